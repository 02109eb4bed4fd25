//! What two groups have in common: the question and its table.

use serde::{Deserialize, Serialize};

use super::{ComparedGroups, Grouping, TermFilter, WordClass};

/// Asks for the terms that two groups share.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct SharedTermsQuery {
    /// How articles are grouped.
    pub grouping: Grouping,
    /// Which articles and tokens count.
    pub filter: TermFilter,
    /// One group.
    pub left: String,
    /// The other.
    pub right: String,
    /// How many rows at most; 0 means all.
    pub top: u32,
}

/// Terms that two groups share, those common in both first: by the smaller of the two rates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct SharedTermsTable {
    /// All groups, and what is in none.
    pub grouping: ComparedGroups,
    /// One group.
    pub left: String,
    /// The other.
    pub right: String,
    /// Tokens of the one.
    pub left_tokens: u32,
    /// Tokens of the other.
    pub right_tokens: u32,
    /// Terms that both use; the table may list fewer.
    pub shared_terms: u32,
    /// Terms that only the one uses.
    pub left_only_terms: u32,
    /// Terms that only the other uses.
    pub right_only_terms: u32,
    /// The rows.
    pub rows: Vec<SharedTermRow>,
}

/// A term that both groups use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct SharedTermRow {
    /// The term.
    pub term: String,
    /// Its coarse part of speech.
    pub word_class: WordClass,
    /// Occurrences in the one.
    pub left_count: u32,
    /// Occurrences in the other.
    pub right_count: u32,
    /// Per thousand tokens in the one.
    pub left_per_thousand: f64,
    /// Per thousand tokens in the other.
    pub right_per_thousand: f64,
    /// Articles of the one that hold it.
    pub left_range: u32,
    /// Articles of the other that hold it.
    pub right_range: u32,
}
