//! Several documents as one: their texts, articles and divisions put one after the other, so that every question can be
//! asked of all of them at once.

use crate::analysis::{Analysis, Issue};
use crate::bulletin::{Bulletin, Masthead, Part, RegionFinding};
use crate::gazetteer::Gazetteer;
use crate::read::{Document, Encoding};
use crate::report::RegionBasis;
use crate::span::Span;

/// What stands between two texts; it belongs to the part before it.
const BETWEEN: &str = "\n\n";

/// Everything of an analysis but its counts.
#[derive(Debug)]
pub(crate) struct Joined {
    pub document: Document,
    pub bulletin: Bulletin,
    pub gazetteer: Gazetteer,
    pub issues: Vec<Issue>,
}

/// Joins documents in the order given. Takes time and memory linear in their texts.
pub(crate) fn join_documents(name: &str, analyses: &[&Analysis]) -> Joined {
    let mut text = String::new();
    let mut bulletin = Bulletin::default();
    let mut issues = Vec::new();
    let mut bytes = 0;
    for analysis in analyses {
        if !text.is_empty() {
            text.push_str(BETWEEN);
            if let Some(last) = bulletin.parts.last_mut() {
                last.span = Span::new(last.span.start, text.len());
            }
        }
        let (start, first) = (text.len(), bulletin.articles.len());
        text.push_str(&analysis.document.text);
        bytes += analysis.document.bytes;
        append(&mut bulletin, &analysis.bulletin, start);
        issues.extend(analysis.issues.iter().map(|issue| Issue {
            articles: first + issue.articles.start..first + issue.articles.end,
            span: issue.span.shifted(start),
            ..issue.clone()
        }));
    }
    Joined {
        document: Document {
            name: name.to_owned(),
            text,
            encoding: Encoding::Utf8,
            bytes,
        },
        bulletin,
        gazetteer: Gazetteer::of_all(analyses.iter().map(|analysis| &analysis.gazetteer)),
        issues,
    }
}

/// Appends what was found in a text that now begins at `start`.
fn append(bulletin: &mut Bulletin, found: &Bulletin, start: usize) {
    let first = bulletin.articles.len();
    bulletin.parts.extend(found.parts.iter().map(|part| Part {
        article: part.article.map(|article| first + article),
        span: part.span.shifted(start),
        ..*part
    }));
    bulletin
        .articles
        .extend(found.articles.iter().map(|article| article.shifted(start)));
    let attributions = found.attributions.iter().map(|attribution| {
        let mut attribution = attribution.clone()?;
        attribution.span = attribution.span.shifted(start);
        Some(attribution)
    });
    bulletin.attributions.extend(attributions);
    bulletin
        .unplaced
        .extend(found.unplaced.iter().map(|span| span.shifted(start)));
}

/// The one issue that a document by itself is.
pub(crate) fn single_issue(document: &Document, bulletin: &Bulletin) -> Issue {
    let Masthead {
        issue,
        running_issue,
        date,
        ..
    } = &bulletin.masthead;
    Issue {
        name: document.name.clone(),
        issue: issue.as_ref().map(|number| number.value),
        running_issue: running_issue.as_ref().map(|number| number.value),
        date: date.as_ref().and_then(|date| date.iso.clone()),
        articles: 0..bulletin.articles.len(),
        span: Span::new(0, document.text.len()),
    }
}

/// How the city of documents came to be used: as that of all of them.
pub(crate) fn common_basis(analyses: &[&Analysis]) -> (RegionBasis, RegionFinding) {
    let basis = analyses.first().map(|analysis| analysis.basis);
    let is_common = analyses
        .iter()
        .all(|analysis| Some(analysis.basis) == basis);
    (
        basis
            .filter(|_| is_common)
            .unwrap_or(RegionBasis::Recognised),
        RegionFinding::default(),
    )
}
