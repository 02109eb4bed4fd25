//! Sentences for people, in both languages, and what carries them: errors and notices.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::span::Utf16Span;

/// A sentence in the two languages of the product.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Localized {
    /// Chinese, the language of the product.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Localized {
    /// A sentence in Chinese and in English.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            zh: zh.into(),
            en: en.into(),
        }
    }
}

/// Why an input could not be used: a stable code, what happened, and what to do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Error {
    /// A stable name, kebab-case; documented in `ARCHITECTURE.md`.
    pub code: String,
    /// The file, line or option it is about; `null` where there is none.
    pub subject: Option<String>,
    /// What happened and where.
    pub message: Localized,
    /// What the reader can do now.
    pub advice: Localized,
}

impl Error {
    /// An error with its code, the thing it is about, what happened and what to do.
    pub fn new(
        code: &str,
        subject: impl Into<String>,
        message: Localized,
        advice: Localized,
    ) -> Self {
        Self {
            code: code.to_owned(),
            subject: Some(subject.into()),
            message,
            advice,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(subject) = &self.subject {
            write!(formatter, "{subject}: ")?;
        }
        write!(formatter, "{} {}", self.message.en, self.advice.en)
    }
}

impl std::error::Error for Error {}

/// How much a notice matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// A number may be wrong because of this.
    Warning,
    /// Worth knowing.
    Information,
}

/// Something a careful reader would remark about the text; analysis went on all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// A stable name, kebab-case.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// The remark.
    pub message: Localized,
    /// Index of the article it is about; `null` when it is about the whole bulletin.
    pub article: Option<u32>,
    /// Where in the text; `null` when it is about no single place.
    pub span: Option<Utf16Span>,
}
