//! Units: the place or body that a text opens with, told by its form, so that no place need be known.

use super::title::{opens_with_time, strip_title_marks};
use crate::character::is_blank;
use crate::gazetteer::{Gazetteer, nation};
use crate::word_list::WordList;

/// What stands behind a town that is a subject.
static TOWN_ORGANS: WordList = WordList::new(&["人大", "党委", "党工委", "政府", "办事处", "纪委"]);

/// The unit a text opens with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit<'text> {
    /// A district, county or city by its full name.
    Division(&'text str),
    /// A town or a street.
    Town(&'text str),
    /// An office of the issuing city: 市城管局.
    Office(&'text str),
    /// The issuing city itself: 我市, 市人大.
    City,
}

impl Unit<'_> {
    /// Whether two briefs of these units may stand next to each other: a town's paragraph inside
    /// its district's article is none.
    pub(super) fn is_level_with(self, other: Self) -> bool {
        matches!(self, Self::Town(_)) == matches!(other, Self::Town(_))
    }

    /// A division's name without 区, 县 or 市.
    pub(super) fn stem(&self) -> Option<&str> {
        match self {
            Self::Division(name) => name.strip_suffix(['区', '县', '市']),
            _ => None,
        }
    }
}

/// The division, town or office that a text opens with, behind marks and the time of the event.
pub(super) fn leading_unit<'text>(text: &'text str, gazetteer: &Gazetteer) -> Option<Unit<'text>> {
    static CITY_WORDS: WordList = WordList::new(&["我市", "全市", "市人大", "市政府", "市委"]);
    let text = strip_time(strip_title_marks(text));
    if let Some(found) = gazetteer.name_at(text, 0).filter(|found| found.is_full) {
        return Some(Unit::Division(&text[..found.name.len()]));
    }
    if CITY_WORDS.opens(text) {
        return Some(Unit::City);
    }
    looks_like_division(text)
        .map(Unit::Division)
        .or_else(|| looks_like_town(text).map(Unit::Town))
        .or_else(|| looks_like_office(text).map(Unit::Office))
}

/// A text without the time that a brief opens with: 近日，, 8月9日，.
fn strip_time(text: &str) -> &str {
    const LONGEST_TIME: usize = 12;
    if !opens_with_time(text) {
        return text;
    }
    let stop = text
        .char_indices()
        .take(LONGEST_TIME)
        .find(|&(_, character)| matches!(character, '，' | ','));
    match stop {
        Some((at, stop)) => text[at + stop.len_utf8()..].trim_start_matches(is_blank),
        None => text,
    }
}

/// `临水镇人大…`, `暨水街道办事处…`: a town or a street as the subject.
fn looks_like_town(text: &str) -> Option<&str> {
    const LONGEST_NAME: usize = 6;
    let mut ends = text.char_indices().take(LONGEST_NAME + 1);
    let end = ends.find_map(|(at, _)| {
        let rest = &text[at..];
        let suffix = ["街道", "镇", "乡"]
            .iter()
            .find(|suffix| at > 0 && rest.starts_with(**suffix))?;
        Some(at + suffix.len())
    })?;
    let behind = &text[end..];
    let is_subject = TOWN_ORGANS.opens(behind);
    let name = &text[..end];
    (is_subject && name.chars().count() >= 3 && name.chars().all(crate::character::is_han))
        .then_some(name)
}

/// `市城管局`, `市市场监管局`: an office of the city as the subject.
fn looks_like_office(text: &str) -> Option<&str> {
    const LONGEST_NAME: usize = 12;
    if !text.starts_with('市') {
        return None;
    }
    let (at, suffix) = text
        .char_indices()
        .take(LONGEST_NAME)
        .skip(2)
        .find(|&(_, character)| matches!(character, '局' | '委' | '办' | '院' | '厅'))?;
    let name = &text[..at + suffix.len_utf8()];
    name.chars().all(crate::character::is_han).then_some(name)
}

/// `武侯区`, `大邑县`, `都江堰市` at the start of a text, by form alone.
fn looks_like_division(text: &str) -> Option<&str> {
    const LONGEST_NAME: usize = 5;
    static NO_DIVISIONS: WordList = WordList::new(&[
        "城市",
        "社区",
        "小区",
        "园区",
        "全区",
        "辖区",
        "地区",
        "市区",
        "片区",
        "景区",
        "校区",
        "厂区",
        "库区",
        "灾区",
        "开发区",
        "我区",
        "各区",
        "该区",
        "本区",
        "各县",
        "全县",
        "我县",
        "都市",
        "超市",
        "股市",
        "夜市",
        "集市",
        "楼市",
        "上市",
        "门市",
        "老区",
        "特区",
        "牧区",
        "商区",
        "街区",
        "专区",
        "分区",
        "跨区",
        "本市",
        "各市",
        "该市",
        "商圈",
        "湾区",
        "示范区",
        "功能区",
        "高新区",
    ]);
    /// 青山区 and 南湖区 are divisions, 老城区 and 西部山区 are not: what stands before tells.
    const KINDS: &[&str] = &["城区", "山区", "湖区", "港区", "矿区", "林区", "新区"];
    const BEFORE_KINDS: &[char] = &[
        '主', '老', '旧', '内', '各', '全', '该', '本', '心', '远', '部', '陵', '大', '小', '两',
        '型', '级', '命', '库', '态', '业', '有',
    ];
    /// 变化来自县…: such words stand in a few names, which the national table knows.
    const NO_NAME: &[char] = &[
        '来', '自', '在', '由', '从', '的', '是', '对', '了', '把', '被', '使', '到', '于',
    ];
    let (at, suffix) = text
        .char_indices()
        .take(LONGEST_NAME + 1)
        .find(|&(at, character)| at > 0 && matches!(character, '区' | '县' | '市'))?;
    let name = &text[..at + suffix.len_utf8()];
    let is_known = || {
        let known = nation().longest_at(text);
        known.iter().any(|found| found.length == name.len())
    };
    if name.contains(NO_NAME) && !is_known() {
        return None;
    }
    let is_name = name.chars().count() >= 3
        && name.chars().all(crate::character::is_han)
        && !NO_DIVISIONS.ends(name)
        && !KINDS.iter().any(|kind| {
            name.strip_suffix(kind)
                .is_some_and(|before| before.ends_with(BEFORE_KINDS))
        });
    is_name.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_known_by_their_form() {
        let gazetteer = Gazetteer::of_region("330100").expect("Hangzhou is known");
        let unit = |text| leading_unit(text, &gazetteer);
        assert_eq!(
            unit("青山区人大常委会开展视察"),
            Some(Unit::Division("青山区"))
        );
        assert_eq!(
            unit("近日，白云县人大常委会"),
            Some(Unit::Division("白云县"))
        );
        assert_eq!(unit("▲临水镇人大组织代表"), Some(Unit::Town("临水镇")));
        assert_eq!(unit("8月9日,市城管局启动"), Some(Unit::Office("市城管局")));
        assert_eq!(unit("来凤县人大"), Some(Unit::Division("来凤县")));
        assert_eq!(unit("我市出台办法"), Some(Unit::City));
        for text in [
            "老城区改造提速",
            "西部山区群众",
            "城市更新行动",
            "乡镇人大换届",
            "会议指出",
            "今年以来",
            "变化来自县人大常委会推行的工作法",
        ] {
            assert_eq!(unit(text), None, "{text}");
        }
    }
}
