//! Style: how far a bulletin's red head goes and how it sets its paragraphs.

use super::bylines::UNIT_ENDINGS;
use crate::bulletin::byline::is_office;
use crate::bulletin::furniture::is_bulletin_name;
use crate::bulletin::line::Line;
use crate::bulletin::shape::LineKind;
use crate::character::is_blank;

/// The indent most paragraphs share; `None` where they stand at the margin.
pub(super) fn find_body_indent(lines: &[Line]) -> Option<usize> {
    let indents: Vec<usize> = lines
        .iter()
        .filter(|line| matches!(line.kind, LineKind::Body | LineKind::Point))
        .map(|line| line.indent)
        .collect();
    let most = |indent: usize| {
        indents.iter().filter(|&&other| other == indent).count() * 2 > indents.len()
    };
    [2, 3, 4].into_iter().find(|&indent| most(indent))
}

/// How far the red head goes: behind the last of its marks that stand before any running text.
pub(super) fn find_head_end(source: &str, lines: &[Line], strong: &[bool]) -> usize {
    let mut end = 0;
    for (index, line) in lines.iter().enumerate() {
        match line.kind {
            LineKind::HeadMark => end = index + 1,
            LineKind::TitleLike if is_issuer(line.text(source)) => {
                if end > 0 {
                    end = index + 1;
                }
            }
            LineKind::TitleLike if strong[index] && !is_bulletin_name(line.text(source)) => break,
            LineKind::TitleLike
                if end == 0
                    && is_bulletin_name(line.text(source))
                    && lines[..index].iter().all(|before| {
                        matches!(
                            before.kind,
                            LineKind::Blank | LineKind::Noise | LineKind::Divider
                        )
                    }) =>
            {
                end = index + 1;
            }
            LineKind::Blank | LineKind::Noise | LineKind::Divider | LineKind::TitleLike => {}
            LineKind::Byline(_) if end == 0 || index <= end + 2 => {}
            _ => break,
        }
    }
    end
}

/// Whether a line is a unit's name and nothing else: the publisher under the red head.
fn is_issuer(text: &str) -> bool {
    const LONGEST: usize = 20;
    let compact: String = text
        .chars()
        .filter(|&character| !is_blank(character))
        .collect();
    is_office(&compact)
        && compact.chars().nth(LONGEST).is_none()
        && UNIT_ENDINGS.iter().any(|ending| compact.ends_with(ending))
}

/// Whether blank lines stand between articles and hardly ever between the paragraphs of one.
pub(super) fn parts_articles_by_blanks(lines: &[Line]) -> bool {
    let (mut apart, mut together) = (0, 0);
    for pair in lines.windows(2) {
        let is_text = |line: &Line| matches!(line.kind, LineKind::Body | LineKind::Point);
        if is_text(&pair[0]) {
            apart += usize::from(pair[1].kind == LineKind::Blank);
            together += usize::from(is_text(&pair[1]));
        }
    }
    together >= 4 && apart * 2 <= together
}
