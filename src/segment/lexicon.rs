//! The lexicon's text format, shared by the built-in lexicon (read by build.rs) and the reader's own.
//!
//! One term a line: `term [tag] [frequency]`, separated by blanks. `#` starts a comment line.
//! Without a frequency the term gets one that makes it a whole word.

use jieba_rs::Jieba;

/// The tag of a term that names none: a noun.
pub const DEFAULT_TAG: &str = "n";

/// A term that shall stay whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LexiconEntry {
    /// The term.
    pub term: String,
    /// Its part of speech in the ICTCLAS tag set; a noun where none is given.
    pub tag: Option<String>,
    /// Its frequency; where none is given, one that makes it a whole word.
    pub frequency: Option<u32>,
}

/// A line that is no lexicon entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LexiconError {
    /// The line's number, from 1.
    pub line: usize,
    /// The line as it stands.
    pub text: String,
    /// What is wrong with it.
    pub reason: LexiconFault,
}

/// What can be wrong with a line of a lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LexiconFault {
    /// More than three columns.
    TooManyColumns,
    /// A character that the segmenter never has inside a word: only Han, letters and digits are.
    Character(char),
    /// The third column is no number from 1 to 100,000,000.
    Frequency,
    /// The second column is no tag: one to four lower-case letters.
    Tag,
    /// More than 40 characters.
    TooLong,
}

const MAXIMUM_CHARACTERS: usize = 40;
const MAXIMUM_FREQUENCY: u32 = 100_000_000;

/// Reads a lexicon; later lines win over earlier ones with the same term.
///
/// # Errors
/// The first line that is no entry.
pub fn read_lexicon(text: &str) -> Result<Vec<LexiconEntry>, LexiconError> {
    let mut entries: Vec<LexiconEntry> = Vec::new();
    for (number, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let fault = |reason| LexiconError {
            line: number + 1,
            text: line.to_owned(),
            reason,
        };
        entries.push(read_entry(line).map_err(fault)?);
    }
    Ok(entries)
}

fn read_entry(line: &str) -> Result<LexiconEntry, LexiconFault> {
    let columns: Vec<&str> = line.split_whitespace().collect();
    let (&term, tag, frequency) = match columns.as_slice() {
        [term] => (term, None, None),
        [term, second] if second.starts_with(|first: char| first.is_ascii_digit()) => {
            (term, None, Some(*second))
        }
        [term, tag] => (term, Some(*tag), None),
        // jieba's own user dictionaries put the frequency before the tag.
        [term, second, third] if second.starts_with(|first: char| first.is_ascii_digit()) => {
            (term, Some(*third), Some(*second))
        }
        [term, tag, frequency] => (term, Some(*tag), Some(*frequency)),
        _ => return Err(LexiconFault::TooManyColumns),
    };
    if let Some(character) = term.chars().find(|&character| !can_be_in_word(character)) {
        return Err(LexiconFault::Character(character));
    }
    if term.chars().count() > MAXIMUM_CHARACTERS {
        return Err(LexiconFault::TooLong);
    }
    if tag.is_some_and(|tag| tag.len() > 4 || !tag.bytes().all(|byte| byte.is_ascii_lowercase())) {
        return Err(LexiconFault::Tag);
    }
    let frequency = frequency
        .map(|digits| match digits.parse() {
            Ok(frequency @ 1..=MAXIMUM_FREQUENCY) => Ok(frequency),
            _ => Err(LexiconFault::Frequency),
        })
        .transpose()?;
    Ok(LexiconEntry {
        term: term.to_owned(),
        tag: tag.map(str::to_owned),
        frequency,
    })
}

fn can_be_in_word(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || matches!(character, '+' | '-' | '.' | '%' | '&' | '#' | '_' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}')
}

/// The least frequency that makes the term win over its own pieces, but not less than 50, so that
/// a word its first or last character could form with a neighbour does not win by chance.
///
/// A higher factor would glue terms across real boundaries (现场会 + 商 out of 现场 + 会商).
#[must_use]
pub fn whole_word_frequency(jieba: &Jieba, term: &str) -> u32 {
    const MINIMUM: usize = 50;
    let frequency = jieba.suggest_freq(term).max(MINIMUM);
    u32::try_from(frequency).map_or(MAXIMUM_FREQUENCY, |frequency| {
        frequency.min(MAXIMUM_FREQUENCY)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_terms_with_and_without_tag_and_frequency() {
        let entries = read_lexicon("# 说明\n民生实事 n\n\n基层单元\n双报告 vn 50\n主任会议 50 n\n")
            .expect("well-formed");
        let found: Vec<_> = entries
            .iter()
            .map(|entry| (entry.term.as_str(), entry.tag.as_deref(), entry.frequency))
            .collect();
        assert_eq!(
            found,
            [
                ("民生实事", Some("n"), None),
                ("基层单元", None, None),
                ("双报告", Some("vn"), Some(50)),
                ("主任会议", Some("n"), Some(50))
            ]
        );
    }

    #[test]
    fn a_faulty_line_is_named_with_its_reason() {
        for (text, line, reason) in [
            ("民生实事\n“四强化” n", 2, LexiconFault::Character('“')),
            ("民生实事 n 0", 1, LexiconFault::Frequency),
            ("民生实事 Noun", 1, LexiconFault::Tag),
            ("一 二 三 四", 1, LexiconFault::TooManyColumns),
        ] {
            let error = read_lexicon(text).expect_err(text);
            assert_eq!((error.line, error.reason), (line, reason));
        }
    }
}
