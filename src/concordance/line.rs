//! Lines of a concordance: whole sentences, or an occurrence with a stretch of text on either side.

use super::matcher::Found;
use crate::analysis::Analysis;
use crate::bulletin::Flow;
use crate::query::{ConcordanceLine, LineOrder};
use crate::sequence::{Place, Sentence};
use crate::span::{Span, Utf16Index, Utf16Span};

/// More characters on either side are a text, not a line.
const MOST_CONTEXT: u32 = 500;

/// Lines that agree in so many characters beside the occurrence keep the order of the text.
const ORDERED_CHARACTERS: usize = 40;

/// A line before it is written out, by bytes of the flow.
#[derive(Debug)]
pub(super) struct Row<'bulletin> {
    article: usize,
    flow: &'bulletin Flow,
    /// What the line shows.
    shown: Span,
    /// At least one.
    pub hits: Vec<Span>,
    near: Vec<Span>,
}

impl<'bulletin> Row<'bulletin> {
    /// A sentence with all that was found in it.
    pub(super) fn of_sentence(sentence: &Sentence<'bulletin>, found: Found) -> Self {
        Self {
            article: sentence.article,
            flow: sentence.flow,
            shown: trim(sentence.flow, sentence.span, &found.hits),
            hits: found.hits,
            near: found.near,
        }
    }

    /// Each occurrence with so many characters of its sentence on either side.
    pub(super) fn of_hits(
        sentence: &Sentence<'bulletin>,
        found: &Found,
        characters: u32,
    ) -> Vec<Self> {
        let hits = found.hits.iter();
        hits.map(|&hit| Self::of_hit(sentence, hit, &found.near, characters))
            .collect()
    }

    fn of_hit(sentence: &Sentence<'bulletin>, hit: Span, near: &[Span], characters: u32) -> Self {
        let characters = characters.min(MOST_CONTEXT) as usize;
        let text = sentence.flow.text();
        let before = &text[sentence.span.start..hit.start];
        let behind = &text[hit.end..sentence.span.end];
        let left = before.char_indices().rev().take(characters).last();
        let right = behind.char_indices().nth(characters);
        let shown = Span::new(
            left.map_or(hit.start, |(at, _)| sentence.span.start + at),
            right.map_or(sentence.span.end, |(at, _)| hit.end + at),
        );
        let shown = trim(sentence.flow, shown, &[hit]);
        let first = near.partition_point(|span| span.start < shown.start);
        let last = near.partition_point(|span| span.end <= shown.end);
        Self {
            article: sentence.article,
            flow: sentence.flow,
            shown,
            hits: vec![hit],
            near: near.get(first..last).unwrap_or_default().to_vec(),
        }
    }
}

/// A stretch without the blanks around it, but with all that was found.
fn trim(flow: &Flow, span: Span, hits: &[Span]) -> Span {
    let text = &flow.text()[span.range()];
    let start = span.start + (text.len() - text.trim_start().len());
    let shown = Span::new(start, start + text.trim().len());
    hits.iter().fold(shown, |shown, &hit| shown.join(hit))
}

/// The words before or behind a hit, from the nearest outwards: what lines are sorted by.
pub(super) fn nearest_words(sentence: &Sentence<'_>, hit: Span, order: LineOrder) -> String {
    let text = sentence.flow.text();
    let places = &sentence.places;
    let mut key = String::new();
    let mut rest = ORDERED_CHARACTERS;
    let mut add = |place: &Place| {
        if place.term.is_some() {
            for character in text[place.span.range()].chars().take(rest) {
                key.push(character);
                rest -= 1;
            }
        }
        rest > 0
    };
    if order == LineOrder::Left {
        let before = places.partition_point(|place| place.span.end <= hit.start);
        let _ = places[..before].iter().rev().all(&mut add);
    } else {
        let behind = places.partition_point(|place| place.span.start < hit.end);
        let _ = places[behind..].iter().all(&mut add);
    }
    key
}

pub(super) fn make_line(
    row: &Row<'_>,
    analysis: &Analysis,
    index: &Utf16Index<'_>,
) -> ConcordanceLine {
    let flow = row.flow;
    ConcordanceLine {
        article: row.article as u32,
        division: analysis.division_of(row.article).map(str::to_owned),
        sentence: flow.text()[row.shown.range()].to_owned(),
        span: index.span(flow.source_span(row.shown)),
        hits: relative_spans(flow, row.shown, &row.hits),
        source_hits: row
            .hits
            .iter()
            .map(|&hit| index.span(flow.source_span(hit)))
            .collect(),
        near_hits: relative_spans(flow, row.shown, &row.near),
    }
}

/// Spans that ascend by start, in UTF-16 from the start of a stretch; in one pass, because a stretch may hold many.
fn relative_spans(flow: &Flow, shown: Span, spans: &[Span]) -> Vec<Utf16Span> {
    let units = |from: usize, to: usize| flow.text()[from..to].encode_utf16().count() as u32;
    let (mut byte, mut utf16_start) = (shown.start, 0);
    spans
        .iter()
        .map(|span| {
            utf16_start += units(byte, span.start);
            byte = span.start;
            Utf16Span {
                utf16_start,
                utf16_end: utf16_start + units(span.start, span.end),
            }
        })
        .collect()
}
