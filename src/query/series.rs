//! Terms over time and over the text: the questions and their tables.

use serde::{Deserialize, Serialize};

use crate::span::Utf16Span;

/// Asks how often terms occur in each issue.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct TrendQuery {
    /// The terms.
    pub terms: Vec<String>,
    /// Only these articles, by index; empty means all.
    pub articles: Vec<u32>,
    /// Only these divisions, by code; empty means all.
    pub divisions: Vec<String>,
}

/// Terms in each issue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct TrendTable {
    /// The issues in the order of time: by date, where one has none by running number, then by number, else as opened.
    pub issues: Vec<TrendIssue>,
    /// One row for each term asked for, in that order.
    pub rows: Vec<TrendRow>,
}

/// What is counted of an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct TrendIssue {
    /// Its place among the report's issues.
    pub issue: u32,
    /// Articles in scope.
    pub articles: u32,
    /// Tokens in them.
    pub tokens: u32,
}

/// A term in each issue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct TrendRow {
    /// The term.
    pub term: String,
    /// Occurrences, in the order of the issues.
    pub counts: Vec<u32>,
    /// Occurrences per thousand tokens; `null` for an issue without text in scope.
    pub per_thousand: Vec<Option<f64>>,
    /// Articles that hold it.
    pub articles: Vec<u32>,
}

/// Asks where in the text terms stand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct DispersionQuery {
    /// The terms; 30 at most.
    pub terms: Vec<String>,
    /// Only these articles, by index; empty means all.
    pub articles: Vec<u32>,
    /// Only these divisions, by code; empty means all.
    pub divisions: Vec<String>,
}

/// Where terms stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct DispersionTable {
    /// Articles in scope, by index.
    pub articles: Vec<u32>,
    /// One row for each term asked for, in that order.
    pub rows: Vec<DispersionRow>,
}

/// Where a term stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct DispersionRow {
    /// The term.
    pub term: String,
    /// Occurrences in scope.
    pub count: u32,
    /// Articles in scope that hold it.
    pub articles: u32,
    /// Its places in the order of the text; the first 5,000 where there are more.
    pub places: Vec<TermPlace>,
}

/// An occurrence of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct TermPlace {
    /// Index of the article.
    pub article: u32,
    /// Where it stands in the text.
    pub span: Utf16Span,
}
