//! Plain text: telling its encoding and decoding it strictly.

use serde::{Deserialize, Serialize};

/// An encoding a text file can be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8, with or without byte-order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// GB18030, which covers GBK and GB2312.
    Gb18030,
}

impl Encoding {
    /// The name in lower case, as the WHATWG Encoding Standard writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
        }
    }
}

/// Decodes GB18030, the one encoding whose tables are too large to carry twice.
///
/// Natively that is `encoding_rs`; in a browser the platform's `TextDecoder`, which saves 130 KB
/// of tables. Both follow the WHATWG Encoding Standard.
pub trait DecodeGb18030 {
    /// The text, or `None` where a byte sequence is malformed.
    fn decode_gb18030(&self, bytes: &[u8]) -> Option<String>;
}

/// The decoder for native builds.
#[cfg(feature = "native-decoder")]
#[derive(Debug, Clone, Copy, Default)]
pub struct NativeDecoder;

#[cfg(feature = "native-decoder")]
impl DecodeGb18030 for NativeDecoder {
    fn decode_gb18030(&self, bytes: &[u8]) -> Option<String> {
        encoding_rs::GB18030
            .decode_without_bom_handling_and_without_replacement(bytes)
            .map(std::borrow::Cow::into_owned)
    }
}

/// Blanks that may surround text: white space, zero-width characters and byte-order marks.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{feff}' | '\u{200b}'..='\u{200d}' | '\0')
}

/// Decodes strictly; `None` where no encoding fits the whole of the bytes.
pub(super) fn decode(bytes: &[u8], gb18030: &dyn DecodeGb18030) -> Option<(String, Encoding)> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return String::from_utf8(rest.to_vec())
            .ok()
            .map(|text| (text, Encoding::Utf8));
    }
    for (mark, encoding) in [
        (b"\xff\xfe", Encoding::Utf16Le),
        (b"\xfe\xff", Encoding::Utf16Be),
    ] {
        if let Some(rest) = bytes.strip_prefix(mark) {
            return decode_utf16(rest, encoding).map(|text| (text, encoding));
        }
    }
    for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
        if let Some(text) = decode_unmarked_utf16(bytes, encoding) {
            return Some((text, encoding));
        }
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => return Some((text.to_owned(), Encoding::Utf8)),
        // A damaged UTF-8 file often decodes as GB18030, into nonsense that would then be counted.
        Err(error) if opens_as_utf8(bytes, error.valid_up_to()) => return None,
        Err(_) => {}
    }
    gb18030
        .decode_gb18030(bytes)
        .map(|text| (text, Encoding::Gb18030))
}

/// Whether the valid start of the bytes holds more multi-byte UTF-8 than chance allows.
fn opens_as_utf8(bytes: &[u8], valid: usize) -> bool {
    const CERTAIN_CHARACTERS: usize = 8;
    let leads = bytes[..valid]
        .iter()
        .filter(|&&byte| byte >= 0xc0)
        .take(CERTAIN_CHARACTERS);
    leads.count() == CERTAIN_CHARACTERS
}

fn decode_utf16(bytes: &[u8], encoding: Encoding) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    let unit = match encoding {
        Encoding::Utf16Be => u16::from_be_bytes,
        _ => u16::from_le_bytes,
    };
    char::decode_utf16(pairs.iter().map(|&pair| unit(pair)))
        .collect::<Result<_, _>>()
        .ok()
}

/// UTF-16 without a mark: it has a zero byte (a line end, a blank or a digit) and nearly all of
/// its characters are Han, Chinese punctuation or ASCII.
fn decode_unmarked_utf16(bytes: &[u8], encoding: Encoding) -> Option<String> {
    if !bytes.contains(&0) {
        return None;
    }
    let text = decode_utf16(bytes, encoding)?;
    let (mut plausible, mut all) = (0_usize, 0_usize);
    for character in text.chars() {
        all += 1;
        plausible += usize::from(matches!(
            character,
            '\t' | '\n' | '\r' | ' '..='~' | '\u{2010}'..='\u{203b}' | '\u{3000}'..='\u{303f}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}'
        ));
    }
    (plausible * 10 >= all * 9).then_some(text)
}

/// Line ends of Windows and old Macs become `\n`.
pub(super) fn unify_line_ends(text: String) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    }
}
