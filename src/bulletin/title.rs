//! Titles: the forms that mark a line as the title of an article, whatever the place.

use super::byline;
use super::line::is_blank;
use crate::gazetteer::Gazetteer;

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
    has_place_label(text) || opens_with_congress(text)
}

/// `长河街道：`, `临浦镇人大：`, `市城管局：` before a title.
fn has_place_label(text: &str) -> bool {
    const LONGEST_LABEL: usize = 12;
    const ENDINGS: &[&str] = &[
        "区",
        "县",
        "市",
        "镇",
        "乡",
        "街道",
        "人大",
        "人大常委会",
        "人大工委",
        "局",
        "工委",
        "开发区",
        "园区",
        "委",
    ];
    const NO_LABELS: &[&str] = &[
        "全市", "各区", "城市", "社区", "小区", "全区", "辖区", "地区", "城区", "市区", "片区",
        "山区", "全县", "党委", "常委",
    ];
    let Some((label, title)) = text.split_once(['：', ':', '∶']) else {
        return false;
    };
    let count = label.chars().count();
    (3..=LONGEST_LABEL).contains(&count)
        && title.chars().count() >= 4
        && ENDINGS.iter().any(|ending| label.ends_with(ending))
        && !NO_LABELS.iter().any(|word| label.ends_with(word))
        && !label.contains(['，', '、', '“', '”', '的'])
}

/// `市人大…`, `余姚市人大常委会…`, `长兴县人大…`: any place's people's congress as the subject.
fn opens_with_congress(text: &str) -> bool {
    const LONGEST_PLACE: usize = 7;
    let Some(at) = text.find("人大") else {
        return false;
    };
    let place = &text[..at];
    let is_place =
        place.ends_with(['市', '区', '县', '镇', '乡']) && place.chars().count() <= LONGEST_PLACE;
    is_place
        && place.chars().all(byline::is_han)
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
