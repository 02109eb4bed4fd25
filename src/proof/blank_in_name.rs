//! Blanks inside names: 蔡 静 in a byline, set so that all names look equally long.

use super::ProofRule;
use super::entry::{Entries, Finding};
use crate::analysis::Analysis;
use crate::message::Localized;
use crate::span::Span;

pub(super) fn check(analysis: &Analysis, entries: &mut Entries<'_>) {
    let source = &analysis.document.text;
    for (number, article) in analysis.bulletin.articles.iter().enumerate() {
        let Some((signature, span)) = &article.signature else {
            continue;
        };
        let printed = &source[span.range()];
        let mut from = 0;
        let names = signature.office.iter().chain(&signature.authors);
        for name in names {
            let Some(range) = find_spread(&printed[from..], name) else {
                continue;
            };
            let range = Span::new(from + range.start, from + range.end);
            from = range.end;
            let wanted: String = name
                .chars()
                .filter(|character| !character.is_whitespace())
                .collect();
            if printed[range.range()] == wanted {
                continue;
            }
            entries.add_in_line(
                number,
                *span,
                Finding {
                    rule: ProofRule::BlankInName,
                    message: Localized::new(
                        format!("“{wanted}”中间有空格。"),
                        format!("There are blanks inside “{wanted}”."),
                    ),
                    span: Span::new(span.start + range.start, span.start + range.end),
                    suggestion: Some(wanted),
                },
            );
        }
    }
}

/// Where a name stands in a text, its characters next to each other or parted by blanks.
fn find_spread(text: &str, name: &str) -> Option<Span> {
    let wanted: Vec<char> = name
        .chars()
        .filter(|character| !character.is_whitespace())
        .collect();
    let first = *wanted.first()?;
    text.match_indices(first).find_map(|(start, _)| {
        let mut rest = text[start..].chars();
        let mut end = start;
        for &character in &wanted {
            loop {
                let next = rest.next()?;
                end += next.len_utf8();
                if next == character {
                    break;
                }
                // A name is set on one line; a break ends it.
                if !next.is_whitespace() || next == '\n' {
                    return None;
                }
            }
        }
        Some(Span::new(start, end))
    })
}
