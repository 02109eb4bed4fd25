//! Lines: a document cut into the smallest stretches that the splitter handles, and what each of
//! them looks like by itself.

use super::byline::{self, Signature};
use super::furniture::{is_contents_mark, is_divider, is_foot_mark, is_head_mark, is_noise};
use crate::gazetteer::Gazetteer;
use crate::span::Span;

/// What a line looks like by itself; what it is, its neighbours decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LineKind {
    /// Nothing but blanks.
    Blank,
    /// Toolbar words, page numbers, image names: may stand anywhere, even inside a sentence.
    Noise,
    /// A rule, the name of a column: no article goes on behind it.
    Divider,
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

/// A line, or a part of one where an article's byline and the next article share it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The text without the blanks around it.
    pub content: Span,
    /// With the blanks around it and the line end: lines cover the document without gaps.
    pub whole: Span,
    /// What it looks like.
    pub kind: LineKind,
    /// Width of the blanks before the text; a full-width blank is two wide.
    pub indent: usize,
}

impl Line {
    /// Whether the line is set in as a paragraph's first line is.
    pub(super) fn is_indented(&self) -> bool {
        self.indent >= 3
    }

    pub(super) fn text<'text>(&self, source: &'text str) -> &'text str {
        &source[self.content.range()]
    }
}

/// Blanks and invisible characters that surround text without being part of it.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{ad}'
        )
}

fn is_line_end(character: char) -> bool {
    matches!(
        character,
        '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Cuts a document into lines that cover it without gaps.
pub(super) fn split_lines(source: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for piece in source.split_inclusive(is_line_end) {
        let whole = Span::new(start, start + piece.len());
        start = whole.end;
        let parts = part_at_bylines(source, whole);
        let opens_with_byline = parts.len() > 1;
        for (number, part) in parts.into_iter().enumerate() {
            let mut line = describe_line(source, part);
            if let LineKind::Byline(signature) = &line.kind
                && opens_with_byline
                && number == 0
                && signature.office.is_none()
            {
                line.kind = LineKind::Dateline(signature.clone());
            }
            lines.push(line);
        }
    }
    lines
}

/// Cuts a printed line before and behind a bracketed byline that ends an article inside it.
fn part_at_bylines(source: &str, whole: Span) -> Vec<Span> {
    let text = &source[whole.range()];
    let mut parts = Vec::new();
    let mut from = 0;
    let mut search = 0;
    while let Some(open) = find_opening(&text[search..]).map(|at| search + at) {
        let inside_start = open + text[open..].chars().next().map_or(1, char::len_utf8);
        let Some(close) = text[inside_start..]
            .find(['）', ')', '（', '('])
            .map(|at| inside_start + at)
        else {
            break;
        };
        search = close;
        let closing = text[close..]
            .chars()
            .next()
            .filter(|&character| matches!(character, '）' | ')'));
        let Some(closing) = closing else {
            continue;
        };
        let end = close + closing.len_utf8();
        search = end;
        let before = &text[from..open];
        if before.trim_matches(is_blank).is_empty() {
            // A bracket that opens the line is cut off only where text follows it and it signs what came before.
            let has_rest = !text[end..].trim_matches(is_blank).is_empty();
            let signs = byline::read_byline_line(&text[open..end])
                .is_some_and(|signature| signature.office.is_some())
                || byline::is_reporters(&text[inside_start..close]);
            if has_rest && signs {
                parts.push(Span::new(from, end));
                from = end;
            }
        } else if byline::read_bracket_after(before, &text[inside_start..close]).is_some() {
            parts.push(Span::new(from, open));
            parts.push(Span::new(open, end));
            from = end;
        }
    }
    // A dash before the signature instead of brackets: 。——某某办公室 某某
    if let Some(dash) = find_dashed_byline(&text[from..]).map(|at| from + at) {
        parts.push(Span::new(from, dash));
        from = dash;
    }
    if from < text.len() {
        // Blanks behind a byline stay with it, so that no line of nothing arises.
        match parts.last_mut() {
            Some(last) if text[from..].trim_matches(is_blank).is_empty() => last.end = text.len(),
            _ => parts.push(Span::new(from, text.len())),
        }
    }
    parts
        .into_iter()
        .map(|part| Span::new(whole.start + part.start, whole.start + part.end))
        .collect()
}

/// The first opening bracket, found by its bytes: this looks at every character of a document.
fn find_opening(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let opens = |&at: &usize| bytes[at] == b'(' || bytes[at..].starts_with("（".as_bytes());
    (0..bytes.len()).find(opens)
}

/// Where a signature begins that is set off by dashes from the finished sentence before it.
fn find_dashed_byline(text: &str) -> Option<usize> {
    const LONGEST_BYLINE_BYTES: usize = 240;
    // A byline is short, so only the end of a line is looked at.
    let from = text.floor_char_boundary(text.len().saturating_sub(LONGEST_BYLINE_BYTES));
    let dash = text[from..]
        .rmatch_indices(['—', '―', '─'])
        .map(|(at, _)| from + at)
        .find(|&at| !text[..at].ends_with(['—', '―', '─']))?;
    let tail = text[dash..].trim_end_matches(is_blank);
    let sentence = text[..dash].trim_end_matches(is_blank);
    let follows_sentence =
        sentence.ends_with(['。', '！', '？', '”']) && sentence.len() > '。'.len_utf8();
    let signs =
        || byline::read_byline_line(tail).is_some_and(|signature| signature.office.is_some());
    (follows_sentence && signs()).then_some(dash)
}

// Kept a function of its own: a browser compiles wasm quickly first and well later, but a loop
// that is already running stays in the quick version. Called anew, this becomes fast soon.
#[inline(never)]
fn describe_line(source: &str, whole: Span) -> Line {
    let text = &source[whole.range()];
    let unindented = text.trim_start_matches(is_blank);
    let content_start = whole.start + (text.len() - unindented.len());
    let content = Span::new(
        content_start,
        content_start + unindented.trim_end_matches(is_blank).len(),
    );
    let indent = &text[..text.len() - unindented.len()];
    let indent_width: usize = indent
        .chars()
        .map(|blank| if blank == '\u{3000}' { 2 } else { 1 })
        .sum();
    Line {
        content,
        whole,
        kind: classify(&source[content.range()]),
        indent: indent_width,
    }
}

/// The longest title in characters; longer lines without a full stop are running text.
const MAXIMUM_TITLE_CHARACTERS: usize = 50;

/// Longer lines are running text: no title, byline or mark has so many characters.
const LONGEST_MARK: usize = 100;

/// What an editor's note opens with.
const EDITORS_NOTES: &[&str] = &[
    "编者按",
    "编者的话",
    "【编者按】",
    "〔编者按〕",
    "［编者按］",
    "（编者按）",
];

pub(super) fn classify(text: &str) -> LineKind {
    if text.is_empty() {
        return LineKind::Blank;
    }
    if text.chars().nth(LONGEST_MARK).is_some() {
        let is_note = EDITORS_NOTES.iter().any(|mark| text.starts_with(mark));
        return match (is_note, opens_point(text)) {
            (true, _) => LineKind::EditorsNote,
            (false, true) => LineKind::Point,
            (false, false) => LineKind::Body,
        };
    }
    let length = text.chars().count();
    let compact: String = text
        .chars()
        .filter(|&character| !is_blank(character))
        .collect();
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
        if is_contents_mark(&compact) {
            return LineKind::ContentsMark;
        }
        if is_foot_mark(&compact) {
            return LineKind::FootMark;
        }
        if is_head_mark(&compact) {
            return LineKind::HeadMark;
        }
    }
    if EDITORS_NOTES.iter().any(|mark| compact.starts_with(mark)) {
        return LineKind::EditorsNote;
    }
    if let Some(signature) = byline::read_byline_line(text) {
        return LineKind::Byline(signature);
    }
    if opens_point(&compact) {
        return LineKind::Point;
    }
    let is_finished = text.ends_with(['。', '；', '，', '、', ';', ',', '：', ':']);
    if length <= MAXIMUM_TITLE_CHARACTERS && !is_finished && !text.contains('。') {
        LineKind::TitleLike
    } else {
        LineKind::Body
    }
}

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
    if [
        "首先，",
        "其次，",
        "再次，",
        "最后，",
        "其一，",
        "其二，",
        "其三，",
        "其四，",
    ]
    .iter()
    .any(|word| text.starts_with(word))
    {
        return true;
    }
    let after_digits = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let digits = text.len() - after_digits.len();
    let mut following = after_digits.chars();
    (1..=2).contains(&digits)
        && matches!(following.next(), Some('.' | '．' | '、'))
        && following.next().is_some_and(|next| !next.is_ascii_digit())
}

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

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> LineKind {
        classify(text)
    }

    #[test]
    fn points_of_every_form_are_points() {
        for text in [
            "一是坚持计划协同",
            "二要压实责任",
            "三、加强队伍",
            "（一）总体情况",
            "(2)问题",
            "1.组织领导",
            "2、落实",
            "第一，提高站位",
            "首先，统一思想",
            "十一、其他",
        ] {
            assert_eq!(kind(text), LineKind::Point, "{text}");
        }
        for text in [
            "一键直达办事窗口",
            "三是多少",
            "2023年工作要点",
            "3.5公里绿道贯通",
            "第一线的故事",
        ] {
            assert_eq!(kind(text) == LineKind::Point, text == "三是多少", "{text}");
        }
    }

    #[test]
    fn a_byline_inside_a_line_parts_it() {
        let source = "推动规划落地。（青山区人大办 周晓岚）临平区：推动监督协同\n";
        let lines = split_lines(source);
        let texts: Vec<&str> = lines.iter().map(|line| line.text(source)).collect();
        assert_eq!(
            texts,
            [
                "推动规划落地。",
                "（青山区人大办 周晓岚）",
                "临平区：推动监督协同"
            ]
        );
        assert!(matches!(lines[1].kind, LineKind::Byline(_)));
    }

    #[test]
    fn lines_cover_the_document_without_gaps() {
        let source = "\u{feff} 甲\r\n\n（区人大办）乙\u{2028}丙";
        let lines = split_lines(source);
        let mut place = 0;
        for line in &lines {
            assert_eq!(line.whole.start, place);
            place = line.whole.end;
        }
        assert_eq!(place, source.len());
    }
}
