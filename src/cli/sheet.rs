//! Sheets: one answer as rows, to read in a terminal or to open in a spreadsheet.

use bulletin_lens::message::Error;

use super::csv::{decimal, write_rows};
use super::table::{cell_width, format_table};

/// One table with its caption.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// The file it was made from.
    pub file: String,
    /// What was counted, on how much text.
    pub caption: String,
    /// Heads of the columns: to read, and as names in a spreadsheet.
    pub columns: Vec<(&'static str, &'static str)>,
    /// As many cells as columns.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Debug, Clone)]
pub(crate) enum Cell {
    Text(String),
    /// Text that ends where its column ends, as what stands before an occurrence does.
    RightAligned(String),
    Count(u32),
    Number(Option<f64>),
}

impl Cell {
    fn to_read(&self) -> String {
        match self {
            Self::Text(text) | Self::RightAligned(text) => text.clone(),
            Self::Count(count) => count.to_string(),
            Self::Number(Some(number)) => format!("{number:.2}"),
            Self::Number(None) => "–".to_owned(),
        }
    }

    fn for_spreadsheet(&self) -> String {
        match self {
            Self::Text(text) | Self::RightAligned(text) => text.clone(),
            Self::Count(count) => count.to_string(),
            Self::Number(number) => number.map(decimal).unwrap_or_default(),
        }
    }
}

/// Sheets to read, one below the other.
pub(crate) fn sheets_text(sheets: &[Sheet]) -> String {
    let texts: Vec<String> = sheets.iter().map(sheet_text).collect();
    texts.join("\n")
}

fn sheet_text(sheet: &Sheet) -> String {
    let header: Vec<&str> = sheet.columns.iter().map(|&(head, _)| head).collect();
    let mut widths = vec![0; header.len()];
    for row in &sheet.rows {
        for (cell, width) in row.iter().zip(&mut widths) {
            *width = cell_width(&cell.to_read()).max(*width);
        }
    }
    let rows = sheet.rows.iter().map(|row| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| {
            let text = cell.to_read();
            match cell {
                Cell::RightAligned(_) => {
                    format!("{}{text}", " ".repeat(width - cell_width(&text)))
                }
                _ => text,
            }
        });
        cells.collect()
    });
    let table = format_table(&header, rows.collect());
    format!("{}：{}\n{table}", sheet.file, sheet.caption)
}

/// Sheets of the same columns as one, with the file in the first.
pub(crate) fn sheets_csv(sheets: &[Sheet]) -> Result<String, Error> {
    let names = sheets.first().map(|sheet| &sheet.columns);
    let names = names.into_iter().flatten().map(|&(_, name)| name);
    let header = std::iter::once("file").chain(names).map(str::to_owned);
    let rows = sheets.iter().flat_map(|sheet| {
        sheet.rows.iter().map(|row| {
            let cells = row.iter().map(Cell::for_spreadsheet);
            std::iter::once(sheet.file.clone()).chain(cells).collect()
        })
    });
    write_rows(std::iter::once(header.collect()).chain(rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(file: &str, left: &str, number: Option<f64>) -> Sheet {
        Sheet {
            file: file.to_owned(),
            caption: "一次".to_owned(),
            columns: vec![("左", "left"), ("词", "hit"), ("值", "value")],
            rows: vec![
                vec![
                    Cell::RightAligned(left.to_owned()),
                    Cell::Text("=监督".to_owned()),
                    Cell::Number(number),
                ],
                vec![
                    Cell::RightAligned("开展专题".to_owned()),
                    Cell::Text("监督".to_owned()),
                    Cell::Count(3),
                ],
            ],
        }
    }

    #[test]
    fn what_stands_before_ends_in_one_line() {
        let text = sheets_text(&[sheet("a.txt", "A", None)]);
        assert_eq!(
            text,
            "a.txt：一次\n左        词     值\n       A  =监督  –\n开展专题  监督   3\n"
        );
    }

    #[test]
    fn several_files_make_one_spreadsheet_that_holds_no_formula() {
        let sheets = [sheet("a.txt", "A", Some(1.5)), sheet("b.txt", "B", None)];
        assert_eq!(
            sheets_csv(&sheets).expect("it can be written"),
            "file,left,hit,value\na.txt,A,'=监督,1.5000\na.txt,开展专题,监督,3\nb.txt,B,'=监督,\nb.txt,开展专题,监督,3\n"
        );
    }
}
