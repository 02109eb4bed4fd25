//! Bylines: who signed an article, told from the brackets and short lines that only look alike.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Who signed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signature {
    /// The unit as printed.
    pub office: Option<String>,
    /// The people in printed order, blanks inside names removed.
    pub authors: Vec<String>,
}

impl Signature {
    fn is_empty(&self) -> bool {
        self.office.is_none() && self.authors.is_empty()
    }
}

static SURNAMES: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let file = include_str!("../../data/surnames.txt");
    file.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// Words a unit's name ends with.
const OFFICE_ENDINGS: &[&str] = &[
    "办公室",
    "办公厅",
    "研究室",
    "委员会",
    "工委",
    "办",
    "委",
    "局",
    "厅",
    "处",
    "科",
    "室",
    "中心",
    "街道",
    "镇",
    "乡",
    "人大",
    "主席团",
    "代表团",
    "小组",
    "组",
    "站",
    "院",
    "所",
    "会",
    "部",
    "社",
    "队",
    "公司",
    "学校",
    "联络站",
    "办事处",
    "机关",
    "支部",
    "法院",
    "政府",
    "政协",
    "检察院",
    "报",
    "台",
    "团",
    "党校",
    "园区",
    "开发区",
    "管委会",
];

/// Words that introduce a signature and are no part of it.
const ROLES: &[&str] = &[
    "供稿单位",
    "报送单位",
    "信息来源",
    "来稿单位",
    "特约记者",
    "本报记者",
    "实习记者",
    "通讯员",
    "供稿人",
    "供稿",
    "撰稿人",
    "撰稿",
    "撰文",
    "作者",
    "来源",
    "记者",
    "文/图",
    "图/文",
    "文字",
    "摄影",
    "报送",
];

/// Words that introduce the people who made the issue, not those who wrote the article.
const EDITORIAL_ROLES: &[&str] = &[
    "责任编辑",
    "本期编辑",
    "编辑",
    "审核",
    "审校",
    "校对",
    "校审",
    "签发",
    "编审",
    "主编",
    "排版",
    "初审",
    "复审",
    "终审",
    "责编",
];

/// Brackets with these words in them explain something; they sign nothing.
const EXPLANATIONS: &[&str] = &[
    "简称",
    "以下统称",
    "征求意见",
    "草案",
    "试行",
    "修订",
    "附图",
    "图片",
    "如图",
    "下同",
    "通过",
    "扩大",
    "详见",
    "参见",
    "节选",
    "摘要",
    "暂行",
];

/// Places and words that could be read as a surname and a given name.
const NO_NAMES: &[&str] = &[
    "杭州",
    "宁波",
    "温州",
    "金华",
    "舟山",
    "衢州",
    "江苏",
    "江西",
    "安徽",
    "云南",
    "宁夏",
    "广东",
    "广西",
    "广州",
    "贵州",
    "贵阳",
    "成都",
    "武汉",
    "石家庄",
    "海南",
    "海宁",
    "乐清",
    "平湖",
    "余姚",
    "余杭",
    "江山",
    "安吉",
    "文成",
    "龙游",
    "武义",
    "常山",
    "柯城",
    "柯桥",
    "路桥",
    "黄岩",
    "江北",
    "全国",
    "全省",
    "全市",
    "全区",
    "方案",
    "高层",
    "安全",
    "成果",
    "全文",
    "任务",
    "项目",
    "计划",
    "时间",
    "单位",
    "路段",
    "路线",
    "金额",
    "文件",
    "文字",
    "高校",
    "党员",
    "党组",
    "党委",
    "国家",
    "国有",
    "农村",
    "农业",
    "平台",
    "车间",
    "边界",
    "应急",
    "应用",
    "万元",
    "毛利",
    "单项",
    "双方",
    "包干",
    "花园",
    "花卉",
    "水利",
    "温室",
    "常委",
    "常规",
    "计算",
    "充电",
    "储能",
    "汽车",
    "桥梁",
];

/// The longest byline in characters.
const MAXIMUM_CHARACTERS: usize = 60;

const OPENING: [char; 2] = ['（', '('];
const CLOSING: [char; 2] = ['）', ')'];

/// The signature of a line that is nothing but a byline: bracketed, introduced by a role, set off
/// by a dash or a square, or a unit and names alone. `None` where the line is something else.
///
/// An empty role (`供稿：`) is a byline that names nobody.
pub(super) fn read_byline_line(line: &str) -> Option<Signature> {
    let line = line.trim();
    if line.chars().nth(MAXIMUM_CHARACTERS).is_some() {
        return None;
    }
    if let Some(inside) = bracketed(line) {
        return read_bracket(inside);
    }
    if let Some(signature) = read_role_line(line) {
        return Some(signature);
    }
    let unmarked = line.trim_start_matches([
        '■', '□', '●', '◆', '▲', '★', '—', '－', '-', '─', '―', ' ', '\u{3000}', '\u{a0}',
    ]);
    let is_marked = unmarked.len() < line.len();
    let signature = read_names(unmarked)?;
    let is_certain = signature.office.is_some() && !signature.authors.is_empty();
    (is_certain || is_marked).then_some(signature)
}

/// The signature in brackets that ends a paragraph or stands between two articles.
///
/// `before` is the text in front of the bracket: a signature follows a finished sentence.
pub(super) fn read_bracket_after(before: &str, inside: &str) -> Option<Signature> {
    let before = before.trim_end();
    let follows_sentence = before.ends_with(['。', '！', '？', '”', '；', '…', '.', '!', '?', '"']);
    let follows_bracket = before.ends_with(['）', ')']);
    if !follows_sentence && !follows_bracket {
        return None;
    }
    let signature = read_bracket(inside)?;
    let is_certain = signature.office.is_some() && !signature.authors.is_empty();
    (follows_sentence || follows_bracket && is_certain).then_some(signature)
}

/// The signature inside one pair of brackets.
fn read_bracket(inside: &str) -> Option<Signature> {
    if inside.chars().nth(MAXIMUM_CHARACTERS).is_some() {
        return None;
    }
    if EXPLANATIONS.iter().any(|word| inside.contains(word))
        || inside.contains(['《', '。', '，', '“', '：']) && read_role_line(inside).is_none()
    {
        return None;
    }
    read_role_line(inside).or_else(|| read_names(inside))
}

/// The inside of a line that is one pair of brackets and nothing else.
fn bracketed(line: &str) -> Option<&str> {
    let inside = line.strip_prefix(OPENING)?.strip_suffix(CLOSING)?;
    (!inside.contains(OPENING) && !inside.contains(CLOSING)).then_some(inside)
}

/// `供稿：单位 姓名`, `记者 某某 通讯员 某某`, `撰稿：某某  编辑：某某  审核：`.
fn read_role_line(line: &str) -> Option<Signature> {
    let line = line.trim();
    let fields = split_at_roles(line);
    if fields
        .first()
        .is_none_or(|field| !line.starts_with(field.role))
    {
        return None;
    }
    let mut signature = Signature::default();
    for field in fields
        .iter()
        .filter(|field| !field.is_editorial && !field.value.is_empty())
    {
        let found = read_names(field.value).or_else(|| {
            // A role names even what looks like no office: 供稿：余杭.
            let is_plain =
                field.value.chars().count() <= 20 && !field.value.contains(['。', '，', '；', ' ']);
            (is_plain && field.has_colon).then(|| Signature {
                office: Some(field.value.to_owned()),
                authors: Vec::new(),
            })
        })?;
        signature.office = signature.office.or(found.office);
        signature.authors.extend(found.authors);
    }
    Some(signature)
}

/// A role with what stands behind it.
struct RoleField<'line> {
    role: &'static str,
    value: &'line str,
    has_colon: bool,
    is_editorial: bool,
}

/// Cuts a line at its roles; a role opens the line or follows a blank, and a colon, a slash or a
/// blank follows it.
fn split_at_roles(line: &str) -> Vec<RoleField<'_>> {
    let mut starts: Vec<(usize, &'static str, bool)> = Vec::new();
    let mut at = 0;
    while at < line.len() {
        let rest = &line[at..];
        let opens = at == 0
            || line[..at].ends_with(|before: char| before.is_whitespace() || before == '；');
        let role = ROLES
            .iter()
            .map(|role| (*role, false))
            .chain(EDITORIAL_ROLES.iter().map(|role| (*role, true)));
        let found = role
            .filter(|(role, _)| opens && rest.starts_with(role))
            .max_by_key(|(role, _)| role.len());
        if let Some((role, is_editorial)) = found {
            let after = &rest[role.len()..];
            let is_set_off = after.is_empty()
                || after.starts_with(['：', ':', '/', '／'])
                || after.starts_with(char::is_whitespace) && !is_editorial;
            if is_set_off {
                starts.push((at, role, is_editorial));
                at += role.len();
                continue;
            }
        }
        at += rest.chars().next().map_or(1, char::len_utf8);
    }
    let ends = starts
        .iter()
        .skip(1)
        .map(|&(start, ..)| start)
        .chain([line.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(&(start, role, is_editorial), end)| {
            let value = &line[start + role.len()..end];
            let has_colon = value.starts_with(['：', ':', '/', '／']);
            let value = value.trim_start_matches(['：', ':', '/', '／']).trim();
            RoleField {
                role,
                value,
                has_colon,
                is_editorial,
            }
        })
        .collect()
}

/// The signature of a line of fields as web pages have under a title: `时间：…  来源：某某办公室  点击：512`.
///
/// `None` for a line without 来源 among other fields; a source that is empty signs for nobody.
pub(super) fn read_source_line(line: &str) -> Option<Signature> {
    if !line.contains('：') && !line.contains(':') {
        return None;
    }
    let is_field = |piece: &str| {
        [
            "时间", "日期", "发布", "浏览", "点击", "阅读", "字号", "访问", "年", "20",
        ]
        .iter()
        .any(|word| piece.contains(word))
    };
    let at = line.find("来源：").or_else(|| line.find("来源:"))?;
    let (before, source) = (
        &line[..at],
        &line[at + "来源：".len().min(line.len() - at)..],
    );
    let others = before.trim_end_matches("信息").trim();
    let value = source
        .trim_start_matches([':', '：'])
        .split("  ")
        .next()
        .unwrap_or_default()
        .split('\u{3000}')
        .next()
        .unwrap_or_default()
        .trim();
    let behind = source.trim_start().strip_prefix(value).unwrap_or_default();
    if line.chars().nth(100).is_some()
        || !(is_field(others) || others.is_empty() && is_field(behind))
    {
        return None;
    }
    let is_empty = value.is_empty() || value.contains(['：', ':']);
    if is_empty {
        return Some(Signature::default());
    }
    Some(read_names(value).unwrap_or_else(|| Signature {
        office: Some(value.to_owned()),
        authors: Vec::new(),
    }))
}

/// Whether brackets before the first words of an article name its reporters.
pub(super) fn is_reporters(inside: &str) -> bool {
    ["记者", "本报记者", "通讯员", "特约记者"]
        .iter()
        .any(|role| inside.trim().starts_with(role))
        && read_role_line(inside).is_some_and(|signature| !signature.authors.is_empty())
}

/// A unit and people parted by blanks or `、`; `None` where a piece is neither.
fn read_names(text: &str) -> Option<Signature> {
    let mut signature = Signature::default();
    let mut half_name: Option<&str> = None;
    let mut office_start = None;
    for (start, piece) in pieces_of(text) {
        if ROLES.contains(&piece) {
            continue;
        }
        let piece = ROLES
            .iter()
            .find_map(|role| piece.strip_suffix(role).filter(|rest| !rest.is_empty()))
            .unwrap_or(piece);
        let is_one_character = piece.chars().count() == 1 && piece.chars().all(is_han);
        match half_name.take() {
            Some(surname) if is_one_character => {
                signature.authors.push(format!("{surname}{piece}"));
            }
            Some(_) => return None,
            None if is_one_character
                && (SURNAMES.contains(piece) || signature.office.is_some()) =>
            {
                half_name = Some(piece);
            }
            None if is_office(piece) && signature.authors.is_empty() => {
                // Two units stand as they were printed, with what is printed between them.
                let first = *office_start.get_or_insert(start);
                signature.office = Some(text[first..start + piece.len()].to_owned());
            }
            None => {
                if signature.office.is_none()
                    && signature.authors.is_empty()
                    && let Some((office, names)) = part_office_and_names(piece)
                {
                    signature.office = Some(office.to_owned());
                    signature.authors.extend(names);
                } else if let Some(people) = read_people(piece) {
                    signature.authors.extend(people);
                } else if signature.office.is_some() && can_be_name(piece) {
                    // Behind a unit stands a person, however rare the surname.
                    signature.authors.push(piece.to_owned());
                } else {
                    return None;
                }
            }
        }
    }
    (half_name.is_none() && !signature.is_empty()).then_some(signature)
}

/// The pieces between blanks and separators, with their places.
fn pieces_of(text: &str) -> Vec<(usize, &str)> {
    let is_separator = |character: char| {
        character.is_whitespace() || matches!(character, '、' | '/' | '／' | '|' | '；' | ';')
    };
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, separator) in text
        .char_indices()
        .filter(|&(_, character)| is_separator(character))
    {
        pieces.push((start, &text[start..at]));
        start = at + separator.len_utf8();
    }
    pieces.push((start, &text[start..]));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}

/// The people in a piece without blanks: one name, or names printed without a gap.
fn read_people(piece: &str) -> Option<Vec<String>> {
    if is_person(piece) {
        return Some(vec![piece.to_owned()]);
    }
    // Two fused names: the cut that leaves two names, three characters in the first where both fit.
    let cuts: Vec<usize> = piece.char_indices().map(|(at, _)| at).collect();
    if !(4..=6).contains(&cuts.len()) {
        return None;
    }
    [3, 2]
        .into_iter()
        .filter_map(|characters| piece.split_at_checked(*cuts.get(characters)?))
        .find_map(|(first, second)| {
            (is_person(first) && is_person(second))
                .then(|| vec![first.to_owned(), second.to_owned()])
        })
}

/// A unit with names printed right behind it: the longest unit that leaves names.
fn part_office_and_names(piece: &str) -> Option<(&str, Vec<String>)> {
    piece
        .char_indices()
        .map(|(at, _)| piece.split_at(at))
        .filter(|(office, _)| is_office(office))
        .filter_map(|(office, rest)| {
            let names = read_people(rest)?;
            Some((office, names))
        })
        .next_back()
}

fn is_office(piece: &str) -> bool {
    piece.chars().count() >= 3
        && piece
            .chars()
            .all(|character| is_han(character) || character.is_ascii_alphanumeric())
        && OFFICE_ENDINGS.iter().any(|ending| piece.ends_with(ending))
}

/// Whether a piece can be one person's name: a known surname and one or two more characters
/// (three or four in all after a surname of two).
fn is_person(piece: &str) -> bool {
    let count = piece.chars().count();
    if !piece.chars().all(is_han) || is_office(piece) || NO_NAMES.contains(&piece) {
        return false;
    }
    let ends: Vec<usize> = piece.char_indices().map(|(at, _)| at).skip(1).collect();
    let has_surname = |characters: usize| {
        ends.get(characters - 1)
            .is_some_and(|&end| SURNAMES.contains(&piece[..end]))
    };
    match count {
        2 => has_surname(1),
        3 => has_surname(1) || has_surname(2),
        4 => has_surname(2),
        _ => false,
    }
}

/// Whether a piece has the length of a name and is no office.
fn can_be_name(piece: &str) -> bool {
    (2..=3).contains(&piece.chars().count())
        && piece.chars().all(is_han)
        && !is_office(piece)
        && !NO_NAMES.contains(&piece)
}

pub(super) fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed(line: &str) -> Option<(Option<String>, Vec<String>)> {
        read_byline_line(line).map(|signature| (signature.office, signature.authors))
    }

    #[allow(
        clippy::unnecessary_wraps,
        reason = "it is compared with what `signed` returns"
    )]
    fn found(office: &str, authors: &[&str]) -> Option<(Option<String>, Vec<String>)> {
        Some((
            Some(office)
                .filter(|office| !office.is_empty())
                .map(str::to_owned),
            authors.iter().map(|&author| author.to_owned()).collect(),
        ))
    }

    #[test]
    fn a_unit_and_its_people_in_brackets() {
        assert_eq!(
            signed("（青山区人大常委会办公室  周晓岚）"),
            found("青山区人大常委会办公室", &["周晓岚"])
        );
        assert_eq!(
            signed("(青山区人大常委会代表工委\u{3000}周岚)"),
            found("青山区人大常委会代表工委", &["周岚"])
        );
        assert_eq!(
            signed("（社会工委\u{a0}周晓岚、李同）"),
            found("社会工委", &["周晓岚", "李同"])
        );
    }

    #[test]
    fn a_padded_name_is_one_person() {
        assert_eq!(
            signed("（青山区人大办公室 周晓岚 李 同）"),
            found("青山区人大办公室", &["周晓岚", "李同"])
        );
    }

    #[test]
    fn only_a_unit_or_only_people() {
        assert_eq!(signed("（区人大办）"), found("区人大办", &[]));
        assert_eq!(signed("（记者 周晓岚）"), found("", &["周晓岚"]));
        assert_eq!(signed("（周晓岚）"), found("", &["周晓岚"]));
    }

    #[test]
    fn names_printed_without_a_gap_are_parted() {
        assert_eq!(
            signed("（青山区人大办 周晓岚李同）"),
            found("青山区人大办", &["周晓岚", "李同"])
        );
        assert_eq!(
            signed("（青山区人大常委会办公室周晓岚）"),
            found("青山区人大常委会办公室", &["周晓岚"])
        );
        assert_eq!(signed("（青山区人大办供稿）"), found("青山区人大办", &[]));
    }

    #[test]
    fn roles_squares_and_dashes_introduce_a_byline() {
        assert_eq!(
            signed("供稿：青山区人大办 周晓岚"),
            found("青山区人大办", &["周晓岚"])
        );
        assert_eq!(
            signed("■ 青山区人大办  周晓岚"),
            found("青山区人大办", &["周晓岚"])
        );
        assert_eq!(signed("——青山区人大办"), found("青山区人大办", &[]));
        assert_eq!(
            signed("青山区人大常委会办公室  周晓岚"),
            found("青山区人大常委会办公室", &["周晓岚"])
        );
    }

    #[test]
    fn several_roles_share_a_line() {
        assert_eq!(
            signed("供稿：青山区人大办 周晓岚    审核："),
            found("青山区人大办", &["周晓岚"])
        );
        assert_eq!(signed("供稿：        编辑：        审核："), found("", &[]));
        assert_eq!(
            signed("（记者 周晓岚 通讯员 李同）"),
            found("", &["周晓岚", "李同"])
        );
    }

    #[test]
    fn rare_surnames_count_behind_a_unit() {
        assert_eq!(
            signed("（青山区农业农村局  天  同）"),
            found("青山区农业农村局", &["天同"])
        );
    }

    #[test]
    fn the_source_field_of_a_web_page_signs() {
        let source = |line: &str| read_source_line(line).map(|signature| signature.office);
        assert_eq!(
            source("时间：2023-11-07   来源：青山区人大常委会办公室   点击：512"),
            Some(Some("青山区人大常委会办公室".to_owned()))
        );
        assert_eq!(source("2023年11月8日   来源：   浏览次数：377"), Some(None));
        assert_eq!(source("资金来源：财政预算"), None);
    }

    #[test]
    fn an_empty_role_and_editors_sign_for_nobody() {
        assert_eq!(signed("供稿："), found("", &[]));
        assert_eq!(signed("编辑：周晓岚"), found("", &[]));
    }

    #[test]
    fn brackets_that_explain_are_no_bylines() {
        for line in [
            "（以下简称《决定》）",
            "（征求意见稿）",
            "（草案）",
            "（一）",
            "（点）",
            "（图片）",
            "（扩大）",
            "(杭州)",
            "(园区)",
            "（2024年7月30日市人大常委会通过）",
            "（县、市）",
        ] {
            assert_eq!(signed(line), None, "{line}");
        }
    }

    #[test]
    fn titles_and_sentences_are_no_bylines() {
        for line in [
            "青山区：打好监督“组合拳”",
            "市人大常委会召开会议",
            "一是坚持计划协同安排。",
            "决定",
            "来源于群众的智慧",
            "记者节的故事讲给代表听",
        ] {
            assert_eq!(signed(line), None, "{line}");
        }
    }

    #[test]
    fn a_bracket_inside_a_paragraph_signs_only_behind_a_finished_sentence() {
        assert!(read_bracket_after("推动问题解决。", "青山区人大办 周晓岚").is_some());
        assert!(read_bracket_after("邀请专家", "青山区人大办 周晓岚").is_none());
    }
}
