//! Attribution: which division an article is about or from, and the words that decided it.
//!
//! Evidence in this order: the title's label or subject, the byline's unit, the first words of the
//! body. A label decides alone. Names in the body decide nothing.

use super::flow::Flow;
use super::line::{is_blank, strip_title_marks};
use super::split::Article;
use crate::gazetteer::{FormerName, Gazetteer, Meaning};
use crate::report::EvidencePlace;
use crate::span::Span;

/// The division of an article with its evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// Six-digit code.
    pub code: String,
    /// The part of the article that decided.
    pub place: EvidencePlace,
    /// The words that decided, in the document.
    pub span: Span,
    /// The former name that led to the division, with what became of it.
    pub former_name: Option<FormerName>,
}

/// A division found at the start of a text.
struct Found<'gazetteer> {
    code: String,
    /// Bytes of the text that decided, from its start.
    length: usize,
    former: Option<&'gazetteer FormerName>,
}

/// Attributes an article to a division; `None` when nothing decides.
pub(super) fn attribute_article(article: &Article, gazetteer: &Gazetteer) -> Option<Attribution> {
    from_title(article, gazetteer)
        .or_else(|| from_byline(article, gazetteer))
        .or_else(|| from_first_words(article, gazetteer))
}

fn attribution(found: Found<'_>, place: EvidencePlace, flow: &Flow, start: usize) -> Attribution {
    Attribution {
        code: found.code,
        place,
        span: flow.source_span(Span::new(start, start + found.length)),
        former_name: found.former.cloned(),
    }
}

fn from_title(article: &Article, gazetteer: &Gazetteer) -> Option<Attribution> {
    let title = article.title.as_ref()?;
    let text = title.text();
    let start = text.len() - strip_title_marks(text).len();
    let rest = &text[start..];
    if let Some(label) = read_label(rest) {
        // What a label names, no later word of the title changes; a street's label leaves it to the byline.
        return find_unit(label, gazetteer, Strictness::Label)
            .map(|found| attribution(found, EvidencePlace::Title, title, start));
    }
    find_unit(rest, gazetteer, Strictness::Subject)
        .map(|found| attribution(found, EvidencePlace::Title, title, start))
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

fn from_byline(article: &Article, gazetteer: &Gazetteer) -> Option<Attribution> {
    let (signature, span) = article.signature.as_ref()?;
    let office = signature.office.as_deref()?;
    let found = find_unit(office, gazetteer, Strictness::Office)?;
    Some(Attribution {
        code: found.code,
        place: EvidencePlace::Byline,
        span: *span,
        former_name: found.former.cloned(),
    })
}

/// The subject of the first sentence: its first words, or those behind an adverbial of time or purpose.
fn from_first_words(article: &Article, gazetteer: &Gazetteer) -> Option<Attribution> {
    const MAXIMUM_CHARACTERS: usize = 60;
    let paragraph = article.paragraphs.first()?;
    let text = paragraph.text();
    let first_sentence = text.find('。').unwrap_or(text.len());
    let mut starts = vec![0];
    starts.extend(
        text[..first_sentence]
            .match_indices(['，', ',', '：', ':'])
            .map(|(at, mark)| at + mark.len()),
    );
    starts
        .into_iter()
        .take(4)
        .filter(|&start| text[..start].chars().count() <= MAXIMUM_CHARACTERS)
        .find_map(|start| {
            let opening = &text[start..];
            let trimmed = opening.trim_start_matches(is_blank);
            let trimmed = strip_time_words(trimmed);
            let start = start + (opening.len() - trimmed.len());
            find_unit(trimmed, gazetteer, Strictness::Subject)
                .map(|found| attribution(found, EvidencePlace::FirstWords, paragraph, start))
        })
}

/// `近日`, `8月27日`, `今年以来` right before the subject.
fn strip_time_words(text: &str) -> &str {
    const WORDS: &[&str] = &[
        "近日",
        "日前",
        "近期",
        "近来",
        "今年以来",
        "今年",
        "去年",
        "年初",
        "上半年",
        "下半年",
        "连日来",
        "近年来",
        "同日",
        "当日",
        "当天",
    ];
    if let Some(rest) = WORDS.iter().find_map(|word| text.strip_prefix(word)) {
        return rest;
    }
    let date = text.find(|character: char| {
        !(character.is_ascii_digit()
            || matches!(
                character,
                '年' | '月' | '日' | '上' | '下' | '午' | '至' | '-' | '—' | '底' | '初' | '、'
            ))
    });
    match date {
        Some(end)
            if text[..end].ends_with(['日', '月', '午', '底', '初', '年'])
                && text.starts_with(|first: char| first.is_ascii_digit()) =>
        {
            &text[end..]
        }
        _ => text,
    }
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
) -> Option<Found<'gazetteer>> {
    let city = &gazetteer.city;
    let after_city = text.strip_prefix(city.name.as_str()).or_else(|| {
        text.strip_prefix(city.short_name.as_str())
            .filter(|rest| rest.starts_with("市") || opens_with_organ(rest))
    });
    let start = after_city.map_or(0, |rest| text.len() - rest.len());
    if let Some(found) = gazetteer.name_at(text, start) {
        let rest = &text[start + found.name.len()..];
        let counts = found.is_full && !continues_place(rest)
            || match strictness {
                Strictness::Label => {
                    rest.is_empty() || opens_with_organ(rest) || rest.ends_with(['镇', '乡', '道'])
                }
                Strictness::Office => {
                    opens_with_organ(rest) || rest.starts_with(['区', '县', '市'])
                }
                Strictness::Subject => opens_with_organ(rest) || opens_clause(rest),
            };
        if counts {
            return match found.meaning {
                Meaning::Present(division) => Some(Found {
                    code: division.code.clone(),
                    length: start + found.name.len(),
                    former: None,
                }),
                Meaning::Former(former) => former
                    .codes
                    .first()
                    .filter(|_| former.codes.len() == 1)
                    .map(|code| Found {
                        code: code.clone(),
                        length: start + found.name.len(),
                        former: Some(former),
                    }),
            };
        }
    }
    let length = city_unit_length(text, start, gazetteer, strictness)?;
    Some(Found {
        code: city.code.clone(),
        length,
        former: None,
    })
}

/// How many bytes at a text's start name the city level: 市人大常委会, 我市, 杭州市人大, 社会工委.
fn city_unit_length(
    text: &str,
    after_city: usize,
    gazetteer: &Gazetteer,
    strictness: Strictness,
) -> Option<usize> {
    const CITY_ORGANS: &[&str] = &[
        "市人大",
        "市委",
        "市政府",
        "市政协",
        "市监委",
        "市中级人民法院",
        "市法院",
        "市检察院",
        "市级",
        "市本级",
        "市直",
        "市第十",
        "市人民",
        "市财政",
        "市发改",
        "市生态",
        "市教育",
        "市公安",
        "市民政",
        "市司法",
        "市审计",
    ];
    if let Some(organ) = CITY_ORGANS.iter().find(|organ| text.starts_with(**organ)) {
        return Some(organ.len());
    }
    if after_city > 0 && (opens_with_organ(&text[after_city..]) || strictness == Strictness::Label)
    {
        return Some(after_city);
    }
    match strictness {
        Strictness::Office => gazetteer
            .city_committees
            .iter()
            .find(|committee| {
                text == committee.as_str()
                    || text.strip_suffix("办公室") == Some(committee.as_str())
            })
            .map(|_| text.len()),
        Strictness::Subject => ["我市", "全市"]
            .iter()
            .find(|word| text.starts_with(**word))
            .map(|word| word.len()),
        Strictness::Label => None,
    }
}

/// Whether a text opens with an organ or office, so that a name before it is a division's.
fn opens_with_organ(text: &str) -> bool {
    const ORGANS: &[&str] = &[
        "人大",
        "人民代表大会",
        "人民政府",
        "政府",
        "政协",
        "区委",
        "县委",
        "市委",
        "监委",
        "法院",
        "检察院",
        "区人",
        "县人",
        "市人",
        "纪委",
        "教育局",
        "财政局",
        "审计局",
        "代表",
        "城管",
        "街道",
    ];
    ORGANS.iter().any(|organ| text.starts_with(organ))
}

/// Whether what follows a full name makes it part of a longer one (余杭区域, 上城区间).
fn continues_place(rest: &str) -> bool {
    rest.starts_with(['域', '间', '块', '位'])
}

/// Whether a short name is followed by a verb or a mark, as a subject is, and not by the rest of a
/// road, a river or an institution.
fn opens_clause(rest: &str) -> bool {
    const VERBS: &[&str] = &[
        "召开", "开展", "打造", "推进", "推动", "创新", "聚焦", "探索", "建立", "组织", "启动",
        "首创", "出台", "构建", "举行", "举办", "深化", "加强", "加快", "全力", "积极", "多措",
        "三", "四", "五", "：", ":",
    ];
    VERBS.iter().any(|verb| rest.starts_with(verb))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulletin::read_bulletin;
    use crate::read::Document;

    fn division(text: &str) -> Option<(String, EvidencePlace)> {
        let gazetteer = Gazetteer::hangzhou();
        let document = Document::from_text("试.txt", text);
        let bulletin = read_bulletin(&document.text, &gazetteer);
        assert_eq!(bulletin.articles.len(), 1, "{text}");
        attribute_article(&bulletin.articles[0], &gazetteer).map(|found| (found.code, found.place))
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
        let gazetteer = Gazetteer::hangzhou();
        let text = format!("● 余杭区：打好监督组合拳{BODY}");
        let bulletin = read_bulletin(&text, &gazetteer);
        let found =
            attribute_article(&bulletin.articles[0], &gazetteer).expect("the label decides");
        assert_eq!(&text[found.span.range()], "余杭区");
    }
}
