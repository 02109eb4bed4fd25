//! The reader's own lexicon: the same format as the built-in one, with errors for a person.

use super::lexicon::{LexiconEntry, LexiconError, LexiconFault, read_lexicon};
use crate::message::{Error, Localized};

/// Reads a reader's lexicon; `file` names it in messages.
///
/// # Errors
/// `lexicon-line` for the first line that is no entry, with its number and what is wrong with it.
pub fn read_user_lexicon(file: &str, text: &str) -> Result<Vec<LexiconEntry>, Error> {
    read_lexicon(text).map_err(|error| explain(file, &error))
}

fn explain(file: &str, error: &LexiconError) -> Error {
    let text = &error.text;
    let (reason_zh, reason_en) = match error.reason {
        LexiconFault::TooManyColumns => (
            "一行最多三列".to_owned(),
            "a line has at most three columns".to_owned(),
        ),
        LexiconFault::Character(character) => (
            format!("词里不能有“{character}”，只能用汉字、字母和数字"),
            format!("a term cannot hold `{character}`, only Han characters, letters and digits"),
        ),
        LexiconFault::Frequency => (
            "词频应为 1 到 100000000 的整数".to_owned(),
            "a frequency is a whole number from 1 to 100000000".to_owned(),
        ),
        LexiconFault::Tag => (
            "词性应为一到四个小写字母，如 n、v、ns".to_owned(),
            "a tag is one to four lower-case letters, such as n, v, ns".to_owned(),
        ),
        LexiconFault::TooLong => (
            "一个词最多 40 个字".to_owned(),
            "a term has at most 40 characters".to_owned(),
        ),
    };
    Error::new(
        "lexicon-line",
        format!("{file}:{}", error.line),
        Localized::new(
            format!("自备词表的这一行读不懂：“{text}”，{reason_zh}。"),
            format!("This line of the lexicon cannot be read: `{text}`; {reason_en}."),
        ),
        Localized::new(
            "每行写一个词，后面可以空一格写词性，例如：民生实事 n。",
            "Write one term a line, with its tag behind a blank if you like, for example: 民生实事 n.",
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_faulty_line_is_explained_with_its_place() {
        let error =
            read_user_lexicon("词表.txt", "民生实事\n“四强化”").expect_err("quotation marks");
        assert_eq!(
            (error.code.as_str(), error.subject.as_deref()),
            ("lexicon-line", Some("词表.txt:2"))
        );
        assert!(error.message.zh.contains('“') && error.message.en.contains('“'));
    }
}
