//! `trend` and `dispersion`: terms from issue to issue, and from one end of the text to the other.

use bulletin_lens::message::Error;
use bulletin_lens::query::{DispersionQuery, DispersionTable, TrendQuery, TrendTable};
use bulletin_lens::{Analysis, Analyzer};
use clap::Args;

use super::Format;
use super::input::Failure;
use super::opening::Opening;
use super::output::{json, print};
use super::sheet::{Cell, Sheet, sheets_csv, sheets_text};
use super::words::{ScopeCall, answer};

#[derive(Debug, Args)]
pub(crate) struct TrendCall {
    /// A term to follow; may be given several times.
    #[arg(long, value_name = "TERM", required = true)]
    term: Vec<String>,
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    scope: ScopeCall,
    /// How to print: tables to read, rows for a spreadsheet, or all of it.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct DispersionCall {
    /// A term to look for; may be given several times, 30 at most.
    #[arg(long, value_name = "TERM", required = true)]
    term: Vec<String>,
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    scope: ScopeCall,
    /// How to print: tables to read, rows for a spreadsheet, or all of it.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// All bulletins as one, named after how many they are.
pub(crate) fn put_together(analyzer: &Analyzer, analyses: &[Analysis]) -> Result<Analysis, Error> {
    let members: Vec<&Analysis> = analyses.iter().collect();
    analyzer.analyze_together(&format!("{} 期合并", members.len()), &members)
}

pub(crate) fn trend(call: &TrendCall) -> Result<(), Failure> {
    let analyzer = Analyzer::new(call.opening.settings()?);
    let analyses = call.opening.analyze_all(&analyzer)?;
    let all = put_together(&analyzer, &analyses)?;
    let query = TrendQuery {
        terms: call.term.clone(),
        articles: call.scope.articles(),
        divisions: call.scope.divisions(&all),
    };
    let table = analyzer.trend(&all, &query)?;
    let text = match call.format {
        Format::Json => json(&table)?,
        Format::Table => sheets_text(&[trend_sheet(&all, &table)]),
        Format::Csv => sheets_csv(&[trend_sheet(&all, &table)])?,
    };
    print(&text)
}

pub(crate) fn dispersion(call: &DispersionCall) -> Result<(), Failure> {
    answer(
        &call.opening,
        call.format,
        |analyzer, analysis| {
            let query = DispersionQuery {
                terms: call.term.clone(),
                articles: call.scope.articles(),
                divisions: call.scope.divisions(analysis),
            };
            analyzer.dispersion(analysis, &query)
        },
        dispersion_sheet,
    )
}

fn trend_sheet(analysis: &Analysis, table: &TrendTable) -> Sheet {
    let rows = table.rows.iter().flat_map(|row| {
        (0..)
            .zip(&table.issues)
            .map(move |(place, issue): (usize, _)| {
                let found = &analysis.issues[issue.issue as usize];
                vec![
                    Cell::Text(row.term.clone()),
                    Cell::Text(found.name.clone()),
                    Cell::Text(found.date.clone().unwrap_or_default()),
                    Cell::Count(row.counts[place]),
                    Cell::Number(row.per_thousand[place]),
                    Cell::Count(row.articles[place]),
                    Cell::Count(issue.articles),
                    Cell::Count(issue.tokens),
                ]
            })
    });
    Sheet {
        file: analysis.document.name.clone(),
        caption: format!(
            "各期变化；{} 期，按日期排，没有日期的按期号，都没有的按打开的次序",
            table.issues.len()
        ),
        columns: vec![
            ("词", "term"),
            ("期", "issue"),
            ("日期", "date"),
            ("次数", "count"),
            ("每千词", "per_thousand"),
            ("有它的篇数", "articles"),
            ("本期篇数", "issue_articles"),
            ("本期词次", "issue_tokens"),
        ],
        rows: rows.collect(),
    }
}

fn dispersion_sheet(analysis: &Analysis, table: &DispersionTable) -> Sheet {
    let rows = table.rows.iter().flat_map(|row| {
        row.places.iter().map(|place| {
            vec![
                Cell::Text(row.term.clone()),
                Cell::Count(row.count),
                Cell::Count(row.articles),
                Cell::Count(place.article + 1),
                Cell::Count(place.span.utf16_start),
                Cell::Count(place.span.utf16_end),
            ]
        })
    });
    Sheet {
        file: analysis.document.name.clone(),
        caption: format!(
            "词的分布；{} 篇；位置按 UTF-16 单元从 0 数起",
            table.articles.len()
        ),
        columns: vec![
            ("词", "term"),
            ("次数", "count"),
            ("有它的篇数", "articles"),
            ("篇", "article"),
            ("起", "utf16_start"),
            ("止", "utf16_end"),
        ],
        rows: rows.collect(),
    }
}
