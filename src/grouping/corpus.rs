//! A corpus: the documents compared, with one numbering for the terms of all of them.

use rustc_hash::FxHashMap;

use crate::analysis::Analysis;
use crate::query::ArticleReference;
use crate::terms::{ArticleCounts, GroupCounts, Tally, Term};

/// Documents that are counted together.
#[derive(Debug)]
pub(crate) struct Corpus<'analysis> {
    /// The documents, in the order given.
    pub documents: Vec<&'analysis Analysis>,
    /// The distinct terms of all of them.
    pub terms: Vec<&'analysis Term>,
    /// By document: its terms' numbers in `terms`.
    numbers: Vec<Vec<u32>>,
}

impl<'analysis> Corpus<'analysis> {
    /// Merges the terms of documents.
    pub(crate) fn of(documents: &[&'analysis Analysis]) -> Self {
        let mut terms: Vec<&Term> = Vec::new();
        let mut known: FxHashMap<&str, u32> = FxHashMap::default();
        let mut numbers = Vec::with_capacity(documents.len());
        for document in documents {
            let own = document.terms.terms();
            // The terms of the first document differ from each other.
            let is_first = terms.is_empty();
            let number_of = |term: &'analysis Term| {
                let next = terms.len() as u32;
                let number = if is_first && documents.len() == 1 {
                    next
                } else {
                    *known.entry(&term.text).or_insert(next)
                };
                if number == next {
                    terms.push(term);
                }
                number
            };
            numbers.push(own.iter().map(number_of).collect());
        }
        Self {
            documents: documents.to_vec(),
            terms,
            numbers,
        }
    }

    /// The counts of an article; `None` where there is no such article.
    pub(crate) fn counts(&self, article: ArticleReference) -> Option<&ArticleCounts> {
        let document = self.documents.get(article.document as usize)?;
        document.terms.articles().get(article.article as usize)
    }

    /// An article's terms by their numbers in the corpus, with their occurrences.
    pub(crate) fn occurrences(
        &self,
        article: ArticleReference,
    ) -> impl Iterator<Item = (u32, u32)> + '_ {
        let numbers = self.numbers.get(article.document as usize);
        let counts = self.counts(article).map(|counts| counts.counts.as_slice());
        let both = numbers.zip(counts);
        both.into_iter().flat_map(|(numbers, counts)| {
            counts
                .iter()
                .map(|&(term, count)| (numbers[term as usize], count))
        })
    }

    /// Adds up some articles.
    pub(crate) fn sum(&self, articles: &[ArticleReference]) -> GroupCounts {
        let mut sum = GroupCounts::empty(self.terms.len());
        for &article in articles {
            sum.articles += 1;
            sum.tokens += self.counts(article).map_or(0, |counts| counts.tokens);
            for (term, count) in self.occurrences(article) {
                sum.counts[term as usize] += count;
                sum.ranges[term as usize] += 1;
            }
        }
        sum
    }

    /// The occurrences of the terms that some articles hold, ascending; `tally` is emptied again.
    pub(crate) fn tally(
        &self,
        articles: &[ArticleReference],
        tally: &mut Tally,
    ) -> Vec<(u32, u32)> {
        for &article in articles {
            for (term, count) in self.occurrences(article) {
                tally.add(term, count);
            }
        }
        tally.take()
    }

    /// The tokens of some articles.
    pub(crate) fn tokens(&self, articles: &[ArticleReference]) -> u32 {
        let counts = articles.iter().filter_map(|&article| self.counts(article));
        counts.map(|counts| counts.tokens).sum()
    }
}
