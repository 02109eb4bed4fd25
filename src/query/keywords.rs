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
    /// Articles in scope.
    pub articles: u32,
    /// Tokens in scope, stop words included: the denominator of every rate.
    pub tokens: u32,
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
    /// Occurrences in scope.
    pub count: u32,
    /// Occurrences per thousand tokens in scope.
    pub per_thousand: f64,
    /// TF-IDF, with document frequencies over the whole bulletin.
    pub tf_idf: f64,
    /// Articles in scope that it occurs in.
    pub articles: u32,
}
