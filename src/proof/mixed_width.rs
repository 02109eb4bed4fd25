//! Mixed widths: half- and full-width marks in one article; what most of its marks are is suggested.

use super::ProofRule;
use super::entry::{Entries, Finding};
use crate::analysis::Analysis;
use crate::bulletin::Flow;
use crate::message::Localized;
use crate::span::Span;

/// A mark in both widths: half, full.
const MARKS: &[(char, char)] = &[
    (',', '，'),
    (':', '：'),
    (';', '；'),
    ('?', '？'),
    ('!', '！'),
    ('(', '（'),
    (')', '）'),
];

/// A mark of an article.
struct Mark {
    flow: usize,
    at: usize,
    pair: (char, char),
    is_full: bool,
}

pub(super) fn check(analysis: &Analysis, entries: &mut Entries<'_>) {
    for (number, article) in analysis.bulletin.articles.iter().enumerate() {
        let flows: Vec<&Flow> = article.flows().collect();
        let mut marks = Vec::new();
        let mut stops = Vec::new();
        for (flow, text) in flows.iter().map(|flow| flow.text()).enumerate() {
            collect(flow, text, &mut marks, &mut stops);
        }
        // 。 has no half-width form on a keyboard: a dot for it is a matter of its own.
        for marks in [marks, stops] {
            report(number, &flows, &marks, entries);
        }
    }
}

/// Whether a character is one that Chinese marks stand beside.
fn is_wide(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '“' | '”' | '‘' | '’' | '％' | '…' | '—' | '\u{20000}'..='\u{3ffff}')
}

fn collect(flow: usize, text: &str, marks: &mut Vec<Mark>, stops: &mut Vec<Mark>) {
    let mut before: Option<char> = None;
    let mut characters = text.char_indices().peekable();
    while let Some((at, mark)) = characters.next() {
        let next = characters.peek().map(|&(_, next)| next);
        let is_between_latin = before.is_some_and(|before| before.is_ascii_alphanumeric())
            && next.is_none_or(|next| next.is_ascii_alphanumeric() || next == '/');
        let is_beside_wide = before.is_some_and(is_wide) || next.is_some_and(is_wide);
        if let Some(&pair) = MARKS
            .iter()
            .find(|(half, full)| mark == *half || mark == *full)
        {
            let is_full = mark == pair.1;
            if is_full || is_beside_wide && !is_between_latin && next != Some('/') {
                marks.push(Mark {
                    flow,
                    at,
                    pair,
                    is_full,
                });
            }
        } else if mark == '。' {
            stops.push(Mark {
                flow,
                at,
                pair: ('.', '。'),
                is_full: true,
            });
        } else if mark == '.'
            && before.is_some_and(is_wide)
            && next.is_none_or(|next| is_wide(next) || next.is_whitespace())
        {
            // 1. of a list stands behind a digit, a decimal between two.
            stops.push(Mark {
                flow,
                at,
                pair: ('.', '。'),
                is_full: false,
            });
        }
        if !mark.is_whitespace() {
            before = Some(mark);
        }
    }
}

fn report(article: usize, flows: &[&Flow], marks: &[Mark], entries: &mut Entries<'_>) {
    let full = marks.iter().filter(|mark| mark.is_full).count();
    let half = marks.len() - full;
    if full == 0 || half == 0 {
        return;
    }
    let prefers_full = full >= half;
    for mark in marks.iter().filter(|mark| mark.is_full != prefers_full) {
        let (printed, wanted) = if mark.is_full {
            (mark.pair.1, mark.pair.0)
        } else {
            (mark.pair.0, mark.pair.1)
        };
        let range = Span::new(mark.at, mark.at + printed.len_utf8());
        let (zh, en) = if prefers_full {
            ("全角", "full-width")
        } else {
            ("半角", "half-width")
        };
        entries.add_in_flow(
            article,
            flows[mark.flow],
            range,
            Finding {
                rule: ProofRule::MixedWidth,
                message: Localized::new(
                    format!("标点全角半角混用：这篇多用{zh}，此处的“{printed}”宜改为“{wanted}”。"),
                    format!("Half- and full-width marks are mixed: this article mostly has {en} ones, so “{printed}” should be “{wanted}”."),
                ),
                span: flows[mark.flow].source_span(range),
                suggestion: Some(wanted.to_string()),
            },
        );
    }
}
