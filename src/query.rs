//! Questions a reader asks of an analysed bulletin, and the finished tables that answer them.
//!
//! A query holds every setting that shapes its answer; a table repeats the sizes that a caption
//! needs, so that no number is shown without what it was counted on.

use serde::{Deserialize, Serialize};

use crate::span::Utf16Span;

/// Which terms are listed, and in which articles they are counted: the filter shared by all queries.
///
/// A filter never changes the denominators: rates are per thousand of all tokens in scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct TermFilter {
    /// Only these articles, by index; empty means all.
    pub articles: Vec<u32>,
    /// Only these divisions, by code; empty means all.
    pub divisions: Vec<String>,
    /// Only these parts of speech; empty means all.
    pub word_classes: Vec<WordClass>,
    /// Stop-word sections left out, by id; `null` means those that are on by default.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub excluded_sections: Option<Vec<String>>,
    /// Only terms with at least this many occurrences in scope; 0 means all.
    pub minimum_count: u32,
    /// Only terms with at least this many characters; 2 unless said otherwise, because single
    /// characters are mostly pieces of words the dictionary does not know.
    pub minimum_characters: u32,
}

impl Default for TermFilter {
    fn default() -> Self {
        Self {
            articles: Vec::new(),
            divisions: Vec::new(),
            word_classes: Vec::new(),
            excluded_sections: None,
            minimum_count: 0,
            minimum_characters: 2,
        }
    }
}

/// A coarse part of speech, from the dictionary's tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum WordClass {
    /// Nouns.
    Noun,
    /// Places, divisions among them.
    Place,
    /// Organisations.
    Organisation,
    /// People.
    Person,
    /// Verbs and nouns made of verbs.
    Verb,
    /// Adjectives and adverbs.
    Adjective,
    /// Numbers, measure words and words of time.
    Number,
    /// Set phrases and fixed formulas.
    Phrase,
    /// Function words.
    Function,
    /// Words the dictionary does not know, and Latin words.
    Other,
}

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

/// Asks for counts of terms by division.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct MatrixQuery {
    /// Which tokens count.
    pub filter: TermFilter,
    /// These terms, in this order; empty means the most frequent that pass the filter.
    pub terms: Vec<String>,
    /// How many terms at most where none are named; 0 means all.
    pub top: u32,
}

/// Terms × divisions: counts and rates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct DivisionTermMatrix {
    /// Codes of the divisions, official order, the city level last, those without articles too.
    pub divisions: Vec<String>,
    /// Tokens of each division.
    pub tokens: Vec<u32>,
    /// Articles of each division.
    pub articles: Vec<u32>,
    /// One row a term.
    pub rows: Vec<MatrixRow>,
}

/// One term in every division.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct MatrixRow {
    /// The term.
    pub term: String,
    /// Occurrences in all attributed articles.
    pub count: u32,
    /// Occurrences by division.
    pub counts: Vec<u32>,
    /// Occurrences per thousand tokens by division; `null` for a division without text.
    pub per_thousand: Vec<Option<f64>>,
}

/// Asks how one division's words differ from the rest of the bulletin.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ComparisonQuery {
    /// The division's code.
    pub division: String,
    /// Which tokens count; its articles and divisions are ignored.
    pub filter: TermFilter,
    /// How many rows at most on each side; 0 means all.
    pub top: u32,
}

/// One division's terms against the rest of the bulletin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct TermComparison {
    /// The division's code.
    pub division: String,
    /// Articles of the division.
    pub articles: u32,
    /// Tokens of the division (N1).
    pub tokens: u32,
    /// Articles of the rest: other divisions and what no division could be given to.
    pub rest_articles: u32,
    /// Tokens of the rest (N2).
    pub rest_tokens: u32,
    /// Why the numbers cannot carry a conclusion; `null` where nothing speaks against it.
    pub caution: Option<SmallSample>,
    /// Terms used more than in the rest, largest G² first.
    pub more: Vec<ComparisonRow>,
    /// Terms used less than in the rest, largest |G²| first.
    pub less: Vec<ComparisonRow>,
}

/// Why a comparison is only a hint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum SmallSample {
    /// The division has no text at all.
    NoText,
    /// The division has fewer tokens than [`crate::compare::MINIMUM_TOKENS`].
    FewTokens,
    /// There is no rest to compare with.
    NoRest,
    /// The division has one article: its words are also those of one topic and one writer.
    OneArticle,
}

/// One term in a comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ComparisonRow {
    /// The term.
    pub term: String,
    /// Its coarse part of speech.
    pub word_class: WordClass,
    /// Occurrences in the division (a).
    pub count: u32,
    /// Occurrences in the rest (b).
    pub rest_count: u32,
    /// Per thousand tokens in the division.
    pub per_thousand: f64,
    /// Per thousand tokens in the rest.
    pub rest_per_thousand: f64,
    /// Signed G² with four terms: positive where the division uses the term more.
    pub log_likelihood: f64,
    /// Log Ratio (base 2); `null` where either side has no occurrence.
    pub log_ratio: Option<f64>,
    /// Articles of the division that it occurs in.
    pub articles: u32,
}

/// Asks for the sentences a term stands in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ConcordanceQuery {
    /// The term, as it stands in a table.
    pub term: String,
    /// Only these articles, by index; empty means all.
    pub articles: Vec<u32>,
    /// Only these divisions, by code; empty means all.
    pub divisions: Vec<String>,
    /// How many sentences to pass over.
    pub offset: u32,
    /// How many sentences at most; 0 means all.
    pub limit: u32,
}

/// The sentences a term stands in, in printed order.
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
    /// The sentences asked for.
    pub lines: Vec<ConcordanceLine>,
}

/// One sentence that holds a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ConcordanceLine {
    /// Index of the article.
    pub article: u32,
    /// Code of the article's division.
    pub division: Option<String>,
    /// The sentence, line breaks of the source removed.
    pub sentence: String,
    /// Where the sentence stands in the text.
    pub span: Utf16Span,
    /// Where the term stands inside `sentence`.
    pub hits: Vec<Utf16Span>,
    /// Where the term stands in the text; same order as `hits`.
    pub source_hits: Vec<Utf16Span>,
}

/// One section of the stop-word list, for a switch in the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct StopWordSection {
    /// Its id, as used in filters.
    pub id: String,
    /// Its name in Chinese.
    pub name_zh: String,
    /// Its name in English.
    pub name_en: String,
    /// Whether its words are left out unless the reader says otherwise.
    pub excluded_by_default: bool,
    /// Its words.
    pub words: Vec<String>,
}
