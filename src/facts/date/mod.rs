//! Dates: days, months, years, periods, and times seen from the day of writing, in printed order.

mod relative;

use super::place;
use crate::bulletin::Flow;
use crate::numeral::{ascii_digit, chinese_digit, read_ordinal};
use crate::report::DateKind;
use crate::span::Span;
use relative::{read_plan, read_quarter, read_recent, read_relative, read_span_of_years};

/// A date or a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention {
    /// As printed.
    pub text: String,
    /// What kind of time it names.
    pub kind: DateKind,
    /// First day, month or year in ISO 8601; `None` where the text alone does not say.
    pub start: Option<String>,
    /// Last day, month or year of a period.
    pub end: Option<String>,
    /// Where it stands.
    pub span: Span,
}

/// Year, month and day as far as they are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Point {
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
}

/// What was read at a place: its length, its kind, first and last point.
struct Reading {
    length: usize,
    kind: DateKind,
    start: Option<String>,
    end: Option<String>,
}

/// Finds the dates of a flow; `claimed` are titles, whose years belong to their names, in order.
pub(super) fn find_dates(flow: &Flow, claimed: &[Span], dates: &mut Vec<DateMention>) {
    let text = flow.text();
    let mut claims = claimed.iter().peekable();
    let mut at = 0;
    // A later date of the sentence without a year of its own has the year of the one before it.
    let mut year = None;
    while let Some(character) = text[at..].chars().next() {
        while claims.next_if(|claim| claim.end <= at).is_some() {}
        if let Some(claim) = claims.peek().filter(|claim| claim.start <= at) {
            at = claim.end;
            continue;
        }
        if matches!(character, '。' | '！' | '？') {
            year = None;
        }
        match read_date(text, at, &mut year) {
            Some(reading) => {
                let end = at + reading.length;
                dates.push(DateMention {
                    text: text[at..end].to_owned(),
                    kind: reading.kind,
                    start: reading.start,
                    end: reading.end,
                    span: place(flow, at, end),
                });
                at = end;
            }
            // A number is looked at once, as a whole: the 22年 of 2022年 is no date.
            None => at += run_length(&text[at..]).max(character.len_utf8()),
        }
    }
}

fn is_digit(character: char) -> bool {
    ascii_digit(character).is_some() || chinese_digit(character).is_some() || character == '十'
}

fn run_length(text: &str) -> usize {
    text.chars()
        .take_while(|&character| is_digit(character))
        .map(char::len_utf8)
        .sum()
}

fn read_date(text: &str, at: usize, year: &mut Option<u32>) -> Option<Reading> {
    let rest = &text[at..];
    let first = rest.chars().next()?;
    if is_digit(first) {
        return read_numeric(text, at, year)
            .or_else(|| read_quarter(rest))
            .or_else(|| read_span_of_years(rest));
    }
    if matches!(first, '“' | '"' | '’' | '‘') || first == '十' {
        return read_plan(rest);
    }
    let recent = matches!(first, '近' | '连' | '过' | '未')
        .then(|| read_recent(rest))
        .flatten();
    recent.or_else(|| read_relative(text, at, year))
}

/// 2022年8月27日, 8月27日至28日, 2021—2025年, 2021-08-28, 二〇三五年, 810日.
fn read_numeric(text: &str, at: usize, year: &mut Option<u32>) -> Option<Reading> {
    let rest = &text[at..];
    if text[..at].ends_with(|before: char| {
        before.is_ascii_alphanumeric() || matches!(before, '第' | '.' | '/' | '-')
    }) {
        return None;
    }
    if let Some(reading) = read_iso(rest) {
        return Some(reading);
    }
    if let Some(reading) = read_damaged(text, at) {
        return Some(reading);
    }
    if let Some(reading) = read_decade(rest) {
        return Some(reading);
    }
    let (start, first_length) = read_point(rest, Point::default())?;
    let inherited = Point {
        year: start.year.or(*year),
        ..start
    };
    let mut length = first_length;
    let mut end = None;
    if let Some(joint) = joint_length(&rest[length..])
        && let Some((last, last_length)) = read_point(&rest[length + joint..], inherited)
    {
        length += joint + last_length;
        end = Some(last);
    } else if start.month.is_none() && start.day.is_none() {
        length += year_part_length(&rest[length..]);
    } else {
        length += tail_length(&rest[length..]);
    }
    // 一月一总结: a month in Chinese numerals needs something beside it.
    let is_bare_month =
        start.year.is_none() && start.day.is_none() && end.is_none() && length == first_length;
    if is_bare_month && chinese_digit(rest.chars().next()?).is_some() {
        return None;
    }
    if !is_possible(inherited) || end.is_some_and(|end| !is_possible(end)) {
        return Some(Reading {
            length,
            kind: DateKind::Damaged,
            start: None,
            end: None,
        });
    }
    if start.year.is_some() {
        *year = end.and_then(|end| end.year).or(start.year);
    }
    let part = end
        .is_none()
        .then(|| part_of_year(&rest[..length], inherited))
        .flatten();
    let (kind, first, last) = match (end, part) {
        (Some(end), _) => (DateKind::Period, to_iso(inherited), to_iso(end)),
        (None, Some((first, last))) => (DateKind::Period, Some(first), Some(last)),
        (None, None) => (DateKind::Date, to_iso(inherited), None),
    };
    Some(Reading {
        length,
        kind,
        start: first,
        end: last,
    })
}

/// A year, a month, a day, as many as follow each other, filled up from the date before them.
fn read_point(text: &str, before: Point) -> Option<(Point, usize)> {
    let mut point = Point::default();
    let mut at = 0;
    // 2021—2025年, 3至5月, 27日至28日: the first of two may leave its unit to the second.
    loop {
        let blanks = blank_length(&text[at..]);
        let digits = run_length(&text[at + blanks..]);
        let number = read_number(&text[at + blanks..at + blanks + digits]);
        let Some(number) = number else { break };
        let unit_at = at + blanks + digits + blank_length(&text[at + blanks + digits..]);
        let unit = text[unit_at..].chars().next();
        let names_unit = |names: &[char]| unit.is_some_and(|unit| names.contains(&unit));
        if point == Point::default()
            && names_unit(&['年'])
            && is_year(number, digits, &text[at + blanks..])
        {
            point.year = Some(number);
        } else if point.month.is_none()
            && point.day.is_none()
            && names_unit(&['月'])
            && !is_count_of_months(&text[unit_at..])
        {
            point.month = Some(number);
        } else if point.day.is_none()
            && names_unit(&['日', '号'])
            && (point.month.is_some() || before.month.is_some())
        {
            point.day = Some(number);
        } else if point == Point::default() {
            return read_bare(text, number, at + blanks + digits, before);
        } else {
            break;
        }
        at = unit_at + unit.map_or(0, char::len_utf8);
        if point.day.is_some() {
            break;
        }
    }
    if point == Point::default() {
        return None;
    }
    if point.year.is_none() {
        point.year = before.year;
    }
    if point.month.is_none() && point.day.is_some() {
        point.month = before.month;
    }
    Some((point, at))
}

/// 2021 before —2025年, 3 before 至5月: a number whose unit stands behind the second.
fn read_bare(text: &str, number: u32, length: usize, before: Point) -> Option<(Point, usize)> {
    if before != Point::default() {
        return None;
    }
    let joint = joint_length(&text[length..])?;
    let rest = &text[length + joint..];
    let digits = run_length(rest);
    let last = read_number(&rest[..digits])?;
    let unit = rest[digits..].chars().next()?;
    let point = match unit {
        '年' if (1900..2200).contains(&number) && (1900..2200).contains(&last) => Point {
            year: Some(number),
            ..Point::default()
        },
        '月' if (1..=12).contains(&number) && number < last => Point {
            month: Some(number),
            ..Point::default()
        },
        _ => return None,
    };
    Some((point, length))
}

fn read_number(digits: &str) -> Option<u32> {
    if digits.is_empty() {
        return None;
    }
    if let Some(number) = digits
        .chars()
        .map(|character| ascii_digit(character).or_else(|| chinese_digit(character)))
        .try_fold(0_u32, |number, digit| {
            number.checked_mul(10)?.checked_add(digit?)
        })
    {
        return Some(number);
    }
    read_ordinal(digits)
}

/// Whether a number before 年 is a year: four digits of this or the last centuries, in either script.
fn is_year(number: u32, length: usize, text: &str) -> bool {
    let count = text[..length].chars().count();
    count == 4 && (1900..2200).contains(&number)
}

/// 3月期 is none, but 12个月 never comes here; 月 in front of 月饼 is no month.
fn is_count_of_months(unit: &str) -> bool {
    ["月饼", "月嫂", "月均", "月台"]
        .iter()
        .any(|word| unit.starts_with(word))
}

fn blank_length(text: &str) -> usize {
    let trimmed = text.trim_start_matches([' ', '\u{a0}']);
    let blanks = text.len() - trimmed.len();
    if blanks <= 2 { blanks } else { 0 }
}

fn joint_length(text: &str) -> Option<usize> {
    ["至", "到", "——", "—", "－", "–", "-", "~", "～"]
        .iter()
        .find(|joint| text.starts_with(**joint))
        .map(|joint| joint.len())
}

/// What stands behind a month or day and belongs to it: 8月底, 6月中旬, 3月份, 27日上午.
fn tail_length(text: &str) -> usize {
    [
        "份", "底", "末", "初", "中旬", "上旬", "下旬", "上午", "下午", "晚上", "晚", "以来",
    ]
    .iter()
    .find(|tail| text.starts_with(**tail))
    .map_or(0, |tail| tail.len())
}

const YEAR_PARTS: &[(&str, u32, u32)] = &[
    ("上半年", 1, 6),
    ("下半年", 7, 12),
    ("前三季度", 1, 9),
    ("前3季度", 1, 9),
    ("第一季度", 1, 3),
    ("第二季度", 4, 6),
    ("第三季度", 7, 9),
    ("第四季度", 10, 12),
    ("一季度", 1, 3),
    ("二季度", 4, 6),
    ("三季度", 7, 9),
    ("四季度", 10, 12),
];

fn year_part_length(text: &str) -> usize {
    YEAR_PARTS
        .iter()
        .map(|&(name, ..)| name)
        .chain(["年初", "年底", "年末", "底", "末", "初", "度", "以来"])
        .find(|part| text.starts_with(part))
        .map_or(0, str::len)
}

/// First and last month of a part of a year.
fn part_of_year(printed: &str, point: Point) -> Option<(String, String)> {
    let year = point.year?;
    if point.month.is_some() {
        return None;
    }
    let &(_, first, last) = YEAR_PARTS
        .iter()
        .find(|(name, ..)| printed.ends_with(name))?;
    Some((
        format!("{year:04}-{first:02}"),
        format!("{year:04}-{last:02}"),
    ))
}

fn is_possible(point: Point) -> bool {
    let month = point.month.unwrap_or(1);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if point
            .year
            .is_none_or(|year| year % 4 == 0 && year % 100 != 0 || year % 400 == 0) =>
        {
            29
        }
        2 => 28,
        _ => return false,
    };
    point.day.is_none_or(|day| (1..=days).contains(&day))
}

fn to_iso(point: Point) -> Option<String> {
    let year = point.year?;
    Some(match (point.month, point.day) {
        (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year:04}-{month:02}"),
        (None, _) => format!("{year:04}"),
    })
}

/// 2021-08-28, 2021.8.28, 2021/8/28.
fn read_iso(text: &str) -> Option<Reading> {
    let mut numbers = [0_u32; 3];
    let mut at = 0;
    let mut mark = None;
    for (place, number) in numbers.iter_mut().enumerate() {
        let digits: usize = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        if digits != 4 && place == 0 || place > 0 && !(1..=2).contains(&digits) {
            return None;
        }
        *number = text[at..at + digits].parse().ok()?;
        at += digits;
        if place < 2 {
            let next = text[at..]
                .chars()
                .next()
                .filter(|next| matches!(next, '-' | '.' | '/'))?;
            if mark.is_some_and(|mark| mark != next) {
                return None;
            }
            mark = Some(next);
            at += next.len_utf8();
        }
    }
    let [year, month, day] = numbers;
    let point = Point {
        year: Some(year),
        month: Some(month),
        day: Some(day),
    };
    let possible = (1900..2200).contains(&year) && is_possible(point);
    possible.then(|| Reading {
        length: at,
        kind: DateKind::Date,
        start: to_iso(point),
        end: None,
    })
}

/// 810日 at the start of a clause: a month and a day that lost what stood between them.
fn read_damaged(text: &str, at: usize) -> Option<Reading> {
    let rest = &text[at..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if !(3..=4).contains(&digits) || !rest[digits..].starts_with('日') {
        return None;
    }
    let splits = |place: usize| {
        let (month, day) = rest[..digits].split_at(place);
        let number = |text: &str| {
            text.parse::<u32>()
                .ok()
                .filter(|_| !text.starts_with('0') || text.len() == 2)
        };
        number(month)
            .zip(number(day))
            .is_some_and(|(month, day)| (1..=12).contains(&month) && (1..=31).contains(&day))
    };
    let is_date = (1..digits).any(splits);
    let before = text[..at].chars().next_back();
    let opens_clause = before.is_none_or(|before| {
        before.is_whitespace()
            || matches!(
                before,
                '。' | '，'
                    | ','
                    | '；'
                    | '：'
                    | '年'
                    | '于'
                    | '自'
                    | '从'
                    | '至'
                    | '到'
                    | '在'
                    | '截'
            )
    });
    let behind = &rest[digits + '日'.len_utf8()..];
    let is_duration = [
        "内",
        "之内",
        "以内",
        "以上",
        "左右",
        "行动",
        "攻坚",
        "的",
        "无",
        "连续",
        "安全",
        "后",
        "倒计时",
        "大会战",
        "冲刺",
        "均",
    ]
    .iter()
    .any(|word| behind.starts_with(word));
    (is_date && opens_clause && !is_duration).then_some(Reading {
        length: digits + '日'.len_utf8(),
        kind: DateKind::Damaged,
        start: None,
        end: None,
    })
}

/// 20世纪90年代, 上世纪八十年代 (from its digits).
fn read_decade(text: &str) -> Option<Reading> {
    let century_digits = run_length(text);
    let century = read_number(&text[..century_digits])?;
    let rest = text[century_digits..].strip_prefix("世纪")?;
    let digits = run_length(rest);
    let decade = read_decade_number(&rest[..digits])?;
    let behind = rest[digits..].strip_prefix("年代")?;
    let first = (century.checked_sub(1)?) * 100 + decade;
    Some(Reading {
        length: text.len() - behind.len(),
        kind: DateKind::Period,
        start: Some(format!("{first:04}")),
        end: Some(format!("{:04}", first + 9)),
    })
}

fn read_decade_number(digits: &str) -> Option<u32> {
    read_number(digits).filter(|decade| decade % 10 == 0 && *decade < 100)
}

#[cfg(test)]
mod tests;
