//! Attribution: which division an article is about or from, and the words that decided it.
//!
//! Evidence in this order: the title's label or subject, the byline's unit, the first words of the
//! body. A label decides alone. Names in the body decide nothing, and a place of another city is
//! nobody's: the article stays without a division.

use super::flow::Flow;
use super::line::strip_title_marks;
use super::organ::{
    continues_word, is_lower_unit, level_organ, opens_clause, opens_list, opens_with_organ,
};
use super::region::read_place;
use super::split::Article;
use super::words::{clause_starts, find_words, strip_time_words};
use crate::character::is_blank;
use crate::gazetteer::{
    Division, FormerName, Gazetteer, Meaning, is_ordinary_name, kind_of, nation,
};
use crate::report::EvidencePlace;
use crate::span::Span;

/// The division of an article with its evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The division's code.
    pub code: String,
    /// The part of the article that decided.
    pub place: EvidencePlace,
    /// The words that decided, in the document.
    pub span: Span,
    /// The former name that led to the division, with what became of it.
    pub former_name: Option<FormerName>,
}

/// A division found at the start of a text.
#[derive(Debug)]
struct Found<'gazetteer> {
    code: String,
    /// Bytes of the text that decided, from its start.
    length: usize,
    former: Option<&'gazetteer FormerName>,
    strength: Strength,
}

/// How far words that name a place speak for the whole article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strength {
    /// They name a division or the city.
    Name,
    /// They name a level alone (市人大常委会, 我市), which a county-level city may mean itself by.
    Level,
    /// They only say whose things they are (全市首个, 市级, 市人大代表): whoever signs or acts goes first.
    Topic,
}

/// What the words at the start of a text say.
#[derive(Debug)]
enum Reading<'gazetteer> {
    /// They name a division.
    Found(Found<'gazetteer>),
    /// They name a place that is no division of this city, so that nothing else decides.
    Elsewhere,
    /// Nothing.
    Silent,
}

/// Attributes an article to a division; `None` when nothing decides.
pub(super) fn attribute_article(
    source: &str,
    article: &Article,
    gazetteer: &Gazetteer,
) -> Option<Attribution> {
    gazetteer.city.as_ref()?;
    let byline = || from_byline(source, article, gazetteer);
    let first_words = || from_first_words(article, gazetteer);
    match from_title(article, gazetteer) {
        Step::Decided(attribution, Strength::Name) => Some(attribution),
        Step::Decided(attribution, Strength::Level) => match byline() {
            // 市人大常委会 in an article that 建德市 signs is its own.
            Step::Decided(signed, Strength::Name) if is_county_city(&signed.code, gazetteer) => {
                Some(signed)
            }
            _ => Some(attribution),
        },
        Step::Decided(attribution, Strength::Topic) => match byline() {
            Step::Decided(signed, _) => Some(signed),
            Step::Elsewhere => None,
            Step::Open => first_words().or(Some(attribution)),
        },
        Step::Elsewhere => None,
        Step::Open => match byline() {
            Step::Decided(attribution, _) => Some(attribution),
            Step::Elsewhere => None,
            Step::Open => match from_later_clauses(article, gazetteer) {
                Step::Decided(attribution, Strength::Name | Strength::Level) => Some(attribution),
                Step::Decided(attribution, Strength::Topic) => first_words().or(Some(attribution)),
                Step::Elsewhere => None,
                Step::Open => first_words(),
            },
        },
    }
}

/// What one kind of evidence decides.
#[derive(Debug)]
enum Step {
    /// The division, and how far the words speak for the article.
    Decided(Attribution, Strength),
    /// A place of another city.
    Elsewhere,
    /// The next kind of evidence decides.
    Open,
}

fn is_county_city(code: &str, gazetteer: &Gazetteer) -> bool {
    let is_city_itself = gazetteer
        .city
        .as_ref()
        .is_some_and(|city| city.code == code);
    !is_city_itself
        && gazetteer
            .division(code)
            .is_some_and(|division| kind_of(&division.name) == "市")
}

fn in_flow(reading: Reading<'_>, place: EvidencePlace, flow: &Flow, start: usize) -> Step {
    match reading {
        Reading::Found(found) => {
            let attribution = Attribution {
                code: found.code,
                place,
                span: flow.source_span(Span::new(start, start + found.length)),
                former_name: found.former.cloned(),
            };
            Step::Decided(attribution, found.strength)
        }
        Reading::Elsewhere => Step::Elsewhere,
        Reading::Silent => Step::Open,
    }
}

fn from_title(article: &Article, gazetteer: &Gazetteer) -> Step {
    let Some(title) = &article.title else {
        return Step::Open;
    };
    let text = title.text();
    let start = text.len() - strip_title_start(text).len();
    let rest = &text[start..];
    if let Some((label, behind)) = bracketed_label(rest) {
        let inside = start + label.as_ptr() as usize - rest.as_ptr() as usize;
        let reading = find_unit(label, gazetteer, Strictness::Label);
        if !matches!(reading, Reading::Silent) {
            return in_flow(reading, EvidencePlace::Title, title, inside);
        }
        let reading = find_unit(behind, gazetteer, Strictness::Subject);
        return in_flow(
            reading,
            EvidencePlace::Title,
            title,
            text.len() - behind.len(),
        );
    }
    // What a label names, no later word of the title changes; a street's label leaves it to the byline.
    let reading = match read_label(rest) {
        Some(label) => find_unit(label, gazetteer, Strictness::Label),
        None => find_unit(rest, gazetteer, Strictness::Subject),
    };
    in_flow(reading, EvidencePlace::Title, title, start)
}

/// A title without marks and without its number: ●, 1., 一、, （二）.
fn strip_title_start(text: &str) -> &str {
    let title = strip_title_marks(text);
    let inside = title.trim_start_matches(['（', '(']);
    let behind = inside.trim_start_matches(|character: char| {
        character.is_ascii_digit() || "一二三四五六七八九十".contains(character)
    });
    if behind.len() == inside.len() {
        return title;
    }
    let mark: &[char] = if inside.len() < title.len() {
        &['）', ')']
    } else {
        &['.', '．', '、']
    };
    behind
        .strip_prefix(mark)
        .map_or(title, |rest| rest.trim_start_matches(is_blank))
}

/// What a title has in brackets at its start, with what follows: 【富阳区】山乡里的联络站.
fn bracketed_label(title: &str) -> Option<(&str, &str)> {
    const LONGEST_LABEL: usize = 12;
    let (_, close) = [('【', '】'), ('[', ']'), ('［', '］'), ('〔', '〕')]
        .into_iter()
        .find(|&(open, _)| title.starts_with(open))?;
    let mut characters = title.char_indices();
    let (_, open) = characters.next()?;
    let (end, _) = characters
        .take(LONGEST_LABEL + 1)
        .find(|&(_, character)| character == close)?;
    let behind = title[end + close.len_utf8()..].trim_start_matches(is_blank);
    Some((title[open.len_utf8()..end].trim_matches(is_blank), behind))
}

/// The subject of a later clause of a title that opens with a slogan: 聚力攻坚破难 余杭区人大常委会交出答卷.
/// The guest of a higher body, and what stands behind the label of a place, is none.
fn from_later_clauses(article: &Article, gazetteer: &Gazetteer) -> Step {
    const CLAUSES: usize = 4;
    let Some(title) = &article.title else {
        return Step::Open;
    };
    let text = title.text();
    let opening = strip_title_start(text);
    let is_of_a_place =
        |label: &str| is_unit_label(label) || nation().names_at(label).next().is_some();
    if opening.starts_with(['省', '州'])
        || ["全国", "中央", "国家"]
            .iter()
            .any(|word| opening.starts_with(word))
        || read_label(opening).is_some_and(is_of_a_place)
    {
        return Step::Open;
    }
    let breaks = |character: char| {
        is_blank(character)
            || matches!(
                character,
                '：' | ':' | '∶' | '，' | ',' | '！' | '!' | '？' | '?' | '—' | '―' | '｜' | '|'
            )
    };
    let starts = text
        .char_indices()
        .filter(|&(_, character)| breaks(character))
        .map(|(at, mark)| at + mark.len_utf8())
        .filter(|&start| !text[start..].starts_with(breaks))
        .take(CLAUSES);
    for start in starts {
        let reading = find_unit(&text[start..], gazetteer, Strictness::Clause);
        match in_flow(reading, EvidencePlace::Title, title, start) {
            Step::Open => {}
            decided => return decided,
        }
    }
    Step::Open
}

/// The label before the colon of a title, where it looks like a place or a unit.
fn read_label(title: &str) -> Option<&str> {
    const MAXIMUM_CHARACTERS: usize = 14;
    let (label, _) = title.split_once(['：', ':', '∶', '｜', '|', '丨'])?;
    let label = label.trim_matches(is_blank);
    let count = label.chars().count();
    let is_short_name = count <= 4;
    ((1..=MAXIMUM_CHARACTERS).contains(&count) && (is_short_name || is_unit_label(label)))
        .then_some(label)
}

/// Whether a label is by its form a place's or a unit's.
fn is_unit_label(label: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "区",
        "县",
        "市",
        "镇",
        "乡",
        "街道",
        "人大",
        "人大常委会",
        "工委",
        "办公室",
        "委",
        "局",
        "级",
    ];
    ENDINGS.iter().any(|ending| label.ends_with(ending))
}

fn from_byline(source: &str, article: &Article, gazetteer: &Gazetteer) -> Step {
    let Some((signature, span)) = &article.signature else {
        return Step::Open;
    };
    let Some(office) = signature.office.as_deref() else {
        return Step::Open;
    };
    match find_unit(office, gazetteer, Strictness::Office) {
        Reading::Found(found) => {
            // The office's blanks may have been removed; only the words that decided are evidence.
            let words = find_words(source, *span, &office[..found.length]);
            let attribution = Attribution {
                code: found.code,
                place: EvidencePlace::Byline,
                span: words.unwrap_or(*span),
                former_name: found.former.cloned(),
            };
            Step::Decided(attribution, found.strength)
        }
        Reading::Elsewhere => Step::Elsewhere,
        Reading::Silent => Step::Open,
    }
}

/// The subject of the first sentence: its first words, or those behind an adverbial of time or purpose.
fn from_first_words(article: &Article, gazetteer: &Gazetteer) -> Option<Attribution> {
    const TIME_ENDS: &[char] = &['日', '月', '年', '天', '来', '前', '期', '底', '初'];
    let paragraph = article.paragraphs.first()?;
    let text = paragraph.text();
    let mut topic = None;
    for start in clause_starts(text) {
        let opening = &text[start..];
        let clause = if start == 0 {
            strip_title_start(opening)
        } else {
            opening
        };
        let clause = strip_time_words(clause.trim_start_matches(is_blank));
        // 8月10日，余杭区…: what only says when leaves the subject as it is.
        let before = text[..start].trim_end_matches(['，', ',']);
        let strictness = if start == 0 || before.ends_with(TIME_ENDS) {
            Strictness::Subject
        } else {
            Strictness::Clause
        };
        let start = start + (opening.len() - clause.len());
        let reading = find_unit(clause, gazetteer, strictness);
        match in_flow(reading, EvidencePlace::FirstWords, paragraph, start) {
            Step::Decided(attribution, Strength::Topic) => {
                topic.get_or_insert(attribution);
            }
            Step::Decided(attribution, _) => return Some(attribution),
            Step::Elsewhere => return None,
            Step::Open => {}
        }
    }
    topic
}

/// How much a short name (余杭, without 区) needs behind it to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strictness {
    /// A label is the name, or the name of a unit in it.
    Label,
    /// A unit's name in a byline.
    Office,
    /// The subject of a title or of a sentence.
    Subject,
    /// The subject of a later clause: a full name counts no more than a short one.
    Clause,
}

impl Strictness {
    /// Whether running text is read, not the name of a unit.
    const fn is_text(self) -> bool {
        matches!(self, Self::Subject | Self::Clause)
    }
}

/// The unit that a text opens with.
fn find_unit<'gazetteer>(
    text: &str,
    gazetteer: &'gazetteer Gazetteer,
    strictness: Strictness,
) -> Reading<'gazetteer> {
    if let Some(reading) = find_party_committee(text, gazetteer) {
        return reading;
    }
    // 大理市 is not 大理 (the prefecture) and 市: a full name at the very start goes first.
    let opens_full = gazetteer
        .name_at(text, 0)
        .is_some_and(|found| found.is_full);
    let (above, names_city) = gazetteer.length_above(text);
    let start = if opens_full { 0 } else { above };
    if let Some(found) = gazetteer.name_at(text, start) {
        let end = start + found.name.len();
        let rest = &text[end..];
        if opens_list(rest) || found.is_full && opens_pair(rest, gazetteer) {
            return Reading::Silent;
        }
        let names_unit = opens_with_organ(rest) || is_lower_unit(rest);
        let counts = if found.is_full && start == 0 && is_ordinary_name(found.name) {
            // 老城区改造, 矿区修复 mean no division.
            names_unit || rest.starts_with(['：', ':', '∶', '“']) || rest.is_empty()
        } else if found.is_full && strictness != Strictness::Clause {
            !continues_word(found.name, rest)
        } else {
            match strictness {
                Strictness::Label | Strictness::Office => rest.is_empty() || names_unit,
                Strictness::Subject => opens_with_organ(rest) || opens_clause(rest),
                Strictness::Clause => {
                    found.is_full && names_unit || opens_with_organ(rest) || opens_clause(rest)
                }
            }
        };
        if counts {
            return match found.meaning {
                Meaning::Present(division) => Reading::Found(Found {
                    code: division.code.clone(),
                    length: end,
                    former: None,
                    strength: Strength::Name,
                }),
                // Where a division was parted, its old name alone does not tell which part is meant.
                Meaning::Former(former) => match former.codes.as_slice() {
                    [code] => Reading::Found(Found {
                        code: code.clone(),
                        length: end,
                        former: Some(former),
                        strength: Strength::Name,
                    }),
                    _ => Reading::Silent,
                },
            };
        }
    }
    // 大理： may be the prefecture or its city of the same name: the byline decides.
    let is_shared = gazetteer.city.as_ref().is_some_and(|city| {
        text[..start].ends_with(city.short_name.as_str())
            && !text[start..].starts_with(kind_of(&city.name))
            && gazetteer.divisions.iter().any(|division| {
                division.code != city.code && division.short_name == city.short_name
            })
    });
    if names_city && start > 0 && !is_shared {
        let rest = &text[start..];
        let is_full = text[..start].ends_with(['市', '州', '盟', '区', '县', '旗']);
        let counts = opens_with_organ(rest)
            || rest.is_empty() && !strictness.is_text()
            || is_full
                && (level_organ(rest).is_some() || strictness.is_text() && opens_clause(rest));
        if counts {
            return city_level(gazetteer, start);
        }
    }
    if let Some((division, length)) = zone_with_division(text, gazetteer) {
        return Reading::Found(Found {
            code: division.code.clone(),
            length,
            former: None,
            strength: Strength::Name,
        });
    }
    if opens_elsewhere(text, gazetteer) {
        return Reading::Elsewhere;
    }
    find_bare_level(text, gazetteer, strictness)
}

/// 民革沈阳市委会, 民盟余杭区基层委员会: the committee of a party, whose name stands before the place.
fn find_party_committee<'gazetteer>(
    text: &str,
    gazetteer: &'gazetteer Gazetteer,
) -> Option<Reading<'gazetteer>> {
    const PARTIES: &[&str] = &[
        "民革",
        "民盟",
        "民建",
        "民进",
        "农工党",
        "致公党",
        "九三学社",
        "台盟",
    ];
    let place = PARTIES.iter().find_map(|party| text.strip_prefix(party))?;
    let before = text.len() - place.len();
    let is_committee = |rest: &str| {
        rest.starts_with("委") || rest.starts_with("基层委") || rest.starts_with("总支")
    };
    let (length, names_city) = gazetteer.length_above(place);
    if names_city && length > 0 && is_committee(&place[length..]) {
        return Some(city_level(gazetteer, before + length));
    }
    let found = gazetteer
        .name_at(place, length)
        .filter(|found| found.is_full)?;
    let end = length + found.name.len();
    match found.meaning {
        Meaning::Present(division) if is_committee(&place[end..]) => Some(Reading::Found(Found {
            code: division.code.clone(),
            length: before + end,
            former: None,
            strength: Strength::Name,
        })),
        _ => None,
    }
}

/// Whether a unit's whole name is an office of a level: 市水务局, 县委改革办; not 市民中心, 市场监管局.
fn is_level_office(text: &str, kind: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "局",
        "委",
        "办",
        "办公室",
        "委员会",
        "法院",
        "检察院",
        "总工会",
        "工商联",
        "中心",
    ];
    const WORDS: &[char] = &['民', '场', '域', '区', '县', '内', '外'];
    text.strip_prefix(kind).is_some_and(|rest| {
        !rest.starts_with(WORDS) && ENDINGS.iter().any(|ending| rest.ends_with(ending))
    })
}

fn city_level(gazetteer: &Gazetteer, length: usize) -> Reading<'_> {
    match &gazetteer.city {
        Some(city) => Reading::Found(Found {
            code: city.code.clone(),
            length,
            former: None,
            strength: Strength::Name,
        }),
        None => Reading::Silent,
    }
}

/// Whether the deputies of a congress follow its name, not the congress itself: 市人大代表, not 市人大代表工委.
fn names_delegates(rest: &str) -> bool {
    rest.strip_prefix("代表").is_some_and(|behind| {
        !["大会", "工", "资格"]
            .iter()
            .any(|word| behind.starts_with(word))
    })
}

/// A development zone that is a division under another name, which brackets behind it give:
/// 高新区（滨江）, 经开区(汉南区).
fn zone_with_division<'gazetteer>(
    text: &str,
    gazetteer: &'gazetteer Gazetteer,
) -> Option<(&'gazetteer Division, usize)> {
    const LONGEST_ZONE: usize = 12;
    let (open, bracket) = text
        .char_indices()
        .take(LONGEST_ZONE)
        .find(|(_, c)| matches!(c, '（' | '('))?;
    let inside = open + bracket.len_utf8();
    let close = inside + text[inside..].find(['）', ')'])?;
    let found = gazetteer.name_at(text, inside)?;
    let is_whole = inside + found.name.len() == close;
    match found.meaning {
        Meaning::Present(division) if is_whole && text[..open].ends_with('区') => {
            Some((division, close))
        }
        _ => None,
    }
}

/// Whether another division follows, joined by 和, 与, 及 or by nothing: neither is the one subject.
fn opens_pair(rest: &str, gazetteer: &Gazetteer) -> bool {
    ["和", "与", "及"]
        .iter()
        .any(|word| rest.starts_with(word) && gazetteer.name_at(rest, word.len()).is_some())
        || gazetteer
            .name_at(rest, 0)
            .is_some_and(|next| next.is_full && !is_ordinary_name(next.name))
}

/// Whether a text opens with a unit of another city: 苏州市吴江区人大常委会.
fn opens_elsewhere(text: &str, gazetteer: &Gazetteer) -> bool {
    if gazetteer.is_own {
        return false;
    }
    let Some(named) = read_place(text) else {
        return false;
    };
    let (name, rest) = text.split_at(named.length);
    let is_ours = gazetteer
        .region_code()
        .is_some_and(|region| named.regions.contains(&region));
    let is_unit = opens_with_organ(rest)
        || named.is_full && (rest.is_empty() || rest.starts_with(['：', ':', '∶']));
    !is_ours && is_unit && !continues_word(name, rest)
}

/// Words that name a level alone: 市人大常委会, 我市, 县政府, and in a byline 社会工委. What 市 and 县 are,
/// the city and the issuing county say.
fn find_bare_level<'gazetteer>(
    text: &str,
    gazetteer: &'gazetteer Gazetteer,
    strictness: Strictness,
) -> Reading<'gazetteer> {
    let issuer = gazetteer
        .issuer()
        .map(|division| (division.name.as_str(), division.code.as_str()));
    let city = gazetteer
        .city
        .as_ref()
        .map(|city| (city.name.as_str(), city.code.as_str()));
    let found = |code: &str, length: usize, is_topic: bool| {
        Reading::Found(Found {
            code: code.to_owned(),
            length,
            former: None,
            strength: if is_topic && strictness.is_text() {
                Strength::Topic
            } else {
                Strength::Level
            },
        })
    };
    for (name, code) in issuer.into_iter().chain(city) {
        let kind = kind_of(name);
        if let Some(organ) = text.strip_prefix(kind).and_then(level_organ) {
            let length = kind.len() + organ.len();
            let is_topic = matches!(organ, "级" | "本级" | "直")
                || organ == "人大" && names_delegates(&text[length..]);
            return found(code, length, is_topic);
        }
        if !strictness.is_text() && is_level_office(text, kind) {
            return found(code, text.len(), false);
        }
        let is_our = text.starts_with(['我', '全']) && text['我'.len_utf8()..].starts_with(kind);
        // 全市场, 全区域 are no places.
        let length = '我'.len_utf8() + kind.len();
        if strictness.is_text() && is_our && !continues_word(kind, &text[length..]) {
            return found(code, length, text.starts_with('全'));
        }
    }
    let Some((_, level)) = issuer.or(city) else {
        return Reading::Silent;
    };
    let is_committee = |committee: &String| {
        text == committee.as_str() || text.strip_suffix("办公室") == Some(committee.as_str())
    };
    if strictness == Strictness::Office && gazetteer.city_committees.iter().any(is_committee) {
        return found(level, text.len(), false);
    }
    // In a county's own bulletin a street or town without another name is the county's.
    if !strictness.is_text() && issuer.is_some() && is_lower_unit(text) {
        return found(level, text.len(), false);
    }
    Reading::Silent
}

#[cfg(test)]
mod tests;
