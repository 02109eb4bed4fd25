//! Keywords: the question and its table.

use serde::{Deserialize, Serialize};

use super::{TermFilter, WordClass};

/// By which number keywords are ranked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum KeywordMeasure {
    /// Occurrences.
    #[default]
    Count,
    /// Occurrences per thousand tokens in scope. Within one scope it ranks as the count does.
    Rate,
    /// TF-IDF over the articles of the bulletin.
    TfIdf,
    /// TextRank over the articles in scope: terms that stand near other important terms. Not a frequency.
    TextRank,
    /// The conservative Log Ratio of the scope against the rest of the bulletin.
    Keyness,
}

/// Whether terms inside longer terms count, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum TermLevel {
    /// Only where a term stands by itself, as the text was cut.
    #[default]
    Own,
    /// Inside longer terms as well: 基层单元 in 全过程人民民主基层单元. A longer term is taken apart where that makes the
    /// fewest words, and only what stands in every such cut counts (`docs/keywords.md`).
    All,
}

/// Asks for the keywords of a bulletin or of a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct KeywordQuery {
    /// Which tokens count.
    pub filter: TermFilter,
    /// By which number they are ranked.
    pub measure: KeywordMeasure,
    /// At which level terms are counted.
    pub level: TermLevel,
    /// How many rows at most; 0 means all.
    pub top: u32,
}

/// Keywords of a bulletin or of a part of it, best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct KeywordTable {
    /// By which number the rows are ranked.
    pub measure: KeywordMeasure,
    /// At which level the terms are counted.
    pub level: TermLevel,
    /// Articles in scope.
    pub articles: u32,
    /// Tokens in scope, stop words included: the denominator of every rate, at either level.
    pub tokens: u32,
    /// Tokens of the rest of the bulletin, which keyness compares with.
    pub rest_tokens: u32,
    /// Distinct terms that pass the filter; the table may list fewer.
    pub matching_terms: u32,
    /// Tokens in scope that the stop-word sections leave out of the list.
    pub excluded_tokens: u32,
    /// Ids of the stop-word sections left out.
    pub excluded_sections: Vec<String>,
    /// The rows.
    pub rows: Vec<KeywordRow>,
}

/// One keyword.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct KeywordRow {
    /// The term.
    pub term: String,
    /// Its coarse part of speech.
    pub word_class: WordClass,
    /// Occurrences in scope, at the level of the table.
    pub count: u32,
    /// How many of them stand inside longer terms.
    pub nested_count: u32,
    /// Occurrences per thousand tokens in scope.
    pub per_thousand: f64,
    /// TF-IDF, with document frequencies over the whole bulletin.
    pub tf_idf: f64,
    /// Articles in scope that it occurs in.
    pub articles: u32,
    /// TextRank; `null` unless the table is ranked by it, and for terms that stand only inside longer ones.
    pub text_rank: Option<f64>,
    /// The conservative Log Ratio (base 2) of the scope against the rest of the bulletin; `null` unless the table is
    /// ranked by it, and where the scope is the whole bulletin.
    pub keyness: Option<f64>,
}
