//! Each division's terms against the rest of the bulletin, by G² alone: the cheap comparison that a report holds.

use crate::analysis::Analysis;
use crate::gazetteer::Gazetteer;
use crate::order;
use crate::query::{ComparisonRow, SmallSample, TermComparison, WordClass};
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
    /// Terms used more than in the rest with their G², in no order: few of them are asked for.
    more: Vec<(u32, f64)>,
    /// Terms used less than in the rest with theirs.
    less: Vec<(u32, f64)>,
}

/// Weighs each term in scope by signed G².
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
        if !scope.lists(
            term,
            table.target_count + table.reference_count,
            target.ranges[id as usize] + rest.ranges[id as usize],
        ) {
            continue;
        }
        match signed_log_likelihood(table) {
            Some(weight) if weight > 0.0 => more.push((id, weight)),
            Some(weight) if weight < 0.0 => less.push((id, weight)),
            _ => {}
        }
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
            let wanted = if top == 0 { side.len() } else { top as usize };
            strongest(analysis, side, wanted)
                .into_iter()
                .map(|(term, weight)| self.describe_term(analysis, term, weight))
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
        let typical: Vec<(u32, f64)> = self.more.iter().filter(is_typical).copied().collect();
        strongest(analysis, &typical, 3)
            .into_iter()
            .map(|(term, _)| analysis.terms.terms()[term as usize].text.to_string())
            .collect()
    }

    /// Whether the division has articles.
    pub(crate) fn has_articles(&self) -> bool {
        self.target.articles > 0
    }
}

/// The first so many of weighed terms, largest |G²| first; equal weights in code point order.
fn strongest(analysis: &Analysis, weighed: &[(u32, f64)], wanted: usize) -> Vec<(u32, f64)> {
    let text = |term: u32| &analysis.terms.terms()[term as usize].text;
    let places = order::first_places(weighed, wanted, |left, right| {
        let by_weight = right.1.abs().total_cmp(&left.1.abs());
        by_weight.then_with(|| text(left.0).cmp(text(right.0)))
    });
    places.into_iter().map(|place| weighed[place]).collect()
}

/// Why two groups cannot carry a conclusion, the strongest reason first.
fn judge_sample(target: &GroupCounts, rest: &GroupCounts) -> Option<SmallSample> {
    judge_sample_sizes(target.articles, target.tokens, rest.tokens)
}

/// As [`judge_sample`], by the sizes alone.
pub(crate) fn judge_sample_sizes(
    articles: u32,
    tokens: u32,
    rest_tokens: u32,
) -> Option<SmallSample> {
    if tokens == 0 {
        Some(SmallSample::NoText)
    } else if rest_tokens == 0 {
        Some(SmallSample::NoRest)
    } else if tokens < MINIMUM_TOKENS {
        Some(SmallSample::FewTokens)
    } else if articles == 1 {
        Some(SmallSample::OneArticle)
    } else {
        None
    }
}
