//! Splitting: lines become the head, the articles, the foot and the noise of a bulletin.
//!
//! A byline or a new title ends an article; blank lines alone mean nothing. The splitter walks the
//! lines once and asks of each what it looks like and what came before it. It never fails: every
//! line ends in some part, and the parts cover the document.

use rustc_hash::{FxHashMap, FxHashSet};

use super::byline::Signature;
use super::flow::Flow;
use super::furniture::{is_bulletin_name, is_date_line, is_numbered_column};
use super::line::{Line, is_blank};
use super::shape::{LineKind, opens_point};
use super::title::{is_strong_title, strip_title_marks};
use crate::gazetteer::Gazetteer;
use crate::report::PartKind;
use crate::span::Span;

/// An article as it was found.
#[derive(Debug, Clone, Default)]
pub struct Article {
    /// The title, joined from its lines; `None` for an untitled brief.
    pub title: Option<Flow>,
    /// The paragraphs of the body, each joined from its lines.
    pub paragraphs: Vec<Flow>,
    /// Who signed, with the place; `None` when nobody did.
    pub signature: Option<(Signature, Span)>,
    /// From the first line of the title to the end of the byline.
    pub span: Span,
}

/// A stretch of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// The article's index, for an article.
    pub article: Option<usize>,
    /// Where it stands; a part takes the blank lines behind it.
    pub span: Span,
}

/// The parts of a document and its articles.
#[derive(Debug, Clone, Default)]
pub(super) struct Split {
    pub parts: Vec<Part>,
    pub articles: Vec<Article>,
}

/// Splits a document; `lines` cover it without gaps.
pub(super) fn split_articles(source: &str, lines: &[Line], gazetteer: &Gazetteer) -> Split {
    let mut splitter = Splitter::new(source, lines, gazetteer);
    for index in 0..lines.len() {
        splitter.place(index);
    }
    splitter.finish()
}

/// What an article is waiting for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before any article: red head, contents list, editor's note.
    Head,
    /// A list of titles.
    Contents,
    /// The editor's own words.
    EditorsNote,
    /// An article has its title and no body yet.
    Title,
    /// An article has a body.
    Body,
    /// The last article is signed; whatever comes is new.
    Closed,
    /// Behind the articles.
    Foot,
}

struct Splitter<'document> {
    source: &'document str,
    lines: &'document [Line],
    gazetteer: &'document Gazetteer,
    /// Lines before this one are the red head.
    head_end: usize,
    /// Whether articles are signed in this bulletin, so that a short line inside one is a sub-heading.
    has_bylines: bool,
    /// How far most paragraphs are indented, where they are.
    body_indent: Option<usize>,
    state: State,
    split: Split,
    /// The line placed last that was not blank.
    previous: Option<usize>,
    /// The last line of the title that waits for its body.
    title_line: Option<usize>,
    /// Where each short line stands for the last time, by its key; filled when a contents list begins.
    last_lines: FxHashMap<String, usize>,
    /// Keys of the titles in the contents list.
    contents: FxHashSet<String>,
}

impl<'document> Splitter<'document> {
    fn new(
        source: &'document str,
        lines: &'document [Line],
        gazetteer: &'document Gazetteer,
    ) -> Self {
        let bylines = lines
            .iter()
            .filter(|line| matches!(line.kind, LineKind::Byline(_)))
            .count();
        let strong_titles = lines
            .iter()
            .filter(|line| {
                line.kind == LineKind::TitleLike && is_strong_title(line.text(source), gazetteer)
            })
            .count();
        Self {
            source,
            lines,
            gazetteer,
            head_end: find_head_end(source, lines, gazetteer),
            has_bylines: bylines > 0 && bylines * 2 >= strong_titles,
            body_indent: find_body_indent(lines),
            state: State::Head,
            split: Split::default(),
            previous: None,
            title_line: None,
            last_lines: FxHashMap::default(),
            contents: FxHashSet::default(),
        }
    }

    /// Gives one line its place.
    // Kept a function of its own: a browser compiles wasm quickly first and well later, but a loop
    // that is already running stays in the quick version. Called anew, this becomes fast soon.
    #[inline(never)]
    fn place(&mut self, index: usize) {
        let lines = self.lines;
        let line = &lines[index];
        match &line.kind {
            LineKind::Blank => {
                self.extend_last_part(line.whole);
                return;
            }
            LineKind::Noise => self.add_part(PartKind::Noise, None, line.whole),
            LineKind::Divider => self.place_divider(index),
            LineKind::Dateline(signature) => self.place_dateline(index, signature),
            LineKind::FootMark => {
                self.leave_articles(State::Foot);
                self.add_part(PartKind::Foot, None, line.whole);
            }
            // A date inside or behind an article dates that article; it opens no issue.
            LineKind::HeadMark
                if matches!(self.state, State::Title | State::Body | State::Closed)
                    && index >= self.head_end
                    && is_date_line(self.text(index)) =>
            {
                self.add_part(PartKind::Noise, None, line.whole);
                return;
            }
            LineKind::HeadMark if self.state != State::Title || index < self.head_end => {
                // A later red head opens another issue in the same file.
                self.leave_articles(State::Head);
                self.add_part(PartKind::Head, None, line.whole);
            }
            LineKind::ContentsMark => {
                self.leave_articles(State::Contents);
                self.index_lines();
                self.add_part(PartKind::Head, None, line.whole);
            }
            LineKind::EditorsNote => {
                self.leave_articles(State::EditorsNote);
                self.add_part(PartKind::Head, None, line.whole);
            }
            LineKind::Byline(signature) => self.place_byline(index, signature),
            LineKind::HeadMark | LineKind::TitleLike => self.place_title_like(index),
            LineKind::Point => self.place_point(index),
            LineKind::Body => self.place_body(index),
        }
        self.previous = Some(index);
    }

    /// No article goes on behind a divider, and no list of titles behind the name of a column.
    fn place_divider(&mut self, index: usize) {
        let is_rule = !self.text(index).contains(char::is_alphanumeric);
        match self.state {
            State::Title | State::Body => self.leave_articles(State::Closed),
            State::Contents if is_rule => {}
            State::Contents | State::EditorsNote => self.state = State::Closed,
            State::Head | State::Closed | State::Foot => {}
        }
        self.add_part(PartKind::Noise, None, self.lines[index].whole);
    }

    /// A byline before the first words signs the article that begins with them.
    fn place_dateline(&mut self, index: usize, signature: &Signature) {
        let line = &self.lines[index];
        if self.state != State::Title {
            self.begin_article(index);
        }
        self.add_to_article(line.whole);
        if let Some(article) = self.split.articles.last_mut() {
            article.signature = Some((signature.clone(), line.content));
        }
        self.title_line = None;
        self.state = State::Title;
    }

    fn text(&self, index: usize) -> &'document str {
        self.lines[index].text(self.source)
    }

    fn is_strong_title(&self, index: usize) -> bool {
        is_strong_title(self.text(index), self.gazetteer)
    }

    /// Whether blank lines stand between a line and the one placed before it.
    fn follows_blank(&self, index: usize) -> bool {
        index
            .checked_sub(1)
            .is_none_or(|before| self.lines[before].kind == LineKind::Blank)
    }

    fn place_title_like(&mut self, index: usize) {
        let line = &self.lines[index];
        match self.state {
            State::Head if index < self.head_end => self.add_part(PartKind::Head, None, line.whole),
            State::Contents if self.belongs_to_contents(index) => {
                self.contents.insert(title_key(self.text(index)));
                self.add_part(PartKind::Head, None, line.whole);
            }
            State::EditorsNote if !self.is_strong_title(index) && !self.follows_blank(index) => {
                self.add_part(PartKind::Head, None, line.whole);
            }
            State::Foot if !self.is_strong_title(index) && !self.opens_article(index) => {
                self.add_part(PartKind::Foot, None, line.whole);
            }
            State::Title => self.place_behind_title(index),
            State::Body => self.place_inside_body(index),
            State::Head | State::Contents | State::EditorsNote | State::Closed | State::Foot => {
                self.open_article(index);
            }
        }
    }

    /// Whether running text follows within the next lines, as it does behind a title.
    fn opens_article(&self, index: usize) -> bool {
        self.lines[index + 1..]
            .iter()
            .filter(|line| line.kind != LineKind::Blank)
            .take(2)
            .any(|line| matches!(line.kind, LineKind::Body | LineKind::Point))
    }

    /// Notes where each line that can be a title, alone or before 一是, stands for the last time.
    fn index_lines(&mut self) {
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
            self.last_lines.insert(title_key(title), index);
        }
    }

    /// A line of the contents list: its title comes again, or a page number ends it.
    fn belongs_to_contents(&self, index: usize) -> bool {
        let key = title_key(self.text(index));
        if self.contents.contains(&key) {
            return false;
        }
        let ends_with_page = self
            .text(index)
            .trim_end_matches(|character: char| !character.is_alphanumeric())
            .ends_with(|character: char| character.is_ascii_digit());
        let comes_again = self.last_lines.get(&key).is_some_and(|&last| last > index);
        comes_again || ends_with_page || !self.opens_article(index)
    }

    /// A title-like line right behind a title: the title's second line, or the body's first one.
    fn place_behind_title(&mut self, index: usize) {
        const LONGEST_TITLE: usize = 90;
        let before = self.title_line.map(|before| &self.lines[before]);
        let before_is_strong =
            before.is_some_and(|before| is_strong_title(before.text(self.source), self.gazetteer));
        let Some(title) = self
            .split
            .articles
            .last()
            .and_then(|article| article.title.as_ref())
        else {
            return self.add_paragraph(index);
        };
        let text = self.text(index);
        let length = text.chars().count();
        let is_signed = self
            .previous
            .is_some_and(|previous| matches!(self.lines[previous].kind, LineKind::Byline(_)));
        let is_set_in =
            self.lines[index].is_indented() && before.is_some_and(|before| !before.is_indented());
        let is_wrapped_body = text.contains(['，', ',']) && length >= 24;
        let is_too_long = title.text().chars().count() + length > LONGEST_TITLE;
        if is_signed || is_set_in || is_wrapped_body || is_too_long {
            self.add_paragraph(index);
        } else if before_is_strong && self.is_strong_title(index) {
            // Two labelled titles in a row: the first was a line of a list of titles without a heading.
            self.drop_title();
            self.open_article(index);
        } else {
            self.continue_title(index);
        }
    }

    fn continue_title(&mut self, index: usize) {
        let line = &self.lines[index];
        self.add_to_article(line.whole);
        let source = self.source;
        let title = self
            .split
            .articles
            .last_mut()
            .and_then(|article| article.title.as_mut());
        if let Some(title) = title {
            title.push(source, line.content);
        }
        self.title_line = Some(index);
    }

    /// A title-like line inside a body: a wrapped line goes on, a sub-heading, or the next title.
    fn place_inside_body(&mut self, index: usize) {
        let is_strong = self.is_strong_title(index);
        if !is_strong && self.continues_line(index) {
            self.continue_paragraph(index);
            return;
        }
        let is_listed = self.contents.contains(&title_key(self.text(index)));
        let opens_article = self.opens_article(index);
        let is_title = is_listed
            || is_strong && (opens_article || !self.continues_line(index))
            || opens_article
                && self.paragraph_is_finished()
                && (self.is_set_as_title(index) || self.names_another_division(index));
        if is_title {
            self.open_article(index);
        } else {
            self.add_paragraph(index);
        }
    }

    /// Whether a line is set apart as this bulletin sets its titles: outside the column of indented
    /// paragraphs, or, where no article is signed, behind a blank line.
    fn is_set_as_title(&self, index: usize) -> bool {
        const SHORTEST_TITLE: usize = 8;
        let indent = self.lines[index].indent;
        let is_long_enough = self.text(index).chars().count() >= SHORTEST_TITLE;
        let is_outside_column = self
            .body_indent
            .is_some_and(|body| indent == 0 || indent >= body + 4);
        let is_behind_blank = !self.has_bylines && self.follows_blank(index);
        is_long_enough && (is_outside_column || is_behind_blank)
    }

    /// Whether a line opens with a unit other than the one the article so far opens with.
    fn names_another_division(&self, index: usize) -> bool {
        let article = self.split.articles.last();
        let opening =
            article.and_then(|article| article.title.as_ref().or(article.paragraphs.first()));
        let before = opening.and_then(|opening| leading_unit(opening.text(), self.gazetteer));
        let now = leading_unit(self.text(index), self.gazetteer);
        now.is_some() && opening.is_some() && now != before
    }

    fn place_point(&mut self, index: usize) {
        if self.is_column_heading(index) {
            return self.place_divider(index);
        }
        match self.state {
            State::Title | State::Body => self.add_paragraph(index),
            State::Contents if self.belongs_to_contents(index) => {
                self.contents.insert(title_key(self.text(index)));
                self.add_part(PartKind::Head, None, self.lines[index].whole);
            }
            State::Foot => self.add_part(PartKind::Foot, None, self.lines[index].whole),
            State::Head | State::Contents | State::EditorsNote | State::Closed => {
                self.begin_article(index);
                self.add_paragraph(index);
            }
        }
    }

    /// 二、区县动态 before a title names a column of the bulletin, not a point of the article above.
    fn is_column_heading(&self, index: usize) -> bool {
        let compact: String = self
            .text(index)
            .chars()
            .filter(|&character| !is_blank(character))
            .collect();
        let mut following = self.lines[index + 1..]
            .iter()
            .filter(|line| line.kind != LineKind::Blank);
        is_numbered_column(&compact)
            && following
                .next()
                .is_some_and(|next| next.kind == LineKind::TitleLike)
    }

    fn place_body(&mut self, index: usize) {
        let line = &self.lines[index];
        match self.state {
            State::Head if index < self.head_end => self.add_part(PartKind::Head, None, line.whole),
            State::EditorsNote => {
                self.add_part(PartKind::Head, None, line.whole);
                if !self.next_continues(index) {
                    self.state = State::Closed;
                }
            }
            State::Foot if !self.has_run_in_title(index) => {
                self.add_part(PartKind::Foot, None, line.whole);
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
                self.begin_with_body(index);
            }
        }
    }

    /// Opens an article with a line of running text: its title may stand in the same line.
    fn begin_with_body(&mut self, index: usize) {
        self.begin_article(index);
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
    fn ends_title(&self, index: usize) -> bool {
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
    fn split_title_end(&mut self, index: usize) {
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

    fn has_run_in_title(&self, index: usize) -> bool {
        self.find_run_in_title(index).is_some()
    }

    /// The title that stands before the body in one line: before the colon of `：一是`, or, where
    /// the whole line is title and body, before the last wide gap ahead of the first sentence.
    fn find_run_in_title(&self, index: usize) -> Option<(Span, Span)> {
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
        let is_brief = article.title.is_none() || article.paragraphs.len() == 1;
        let opening = article.title.as_ref().or(article.paragraphs.first());
        let before = opening.and_then(|opening| leading_unit(opening.text(), self.gazetteer));
        let now = leading_unit(self.text(index), self.gazetteer);
        // The city's own article may well go through its divisions one by one.
        let is_of_division = before.is_some_and(|before| !is_city_word(before));
        is_brief && is_of_division && now.is_some() && now != before && self.paragraph_is_finished()
    }

    /// A line that opens with a unit and runs into 一是 is an article of its own.
    fn begins_run_in_article(&self, index: usize) -> bool {
        self.is_strong_title(index) && self.has_run_in_title(index) && self.paragraph_is_finished()
    }

    fn place_byline(&mut self, index: usize, signature: &Signature) {
        let line = &self.lines[index];
        let signed = (signature.office.is_some() || !signature.authors.is_empty())
            .then(|| (signature.clone(), line.content));
        match self.state {
            State::Head | State::Contents | State::EditorsNote => {
                self.add_part(PartKind::Head, None, line.whole);
            }
            State::Foot => self.add_part(PartKind::Foot, None, line.whole),
            State::Title | State::Body | State::Closed => {
                self.add_to_article(line.whole);
                let has_body = self.state != State::Title;
                if let Some(article) = self.split.articles.last_mut() {
                    // Editors and reviewers who follow an author do not replace him.
                    article.signature = article.signature.take().or(signed);
                }
                if has_body {
                    self.state = State::Closed;
                }
            }
        }
    }

    /// Whether the paragraph so far ends as a sentence does.
    fn paragraph_is_finished(&self) -> bool {
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
    fn continues_line(&self, index: usize) -> bool {
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
    fn next_continues(&self, index: usize) -> bool {
        let ends = self.text(index).ends_with(['。', '！', '？', '”', '）']);
        !ends
            && self
                .lines
                .get(index + 1)
                .is_some_and(|next| matches!(next.kind, LineKind::Body | LineKind::TitleLike))
    }

    /// Opens an article whose title begins with this line.
    fn open_article(&mut self, index: usize) {
        self.begin_article(index);
        self.add_to_article(self.lines[index].whole);
        let title = Flow::from_span(self.source, self.title_content(index));
        if let Some(article) = self.split.articles.last_mut() {
            article.title = Some(title);
        }
        self.title_line = Some(index);
        self.state = State::Title;
    }

    /// A title's place without the marks set before it.
    fn title_content(&self, index: usize) -> Span {
        let content = self.lines[index].content;
        let text = self.text(index);
        let bare = strip_title_marks(text);
        Span::new(content.start + (text.len() - bare.len()), content.end)
    }

    fn begin_article(&mut self, index: usize) {
        if self.state == State::Title {
            self.drop_title();
        }
        self.split.articles.push(Article {
            span: Span::new(
                self.lines[index].content.start,
                self.lines[index].content.start,
            ),
            ..Article::default()
        });
        self.state = State::Closed;
    }

    /// Goes on to matter that belongs to no article; a title still without a body was none.
    fn leave_articles(&mut self, state: State) {
        if self.state == State::Title {
            self.drop_title();
        }
        self.state = state;
    }

    /// Takes back an article that has a title and nothing else: its lines become noise.
    fn drop_title(&mut self) {
        let Some(article) = self.split.articles.pop() else {
            return;
        };
        let index = self.split.articles.len();
        if article.paragraphs.is_empty() {
            // Its parts are the last ones, perhaps with noise between them.
            let parts = self.split.parts.iter_mut().rev();
            for part in parts.take_while(|part| part.article.is_none_or(|article| article == index))
            {
                if part.article.take().is_some() {
                    part.kind = PartKind::Noise;
                }
            }
        } else {
            self.split.articles.push(article);
        }
    }

    fn add_paragraph(&mut self, index: usize) {
        let line = &self.lines[index];
        self.add_to_article(line.whole);
        let paragraph = Flow::from_span(self.source, line.content);
        if let Some(article) = self.split.articles.last_mut() {
            article.paragraphs.push(paragraph);
        }
        self.state = State::Body;
    }

    fn continue_paragraph(&mut self, index: usize) {
        let line = &self.lines[index];
        self.add_to_article(line.whole);
        let source = self.source;
        if let Some(paragraph) = self
            .split
            .articles
            .last_mut()
            .and_then(|article| article.paragraphs.last_mut())
        {
            paragraph.push(source, line.content);
        }
        self.state = State::Body;
    }

    fn add_to_article(&mut self, whole: Span) {
        if let Some(article) = self.split.articles.len().checked_sub(1) {
            self.add_part(PartKind::Article, Some(article), whole);
        }
    }

    fn add_part(&mut self, kind: PartKind, article: Option<usize>, span: Span) {
        match self.split.parts.last_mut() {
            Some(last) if last.kind == kind && last.article == article => last.span.end = span.end,
            _ => self.split.parts.push(Part {
                kind,
                article,
                span,
            }),
        }
    }

    fn extend_last_part(&mut self, blank: Span) {
        match self.split.parts.last_mut() {
            Some(last) => last.span.end = blank.end,
            None => self.add_part(PartKind::Head, None, blank),
        }
    }

    fn finish(mut self) -> Split {
        if self.state == State::Title {
            self.drop_title();
        }
        let mut stretches: Vec<Option<Span>> = vec![None; self.split.articles.len()];
        for part in &self.split.parts {
            if let Some(stretch) = part.article.and_then(|article| stretches.get_mut(article)) {
                *stretch = Some(stretch.map_or(part.span, |before| before.join(part.span)));
            }
        }
        for (article, stretch) in self.split.articles.iter_mut().zip(stretches) {
            let whole = stretch.unwrap_or(article.span);
            let text = &self.source[whole.range()];
            let start = whole.start + (text.len() - text.trim_start_matches(is_blank).len());
            article.span = Span::new(start, start + text.trim_matches(is_blank).len());
        }
        self.split
    }
}

/// Whether a text opens with the first of a series of points.
fn opens_first_point(text: &str) -> bool {
    let text = text.trim_start_matches(is_blank);
    opens_point(text)
        && (text.starts_with(['一', '1', '首'])
            || text.starts_with("第一")
            || text.starts_with("（一")
            || text.starts_with("(一")
            || text.starts_with("其一"))
}

/// The division, or any place that looks like one, or the city that a text opens with.
fn leading_unit<'text>(text: &'text str, gazetteer: &Gazetteer) -> Option<&'text str> {
    const CITY_WORDS: &[&str] = &["我市", "全市", "市人大", "市政府", "市委"];
    if let Some(found) = gazetteer.name_at(text, 0).filter(|found| found.is_full) {
        return Some(&text[..found.name.len()]);
    }
    if CITY_WORDS.iter().any(|word| text.starts_with(word)) {
        return Some(CITY_WORDS[0]);
    }
    looks_like_division(text)
}

fn is_city_word(unit: &str) -> bool {
    unit.starts_with("我市")
}

/// `武侯区`, `大邑县`, `都江堰市` at the start of a text, by form alone.
fn looks_like_division(text: &str) -> Option<&str> {
    const LONGEST_NAME: usize = 5;
    const NO_DIVISIONS: &[&str] = &[
        "城市",
        "社区",
        "小区",
        "园区",
        "全区",
        "辖区",
        "地区",
        "城区",
        "市区",
        "片区",
        "山区",
        "景区",
        "校区",
        "厂区",
        "库区",
        "灾区",
        "开发区",
        "我区",
        "各区",
        "该区",
        "本区",
        "各县",
        "全县",
        "我县",
        "都市",
        "超市",
        "股市",
        "夜市",
        "集市",
        "楼市",
        "上市",
        "门市",
        "老区",
        "特区",
        "矿区",
        "林区",
        "牧区",
        "港区",
        "湖区",
        "商区",
        "街区",
        "专区",
        "分区",
        "跨区",
        "本市",
        "各市",
        "该市",
        "商圈",
        "湾区",
        "示范区",
        "新区",
        "功能区",
        "高新区",
    ];
    let (at, suffix) = text
        .char_indices()
        .take(LONGEST_NAME + 1)
        .find(|&(at, character)| at > 0 && matches!(character, '区' | '县' | '市'))?;
    let name = &text[..at + suffix.len_utf8()];
    let is_name = name.chars().count() >= 3
        && name.chars().all(crate::bulletin::byline::is_han)
        && !NO_DIVISIONS.iter().any(|word| name.ends_with(word));
    is_name.then_some(name)
}

/// The indent most paragraphs share; `None` where they stand at the margin.
fn find_body_indent(lines: &[Line]) -> Option<usize> {
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
fn find_head_end(source: &str, lines: &[Line], gazetteer: &Gazetteer) -> usize {
    let mut end = 0;
    for (index, line) in lines.iter().enumerate() {
        match line.kind {
            LineKind::HeadMark => end = index + 1,
            LineKind::TitleLike
                if is_strong_title(line.text(source), gazetteer)
                    && !is_bulletin_name(line.text(source)) =>
            {
                break;
            }
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

/// Whether a character is a letter or a digit; nearly all are Han, for which the tables are slow.
fn is_letter(character: char) -> bool {
    crate::bulletin::byline::is_han(character) || character.is_alphanumeric()
}

/// A title for comparison: without its number, its page and everything that is no letter or digit.
fn title_key(text: &str) -> String {
    let text = text.trim_end_matches(|character: char| {
        character.is_ascii_digit() || !character.is_alphanumeric()
    });
    let text = if opens_point(text) {
        text.trim_start_matches(|character: char| !is_separator(character))
    } else {
        text
    };
    text.chars()
        .filter(|&character| is_letter(character))
        .collect()
}

fn is_separator(character: char) -> bool {
    matches!(character, '、' | '.' | '．' | '）' | ')' | '，')
}
