//! What a concordance looks for in a sentence, and where it stands there.

use std::borrow::Cow;

use crate::analysis::Analysis;
use crate::bulletin::Flow;
use crate::nearness::{Window, places_of};
use crate::nesting::inner_terms;
use crate::order;
use crate::query::{ConcordanceQuery, MatchKind, TermLevel};
use crate::segment::{Segmenter, fold_width};
use crate::sequence::Sentence;
use crate::span::Span;

/// What is looked for. Letters and digits of full width are those of half width, as they are counted.
pub(super) struct Matcher<'query> {
    pattern: Pattern<'query>,
    near: Option<(u32, Window)>,
}

enum Pattern<'query> {
    /// Terms, ascending.
    Terms(Vec<Holder>),
    /// Terms in a row, with nothing between them.
    Words(Vec<u32>),
    /// Text that begins and ends where words do.
    Phrase(Cow<'query, str>),
    /// Text.
    Substring(Cow<'query, str>),
}

/// A term in which the one asked for stands.
struct Holder {
    number: u32,
    length: usize,
    /// Where, by bytes; `None` for the one asked for itself.
    inner: Option<Vec<Span>>,
    /// The same by characters: a text may show the term in full width, where bytes differ.
    inner_characters: Vec<(usize, usize)>,
}

/// What was found in a sentence, by bytes of the flow, ascending by start.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub hits: Vec<Span>,
    /// Where the term asked for as near stands.
    pub near: Vec<Span>,
}

impl<'query> Matcher<'query> {
    /// `None` where the bulletin holds nothing of it.
    pub(super) fn of(
        analysis: &Analysis,
        query: &'query ConcordanceQuery,
        segmenter: &Segmenter,
    ) -> Option<Self> {
        let wanted = fold_width(&query.term);
        if wanted.is_empty() {
            return None;
        }
        let id = |term: &str| analysis.terms.id(&fold_width(term));
        let near = match &query.near {
            Some(near) => Some((
                id(&near.term)?,
                Window {
                    tokens: near.window,
                    side: near.side,
                },
            )),
            None => None,
        };
        let pattern = match query.matching {
            MatchKind::Term => {
                Pattern::Terms(find_holders(analysis, &wanted, query.level, segmenter)?)
            }
            MatchKind::Phrase if !query.words.is_empty() => Pattern::Words(
                query
                    .words
                    .iter()
                    .map(|word| id(word))
                    .collect::<Option<_>>()?,
            ),
            MatchKind::Phrase => Pattern::Phrase(wanted),
            MatchKind::Substring => Pattern::Substring(wanted),
        };
        Some(Self { pattern, near })
    }

    /// Whether an article can hold it, by its counts.
    pub(super) fn may_hold(&self, analysis: &Analysis, article: usize) -> bool {
        let counts = analysis.terms.articles().get(article);
        counts.is_some_and(|counts| {
            let holds = |term: u32| {
                let found = counts.counts.binary_search_by_key(&term, |&(id, _)| id);
                found.is_ok()
            };
            let may_match = match &self.pattern {
                Pattern::Terms(holders) => holders.iter().any(|holder| holds(holder.number)),
                Pattern::Words(words) => words.iter().all(|&word| holds(word)),
                Pattern::Phrase(_) | Pattern::Substring(_) => true,
            };
            may_match && self.near.is_none_or(|(term, _)| holds(term))
        })
    }

    /// Whether a running text can hold it.
    pub(super) fn may_stand_in(&self, flow: &Flow) -> bool {
        match &self.pattern {
            Pattern::Terms(_) | Pattern::Words(_) => true,
            Pattern::Phrase(wanted) | Pattern::Substring(wanted) => {
                fold_width(flow.text()).contains(wanted.as_ref())
            }
        }
    }

    pub(super) fn find(&self, sentence: &Sentence<'_>) -> Found {
        let mut found = Found {
            hits: match &self.pattern {
                Pattern::Terms(holders) => find_terms(sentence, holders),
                Pattern::Words(words) => find_words(sentence, words),
                Pattern::Phrase(wanted) => find_phrase(sentence, wanted),
                Pattern::Substring(wanted) => find_substring(sentence, wanted),
            },
            near: Vec::new(),
        };
        if let Some((node, window)) = self.near
            && !found.hits.is_empty()
        {
            let counted = sentence.places.iter();
            let (terms, spans): (Vec<u32>, Vec<Span>) = counted
                .filter_map(|place| Some((place.term?, place.span)))
                .unzip();
            let nodes = places_of(&terms, node);
            found.hits.retain(|hit| {
                let from = spans.partition_point(|span| span.end <= hit.start);
                let to = spans.partition_point(|span| span.start < hit.end);
                window.holds(&nodes, from, to)
            });
            if !found.hits.is_empty() {
                found.near = nodes.into_iter().map(|node| spans[node]).collect();
            }
        }
        found
    }
}

/// The terms in which one stands: itself, and at the larger level those it is nested in. `None` where there are none.
fn find_holders(
    analysis: &Analysis,
    wanted: &str,
    level: TermLevel,
    segmenter: &Segmenter,
) -> Option<Vec<Holder>> {
    let own = analysis.terms.id(wanted);
    let mut holders: Vec<Holder> = own
        .map(|number| Holder {
            number,
            length: wanted.len(),
            inner: None,
            inner_characters: Vec::new(),
        })
        .into_iter()
        .collect();
    if level == TermLevel::All {
        for (number, term) in (0..).zip(analysis.terms.terms()) {
            if Some(number) == own || !term.text.contains(wanted) {
                continue;
            }
            let mut inner = inner_terms(&term.text, segmenter);
            inner.retain(|span| term.text[span.range()] == *wanted);
            if inner.is_empty() {
                continue;
            }
            let characters = |bytes: usize| term.text[..bytes].chars().count();
            holders.push(Holder {
                number,
                length: term.text.len(),
                inner_characters: inner
                    .iter()
                    .map(|span| (characters(span.start), characters(span.end)))
                    .collect(),
                inner: Some(inner),
            });
        }
    }
    order::sort_by_key(&mut holders, |holder| holder.number);
    (!holders.is_empty()).then_some(holders)
}

fn find_terms(sentence: &Sentence<'_>, holders: &[Holder]) -> Vec<Span> {
    let mut hits = Vec::new();
    for place in &sentence.places {
        let Some(term) = place.term else {
            continue;
        };
        let Ok(at) = holders.binary_search_by_key(&term, |holder| holder.number) else {
            continue;
        };
        let holder = &holders[at];
        let start = place.span.start;
        match &holder.inner {
            None => hits.push(place.span),
            Some(inner) if place.span.len() == holder.length => hits.extend(
                inner
                    .iter()
                    .map(|span| Span::new(start + span.start, start + span.end)),
            ),
            Some(_) => {
                let text = &sentence.flow.text()[place.span.range()];
                let byte = |character: usize| {
                    let found = text.char_indices().nth(character);
                    start + found.map_or(text.len(), |(at, _)| at)
                };
                let inner = holder.inner_characters.iter();
                hits.extend(inner.map(|&(from, to)| Span::new(byte(from), byte(to))));
            }
        }
    }
    hits
}

/// Every place where the words stand in a row; occurrences may overlap, as they are counted.
fn find_words(sentence: &Sentence<'_>, words: &[u32]) -> Vec<Span> {
    let rows = sentence.places.windows(words.len());
    rows.filter(|row| {
        let pairs = row.iter().zip(words);
        pairs
            .into_iter()
            .all(|(place, &word)| place.term == Some(word))
    })
    .filter_map(|row| Some(row.first()?.span.join(row.last()?.span)))
    .collect()
}

/// Every place where words or marks in a row make the text; occurrences may overlap.
fn find_phrase(sentence: &Sentence<'_>, wanted: &str) -> Vec<Span> {
    let text = sentence.flow.text();
    let pieces: Vec<Cow<'_, str>> = sentence
        .places
        .iter()
        .map(|place| fold_width(&text[place.span.range()]))
        .collect();
    let end_of = |start: usize| {
        let mut rest = wanted;
        for (at, piece) in pieces.iter().enumerate().skip(start) {
            rest = rest.strip_prefix(piece.as_ref())?;
            if rest.is_empty() {
                return Some(at);
            }
        }
        None
    };
    (0..pieces.len())
        .filter_map(|start| {
            let end = end_of(start)?;
            Some(sentence.places[start].span.join(sentence.places[end].span))
        })
        .collect()
}

/// Every place where the text stands; occurrences do not overlap.
fn find_substring(sentence: &Sentence<'_>, wanted: &str) -> Vec<Span> {
    let text = &sentence.flow.text()[sentence.span.range()];
    let folded = fold_width(text);
    // Both have the same characters, one for one, so their places go along together.
    let mut pairs = text.char_indices().zip(folded.char_indices());
    let mut source_of = |byte: usize| {
        let found = pairs.by_ref().find(|(_, (at, _))| *at == byte);
        found.map_or(text.len(), |((at, _), _)| at)
    };
    let mut hits = Vec::new();
    for (at, _) in folded.match_indices(wanted) {
        let start = source_of(at);
        let printed = text[start..].chars().take(wanted.chars().count());
        let length: usize = printed.map(char::len_utf8).sum();
        let start = sentence.span.start + start;
        hits.push(Span::new(start, start + length));
    }
    hits
}
