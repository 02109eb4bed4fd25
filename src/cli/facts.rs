//! `figures` and `outlines`: what bulletins count and in which points they speak, article beside article.

use bulletin_lens::Analysis;
use bulletin_lens::query::{FactsQuery, FigureTable, NoSum, OutlineTable};
use bulletin_lens::report::OutlinePoint;
use clap::Args;

use super::Format;
use super::facts_table::bound_sign;
use super::input::Failure;
use super::opening::Opening;
use super::sheet::{Cell, Sheet};
use super::words::{ScopeCall, answer};

#[derive(Debug, Args)]
pub(crate) struct FactsCall {
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    scope: ScopeCall,
    /// How to print: tables to read, rows for a spreadsheet, or all of it.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

impl FactsCall {
    fn query(&self, analysis: &Analysis) -> FactsQuery {
        FactsQuery {
            articles: self.scope.articles(),
            divisions: self.scope.divisions(analysis),
        }
    }
}

pub(crate) fn figures(call: &FactsCall) -> Result<(), Failure> {
    answer(
        &call.opening,
        call.format,
        |analyzer, analysis| analyzer.figures(analysis, &call.query(analysis)),
        figure_sheet,
    )
}

pub(crate) fn outlines(call: &FactsCall) -> Result<(), Failure> {
    answer(
        &call.opening,
        call.format,
        |analyzer, analysis| analyzer.outlines(analysis, &call.query(analysis)),
        outline_sheet,
    )
}

/// One row a number, with the sum of its thing where there can be one.
fn figure_sheet(analysis: &Analysis, table: &FigureTable) -> Sheet {
    let rows = table.rows.iter().flat_map(|row| {
        row.entries.iter().map(|entry| {
            vec![
                Cell::Text(row.thing.clone().unwrap_or_default()),
                Cell::Text(row.unit.clone()),
                Cell::Text(division_name(analysis, entry.division.as_deref())),
                Cell::Count(entry.article + 1),
                Cell::Text(entry.text.clone()),
                Cell::Text(bound_sign(entry.bound).to_owned()),
                Cell::Number(Some(entry.value)),
                Cell::Text(if entry.is_part { "是" } else { "" }.to_owned()),
                Cell::Number(row.sum.map(|sum| sum.value)),
                Cell::Text(row.no_sum.map_or("", reason).to_owned()),
            ]
        })
    });
    Sheet {
        file: analysis.document.name.clone(),
        caption: format!(
            "数字；{} 篇，{} 处数量，{} 种事物；合计只跨区县，且只在能相加时给出",
            table.articles,
            table.quantities,
            table.rows.len()
        ),
        columns: vec![
            ("所指", "thing"),
            ("单位", "unit"),
            ("区县", "division"),
            ("篇", "article"),
            ("原文", "text"),
            ("范围", "bound"),
            ("数值", "value"),
            ("已含在别数内", "is_part"),
            ("合计", "sum"),
            ("不合计", "no_sum"),
        ],
        rows: rows.collect(),
    }
}

fn outline_sheet(analysis: &Analysis, table: &OutlineTable) -> Sheet {
    let mut rows = Vec::new();
    for row in &table.rows {
        let division = division_name(analysis, row.division.as_deref());
        for point in &row.points {
            add_point(&mut rows, &division, row.article + 1, 1, point);
        }
    }
    Sheet {
        file: analysis.document.name.clone(),
        caption: format!(
            "要点；{} 篇里 {} 篇分了点",
            table.articles,
            table.rows.len()
        ),
        columns: vec![
            ("区县", "division"),
            ("篇", "article"),
            ("层", "level"),
            ("序号", "ordinal"),
            ("标记", "marker"),
            ("要点", "head"),
        ],
        rows,
    }
}

fn add_point(
    rows: &mut Vec<Vec<Cell>>,
    division: &str,
    article: u32,
    level: u32,
    point: &OutlinePoint,
) {
    rows.push(vec![
        Cell::Text(division.to_owned()),
        Cell::Count(article),
        Cell::Count(level),
        Cell::Count(point.ordinal),
        Cell::Text(point.marker.clone()),
        Cell::Text(point.head.clone()),
    ]);
    for child in &point.children {
        add_point(rows, division, article, level + 1, child);
    }
}

fn division_name(analysis: &Analysis, code: Option<&str>) -> String {
    let division = code.and_then(|code| analysis.gazetteer.division(code));
    division.map_or_else(String::new, |division| division.name.clone())
}

fn reason(no_sum: NoSum) -> &'static str {
    match no_sum {
        NoSum::NoThing => "所指不明",
        NoSum::NotAdditive => "单位或所指不能相加",
        NoSum::OneDivision => "不足两个区县",
        NoSum::Mean => "平均数不能相加",
        NoSum::Repeated => "同一区县在几篇里给出同一个数",
        NoSum::MixedChanges => "增减与总量混用",
        NoSum::Several => "同一区县有几个不同的数",
        NoSum::MixedBounds => "至少与至多混用",
        NoSum::City => "市级的数可能已含区县",
    }
}
