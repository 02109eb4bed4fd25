//! Outline and facts as the report has them: byte spans become UTF-16 spans.

use super::{DocumentDetail, MeetingDetail, OutlinePoint, Quantity, SloganDetail};
use crate::bulletin::Point;
use crate::facts;
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
        body: None,
        term: meeting.term,
        session: meeting.session,
        span: index.span(meeting.span),
    }
}

pub(super) fn describe_slogan(slogan: &facts::Slogan, index: &Utf16Index<'_>) -> SloganDetail {
    SloganDetail {
        text: slogan.text.clone(),
        number: None,
        mentions: slogan.mentions,
        span: index.span(slogan.span),
    }
}
