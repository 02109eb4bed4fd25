//! New words: the question, the suggestions, and what a changed lexicon does to the counts.

use serde::{Deserialize, Serialize};

use super::TermFilter;

/// Asks for words that the dictionary may lack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct NewWordQuery {
    /// Which articles count.
    pub filter: TermFilter,
    /// The fewest occurrences; at least 2.
    pub minimum_count: u32,
    /// The fewest articles.
    pub minimum_articles: u32,
    /// The fewest characters; at least 2.
    pub minimum_characters: u32,
    /// The most characters; at most 12.
    pub maximum_characters: u32,
    /// The least cohesion, in bits.
    pub minimum_cohesion: f64,
    /// The least branching entropy on either side, in bits.
    pub minimum_entropy: f64,
    /// How many rows at most; 0 means all.
    pub top: u32,
}

impl Default for NewWordQuery {
    fn default() -> Self {
        Self {
            filter: TermFilter::default(),
            minimum_count: 3,
            minimum_articles: 2,
            minimum_characters: 2,
            maximum_characters: 6,
            minimum_cohesion: 4.0,
            minimum_entropy: 0.9,
            top: 0,
        }
    }
}

/// Suggestions, the likeliest first. A person decides which of them are words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct NewWordTable {
    /// Articles in scope.
    pub articles: u32,
    /// Tokens in scope.
    pub tokens: u32,
    /// Whether the text is so short that the numbers say little: fewer tokens than 5,000.
    pub is_short: bool,
    /// The fewest occurrences.
    pub minimum_count: u32,
    /// The fewest articles.
    pub minimum_articles: u32,
    /// The least cohesion, in bits.
    pub minimum_cohesion: f64,
    /// The least branching entropy on either side, in bits.
    pub minimum_entropy: f64,
    /// Suggestions that fit; the table may list fewer.
    pub matching_words: u32,
    /// The rows.
    pub rows: Vec<NewWordRow>,
}

/// One suggestion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct NewWordRow {
    /// The word.
    pub term: String,
    /// The words it is cut into now.
    pub pieces: Vec<String>,
    /// Occurrences in scope.
    pub count: u32,
    /// Articles in scope that hold it.
    pub articles: u32,
    /// The smallest pointwise mutual information of its two sides over all places it can be parted at, in bits.
    pub cohesion: f64,
    /// Entropy of the words before it, in bits.
    pub left_entropy: f64,
    /// Entropy of the words behind it, in bits.
    pub right_entropy: f64,
    /// C-value: log2 of its characters, times its occurrences less the mean of longer suggestions around it.
    pub c_value: f64,
}

/// What a changed lexicon of the reader did to one document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct TermChange {
    /// The term.
    pub term: String,
    /// Its occurrences before.
    pub before: u32,
    /// Its occurrences now.
    pub after: u32,
}
