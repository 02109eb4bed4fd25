//! The bulletin: a document's text becomes head, articles and foot. Never fails.
//!
//! `line` says what each line looks like, `region` which city the bulletin is from, `split` gives each
//! line its place, `byline` tells who signed, `attribution` which division an article belongs to; a
//! `flow` is text joined from its lines.

mod attribution;
mod byline;
mod corrected;
mod flow;
mod frame;
mod furniture;
mod line;
mod masthead;
mod organ;
mod outline;
mod point;
mod region;
mod shape;
mod split;
mod title;
mod unit;
mod words;

pub use attribution::Attribution;
pub use byline::{Credit, Signature};
pub use flow::Flow;
pub use masthead::{Masthead, MastheadDate, MastheadField, MastheadNumber};
pub use outline::{Point, read_outline};
pub use region::{Evidence, RegionFinding};
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
    let split = split::split_articles(text, &line::split_lines(text), gazetteer);
    describe_split(text, split, gazetteer)
}

/// Finds out which city a text is from, and reads it as a bulletin of that city. The gazetteer is
/// empty where no city was found.
///
/// # Errors
/// Only those of corrections: `corrections-other-text`, `corrections-inapplicable`.
pub fn recognise_bulletin(
    text: &str,
    corrections: Option<&Corrections>,
) -> Result<(Bulletin, Gazetteer, RegionFinding), Error> {
    let lines = line::split_lines(text);
    let finding = region::recognise_region(text, &lines);
    let code = finding.issuer.or(finding.region);
    let gazetteer = code.map_or(Ok(Gazetteer::default()), |code| {
        Gazetteer::of_region(&code.to_string())
    })?;
    let split = split_corrected(text, &lines, &gazetteer, corrections)?;
    let bulletin = describe_split(text, split, &gazetteer);
    Ok((bulletin, gazetteer, finding))
}

/// As [`read_bulletin`], with a person's corrections applied to what was found.
///
/// # Errors
/// `corrections-other-text`, `corrections-inapplicable`.
pub fn read_corrected_bulletin(
    text: &str,
    gazetteer: &Gazetteer,
    corrections: Option<&Corrections>,
) -> Result<Bulletin, Error> {
    let split = split_corrected(text, &line::split_lines(text), gazetteer, corrections)?;
    Ok(describe_split(text, split, gazetteer))
}

fn split_corrected(
    text: &str,
    lines: &[line::Line],
    gazetteer: &Gazetteer,
    corrections: Option<&Corrections>,
) -> Result<Split, Error> {
    let split = split::split_articles(text, lines, gazetteer);
    match corrections {
        Some(corrections) => corrected::apply_corrections(text, split, corrections, gazetteer),
        None => Ok(split),
    }
}

/// What a split says, once it is settled.
fn describe_split(text: &str, split: Split, gazetteer: &Gazetteer) -> Bulletin {
    let attributions = split
        .articles
        .iter()
        .map(|article| match &article.hand_division {
            Some(HandDivision::Code(code)) => Some(corrected::attribute_by_hand(article, code)),
            Some(HandDivision::Nowhere) => None,
            None => attribution::attribute_article(text, article, gazetteer),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partys_committee_and_an_office_of_the_city_belong_to_the_place_they_name() {
        let gazetteer = Gazetteer::of_region("330100").expect("Hangzhou is known");
        for (opening, code) in [
            ("民革杭州市委会建议加快补齐托育短板", Some("330100")),
            ("民盟余杭区基层委员会为科创建言", Some("330110")),
            ("市疾控中心织密防控网", Some("330100")),
            ("市民中心开放共享空间", None),
        ] {
            let text = format!("{opening}\n有关部门深入走访，收集意见建议，推动问题逐项解决。\n");
            let found = read_bulletin(&text, &gazetteer).attributions.remove(0);
            assert_eq!(found.map(|found| found.code).as_deref(), code, "{opening}");
        }
    }
}
