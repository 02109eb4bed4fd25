//! The contents list: its lines repeat titles that come again further down.

use super::{Imprint, Splitter};
use crate::bulletin::shape::LineKind;
use crate::bulletin::title::{title_hash, title_key};

impl Splitter<'_> {
    /// Notes where each line that can be a title, alone or before 一是, stands for the last time.
    pub(super) fn index_lines(&mut self) {
        const LONGEST_RUN_IN_TITLE: usize = 60;
        if !self.last_lines.is_empty() {
            return;
        }
        for (index, line) in self.lines.iter().enumerate() {
            let text = line.text(self.source);
            let title = match line.kind {
                LineKind::TitleLike | LineKind::Point => text,
                // A body can open with a title that runs into it; no title is longer.
                LineKind::Body => match text.char_indices().nth(LONGEST_RUN_IN_TITLE) {
                    Some((end, _)) => &text[..end],
                    None => text,
                }
                .split(['：', ':', '。'])
                .next()
                .unwrap_or_default(),
                _ => continue,
            };
            self.last_lines.insert(title_hash(title), index);
        }
    }

    /// A line of the contents list: its title comes again, or a page number ends it.
    pub(super) fn belongs_to_contents(&self, index: usize) -> bool {
        let key = title_key(self.text(index));
        if self.contents.contains(&key) {
            return false;
        }
        let ends_with_page = self
            .text(index)
            .trim_end_matches(|character: char| !character.is_alphanumeric())
            .ends_with(|character: char| character.is_ascii_digit());
        let comes_again = self
            .last_lines
            .get(&title_hash(self.text(index)))
            .is_some_and(|&last| last > index);
        comes_again || ends_with_page || !self.opens_article(index)
    }

    pub(super) fn add_contents_line(&mut self, index: usize) {
        self.contents.insert(title_key(self.text(index)));
        self.add_imprint(Imprint::Contents, self.lines[index].whole);
    }

    /// Whether a line opens a list of titles that has no heading: it comes again further down, and
    /// so does the line behind it.
    pub(super) fn begins_unmarked_contents(&mut self, index: usize) -> bool {
        if !self.split.articles.is_empty() {
            return false;
        }
        let next = self.following(index).next();
        let Some(next) = next.filter(|&next| self.lines[next].kind == LineKind::TitleLike) else {
            return false;
        };
        self.index_lines();
        let comes_again = |line: usize| {
            let hash = title_hash(self.text(line));
            self.last_lines.get(&hash).is_some_and(|&last| last > next)
        };
        comes_again(index) && comes_again(next)
    }
}
