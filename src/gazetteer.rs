//! The gazetteer: a city's divisions with their names, former names and the words that only look
//! like them. Read from the data files; used wherever text becomes a division.

use crate::message::{Error, Localized};

/// A city and its county-level divisions.
#[derive(Debug, Clone)]
pub struct Gazetteer {
    /// The city itself.
    pub city: City,
    /// The divisions in official order, then the city level under the city's own code.
    pub divisions: Vec<Division>,
    /// Names that divisions no longer bear.
    pub former_names: Vec<FormerName>,
    /// Committees that mean the city level where no division stands before them.
    pub city_committees: Vec<String>,
    /// For each known name: the longer texts that hold it without meaning it, with its offset.
    masks: Vec<Mask>,
}

/// A city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct City {
    /// Six-digit code (GB/T 2260).
    pub code: String,
    /// Full name, for example 杭州市.
    pub name: String,
    /// Short name, for example 杭州.
    pub short_name: String,
}

/// A county-level division, or the city level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Division {
    /// Six-digit code (GB/T 2260).
    pub code: String,
    /// Full name, for example 余杭区.
    pub name: String,
    /// Short name, for example 余杭.
    pub short_name: String,
    /// Name in Latin letters.
    pub english_name: String,
    /// Column in the tile-grid map, from 0.
    pub column: u32,
    /// Row in the tile-grid map, from 0.
    pub row: u32,
}

/// A name that is no longer in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerName {
    /// The name.
    pub name: String,
    /// The year from which it no longer exists.
    pub until_year: u32,
    /// Codes of the present divisions, the main one first.
    pub codes: Vec<String>,
    /// What became of it.
    pub note: String,
}

/// A name found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameMatch<'gazetteer> {
    /// The name as it stands in the text.
    pub name: &'gazetteer str,
    /// Whether it is the full name (余杭区) rather than the short one (余杭).
    pub is_full: bool,
    /// What it names.
    pub meaning: Meaning<'gazetteer>,
}

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning<'gazetteer> {
    /// A division of today.
    Present(&'gazetteer Division),
    /// A division of the past.
    Former(&'gazetteer FormerName),
}

#[derive(Debug, Clone)]
struct Mask {
    name: String,
    text: String,
    /// Byte offset of `name` in `text`.
    offset: usize,
}

const HANGZHOU: &str = include_str!("../data/gazetteer/330100.txt");

impl Gazetteer {
    /// The built-in gazetteer of Hangzhou.
    ///
    /// # Panics
    /// Never: the embedded file is checked by a test.
    #[must_use]
    #[allow(clippy::expect_used)]
    pub fn hangzhou() -> Self {
        Self::parse("330100.txt", HANGZHOU).expect("the embedded gazetteer is well-formed")
    }

    /// Reads a gazetteer file; the format is described in `data/gazetteer/330100.txt`.
    ///
    /// # Errors
    /// `gazetteer-line` for the first line that does not fit, `gazetteer-incomplete` where the
    /// city or its divisions are missing.
    pub fn parse(file: &str, text: &str) -> Result<Self, Error> {
        let mut section = "";
        let mut city = None;
        let (mut divisions, mut former_names) = (Vec::new(), Vec::new());
        let (mut literals, mut city_committees) = (Vec::new(), Vec::new());
        for (number, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let line = line.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let columns: Vec<&str> = line.split('\t').collect();
            let known = match (section, columns.as_slice()) {
                (_, [header]) if header.starts_with('[') && header.ends_with(']') => {
                    section = header.trim_matches(['[', ']']);
                    matches!(
                        section,
                        "region" | "divisions" | "former" | "not-a-division" | "city-committees"
                    )
                    .then_some(())
                }
                ("region", [code, name, short_name, ..]) => {
                    city = Some(City {
                        code: (*code).to_owned(),
                        name: (*name).to_owned(),
                        short_name: (*short_name).to_owned(),
                    });
                    Some(())
                }
                ("divisions", columns) => {
                    read_division(columns).map(|division| divisions.push(division))
                }
                ("former", columns) => {
                    read_former_name(columns).map(|former| former_names.push(former))
                }
                ("not-a-division", [literal]) => {
                    literals.push((*literal).to_owned());
                    Some(())
                }
                ("city-committees", [committee]) => {
                    city_committees.push((*committee).to_owned());
                    Some(())
                }
                _ => None,
            };
            known.ok_or_else(|| faulty_line(file, number + 1, line))?;
        }
        let city = city
            .filter(|_| !divisions.is_empty())
            .ok_or_else(|| incomplete(file))?;
        let names = divisions
            .iter()
            .flat_map(|division: &Division| [&division.name, &division.short_name])
            .chain(former_names.iter().map(|former: &FormerName| &former.name));
        let masks = names
            .flat_map(|name| {
                literals.iter().flat_map(move |text: &String| {
                    text.match_indices(name.as_str())
                        .map(move |(offset, _)| Mask {
                            name: name.clone(),
                            text: text.clone(),
                            offset,
                        })
                })
            })
            .collect();
        Ok(Self {
            city,
            divisions,
            former_names,
            city_committees,
            masks,
        })
    }

    /// The division with a code.
    #[must_use]
    pub fn division(&self, code: &str) -> Option<&Division> {
        self.divisions.iter().find(|division| division.code == code)
    }

    /// The city level.
    #[must_use]
    pub fn city_level(&self) -> Option<&Division> {
        self.division(&self.city.code)
    }

    /// The longest division name that begins at a byte of a text, unless it is part of a longer
    /// text that means something else (西湖 in 西湖大学).
    ///
    /// ```
    /// use bulletin_lens::gazetteer::Gazetteer;
    ///
    /// let gazetteer = Gazetteer::hangzhou();
    /// assert_eq!(gazetteer.name_at("余杭区人大", 0).map(|found| found.name), Some("余杭区"));
    /// assert_eq!(gazetteer.name_at("西湖大学", 0), None);
    /// ```
    #[must_use]
    pub fn name_at(&self, text: &str, start: usize) -> Option<NameMatch<'_>> {
        let rest = text.get(start..)?;
        let present = self
            .divisions
            .iter()
            .filter(|division| division.code != self.city.code)
            .flat_map(|division| {
                let meaning = Meaning::Present(division);
                [
                    (&division.name, true, meaning),
                    (&division.short_name, false, meaning),
                ]
            });
        let former = self.former_names.iter().map(|former| {
            let is_full = former.name.ends_with(['区', '县', '市']);
            (&former.name, is_full, Meaning::Former(former))
        });
        present
            .chain(former)
            .filter(|(name, ..)| rest.starts_with(name.as_str()))
            .max_by_key(|(name, ..)| name.len())
            .filter(|(name, ..)| !self.is_masked(text, start, name))
            .map(|(name, is_full, meaning)| NameMatch {
                name,
                is_full,
                meaning,
            })
    }

    fn is_masked(&self, text: &str, start: usize, name: &str) -> bool {
        self.masks
            .iter()
            .filter(|mask| mask.name == name)
            .any(|mask| {
                start
                    .checked_sub(mask.offset)
                    .and_then(|from| text.get(from..))
                    .is_some_and(|from| from.starts_with(&mask.text))
            })
    }
}

fn read_division(columns: &[&str]) -> Option<Division> {
    let &[code, name, short_name, english_name, column, row] = columns else {
        return None;
    };
    Some(Division {
        code: Some(code)
            .filter(|code| code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()))?
            .to_owned(),
        name: name.to_owned(),
        short_name: short_name.to_owned(),
        english_name: english_name.to_owned(),
        column: column.parse().ok()?,
        row: row.parse().ok()?,
    })
}

fn read_former_name(columns: &[&str]) -> Option<FormerName> {
    let &[name, year, codes, note] = columns else {
        return None;
    };
    Some(FormerName {
        name: name.to_owned(),
        until_year: year.parse().ok()?,
        codes: codes.split(',').map(str::to_owned).collect(),
        note: note.to_owned(),
    })
}

fn faulty_line(file: &str, number: usize, line: &str) -> Error {
    Error::new(
        "gazetteer-line",
        format!("{file}:{number}"),
        Localized::new(
            format!("地名表的这一行不合格式：{line}"),
            format!("This line does not fit the gazetteer's format: {line}"),
        ),
        Localized::new(
            "列之间用一个制表符分开，格式见文件开头的说明。",
            "Columns are parted by one tab; the format is described at the top of the built-in file.",
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
            "请补上城市和区县两节。",
            "Add the sections for the city and its divisions.",
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_gazetteer_holds_thirteen_divisions_and_the_city_level() {
        let gazetteer = Gazetteer::hangzhou();
        assert_eq!(gazetteer.divisions.len(), 14);
        assert_eq!(
            gazetteer.city_level().map(|city| city.name.as_str()),
            Some("市级")
        );
        for former in &gazetteer.former_names {
            assert!(
                former
                    .codes
                    .iter()
                    .all(|code| gazetteer.division(code).is_some()),
                "{}",
                former.name
            );
        }
    }

    #[test]
    fn a_name_inside_another_name_is_none() {
        let gazetteer = Gazetteer::hangzhou();
        for (text, name) in [
            ("武汉市东西湖区", "西湖"),
            ("九成以上城乡居民", "上城"),
            ("钱塘江两岸", "钱塘"),
            ("浙大滨江研究院", "滨江"),
            ("萧山国际机场", "萧山"),
        ] {
            let start = text.find(name).expect("the name stands in the text");
            assert_eq!(gazetteer.name_at(text, start), None, "{text}");
        }
    }

    #[test]
    fn the_longest_name_wins_and_former_names_are_known() {
        let gazetteer = Gazetteer::hangzhou();
        let found = gazetteer
            .name_at("江干区人大常委会", 0)
            .expect("a former name");
        assert!(
            matches!(found.meaning, Meaning::Former(former) if former.until_year == 2021 && former.codes.len() == 2)
        );
        assert!(
            gazetteer
                .name_at("临平区：", 0)
                .is_some_and(|found| found.is_full)
        );
    }

    #[test]
    fn a_faulty_line_is_named() {
        let error = Gazetteer::parse(
            "自备.txt",
            "[region]\n330200\t宁波市\t宁波\n[divisions]\n3302\t海曙区",
        )
        .expect_err("too few columns");
        assert_eq!(
            (error.code.as_str(), error.subject.as_deref()),
            ("gazetteer-line", Some("自备.txt:4"))
        );
    }
}
