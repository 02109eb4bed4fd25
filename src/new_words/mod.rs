//! New words: words in a row that hold together and stand in changing company, which the dictionary may lack.
//!
//! Suggestions only: in one short bulletin about one in six is a word. A person accepts them into the reader's lexicon.

mod freedom;

use rustc_hash::FxHashMap;

use self::freedom::Freedom;
use crate::analysis::Analysis;
use crate::message::{Error, Localized};
use crate::ngrams::{Occurrences, Phrases, count_phrases, words_in_a_row};
use crate::order;
use crate::query::{NewWordQuery, NewWordRow, NewWordTable, WordClass};
use crate::scope::Scope;
use crate::segment::Segmenter;

/// Fewer tokens than these, and nothing is certain.
const SHORT_TEXT: u32 = 5_000;
const FEWEST_CHARACTERS: u32 = 2;
const MOST_CHARACTERS: u32 = 12;

/// A row of words that may be one.
#[derive(Debug)]
struct Candidate {
    words: Box<[u32]>,
    text: String,
    characters: u32,
    occurrences: Occurrences,
    cohesion: f64,
    left_entropy: f64,
    right_entropy: f64,
    c_value: f64,
}

/// Finds words that the dictionary may lack.
///
/// # Errors
/// `new-word-length` for lengths outside 2…12 or turned round.
pub(crate) fn find_new_words(
    analysis: &Analysis,
    query: &NewWordQuery,
    scope: &Scope<'_>,
    segmenter: &Segmenter,
) -> Result<NewWordTable, Error> {
    let lengths = query.minimum_characters..=query.maximum_characters;
    if query.minimum_characters < FEWEST_CHARACTERS
        || query.maximum_characters > MOST_CHARACTERS
        || lengths.is_empty()
    {
        return Err(bad_length(query));
    }
    let minimum_count = query.minimum_count.max(2);
    let sum = analysis.terms.sum(scope.articles.iter().copied());
    let rows = words_in_a_row(analysis, scope, segmenter);
    let mut levels: Vec<Phrases> = Vec::new();
    // A word of so many characters has so many pieces at most.
    for length in 1..=query.maximum_characters as usize {
        let phrases = count_phrases(&rows, length, levels.last(), minimum_count);
        if phrases.is_empty() {
            break;
        }
        levels.push(phrases);
    }
    let mut candidates: Vec<Candidate> = levels
        .iter()
        .skip(1)
        .flatten()
        .filter(|(_, occurrences)| occurrences.articles >= query.minimum_articles)
        .filter_map(|(words, &occurrences)| {
            let candidate = propose(analysis, scope, words, occurrences)?;
            let fits = lengths.contains(&candidate.characters);
            // What is one word by itself is in the dictionary.
            (fits && segmenter.segment(&candidate.text).len() > 1).then_some(candidate)
        })
        .collect();
    // The map has no order. Words are numbered in the order of the text.
    order::sort_by(&mut candidates, |left, right| {
        left.text
            .cmp(&right.text)
            .then_with(|| left.words.cmp(&right.words))
    });
    for candidate in &mut candidates {
        candidate.cohesion = cohesion_of(&candidate.words, &levels, sum.tokens);
    }
    candidates.retain(|candidate| candidate.cohesion >= query.minimum_cohesion);
    let words = candidates.iter().map(|candidate| candidate.words.as_ref());
    let entropies = Freedom::of(words).look_around(&rows).entropies();
    for (candidate, (left, right)) in candidates.iter_mut().zip(entropies) {
        candidate.left_entropy = left;
        candidate.right_entropy = right;
    }
    candidates.retain(|candidate| {
        candidate.left_entropy.min(candidate.right_entropy) >= query.minimum_entropy
    });
    weigh_nested(&mut candidates);
    // Outside of the longer ones around it, a word has to be frequent enough by itself.
    candidates.retain(|candidate| {
        candidate.c_value >= f64::from(minimum_count) * libm::log2(f64::from(candidate.characters))
    });
    order::sort_by(&mut candidates, |left, right| {
        right
            .c_value
            .total_cmp(&left.c_value)
            .then_with(|| right.cohesion.total_cmp(&left.cohesion))
            .then_with(|| left.text.cmp(&right.text))
    });
    let matching_words = candidates.len() as u32;
    if query.top > 0 {
        candidates.truncate(query.top as usize);
    }
    Ok(NewWordTable {
        articles: sum.articles,
        tokens: sum.tokens,
        is_short: sum.tokens < SHORT_TEXT,
        minimum_count,
        minimum_articles: query.minimum_articles,
        minimum_cohesion: query.minimum_cohesion,
        minimum_entropy: query.minimum_entropy,
        matching_words,
        rows: candidates
            .into_iter()
            .map(|candidate| describe(analysis, candidate))
            .collect(),
    })
}

/// A row of words as a candidate; `None` where a number stands in it, or a word at its edge that carries nothing.
fn propose(
    analysis: &Analysis,
    scope: &Scope<'_>,
    words: &[u32],
    occurrences: Occurrences,
) -> Option<Candidate> {
    let terms = analysis.terms.terms();
    let is_number = |&word: &u32| terms[word as usize].word_class == WordClass::Number;
    let is_edge = |word: Option<&u32>| {
        word.is_some_and(|&word| {
            let term = &terms[word as usize];
            term.word_class != WordClass::Function
                && !scope.excludes(term)
                && term.han_characters == term.characters
        })
    };
    if words.iter().any(is_number) || !is_edge(words.first()) || !is_edge(words.last()) {
        return None;
    }
    let texts = words.iter().map(|&word| terms[word as usize].text.as_ref());
    Some(Candidate {
        words: words.into(),
        text: texts.collect(),
        characters: words
            .iter()
            .map(|&word| terms[word as usize].characters)
            .sum(),
        occurrences,
        cohesion: 0.0,
        left_entropy: 0.0,
        right_entropy: 0.0,
        c_value: 0.0,
    })
}

/// The smallest pointwise mutual information over the places a candidate can be parted at, in bits.
fn cohesion_of(words: &[u32], levels: &[Phrases], tokens: u32) -> f64 {
    let count = |words: &[u32]| {
        let found = levels
            .get(words.len() - 1)
            .and_then(|level| level.get(words));
        f64::from(found.map_or(0, |occurrences| occurrences.count))
    };
    let whole = count(words) * f64::from(tokens);
    (1..words.len())
        .map(|at| libm::log2(whole / (count(&words[..at]) * count(&words[at..]))))
        .fold(f64::INFINITY, f64::min)
}

/// C-values (Frantzi, Ananiadou & Mima 2000), against the longer candidates around each.
fn weigh_nested(candidates: &mut [Candidate]) {
    let places: FxHashMap<&[u32], usize> = candidates
        .iter()
        .enumerate()
        .map(|(place, candidate)| (candidate.words.as_ref(), place))
        .collect();
    let mut around = vec![(0_u32, 0_u32); candidates.len()];
    for candidate in candidates.iter() {
        let words = &candidate.words;
        for start in 0..words.len() {
            for end in start + 2..=words.len() {
                if end - start == words.len() {
                    continue;
                }
                if let Some(&place) = places.get(&words[start..end]) {
                    around[place].0 += candidate.occurrences.count;
                    around[place].1 += 1;
                }
            }
        }
    }
    for (candidate, (count, many)) in candidates.iter_mut().zip(around) {
        let mean = if many == 0 {
            0.0
        } else {
            f64::from(count) / f64::from(many)
        };
        let weight = libm::log2(f64::from(candidate.characters));
        candidate.c_value = weight * (f64::from(candidate.occurrences.count) - mean);
    }
}

fn describe(analysis: &Analysis, candidate: Candidate) -> NewWordRow {
    let terms = analysis.terms.terms();
    NewWordRow {
        term: candidate.text,
        pieces: candidate
            .words
            .iter()
            .map(|&word| terms[word as usize].text.to_string())
            .collect(),
        count: candidate.occurrences.count,
        articles: candidate.occurrences.articles,
        cohesion: candidate.cohesion,
        left_entropy: candidate.left_entropy,
        right_entropy: candidate.right_entropy,
        c_value: candidate.c_value,
    }
}

fn bad_length(query: &NewWordQuery) -> Error {
    Error::new(
        "new-word-length",
        format!("{}-{}", query.minimum_characters, query.maximum_characters),
        Localized::new(
            format!(
                "新词的长度只能在 {FEWEST_CHARACTERS} 到 {MOST_CHARACTERS} 个字之间，少的在前。"
            ),
            format!(
                "New words have from {FEWEST_CHARACTERS} to {MOST_CHARACTERS} characters, the fewest first."
            ),
        ),
        Localized::new("请改一改长度。", "Change the lengths."),
    )
}

#[cfg(test)]
mod tests;
