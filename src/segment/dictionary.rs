//! The built-in dictionary: packed by build.rs, unpacked here word by word into the segmenter.
//!
//! Words are sorted and front-coded, and each column is compressed apart, which makes 0.6 MB of
//! what would be 0.9 MB as compressed lines. All numbers are little-endian:
//!
//! ```text
//! u32 word count, u32 checksum, then six columns, each `u32 size, u32 compressed size, deflate data`:
//!   tag names    separated by blanks
//!   shared       u8 a word: UTF-16 code units shared with the word before
//!   added        u8 a word: UTF-16 code units that follow
//!   code units   the added units, two bytes each
//!   frequencies  LEB128
//!   tags         u8 a word: index into the tag names
//! ```

use std::fmt;

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
    tag_names: String,
    shared: Vec<u8>,
    added: Vec<u8>,
    units: Vec<u8>,
    frequencies: Vec<u8>,
    tags: Vec<u8>,
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
fn take_column(packed: &mut &[u8]) -> Result<Vec<u8>, Damaged> {
    let size = take_number(packed)? as usize;
    let compressed_size = take_number(packed)? as usize;
    let (compressed, rest) = packed
        .split_at_checked(compressed_size)
        .ok_or(Damaged("a column is cut short"))?;
    *packed = rest;
    miniz_oxide::inflate::decompress_to_vec_with_limit(compressed, size)
        .map_err(|_| Damaged("a column does not inflate"))
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
        let tag_names = String::from_utf8(take_column(&mut packed)?)
            .map_err(|_| Damaged("its tags are not UTF-8"))?;
        let mut next = || take_column(&mut packed);
        Ok(Self {
            words,
            checksum,
            tag_names,
            shared: next()?,
            added: next()?,
            units: next()?,
            frequencies: next()?,
            tags: next()?,
        })
    }

    /// Hands on each word with its frequency and tag, in code point order. The text of the whole
    /// is never held: words are put together one by one.
    ///
    /// # Errors
    /// Only if the embedded data is damaged, which a test excludes.
    pub(super) fn visit(&self, hand_on: &mut impl FnMut(&str, u32, &str)) -> Result<(), Damaged> {
        let tag_names: Vec<&str> = self.tag_names.split(' ').collect();
        let mut frequencies = self.frequencies.iter().copied();
        let (units, _) = self.units.as_chunks::<2>();
        let mut units = units.iter().map(|&unit| u16::from_le_bytes(unit));
        let mut word = Word::default();
        for ((&shared, &added), &tag) in self.shared.iter().zip(&self.added).zip(&self.tags) {
            word.replace_end(shared, units.by_ref().take(added.into()))
                .ok_or(Damaged("a word is no text"))?;
            let frequency =
                read_varint(&mut frequencies).ok_or(Damaged("a frequency is missing"))?;
            let tag = tag_names
                .get(usize::from(tag))
                .ok_or(Damaged("a tag is unknown"))?;
            hand_on(&word.text, frequency, tag);
        }
        Ok(())
    }
}

/// The word last read: the next one shares its beginning.
#[derive(Debug, Default)]
struct Word {
    units: Vec<u16>,
    text: String,
}

impl Word {
    // Kept a function of its own: a browser compiles wasm quickly first and well later, but a loop
    // that is already running stays in the quick version. Called anew, this becomes fast soon.
    #[inline(never)]
    fn replace_end(&mut self, shared: u8, added: impl Iterator<Item = u16>) -> Option<()> {
        self.units.truncate(shared.into());
        self.units.extend(added);
        self.text.clear();
        for character in char::decode_utf16(self.units.iter().copied()) {
            self.text.push(character.ok()?);
        }
        Some(())
    }
}

fn read_varint(bytes: &mut impl Iterator<Item = u8>) -> Option<u32> {
    let (mut value, mut shift) = (0_u32, 0);
    loop {
        let byte = bytes.next()?;
        value |= u32::from(byte & 0x7f).checked_shl(shift)?;
        if byte < 0x80 {
            return Some(value);
        }
        shift += 7;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::segment::lexicon::read_lexicon;

    #[test]
    fn unpacks_to_the_words_of_the_data_files() {
        let mut unpacked: BTreeMap<String, String> = BTreeMap::new();
        let dictionary = Dictionary::open().expect("the dictionary inflates");
        let visited = dictionary.visit(&mut |word, frequency, tag| {
            unpacked.insert(word.to_owned(), format!("{frequency} {tag}"));
        });
        assert_eq!(visited, Ok(()));
        assert_eq!(unpacked.len(), dictionary.words as usize);

        let dictionary = include_str!("../../data/dictionary.txt");
        let lexicon = read_lexicon(include_str!("../../data/lexicon.txt"))
            .expect("the lexicon is well-formed");
        let overridden: BTreeMap<&str, &str> = lexicon
            .iter()
            .map(|entry| (entry.term.as_str(), entry.tag.as_deref().unwrap_or("n")))
            .collect();
        let mut expected = 0;
        for (word, rest) in dictionary
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(' '))
        {
            expected += 1;
            if !overridden.contains_key(word) {
                assert_eq!(unpacked.get(word).map(String::as_str), Some(rest), "{word}");
            }
        }
        let added = overridden
            .keys()
            .filter(|term| !dictionary.contains(&format!("\n{term} ")))
            .count();
        assert_eq!(unpacked.len(), expected + added);
        for (term, tag) in overridden {
            assert!(unpacked[term].ends_with(&format!(" {tag}")), "{term}");
        }
    }
}
