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
use crate::gazetteer::{Division, FormerName, Gazetteer, Meaning, kind_of};
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
    /// Whether the words name a level alone (市人大常委会), which a county-level city may mean itself by.
    is_bare_level: bool,
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
    match from_title(article, gazetteer) {
        Step::Decided(attribution, true) => match byline() {
            // 市人大常委会 in an article that 建德市 signs is its own.
            Step::Decided(signed, false) if is_county_city(&signed.code, gazetteer) => Some(signed),
            _ => Some(attribution),
        },
        Step::Decided(attribution, false) => Some(attribution),
        Step::Elsewhere => None,
        Step::Open => match byline() {
            Step::Decided(attribution, _) => Some(attribution),
            Step::Elsewhere => None,
            Step::Open => from_first_words(article, gazetteer),
        },
    }
}

/// What one kind of evidence decides.
#[derive(Debug)]
enum Step {
    /// The division, and whether the words name a level alone.
    Decided(Attribution, bool),
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
            Step::Decided(attribution, found.is_bare_level)
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
    let start = text.len() - strip_title_marks(text).len();
    let rest = &text[start..];
    // What a label names, no later word of the title changes; a street's label leaves it to the byline.
    let reading = match read_label(rest) {
        Some(label) => find_unit(label, gazetteer, Strictness::Label),
        None => find_unit(rest, gazetteer, Strictness::Subject),
    };
    in_flow(reading, EvidencePlace::Title, title, start)
}

/// The label before the colon of a title, where it looks like a place or a unit.
fn read_label(title: &str) -> Option<&str> {
    const MAXIMUM_CHARACTERS: usize = 14;
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
    let (label, _) = title.split_once(['：', ':', '∶'])?;
    let label = label.trim_matches(is_blank);
    let count = label.chars().count();
    let is_short_name = count <= 4;
    ((1..=MAXIMUM_CHARACTERS).contains(&count)
        && (is_short_name || ENDINGS.iter().any(|ending| label.ends_with(ending))))
    .then_some(label)
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
            Step::Decided(attribution, found.is_bare_level)
        }
        Reading::Elsewhere => Step::Elsewhere,
        Reading::Silent => Step::Open,
    }
}

/// The subject of the first sentence: its first words, or those behind an adverbial of time or purpose.
fn from_first_words(article: &Article, gazetteer: &Gazetteer) -> Option<Attribution> {
    let paragraph = article.paragraphs.first()?;
    let text = paragraph.text();
    for start in clause_starts(text) {
        let opening = &text[start..];
        let clause = strip_time_words(opening.trim_start_matches(is_blank));
        let start = start + (opening.len() - clause.len());
        let reading = find_unit(clause, gazetteer, Strictness::Subject);
        match in_flow(reading, EvidencePlace::FirstWords, paragraph, start) {
            Step::Decided(attribution, _) => return Some(attribution),
            Step::Elsewhere => return None,
            Step::Open => {}
        }
    }
    None
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
        let counts = if found.is_full {
            !continues_word(found.name, rest)
        } else {
            match strictness {
                Strictness::Label | Strictness::Office => {
                    rest.is_empty() || opens_with_organ(rest) || is_lower_unit(rest)
                }
                Strictness::Subject => opens_with_organ(rest) || opens_clause(rest),
            }
        };
        if counts {
            return match found.meaning {
                Meaning::Present(division) => Reading::Found(Found {
                    code: division.code.clone(),
                    length: end,
                    former: None,
                    is_bare_level: false,
                }),
                // Where a division was parted, its old name alone does not tell which part is meant.
                Meaning::Former(former) => match former.codes.as_slice() {
                    [code] => Reading::Found(Found {
                        code: code.clone(),
                        length: end,
                        former: Some(former),
                        is_bare_level: false,
                    }),
                    _ => Reading::Silent,
                },
            };
        }
    }
    if names_city && start > 0 {
        let rest = &text[start..];
        let is_full = text[..start].ends_with(['市', '州', '盟', '区', '县', '旗']);
        let counts = opens_with_organ(rest)
            || rest.is_empty() && strictness != Strictness::Subject
            || is_full && strictness == Strictness::Subject && opens_clause(rest);
        if counts {
            return city_level(gazetteer, start, false);
        }
    }
    if let Some((division, length)) = zone_with_division(text, gazetteer) {
        return Reading::Found(Found {
            code: division.code.clone(),
            length,
            former: None,
            is_bare_level: false,
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
        return Some(city_level(gazetteer, before + length, false));
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
            is_bare_level: false,
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

fn city_level(gazetteer: &Gazetteer, length: usize, is_bare_level: bool) -> Reading<'_> {
    match &gazetteer.city {
        Some(city) => Reading::Found(Found {
            code: city.code.clone(),
            length,
            former: None,
            is_bare_level,
        }),
        None => Reading::Silent,
    }
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

/// Whether another division follows, joined by 和, 与, 及: neither is the one subject.
fn opens_pair(rest: &str, gazetteer: &Gazetteer) -> bool {
    ["和", "与", "及"]
        .iter()
        .any(|word| rest.starts_with(word) && gazetteer.name_at(rest, word.len()).is_some())
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
    let found = |code: &str, length: usize| {
        Reading::Found(Found {
            code: code.to_owned(),
            length,
            former: None,
            is_bare_level: true,
        })
    };
    for (name, code) in issuer.into_iter().chain(city) {
        let kind = kind_of(name);
        if let Some(organ) = text.strip_prefix(kind).and_then(level_organ) {
            return found(code, kind.len() + organ.len());
        }
        if strictness != Strictness::Subject && is_level_office(text, kind) {
            return found(code, text.len());
        }
        let is_our = text.starts_with(['我', '全']) && text['我'.len_utf8()..].starts_with(kind);
        // 全市场, 全区域 are no places.
        let length = '我'.len_utf8() + kind.len();
        if strictness == Strictness::Subject && is_our && !continues_word(kind, &text[length..]) {
            return found(code, length);
        }
    }
    let Some((_, level)) = issuer.or(city) else {
        return Reading::Silent;
    };
    let is_committee = |committee: &String| {
        text == committee.as_str() || text.strip_suffix("办公室") == Some(committee.as_str())
    };
    if strictness == Strictness::Office && gazetteer.city_committees.iter().any(is_committee) {
        return found(level, text.len());
    }
    // In a county's own bulletin a street or town without another name is the county's.
    if strictness != Strictness::Subject && issuer.is_some() && is_lower_unit(text) {
        return found(level, text.len());
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
