//! Figures: what is added up and what is not, on bulletins written for it.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::adding::join_bounds;
use crate::facts::Bound;
use crate::query::{FactsQuery, FigureRow, FigureTable, NoSum};
use crate::{Analyzer, Document, Reading, Settings};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(Settings::default()));

/// A bulletin of Hangzhou with one article a line: a division's short name and what it says.
fn figures(articles: &[(&str, &str)]) -> FigureTable {
    let mut text = String::from("杭州人大工作通讯\n\n");
    for (division, says) in articles {
        text += division;
        text += "：代表工作有新进展\n区人大常委会组织开展视察。";
        text += says;
        text += "\n（";
        text += division;
        text += "人大办　王明）\n";
    }
    let document = Document::from_text("试.txt", &text);
    let analysis = ANALYZER
        .analyze(document, &Reading::default(), &mut |_| ())
        .expect("a bulletin");
    ANALYZER
        .figures(&analysis, &FactsQuery::default())
        .expect("figures")
}

fn row<'table>(table: &'table FigureTable, thing: &str) -> &'table FigureRow {
    table
        .rows
        .iter()
        .find(|row| row.thing.as_deref() == Some(thing))
        .unwrap_or_else(|| panic!("{thing} in {table:#?}"))
}

#[test]
fn districts_that_count_the_same_thing_are_added() {
    let table = figures(&[
        ("余杭区", "收到意见建议25条。"),
        ("临平区", "收到意见建议30条。"),
    ]);
    let row = row(&table, "意见建议");
    assert_eq!(row.unit, "条");
    let sum = row.sum.expect("a sum");
    assert!((sum.value - 55.0).abs() < 1e-12);
    assert_eq!((sum.bound, sum.divisions), (Bound::Exact, 2));
}

#[test]
fn a_number_said_again_counts_once_and_two_numbers_of_one_district_are_not_added() {
    let again = figures(&[
        ("余杭区", "收到意见建议25条。25条意见建议已经办结。"),
        ("临平区", "收到意见建议30条。"),
    ]);
    assert!((row(&again, "意见建议").sum.expect("a sum").value - 55.0).abs() < 1e-12);
    let several = figures(&[
        ("余杭区", "收到意见建议25条。办结意见建议20条。"),
        ("临平区", "收到意见建议30条。"),
    ]);
    assert_eq!(row(&several, "意见建议").no_sum, Some(NoSum::Several));
}

#[test]
fn a_city_that_counts_too_may_hold_its_districts() {
    let table = figures(&[
        ("市人大常委会", "收到意见建议200条。"),
        ("余杭区", "收到意见建议25条。"),
        ("临平区", "收到意见建议30条。"),
    ]);
    assert_eq!(row(&table, "意见建议").no_sum, Some(NoSum::City));
}

#[test]
fn one_district_has_nothing_to_be_added_to() {
    let table = figures(&[("余杭区", "收到意见建议25条。")]);
    let row = row(&table, "意见建议");
    assert_eq!(row.no_sum, Some(NoSum::OneDivision));
    assert_eq!(row.divisions[0].value, Some(25.0));
}

#[test]
fn money_is_added_in_yuan() {
    let table = figures(&[
        ("余杭区", "盘活存量资金1.35亿元。"),
        ("临平区", "盘活存量资金860万元。"),
    ]);
    let row = row(&table, "存量资金");
    assert_eq!(row.unit, "元");
    assert!((row.sum.expect("a sum").value - 143_600_000.0).abs() < 1e-6);
}

#[test]
fn a_sum_of_decimals_has_no_more_digits_than_they() {
    let table = figures(&[
        ("余杭区", "修复湿地0.1公顷。"),
        ("临平区", "修复湿地0.2公顷。"),
    ]);
    let sum = row(&table, "湿地").sum.expect("a sum");
    assert_eq!(sum.value.to_string(), "0.3");
}

#[test]
fn open_numbers_make_an_open_sum_and_opposite_ones_none() {
    assert_eq!(
        join_bounds(Bound::Exact, Bound::AtLeast),
        Some(Bound::AtLeast)
    );
    assert_eq!(join_bounds(Bound::Over, Bound::AtLeast), Some(Bound::Over));
    assert_eq!(join_bounds(Bound::AtMost, Bound::AtLeast), None);
    assert_eq!(join_bounds(Bound::About, Bound::Over), None);
}

#[test]
fn shares_are_never_added() {
    let table = figures(&[
        ("余杭区", "代表满意率达98%。"),
        ("临平区", "代表满意率达96%。"),
    ]);
    for row in table.rows.iter().filter(|row| row.unit == "%") {
        assert_eq!(row.sum, None);
    }
}

#[test]
fn every_quantity_stands_in_one_row() {
    let table = figures(&[
        ("余杭区", "走访企业12家，收到意见建议25条，其中已办结20条。"),
        ("临平区", "走访企业8家。"),
    ]);
    let entries: usize = table.rows.iter().map(|row| row.entries.len()).sum();
    assert_eq!(entries as u32, table.quantities);
}

#[test]
fn means_and_rates_are_never_added() {
    for (says, says_too, reason) in [
        (
            "人均可支配收入6万元。",
            "人均可支配收入5万元。",
            NoSum::Mean,
        ),
        (
            "代表平均每人提出建议3件。",
            "代表平均每人提出建议2件。",
            NoSum::Mean,
        ),
        (
            "人均绿地面积15平方米。",
            "人均绿地面积12平方米。",
            NoSum::Mean,
        ),
        (
            "每名代表联系群众10人。",
            "每名代表联系群众8人。",
            NoSum::Mean,
        ),
        ("平均年龄45岁。", "平均年龄44岁。", NoSum::NotAdditive),
        ("增长率提高3个点。", "增长率提高2个点。", NoSum::NotAdditive),
    ] {
        let table = figures(&[("余杭区", says), ("临平区", says_too)]);
        let named: Vec<_> = table
            .rows
            .iter()
            .filter(|row| row.thing.is_some())
            .collect();
        assert!(!named.is_empty(), "{says}: {table:#?}");
        for row in named {
            assert_eq!((row.sum, row.no_sum), (None, Some(reason)), "{says}");
        }
    }
}

#[test]
fn a_mean_of_one_district_keeps_its_thing_from_being_added() {
    let table = figures(&[
        ("余杭区", "收到意见建议25条。"),
        ("临平区", "代表人均提出意见建议3条。"),
    ]);
    assert_eq!(row(&table, "意见建议").no_sum, Some(NoSum::Mean));
}

#[test]
fn what_was_added_is_not_added_to_what_there_is() {
    let mixed = figures(&[
        ("余杭区", "新增停车位500个。"),
        ("临平区", "拥有停车位3000个。"),
    ]);
    assert_eq!(row(&mixed, "停车位").no_sum, Some(NoSum::MixedChanges));
    let alike = figures(&[
        ("余杭区", "新增停车位500个。"),
        ("临平区", "新增停车位300个。"),
    ]);
    assert!((row(&alike, "停车位").sum.expect("a sum").value - 800.0).abs() < 1e-12);
}

#[test]
fn the_same_number_in_two_articles_may_be_one_event_or_two() {
    let table = figures(&[
        ("余杭区", "收到意见建议25条。"),
        ("余杭区", "收到意见建议25条。"),
        ("临平区", "收到意见建议30条。"),
    ]);
    let row = row(&table, "意见建议");
    assert_eq!(row.no_sum, Some(NoSum::Repeated));
    assert_eq!((row.articles, row.divisions[0].value), (3, Some(25.0)));
}

/// What an article can say, so that rows meet: counts, means, changes, shares, open numbers, numbers said again.
fn statement() -> impl Strategy<Value = String> {
    let number = 1..4_u32;
    prop_oneof![
        number
            .clone()
            .prop_map(|count| format!("收到意见建议{count}5条。")),
        number
            .clone()
            .prop_map(|count| format!("收到意见建议至少{count}5条。")),
        number
            .clone()
            .prop_map(|count| format!("走访企业{count}2家，其中规上企业{count}家。")),
        number
            .clone()
            .prop_map(|count| format!("新增停车位{count}00个。")),
        number
            .clone()
            .prop_map(|count| format!("拥有停车位{count}00个。")),
        number
            .clone()
            .prop_map(|count| format!("人均可支配收入{count}万元。")),
        number
            .clone()
            .prop_map(|count| format!("盘活存量资金{count}.35亿元。")),
        number
            .clone()
            .prop_map(|count| format!("修复湿地0.{count}公顷。")),
        number.prop_map(|count| format!("代表满意率达9{count}%。")),
    ]
}

fn told() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let division = prop::sample::select(vec!["余杭区", "临平区", "拱墅区", "市人大常委会"]);
    let says = prop::collection::vec(statement(), 1..4).prop_map(|all| all.concat());
    prop::collection::vec((division, says), 1..6)
}

fn figures_of(articles: &[(&'static str, String)]) -> FigureTable {
    let articles: Vec<_> = articles
        .iter()
        .map(|(division, says)| (*division, says.as_str()))
        .collect();
    figures(&articles)
}

/// What a table says without the order of its articles: of each row its sum, and what each division gives.
fn without_order(table: &FigureTable) -> Vec<String> {
    let mut rows: Vec<String> = table
        .rows
        .iter()
        .map(|row| {
            let mut divisions: Vec<String> = row
                .divisions
                .iter()
                .map(|one| format!("{:?} {:?} {}", one.division, one.value, one.entries.len()))
                .collect();
            divisions.sort();
            let (thing, unit, sum, no_sum) = (&row.thing, &row.unit, row.sum, row.no_sum);
            format!("{thing:?} {unit} {sum:?} {no_sum:?} {divisions:?}")
        })
        .collect();
    rows.sort();
    rows
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_articles_changes_no_sum(
        (articles, shuffled) in told().prop_flat_map(|articles| (Just(articles.clone()), Just(articles).prop_shuffle())),
    ) {
        prop_assert_eq!(without_order(&figures_of(&articles)), without_order(&figures_of(&shuffled)));
    }

    #[test]
    fn a_sum_is_that_of_one_entry_of_each_district(articles in told()) {
        let table = figures_of(&articles);
        for row in &table.rows {
            prop_assert_eq!(row.sum.is_none(), row.no_sum.is_some());
            let places: usize = row.divisions.iter().map(|one| one.entries.len()).sum();
            prop_assert_eq!(places, row.entries.len());
            let Some(sum) = row.sum else { continue };
            let entries: Vec<_> = row
                .divisions
                .iter()
                .filter(|one| one.division.is_some())
                .map(|one| &row.entries[one.entries[0] as usize])
                .collect();
            prop_assert_eq!(entries.len(), sum.divisions as usize);
            let added: f64 = entries.iter().map(|entry| entry.value).sum();
            prop_assert!((added - sum.value).abs() < 1e-6);
        }
    }
}
