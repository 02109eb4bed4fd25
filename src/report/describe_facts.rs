//! Outline and facts as the report has them: byte spans become UTF-16 spans.

use super::{DateMention, DocumentDetail, MeetingDetail, OutlinePoint, Quantity, SloganDetail};
use crate::bulletin::Point;
use crate::facts::{self, Fault};
use crate::message::{Localized, Notice, Severity};
use crate::span::Utf16Index;

/// Describes each item of a list.
pub(super) fn describe_all<Item, Described>(
    items: &[Item],
    index: &Utf16Index<'_>,
    describe: impl Fn(&Item, &Utf16Index<'_>) -> Described,
) -> Vec<Described> {
    items.iter().map(|item| describe(item, index)).collect()
}

pub(super) fn describe_point(point: &Point, index: &Utf16Index<'_>) -> OutlinePoint {
    OutlinePoint {
        ordinal: point.ordinal,
        marker: point.marker.clone(),
        head: point.head.clone(),
        span: index.span(point.span),
        children: describe_all(&point.children, index, describe_point),
    }
}

pub(super) fn describe_quantity(quantity: &facts::Quantity, index: &Utf16Index<'_>) -> Quantity {
    Quantity {
        text: quantity.text.clone(),
        value: quantity.value,
        unit: quantity.unit.clone(),
        bound: quantity.bound,
        things: quantity.things.clone(),
        part_of: quantity.part_of.map(|total| total as u32),
        span: index.span(quantity.span),
    }
}

pub(super) fn describe_document(
    document: &facts::DocumentTitle,
    index: &Utf16Index<'_>,
) -> DocumentDetail {
    DocumentDetail {
        title: document.title.clone(),
        alias: document.alias.clone(),
        is_official: document.is_official,
        mentions: document.mentions,
        span: index.span(document.span),
    }
}

pub(super) fn describe_meeting(meeting: &facts::Meeting, index: &Utf16Index<'_>) -> MeetingDetail {
    MeetingDetail {
        text: meeting.text.clone(),
        body: meeting.body.clone(),
        term: meeting.term,
        session: meeting.session,
        span: index.span(meeting.span),
    }
}

pub(super) fn describe_slogan(slogan: &facts::Slogan, index: &Utf16Index<'_>) -> SloganDetail {
    SloganDetail {
        text: slogan.text.clone(),
        number: slogan.number,
        mentions: slogan.mentions,
        span: index.span(slogan.span),
    }
}

pub(super) fn describe_date(date: &facts::DateMention, index: &Utf16Index<'_>) -> DateMention {
    DateMention {
        text: date.text.clone(),
        kind: date.kind,
        start: date.start.clone(),
        end: date.end.clone(),
        span: index.span(date.span),
    }
}

pub(super) fn describe_fault(fault: &Fault, article: u32, index: &Utf16Index<'_>) -> Notice {
    let (code, severity) = match fault {
        Fault::Count { .. } => ("point-count", Severity::Information),
        Fault::Skipped { .. } => ("point-skipped", Severity::Warning),
        Fault::Repeated { .. } => ("point-repeated", Severity::Warning),
    };
    Notice {
        code: code.to_owned(),
        severity,
        message: explain_fault(fault),
        article: Some(article),
        span: Some(index.span(fault.span())),
    }
}

/// What a fault in the numbering of points says to the reader; the proof list says the same.
pub(crate) fn explain_fault(fault: &Fault) -> Localized {
    match fault {
        Fault::Count {
            words,
            announced,
            found,
            ..
        } => Localized::new(
            format!("“{words}”预告 {announced} 点，正文有 {found} 点。"),
            format!("“{words}” announces {announced} points; the text has {found}."),
        ),
        Fault::Skipped {
            marker,
            expected,
            printed,
            ..
        } => Localized::new(
            format!("“{marker}”前面缺第 {expected} 点：序号跳到了 {printed}。"),
            format!(
                "Point {expected} is missing before “{marker}”: the numbers jump to {printed}."
            ),
        ),
        Fault::Repeated {
            marker,
            expected,
            printed,
            ..
        } => Localized::new(
            format!("“{marker}”的序号 {printed} 重复或倒退，应为 {expected}。"),
            format!(
                "The number {printed} of “{marker}” is repeated or goes back; {expected} was expected."
            ),
        ),
    }
}
