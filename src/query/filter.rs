//! The filter shared by all queries: which terms are listed, and in which articles they are counted.

use serde::{Deserialize, Serialize};

/// Which terms are listed, and in which articles they are counted: the filter shared by all queries.
///
/// A filter never changes the denominators: rates are per thousand of all tokens in scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct TermFilter {
    /// Only these articles, by index, in each document where there are several; empty means all.
    pub articles: Vec<u32>,
    /// Only these divisions, by code; empty means all.
    pub divisions: Vec<String>,
    /// Only these parts of speech; empty means all.
    pub word_classes: Vec<WordClass>,
    /// Stop-word sections left out, by id; `null` means those that are on by default.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub excluded_sections: Option<Vec<String>>,
    /// Further terms left out, exactly these: the reader's own stop words. Letters and digits of full width are those of
    /// half width.
    pub excluded_terms: Vec<String>,
    /// Only terms with at least this many occurrences in scope; 0 means all.
    pub minimum_count: u32,
    /// Only terms with at least this many characters; 2 unless said otherwise, because single
    /// characters are mostly pieces of words the dictionary does not know.
    pub minimum_characters: u32,
    /// Only terms with at most this many characters; 0 means any length.
    pub maximum_characters: u32,
    /// Only terms that at least this many articles in scope hold; 0 means any.
    pub minimum_range: u32,
}

impl Default for TermFilter {
    fn default() -> Self {
        Self {
            articles: Vec::new(),
            divisions: Vec::new(),
            word_classes: Vec::new(),
            excluded_sections: None,
            excluded_terms: Vec::new(),
            minimum_count: 0,
            minimum_characters: 2,
            maximum_characters: 0,
            minimum_range: 0,
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
