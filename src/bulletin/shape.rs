//! Shapes: what one line looks like by itself, before its neighbours decide what it is.

use std::borrow::Cow;

use super::byline::{self, Signature};
use super::furniture::{
    SiteMark, contents_list, is_divider, is_foot_mark, is_head_mark, is_long_foot, is_noise,
    site_mark,
};
use super::point::opens_point;
use super::title::is_label_alone;
use crate::character::is_blank;
use crate::character::is_letter;
use crate::word_list::WordList;

/// What a line looks like by itself; what it is, its neighbours decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LineKind {
    /// Nothing but blanks.
    Blank,
    /// Toolbar words, page numbers, image names: may stand anywhere, even inside a sentence.
    Noise,
    /// A rule, the name of a column: no article goes on behind it.
    Divider,
    /// A line around an article of a web page: no article goes on behind it.
    Frame(SiteMark),
    /// Issue number, date, publisher: the red head of a bulletin.
    HeadMark,
    /// 目录, 本期导读: a list of titles follows.
    ContentsMark,
    /// 编者按: a note of the editor's follows or stands in the line.
    EditorsNote,
    /// 报：送：发：, print run.
    FootMark,
    /// A line that is a byline and nothing else.
    Byline(Signature),
    /// A byline before the first words of an article: （记者 某某）.
    Dateline(Signature),
    /// Opens with the marker of a numbered point.
    Point,
    /// Short, without a full stop: a title or a sub-heading.
    TitleLike,
    /// Running text.
    Body,
}

/// The longest title in characters; longer lines without a full stop are running text.
const MAXIMUM_TITLE_CHARACTERS: usize = 50;

/// Longer lines are running text: no title, byline or mark has so many characters.
const LONGEST_MARK: usize = 100;

/// What an editor's note opens with.
static EDITORS_NOTES: WordList = WordList::new(&[
    "编者按",
    "编者的话",
    "【编者按】",
    "〔编者按〕",
    "［编者按］",
    "（编者按）",
]);

#[inline(never)]
pub(super) fn classify(text: &str) -> LineKind {
    if text.is_empty() {
        return LineKind::Blank;
    }
    if text.chars().nth(LONGEST_MARK).is_some() {
        if opens_contents(text) {
            return LineKind::ContentsMark;
        }
        if is_long_foot(text) {
            return LineKind::Frame(SiteMark::Foot);
        }
        let is_note = EDITORS_NOTES.opens(text);
        return match (is_note, opens_point(text)) {
            (true, _) => LineKind::EditorsNote,
            (false, true) => LineKind::Point,
            (false, false) => LineKind::Body,
        };
    }
    let length = text.chars().count();
    let compact = without_blanks(text);
    if opens_contents(text) {
        return LineKind::ContentsMark;
    }
    if let Some(mark) = site_mark(text, &compact) {
        return LineKind::Frame(mark);
    }
    if is_divider(&compact) {
        return LineKind::Divider;
    }
    if let Some(signature) = byline::read_source_line(text) {
        return LineKind::Byline(signature);
    }
    if is_noise(text, &compact) {
        return LineKind::Noise;
    }
    if length <= 60 {
        if is_foot_mark(&compact) {
            return LineKind::FootMark;
        }
        if is_head_mark(&compact) {
            return LineKind::HeadMark;
        }
    }
    if EDITORS_NOTES.opens(&compact) {
        return LineKind::EditorsNote;
    }
    if let Some(signature) = byline::read_byline_line(text) {
        return LineKind::Byline(signature);
    }
    if opens_point(&compact) {
        return LineKind::Point;
    }
    if is_label_alone(text) {
        return LineKind::TitleLike;
    }
    let is_finished = text.ends_with(['。', '；', '，', '、', ';', ',', '：', ':'])
        || ends_with_western_stop(text);
    if length <= MAXIMUM_TITLE_CHARACTERS && !is_finished && !text.contains('。') {
        LineKind::TitleLike
    } else {
        LineKind::Body
    }
}

/// A text without the blanks in it.
#[inline(never)]
fn without_blanks(text: &str) -> Cow<'_, str> {
    if !text.contains(is_blank) {
        return Cow::Borrowed(text);
    }
    let mut compact = String::with_capacity(text.len());
    compact.extend(text.chars().filter(|&character| !is_blank(character)));
    Cow::Owned(compact)
}

/// A half-width stop behind a Chinese word ends a sentence, too.
fn ends_with_western_stop(text: &str) -> bool {
    text.strip_suffix('.').is_some_and(|before| {
        before.ends_with(|last: char| crate::character::is_han(last) || last == '）')
    })
}

/// Whether a line is the heading of a contents list, perhaps with the list behind it.
fn opens_contents(text: &str) -> bool {
    // The first characters tell; no need to look through a paragraph.
    let opening = text.trim_start_matches(|character: char| !is_letter(character));
    opening.starts_with(['目', '本', '要', '导']) && contents_list(text).is_some()
}
