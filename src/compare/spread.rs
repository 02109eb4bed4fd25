//! All groups at once: how unevenly each term is spread over them.
//!
//! Groups are gone through one after the other and only the terms they hold are touched, so that memory grows with the
//! terms, not with terms times groups.

use crate::grouping::{Corpus, Groups};
use crate::order;
use crate::query::{SpreadColumn, SpreadQuery, SpreadRow, SpreadTable};
use crate::scope::Scope;
use crate::statistics::{
    ConservativeLogRatio, benjamini_hochberg, p_value_of_log_likelihood_over, per_thousand,
};
use crate::terms::Tally;

const CONFIDENCE: f64 = 0.95;

/// What is added up of a term, group by group.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    is_listed: bool,
    count: u32,
    groups: u32,
    log_likelihood: f64,
    deviation: f64,
    /// The place of the strongest group and its conservative Log Ratio.
    strongest: Option<(u32, f64)>,
}

/// Spreads the terms over the groups.
pub(crate) fn spread_terms(
    corpus: &Corpus<'_>,
    groups: &Groups,
    query: &SpreadQuery,
    scope: &Scope<'_>,
) -> SpreadTable {
    let described = groups.describe(corpus);
    let grouped: Vec<_> = groups
        .groups
        .iter()
        .flat_map(|group| group.articles.iter().copied())
        .collect();
    let whole = corpus.sum(&grouped);
    let with_text = described
        .groups
        .iter()
        .filter(|group| group.tokens > 0)
        .count() as u32;
    let mut sums: Vec<Sums> = (0..corpus.terms.len())
        .map(|number| Sums {
            is_listed: with_text > 1
                && scope.lists(
                    corpus.terms[number],
                    whole.counts[number],
                    whole.ranges[number],
                ),
            count: whole.counts[number],
            ..Sums::default()
        })
        .collect();
    let tested_terms = sums.iter().filter(|sums| sums.is_listed).count() as u32;
    let mut tally = Tally::default();
    let mut smallest_share = 1.0_f64;
    for (place, group) in groups.groups.iter().enumerate() {
        let tokens = described.groups[place].tokens;
        if tokens == 0 {
            continue;
        }
        smallest_share = smallest_share.min(f64::from(tokens) / f64::from(whole.tokens));
        let tests = tested_terms.saturating_mul(with_text);
        let mut surely =
            ConservativeLogRatio::new(tokens, whole.tokens - tokens, CONFIDENCE, tests);
        for (term, count) in corpus.tally(&group.articles, &mut tally) {
            let sums = &mut sums[term as usize];
            if sums.is_listed {
                sums.add(place as u32, count, tokens, whole.tokens, surely.as_mut());
            }
        }
    }
    let listed: Vec<u32> = (0..corpus.terms.len() as u32)
        .filter(|&term| sums[term as usize].is_listed)
        .collect();
    let finished: Vec<Finished> = listed
        .iter()
        .map(|&term| sums[term as usize].finish(term, whole.tokens, with_text, smallest_share))
        .collect();
    let p_values: Vec<f64> = finished.iter().map(|one| one.p_value).collect();
    let q_values = benjamini_hochberg(&p_values);
    let ranked = rank(corpus, &finished, &q_values, query);
    let kept = &ranked[..if query.top == 0 {
        ranked.len()
    } else {
        ranked.len().min(query.top as usize)
    }];
    let counts = count_kept(corpus, groups, &finished, kept, &mut tally);
    let rows = kept
        .iter()
        .zip(counts)
        .map(|(&place, counts)| {
            let one = &finished[place];
            let term = corpus.terms[one.term as usize];
            let strongest = one.sums.strongest.filter(|&(_, surely)| surely > 0.0);
            SpreadRow {
                term: term.text.to_string(),
                word_class: term.word_class,
                count: one.sums.count,
                per_thousand: counts
                    .iter()
                    .zip(&described.groups)
                    .map(|(&count, group)| per_thousand(count, group.tokens))
                    .collect(),
                counts,
                range: one.sums.groups,
                log_likelihood: one.log_likelihood,
                bic: one.bic,
                q_value: q_values[place],
                deviation: one.deviation,
                strongest: strongest.map(|(group, _)| groups.groups[group as usize].id.clone()),
                conservative_log_ratio: strongest.map_or(0.0, |(_, surely)| surely),
            }
        })
        .collect();
    SpreadTable {
        grouping: described,
        tokens: whole.tokens,
        groups_with_text: with_text,
        tested_terms,
        sort: query.sort,
        ascending: query.ascending,
        rows,
    }
}

impl Sums {
    /// Adds one group's occurrences; what groups without the term contribute is added at the end.
    fn add(
        &mut self,
        place: u32,
        count: u32,
        tokens: u32,
        all_tokens: u32,
        surely: Option<&mut ConservativeLogRatio>,
    ) {
        let (o, n) = (f64::from(count), f64::from(tokens));
        let (t, all) = (f64::from(self.count), f64::from(all_tokens));
        let part = |observed: f64, expected: f64| {
            if observed > 0.0 {
                observed * libm::log(observed / expected)
            } else {
                0.0
            }
        };
        let without = 1.0 - t / all;
        self.groups += 1;
        // A term that is all of the text differs nowhere.
        if without > 0.0 {
            self.log_likelihood +=
                part(o, n * t / all) + part(n - o, n * without) + n * libm::log(without);
        }
        let share = n / all;
        self.deviation += (o / t - share).abs() - share;
        let value = surely.and_then(|surely| surely.of(count, self.count - count));
        if let Some(value) = value
            && self.strongest.is_none_or(|(_, best)| value > best)
        {
            self.strongest = Some((place, value));
        }
    }

    fn finish(self, term: u32, all_tokens: u32, groups: u32, smallest_share: f64) -> Finished {
        let all = f64::from(all_tokens);
        let without = 1.0 - f64::from(self.count) / all;
        let base = if without > 0.0 {
            -all * libm::log(without)
        } else {
            0.0
        };
        let log_likelihood = (2.0 * (base + self.log_likelihood)).max(0.0);
        let freedom = groups.saturating_sub(1);
        let deviation = f64::midpoint(1.0, self.deviation).max(0.0);
        Finished {
            term,
            sums: self,
            log_likelihood,
            bic: log_likelihood - f64::from(freedom) * libm::log(all),
            p_value: p_value_of_log_likelihood_over(log_likelihood, freedom),
            deviation: (groups > 1).then(|| deviation / (1.0 - smallest_share)),
        }
    }
}

/// A term with its measures.
#[derive(Debug, Clone, Copy)]
struct Finished {
    term: u32,
    sums: Sums,
    log_likelihood: f64,
    bic: f64,
    p_value: f64,
    deviation: Option<f64>,
}

fn rank(
    corpus: &Corpus<'_>,
    finished: &[Finished],
    q_values: &[f64],
    query: &SpreadQuery,
) -> Vec<usize> {
    let key = |place: usize| {
        let one = &finished[place];
        match query.sort {
            SpreadColumn::LogLikelihood => one.log_likelihood,
            SpreadColumn::Bic => one.bic,
            SpreadColumn::QValue => q_values[place],
            SpreadColumn::Deviation => one.deviation.unwrap_or_default(),
            SpreadColumn::ConservativeLogRatio => {
                one.sums.strongest.map_or(0.0, |(_, surely)| surely)
            }
            SpreadColumn::Count => f64::from(one.sums.count),
            SpreadColumn::Range => f64::from(one.sums.groups),
            SpreadColumn::Term => 0.0,
        }
    };
    let text = |place: usize| corpus.terms[finished[place].term as usize].text.as_ref();
    let mut places: Vec<usize> = (0..finished.len()).collect();
    order::sort_by(&mut places, |&left, &right| {
        let by_key = key(left).total_cmp(&key(right));
        let by_key = if query.ascending {
            by_key
        } else {
            by_key.reverse()
        };
        let by_text = text(left).cmp(text(right));
        if query.sort == SpreadColumn::Term {
            return if query.ascending {
                by_text
            } else {
                by_text.reverse()
            };
        }
        by_key
            .then_with(|| {
                let strength = |place: usize| finished[place].log_likelihood;
                strength(right).total_cmp(&strength(left))
            })
            .then(by_text)
    });
    places
}

/// Occurrences by group of the rows that are kept.
fn count_kept(
    corpus: &Corpus<'_>,
    groups: &Groups,
    finished: &[Finished],
    kept: &[usize],
    tally: &mut Tally,
) -> Vec<Vec<u32>> {
    let mut counts = vec![Vec::with_capacity(groups.groups.len()); kept.len()];
    for group in &groups.groups {
        let found = corpus.tally(&group.articles, tally);
        for (row, &place) in counts.iter_mut().zip(kept) {
            let term = finished[place].term;
            let at = found.binary_search_by_key(&term, |&(number, _)| number);
            row.push(at.map_or(0, |at| found[at].1));
        }
    }
    counts
}
