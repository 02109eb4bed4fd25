//! How well text is cut into words: the sentences cut by hand after docs/segmentation.md, and the floor no change may fall below.

#![allow(clippy::expect_used)]

use std::collections::BTreeSet;

use bulletin_lens::segment::{Segmenter, Token};

/// Measured when dictionary and lexicon were chosen, less half a hundredth.
const FLOOR_OF_HELD_OUT_F1: f64 = 0.9169;

static FILE: &str = include_str!("segmentation/sentences.txt");

/// The sentences on lines whose number, from 1, leaves this rest when halved: 1 to tune by, 0 held out.
fn sentences(rest: usize) -> Vec<Vec<&'static str>> {
    (1..)
        .zip(FILE.lines())
        .filter(|(number, line)| number % 2 == rest && !line.starts_with('#'))
        .map(|(_, line)| line.split(' ').collect())
        .collect()
}

fn tuning_half() -> Vec<Vec<&'static str>> {
    sentences(1)
}

fn held_out_half() -> Vec<Vec<&'static str>> {
    sentences(0)
}

/// The bytes of the tokens that count: marks are easy, and everybody gets them right.
fn spans<'word>(words: impl IntoIterator<Item = &'word str>) -> BTreeSet<(usize, usize)> {
    let mut start = 0;
    let mut spans = BTreeSet::new();
    for word in words {
        let end = start + word.len();
        let token = Token {
            text: word.into(),
            start,
            end,
        };
        if token.counts() {
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
        let by_hand = spans(words.iter().copied());
        right += ours.intersection(&by_hand).count();
        found += ours.len();
        wanted += by_hand.len();
    }
    2.0 * f64::from(u32::try_from(right).expect("a small count"))
        / f64::from(u32::try_from(found + wanted).expect("a small count"))
}

#[test]
fn there_are_enough_sentences_and_none_twice() {
    let sentences = [tuning_half(), held_out_half()].concat();
    assert!(sentences.len() >= 300, "{}", sentences.len());
    let mut texts = BTreeSet::new();
    for words in &sentences {
        let text = words.concat();
        let length = text.chars().count();
        assert!((8..=60).contains(&length), "{length} characters: {text}");
        assert!(texts.insert(text.clone()), "twice: {text}");
    }
}

#[test]
fn a_sentence_is_its_tokens_joined_and_no_token_is_blank_or_holds_a_mark_beside_a_word() {
    for words in [tuning_half(), held_out_half()].concat() {
        for word in &words {
            let is_mark = |character: char| !character.is_alphanumeric() && character != '.';
            assert!(!word.is_empty() && word.trim() == *word, "{words:?}");
            let is_word = word.contains(char::is_alphanumeric);
            assert!(!is_word || !word.contains(is_mark), "{word} in {words:?}");
        }
    }
}

#[test]
fn the_halves_are_the_odd_and_the_even_lines_of_the_file() {
    let head = FILE
        .lines()
        .take_while(|line| line.starts_with('#'))
        .count();
    let lines: Vec<&str> = FILE.lines().collect();
    assert!(lines.iter().skip(head).all(|line| !line.starts_with('#')));
    assert!(
        lines[..head]
            .iter()
            .any(|line| line.contains("odd number") && line.contains("tuning half"))
    );
    assert!(
        lines[..head]
            .iter()
            .any(|line| line.contains("even number") && line.contains("held-out half"))
    );
    let (tuning, held_out) = (tuning_half(), held_out_half());
    assert_eq!(tuning.len() + held_out.len(), lines.len() - head);
    assert!(tuning.len().abs_diff(held_out.len()) <= 1);
    // Line 7 is the first behind a head of six.
    assert_eq!(tuning[0].join(" "), lines[6]);
    assert_eq!(held_out[0].join(" "), lines[7]);
}

#[test]
fn held_out_sentences_are_cut_as_well_as_when_the_lexicon_was_chosen() {
    let segmenter = Segmenter::new(&[]);
    let found = measure(&segmenter, &held_out_half());
    let tuned = measure(&segmenter, &tuning_half());
    assert!(
        found >= FLOOR_OF_HELD_OUT_F1,
        "{found:.4} (tuning half: {tuned:.4})"
    );
}
