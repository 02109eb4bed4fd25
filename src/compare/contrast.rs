//! One group's terms against another's, or against those of all other articles, by every measure.

use crate::grouping::{Corpus, Groups};
use crate::message::{Error, Localized};
use crate::order;
use crate::query::{ContrastColumn, ContrastQuery, ContrastRow, ContrastTable};
use crate::scope::Scope;
use crate::statistics::{
    ConservativeLogRatio, Contingency, DirichletPrior, bayesian_information, benjamini_hochberg,
    log_odds, log_ratio, log_ratio_interval_at, normal_point, odds_ratio,
    p_value_of_log_likelihood, per_thousand, percent_difference, signed_log_likelihood,
    wilson_interval_at,
};
use crate::terms::{GroupCounts, Term};

/// Weight of the prior of the log-odds: the two groups together, counted as so many tokens. About the length of an
/// article: what one article could say by chance is shrunk away.
const PRIOR_TOKENS: u32 = 1000;

/// A term weighed, but not yet written out.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    term: u32,
    table: Contingency,
    log_likelihood: f64,
}

/// Compares two groups.
///
/// # Errors
/// `grouping-group` where the query names a group that does not exist, `query-confidence` for a confidence outside 0…1.
pub(crate) fn contrast_groups(
    corpus: &Corpus<'_>,
    groups: &Groups,
    query: &ContrastQuery,
    scope: &Scope<'_>,
) -> Result<ContrastTable, Error> {
    let point = normal_point(query.confidence).ok_or_else(|| bad_confidence(query.confidence))?;
    let chosen = match &query.target {
        Some(id) => Some(groups.find(id)?),
        None => groups
            .groups
            .iter()
            .find(|group| corpus.tokens(&group.articles) > 0),
    };
    let target = corpus.sum(chosen.map_or(&[], |group| group.articles.as_slice()));
    let against = match &query.reference {
        Some(id) => Some(groups.find(id)?),
        None => None,
    };
    let reference = match against {
        Some(group) => corpus.sum(&group.articles),
        None => target.complement_in(&corpus.sum(&groups.all_articles())),
    };
    let mut sides = Sides {
        corpus,
        target: &target,
        reference: &reference,
        point,
        surely: None,
        q_values: Vec::new(),
    };
    let candidates = sides.list_terms(scope);
    let tested_terms = candidates.len() as u32;
    sides.surely = ConservativeLogRatio::new(
        target.tokens,
        reference.tokens,
        query.confidence,
        tested_terms,
    );
    let ranked = sides.rank(&candidates, query);
    let p_values: Vec<f64> = candidates
        .iter()
        .map(|one| p_value_of_log_likelihood(one.log_likelihood))
        .collect();
    sides.q_values = benjamini_hochberg(&p_values);
    let ranked = match ranked {
        Some(ranked) => ranked,
        // Sorted by q, whose values had to be found first.
        None => sides.rank_by_q(&candidates, query),
    };
    let rows = keep_ends(&ranked, query)
        .map(|&place| sides.describe(place, candidates[place]))
        .collect();
    Ok(ContrastTable {
        grouping: groups.describe(corpus),
        target: chosen.map(|group| group.id.clone()),
        reference: against.map(|group| group.id.clone()),
        articles: target.articles,
        tokens: target.tokens,
        reference_articles: reference.articles,
        reference_tokens: reference.tokens,
        tested_terms,
        prior_tokens: PRIOR_TOKENS,
        confidence: query.confidence,
        sort: query.sort,
        ascending: query.ascending,
        rows,
    })
}

/// The first places of an order, and the last where both ends are asked for.
fn keep_ends<'ranked>(
    ranked: &'ranked [usize],
    query: &ContrastQuery,
) -> impl Iterator<Item = &'ranked usize> {
    let top = match query.top {
        0 => ranked.len(),
        top => ranked.len().min(top as usize),
    };
    let (first, rest) = ranked.split_at(top);
    let from = if query.both_ends {
        rest.len().saturating_sub(top)
    } else {
        rest.len()
    };
    first.iter().chain(&rest[from..])
}

/// The two groups with what is worked out once for all terms.
struct Sides<'counts> {
    corpus: &'counts Corpus<'counts>,
    target: &'counts GroupCounts,
    reference: &'counts GroupCounts,
    point: f64,
    surely: Option<ConservativeLogRatio>,
    q_values: Vec<f64>,
}

impl Sides<'_> {
    /// The terms in scope; none where either group has no text.
    fn list_terms(&self, scope: &Scope<'_>) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        for (number, term) in (0..).zip(&self.corpus.terms) {
            let place = number as usize;
            let table = Contingency {
                target_count: self.target.counts[place],
                reference_count: self.reference.counts[place],
                target_tokens: self.target.tokens,
                reference_tokens: self.reference.tokens,
            };
            let count = table.target_count + table.reference_count;
            let range = self.target.ranges[place] + self.reference.ranges[place];
            if !scope.lists(term, count, range) {
                continue;
            }
            if let Some(log_likelihood) = signed_log_likelihood(table) {
                candidates.push(Candidate {
                    term: number,
                    table,
                    log_likelihood,
                });
            }
        }
        candidates
    }

    fn term(&self, candidate: Candidate) -> &Term {
        self.corpus.terms[candidate.term as usize]
    }

    /// Places of candidates in the order asked for; `None` for the order by q.
    fn rank(&mut self, candidates: &[Candidate], query: &ContrastQuery) -> Option<Vec<usize>> {
        let keys: Vec<Option<f64>> = match query.sort {
            ContrastColumn::QValue => return None,
            // By code points, below.
            ContrastColumn::Term => vec![None; candidates.len()],
            column => candidates
                .iter()
                .map(|&one| self.key(one, column))
                .collect(),
        };
        Some(self.sort(candidates, &keys, query))
    }

    fn rank_by_q(&self, candidates: &[Candidate], query: &ContrastQuery) -> Vec<usize> {
        let keys: Vec<Option<f64>> = self.q_values.iter().copied().map(Some).collect();
        self.sort(candidates, &keys, query)
    }

    fn key(&mut self, candidate: Candidate, column: ContrastColumn) -> Option<f64> {
        let table = candidate.table;
        match column {
            ContrastColumn::ConservativeLogRatio => self
                .surely
                .as_mut()?
                .of(table.target_count, table.reference_count),
            ContrastColumn::LogOddsZ => log_odds_z(table),
            ContrastColumn::LogLikelihood => Some(candidate.log_likelihood),
            ContrastColumn::LogRatio => log_ratio(table),
            ContrastColumn::Bic => bayesian_information(table),
            ContrastColumn::PercentDifference => percent_difference(table),
            ContrastColumn::OddsRatio => odds_ratio(table),
            ContrastColumn::Count => Some(f64::from(table.target_count)),
            ContrastColumn::ReferenceCount => Some(f64::from(table.reference_count)),
            ContrastColumn::Rate => per_thousand(table.target_count, table.target_tokens),
            ContrastColumn::ReferenceRate => {
                per_thousand(table.reference_count, table.reference_tokens)
            }
            ContrastColumn::Range => Some(f64::from(self.target.ranges[candidate.term as usize])),
            ContrastColumn::QValue | ContrastColumn::Term => None,
        }
    }

    /// Equal keys, as the LRC of 0 that most terms of a short text have: by G² in the same direction, so that what is
    /// used more stays apart from what is used less; for a key that has no sides, the larger |G²| first. Then code
    /// points, so that the order is the same everywhere.
    fn sort(
        &self,
        candidates: &[Candidate],
        keys: &[Option<f64>],
        query: &ContrastQuery,
    ) -> Vec<usize> {
        let by_key = |left: usize, right: usize| match (keys[left], keys[right]) {
            (Some(left), Some(right)) if query.ascending => left.total_cmp(&right),
            (Some(left), Some(right)) => right.total_cmp(&left),
            (left, right) => left.is_none().cmp(&right.is_none()),
        };
        let has_sides = query.sort.has_sides();
        let by_weight = |left: usize, right: usize| {
            let weight = |place: usize| candidates[place].log_likelihood;
            match (has_sides, query.ascending) {
                (true, true) => weight(left).total_cmp(&weight(right)),
                (true, false) => weight(right).total_cmp(&weight(left)),
                (false, _) => weight(right).abs().total_cmp(&weight(left).abs()),
            }
        };
        let by_text = |left: usize, right: usize| {
            self.term(candidates[left])
                .text
                .cmp(&self.term(candidates[right]).text)
        };
        let mut places: Vec<usize> = (0..candidates.len()).collect();
        if query.sort == ContrastColumn::Term {
            // A word list goes from its beginning; turned round it is descending.
            order::sort_by(&mut places, |&left, &right| {
                let order = by_text(left, right);
                if query.ascending {
                    order
                } else {
                    order.reverse()
                }
            });
            return places;
        }
        order::sort_by(&mut places, |&left, &right| {
            by_key(left, right)
                .then_with(|| by_weight(left, right))
                .then_with(|| by_text(left, right))
        });
        places
    }

    fn describe(&mut self, place: usize, candidate: Candidate) -> ContrastRow {
        let table = candidate.table;
        let term = self.corpus.terms[candidate.term as usize];
        let number = candidate.term as usize;
        let point = self.point;
        let interval = |count: u32, tokens: u32| {
            let share = wilson_interval_at(count, tokens, point)?;
            Some(share.scaled(1000.0))
        };
        ContrastRow {
            term: term.text.to_string(),
            word_class: term.word_class,
            count: table.target_count,
            reference_count: table.reference_count,
            per_thousand: per_thousand(table.target_count, table.target_tokens).unwrap_or_default(),
            per_thousand_interval: interval(table.target_count, table.target_tokens),
            reference_per_thousand: per_thousand(table.reference_count, table.reference_tokens)
                .unwrap_or_default(),
            reference_per_thousand_interval: interval(
                table.reference_count,
                table.reference_tokens,
            ),
            range: self.target.ranges[number],
            reference_range: self.reference.ranges[number],
            log_ratio: log_ratio(table),
            log_ratio_interval: log_ratio_interval_at(table, point),
            conservative_log_ratio: self.key(candidate, ContrastColumn::ConservativeLogRatio),
            log_odds_z: log_odds_z(table),
            log_likelihood: candidate.log_likelihood,
            bic: bayesian_information(table).unwrap_or_default(),
            percent_difference: percent_difference(table),
            odds_ratio: odds_ratio(table),
            q_value: self.q_values[place],
        }
    }
}

/// z of the log-odds, both groups together being the background of the prior.
fn log_odds_z(table: Contingency) -> Option<f64> {
    let prior = DirichletPrior {
        tokens: f64::from(PRIOR_TOKENS),
        background_tokens: table.target_tokens + table.reference_tokens,
    };
    let alpha = prior.alpha(table.target_count + table.reference_count)?;
    Some(log_odds(table, alpha, prior.tokens)?.z)
}

fn bad_confidence(confidence: f64) -> Error {
    Error::new(
        "query-confidence",
        confidence.to_string(),
        Localized::new(
            "置信水平不在 0 与 1 之间。",
            "The confidence does not lie between 0 and 1.",
        ),
        Localized::new("通常用 0.95。", "0.95 is usual."),
    )
}
