//! The full report: what the command line prints and the page downloads. The page itself asks for
//! an article's details when it is looked at, so that opening stays fast.

use serde::Serialize;

use super::indent::indent_json;
use super::{
    Article, ArticleDetails, DivisionSummary, Generator, GroupSize, Issue, Masthead, Part, Region,
    Report, Source, Threads, Totals,
};
use crate::message::Notice;
use crate::proof::ProofList;
use crate::query::{KeywordTable, TermComparison};

/// A report with the details of every article.
#[derive(Debug, Clone, PartialEq)]
pub struct FullReport {
    /// The report.
    pub report: Report,
    /// The details of each article, in printed order.
    pub details: Vec<ArticleDetails>,
    /// What goes through several articles.
    pub threads: Threads,
    /// What an editor would mend.
    pub proof: ProofList,
}

impl FullReport {
    /// The full report as JSON with two blanks of indent and a newline at the end. Each article
    /// holds its details among its own fields.
    ///
    /// # Panics
    /// Never: every field has a JSON form.
    #[must_use]
    #[allow(clippy::expect_used)]
    pub fn to_json(&self) -> String {
        let report = &self.report;
        let articles = report.articles.iter().zip(&self.details);
        let printed = Printed {
            generator: &report.generator,
            source: &report.source,
            region: report.region.as_ref(),
            masthead: &report.masthead,
            totals: &report.totals,
            issues: &report.issues,
            articles: articles
                .map(|(article, details)| PrintedArticle { article, details })
                .collect(),
            divisions: &report.divisions,
            unattributed: &report.unattributed,
            parts: &report.parts,
            keywords: &report.keywords,
            comparisons: &report.comparisons,
            notices: &report.notices,
            threads: &self.threads,
            proof: &self.proof,
        };
        let compact =
            serde_json::to_string(&printed).expect("every field of a report has a JSON form");
        let mut json = indent_json(&compact);
        json.push('\n');
        json
    }
}

/// The fields of a report in the order they are printed in.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Printed<'report> {
    generator: &'report Generator,
    source: &'report Source,
    region: Option<&'report Region>,
    masthead: &'report Masthead,
    totals: &'report Totals,
    issues: &'report [Issue],
    articles: Vec<PrintedArticle<'report>>,
    divisions: &'report [DivisionSummary],
    unattributed: &'report GroupSize,
    parts: &'report [Part],
    keywords: &'report KeywordTable,
    comparisons: &'report [TermComparison],
    notices: &'report [Notice],
    threads: &'report Threads,
    proof: &'report ProofList,
}

#[derive(Serialize)]
struct PrintedArticle<'report> {
    #[serde(flatten)]
    article: &'report Article,
    #[serde(flatten)]
    details: &'report ArticleDetails,
}
