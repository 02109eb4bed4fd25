//! Percent signs: ％ and % in one bulletin; the one it uses more is suggested.

use super::ProofRule;
use super::entry::{Entries, Finding};
use crate::analysis::Analysis;
use crate::bulletin::Article;
use crate::message::Localized;
use crate::span::Span;

pub(super) fn check(analysis: &Analysis, entries: &mut Entries<'_>) {
    let (mut half, mut full) = (0, 0);
    let articles = &analysis.bulletin.articles;
    for flow in articles.iter().flat_map(Article::flows) {
        for character in flow.text().chars() {
            half += usize::from(character == '%');
            full += usize::from(character == '％');
        }
    }
    if half == 0 || full == 0 {
        return;
    }
    let (minority, majority) = if half >= full {
        ('％', '%')
    } else {
        ('%', '％')
    };
    for (number, article) in articles.iter().enumerate() {
        for flow in article.flows() {
            for (at, sign) in flow.text().match_indices(minority) {
                let range = Span::new(at, at + sign.len());
                entries.add_in_flow(
                    number,
                    flow,
                    range,
                    Finding {
                        rule: ProofRule::PercentSign,
                        message: Localized::new(
                            format!("百分号有两种写法：本期多用“{majority}”，此处宜统一。"),
                            format!(
                                "The bulletin has two percent signs; it mostly uses “{majority}”."
                            ),
                        ),
                        span: flow.source_span(range),
                        suggestion: Some(majority.to_string()),
                    },
                );
            }
        }
    }
}
