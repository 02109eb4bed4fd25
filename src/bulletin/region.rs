//! The region: which city a bulletin is from, told from its red head, titles, bylines and first words.
//!
//! Every name of the national table votes for the cities it can belong to, in the head most, in the
//! body least. A name that several cities have (鼓楼区) votes for all of them; its company decides.
//! Lines are looked at before the document is split, because splitting already asks for names.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::Bulletin;
use super::furniture::is_bulletin_name;
use super::line::{Line, strip_title_marks};
use super::organ::{continues_word, opens_clause, opens_with_organ};
use super::shape::LineKind;
use super::words::{clause_starts, find_words, strip_time_words};
use crate::character::is_blank;
use crate::gazetteer::{Place, PlaceMatch, nation, region_of};
use crate::order;
use crate::report::{PartKind, RegionEvidencePlace};
use crate::span::Span;

/// The city a bulletin was found to be from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegionFinding {
    /// The city's code; `None` where nothing decides.
    pub region: Option<u32>,
    /// The code of the county that issues the bulletin, where its head names one.
    pub issuer: Option<u32>,
    /// Cities that come close, where the choice is uncertain; the chosen one is not among them.
    pub rivals: Vec<u32>,
    /// All places named where a city is looked for, in printed order.
    mentions: Vec<Mention>,
}

/// Words that speak for a city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The part of the bulletin they stand in.
    pub place: RegionEvidencePlace,
    /// The article's index; `None` in head and foot.
    pub article: Option<usize>,
    /// Where they stand.
    pub span: Span,
}

/// A place named where a city is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mention {
    span: Span,
    place: RegionEvidencePlace,
    /// The cities it can belong to, ascending.
    regions: Vec<u32>,
    /// The counties it can be; none where a city itself is named.
    counties: Vec<u32>,
}

/// A place's name at the start of a text, with those above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NamedPlace {
    /// Bytes from the start of the text to the end of the name.
    pub length: usize,
    pub is_full: bool,
    pub regions: Vec<u32>,
    pub counties: Vec<u32>,
}

/// The place that a text opens with: 浙江省杭州市余杭区, 杭州余杭, 余杭区, 杭州.
pub(super) fn read_place(text: &str) -> Option<NamedPlace> {
    let first = nation().longest_at(text);
    let province = first
        .iter()
        .find(|found| found.place.is_province() && !found.place.is_region());
    if let Some(province) = province {
        let below =
            |found: &PlaceMatch<'_>| found.place.code / 10_000 == province.place.code / 10_000;
        if let Some(named) = read_below(text, province.length, below) {
            return Some(named);
        }
    }
    read_below(text, 0, |found| {
        !found.place.is_province() || found.place.is_region()
    })
}

/// A city with or without its county, or a county alone, at a byte of a text.
fn read_below(
    text: &str,
    start: usize,
    admits: impl Fn(&PlaceMatch<'_>) -> bool,
) -> Option<NamedPlace> {
    let mut found = nation().longest_at(&text[start..]);
    found.retain(|found| admits(found));
    let first = *found.first()?;
    let end = start + first.length;
    let city = found.iter().find(|found| found.place.is_region());
    if let Some(city) = city {
        let mut below = nation().longest_at(&text[end..]);
        below.retain(|found| {
            !found.place.is_region() && region_of(found.place.code) == Some(city.place.code)
        });
        if let Some(&county) = below.first() {
            return Some(NamedPlace {
                length: end + county.length,
                is_full: county.is_full,
                regions: vec![city.place.code],
                counties: vec![county.place.code],
            });
        }
    }
    let is_county = |place: &Place<'_>| !place.is_region();
    let mut regions: Vec<u32> = found
        .iter()
        .filter_map(|found| region_of(found.place.code))
        .collect();
    regions.sort_unstable();
    regions.dedup();
    (!regions.is_empty()).then(|| NamedPlace {
        length: end,
        is_full: first.is_full,
        regions,
        counties: found
            .iter()
            .map(|found| found.place)
            .filter(is_county)
            .map(|place| place.code)
            .collect(),
    })
}

/// How many lines are read for the city: no bulletin has so many, and in a long file of many issues
/// the first ones decide.
const MOST_LINES: usize = 5_000;

/// Finds out which city a document is from. Takes time linear in the text: of long lines only the
/// beginning is looked at.
#[inline(never)]
pub(super) fn recognise_region(source: &str, lines: &[Line]) -> RegionFinding {
    let head_end = find_head_end(source, lines);
    let mut mentions = Vec::new();
    let mut is_of_province = false;
    let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
    for (index, line) in lines.iter().enumerate().take(MOST_LINES) {
        let text = line.text(source);
        let from = mentions.len();
        match &line.kind {
            LineKind::HeadMark | LineKind::TitleLike | LineKind::Byline(_) if index < head_end => {
                read_head_line(text, line.content.start, &mut mentions);
                is_of_province = is_of_province || names_province_organ(text);
            }
            LineKind::FootMark => read_foot_line(text, line.content.start, &mut mentions),
            LineKind::TitleLike => read_title(source, line, &mut mentions),
            LineKind::Byline(signature) | LineKind::Dateline(signature) => {
                if let Some(office) = &signature.office {
                    read_office(source, line, office, &mut mentions);
                }
            }
            LineKind::Body => read_first_words(source, line, &mut mentions),
            _ => {}
        }
        // A contents list repeats the titles: each printed line has one vote, and the later place.
        if mentions.len() > from {
            let first = *seen.entry(text).or_insert(from);
            if first < from {
                mentions[first].span = mentions[from].span;
                mentions.truncate(from);
            }
        }
    }
    // A province's bulletin is no city's, whatever its articles tell of.
    let names_city = |mention: &Mention| mention.place == RegionEvidencePlace::Masthead;
    if is_of_province && !mentions.iter().any(names_city) {
        return RegionFinding {
            mentions,
            ..RegionFinding::default()
        };
    }
    decide(mentions)
}

/// One past the last line of the red head.
fn find_head_end(source: &str, lines: &[Line]) -> usize {
    const LONGEST_NAME: usize = 20;
    let mut end = 0;
    for (index, line) in lines.iter().enumerate() {
        let text = line.text(source);
        match line.kind {
            LineKind::HeadMark => end = index + 1,
            LineKind::TitleLike if is_bulletin_name(text) => end = index + 1,
            LineKind::TitleLike
                if text.contains(['：', ':']) || text.chars().nth(LONGEST_NAME).is_some() =>
            {
                break;
            }
            LineKind::Blank
            | LineKind::Noise
            | LineKind::Divider
            | LineKind::TitleLike
            | LineKind::Byline(_) => {}
            _ => break,
        }
    }
    end
}

/// Names anywhere in a line of the head, whose letters may be spaced.
fn read_head_line(text: &str, line_start: usize, mentions: &mut Vec<Mention>) {
    if text.starts_with("本期") {
        return;
    }
    read_spaced(text, line_start, mentions);
}

fn read_foot_line(text: &str, line_start: usize, mentions: &mut Vec<Mention>) {
    // Whom it is sent to says nothing about where it comes from.
    if !text.starts_with(['报', '送', '发', '抄', '呈']) {
        read_spaced(text, line_start, mentions);
    }
}

fn read_spaced(text: &str, line_start: usize, mentions: &mut Vec<Mention>) {
    let mut compact = String::with_capacity(text.len());
    let mut offsets = Vec::with_capacity(text.len());
    for (at, character) in text
        .char_indices()
        .filter(|(_, character)| !is_blank(*character))
    {
        compact.push(character);
        offsets.extend((0..character.len_utf8()).map(|byte| at + byte));
    }
    let mut at = 0;
    while let Some(character) = compact[at..].chars().next() {
        let rest = &compact[at..];
        let named = read_place(rest).filter(|named| {
            let behind = &rest[named.length..];
            if !named.is_full && is_province_name(&rest[..named.length]) {
                return false;
            }
            let heads = at == 0 && (named.counties.is_empty() || opens_with_organ(behind));
            named.is_full && !continues_word(&rest[..named.length], behind)
                || heads
                || opens_with_organ(behind)
        });
        match named {
            Some(named) => {
                let end = at + named.length;
                let span = Span::new(line_start + offsets[at], line_start + offsets[end - 1] + 1);
                mentions.push(Mention {
                    span,
                    place: RegionEvidencePlace::Masthead,
                    regions: named.regions,
                    counties: named.counties,
                });
                at = end;
            }
            // 黑龙江 is no 龙江.
            None => at += province_length(rest).unwrap_or(character.len_utf8()),
        }
    }
}

/// Whether a short name is a province's as well as a city's: 吉林, 海南.
fn is_province_name(name: &str) -> bool {
    nation()
        .names_at(name)
        .any(|found| found.place.is_province() && !found.place.is_region())
}

/// Bytes of the province's name that a text opens with.
fn province_length(text: &str) -> Option<usize> {
    nation()
        .names_at(text)
        .filter(|found| found.place.is_province())
        .map(|found| found.length)
        .max()
}

/// Whether a line of the head names a province's own organ: 浙江省人大常委会办公厅.
fn names_province_organ(text: &str) -> bool {
    text.match_indices(['省', '区']).any(|(at, kind)| {
        const LONGEST_NAME: usize = 8;
        let end = at + kind.len();
        opens_with_organ(&text[end..])
            && text[..at]
                .char_indices()
                .rev()
                .take(LONGEST_NAME)
                .any(|(from, _)| {
                    nation().names_at(&text[from..]).any(|found| {
                        found.is_full && found.place.is_province() && from + found.length == end
                    })
                })
    })
}

fn read_title(source: &str, line: &Line, mentions: &mut Vec<Mention>) {
    let text = line.text(source);
    let title = strip_title_marks(text);
    let start = line.content.end - title.len();
    let Some(named) = read_place(title) else {
        return;
    };
    let rest = title[named.length..].trim_start_matches(is_blank);
    let is_label = rest.starts_with(['：', ':', '∶']);
    let counts = if named.is_full {
        !continues_word(&title[..named.length], rest)
    } else {
        is_label || opens_with_organ(rest) || named.counties.is_empty() && opens_clause(rest)
    };
    if counts {
        push(mentions, RegionEvidencePlace::Title, start, named);
    }
}

fn read_office(source: &str, line: &Line, office: &str, mentions: &mut Vec<Mention>) {
    let Some(named) = read_place(office) else {
        return;
    };
    let (name, rest) = office.split_at(named.length);
    let counts = named.is_full && !continues_word(name, rest) || opens_with_organ(rest);
    if counts && let Some(span) = find_words(source, line.content, name) {
        mentions.push(Mention {
            span,
            place: RegionEvidencePlace::Byline,
            regions: named.regions,
            counties: named.counties,
        });
    }
}

/// The subject of a paragraph's first sentence; a name without an organ behind it is only a topic.
fn read_first_words(source: &str, line: &Line, mentions: &mut Vec<Mention>) {
    let text = line.text(source);
    for start in clause_starts(text) {
        let opening = &text[start..];
        let clause = strip_time_words(opening.trim_start_matches(is_blank));
        let Some(named) = read_place(clause) else {
            continue;
        };
        if opens_with_organ(&clause[named.length..]) {
            let start = line.content.start + start + (opening.len() - clause.len());
            push(mentions, RegionEvidencePlace::Body, start, named);
            return;
        }
    }
}

fn push(mentions: &mut Vec<Mention>, place: RegionEvidencePlace, start: usize, named: NamedPlace) {
    mentions.push(Mention {
        span: Span::new(start, start + named.length),
        place,
        regions: named.regions,
        counties: named.counties,
    });
}

/// Votes for a city.
#[derive(Debug, Clone, Copy, Default)]
struct Votes {
    all: u32,
    /// Of names that no other city has.
    own: u32,
}

fn weight(place: RegionEvidencePlace) -> u32 {
    match place {
        RegionEvidencePlace::Masthead => 30,
        RegionEvidencePlace::Title => 6,
        RegionEvidencePlace::Byline => 4,
        RegionEvidencePlace::Body => 2,
    }
}

fn decide(mentions: Vec<Mention>) -> RegionFinding {
    const MOST_RIVALS: usize = 3;
    let mut votes: BTreeMap<u32, Votes> = BTreeMap::new();
    for mention in &mentions {
        let weight = weight(mention.place);
        for &region in &mention.regions {
            let sum = votes.entry(region).or_default();
            sum.all = sum.all.saturating_add(weight);
            if mention.regions.len() == 1 {
                sum.own = sum.own.saturating_add(weight);
            }
        }
    }
    let mut ranked: Vec<(u32, Votes)> = votes.into_iter().collect();
    order::sort_by_key(&mut ranked, |&(region, votes)| {
        (std::cmp::Reverse((votes.all, votes.own)), region)
    });
    let Some(&(best, most)) = ranked.first() else {
        return RegionFinding::default();
    };
    // A city that only shares names with the best one is no rival where the best has names of its own.
    let is_rival = |votes: &Votes| {
        (votes.own > 0 || most.own == 0) && u64::from(votes.all) * 10 >= u64::from(most.all) * 7
    };
    let mut rivals: Vec<u32> = ranked[1..]
        .iter()
        .filter(|(_, votes)| is_rival(votes))
        .map(|&(region, _)| region)
        .take(MOST_RIVALS)
        .collect();
    let is_tied = ranked
        .get(1)
        .is_some_and(|(_, second)| second.all == most.all && second.own == most.own);
    if is_tied {
        rivals.insert(0, best);
        return RegionFinding {
            rivals,
            mentions,
            ..RegionFinding::default()
        };
    }
    RegionFinding {
        region: Some(best),
        issuer: find_issuer(best, &mentions),
        rivals,
        mentions,
    }
}

/// The one county that the head names, where it does not name the city by itself.
fn find_issuer(region: u32, mentions: &[Mention]) -> Option<u32> {
    let mut issuer = None;
    let head = mentions
        .iter()
        .filter(|mention| mention.place == RegionEvidencePlace::Masthead)
        .filter(|mention| mention.regions.contains(&region));
    for mention in head {
        let county = mention
            .counties
            .iter()
            .copied()
            .find(|&county| region_of(county) == Some(region))?;
        if issuer.is_some_and(|issuer| issuer != county) {
            return None;
        }
        issuer = Some(county);
    }
    issuer
}

impl RegionFinding {
    /// What speaks for a city, strongest first, and in how many articles. A line of the contents
    /// list is no evidence of its own.
    #[must_use]
    pub fn evidence(&self, region: u32, bulletin: &Bulletin) -> Vec<Evidence> {
        let mut evidence: Vec<Evidence> = self
            .mentions
            .iter()
            .filter(|mention| mention.regions.contains(&region))
            .filter_map(|mention| place_mention(mention, bulletin))
            .collect();
        order::sort_by_key(&mut evidence, |found| (found.place, found.span));
        evidence
    }
}

/// Where a mention stands, now that the document is split.
fn place_mention(mention: &Mention, bulletin: &Bulletin) -> Option<Evidence> {
    let span = mention.span;
    let after = bulletin
        .parts
        .partition_point(|part| part.span.start <= span.start);
    let part = after.checked_sub(1).and_then(|at| bulletin.parts.get(at))?;
    let holds = |outer: Span| outer.start <= span.start && span.end <= outer.end;
    let (place, article) = match (part.kind, part.article) {
        (_, Some(number)) => {
            let article = bulletin.articles.get(number)?;
            let in_title = article
                .title
                .as_ref()
                .is_some_and(|title| holds(title.span()));
            let in_byline = article
                .signature
                .as_ref()
                .is_some_and(|(_, span)| holds(*span));
            let place = if in_title {
                RegionEvidencePlace::Title
            } else if in_byline {
                RegionEvidencePlace::Byline
            } else {
                RegionEvidencePlace::Body
            };
            (place, Some(number))
        }
        (PartKind::Head | PartKind::Foot, None)
            if mention.place == RegionEvidencePlace::Masthead =>
        {
            (RegionEvidencePlace::Masthead, None)
        }
        _ => return None,
    };
    Some(Evidence {
        place,
        article,
        span,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::line::split_lines;
    use super::super::recognise_bulletin;
    use super::*;

    const BODY: &str = "常委会围绕中心工作，认真履行职责，取得了新的成效。\n";

    fn recognise(text: &str) -> RegionFinding {
        recognise_region(text, &split_lines(text))
    }

    fn article(title: &str) -> String {
        format!("{title}\n{BODY}（办公室 周晓岚）\n")
    }

    #[test]
    fn a_provinces_bulletin_is_no_citys() {
        for (head, titles) in [
            (
                "吉林人大\n第3期\n吉林省人大常委会办公厅编\n",
                ["长春市：建好联络站", "吉林市：建好联络站"],
            ),
            (
                "黑龙江人大信息\n第3期\n黑龙江省人大常委会办公厅编\n",
                ["哈尔滨市：建好联络站", "哈尔滨市人大：交出答卷"],
            ),
            (
                "人大信息\n第3期\n广西壮族自治区人大常委会办公厅编\n",
                ["南宁市：建好联络站", "南宁市人大：交出答卷"],
            ),
        ] {
            let articles: String = titles.into_iter().map(article).collect();
            assert_eq!(recognise(&format!("{head}{articles}")).region, None);
        }
        // A city below its province is one all the same.
        let head = "人大信息\n第3期\n浙江省宁波市人大常委会办公室编\n";
        let text = format!("{head}{}", article("海曙区：建好联络站"));
        assert_eq!(recognise(&text).region, Some(330_200));
        let text = article("三江县：建好联络站") + &article("融水县：建好联络站");
        assert_eq!(recognise(&text).region, Some(450_200));
    }

    #[test]
    fn the_head_names_the_city() {
        for (head, region) in [
            ("宁波人大信息\n第3期\n", 330_200),
            ("宁 波 人 大\n工作通讯\n第3期\n", 330_200),
            (
                "工作简报\n第3期\n恩施土家族苗族自治州人大常委会办公室编\n",
                422_800,
            ),
            ("工作简报\n第3期\n浙江省嘉兴市人大常委会办公室编\n", 330_400),
            ("北京人大信息\n第3期\n", 110_000),
            ("吉林市人大信息\n第3期\n", 220_200),
            ("仙桃人大信息\n第3期\n", 429_004),
            ("东莞政务信息\n第3期\n", 441_900),
        ] {
            let text = format!("{head}\n{}", article("代表履职有新招"));
            assert_eq!(recognise(&text).region, Some(region), "{head}");
        }
    }

    #[test]
    fn titles_bylines_and_first_words_name_it_where_the_head_does_not() {
        for (text, region) in [
            (article("余杭区：打好监督组合拳"), 330_100),
            (article("桐庐:长效监督助推乡村振兴"), 330_100),
            (article("慈溪市人大常委会开展视察"), 330_200),
            (
                format!("代表履职有新招\n{BODY}（义乌市人大常委会办公室 周晓岚）\n"),
                330_700,
            ),
            (
                format!("近日，海宁市人大常委会组织代表视察。{BODY}"),
                330_400,
            ),
            (
                format!("近日，杭州市西湖区人大常委会组织代表视察。{BODY}"),
                330_100,
            ),
        ] {
            let finding = recognise(&text);
            assert_eq!(
                (finding.region, finding.rivals),
                (Some(region), vec![]),
                "{text}"
            );
        }
    }

    #[test]
    fn a_name_of_several_cities_is_decided_by_its_company() {
        let text = ["西湖区：监督有新招", "青云谱区：监督有新招"]
            .map(article)
            .concat();
        assert_eq!(recognise(&text).region, Some(360_100));
        let text = ["西湖区：监督有新招", "余杭区：监督有新招"]
            .map(article)
            .concat();
        assert_eq!(recognise(&text).region, Some(330_100));
        let text = ["鼓楼区：监督有新招", "玄武区：监督有新招"]
            .map(article)
            .concat();
        assert_eq!(recognise(&text).region, Some(320_100));
    }

    #[test]
    fn where_names_leave_several_cities_none_is_taken_and_all_are_named() {
        let finding = recognise(&article("西湖区：监督有新招"));
        assert_eq!(
            (finding.region, finding.rivals),
            (None, vec![330_100, 360_100])
        );
        let text = ["余杭区：监督有新招", "慈溪市：监督有新招"]
            .map(article)
            .concat();
        let finding = recognise(&text);
        assert_eq!(
            (finding.region, finding.rivals),
            (None, vec![330_100, 330_200])
        );
    }

    #[test]
    fn a_guest_of_another_city_does_not_change_the_city() {
        let text = [
            "余杭区：监督有新招",
            "临平区：监督有新招",
            "桐庐县：监督有新招",
            "苏州市吴江区人大常委会来访",
        ]
        .map(article)
        .concat();
        let finding = recognise(&text);
        assert_eq!((finding.region, finding.rivals), (Some(330_100), vec![]));
    }

    #[test]
    fn a_text_without_places_has_no_city() {
        for text in [
            article("代表履职有新招"),
            "市人大常委会组织代表视察民生实事，提出意见建议。\n".to_owned(),
            "杭州湾大桥与宁波港都是工程，西湖大学是大学。\n".to_owned(),
            String::new(),
        ] {
            assert_eq!(recognise(&text).region, None, "{text}");
        }
    }

    #[test]
    fn a_county_in_the_head_is_the_issuer() {
        for (head, issuer) in [
            (
                "诸暨人大工作\n第3期\n诸暨市人大常委会办公室编\n",
                Some(330_681),
            ),
            ("桐庐县人大简报\n第3期\n", Some(330_122)),
            ("杭州市余杭区人大简报\n第3期\n", Some(330_110)),
            ("杭州人大信息\n第3期\n", None),
            (
                "杭州人大信息\n第3期\n杭州市余杭区人大常委会协办编印\n",
                None,
            ),
        ] {
            let text = format!("{head}\n{}", article("代表履职有新招"));
            let finding = recognise(&text);
            assert!(finding.region.is_some(), "{head}");
            assert_eq!(finding.issuer, issuer, "{head}");
        }
    }

    #[test]
    fn recipients_in_the_foot_say_nothing() {
        let text = format!(
            "{}报：浙江省人大常委会\n送：宁波市人大常委会\n",
            article("代表履职有新招")
        );
        assert_eq!(recognise(&text).region, None);
    }

    #[test]
    fn evidence_stands_where_it_says_strongest_first() {
        let text = format!(
            "杭州人大信息\n第3期\n目录\n余杭区：监督有新招\n\n{}",
            article("余杭区：监督有新招")
        );
        let (bulletin, _, finding) = recognise_bulletin(&text, None).expect("Hangzhou is known");
        let evidence = finding.evidence(330_100, &bulletin);
        let shown: Vec<(&str, RegionEvidencePlace, Option<usize>)> = evidence
            .iter()
            .map(|found| (&text[found.span.range()], found.place, found.article))
            .collect();
        assert_eq!(
            shown,
            [
                ("杭州", RegionEvidencePlace::Masthead, None),
                ("余杭区", RegionEvidencePlace::Title, Some(0)),
            ]
        );
    }

    proptest! {
        #[test]
        fn any_text_has_evidence_inside_it(text in "[杭州市西湖区余东人大第3期：，。（）\n 常委会北京]{0,60}") {
            let (bulletin, _, finding) = recognise_bulletin(&text, None).expect("codes come from the table");
            if let Some(region) = finding.region {
                for found in finding.evidence(region, &bulletin) {
                    prop_assert!(text.get(found.span.range()).is_some_and(|words| !words.is_empty()));
                }
            }
        }
    }
}
