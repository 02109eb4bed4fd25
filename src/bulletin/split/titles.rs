//! Lines that look like titles: a title, the rest of one, a sub-heading or a wrapped line.

use super::{Imprint, Splitter, State};
use crate::bulletin::flow::Flow;
use crate::bulletin::shape::LineKind;
use crate::bulletin::title::{
    bare_label, has_two_halves, is_shoulder, opens_with_time, tells_news, title_key,
};
use crate::bulletin::unit::{Unit, leading_unit};

impl Splitter<'_> {
    #[inline(never)]
    pub(super) fn place_title_like(&mut self, index: usize) {
        let line = &self.lines[index];
        match self.state {
            State::Head if index < self.head_end => self.add_imprint(Imprint::Head, line.whole),
            State::Contents if self.belongs_to_contents(index) => self.add_contents_line(index),
            State::EditorsNote if !self.is_strong_title(index) && !self.follows_blank(index) => {
                self.add_imprint(Imprint::EditorsNote, line.whole);
            }
            State::Foot if !self.is_strong_title(index) && !self.opens_article(index) => {
                self.add_imprint(Imprint::Foot, line.whole);
            }
            State::Title => self.place_behind_title(index),
            State::Body => self.place_inside_body(index),
            State::Head | State::Contents | State::EditorsNote | State::Closed | State::Foot => {
                if self.begins_unmarked_contents(index) {
                    self.state = State::Contents;
                    self.add_contents_line(index);
                } else if self.is_wrapped_paragraph(index) {
                    self.begin_with_body(index);
                } else {
                    self.open_article(index);
                }
            }
        }
    }

    /// Whether running text follows within the next lines, as it does behind a title.
    pub(super) fn opens_article(&self, index: usize) -> bool {
        self.following(index).take(2).any(|next| {
            matches!(self.lines[next].kind, LineKind::Body | LineKind::Point)
                || self.lines[next].kind == LineKind::TitleLike && self.is_wrapped_paragraph(next)
        })
    }

    /// Whether a short line is the first one of an indented paragraph wrapped by hand: the next
    /// line stands at the margin and the sentence goes on in it.
    fn is_wrapped_paragraph(&self, index: usize) -> bool {
        const NARROWEST_COLUMN: usize = 16;
        let line = &self.lines[index];
        let Some(next) = self.lines.get(index + 1) else {
            return false;
        };
        let text = self.text(index);
        let goes_on = matches!(next.kind, LineKind::Body | LineKind::TitleLike);
        goes_on
            && line.indent >= 2
            && line.indent <= 4
            && next.indent == 0
            && text.contains(['，', ',', '、'])
            && text.chars().count() >= NARROWEST_COLUMN
            && !text.contains(['：', ':'])
    }

    /// A title-like line right behind a title: the title's second line, or the body's first one.
    fn place_behind_title(&mut self, index: usize) {
        const LONGEST_TITLE: usize = 90;
        let before = self.title_line.map(|before| &self.lines[before]);
        let before_is_strong = self
            .title_line
            .is_some_and(|before| self.is_strong_title(before));
        let Some(title) = self
            .split
            .articles
            .last()
            .and_then(|article| article.title.as_ref())
        else {
            return self.add_paragraph(index);
        };
        let text = self.text(index);
        if title_key(title.text()) == title_key(text) {
            // The title stands here twice; it counts once.
            return self.add_to_article(self.lines[index].whole);
        }
        let length = text.chars().count();
        let is_signed = self
            .previous
            .is_some_and(|previous| matches!(self.lines[previous].kind, LineKind::Byline(_)));
        let is_set_in =
            self.lines[index].is_indented() && before.is_some_and(|before| !before.is_indented());
        let is_subtitle = text.starts_with(['—', '―', '─']);
        let is_wrapped_body = text.contains(['，', ',']) && length >= 24;
        let is_too_long = title.text().chars().count() + length > LONGEST_TITLE;
        let heads_another = before_is_strong
            && self.is_strong_title(index)
            && leading_unit(title.text(), self.gazetteer) != leading_unit(text, self.gazetteer);
        if !is_subtitle && (is_signed || is_set_in || is_wrapped_body || is_too_long) {
            self.add_paragraph(index);
        } else if heads_another {
            // Two labelled titles in a row: the first was a line of a list of titles without a heading.
            self.drop_title();
            self.open_article(index);
        } else {
            self.continue_title(index);
        }
    }

    /// Adds a line to the title; a shoulder above the title gives way to it.
    pub(super) fn continue_title(&mut self, index: usize) {
        let line = &self.lines[index];
        self.add_to_article(line.whole);
        let source = self.source;
        let title = self
            .split
            .articles
            .last_mut()
            .and_then(|article| article.title.as_mut());
        if let Some(title) = title {
            if is_shoulder(title.text()) {
                *title = Flow::default();
            }
            title.push(source, line.content);
        }
        self.title_line = Some(index);
    }

    /// A title-like line inside a body: a wrapped line goes on, a sub-heading, or the next title.
    fn place_inside_body(&mut self, index: usize) {
        if self.is_unit_signature(index) {
            return self.sign_with_line(index);
        }
        let is_strong = self.is_strong_title(index);
        if !is_strong && self.continues_line(index) {
            self.continue_paragraph(index);
            return;
        }
        let is_listed = self.contents.contains(&title_key(self.text(index)));
        let opens_article = self.opens_article(index);
        let is_title = is_listed
            || self.is_title_heading(index)
            || is_strong && (opens_article || !self.continues_line(index))
            || opens_article
                && self.paragraph_is_finished()
                && (self.is_set_as_title(index)
                    || self.reads_as_headline(index)
                    || self.names_another_division(index));
        if is_title {
            self.open_article(index);
        } else {
            self.add_paragraph(index);
        }
    }

    /// Whether a line is a heading of the level that titles have (##), not one below it.
    fn is_title_heading(&self, index: usize) -> bool {
        let level = self.lines[index].heading;
        level > 0 && level <= self.heading
    }

    /// Whether a line is set apart as this bulletin sets its titles: outside the column of indented
    /// paragraphs, or behind a blank line where blank lines part articles.
    fn is_set_as_title(&self, index: usize) -> bool {
        const SHORTEST_TITLE: usize = 8;
        let indent = self.lines[index].indent;
        let is_long_enough = self.text(index).chars().count() >= SHORTEST_TITLE;
        let is_outside_column = self
            .body_indent
            .is_some_and(|body| indent == 0 || indent >= body + 4);
        let blanks_tell = !self.has_bylines || self.blanks_part_articles;
        is_long_enough && (is_outside_column || blanks_tell && self.follows_blank(index))
    }

    /// Whether a line reads as a headline does and no sub-heading would: two halves with a gap
    /// between them, or news with a dated first sentence behind it.
    fn reads_as_headline(&self, index: usize) -> bool {
        const SHORTEST_NEWS: usize = 10;
        let text = self.text(index);
        if has_two_halves(text) || self.subtitle_follows(index) {
            return true;
        }
        let is_news = text.chars().count() >= SHORTEST_NEWS && tells_news(text);
        let is_dated = || {
            let next = self.following(index).next();
            next.is_some_and(|next| {
                self.lines[next].kind == LineKind::Body && opens_with_time(self.text(next))
            })
        };
        is_news && is_dated()
    }

    /// Whether a subtitle stands right behind a line: ——….
    fn subtitle_follows(&self, index: usize) -> bool {
        self.following(index).next().is_some_and(|next| {
            self.lines[next].kind == LineKind::TitleLike
                && self.text(next).starts_with("——")
                && self.opens_article(next)
        })
    }

    /// Whether a line opens with a unit other than the one the article so far is from.
    fn names_another_division(&self, index: usize) -> bool {
        let Some(now) = leading_unit(self.text(index), self.gazetteer) else {
            return false;
        };
        let Some(article) = self.split.articles.last() else {
            return false;
        };
        let before = self.unit_of_last_article();
        let mut openings = article.title.iter().chain(article.paragraphs.first());
        let is_its_own = now
            .stem()
            .is_some_and(|stem| openings.any(|opening| opening.text().contains(stem)));
        match before {
            Some(before) => before != now && before.is_level_with(now) && !is_its_own,
            None => !is_its_own,
        }
    }

    /// The unit the last article is from: the one its title opens with, or else its body.
    pub(super) fn unit_of_last_article(&self) -> Option<Unit<'_>> {
        let article = self.split.articles.last()?;
        article
            .title
            .iter()
            .chain(article.paragraphs.first())
            .find_map(|opening| leading_unit(opening.text(), self.gazetteer))
    }

    /// `鄞州：…`: a bare name before a colon is a place's where the text behind calls it one
    /// (鄞州区…, 鄞州人大…). So the place need not be known.
    pub(super) fn has_confirmed_label(&self, index: usize) -> bool {
        const LINES: usize = 3;
        const CHARACTERS: usize = 80;
        let Some(label) = bare_label(self.text(index)) else {
            return false;
        };
        self.following(index).take(LINES).any(|next| {
            let text = self.text(next);
            let end = text
                .char_indices()
                .nth(CHARACTERS)
                .map_or(text.len(), |(at, _)| at);
            text[..end].match_indices(label).any(|(at, _)| {
                let behind = &text[at + label.len()..];
                behind.starts_with(['区', '县', '市', '镇', '乡', '旗', '州'])
                    || behind.starts_with("人大")
                    || behind.starts_with("街道")
            })
        })
    }
}
