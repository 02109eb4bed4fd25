//! Bylines and what the split leaves to a person: byte spans become UTF-16 spans, doubts become notices.

use super::{Byline, Credit};
use crate::analysis::Analysis;
use crate::bulletin::Signature;
use crate::message::{Localized, Notice, Severity};
use crate::span::{Span, Utf16Index};

pub(super) fn describe_byline(signature: &Signature, span: Span, index: &Utf16Index<'_>) -> Byline {
    Byline {
        office: signature.office.clone(),
        authors: signature.authors.clone(),
        credits: signature
            .credits
            .iter()
            .map(|credit| Credit {
                role: credit.role.clone(),
                office: credit.office.clone(),
                people: credit.people.clone(),
            })
            .collect(),
        is_uncertain: signature.is_uncertain,
        span: index.span(span),
    }
}

/// What the split could not place or part for certain.
pub(super) fn remark_split(analysis: &Analysis, index: &Utf16Index<'_>) -> Vec<Notice> {
    let source = &analysis.document.text;
    let unplaced = analysis.bulletin.unplaced.iter().map(|&span| {
        let words = opening(&source[span.range()]);
        Notice {
            code: "unplaced-text".to_owned(),
            severity: Severity::Warning,
            message: Localized::new(
                format!("“{words}”不属于任何一篇文章（没有正文的标题，或没有文章可署的署名），没有计入统计。"),
                format!("“{words}” belongs to no article (a title without a body, or a byline with nothing to sign) and is not counted."),
            ),
            article: None,
            span: Some(index.span(span)),
        }
    });
    let articles = analysis.bulletin.articles.iter().enumerate();
    let uncertain = articles.filter_map(|(number, article)| {
        let (signature, span) = article.signature.as_ref()?;
        let names = signature.authors.join("、");
        signature.is_uncertain.then(|| Notice {
            code: "names-uncertain".to_owned(),
            severity: Severity::Information,
            message: Localized::new(
                format!("署名中的姓名连在一起，这里读作{names}，也可能有别的断法，请核对。"),
                format!("The names in the byline are printed without a gap and read as {names}; they could be parted in another way, so please check."),
            ),
            article: Some(number as u32),
            span: Some(index.span(*span)),
        })
    });
    unplaced.chain(uncertain).collect()
}

/// The first words of a stretch, without its line breaks.
fn opening(text: &str) -> String {
    const LONGEST: usize = 30;
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST).collect()
}
