//! Byline formats: brackets and gaps that drift within one bulletin; what most bylines have is suggested.

use super::ProofRule;
use super::entry::{Entries, Finding};
use crate::analysis::Analysis;
use crate::message::Localized;
use crate::span::Span;

/// The brackets around a byline; `None` where there are none.
type Brackets = Option<(char, char)>;

/// How a byline is set.
struct Format<'text> {
    article: usize,
    span: Span,
    brackets: Brackets,
    /// What stands inside the brackets.
    inside: Span,
    /// The blanks between office and people.
    gap: Option<(Span, &'text str)>,
}

pub(super) fn check(analysis: &Analysis, entries: &mut Entries<'_>) {
    let source = analysis.document.text.as_str();
    let mut formats: Vec<Format<'_>> = Vec::new();
    for (article, found) in analysis.bulletin.articles.iter().enumerate() {
        if let Some((signature, span)) = &found.signature {
            formats.push(read_format(
                source,
                article,
                *span,
                signature.office.as_deref(),
            ));
        }
    }
    let brackets = majority(formats.iter().map(|format| format.brackets));
    let gap = majority(
        formats
            .iter()
            .filter_map(|format| format.gap.map(|(_, gap)| gap)),
    );
    for format in &formats {
        let has_other_brackets = brackets.is_some_and(|brackets| format.brackets != brackets);
        let other_gap = gap
            .zip(format.gap)
            .filter(|(wanted, (_, printed))| wanted != printed);
        if has_other_brackets {
            add_brackets(source, format, brackets.flatten(), gap, entries);
        } else if let Some((wanted, (span, _))) = other_gap {
            add_gap(format, span, wanted, entries);
        }
    }
}

fn read_format<'text>(
    source: &'text str,
    article: usize,
    span: Span,
    office: Option<&str>,
) -> Format<'text> {
    let printed = &source[span.range()];
    let pair = (printed.chars().next(), printed.chars().next_back());
    let brackets = match pair {
        (Some(open @ ('（' | '(' | '【' | '[')), Some(close @ ('）' | ')' | '】' | ']'))) => {
            Some((open, close))
        }
        _ => None,
    };
    let inside = brackets.map_or(span, |(open, close)| {
        Span::new(span.start + open.len_utf8(), span.end - close.len_utf8())
    });
    let gap = office.and_then(|office| {
        let text = source.get(inside.range())?;
        let behind = text.find(office)? + office.len();
        let rest = &text[behind..];
        let blanks = rest.len() - rest.trim_start().len();
        let gap = Span::new(inside.start + behind, inside.start + behind + blanks);
        let is_gap = blanks > 0 && blanks < rest.len() && !rest[..blanks].contains('\n');
        is_gap.then(|| (gap, &source[gap.range()]))
    });
    Format {
        article,
        span,
        brackets,
        inside,
        gap,
    }
}

/// The value that more than half of at least three have; `None` where none has.
fn majority<Value: PartialEq + Copy>(values: impl Iterator<Item = Value>) -> Option<Value> {
    // Boyer and Moore's vote: one pass finds the only value that can be it.
    let values: Vec<Value> = values.collect();
    let mut candidate = *values.first()?;
    let mut lead = 0_usize;
    for &value in &values {
        if lead == 0 {
            candidate = value;
        }
        lead = if value == candidate {
            lead + 1
        } else {
            lead - 1
        };
    }
    let count = values.iter().filter(|&&value| value == candidate).count();
    (values.len() >= 3 && count * 2 > values.len()).then_some(candidate)
}

fn add_brackets(
    source: &str,
    format: &Format<'_>,
    wanted: Brackets,
    gap: Option<&str>,
    entries: &mut Entries<'_>,
) {
    let mut text = source[format.inside.range()].to_owned();
    if let Some((wanted, (span, _))) = gap.zip(format.gap) {
        text.replace_range(
            span.start - format.inside.start..span.end - format.inside.start,
            wanted,
        );
    }
    // A line with a label (供稿：…) or a dash says more than brackets would; only a person can set it anew.
    let is_plain = format.brackets.is_some()
        || !text.contains(['：', ':', '—', '■', '/', '-', '\n']) && !text.contains("供稿");
    let (suggestion, zh, en) = match wanted {
        Some((open, close)) => (
            Some(format!("{open}{}{close}", text.trim())),
            format!("本期署名多用“{open}{close}”，此处格式不同。"),
            format!("Bylines of this bulletin mostly stand in {open}{close}; this one does not."),
        ),
        None => (
            Some(text.trim().to_owned()),
            "本期署名多不加括号，此处格式不同。".to_owned(),
            "Bylines of this bulletin mostly stand without brackets; this one does not.".to_owned(),
        ),
    };
    entries.add_in_line(
        format.article,
        format.span,
        Finding {
            rule: ProofRule::BylineFormat,
            message: Localized::new(zh, en),
            span: format.span,
            suggestion: suggestion.filter(|_| is_plain),
        },
    );
}

fn add_gap(format: &Format<'_>, span: Span, wanted: &str, entries: &mut Entries<'_>) {
    entries.add_in_line(
        format.article,
        format.span,
        Finding {
            rule: ProofRule::BylineFormat,
            message: Localized::new(
                "署名中单位与姓名之间的空格与本期多数署名不同。",
                "The gap between office and name is not that of most bylines of this bulletin.",
            ),
            span,
            suggestion: Some(wanted.to_owned()),
        },
    );
}
