//! The built-in dictionary: packed by build.rs, unpacked here word by word into the segmenter.
//!
//! The characters are numbered by how often words hold them, the words sorted by these numbers and
//! front-coded, and each column is compressed apart: 0.4 MB instead of the 0.9 MB of compressed
//! lines. Frequencies are kept in steps and tags coarsely, see `coarse`. Numbers of four bytes are
//! little-endian:
//!
//! ```text
//! u32 word count, u32 checksum, then seven columns, each `u32 size, u32 compressed size, deflate data`:
//!   alphabet     the characters in UTF-8, the most common first
//!   shared       u8 a word: characters shared with the word before
//!   added        u8 a word: characters that follow
//!   steps        LEB128: how far the first of them lies behind the one it replaces
//!   others       LEB128: the numbers of the rest
//!   levels       u8 a word: level of its frequency
//!   tags         u8 a word: coarse tag
//! ```

use std::{fmt, iter};

use miniz_oxide::inflate::decompress_slice_iter_to_slice;

use super::coarse::{COARSE_TAGS, frequency_of_level};

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dictionary.bin"));

/// What the embedded dictionary lacks; a test excludes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Damaged(&'static str);

impl fmt::Display for Damaged {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the built-in dictionary is damaged: {}", self.0)
    }
}

/// The built-in dictionary, inflated but not yet put together.
#[derive(Debug)]
pub(super) struct Dictionary {
    /// The words' number.
    pub words: u32,
    /// FNV-1a of all `word frequency tag` lines.
    pub checksum: u32,
    alphabet: Vec<char>,
    shared: Vec<u8>,
    added: Vec<u8>,
    steps: Vec<u8>,
    others: Vec<u8>,
    levels: Vec<u8>,
    tags: Vec<u8>,
    blocks: Vec<Block>,
}

/// The words that begin with one character; they follow each other.
#[derive(Debug, Clone, Copy)]
struct Block {
    /// The character's number.
    number: u32,
    /// The first word's place.
    place: usize,
    /// Where the first word's numbers lie in `steps`, behind its own first one, and in `others`.
    steps: usize,
    others: usize,
}

/// Takes a number off the front of the packed bytes.
fn take_number(packed: &mut &[u8]) -> Result<u32, Damaged> {
    let (head, rest) = packed
        .split_first_chunk::<4>()
        .ok_or(Damaged("it is cut short"))?;
    *packed = rest;
    Ok(u32::from_le_bytes(*head))
}

/// Takes a column off the front of the packed bytes and inflates it.
#[inline(never)]
fn take_column(packed: &mut &[u8]) -> Result<Vec<u8>, Damaged> {
    let size = take_number(packed)? as usize;
    let compressed_size = take_number(packed)? as usize;
    let (compressed, rest) = packed
        .split_at_checked(compressed_size)
        .ok_or(Damaged("a column is cut short"))?;
    *packed = rest;
    // The size is known: growing would copy the column twice.
    let mut column = vec![0; size];
    let inflated =
        decompress_slice_iter_to_slice(&mut column, iter::once(compressed), false, false);
    match inflated {
        Ok(inflated) if inflated == size => Ok(column),
        _ => Err(Damaged("a column does not inflate")),
    }
}

impl Dictionary {
    /// Inflates the columns.
    ///
    /// # Errors
    /// Only if the embedded data is damaged, which a test excludes.
    pub(super) fn open() -> Result<Self, Damaged> {
        let mut packed = PACKED;
        let words = take_number(&mut packed)?;
        let checksum = take_number(&mut packed)?;
        let alphabet = String::from_utf8(take_column(&mut packed)?)
            .map_err(|_| Damaged("its characters are not UTF-8"))?;
        let mut next = || take_column(&mut packed);
        let mut dictionary = Self {
            words,
            checksum,
            alphabet: alphabet.chars().collect(),
            shared: next()?,
            added: next()?,
            steps: next()?,
            others: next()?,
            levels: next()?,
            tags: next()?,
            blocks: Vec::new(),
        };
        dictionary.blocks = dictionary.find_blocks()?;
        Ok(dictionary)
    }

    /// Skims the columns for the first word of each character.
    #[inline(never)]
    fn find_blocks(&self) -> Result<Vec<Block>, Damaged> {
        let mut skim = Skim {
            steps: Varints::new(&self.steps),
            others: Varints::new(&self.others),
            number: 0,
            length: 0,
        };
        let mut blocks = Vec::new();
        for (place, (&shared, &added)) in self.shared.iter().zip(&self.added).enumerate() {
            if shared > 0 {
                skim.pass_word(shared, added);
            } else {
                let block = skim.begin_block(place, added);
                blocks.push(block.ok_or(Damaged("a word is no text"))?);
            }
        }
        Ok(blocks)
    }

    /// The sum of all words' frequencies.
    #[inline(never)]
    pub(super) fn total_frequency(&self) -> usize {
        let frequencies = self.levels.iter().map(|&level| frequency_of_level(level));
        frequencies.map(|frequency| frequency as usize).sum()
    }

    /// Hands on, in a fixed order, the words that begin with a `wanted` character and, if they have a
    /// second one, with a `wanted_pair`: each word's place in the order, itself, its frequency and tag.
    ///
    /// # Errors
    /// Only if the embedded data is damaged, which a test excludes.
    pub(super) fn visit(
        &self,
        wanted: impl Fn(char) -> bool,
        wanted_pair: impl Fn(char, char) -> bool,
        hand_on: &mut impl FnMut(usize, &str, u32, &str),
    ) -> Result<(), Damaged> {
        let ends = self.blocks.iter().skip(1).map(|next| next.place);
        let ends = ends.chain([self.shared.len()]);
        for (block, end) in self.blocks.iter().zip(ends) {
            let first = self.alphabet.get(block.number as usize).copied();
            let first = first.ok_or(Damaged("a character is unknown"))?;
            if wanted(first) {
                self.visit_block(block, end, first, &wanted_pair, hand_on)?;
            }
        }
        Ok(())
    }

    #[inline(never)]
    fn visit_block(
        &self,
        block: &Block,
        end: usize,
        first: char,
        wanted_pair: &impl Fn(char, char) -> bool,
        hand_on: &mut impl FnMut(usize, &str, u32, &str),
    ) -> Result<(), Damaged> {
        let mut word = Word::first_of(self, block, first);
        let mut text = String::new();
        for place in block.place..end {
            // The first word of a block has its first character already.
            let (shared, added) = if place == block.place {
                (1, self.added[place].saturating_sub(1))
            } else {
                (self.shared[place], self.added[place])
            };
            word.replace_end(shared, added)
                .ok_or(Damaged("a word is no text"))?;
            if let [(_, first), (_, second), ..] = word.characters[..]
                && !wanted_pair(first, second)
            {
                continue;
            }
            text.clear();
            text.extend(word.characters.iter().map(|&(_, character)| character));
            let tag = COARSE_TAGS
                .get(usize::from(self.tags[place]))
                .ok_or(Damaged("a tag is unknown"))?;
            hand_on(place, &text, frequency_of_level(self.levels[place]), tag);
        }
        Ok(())
    }
}

/// Where a reader stands who only looks for the first word of each character.
#[derive(Debug)]
struct Skim<'dictionary> {
    steps: Varints<'dictionary>,
    others: Varints<'dictionary>,
    /// The number of the last block's character.
    number: u32,
    /// The characters of the last word.
    length: u8,
}

impl Skim<'_> {
    // Kept functions of their own, as all that run for each word or block: a browser compiles wasm
    // quickly first and well later, but a loop that is already running stays in the quick version.
    // Called anew, they become fast soon.
    #[inline(never)]
    fn pass_word(&mut self, shared: u8, added: u8) {
        let replaces = self.length > shared;
        self.steps.skip(u8::from(replaces));
        self.others.skip(added.saturating_sub(u8::from(replaces)));
        self.length = shared + added;
    }

    #[inline(never)]
    fn begin_block(&mut self, place: usize, added: u8) -> Option<Block> {
        // The very first word replaces nothing.
        if self.length > 0 {
            self.number = self.number.checked_add(self.steps.read()?)?;
        } else {
            self.number = self.others.read()?;
        }
        let block = Block {
            number: self.number,
            place,
            steps: self.steps.at,
            others: self.others.at,
        };
        self.others.skip(added.saturating_sub(1));
        self.length = added;
        Some(block)
    }
}

/// The word last read: the next one shares its beginning.
#[derive(Debug)]
struct Word<'dictionary> {
    alphabet: &'dictionary [char],
    steps: Varints<'dictionary>,
    others: Varints<'dictionary>,
    /// Its characters with their numbers.
    characters: Vec<(u32, char)>,
}

impl<'dictionary> Word<'dictionary> {
    fn first_of(dictionary: &'dictionary Dictionary, block: &Block, first: char) -> Self {
        Self {
            alphabet: &dictionary.alphabet,
            steps: Varints {
                bytes: &dictionary.steps,
                at: block.steps,
            },
            others: Varints {
                bytes: &dictionary.others,
                at: block.others,
            },
            characters: vec![(block.number, first)],
        }
    }

    #[inline(never)]
    fn replace_end(&mut self, shared: u8, added: u8) -> Option<()> {
        let shared = usize::from(shared);
        let replaced = self.characters.get(shared).map(|&(number, _)| number);
        self.characters.truncate(shared);
        for place in 0..added {
            let number = match replaced.filter(|_| place == 0) {
                Some(before) => before.checked_add(self.steps.read()?)?,
                None => self.others.read()?,
            };
            let character = *self.alphabet.get(number as usize)?;
            self.characters.push((number, character));
        }
        Some(())
    }
}

/// Numbers in LEB128, read one after the other.
#[derive(Debug)]
struct Varints<'dictionary> {
    bytes: &'dictionary [u8],
    at: usize,
}

impl<'dictionary> Varints<'dictionary> {
    fn new(bytes: &'dictionary [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn read(&mut self) -> Option<u32> {
        let (mut value, mut shift) = (0_u32, 0);
        loop {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            value |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(value);
            }
            shift += 7;
        }
    }

    fn skip(&mut self, count: u8) {
        for _ in 0..count {
            while self.bytes.get(self.at).is_some_and(|&byte| byte >= 0x80) {
                self.at += 1;
            }
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::segment::coarse::{coarse_tag, level_above, nearest_level};
    use crate::segment::lexicon::read_lexicon;

    #[test]
    fn unpacks_to_the_words_of_the_data_files() {
        let mut unpacked: BTreeMap<String, (u32, String)> = BTreeMap::new();
        let dictionary = Dictionary::open().expect("the dictionary inflates");
        let visited = dictionary.visit(|_| true, |_, _| true, &mut |_, word, frequency, tag| {
            unpacked.insert(word.to_owned(), (frequency, tag.to_owned()));
        });
        assert_eq!(visited, Ok(()));
        assert_eq!(unpacked.len(), dictionary.words as usize);

        let listed = include_str!("../../data/dictionary.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.split(' ').collect::<Vec<_>>());
        let lexicon = read_lexicon(include_str!("../../data/lexicon.txt"))
            .expect("the lexicon is well-formed");
        let coarse = |tag: &str| COARSE_TAGS[usize::from(coarse_tag(tag))];
        // What the lexicon names has a frequency that build.rs found; only its tag is known here.
        let mut expected: BTreeMap<&str, (Option<u32>, &str)> = BTreeMap::new();
        for columns in listed {
            let frequency = columns[1].parse().expect("a frequency is a number");
            let level = nearest_level(frequency);
            expected.insert(
                columns[0],
                (Some(frequency_of_level(level)), coarse(columns[2])),
            );
        }
        // Two characters are words of another kind.
        let places = include_str!("../../data/gazetteer/divisions.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(' '))
            .filter(|(_, name)| name.chars().count() > 2);
        for (_, name) in places {
            expected.insert(name, (None, coarse("ns")));
        }
        for entry in &lexicon {
            let tag = coarse(entry.tag.as_deref().unwrap_or("n"));
            expected.insert(&entry.term, (None, tag));
        }
        assert_eq!(unpacked.len(), expected.len());
        for (word, (frequency, tag)) in expected {
            let (unpacked_frequency, unpacked_tag) = &unpacked[word];
            assert_eq!(unpacked_tag, tag, "{word}");
            if let Some(frequency) = frequency {
                assert_eq!(*unpacked_frequency, frequency, "{word}");
            }
        }
    }

    #[test]
    fn a_frequency_moves_by_a_ninth_at_most_and_small_ones_not_at_all() {
        for frequency in 1..=16 {
            assert_eq!(frequency_of_level(nearest_level(frequency)), frequency);
        }
        for frequency in (17..3_000).chain([99_999, 318_825, 4_000_000]) {
            let packed = f64::from(frequency_of_level(nearest_level(frequency)));
            let moved = (packed / f64::from(frequency) - 1.0).abs();
            assert!(moved < 0.112, "{frequency} became {packed}");
            assert!(frequency_of_level(level_above(frequency)) >= frequency);
        }
    }
}
