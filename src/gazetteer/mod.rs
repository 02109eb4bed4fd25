//! The gazetteer: the divisions of one city with their names, former names and the words that only
//! look like them. Made for each bulletin from the national table and the files by hand, or read
//! from a file of the reader's own; used wherever text becomes a division.

mod file;
mod nation;
mod short_name;

use crate::message::Error;
use crate::word_list::FirstCharacters;
use file::{Parsed, default_grid, parse_file};
pub use nation::RegionChoice;
pub(crate) use nation::{Place, PlaceMatch, nation, region_of};
pub(crate) use short_name::is_ordinary_name;
use short_name::{length_without_peoples, short_name_length};

/// A city and its county-level divisions.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    /// The city itself; `None` where none is known, and then there are no divisions either.
    pub city: Option<City>,
    /// The divisions in official order, then the city level under the city's own code.
    pub divisions: Vec<Division>,
    /// Names that divisions no longer bear.
    pub former_names: Vec<FormerName>,
    /// Committees that mean the issuing level where no division stands before them.
    pub city_committees: Vec<String>,
    /// The code of the county that issues the bulletin, whose 县人大常委会 and streets are meant
    /// where no name stands before them; `None` where the city itself does.
    pub issuer: Option<String>,
    /// Whether it is the reader's own.
    pub is_own: bool,
    /// Full names that may stand before the city's own: its province.
    above: Vec<String>,
    /// What right behind a short name makes it the name of something else: 大学, 大道.
    longer_names: Vec<String>,
    /// For each known name: the longer texts that hold it without meaning it, with its offset.
    masks: Vec<Mask>,
    /// What the names of divisions, of today and of the past, begin with.
    first_characters: FirstCharacters,
}

/// A city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct City {
    /// Six-digit code (GB/T 2260); in a gazetteer of the reader's own whatever stands there.
    pub code: String,
    /// Full name, for example 杭州市.
    pub name: String,
    /// Short name, for example 杭州.
    pub short_name: String,
    /// Full name of the province; `None` in a gazetteer of the reader's own.
    pub province: Option<String>,
}

/// A county-level division, or the city level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Division {
    /// Six-digit code (GB/T 2260); in a gazetteer of the reader's own whatever stands there.
    pub code: String,
    /// Full name, for example 余杭区.
    pub name: String,
    /// Short name, for example 余杭.
    pub short_name: String,
    /// Name in Latin letters; the Chinese name where none is known.
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
pub struct NameMatch<'gazetteer, 'text> {
    /// The name as it stands in the text.
    pub name: &'text str,
    /// Whether it is the full name (余杭区, also 三江县 for 三江侗族自治县) rather than the short one (余杭).
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

/// What holds for every city.
const COMMON: &str = include_str!("../../data/gazetteer/common.txt");
/// Names no longer in use, of all cities.
const FORMER_NAMES: &str = include_str!("../../data/gazetteer/former-names.txt");
/// Cities with a file of their own.
const BY_HAND: &[(u32, &str, &str)] = &[(
    330_100,
    "330100.txt",
    include_str!("../../data/gazetteer/330100.txt"),
)];

impl Gazetteer {
    /// The gazetteer of a city by the six-digit code of the city or of one of its counties; with a
    /// county's code, that county is the issuer.
    ///
    /// ```
    /// use bulletin_lens::gazetteer::Gazetteer;
    ///
    /// let gazetteer = Gazetteer::of_region("330681")?;
    /// assert_eq!(gazetteer.city.map(|city| city.name).as_deref(), Some("绍兴市"));
    /// assert_eq!(gazetteer.issuer.as_deref(), Some("330681"));
    /// # Ok::<(), bulletin_lens::message::Error>(())
    /// ```
    ///
    /// # Errors
    /// `region-unknown-code` where no division has the code.
    pub fn of_region(code: &str) -> Result<Self, Error> {
        let (region, place) = nation().region_by_code(code)?;
        let mut gazetteer = Self::of_place(region)?;
        gazetteer.issuer = (place.code != region.code).then(|| place.code.to_string());
        Ok(gazetteer)
    }

    /// The gazetteer of a city of the national table.
    fn of_place(region: Place<'_>) -> Result<Self, Error> {
        let province = nation()
            .find(region.code / 10_000 * 10_000)
            .map(|province| province.name.to_owned());
        let by_hand = BY_HAND.iter().find(|(code, ..)| *code == region.code);
        let mut parsed = match by_hand {
            Some((_, file, text)) => parse_file(file, text)?,
            None => Parsed {
                city: Some(City {
                    code: region.code.to_string(),
                    name: region.name.to_owned(),
                    short_name: region.short_name.to_owned(),
                    province: None,
                }),
                divisions: divisions_of(region),
                former_names: former_names_of(region)?,
                ..Parsed::default()
            },
        };
        if let Some(city) = &mut parsed.city {
            city.province.clone_from(&province);
        }
        parsed.add(parse_file("common.txt", COMMON)?);
        let above = province.into_iter().filter(|name| name != region.name);
        Ok(Self::assemble(parsed, above.collect()))
    }

    /// Reads a gazetteer of the reader's own; the format is described in `docs/gazetteer.md`.
    ///
    /// # Errors
    /// `gazetteer-line` for the first line that does not fit, `gazetteer-incomplete` where the
    /// city or its divisions are missing.
    pub fn parse(file: &str, text: &str) -> Result<Self, Error> {
        let mut parsed = parse_file(file, text)?;
        parsed.require_whole(file)?;
        parsed.add(parse_file("common.txt", COMMON)?);
        // A district's own gazetteer may stand behind its city's name: 杭州市滨江区长河街道.
        let code = parsed.city.as_ref().and_then(|city| city.code.parse().ok());
        let place = code.and_then(|code| nation().find(code));
        let above = place.map_or(Vec::new(), |place| {
            [Some(place.code / 10_000 * 10_000), region_of(place.code)]
                .into_iter()
                .flatten()
                .filter_map(|code| nation().find(code))
                .map(|place| place.name.to_owned())
                .filter(|name| name != place.name)
                .collect()
        });
        Ok(Self {
            is_own: true,
            ..Self::assemble(parsed, above)
        })
    }

    fn assemble(parsed: Parsed, above: Vec<String>) -> Self {
        let Parsed {
            city,
            divisions,
            former_names,
            not_divisions,
            longer_names,
            city_committees,
        } = parsed;
        let names = divisions
            .iter()
            .flat_map(|division| [&division.name, &division.short_name])
            .chain(former_names.iter().map(|former| &former.name));
        let first_characters = FirstCharacters::of(names.clone().map(String::as_str));
        let mut masks = Vec::new();
        for text in &not_divisions {
            for (offset, _) in text.char_indices() {
                let rest = &text[offset..];
                if !first_characters.may_open(rest) {
                    continue;
                }
                let inside = names.clone().filter(|name| rest.starts_with(name.as_str()));
                masks.extend(inside.map(|name| Mask {
                    name: name.clone(),
                    text: text.clone(),
                    offset,
                }));
            }
        }
        drop(names);
        Self {
            city,
            divisions,
            former_names,
            city_committees,
            issuer: None,
            is_own: false,
            above,
            longer_names,
            masks,
            first_characters,
        }
    }

    /// The divisions of several cities, each once, in the order in which they come first; that of the city where all are
    /// of one. City levels then bear the names of their cities, so that they can be told apart.
    pub(crate) fn of_all<'given>(given: impl Iterator<Item = &'given Self>) -> Self {
        let given: Vec<&Self> = given.collect();
        let Some(&first) = given.first() else {
            return Self::default();
        };
        let code = |gazetteer: &Self| gazetteer.city.as_ref().map(|city| city.code.clone());
        if given
            .iter()
            .all(|other| code(other) == code(first) && other.divisions == first.divisions)
        {
            return first.clone();
        }
        let mut joined = Self::default();
        for gazetteer in given {
            for division in &gazetteer.divisions {
                if joined.division(&division.code).is_some() {
                    continue;
                }
                let mut division = division.clone();
                if let Some(city) = &gazetteer.city
                    && city.code == division.code
                {
                    division.name.clone_from(&city.name);
                    division.short_name.clone_from(&city.short_name);
                }
                joined.divisions.push(division);
            }
        }
        default_grid(&mut joined.divisions);
        joined
    }

    /// The division with a code.
    #[must_use]
    pub fn division(&self, code: &str) -> Option<&Division> {
        self.divisions.iter().find(|division| division.code == code)
    }

    /// The city level.
    #[must_use]
    pub fn city_level(&self) -> Option<&Division> {
        self.division(&self.city.as_ref()?.code)
    }

    /// The county that issues the bulletin.
    #[must_use]
    pub fn issuer(&self) -> Option<&Division> {
        self.division(self.issuer.as_deref()?)
    }

    /// The city's code as a number, where it is one of the national table.
    pub(crate) fn region_code(&self) -> Option<u32> {
        self.city.as_ref()?.code.parse().ok()
    }

    /// Bytes at the start of a text that name what stands above the divisions: 浙江省, 杭州市, 杭州.
    /// The second value says whether the city itself is among them.
    pub(crate) fn length_above(&self, text: &str) -> (usize, bool) {
        let mut rest = text;
        for name in &self.above {
            rest = rest.strip_prefix(name.as_str()).unwrap_or(rest);
        }
        let Some(city) = &self.city else {
            return (0, false);
        };
        let after_city = rest
            .strip_prefix(city.name.as_str())
            .or_else(|| rest.strip_prefix(city.short_name.as_str()));
        match after_city {
            // 吉林市 is the city, 吉林省 is not; 海南州 is not 海南县.
            Some(after) if !after.starts_with(['省', '县']) => (text.len() - after.len(), true),
            _ => (text.len() - rest.len(), false),
        }
    }

    /// Whether what follows a short name makes it the name of something else: 西湖大学, 滨江大道.
    pub(crate) fn continues_as_other(&self, rest: &str) -> bool {
        self.longer_names
            .iter()
            .any(|thing| rest.starts_with(thing.as_str()))
    }

    /// The longest division name that begins at a byte of a text, unless it is part of a longer
    /// text that means something else (西湖 in 西湖大学, 西湖区 in 东西湖区).
    ///
    /// ```
    /// use bulletin_lens::gazetteer::Gazetteer;
    ///
    /// let gazetteer = Gazetteer::of_region("330100")?;
    /// assert_eq!(gazetteer.name_at("余杭区人大", 0).map(|found| found.name), Some("余杭区"));
    /// assert_eq!(gazetteer.name_at("西湖大学", 0), None);
    /// # Ok::<(), bulletin_lens::message::Error>(())
    /// ```
    #[must_use]
    pub fn name_at<'text>(&self, text: &'text str, start: usize) -> Option<NameMatch<'_, 'text>> {
        let rest = text.get(start..)?;
        // This is asked at the start of every line, and nearly always there is no name.
        if !self.first_characters.may_open(rest) {
            return None;
        }
        // Most names differ in the last byte of their first character.
        let third = rest.as_bytes().get(2);
        let may_open = |name: &str| name.len() < 3 || name.as_bytes().get(2) == third;
        let city_code = self.city.as_ref().map_or("", |city| city.code.as_str());
        let present = self
            .divisions
            .iter()
            .filter(|division| may_open(&division.name) || may_open(&division.short_name))
            .filter(|division| division.code != city_code)
            .filter_map(|division| {
                let meaning = Meaning::Present(division);
                let full = if rest.starts_with(division.name.as_str()) {
                    Some(division.name.len())
                } else {
                    length_without_peoples(&division.name, rest)
                };
                let is_short = full.is_none() && rest.starts_with(division.short_name.as_str());
                let short = is_short.then_some((division.short_name.len(), false, meaning));
                full.map(|length| (length, true, meaning)).or(short)
            });
        let former = self
            .former_names
            .iter()
            .filter(|former| may_open(&former.name) && rest.starts_with(former.name.as_str()))
            .map(|former| {
                let is_full = former.name.ends_with(['区', '县', '市']);
                (former.name.len(), is_full, Meaning::Former(former))
            });
        let (length, is_full, meaning) = present
            .chain(former)
            .max_by_key(|&(length, is_full, _)| (length, is_full))?;
        let (name, behind) = rest.split_at(length);
        let is_other = self.is_masked(text, start, name)
            || !is_full && (self.continues_as_other(behind) || is_other_kind(behind))
            || !self.is_own && nation().is_inside_other(text, start, is_full, self.region_code());
        (!is_other).then_some(NameMatch {
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

    /// All cities that can be the region of a bulletin, in official order.
    #[must_use]
    pub fn regions() -> Vec<RegionChoice> {
        nation()
            .regions()
            .map(|(place, province)| RegionChoice {
                code: place.code.to_string(),
                name: place.name.to_owned(),
                province: province.name.to_owned(),
            })
            .collect()
    }
}

/// Whether a short name goes on to the full name of another place (中山市, where only 中山区 is known).
fn is_other_kind(behind: &str) -> bool {
    // 余杭市民, 长安县域 are the division's.
    behind.starts_with(['市', '县', '州', '省', '旗', '盟', '区'])
        && !["市民", "县域", "区域"]
            .iter()
            .any(|word| behind.starts_with(word))
}

/// What kind of division a full name says it is: 市, 区, 县, 州, 盟, 旗, 地区.
pub(crate) fn kind_of(name: &str) -> &str {
    const KINDS: [&str; 7] = ["地区", "市", "区", "县", "州", "盟", "旗"];
    KINDS
        .into_iter()
        .find(|kind| name.ends_with(kind))
        .unwrap_or("市")
}

/// The divisions of a city in official order on an orderly grid, the city level on a row of its own.
fn divisions_of(region: Place<'_>) -> Vec<Division> {
    let mut divisions: Vec<Division> = nation()
        .counties_of(region.code)
        .map(|place| Division {
            code: place.code.to_string(),
            name: place.name.to_owned(),
            short_name: place.short_name.to_owned(),
            english_name: place.name.to_owned(),
            column: 0,
            row: 0,
        })
        .collect();
    divisions.push(city_level(&region.code.to_string(), region.name));
    default_grid(&mut divisions);
    divisions
}

/// The division that stands for the city itself.
fn city_level(code: &str, city: &str) -> Division {
    let name = format!("{}级", kind_of(city));
    Division {
        code: code.to_owned(),
        short_name: name.clone(),
        name,
        english_name: "City level".to_owned(),
        column: 0,
        row: 0,
    }
}

/// The former names of a city's divisions, each with its short name where nobody of today bears it.
fn former_names_of(region: Place<'_>) -> Result<Vec<FormerName>, Error> {
    let all = parse_file("former-names.txt", FORMER_NAMES)?.former_names;
    let mut names = Vec::new();
    for former in all {
        let main: Option<u32> = former.codes.first().and_then(|code| code.parse().ok());
        if main.and_then(region_of) != Some(region.code) {
            continue;
        }
        let short = &former.name[..short_name_length(&former.name)];
        let is_borne = short == former.name
            || region.short_name == short
            || nation()
                .counties_of(region.code)
                .any(|place| place.short_name == short);
        if !is_borne {
            names.push(FormerName {
                name: short.to_owned(),
                ..former.clone()
            });
        }
        names.push(former);
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(code: &str) -> Gazetteer {
        Gazetteer::of_region(code).expect("the code is one of the national table")
    }

    #[test]
    fn the_file_of_hangzhou_holds_the_divisions_of_the_national_table() {
        for (code, file, text) in BY_HAND {
            let parsed = parse_file(file, text).expect("the embedded file is well-formed");
            let by_hand: Vec<(String, String)> = parsed
                .divisions
                .iter()
                .map(|division| (division.code.clone(), division.name.clone()))
                .filter(|(division, _)| *division != code.to_string())
                .collect();
            let national: Vec<(String, String)> = nation()
                .counties_of(*code)
                .map(|place| (place.code.to_string(), place.name.to_owned()))
                .collect();
            assert_eq!(by_hand, national, "{file}");
        }
    }

    #[test]
    fn every_city_has_a_gazetteer_in_which_codes_and_places_are_unique() {
        for choice in Gazetteer::regions() {
            let gazetteer = of(&choice.code);
            assert_eq!(
                gazetteer.divisions.last(),
                gazetteer.city_level(),
                "{}",
                choice.name
            );
            let mut codes: Vec<&str> = gazetteer
                .divisions
                .iter()
                .map(|d| d.code.as_str())
                .collect();
            let mut tiles: Vec<(u32, u32)> = gazetteer
                .divisions
                .iter()
                .map(|d| (d.row, d.column))
                .collect();
            let count = gazetteer.divisions.len();
            codes.sort_unstable();
            codes.dedup();
            tiles.sort_unstable();
            tiles.dedup();
            assert_eq!(
                (codes.len(), tiles.len()),
                (count, count),
                "{}",
                choice.name
            );
            for former in &gazetteer.former_names {
                for code in &former.codes {
                    assert!(gazetteer.division(code).is_some(), "{} {code}", former.name);
                }
            }
        }
    }

    #[test]
    fn former_names_lead_to_divisions_of_today_and_are_none_themselves() {
        let parsed = parse_file("former-names.txt", FORMER_NAMES).expect("it is well-formed");
        assert!(parsed.former_names.len() > 200);
        for former in parsed.former_names {
            let regions: Vec<Option<u32>> = former
                .codes
                .iter()
                .map(|code| {
                    let code = code.parse().expect("a code is a number");
                    assert!(nation().find(code).is_some(), "{} {code}", former.name);
                    region_of(code)
                })
                .collect();
            assert!(
                regions.iter().all(|region| *region == regions[0]),
                "{}",
                former.name
            );
            let region = regions[0].expect("a county has a city");
            assert!(
                nation()
                    .counties_of(region)
                    .all(|place| place.name != former.name),
                "{} is still in use",
                former.name
            );
        }
    }

    #[test]
    fn renamed_divisions_of_zhejiang_are_known() {
        for (region, name, code) in [
            ("330200", "奉化市", "330213"),
            ("330200", "江东区", "330212"),
            ("330200", "江东", "330212"),
            ("330300", "洞头县", "330305"),
            ("330600", "绍兴县", "330603"),
            ("330600", "上虞市", "330604"),
            ("331000", "玉环县", "331083"),
        ] {
            let gazetteer = of(region);
            let text = format!("{name}人大常委会");
            let found = gazetteer.name_at(&text, 0).expect("the name is known");
            let Meaning::Former(former) = found.meaning else {
                panic!("{name} is a former name");
            };
            assert_eq!(former.codes, [code], "{name}");
        }
    }

    #[test]
    fn a_short_former_name_that_is_still_borne_means_the_division_of_today() {
        let ningbo = of("330200");
        let found = ningbo.name_at("奉化人大", 0).expect("the name is known");
        assert!(matches!(found.meaning, Meaning::Present(division) if division.code == "330213"));
    }

    #[test]
    fn a_name_inside_another_name_is_none() {
        for (region, text, name) in [
            ("330100", "武汉市东西湖区", "西湖"),
            ("330100", "九成以上城乡居民", "上城"),
            ("330100", "钱塘江两岸", "钱塘"),
            ("330100", "浙大滨江研究院", "滨江"),
            ("330100", "萧山国际机场", "萧山"),
            ("330100", "南昌市西湖区", "西湖区"),
            ("330100", "江西湖口", "西湖"),
            ("110000", "海淀驾校", "海淀"),
            ("320100", "浦口火车站", "浦口"),
            ("320100", "苏州市鼓楼区", "鼓楼区"),
            ("420100", "汉阳造茶业大道", "造"),
            ("430100", "岳麓书院与岳麓山", "岳麓山"),
        ] {
            let start = text.find(name).expect("the name stands in the text");
            assert_eq!(of(region).name_at(text, start), None, "{text}");
        }
        assert!(of("330100").name_at("杭州市西湖区", 9).is_some());
    }

    #[test]
    fn the_longest_name_wins_and_former_names_are_known() {
        let gazetteer = of("330100");
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
    fn cities_without_counties_have_their_own_level_alone() {
        for code in ["441900", "429004", "460400"] {
            assert_eq!(of(code).divisions.len(), 1, "{code}");
        }
        assert_eq!(of("469021").divisions[0].name, "县级");
        assert_eq!(
            of("422800").divisions.last().map(|d| d.name.clone()),
            Some("州级".to_owned())
        );
    }

    #[test]
    fn nothing_known_is_an_empty_gazetteer() {
        let nothing = Gazetteer::default();
        assert!(nothing.city_level().is_none());
        assert_eq!(nothing.name_at("余杭区", 0), None);
        assert_eq!(nothing.length_above("杭州市"), (0, false));
    }

    proptest! {
        #[test]
        fn no_text_makes_a_lookup_panic(text in "[杭州市西湖区东余南昌海省a一]{0,12}", start in 0_usize..40) {
            let _ = of("330100").name_at(&text, start);
        }
    }
}
