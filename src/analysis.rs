//! An analysis: one document read, split, attributed and counted; what all questions are asked of.

use crate::bulletin::{Bulletin, RegionFinding};
use crate::corrections::Corrections;
use crate::gazetteer::Gazetteer;
use crate::read::Document;
use crate::report::RegionBasis;
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
}
