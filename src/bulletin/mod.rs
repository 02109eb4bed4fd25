//! The bulletin: a document's text becomes head, articles and foot. Never fails.
//!
//! `line` says what each line looks like, `split` gives each its place, `byline` tells who signed,
//! `attribution` which division an article belongs to; a `flow` is text joined from its lines.

mod attribution;
mod byline;
mod corrected;
mod flow;
mod furniture;
mod line;
mod masthead;
mod outline;
mod shape;
mod split;
mod title;
mod unit;

pub use attribution::Attribution;
pub use byline::{Credit, Signature};
pub use flow::Flow;
pub use masthead::{Masthead, MastheadDate, MastheadField, MastheadNumber};
pub use outline::{Point, read_outline};
pub use split::{Article, HandDivision, Part};

use self::split::Split;
use crate::corrections::Corrections;
use crate::gazetteer::Gazetteer;
use crate::message::Error;
use crate::span::Span;

/// A bulletin as it was found in a document.
#[derive(Debug, Clone, Default)]
pub struct Bulletin {
    /// Every stretch of the document, in order and without gaps.
    pub parts: Vec<Part>,
    /// The articles in printed order.
    pub articles: Vec<Article>,
    /// The division of each article; `None` where nothing decides.
    pub attributions: Vec<Option<Attribution>>,
    /// What the red head and the foot say.
    pub masthead: Masthead,
    /// Text that belongs to no article and is no known furniture: a title without a body, a
    /// byline with nothing to sign.
    pub unplaced: Vec<Span>,
}

/// Splits a text into the parts of a bulletin and attributes its articles.
///
/// Any text gives a bulletin; one without running text gives one without articles. Takes time
/// linear in the text but for the contents list, whose lines are looked up further down.
#[must_use]
pub fn read_bulletin(text: &str, gazetteer: &Gazetteer) -> Bulletin {
    let lines = line::split_lines(text);
    describe_split(
        text,
        split::split_articles(text, &lines, gazetteer),
        gazetteer,
    )
}

/// The same with a person's corrections applied to what was found.
///
/// # Errors
/// `corrections-other-text`, `corrections-inapplicable`.
pub fn read_corrected_bulletin(
    text: &str,
    gazetteer: &Gazetteer,
    corrections: &Corrections,
) -> Result<Bulletin, Error> {
    let lines = line::split_lines(text);
    let split = split::split_articles(text, &lines, gazetteer);
    let split = corrected::apply_corrections(text, split, corrections, gazetteer)?;
    Ok(describe_split(text, split, gazetteer))
}

/// What a split says, once it is settled.
fn describe_split(text: &str, split: Split, gazetteer: &Gazetteer) -> Bulletin {
    let attributions = split
        .articles
        .iter()
        .map(|article| match &article.hand_division {
            Some(HandDivision::Code(code)) => Some(corrected::attribute_by_hand(article, code)),
            Some(HandDivision::Nowhere) => None,
            None => attribution::attribute_article(article, gazetteer),
        })
        .collect();
    Bulletin {
        masthead: masthead::read_masthead(text, &split.imprint),
        parts: split.parts,
        articles: split.articles,
        attributions,
        unplaced: split.unplaced,
    }
}
