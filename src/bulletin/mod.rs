//! The bulletin: a document's text becomes head, articles and foot. Never fails.
//!
//! `line` says what each line looks like, `region` which city the bulletin is from, `split` gives each
//! line its place, `byline` tells who signed, `attribution` which division an article belongs to; a
//! `flow` is text joined from its lines.

mod attribution;
mod byline;
mod flow;
mod furniture;
mod line;
mod organ;
mod outline;
mod region;
mod split;
mod words;

pub use attribution::Attribution;
pub use byline::Signature;
pub use flow::Flow;
pub use outline::{Point, read_outline};
pub use region::{Evidence, RegionFinding};
pub use split::{Article, Part};

use crate::gazetteer::Gazetteer;
use crate::message::Error;

/// A bulletin as it was found in a document.
#[derive(Debug, Clone, Default)]
pub struct Bulletin {
    /// Every stretch of the document, in order and without gaps.
    pub parts: Vec<Part>,
    /// The articles in printed order.
    pub articles: Vec<Article>,
    /// The division of each article; `None` where nothing decides.
    pub attributions: Vec<Option<Attribution>>,
}

/// Splits a text into the parts of a bulletin and attributes its articles.
///
/// Any text gives a bulletin; one without running text gives one without articles. Takes time
/// linear in the text but for the contents list, whose lines are looked up further down.
#[must_use]
pub fn read_bulletin(text: &str, gazetteer: &Gazetteer) -> Bulletin {
    read_lines(text, &line::split_lines(text), gazetteer)
}

/// Finds out which city a text is from, and reads it as a bulletin of that city. The gazetteer is
/// empty where no city was found.
///
/// # Errors
/// None that a text could cause: only those of [`Gazetteer::of_region`].
pub fn recognise_bulletin(text: &str) -> Result<(Bulletin, Gazetteer, RegionFinding), Error> {
    let lines = line::split_lines(text);
    let finding = region::recognise_region(text, &lines);
    let code = finding.issuer.or(finding.region);
    let gazetteer = code.map_or(Ok(Gazetteer::default()), |code| {
        Gazetteer::of_region(&code.to_string())
    })?;
    Ok((read_lines(text, &lines, &gazetteer), gazetteer, finding))
}

fn read_lines(text: &str, lines: &[line::Line], gazetteer: &Gazetteer) -> Bulletin {
    let split = split::split_articles(text, lines, gazetteer);
    let attributions = split
        .articles
        .iter()
        .map(|article| attribution::attribute_article(text, article, gazetteer))
        .collect();
    Bulletin {
        parts: split.parts,
        articles: split.articles,
        attributions,
    }
}
