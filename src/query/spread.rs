//! All groups at once: the question, and the table of terms with their spread over the groups.

use serde::{Deserialize, Serialize};

use super::{ComparedGroups, Grouping, TermFilter, WordClass};

/// Asks how unevenly terms are spread over all groups.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct SpreadQuery {
    /// How articles are grouped.
    pub grouping: Grouping,
    /// Which articles and tokens count.
    pub filter: TermFilter,
    /// Sorts the rows.
    pub sort: SpreadColumn,
    /// Smallest first; else greatest first.
    pub ascending: bool,
    /// How many rows at most; 0 means all.
    pub top: u32,
}

/// A column that sorts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum SpreadColumn {
    /// G² over all groups.
    #[default]
    LogLikelihood,
    /// BIC.
    Bic,
    /// q.
    QValue,
    /// DPnorm.
    Deviation,
    /// The largest conservative Log Ratio of a group.
    ConservativeLogRatio,
    /// Occurrences.
    Count,
    /// Groups that hold the term.
    Range,
    /// The term itself, by code points.
    Term,
}

/// Terms and their spread over all groups.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct SpreadTable {
    /// All groups, and what is in none.
    pub grouping: ComparedGroups,
    /// Tokens of all groups together.
    pub tokens: u32,
    /// Groups with text: the measures compare these.
    pub groups_with_text: u32,
    /// Terms that pass the filter: so many were tested, and LRC and q are corrected for them.
    pub tested_terms: u32,
    /// What sorts the rows.
    pub sort: SpreadColumn,
    /// Whether the smallest comes first.
    pub ascending: bool,
    /// The rows.
    pub rows: Vec<SpreadRow>,
}

/// One term in all groups.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct SpreadRow {
    /// The term.
    pub term: String,
    /// Its coarse part of speech.
    pub word_class: WordClass,
    /// Occurrences in all groups.
    pub count: u32,
    /// Occurrences by group.
    pub counts: Vec<u32>,
    /// Per thousand tokens by group; `null` for a group without text.
    pub per_thousand: Vec<Option<f64>>,
    /// Groups that hold it.
    pub range: u32,
    /// G² over the groups with text, each with the term and without it.
    pub log_likelihood: f64,
    /// G² − (groups − 1) · ln N.
    pub bic: f64,
    /// q of Benjamini and Hochberg among all terms tested.
    pub q_value: f64,
    /// DPnorm over the groups with text; `null` with fewer than two.
    pub deviation: Option<f64>,
    /// The group that uses it most beyond all others; `null` where none surely does.
    pub strongest: Option<String>,
    /// That group's conservative Log Ratio (base 2); 0 where there is none.
    pub conservative_log_ratio: f64,
}
