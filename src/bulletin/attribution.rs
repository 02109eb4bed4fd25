//! Attribution: which division an article is about or from, and the words that decided it.
//!
//! Evidence in this order: the title's label or subject, the byline's unit, the first words of the
//! body. A label decides alone. Names in the body decide nothing, and a place of another city is
//! nobody's: the article stays without a division.

use super::flow::Flow;
use super::line::{is_blank, strip_title_marks};
use super::organ::{
    continues_word, is_lower_unit, level_organ, opens_clause, opens_list, opens_with_organ,
};
use super::region::read_place;
use super::split::Article;
use super::words::{clause_starts, find_words, strip_time_words};
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
mod tests {
    use super::*;
    use crate::bulletin::read_bulletin;
    use crate::read::Document;

    fn division(text: &str) -> Option<(String, EvidencePlace)> {
        let gazetteer = Gazetteer::of_region("330100").expect("Hangzhou is known");
        let document = Document::from_text("试.txt", text);
        let bulletin = read_bulletin(&document.text, &gazetteer);
        assert_eq!(bulletin.articles.len(), 1, "{text}");
        attribute_article(&document.text, &bulletin.articles[0], &gazetteer)
            .map(|found| (found.code, found.place))
    }

    #[allow(
        clippy::unnecessary_wraps,
        reason = "it is compared with what `division` returns"
    )]
    fn by_title(code: &str) -> Option<(String, EvidencePlace)> {
        Some((code.to_owned(), EvidencePlace::Title))
    }

    const BODY: &str = "\n常委会围绕中心工作，认真履行职责，取得了新的成效。";

    #[test]
    fn a_label_decides_with_and_without_its_kind() {
        assert_eq!(
            division(&format!("余杭区：打好监督组合拳{BODY}")),
            by_title("330110")
        );
        assert_eq!(
            division(&format!("桐庐:长效监督助推乡村振兴{BODY}")),
            by_title("330122")
        );
        assert_eq!(
            division(&format!("余杭区：赴西湖区人大常委会学习考察{BODY}")),
            by_title("330110")
        );
    }

    #[test]
    fn the_subject_of_a_title_decides() {
        assert_eq!(
            division(&format!("西湖区人大常委会激发小组活力{BODY}")),
            by_title("330106")
        );
        assert_eq!(
            division(&format!("市人大常委会赴余杭区开展执法检查{BODY}")),
            by_title("330100")
        );
        assert_eq!(
            division(&format!("杭州市萧山区人大常委会拓展渠道{BODY}")),
            by_title("330109")
        );
    }

    #[test]
    fn an_object_or_a_place_in_a_title_leaves_it_to_the_byline() {
        let signed = "\n（滨江区人大常委会办公室 周晓岚）";
        assert_eq!(
            division(&format!("全国人大代表赴余杭区视察{BODY}{signed}")),
            Some(("330108".to_owned(), EvidencePlace::Byline))
        );
        assert_eq!(
            division(&format!("长河街道：建好家门口的联络站{BODY}{signed}")),
            Some(("330108".to_owned(), EvidencePlace::Byline))
        );
    }

    #[test]
    fn a_city_committee_in_a_byline_is_the_city_level() {
        assert_eq!(
            division(&format!("聚焦儿童友好城市建设{BODY}\n（社会工委 周晓岚）")),
            Some(("330100".to_owned(), EvidencePlace::Byline))
        );
    }

    #[test]
    fn the_first_words_of_an_untitled_brief_decide() {
        let first_words = |code: &str| Some((code.to_owned(), EvidencePlace::FirstWords));
        assert_eq!(
            division("钱塘区人大常委会紧紧围绕中心工作，强化流程建设，助力提质增效。"),
            first_words("330114")
        );
        assert_eq!(
            division("近日，临平区人大常委会组织代表视察民生实事项目进展，提出意见建议。"),
            first_words("330113")
        );
        assert_eq!(
            division("8月27日，市人大常委会召开专题询问会，听取有关部门的情况说明。"),
            first_words("330100")
        );
    }

    #[test]
    fn names_inside_names_decide_nothing() {
        for text in [
            "西湖大学与代表小组结对，共同开展调查研究，提出了很好的意见。",
            "以上城市均已建立联系制度，各项工作有序推进，取得新的成效。",
            "钱塘江两岸的代表联络站串珠成链，服务群众更加便捷高效。",
            "苏州市吴江区人大常委会来访，交流基层单元建设的经验做法。",
        ] {
            assert_eq!(division(text), None, "{text}");
        }
    }

    /// The division of an article in a bulletin of another city or county.
    fn division_in(region: &str, text: &str) -> Option<String> {
        let gazetteer = Gazetteer::of_region(region).expect("the region is known");
        let bulletin = read_bulletin(text, &gazetteer);
        attribute_article(text, bulletin.articles.first()?, &gazetteer).map(|found| found.code)
    }

    #[test]
    fn nothing_that_only_looks_like_a_division_decides() {
        for (region, opening) in [
            ("330100", "以上城市均已建立联系制度"),
            ("330100", "九成以上城乡居民参加了投票"),
            ("330100", "东西湖区开展监督"),
            ("330100", "西湖大学开展调查研究"),
            ("330100", "西湖实验室打造创新平台"),
            ("330100", "西湖龙井推进品牌保护"),
            ("330100", "钱塘江推进综合治理"),
            ("330100", "萧山国际机场加快扩建"),
            ("330100", "浙大滨江研究院开展合作"),
            ("330100", "杭徽高速余杭入城口启动改造"),
            ("330100", "杨浦滨江打造会客厅"),
            ("330100", "滨江大道推进整治"),
            ("330100", "滨江三期工程启动建设"),
            ("330100", "富阳、桐庐、建德、淳安等4县(市)先行试点"),
            ("330100", "余杭区、临平区联合开展监督"),
            ("330100", "余杭区和临平区联合开展监督"),
            ("330100", "上城区域一体化推进"),
            ("330100", "建德市场监管开展检查"),
            ("330100", "江干区开展视察"),
            ("330100", "南昌市西湖区人大常委会来访"),
            ("330100", "苏州市吴江区人大常委会来访"),
            ("330100", "市民中心启动建设"),
            ("330100", "市场主体加快发展"),
            ("330100", "省人大常委会来调研"),
            ("330100", "人大附中组织学生参观"),
            ("110000", "海淀驾校组织学员考试"),
            ("110000", "朝阳大街启动整治"),
            ("110000", "通州湾推进开发"),
            ("320100", "浦口火车站推进保护"),
            ("320100", "鼓楼医院开展义诊"),
            ("320100", "玄武湖推进治理"),
            ("320100", "苏州市吴中区人大常委会来访"),
            ("320100", "徐州市鼓楼区人大常委会来访"),
            ("360100", "杭州市西湖区人大常委会来访"),
            ("420100", "汉阳大道启动改造"),
            ("420100", "西湖区人大常委会来访"),
            ("310000", "徐汇滨江打造会客厅"),
            ("310000", "浦东机场推进扩建"),
            ("310000", "黄浦江推进治理"),
            ("370100", "市中街道组织活动"),
            ("370100", "历下银行开展活动"),
            ("330200", "江北机场推进扩建"),
            ("330200", "北仑港加快建设"),
            ("330200", "慈溪湿地推进保护"),
            ("440100", "天河体育中心启动改造"),
            ("440100", "白云山推进保护"),
            ("440100", "白云机场推进扩建"),
            ("430100", "岳麓书院开展活动"),
            ("430100", "湘江推进治理"),
            ("510100", "青羊宫推进保护"),
            ("500000", "长寿湖推进治理"),
            ("350200", "集美大学开展活动"),
            ("610100", "未央路启动改造"),
            ("120000", "和平路启动改造"),
        ] {
            let body = "各有关方面认真负责，各项工作有序推进，取得了新的成效。";
            let titled = format!("{opening}\n{body}");
            assert_eq!(division_in(region, &titled), None, "title: {opening}");
            let brief = format!("{opening}，{body}");
            assert_eq!(division_in(region, &brief), None, "first words: {opening}");
        }
    }

    #[test]
    fn divisions_of_other_cities_are_recognised_by_the_same_rules() {
        for (region, title, code) in [
            ("420100", "东西湖区：念好三字经", "420112"),
            ("360100", "西湖区人大常委会开展视察", "360103"),
            ("320100", "浦口：监督长出牙齿", "320111"),
            ("370100", "市中区：打造履职强磁场", "370103"),
            ("330200", "奉化市人大常委会开展视察", "330213"),
            ("330200", "宁波市北仑区人大常委会开展视察", "330206"),
            ("330200", "浙江省宁波市北仑区人大常委会开展视察", "330206"),
            ("330200", "宁波人大：监督更有力", "330200"),
            ("532900", "大理市人大常委会开展视察", "532901"),
            ("532900", "州人大常委会开展视察", "532900"),
            ("532900", "大理州人大常委会开展视察", "532900"),
            ("422800", "我州推进民族团结", "422800"),
            ("110000", "海淀区人大常委会开展视察", "110108"),
            ("500000", "忠县人大常委会开展视察", "500233"),
            ("441900", "市人大常委会开展视察", "441900"),
            ("429004", "市人大常委会开展视察", "429004"),
            ("330100", "高新区（滨江）人大常委会开展视察", "330108"),
            ("420100", "武汉经开区(汉南区):双向奔赴引人才", "420113"),
            ("330500", "长兴县人大常委会“三个聚焦”护航发展", "330522"),
            ("330300", "龙港市：打造基层治理样板", "330383"),
        ] {
            let found = division_in(region, &format!("{title}{BODY}"));
            assert_eq!(found.as_deref(), Some(code), "{title}");
        }
    }

    #[test]
    fn ordinary_words_lists_guests_and_other_cities_name_no_division() {
        for (region, title) in [
            ("610100", "新城区建设要守住底线"),
            ("410300", "老城区改造提速"),
            ("140300", "矿区生态修复加快"),
            ("360100", "新建区级联络站8个"),
            ("330200", "鄞州区海曙区联动治水"),
            ("210200", "中山市人大常委会来连考察"),
            ("220100", "吉林省人大常委会来长调研"),
            ("110000", "朝阳代表着新的方向"),
            ("330100", "建德市井生活里的烟火气"),
            ("110000", "海淀人大附中师生走进社区"),
            ("330100", "省人大常委会来杭调研 余杭区人大常委会陪同"),
            ("330100", "外地来客：宁波市鄞州区人大常委会来临安区考察"),
            ("330100", "以点带面：余杭区、临平区等地先行先试"),
            ("330100", "民生在线：西湖大学的新变化"),
            ("532900", "大理：洱海保护不停步"),
            ("430100", "长沙人大：代表履职有新篇"),
        ] {
            let body = "各有关方面认真负责，各项工作有序推进，取得了新的成效。";
            let text = format!("{title}\n{body}");
            assert_eq!(division_in(region, &text), None, "{region} {title}");
        }
        for opening in [
            "与会人员一致认为，余杭区的做法值得推广。",
            "据统计，萧山区老年人口最多。",
        ] {
            let text = format!("小题目有大文章\n{opening}");
            assert_eq!(division_in("330100", &text), None, "{opening}");
        }
    }

    #[test]
    fn forms_of_a_name_and_places_of_a_subject_are_known() {
        for (region, title, code) in [
            ("450200", "三江县：鼓楼坪上议事忙", "450226"),
            ("450200", "融水苗族自治县人大常委会开展视察", "450225"),
            ("520300", "务川自治县：茶山上的代表", "520326"),
            ("410100", "管城：商都遗址里的代表", "410104"),
            ("410100", "管城区人大常委会开展视察", "410104"),
            ("632500", "海南州人大常委会开展视察", "632500"),
            ("410300", "老城区人大常委会开展视察", "410302"),
            ("610100", "新城区：古城墙下听民意", "610102"),
            ("330100", "拱墅 “三个一”让运河更清", "330105"),
            ("330100", "【富阳区】山乡里的新站点", "330111"),
            ("330100", "【基层动态】桐庐县：驿站里的灯光", "330122"),
            ("330100", "余杭｜新站点来了", "330110"),
            ("330100", "（一）桐庐县：驿站里的灯光", "330122"),
            ("330100", "聚力攻坚破难 富阳区人大常委会交出答卷", "330111"),
            ("330100", "党建引领：余杭区打造代表新名片", "330110"),
            ("330100", "杭州市委部署养老服务", "330100"),
        ] {
            let found = division_in(region, &format!("{title}{BODY}"));
            assert_eq!(found.as_deref(), Some(code), "{title}");
        }
    }

    #[test]
    fn what_is_only_the_citys_yields_to_whom_signs_or_acts() {
        let signed = "\n（拱墅区人大常委会办公室 周晓岚）";
        for title in [
            "全市首家代表法治驿站揭牌",
            "市级非遗传承人走进联络站",
            "市人大代表走进产业园",
        ] {
            let text = format!("{title}{BODY}{signed}");
            assert_eq!(division_in("330100", &text).as_deref(), Some("330105"));
            let text = format!("{title}\n余杭区人大常委会认真履行职责，取得了新的成效。");
            assert_eq!(division_in("330100", &text).as_deref(), Some("330110"));
            let text = format!("{title}{BODY}");
            assert_eq!(division_in("330100", &text).as_deref(), Some("330100"));
        }
        for title in ["我市推进养老服务", "市人大代表工委组织培训"] {
            let text = format!("{title}{BODY}{signed}");
            assert_eq!(division_in("330100", &text).as_deref(), Some("330100"));
        }
    }

    #[test]
    fn a_county_level_city_means_itself_by_its_congress() {
        let signed = "\n（建德市人大常委会代表工委 周晓岚）";
        assert_eq!(
            division(&format!("市人大常委会开展视察{BODY}{signed}")),
            Some(("330182".to_owned(), EvidencePlace::Byline))
        );
        let signed = "\n（余杭区人大常委会办公室 周晓岚）";
        assert_eq!(
            division(&format!("市人大常委会开展视察{BODY}{signed}")),
            by_title("330100")
        );
    }

    #[test]
    fn in_a_countys_own_bulletin_its_organs_streets_and_towns_are_the_countys() {
        for (region, text, code) in [
            ("330681", format!("市人大常委会开展视察{BODY}"), "330681"),
            (
                "330681",
                format!("绍兴市人大常委会来我市视察{BODY}"),
                "330600",
            ),
            ("330681", format!("店口镇：代表履职有新篇{BODY}"), "330681"),
            (
                "330681",
                format!("聚焦城市更新{BODY}\n（代表工委 周晓岚）"),
                "330681",
            ),
            ("330624", format!("县人大常委会开展视察{BODY}"), "330624"),
            ("330624", format!("我县推进乡村振兴{BODY}"), "330624"),
            (
                "330624",
                format!("市人大常委会赴新昌县开展视察{BODY}"),
                "330600",
            ),
            ("330108", format!("区人大常委会开展视察{BODY}"), "330108"),
            (
                "330108",
                format!("长河街道：代表履职有新篇{BODY}"),
                "330108",
            ),
        ] {
            assert_eq!(
                division_in(region, &text).as_deref(),
                Some(code),
                "{region} {text}"
            );
        }
        assert_eq!(
            division_in("330100", &format!("区人大常委会开展视察{BODY}")),
            None
        );
    }

    #[test]
    fn another_citys_label_is_nobodys_even_where_a_district_signs() {
        let signed = "\n（余杭区人大常委会办公室 周晓岚）";
        assert_eq!(division(&format!("吴江区：监督有新招{BODY}{signed}")), None);
        assert_eq!(
            division(&format!(
                "代表履职有新招{BODY}\n（苏州市吴江区人大常委会 周晓岚）"
            )),
            None
        );
    }

    #[test]
    fn a_gazetteer_of_ones_own_tells_streets_apart() {
        let file = "[region]\n330108\t滨江区\n[divisions]\nxx\t西兴街道\nch\t长河街道\n";
        let own = Gazetteer::parse("滨江.txt", file).expect("it is well-formed");
        for (text, code) in [
            (format!("长河街道：代表履职有新篇{BODY}"), Some("ch")),
            (format!("滨江区西兴街道人大工委开展视察{BODY}"), Some("xx")),
            (
                format!("杭州市滨江区西兴街道人大工委开展视察{BODY}"),
                Some("xx"),
            ),
            (format!("区人大常委会开展视察{BODY}"), Some("330108")),
            (format!("浦沿街道：代表履职有新篇{BODY}"), None),
        ] {
            let bulletin = read_bulletin(&text, &own);
            let found = attribute_article(&text, &bulletin.articles[0], &own);
            assert_eq!(found.map(|found| found.code).as_deref(), code, "{text}");
        }
    }

    #[test]
    fn the_evidence_in_a_byline_is_the_name_alone() {
        let gazetteer = Gazetteer::of_region("330100").expect("Hangzhou is known");
        for (signed, words) in [
            ("（滨江区长河街道人大工委 周晓岚）", "滨江区"),
            ("（杭州市滨江区人大常委会 周晓岚）", "杭州市滨江区"),
            ("（社会工委 周晓岚）", "社会工委"),
        ] {
            let text = format!("代表履职有新招{BODY}\n{signed}");
            let bulletin = read_bulletin(&text, &gazetteer);
            let found = attribute_article(&text, &bulletin.articles[0], &gazetteer)
                .expect("the byline decides");
            assert_eq!(&text[found.span.range()], words);
        }
    }

    #[test]
    fn a_former_name_leads_to_the_present_division() {
        assert_eq!(
            division(&format!("下城区人大常委会开展视察{BODY}")),
            by_title("330105")
        );
        assert_eq!(division(&format!("江干区人大常委会开展视察{BODY}")), None);
    }

    #[test]
    fn the_evidence_names_its_words() {
        let gazetteer = Gazetteer::of_region("330100").expect("Hangzhou is known");
        let text = format!("● 余杭区：打好监督组合拳{BODY}");
        let bulletin = read_bulletin(&text, &gazetteer);
        let found =
            attribute_article(&text, &bulletin.articles[0], &gazetteer).expect("the label decides");
        assert_eq!(&text[found.span.range()], "余杭区");
    }
}
