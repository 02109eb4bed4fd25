//! Why a correction cannot be applied, as a sentence that names its entry.

use crate::message::{Error, Localized};

/// Why an entry cannot be applied.
pub(super) enum Fault {
    OutOfRange,
    NoArticle,
    NoArticleBefore,
    OtherArticle,
    EmptySpan,
    NoText,
    UnknownDivision(String),
}

impl Fault {
    pub(super) fn error(self, file: &str, number: usize, action: &str) -> Error {
        let (zh, en) = match self {
            Self::OutOfRange => (
                "位置超出了这段文字，或落在一个字的中间".to_owned(),
                "its place lies outside the text or inside a character".to_owned(),
            ),
            Self::NoArticle => (
                "这个位置不在任何一篇文章里".to_owned(),
                "no article stands at its place".to_owned(),
            ),
            Self::NoArticleBefore => (
                "这是第一篇文章，前面没有可以合并的".to_owned(),
                "there is no article before the first to merge it with".to_owned(),
            ),
            Self::OtherArticle => (
                "这段文字不在这篇文章之内".to_owned(),
                "its stretch does not lie inside the article".to_owned(),
            ),
            Self::EmptySpan => (
                "这段文字是空的，或起点在终点之后".to_owned(),
                "its stretch is empty or ends before it begins".to_owned(),
            ),
            Self::NoText => (
                "照这样改，文章就没有正文了".to_owned(),
                "it would leave an article without text".to_owned(),
            ),
            Self::UnknownDivision(code) => (
                format!("本地区没有代码为 {code} 的区县"),
                format!("the region has no division with the code {code}"),
            ),
        };
        Error::new(
            "corrections-inapplicable",
            format!("{file}#{number}"),
            Localized::new(
                format!("第 {number} 条更正（{action}）用不上：{zh}。"),
                format!("Correction {number} ({action}) cannot be applied: {en}."),
            ),
            Localized::new(
                "请改正或删去这一条；位置按 UTF-16 单元计，与报告里的位置相同。",
                "Mend or remove this entry; places count UTF-16 code units, as those of the report do.",
            ),
        )
    }
}
