//! Bylines: who signed an article, told from the brackets and short lines that only look alike.
//!
//! `roles` reads lines that introduce their names, `names` a unit and its people, `words` holds
//! the words of both.

mod names;
mod roles;
mod words;

pub(super) use names::is_office;
pub(super) use roles::{is_reporters, opens_dateline, read_dateline, read_source_line};

use self::names::read_names;
use self::roles::read_role_line;
use self::words::EXPLANATIONS;
use super::furniture::is_bulletin_name;

/// Who signed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signature {
    /// The unit as printed.
    pub office: Option<String>,
    /// The people in printed order, blanks inside names removed.
    pub authors: Vec<String>,
    /// Everybody named with the role that is printed for them, editors and photographers too.
    pub credits: Vec<Credit>,
    /// Whether names printed without a gap could be parted in another way as well.
    pub is_uncertain: bool,
}

/// A role in a byline and who has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Credit {
    /// The role as printed; `None` where none is.
    pub role: Option<String>,
    /// The unit.
    pub office: Option<String>,
    /// The people in printed order.
    pub people: Vec<String>,
}

impl Signature {
    /// Whether it signs for nobody, though it may name editors.
    pub(super) fn is_empty(&self) -> bool {
        self.office.is_none() && self.authors.is_empty()
    }

    /// Whether it names nobody at all: 供稿： without a value.
    pub(super) fn is_blank(&self) -> bool {
        self.is_empty() && self.credits.is_empty()
    }

    pub(super) fn of_office(office: &str) -> Self {
        Self {
            office: Some(office.to_owned()),
            credits: vec![Credit {
                role: None,
                office: Some(office.to_owned()),
                people: Vec::new(),
            }],
            ..Self::default()
        }
    }

    /// Whether a later line signs in place of this one: the source of a web page says who sent an
    /// article, the signature at its end who wrote it.
    pub(super) fn gives_way_to(&self, later: &Self) -> bool {
        let names_source = self
            .credits
            .iter()
            .filter(|credit| credit.office.is_some())
            .all(|credit| {
                credit
                    .role
                    .as_deref()
                    .is_some_and(|role| role.ends_with("来源"))
            });
        names_source && self.office.is_some() && later.office.is_some()
    }

    /// Adds a later line of the same byline: who signed first stays, everybody is credited.
    pub(super) fn join(&mut self, later: Self) {
        if self.is_empty() {
            self.office = later.office;
            self.authors = later.authors;
        } else if self.gives_way_to(&later) {
            self.office = later.office;
            if !later.authors.is_empty() {
                self.authors = later.authors;
            }
        } else if self.authors.is_empty() && later.office.is_none() {
            // The unit on one line, its people on the next.
            self.authors = later.authors;
        }
        self.is_uncertain |= later.is_uncertain;
        self.credits.extend(later.credits);
    }
}

/// The longest byline in characters.
const MAXIMUM_CHARACTERS: usize = 60;

const OPENING: [char; 2] = ['（', '('];
const CLOSING: [char; 2] = ['）', ')'];

/// The signature of a line that is nothing but a byline: bracketed, introduced by a role, set off
/// by a dash or a square, or a unit and names alone. `None` where the line is something else.
///
/// An empty role (`供稿：`) is a byline that names nobody.
#[inline(never)]
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
    // Many a title opens with a unit, too, so a bare line needs a gap before its names.
    if !is_marked && !unmarked.contains(char::is_whitespace) {
        return None;
    }
    if is_marked && let Some(journal) = read_journal(line, unmarked) {
        return Some(Signature::of_office(journal));
    }
    let signature = read_names(unmarked, false)?;
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
    if EXPLANATIONS.occurs_in(inside)
        || inside.contains(['《', '。', '，', '“', '：']) && read_role_line(inside).is_none()
    {
        return None;
    }
    read_role_line(inside).or_else(|| read_names(inside, false))
}

/// `———青山人大通讯`, `——《青山人大》`: the journal that an article was taken from.
fn read_journal<'line>(line: &str, unmarked: &'line str) -> Option<&'line str> {
    if !line.starts_with(['—', '―', '─', '－']) {
        return None;
    }
    let quoted = unmarked
        .strip_prefix('《')
        .and_then(|rest| rest.strip_suffix('》'))
        .filter(|name| !name.contains(['《', '》']) && name.chars().count() <= 12);
    quoted.or_else(|| is_bulletin_name(unmarked).then_some(unmarked))
}

/// The inside of a line that is one pair of brackets and nothing else.
fn bracketed(line: &str) -> Option<&str> {
    let inside = line.strip_prefix(OPENING)?.strip_suffix(CLOSING)?;
    // （甲区（乙区）人大工委）: one pair may stand inside.
    let mut depth = 0;
    for character in inside.chars() {
        if OPENING.contains(&character) {
            depth += 1;
        } else if CLOSING.contains(&character) {
            depth -= 1;
        }
        if !(0..=1).contains(&depth) {
            return None;
        }
    }
    (depth == 0).then_some(inside)
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
        assert_eq!(signed("作者：文　岚"), found("", &["文岚"]));
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

    /// `role: unit people` of each credit; `-` for what is not printed.
    fn credits(line: &str) -> Vec<String> {
        let signature = read_byline_line(line).unwrap_or_default();
        let describe = |credit: &Credit| {
            format!(
                "{}: {} {}",
                credit.role.as_deref().unwrap_or("-"),
                credit.office.as_deref().unwrap_or("-"),
                credit.people.join("、")
            )
            .trim_end()
            .to_owned()
        };
        signature.credits.iter().map(describe).collect()
    }

    #[test]
    fn everybody_is_credited_with_the_role_as_printed() {
        for (line, expected) in [
            ("（青山区人大办 周晓岚）", vec!["-: 青山区人大办 周晓岚"]),
            (
                "供稿：青山区人大办 周晓岚  编辑：李同  审核：方晓舟",
                vec![
                    "供稿: 青山区人大办 周晓岚",
                    "编辑: - 李同",
                    "审核: - 方晓舟",
                ],
            ),
            (
                "（记者 周晓岚 通讯员 李同）",
                vec!["记者: - 周晓岚", "通讯员: - 李同"],
            ),
            ("文/周晓岚 摄/李同", vec!["文: - 周晓岚", "摄: - 李同"]),
            ("（周晓岚 李同 文/图）", vec!["文/图: - 周晓岚、李同"]),
            ("（周晓岚 文 李同 摄）", vec!["文: - 周晓岚", "摄: - 李同"]),
            (
                "（青山区人大常委会代表工委供稿　周晓岚）",
                vec!["供稿: 青山区人大常委会代表工委 周晓岚"],
            ),
            ("来源：青山区人大办", vec!["来源: 青山区人大办"]),
            ("责任编辑：方晓舟", vec!["责任编辑: - 方晓舟"]),
            (
                "核稿：方晓舟 责编：李同",
                vec!["核稿: - 方晓舟", "责编: - 李同"],
            ),
            ("（摘自 青山日报 8月15日）", vec!["摘自: 青山日报"]),
            ("供稿：    编辑：    审核：", vec![]),
        ] {
            assert_eq!(credits(line), expected, "{line}");
        }
    }

    #[test]
    fn who_edits_or_takes_pictures_signs_nothing() {
        assert_eq!(signed("文/周晓岚 摄/李同"), found("", &["周晓岚"]));
        assert_eq!(signed("（周晓岚 摄）"), found("", &[]));
        assert_eq!(signed("编辑：周晓岚 审核：李同"), found("", &[]));
    }

    #[test]
    fn names_in_a_row_are_parted_by_their_surnames_and_doubt_is_told() {
        for (row, names, is_uncertain) in [
            // 岚 is no surname: there is one way to part them.
            ("周晓岚李同", vec!["周晓岚", "李同"], false),
            ("欧阳雪松", vec!["欧阳雪松"], false),
            ("周晓岚李同王小云", vec!["周晓岚", "李同", "王小云"], false),
            // 周晓、方李同 would do as well as 周晓方、李同.
            ("周晓方李同", vec!["周晓方", "李同"], true),
            ("王明高远", vec!["王明", "高远"], false),
        ] {
            let line = format!("（青山区人大办 {row}）");
            let signature = read_byline_line(&line).unwrap_or_default();
            assert_eq!(signature.authors, names, "{row}");
            assert_eq!(signature.is_uncertain, is_uncertain, "{row}");
        }
    }

    #[test]
    fn names_of_every_shape_are_names() {
        for (line, office, authors) in [
            ("（青山区人大办 周 晓 岚）", "青山区人大办", vec!["周晓岚"]),
            ("（青山区人大办周 岚）", "青山区人大办", vec!["周岚"]),
            (
                "（青山区人大办 李 同 周 岚）",
                "青山区人大办",
                vec!["李同", "周岚"],
            ),
            ("（青山区人大办 万俟静）", "青山区人大办", vec!["万俟静"]),
            (
                "（青山区人大办 买买提·艾力）",
                "青山区人大办",
                vec!["买买提·艾力"],
            ),
            // A given name may end as a unit does.
            ("（青山区人大办 陈立科）", "青山区人大办", vec!["陈立科"]),
            ("（青山区 周晓岚）", "青山区", vec!["周晓岚"]),
            (
                "（青山区委宣传部 周晓岚）",
                "青山区委宣传部",
                vec!["周晓岚"],
            ),
        ] {
            assert_eq!(signed(line), found(office, &authors), "{line}");
        }
    }

    #[test]
    fn what_only_looks_like_a_byline_is_none() {
        for line in [
            "（高新区）",
            "（青山区）",
            "（金融支持）",
            "（方便群众）",
            "（周五）上午",
            "青山区人大办成立",
            "记者节的故事",
            "编辑部的故事",
            "作者简介及其他",
            "——走进社区听民声",
            "文化惠民工程启动",
            "图书馆里的代表联络站",
        ] {
            assert_eq!(signed(line), None, "{line}");
        }
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
        // Regression: a half-width colon was taken for as many bytes as a full-width one.
        assert_eq!(
            source("发布日期:2023-11-07  来源:青山区人大常委会办公室"),
            Some(Some("青山区人大常委会办公室".to_owned()))
        );
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
