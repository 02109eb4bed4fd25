//! Points: a formula that announces another number of them than follow, and numbers out of order.

use super::ProofRule;
use super::entry::{Entries, Finding};
use crate::analysis::Analysis;
use crate::bulletin::{Article, Flow, read_outline};
use crate::facts::{Fault, find_faults};
use crate::report::explain_fault;
use crate::span::Span;

pub(super) fn check_count(analysis: &Analysis, entries: &mut Entries<'_>) {
    check(analysis, entries, ProofRule::PointCount);
}

pub(super) fn check_order(analysis: &Analysis, entries: &mut Entries<'_>) {
    check(analysis, entries, ProofRule::PointOrder);
}

fn check(analysis: &Analysis, entries: &mut Entries<'_>, rule: ProofRule) {
    for (number, article) in analysis.bulletin.articles.iter().enumerate() {
        for fault in find_faults(article, &read_outline(&article.paragraphs)) {
            let is_count = matches!(fault, Fault::Count { .. });
            if is_count != (rule == ProofRule::PointCount) {
                continue;
            }
            let span = fault.span();
            let Some((flow, range)) = place_in_flows(article, span) else {
                continue;
            };
            entries.add_in_flow(
                number,
                flow,
                range,
                Finding {
                    rule,
                    message: explain_fault(&fault),
                    span,
                    suggestion: suggest_marker(&fault),
                },
            );
        }
    }
}

/// The flow that holds a place of the document, and the place in it.
fn place_in_flows(article: &Article, span: Span) -> Option<(&Flow, Span)> {
    let holds = |flow: &&Flow| flow.span().start <= span.start && span.end <= flow.span().end;
    let behind = article
        .paragraphs
        .partition_point(|flow| flow.span().start <= span.start);
    let paragraph = behind
        .checked_sub(1)
        .and_then(|place| article.paragraphs.get(place));
    let flow = article.title.iter().chain(paragraph).find(holds)?;
    let start = flow.offset_of(span.start);
    Some((flow, Span::new(start, flow.offset_of(span.end - 1) + 1)))
}

/// The marker with the number that was expected, where that alone puts the series right.
fn suggest_marker(fault: &Fault) -> Option<String> {
    let (Fault::Skipped {
        marker,
        expected,
        is_lone: true,
        ..
    }
    | Fault::Repeated {
        marker,
        expected,
        is_lone: true,
        ..
    }) = fault
    else {
        return None;
    };
    let is_number = |character: &char| {
        character.is_ascii_digit() || "〇一二三四五六七八九十".contains(*character)
    };
    let printed: String = marker.chars().filter(is_number).collect();
    let number = if printed.starts_with(|first: char| first.is_ascii_digit()) {
        expected.to_string()
    } else {
        chinese_ordinal(*expected)?
    };
    (!printed.is_empty()).then(|| marker.replacen(&printed, &number, 1))
}

/// 1 to 30 in Chinese numerals.
fn chinese_ordinal(number: u32) -> Option<String> {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |number: u32| DIGITS.get(number as usize).copied();
    match number {
        1..=9 => digit(number).map(str::to_owned),
        10..=19 => digit(number % 10).map(|ones| format!("十{ones}")),
        20..=99 => digit(number / 10)
            .zip(digit(number % 10))
            .map(|(tens, ones)| format!("{tens}十{ones}")),
        _ => None,
    }
}
