//! The sentences of a term: the question and its lines.

use serde::{Deserialize, Serialize};

use super::{Side, TermLevel};
use crate::span::Utf16Span;

/// What counts as an occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum MatchKind {
    /// A term as it stands in a table of terms.
    #[default]
    Term,
    /// Words in a row: the text begins and ends where words do. Occurrences may overlap.
    Phrase,
    /// Any stretch of text inside a sentence, wherever words begin. Occurrences do not overlap.
    Substring,
}

/// In which order lines are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum LineOrder {
    /// As printed.
    #[default]
    Text,
    /// By the words before the occurrence, from the nearest outwards, by code points; of a sentence's first occurrence
    /// where lines are sentences. Lines that agree in forty characters stay as printed.
    Left,
    /// By the words behind it, by code points.
    Right,
}

/// A term that must stand near.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct NearTerm {
    /// The term.
    pub term: String,
    /// Within so many tokens; 0 means in the same sentence.
    pub window: u32,
    /// On which side of this term the occurrence stands.
    pub side: Side,
}

/// Asks for the sentences a term stands in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ConcordanceQuery {
    /// The term, as it stands in a table. Letters and digits of full width are those of half width.
    pub term: String,
    /// What counts as an occurrence.
    pub matching: MatchKind,
    /// For a phrase: exactly these words, as a table of phrases lists them; empty where any words will do whose text is
    /// the term.
    pub words: Vec<String>,
    /// For a term: whether it counts inside longer terms, too.
    pub level: TermLevel,
    /// Only occurrences near this term. What is part of the occurrence itself is not near it.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub near: Option<NearTerm>,
    /// In which order.
    pub order: LineOrder,
    /// Only these articles, by index; empty means all.
    pub articles: Vec<u32>,
    /// Only these divisions, by code; empty means all.
    pub divisions: Vec<String>,
    /// 0 for whole sentences; otherwise each occurrence has a line of its own, with so many characters of its sentence on
    /// either side (500 at most).
    pub context_characters: u32,
    /// How many lines to pass over.
    pub offset: u32,
    /// How many lines at most; 0 means all.
    pub limit: u32,
}

/// The sentences a term stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Concordance {
    /// The term.
    pub term: String,
    /// Occurrences in scope: equal to the term's count in a table of the same scope.
    pub occurrences: u32,
    /// Sentences in scope that hold it.
    pub sentences: u32,
    /// The lines asked for.
    pub lines: Vec<ConcordanceLine>,
}

/// One sentence that holds a term, or one occurrence with what stands around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ConcordanceLine {
    /// Index of the article.
    pub article: u32,
    /// Code of the article's division.
    pub division: Option<String>,
    /// The sentence or the part of it that was asked for, line breaks of the source removed.
    pub sentence: String,
    /// Where that stands in the text.
    pub span: Utf16Span,
    /// Where the term stands inside `sentence`.
    pub hits: Vec<Utf16Span>,
    /// Where the term stands in the text; same order as `hits`.
    pub source_hits: Vec<Utf16Span>,
    /// Where the term asked for as near stands inside `sentence`.
    pub near_hits: Vec<Utf16Span>,
}
