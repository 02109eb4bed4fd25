//! Splitting: lines become the head, the articles, the foot and the noise of a bulletin.
//!
//! A byline or a new title ends an article; blank lines alone mean nothing. The splitter walks the
//! lines once and asks of each what it looks like and what came before it. It never fails: every
//! line ends in some part, and the parts cover the document.

mod bodies;
mod bylines;
mod contents;
mod record;
mod style;
mod titles;

use rustc_hash::{FxHashMap, FxHashSet};

use self::style::{find_body_indent, find_head_end, parts_articles_by_blanks};
use super::byline::Signature;
use super::flow::Flow;
use super::furniture::{contents_list, is_bare_column_name, is_date_line, split_list};
use super::line::Line;
use super::shape::LineKind;
use super::title::{is_strong_title, strip_title_marks, title_key};
use crate::gazetteer::Gazetteer;
use crate::report::{CorrectedField, PartKind};
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
    /// The lines of the byline, those of editors too.
    pub byline_lines: Vec<Span>,
    /// From the first line of the title to the end of the byline.
    pub span: Span,
    /// The division a person gave it or took from it.
    pub hand_division: Option<HandDivision>,
    /// What of it a person corrected.
    pub corrected: Vec<CorrectedField>,
}

impl Article {
    /// The running texts that are counted: the title and the paragraphs, in printed order.
    pub fn flows(&self) -> impl Iterator<Item = &Flow> {
        self.title.iter().chain(&self.paragraphs)
    }

    /// The same article in a document that has so many more bytes before it.
    pub(crate) fn shifted(&self, bytes: usize) -> Self {
        let shift = |flow: &Flow| flow.shifted(bytes);
        Self {
            title: self.title.as_ref().map(shift),
            paragraphs: self.paragraphs.iter().map(shift).collect(),
            signature: self
                .signature
                .as_ref()
                .map(|(signature, span)| (signature.clone(), span.shifted(bytes))),
            byline_lines: self
                .byline_lines
                .iter()
                .map(|span| span.shifted(bytes))
                .collect(),
            span: self.span.shifted(bytes),
            hand_division: self.hand_division.clone(),
            corrected: self.corrected.clone(),
        }
    }
}

/// What a person says about an article's division.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandDivision {
    /// It belongs to the division with this code.
    Code(String),
    /// It belongs to none.
    Nowhere,
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

/// What a line around the articles says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Imprint {
    /// A line of the red head.
    Head,
    /// 目录 or a line of the list behind it.
    Contents,
    /// A line of the editor's note.
    EditorsNote,
    /// A line of the foot.
    Foot,
}

/// The parts of a document and its articles.
#[derive(Debug, Clone, Default)]
pub(super) struct Split {
    pub parts: Vec<Part>,
    pub articles: Vec<Article>,
    /// The lines around the articles, in order.
    pub imprint: Vec<(Imprint, Span)>,
    /// Text that belongs to no article and is no known furniture.
    pub unplaced: Vec<Span>,
}

/// Splits a document; `lines` cover it without gaps.
#[inline(never)]
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
    /// Whether each line is a title by its form alone; for title-like lines.
    strong: Vec<bool>,
    /// Whether blank lines stand between articles only.
    blanks_part_articles: bool,
    /// The mark that the last untitled brief opens with.
    brief_mark: Option<char>,
    /// The level of the headings that titles are; 0 where they are none.
    heading: u8,
    /// The number of the last numbered column.
    column: u32,
    /// Lines that name nobody but editors; a single one belongs to the issue.
    editor_lines: usize,
    /// Whether articles are signed in this bulletin, so that a short line inside one is a sub-heading.
    has_bylines: bool,
    /// Whether the frame of a web page stands between the last article and here.
    is_behind_frame: bool,
    /// How far most paragraphs are indented, where they are.
    body_indent: Option<usize>,
    state: State,
    split: Split,
    /// How many parts there were when the last article began.
    first_part: usize,
    /// The line placed last that was not blank.
    previous: Option<usize>,
    /// The last line of the title that waits for its body.
    title_line: Option<usize>,
    /// Where each short line stands for the last time, by the hash of its key; filled when a contents list begins.
    last_lines: FxHashMap<u64, usize>,
    /// Keys of the titles in the contents list.
    contents: FxHashSet<String>,
}

impl<'document> Splitter<'document> {
    fn new(
        source: &'document str,
        lines: &'document [Line],
        gazetteer: &'document Gazetteer,
    ) -> Self {
        let strong: Vec<bool> = lines
            .iter()
            .map(|line| {
                line.kind == LineKind::TitleLike && is_strong_title(line.text(source), gazetteer)
            })
            .collect();
        let strong_titles = strong.iter().filter(|&&is_strong| is_strong).count();
        let (mut bylines, mut editor_lines) = (0, 0);
        for line in lines {
            if let LineKind::Byline(signature) = &line.kind {
                let is_editors = signature.is_empty() && !signature.is_blank();
                bylines += usize::from(!is_editors);
                editor_lines += usize::from(is_editors);
            }
        }
        Self {
            source,
            lines,
            gazetteer,
            head_end: find_head_end(source, lines, &strong),
            blanks_part_articles: parts_articles_by_blanks(lines),
            strong,
            brief_mark: None,
            heading: 0,
            column: 0,
            editor_lines,
            has_bylines: bylines > 0 && bylines * 2 >= strong_titles,
            is_behind_frame: false,
            body_indent: find_body_indent(lines),
            state: State::Head,
            split: Split::default(),
            first_part: 0,
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
            LineKind::Frame(_) => {
                let begins = matches!(self.state, State::Head);
                self.leave_articles(if begins { State::Head } else { State::Closed });
                self.is_behind_frame = true;
                self.add_part(PartKind::Noise, None, line.whole);
            }
            LineKind::Dateline(signature) => self.place_dateline(index, signature),
            LineKind::FootMark => {
                self.leave_articles(State::Foot);
                self.add_imprint(Imprint::Foot, line.whole);
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
                self.add_imprint(Imprint::Head, line.whole);
            }
            LineKind::ContentsMark => {
                self.leave_articles(State::Contents);
                self.index_lines();
                self.add_imprint(Imprint::Contents, line.whole);
                let list = contents_list(self.text(index)).unwrap_or_default();
                self.contents.extend(split_list(list).map(title_key));
            }
            LineKind::EditorsNote => self.place_editors_note(index),
            LineKind::Byline(signature) => self.place_byline(index, signature),
            LineKind::HeadMark | LineKind::TitleLike => self.place_title_like(index),
            LineKind::Point => self.place_point(index),
            LineKind::Body => self.place_body(index),
        }
        self.previous = Some(index);
    }

    /// No article goes on behind a divider, and no list of titles behind the name of a column.
    #[inline(never)]
    fn place_divider(&mut self, index: usize) {
        let text = self.text(index);
        let is_rule = !text.contains(char::is_alphanumeric);
        // …全过程人民民主 / 新实践: the last word of a title may look like a column's name.
        if self.state == State::Title && is_bare_column_name(text) && self.next_is_text(index) {
            return self.continue_title(index);
        }
        match self.state {
            State::Title | State::Body => self.leave_articles(State::Closed),
            // ● 简讯: the list names its columns, too.
            State::Contents
                if !is_rule
                    && strip_title_marks(text).len() < text.len()
                    && text.ends_with(char::is_alphanumeric) =>
            {
                return self.add_contents_line(index);
            }
            State::Contents if is_rule => {}
            State::Contents | State::EditorsNote => self.state = State::Closed,
            State::Head | State::Closed | State::Foot => {}
        }
        self.add_part(PartKind::Noise, None, self.lines[index].whole);
    }

    /// The editor's words stand before the articles, or between a title and its body.
    #[inline(never)]
    fn place_editors_note(&mut self, index: usize) {
        if self.state == State::Title {
            self.title_line = None;
        } else {
            self.leave_articles(State::EditorsNote);
        }
        self.add_imprint(Imprint::EditorsNote, self.lines[index].whole);
        let is_whole =
            self.text(index).ends_with(['。', '！', '”', '）']) && !self.note_goes_on(index);
        if is_whole && self.state == State::EditorsNote {
            self.state = State::Closed;
        }
    }

    /// Whether the next line is one more paragraph of an editor's note: a title comes right behind it.
    fn note_goes_on(&self, index: usize) -> bool {
        let mut following = self.following(index);
        let is_text = following
            .next()
            .is_some_and(|next| matches!(self.lines[next].kind, LineKind::Body));
        is_text
            && following.next().is_some_and(|behind| {
                matches!(
                    self.lines[behind].kind,
                    LineKind::Divider | LineKind::ContentsMark
                ) || self.lines[behind].kind == LineKind::TitleLike && self.opens_article(behind)
            })
    }

    /// The lines behind a line that are not blank.
    fn following(&self, index: usize) -> impl Iterator<Item = usize> + use<'document> {
        let lines = self.lines;
        (index + 1..lines.len()).filter(move |&next| lines[next].kind != LineKind::Blank)
    }

    /// Whether the next line that is not blank is running text.
    fn next_is_text(&self, index: usize) -> bool {
        self.following(index)
            .next()
            .is_some_and(|next| matches!(self.lines[next].kind, LineKind::Body | LineKind::Point))
    }

    /// A byline before the first words signs the article that begins with them.
    #[inline(never)]
    fn place_dateline(&mut self, index: usize, signature: &Signature) {
        let line = &self.lines[index];
        if self.state != State::Title {
            self.begin_article(index);
        }
        self.add_to_article(line.whole);
        if let Some(article) = self.split.articles.last_mut() {
            article.signature = Some((signature.clone(), line.content));
            article.byline_lines.push(line.content);
        }
        self.title_line = None;
        self.state = State::Title;
    }

    fn text(&self, index: usize) -> &'document str {
        self.lines[index].text(self.source)
    }

    fn is_strong_title(&self, index: usize) -> bool {
        match self.lines[index].kind {
            LineKind::TitleLike => self.strong[index] || self.has_confirmed_label(index),
            _ => is_strong_title(self.text(index), self.gazetteer),
        }
    }

    /// Whether blank lines stand between a line and the one placed before it.
    fn follows_blank(&self, index: usize) -> bool {
        index
            .checked_sub(1)
            .is_none_or(|before| self.lines[before].kind == LineKind::Blank)
    }
}

#[cfg(test)]
mod tests;
