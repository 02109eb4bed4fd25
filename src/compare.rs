//! Comparison: each division's terms against the rest of the bulletin, and terms × divisions.

use crate::analysis::Analysis;
use crate::gazetteer::Gazetteer;
use crate::order;
use crate::query::{
    ComparisonRow, DivisionTermMatrix, MatrixQuery, MatrixRow, SmallSample, TermComparison,
    WordClass,
};
use crate::scope::Scope;
use crate::statistics::{Contingency, log_ratio, per_thousand, signed_log_likelihood};
use crate::terms::GroupCounts;

/// Fewer tokens than these, and a division's rates say more about chance than about the division:
/// a term it uses once then already stands at five per thousand.
pub const MINIMUM_TOKENS: u32 = 200;

/// The counts of every division and of the whole bulletin, added up once for all comparisons.
#[derive(Debug)]
pub(crate) struct DivisionCounts {
    divisions: Vec<(String, GroupCounts)>,
    whole: GroupCounts,
}

impl DivisionCounts {
    /// Adds up the articles of each division of a gazetteer.
    pub(crate) fn add_up(analysis: &Analysis, gazetteer: &Gazetteer) -> Self {
        let all = 0..analysis.bulletin.articles.len();
        let sum_of = |code: &str| {
            analysis.terms.sum(
                all.clone()
                    .filter(|&article| analysis.division_of(article) == Some(code)),
            )
        };
        Self {
            divisions: gazetteer
                .divisions
                .iter()
                .map(|division| (division.code.clone(), sum_of(&division.code)))
                .collect(),
            whole: analysis.terms.sum(all.clone()),
        }
    }
}

/// A division's terms against those of all other articles, weighed but not yet written out.
#[derive(Debug)]
pub(crate) struct Contrast {
    division: String,
    target: GroupCounts,
    rest: GroupCounts,
    /// Terms used more than in the rest with their G², largest first.
    more: Vec<(u32, f64)>,
    /// Terms used less than in the rest with their G², largest |G²| first.
    less: Vec<(u32, f64)>,
}

/// Weighs each term in scope by signed G². Equal weights keep code point order.
pub(crate) fn contrast_division(
    analysis: &Analysis,
    counts: &DivisionCounts,
    division: &str,
    scope: &Scope<'_>,
) -> Contrast {
    let found = counts.divisions.iter().find(|(code, _)| code == division);
    let empty = GroupCounts::empty(analysis.terms.terms().len());
    let target = found.map_or(empty, |(_, target)| target.clone());
    let rest = target.complement_in(&counts.whole);
    let terms = analysis.terms.terms();
    let (mut more, mut less) = (Vec::new(), Vec::new());
    for (id, term) in (0..).zip(terms) {
        let table = contingency(id, &target, &rest);
        if !scope.lists(term, table.target_count + table.reference_count) {
            continue;
        }
        match signed_log_likelihood(table) {
            Some(weight) if weight > 0.0 => more.push((id, weight)),
            Some(weight) if weight < 0.0 => less.push((id, weight)),
            _ => {}
        }
    }
    for side in [&mut more, &mut less] {
        order::sort_by(side, |left, right| {
            let by_weight = right.1.abs().total_cmp(&left.1.abs());
            by_weight.then_with(|| {
                terms[left.0 as usize]
                    .text
                    .cmp(&terms[right.0 as usize].text)
            })
        });
    }
    Contrast {
        division: division.to_owned(),
        target,
        rest,
        more,
        less,
    }
}

fn contingency(term: u32, target: &GroupCounts, rest: &GroupCounts) -> Contingency {
    Contingency {
        target_count: target.counts[term as usize],
        reference_count: rest.counts[term as usize],
        target_tokens: target.tokens,
        reference_tokens: rest.tokens,
    }
}

impl Contrast {
    /// The comparison as a table with at most `top` rows on each side; 0 lists all.
    pub(crate) fn to_comparison(&self, analysis: &Analysis, top: u32) -> TermComparison {
        let rows = |side: &[(u32, f64)]| {
            let kept = if top == 0 {
                side.len()
            } else {
                side.len().min(top as usize)
            };
            side[..kept]
                .iter()
                .map(|&(term, weight)| self.describe_term(analysis, term, weight))
                .collect()
        };
        TermComparison {
            division: self.division.clone(),
            articles: self.target.articles,
            tokens: self.target.tokens,
            rest_articles: self.rest.articles,
            rest_tokens: self.rest.tokens,
            caution: judge_sample(&self.target, &self.rest),
            more: rows(&self.more),
            less: rows(&self.less),
        }
    }

    fn describe_term(&self, analysis: &Analysis, term: u32, log_likelihood: f64) -> ComparisonRow {
        let table = contingency(term, &self.target, &self.rest);
        let described = &analysis.terms.terms()[term as usize];
        ComparisonRow {
            term: described.text.to_string(),
            word_class: described.word_class,
            count: table.target_count,
            rest_count: table.reference_count,
            per_thousand: per_thousand(table.target_count, table.target_tokens).unwrap_or_default(),
            rest_per_thousand: per_thousand(table.reference_count, table.reference_tokens)
                .unwrap_or_default(),
            log_likelihood,
            log_ratio: log_ratio(table),
            articles: self.target.ranges[term as usize],
        }
    }

    /// The three terms the division uses most beyond the rest, but for names of places and for
    /// terms it uses only once: its own name tells nothing, and once is chance.
    pub(crate) fn typical_terms(&self, analysis: &Analysis) -> Vec<String> {
        let tells = |class: WordClass| {
            matches!(
                class,
                WordClass::Noun
                    | WordClass::Verb
                    | WordClass::Adjective
                    | WordClass::Phrase
                    | WordClass::Organisation
            )
        };
        let is_typical = |&&(term, _): &&(u32, f64)| {
            self.target.counts[term as usize] >= 2
                && tells(analysis.terms.terms()[term as usize].word_class)
        };
        let typical = self.more.iter().filter(is_typical).take(3);
        typical
            .map(|&(term, _)| analysis.terms.terms()[term as usize].text.to_string())
            .collect()
    }

    /// Whether the division has articles.
    pub(crate) fn has_articles(&self) -> bool {
        self.target.articles > 0
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
