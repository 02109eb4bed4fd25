//! Numbers and dates of the head and foot, in digits and in Chinese.

use crate::character::is_blank;
use crate::numeral::{ascii_digit, chinese_digit, read_ordinal};

/// The number that ends right before a byte, blanks between left out, with its place.
pub(super) fn number_before(text: &str, end: usize) -> Option<(usize, u32)> {
    let head = text[..end].trim_end_matches(is_blank);
    let is_digit = |character: char| {
        character.is_ascii_digit()
            || matches!(character, '０'..='９' | '十' | '百')
            || chinese_digit(character).is_some()
    };
    let digits = head.trim_end_matches(is_digit);
    let number = &head[digits.len()..];
    let value = read_count(number)?;
    Some((digits.len(), value))
}

/// `18`, `１８`, `十八`, `二〇二三`.
fn read_count(number: &str) -> Option<u32> {
    let is_row = number.chars().count() > 1
        && number
            .chars()
            .all(|character| chinese_digit(character).is_some());
    if is_row {
        return number.chars().try_fold(0_u32, |sum, digit| {
            sum.checked_mul(10)?.checked_add(chinese_digit(digit)?)
        });
    }
    let digits: Option<String> = number
        .chars()
        .map(|digit| ascii_digit(digit).and_then(|digit| char::from_digit(digit, 10)))
        .collect();
    match digits {
        Some(digits) => digits.parse().ok(),
        None => read_ordinal(number),
    }
}

/// The date in a line: its place, its length, and the date in ISO 8601 where it is one.
pub(super) fn find_date(text: &str) -> Option<(usize, usize, Option<String>)> {
    text.match_indices('年')
        .find_map(|(year_end, unit)| {
            let (start, year) = number_before(text, year_end)?;
            let (month, behind_month) = number_behind(text, year_end + unit.len(), '月')?;
            let (day, end) = number_behind(text, behind_month, '日')
                .map_or((None, behind_month), |(day, end)| (Some(day), end));
            Some((start, end - start, iso_date(year, month, day)))
        })
        .or_else(|| find_numeric_date(text))
}

/// `2023-11-09`, `2023/11/9`, `2023.11.9`.
fn find_numeric_date(text: &str) -> Option<(usize, usize, Option<String>)> {
    let is_part =
        |character: char| character.is_ascii_digit() || matches!(character, '-' | '/' | '.');
    let mut from = 0;
    while let Some(start) = text[from..].find(|character: char| character.is_ascii_digit()) {
        let start = from + start;
        let length = text[start..]
            .find(|character: char| !is_part(character))
            .unwrap_or(text.len() - start);
        let date = text[start..start + length].trim_end_matches(['-', '/', '.']);
        let numbers: Vec<u32> = date
            .split(['-', '/', '.'])
            .filter_map(|number| number.parse().ok())
            .collect();
        if let [year, month, day] = numbers[..]
            && (1900..2200).contains(&year)
        {
            return Some((start, date.len(), iso_date(year, month, Some(day))));
        }
        from = start + length;
    }
    None
}

/// The number between a byte and a unit, blanks left out, and where the unit ends.
fn number_behind(text: &str, from: usize, unit: char) -> Option<(u32, usize)> {
    const LONGEST_BYTES: usize = 24;
    let rest = &text[from..];
    let rest = &rest[..rest.floor_char_boundary(LONGEST_BYTES)];
    let at = rest.find(unit)?;
    let number = rest[..at].trim_matches(is_blank);
    Some((read_count(number)?, from + at + unit.len_utf8()))
}

fn iso_date(year: u32, month: u32, day: Option<u32>) -> Option<String> {
    let is_leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => return None,
    };
    if !(1900..2200).contains(&year) {
        return None;
    }
    match day {
        Some(day) if (1..=days).contains(&day) => Some(format!("{year:04}-{month:02}-{day:02}")),
        Some(_) => None,
        None => Some(format!("{year:04}-{month:02}")),
    }
}
