//! Titles: the forms that mark a line as the title of an article, whatever the place.

use crate::character::is_blank;
use crate::character::is_letter;
use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::point::opens_point;
use crate::gazetteer::Gazetteer;
use crate::word_list::WordList;

/// How the line above a title ends.
static SHOULDER_ENDINGS: WordList = WordList::new(&["强调", "指出", "要求", "表示", "并讲话"]);

/// Words that tell an event.
static NEWS: WordList = WordList::new(&[
    "召开",
    "举行",
    "开展",
    "视察",
    "调研",
    "走访",
    "举办",
    "组织",
    "启动",
    "听取",
    "审议",
    "赴",
    "来我",
    "考察",
    "检查",
    "专题询问",
]);

/// What names the time of an event.
static TIMES: WordList = WordList::new(&["近日", "日前", "近期", "连日来", "日前"]);

/// Whether a title-like line cannot be anything but a title: it opens with a place's or a unit's
/// label, or with the people's congress of a place as its subject.
pub(super) fn is_strong_title(text: &str, gazetteer: &Gazetteer) -> bool {
    let text = strip_title_marks(text);
    if let Some(found) = gazetteer.name_at(text, 0) {
        let rest = &text[found.name.len()..];
        if rest.starts_with(['：', ':', '∶'])
            || rest.starts_with("人大常委会")
            || found.is_full && rest.starts_with("人大")
        {
            return true;
        }
    }
    has_place_label(text) || is_label_alone(text) || opens_with_congress(text)
}

/// What a label before a title ends with.
static LABEL_ENDINGS: WordList = WordList::new(&[
    "区",
    "县",
    "市",
    "旗",
    "州",
    "盟",
    "镇",
    "乡",
    "街道",
    "人大",
    "人大常委会",
    "人大工委",
    "局",
    "厅",
    "工委",
    "开发区",
    "园区",
    "委",
    "办",
    "政府",
    "管委会",
    "法院",
    "检察院",
    "办公室",
    "总工会",
    "政协",
    "联社",
    "街办",
    "办事处",
]);

/// Words that end like a place or a unit and are none.
static NO_LABELS: WordList = WordList::new(&[
    "全市",
    "各区",
    "城市",
    "小区",
    "全区",
    "辖区",
    "片区",
    "全县",
    "党委",
    "常委",
    "试点区",
    "责任区",
    "方法",
    "想法",
    "做法",
    "重点地区",
    "偏远山区",
]);

/// `长河街道：`, `临浦镇人大：`, `市城管局：`, `高新区（虎丘区）：` before a title.
fn has_place_label(text: &str) -> bool {
    split_label(text)
        .is_some_and(|(label, title)| is_label(label) && title.chars().nth(3).is_some())
}

/// Whether a line is a label and nothing else; its title follows on the next line.
pub(super) fn is_label_alone(text: &str) -> bool {
    text.strip_suffix(['：', ':', '∶']).is_some_and(is_label)
}

/// The longest label before a title in characters.
const LONGEST_LABEL: usize = 14;

/// What stands before and behind the colon of a label; only the first characters are looked at.
fn split_label(text: &str) -> Option<(&str, &str)> {
    // Blanks may stand round a label.
    let mut opening = text.char_indices().take(2 * LONGEST_LABEL);
    let (at, colon) = opening.find(|(_, character)| matches!(character, '：' | ':' | '∶'))?;
    Some((&text[..at], &text[at + colon.len_utf8()..]))
}

fn is_label(label: &str) -> bool {
    let label = label.trim_matches(is_blank);
    let bare = match label.strip_suffix(['）', ')']) {
        Some(inner) => inner
            .rfind(['（', '('])
            .map_or(label, |open| &label[..open]),
        None => label,
    };
    (3..=LONGEST_LABEL).contains(&label.chars().count())
        && LABEL_ENDINGS.ends(bare)
        && !NO_LABELS.ends(bare)
        && !label.contains(['，', '、', '“', '”', '的', '。'])
}

/// A bare name of a place's length before the colon of a title: 鄞州：….
pub(super) fn bare_label(text: &str) -> Option<&str> {
    const NAME: std::ops::RangeInclusive<usize> = 2..=4;
    let (label, title) = split_label(strip_title_marks(text))?;
    let label = label.trim_matches(is_blank);
    (NAME.contains(&label.chars().count())
        && label.chars().all(crate::character::is_han)
        && title.chars().nth(3).is_some())
    .then_some(label)
}

/// Whether a line is the shoulder above a title: …在全市人大工作会议上强调.
pub(super) fn is_shoulder(text: &str) -> bool {
    SHOULDER_ENDINGS.ends(text.trim_end_matches(['：', ':']))
}

/// Whether a line has two halves with one gap between them, as headlines have.
pub(super) fn has_two_halves(text: &str) -> bool {
    const SHORTEST_HALF: usize = 5;
    let text = bare_label(text).map_or(text, |label| {
        // The first half may have a label before it.
        let at = text.find(label).unwrap_or(0) + label.len();
        text[at..].trim_start_matches(['：', ':', '∶'])
    });
    let mut halves = text.split(is_blank).filter(|half| !half.is_empty());
    let (Some(first), Some(second), None) = (halves.next(), halves.next(), halves.next()) else {
        return false;
    };
    let is_half = |half: &str| {
        half.chars().count() >= SHORTEST_HALF
            && !half.contains(|character: char| character.is_ascii_alphanumeric())
            && !half.contains(['，', ',', '：', ':', '（', '('])
    };
    is_half(first) && is_half(second)
}

/// Whether a line tells an event: 召开, 视察, 赴….
pub(super) fn tells_news(text: &str) -> bool {
    NEWS.occurs_in(text)
}

/// Whether a text opens with the time of an event: 近日, 8月27日.
pub(super) fn opens_with_time(text: &str) -> bool {
    let after_digits = text.trim_start_matches(|character: char| character.is_ascii_digit());
    TIMES.opens(text)
        || after_digits.len() < text.len() && after_digits.starts_with(['月', '日', '年'])
}

/// `市人大…`, `余姚市人大常委会…`, `长兴县人大…`: any place's people's congress as the subject.
fn opens_with_congress(text: &str) -> bool {
    const LONGEST_PLACE: usize = 7;
    let mut opening = text.char_indices().take(LONGEST_PLACE + 1);
    let Some((at, _)) = opening.find(|&(at, _)| text[at..].starts_with("人大")) else {
        return false;
    };
    let place = &text[..at];
    let is_place =
        place.ends_with(['市', '区', '县', '镇', '乡']) && place.chars().count() <= LONGEST_PLACE;
    is_place
        && place.chars().all(crate::character::is_han)
        && !place.contains(['在', '对', '与', '和', '向', '为', '各', '全', '两'])
}

/// A title without the marks that some bulletins set before it.
pub(super) fn strip_title_marks(text: &str) -> &str {
    text.trim_start_matches(|character: char| {
        is_blank(character)
            || matches!(
                character,
                '●' | '■'
                    | '▲'
                    | '★'
                    | '◆'
                    | '□'
                    | '○'
                    | '◎'
                    | '#'
                    | '*'
                    | '·'
                    | '•'
                    | '※'
                    | '☆'
                    | '△'
                    | '▶'
                    | '►'
            )
    })
}
/// Whether a text opens with the first of a series of points.
pub(super) fn opens_first_point(text: &str) -> bool {
    let text = text.trim_start_matches(is_blank);
    opens_point(text)
        && (text.starts_with(['一', '1', '首'])
            || text.starts_with("第一")
            || text.starts_with("（一")
            || text.starts_with("(一")
            || text.starts_with("其一"))
}

/// A title for comparison: without its number, its page and everything that is no letter or digit.
pub(super) fn title_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    key.extend(letters_of_title(text));
    key
}

/// The hash of a title's key, for a table of all lines.
pub(super) fn title_hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    for letter in letters_of_title(text) {
        hasher.write_u32(letter.into());
    }
    hasher.finish()
}

fn letters_of_title(text: &str) -> impl Iterator<Item = char> {
    let text = text
        .trim_end_matches(|character: char| character.is_ascii_digit() || !is_letter(character));
    let text = if opens_point(text) {
        text.trim_start_matches(|character: char| !is_separator(character))
    } else {
        text
    };
    text.chars().filter(|&character| is_letter(character))
}

fn is_separator(character: char) -> bool {
    matches!(character, '、' | '.' | '．' | '）' | ')' | '，')
}
