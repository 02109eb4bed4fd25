//! Concordance: every sentence a term stands in, or every occurrence in its context, with its place in the document.
//!
//! The same cutter gives the same tokens, so a concordance holds exactly the occurrences that were counted.

mod line;
mod matcher;

use self::line::{Row, make_line, nearest_words};
use self::matcher::Matcher;
use crate::analysis::Analysis;
use crate::order;
use crate::query::{Concordance, ConcordanceQuery, LineOrder};
use crate::segment::Segmenter;
use crate::sequence::visit_flow;
use crate::span::Utf16Index;

/// Finds the sentences of a term in some articles, given by index in printed order.
pub(crate) fn find_sentences(
    analysis: &Analysis,
    query: &ConcordanceQuery,
    articles: &[usize],
    segmenter: &Segmenter,
) -> Concordance {
    let mut concordance = Concordance {
        term: query.term.clone(),
        occurrences: 0,
        sentences: 0,
        lines: Vec::new(),
    };
    let Some(matcher) = Matcher::of(analysis, query, segmenter) else {
        return concordance;
    };
    let limit = if query.limit == 0 {
        u32::MAX
    } else {
        query.limit
    };
    let wanted = query.offset..query.offset.saturating_add(limit);
    let mut rows: Vec<(String, Row<'_>)> = Vec::new();
    let mut number = 0;
    for &article in articles {
        if !matcher.may_hold(analysis, article) {
            continue;
        }
        for flow in analysis.bulletin.articles[article].flows() {
            if !matcher.may_stand_in(flow) {
                continue;
            }
            visit_flow(analysis, article, flow, segmenter, &mut |sentence| {
                let found = matcher.find(sentence);
                if found.hits.is_empty() {
                    return;
                }
                concordance.occurrences += found.hits.len() as u32;
                concordance.sentences += 1;
                let lines = if query.context_characters == 0 {
                    vec![Row::of_sentence(sentence, found)]
                } else {
                    Row::of_hits(sentence, &found, query.context_characters)
                };
                for line in lines {
                    // Sorted lines are chosen when all are known.
                    if query.order != LineOrder::Text {
                        rows.push((nearest_words(sentence, line.hits[0], query.order), line));
                    } else if wanted.contains(&number) {
                        rows.push((String::new(), line));
                    }
                    number += 1;
                }
            });
        }
    }
    if query.order != LineOrder::Text {
        order::sort_by(&mut rows, |left, right| left.0.cmp(&right.0));
        rows.truncate(wanted.end as usize);
        rows.drain(..rows.len().min(wanted.start as usize));
    }
    let index = Utf16Index::new(&analysis.document.text);
    concordance.lines = rows
        .iter()
        .map(|(_, row)| make_line(row, analysis, &index))
        .collect();
    concordance
}
