//! Terms × divisions: how often each division uses the commonest terms.

use crate::analysis::Analysis;
use crate::gazetteer::Gazetteer;
use crate::order;
use crate::query::{DivisionTermMatrix, MatrixQuery, MatrixRow};
use crate::scope::Scope;
use crate::statistics::per_thousand;
use crate::terms::GroupCounts;

/// Counts terms by division. Every division has a column, those without articles too.
pub(crate) fn count_by_division(
    analysis: &Analysis,
    query: &MatrixQuery,
    scope: &Scope<'_>,
    gazetteer: &Gazetteer,
) -> DivisionTermMatrix {
    let groups: Vec<GroupCounts> =
        gazetteer
            .divisions
            .iter()
            .map(|division| {
                analysis.terms.sum(
                    scope.articles.iter().copied().filter(|&index| {
                        analysis.division_of(index) == Some(division.code.as_str())
                    }),
                )
            })
            .collect();
    let count_of = |term: u32| {
        groups
            .iter()
            .map(|group| group.counts[term as usize])
            .sum::<u32>()
    };
    let range_of = |term: u32| {
        groups
            .iter()
            .map(|group| group.ranges[term as usize])
            .sum::<u32>()
    };
    let terms = choose_terms(analysis, query, scope, &count_of, &range_of);
    let rows = terms
        .into_iter()
        .map(|(text, id)| {
            let counts: Vec<u32> = groups
                .iter()
                .map(|group| id.map_or(0, |id| group.counts[id as usize]))
                .collect();
            let rates = counts
                .iter()
                .zip(&groups)
                .map(|(&count, group)| per_thousand(count, group.tokens))
                .collect();
            MatrixRow {
                term: text,
                count: counts.iter().sum(),
                counts,
                per_thousand: rates,
            }
        })
        .collect();
    DivisionTermMatrix {
        divisions: gazetteer
            .divisions
            .iter()
            .map(|division| division.code.clone())
            .collect(),
        tokens: groups.iter().map(|group| group.tokens).collect(),
        articles: groups.iter().map(|group| group.articles).collect(),
        rows,
    }
}

/// The terms a matrix shows: those asked for, or the most frequent that the scope lists.
fn choose_terms(
    analysis: &Analysis,
    query: &MatrixQuery,
    scope: &Scope<'_>,
    count_of: &dyn Fn(u32) -> u32,
    range_of: &dyn Fn(u32) -> u32,
) -> Vec<(String, Option<u32>)> {
    if !query.terms.is_empty() {
        return query
            .terms
            .iter()
            .map(|term| (term.clone(), analysis.terms.id(term)))
            .collect();
    }
    let mut ranked: Vec<(u32, &str, u32)> = (0..)
        .zip(analysis.terms.terms())
        .map(|(id, term)| (count_of(id), term, id))
        .filter(|&(count, term, id)| scope.lists(term, count, range_of(id)))
        .map(|(count, term, id)| (count, term.text.as_ref(), id))
        .collect();
    order::sort_by(&mut ranked, |left, right| {
        right.0.cmp(&left.0).then_with(|| left.1.cmp(right.1))
    });
    if query.top > 0 {
        ranked.truncate(query.top as usize);
    }
    ranked
        .into_iter()
        .map(|(_, text, id)| (text.to_owned(), Some(id)))
        .collect()
}
