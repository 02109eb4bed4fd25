//! The record: articles and parts as they grow, and how a title without a body is taken back.

use super::{Article, Imprint, Part, Split, Splitter, State};
use crate::bulletin::flow::Flow;
use crate::bulletin::title::strip_title_marks;
use crate::character::is_blank;
use crate::report::PartKind;
use crate::span::Span;

impl Splitter<'_> {
    /// Opens an article whose title begins with this line.
    pub(super) fn open_article(&mut self, index: usize) {
        self.begin_article(index);
        self.add_to_article(self.lines[index].whole);
        let title = Flow::from_span(self.source, self.title_content(index));
        if let Some(article) = self.split.articles.last_mut() {
            article.title = Some(title);
        }
        if self.heading == 0 {
            self.heading = self.lines[index].heading;
        }
        self.title_line = Some(index);
        self.state = State::Title;
    }

    /// A title's place without the marks set before it.
    pub(super) fn title_content(&self, index: usize) -> Span {
        let content = self.lines[index].content;
        let text = self.text(index);
        let bare = strip_title_marks(text);
        Span::new(content.start + (text.len() - bare.len()), content.end)
    }

    pub(super) fn begin_article(&mut self, index: usize) {
        if self.state == State::Title {
            self.drop_title();
        }
        self.first_part = self.split.parts.len();
        self.split.articles.push(Article {
            span: Span::new(
                self.lines[index].content.start,
                self.lines[index].content.start,
            ),
            ..Article::default()
        });
        self.is_behind_frame = false;
        self.state = State::Closed;
    }

    /// Goes on to matter that belongs to no article; a title still without a body was none.
    pub(super) fn leave_articles(&mut self, state: State) {
        if self.state == State::Title {
            self.drop_title();
        }
        self.state = state;
    }

    /// Adds a line around the articles, with what it says.
    pub(super) fn add_imprint(&mut self, imprint: Imprint, whole: Span) {
        let kind = match imprint {
            Imprint::Foot => PartKind::Foot,
            Imprint::Head | Imprint::Contents | Imprint::EditorsNote => PartKind::Head,
        };
        self.add_part(kind, None, whole);
        self.split.imprint.push((imprint, whole));
    }

    /// Adds text that belongs nowhere, and remarks it.
    pub(super) fn add_unplaced(&mut self, whole: Span, content: Span) {
        self.add_part(PartKind::Noise, None, whole);
        self.split.unplaced.push(content);
    }

    /// Takes back an article that has a title and nothing else: its lines become noise, and a remark.
    pub(super) fn drop_title(&mut self) {
        let Some(article) = self.split.articles.pop() else {
            return;
        };
        let index = self.split.articles.len();
        if article.paragraphs.is_empty() {
            let lines = article.title.iter().map(Flow::span);
            let lines = lines.chain(article.byline_lines.iter().copied());
            self.split.unplaced.extend(lines.reduce(Span::join));
            // Its parts are the last ones, perhaps with noise between them.
            for part in &mut self.split.parts[self.first_part..] {
                if part.article.take_if(|article| *article == index).is_some() {
                    part.kind = PartKind::Noise;
                }
            }
        } else {
            self.split.articles.push(article);
        }
    }

    pub(super) fn add_paragraph(&mut self, index: usize) {
        let line = &self.lines[index];
        self.add_to_article(line.whole);
        let source = self.source;
        if let Some(article) = self.split.articles.last_mut() {
            let title = article
                .title
                .as_ref()
                .filter(|_| article.paragraphs.is_empty());
            let repeated = title.map_or(0, |title| repeated_title(line.text(source), title.text()));
            let content = Span::new(line.content.start + repeated, line.content.end);
            article.paragraphs.push(Flow::from_span(source, content));
        }
        self.state = State::Body;
    }

    pub(super) fn continue_paragraph(&mut self, index: usize) {
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

    pub(super) fn add_to_article(&mut self, whole: Span) {
        if let Some(article) = self.split.articles.len().checked_sub(1) {
            self.add_part(PartKind::Article, Some(article), whole);
        }
    }

    pub(super) fn add_part(&mut self, kind: PartKind, article: Option<usize>, span: Span) {
        match self.split.parts.last_mut() {
            Some(last) if last.kind == kind && last.article == article => last.span.end = span.end,
            _ => self.split.parts.push(Part {
                kind,
                article,
                span,
            }),
        }
    }

    pub(super) fn extend_last_part(&mut self, blank: Span) {
        match self.split.parts.last_mut() {
            Some(last) => last.span.end = blank.end,
            None => self.add_part(PartKind::Head, None, blank),
        }
    }

    pub(super) fn finish(mut self) -> Split {
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

/// The bytes of a first paragraph that only repeat the title as a sentence; they count once.
fn repeated_title(paragraph: &str, title: &str) -> usize {
    let Some(behind) = paragraph.strip_prefix(title) else {
        return 0;
    };
    let rest = behind.trim_start_matches(|character: char| {
        is_blank(character) || matches!(character, '。' | '！' | '？' | '.')
    });
    if rest.len() < behind.len() && !rest.is_empty() {
        paragraph.len() - rest.len()
    } else {
        0
    }
}
