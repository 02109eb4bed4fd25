//! Comparison: each division's terms against the rest of the bulletin, and terms × divisions.

use crate::analyzer::Analysis;
use crate::gazetteer::Gazetteer;
use crate::query::{
    ComparisonRow, DivisionTermMatrix, MatrixQuery, MatrixRow, SmallSample, TermComparison,
};
use crate::scope::Scope;
use crate::statistics::{Contingency, log_ratio, per_thousand, signed_log_likelihood};
use crate::terms::GroupCounts;

/// Fewer tokens than these, and a division's rates say more about chance than about the division:
/// a term it uses once then already stands at five per thousand.
pub const MINIMUM_TOKENS: u32 = 200;

/// Compares a division's terms with those of all other articles.
///
/// Rows are ordered by |G²|; `top` limits each side, 0 lists all.
pub(crate) fn compare_division(
    analysis: &Analysis,
    division: &str,
    scope: &Scope<'_>,
    top: u32,
) -> TermComparison {
    let is_target = |index: &usize| analysis.division_of(*index) == Some(division);
    let all = 0..analysis.bulletin.articles.len();
    let target = analysis.terms.sum(all.clone().filter(is_target));
    let rest = analysis.terms.sum(all.filter(|index| !is_target(index)));

    let (mut more, mut less) = (Vec::new(), Vec::new());
    for (index, term) in analysis.terms.terms().iter().enumerate() {
        let (count, rest_count) = (target.counts[index], rest.counts[index]);
        if !scope.lists(term, count + rest_count) {
            continue;
        }
        let table = Contingency {
            target_count: count,
            reference_count: rest_count,
            target_tokens: target.tokens,
            reference_tokens: rest.tokens,
        };
        let Some(log_likelihood) = signed_log_likelihood(table) else {
            continue;
        };
        let row = ComparisonRow {
            term: term.text.to_string(),
            word_class: term.word_class,
            count,
            rest_count,
            per_thousand: per_thousand(count, target.tokens).unwrap_or_default(),
            rest_per_thousand: per_thousand(rest_count, rest.tokens).unwrap_or_default(),
            log_likelihood,
            log_ratio: log_ratio(table),
            articles: target.ranges[index],
        };
        if log_likelihood > 0.0 {
            more.push(row);
        } else if log_likelihood < 0.0 {
            less.push(row);
        }
    }
    for side in [&mut more, &mut less] {
        side.sort_by(|left, right| {
            right
                .log_likelihood
                .abs()
                .total_cmp(&left.log_likelihood.abs())
                .then_with(|| left.term.cmp(&right.term))
        });
        if top > 0 {
            side.truncate(top as usize);
        }
    }
    TermComparison {
        division: division.to_owned(),
        articles: target.articles,
        tokens: target.tokens,
        rest_articles: rest.articles,
        rest_tokens: rest.tokens,
        caution: judge_sample(&target, &rest),
        more,
        less,
    }
}

/// Why two groups cannot carry a conclusion, the strongest reason first.
fn judge_sample(target: &GroupCounts, rest: &GroupCounts) -> Option<SmallSample> {
    if target.tokens == 0 {
        Some(SmallSample::NoText)
    } else if rest.tokens == 0 {
        Some(SmallSample::NoRest)
    } else if target.tokens < MINIMUM_TOKENS {
        Some(SmallSample::FewTokens)
    } else if target.articles == 1 {
        Some(SmallSample::OneArticle)
    } else {
        None
    }
}

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
    let terms = choose_terms(analysis, query, scope, &count_of);
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
        .filter(|&(count, term, _)| scope.lists(term, count))
        .map(|(count, term, id)| (count, term.text.as_ref(), id))
        .collect();
    ranked.sort_by(|left, right| right.0.cmp(&left.0).then_with(|| left.1.cmp(right.1)));
    if query.top > 0 {
        ranked.truncate(query.top as usize);
    }
    ranked
        .into_iter()
        .map(|(_, text, id)| (text.to_owned(), Some(id)))
        .collect()
}
