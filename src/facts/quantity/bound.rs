//! Bounds: how a number is meant, told by the words that touch the quantity on either side.

use serde::{Deserialize, Serialize};

/// How a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// The number itself.
    Exact,
    /// 余, 多, 以上, 不少于, 至少.
    AtLeast,
    /// 超, 超过, 逾, 突破.
    Over,
    /// 近, 约, 左右.
    About,
    /// 以内, 不超过, 以下.
    AtMost,
}

/// Bound words that touch a number from the left, longest first.
const BEFORE: &[(&str, Bound)] = &[
    ("不少于", Bound::AtLeast),
    ("不低于", Bound::AtLeast),
    ("不小于", Bound::AtLeast),
    ("至少", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("不超过", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("不高于", Bound::AtMost),
    ("不大于", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("最多", Bound::AtMost),
    ("不足", Bound::AtMost),
    ("不到", Bound::AtMost),
    ("超过", Bound::Over),
    ("超出", Bound::Over),
    ("突破", Bound::Over),
    ("高于", Bound::Over),
    ("超", Bound::Over),
    ("逾", Bound::Over),
    ("将近", Bound::About),
    ("接近", Bound::About),
    ("大约", Bound::About),
    ("约", Bound::About),
    ("近", Bound::About),
];

/// Bound words that touch a unit from the right.
const BEHIND: &[(&str, Bound)] = &[
    ("以上", Bound::AtLeast),
    ("及以上", Bound::AtLeast),
    ("以下", Bound::AtMost),
    ("及以下", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("之内", Bound::AtMost),
    ("左右", Bound::About),
    ("上下", Bound::About),
];

/// The bound word that ends a text, with its start.
pub(super) fn bound_before(before: &str) -> Option<(usize, Bound)> {
    let trimmed = before.trim_end_matches([' ', '\u{a0}']);
    let &(word, bound) = BEFORE.iter().find(|(word, _)| trimmed.ends_with(word))?;
    let head = &trimmed[..trimmed.len() - word.len()];
    // 附近, 最近, 节约 and 条约 end with the same characters; 提到, 看到 are no 不到.
    let is_other_word = match word {
        "近" => head.ends_with([
            '附', '最', '靠', '邻', '亲', '远', '相', '就', '临', '贴', '走',
        ]),
        "约" => head.ends_with([
            '节', '条', '公', '合', '预', '契', '签', '履', '集', '制', '大', '违', '特', '邀',
            '相', '解',
        ]),
        "超" => head.ends_with(['赶', '反']),
        _ => false,
    };
    (!is_other_word).then_some((trimmed.len() - word.len(), bound))
}

/// The end of a quantity behind its unit, with the bound word that touches the unit.
pub(super) fn bound_behind(text: &str, unit_end: usize) -> (usize, Option<Bound>) {
    let rest = &text[unit_end..];
    match BEHIND.iter().find(|(word, _)| rest.starts_with(word)) {
        Some(&(word, bound)) => (unit_end + word.len(), Some(bound)),
        None => (unit_end, None),
    }
}
