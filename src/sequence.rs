//! Sequences: the sentences of articles as rows of terms, for every question about what stands beside what.
//!
//! Places of tokens are not kept, because their number grows with the text; running text is cut again instead. The
//! same cutter gives the same tokens, so a question about sentences agrees with what was counted.

use crate::analysis::Analysis;
use crate::bulletin::Flow;
use crate::segment::Segmenter;
use crate::span::Span;

/// One token of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// Its term; `None` for marks and blanks, which do not count.
    pub term: Option<u32>,
    /// Its bytes in the flow.
    pub span: Span,
}

/// One sentence of an article.
#[derive(Debug)]
pub(crate) struct Sentence<'bulletin> {
    /// The article, by index.
    pub article: usize,
    /// The running text it stands in.
    pub flow: &'bulletin Flow,
    /// Its bytes in the flow.
    pub span: Span,
    /// Its tokens, in order and without gaps.
    pub places: Vec<Place>,
}

impl Sentence<'_> {
    /// The terms of its tokens that count, in order.
    pub(crate) fn terms(&self) -> impl Iterator<Item = u32> {
        self.places.iter().filter_map(|place| place.term)
    }
}

/// Hands on the sentences of some articles in printed order, titles as sentences of their own.
pub(crate) fn visit_sentences<'bulletin>(
    analysis: &'bulletin Analysis,
    articles: &[usize],
    segmenter: &Segmenter,
    hand_on: &mut dyn FnMut(&Sentence<'bulletin>),
) {
    for &article in articles {
        let Some(found) = analysis.bulletin.articles.get(article) else {
            continue;
        };
        for flow in found.flows() {
            visit_flow(analysis, article, flow, segmenter, hand_on);
        }
    }
}

/// Hands on the sentences of one running text.
pub(crate) fn visit_flow<'bulletin>(
    analysis: &'bulletin Analysis,
    article: usize,
    flow: &'bulletin Flow,
    segmenter: &Segmenter,
    hand_on: &mut dyn FnMut(&Sentence<'bulletin>),
) {
    let mut tokens = segmenter.segment(flow.text()).into_iter().peekable();
    for span in split_sentences(flow.text()) {
        let mut places = Vec::new();
        while let Some(token) = tokens.next_if(|token| token.start < span.end) {
            places.push(Place {
                term: token
                    .counts()
                    .then(|| analysis.terms.id(&token.text))
                    .flatten(),
                span: Span::new(token.start, token.end),
            });
        }
        hand_on(&Sentence {
            article,
            flow,
            span,
            places,
        });
    }
}

/// Cuts running text behind 。！？ and the quotation marks that close with them.
pub(crate) fn split_sentences(text: &str) -> Vec<Span> {
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
