//! One division against the rest: the question and its table.

use serde::{Deserialize, Serialize};

use super::{SmallSample, TermFilter, WordClass};

/// Asks how one division's words differ from the rest of the bulletin.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ComparisonQuery {
    /// The division's code.
    pub division: String,
    /// Which tokens count; its articles and divisions are ignored.
    pub filter: TermFilter,
    /// How many rows at most on each side; 0 means all.
    pub top: u32,
}

/// One division's terms against the rest of the bulletin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct TermComparison {
    /// The division's code.
    pub division: String,
    /// Articles of the division.
    pub articles: u32,
    /// Tokens of the division (N1).
    pub tokens: u32,
    /// Articles of the rest: other divisions and what no division could be given to.
    pub rest_articles: u32,
    /// Tokens of the rest (N2).
    pub rest_tokens: u32,
    /// Why the numbers cannot carry a conclusion; `null` where nothing speaks against it.
    pub caution: Option<SmallSample>,
    /// Terms used more than in the rest, largest G² first.
    pub more: Vec<ComparisonRow>,
    /// Terms used less than in the rest, largest |G²| first.
    pub less: Vec<ComparisonRow>,
}

/// One term in a comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ComparisonRow {
    /// The term.
    pub term: String,
    /// Its coarse part of speech.
    pub word_class: WordClass,
    /// Occurrences in the division (a).
    pub count: u32,
    /// Occurrences in the rest (b).
    pub rest_count: u32,
    /// Per thousand tokens in the division.
    pub per_thousand: f64,
    /// Per thousand tokens in the rest.
    pub rest_per_thousand: f64,
    /// Signed G² with four terms: positive where the division uses the term more.
    pub log_likelihood: f64,
    /// Log Ratio (base 2); `null` where either side has no occurrence.
    pub log_ratio: Option<f64>,
    /// Articles of the division that it occurs in.
    pub articles: u32,
}
