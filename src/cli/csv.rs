//! Reports as rows for a spreadsheet: one row a term, for the whole bulletin and for each division.

use bulletin_lens::Report;
use bulletin_lens::message::{Error, Localized};
use bulletin_lens::report::FullReport;

const HEADER: [&str; 12] = [
    "file",
    "scope",
    "scope_name",
    "scope_tokens",
    "term",
    "count",
    "per_thousand",
    "tf_idf",
    "articles",
    "rest_count",
    "log_likelihood",
    "log_ratio",
];

/// All reports as one table with a header; fields that do not apply stay empty.
pub(crate) fn format_reports(reports: &[FullReport]) -> Result<String, Error> {
    let header = HEADER.map(str::to_owned).to_vec();
    write_rows(std::iter::once(header).chain(reports.iter().flat_map(|full| rows_of(&full.report))))
}

/// Rows of one length as CSV.
pub(crate) fn write_rows(rows: impl IntoIterator<Item = Vec<String>>) -> Result<String, Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer
            .write_record(row.iter().map(|cell| make_harmless(cell)))
            .map_err(|error| broken(&error.to_string()))?;
    }
    let bytes = writer
        .into_inner()
        .map_err(|error| broken(&error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| broken(&error.to_string()))
}

fn rows_of(report: &Report) -> Vec<Vec<String>> {
    let file = &report.source.name;
    let mut rows = Vec::new();
    for row in &report.keywords.rows {
        rows.push(vec![
            file.clone(),
            "all".to_owned(),
            String::new(),
            report.keywords.tokens.to_string(),
            row.term.clone(),
            row.count.to_string(),
            decimal(row.per_thousand),
            decimal(row.tf_idf),
            row.articles.to_string(),
            String::new(),
            String::new(),
            String::new(),
        ]);
    }
    for comparison in &report.comparisons {
        let name = report
            .divisions
            .iter()
            .find(|division| division.code == comparison.division)
            .map(|division| division.name.clone());
        for row in comparison.more.iter().chain(&comparison.less) {
            rows.push(vec![
                file.clone(),
                comparison.division.clone(),
                name.clone().unwrap_or_default(),
                comparison.tokens.to_string(),
                row.term.clone(),
                row.count.to_string(),
                decimal(row.per_thousand),
                String::new(),
                row.articles.to_string(),
                row.rest_count.to_string(),
                decimal(row.log_likelihood),
                row.log_ratio.map(decimal).unwrap_or_default(),
            ]);
        }
    }
    rows
}

/// A number with four decimals.
pub(crate) fn decimal(value: f64) -> String {
    format!("{value:.4}")
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe before it; a number stays.
fn make_harmless(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t']) && cell.parse::<f64>().is_err();
    if is_formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

fn broken(reason: &str) -> Error {
    Error::new(
        "csv-unwritable",
        "csv",
        Localized::new(
            format!("写不出 CSV：{reason}。"),
            format!("The CSV cannot be written: {reason}."),
        ),
        Localized::new("请换一种格式。", "Choose another format."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_made_harmless_and_numbers_stay() {
        assert_eq!(make_harmless("=1+1"), "'=1+1");
        assert_eq!(make_harmless("@cmd"), "'@cmd");
        assert_eq!(make_harmless("-3.5"), "-3.5");
        assert_eq!(make_harmless("民生实事"), "民生实事");
    }
}
