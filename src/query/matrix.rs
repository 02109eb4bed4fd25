//! Terms by division: the question and its table.

use serde::{Deserialize, Serialize};

use super::TermFilter;

/// Asks for counts of terms by division.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct MatrixQuery {
    /// Which tokens count.
    pub filter: TermFilter,
    /// These terms, in this order; empty means the most frequent that pass the filter.
    pub terms: Vec<String>,
    /// How many terms at most where none are named; 0 means all.
    pub top: u32,
}

/// Terms × divisions: counts and rates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct DivisionTermMatrix {
    /// Codes of the divisions, official order, the city level last, those without articles too.
    pub divisions: Vec<String>,
    /// Tokens of each division.
    pub tokens: Vec<u32>,
    /// Articles of each division.
    pub articles: Vec<u32>,
    /// One row a term.
    pub rows: Vec<MatrixRow>,
}

/// One term in every division.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct MatrixRow {
    /// The term.
    pub term: String,
    /// Occurrences in all attributed articles.
    pub count: u32,
    /// Occurrences by division.
    pub counts: Vec<u32>,
    /// Occurrences per thousand tokens by division; `null` for a division without text.
    pub per_thousand: Vec<Option<f64>>,
}
