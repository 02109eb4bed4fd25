//! Telling files that are no text by their first bytes, so that an error can name what they are.

/// A kind of file that is not plain text, and what its owner can do.
#[derive(Debug)]
pub(super) struct BinaryFormat {
    pub name_zh: &'static str,
    pub name_en: &'static str,
    pub advice_zh: &'static str,
    pub advice_en: &'static str,
}

const PICTURE_ZH: &str = "图片里的字不能直接统计：请找到文字原稿，或先做文字识别，另存为文本文件。";
const PICTURE_EN: &str = "Words in a picture cannot be counted: find the text it was made from, or run text recognition and save a text file.";
const EXPORT_ZH: &str = "请用原来的软件打开，另存为“纯文本（.txt）”，或全选复制后粘贴到这里。";
const EXPORT_EN: &str = "Open it in its own program and save it as plain text (.txt), or copy all of it and paste it here.";
const ARCHIVE_ZH: &str = "请先解压，再把里面的文本文件拖进来。";
const ARCHIVE_EN: &str = "Unpack it first, then drop the text file inside.";

/// First bytes, name in Chinese, name in English, what to do.
const SIGNATURES: &[(&[u8], &str, &str, Advice)] = &[
    (
        b"\x89PNG",
        "一张 PNG 图片",
        "a PNG picture",
        Advice::Picture,
    ),
    (
        b"\xff\xd8\xff",
        "一张 JPEG 图片",
        "a JPEG picture",
        Advice::Picture,
    ),
    (b"GIF8", "一张 GIF 图片", "a GIF picture", Advice::Picture),
    (b"BM", "一张 BMP 图片", "a BMP picture", Advice::Picture),
    (
        b"II*\0",
        "一张 TIFF 图片",
        "a TIFF picture",
        Advice::Picture,
    ),
    (
        b"MM\0*",
        "一张 TIFF 图片",
        "a TIFF picture",
        Advice::Picture,
    ),
    (b"%PDF-", "一个 PDF 文档", "a PDF document", Advice::Export),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "一个旧版 Word、WPS 或 Excel 文档",
        "an old Word, WPS or Excel document",
        Advice::Export,
    ),
    (
        b"{\\rtf",
        "一个 RTF 文档",
        "an RTF document",
        Advice::Export,
    ),
    (b"Rar!", "一个 RAR 压缩包", "a RAR archive", Advice::Archive),
    (
        b"7z\xbc\xaf\x27\x1c",
        "一个 7z 压缩包",
        "a 7z archive",
        Advice::Archive,
    ),
    (
        b"\x1f\x8b",
        "一个 gzip 压缩包",
        "a gzip archive",
        Advice::Archive,
    ),
    (
        b"MZ",
        "一个 Windows 程序",
        "a Windows program",
        Advice::Export,
    ),
    (b"\x7fELF", "一个程序", "a program", Advice::Export),
];

#[derive(Debug, Clone, Copy)]
enum Advice {
    Picture,
    Export,
    Archive,
}

fn describe(name_zh: &'static str, name_en: &'static str, advice: Advice) -> BinaryFormat {
    let (advice_zh, advice_en) = match advice {
        Advice::Picture => (PICTURE_ZH, PICTURE_EN),
        Advice::Export => (EXPORT_ZH, EXPORT_EN),
        Advice::Archive => (ARCHIVE_ZH, ARCHIVE_EN),
    };
    BinaryFormat {
        name_zh,
        name_en,
        advice_zh,
        advice_en,
    }
}

/// The kind of file these bytes are, when that is known not to be text.
pub(super) fn recognise_binary(bytes: &[u8]) -> Option<BinaryFormat> {
    for &(magic, name_zh, name_en, advice) in SIGNATURES {
        // Two letters alone could open an English text; a binary file has control bytes soon after.
        let is_certain = magic.len() > 2 || bytes.iter().take(64).any(|&byte| byte < 0x09);
        if bytes.starts_with(magic) && is_certain {
            return Some(describe(name_zh, name_en, advice));
        }
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some(describe(
            "一张 WebP 图片",
            "a WebP picture",
            Advice::Picture,
        ));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(recognise_zip(bytes));
    }
    None
}

/// A zip by the names of its first entries: office documents are zips.
fn recognise_zip(bytes: &[u8]) -> BinaryFormat {
    let head = &bytes[..bytes.len().min(4096)];
    let holds = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
    if holds(b"word/") {
        describe(
            "一个 Word 文档（docx）",
            "a Word document (docx)",
            Advice::Export,
        )
    } else if holds(b"xl/") {
        describe(
            "一个 Excel 表格（xlsx）",
            "an Excel workbook (xlsx)",
            Advice::Export,
        )
    } else if holds(b"OFD.xml") {
        describe("一个 OFD 版式文档", "an OFD document", Advice::Export)
    } else {
        describe(
            "一个 zip 压缩包或办公文档",
            "a zip archive or an office document",
            Advice::Archive,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_text_that_opens_like_a_program_is_text() {
        assert!(recognise_binary(b"MZ is how this English line begins").is_none());
        assert!(recognise_binary(b"MZ\x90\0\x03\0\0\0\x04").is_some());
    }

    #[test]
    fn office_zips_are_told_apart() {
        let name = |entry: &[u8]| {
            recognise_binary(&[b"PK\x03\x04", entry].concat()).map(|format| format.name_en)
        };
        assert_eq!(
            name(b"....word/document.xml"),
            Some("a Word document (docx)")
        );
        assert_eq!(
            name(b"....xl/workbook.xml"),
            Some("an Excel workbook (xlsx)")
        );
        assert_eq!(name(b"....OFD.xml"), Some("an OFD document"));
        assert_eq!(
            name(b"....a.txt"),
            Some("a zip archive or an office document")
        );
    }
}
