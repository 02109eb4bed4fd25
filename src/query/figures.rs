//! Figures: the quantities of a bulletin by the thing they count, and what may be added up.

use serde::{Deserialize, Serialize};

use crate::facts::Bound;
use crate::report::OutlinePoint;
use crate::span::Utf16Span;

/// Asks for the figures or the points of some articles.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct FactsQuery {
    /// Only these articles, by index; empty means all.
    pub articles: Vec<u32>,
    /// Only these divisions, by code; empty means all.
    pub divisions: Vec<String>,
}

/// The figures of a bulletin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct FigureTable {
    /// Articles in scope.
    pub articles: u32,
    /// Quantities in them.
    pub quantities: u32,
    /// One row for each thing and unit: those that most divisions give a number for first, then those that most articles
    /// do, then by first place. Quantities of no named thing have a row for each unit.
    pub rows: Vec<FigureRow>,
}

/// The quantities of one thing in one unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct FigureRow {
    /// What is counted, as printed; `null` where the text does not say it beside the number.
    pub thing: Option<String>,
    /// Measure word or unit; money is in 元 here.
    pub unit: String,
    /// Articles that give a number.
    pub articles: u32,
    /// The numbers, as printed one after the other.
    pub entries: Vec<FigureEntry>,
    /// What each division gives, in order of first place; articles of no division stand together under `null`.
    pub divisions: Vec<DivisionFigure>,
    /// The sum over districts and counties, where adding is right.
    pub sum: Option<FigureSum>,
    /// Why there is no sum; `null` where there is one.
    pub no_sum: Option<NoSum>,
}

/// One number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct FigureEntry {
    /// Index of the article.
    pub article: u32,
    /// Code of its division.
    pub division: Option<String>,
    /// As printed.
    pub text: String,
    /// The number in the row's unit.
    pub value: f64,
    /// How the number is meant.
    pub bound: Bound,
    /// Whether it is contained in a larger number of the same article.
    pub is_part: bool,
    /// Where it stands.
    pub span: Utf16Span,
}

/// What a division says of a thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct DivisionFigure {
    /// Its code.
    pub division: Option<String>,
    /// Its numbers, as places in the row's entries.
    pub entries: Vec<u32>,
    /// Its one number, where it gives no two different ones; numbers of the same thing in one division may overlap, so
    /// they are never added.
    pub value: Option<f64>,
    /// How that number is meant.
    pub bound: Option<Bound>,
}

/// A sum over districts and counties.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct FigureSum {
    /// The sum, in the row's unit.
    pub value: f64,
    /// How it is meant: that of its numbers.
    pub bound: Bound,
    /// How many divisions it is of.
    pub divisions: u32,
}

/// Why numbers are not added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum NoSum {
    /// The text does not say what is counted.
    NoThing,
    /// Shares, multiples, ranks, ages, temperatures and times cannot be added.
    NotAdditive,
    /// A number is a mean, or so many for each.
    Mean,
    /// Fewer than two districts or counties give a number.
    OneDivision,
    /// A division gives several different numbers, which may overlap.
    Several,
    /// A division gives the same number in several articles: one event told twice, or two.
    Repeated,
    /// Some numbers say how much there is, others how much it grew or shrank.
    MixedChanges,
    /// Some numbers are exact, others at least or at most.
    MixedBounds,
    /// The city gives a number too, which may hold those of its districts.
    City,
}

/// The points of all articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct OutlineTable {
    /// Articles in scope, those without points too.
    pub articles: u32,
    /// The articles with points, in printed order.
    pub rows: Vec<ArticleOutline>,
}

/// The points of one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ArticleOutline {
    /// Index of the article.
    pub article: u32,
    /// Code of its division.
    pub division: Option<String>,
    /// Its points, as its details have them.
    pub points: Vec<OutlinePoint>,
}
