//! What stands near a term, and which terms stand together: the questions and their tables.

use serde::{Deserialize, Serialize};

use super::{TermFilter, WordClass};

/// A measure of association.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum AssociationMeasure {
    /// logDice.
    #[default]
    LogDice,
    /// Pointwise mutual information.
    MutualInformation,
    /// t-score.
    TScore,
    /// Times they meet.
    Count,
}

/// On which side of a term something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// On either.
    #[default]
    Both,
    /// Before it.
    Left,
    /// Behind it.
    Right,
}

/// Asks for the words around a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct CollocationQuery {
    /// The term.
    pub term: String,
    /// Which articles count, and which words are listed.
    pub filter: TermFilter,
    /// So many tokens from the term are near; 0 means the whole sentence. No window reaches beyond its sentence; marks
    /// take no place in it.
    pub window: u32,
    /// On which side of the term.
    pub side: Side,
    /// Only words that meet the term so many times.
    pub minimum_joint: u32,
    /// Sorts the rows.
    pub measure: AssociationMeasure,
    /// How many rows at most; 0 means all.
    pub top: u32,
}

impl Default for CollocationQuery {
    fn default() -> Self {
        Self {
            term: String::new(),
            filter: TermFilter::default(),
            window: 5,
            side: Side::default(),
            minimum_joint: 2,
            measure: AssociationMeasure::default(),
            top: 0,
        }
    }
}

/// The words around a term.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct CollocationTable {
    /// The term.
    pub term: String,
    /// Its occurrences in scope (R1).
    pub count: u32,
    /// Articles in scope that hold it.
    pub articles: u32,
    /// Tokens in scope (N).
    pub tokens: u32,
    /// So many tokens from the term are near; 0 is the whole sentence.
    pub window: u32,
    /// On which side of the term.
    pub side: Side,
    /// Tokens that are near an occurrence, each counted once.
    pub near_tokens: u32,
    /// The fewest meetings of a row.
    pub minimum_joint: u32,
    /// What sorts the rows.
    pub measure: AssociationMeasure,
    /// Words that fit; the table may list fewer.
    pub matching_terms: u32,
    /// The rows.
    pub rows: Vec<CollocationRow>,
}

/// One word that stands near.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct CollocationRow {
    /// The word.
    pub term: String,
    /// Its coarse part of speech.
    pub word_class: WordClass,
    /// Its occurrences near the term, each counted once (O11).
    pub joint: u32,
    /// All its occurrences in scope (C1).
    pub count: u32,
    /// How often it would be near by chance (E11).
    pub expected: f64,
    /// logDice.
    pub log_dice: Option<f64>,
    /// Pointwise mutual information, in bits.
    pub mutual_information: Option<f64>,
    /// t-score.
    pub t_score: Option<f64>,
    /// Articles where they meet.
    pub articles: u32,
}

/// Asks which of the commonest terms stand together in sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct NetworkQuery {
    /// Which articles count, and which terms are nodes.
    pub filter: TermFilter,
    /// How many terms; 100 at most.
    pub terms: u32,
    /// How many ties at most; 0 means all.
    pub ties: u32,
    /// Only terms that share so many sentences are tied.
    pub minimum_joint: u32,
}

impl Default for NetworkQuery {
    fn default() -> Self {
        Self {
            filter: TermFilter::default(),
            terms: 40,
            ties: 60,
            minimum_joint: 2,
        }
    }
}

/// Terms and the strongest ties between them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct TermNetwork {
    /// Articles in scope.
    pub articles: u32,
    /// Tokens in scope.
    pub tokens: u32,
    /// Sentences in scope; titles are sentences.
    pub sentences: u32,
    /// The fewest sentences that two tied terms share.
    pub minimum_joint: u32,
    /// The terms, the most frequent first.
    pub nodes: Vec<NetworkNode>,
    /// The ties, strongest logDice first.
    pub ties: Vec<NetworkTie>,
}

/// One term of a network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct NetworkNode {
    /// The term.
    pub term: String,
    /// Its coarse part of speech.
    pub word_class: WordClass,
    /// Occurrences in scope.
    pub count: u32,
    /// Sentences in scope that hold it.
    pub sentences: u32,
}

/// Two terms that stand together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct NetworkTie {
    /// One term, by its place among the nodes.
    pub left: u32,
    /// The other; greater than `left`.
    pub right: u32,
    /// Sentences that hold both.
    pub joint: u32,
    /// logDice, over sentences.
    pub log_dice: f64,
}
