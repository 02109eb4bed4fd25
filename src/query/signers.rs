//! Signers: the offices and people that the bylines of a bulletin name.

use serde::{Deserialize, Serialize};

use crate::span::Utf16Span;

/// Who signed some articles, and which.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct SignerTable {
    /// Articles in scope.
    pub articles: u32,
    /// Those of them that nobody signed.
    pub unsigned: u32,
    /// The offices as printed: those with most articles first, then in printed order.
    pub offices: Vec<Signer>,
    /// The people, in the same order; two people of one name cannot be told apart.
    pub people: Vec<Signer>,
}

/// An office or a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Signer {
    /// The name as printed, blanks inside names of people removed.
    pub name: String,
    /// For a person: the offices they signed for, in order of first article.
    pub offices: Vec<String>,
    /// Where they signed, in printed order; an article in which one signs twice is named once.
    pub places: Vec<SignerPlace>,
    /// Whether a byline in which this person stands could be parted in another way as well.
    pub is_uncertain: bool,
}

/// An article that somebody signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct SignerPlace {
    /// Index of the article.
    pub article: u32,
    /// Code of its division.
    pub division: Option<String>,
    /// Where the byline stands.
    pub span: Utf16Span,
}
