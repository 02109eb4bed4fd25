//! Phrases: words that stand in a row again and again.
//!
//! Longer phrases are built on shorter ones, level by level: a phrase can only be frequent where both phrases it is made
//! of are. So memory grows with frequent phrases and with four bytes for each word of the text.

use rustc_hash::FxHashMap;

use crate::analysis::Analysis;
use crate::message::{Error, Localized};
use crate::order;
use crate::query::{NgramQuery, NgramRow, NgramTable, PhraseMeasure};
use crate::scope::Scope;
use crate::segment::Segmenter;
use crate::sequence::visit_sentences;
use crate::statistics::{log_dice_of_words, per_thousand};
use crate::terms::GroupCounts;

const FEWEST_WORDS: u32 = 2;
const MOST_WORDS: u32 = 8;

/// How often a phrase occurs.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Occurrences {
    pub count: u32,
    pub articles: u32,
    /// One more than the last article that held it.
    last_article: usize,
}

impl Occurrences {
    fn add(&mut self, article: usize) {
        self.count += 1;
        if self.last_article != article + 1 {
            self.last_article = article + 1;
            self.articles += 1;
        }
    }
}

/// Rows of terms with their occurrences.
pub(crate) type Phrases = FxHashMap<Box<[u32]>, Occurrences>;

/// Finds the phrases in scope.
///
/// # Errors
/// `ngram-length` for lengths outside 2…8 or turned round.
pub(crate) fn find_phrases(
    analysis: &Analysis,
    query: &NgramQuery,
    scope: &Scope<'_>,
    segmenter: &Segmenter,
) -> Result<NgramTable, Error> {
    let lengths = query.minimum_words..=query.maximum_words;
    if query.minimum_words < FEWEST_WORDS || query.maximum_words > MOST_WORDS || lengths.is_empty()
    {
        return Err(bad_length(query));
    }
    let minimum_count = query.minimum_count.max(2);
    let rows_of_words = words_in_a_row(analysis, scope, segmenter);
    let mut found: Vec<(Box<[u32]>, Occurrences)> = Vec::new();
    let mut shorter: Option<Phrases> = None;
    for length in 1..=query.maximum_words as usize {
        let phrases = count_phrases(&rows_of_words, length, shorter.as_ref(), minimum_count);
        if phrases.is_empty() {
            break;
        }
        if length >= query.minimum_words as usize {
            let fits = phrases.iter().filter(|(phrase, occurrences)| {
                has_fit_ends(analysis, scope, phrase, **occurrences)
            });
            found.extend(fits.map(|(phrase, occurrences)| (phrase.clone(), *occurrences)));
        }
        shorter = Some(phrases);
    }
    let sum = analysis.terms.sum(scope.articles.iter().copied());
    let mut rows = describe(analysis, &found, &sum);
    if query.measure == PhraseMeasure::Cohesion {
        let cohesion = |row: &NgramRow| row.cohesion.unwrap_or(f64::NEG_INFINITY);
        order::sort_by(&mut rows, |left, right| {
            cohesion(right).total_cmp(&cohesion(left))
        });
    }
    let matching_phrases = rows.len() as u32;
    if query.top > 0 {
        rows.truncate(query.top as usize);
    }
    Ok(NgramTable {
        articles: sum.articles,
        tokens: sum.tokens,
        minimum_words: query.minimum_words,
        maximum_words: query.maximum_words,
        minimum_count,
        measure: query.measure,
        matching_phrases,
        rows,
    })
}

/// Stretches of words between marks, with their articles.
pub(crate) fn words_in_a_row(
    analysis: &Analysis,
    scope: &Scope<'_>,
    segmenter: &Segmenter,
) -> Vec<(usize, Vec<u32>)> {
    let mut rows = Vec::new();
    visit_sentences(analysis, &scope.articles, segmenter, &mut |sentence| {
        for places in sentence.places.split(|place| place.term.is_none()) {
            let words: Vec<u32> = places.iter().filter_map(|place| place.term).collect();
            if words.len() >= FEWEST_WORDS as usize {
                rows.push((sentence.article, words));
            }
        }
    });
    rows
}

/// Phrases of a length that occur often enough, among those whose two shorter phrases do.
pub(crate) fn count_phrases(
    rows: &[(usize, Vec<u32>)],
    length: usize,
    shorter: Option<&Phrases>,
    minimum_count: u32,
) -> Phrases {
    let mut phrases = Phrases::default();
    for (article, words) in rows {
        for phrase in words.windows(length) {
            let may_be = shorter.is_none_or(|shorter| {
                shorter.contains_key(&phrase[1..]) && shorter.contains_key(&phrase[..length - 1])
            });
            if !may_be {
                continue;
            }
            if let Some(occurrences) = phrases.get_mut(phrase) {
                occurrences.add(*article);
            } else {
                let mut occurrences = Occurrences::default();
                occurrences.add(*article);
                phrases.insert(phrase.into(), occurrences);
            }
        }
    }
    phrases.retain(|_, occurrences| occurrences.count >= minimum_count);
    phrases
}

/// Whether a phrase begins and ends with words that the scope lists.
fn has_fit_ends(
    analysis: &Analysis,
    scope: &Scope<'_>,
    phrase: &[u32],
    occurrences: Occurrences,
) -> bool {
    let terms = analysis.terms.terms();
    let fits = |word: Option<&u32>| {
        word.is_some_and(|&word| {
            scope.lists(
                &terms[word as usize],
                occurrences.count,
                occurrences.articles,
            )
        })
    };
    fits(phrase.first()) && fits(phrase.last())
}

/// The rows, most frequent first, then longest, then by code points.
fn describe(
    analysis: &Analysis,
    found: &[(Box<[u32]>, Occurrences)],
    sum: &GroupCounts,
) -> Vec<NgramRow> {
    let cohesion = |phrase: &[u32], count: u32| {
        let counts: Vec<u32> = phrase
            .iter()
            .map(|&term| sum.counts[term as usize])
            .collect();
        log_dice_of_words(count, &counts)
    };
    let word = |&term: &u32| analysis.terms.terms()[term as usize].text.to_string();
    let mut ranked: Vec<(Vec<String>, &[u32], Occurrences)> = found
        .iter()
        .map(|(phrase, occurrences)| {
            (
                phrase.iter().map(word).collect(),
                phrase.as_ref(),
                *occurrences,
            )
        })
        .collect();
    order::sort_by(&mut ranked, |left, right| {
        (right.2.count, right.1.len())
            .cmp(&(left.2.count, left.1.len()))
            .then_with(|| left.0.cmp(&right.0))
    });
    // A phrase with the count of a longer one around it never stands outside of that.
    let mut around: FxHashMap<(&[u32], u32), usize> = FxHashMap::default();
    for (place, (_, phrase, occurrences)) in ranked.iter().enumerate() {
        for start in 0..phrase.len() {
            for end in start + FEWEST_WORDS as usize..=phrase.len() {
                if end - start < phrase.len() {
                    around
                        .entry((&phrase[start..end], occurrences.count))
                        .or_insert(place);
                }
            }
        }
    }
    ranked
        .iter()
        .map(|(words, phrase, occurrences)| NgramRow {
            phrase: words.concat(),
            words: words.clone(),
            count: occurrences.count,
            per_thousand: per_thousand(occurrences.count, sum.tokens).unwrap_or_default(),
            articles: occurrences.articles,
            cohesion: cohesion(phrase, occurrences.count),
            part_of: around
                .get(&(*phrase, occurrences.count))
                .map(|&place| ranked[place].0.concat()),
        })
        .collect()
}

fn bad_length(query: &NgramQuery) -> Error {
    Error::new(
        "ngram-length",
        format!("{}-{}", query.minimum_words, query.maximum_words),
        Localized::new(
            format!("词串的长度只能在 {FEWEST_WORDS} 到 {MOST_WORDS} 个词之间，少的在前。"),
            format!("Phrases have from {FEWEST_WORDS} to {MOST_WORDS} words, the fewest first."),
        ),
        Localized::new("请改一改长度。", "Change the lengths."),
    )
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn built_level_by_level_they_are_what_counting_every_row_finds(
            words in proptest::collection::vec((0..3_usize, proptest::collection::vec(0..4_u32, 0..12)), 0..8),
            minimum_count in 2..4_u32,
        ) {
            let mut rows = words;
            rows.sort_by_key(|&(article, _)| article);
            let mut shorter: Option<Phrases> = None;
            for length in 1..=6 {
                let mut slowly: BTreeMap<Vec<u32>, (u32, BTreeSet<usize>)> = BTreeMap::new();
                for (article, words) in &rows {
                    for start in 0..words.len() {
                        let Some(phrase) = words.get(start..start + length) else {
                            continue;
                        };
                        let found = slowly.entry(phrase.to_vec()).or_default();
                        found.0 += 1;
                        found.1.insert(*article);
                    }
                }
                slowly.retain(|_, found| found.0 >= minimum_count);
                let found = count_phrases(&rows, length, shorter.as_ref(), minimum_count);
                let counts = found.iter().map(|(phrase, found)| (phrase.to_vec(), (found.count, found.articles)));
                let slowly = slowly.into_iter().map(|(phrase, found)| (phrase, (found.0, found.1.len() as u32)));
                prop_assert_eq!(counts.collect::<BTreeMap<_, _>>(), slowly.collect::<BTreeMap<_, _>>());
                shorter = Some(found);
            }
        }
    }
}
