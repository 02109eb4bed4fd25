//! Corrections: splits and attributions that a person gives by hand, applied on top of what was found.
//!
//! The file format is described in `docs/corrections.md`. Here it is read and checked by itself;
//! what its entries do to a bulletin is the affair of `bulletin`.

mod unreadable;

use serde::{Deserialize, Deserializer};

use crate::message::{Error, Localized};
use crate::span::Utf16Span;

/// Corrections to one document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrections {
    /// The file they were read from, for messages.
    pub file: String,
    /// The text they were made for.
    pub text: TextMark,
    /// The entries; a later one wins over an earlier one.
    pub entries: Vec<Correction>,
}

/// What a text is known by: two texts with the same mark are taken for the same.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TextMark {
    /// Its length in UTF-16 code units.
    pub utf16_length: u32,
    /// FNV-1a of 32 bits over its UTF-8 bytes, eight hexadecimal digits.
    pub checksum: String,
}

/// One correction. Offsets count UTF-16 code units of the document's text, as in the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Correction {
    /// A new article begins at an offset inside one.
    Split {
        /// Where it begins.
        at: u32,
    },
    /// An article belongs to the one before it.
    Merge {
        /// Any offset in the later article.
        at: u32,
    },
    /// Where an article's title stands; `None` where it has none.
    Title {
        /// Any offset in the article.
        at: u32,
        /// The title's place.
        span: Option<Utf16Span>,
    },
    /// An article's division; `None` where it has none.
    Division {
        /// Any offset in the article.
        at: u32,
        /// Six-digit code.
        code: Option<String>,
    },
    /// Who signed an article; `None` where nobody did.
    Byline {
        /// Any offset in the article.
        at: u32,
        /// Who signed.
        byline: Option<HandByline>,
    },
    /// A stretch belongs to no article.
    Declare {
        /// The stretch.
        span: Utf16Span,
        /// What it is.
        kind: Declared,
    },
}

/// A byline given by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandByline {
    /// The unit.
    pub office: Option<String>,
    /// The people in order.
    pub authors: Vec<String>,
    /// Where it is printed; `None` leaves it where it was found.
    pub span: Option<Utf16Span>,
}

/// What a stretch outside all articles is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Declared {
    /// Column names, page numbers, toolbars.
    Noise,
    /// Before the articles.
    Head,
    /// Behind the articles.
    Foot,
}

/// More entries than any bulletin needs; each may look through the whole text.
const MAXIMUM_ENTRIES: usize = 5_000;

/// The version of the format.
const FORMAT: u32 = 1;

impl TextMark {
    /// The mark of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let (mut hash, mut units) = (0x811c_9dc5_u32, 0_u32);
        for byte in text.bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            // A character is one unit, one of four bytes two; bytes like 10…… go on with one.
            units += u32::from(byte & 0xc0 != 0x80) + u32::from(byte >= 0xf0);
        }
        Self {
            utf16_length: units,
            checksum: format!("{hash:08x}"),
        }
    }
}

impl Corrections {
    /// Reads a file of corrections.
    ///
    /// ```
    /// use bulletin_lens::corrections::{Corrections, TextMark};
    ///
    /// let mark = TextMark::of("余杭区：打好监督组合拳");
    /// let json = format!(
    ///     r#"{{ "format": 1, "text": {{ "utf16Length": {}, "checksum": "{}" }}, "corrections": [] }}"#,
    ///     mark.utf16_length, mark.checksum,
    /// );
    /// assert!(Corrections::parse("更正.json", &json)?.entries.is_empty());
    /// # Ok::<(), bulletin_lens::message::Error>(())
    /// ```
    ///
    /// # Errors
    /// `corrections-malformed`, with the line and column or the number of the entry.
    pub fn parse(file: &str, text: &str) -> Result<Self, Error> {
        let text = text.trim_start_matches('\u{feff}');
        let read: CorrectionsFile = serde_json::from_str(text).map_err(|error| {
            let place = format!("{file}:{}:{}", error.line(), error.column());
            malformed(
                place,
                &unreadable::describe(&error),
                &format!("This is no well-formed file of corrections ({error})."),
            )
        })?;
        if read.format != FORMAT {
            return Err(malformed(
                file,
                &format!(
                    "更正文件的格式版本是 {}，这里只认识版本 {FORMAT}。",
                    read.format
                ),
                &format!(
                    "The file has format version {}; only version {FORMAT} is known.",
                    read.format
                ),
            ));
        }
        if read.corrections.len() > MAXIMUM_ENTRIES {
            return Err(malformed(
                file,
                &format!(
                    "更正有 {} 条，超过上限 {MAXIMUM_ENTRIES} 条。",
                    read.corrections.len()
                ),
                &format!(
                    "There are {} corrections; at most {MAXIMUM_ENTRIES} are read.",
                    read.corrections.len()
                ),
            ));
        }
        let entries = read
            .corrections
            .into_iter()
            .enumerate()
            .map(|(number, entry)| entry.check(file, number + 1))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            file: file.to_owned(),
            text: read.text,
            entries,
        })
    }

    /// Whether they were made for this text.
    ///
    /// # Errors
    /// `corrections-other-text` where they were not.
    pub fn check_text(&self, text: &str) -> Result<(), Error> {
        let mark = TextMark::of(text);
        let is_same = mark.utf16_length == self.text.utf16_length
            && mark.checksum.eq_ignore_ascii_case(&self.text.checksum);
        if is_same {
            return Ok(());
        }
        Err(Error::new(
            "corrections-other-text",
            self.file.as_str(),
            Localized::new(
                format!(
                    "这份更正是为另一段文字做的：更正里记的是 {} 个单元、校验码 {}，这段文字是 {} 个单元、校验码 {}。",
                    self.text.utf16_length, self.text.checksum, mark.utf16_length, mark.checksum
                ),
                format!(
                    "These corrections were made for another text: they name {} units with checksum {}, this text has {} units with checksum {}.",
                    self.text.utf16_length, self.text.checksum, mark.utf16_length, mark.checksum
                ),
            ),
            Localized::new(
                "请打开当时更正的那个文件；如果原文已经改动，请按改动后的文字重新更正。",
                "Open the file that was corrected; where its text has changed, correct it anew.",
            ),
        ))
    }
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CorrectionsFile {
    format: u32,
    text: TextMark,
    corrections: Vec<Entry>,
}

/// One entry as it is written; which fields it needs depends on its action.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    action: Action,
    at: Option<u32>,
    #[serde(default)]
    span: Field<Place>,
    #[serde(default)]
    code: Field<String>,
    #[serde(default)]
    office: Field<String>,
    authors: Option<Vec<String>>,
    #[serde(rename = "as")]
    kind: Option<Declared>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Place {
    utf16_start: u32,
    utf16_end: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Action {
    Split,
    Merge,
    Title,
    Division,
    Byline,
    Declare,
}

/// A field that tells `null` from not being there.
#[derive(Default)]
enum Field<T> {
    #[default]
    Absent,
    Given(Option<T>),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::Given)
    }
}

impl<T> Field<T> {
    fn is_given(&self) -> bool {
        matches!(self, Self::Given(_))
    }

    /// What is given, `null` included; the error where nothing is.
    fn or_missing(self, missing: impl FnOnce() -> Error) -> Result<Option<T>, Error> {
        match self {
            Self::Absent => Err(missing()),
            Self::Given(value) => Ok(value),
        }
    }

    fn value(self) -> Option<T> {
        match self {
            Self::Absent => None,
            Self::Given(value) => value,
        }
    }
}

impl Action {
    fn name(self) -> &'static str {
        match self {
            Self::Split => "split",
            Self::Merge => "merge",
            Self::Title => "title",
            Self::Division => "division",
            Self::Byline => "byline",
            Self::Declare => "declare",
        }
    }

    /// The fields an entry may have beside `action`.
    fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Split | Self::Merge => &["at"],
            Self::Title => &["at", "span"],
            Self::Division => &["at", "code"],
            Self::Byline => &["at", "office", "authors", "span"],
            Self::Declare => &["span", "as"],
        }
    }
}

impl Entry {
    /// The correction, where the entry has the fields of its action and no other.
    fn check(self, file: &str, number: usize) -> Result<Correction, Error> {
        let action = self.action;
        let given = [
            ("at", self.at.is_some()),
            ("span", self.span.is_given()),
            ("code", self.code.is_given()),
            ("office", self.office.is_given()),
            ("authors", self.authors.is_some()),
            ("as", self.kind.is_some()),
        ];
        let stray = given
            .iter()
            .find(|(field, is_given)| *is_given && !action.fields().contains(field));
        if let Some((field, _)) = stray {
            return Err(faulty_entry(file, number, action, field, true));
        }
        let missing = |field: &str| faulty_entry(file, number, action, field, false);
        let at = self.at.ok_or_else(|| missing("at"));
        let span = |place: Place| Utf16Span {
            utf16_start: place.utf16_start,
            utf16_end: place.utf16_end,
        };
        Ok(match action {
            Action::Split => Correction::Split { at: at? },
            Action::Merge => Correction::Merge { at: at? },
            Action::Title => Correction::Title {
                at: at?,
                span: self.span.or_missing(|| missing("span"))?.map(span),
            },
            Action::Division => Correction::Division {
                at: at?,
                code: self.code.or_missing(|| missing("code"))?,
            },
            Action::Byline => {
                let office = self.office.or_missing(|| missing("office"))?;
                let authors = self.authors.ok_or_else(|| missing("authors"))?;
                let is_signed = office.is_some() || !authors.is_empty();
                Correction::Byline {
                    at: at?,
                    byline: is_signed.then(|| HandByline {
                        office,
                        authors,
                        span: self.span.value().map(span),
                    }),
                }
            }
            Action::Declare => Correction::Declare {
                span: self.span.value().map(span).ok_or_else(|| missing("span"))?,
                kind: self.kind.ok_or_else(|| missing("as"))?,
            },
        })
    }
}

impl Correction {
    /// The action's name in the file.
    #[must_use]
    pub fn action(&self) -> &'static str {
        match self {
            Self::Split { .. } => Action::Split,
            Self::Merge { .. } => Action::Merge,
            Self::Title { .. } => Action::Title,
            Self::Division { .. } => Action::Division,
            Self::Byline { .. } => Action::Byline,
            Self::Declare { .. } => Action::Declare,
        }
        .name()
    }
}

fn malformed(subject: impl Into<String>, zh: &str, en: &str) -> Error {
    Error::new(
        "corrections-malformed",
        subject,
        Localized::new(zh, en),
        Localized::new(
            "格式见 docs/corrections.md；请改正后再试，或不用更正打开。",
            "docs/corrections.md describes the format; mend the file, or open without corrections.",
        ),
    )
}

fn faulty_entry(file: &str, number: usize, action: Action, field: &str, is_stray: bool) -> Error {
    let name = action.name();
    let (zh, en) = if is_stray {
        (
            format!("第 {number} 条（{name}）不能有 {field} 一项。"),
            format!("Entry {number} ({name}) cannot have the field `{field}`."),
        )
    } else {
        (
            format!("第 {number} 条（{name}）缺少 {field} 一项。"),
            format!("Entry {number} ({name}) lacks the field `{field}`."),
        )
    };
    malformed(format!("{file}#{number}"), &zh, &en)
}

#[cfg(test)]
mod tests;
