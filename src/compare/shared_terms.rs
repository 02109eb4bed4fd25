//! What two groups have in common: the terms that both use, common in both first.

use crate::grouping::{Corpus, Groups};
use crate::message::Error;
use crate::order;
use crate::query::{SharedTermRow, SharedTermsQuery, SharedTermsTable};
use crate::scope::Scope;
use crate::statistics::per_thousand;

/// Finds the terms that two groups share.
///
/// # Errors
/// `grouping-group` where the query names a group that does not exist.
pub(crate) fn share_terms(
    corpus: &Corpus<'_>,
    groups: &Groups,
    query: &SharedTermsQuery,
    scope: &Scope<'_>,
) -> Result<SharedTermsTable, Error> {
    let sides = (groups.find(&query.left)?, groups.find(&query.right)?);
    let (left, right) = (corpus.sum(&sides.0.articles), corpus.sum(&sides.1.articles));
    let (mut left_only_terms, mut right_only_terms) = (0, 0);
    let mut rows = Vec::new();
    for (number, term) in corpus.terms.iter().enumerate() {
        let counts = (left.counts[number], right.counts[number]);
        let range = left.ranges[number] + right.ranges[number];
        if !scope.lists(term, counts.0 + counts.1, range) {
            continue;
        }
        match counts {
            (_, 0) => left_only_terms += 1,
            (0, _) => right_only_terms += 1,
            (left_count, right_count) => rows.push(SharedTermRow {
                term: term.text.to_string(),
                word_class: term.word_class,
                left_count,
                right_count,
                left_per_thousand: per_thousand(left_count, left.tokens).unwrap_or_default(),
                right_per_thousand: per_thousand(right_count, right.tokens).unwrap_or_default(),
                left_range: left.ranges[number],
                right_range: right.ranges[number],
            }),
        }
    }
    let shared_terms = rows.len() as u32;
    let smaller = |row: &SharedTermRow| row.left_per_thousand.min(row.right_per_thousand);
    order::sort_by(&mut rows, |one, other| {
        smaller(other)
            .total_cmp(&smaller(one))
            .then_with(|| one.term.cmp(&other.term))
    });
    if query.top > 0 {
        rows.truncate(query.top as usize);
    }
    Ok(SharedTermsTable {
        grouping: groups.describe(corpus),
        left: sides.0.id.clone(),
        right: sides.1.id.clone(),
        left_tokens: left.tokens,
        right_tokens: right.tokens,
        shared_terms,
        left_only_terms,
        right_only_terms,
        rows,
    })
}
