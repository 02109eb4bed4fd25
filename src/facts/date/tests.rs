//! Dates of every form, and what only looks like one.

use super::*;
use crate::facts::flow;

fn dates(text: &str) -> Vec<(String, DateKind, Option<String>, Option<String>)> {
    let mut found = Vec::new();
    find_dates(&flow(text), &[], &mut found);
    found
        .into_iter()
        .map(|date| (date.text, date.kind, date.start, date.end))
        .collect()
}

fn one(
    text: &str,
    kind: DateKind,
    start: &str,
    end: &str,
) -> Vec<(String, DateKind, Option<String>, Option<String>)> {
    let some = |iso: &str| (!iso.is_empty()).then(|| iso.to_owned());
    vec![(text.to_owned(), kind, some(start), some(end))]
}

#[test]
fn days_months_and_years() {
    use DateKind::Date;
    assert_eq!(
        dates("2022年8月底，会议"),
        one("2022年8月底", Date, "2022-08", "")
    );
    assert_eq!(
        dates("于2022年8月27日通过"),
        one("2022年8月27日", Date, "2022-08-27", "")
    );
    assert_eq!(dates("8月27日，"), one("8月27日", Date, "", ""));
    assert_eq!(dates("到2035年建成"), one("2035年", Date, "2035", ""));
    assert_eq!(dates("二〇三五年"), one("二〇三五年", Date, "2035", ""));
    assert_eq!(
        dates("二〇二三年八月十五日"),
        one("二〇二三年八月十五日", Date, "2023-08-15", "")
    );
    assert_eq!(
        dates("发布于2021-08-28。"),
        one("2021-08-28", Date, "2021-08-28", "")
    );
    assert_eq!(dates("2021.8.28"), one("2021.8.28", Date, "2021-08-28", ""));
}

#[test]
fn periods_have_two_ends() {
    use DateKind::Period;
    assert_eq!(
        dates("8月27日至28日，"),
        one("8月27日至28日", Period, "", "")
    );
    assert_eq!(
        dates("2022年8月27日至9月2日"),
        one("2022年8月27日至9月2日", Period, "2022-08-27", "2022-09-02")
    );
    assert_eq!(
        dates("（2021—2025年）"),
        one("2021—2025年", Period, "2021", "2025")
    );
    assert_eq!(
        dates("2021年至2025年"),
        one("2021年至2025年", Period, "2021", "2025")
    );
    assert_eq!(dates("3月至5月，"), one("3月至5月", Period, "", ""));
    assert_eq!(
        dates("2022年上半年"),
        one("2022年上半年", Period, "2022-01", "2022-06")
    );
    assert_eq!(
        dates("20世纪90年代"),
        one("20世纪90年代", Period, "1990", "1999")
    );
}

#[test]
fn times_seen_from_the_day_of_writing_have_no_iso_date() {
    for text in [
        "今年3月至5月",
        "今年1至9月",
        "去年年初",
        "近日",
        "截至目前",
        "今年6月",
        "近三年来",
        "一年来",
        "两个月内",
        "今年以来",
        "一季度",
    ] {
        assert_eq!(dates(text), one(text, DateKind::Relative, "", ""), "{text}");
    }
}

#[test]
fn five_year_plans_have_their_years() {
    assert_eq!(
        dates("“十四五”时期"),
        one("“十四五”", DateKind::Plan, "2021", "2025")
    );
    assert_eq!(
        dates("\"十三五\"规划"),
        one("\"十三五\"", DateKind::Plan, "2016", "2020")
    );
}

#[test]
fn damaged_dates_are_flagged() {
    for text in ["810日", "2月30日", "13月5日", "2023年2月29日"] {
        assert_eq!(dates(text), one(text, DateKind::Damaged, "", ""), "{text}");
    }
}

#[test]
fn numbers_that_only_look_like_dates() {
    for text in [
        "“八五”普法规划",
        "一月一总结",
        "365日",
        "120日内办结",
        "100日攻坚",
        "12个月",
        "第3年",
        "3年",
        "85250000",
        "12345热线",
        "1.5",
        "三区三线",
        "五年规划",
        "附近",
    ] {
        assert!(dates(text).is_empty(), "{text}: {:?}", dates(text));
    }
}

#[test]
fn a_date_of_the_same_sentence_has_its_year() {
    let found = dates("2022年3月启动，8月27日验收。9月2日总结。");
    assert_eq!(found[1].2.as_deref(), Some("2022-08-27"));
    assert_eq!(found[2].2, None);
}
