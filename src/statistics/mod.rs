//! Statistics: one measure a file, pure functions on numbers. "Not enough data" is `None`, never NaN.
//!
//! Notation: a term occurs `a` times among the `n1` tokens of a target and `b` times among the
//! `n2` tokens of a reference. Logarithms come from `libm`, so that every platform gives the same bits.

mod benjamini_hochberg;
mod beta_quantile;
mod bic;
mod co_occurrence;
mod conservative_log_ratio;
mod cosine;
mod deviation_of_proportions;
mod effect_size;
mod interval;
mod jensen_shannon;
mod juilland;
mod log_dice;
mod log_likelihood;
mod log_odds;
mod log_ratio;
mod odds_ratio;
mod percent_difference;
mod pointwise_mutual_information;
mod range;
mod rate;
mod significance;
mod simple_maths;
mod t_score;
mod text_rank;
mod tf_idf;
mod wilson;

pub use benjamini_hochberg::benjamini_hochberg;
pub use bic::bayesian_information;
pub use co_occurrence::CoOccurrence;
pub use conservative_log_ratio::{ConservativeLogRatio, conservative_log_ratio};
pub use cosine::cosine_similarity;
pub use deviation_of_proportions::{Deviation, deviation_of_proportions};
pub use effect_size::log_likelihood_effect;
pub use interval::{Interval, normal_point};
pub use jensen_shannon::jensen_shannon_distance;
pub use juilland::juilland_d;
pub use log_dice::{log_dice, log_dice_of_words};
pub use log_likelihood::signed_log_likelihood;
pub use log_odds::{DirichletPrior, LogOdds, log_odds};
pub use log_ratio::{log_ratio, log_ratio_interval, log_ratio_interval_at};
pub use odds_ratio::odds_ratio;
pub use percent_difference::percent_difference;
pub use pointwise_mutual_information::pointwise_mutual_information;
pub use range::{Range, range_of};
pub use rate::per_thousand;
pub use significance::{p_value_of_log_likelihood, p_value_of_log_likelihood_over};
pub use simple_maths::simple_maths;
pub use t_score::t_score;
pub use text_rank::{Graph, text_rank};
pub use tf_idf::tf_idf;
pub use wilson::{wilson_interval, wilson_interval_at};

/// A term's occurrences in a target and in a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contingency {
    /// Occurrences in the target (a).
    pub target_count: u32,
    /// Occurrences in the reference (b).
    pub reference_count: u32,
    /// Tokens of the target (N1).
    pub target_tokens: u32,
    /// Tokens of the reference (N2).
    pub reference_tokens: u32,
}

#[cfg(test)]
mod properties;

#[cfg(test)]
pub(crate) const VECTOR: Contingency = Contingency {
    target_count: 8,
    reference_count: 2,
    target_tokens: 600,
    reference_tokens: 2400,
};

#[cfg(test)]
pub(crate) fn assert_near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 5e-5, "{found} is not {expected}");
}
