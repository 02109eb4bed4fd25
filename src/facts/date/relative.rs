//! Times that are not printed as dates: words seen from the day of writing, quarters, spans of years,
//! five-year plans.

use super::{Point, Reading, joint_length, read_number, read_point, run_length, tail_length};
use crate::numeral::read_ordinal;
use crate::report::DateKind;

/// Words of time seen from the day of writing; the longest that fits counts.
const RELATIVE: &str = "截至目前 截至目前为止 到目前为止 近年来 近几年来 近几年 \
    今年以来 去年以来 年初以来 近日 日前 近期 最近 不久前 \
    今年年初 今年年底 今年上半年 今年下半年 去年年初 \
    去年年底 去年同期 去年底 去年初 今年底 今年初 今年 \
    去年 前年 明年 后年 本年度 上年度 上年末 上年 本月 \
    上月 下月 本月底 上月底 本周 上周 下周 当天 当日 \
    当年 昨日 昨天 明天 今天 年初 年底 年末 年底前 年内 \
    月底前 月底 上半年 下半年 一季度 二季度 三季度 四季度 \
    前三季度 同期 本届以来 换届以来";

/// 一季度, 前三季度 without a year.
pub(super) fn read_quarter(text: &str) -> Option<Reading> {
    let name = [
        "一季度",
        "二季度",
        "三季度",
        "四季度",
        "1季度",
        "2季度",
        "3季度",
        "4季度",
    ]
    .iter()
    .find(|name| text.starts_with(**name))?;
    Some(relative(name.len()))
}

/// 三年来, 两个月内, 5年间.
pub(super) fn read_span_of_years(text: &str) -> Option<Reading> {
    let digits = run_length(text);
    let number = read_number(&text[..digits]).filter(|number| (1..=50).contains(number))?;
    let rest = &text[digits..];
    let unit = ["个月", "年", "周", "天", "个星期"]
        .iter()
        .find(|unit| rest.starts_with(**unit))?;
    let tail = ["以来", "来", "内", "之内", "以内", "间"]
        .iter()
        .find(|tail| rest[unit.len()..].starts_with(**tail))?;
    let names_limit = matches!(*unit, "天" | "周") && tail.ends_with('来');
    (number > 0 && !names_limit && !rest[unit.len()..].starts_with("来自"))
        .then(|| relative(digits + unit.len() + tail.len()))
}

/// 近三年来, 连续五年, 过去两年.
pub(super) fn read_recent(text: &str) -> Option<Reading> {
    let lead = ["近", "连续", "过去", "未来"]
        .iter()
        .find(|lead| text.starts_with(**lead))?;
    let rest = &text[lead.len()..];
    let digits = run_length(rest);
    read_number(&rest[..digits]).filter(|number| (1..=50).contains(number))?;
    let unit = ["个月", "年", "周"]
        .iter()
        .find(|unit| rest[digits..].starts_with(**unit))?;
    let behind = &rest[digits + unit.len()..];
    let tail = ["以来", "来"]
        .iter()
        .find(|tail| behind.starts_with(**tail))
        .map_or(0, |tail| tail.len());
    Some(relative(lead.len() + digits + unit.len() + tail))
}

fn relative(length: usize) -> Reading {
    Reading {
        length,
        kind: DateKind::Relative,
        start: None,
        end: None,
    }
}

/// “十四五” and its like, with or without the words behind it.
pub(super) fn read_plan(text: &str) -> Option<Reading> {
    let inside = text.strip_prefix(['“', '"', '‘']).unwrap_or(text);
    let quote = text.len() - inside.len();
    let digits = run_length(inside);
    let name = &inside[..digits];
    let number =
        read_ordinal(name.strip_suffix('五')?).filter(|number| (1..=30).contains(number))?;
    let after = inside[digits..].chars().next();
    let close = after
        .filter(|mark| matches!(mark, '”' | '"' | '’'))
        .map_or(0, char::len_utf8);
    // “八五”普法 counts the plans for spreading the law, not those of the economy.
    let behind = &inside[digits + close..];
    if (quote > 0) != (close > 0)
        || ["普法", "法治", "法制"]
            .iter()
            .any(|word| behind.starts_with(word))
    {
        return None;
    }
    // The first two plans began in 1953 and 1958; a pause of three years came before the third.
    let first = match number {
        1 => 1953,
        2 => 1958,
        _ => 1966 + 5 * (number - 3),
    };
    Some(Reading {
        length: quote + digits + close,
        kind: DateKind::Plan,
        start: Some(first.to_string()),
        end: Some((first + 4).to_string()),
    })
}

pub(super) fn read_relative(text: &str, at: usize, year: &mut Option<u32>) -> Option<Reading> {
    const FIRST: &str = "截到近今去年日最不前明后本上下当昨一二三四同换月";
    let rest = &text[at..];
    if !FIRST.contains(rest.chars().next()?) {
        return None;
    }
    let word = RELATIVE
        .split_ascii_whitespace()
        .filter(|word| rest.starts_with(word))
        .max_by_key(|word| word.len())?;
    // 最近 in 就近 and 附近, 同期 in 同期声, 年底 behind a year are read with the year.
    if text[..at].ends_with(['附', '就', '邻', '每', '半', '往']) {
        return None;
    }
    *year = None;
    let mut length = word.len();
    // 今年6月, 去年8月底: the month belongs to it.
    if let Some((first, month)) =
        read_point(&rest[length..], Point::default()).filter(|(point, _)| point.year.is_none())
    {
        length += month;
        // 今年3月至5月, 今年1至9月.
        let last = joint_length(&rest[length..]).and_then(|joint| {
            let (_, last) = read_point(&rest[length + joint..], first)?;
            Some(joint + last)
        });
        length += last.unwrap_or(0);
        length += tail_length(&rest[length..]);
    }
    Some(relative(length))
}
