//! Corrected: what a person corrects by hand is applied to the split, entry by entry.
//!
//! The split is laid out as one row of labelled pieces that cover the document. A correction cuts
//! pieces and gives them other labels; in the end the row becomes articles and parts again, so
//! nothing can be lost or counted twice.

mod fault;
mod rebuild;

use self::fault::Fault;
use super::attribution::Attribution;
use super::byline::{Credit, Signature};
use super::flow::Flow;
use super::split::{Article, HandDivision, Imprint, Split};
use crate::character::is_blank;
use crate::corrections::{Correction, Corrections, Declared, HandByline};
use crate::gazetteer::Gazetteer;
use crate::message::Error;
use crate::order;
use crate::report::{CorrectedField, EvidencePlace, PartKind};
use crate::span::{Span, Utf16Index, Utf16Span};

/// A split with the corrections of a person applied.
///
/// # Errors
/// `corrections-other-text`, and `corrections-inapplicable` for the first entry that names a place
/// or a division that does not exist, or that would leave an article without text.
pub(super) fn apply_corrections(
    source: &str,
    split: Split,
    corrections: &Corrections,
    gazetteer: &Gazetteer,
) -> Result<Split, Error> {
    corrections.check_text(source)?;
    let index = Utf16Index::new(source);
    let mut layout = Layout::of(source, split);
    for (number, correction) in corrections.entries.iter().enumerate() {
        layout
            .apply(correction, &index, gazetteer)
            .map_err(|fault| fault.error(&corrections.file, number + 1, correction.action()))?;
    }
    Ok(layout.into_split())
}

/// The division a person gave; its evidence is the title, or the first words of the body.
pub(super) fn attribute_by_hand(article: &Article, code: &str) -> Attribution {
    const FIRST_WORDS: usize = 24;
    let first_words = || {
        article.paragraphs.first().map(|first| {
            let text = first.text();
            let end = text
                .char_indices()
                .nth(FIRST_WORDS)
                .map_or(text.len(), |(at, _)| at);
            first.source_span(Span::new(0, end))
        })
    };
    let title = article.title.as_ref().map(Flow::span);
    Attribution {
        code: code.to_owned(),
        place: EvidencePlace::Hand,
        span: title.or_else(first_words).unwrap_or(article.span),
        former_name: None,
    }
}

/// What a piece of the document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    /// Part of no article.
    Outside(PartKind),
    /// Part of an article's title.
    Title(usize),
    /// Part of an article's paragraph; pieces of one number are one paragraph.
    Paragraph(usize, usize),
    /// Part of an article's byline.
    Byline(usize),
    /// Part of an article that is neither: blanks, line breaks, a shoulder.
    Rest(usize),
}

impl Label {
    fn record(self) -> Option<usize> {
        match self {
            Self::Outside(_) => None,
            Self::Title(record)
            | Self::Paragraph(record, _)
            | Self::Byline(record)
            | Self::Rest(record) => Some(record),
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Piece {
    span: Span,
    label: Label,
}

/// What is known of an article beside its pieces.
#[derive(Debug, Clone, Default)]
struct Record {
    signature: Option<(Signature, Span)>,
    division: Option<HandDivision>,
    corrected: Vec<CorrectedField>,
}

impl Record {
    fn mark(&mut self, field: CorrectedField) {
        if !self.corrected.contains(&field) {
            self.corrected.push(field);
            order::sort(&mut self.corrected);
        }
    }
}

struct Layout<'source> {
    source: &'source str,
    pieces: Vec<Piece>,
    records: Vec<Record>,
    paragraphs: usize,
    imprint: Vec<(Imprint, Span)>,
    unplaced: Vec<Span>,
    /// Stretches whose kind was declared by hand.
    declared: Vec<Span>,
}

impl<'source> Layout<'source> {
    fn of(source: &'source str, split: Split) -> Self {
        let mut contents = Vec::new();
        let mut paragraphs = 0;
        for (record, article) in split.articles.iter().enumerate() {
            let title = article.title.iter().flat_map(Flow::pieces);
            contents.extend(title.map(|span| (span, Label::Title(record))));
            for paragraph in &article.paragraphs {
                let label = Label::Paragraph(record, paragraphs);
                contents.extend(paragraph.pieces().map(|span| (span, label)));
                paragraphs += 1;
            }
            let bylines = article.byline_lines.iter();
            contents.extend(bylines.map(|&span| (span, Label::Byline(record))));
        }
        order::sort_by_key(&mut contents, |(span, _)| (span.start, span.end));
        let mut contents = contents.into_iter().peekable();
        let mut pieces = Vec::new();
        for part in &split.parts {
            let Some(record) = part.article else {
                pieces.push(Piece {
                    span: part.span,
                    label: Label::Outside(part.kind),
                });
                continue;
            };
            let mut place = part.span.start;
            let mut add = |from: usize, to: usize, label: Label| {
                if from < to {
                    pieces.push(Piece {
                        span: Span::new(from, to),
                        label,
                    });
                }
            };
            while let Some((span, label)) = contents.next_if(|(span, _)| span.end <= part.span.end)
            {
                let start = span.start.max(place);
                add(place, start, Label::Rest(record));
                add(start, span.end, label);
                place = span.end.max(start);
            }
            add(place, part.span.end, Label::Rest(record));
        }
        let records = split
            .articles
            .into_iter()
            .map(|article| Record {
                signature: article.signature,
                ..Record::default()
            })
            .collect();
        Self {
            source,
            pieces,
            records,
            paragraphs,
            imprint: split.imprint,
            unplaced: split.unplaced,
            declared: Vec::new(),
        }
    }

    fn apply(
        &mut self,
        correction: &Correction,
        index: &Utf16Index<'_>,
        gazetteer: &Gazetteer,
    ) -> Result<(), Fault> {
        let place = |offset: u32| index.byte(offset).ok_or(Fault::OutOfRange);
        let stretch = |span: Utf16Span| {
            let bytes = Span::new(place(span.utf16_start)?, place(span.utf16_end)?);
            if bytes.is_empty() {
                Err(Fault::EmptySpan)
            } else {
                Ok(bytes)
            }
        };
        match correction {
            Correction::Split { at } => self.split(place(*at)?),
            Correction::Merge { at } => self.merge(place(*at)?),
            Correction::Title { at, span } => {
                let record = self.record_at(place(*at)?)?;
                self.set_title(record, span.map(stretch).transpose()?)
            }
            Correction::Division { at, code } => {
                let record = self.record_at(place(*at)?)?;
                if let Some(code) = code
                    && gazetteer.division(code).is_none()
                {
                    return Err(Fault::UnknownDivision(code.clone()));
                }
                self.records[record].division = Some(match code {
                    Some(code) => HandDivision::Code(code.clone()),
                    None => HandDivision::Nowhere,
                });
                self.records[record].mark(CorrectedField::Division);
                Ok(())
            }
            Correction::Byline { at, byline } => {
                let record = self.record_at(place(*at)?)?;
                let printed = byline.as_ref().and_then(|byline| byline.span);
                let printed = printed.map(stretch).transpose()?;
                self.set_byline(record, byline.as_ref(), printed)
            }
            Correction::Declare { span, kind } => self.declare(stretch(*span)?, *kind),
        }
    }

    /// The article that holds a byte.
    fn record_at(&self, at: usize) -> Result<usize, Fault> {
        let after = self.pieces.partition_point(|piece| piece.span.start <= at);
        let piece = after
            .checked_sub(1)
            .map(|index| self.pieces[index])
            .filter(|piece| at < piece.span.end)
            .ok_or(Fault::OutOfRange)?;
        piece.label.record().ok_or(Fault::NoArticle)
    }

    /// Makes a piece begin at a byte; gives its index.
    fn cut(&mut self, at: usize) -> usize {
        let index = self.pieces.partition_point(|piece| piece.span.start < at);
        let before = index.checked_sub(1).map(|before| self.pieces[before]);
        if let Some(piece) = before.filter(|piece| at < piece.span.end) {
            self.pieces[index - 1].span.end = at;
            self.pieces.insert(
                index,
                Piece {
                    span: Span::new(at, piece.span.end),
                    label: piece.label,
                },
            );
        }
        index
    }

    fn new_paragraph(&mut self) -> usize {
        self.paragraphs += 1;
        self.paragraphs - 1
    }

    fn split(&mut self, at: usize) -> Result<(), Fault> {
        let record = self.record_at(at)?;
        let from = self.cut(at);
        let new = self.records.len();
        let moves = self.records[record]
            .signature
            .as_ref()
            .is_some_and(|(_, place)| place.start >= at);
        let signature = if moves {
            self.records[record].signature.take()
        } else {
            None
        };
        self.records.push(Record {
            signature,
            ..Record::default()
        });
        for piece in &mut self.pieces[from..] {
            if piece.label.record() == Some(record) {
                piece.label = match piece.label {
                    Label::Title(_) => Label::Title(new),
                    Label::Paragraph(_, paragraph) => Label::Paragraph(new, paragraph),
                    Label::Byline(_) => Label::Byline(new),
                    Label::Rest(_) => Label::Rest(new),
                    Label::Outside(kind) => Label::Outside(kind),
                };
            }
        }
        for half in [record, new] {
            self.check_text(half)?;
            self.records[half].mark(CorrectedField::Boundary);
        }
        Ok(())
    }

    fn merge(&mut self, at: usize) -> Result<(), Fault> {
        let record = self.record_at(at)?;
        let first = self
            .pieces
            .iter()
            .position(|piece| piece.label.record() == Some(record))
            .ok_or(Fault::NoArticle)?;
        let before = self.pieces[..first]
            .iter()
            .rev()
            .find_map(|piece| piece.label.record())
            .ok_or(Fault::NoArticleBefore)?;
        let signature = self.records[record].signature.take();
        if signature.is_some() {
            // What looked like a byline in the middle is text of the whole.
            self.release_byline(before);
            self.records[before].signature = signature;
        }
        let title = self.new_paragraph();
        for piece in &mut self.pieces[first..] {
            if piece.label.record() == Some(record) {
                piece.label = match piece.label {
                    Label::Title(_) => Label::Paragraph(before, title),
                    Label::Paragraph(_, paragraph) => Label::Paragraph(before, paragraph),
                    Label::Byline(_) => Label::Byline(before),
                    Label::Rest(_) => Label::Rest(before),
                    Label::Outside(kind) => Label::Outside(kind),
                };
            }
        }
        self.records[before].mark(CorrectedField::Boundary);
        Ok(())
    }

    /// Gives a byline's stretches back to the body.
    fn release_byline(&mut self, record: usize) {
        for index in 0..self.pieces.len() {
            if self.pieces[index].label == Label::Byline(record) {
                self.pieces[index].label = Label::Paragraph(record, self.new_paragraph());
            }
        }
        self.records[record].signature = None;
    }

    /// Whether a stretch lies inside one article, blanks and noise aside.
    fn lies_inside(&self, record: usize, from: usize, to: usize) -> Result<(), Fault> {
        let is_other = |piece: &Piece| match piece.label.record() {
            Some(other) => other != record,
            None => false,
        };
        let pieces = &self.pieces[from..to];
        let has_own = pieces
            .iter()
            .any(|piece| piece.label.record() == Some(record) && !self.is_blank(piece.span));
        if pieces.iter().any(is_other) || !has_own {
            return Err(Fault::OtherArticle);
        }
        Ok(())
    }

    fn set_title(&mut self, record: usize, title: Option<Span>) -> Result<(), Fault> {
        let start = title.map_or(0, |title| title.start);
        let former = self.new_paragraph();
        for piece in &mut self.pieces {
            if piece.label == Label::Title(record) {
                // What stands above the new title is its shoulder, what follows is text.
                piece.label = if piece.span.start < start && piece.span.end <= start {
                    Label::Rest(record)
                } else {
                    Label::Paragraph(record, former)
                };
            }
        }
        if let Some(title) = title {
            self.relabel(record, title, Label::Title(record))?;
        }
        self.check_text(record)?;
        self.records[record].mark(CorrectedField::Title);
        Ok(())
    }

    fn set_byline(
        &mut self,
        record: usize,
        byline: Option<&HandByline>,
        printed: Option<Span>,
    ) -> Result<(), Fault> {
        let Some(byline) = byline else {
            self.release_byline(record);
            self.records[record].mark(CorrectedField::Byline);
            return Ok(());
        };
        let before = self.records[record]
            .signature
            .as_ref()
            .map(|(_, place)| *place);
        if let Some(printed) = printed {
            self.release_byline(record);
            self.relabel(record, printed, Label::Byline(record))?;
            self.check_text(record)?;
        }
        let place = printed.or(before).unwrap_or_else(|| {
            let end = self.end_of(record);
            Span::new(end, end)
        });
        let signature = Signature {
            office: byline.office.clone(),
            authors: byline.authors.clone(),
            credits: vec![Credit {
                role: None,
                office: byline.office.clone(),
                people: byline.authors.clone(),
            }],
            is_uncertain: false,
        };
        self.records[record].signature = Some((signature, place));
        self.records[record].mark(CorrectedField::Byline);
        Ok(())
    }

    /// Gives a stretch of an article another label.
    fn relabel(&mut self, record: usize, span: Span, label: Label) -> Result<(), Fault> {
        let from = self.cut(span.start);
        let to = self.cut(span.end);
        self.lies_inside(record, from, to)?;
        for piece in &mut self.pieces[from..to] {
            if piece.label.record() == Some(record) {
                piece.label = label;
            }
        }
        let signature = &mut self.records[record].signature;
        let is_covered = signature
            .as_ref()
            .is_some_and(|(_, place)| place.start < span.end && span.start < place.end);
        if is_covered {
            *signature = None;
        }
        Ok(())
    }

    fn declare(&mut self, span: Span, kind: Declared) -> Result<(), Fault> {
        let (kind, imprint) = match kind {
            Declared::Noise => (PartKind::Noise, None),
            Declared::Head => (PartKind::Head, Some(Imprint::Head)),
            Declared::Foot => (PartKind::Foot, Some(Imprint::Foot)),
        };
        let from = self.cut(span.start);
        let to = self.cut(span.end);
        let mut touched = Vec::new();
        for piece in &mut self.pieces[from..to] {
            touched.extend(piece.label.record());
            piece.label = Label::Outside(kind);
        }
        touched.dedup();
        for record in touched {
            let signature = &mut self.records[record].signature;
            let is_covered = signature
                .as_ref()
                .is_some_and(|(_, place)| place.start < span.end && span.start < place.end);
            if is_covered {
                *signature = None;
            }
            self.records[record].mark(CorrectedField::Boundary);
            let remains = self.pieces.iter().any(|piece| {
                matches!(piece.label, Label::Title(other) | Label::Byline(other) if other == record)
                    && !self.is_blank(piece.span)
            });
            if remains {
                self.check_text(record)?;
            }
        }
        self.imprint
            .retain(|(_, line)| line.end <= span.start || span.end <= line.start);
        if let Some(imprint) = imprint {
            self.imprint.push((imprint, span));
            order::sort_by_key(&mut self.imprint, |(_, line)| line.start);
        }
        self.declared.push(span);
        Ok(())
    }

    fn is_blank(&self, span: Span) -> bool {
        self.source[span.range()].trim_matches(is_blank).is_empty()
    }

    /// An article is an article by its text.
    fn check_text(&self, record: usize) -> Result<(), Fault> {
        let has_text = self.pieces.iter().any(|piece| {
            matches!(piece.label, Label::Paragraph(other, _) if other == record)
                && !self.is_blank(piece.span)
        });
        if has_text { Ok(()) } else { Err(Fault::NoText) }
    }

    fn end_of(&self, record: usize) -> usize {
        self.pieces
            .iter()
            .rev()
            .find(|piece| piece.label.record() == Some(record) && !self.is_blank(piece.span))
            .map_or(0, |piece| self.trim(piece.span).end)
    }

    fn trim(&self, span: Span) -> Span {
        let whole = &self.source[span.range()];
        let unindented = whole.trim_start_matches(is_blank);
        let start = span.start + (whole.len() - unindented.len());
        Span::new(start, start + unindented.trim_end_matches(is_blank).len())
    }
}
