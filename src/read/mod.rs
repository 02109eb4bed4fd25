//! Reading: bytes and a file name become a [`Document`], whatever the encoding.
//!
//! First stage of the pipeline. One file a format; today that is plain text. What a file is, its
//! bytes decide, never its name's ending.

mod sniff;
mod text;

#[cfg(feature = "native-decoder")]
pub use text::NativeDecoder;
pub use text::{DecodeGb18030, Encoding};

use crate::message::{Error, Localized};

/// The largest file read, in bytes (50 MB).
pub const MAXIMUM_BYTES: usize = 50_000_000;

/// A document as text, with where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The file's name, without folders.
    pub name: String,
    /// The text, line ends as `\n`, without byte-order mark. All spans refer to it.
    pub text: String,
    /// The encoding the bytes were in.
    pub encoding: Encoding,
    /// Size of the file.
    pub bytes: usize,
}

impl Document {
    /// A document from text that is already decoded, for instance pasted by hand.
    #[must_use]
    pub fn from_text(name: &str, text: &str) -> Self {
        Self {
            name: name.to_owned(),
            text: text::unify_line_ends(text.to_owned()),
            encoding: Encoding::Utf8,
            bytes: text.len(),
        }
    }
}

/// Reads a text file.
///
/// The encoding is told by the byte-order mark, else by strict UTF-8 validity, else it is UTF-16
/// where the bytes make sense as that, else strict GB18030 (which covers GBK and GB2312).
///
/// # Errors
/// `file-empty`, `file-too-large`, `file-not-text` (naming the format where its first bytes tell)
/// and `encoding-unknown`.
pub fn read_document(
    name: &str,
    bytes: &[u8],
    gb18030: &dyn DecodeGb18030,
) -> Result<Document, Error> {
    if bytes.len() > MAXIMUM_BYTES {
        return Err(too_large(name, bytes.len()));
    }
    if let Some(format) = sniff::recognise_binary(bytes) {
        return Err(not_text(name, &format));
    }
    let (text, encoding) =
        text::decode(bytes, gb18030).ok_or_else(|| unknown_encoding(name, bytes))?;
    if text.trim_matches(text::is_blank).is_empty() {
        return Err(empty(name, bytes.len()));
    }
    Ok(Document {
        name: name.to_owned(),
        text: text::unify_line_ends(text),
        encoding,
        bytes: bytes.len(),
    })
}

fn empty(name: &str, bytes: usize) -> Error {
    let message = if bytes == 0 {
        Localized::new(
            "这个文件是空的，一个字节也没有。",
            "This file is empty: it has no bytes at all.",
        )
    } else {
        Localized::new(
            format!("这个文件有 {bytes} 个字节，但里面只有空白，没有文字。"),
            format!("This file has {bytes} bytes, but they are only blanks: there is no text."),
        )
    };
    Error::new(
        "file-empty",
        name,
        message,
        Localized::new(
            "请打开原稿确认内容，另存为文本文件后再拖进来。",
            "Open the original, check that it has text, save it as a text file and drop it again.",
        ),
    )
}

/// The error for a file above [`MAXIMUM_BYTES`], for callers that know the size before reading.
#[must_use]
pub fn too_large(name: &str, bytes: usize) -> Error {
    let megabytes = bytes.div_ceil(1_000_000);
    let limit = MAXIMUM_BYTES / 1_000_000;
    Error::new(
        "file-too-large",
        name,
        Localized::new(
            format!("这个文件有 {megabytes} MB，超过了 {limit} MB 的上限。"),
            format!("This file has {megabytes} MB, more than the limit of {limit} MB."),
        ),
        Localized::new(
            "一期简报通常不到 1 MB：请确认没有选错文件，或把它按期拆开。",
            "A bulletin is usually below 1 MB: check that it is the right file, or split it by issue.",
        ),
    )
}

fn not_text(name: &str, format: &sniff::BinaryFormat) -> Error {
    Error::new(
        "file-not-text",
        name,
        Localized::new(
            format!("这个文件不是文本，而是{}。", format.name_zh),
            format!("This file is not text but {}.", format.name_en),
        ),
        Localized::new(format.advice_zh, format.advice_en),
    )
}

fn unknown_encoding(name: &str, bytes: &[u8]) -> Error {
    let place = match std::str::from_utf8(bytes) {
        Ok(_) => 0,
        Err(error) => error.valid_up_to(),
    };
    Error::new(
        "encoding-unknown",
        name,
        Localized::new(
            format!(
                "读不出这个文件的文字：它既不是完整的 UTF-8（第 {place} 字节起出错），也不是完整的 GB18030（GBK）或 UTF-16。"
            ),
            format!(
                "The text of this file cannot be decoded: it is neither valid UTF-8 (it breaks at byte {place}), nor valid GB18030 (GBK) or UTF-16."
            ),
        ),
        Localized::new(
            "文件可能没有下载完整。请重新获取，或用记事本打开，另存为 UTF-8 编码后再试。",
            "The file may be incomplete. Get it again, or open it in an editor and save it as UTF-8.",
        ),
    )
}

#[cfg(all(test, feature = "native-decoder"))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(bytes: &[u8]) -> Result<Document, Error> {
        read_document("简报.txt", bytes, &NativeDecoder)
    }

    fn code(bytes: &[u8]) -> String {
        read(bytes).map_or_else(|error| error.code, |document| document.text)
    }

    #[test]
    fn the_same_text_comes_out_of_every_encoding() {
        let text = "余杭区：打好“组合拳”\n（办公室　潘民浩）";
        let utf16: Vec<u16> = text.encode_utf16().collect();
        let with_mark = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
        let cases = [
            ("utf-8", text.as_bytes().to_vec()),
            (
                "utf-8",
                with_mark(&[0xEF, 0xBB, 0xBF], text.as_bytes().to_vec()),
            ),
            (
                "utf-16le",
                with_mark(
                    &[0xFF, 0xFE],
                    utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
                ),
            ),
            (
                "utf-16be",
                with_mark(
                    &[0xFE, 0xFF],
                    utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
                ),
            ),
            (
                "utf-16le",
                utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
            ),
            (
                "utf-16be",
                utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
            ),
            ("gb18030", encoding_rs::GB18030.encode(text).0.into_owned()),
        ];
        for (name, bytes) in cases {
            let document = read(&bytes).expect(name);
            assert_eq!(
                (document.encoding.name(), document.text.as_str()),
                (name, text)
            );
        }
    }

    #[test]
    fn gb18030_covers_characters_beyond_gbk() {
        let bytes = encoding_rs::GB18030.encode("㐀𠮷人大").0.into_owned();
        assert_eq!(code(&bytes), "㐀𠮷人大");
    }

    #[test]
    fn windows_and_old_mac_line_ends_become_newlines() {
        assert_eq!(code("甲\r\n乙\r丙\n丁".as_bytes()), "甲\n乙\n丙\n丁");
    }

    #[test]
    fn an_empty_file_and_a_blank_file_say_so() {
        assert_eq!(code(b""), "file-empty");
        assert_eq!(code("\u{feff} \n\u{3000}\u{a0}\n".as_bytes()), "file-empty");
    }

    #[test]
    fn a_picture_named_txt_is_named_as_a_picture() {
        let error = read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").expect_err("a picture is no text");
        assert_eq!(error.code, "file-not-text");
        assert!(error.message.zh.contains("PNG"), "{}", error.message.zh);
    }

    #[test]
    fn bytes_of_no_kind_are_refused_with_the_place() {
        let error = read(b"\xe4\xbd\x99\xff\xff\xff").expect_err("broken bytes");
        assert_eq!(error.code, "encoding-unknown");
        assert!(
            error.message.zh.contains("第 3 字节"),
            "{}",
            error.message.zh
        );
    }

    #[test]
    fn a_text_cut_inside_a_character_is_refused_rather_than_guessed() {
        let whole = encoding_rs::GB18030
            .encode("全市人大代表工作")
            .0
            .into_owned();
        assert_eq!(code(&whole[..whole.len() - 1]), "encoding-unknown");
    }

    #[test]
    fn a_damaged_utf8_file_is_not_read_as_gb18030_nonsense() {
        let mut bytes = "余杭区人大常委会高度重视规划的发展引领"
            .repeat(4)
            .into_bytes();
        bytes.truncate(bytes.len() - 1);
        assert_eq!(code(&bytes), "encoding-unknown");
    }

    #[test]
    fn a_file_above_the_limit_is_refused_by_its_size() {
        assert_eq!(code(&vec![b'a'; MAXIMUM_BYTES + 1]), "file-too-large");
    }

    proptest! {
        #[test]
        fn any_bytes_give_a_text_or_a_named_error(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            match read(&bytes) {
                Ok(document) => prop_assert!(!document.text.contains('\r')),
                Err(error) => prop_assert!(!error.code.is_empty() && !error.advice.zh.is_empty()),
            }
        }

        #[test]
        fn utf8_is_never_taken_for_anything_else(text in "[一-龥，。“”a-z0-9 \n]{1,200}") {
            prop_assume!(!text.trim().is_empty());
            prop_assert_eq!(code(text.as_bytes()), text);
        }
    }
}
