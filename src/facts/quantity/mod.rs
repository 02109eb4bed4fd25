//! Quantities: results and counts with value, unit, bound and the things counted.
//!
//! A number counts when a measure word or unit follows it (`lists`) and nothing says that it means
//! something else (`meaning`). `bound` reads how it is meant, `thing` what it counts, `sum` which
//! numbers are parts of others.

mod bound;
mod lists;
mod meaning;
mod sum;
mod thing;

pub use bound::Bound;

use super::place;
use crate::bulletin::Flow;
use crate::numeral::{Numeral, ascii_digit, chinese_digit, read_numeral};
use crate::segment::Segmenter;
use crate::span::Span;
use bound::{bound_before, bound_behind};
use lists::LISTS;
use meaning::{Candidate, can_be_counted, is_round};
use thing::{Things, find_things};

/// A result or a count.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// As printed, from a bound word that touches the number to one that touches the unit.
    pub text: String,
    /// The number before the unit, 万 and 亿 multiplied out unless they belong to money.
    pub value: f64,
    /// Measure word or unit.
    pub unit: String,
    /// How the number is meant.
    pub bound: Bound,
    /// The things counted, where the text says them next to the number.
    pub things: Vec<String>,
    /// The sum it is a part of, as its place in the article's list: never to be added to it.
    pub part_of: Option<usize>,
    /// Where it stands.
    pub span: Span,
}

/// A quantity with its place in the flow while the flow is read.
#[derive(Debug)]
struct Found {
    quantity: Quantity,
    start: usize,
    end: usize,
    /// The place of its total among the flow's quantities.
    part_of: Option<usize>,
    /// Its things have a number each: this one and those right behind it.
    is_respective: bool,
}

/// Finds the quantities of a flow; `claimed` are stretches whose numbers mean something else, in order.
pub(super) fn find_quantities(
    flow: &Flow,
    claimed: &[Span],
    segmenter: &Segmenter,
    quantities: &mut Vec<Quantity>,
) {
    let text = flow.text();
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    let mut claims = claimed.iter().peekable();
    while let Some(character) = text[at..].chars().next() {
        while claims.next_if(|claim| claim.end <= at).is_some() {}
        if let Some(claim) = claims.peek().filter(|claim| claim.start <= at) {
            at = claim.end;
            continue;
        }
        if !can_open_number(character) {
            at += character.len_utf8();
            continue;
        }
        let Some(numeral) = read_numeral(&text[at..]) else {
            // 三四十家, 十几个: no part of it is a number either.
            at += vague_length(&text[at..]).max(character.len_utf8());
            continue;
        };
        match read_quantity(flow, at, &numeral, segmenter) {
            Some(quantity) => {
                at = quantity.end;
                found.push(quantity);
            }
            None => at += numeral.length.max(character.len_utf8()),
        }
    }
    sum::mark_parts(text, &mut found);
    share_out(text, &mut found);
    let first = quantities.len();
    quantities.extend(found.into_iter().map(|found| Quantity {
        part_of: found.part_of.map(|total| first + total),
        ..found.quantity
    }));
}

fn can_open_number(character: char) -> bool {
    ascii_digit(character).is_some()
        || is_scale(character)
        || chinese_digit(character).is_some_and(|digit| digit > 0)
}

fn is_scale(character: char) -> bool {
    matches!(character, '十' | '百' | '千' | '万' | '亿')
}

/// The length of a run of Chinese numerals and 几.
fn vague_length(text: &str) -> usize {
    text.chars()
        .take_while(|&character| {
            is_scale(character) || character == '几' || chinese_digit(character).is_some()
        })
        .map(char::len_utf8)
        .sum()
}

/// Reads the quantity whose number stands at a byte.
fn read_quantity(
    flow: &Flow,
    at: usize,
    numeral: &Numeral,
    segmenter: &Segmenter,
) -> Option<Found> {
    let text = flow.text();
    let before = &text[..at];
    let number = &text[at..at + numeral.length];
    // 百分之九十五: the unit stands before the number.
    if let Some(head) = before.strip_suffix("百分之") {
        let left = bound_before(head);
        let start = left.map_or(head.len(), |(start, _)| start);
        let (end, right) = bound_behind(text, at + numeral.length);
        let open = numeral.is_open.then_some(Bound::AtLeast);
        let bound = left.map(|(_, bound)| bound).or(right).or(open);
        return Some(make(
            flow,
            Span::new(start, end),
            numeral.value,
            "%",
            bound,
            segmenter,
        ));
    }
    if !can_be_counted(before, number, numeral) {
        return None;
    }
    let rest = text[at + numeral.length..].trim_start_matches([' ', '\u{a0}', '\u{3000}']);
    let unit_start = text.len() - rest.len();
    let unit = LISTS.unit_at(rest)?;
    let unit_end = unit_start + unit.name.len();
    let candidate = Candidate {
        before: strip_bound(before),
        number,
        numeral,
        unit: unit.name,
        behind: &text[unit_end..],
    };
    if candidate.names_something_else() {
        return None;
    }
    let is_open = numeral.is_open || is_open_behind(&text[unit_end..]);
    let left = bound_before(before);
    let start = left.map_or(at, |(start, _)| start);
    let (end, right) = bound_behind(text, unit_end);
    let open = is_open.then_some(Bound::AtLeast);
    let bound = left.map(|(_, bound)| bound).or(right).or(open);
    // 超亿元, 近百家 are meant; 亿元企业 and 亿元以上企业 are kinds.
    let can_be_round = left.is_some() || right.is_some() && number != "亿" && number != "万";
    if !can_be_round && is_round(number, numeral) {
        return None;
    }
    let (name, mut value) = name_unit(unit.name, number, numeral.value);
    // 四成五: half a tenth more.
    let mut end = end;
    if unit.name == "成"
        && end == unit_end
        && let Some(next) = text[end..].chars().next()
        && let Some(tenths) = chinese_digit(next).filter(|&tenths| tenths > 0)
        && !text[end + next.len_utf8()..].starts_with(char::is_alphanumeric)
    {
        value += f64::from(tenths) / 10.0;
        end += next.len_utf8();
    }
    Some(make(
        flow,
        Span::new(start, end),
        value,
        &name,
        bound,
        segmenter,
    ))
}

/// What stands before a number and the bound word that touches it.
fn strip_bound(before: &str) -> &str {
    bound_before(before).map_or(before, |(start, _)| &before[..start])
}

/// 三成多, 两个多小时: open behind the unit, where no word begins with it.
fn is_open_behind(behind: &str) -> bool {
    behind.strip_prefix(['多', '余']).is_some_and(|rest| {
        rest.is_empty() || rest.starts_with(|next: char| !next.is_alphanumeric())
    })
}

fn make(
    flow: &Flow,
    range: Span,
    value: f64,
    unit: &str,
    bound: Option<Bound>,
    segmenter: &Segmenter,
) -> Found {
    let Things {
        names,
        are_respective,
    } = find_things(flow.text(), range.start, range.end, unit, segmenter);
    Found {
        quantity: Quantity {
            text: flow.text()[range.range()].to_owned(),
            value,
            unit: unit.to_owned(),
            bound: bound.unwrap_or(Bound::Exact),
            things: names,
            part_of: None,
            span: place(flow, range.start, range.end),
        },
        start: range.start,
        end: range.end,
        part_of: None,
        is_respective: are_respective,
    }
}

/// The unit's name as the report has it, and the value that goes with it: 万 and 亿 before money belong
/// to the unit and leave the value; percent is half-width.
fn name_unit(unit: &str, number: &str, value: f64) -> (String, f64) {
    const MONEY: &[&str] = &["元", "美元", "欧元", "港元", "日元", "英镑", "人民币"];
    if MONEY.contains(&unit) {
        let bare = number.trim_end_matches(['余', '多', ' ', '\u{a0}']);
        for (scale, factor) in [("万亿", 1e12), ("亿", 1e8), ("万", 1e4)] {
            if bare.ends_with(scale) {
                return (format!("{scale}{unit}"), tidy(value / factor));
            }
        }
    }
    let name = match unit {
        "％" => "%",
        "百分点" => "个百分点",
        "个小时" => "小时",
        "个工作日" => "工作日",
        _ => unit,
    };
    (name.to_owned(), value)
}

/// A printed decimal that was multiplied and divided again gets its printed form back.
fn tidy(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

/// 办结率、满意率分别为98%、100%: each thing has the number at its own place in the row.
fn share_out(text: &str, found: &mut [Found]) {
    for first in 0..found.len() {
        if !found[first].is_respective {
            continue;
        }
        let names = std::mem::take(&mut found[first].quantity.things);
        let row = found[first..]
            .windows(2)
            .take_while(|pair| {
                let gap = &text[pair[0].end.min(pair[1].start)..pair[1].start];
                matches!(gap.trim(), "、" | "和" | "与" | "及" | "，" | ",")
            })
            .count()
            + 1;
        if row < names.len() {
            found[first].quantity.things = names;
            continue;
        }
        for (found, name) in found[first..].iter_mut().zip(names) {
            found.quantity.things = vec![name];
        }
    }
}

#[cfg(test)]
mod tests;
