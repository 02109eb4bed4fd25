//! Keywords: the terms of a bulletin or of a part of it, ranked.

use std::cmp::Ordering;

use crate::analysis::Analysis;
use crate::message::{Error, Localized};
use crate::nesting::NestedTerms;
use crate::order;
use crate::query::{KeywordMeasure, KeywordQuery, KeywordRow, KeywordTable, TermLevel};
use crate::scope::Scope;
use crate::segment::Segmenter;
use crate::sequence::visit_sentences;
use crate::statistics::{ConservativeLogRatio, Graph, per_thousand, text_rank, tf_idf};
use crate::stop_words::StopWords;
use crate::terms::{GroupCounts, Tally, Term};

/// Of Mihalcea and Tarau.
const WINDOW: usize = 5;
const DAMPING: f64 = 0.85;
const TOLERANCE: f64 = 1e-6;

const CONFIDENCE: f64 = 0.95;

/// Ranks the terms in scope as they were cut. Equal terms keep code point order, so that output is stable.
pub(crate) fn rank_own_terms(
    analysis: &Analysis,
    query: &KeywordQuery,
    scope: &Scope<'_>,
) -> KeywordTable {
    let counted = Counted::own(analysis, scope);
    counted.rank(analysis, query, scope, &Measured::default())
}

/// Ranks the terms in scope by any measure and at either level.
///
/// # Errors
/// `keyness-without-rest` where the scope is the whole bulletin and nothing is left to compare with.
pub(crate) fn rank_keywords(
    analysis: &Analysis,
    query: &KeywordQuery,
    scope: &Scope<'_>,
    segmenter: &Segmenter,
    stop_words: &StopWords,
) -> Result<KeywordTable, Error> {
    let counted = match query.level {
        TermLevel::Own => Counted::own(analysis, scope),
        TermLevel::All => {
            let nested = NestedTerms::of(analysis, segmenter, stop_words);
            Counted::at_all_levels(analysis, scope, nested)
        }
    };
    let measured = match query.measure {
        KeywordMeasure::TextRank => Measured {
            text_rank: Some(rank_by_company(analysis, scope, segmenter)),
            ..Measured::default()
        },
        KeywordMeasure::Keyness => Measured {
            keyness: Some(counted.measure_keyness(scope)?),
            ..Measured::default()
        },
        _ => Measured::default(),
    };
    Ok(counted.rank(analysis, query, scope, &measured))
}

/// Measures by term that are worked out only when they are asked for.
#[derive(Debug, Default)]
struct Measured {
    text_rank: Option<Vec<f64>>,
    keyness: Option<Vec<Option<f64>>>,
}

/// The occurrences of terms in scope, and in the rest of the bulletin.
#[derive(Debug)]
struct Counted<'analysis> {
    terms: Vec<&'analysis Term>,
    extra: Vec<Term>,
    /// In scope, at the level asked for.
    scope: GroupCounts,
    /// Those of them inside longer terms; empty where none were looked for.
    nested: Vec<u32>,
    /// Outside the scope.
    rest: GroupCounts,
    /// By term: articles of the bulletin that hold it.
    document_frequencies: Vec<u32>,
}

impl<'analysis> Counted<'analysis> {
    fn own(analysis: &'analysis Analysis, scope: &Scope<'_>) -> Self {
        let table = &analysis.terms;
        let sum = table.sum(scope.articles.iter().copied());
        let whole = table.sum(0..table.articles().len());
        Self {
            terms: table.terms().iter().collect(),
            extra: Vec::new(),
            rest: sum.complement_in(&whole),
            document_frequencies: whole.ranges,
            nested: Vec::new(),
            scope: sum,
        }
    }

    /// Each occurrence of a term counts for the terms inside it, too; tokens stay what they are.
    fn at_all_levels(
        analysis: &'analysis Analysis,
        scope: &Scope<'_>,
        nesting: NestedTerms,
    ) -> Self {
        let table = &analysis.terms;
        let all = table.terms().len() + nesting.extra.len();
        let (mut inside, mut whole) = (GroupCounts::empty(all), GroupCounts::empty(all));
        let mut nested = vec![0; all];
        let mut tally = Tally::default();
        for (number, article) in table.articles().iter().enumerate() {
            let is_in_scope = scope.articles.binary_search(&number).is_ok();
            for &(term, count) in &article.counts {
                tally.add(term, count);
                for &inner in &nesting.inside[term as usize] {
                    tally.add(inner, count);
                    if is_in_scope {
                        nested[inner as usize] += count;
                    }
                }
            }
            let counts = tally.take();
            let sums = [Some(&mut whole), is_in_scope.then_some(&mut inside)];
            for sum in sums.into_iter().flatten() {
                sum.articles += 1;
                sum.tokens += article.tokens;
                for &(term, count) in &counts {
                    sum.counts[term as usize] += count;
                    sum.ranges[term as usize] += 1;
                }
            }
        }
        Self {
            terms: table.terms().iter().collect(),
            extra: nesting.extra,
            rest: inside.complement_in(&whole),
            document_frequencies: whole.ranges,
            nested,
            scope: inside,
        }
    }

    fn terms(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().copied().chain(&self.extra)
    }

    /// The conservative Log Ratio of each term listed; nothing where there is no text in scope.
    fn measure_keyness(&self, scope: &Scope<'_>) -> Result<Vec<Option<f64>>, Error> {
        let lists = |(number, term): (usize, &Term)| {
            scope.lists(term, self.scope.counts[number], self.scope.ranges[number])
        };
        if self.scope.tokens == 0 {
            return Ok(Vec::new());
        }
        let tests = self.terms().enumerate().filter(|&one| lists(one)).count() as u32;
        let mut surely = ConservativeLogRatio::new(
            self.scope.tokens,
            self.rest.tokens,
            CONFIDENCE,
            tests.max(1),
        )
        .ok_or_else(no_rest)?;
        Ok(self
            .terms()
            .enumerate()
            .map(|(number, term)| {
                lists((number, term))
                    .then(|| surely.of(self.scope.counts[number], self.rest.counts[number]))
                    .flatten()
            })
            .collect())
    }

    fn rank(
        &self,
        analysis: &Analysis,
        query: &KeywordQuery,
        scope: &Scope<'_>,
        measured: &Measured,
    ) -> KeywordTable {
        let all_articles = analysis.terms.articles().len() as u32;
        let sum = &self.scope;
        let mut excluded_tokens = 0;
        let mut rows = Vec::new();
        for (number, term) in self.terms().enumerate() {
            let (count, range) = (sum.counts[number], sum.ranges[number]);
            let nested = self.nested.get(number).copied().unwrap_or_default();
            if scope.excludes(term) {
                excluded_tokens += count - nested;
            } else if scope.lists(term, count, range) {
                rows.push(KeywordRow {
                    term: term.text.to_string(),
                    word_class: term.word_class,
                    count,
                    nested_count: nested,
                    per_thousand: per_thousand(count, sum.tokens).unwrap_or_default(),
                    tf_idf: tf_idf(count, self.document_frequencies[number], all_articles),
                    articles: range,
                    text_rank: measured
                        .text_rank
                        .as_ref()
                        .and_then(|ranks| ranks.get(number).copied()),
                    keyness: measured
                        .keyness
                        .as_ref()
                        .and_then(|values| values.get(number).copied().flatten()),
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
            level: query.level,
            articles: sum.articles,
            tokens: sum.tokens,
            rest_tokens: self.rest.tokens,
            matching_terms,
            excluded_tokens,
            excluded_sections: scope.excluded_ids.clone(),
            rows,
        }
    }
}

fn compare_rows(left: &KeywordRow, right: &KeywordRow, measure: KeywordMeasure) -> Ordering {
    // What has no value comes last.
    let by_value = |left: Option<f64>, right: Option<f64>| {
        let value = |value: Option<f64>| value.unwrap_or(f64::NEG_INFINITY);
        value(right).total_cmp(&value(left))
    };
    let by_measure = match measure {
        KeywordMeasure::Count | KeywordMeasure::Rate => Ordering::Equal,
        KeywordMeasure::TfIdf => right.tf_idf.total_cmp(&left.tf_idf),
        KeywordMeasure::TextRank => by_value(left.text_rank, right.text_rank),
        KeywordMeasure::Keyness => by_value(left.keyness, right.keyness),
    };
    by_measure
        .then_with(|| right.count.cmp(&left.count))
        .then_with(|| right.articles.cmp(&left.articles))
        .then_with(|| left.term.cmp(&right.term))
}

/// TextRank over the sentences in scope, by term. What the filter does not admit is passed over, but keeps its place.
fn rank_by_company(analysis: &Analysis, scope: &Scope<'_>, segmenter: &Segmenter) -> Vec<f64> {
    let terms = analysis.terms.terms();
    let is_content: Vec<bool> = terms.iter().map(|term| scope.admits(term)).collect();
    // Only what stands in scope has a part in it: a node for each such term.
    let mut nodes: Vec<Option<u32>> = vec![None; terms.len()];
    let mut many = 0;
    let mut sequences: Vec<Vec<Option<u32>>> = Vec::new();
    visit_sentences(analysis, &scope.articles, segmenter, &mut |sentence| {
        let sequence = sentence.terms().map(|term| {
            is_content[term as usize].then(|| {
                *nodes[term as usize].get_or_insert_with(|| {
                    many += 1;
                    many - 1
                })
            })
        });
        sequences.push(sequence.collect());
    });
    let sequences = sequences.iter().map(Vec::as_slice);
    let graph = Graph::of_windows(many as usize, WINDOW, sequences);
    let ranks = text_rank(&graph, DAMPING, TOLERANCE);
    nodes
        .iter()
        .map(|node| node.map_or(0.0, |node| ranks[node as usize]))
        .collect()
}

fn no_rest() -> Error {
    Error::new(
        "keyness-without-rest",
        "keyness",
        Localized::new(
            "所选的是全期，没有其余文字可以相比。",
            "The whole bulletin is chosen: there is no other text to compare it with.",
        ),
        Localized::new(
            "请先选一个区县或一篇文章，再按“特有程度”排序。",
            "Choose a division or an article, then rank by keyness.",
        ),
    )
}
