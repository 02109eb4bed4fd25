//! The built-in dictionary: packed by build.rs, unpacked here line by line into the segmenter.
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

use std::fmt::Write as _;
use std::io::{self, BufRead, Read};

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dictionary.bin"));

/// The built-in dictionary as `word frequency tag` lines, made as they are read.
#[derive(Debug)]
pub(super) struct DictionaryLines {
    columns: Columns,
    /// The words' number.
    pub words: u32,
    /// FNV-1a of all lines.
    pub checksum: u32,
    remaining: u32,
    word: Vec<u16>,
    line: String,
    /// How much of `line` has been read.
    consumed: usize,
}

#[derive(Debug)]
struct Columns {
    tag_names: Vec<String>,
    shared: std::vec::IntoIter<u8>,
    added: std::vec::IntoIter<u8>,
    units: std::vec::IntoIter<u8>,
    frequencies: std::vec::IntoIter<u8>,
    tags: std::vec::IntoIter<u8>,
}

fn damaged(what: &str) -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        format!("the built-in dictionary is damaged: {what}"),
    )
}

/// Takes a number off the front of the packed bytes.
fn take_number(packed: &mut &[u8]) -> io::Result<u32> {
    let (head, rest) = packed
        .split_first_chunk::<4>()
        .ok_or_else(|| damaged("it is cut short"))?;
    *packed = rest;
    Ok(u32::from_le_bytes(*head))
}

/// Takes a column off the front of the packed bytes and inflates it.
fn take_column(packed: &mut &[u8]) -> io::Result<Vec<u8>> {
    let size = take_number(packed)? as usize;
    let compressed_size = take_number(packed)? as usize;
    let (compressed, rest) = packed
        .split_at_checked(compressed_size)
        .ok_or_else(|| damaged("a column is cut short"))?;
    *packed = rest;
    miniz_oxide::inflate::decompress_to_vec_with_limit(compressed, size)
        .map_err(|_| damaged("a column does not inflate"))
}

impl DictionaryLines {
    /// Inflates the columns; lines are made one by one afterwards.
    ///
    /// # Errors
    /// Only if the embedded data is damaged, which a test excludes.
    pub(super) fn open() -> io::Result<Self> {
        let mut packed = PACKED;
        let words = take_number(&mut packed)?;
        let checksum = take_number(&mut packed)?;
        let tag_names = String::from_utf8(take_column(&mut packed)?)
            .map_err(|_| damaged("tags are not UTF-8"))?;
        let mut next = || take_column(&mut packed).map(Vec::into_iter);
        let columns = Columns {
            tag_names: tag_names.split(' ').map(str::to_owned).collect(),
            shared: next()?,
            added: next()?,
            units: next()?,
            frequencies: next()?,
            tags: next()?,
        };
        Ok(Self {
            columns,
            words,
            checksum,
            remaining: words,
            word: Vec::new(),
            line: String::new(),
            consumed: 0,
        })
    }

    fn make_line(&mut self) -> Option<()> {
        let columns = &mut self.columns;
        self.word.truncate(columns.shared.next()? as usize);
        for _ in 0..columns.added.next()? {
            self.word.push(u16::from_le_bytes([
                columns.units.next()?,
                columns.units.next()?,
            ]));
        }
        self.line.clear();
        for character in char::decode_utf16(self.word.iter().copied()) {
            self.line.push(character.ok()?);
        }
        let frequency = read_varint(&mut columns.frequencies)?;
        let tag = columns.tag_names.get(columns.tags.next()? as usize)?;
        writeln!(self.line, " {frequency} {tag}").ok()
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

impl Read for DictionaryLines {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for DictionaryLines {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.consumed == self.line.len() {
            self.line.clear();
            self.consumed = 0;
            if self.remaining > 0 {
                self.remaining -= 1;
                self.make_line()
                    .ok_or_else(|| damaged("a word is incomplete"))?;
            }
        }
        Ok(&self.line.as_bytes()[self.consumed..])
    }

    fn consume(&mut self, count: usize) {
        self.consumed = (self.consumed + count).min(self.line.len());
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::segment::lexicon::read_lexicon;

    #[test]
    fn unpacks_to_the_words_of_the_data_files() {
        let mut unpacked = String::new();
        DictionaryLines::open()
            .and_then(|mut lines| lines.read_to_string(&mut unpacked))
            .expect("the dictionary unpacks");
        let unpacked: BTreeMap<&str, &str> = unpacked
            .lines()
            .filter_map(|line| line.split_once(' '))
            .collect();

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
                assert_eq!(unpacked.get(word), Some(&rest), "{word}");
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
