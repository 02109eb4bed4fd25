//! Lines: a document cut into the smallest stretches that the splitter handles.

use super::byline;
use super::frame::mark_frames;
use super::shape::{LineKind, classify};
pub(super) use super::title::strip_title_marks;
use crate::character::is_blank;
use crate::span::Span;

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
    /// The level of a Markdown heading (## is 2); 0 for other lines.
    pub heading: u8,
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

/// How far a line goes, and which marks in it are worth a closer look.
struct LineScan {
    /// One past the line end.
    end: usize,
    has_tag: bool,
    has_bracket: bool,
    has_dash: bool,
}

/// Reads one line from its start. By bytes, because this looks at every character of a document; kept
/// a function of its own, as what a browser compiles well soon is what is small and called often.
#[inline(never)]
fn scan_line(bytes: &[u8], start: usize) -> LineScan {
    let mut scan = LineScan {
        end: bytes.len(),
        has_tag: false,
        has_bracket: false,
        has_dash: false,
    };
    for (at, byte) in bytes.iter().enumerate().skip(start) {
        match byte {
            b'\n' | 0x0b | 0x0c => {
                scan.end = at + 1;
                break;
            }
            b'<' => scan.has_tag = true,
            b'(' => scan.has_bracket = true,
            // The bytes of characters beyond ASCII: U+0085, U+2028, U+2029, （ and dashes.
            0xc2 | 0xe2 | 0xef => match &bytes[at..] {
                [0xc2, 0x85, ..] => {
                    scan.end = at + 2;
                    break;
                }
                [0xe2, 0x80, 0xa8 | 0xa9, ..] => {
                    scan.end = at + 3;
                    break;
                }
                [0xe2, 0x80, 0x94 | 0x95, ..] | [0xe2, 0x94, 0x80, ..] => scan.has_dash = true,
                [0xef, 0xbc, 0x88, ..] => scan.has_bracket = true,
                _ => {}
            },
            _ => {}
        }
    }
    scan
}

/// Cuts a document into lines that cover it without gaps.
pub(super) fn split_lines(source: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < source.len() {
        let scan = scan_line(source.as_bytes(), start);
        while start < scan.end {
            let rest = &source[start..scan.end];
            let tag = scan.has_tag.then(|| find_break_tag(rest)).flatten();
            let whole = Span::new(start, tag.map_or(scan.end, |length| start + length));
            start = whole.end;
            if scan.has_bracket || scan.has_dash {
                split_line(source, whole, &mut lines);
            } else {
                lines.push(describe_line(source, whole));
            }
        }
    }
    mark_frames(source, &mut lines);
    lines
}

#[inline(never)]
fn split_line(source: &str, whole: Span, lines: &mut Vec<Line>) {
    let parts = part_at_bylines(source, whole);
    let is_parted = parts.len() > 1;
    for (number, part) in parts.into_iter().enumerate() {
        let mut line = describe_line(source, part);
        if is_parted
            && number == 0
            && let Some(signature) = byline::read_dateline(line.text(source))
        {
            line.kind = LineKind::Dateline(signature);
        }
        lines.push(line);
    }
}

/// The bytes up to and with the first `<br>`, where text follows it.
#[inline(never)]
fn find_break_tag(text: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = text[from..].find('<').map(|at| from + at) {
        let length = tag_length(&text[at..]).unwrap_or(0);
        let name = text[at + 1..].trim_start_matches('/').as_bytes();
        let is_break = matches!(name, [b'b' | b'B', b'r' | b'R', ..]);
        if is_break && length > 0 {
            return (at + length < text.len()).then_some(at + length);
        }
        from = at + 1;
    }
    None
}

/// The length of the HTML tag that a text opens with: `<br />`, `</p>`.
fn tag_length(text: &str) -> Option<usize> {
    const LONGEST_TAG: usize = 60;
    const NAMES: &[&str] = &[
        "br", "p", "div", "span", "strong", "b", "em", "i", "u", "font", "center", "h1", "h2",
        "h3", "h4", "h5", "h6", "li", "ul", "ol", "td", "tr", "th", "table", "tbody", "a", "hr",
    ];
    let inside = text.strip_prefix('<')?;
    let bytes = inside.as_bytes();
    let end = bytes
        .iter()
        .take(LONGEST_TAG)
        .position(|&byte| byte == b'>')?;
    let name = inside[..end].trim_start_matches('/');
    let name = name
        .split(|character: char| !character.is_ascii_alphanumeric())
        .next()
        .unwrap_or_default();
    NAMES
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known))
        .then_some(end + 2)
}

/// Cuts a printed line before and behind a bracketed byline that ends an article inside it.
#[inline(never)]
fn part_at_bylines(source: &str, whole: Span) -> Vec<Span> {
    let text = &source[whole.range()];
    let mut parts = Vec::new();
    let mut from = 0;
    let mut search = 0;
    while let Some(open) = find_opening(&text[search..]).map(|at| search + at) {
        let inside_start = open + text[open..].chars().next().map_or(1, char::len_utf8);
        let Some(close) = find_closing(&text[inside_start..]).map(|at| inside_start + at) else {
            search = inside_start;
            continue;
        };
        let end = close + text[close..].chars().next().map_or(1, char::len_utf8);
        search = end;
        let before = text[from..open].trim_matches(is_blank);
        let has_rest = || !text[end..].trim_matches(is_blank).is_empty();
        if before.is_empty() {
            // A bracket that opens the line is cut off only where text follows it and it signs what came before.
            let signs = || {
                byline::read_byline_line(&text[open..end])
                    .is_some_and(|signature| signature.office.is_some())
                    || byline::is_reporters(&text[inside_start..close])
            };
            if has_rest() && signs() {
                parts.push(Span::new(from, end));
                from = end;
            }
        } else if parts.is_empty() && byline::opens_dateline(before) {
            // 本报讯（记者 某某）: what signs stands before the first words.
            if has_rest() && byline::is_reporters(&text[inside_start..close]) {
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
    (0..bytes.len()).find(|&at| match bytes[at] {
        b'(' => true,
        0xef => bytes[at..].starts_with("（".as_bytes()),
        _ => false,
    })
}

/// Where the bracket closes whose inside a text opens with; one more pair may stand in it.
///
/// No byline is longer than what is looked at.
fn find_closing(text: &str) -> Option<usize> {
    const LONGEST_INSIDE: usize = 80;
    let mut is_nested = false;
    for (at, character) in text.char_indices().take(LONGEST_INSIDE) {
        match character {
            '（' | '(' if is_nested => return None,
            '（' | '(' => is_nested = true,
            '）' | ')' if is_nested => is_nested = false,
            '）' | ')' => return Some(at),
            _ => {}
        }
    }
    None
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
    let indent = &text[..text.len() - unindented.len()];
    let indent_width: usize = indent
        .chars()
        .map(|blank| if blank == '\u{3000}' { 2 } else { 1 })
        .sum();
    let trimmed = unindented.trim_end_matches(is_blank);
    let (bare, heading) = strip_markup(trimmed);
    let content_start = whole.start + indent.len() + bare.start;
    let content = Span::new(content_start, content_start + bare.len());
    let bare = &trimmed[bare.range()];
    let kind = if bare.is_empty() && !trimmed.is_empty() {
        LineKind::Noise
    } else {
        classify(bare)
    };
    Line {
        content,
        whole,
        kind,
        indent: indent_width,
        heading,
    }
}

/// Where a line's text stands without the tags and the Markdown marks around it, and its level as
/// a heading.
#[inline(never)]
fn strip_markup(text: &str) -> (Span, u8) {
    const DEEPEST_HEADING: usize = 6;
    let mut bare = Span::new(0, text.len());
    if text.ends_with('>') || text.starts_with('<') {
        while let Some(length) = tag_length(&text[bare.range()]) {
            bare = trim(text, Span::new(bare.start + length, bare.end));
        }
        while text[bare.range()].ends_with('>') {
            let Some(open) = text[bare.range()].rfind('<').map(|at| bare.start + at) else {
                break;
            };
            if tag_length(&text[open..bare.end]) != Some(bare.end - open) {
                break;
            }
            bare = trim(text, Span::new(bare.start, open));
        }
    }
    let mut level = 0;
    let marks = text[bare.range()]
        .bytes()
        .take_while(|&byte| byte == b'#')
        .count();
    if (1..=DEEPEST_HEADING).contains(&marks) {
        let behind = trim(text, Span::new(bare.start + marks, bare.end));
        if !behind.is_empty() {
            level = marks as u8;
            bare = behind;
        }
    }
    let inside = text[bare.range()]
        .strip_prefix("**")
        .and_then(|rest| rest.strip_suffix("**"));
    if let Some(inside) = inside
        && !inside.contains('*')
        && !inside.trim_matches(is_blank).is_empty()
    {
        bare = trim(text, Span::new(bare.start + 2, bare.end - 2));
    }
    (bare, level)
}

/// A stretch without the blanks at its ends.
fn trim(text: &str, span: Span) -> Span {
    let whole = &text[span.range()];
    let unindented = whole.trim_start_matches(is_blank);
    let start = span.start + (whole.len() - unindented.len());
    Span::new(start, start + unindented.trim_end_matches(is_blank).len())
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
