//! Vocabulary: the words the cutter holds. A word of the dictionary is taken in when a text first
//! shows the two characters it begins with side by side, so that a short bulletin loads one word in
//! ten.
//!
//! The cut is that of the whole dictionary: a word that begins otherwise cannot stand in the text, and a
//! stand-in word that no text can hold carries the frequencies of the words not taken in, so that the
//! sum that weighs every word stays the same.

use jieba_rs::Jieba;
use rustc_hash::FxHashSet;

use super::dictionary::{Damaged, Dictionary};
use super::lexicon::{DEFAULT_TAG, LexiconEntry, whole_word_frequency};
use super::to_half_width;
use crate::order;

/// Carries the frequencies of the words not taken in. U+FFFF is no character, and no part of a word.
const STAND_IN: &str = "\u{ffff}\u{ffff}";

/// The words taken in so far.
#[derive(Debug)]
pub(super) struct Vocabulary {
    jieba: Jieba,
    /// The characters seen, each by itself and behind the one before it.
    seen: FxHashSet<u64>,
    /// Some of `seen`, quicker to look up.
    recent: RecentPairs,
    /// By place in the dictionary: whether the word is taken in.
    taken: Vec<bool>,
    /// The sum of the frequencies of the dictionary's words not taken in.
    waiting: usize,
}

impl Vocabulary {
    /// Takes in the reader's terms, and of the dictionary what can stand inside them.
    ///
    /// # Errors
    /// Only if the embedded dictionary is damaged, which a test excludes.
    pub(super) fn new(
        dictionary: &Dictionary,
        user_lexicon: &[LexiconEntry],
    ) -> Result<Self, Damaged> {
        let mut vocabulary = Self {
            jieba: Jieba::empty(),
            seen: FxHashSet::default(),
            recent: RecentPairs::new(),
            taken: vec![false; dictionary.words as usize],
            waiting: dictionary.total_frequency(),
        };
        // Shorter terms first: a longer one competes with the shorter ones inside it.
        let mut entries: Vec<&LexiconEntry> = user_lexicon.iter().collect();
        order::sort_by_key(&mut entries, |entry| entry.term.chars().count());
        vocabulary.take_in(dictionary, entries.iter().map(|entry| entry.term.as_str()))?;
        for entry in entries {
            let frequency = entry
                .frequency
                .unwrap_or_else(|| whole_word_frequency(&vocabulary.jieba, &entry.term));
            let tag = entry.tag.as_deref().unwrap_or(DEFAULT_TAG);
            add_word(&mut vocabulary.jieba, &entry.term, frequency, tag);
        }
        Ok(vocabulary)
    }

    /// Whether all words that can stand in a text are taken in, in its letters and digits of full width
    /// too, which are looked up as those of half width.
    pub(super) fn covers(&self, text: &str) -> bool {
        let mut before = None;
        text.chars().map(to_half_width).all(|character| {
            self.seen
                .contains(&pair(before.replace(character), character))
        })
    }

    /// Takes in the words that begin as these texts first show.
    ///
    /// # Errors
    /// Only if the embedded dictionary is damaged, which a test excludes.
    #[inline(never)]
    pub(super) fn take_in<'text>(
        &mut self,
        dictionary: &Dictionary,
        texts: impl IntoIterator<Item = &'text str>,
    ) -> Result<(), Damaged> {
        // The first characters of the words to be looked through.
        let mut firsts = FxHashSet::default();
        for text in texts {
            self.note_pairs(text, &mut firsts);
        }
        dictionary.visit(
            |first| firsts.contains(&first),
            |first, second| self.seen.contains(&pair(Some(first), second)),
            &mut |place, word, frequency, tag| {
                if !self.taken[place] {
                    self.taken[place] = true;
                    self.waiting -= frequency as usize;
                    add_word(&mut self.jieba, word, frequency, tag);
                }
            },
        )?;
        self.jieba
            .add_word(STAND_IN, Some(self.waiting), Some(DEFAULT_TAG));
        Ok(())
    }

    /// Notes the pairs of characters that a text shows first, and what they begin with.
    #[inline(never)]
    fn note_pairs(&mut self, text: &str, firsts: &mut FxHashSet<char>) {
        let mut before = None;
        for character in text.chars().map(to_half_width) {
            let key = pair(before, character);
            let first = before.replace(character);
            // Of a pair seen before, both characters are.
            if self.recent.holds(key) || !self.seen.insert(key) {
                continue;
            }
            if let Some(first) = first {
                firsts.insert(first);
                if !self.seen.insert(pair(None, character)) {
                    continue;
                }
            }
            firsts.insert(character);
        }
    }

    /// The cutter, for texts that are covered.
    pub(super) fn jieba(&self) -> &Jieba {
        &self.jieba
    }
}

// Kept a function of its own: a browser compiles wasm quickly first and well later, but a loop that
// is already running stays in the quick version. Called anew, this becomes fast soon.
#[inline(never)]
fn add_word(jieba: &mut Jieba, word: &str, frequency: u32, tag: &str) {
    jieba.add_word(word, Some(frequency as usize), Some(tag));
}

/// The pairs that were looked up last, one in each slot: a text shows the same ones again and again.
#[derive(Debug)]
struct RecentPairs(Vec<u64>);

impl RecentPairs {
    const SLOT_BITS: u32 = 14;

    fn new() -> Self {
        // No pair has this number.
        Self(vec![u64::MAX; 1 << Self::SLOT_BITS])
    }

    /// Whether a pair is among them; from now on it is.
    fn holds(&mut self, pair: u64) -> bool {
        let mixed = (pair ^ (pair >> 26)) as u32;
        let slot = mixed.wrapping_mul(0x9e37_79b1) >> (u32::BITS - Self::SLOT_BITS);
        match self.0.get_mut(slot as usize) {
            Some(last) => std::mem::replace(last, pair) == pair,
            None => false,
        }
    }
}

/// A character behind another, or by itself, as a number.
fn pair(before: Option<char>, character: char) -> u64 {
    let before = before.map_or(0, |before| u64::from(before) + 1);
    before << 32 | u64::from(character)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;
    use crate::segment::lexicon::read_lexicon;

    static DICTIONARY: LazyLock<Dictionary> =
        LazyLock::new(|| Dictionary::open().expect("the dictionary inflates"));

    /// Every word of the dictionary, taken in at once.
    static WHOLE: LazyLock<Jieba> = LazyLock::new(|| {
        let mut jieba = Jieba::empty();
        DICTIONARY
            .visit(|_| true, |_, _| true, &mut |_, word, frequency, tag| {
                add_word(&mut jieba, word, frequency, tag);
            })
            .expect("the dictionary is well-formed");
        jieba
    });

    fn cut(jieba: &Jieba, text: &str) -> Vec<String> {
        let tokens = jieba.cut(text, false);
        tokens.iter().map(|token| token.word.to_owned()).collect()
    }

    #[test]
    fn terms_of_the_reader_weigh_as_they_do_beside_the_whole_dictionary() {
        let entries = read_lexicon("民生实事项目票决\n票决制工作 v\n").expect("well-formed");
        let vocabulary = Vocabulary::new(&DICTIONARY, &entries).expect("well-formed");
        let mut whole = WHOLE.clone();
        for entry in &entries {
            let frequency = whole_word_frequency(&whole, &entry.term);
            add_word(&mut whole, &entry.term, frequency, DEFAULT_TAG);
        }
        for term in ["民生实事项目票决", "票决制工作"] {
            assert_eq!(
                vocabulary.jieba.suggest_freq(term),
                whole.suggest_freq(term)
            );
        }
    }

    proptest! {
        // Each case goes through the whole dictionary several times.
        #![proptest_config(ProptestConfig::with_cases(16))]

        #[test]
        fn the_cut_is_that_of_the_whole_dictionary(texts in proptest::collection::vec("[的一是在人大常委会监督代表工作区市政府和发展组织开建设民生实事项目票决乡村振兴，。]{1,30}|[一-龥]{1,30}", 1..6)) {
            let mut vocabulary = Vocabulary::new(&DICTIONARY, &[]).expect("well-formed");
            for text in &texts {
                vocabulary.take_in(&DICTIONARY, [text.as_str()]).expect("well-formed");
                prop_assert!(vocabulary.covers(text));
                prop_assert_eq!(cut(&vocabulary.jieba, text), cut(&WHOLE, text));
            }
            // What came first is still cut alike beside what came later.
            prop_assert_eq!(cut(&vocabulary.jieba, &texts[0]), cut(&WHOLE, &texts[0]));
        }
    }
}
