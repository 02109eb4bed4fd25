//! Terms: tokens counted per article. Everything that is counted, compared or ranked rests on this table.

use rustc_hash::FxHashMap;

use crate::bulletin::{Article, Flow};
use crate::character::is_han;
use crate::order;
use crate::query::{TermChange, WordClass};
use crate::segment::{Prepared, Token};
use crate::stop_words::{SectionSet, StopWords};

/// Distinct terms with their counts in each article.
///
/// What counts are the words and numbers of titles and bodies; bylines, head and foot of a
/// bulletin do not. Memory grows with distinct terms, not with tokens.
#[derive(Debug, Clone, Default)]
pub struct TermTable {
    terms: Vec<Term>,
    /// The numbers of terms, and [`NO_TERM`] for marks, which a text shows as often.
    ids: FxHashMap<Box<str>, u32>,
    articles: Vec<ArticleCounts>,
}

/// Stands for a token that does not count.
const NO_TERM: u32 = u32::MAX;

/// A distinct term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The term.
    pub text: Box<str>,
    /// Its length in characters.
    pub characters: u32,
    /// The Han characters among them.
    pub han_characters: u32,
    /// Its coarse part of speech.
    pub word_class: WordClass,
    /// The stop-word sections it belongs to.
    pub sections: SectionSet,
    /// Articles that hold it.
    pub document_frequency: u32,
}

/// What one article holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ArticleCounts {
    /// Tokens that count.
    pub tokens: u32,
    /// Han characters of title and body.
    pub han_characters: u32,
    /// Term and occurrences, ordered by term.
    pub counts: Vec<(u32, u32)>,
}

impl Term {
    /// A term that no article holds yet.
    pub(crate) fn new(text: &str, word_class: WordClass, sections: SectionSet) -> Self {
        let han = text.chars().filter(|&character| is_han(character));
        Self {
            text: text.into(),
            characters: text.chars().count() as u32,
            han_characters: han.count() as u32,
            word_class,
            sections,
            document_frequency: 0,
        }
    }
}

impl TermTable {
    /// Counts the terms of articles in order, with a segmenter prepared for all their text; after each
    /// one `progress` learns the bytes done.
    #[must_use]
    pub fn count(
        articles: &[Article],
        segmenter: &Prepared<'_>,
        stop_words: &StopWords,
        progress: &mut dyn FnMut(usize),
    ) -> Self {
        let mut table = Self::default();
        let mut tally = Tally::default();
        let mut done = 0;
        for article in articles {
            let mut counts = ArticleCounts::default();
            for flow in article.flows() {
                table.count_flow(flow, segmenter, stop_words, &mut tally, &mut counts);
                done += flow.text().len();
            }
            counts.counts = tally.take();
            for &(term, count) in &counts.counts {
                let term = &mut table.terms[term as usize];
                term.document_frequency += 1;
                counts.han_characters += count * term.han_characters;
            }
            table.articles.push(counts);
            progress(done);
        }
        table
    }

    // Kept a function of its own: a browser compiles wasm quickly first and well later, but a loop
    // that is already running stays in the quick version. Called anew, this becomes fast soon.
    #[inline(never)]
    fn count_flow(
        &mut self,
        flow: &Flow,
        segmenter: &Prepared<'_>,
        stop_words: &StopWords,
        tally: &mut Tally,
        counts: &mut ArticleCounts,
    ) {
        segmenter.visit(flow.text(), &mut |token| {
            let known = self.ids.get(token.text.as_ref()).copied();
            let id = known.unwrap_or_else(|| self.add_token(&token, segmenter, stop_words));
            if id != NO_TERM {
                tally.add(id, 1);
                counts.tokens += 1;
            }
        });
    }

    /// The number of a token that is not known yet.
    fn add_token(
        &mut self,
        token: &Token<'_>,
        segmenter: &Prepared<'_>,
        stop_words: &StopWords,
    ) -> u32 {
        if token.counts() {
            self.add_term(&token.text, segmenter, stop_words)
        } else {
            self.ids.insert(token.text.as_ref().into(), NO_TERM);
            NO_TERM
        }
    }

    fn add_term(&mut self, text: &str, segmenter: &Prepared<'_>, stop_words: &StopWords) -> u32 {
        let id = self.terms.len() as u32;
        let word_class = segmenter.word_class(text);
        let sections = stop_words.sections_of(text);
        self.terms.push(Term::new(text, word_class, sections));
        self.ids.insert(text.into(), id);
        id
    }

    /// The distinct terms, in order of first occurrence.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The number of a term; `None` where it does not occur.
    #[must_use]
    pub fn id(&self, term: &str) -> Option<u32> {
        self.ids.get(term).copied().filter(|&id| id != NO_TERM)
    }

    /// What each article holds, in printed order.
    #[must_use]
    pub fn articles(&self) -> &[ArticleCounts] {
        &self.articles
    }

    /// Occurrences in all articles, by term.
    fn totals(&self) -> Vec<u32> {
        self.sum(0..self.articles.len()).counts
    }

    /// Adds up a group of articles, given by index.
    #[must_use]
    pub fn sum(&self, articles: impl IntoIterator<Item = usize>) -> GroupCounts {
        let mut sum = GroupCounts::empty(self.terms.len());
        for article in articles
            .into_iter()
            .filter_map(|index| self.articles.get(index))
        {
            sum.articles += 1;
            sum.tokens += article.tokens;
            for &(term, count) in &article.counts {
                sum.counts[term as usize] += count;
                sum.ranges[term as usize] += 1;
            }
        }
        sum
    }
}

/// Terms whose occurrences differ between two counts of the same text: the greatest change first, then by code
/// points.
pub(crate) fn compare_counts(before: &TermTable, after: &TermTable) -> Vec<TermChange> {
    let (old, new) = (before.totals(), after.totals());
    let mut changes = Vec::new();
    for (term, &count) in before.terms.iter().zip(&old) {
        let now = after.id(&term.text).map_or(0, |id| new[id as usize]);
        changes.push((term.text.as_ref(), count, now));
    }
    for (term, &count) in after.terms.iter().zip(&new) {
        if before.id(&term.text).is_none() {
            changes.push((term.text.as_ref(), 0, count));
        }
    }
    changes.retain(|&(_, before, after)| before != after);
    order::sort_by(&mut changes, |left, right| {
        let size = |change: &(&str, u32, u32)| change.1.abs_diff(change.2);
        size(right)
            .cmp(&size(left))
            .then_with(|| left.0.cmp(right.0))
    });
    changes
        .into_iter()
        .map(|(term, before, after)| TermChange {
            term: term.to_string(),
            before,
            after,
        })
        .collect()
}

/// Occurrences in what is being counted, by term; emptied between articles without being freed.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    occurrences: Vec<u32>,
    touched: Vec<u32>,
}

impl Tally {
    /// Counts so many more occurrences of a term.
    pub(crate) fn add(&mut self, term: u32, count: u32) {
        let index = term as usize;
        if self.occurrences.len() <= index {
            self.occurrences.resize(index + 1, 0);
        }
        if self.occurrences[index] == 0 {
            self.touched.push(term);
        }
        self.occurrences[index] += count;
    }

    /// Terms and occurrences, ordered by term; what comes next is counted from 0.
    pub(crate) fn take(&mut self) -> Vec<(u32, u32)> {
        self.touched.sort_unstable();
        let occurrences = &mut self.occurrences;
        self.touched
            .drain(..)
            .map(|term| (term, std::mem::take(&mut occurrences[term as usize])))
            .collect()
    }
}

/// Counts of a group of articles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupCounts {
    /// Articles.
    pub articles: u32,
    /// Tokens.
    pub tokens: u32,
    /// Occurrences by term.
    pub counts: Vec<u32>,
    /// Articles of the group that hold the term, by term.
    pub ranges: Vec<u32>,
}

impl GroupCounts {
    /// The counts of no article, over so many terms.
    #[must_use]
    pub fn empty(terms: usize) -> Self {
        Self {
            articles: 0,
            tokens: 0,
            counts: vec![0; terms],
            ranges: vec![0; terms],
        }
    }

    /// What is left of a whole when this part of it is taken away.
    #[must_use]
    pub fn complement_in(&self, whole: &Self) -> Self {
        let subtract = |whole: &[u32], part: &[u32]| {
            whole
                .iter()
                .zip(part)
                .map(|(whole, part)| whole - part)
                .collect()
        };
        Self {
            articles: whole.articles - self.articles,
            tokens: whole.tokens - self.tokens,
            counts: subtract(&whole.counts, &self.counts),
            ranges: subtract(&whole.ranges, &self.ranges),
        }
    }
}
