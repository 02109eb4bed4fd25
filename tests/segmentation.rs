//! How well text is cut into words: the sentences that were segmented by hand, and the floor that no change may fall below.

#![allow(clippy::expect_used)]

use std::collections::BTreeSet;

use bulletin_lens::segment::Segmenter;

/// Measured when dictionary and lexicon were chosen, less half a hundredth.
const FLOOR_OF_HELD_OUT_F1: f64 = 0.8796;

/// The sentences as rows of words.
fn sentences() -> Vec<Vec<&'static str>> {
    include_str!("segmentation/sentences.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split(' ').collect())
        .collect()
}

/// The bytes of words that hold a letter or a digit: marks are easy, and everybody gets them right.
fn spans<'word>(words: impl IntoIterator<Item = &'word str>) -> BTreeSet<(usize, usize)> {
    let mut start = 0;
    let mut spans = BTreeSet::new();
    for word in words {
        let end = start + word.len();
        if word.contains(char::is_alphanumeric) {
            spans.insert((start, end));
        }
        start = end;
    }
    spans
}

/// F1 of words over some sentences.
fn measure(segmenter: &Segmenter, sentences: &[Vec<&str>]) -> f64 {
    let (mut right, mut found, mut wanted) = (0, 0, 0);
    for words in sentences {
        let text = words.concat();
        let tokens = segmenter.segment(&text);
        let ours = spans(tokens.iter().map(|token| &text[token.start..token.end]));
        let gold = spans(words.iter().copied());
        right += ours.intersection(&gold).count();
        found += ours.len();
        wanted += gold.len();
    }
    2.0 * f64::from(u32::try_from(right).expect("a small count"))
        / f64::from(u32::try_from(found + wanted).expect("a small count"))
}

/// Sentences in odd places choose, those in even places only measure.
fn halves() -> (Vec<Vec<&'static str>>, Vec<Vec<&'static str>>) {
    let (mut tuning, mut held_out) = (Vec::new(), Vec::new());
    for (place, words) in sentences().into_iter().enumerate() {
        if place % 2 == 0 {
            tuning.push(words);
        } else {
            held_out.push(words);
        }
    }
    (tuning, held_out)
}

#[test]
fn there_are_enough_sentences_and_none_twice() {
    let sentences = sentences();
    assert!(sentences.len() >= 300, "{}", sentences.len());
    let distinct: BTreeSet<String> = sentences.iter().map(|words| words.concat()).collect();
    assert_eq!(distinct.len(), sentences.len());
    for words in &sentences {
        assert!(words.iter().all(|word| !word.is_empty()), "{words:?}");
    }
}

#[test]
fn held_out_sentences_are_cut_as_well_as_when_the_lexicon_was_chosen() {
    let segmenter = Segmenter::new(&[]);
    let (tuning, held_out) = halves();
    let (tuned, found) = (measure(&segmenter, &tuning), measure(&segmenter, &held_out));
    println!("tuning half {tuned:.4}, held-out half {found:.4}");
    assert!(found >= FLOOR_OF_HELD_OUT_F1, "{found:.4}");
}
