//! What counts as a quantity and what only looks like one.

use std::sync::LazyLock;

use super::*;
use crate::facts::flow;

static SEGMENTER: LazyLock<Segmenter> = LazyLock::new(|| Segmenter::new(&[]));

fn all(text: &str) -> Vec<Quantity> {
    let mut found = Vec::new();
    find_quantities(&flow(text), &[], &SEGMENTER, &mut found);
    found
}

fn found(text: &str) -> Vec<(String, f64, String, Bound)> {
    all(text)
        .into_iter()
        .map(|quantity| (quantity.text, quantity.value, quantity.unit, quantity.bound))
        .collect()
}

fn one(text: &str, value: f64, unit: &str, bound: Bound) -> Vec<(String, f64, String, Bound)> {
    vec![(text.to_owned(), value, unit.to_owned(), bound)]
}

#[test]
fn numbers_with_measure_words_and_units() {
    assert_eq!(
        found("提出意见建议25条。"),
        one("25条", 25.0, "条", Bound::Exact)
    );
    assert_eq!(
        found("邀请12名人大代表"),
        one("12名", 12.0, "名", Bound::Exact)
    );
    assert_eq!(
        found("满意率100％，"),
        one("100％", 100.0, "%", Bound::Exact)
    );
    assert_eq!(
        found("提高3.5个百分点"),
        one("3.5个百分点", 3.5, "个百分点", Bound::Exact)
    );
    assert_eq!(found("新增 19 栋"), one("19 栋", 19.0, "栋", Bound::Exact));
    assert_eq!(
        found("占百分之九十五"),
        one("百分之九十五", 95.0, "%", Bound::Exact)
    );
}

#[test]
fn bounds_on_either_side() {
    assert_eq!(
        found("参与120余人次"),
        one("120余人次", 120.0, "人次", Bound::AtLeast)
    );
    assert_eq!(
        found("惠及超3000户"),
        one("超3000户", 3000.0, "户", Bound::Over)
    );
    assert_eq!(
        found("服务近200家企业"),
        one("近200家", 200.0, "家", Bound::About)
    );
    assert_eq!(
        found("走访约50户左右"),
        one("约50户左右", 50.0, "户", Bound::About)
    );
    assert_eq!(
        found("达90%以上"),
        one("90%以上", 90.0, "%", Bound::AtLeast)
    );
    assert_eq!(
        found("不超过3件"),
        one("不超过3件", 3.0, "件", Bound::AtMost)
    );
}

#[test]
fn scales_multiply_but_belong_to_money() {
    assert_eq!(
        found("种植4.5万株"),
        one("4.5万株", 45_000.0, "株", Bound::Exact)
    );
    assert_eq!(
        found("投入680万元"),
        one("680万元", 680.0, "万元", Bound::Exact)
    );
    assert_eq!(
        found("完成1.2亿元"),
        one("1.2亿元", 1.2, "亿元", Bound::Exact)
    );
    assert_eq!(
        found("藏书3万5千余册"),
        one("3万5千余册", 35_000.0, "册", Bound::AtLeast)
    );
}

#[test]
fn chinese_numerals_count_and_articles_do_not() {
    assert_eq!(found("提交三份报告"), one("三份", 3.0, "份", Bound::Exact));
    assert_eq!(
        found("四十多位代表"),
        one("四十多位", 40.0, "位", Bound::AtLeast)
    );
    assert_eq!(
        found("千余户居民"),
        one("千余户", 1000.0, "户", Bound::AtLeast)
    );
    assert_eq!(
        found("四成以上"),
        one("四成以上", 4.0, "成", Bound::AtLeast)
    );
    for text in [
        "一名代表说",
        "一次视察",
        "一批项目",
        "数十家企业",
        "十几个小区",
        "几次走访",
        "二次供水",
    ] {
        assert!(found(text).is_empty(), "{text}");
    }
}

#[test]
fn dates_ordinals_names_and_structures_are_none() {
    for text in [
        "到2035年建成",
        "8月27日至28日",
        "第四次会议",
        "第18期",
        "第一批试点",
        "15分钟商业圈",
        "12345热线",
        "〔1995〕153号",
        "电话85250000",
        "从5个方面",
        "三个环节",
        "四个模块",
        "两大场景",
        "近三年",
        "三个月内",
        "每季度一次",
        "7天内",
        "24小时不打烊",
        "四届三次会议",
        "二〇三五年",
    ] {
        assert!(found(text).is_empty(), "{text}: {:?}", found(text));
    }
}

#[test]
fn a_duration_counts_where_it_is_the_result() {
    let durations: Vec<_> = found("办理时间由30天缩短到20天")
        .into_iter()
        .map(|(text, ..)| text)
        .collect();
    assert_eq!(durations, ["30天", "20天"]);
}

#[test]
fn words_that_begin_with_a_unit_are_none() {
    for text in ["20人大代表", "3部门联合", "5条例修订", "两场景融合"] {
        assert!(found(text).is_empty(), "{text}: {:?}", found(text));
    }
}

#[test]
fn a_year_that_touches_a_quantity_is_left_out() {
    assert_eq!(
        found("2022年135件建议"),
        one("135件", 135.0, "件", Bound::Exact)
    );
}

#[test]
fn the_thing_counted_stands_behind_or_before() {
    let thing = |text: &str| all(text)[0].things.first().cloned();
    assert_eq!(thing("邀请12名人大代表参加").as_deref(), Some("人大代表"));
    assert_eq!(thing("提出意见建议25条。").as_deref(), Some("意见建议"));
}

#[test]
fn parts_of_a_sum_are_marked() {
    let parts: Vec<bool> = all("收到意见44条，其中街道28条、部门10条；另有3件建议。")
        .iter()
        .map(|quantity| quantity.part_of.is_some())
        .collect();
    assert_eq!(parts, [false, true, true, false]);
}
