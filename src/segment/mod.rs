//! Segmentation: text becomes tokens with their places. The only module that names `jieba_rs`.
//!
//! The dictionary is jieba's frequent words and our lexicon (`data/`), by the rule in
//! `docs/segmentation.md`. The hidden Markov model for unknown words stays off as a literal `false`: on
//! text of this genre it invents words, and only a literal lets the linker drop its tables (0.5 MB of
//! wasm).

#[allow(dead_code, reason = "half of it serves build.rs and the tests")]
mod coarse;
mod dictionary;
pub mod lexicon;
pub mod user_lexicon;
mod vocabulary;

use std::borrow::Cow;
use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use self::coarse::{COARSE_TAGS, coarse_tag};
use self::dictionary::Dictionary;
use self::lexicon::LexiconEntry;
use self::vocabulary::Vocabulary;
use crate::character::is_letter;
use crate::query::WordClass;

/// A stretch of text that is one unit: a word, a number, a punctuation mark or a blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'text> {
    /// The unit as it counts: full-width letters and digits made half-width.
    pub text: Cow<'text, str>,
    /// First byte in the segmented text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Token<'_> {
    /// Whether the token is a word or a number, and so counts; marks and blanks do not.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.text.contains(is_letter)
    }
}

/// Cuts text into words by dictionary.
#[derive(Debug)]
pub struct Segmenter {
    dictionary: Dictionary,
    /// Grows with the texts that are cut, which changes no cut.
    vocabulary: RwLock<Vocabulary>,
    user_words: u32,
}

impl Segmenter {
    /// Opens the built-in dictionary and adds the reader's own terms.
    ///
    /// # Panics
    /// Never: the embedded dictionary is checked by a test.
    #[must_use]
    #[allow(clippy::expect_used)]
    #[inline(never)]
    pub fn new(user_lexicon: &[LexiconEntry]) -> Self {
        let dictionary = Dictionary::open().expect("the embedded dictionary inflates");
        let vocabulary = Vocabulary::new(&dictionary, user_lexicon)
            .expect("the embedded dictionary is well-formed");
        Self {
            dictionary,
            vocabulary: RwLock::new(vocabulary),
            user_words: user_lexicon.len() as u32,
        }
    }

    /// Replaces the reader's own terms; with none, the segmenter is as it was made. The dictionary is
    /// not opened anew.
    ///
    /// # Panics
    /// Never: the embedded dictionary is checked by a test.
    #[allow(clippy::expect_used)]
    pub fn set_user_lexicon(&mut self, user_lexicon: &[LexiconEntry]) {
        let vocabulary = Vocabulary::new(&self.dictionary, user_lexicon)
            .expect("the embedded dictionary is well-formed");
        self.vocabulary = RwLock::new(vocabulary);
        self.user_words = user_lexicon.len() as u32;
    }

    /// Takes in the words that can stand in some texts, which can then be cut without asking for each
    /// whether they are.
    ///
    /// # Panics
    /// Never: the embedded dictionary is checked by a test.
    #[allow(clippy::expect_used)]
    pub fn prepare<'text>(&self, texts: impl IntoIterator<Item = &'text str>) -> Prepared<'_> {
        let guard = self.vocabulary.write();
        let mut vocabulary = guard.unwrap_or_else(PoisonError::into_inner);
        vocabulary
            .take_in(&self.dictionary, texts)
            .expect("the embedded dictionary is well-formed");
        drop(vocabulary);
        self.prepared()
    }

    fn prepared(&self) -> Prepared<'_> {
        let guard = self.vocabulary.read();
        Prepared {
            vocabulary: guard.unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// The vocabulary with all words that can stand in a text.
    fn prepared_for(&self, text: &str) -> Prepared<'_> {
        let prepared = self.prepared();
        if prepared.vocabulary.covers(text) {
            return prepared;
        }
        drop(prepared);
        self.prepare([text])
    }

    /// Words in the built-in dictionary.
    #[must_use]
    pub fn dictionary_words(&self) -> u32 {
        self.dictionary.words
    }

    /// Terms of the reader's own lexicon.
    #[must_use]
    pub fn user_words(&self) -> u32 {
        self.user_words
    }

    /// The dictionary's version: eight hexadecimal digits over its words, frequencies and tags.
    #[must_use]
    pub fn dictionary_version(&self) -> String {
        format!("{:08x}", self.dictionary.checksum)
    }

    /// Cuts a text into tokens, in order and without gaps.
    ///
    /// Joined they are the text again, but for letters and digits of full width, which count as
    /// those of half width. A newline ends a word: join wrapped lines before.
    ///
    /// ```
    /// use bulletin_lens::segment::Segmenter;
    ///
    /// let segmenter = Segmenter::new(&[]);
    /// let words: Vec<_> = segmenter.segment("推进民生实事项目").into_iter().map(|token| token.text).collect();
    /// assert_eq!(words, ["推进", "民生实事", "项目"]);
    /// ```
    #[must_use]
    pub fn segment<'text>(&self, text: &'text str) -> Vec<Token<'text>> {
        let mut tokens = Vec::new();
        self.visit(text, &mut |token| tokens.push(token));
        tokens
    }

    /// As [`Segmenter::segment`], handing on each token instead of keeping them.
    pub fn visit<'text>(&self, text: &'text str, hand_on: &mut impl FnMut(Token<'text>)) {
        // The lock ends with the cut: what takes the tokens may ask for more.
        let cut = self.prepared_for(text).cut(text);
        cut.visit(hand_on);
    }

    /// The coarse part of speech of a term.
    ///
    /// A term that comes out of [`Segmenter::segment`] is one token by itself too, because the
    /// best cut of a text is made of best cuts of its parts.
    #[must_use]
    pub fn word_class(&self, term: &str) -> WordClass {
        self.prepared_for(term).word_class(term)
    }
}

/// A segmenter with all words that can stand in the texts it was prepared for: for these texts, and
/// for stretches of them, it cuts as [`Segmenter`] does.
#[derive(Debug)]
pub struct Prepared<'segmenter> {
    vocabulary: RwLockReadGuard<'segmenter, Vocabulary>,
}

impl Prepared<'_> {
    /// As [`Segmenter::visit`].
    pub fn visit<'text>(&self, text: &'text str, hand_on: &mut impl FnMut(Token<'text>)) {
        self.cut(text).visit(hand_on);
    }

    /// As [`Segmenter::word_class`].
    #[must_use]
    pub fn word_class(&self, term: &str) -> WordClass {
        if term
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
        {
            return WordClass::Number;
        }
        match self.vocabulary.jieba().tag(term, false).as_slice() {
            [tag] => class_of_tag(tag.tag),
            _ => WordClass::Other,
        }
    }

    #[inline(never)]
    fn cut<'text>(&self, text: &'text str) -> Cut<'text> {
        let bytes = text.as_bytes();
        let may_fold = has_full_width(bytes);
        let may_join = bytes.contains(&b'.') && bytes.windows(3).any(is_decimal_point);
        if may_fold {
            let mut tokens = self.cut_folded(text);
            join_decimals(&mut tokens, text);
            return Cut::Mended(tokens);
        }
        let cut = self.vocabulary.jieba().cut(text, false);
        if may_join {
            let mut tokens = cut.iter().map(plain_token).collect();
            join_decimals(&mut tokens, text);
            return Cut::Mended(tokens);
        }
        Cut::Plain(cut)
    }

    /// The dictionary holds half-width letters and digits only, so those of full width are looked
    /// up as their half-width forms; the places remain those of the text.
    fn cut_folded<'text>(&self, text: &'text str) -> Vec<Token<'text>> {
        let folded = fold_width(text);
        let mut characters = text.char_indices();
        let mut tokens = Vec::new();
        for token in self.vocabulary.jieba().cut(&folded, false) {
            let length = token.end - token.start;
            let start = text.len() - characters.as_str().len();
            characters.by_ref().take(length).for_each(drop);
            let end = text.len() - characters.as_str().len();
            tokens.push(Token {
                text: Cow::Owned(token.word.to_owned()),
                start,
                end,
            });
        }
        tokens
    }
}

/// The tokens of a text.
enum Cut<'text> {
    /// As the library cuts.
    Plain(Vec<jieba_rs::Token<'text>>),
    /// With letters and digits of full width looked up as those of half width, and decimals joined.
    Mended(Vec<Token<'text>>),
}

impl<'text> Cut<'text> {
    fn visit(self, hand_on: &mut impl FnMut(Token<'text>)) {
        match self {
            Self::Plain(tokens) => tokens.iter().map(plain_token).for_each(hand_on),
            Self::Mended(tokens) => tokens.into_iter().for_each(hand_on),
        }
    }
}

fn plain_token<'text>(token: &jieba_rs::Token<'text>) -> Token<'text> {
    Token {
        text: Cow::Borrowed(token.word),
        start: token.byte_start,
        end: token.byte_end,
    }
}

/// The coarse class of an ICTCLAS tag.
fn class_of_tag(tag: &str) -> WordClass {
    match COARSE_TAGS[usize::from(coarse_tag(tag))] {
        "n" => WordClass::Noun,
        "ns" => WordClass::Place,
        "nt" => WordClass::Organisation,
        "nr" => WordClass::Person,
        "v" => WordClass::Verb,
        "a" => WordClass::Adjective,
        "m" => WordClass::Number,
        "i" => WordClass::Phrase,
        "u" => WordClass::Function,
        _ => WordClass::Other,
    }
}

/// A letter or digit of full width as its three bytes.
fn is_full_width_bytes(bytes: &[u8]) -> bool {
    matches!(bytes, [0xef, 0xbc, 0x90..=0xba] | [0xef, 0xbd, 0x81..=0x9a])
}

/// A point between two digits.
fn is_decimal_point(bytes: &[u8]) -> bool {
    matches!(bytes, [b'0'..=b'9', b'.', b'0'..=b'9'])
}

fn has_full_width(bytes: &[u8]) -> bool {
    // Full-width characters begin with this byte; few of those that do are letters or digits.
    bytes
        .iter()
        .enumerate()
        .any(|(at, &byte)| byte == 0xef && bytes.get(at..at + 3).is_some_and(is_full_width_bytes))
}

/// A text as its words count: letters and digits of full width made half-width, one for one.
pub(crate) fn fold_width(text: &str) -> Cow<'_, str> {
    if has_full_width(text.as_bytes()) {
        Cow::Owned(text.chars().map(to_half_width).collect())
    } else {
        Cow::Borrowed(text)
    }
}

fn is_full_width(character: char) -> bool {
    matches!(character, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

fn to_half_width(character: char) -> char {
    if is_full_width(character) {
        char::from_u32(character as u32 - 0xfee0).unwrap_or(character)
    } else {
        character
    }
}

/// Joins `3` `.` `5` into one number: the dictionary knows no decimals.
fn join_decimals(tokens: &mut Vec<Token<'_>>, text: &str) {
    let is_digits = |token: &Token<'_>| token.text.bytes().all(|byte| byte.is_ascii_digit());
    if !tokens.iter().any(|token| token.text == ".") {
        return;
    }
    let mut joined: Vec<Token<'_>> = Vec::with_capacity(tokens.len());
    let mut rest = std::mem::take(tokens).into_iter().peekable();
    while let Some(token) = rest.next() {
        let follows_digits = token.text == "." && joined.last().is_some_and(is_digits);
        match (follows_digits, rest.peek()) {
            (true, Some(fraction)) if is_digits(fraction) => {
                if let (Some(whole), Some(fraction)) = (joined.last_mut(), rest.next()) {
                    whole.end = fraction.end;
                    whole.text = Cow::Owned(fold_width(&text[whole.start..whole.end]).into_owned());
                }
            }
            _ => joined.push(token),
        }
    }
    *tokens = joined;
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;

    static SEGMENTER: LazyLock<Segmenter> = LazyLock::new(|| Segmenter::new(&[]));

    fn words(text: &str) -> Vec<String> {
        SEGMENTER
            .segment(text)
            .into_iter()
            .map(|token| token.text.into_owned())
            .collect()
    }

    #[test]
    fn every_lexicon_term_is_one_token_in_a_carrier_sentence() {
        let lexicon = lexicon::read_lexicon(include_str!("../../data/lexicon.txt"))
            .expect("the lexicon is well-formed");
        assert!(lexicon.len() >= 600, "{} terms", lexicon.len());
        let broken: Vec<String> = lexicon
            .iter()
            .flat_map(|entry| {
                [
                    "，{}。",
                    "推进{}工作",
                    "关于{}的报告",
                    "对{}进行了调研",
                    "围绕{}开展",
                ]
                .map(|carrier| (entry, carrier))
            })
            .filter_map(|(entry, carrier)| {
                let sentence = carrier.replace("{}", &entry.term);
                let tokens = words(&sentence);
                (!tokens.contains(&entry.term)).then(|| tokens.join("/"))
            })
            .collect();
        assert!(broken.is_empty(), "{} broken: {broken:#?}", broken.len());
    }

    #[test]
    fn full_width_digits_and_letters_count_as_half_width_ones() {
        assert_eq!(words("共１２个ＡＩ项目"), words("共12个AI项目"));
        let tokens = SEGMENTER.segment("共１２个");
        assert_eq!(
            (tokens[1].text.as_ref(), tokens[1].start, tokens[1].end),
            ("12", 3, 9)
        );
    }

    #[test]
    fn a_decimal_is_one_token() {
        assert!(words("增长3.5个百分点").contains(&"3.5".to_owned()));
        assert_eq!(words("第1.条"), ["第", "1", ".", "条"]);
        assert_eq!(words("1.2.3"), ["1.2", ".", "3"]);
    }

    #[test]
    fn a_user_term_stays_whole_and_does_not_need_a_frequency() {
        let entries = lexicon::read_lexicon("梅每与共").expect("well-formed");
        let segmenter = Segmenter::new(&entries);
        let tokens: Vec<_> = segmenter
            .segment("打造梅每与共品牌")
            .into_iter()
            .map(|token| token.text)
            .collect();
        assert_eq!(tokens, ["打造", "梅每与共", "品牌"]);
    }

    #[test]
    fn marks_and_blanks_do_not_count() {
        let counting: Vec<_> = SEGMENTER
            .segment("我们，A 5（%）·")
            .into_iter()
            .filter(Token::counts)
            .map(|token| token.text)
            .collect();
        assert_eq!(counting, ["我们", "A", "5"]);
    }

    proptest! {
        #[test]
        fn tokens_concatenated_are_the_text(text in "([一-龥]|[，。“”·０-９Ａa-z0-9. \u{3000}\n]|\\PC){0,60}") {
            let tokens = SEGMENTER.segment(&text);
            let mut place = 0;
            for token in &tokens {
                prop_assert_eq!(token.start, place);
                prop_assert!(token.end > token.start);
                let source: String = text[token.start..token.end].chars().map(to_half_width).collect();
                prop_assert_eq!(token.text.as_ref(), source);
                place = token.end;
            }
            prop_assert_eq!(place, text.len());
        }
    }
}
