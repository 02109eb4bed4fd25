//! Nesting: shorter terms inside longer ones, 基层单元 inside 全过程人民民主基层单元.
//!
//! A term is taken apart where its two sides are cut into the fewest words, and its parts likewise. Where several places
//! make as few, only what stands in all these cuts counts: 农民工 is 农民|工 or 农|民工, so neither is taken for
//! certain, while 执法检查组 holds 执法 and 检查 either way. Parts of one character are pieces, not terms; a number in
//! a name counts nothing. A place gives up only the name before its kind: 萧山 in 萧山区, but never 山区.

use rustc_hash::FxHashMap;

use crate::analysis::Analysis;
use crate::order;
use crate::query::WordClass;
use crate::segment::Segmenter;
use crate::span::Span;
use crate::stop_words::StopWords;
use crate::terms::Term;

/// Shorter ones hold no term of two characters but themselves.
const SHORTEST_WITH_PARTS: usize = 3;
/// Longer ones are no terms that a reader would take apart, and the work grows fast with the length.
const LONGEST_WITH_PARTS: usize = 24;

/// What a division is, behind its name.
const KINDS_OF_PLACE: [&str; 8] = ["街道", "省", "市", "区", "县", "镇", "乡", "村"];

/// Terms that were taken apart already, with the parts in each.
type Known<'term> = FxHashMap<&'term str, Vec<Span>>;

/// The terms inside a term, at every depth, by their bytes in it; in order of their starts, longer ones first.
pub(crate) fn inner_terms(term: &str, segmenter: &Segmenter) -> Vec<Span> {
    take_apart(term, segmenter, &mut Known::default())
}

fn take_apart<'term>(
    text: &'term str,
    segmenter: &Segmenter,
    known: &mut Known<'term>,
) -> Vec<Span> {
    let is_number = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'.';
    let characters = text.chars().count();
    if !(SHORTEST_WITH_PARTS..=LONGEST_WITH_PARTS).contains(&characters)
        || text.bytes().all(is_number)
    {
        return Vec::new();
    }
    if let Some(parts) = known.get(text) {
        return parts.clone();
    }
    let parts = if segmenter.word_class(text) == WordClass::Place {
        name_of_place(text, segmenter).into_iter().collect()
    } else {
        parts_of_all(text, &best_cuts(text, segmenter), segmenter, known)
    };
    known.insert(text, parts.clone());
    parts
}

/// The name before the kind of a place, where that is one word.
fn name_of_place(text: &str, segmenter: &Segmenter) -> Option<Span> {
    let mut kinds = KINDS_OF_PLACE.iter();
    let name = kinds.find_map(|kind| text.strip_suffix(kind))?;
    let is_word = name.chars().nth(1).is_some() && segmenter.segment(name).len() == 1;
    is_word.then(|| Span::new(0, name.len()))
}

/// The cuts into the fewest words, each once, that leave no word whole.
fn best_cuts(text: &str, segmenter: &Segmenter) -> Vec<Vec<Span>> {
    let mut best: Vec<Vec<Span>> = Vec::new();
    for (at, _) in text.char_indices().skip(1) {
        let (left, right) = text.split_at(at);
        let mut cut: Vec<Span> = Vec::new();
        for (start, side) in [(0, left), (at, right)] {
            let tokens = segmenter.segment(side);
            let spans = tokens
                .iter()
                .map(|token| Span::new(start + token.start, start + token.end));
            cut.extend(spans);
        }
        let fewest = best.first().map_or(usize::MAX, Vec::len);
        if cut.len() < fewest {
            best.clear();
        }
        if cut.len() <= fewest && !best.contains(&cut) {
            best.push(cut);
        }
    }
    best
}

/// The parts that stand in every one of the cuts, at every depth.
fn parts_of_all<'term>(
    text: &'term str,
    cuts: &[Vec<Span>],
    segmenter: &Segmenter,
    known: &mut Known<'term>,
) -> Vec<Span> {
    let mut common: Option<Vec<Span>> = None;
    for cut in cuts {
        let mut parts = Vec::new();
        for &word in cut {
            let inner = &text[word.range()];
            if inner.chars().nth(1).is_none() || segmenter.word_class(inner) == WordClass::Number {
                continue;
            }
            parts.push(word);
            let deeper = take_apart(inner, segmenter, known).into_iter();
            parts.extend(
                deeper.map(|part| Span::new(word.start + part.start, word.start + part.end)),
            );
        }
        match &mut common {
            Some(common) => common.retain(|part| parts.contains(part)),
            None => common = Some(parts),
        }
    }
    let mut common = common.unwrap_or_default();
    order::sort_by(&mut common, |left, right| {
        left.start.cmp(&right.start).then(right.end.cmp(&left.end))
    });
    common
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

    #[test]
    fn what_can_be_parted_in_two_ways_holds_only_what_both_have() {
        for term in ["农民工", "常委会", "机动车", "无人机", "互联网"] {
            assert!(inside(term).is_empty(), "{term}: {:?}", inside(term));
        }
        assert_eq!(inside("执法检查组"), ["执法", "检查"]);
        assert_eq!(inside("联络站"), ["联络"]);
    }

    #[test]
    fn a_place_holds_its_name_and_no_other_word() {
        assert_eq!(inside("萧山区"), ["萧山"]);
        assert_eq!(inside("西湖区"), ["西湖"]);
        assert_eq!(inside("杭州市"), ["杭州"]);
        assert_eq!(inside("上城区"), ["上城"]);
        assert!(inside("千岛湖").is_empty());
    }

    #[test]
    fn a_term_of_any_length_is_looked_at_in_bounded_time() {
        let lexicon: String = (2..40).map(|many| "人".repeat(many) + "\n").collect();
        let lexicon = crate::segment::lexicon::read_lexicon(&lexicon).expect("well-formed");
        let segmenter = Segmenter::new(&lexicon);
        assert!(inner_terms(&"人".repeat(24), &segmenter).is_empty());
        assert!(inner_terms(&"民".repeat(4000), &segmenter).is_empty());
    }
}
