//! Commas at the end of a paragraph: a sentence that stops without its stop.

use super::ProofRule;
use super::entry::{Entries, Finding};
use crate::analysis::Analysis;
use crate::message::Localized;
use crate::span::Span;

pub(super) fn check(analysis: &Analysis, entries: &mut Entries<'_>) {
    for (number, article) in analysis.bulletin.articles.iter().enumerate() {
        for flow in &article.paragraphs {
            let text = flow.text().trim_end();
            let Some(mark) = text
                .chars()
                .next_back()
                .filter(|mark| matches!(mark, '，' | ',' | '、'))
            else {
                continue;
            };
            let range = Span::new(text.len() - mark.len_utf8(), text.len());
            entries.add_in_flow(
                number,
                flow,
                range,
                Finding {
                    rule: ProofRule::CommaAtEnd,
                    message: Localized::new(
                        format!("段落以“{mark}”结束：可能缺句号，或后面漏了文字。"),
                        format!("The paragraph ends with “{mark}”: a full stop, or words, may be missing."),
                    ),
                    span: flow.source_span(range),
                    suggestion: Some("。".to_owned()),
                },
            );
        }
    }
}
