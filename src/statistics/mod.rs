//! Statistics: one measure a file, pure functions on numbers. "Not enough data" is `None`, never NaN.
//!
//! Notation: a term occurs `a` times among the `n1` tokens of a target and `b` times among the
//! `n2` tokens of a reference. Logarithms come from `libm`, so that every platform gives the same bits.

mod log_likelihood;
mod log_ratio;
mod rate;
mod tf_idf;

pub use log_likelihood::signed_log_likelihood;
pub use log_ratio::log_ratio;
pub use rate::per_thousand;
pub use tf_idf::tf_idf;

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
