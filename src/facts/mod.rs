//! Facts: what an article claims and in which numbers. One file a kind; places are byte spans in the document.

mod date;
mod document;
mod meeting;
mod numbering;
mod quantity;
mod slogan;
mod thread;

pub use date::DateMention;
pub use document::DocumentTitle;
pub(crate) use document::{bracketed_titles, introduces_alias};
pub use meeting::Meeting;
pub(crate) use numbering::{Fault, find_faults};
pub use quantity::{Bound, Quantity};
pub use slogan::Slogan;
pub(crate) use thread::{find_threads, title_key};

use rustc_hash::FxHashMap;

use crate::bulletin::{Article, Flow};
use crate::gazetteer::Gazetteer;
use crate::order;
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
    /// Dates and periods.
    pub dates: Vec<DateMention>,
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

/// What an article names: papers, sessions and formulas, each once, in order of first mention.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Names {
    /// Titles in 《》.
    pub documents: Vec<DocumentTitle>,
    /// Sessions with a printed number.
    pub meetings: Vec<Meeting>,
    /// Number formulas in quotation marks.
    pub slogans: Vec<Slogan>,
}

/// Finds the facts in an article's title and body. Takes time linear in the text.
#[must_use]
pub fn find_facts(article: &Article, gazetteer: &Gazetteer, segmenter: &Segmenter) -> Facts {
    let (mut quantities, mut dates) = (Vec::new(), Vec::new());
    let names = read_names(
        article,
        gazetteer,
        segmenter,
        &mut |flow, titles, claimed| {
            date::find_dates(flow, titles, &mut dates);
            quantity::find_quantities(flow, claimed, segmenter, &mut quantities);
        },
    );
    Facts {
        quantities,
        documents: names.documents,
        meetings: names.meetings,
        slogans: names.slogans,
        dates,
    }
}

/// Finds what an article names, without its numbers. Takes time linear in the text.
#[must_use]
pub fn find_names(article: &Article, gazetteer: &Gazetteer, segmenter: &Segmenter) -> Names {
    read_names(article, gazetteer, segmenter, &mut |_, _, _| ())
}

/// Reads what is left of a flow: its titles, and all stretches whose numbers mean something else.
type ReadRest<'read> = dyn FnMut(&Flow, &[Span], &[Span]) + 'read;

/// Reads the names of each flow, and hands the flow on with its titles and with all stretches whose
/// numbers mean something else.
fn read_names(
    article: &Article,
    gazetteer: &Gazetteer,
    segmenter: &Segmenter,
    read_rest: &mut ReadRest<'_>,
) -> Names {
    let mut titles = document::Titles::default();
    let (mut meetings, mut slogans) = (Once::default(), Once::default());
    for flow in article.flows() {
        let mut claimed = Claimed::new();
        titles.find(flow, &mut claimed);
        let title_spans = claimed.clone();
        meeting::find_meetings(flow, gazetteer, segmenter, &mut meetings, &mut claimed);
        slogan::find_slogans(flow, &mut slogans, &mut claimed);
        order::sort(&mut claimed);
        read_rest(flow, &title_spans, &claimed);
    }
    Names {
        documents: titles.into_documents(),
        meetings: meetings.items,
        slogans: slogans.items,
    }
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
