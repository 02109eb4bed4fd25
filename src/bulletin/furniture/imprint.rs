//! What a bulletin says about itself: red head, contents mark, date, publisher, foot.

use crate::character::is_blank;
use crate::character::is_letter;
use crate::word_list::WordList;

/// Words of the lines that say who made an issue.
static IMPRINTS: WordList = WordList::new(&[
    "责编",
    "编校：",
    "核稿：",
    "投稿邮箱",
    "来稿请",
    "本辑责编",
    "本期责编",
]);

/// What opens the line of copies printed.
static PRINT_COUNTS: WordList = WordList::new(&["共印", "印数", "印发份数"]);

/// Words of the units that issue bulletins.
static UNITS: WordList = WordList::new(&[
    "办公室",
    "办公厅",
    "研究室",
    "委员会",
    "编辑部",
    "秘书处",
    "人大",
    "委办",
    "信息处",
    "信息中心",
]);

/// The titles that stand behind 目录 or 本期导读 in the same line; empty where the line is the
/// heading alone, `None` where it is no heading.
pub(in crate::bulletin) fn contents_list(text: &str) -> Option<&str> {
    const LONGEST_HEADING: usize = 24;
    let is_mark = |character: char| !is_letter(character) && !is_blank(character);
    let bare = text.trim_matches(|character: char| !is_letter(character));
    let compact: String = bare
        .chars()
        .take(LONGEST_HEADING)
        .filter(|&character| !is_blank(character))
        .collect();
    if is_contents_heading(&compact) {
        return Some("");
    }
    // 目录 | 甲 | 乙, 本期导读：甲 / 乙
    let (heading, list) = text.split_once(['：', ':', '|', '｜'])?;
    let heading: String = heading
        .chars()
        .filter(|&character| !is_blank(character) && !is_mark(character))
        .take(LONGEST_HEADING)
        .collect();
    is_contents_heading(&heading).then_some(list)
}

/// The titles of a list in one line.
pub(in crate::bulletin) fn split_list(list: &str) -> impl Iterator<Item = &str> {
    list.split(['|', '｜', '/', '／', '；', ';'])
        .map(|title| title.trim_matches(is_blank))
        .filter(|title| title.contains(is_letter))
}

fn is_contents_heading(bare: &str) -> bool {
    matches!(
        bare,
        "本辑导读"
            | "本辑目录"
            | "本刊导读"
            | "目录"
            | "本期目录"
            | "本期导读"
            | "本期要目"
            | "要目"
            | "导读"
            | "本期要览"
            | "本期内容"
            | "本期看点"
    )
}

#[inline(never)]
pub(in crate::bulletin) fn is_foot_mark(compact: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "报", "送", "发", "抄送", "抄报", "主送", "分送", "印送", "报送", "呈送", "呈报", "主报",
        "发送", "呈", "抄",
    ];
    let opens = OPENINGS.iter().any(|opening| {
        compact
            .strip_prefix(opening)
            .is_some_and(|rest| rest.starts_with(['：', ':']))
    });
    let is_imprint = IMPRINTS.occurs_in(compact);
    let counts_prints = PRINT_COUNTS.opens(compact.trim_start_matches(['（', '(']))
        && compact.contains(|character: char| character.is_numeric());
    opens || counts_prints || is_imprint
}

#[inline(never)]
pub(in crate::bulletin) fn is_head_mark(compact: &str) -> bool {
    if compact.chars().count() > 45 || compact.contains(['。', '；']) {
        return false;
    }
    is_issue_number(compact)
        || is_date(compact)
        || is_publisher(compact)
        || [
            "内部资料",
            "内部刊物",
            "内部参考",
            "内部交流",
            "增刊",
            "密级",
            "签发：",
            "签发:",
            "准印证",
        ]
        .iter()
        .any(|word| compact.starts_with(word) || compact.ends_with("增刊"))
}

/// Holds 第X期 or 总第X期 with nothing else than a name, a year and brackets.
fn is_issue_number(compact: &str) -> bool {
    let Some((before, after)) = compact.split_once('第').and_then(|(before, rest)| {
        let at = rest.find(['期', '辑', '卷'])?;
        let (number, after) = (&rest[..at], &rest[at + '期'.len_utf8()..]);
        let is_number = !number.is_empty()
            && number.chars().count() <= 6
            && number
                .chars()
                .all(|digit| digit.is_numeric() || "〇零一二三四五六七八九十百".contains(digit));
        is_number.then_some((before, after))
    }) else {
        return false;
    };
    // 第二期工程, 第3期培训班: an issue is followed by a bracket, a date, a publisher or nothing.
    let opens_like_head = after.is_empty()
        || after.starts_with(|character: char| !character.is_alphabetic() || character == '总');
    let is_short = before.chars().count() <= 24 && !before.contains(['，', '：']);
    (opens_like_head || is_publisher(after)) && is_short
}

/// Whether a line is a date and nothing else.
pub(in crate::bulletin) fn is_date_line(text: &str) -> bool {
    let compact: String = text
        .chars()
        .filter(|&character| !is_blank(character))
        .collect();
    is_date(&compact)
}

/// `2023-11-0915:40`, blanks gone: the date alone.
fn strip_time_of_day(compact: &str) -> &str {
    let Some(colon) = compact.find([':', '：']) else {
        return compact;
    };
    let hour = compact[..colon]
        .bytes()
        .rev()
        .take_while(u8::is_ascii_digit)
        .take(2)
        .count();
    let is_time = compact[colon..]
        .chars()
        .all(|character| character.is_ascii_digit() || matches!(character, ':' | '：'));
    if is_time {
        &compact[..colon - hour]
    } else {
        compact
    }
}

fn is_date(compact: &str) -> bool {
    let bare = compact.trim_matches(['（', '）', '(', ')', '〔', '〕', '[', ']']);
    let bare = strip_time_of_day(bare);
    let mut rest = bare;
    let mut units = 0;
    for unit in ['年', '月', '日'] {
        let Some((number, after)) = rest.split_once(unit) else {
            continue;
        };
        let is_number = !number.is_empty()
            && number.chars().count() <= 5
            && number.chars().all(|digit| {
                digit.is_numeric() || "〇零○ＯO元一二三四五六七八九十".contains(digit)
            });
        if !is_number {
            return false;
        }
        units += 1;
        rest = after;
    }
    let is_iso = bare.len() <= 10
        && bare.matches(['-', '/', '.']).count() == 2
        && bare
            .chars()
            .all(|character| character.is_ascii_digit() || matches!(character, '-' | '/' | '.'))
        && bare.len() >= 8;
    (units >= 2 && rest.is_empty()) || is_iso
}

/// `市人大常委会办公室编`, `……办公室　　2023年3月15日`.
fn is_publisher(compact: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "编印",
        "主办",
        "主编",
        "编发",
        "印发",
        "编制",
        "编辑部",
        "编",
    ];
    let is_unit = |text: &str| text.chars().count() <= 36 && UNITS.occurs_in(text);
    let undated = compact
        .find(|character: char| character.is_ascii_digit() || character == '二')
        .map_or(compact, |at| &compact[..at]);
    let has_date = undated.len() < compact.len() && is_date(&compact[undated.len()..]);
    let names_unit = ENDINGS
        .iter()
        .find_map(|ending| undated.strip_suffix(ending))
        .is_some_and(is_unit);
    names_unit && !undated.contains(['：', '，'])
        || has_date && is_unit(undated) && !undated.contains(['，', '、', '：'])
}

/// Whether a line is a bulletin's name, such as 人大工作通讯 or 政务 信息.
pub(in crate::bulletin) fn is_bulletin_name(text: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "简报",
        "通讯",
        "信息",
        "动态",
        "专报",
        "快报",
        "快讯",
        "周报",
        "月报",
        "参考",
        "要情",
        "工作交流",
        "简讯",
        "情况反映",
        "情况通报",
        "摘报",
        "会刊",
        "内参",
    ];
    let compact: String = text
        .chars()
        .filter(|&character| !is_blank(character))
        .collect();
    let bare = compact
        .trim_end_matches(['）', ')'])
        .split(['（', '('])
        .next()
        .unwrap_or_default();
    bare.chars().count() <= 18
        && ENDINGS.iter().any(|ending| bare.ends_with(ending))
        && !bare.contains(['，', '：', '“'])
}
