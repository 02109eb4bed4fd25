//! Phrases of several words: the question and its table.

use serde::{Deserialize, Serialize};

use super::TermFilter;

/// By which number phrases are ranked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum PhraseMeasure {
    /// Occurrences.
    #[default]
    Count,
    /// How much its words belong together.
    Cohesion,
}

/// Asks for words that stand in a row again and again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct NgramQuery {
    /// Which articles count, and which words may stand at either end; parts of speech and lengths are those of the
    /// words at the ends.
    pub filter: TermFilter,
    /// The fewest words; at least 2.
    pub minimum_words: u32,
    /// The most words; at most 8.
    pub maximum_words: u32,
    /// The fewest occurrences; at least 2.
    pub minimum_count: u32,
    /// By which number they are ranked.
    pub measure: PhraseMeasure,
    /// How many rows at most; 0 means all.
    pub top: u32,
}

impl Default for NgramQuery {
    fn default() -> Self {
        Self {
            filter: TermFilter::default(),
            minimum_words: 2,
            maximum_words: 5,
            minimum_count: 2,
            measure: PhraseMeasure::default(),
            top: 0,
        }
    }
}

/// Phrases, best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct NgramTable {
    /// Articles in scope.
    pub articles: u32,
    /// Tokens in scope.
    pub tokens: u32,
    /// The fewest words of a phrase.
    pub minimum_words: u32,
    /// The most words.
    pub maximum_words: u32,
    /// The fewest occurrences.
    pub minimum_count: u32,
    /// By which number the rows are ranked.
    pub measure: PhraseMeasure,
    /// Phrases that fit; the table may list fewer.
    pub matching_phrases: u32,
    /// The rows.
    pub rows: Vec<NgramRow>,
}

/// One phrase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct NgramRow {
    /// The phrase.
    pub phrase: String,
    /// Its words.
    pub words: Vec<String>,
    /// Occurrences in scope; each place where it begins is one, so that a phrase can overlap itself.
    pub count: u32,
    /// Per thousand tokens in scope.
    pub per_thousand: f64,
    /// Articles in scope that hold it.
    pub articles: u32,
    /// logDice of its words; `null` where it cannot be worked out.
    pub cohesion: Option<f64>,
    /// A longer phrase that fits as well and that it never stands outside of.
    pub part_of: Option<String>,
}
