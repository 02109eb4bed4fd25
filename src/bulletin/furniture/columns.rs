//! What parts articles without belonging to any: rules and names of columns.

use super::page::is_page_number;
use crate::character::is_letter;
use crate::numeral::read_ordinal;
use crate::word_list::WordList;

/// Whether a line parts articles without belonging to any: a rule, the name of a column.
#[inline(never)]
pub(in crate::bulletin) fn is_divider(compact: &str) -> bool {
    let is_rule = compact.chars().count() >= 3
        && compact.chars().all(|character| {
            matches!(
                character,
                '—' | '─' | '━' | '═' | '-' | '－' | '=' | '*' | '＊' | '_' | '~' | '…'
            )
        });
    is_rule || !is_page_number(compact) && (is_column_name(compact) || is_bare_column_name(compact))
}

/// What the names of columns end with.
static COLUMN_ENDINGS: WordList = WordList::new(&[
    "简讯",
    "短讯",
    "快讯",
    "动态",
    "信息",
    "交流",
    "实践",
    "之窗",
    "速递",
    "传真",
    "短波",
    "集锦",
    "要闻",
    "参阅",
    "他山之石",
    "风采",
    "专栏",
    "专题",
    "论坛",
    "聚焦",
    "关注",
    "视窗",
    "采撷",
    "点击",
    "园地",
    "研究",
    "综合",
    "一线",
    "撷英",
    "要情",
    "专报",
    "快递",
    "快报",
    "掠影",
    "之声",
    "之家",
    "广角",
    "看点",
    "言论",
    "时评",
]);

/// `简 讯`, `工作动态` on a line of its own.
pub(in crate::bulletin) fn is_bare_column_name(compact: &str) -> bool {
    let bare = compact.trim_matches(|character: char| !is_letter(character));
    // 简讯三则
    let bare = bare.strip_suffix('则').map_or(bare, |rest| {
        rest.trim_end_matches(|character: char| {
            character.is_ascii_digit() || "一二两三四五六七八九十".contains(character)
        })
    });
    (2..=5).contains(&bare.chars().count()) && COLUMN_ENDINGS.ends(bare)
}

/// The number and the name of a line that may name a column: 一、部门动态.
pub(in crate::bulletin) fn numbered_column(compact: &str) -> Option<(u32, &str)> {
    let bracketed = compact.strip_prefix(['（', '(']);
    let numeral = bracketed.unwrap_or(compact);
    let end = numeral.find(|character: char| {
        !(character.is_ascii_digit() || "一二三四五六七八九十".contains(character))
    })?;
    let ordinal = read_ordinal(&numeral[..end])?;
    let name = numeral[end..].trim_start_matches(['、', '.', '．', '）', ')']);
    let is_name = name.len() < numeral[end..].len()
        && (2..=10).contains(&name.chars().count())
        && !name.contains(['，', '。', '；', '：', '“']);
    is_name.then_some((ordinal, name))
}

/// Whether a name is one that columns have.
pub(in crate::bulletin) fn names_column(name: &str) -> bool {
    COLUMN_ENDINGS.ends(name)
}

/// `【简讯】`, `◆工作动态◆`: names of columns, not titles.
fn is_column_name(compact: &str) -> bool {
    let count = compact.chars().count();
    let framed = [
        ('【', '】'),
        ('〖', '〗'),
        ('［', '］'),
        ('[', ']'),
        ('★', '★'),
        ('◆', '◆'),
        ('●', '●'),
        ('■', '■'),
        ('·', '·'),
        ('—', '—'),
    ];
    (3..=12).contains(&count)
        && framed
            .iter()
            .any(|&(open, close)| compact.starts_with(open) && compact.ends_with(close))
        && !compact.contains(['：', ':'])
}
