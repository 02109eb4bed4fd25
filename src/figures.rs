//! Figures: quantities of all articles → one row for each thing and unit, with sums only where adding is right
//! (docs/facts.md).

use rustc_hash::FxHashMap;

use crate::analysis::Analysis;
use crate::facts::{Bound, Quantity, find_facts};
use crate::order;
use crate::query::{DivisionFigure, FigureEntry, FigureRow, FigureSum, FigureTable, NoSum};
use crate::segment::Segmenter;
use crate::span::Utf16Index;

/// Units whose numbers cannot be added: shares, multiples, marks, temperatures, levels, and times.
const NOT_ADDITIVE: &[&str] = &[
    "%",
    "％",
    "‰",
    "个百分点",
    "百分点",
    "成",
    "倍",
    "分",
    "级",
    "度",
    "℃",
    "摄氏度",
    "分贝",
    "秒",
    "分钟",
    "小时",
    "个小时",
    "天",
    "工作日",
    "个工作日",
    "周",
    "年",
    "个月",
];

/// Money before its currency, with what it is worth; other units stay as they are.
const MONEY: &[(&str, f64)] = &[
    ("万亿", 1e12),
    ("亿", 1e8),
    ("万", 1e4),
    ("千", 1e3),
    ("百", 1e2),
];
const CURRENCIES: &[&str] = &["元", "美元", "欧元", "港元", "日元", "英镑"];

/// Gathers the quantities of some articles, given by index in printed order. Takes time linear in the text.
pub(crate) fn gather_figures(
    analysis: &Analysis,
    articles: &[usize],
    segmenter: &Segmenter,
) -> FigureTable {
    let index = Utf16Index::new(&analysis.document.text);
    let mut rows: Vec<FigureRow> = Vec::new();
    let mut places: FxHashMap<(Option<String>, String), usize> = FxHashMap::default();
    let mut quantities = 0;
    for &article in articles {
        let facts = find_facts(
            &analysis.bulletin.articles[article],
            &analysis.gazetteer,
            segmenter,
        );
        quantities += facts.quantities.len() as u32;
        for quantity in &facts.quantities {
            let (unit, factor) = base_unit(&quantity.unit);
            let thing = thing_of(quantity);
            let place = *places
                .entry((thing.clone(), unit.to_owned()))
                .or_insert_with(|| {
                    rows.push(empty_row(thing, unit));
                    rows.len() - 1
                });
            rows[place].entries.push(FigureEntry {
                article: article as u32,
                division: analysis.division_of(article).map(str::to_owned),
                text: quantity.text.clone(),
                value: scale(quantity.value, factor),
                bound: quantity.bound,
                is_part: quantity.part_of.is_some(),
                span: index.span(quantity.span),
            });
        }
    }
    let city = analysis
        .gazetteer
        .city
        .as_ref()
        .map(|city| city.code.as_str());
    for row in &mut rows {
        sum_up(row, city);
    }
    // Rows stand in the order of their first place: what is alike keeps it.
    order::sort_by_key(&mut rows, |row| {
        let named = row.divisions.iter().filter(|one| one.division.is_some());
        std::cmp::Reverse((row.thing.is_some(), named.count(), row.articles))
    });
    FigureTable {
        articles: articles.len() as u32,
        quantities,
        rows,
    }
}

/// What is counted; several things that share one number are one thing.
fn thing_of(quantity: &Quantity) -> Option<String> {
    (!quantity.things.is_empty()).then(|| quantity.things.join("、"))
}

/// The unit that numbers are added in, and what one of the printed unit is in it.
fn base_unit(unit: &str) -> (&str, f64) {
    for &(scale, factor) in MONEY {
        if let Some(currency) = unit.strip_prefix(scale)
            && CURRENCIES.contains(&currency)
        {
            return (currency, factor);
        }
    }
    (unit, 1.0)
}

/// A printed number with at most a few decimals, in its base unit: 1.35亿 is 135,000,000 and not a fraction off it.
fn scale(value: f64, factor: f64) -> f64 {
    let scaled = value * factor;
    let nearest = libm::round(scaled);
    if (scaled - nearest).abs() < 1e-6 * factor {
        nearest
    } else {
        scaled
    }
}

fn empty_row(thing: Option<String>, unit: &str) -> FigureRow {
    FigureRow {
        thing,
        unit: unit.to_owned(),
        articles: 0,
        entries: Vec::new(),
        divisions: Vec::new(),
        sum: None,
        no_sum: None,
    }
}

/// Fills in what each division gives, and the sum where there can be one.
fn sum_up(row: &mut FigureRow, city: Option<&str>) {
    let mut last = None;
    for (place, entry) in row.entries.iter().enumerate() {
        if last != Some(entry.article) {
            row.articles += 1;
            last = Some(entry.article);
        }
        let known = row
            .divisions
            .iter_mut()
            .find(|one| one.division == entry.division);
        match known {
            Some(one) => one.entries.push(place as u32),
            None => row.divisions.push(DivisionFigure {
                division: entry.division.clone(),
                entries: vec![place as u32],
                value: None,
                bound: None,
            }),
        }
    }
    for one in &mut row.divisions {
        let mut entries = one
            .entries
            .iter()
            .map(|&place| &row.entries[place as usize]);
        let Some(first) = entries.next() else {
            continue;
        };
        #[allow(
            clippy::float_cmp,
            reason = "the same number said again, not a result of computing"
        )]
        if entries.all(|other| other.value == first.value && other.bound == first.bound) {
            (one.value, one.bound) = (Some(first.value), Some(first.bound));
        }
    }
    match add_divisions(row, city) {
        Ok(sum) => row.sum = Some(sum),
        Err(reason) => row.no_sum = Some(reason),
    }
}

/// The sum over districts and counties. Each speaks of its own things, so that none is counted twice.
fn add_divisions(row: &FigureRow, city: Option<&str>) -> Result<FigureSum, NoSum> {
    if row.thing.is_none() {
        return Err(NoSum::NoThing);
    }
    if NOT_ADDITIVE.contains(&row.unit.as_str()) || row.unit.contains(['/', '每']) {
        return Err(NoSum::NotAdditive);
    }
    let is_city = |one: &&DivisionFigure| one.division.as_deref() == city;
    let named = || row.divisions.iter().filter(|one| one.division.is_some());
    let districts = || named().filter(|one| !is_city(one));
    let divisions = districts().count() as u32;
    if divisions < 2 {
        return Err(NoSum::OneDivision);
    }
    if named().any(|one| is_city(&one)) {
        return Err(NoSum::City);
    }
    let mut value = 0.0;
    let mut bound = None;
    for one in districts() {
        let (Some(number), Some(its_bound)) = (one.value, one.bound) else {
            return Err(NoSum::Several);
        };
        value += number;
        bound = Some(match bound {
            None => its_bound,
            Some(before) => join_bounds(before, its_bound).ok_or(NoSum::MixedBounds)?,
        });
    }
    let bound = bound.ok_or(NoSum::OneDivision)?;
    Ok(FigureSum {
        value,
        bound,
        divisions,
    })
}

/// How a sum of two numbers is meant; `None` where one is open upwards and the other downwards, or merely rounded.
fn join_bounds(left: Bound, right: Bound) -> Option<Bound> {
    use Bound::{AtLeast, Exact, Over};
    match (left, right) {
        _ if left == right => Some(left),
        (Exact, other) | (other, Exact) => Some(other),
        (AtLeast, Over) | (Over, AtLeast) => Some(Over),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::FactsQuery;
    use crate::{Analyzer, Document, Reading, Settings};

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
        let analyzer = Analyzer::new(Settings::default());
        let document = Document::from_text("试.txt", &text);
        let analysis = analyzer
            .analyze(document, &Reading::default(), &mut |_| ())
            .expect("a bulletin");
        analyzer
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
}
