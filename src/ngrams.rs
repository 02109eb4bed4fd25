//! Phrases: words that stand in a row again and again.
//!
//! Longer phrases are built on shorter ones, level by level: a phrase can only be frequent where both phrases it is made
//! of are. So memory grows with frequent phrases and with four bytes for each word of the text.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};

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
    let mut sieve = Sieve::for_rows(rows);
    visit_phrases(rows, length, shorter, &mut |_, phrase| sieve.note(phrase));
    let mut phrases = Phrases::default();
    visit_phrases(rows, length, shorter, &mut |article, phrase| {
        if let Some(occurrences) = phrases.get_mut(phrase) {
            occurrences.add(article);
        } else if sieve.may_reach(phrase, minimum_count) {
            let mut occurrences = Occurrences::default();
            occurrences.add(article);
            phrases.insert(phrase.into(), occurrences);
        }
    });
    phrases.retain(|_, occurrences| occurrences.count >= minimum_count);
    phrases
}

/// Hands on each phrase of a length with its article, where both shorter phrases it is made of are among `shorter`.
fn visit_phrases<'rows>(
    rows: &'rows [(usize, Vec<u32>)],
    length: usize,
    shorter: Option<&Phrases>,
    hand_on: &mut dyn FnMut(usize, &'rows [u32]),
) {
    for (article, words) in rows {
        for phrase in words.windows(length) {
            let may_be = shorter.is_none_or(|shorter| {
                shorter.contains_key(&phrase[1..]) && shorter.contains_key(&phrase[..length - 1])
            });
            if may_be {
                hand_on(*article, phrase);
            }
        }
    }
}

/// Counts of phrases by what they hash to, a byte each: never less than the phrase's own count, so that most of the rare
/// phrases, which are most of a long text's, need not be kept until all are counted.
struct Sieve {
    counts: Vec<u8>,
}

impl Sieve {
    fn for_rows(rows: &[(usize, Vec<u32>)]) -> Self {
        let words: usize = rows.iter().map(|(_, words)| words.len()).sum();
        Self {
            counts: vec![0; words.next_power_of_two()],
        }
    }

    fn place(&self, phrase: &[u32]) -> usize {
        FxBuildHasher.hash_one(phrase) as usize & (self.counts.len() - 1)
    }

    fn note(&mut self, phrase: &[u32]) {
        let place = self.place(phrase);
        self.counts[place] = self.counts[place].saturating_add(1);
    }

    fn may_reach(&self, phrase: &[u32], count: u32) -> bool {
        u32::from(self.counts[self.place(phrase)]) >= count.min(u32::from(u8::MAX))
    }
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
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    /// Phrases with count and articles, counted one by one.
    fn count_plainly(
        rows: &[(usize, Vec<u32>)],
        length: usize,
        minimum_count: u32,
    ) -> BTreeMap<Vec<u32>, (u32, u32)> {
        let mut places: BTreeMap<Vec<u32>, Vec<usize>> = BTreeMap::new();
        for (article, words) in rows {
            for phrase in words.windows(length) {
                places.entry(phrase.to_vec()).or_default().push(*article);
            }
        }
        let counted = places.into_iter().map(|(phrase, mut articles)| {
            let count = articles.len() as u32;
            articles.dedup();
            (phrase, (count, articles.len() as u32))
        });
        counted
            .filter(|&(_, (count, _))| count >= minimum_count)
            .collect()
    }

    proptest! {
        #[test]
        fn what_is_sieved_and_built_level_by_level_is_what_counting_each_phrase_gives(
            texts in proptest::collection::vec(proptest::collection::vec(0_u32..6, 0..40), 1..8),
            minimum_count in 2_u32..5,
        ) {
            let rows: Vec<(usize, Vec<u32>)> = texts.into_iter().enumerate().map(|(at, words)| (at / 2, words)).collect();
            let mut shorter: Option<Phrases> = None;
            for length in 1..6 {
                let phrases = count_phrases(&rows, length, shorter.as_ref(), minimum_count);
                let found: BTreeMap<Vec<u32>, (u32, u32)> = phrases
                    .iter()
                    .map(|(phrase, occurrences)| (phrase.to_vec(), (occurrences.count, occurrences.articles)))
                    .collect();
                prop_assert_eq!(found, count_plainly(&rows, length, minimum_count));
                shorter = Some(phrases);
            }
        }
    }

    #[test]
    fn a_sieve_of_no_words_and_a_count_beyond_its_bytes_lose_nothing() {
        assert!(count_phrases(&[], 2, None, 2).is_empty());
        let rows = [(0, vec![1; 400])];
        let phrases = count_phrases(&rows, 2, None, 300);
        assert_eq!(
            phrases.values().map(|one| one.count).collect::<Vec<_>>(),
            [399]
        );
    }
}
