//! Nesting: shorter terms inside longer ones, 基层单元 inside 全过程人民民主基层单元.
//!
//! A term is taken apart at the place where its two sides are cut into the fewest words; of several places the one
//! with the longer words at the end, because a Chinese term ends with its head. The parts are taken apart in the same
//! way. Parts of one character are pieces, not terms.

use rustc_hash::FxHashMap;

use crate::analysis::Analysis;
use crate::order;
use crate::segment::Segmenter;
use crate::span::Span;
use crate::stop_words::StopWords;
use crate::terms::Term;

/// Shorter ones hold no term of two characters but themselves.
const SHORTEST_WITH_PARTS: usize = 3;

/// The terms inside a term, at every depth, by their bytes in it; in order of their starts, longer ones first.
pub(crate) fn inner_terms(term: &str, segmenter: &Segmenter) -> Vec<Span> {
    let mut found = Vec::new();
    take_apart(term, 0, segmenter, &mut found);
    order::sort_by(&mut found, |left, right| {
        left.start.cmp(&right.start).then(right.end.cmp(&left.end))
    });
    found
}

fn take_apart(text: &str, offset: usize, segmenter: &Segmenter, found: &mut Vec<Span>) {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(1).collect();
    if ends.len() + 1 < SHORTEST_WITH_PARTS
        || text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'.')
    {
        return;
    }
    let mut best: Option<Vec<Span>> = None;
    for &at in &ends {
        let (left, right) = text.split_at(at);
        let mut parts: Vec<Span> = Vec::new();
        for (start, side) in [(0, left), (at, right)] {
            let tokens = segmenter.segment(side);
            parts.extend(
                tokens
                    .iter()
                    .map(|token| Span::new(start + token.start, start + token.end)),
            );
        }
        if best.as_ref().is_none_or(|best| is_better(&parts, best)) {
            best = Some(parts);
        }
    }
    for part in best.unwrap_or_default() {
        let inner = &text[part.range()];
        if inner.chars().nth(1).is_some() {
            found.push(Span::new(offset + part.start, offset + part.end));
            take_apart(inner, offset + part.start, segmenter, found);
        }
    }
}

/// Fewer parts, or as many with longer ones at the end.
fn is_better(parts: &[Span], best: &[Span]) -> bool {
    if parts.len() != best.len() {
        return parts.len() < best.len();
    }
    let lengths = |parts: &[Span]| {
        parts
            .iter()
            .rev()
            .map(|part| part.len())
            .collect::<Vec<_>>()
    };
    lengths(parts) > lengths(best)
}

/// The terms of a bulletin with those that only stand inside others, and what stands inside each.
#[derive(Debug)]
pub(crate) struct NestedTerms {
    /// Terms that stand only inside others; their numbers go on behind those of the bulletin's terms.
    pub extra: Vec<Term>,
    /// By term: the numbers of the terms inside it, one for each place.
    pub inside: Vec<Vec<u32>>,
}

impl NestedTerms {
    /// Takes all terms of a bulletin apart.
    pub(crate) fn of(analysis: &Analysis, segmenter: &Segmenter, stop_words: &StopWords) -> Self {
        let terms = analysis.terms.terms();
        let mut extra: Vec<Term> = Vec::new();
        let mut numbers: FxHashMap<Box<str>, u32> = FxHashMap::default();
        let mut inside = Vec::with_capacity(terms.len());
        for term in terms {
            let mut own = Vec::new();
            for span in inner_terms(&term.text, segmenter) {
                let text = &term.text[span.range()];
                let number = analysis
                    .terms
                    .id(text)
                    .or_else(|| numbers.get(text).copied());
                own.push(number.unwrap_or_else(|| {
                    let number = (terms.len() + extra.len()) as u32;
                    numbers.insert(text.into(), number);
                    extra.push(Term::new(
                        text,
                        segmenter.word_class(text),
                        stop_words.sections_of(text),
                    ));
                    number
                }));
            }
            inside.push(own);
        }
        Self { extra, inside }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;

    static SEGMENTER: LazyLock<Segmenter> = LazyLock::new(|| Segmenter::new(&[]));

    fn inside(term: &str) -> Vec<&str> {
        inner_terms(term, &SEGMENTER)
            .into_iter()
            .map(|span| &term[span.range()])
            .collect()
    }

    #[test]
    fn a_long_term_holds_its_parts_and_theirs() {
        let found = inside("全过程人民民主基层单元");
        for part in ["全过程人民民主", "基层单元", "基层", "单元", "人民", "民主"]
        {
            assert!(found.contains(&part), "{part}: {found:?}");
        }
    }

    #[test]
    fn parts_follow_words_not_characters() {
        assert!(
            !inside("发展中国家").contains(&"中国"),
            "{:?}",
            inside("发展中国家")
        );
        assert!(inside("代表").is_empty());
        assert!(inside("2024").is_empty());
    }
}
