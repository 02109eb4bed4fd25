//! The proof list: what an editor would mend before an issue goes out, each with its place and a suggestion.

use serde::{Deserialize, Serialize};

use crate::analyzer::Analysis;
use crate::message::Localized;
use crate::span::Utf16Span;

/// What a proof entry is about; each rule can be switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum ProofRule {
    /// Half- and full-width marks mixed in one article; the majority form is suggested.
    MixedWidth,
    /// Bylines of more than one format in one bulletin.
    BylineFormat,
    /// Blanks inside a name.
    BlankInName,
    /// Quotation marks or brackets without their partner.
    UnpairedMark,
    /// A title broken over lines.
    BrokenTitle,
    /// A paragraph that ends with a comma.
    CommaAtEnd,
    /// A formula that announces another number of points than follow.
    PointCount,
    /// A number skipped or repeated in a series of points.
    PointOrder,
    /// ％ and % in one bulletin.
    PercentSign,
    /// One document named in two ways.
    DocumentName,
}

/// Asks for the proof list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ProofQuery {
    /// Rules that are switched off.
    pub without: Vec<ProofRule>,
}

/// What an editor would mend, in printed order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ProofList {
    /// The entries.
    pub entries: Vec<ProofEntry>,
}

/// One thing to mend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ProofEntry {
    /// The rule.
    pub rule: ProofRule,
    /// The article; `null` for head and foot.
    pub article: Option<u32>,
    /// What is wrong.
    pub message: Localized,
    /// Where it stands.
    pub span: Utf16Span,
    /// The sentence or line it stands in, line breaks removed.
    pub sentence: String,
    /// Where it stands inside `sentence`.
    pub hit: Utf16Span,
    /// What the stretch under `span` should read; `null` where only a person can say.
    pub suggestion: Option<String>,
}

/// Reads a bulletin as an editor would.
#[must_use]
pub fn proof_read(_analysis: &Analysis, _query: &ProofQuery) -> ProofList {
    ProofList::default()
}
