//! Unpaired marks: quotation marks and brackets without their partner, paragraph by paragraph.

use super::ProofRule;
use super::entry::{Entries, Finding};
use crate::analysis::Analysis;
use crate::bulletin::Flow;
use crate::message::Localized;
use crate::order;
use crate::span::Span;

/// Opening marks and their closing ones; half- and full-width brackets may close each other, which is
/// a matter of width and not of pairs.
fn partner_of(mark: char) -> Option<(Kind, bool)> {
    Some(match mark {
        '“' => (Kind::Quote, true),
        '”' => (Kind::Quote, false),
        '‘' => (Kind::InnerQuote, true),
        '’' => (Kind::InnerQuote, false),
        '「' => (Kind::Corner, true),
        '」' => (Kind::Corner, false),
        '『' => (Kind::InnerCorner, true),
        '』' => (Kind::InnerCorner, false),
        '《' => (Kind::Title, true),
        '》' => (Kind::Title, false),
        '〈' => (Kind::InnerTitle, true),
        '〉' => (Kind::InnerTitle, false),
        '（' | '(' => (Kind::Round, true),
        '）' | ')' => (Kind::Round, false),
        '【' => (Kind::Lens, true),
        '】' => (Kind::Lens, false),
        '〔' => (Kind::Shell, true),
        '〕' => (Kind::Shell, false),
        '［' | '[' => (Kind::Square, true),
        '］' | ']' => (Kind::Square, false),
        _ => return None,
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Quote,
    InnerQuote,
    Corner,
    InnerCorner,
    Title,
    InnerTitle,
    Round,
    Lens,
    Shell,
    Square,
    Straight,
}

impl Kind {
    /// The two marks of a quotation, for a mark that was turned the wrong way.
    const fn quotation_marks(self) -> Option<(char, char)> {
        match self {
            Self::Quote => Some(('“', '”')),
            Self::InnerQuote => Some(('‘', '’')),
            _ => None,
        }
    }
}

/// A mark of a paragraph.
#[derive(Debug, Clone, Copy)]
struct Mark {
    at: usize,
    character: char,
    kind: Kind,
    opens: bool,
}

/// A mark without its partner, and what it should be where it was only turned the wrong way.
struct Fault {
    mark: Mark,
    suggestion: Option<char>,
}

pub(super) fn check(analysis: &Analysis, entries: &mut Entries<'_>) {
    for (number, article) in analysis.bulletin.articles.iter().enumerate() {
        let flows: Vec<&Flow> = article.flows().collect();
        for (place, flow) in flows.iter().enumerate() {
            let next = flows.get(place + 1).map_or("", |next| next.text());
            for fault in &find_faults(flow.text()) {
                // Speech over several paragraphs opens each of them and closes the last.
                let goes_on = fault.mark.opens
                    && flow.text().trim_start().len() == flow.text().len() - fault.mark.at
                    && next.trim_start().starts_with(fault.mark.character);
                if !goes_on {
                    add(number, flow, fault, entries);
                }
            }
        }
    }
}

fn add(article: usize, flow: &Flow, fault: &Fault, entries: &mut Entries<'_>) {
    let mark = fault.mark.character;
    let range = Span::new(fault.mark.at, fault.mark.at + mark.len_utf8());
    let message = match fault.suggestion {
        Some(wanted) => Localized::new(
            format!("“{mark}”与前后不成对，应为“{wanted}”。"),
            format!("{mark} makes no pair; it should be {wanted}."),
        ),
        None if fault.mark.opens => Localized::new(
            format!("“{mark}”没有相配的后半个。"),
            format!("{mark} is never closed."),
        ),
        None => Localized::new(
            format!("“{mark}”没有相配的前半个。"),
            format!("{mark} was never opened."),
        ),
    };
    entries.add_in_flow(
        article,
        flow,
        range,
        Finding {
            rule: ProofRule::UnpairedMark,
            message,
            span: flow.source_span(range),
            suggestion: fault.suggestion.map(String::from),
        },
    );
}

/// How many marks may be open at once.
const DEEPEST: usize = 32;

fn find_faults(text: &str) -> Vec<Fault> {
    let marks = find_marks(text);
    let mut faults = Vec::new();
    let mut open: Vec<Mark> = Vec::new();
    for (place, &mark) in marks.iter().enumerate() {
        // Nobody nests so deep: the outermost mark was forgotten, and looking back stays cheap.
        if open.len() > DEEPEST {
            faults.push(Fault {
                mark: open.remove(0),
                suggestion: None,
            });
        }
        let next = marks[place + 1..]
            .iter()
            .find(|next| next.kind == mark.kind);
        let last_of_kind = open.iter().rposition(|open| open.kind == mark.kind);
        if mark.kind == Kind::Straight {
            match (last_of_kind, open.last().copied()) {
                (Some(depth), _) => close(&mut open, depth, &mut faults),
                // “四强化\": the straight mark closes what a curly one opened.
                (None, Some(top))
                    if top.kind == Kind::Quote && !closes_later(&marks[place + 1..], top) =>
                {
                    open.pop();
                    faults.push(Fault {
                        mark,
                        suggestion: Some('”'),
                    });
                }
                _ => open.push(mark),
            }
        } else if mark.opens {
            let is_turned = mark.kind.quotation_marks().is_some()
                && last_of_kind.is_some_and(|depth| depth + 1 == open.len())
                && next.is_none_or(|next| next.opens);
            if is_turned {
                // “四强化“: the second one closes.
                open.pop();
                faults.push(Fault {
                    mark,
                    suggestion: mark.kind.quotation_marks().map(|(_, close)| close),
                });
            } else if let Some(depth) =
                last_of_kind.filter(|_| mark.kind.quotation_marks().is_some())
            {
                // “组合拳 and later “把牢图”: the first one was never closed.
                let first = open.remove(depth);
                faults.push(Fault {
                    mark: first,
                    suggestion: None,
                });
                open.push(mark);
            } else {
                open.push(mark);
            }
        } else if let Some(depth) = last_of_kind {
            close(&mut open, depth, &mut faults);
        } else {
            let is_turned =
                mark.kind.quotation_marks().is_some() && next.is_some_and(|next| !next.opens);
            if is_turned {
                // ”四强化”: the first one opens.
                open.push(mark);
            }
            faults.push(Fault {
                mark,
                suggestion: mark
                    .kind
                    .quotation_marks()
                    .filter(|_| is_turned)
                    .map(|(open, _)| open),
            });
        }
    }
    faults.extend(open.into_iter().map(|mark| Fault {
        mark,
        suggestion: None,
    }));
    order::sort_by_key(&mut faults, |fault| fault.mark.at);
    faults
}

/// Closes the mark at a depth; what was opened inside it and is still open stays without a partner.
fn close(open: &mut Vec<Mark>, depth: usize, faults: &mut Vec<Fault>) {
    for left in open.drain(depth..).skip(1) {
        faults.push(Fault {
            mark: left,
            suggestion: None,
        });
    }
}

/// Whether the next mark of a kind closes it. Marks further on than a quotation reaches do not matter.
fn closes_later(rest: &[Mark], open: Mark) -> bool {
    rest.iter()
        .take(4)
        .find(|next| next.kind == open.kind)
        .is_some_and(|next| !next.opens)
}

fn find_marks(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (at, character) in text.char_indices() {
        let (kind, opens) = match character {
            '"' | '＂' => (Kind::Straight, true),
            _ => match partner_of(character) {
                Some(found) => found,
                None => continue,
            },
        };
        // The apostrophe of it’s, and the bracket of 1） and （1 of a list.
        let is_apostrophe =
            character == '’' && text[..at].ends_with(|before: char| before.is_ascii_alphanumeric());
        let is_list_mark = kind == Kind::Round && !opens && closes_number(&text[..at]);
        if !(is_apostrophe || is_list_mark && !has_open_round(&marks)) {
            marks.push(Mark {
                at,
                character,
                kind,
                opens,
            });
        }
    }
    marks
}

/// Whether the last round bracket so far is an open one.
fn has_open_round(marks: &[Mark]) -> bool {
    const REACH: usize = 8;
    marks
        .iter()
        .rev()
        .take(REACH)
        .find(|mark| mark.kind == Kind::Round)
        .is_some_and(|mark| mark.opens)
}

/// Whether a text ends with the number of a point where a sentence can begin: 1, a, 一.
fn closes_number(before: &str) -> bool {
    const LONGEST: usize = 3;
    let is_number = |character: char| {
        character.is_ascii_alphanumeric() || "一二三四五六七八九十".contains(character)
    };
    let count = before
        .chars()
        .rev()
        .take(LONGEST)
        .take_while(|&character| is_number(character))
        .count();
    let mut rest = before.chars().rev().skip(count);
    count > 0
        && rest.next().is_none_or(|stop| {
            stop.is_whitespace() || matches!(stop, '。' | '；' | '：' | ';' | ':' | '，' | ',')
        })
}
