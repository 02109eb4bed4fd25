//! The masthead as the report has it: byte spans become UTF-16 spans.

use super::{Masthead, MastheadDate, MastheadField, MastheadNumber};
use crate::bulletin;
use crate::span::Utf16Index;

pub(super) fn describe_masthead(found: &bulletin::Masthead, index: &Utf16Index<'_>) -> Masthead {
    let field = |field: &bulletin::MastheadField| MastheadField {
        text: field.text.clone(),
        span: index.span(field.span),
    };
    let number = |number: &bulletin::MastheadNumber| MastheadNumber {
        text: number.text.clone(),
        value: number.value,
        span: index.span(number.span),
    };
    Masthead {
        name: found.name.as_ref().map(field),
        issue: found.issue.as_ref().map(number),
        running_issue: found.running_issue.as_ref().map(number),
        date: found.date.as_ref().map(|date| MastheadDate {
            text: date.text.clone(),
            iso: date.iso.clone(),
            span: index.span(date.span),
        }),
        issuing_body: found.issuing_body.as_ref().map(field),
        editors_note: found.editors_note.as_ref().map(field),
        contents: found.contents.iter().map(field).collect(),
        recipients: found.recipients.iter().map(field).collect(),
        copies: found.copies.as_ref().map(number),
    }
}
