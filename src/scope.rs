//! Scope: what a query's filter means for one bulletin, checked once for all queries.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use crate::analysis::Analysis;
use crate::gazetteer::Gazetteer;
use crate::message::{Error, Localized};
use crate::query::TermFilter;
use crate::segment::fold_width;
use crate::stop_words::{SectionSet, StopWords};
use crate::terms::Term;

/// The articles and terms that a filter lets through.
#[derive(Debug, Clone)]
pub(crate) struct Scope<'query> {
    /// Indexes of the articles, ascending.
    pub articles: Vec<usize>,
    /// Ids of the stop-word sections left out.
    pub excluded_ids: Vec<String>,
    excluded: SectionSet,
    excluded_terms: FxHashSet<Cow<'query, str>>,
    filter: &'query TermFilter,
}

impl<'query> Scope<'query> {
    /// Checks a filter against a bulletin.
    ///
    /// # Errors
    /// `query-article`, `query-division` and `stop-word-section` for names the bulletin does not have.
    pub(crate) fn resolve(
        filter: &'query TermFilter,
        analysis: &Analysis,
        gazetteer: &Gazetteer,
        stop_words: &StopWords,
    ) -> Result<Self, Error> {
        let articles = select_articles(&filter.articles, &filter.divisions, analysis, gazetteer)?;
        Self::of_articles(articles, filter, stop_words)
    }

    /// The scope of articles that are selected already.
    ///
    /// # Errors
    /// `stop-word-section` for a section that does not exist.
    pub(crate) fn of_articles(
        articles: Vec<usize>,
        filter: &'query TermFilter,
        stop_words: &StopWords,
    ) -> Result<Self, Error> {
        let excluded_ids = filter
            .excluded_sections
            .clone()
            .unwrap_or_else(|| stop_words.default_ids());
        let excluded = stop_words.set_of(&excluded_ids)?;
        Ok(Self {
            articles,
            excluded_ids,
            excluded,
            excluded_terms: terms_left_out(filter),
            filter,
        })
    }

    /// The scope of a filter that names no article, division or section: the whole bulletin.
    pub(crate) fn unfiltered(
        filter: &'query TermFilter,
        analysis: &Analysis,
        stop_words: &StopWords,
    ) -> Self {
        let articles = (0..analysis.bulletin.articles.len()).collect();
        Self {
            articles,
            excluded_ids: stop_words.default_ids(),
            excluded: stop_words.default_set(),
            excluded_terms: terms_left_out(filter),
            filter,
        }
    }

    /// The articles that a filter lets through in each of several bulletins, which may be of different cities and lengths.
    ///
    /// # Errors
    /// `query-article` and `query-division` for names that none of the bulletins has.
    pub(crate) fn select_together(
        filter: &TermFilter,
        analyses: &[&Analysis],
    ) -> Result<Vec<Vec<usize>>, Error> {
        let counts = analyses
            .iter()
            .map(|analysis| analysis.bulletin.articles.len());
        let longest = counts.max().unwrap_or_default();
        if let Some(missing) = filter
            .articles
            .iter()
            .find(|&&index| index as usize >= longest)
        {
            return Err(unknown_article(*missing, longest));
        }
        let is_known = |code: &str| {
            analyses
                .iter()
                .any(|analysis| analysis.gazetteer.division(code).is_some())
        };
        if let (Some(missing), Some(first)) = (
            filter.divisions.iter().find(|code| !is_known(code)),
            analyses.first(),
        ) {
            return Err(unknown_division(missing, &first.gazetteer));
        }
        let select =
            |analysis: &&Analysis| filter_articles(&filter.articles, &filter.divisions, analysis);
        Ok(analyses.iter().map(select).collect())
    }

    /// Whether the stop-word sections or the reader's own stop words leave a term out.
    pub(crate) fn excludes(&self, term: &Term) -> bool {
        term.sections.intersects(self.excluded)
            || (!self.excluded_terms.is_empty() && self.excluded_terms.contains(&*term.text))
    }

    /// Whether a term with so many occurrences in so many articles in scope is listed.
    pub(crate) fn lists(&self, term: &Term, count: u32, range: u32) -> bool {
        count >= self.filter.minimum_count.max(1)
            && range >= self.filter.minimum_range
            && self.admits(term)
    }

    /// Whether a term is listed whatever its count.
    pub(crate) fn admits(&self, term: &Term) -> bool {
        let classes = &self.filter.word_classes;
        let longest = self.filter.maximum_characters;
        term.characters >= self.filter.minimum_characters
            && (longest == 0 || term.characters <= longest)
            && (classes.is_empty() || classes.contains(&term.word_class))
            && !self.excludes(term)
    }
}

/// The reader's own stop words, as terms are counted.
fn terms_left_out(filter: &TermFilter) -> FxHashSet<Cow<'_, str>> {
    let terms = filter.excluded_terms.iter();
    terms.map(|term| fold_width(term)).collect()
}

/// The articles named by index or by division; all where neither is named.
///
/// # Errors
/// `query-article` and `query-division` for names the bulletin does not have.
pub(crate) fn select_articles(
    indexes: &[u32],
    divisions: &[String],
    analysis: &Analysis,
    gazetteer: &Gazetteer,
) -> Result<Vec<usize>, Error> {
    let count = analysis.bulletin.articles.len();
    if let Some(missing) = indexes.iter().find(|&&index| index as usize >= count) {
        return Err(unknown_article(*missing, count));
    }
    if let Some(missing) = divisions
        .iter()
        .find(|code| gazetteer.division(code).is_none())
    {
        return Err(unknown_division(missing, gazetteer));
    }
    Ok(filter_articles(indexes, divisions, analysis))
}

/// As [`select_articles`], where names that the bulletin does not have select nothing.
fn filter_articles(indexes: &[u32], divisions: &[String], analysis: &Analysis) -> Vec<usize> {
    let is_selected = |index: &usize| {
        let by_index = indexes.is_empty() || indexes.contains(&(*index as u32));
        let by_division = divisions.is_empty()
            || analysis
                .division_of(*index)
                .is_some_and(|code| divisions.iter().any(|wanted| wanted == code));
        by_index && by_division
    };
    let count = analysis.bulletin.articles.len();
    (0..count).filter(is_selected).collect()
}

pub(crate) fn unknown_article(index: u32, count: usize) -> Error {
    Error::new(
        "query-article",
        index.to_string(),
        Localized::new(
            format!("没有这一篇：本期只有 {count} 篇，从 0 数起。"),
            format!("There is no such article: this bulletin has {count}, counted from 0."),
        ),
        Localized::new("请换一篇。", "Choose another one."),
    )
}

pub(crate) fn unknown_division(code: &str, gazetteer: &Gazetteer) -> Error {
    let known: Vec<String> = gazetteer
        .divisions
        .iter()
        .map(|division| format!("{} {}", division.code, division.name))
        .collect();
    let known = known.join("、");
    Error::new(
        "query-division",
        code,
        Localized::new("没有这个区县代码。", "There is no division with this code."),
        Localized::new(
            format!("可用的有：{known}。"),
            format!("There are: {known}."),
        ),
    )
}
