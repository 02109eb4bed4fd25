//! Reports as text to read in a terminal.

use std::fmt::Write as _;

use super::facts_table::{Table, fact_tables};
use bulletin_lens::Report;
use bulletin_lens::report::FullReport;
use bulletin_lens::report::{Article, DivisionSummary};

/// All reports, one below the other.
pub(crate) fn format_reports(reports: &[FullReport]) -> String {
    reports
        .iter()
        .map(format_report)
        .collect::<Vec<_>>()
        .join("\n")
}

fn format_report(full: &FullReport) -> String {
    let report: &Report = &full.report;
    let totals = &report.totals;
    let title = format!(
        "{}（{} 篇，{} 字，{} 词次）",
        report.source.name, totals.articles, totals.han_characters, totals.tokens
    );
    let articles = report.articles.iter().map(article_row).collect();
    let keywords = report
        .keywords
        .rows
        .iter()
        .map(|row| {
            vec![
                row.term.clone(),
                row.count.to_string(),
                format!("{:.2}", row.per_thousand),
                row.articles.to_string(),
            ]
        })
        .collect();
    let divisions = report.divisions.iter().map(division_row).collect();
    let mut text = format!("{title}\n");
    let tables: [Table; 3] = [
        ("文章", vec!["序", "区县", "标题", "署名"], articles),
        ("关键词", vec!["词", "次数", "每千词", "篇数"], keywords),
        (
            "区县",
            vec!["区县", "篇数", "词次", "最有特点的词"],
            divisions,
        ),
    ];
    for (heading, columns, rows) in tables.into_iter().chain(fact_tables(full)) {
        // Writing to a string cannot fail.
        let _ = write!(text, "\n{heading}\n{}", format_table(&columns, rows));
    }
    for notice in &report.notices {
        let _ = writeln!(text, "注意：{}", notice.message.zh);
    }
    text
}

fn article_row(article: &Article) -> Vec<String> {
    let title = article
        .title
        .clone()
        .unwrap_or_else(|| format!("〔无题〕{}……", article.opening));
    let byline = article.byline.as_ref().map(|byline| {
        let mut names: Vec<&str> = byline.office.as_deref().into_iter().collect();
        names.extend(byline.authors.iter().map(String::as_str));
        names.join(" ")
    });
    vec![
        (article.index + 1).to_string(),
        article
            .division_name
            .clone()
            .unwrap_or_else(|| "？".to_owned()),
        title,
        byline.unwrap_or_default(),
    ]
}

fn division_row(division: &DivisionSummary) -> Vec<String> {
    vec![
        division.name.clone(),
        division.articles.len().to_string(),
        division.tokens.to_string(),
        division.typical_terms.join(" "),
    ]
}

/// Aligns columns by the width of a terminal, where a Han character takes two cells.
pub(crate) fn format_table(header: &[&str], rows: Vec<Vec<String>>) -> String {
    let mut lines = vec![
        header
            .iter()
            .map(|&cell| cell.to_owned())
            .collect::<Vec<_>>(),
    ];
    lines.extend(rows);
    let widths: Vec<usize> = (0..header.len())
        .map(|column| {
            lines
                .iter()
                .map(|line| cell_width(&line[column]))
                .max()
                .unwrap_or(0)
        })
        .collect();
    let mut text = String::new();
    for line in lines {
        let cells = line
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell_width(cell))));
        text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}

pub(crate) fn cell_width(text: &str) -> usize {
    text.chars()
        .map(|character| if character < '\u{1100}' { 1 } else { 2 })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_align_by_the_width_of_han_characters() {
        let table = format_table(
            &["词", "次数"],
            vec![
                vec!["监督".to_owned(), "9".to_owned()],
                vec!["AI".to_owned(), "10".to_owned()],
            ],
        );
        assert_eq!(table, "词    次数\n监督  9\nAI    10\n");
    }
}
