//! Running text: it opens, continues or follows an article, and may hold its title.

use super::{Imprint, Splitter, State};
use crate::bulletin::flow::Flow;
use crate::bulletin::furniture::{names_column, numbered_column};
use crate::bulletin::shape::LineKind;
use crate::bulletin::title::{is_strong_title, opens_first_point, title_key};
use crate::bulletin::unit::{Unit, leading_unit};
use crate::character::is_blank;
use crate::span::Span;

impl Splitter<'_> {
    #[inline(never)]
    pub(super) fn place_point(&mut self, index: usize) {
        if self.is_column_heading(index) {
            return self.place_divider(index);
        }
        match self.state {
            State::Title | State::Body => self.add_paragraph(index),
            State::Contents if self.belongs_to_contents(index) => {
                self.add_contents_line(index);
            }
            State::Foot => self.add_imprint(Imprint::Foot, self.lines[index].whole),
            State::Head | State::Contents | State::EditorsNote | State::Closed => {
                self.begin_article(index);
                self.add_paragraph(index);
            }
        }
    }

    /// 二、区县动态 before a title names a column of the bulletin, not a point of the article above.
    fn is_column_heading(&mut self, index: usize) -> bool {
        const LONGEST: usize = 16;
        let text = self.text(index);
        if text.chars().nth(LONGEST).is_some() || !self.opens_title_behind(index) {
            return false;
        }
        let compact: String = text
            .chars()
            .filter(|&character| !is_blank(character))
            .collect();
        let Some((ordinal, name)) = numbered_column(&compact) else {
            return false;
        };
        let is_between_articles = matches!(
            self.state,
            State::Head | State::Contents | State::EditorsNote | State::Closed
        );
        let is_listed = || self.contents.contains(&title_key(name));
        let is_column = names_column(name)
            || is_between_articles
            || ordinal > 1 && ordinal == self.column + 1 && is_listed()
            || is_listed();
        if is_column {
            self.column = ordinal;
        }
        is_column
    }

    /// Whether a title with its article comes next.
    fn opens_title_behind(&self, index: usize) -> bool {
        self.following(index).next().is_some_and(|next| {
            self.lines[next].kind == LineKind::TitleLike && self.opens_article(next)
        })
    }

    #[inline(never)]
    pub(super) fn place_body(&mut self, index: usize) {
        let line = &self.lines[index];
        match self.state {
            State::Head if index < self.head_end => self.add_imprint(Imprint::Head, line.whole),
            State::EditorsNote => {
                self.add_imprint(Imprint::EditorsNote, line.whole);
                if !self.next_continues(index) && !self.note_goes_on(index) {
                    self.state = State::Closed;
                }
            }
            State::Foot if !self.has_run_in_title(index) && !reads_as_text(self.text(index)) => {
                self.add_imprint(Imprint::Foot, line.whole);
            }
            State::Body if self.continues_line(index) => self.continue_paragraph(index),
            State::Body
                if self.begins_another_brief(index) || self.begins_run_in_article(index) =>
            {
                self.begin_with_body(index);
            }
            State::Title if self.ends_title(index) => self.split_title_end(index),
            State::Title | State::Body => self.add_paragraph(index),
            State::Head | State::Contents | State::Closed | State::Foot => {
                if self.is_broken_title(index) {
                    self.open_article(index);
                } else {
                    self.begin_with_body(index);
                }
            }
        }
    }

    /// A title broken behind a comma: the line is short, its other half follows, then the body.
    fn is_broken_title(&self, index: usize) -> bool {
        const LONGEST_HALF: usize = 30;
        let text = self.text(index);
        if !text.ends_with(['，', ',', '、']) {
            return false;
        }
        let is_short = text.chars().nth(LONGEST_HALF).is_none();
        let Some(second) = self.lines.get(index + 1) else {
            return false;
        };
        let second_is_half =
            second.kind == LineKind::TitleLike && !second.text(self.source).contains(['，', ',']);
        // Behind a title's last line the body is set apart or too long for a title's column.
        let body_is_apart = self.following(index + 1).next().is_some_and(|third| {
            let third_line = &self.lines[third];
            matches!(third_line.kind, LineKind::Body | LineKind::Point)
                && (third > index + 2
                    || third_line.indent > second.indent
                    || third_line.text(self.source).chars().count() > LONGEST_HALF * 2)
        });
        is_short && second_is_half && body_is_apart
    }

    /// Opens an article with a line of running text: its title may stand in the same line.
    pub(super) fn begin_with_body(&mut self, index: usize) {
        self.begin_article(index);
        self.brief_mark = brief_mark(self.text(index));
        match self.find_run_in_title(index) {
            Some((title, body)) => {
                self.add_to_article(self.lines[index].whole);
                let source = self.source;
                if let Some(article) = self.split.articles.last_mut() {
                    article.title = Some(Flow::from_span(source, title));
                    article.paragraphs.push(Flow::from_span(source, body));
                }
                self.state = State::Body;
            }
            None => self.add_paragraph(index),
        }
    }

    /// Whether a line is the end of a title broken over lines, run into 一是 behind a colon.
    pub(super) fn ends_title(&self, index: usize) -> bool {
        /// A title that was broken filled its line.
        const FULL_LINE: usize = 24;
        const LONGEST_END: usize = 16;
        let is_full = self
            .title_line
            .is_some_and(|before| self.text(before).chars().count() >= FULL_LINE);
        let text = self.text(index);
        let Some((head, rest)) = text.split_once(['：', ':']) else {
            return false;
        };
        let introduces = [
            "做法", "举措", "措施", "方面", "如下", "主要", "具体", "重点",
        ]
        .iter()
        .any(|word| head.contains(word));
        is_full
            && !self.follows_blank(index)
            && opens_first_point(rest)
            && head.chars().count() <= LONGEST_END
            && !introduces
    }

    /// Gives the title its end and the rest of the line to the body.
    pub(super) fn split_title_end(&mut self, index: usize) {
        let line = &self.lines[index];
        self.add_to_article(line.whole);
        let (source, text) = (self.source, self.text(index));
        let colon = text.find(['：', ':']).unwrap_or(text.len());
        let behind = text[colon..].chars().next().map_or(0, char::len_utf8);
        let body = &text[colon + behind..];
        let body_start = line.content.end - body.trim_start_matches(is_blank).len();
        if let Some(article) = self.split.articles.last_mut() {
            if let Some(title) = article.title.as_mut() {
                title.push(
                    source,
                    Span::new(line.content.start, line.content.start + colon),
                );
            }
            article.paragraphs.push(Flow::from_span(
                source,
                Span::new(body_start, line.content.end),
            ));
        }
        self.state = State::Body;
    }

    pub(super) fn has_run_in_title(&self, index: usize) -> bool {
        self.find_run_in_title(index).is_some()
    }

    /// The title that stands before the body in one line: before the colon of `：一是`, or, where
    /// the whole line is title and body, before the last wide gap ahead of the first sentence.
    pub(super) fn find_run_in_title(&self, index: usize) -> Option<(Span, Span)> {
        const MAXIMUM_CHARACTERS: usize = 60;
        let content = self.lines[index].content;
        let text = self.text(index);
        let part = |title_end: usize, body_start: usize| {
            let title = text[..title_end].trim_end_matches(is_blank);
            let body = &text[body_start..];
            let body_start = text.len() - body.trim_start_matches(is_blank).len();
            (
                Span::new(content.start, content.start + title.len()),
                Span::new(content.start + body_start, content.end),
            )
        };
        let head_end = text.find(['。', '；']).unwrap_or(text.len());
        let by_points = text[..head_end]
            .match_indices(['：', ':'])
            .find(|&(at, colon)| opens_first_point(&text[at + colon.len()..]));
        if let Some((at, colon)) = by_points
            && text[..at].chars().count() <= MAXIMUM_CHARACTERS
            && text[..at].chars().count() >= 6
            && !text[..at].contains('，')
        {
            return Some(part(at, at + colon.len()));
        }
        let sentence = text.find(['。', '，', '；']).unwrap_or(text.len());
        let gap = text[..sentence].rfind(is_blank)?;
        let title = text[..gap].trim_end_matches(is_blank);
        let rest = text[gap..].trim_start_matches(is_blank);
        let is_title = (8..=MAXIMUM_CHARACTERS).contains(&title.chars().count())
            && rest.chars().count() > MAXIMUM_CHARACTERS;
        let is_whole_article = is_strong_title(title, self.gazetteer) || self.lines.len() <= 3;
        (is_title && is_whole_article).then(|| part(gap, gap))
    }

    /// A paragraph that opens with another unit than the article so far is the next brief, where
    /// the article is an untitled brief itself or has its one paragraph already.
    fn begins_another_brief(&self, index: usize) -> bool {
        let Some(article) = self.split.articles.last() else {
            return false;
        };
        if !self.paragraph_is_finished() {
            return false;
        }
        let text = self.text(index);
        if article.title.is_none()
            && let (Some(before), Some(now)) = (self.brief_mark, brief_mark(text))
        {
            // ▲…… ▲……: each mark opens a brief where the first one did.
            return before == now;
        }
        let is_brief = article.title.is_none() || article.paragraphs.len() == 1;
        if !is_brief {
            return false;
        }
        let (Some(before), Some(now)) = (
            self.unit_of_last_article(),
            leading_unit(text, self.gazetteer),
        ) else {
            return false;
        };
        // The city's own article may well go through its divisions one by one, and a titled one
        // through the offices that had a part in it.
        let may_end = match before {
            Unit::City => false,
            Unit::Division(_) => article.title.is_none() || matches!(now, Unit::Division(_)),
            Unit::Town(_) | Unit::Office(_) => article.title.is_none(),
        };
        let names_itself = now.stem().is_some_and(|stem| {
            article
                .title
                .as_ref()
                .is_some_and(|title| title.text().contains(stem))
        });
        may_end && now != before && before.is_level_with(now) && !names_itself
    }

    /// A line that opens with a unit and runs into 一是 is an article of its own.
    pub(super) fn begins_run_in_article(&self, index: usize) -> bool {
        self.is_strong_title(index) && self.has_run_in_title(index) && self.paragraph_is_finished()
    }

    /// Whether the paragraph so far ends as a sentence does.
    pub(super) fn paragraph_is_finished(&self) -> bool {
        self.split
            .articles
            .last()
            .and_then(|article| article.paragraphs.last())
            .is_none_or(|paragraph| {
                paragraph.text().ends_with([
                    '。', '！', '？', '；', '：', '”', '）', '…', ':', ';', '.', ')', '!', '?',
                ])
            })
    }

    /// Whether a line goes on with a sentence that was wrapped by hand in the line before.
    pub(super) fn continues_line(&self, index: usize) -> bool {
        /// No column of print is narrower, so a shorter line that stops early stops on purpose.
        const NARROWEST_COLUMN: usize = 16;
        let Some(previous) = self.previous.filter(|_| !self.follows_blank(index)) else {
            return false;
        };
        let line = &self.lines[index];
        let before = &self.lines[previous];
        let is_text = matches!(
            before.kind,
            LineKind::Body | LineKind::TitleLike | LineKind::Point
        );
        let is_long = before.text(self.source).chars().count() >= NARROWEST_COLUMN;
        is_text && is_long && !line.is_indented() && !self.paragraph_is_finished()
    }

    /// Whether the line behind goes on with this one.
    pub(super) fn next_continues(&self, index: usize) -> bool {
        let ends = self.text(index).ends_with(['。', '！', '？', '”', '）']);
        !ends
            && self
                .lines
                .get(index + 1)
                .is_some_and(|next| matches!(next.kind, LineKind::Body | LineKind::TitleLike))
    }
}

/// Whether a line behind the foot is running text rather than more of the foot.
fn reads_as_text(text: &str) -> bool {
    const SHORTEST: usize = 40;
    text.contains('。')
        && text.chars().count() >= SHORTEST
        && !["投稿", "来稿", "邮箱", "电话", "欢迎", "联系"]
            .iter()
            .any(|word| text.contains(word))
}

/// The mark that a brief without a title may open with.
fn brief_mark(text: &str) -> Option<char> {
    text.chars().next().filter(|mark| {
        matches!(
            mark,
            '▲' | '△' | '●' | '◆' | '★' | '■' | '□' | '◎' | '※' | '☆'
        )
    })
}
