//! Points: whether a line opens with the marker of a numbered point, told by its first characters.

use crate::character::is_blank;
use crate::word_list::WordList;

/// Words that count points without a numeral.
static ORDINAL_WORDS: WordList = WordList::new(&[
    "首先，",
    "其次，",
    "再次，",
    "最后，",
    "其一，",
    "其二，",
    "其三，",
    "其四，",
]);

/// Whether a text opens with the marker of a numbered point.
pub(super) fn opens_point(text: &str) -> bool {
    let text = text.trim_start_matches(is_blank);
    let numeral = |character: char| "一二三四五六七八九十".contains(character);
    let after_numerals = text.trim_start_matches(numeral);
    let chinese = text.len() - after_numerals.len();
    if chinese > 0 && after_numerals.starts_with(['是', '要', '、', '，']) && chinese <= 9 {
        // 一要 and 一是 are points; 一，… too; 十是… is as good.
        return !after_numerals.starts_with('，') || chinese <= 6;
    }
    let bracketed = text
        .strip_prefix(['（', '('])
        .and_then(|rest| rest.split_once(['）', ')']));
    if bracketed.is_some_and(|(inside, _)| {
        !inside.is_empty()
            && inside.chars().count() <= 3
            && inside
                .chars()
                .all(|character| numeral(character) || character.is_ascii_digit())
    }) {
        return true;
    }
    if let Some(rest) = text.strip_prefix('第') {
        let after = rest.trim_start_matches(numeral);
        return after.len() < rest.len() && after.starts_with(['，', '、', ',']);
    }
    if ORDINAL_WORDS.opens(text) {
        return true;
    }
    let after_digits = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let digits = text.len() - after_digits.len();
    let mut following = after_digits.chars();
    (1..=2).contains(&digits)
        && matches!(following.next(), Some('.' | '．' | '、'))
        && following.next().is_some_and(|next| !next.is_ascii_digit())
}
