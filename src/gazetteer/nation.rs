//! The national table: every province, prefecture and county-level division of mainland China, packed
//! by build.rs from data/gazetteer/divisions.txt. Read once, when the first text asks for it.
//!
//! Packed it is one deflate stream: the number of names as `u16`, the codes as LEB128 differences, the
//! names parted by line ends. All numbers are little-endian.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::gazetteer::short_name::{length_without_peoples, short_name_length};
use crate::message::{Error, Localized};
use crate::order;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/divisions.bin"));

/// What the packed table can inflate to at most.
const MAXIMUM_BYTES: usize = 1 << 20;

static NATION: LazyLock<Nation> = LazyLock::new(|| Nation::unpack(PACKED).unwrap_or_default());

/// The national table.
pub(crate) fn nation() -> &'static Nation {
    &NATION
}

/// A city that can be the region of a bulletin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct RegionChoice {
    /// Six-digit code (GB/T 2260).
    pub code: String,
    /// Full name.
    pub name: String,
    /// Full name of its province.
    pub province: String,
}

/// Every division of the country with an index by first character.
#[derive(Debug)]
pub(crate) struct Nation {
    names: String,
    rows: Vec<Row>,
    /// For each bucket of first characters, one more than the number of its first row; 0 for none.
    buckets: Vec<u16>,
}

impl Default for Nation {
    fn default() -> Self {
        Self {
            names: String::new(),
            rows: Vec::new(),
            buckets: vec![0; BUCKETS],
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Row {
    code: u32,
    start: u32,
    length: u8,
    short_length: u8,
    /// One more than the number of the next row of its bucket; 0 for none.
    next: u16,
}

const BUCKETS: usize = 1024;

/// A division of the country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place<'nation> {
    pub code: u32,
    pub name: &'nation str,
    pub short_name: &'nation str,
}

impl Place<'_> {
    /// Whether it is a province or a municipality.
    pub(crate) const fn is_province(&self) -> bool {
        self.code.is_multiple_of(10_000)
    }

    /// Whether it is a city that can be the region of a bulletin.
    pub(crate) fn is_region(&self) -> bool {
        region_of(self.code) == Some(self.code)
    }
}

/// A division whose name begins somewhere in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PlaceMatch<'nation> {
    pub place: Place<'nation>,
    /// Bytes of the name in the text.
    pub length: usize,
    pub is_full: bool,
}

/// The code of the city a division belongs to, its own for a city; `None` for a province.
pub(crate) fn region_of(code: u32) -> Option<u32> {
    const MUNICIPALITIES: [u32; 4] = [11, 12, 31, 50];
    let province = code / 10_000;
    if MUNICIPALITIES.contains(&province) {
        return Some(province * 10_000);
    }
    let prefecture = code / 100 % 100;
    match prefecture {
        0 => None,
        // Counties that stand directly below their province have no city but themselves.
        90 => Some(code),
        _ => Some(code / 100 * 100),
    }
}

impl Nation {
    /// Reads the packed table; `None` only where it is damaged, which a test excludes.
    fn unpack(packed: &[u8]) -> Option<Self> {
        let bytes =
            miniz_oxide::inflate::decompress_to_vec_with_limit(packed, MAXIMUM_BYTES).ok()?;
        let (count, mut rest) = bytes.split_first_chunk::<2>()?;
        let count = usize::from(u16::from_le_bytes(*count));
        let mut codes = Vec::with_capacity(count);
        let mut code = 0;
        for _ in 0..count {
            code += take_varint(&mut rest)?;
            codes.push(code);
        }
        let names = std::str::from_utf8(rest).ok()?.to_owned();
        let mut nation = Self {
            rows: Vec::with_capacity(count),
            names,
            buckets: vec![0; BUCKETS],
        };
        let mut start = 0;
        // Chains grow at their front, so rows are linked from the last to the first below.
        for (name, code) in nation.names.split('\n').zip(codes) {
            nation.rows.push(Row {
                code,
                start,
                length: u8::try_from(name.len()).ok()?,
                short_length: u8::try_from(short_name_length(name)).ok()?,
                next: 0,
            });
            start += name.len() as u32 + 1;
        }
        for number in (0..nation.rows.len()).rev() {
            let bucket = bucket_of(
                nation.names[nation.rows[number].start as usize..]
                    .chars()
                    .next()?,
            );
            nation.rows[number].next = nation.buckets[bucket];
            nation.buckets[bucket] = u16::try_from(number + 1).ok()?;
        }
        (nation.rows.len() == count).then_some(nation)
    }

    fn place(&self, row: Row) -> Place<'_> {
        let name = &self.names[row.start as usize..][..usize::from(row.length)];
        Place {
            code: row.code,
            name,
            short_name: &name[..usize::from(row.short_length)],
        }
    }

    /// Every division, in official order.
    pub(crate) fn places(&self) -> impl Iterator<Item = Place<'_>> {
        self.rows.iter().map(|&row| self.place(row))
    }

    /// The division with a code.
    pub(crate) fn find(&self, code: u32) -> Option<Place<'_>> {
        let number = self.rows.binary_search_by_key(&code, |row| row.code).ok()?;
        Some(self.place(self.rows[number]))
    }

    /// The county-level divisions of a city in official order; none for a city without.
    pub(crate) fn counties_of(&self, region: u32) -> impl Iterator<Item = Place<'_>> {
        self.places()
            .filter(move |place| place.code != region && region_of(place.code) == Some(region))
    }

    /// The divisions whose name, full or short, a text opens with; in official order, one match each.
    pub(crate) fn names_at<'nation>(
        &'nation self,
        text: &'nation str,
    ) -> impl Iterator<Item = PlaceMatch<'nation>> {
        let mut next = text
            .chars()
            .next()
            .map_or(0, |first| self.buckets[bucket_of(first)]);
        std::iter::from_fn(move || {
            while let Some(&row) = usize::from(next)
                .checked_sub(1)
                .and_then(|at| self.rows.get(at))
            {
                next = row.next;
                let place = self.place(row);
                let full = if text.starts_with(place.name) {
                    Some(place.name.len())
                } else {
                    length_without_peoples(place.name, text)
                };
                if full.is_some() || text.starts_with(place.short_name) {
                    return Some(PlaceMatch {
                        place,
                        length: full.unwrap_or(place.short_name.len()),
                        is_full: full.is_some(),
                    });
                }
            }
            None
        })
    }

    /// The divisions that bear the longest name a text opens with.
    pub(crate) fn longest_at<'nation>(
        &'nation self,
        text: &'nation str,
    ) -> Vec<PlaceMatch<'nation>> {
        let mut longest: Vec<PlaceMatch<'nation>> = Vec::new();
        for found in self.names_at(text) {
            match longest.first() {
                Some(best) if best.length > found.length => {}
                Some(best) if best.length == found.length => longest.push(found),
                _ => longest = vec![found],
            }
        }
        longest
    }

    /// Whether a name that stands at a byte of a text is part of another name that begins before it
    /// (西湖 in 东西湖区), or stands behind the name of a city other than `region` (南昌市西湖区).
    ///
    /// A short name says less: 市北 (of 青岛市) does not break 宁波市北仑区.
    pub(crate) fn is_inside_other(
        &self,
        text: &str,
        start: usize,
        is_full: bool,
        region: Option<u32>,
    ) -> bool {
        const LONGEST_NAME: usize = 8;
        text[..start]
            .char_indices()
            .rev()
            .take(LONGEST_NAME)
            .any(|(from, _)| {
                self.names_at(&text[from..]).any(|found| {
                    let end = from + found.length;
                    let is_city = found.place.is_region() || found.place.is_province();
                    let is_ours = region.is_some_and(|region| {
                        found.place.code == region || found.place.code == region / 10_000 * 10_000
                    });
                    end > start && (found.is_full || !is_full)
                        || end == start && is_city && !is_ours
                })
            })
    }

    /// All cities that can be the region of a bulletin, in official order.
    pub(crate) fn regions(&self) -> impl Iterator<Item = (Place<'_>, Place<'_>)> {
        self.places().filter(Place::is_region).map(|place| {
            let province = self.find(place.code / 10_000 * 10_000);
            (place, province.unwrap_or(place))
        })
    }

    /// The city a reader's code stands for: the code of a city or of one of its counties.
    ///
    /// # Errors
    /// `region-unknown-code` where no division has it, with those that come near.
    pub(crate) fn region_by_code(&self, code: &str) -> Result<(Place<'_>, Place<'_>), Error> {
        let number: Option<u32> = Some(code.trim())
            .filter(|code| code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()))
            .and_then(|code| code.parse().ok());
        let found = number.and_then(|number| {
            // 110100 is the heading of Beijing's districts, not a city of its own.
            let region = self.find(region_of(number)?)?;
            let place =
                if number == region.code || number.is_multiple_of(100) && region.is_province() {
                    region
                } else {
                    self.find(number)?
                };
            Some((region, place))
        });
        found.ok_or_else(|| self.unknown_code(code, number))
    }

    fn unknown_code(&self, code: &str, number: Option<u32>) -> Error {
        const SHOWN: usize = 6;
        let digits: u32 = number.unwrap_or_else(|| {
            let digits: String = code.chars().filter(char::is_ascii_digit).take(6).collect();
            format!("{digits:0<6}").parse().unwrap_or_default()
        });
        let mut near: Vec<Place<'_>> = self.regions().map(|(place, _)| place).collect();
        order::sort_by_key(&mut near, |place| {
            let same_province = place.code / 10_000 == digits / 10_000;
            (!same_province, place.code.abs_diff(digits), place.code)
        });
        near.truncate(SHOWN);
        order::sort_by_key(&mut near, |place| place.code);
        let near: Vec<String> = near
            .iter()
            .map(|place| format!("{} {}", place.code, place.name))
            .collect();
        let near = near.join("、");
        Error::new(
            "region-unknown-code",
            code,
            Localized::new("没有这个城市代码。", "There is no city with this code."),
            Localized::new(
                format!("请用六位行政区划代码，地级市或县级都可以；相近的有：{near}。"),
                format!(
                    "Give six digits (GB/T 2260) of a city or one of its counties; near ones: {near}."
                ),
            ),
        )
    }
}

fn bucket_of(first: char) -> usize {
    first as usize % BUCKETS
}

fn take_varint(bytes: &mut &[u8]) -> Option<u32> {
    let (mut value, mut shift) = (0_u32, 0);
    loop {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u32::from(byte & 0x7f).checked_shl(shift)?;
        if byte < 0x80 {
            return Some(value);
        }
        shift += 7;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(places: &[PlaceMatch<'_>]) -> Vec<u32> {
        places.iter().map(|found| found.place.code).collect()
    }

    #[test]
    fn unpacks_to_the_names_of_the_data_file() {
        let file = include_str!("../../data/gazetteer/divisions.txt");
        let lines: Vec<String> = file
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(str::to_owned)
            .collect();
        let unpacked: Vec<String> = nation()
            .places()
            .map(|place| format!("{} {}", place.code, place.name))
            .collect();
        assert_eq!(unpacked, lines);
        assert!(unpacked.len() > 3000);
    }

    #[test]
    fn the_packed_table_stays_small() {
        assert!(PACKED.len() <= 25 * 1024, "{}", PACKED.len());
    }

    #[test]
    fn every_county_has_its_city_and_every_city_its_province() {
        for place in nation().places().filter(|place| !place.is_province()) {
            let region = region_of(place.code).and_then(|code| nation().find(code));
            assert!(region.is_some(), "{} {}", place.code, place.name);
        }
        for (region, province) in nation().regions() {
            assert!(province.is_province(), "{} {}", region.code, region.name);
        }
    }

    #[test]
    fn cities_without_counties_and_counties_without_cities_are_regions() {
        let regions: Vec<&str> = nation().regions().map(|(place, _)| place.name).collect();
        for name in [
            "北京市",
            "重庆市",
            "杭州市",
            "恩施土家族苗族自治州",
            "锡林郭勒盟",
            "东莞市",
            "儋州市",
            "仙桃市",
            "济源市",
            "定安县",
            "石河子市",
        ] {
            assert!(regions.contains(&name), "{name}");
        }
        for name in ["余杭区", "浙江省", "诸暨市"] {
            assert!(!regions.contains(&name), "{name}");
        }
        assert_eq!(nation().counties_of(441_900).count(), 0);
        assert_eq!(nation().counties_of(110_000).count(), 16);
        assert_eq!(nation().counties_of(330_100).count(), 13);
    }

    #[test]
    fn the_longest_name_is_found_with_all_who_bear_it() {
        assert_eq!(
            names(&nation().longest_at("鼓楼区人大")),
            [320_106, 320_302, 350_102, 410_204]
        );
        assert_eq!(names(&nation().longest_at("东西湖区人大")), [420_112]);
        assert_eq!(names(&nation().longest_at("余杭人大")), [330_110]);
        assert!(nation().longest_at("代表").is_empty());
        assert!(nation().longest_at("").is_empty());
    }

    #[test]
    fn a_code_leads_to_its_city_and_an_unknown_one_to_its_neighbours() {
        let region = |code| {
            nation()
                .region_by_code(code)
                .map(|(region, place)| (region.code, place.code))
        };
        assert_eq!(region("330681"), Ok((330_600, 330_681)));
        assert_eq!(region("110100"), Ok((110_000, 110_000)));
        assert_eq!(region("429004"), Ok((429_004, 429_004)));
        for code in ["330000", "331500", "33", "宁波", "", "330２00"] {
            assert_eq!(
                region(code).map_err(|error| error.code),
                Err("region-unknown-code".to_owned())
            );
        }
        let error = region("331200").expect_err("no city");
        assert!(
            error.advice.zh.contains("331100 丽水市"),
            "{}",
            error.advice.zh
        );
    }
}
