//! Facts: what an article claims and in which numbers. One file a kind; places are byte spans in the document.

mod document;
mod meeting;
mod quantity;
mod slogan;

pub use document::DocumentTitle;
pub use meeting::Meeting;
pub use quantity::{Bound, Quantity};
pub use slogan::Slogan;

use rustc_hash::FxHashMap;

use crate::bulletin::{Article, Flow};
use crate::gazetteer::Gazetteer;
use crate::segment::Segmenter;
use crate::span::Span;

/// The facts of one article, in printed order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// Results and counts with their units.
    pub quantities: Vec<Quantity>,
    /// Titles in 《》, once each.
    pub documents: Vec<DocumentTitle>,
    /// Sessions with a printed number, once each.
    pub meetings: Vec<Meeting>,
    /// Number formulas in quotation marks, once each.
    pub slogans: Vec<Slogan>,
}

/// A stretch of a flow that other kinds of facts claim, so that its numbers are no quantities.
type Claimed = Vec<Span>;

/// Things listed once each, in order of first mention, found again by their text without blanks.
#[derive(Debug)]
struct Once<Item> {
    items: Vec<Item>,
    places: FxHashMap<String, usize>,
}

impl<Item> Default for Once<Item> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            places: FxHashMap::default(),
        }
    }
}

impl<Item> Once<Item> {
    fn find_or_insert(&mut self, text: &str, make: impl FnOnce() -> Item) -> &mut Item {
        let place = *self.places.entry(key_of(text)).or_insert_with(|| {
            self.items.push(make());
            self.items.len() - 1
        });
        &mut self.items[place]
    }
}

/// Finds the facts in an article's title and body. Takes time linear in the text.
#[must_use]
pub fn find_facts(article: &Article, gazetteer: &Gazetteer, segmenter: &Segmenter) -> Facts {
    let mut facts = Facts::default();
    let mut titles = document::Titles::default();
    let (mut meetings, mut slogans) = (Once::default(), Once::default());
    for flow in article.title.iter().chain(&article.paragraphs) {
        let mut claimed = Claimed::new();
        titles.find(flow, &mut claimed);
        meeting::find_meetings(flow, gazetteer, segmenter, &mut meetings, &mut claimed);
        slogan::find_slogans(flow, &mut slogans, &mut claimed);
        claimed.sort_unstable();
        quantity::find_quantities(flow, &claimed, segmenter, &mut facts.quantities);
    }
    facts.documents = titles.into_documents();
    facts.meetings = meetings.items;
    facts.slogans = slogans.items;
    facts
}

/// A flow for the tests of this module.
#[cfg(test)]
fn flow(text: &str) -> Flow {
    Flow::from_span(text, Span::new(0, text.len()))
}

/// The text of a fact without blanks, for telling repetitions.
fn key_of(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace())
        .collect()
}

/// Where a flow's facts are, as the document has them.
fn place(flow: &Flow, start: usize, end: usize) -> Span {
    flow.source_span(Span::new(start, end))
}
