//! The proof list: what an editor would mend before an issue goes out, each with its place and a suggestion.
//!
//! One rule a file; `entry` gives each finding its sentence. Widths and names are compared inside the
//! bulletin: its own majority is what an entry suggests.

mod blank_in_name;
mod broken_title;
mod byline_format;
mod comma_at_end;
mod document_name;
mod entry;
mod mixed_width;
mod percent_sign;
mod points;
mod unpaired_mark;

use entry::Entries;
use serde::{Deserialize, Serialize};

use crate::analysis::Analysis;
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

/// What an editor would mend, in printed order: of each rule the first
/// [`ProofList::MOST_OF_A_RULE`] places of an article.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ProofList {
    /// The entries.
    pub entries: Vec<ProofEntry>,
    /// Places that were found and are not listed.
    pub omitted: u32,
}

impl ProofList {
    /// How many places of one article a rule lists. Where it finds more, the article is no text or was
    /// written that way throughout; a longer list would help nobody and could outgrow the bulletin.
    pub const MOST_OF_A_RULE: usize = 200;
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
    /// The sentence or line it stands in, line breaks removed: at most 120 characters before the
    /// place and as many behind.
    pub sentence: String,
    /// Where it stands inside `sentence`.
    pub hit: Utf16Span,
    /// What the stretch under `span` should read; `null` where only a person can say.
    pub suggestion: Option<String>,
}

/// Reads a bulletin as an editor would. Takes time linear in the text.
#[must_use]
pub fn proof_read(analysis: &Analysis, query: &ProofQuery) -> ProofList {
    let mut entries = Entries::new(analysis);
    for rule in ProofRule::ALL {
        if !query.without.contains(&rule) {
            rule.check(analysis, &mut entries);
        }
    }
    entries.finish()
}

impl ProofRule {
    /// Every rule.
    pub const ALL: [Self; 10] = [
        Self::MixedWidth,
        Self::BylineFormat,
        Self::BlankInName,
        Self::UnpairedMark,
        Self::BrokenTitle,
        Self::CommaAtEnd,
        Self::PointCount,
        Self::PointOrder,
        Self::PercentSign,
        Self::DocumentName,
    ];

    /// The rule's name as queries and the command line write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::MixedWidth => "mixed-width",
            Self::BylineFormat => "byline-format",
            Self::BlankInName => "blank-in-name",
            Self::UnpairedMark => "unpaired-mark",
            Self::BrokenTitle => "broken-title",
            Self::CommaAtEnd => "comma-at-end",
            Self::PointCount => "point-count",
            Self::PointOrder => "point-order",
            Self::PercentSign => "percent-sign",
            Self::DocumentName => "document-name",
        }
    }

    fn check(self, analysis: &Analysis, entries: &mut Entries<'_>) {
        match self {
            Self::MixedWidth => mixed_width::check(analysis, entries),
            Self::BylineFormat => byline_format::check(analysis, entries),
            Self::BlankInName => blank_in_name::check(analysis, entries),
            Self::UnpairedMark => unpaired_mark::check(analysis, entries),
            Self::BrokenTitle => broken_title::check(analysis, entries),
            Self::CommaAtEnd => comma_at_end::check(analysis, entries),
            Self::PointCount => points::check_count(analysis, entries),
            Self::PointOrder => points::check_order(analysis, entries),
            Self::PercentSign => percent_sign::check(analysis, entries),
            Self::DocumentName => document_name::check(analysis, entries),
        }
    }
}

#[cfg(test)]
mod tests;
