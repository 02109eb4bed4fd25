//! Comparison: groups of articles against each other, against the rest, and all at once.

mod contrast;
mod divisions;
mod matrix;
mod seriation;
mod shared_terms;
mod similarity;
mod spread;

pub(crate) use contrast::contrast_groups;
pub use divisions::MINIMUM_TOKENS;
pub(crate) use divisions::{Contrast, DivisionCounts, contrast_division, judge_sample_sizes};
pub(crate) use matrix::count_by_division;
pub(crate) use shared_terms::share_terms;
pub(crate) use similarity::compare_likeness;
pub(crate) use spread::spread_terms;
