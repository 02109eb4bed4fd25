//! Gazetteer files: the format of docs/gazetteer.md, for the built-in files and for the reader's own.

use rustc_hash::FxHashSet;

use super::short_name::short_name_length;
use super::{City, Division, FormerName, city_level};
use crate::message::{Error, Localized};

/// What a file says, before it is put together with others.
#[derive(Debug, Clone, Default)]
pub(super) struct Parsed {
    pub city: Option<City>,
    pub divisions: Vec<Division>,
    pub former_names: Vec<FormerName>,
    pub not_divisions: Vec<String>,
    pub longer_names: Vec<String>,
    pub city_committees: Vec<String>,
}

impl Parsed {
    /// Adds what holds for every city.
    pub(super) fn add(&mut self, other: Self) {
        self.not_divisions.extend(other.not_divisions);
        self.longer_names.extend(other.longer_names);
        self.city_committees.extend(other.city_committees);
    }

    /// Checks a file that stands alone, and gives it its city level and its grid.
    pub(super) fn require_whole(&mut self, file: &str) -> Result<(), Error> {
        let (Some(city), false) = (&self.city, self.divisions.is_empty()) else {
            return Err(incomplete(file));
        };
        let is_placed = self
            .divisions
            .iter()
            .all(|division| (division.column, division.row) != UNPLACED);
        let level = self
            .divisions
            .iter()
            .position(|division| division.code == city.code);
        let level = if let Some(at) = level {
            self.divisions.remove(at)
        } else {
            // On a map by hand the level goes on a row below all others.
            let lowest = self.divisions.iter().map(|division| division.row).max();
            Division {
                row: lowest.unwrap_or_default().saturating_add(1),
                ..city_level(&city.code, &city.name)
            }
        };
        self.divisions.push(level);
        if !is_placed {
            default_grid(&mut self.divisions);
        }
        Ok(())
    }
}

/// The place of a division whose line gives none.
const UNPLACED: (u32, u32) = (u32::MAX, u32::MAX);

/// Lays divisions out in their order on a grid that is nearly square; the last one, the city level,
/// stands on a row of its own.
pub(super) fn default_grid(divisions: &mut [Division]) {
    let Some((level, counties)) = divisions.split_last_mut() else {
        return;
    };
    let count = counties.len() as u32;
    let root = count.isqrt();
    let width = (root + u32::from(root * root < count)).max(1);
    for (number, division) in (0..).zip(&mut *counties) {
        division.column = number % width;
        division.row = number / width;
    }
    level.column = width - 1;
    level.row = count.div_ceil(width);
}

/// What is wrong with a line; the sentence that names it.
type Fault = Localized;

const SECTIONS: &[&str] = &[
    "region",
    "divisions",
    "former",
    "not-a-division",
    "longer-names",
    "city-committees",
];

/// Reads a file.
///
/// # Errors
/// `gazetteer-line` for the first line that does not fit.
pub(super) fn parse_file(file: &str, text: &str) -> Result<Parsed, Error> {
    let mut reader = Reader::default();
    for (number, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = line.trim_end();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        reader
            .read(line, number + 1)
            .map_err(|fault| faulty_line(file, number + 1, line, &fault))?;
    }
    reader.check_former_codes(file)?;
    Ok(reader.parsed)
}

#[derive(Debug, Default)]
struct Reader {
    parsed: Parsed,
    section: String,
    codes: FxHashSet<String>,
    names: FxHashSet<String>,
    tiles: FxHashSet<(u32, u32)>,
    /// Line and text of each former name, whose codes are checked when all divisions are read.
    former_lines: Vec<(usize, String)>,
}

impl Reader {
    fn read(&mut self, line: &str, number: usize) -> Result<(), Fault> {
        if let Some(section) = line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            if !SECTIONS.contains(&section) {
                let known = SECTIONS.join("] [");
                return Err(Localized::new(
                    format!("没有名为 [{section}] 的一节；可用的有 [{known}]。"),
                    format!("There is no section [{section}]; there are [{known}]."),
                ));
            }
            section.clone_into(&mut self.section);
            return Ok(());
        }
        let columns: Vec<&str> = line.split('\t').map(str::trim).collect();
        match self.section.as_str() {
            "region" => self.read_region(&columns),
            "divisions" => self.read_division(&columns),
            "former" => {
                self.former_lines.push((number, line.to_owned()));
                self.parsed.former_names.push(read_former_name(&columns)?);
                Ok(())
            }
            "not-a-division" => read_literal(&columns, &mut self.parsed.not_divisions),
            "longer-names" => read_literal(&columns, &mut self.parsed.longer_names),
            "city-committees" => read_literal(&columns, &mut self.parsed.city_committees),
            _ => Err(Localized::new(
                "这一行前面还没有写是哪一节。",
                "No section has begun before this line.",
            )),
        }
    }

    fn read_region(&mut self, columns: &[&str]) -> Result<(), Fault> {
        if self.parsed.city.is_some() {
            return Err(Localized::new(
                "[region] 只能有一行。",
                "[region] can have one line only.",
            ));
        }
        let (code, name, rest) = read_names(columns, 4)?;
        self.parsed.city = Some(City {
            code: code.to_owned(),
            name: name.to_owned(),
            short_name: or_short_name(name, rest.first().copied()),
            province: None,
        });
        Ok(())
    }

    fn read_division(&mut self, columns: &[&str]) -> Result<(), Fault> {
        let (code, name, rest) = read_names(columns, 6)?;
        let (column, row) = match rest.get(2..).unwrap_or_default() {
            [] => UNPLACED,
            [column, row] => read_tile(column, row)?,
            _ => {
                return Err(Localized::new(
                    "列和行要么都写，要么都不写。",
                    "Give both column and row, or neither.",
                ));
            }
        };
        let is_placed = (column, row) != UNPLACED;
        if let Some(first) = self.parsed.divisions.first()
            && is_placed != ((first.column, first.row) != UNPLACED)
        {
            return Err(Localized::new(
                "有的单位写了列和行，有的没有写：要么都写，要么都不写。",
                "Some divisions have a column and a row and some have none: give them to all or to none.",
            ));
        }
        if !self.codes.insert(code.to_owned()) {
            return Err(Localized::new(
                format!("代码 {code} 重复。"),
                format!("The code {code} stands twice."),
            ));
        }
        if !self.names.insert(name.to_owned()) {
            return Err(Localized::new(
                format!("名称 {name} 重复。"),
                format!("The name {name} stands twice."),
            ));
        }
        if is_placed && !self.tiles.insert((column, row)) {
            return Err(Localized::new(
                format!("第 {column} 列第 {row} 行已经有一个单位。"),
                format!("Column {column}, row {row} is taken."),
            ));
        }
        self.parsed.divisions.push(Division {
            code: code.to_owned(),
            name: name.to_owned(),
            short_name: or_short_name(name, rest.first().copied()),
            english_name: rest
                .get(1)
                .filter(|english| !english.is_empty())
                .unwrap_or(&name)
                .to_string(),
            column,
            row,
        });
        Ok(())
    }

    /// Codes of former names are checked last: a file may name them before its divisions.
    fn check_former_codes(&self, file: &str) -> Result<(), Error> {
        // A file of former names alone belongs to the national table; a test checks its codes.
        if self.codes.is_empty() {
            return Ok(());
        }
        for (former, (number, line)) in self.parsed.former_names.iter().zip(&self.former_lines) {
            let is_known = |code: &String| {
                let is_city = self
                    .parsed
                    .city
                    .as_ref()
                    .is_some_and(|city| city.code == *code);
                is_city || self.codes.contains(code)
            };
            if let Some(code) = former.codes.iter().find(|code| !is_known(code)) {
                let fault = Localized::new(
                    format!("[divisions] 里没有代码 {code}。"),
                    format!("[divisions] has no code {code}."),
                );
                return Err(faulty_line(file, *number, line, &fault));
            }
        }
        Ok(())
    }
}

/// Code, name and what follows.
fn read_names<'line>(
    columns: &[&'line str],
    most: usize,
) -> Result<(&'line str, &'line str, Vec<&'line str>), Fault> {
    match columns {
        [code, name, rest @ ..] if columns.len() <= most => {
            if code.is_empty() || name.is_empty() {
                return Err(Localized::new(
                    "代码和名称不能是空的。",
                    "Code and name cannot be empty.",
                ));
            }
            Ok((code, name, rest.to_vec()))
        }
        _ => Err(Localized::new(
            format!("这一节一行有 2 至 {most} 列，这里有 {} 列。", columns.len()),
            format!(
                "A line of this section has 2 to {most} columns; this one has {}.",
                columns.len()
            ),
        )),
    }
}

fn or_short_name(name: &str, short: Option<&str>) -> String {
    short
        .filter(|short| !short.is_empty())
        .unwrap_or(&name[..short_name_length(name)])
        .to_owned()
}

fn read_tile(column: &str, row: &str) -> Result<(u32, u32), Fault> {
    const MOST: u32 = 99;
    let number = |text: &str| text.parse().ok().filter(|number| *number <= MOST);
    number(column).zip(number(row)).ok_or_else(|| {
        Localized::new(
            format!("列和行是 0 至 {MOST} 的整数，这里是“{column}”“{row}”。"),
            format!("Column and row are whole numbers from 0 to {MOST}; here they are “{column}” and “{row}”."),
        )
    })
}

fn read_former_name(columns: &[&str]) -> Result<FormerName, Fault> {
    let &[name, year, codes, note] = columns else {
        return Err(Localized::new(
            format!("[former] 一行有 4 列，这里有 {} 列。", columns.len()),
            format!(
                "A line of [former] has 4 columns; this one has {}.",
                columns.len()
            ),
        ));
    };
    let until_year = year
        .parse()
        .ok()
        .filter(|year| (1900..=2999).contains(year));
    let codes: Vec<String> = codes
        .split(',')
        .map(|code| code.trim().to_owned())
        .collect();
    match until_year {
        Some(until_year) if !name.is_empty() && codes.iter().all(|code| !code.is_empty()) => {
            Ok(FormerName {
                name: name.to_owned(),
                until_year,
                codes,
                note: note.to_owned(),
            })
        }
        _ => Err(Localized::new(
            "[former] 的四列是：旧名、停用年份、现在的代码（用半角逗号隔开）、说明。",
            "The four columns of [former] are: old name, year from which it is not used, present codes (parted by commas), note.",
        )),
    }
}

fn read_literal(columns: &[&str], list: &mut Vec<String>) -> Result<(), Fault> {
    match columns {
        [literal] if !literal.is_empty() => {
            list.push((*literal).to_owned());
            Ok(())
        }
        _ => Err(Localized::new(
            "这一节一行只有一个词语。",
            "A line of this section is one word or phrase.",
        )),
    }
}

fn faulty_line(file: &str, number: usize, line: &str, fault: &Fault) -> Error {
    const SHOWN: usize = 60;
    let shown: String = line.chars().take(SHOWN).collect();
    Error::new(
        "gazetteer-line",
        format!("{file}:{number}"),
        Localized::new(
            format!("地名表的这一行不合格式：{shown}。{}", fault.zh),
            format!(
                "This line does not fit the gazetteer's format: {shown}. {}",
                fault.en
            ),
        ),
        Localized::new(
            "列之间用一个制表符分开；格式见 docs/gazetteer.md。",
            "Columns are parted by one tab; docs/gazetteer.md describes the format.",
        ),
    )
}

fn incomplete(file: &str) -> Error {
    Error::new(
        "gazetteer-incomplete",
        file,
        Localized::new(
            "地名表缺少 [region] 或 [divisions]。",
            "The gazetteer lacks [region] or [divisions].",
        ),
        Localized::new(
            "请补上本级和下属单位两节；格式见 docs/gazetteer.md。",
            "Add the sections for the place itself and its divisions; docs/gazetteer.md describes the format.",
        ),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Gazetteer;

    fn fault(text: &str) -> (String, Option<String>) {
        let error = Gazetteer::parse("自备.txt", text).expect_err("the file is faulty");
        (error.code, error.subject)
    }

    #[test]
    fn streets_of_a_district_need_nothing_but_code_and_name() {
        let text =
            "[region]\n330108\t滨江区\n[divisions]\nxx\t西兴街道\nch\t长河街道\npy\t浦沿街道\n";
        let gazetteer = Gazetteer::parse("滨江.txt", text).expect("it is well-formed");
        let tiles: Vec<(&str, &str, u32, u32)> = gazetteer
            .divisions
            .iter()
            .map(|d| (d.name.as_str(), d.english_name.as_str(), d.column, d.row))
            .collect();
        assert_eq!(
            tiles,
            [
                ("西兴街道", "西兴街道", 0, 0),
                ("长河街道", "长河街道", 1, 0),
                ("浦沿街道", "浦沿街道", 0, 1),
                ("区级", "City level", 1, 2),
            ]
        );
        assert!(gazetteer.is_own);
    }

    #[test]
    fn a_map_by_hand_is_kept_and_the_level_stands_below_it() {
        let text =
            "[region]\nb\t教育局\n[divisions]\n1\t一中\t一中\tNo. 1\t3\t2\n2\t二中\t\t\t0\t0\n";
        let gazetteer = Gazetteer::parse("学校.txt", text).expect("it is well-formed");
        let first = &gazetteer.divisions[0];
        assert_eq!(
            (first.column, first.row, first.english_name.as_str()),
            (3, 2, "No. 1")
        );
        assert_eq!(gazetteer.divisions[2].row, 3);
    }

    #[test]
    fn a_faulty_line_is_named() {
        let line = |text: &str| {
            let (code, subject) = fault(text);
            assert_eq!(code, "gazetteer-line", "{text}");
            subject.expect("a line is named")
        };
        let open = "[region]\n330200\t宁波市\n[divisions]\n";
        assert_eq!(line("330200\t宁波市"), "自备.txt:1");
        assert_eq!(line("[city]\n"), "自备.txt:1");
        assert_eq!(line(&format!("{open}3302")), "自备.txt:4");
        assert_eq!(line(&format!("{open}1\t")), "自备.txt:4");
        assert_eq!(line(&format!("{open}1\t海曙区\n1\t江北区")), "自备.txt:5");
        assert_eq!(line(&format!("{open}1\t海曙区\n2\t海曙区")), "自备.txt:5");
        assert_eq!(
            line(&format!("{open}1\t海曙区\t海曙\tHaishu\t1")),
            "自备.txt:4"
        );
        assert_eq!(
            line(&format!("{open}1\t海曙区\t海曙\tHaishu\tx\t1")),
            "自备.txt:4"
        );
        assert_eq!(
            line(&format!("{open}1\t甲区\t\t\t1\t1\n2\t乙区\t\t\t1\t1")),
            "自备.txt:5"
        );
        assert_eq!(
            line(&format!("{open}1\t甲区\t\t\t1\t1\n2\t乙区")),
            "自备.txt:5"
        );
        assert_eq!(
            line(&format!("[former]\n江东区\t2016\t9\t并入\n{open}1\t海曙区")),
            "自备.txt:2"
        );
        assert_eq!(
            line(&format!("{open}1\t海曙区\n[former]\n江东区\t去年\t1\t并入")),
            "自备.txt:6"
        );
    }

    #[test]
    fn a_file_without_its_place_or_divisions_is_incomplete() {
        for text in ["", "[region]\n1\t宁波市\n", "[divisions]\n1\t海曙区\n"] {
            assert_eq!(fault(text).0, "gazetteer-incomplete", "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = Gazetteer::parse("任意", &String::from_utf8_lossy(&bytes));
        }

        #[test]
        fn no_lines_make_it_panic(text in "(\\[(region|divisions|former|longer-names)\\]\n|[0-9a-c区市,\t#]{0,9}\n){0,12}") {
            if let Ok(gazetteer) = Gazetteer::parse("任意", &text) {
                prop_assert!(gazetteer.city_level().is_some());
                for at in 0..text.len() {
                    let _ = gazetteer.name_at(&text, at);
                }
            }
        }
    }
}
