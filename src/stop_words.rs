//! Stop words: words that carry no content in this genre, in sections the reader can switch.
//!
//! They are never taken out of the counts of tokens; only lists of keywords leave them out.

use rustc_hash::FxHashMap;

use crate::message::{Error, Localized};
use crate::query::StopWordSection;

/// The id of the section that also holds every number written in digits.
const NUMERALS: &str = "numerals";
/// The id of the section that holds the reader's own stop words.
pub const USER_SECTION: &str = "user";

const BUILT_IN: &str = include_str!("../data/stop-words.txt");

/// A set of sections, one bit each, in the order of [`StopWords::sections`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SectionSet(u32);

impl SectionSet {
    /// Whether the sets have a section in common.
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The stop words in their sections.
#[derive(Debug, Clone)]
pub struct StopWords {
    sections: Vec<StopWordSection>,
    membership: FxHashMap<String, SectionSet>,
    numerals: SectionSet,
}

impl StopWords {
    /// The built-in list, and the reader's own words as a section of their own.
    ///
    /// # Panics
    /// Never: the embedded file is checked by a test.
    #[must_use]
    #[allow(clippy::expect_used)]
    #[inline(never)]
    pub fn new(user_words: &[String]) -> Self {
        let mut sections =
            read_sections(BUILT_IN).expect("the embedded stop words are well-formed");
        if !user_words.is_empty() {
            sections.push(StopWordSection {
                id: USER_SECTION.to_owned(),
                name_zh: "自备停用词".to_owned(),
                name_en: "Your own stop words".to_owned(),
                excluded_by_default: true,
                words: user_words.to_vec(),
            });
        }
        let mut membership: FxHashMap<String, SectionSet> = FxHashMap::default();
        let mut numerals = SectionSet::default();
        for (number, section) in sections.iter().enumerate() {
            let bit = 1 << number;
            if section.id == NUMERALS {
                numerals = SectionSet(bit);
            }
            for word in &section.words {
                membership.entry(word.clone()).or_default().0 |= bit;
            }
        }
        Self {
            sections,
            membership,
            numerals,
        }
    }

    /// The sections, in the order of the data file.
    #[must_use]
    pub fn sections(&self) -> &[StopWordSection] {
        &self.sections
    }

    /// The sections a term belongs to; a number in digits belongs to the numerals.
    #[must_use]
    #[inline(never)]
    pub fn sections_of(&self, term: &str) -> SectionSet {
        let listed = self.membership.get(term).copied().unwrap_or_default();
        if term
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
        {
            SectionSet(listed.0 | self.numerals.0)
        } else {
            listed
        }
    }

    /// The sections left out unless the reader says otherwise.
    #[must_use]
    pub fn default_ids(&self) -> Vec<String> {
        self.sections
            .iter()
            .filter(|section| section.excluded_by_default)
            .map(|section| section.id.clone())
            .collect()
    }

    /// The set of the sections left out unless the reader says otherwise.
    #[must_use]
    pub fn default_set(&self) -> SectionSet {
        let on = self
            .sections
            .iter()
            .enumerate()
            .filter(|(_, section)| section.excluded_by_default);
        SectionSet(on.fold(0, |set, (number, _)| set | 1 << number))
    }

    /// The set of the sections with these ids.
    ///
    /// # Errors
    /// `stop-word-section` for an id that no section has.
    pub fn set_of(&self, ids: &[String]) -> Result<SectionSet, Error> {
        let mut set = SectionSet::default();
        for id in ids {
            let number = self
                .sections
                .iter()
                .position(|section| section.id == *id)
                .ok_or_else(|| unknown_section(id, &self.sections))?;
            set.0 |= 1 << number;
        }
        Ok(set)
    }
}

fn unknown_section(id: &str, sections: &[StopWordSection]) -> Error {
    let known: Vec<&str> = sections.iter().map(|section| section.id.as_str()).collect();
    let known = known.join(", ");
    Error::new(
        "stop-word-section",
        id,
        Localized::new(
            "没有这一类停用词。",
            "There is no stop-word section of this name.",
        ),
        Localized::new(
            format!("可用的有：{known}。"),
            format!("There are: {known}."),
        ),
    )
}

/// Reads the sections of a stop-word file; the format is described in `data/stop-words.txt`.
fn read_sections(text: &str) -> Option<Vec<StopWordSection>> {
    let mut sections: Vec<StopWordSection> = Vec::new();
    for line in text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        if let Some(header) = line.strip_prefix('[') {
            let (id, rest) = header.split_once(']')?;
            let mut names = rest.split('|').map(str::trim);
            let (name_zh, name_en, default) = (names.next()?, names.next()?, names.next()?);
            sections.push(StopWordSection {
                id: id.to_owned(),
                name_zh: name_zh.to_owned(),
                name_en: name_en.to_owned(),
                excluded_by_default: default == "on",
                words: Vec::new(),
            });
        } else {
            let (word, _reason) = line.split_once('\t')?;
            sections.last_mut()?.words.push(word.to_owned());
        }
    }
    Some(sections)
}

/// Reads the reader's own stop words: one a line, what follows a blank is a remark, `#` starts a comment.
#[must_use]
pub fn read_user_words(text: &str) -> Vec<String> {
    text.trim_start_matches('\u{feff}')
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|word| !word.starts_with('#'))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boilerplate_verbs_are_a_section_that_is_off_by_default() {
        let stop_words = StopWords::new(&[]);
        let default = stop_words
            .set_of(&stop_words.default_ids())
            .expect("known ids");
        let boilerplate = stop_words
            .set_of(&["boilerplate".to_owned()])
            .expect("known id");
        for verb in ["加强", "推进", "落实", "开展", "实施"] {
            assert!(
                stop_words.sections_of(verb).intersects(boilerplate),
                "{verb}"
            );
            assert!(!stop_words.sections_of(verb).intersects(default), "{verb}");
        }
    }

    #[test]
    fn words_of_substance_are_in_no_section() {
        let stop_words = StopWords::new(&[]);
        for word in ["监督", "代表", "建议", "人大", "常委会", "民生实事"] {
            assert_eq!(
                stop_words.sections_of(word),
                SectionSet::default(),
                "{word}"
            );
        }
    }

    #[test]
    fn every_word_has_a_reason_and_stands_once_in_its_section() {
        for section in StopWords::new(&[]).sections() {
            let mut words = section.words.clone();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), section.words.len(), "{}", section.id);
        }
        for line in BUILT_IN
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with(['#', '[']))
        {
            assert!(
                line.split_once('\t')
                    .is_some_and(|(_, reason)| !reason.is_empty()),
                "{line}"
            );
        }
    }

    #[test]
    fn numbers_in_digits_belong_to_the_numerals() {
        let stop_words = StopWords::new(&[]);
        let numerals = stop_words
            .set_of(&["numerals".to_owned()])
            .expect("known id");
        assert!(stop_words.sections_of("2023").intersects(numerals));
        assert!(stop_words.sections_of("3.5").intersects(numerals));
    }

    #[test]
    fn the_readers_own_words_become_a_section() {
        let stop_words = StopWords::new(&read_user_words("# 说明\n我区\t泛指\n\n全区"));
        let user = stop_words
            .set_of(&[USER_SECTION.to_owned()])
            .expect("the section exists");
        assert!(stop_words.sections_of("全区").intersects(user));
    }

    #[test]
    fn an_unknown_section_is_an_error_that_lists_the_known_ones() {
        let error = StopWords::new(&[])
            .set_of(&["verbs".to_owned()])
            .expect_err("no such section");
        assert!(
            error.advice.en.contains("boilerplate"),
            "{}",
            error.advice.en
        );
    }
}
