//! Roles: lines that say what each of their people did, and the source field of web pages.

use super::Signature;
use super::names::{is_office, is_person, read_names};
use super::words::{CONTACT_ROLES, EDITORIAL_ROLES, PICTURE_ROLES, ROLES};
use crate::character::is_han;
use crate::word_list::WordList;

/// Fields under the title of a web page.
static PAGE_FIELDS: WordList = WordList::new(&[
    "来源",
    "信息来源",
    "文章来源",
    "稿件来源",
    "新闻来源",
    "作者",
    "撰稿",
    "撰稿人",
    "供稿",
    "供稿人",
    "通讯员",
    "发布时间",
    "发布日期",
    "发稿时间",
    "发表时间",
    "发文时间",
    "录入时间",
    "更新时间",
    "添加时间",
    "时间",
    "日期",
    "浏览次数",
    "浏览量",
    "浏览数",
    "浏览",
    "点击次数",
    "点击数",
    "点击量",
    "点击率",
    "点击",
    "阅读次数",
    "阅读量",
    "阅读数",
    "阅读",
    "访问次数",
    "访问量",
    "访问",
    "人气",
    "字号",
    "字体",
    "字体大小",
    "视力保护色",
    "发布者",
    "发布人",
    "编辑",
    "责任编辑",
    "责编",
    "审核",
    "审核人",
]);

/// Labels of the field that names who wrote.
static PAGE_AUTHORS: WordList =
    WordList::new(&["作者", "撰稿", "撰稿人", "供稿", "供稿人", "通讯员"]);

/// Sources that name nobody.
static NO_SOURCES: WordList =
    WordList::new(&["本站", "本网", "本网站", "原创", "网络", "互联网", "未知"]);

/// What names reporters in brackets.
static REPORTERS: WordList = WordList::new(&[
    "记者",
    "本报记者",
    "本刊记者",
    "通讯员",
    "特约记者",
    "见习记者",
]);

/// What a dispatch opens with.
static PRESS: WordList = WordList::new(&["本报", "本刊", "本网", "新华社"]);

/// `供稿：单位 姓名`, `记者 某某 通讯员 某某`, `撰稿：某某  编辑：某某  审核：`, `（摘自 刊名 日期）`.
///
/// Who wrote becomes office and authors; everybody is credited.
pub(super) fn read_role_line(line: &str) -> Option<Signature> {
    let line = line.trim();
    // Where no role opens the line, the line need not be searched for more.
    role_at(line)?;
    let mut signature = Signature::default();
    for field in split_at_roles(line) {
        if field.value.is_empty() {
            continue;
        }
        let mut found = read_field(&field)?;
        name_role(&mut found, field.role);
        if field.kind == RoleKind::Author {
            signature.office = signature.office.or(found.office);
            signature.authors.extend(found.authors);
        }
        signature.is_uncertain |= found.is_uncertain;
        signature.credits.extend(found.credits);
    }
    Some(signature)
}

/// Writes a role to the credits that have none of their own.
fn name_role(signature: &mut Signature, role: &str) {
    for credit in &mut signature.credits {
        credit.role.get_or_insert_with(|| role.to_owned());
    }
}

/// Who a role names.
fn read_field(field: &RoleField<'_>) -> Option<Signature> {
    const LONGEST_PLAIN_UNIT: usize = 20;
    if CONTACT_ROLES.contains(field.role) {
        return Some(Signature::default());
    }
    if matches!(field.role, "摘自" | "转自" | "摘编") {
        return read_journal(field.value).map(Signature::of_office);
    }
    if let Some(found) = read_names(field.value, true) {
        return Some(found);
    }
    // A role names even what looks like no office: 供稿：余杭.
    let is_plain = field.value.chars().count() <= LONGEST_PLAIN_UNIT
        && !field.value.contains(['。', '，', '；', ' ']);
    match field.kind {
        RoleKind::Author => {
            (is_plain && field.has_colon).then(|| Signature::of_office(field.value))
        }
        // Who edited is nobody's byline, so a value that cannot be read costs nothing.
        RoleKind::Editor => field.has_colon.then(Signature::default),
        RoleKind::Picture => None,
    }
}

/// `《青山人大》 2023年第2期`, `青山日报 3月5日`: the name without marks, date and issue.
fn read_journal(value: &str) -> Option<&str> {
    let value = value.trim_start_matches(['：', ':', ' ']);
    if let Some(rest) = value.strip_prefix('《') {
        return rest.split_once('》').map(|(name, _)| name);
    }
    let end = value
        .find(|character: char| {
            character.is_ascii_digit() || matches!(character, '第' | '二' | '〔')
        })
        .unwrap_or(value.len());
    let name = value[..end].trim();
    (!name.is_empty() && name.chars().count() <= 20).then_some(name)
}

/// What a role says about those who have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RoleKind {
    /// They wrote.
    Author,
    /// They took the pictures.
    Picture,
    /// They made the issue.
    Editor,
}

/// A role with what stands behind it.
struct RoleField<'line> {
    role: &'static str,
    kind: RoleKind,
    value: &'line str,
    has_colon: bool,
}

/// The role that a text opens with and that is set off from what follows: by a colon, a slash or
/// a blank, or by a name that follows it directly (记者周晓岚).
fn role_at(text: &str) -> Option<(&'static str, RoleKind)> {
    let roles = [
        (&ROLES, RoleKind::Author),
        (&PICTURE_ROLES, RoleKind::Picture),
        (&EDITORIAL_ROLES, RoleKind::Editor),
    ];
    let (role, kind) = roles
        .into_iter()
        .flat_map(|(roles, kind)| roles.openings_of(text).map(move |role| (role, kind)))
        .max_by_key(|(role, _)| role.len())?;
    let after = &text[role.len()..];
    let follows_mark = after.starts_with(['：', ':', '/', '／']);
    let is_short = role.chars().count() == 1;
    let is_set_off = follows_mark
        || !is_short
            && kind != RoleKind::Editor
            && (after.is_empty() || after.starts_with(char::is_whitespace))
        || kind == RoleKind::Editor && after.is_empty()
        || matches!(role, "摘自" | "转自") && after.starts_with('《')
        || role.ends_with(['者', '员', '人']) && is_named_at(after);
    is_set_off.then_some((role, kind))
}

/// Whether a text opens with a person's or a unit's name up to the next gap.
fn is_named_at(text: &str) -> bool {
    let word = text
        .split(|character: char| character.is_whitespace() || matches!(character, '、' | '，'))
        .next()
        .unwrap_or_default();
    (is_person(word) && word.chars().count() <= 4) || is_office(word)
}

/// Cuts a line at its roles; a role opens the line or follows a blank or a stop.
fn split_at_roles(line: &str) -> Vec<RoleField<'_>> {
    let mut starts: Vec<(usize, &'static str, RoleKind)> = Vec::new();
    let mut at = 0;
    let mut opens = true;
    while let Some(character) = line[at..].chars().next() {
        if opens && let Some((role, kind)) = role_at(&line[at..]) {
            starts.push((at, role, kind));
            at += role.len();
            opens = false;
            continue;
        }
        opens = character.is_whitespace() || matches!(character, '；' | '，' | '|' | '｜');
        at += character.len_utf8();
    }
    let ends = starts
        .iter()
        .skip(1)
        .map(|&(start, ..)| start)
        .chain([line.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(&(start, role, kind), end)| {
            let value = &line[start + role.len()..end];
            let has_colon = value.starts_with(['：', ':', '/', '／']);
            let value = value
                .trim_start_matches(['：', ':', '/', '／'])
                .trim_end_matches(['；', '，', '|', '｜', ' ', '\u{3000}', '\u{a0}'])
                .trim();
            RoleField {
                role,
                kind,
                value,
                has_colon,
            }
        })
        .collect()
}

/// The signature of a line of fields as web pages have under a title: `时间：…  来源：某某办公室  作者：某某  点击：512`.
///
/// `None` for a line without 来源 or 作者 among other fields; empty ones sign for nobody.
#[inline(never)]
pub(in crate::bulletin) fn read_source_line(line: &str) -> Option<Signature> {
    if !line.contains('：') && !line.contains(':') || line.chars().nth(LONGEST_FIELDS).is_some() {
        return None;
    }
    let fields = split_page_fields(line);
    let first = fields.first()?;
    let is_source = |label: &str| label.ends_with("来源");
    let is_author = |label: &str| PAGE_AUTHORS.contains(label);
    let before = line[..first.start].trim();
    let has_other = is_date_before(before)
        || fields
            .iter()
            .any(|field| !is_source(field.label) && !is_author(field.label));
    if !has_other || !(before.is_empty() || is_date_before(before)) {
        return None;
    }
    let mut signs = false;
    let mut signature = Signature::default();
    for field in &fields {
        let role = if is_source(field.label) {
            "来源"
        } else if is_author(field.label) {
            field.label
        } else {
            continue;
        };
        signs = true;
        if field.value.is_empty() || NO_SOURCES.contains(field.value) {
            continue;
        }
        let mut found = match (read_names(field.value, true), role) {
            (Some(found), _) => found,
            (None, "来源") => Signature::of_office(field.value),
            (None, _) => continue,
        };
        name_role(&mut found, role);
        signature.office = signature.office.or(found.office);
        signature.authors.extend(found.authors);
        signature.is_uncertain |= found.is_uncertain;
        signature.credits.extend(found.credits);
    }
    signs.then_some(signature)
}

/// The longest line of fields in characters.
const LONGEST_FIELDS: usize = 100;

/// A field of a web page: its label, its value, and where it begins.
struct PageField<'line> {
    start: usize,
    label: &'static str,
    value: &'line str,
}

/// Cuts a line of fields before each label that no other word runs into.
fn split_page_fields(line: &str) -> Vec<PageField<'_>> {
    const COLONS: [char; 2] = ['：', ':'];
    let mut starts: Vec<(usize, &'static str)> = Vec::new();
    let mut before = ' ';
    for (at, character) in line.char_indices() {
        if !is_han(before)
            && let Some(label) = PAGE_FIELDS
                .openings_of(&line[at..])
                .find(|label| line[at + label.len()..].trim_start().starts_with(COLONS))
        {
            starts.push((at, label));
        }
        before = character;
    }
    let ends = starts.iter().skip(1).map(|&(at, _)| at).chain([line.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(&(start, label), end)| {
            let value = line[start + label.len()..end]
                .trim_start()
                .trim_start_matches(COLONS)
                .trim_matches(|character: char| {
                    character.is_whitespace()
                        || matches!(
                            character,
                            '【' | '[' | '［' | '（' | '(' | '|' | '｜' | '；'
                        )
                });
            // Names have gaps between them, a unit has none.
            let value = if label.ends_with("来源") {
                value
                    .split(['\u{3000}', '【'])
                    .next()
                    .and_then(|value| value.split("  ").next())
                    .unwrap_or_default()
                    .trim()
            } else {
                value
            };
            PageField {
                start,
                label,
                value,
            }
        })
        .collect()
}

/// Whether what stands before the first field is the date of a page: 2023年11月8日, 【2023-11-08】.
fn is_date_before(text: &str) -> bool {
    text.contains(|digit: char| digit.is_ascii_digit())
        && text.contains(['年', '-', '/', '.'])
        && text.chars().all(|character| {
            !is_han(character) || matches!(character, '年' | '月' | '日' | '时' | '分')
        })
}

/// Whether brackets before the first words of an article name its reporters.
pub(in crate::bulletin) fn is_reporters(inside: &str) -> bool {
    REPORTERS.opens(inside.trim())
        && read_role_line(inside).is_some_and(|signature| !signature.authors.is_empty())
}

/// Whether a text is what stands before the reporters of a dispatch: 本报讯, 本报青山3月5日电.
pub(in crate::bulletin) fn opens_dateline(text: &str) -> bool {
    const LONGEST: usize = 20;
    let opens = PRESS.opens(text);
    opens && text.ends_with(['讯', '电']) && text.chars().nth(LONGEST).is_none()
}

/// The reporters of a dispatch: （记者 某某）, 本报讯（记者 某某）, without a unit.
pub(in crate::bulletin) fn read_dateline(text: &str) -> Option<Signature> {
    let open = text.find(['（', '('])?;
    if open > 0 && !opens_dateline(text[..open].trim_end()) {
        return None;
    }
    let bracket = &text[open..];
    super::read_byline_line(bracket).filter(|signature| signature.office.is_none())
}
