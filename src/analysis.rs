//! An analysis: one document read, split, attributed and counted; what all questions are asked of.

use std::ops::Range;

use crate::bulletin::{Bulletin, RegionFinding};
use crate::corrections::Corrections;
use crate::gazetteer::Gazetteer;
use crate::read::Document;
use crate::report::RegionBasis;
use crate::span::Span;
use crate::terms::TermTable;

/// What a reader says about one document before it is read.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The six-digit code of its city; `None` recognises it.
    pub region: Option<String>,
    /// A gazetteer of the reader's own, used instead of the built-in ones.
    pub gazetteer: Option<Gazetteer>,
    /// Splits and attributions given by hand, applied on top of what is found.
    pub corrections: Option<Corrections>,
}

/// A document read, split, attributed and counted; what all queries ask.
#[derive(Debug)]
pub struct Analysis {
    /// The document.
    pub document: Document,
    /// Its parts and articles.
    pub bulletin: Bulletin,
    /// The divisions of its city; empty where the city is not known.
    pub gazetteer: Gazetteer,
    /// How the city came to be used.
    pub basis: RegionBasis,
    /// What the text says about its city; nothing where it was given.
    pub region: RegionFinding,
    /// Its terms.
    pub terms: TermTable,
    /// The issues it holds: itself, or those that were put together.
    pub issues: Vec<Issue>,
}

/// One issue of a bulletin inside an analysis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The name of its file.
    pub name: String,
    /// 第X期, where its head says it.
    pub issue: Option<u32>,
    /// 总第X期, where its head says it.
    pub running_issue: Option<u32>,
    /// Its date, ISO 8601, where its head says it.
    pub date: Option<String>,
    /// Its articles, by index.
    pub articles: Range<usize>,
    /// Its text.
    pub span: Span,
}

impl Analysis {
    /// The code of an article's division.
    #[must_use]
    pub fn division_of(&self, article: usize) -> Option<&str> {
        self.bulletin
            .attributions
            .get(article)?
            .as_ref()
            .map(|attribution| attribution.code.as_str())
    }

    /// The index of the issue that an article stands in.
    #[must_use]
    pub fn issue_of(&self, article: usize) -> usize {
        self.issues
            .partition_point(|issue| issue.articles.end <= article)
    }
}
