//! Concordance: every sentence a term stands in, with its place in the document.
//!
//! The same cutter gives the same tokens, so a concordance holds exactly the occurrences that were counted.

use crate::analysis::Analysis;
use crate::bulletin::Flow;
use crate::collocation::near_places;
use crate::nesting::inner_terms;
use crate::order;
use crate::query::{
    Concordance, ConcordanceLine, ConcordanceQuery, LineOrder, MatchKind, NearTerm, TermLevel,
};
use crate::segment::Segmenter;
use crate::sequence::{Place, Sentence, visit_flow};
use crate::span::{Span, Utf16Index, Utf16Span};

/// Finds the sentences of a term in some articles, given by index in printed order.
pub(crate) fn find_sentences(
    analysis: &Analysis,
    query: &ConcordanceQuery,
    articles: &[usize],
    segmenter: &Segmenter,
) -> Concordance {
    let index = Utf16Index::new(&analysis.document.text);
    let mut concordance = Concordance {
        term: query.term.clone(),
        occurrences: 0,
        sentences: 0,
        lines: Vec::new(),
    };
    let limit = if query.limit == 0 {
        u32::MAX
    } else {
        query.limit
    };
    let wanted = query.offset..query.offset.saturating_add(limit);
    let Some(matcher) = Matcher::of(analysis, query, segmenter) else {
        return concordance;
    };
    let mut ordered: Vec<(String, ConcordanceLine)> = Vec::new();
    for &article in articles {
        if !matcher.may_hold(analysis, article) {
            continue;
        }
        for flow in analysis.bulletin.articles[article].flows() {
            if !matcher.may_stand_in(flow) {
                continue;
            }
            visit_flow(analysis, article, flow, segmenter, &mut |sentence| {
                let found = matcher.find(sentence);
                if found.hits.is_empty() {
                    return;
                }
                concordance.occurrences += found.hits.len() as u32;
                let number = concordance.sentences;
                concordance.sentences += 1;
                // Sorted lines are chosen when all are known.
                if query.order == LineOrder::Text && !wanted.contains(&number) {
                    return;
                }
                let line = make_line(sentence, &found, analysis, &index);
                match query.order {
                    LineOrder::Text => concordance.lines.push(line),
                    order => ordered.push((context(sentence, found.hits[0], order), line)),
                }
            });
        }
    }
    if query.order != LineOrder::Text {
        order::sort_by(&mut ordered, |left, right| left.0.cmp(&right.0));
        concordance.lines = ordered
            .into_iter()
            .skip(wanted.start as usize)
            .take(wanted.len())
            .map(|(_, line)| line)
            .collect();
    }
    concordance
}

/// What is looked for in a sentence.
struct Matcher<'query> {
    analysis: &'query Analysis,
    query: &'query ConcordanceQuery,
    /// The text asked for, with letters and digits in half width.
    phrase: String,
    /// By term: where the term asked for stands in it; empty for nearly all.
    inside: Vec<(u32, Vec<Span>)>,
    near: Option<(u32, u32)>,
}

/// What was found in a sentence, by bytes of the flow.
#[derive(Debug, Default)]
struct Found {
    hits: Vec<Span>,
    near: Vec<Span>,
}

impl<'query> Matcher<'query> {
    /// `None` where the bulletin holds nothing of it.
    fn of(
        analysis: &'query Analysis,
        query: &'query ConcordanceQuery,
        segmenter: &Segmenter,
    ) -> Option<Self> {
        if query.term.is_empty() {
            return None;
        }
        let near = match &query.near {
            Some(NearTerm { term, window }) => Some((analysis.terms.id(term)?, *window)),
            None => None,
        };
        let mut inside = Vec::new();
        if query.matching == MatchKind::Term {
            let own = analysis.terms.id(&query.term);
            inside.extend(own.map(|term| (term, Vec::new())));
            if query.level == TermLevel::All {
                for (number, term) in (0..).zip(analysis.terms.terms()) {
                    if Some(number) == own || !term.text.contains(&query.term) {
                        continue;
                    }
                    let mut spans = inner_terms(&term.text, segmenter);
                    spans.retain(|span| term.text[span.range()] == query.term);
                    if !spans.is_empty() {
                        inside.push((number, spans));
                    }
                }
            }
            if inside.is_empty() {
                return None;
            }
            order::sort_by_key(&mut inside, |&(term, _)| term);
        }
        let words = segmenter.segment(&query.term);
        Some(Self {
            analysis,
            query,
            phrase: words.iter().map(|word| word.text.as_ref()).collect(),
            inside,
            near,
        })
    }

    /// Whether an article can hold it, by its counts.
    fn may_hold(&self, analysis: &Analysis, article: usize) -> bool {
        let counts = analysis.terms.articles().get(article);
        counts.is_some_and(|counts| {
            let holds = |term: u32| {
                let found = counts.counts.binary_search_by_key(&term, |&(id, _)| id);
                found.is_ok()
            };
            (self.query.matching != MatchKind::Term
                || self.inside.iter().any(|&(term, _)| holds(term)))
                && self.near.is_none_or(|(term, _)| holds(term))
        })
    }

    /// Whether a running text can hold it. Substrings are compared as printed; words also in half width.
    fn may_stand_in(&self, flow: &Flow) -> bool {
        match self.query.matching {
            MatchKind::Term => true,
            MatchKind::Phrase => {
                let may_be_wide = self
                    .phrase
                    .contains(|one: char| one.is_ascii_alphanumeric());
                may_be_wide || flow.text().contains(&self.phrase)
            }
            MatchKind::Substring => flow.text().contains(&self.query.term),
        }
    }

    fn find(&self, sentence: &Sentence<'_>) -> Found {
        match self.query.matching {
            MatchKind::Term => self.find_term(sentence),
            MatchKind::Phrase => Found {
                hits: self.find_phrase(sentence),
                near: Vec::new(),
            },
            MatchKind::Substring => Found {
                hits: self.find_text(sentence),
                near: Vec::new(),
            },
        }
    }

    fn find_term(&self, sentence: &Sentence<'_>) -> Found {
        let counted: Vec<(u32, Span)> = sentence
            .places
            .iter()
            .filter_map(|place| Some((place.term?, place.span)))
            .collect();
        let mut found = Found::default();
        let mut admitted = None;
        if let Some((node, window)) = self.near {
            let terms: Vec<u32> = counted.iter().map(|&(term, _)| term).collect();
            admitted = Some(near_places(&terms, node, window));
            let nodes = counted.iter().filter(|&&(term, _)| term == node);
            found.near = nodes.map(|&(_, span)| span).collect();
        }
        for (place, &(term, span)) in counted.iter().enumerate() {
            let is_admitted = admitted
                .as_ref()
                .is_none_or(|places| places.binary_search(&place).is_ok());
            let known = self.inside.binary_search_by_key(&term, |&(id, _)| id);
            let (true, Ok(at)) = (is_admitted, known) else {
                continue;
            };
            let inner = &self.inside[at].1;
            if inner.is_empty() {
                found.hits.push(span);
            }
            let inner = inner
                .iter()
                .map(|inner| Span::new(span.start + inner.start, span.start + inner.end));
            found.hits.extend(inner);
        }
        if found.hits.is_empty() {
            found.near.clear();
        }
        found
    }

    fn find_text(&self, sentence: &Sentence<'_>) -> Vec<Span> {
        let wanted = self.query.term.as_str();
        let text = &sentence.flow.text()[sentence.span.range()];
        text.match_indices(wanted)
            .map(|(at, _)| {
                let start = sentence.span.start + at;
                Span::new(start, start + wanted.len())
            })
            .collect()
    }

    /// Words in a row that make up the phrase, wherever one begins: as phrases are counted, so also those that overlap.
    fn find_phrase(&self, sentence: &Sentence<'_>) -> Vec<Span> {
        let mut hits = Vec::new();
        for (first, place) in sentence.places.iter().enumerate() {
            let mut rest = self.phrase.as_str();
            for last in &sentence.places[first..] {
                let word = self.word(sentence, last);
                let Some(behind) = rest.strip_prefix(word) else {
                    break;
                };
                if behind.is_empty() {
                    hits.push(Span::new(place.span.start, last.span.end));
                    break;
                }
                rest = behind;
            }
        }
        hits
    }

    /// A token as it counts: letters and digits in half width. Marks are as printed.
    fn word<'text>(&'text self, sentence: &'text Sentence<'_>, place: &Place) -> &'text str {
        let own = &sentence.flow.text()[place.span.range()];
        place.term.map_or(own, |term| {
            self.analysis.terms.terms()[term as usize].text.as_ref()
        })
    }
}

/// The words before or behind a hit, as they are sorted by.
fn context(sentence: &Sentence<'_>, hit: Span, order: LineOrder) -> String {
    let text = sentence.flow.text();
    let word = |place: &Place| &text[place.span.range()];
    let counts = |place: &&Place| place.term.is_some();
    if order == LineOrder::Left {
        let before = sentence
            .places
            .iter()
            .filter(|place| place.span.end <= hit.start);
        before.rev().filter(counts).map(word).collect()
    } else {
        let behind = sentence
            .places
            .iter()
            .filter(|place| place.span.start >= hit.end);
        behind.filter(counts).map(word).collect()
    }
}

fn make_line(
    sentence: &Sentence<'_>,
    found: &Found,
    analysis: &Analysis,
    index: &Utf16Index<'_>,
) -> ConcordanceLine {
    let flow = sentence.flow;
    let text = &flow.text()[sentence.span.range()];
    let start = sentence.span.start + (text.len() - text.trim_start().len());
    let shown = text.trim();
    let span = Span::new(start, start + shown.len());
    let units = |from: usize, to: usize| flow.text()[from..to].encode_utf16().count() as u32;
    let relative = |hit: &Span| {
        let utf16_start = units(span.start, hit.start);
        Utf16Span {
            utf16_start,
            utf16_end: utf16_start + units(hit.start, hit.end),
        }
    };
    ConcordanceLine {
        article: sentence.article as u32,
        division: analysis.division_of(sentence.article).map(str::to_owned),
        sentence: shown.to_owned(),
        span: index.span(flow.source_span(span)),
        hits: found.hits.iter().map(relative).collect(),
        source_hits: found
            .hits
            .iter()
            .map(|&hit| index.span(flow.source_span(hit)))
            .collect(),
        near_hits: found.near.iter().map(relative).collect(),
    }
}
