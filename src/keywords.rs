//! Keywords: the terms of a bulletin or of a part of it, ranked.

use std::cmp::Ordering;

use crate::analysis::Analysis;
use crate::order;
use crate::query::{KeywordMeasure, KeywordQuery, KeywordRow, KeywordTable};
use crate::scope::Scope;
use crate::statistics::{per_thousand, tf_idf};

/// Ranks the terms in scope. Equal terms keep code point order, so that output is stable.
pub(crate) fn rank_keywords(
    analysis: &Analysis,
    query: &KeywordQuery,
    scope: &Scope<'_>,
) -> KeywordTable {
    let table = &analysis.terms;
    let sum = table.sum(scope.articles.iter().copied());
    let all_articles = table.articles().len() as u32;
    let mut excluded_tokens = 0;
    let mut rows = Vec::new();
    for ((term, &count), &range) in table.terms().iter().zip(&sum.counts).zip(&sum.ranges) {
        if scope.excludes(term) {
            excluded_tokens += count;
        } else if scope.lists(term, count, range) {
            rows.push(KeywordRow {
                term: term.text.to_string(),
                word_class: term.word_class,
                count,
                per_thousand: per_thousand(count, sum.tokens).unwrap_or_default(),
                tf_idf: tf_idf(count, term.document_frequency, all_articles),
                articles: range,
            });
        }
    }
    let matching_terms = rows.len() as u32;
    order::sort_by(&mut rows, |left, right| {
        compare_rows(left, right, query.measure)
    });
    if query.top > 0 {
        rows.truncate(query.top as usize);
    }
    KeywordTable {
        measure: query.measure,
        articles: sum.articles,
        tokens: sum.tokens,
        matching_terms,
        excluded_tokens,
        excluded_sections: scope.excluded_ids.clone(),
        rows,
    }
}

fn compare_rows(left: &KeywordRow, right: &KeywordRow, measure: KeywordMeasure) -> Ordering {
    let by_measure = match measure {
        KeywordMeasure::Count | KeywordMeasure::Rate => right.count.cmp(&left.count),
        KeywordMeasure::TfIdf => right.tf_idf.total_cmp(&left.tf_idf),
    };
    by_measure
        .then_with(|| right.articles.cmp(&left.articles))
        .then_with(|| left.term.cmp(&right.term))
}
