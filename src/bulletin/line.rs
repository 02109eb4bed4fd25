//! Lines: a document cut into the smallest stretches that the splitter handles.

use super::byline;
use super::shape::{LineKind, classify};
pub(super) use super::title::strip_title_marks;
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
