//! How articles are put into groups that are compared, and how large the groups are.

use serde::{Deserialize, Serialize};

/// What makes a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum GroupingKind {
    /// The articles of a division; divisions without articles are groups, too.
    #[default]
    Division,
    /// One article.
    Article,
    /// The articles that an office signs, by its name as printed; behind them, those that no office signs.
    Office,
    /// The articles of a document: of an issue, where several are open.
    Document,
    /// Groups that the reader names.
    Labels,
}

/// Puts articles into groups.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Grouping {
    /// What makes a group.
    pub kind: GroupingKind,
    /// The reader's groups, for the kind `labels`; an article may be in one of them at most.
    pub labels: Vec<LabelledGroup>,
}

/// A group that the reader names.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct LabelledGroup {
    /// Its name.
    pub name: String,
    /// Its articles.
    pub articles: Vec<ArticleReference>,
}

/// An article of one of the documents compared.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ArticleReference {
    /// The document, by its place among those compared.
    pub document: u32,
    /// The article, by its index.
    pub article: u32,
}

/// A group and how much text it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ComparedGroup {
    /// What it is asked for by: a division's code, an office's or a reader's name, `unsigned` for what no office
    /// signs, else a number. A question may name it by its name, too, where no other group has the same.
    pub id: String,
    /// Its name, as the bulletin or the reader writes it.
    pub name: String,
    /// Its articles.
    pub articles: Vec<ArticleReference>,
    /// Its tokens.
    pub tokens: u32,
    /// Why its numbers cannot carry a conclusion; `null` where nothing speaks against it.
    pub caution: Option<SmallSample>,
}

/// Why a comparison is only a hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum SmallSample {
    /// The group has no text at all.
    NoText,
    /// The group has fewer tokens than [`crate::compare::MINIMUM_TOKENS`].
    FewTokens,
    /// There is no rest to compare with.
    NoRest,
    /// The group has one article: its words are also those of one topic and one writer.
    OneArticle,
}

/// The groups of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ComparedGroups {
    /// The groups, in the order of the grouping.
    pub groups: Vec<ComparedGroup>,
    /// Articles in scope that belong to no group; they count in the rest of every group.
    pub ungrouped_articles: u32,
    /// Their tokens.
    pub ungrouped_tokens: u32,
    /// Tokens that a group needs, or it has too little text.
    pub minimum_tokens: u32,
}
