//! Places in a document's text: byte spans inside the core, UTF-16 spans in everything that leaves it.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A half-open range of bytes in a document's text; both ends lie on character boundaries.
///
/// This is the unit inside the core, because slicing by it costs nothing. What leaves the core is
/// a [`Utf16Span`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span from `start` up to, not including, `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same stretch in a text that has so many more bytes before it.
    #[must_use]
    pub const fn shifted(self, bytes: usize) -> Self {
        Self::new(self.start + bytes, self.end + bytes)
    }

    /// The span as a range, for slicing.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// A half-open range of UTF-16 code units in a document's text, as JavaScript strings count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Utf16Span {
    /// First code unit.
    pub utf16_start: u32,
    /// One past the last code unit.
    pub utf16_end: u32,
}

/// Converts byte offsets of one text into UTF-16 offsets.
///
/// Remembers the offset at the start of every block of the text, so that a conversion looks at
/// one block at most whatever the text's size.
#[derive(Debug)]
pub struct Utf16Index<'text> {
    text: &'text str,
    blocks: Vec<u32>,
}

const BLOCK_BYTES: usize = 64;

impl<'text> Utf16Index<'text> {
    /// Indexes a text in one pass.
    #[must_use]
    pub fn new(text: &'text str) -> Self {
        let mut blocks = Vec::with_capacity(text.len() / BLOCK_BYTES + 1);
        let mut units = 0;
        for (byte, character) in text.char_indices() {
            while blocks.len() * BLOCK_BYTES <= byte {
                blocks.push(units);
            }
            units += character.len_utf16() as u32;
        }
        Self { text, blocks }
    }

    /// The UTF-16 offset of a byte offset.
    ///
    /// An offset inside a character counts as the character's end, one past the text as its end.
    #[must_use]
    pub fn offset(&self, byte: usize) -> u32 {
        let byte = byte.min(self.text.len());
        let block = (byte / BLOCK_BYTES).min(self.blocks.len().saturating_sub(1));
        let Some(&units) = self.blocks.get(block) else {
            return 0;
        };
        // A block's first whole character may begin a few bytes behind the block's edge.
        let mut start = block * BLOCK_BYTES;
        while !self.text.is_char_boundary(start) {
            start += 1;
        }
        let mut units = units;
        for character in self.text[start..].chars() {
            if start >= byte {
                break;
            }
            start += character.len_utf8();
            units += character.len_utf16() as u32;
        }
        units
    }

    /// The byte offset of a UTF-16 offset; `None` past the text and inside a surrogate pair.
    #[must_use]
    pub fn byte(&self, offset: u32) -> Option<usize> {
        let block = self.blocks.partition_point(|&units| units <= offset);
        let block = block.saturating_sub(1);
        let mut units = self.blocks.get(block).copied().unwrap_or(0);
        let mut byte = block * BLOCK_BYTES;
        while !self.text.is_char_boundary(byte) {
            byte += 1;
        }
        for character in self.text.get(byte..)?.chars() {
            if units >= offset {
                break;
            }
            byte += character.len_utf8();
            units += character.len_utf16() as u32;
        }
        (units == offset).then_some(byte)
    }

    /// The UTF-16 span of a byte span.
    #[must_use]
    pub fn span(&self, span: Span) -> Utf16Span {
        Utf16Span {
            utf16_start: self.offset(span.start),
            utf16_end: self.offset(span.end),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn counts_a_rare_character_as_two_code_units() {
        let index = Utf16Index::new("人𠮷大");
        assert_eq!(
            index.span(Span::new(3, 7)),
            Utf16Span {
                utf16_start: 1,
                utf16_end: 3
            }
        );
    }

    #[test]
    fn an_empty_text_has_only_offset_zero() {
        assert_eq!(Utf16Index::new("").offset(5), 0);
    }

    proptest! {
        #[test]
        fn a_byte_offset_comes_back_from_its_utf16_offset(text in "\\PC{0,400}") {
            let index = Utf16Index::new(&text);
            let length = index.offset(text.len());
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                prop_assert_eq!(index.byte(index.offset(byte)), Some(byte));
            }
            prop_assert_eq!(index.byte(length + 1), None);
        }

        #[test]
        fn agrees_with_encoding_the_prefix(text in "\\PC{0,700}") {
            let index = Utf16Index::new(&text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                prop_assert_eq!(index.offset(byte) as usize, text[..byte].encode_utf16().count());
            }
        }
    }
}
