//! Bylines in their place: what they sign, and those that sign nothing.

use super::{Imprint, Splitter, State};
use crate::bulletin::byline::{self, Signature};
use crate::bulletin::shape::LineKind;
use crate::bulletin::unit::leading_unit;
use crate::report::PartKind;
use crate::span::Span;

/// Endings of a unit that no subtitle (——走进青山区代表联络站) has.
pub(super) const UNIT_ENDINGS: &[&str] = &[
    "办公室",
    "办公厅",
    "研究室",
    "委员会",
    "工委",
    "常委会",
    "人大",
    "办",
    "局",
    "政府",
    "党组",
    "法院",
    "检察院",
    "工作室",
    "主席团",
    "编辑部",
    "委",
];

impl Splitter<'_> {
    #[inline(never)]
    pub(super) fn place_byline(&mut self, index: usize, signature: &Signature) {
        let line = &self.lines[index];
        match self.state {
            State::Head | State::Contents | State::EditorsNote => {
                // The source of a whole page is part of its frame.
                let is_source = signature.credits.iter().all(|credit| {
                    credit
                        .role
                        .as_deref()
                        .is_some_and(|role| role.ends_with("来源"))
                });
                if index >= self.head_end && !is_source {
                    // There is no article yet that it could sign.
                    self.split.unplaced.push(line.content);
                }
                self.add_imprint(Imprint::Head, line.whole);
            }
            State::Foot => self.add_imprint(Imprint::Foot, line.whole),
            State::Title if self.is_subtitle(index, signature) => self.continue_title(index),
            State::Body | State::Closed if self.is_of_issue(index, signature) => {
                self.leave_articles(State::Foot);
                self.add_imprint(Imprint::Foot, line.whole);
            }
            // The frame of a page ends what could be signed; who made the page signs nothing.
            State::Closed if self.is_behind_frame && signature.is_empty() => {
                self.add_part(PartKind::Noise, None, line.whole);
            }
            State::Closed if self.is_behind_frame || self.signs_nothing(signature) => {
                self.add_unplaced(line.whole, line.content);
            }
            State::Title | State::Body | State::Closed => {
                self.sign(line.whole, line.content, signature.clone());
            }
        }
    }

    fn sign(&mut self, whole: Span, content: Span, signature: Signature) {
        self.add_to_article(whole);
        let has_body = self.state != State::Title;
        if let Some(article) = self.split.articles.last_mut() {
            article.byline_lines.push(content);
            match &mut article.signature {
                // Editors and reviewers who follow an author do not replace him.
                Some((before, place)) => {
                    if before.is_empty() && !signature.is_empty() || before.gives_way_to(&signature)
                    {
                        *place = content;
                    }
                    before.join(signature);
                }
                None if signature.is_blank() => {}
                None => article.signature = Some((signature, content)),
            }
        }
        if has_body {
            self.state = State::Closed;
        }
    }

    /// `——走进青山区代表联络站` under a title is its second half.
    fn is_subtitle(&self, index: usize, signature: &Signature) -> bool {
        let office = signature.office.as_deref().unwrap_or_default();
        self.text(index).starts_with(['—', '―', '─', '－'])
            && signature.authors.is_empty()
            && !UNIT_ENDINGS.iter().any(|ending| office.ends_with(ending))
    }

    /// Editors named once, behind the last article, are those of the issue.
    fn is_of_issue(&self, index: usize, signature: &Signature) -> bool {
        let names_editors = signature.is_empty() && !signature.is_blank();
        names_editors
            && self.editor_lines <= 1
            && self.following(index).next().is_none_or(|next| {
                matches!(
                    self.lines[next].kind,
                    LineKind::FootMark | LineKind::HeadMark
                )
            })
    }

    /// A second signature of another unit behind one that is complete.
    fn signs_nothing(&self, signature: &Signature) -> bool {
        let before = self
            .split
            .articles
            .last()
            .and_then(|article| article.signature.as_ref());
        before.is_some_and(|(before, _)| {
            before.office.is_some()
                && signature.office.is_some()
                && before.office != signature.office
                && signature.credits.iter().all(|credit| credit.role.is_none())
        })
    }

    /// Whether a short line inside a body is a unit alone that signs it: it is set far in, or the
    /// article ends with it.
    pub(super) fn is_unit_signature(&self, index: usize) -> bool {
        const FAR_IN: usize = 8;
        let text = self.text(index);
        if !byline::is_office(text)
            || !UNIT_ENDINGS.iter().any(|ending| text.ends_with(ending))
            || !self.paragraph_is_finished()
        {
            return false;
        }
        let mut following = self.following(index);
        let ends_article = match following.next() {
            None => true,
            Some(next) => match self.lines[next].kind {
                LineKind::FootMark
                | LineKind::HeadMark
                | LineKind::Divider
                | LineKind::Byline(_) => true,
                LineKind::TitleLike => self.opens_article(next),
                // A brief of another unit follows.
                LineKind::Body => {
                    let unit = leading_unit(text, self.gazetteer);
                    let now = leading_unit(self.text(next), self.gazetteer);
                    now.is_some() && now != unit
                }
                _ => false,
            },
        };
        ends_article || self.lines[index].indent >= FAR_IN
    }

    pub(super) fn sign_with_line(&mut self, index: usize) {
        let line = &self.lines[index];
        let signature = Signature::of_office(self.text(index));
        self.sign(line.whole, line.content, signature);
    }
}
