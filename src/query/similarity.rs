//! How alike groups are: the question and its matrix.

use serde::{Deserialize, Serialize};

use super::{ComparedGroups, Grouping, TermFilter};

/// A measure of likeness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum SimilarityMeasure {
    /// 1 − the Jensen–Shannon distance of the shares of all terms.
    #[default]
    JensenShannon,
    /// The cosine of the counts of all terms.
    Cosine,
}

/// Asks how alike groups are.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct SimilarityQuery {
    /// How articles are grouped.
    pub grouping: Grouping,
    /// Which articles and tokens count.
    pub filter: TermFilter,
    /// By which measure.
    pub measure: SimilarityMeasure,
}

/// How alike each two groups with text are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct SimilarityTable {
    /// All groups, and what is in none.
    pub grouping: ComparedGroups,
    /// By which measure.
    pub measure: SimilarityMeasure,
    /// Terms that pass the filter and are compared.
    pub compared_terms: u32,
    /// Groups that use any of these terms, by their place among the groups, like beside like.
    pub order: Vec<u32>,
    /// Groups that use none.
    pub absent: Vec<u32>,
    /// Rows and columns in `order`: 0 is nothing in common, 1 all shares equal.
    pub values: Vec<Vec<f64>>,
}
