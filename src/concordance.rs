//! Concordance: every sentence a term stands in, with its place in the document.
//!
//! Places of tokens are not kept, because their number grows with the text. Paragraphs that can
//! hold the term are cut again instead; the same cutter gives the same tokens, so a concordance
//! holds exactly the occurrences that were counted.

use crate::analysis::Analysis;
use crate::bulletin::Flow;
use crate::query::{Concordance, ConcordanceLine, ConcordanceQuery};
use crate::segment::Segmenter;
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
    let Some(term) = analysis.terms.id(&query.term) else {
        return concordance;
    };
    for &article in articles {
        let holds = analysis
            .terms
            .articles()
            .get(article)
            .is_some_and(|counts| {
                counts
                    .counts
                    .binary_search_by_key(&term, |&(id, _)| id)
                    .is_ok()
            });
        if !holds {
            continue;
        }
        let found = &analysis.bulletin.articles[article];
        for flow in found.flows() {
            for (sentence, hits) in sentences_with(&query.term, flow, segmenter) {
                concordance.occurrences += hits.len() as u32;
                if wanted.contains(&concordance.sentences) {
                    concordance
                        .lines
                        .push(make_line(flow, sentence, &hits, article, analysis, &index));
                }
                concordance.sentences += 1;
            }
        }
    }
    concordance
}

/// The sentences of a flow that hold a term, with the term's places in the flow.
fn sentences_with(term: &str, flow: &Flow, segmenter: &Segmenter) -> Vec<(Span, Vec<Span>)> {
    let mut found: Vec<(Span, Vec<Span>)> = Vec::new();
    let mut sentences = split_sentences(flow.text()).into_iter().peekable();
    for token in segmenter
        .segment(flow.text())
        .iter()
        .filter(|token| token.text == term)
    {
        while sentences
            .next_if(|sentence| sentence.end <= token.start)
            .is_some()
        {}
        let Some(&sentence) = sentences.peek() else {
            break;
        };
        let hit = Span::new(token.start, token.end);
        match found.last_mut() {
            Some((last, hits)) if *last == sentence => hits.push(hit),
            _ => found.push((sentence, vec![hit])),
        }
    }
    found
}

/// Cuts running text behind 。！？ and the quotation marks that close with them.
fn split_sentences(text: &str) -> Vec<Span> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if !matches!(character, '。' | '！' | '？' | '!' | '?') {
            continue;
        }
        let mut end = at + character.len_utf8();
        while let Some((at, closing)) = characters.next_if(|(_, next)| {
            matches!(
                next,
                '”' | '’' | '）' | ')' | '』' | '」' | '。' | '！' | '？' | '!' | '?'
            )
        }) {
            end = at + closing.len_utf8();
        }
        sentences.push(Span::new(start, end));
        start = end;
    }
    if start < text.len() {
        sentences.push(Span::new(start, text.len()));
    }
    sentences
}

fn make_line(
    flow: &Flow,
    sentence: Span,
    hits: &[Span],
    article: usize,
    analysis: &Analysis,
    index: &Utf16Index<'_>,
) -> ConcordanceLine {
    let text = &flow.text()[sentence.range()];
    let trimmed_start = sentence.start + (text.len() - text.trim_start().len());
    let shown = text.trim();
    let sentence = Span::new(trimmed_start, trimmed_start + shown.len());
    let units = |from: usize, to: usize| flow.text()[from..to].encode_utf16().count() as u32;
    let relative = |hit: &Span| {
        let utf16_start = units(sentence.start, hit.start);
        Utf16Span {
            utf16_start,
            utf16_end: utf16_start + units(hit.start, hit.end),
        }
    };
    ConcordanceLine {
        article: article as u32,
        division: analysis.division_of(article).map(str::to_owned),
        sentence: shown.to_owned(),
        span: index.span(flow.source_span(sentence)),
        hits: hits.iter().map(relative).collect(),
        source_hits: hits
            .iter()
            .map(|&hit| index.span(flow.source_span(hit)))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_behind_their_closing_quotes() {
        let text = "他说：“好！”大家同意。没有问题？";
        let sentences: Vec<&str> = split_sentences(text)
            .into_iter()
            .map(|span| &text[span.range()])
            .collect();
        assert_eq!(sentences, ["他说：“好！”", "大家同意。", "没有问题？"]);
    }

    #[test]
    fn a_text_without_a_stop_is_one_sentence() {
        assert_eq!(split_sentences("打好“组合拳”").len(), 1);
        assert!(split_sentences("").is_empty());
    }
}
