//! Rebuilding: the row of labelled pieces becomes articles and parts again.

use super::{Label, Layout};
use crate::bulletin::flow::Flow;
use crate::bulletin::split::{Article, Part, Split};
use crate::report::PartKind;
use crate::span::Span;

impl Layout<'_> {
    /// The row as articles and parts.
    pub(super) fn into_split(mut self) -> Split {
        let has_text: Vec<bool> = (0..self.records.len())
            .map(|record| self.check_text(record).is_ok())
            .collect();
        let mut numbers: Vec<Option<usize>> = vec![None; self.records.len()];
        let mut split = Split::default();
        let mut last_paragraph = None;
        for index in 0..self.pieces.len() {
            let piece = self.pieces[index];
            // Blanks of an article of which nothing else remains belong to no one.
            let record = piece.label.record().filter(|&record| has_text[record]);
            let kind = match piece.label {
                Label::Outside(kind) => kind,
                _ if record.is_some() => PartKind::Article,
                _ => PartKind::Noise,
            };
            let article = record.map(|record| {
                *numbers[record].get_or_insert_with(|| {
                    let found = &mut self.records[record];
                    split.articles.push(Article {
                        signature: found.signature.take(),
                        hand_division: found.division.take(),
                        corrected: std::mem::take(&mut found.corrected),
                        ..Article::default()
                    });
                    split.articles.len() - 1
                })
            });
            match split.parts.last_mut() {
                Some(last) if last.kind == kind && last.article == article => {
                    last.span.end = piece.span.end;
                }
                _ => split.parts.push(Part {
                    kind,
                    article,
                    span: piece.span,
                }),
            }
            let content = self.trim(piece.span);
            let Some(article) = article.filter(|_| !content.is_empty()) else {
                continue;
            };
            let article = &mut split.articles[article];
            article.span = if article.span.is_empty() {
                content
            } else {
                article.span.join(content)
            };
            match piece.label {
                Label::Title(_) => {
                    let title = article.title.get_or_insert_with(Flow::default);
                    title.push(self.source, content);
                }
                Label::Paragraph(record, paragraph) => {
                    let key = Some((record, paragraph));
                    if key == last_paragraph
                        && let Some(last) = article.paragraphs.last_mut()
                    {
                        last.push(self.source, content);
                    } else {
                        article
                            .paragraphs
                            .push(Flow::from_span(self.source, content));
                    }
                    last_paragraph = key;
                }
                Label::Byline(_) => article.byline_lines.push(content),
                Label::Rest(_) | Label::Outside(_) => {}
            }
        }
        let declared = &self.declared;
        self.unplaced.retain(|span| {
            let overlaps = |other: Span| other.start < span.end && span.start < other.end;
            !declared.iter().any(|&stretch| overlaps(stretch))
        });
        split.imprint = self.imprint;
        split.unplaced = self.unplaced;
        split
    }
}
