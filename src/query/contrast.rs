//! One group of articles against another or against all the rest, by every measure: the question and its table.

use serde::{Deserialize, Serialize};

use super::{ComparedGroups, Grouping, TermFilter, WordClass};
use crate::statistics::Interval;

/// Asks how one group's words differ from another's, or from those of all other articles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ContrastQuery {
    /// How articles are grouped.
    pub grouping: Grouping,
    /// Which articles and tokens count.
    pub filter: TermFilter,
    /// The group in question; `null` means the first that has text.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub target: Option<String>,
    /// The group that it is compared with; `null` means all other articles in scope.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub reference: Option<String>,
    /// Sorts the rows.
    pub sort: ContrastColumn,
    /// Smallest first; else greatest first. Rows without a value come last either way.
    pub ascending: bool,
    /// How many rows at most; 0 means all.
    pub top: u32,
    /// Takes as many rows from the other end of the order, too: what is used most beyond the reference, and least.
    pub both_ends: bool,
    /// Of the intervals, 0…1.
    pub confidence: f64,
}

impl Default for ContrastQuery {
    fn default() -> Self {
        Self {
            grouping: Grouping::default(),
            filter: TermFilter::default(),
            target: None,
            reference: None,
            sort: ContrastColumn::default(),
            ascending: false,
            top: 0,
            both_ends: false,
            confidence: 0.95,
        }
    }
}

/// A column that sorts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum ContrastColumn {
    /// The conservative Log Ratio.
    #[default]
    ConservativeLogRatio,
    /// z of the log-odds.
    LogOddsZ,
    /// Signed G².
    LogLikelihood,
    /// The Log Ratio.
    LogRatio,
    /// BIC.
    Bic,
    /// q.
    QValue,
    /// Per cent of difference.
    PercentDifference,
    /// The odds ratio.
    OddsRatio,
    /// Occurrences in the target.
    Count,
    /// Occurrences in the reference.
    ReferenceCount,
    /// The rate in the target.
    Rate,
    /// The rate in the reference.
    ReferenceRate,
    /// Articles of the target that hold the term.
    Range,
    /// The term itself, by code points.
    Term,
}

impl ContrastColumn {
    /// Whether one end of the column is what the target uses more, and the other what it uses less.
    pub(crate) fn has_sides(self) -> bool {
        matches!(
            self,
            Self::ConservativeLogRatio
                | Self::LogOddsZ
                | Self::LogLikelihood
                | Self::LogRatio
                | Self::PercentDifference
                | Self::OddsRatio
        )
    }
}

/// One group's terms against another's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ContrastTable {
    /// All groups, and what is in none.
    pub grouping: ComparedGroups,
    /// The group in question; `null` where no group has text.
    pub target: Option<String>,
    /// The group it is compared with; `null` for all other articles in scope.
    pub reference: Option<String>,
    /// Articles of the target.
    pub articles: u32,
    /// Tokens of the target (N1).
    pub tokens: u32,
    /// Articles of the reference.
    pub reference_articles: u32,
    /// Tokens of the reference (N2).
    pub reference_tokens: u32,
    /// Terms that pass the filter: so many were tested, and LRC and q are corrected for them.
    pub tested_terms: u32,
    /// Weight of the prior of the log-odds in tokens; the target and the reference together are its text.
    pub prior_tokens: u32,
    /// Of the intervals, 0…1.
    pub confidence: f64,
    /// What sorts the rows.
    pub sort: ContrastColumn,
    /// Whether the smallest comes first.
    pub ascending: bool,
    /// The rows.
    pub rows: Vec<ContrastRow>,
}

/// One term in two groups.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ContrastRow {
    /// The term.
    pub term: String,
    /// Its coarse part of speech.
    pub word_class: WordClass,
    /// Occurrences in the target (a).
    pub count: u32,
    /// Occurrences in the reference (b).
    pub reference_count: u32,
    /// Per thousand tokens in the target.
    pub per_thousand: f64,
    /// Wilson's interval of it, per thousand tokens.
    pub per_thousand_interval: Option<Interval>,
    /// Per thousand tokens in the reference.
    pub reference_per_thousand: f64,
    /// Wilson's interval of it, per thousand tokens.
    pub reference_per_thousand_interval: Option<Interval>,
    /// Articles of the target that hold it.
    pub range: u32,
    /// Articles of the reference that hold it.
    pub reference_range: u32,
    /// Log Ratio (base 2); `null` where either side has no occurrence.
    pub log_ratio: Option<f64>,
    /// Its interval.
    pub log_ratio_interval: Option<Interval>,
    /// The conservative Log Ratio (base 2).
    pub conservative_log_ratio: Option<f64>,
    /// z of the log-odds with the prior of the table.
    pub log_odds_z: Option<f64>,
    /// Signed G² with four terms.
    pub log_likelihood: f64,
    /// BIC.
    pub bic: f64,
    /// Per cent of difference; `null` where the reference has no occurrence.
    pub percent_difference: Option<f64>,
    /// Odds ratio; `null` where the reference has no occurrence.
    pub odds_ratio: Option<f64>,
    /// q of Benjamini and Hochberg among all terms tested.
    pub q_value: f64,
}
