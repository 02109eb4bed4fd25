//! A flow: running text joined from the lines it was printed on, which still knows its places.

use crate::span::Span;

/// Running text with the place of each of its pieces in the document.
///
/// A title broken over two lines, or a paragraph wrapped by hand, is one flow: words are cut and
/// counted in it, and every place in it leads back to the document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Flow {
    text: String,
    pieces: Vec<Piece>,
}

/// A verbatim stretch of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    flow_start: usize,
    source_start: usize,
}

impl Flow {
    /// A flow of one stretch of the document.
    #[must_use]
    pub fn from_span(source: &str, span: Span) -> Self {
        let mut flow = Self::default();
        flow.push(source, span);
        flow
    }

    /// The same flow in a document that has so many more bytes before it.
    #[must_use]
    pub(crate) fn shifted(&self, bytes: usize) -> Self {
        Self {
            text: self.text.clone(),
            pieces: self
                .pieces
                .iter()
                .map(|piece| Piece {
                    source_start: piece.source_start + bytes,
                    ..*piece
                })
                .collect(),
        }
    }

    /// Appends a stretch of the document; nothing is put between it and what stands before.
    pub fn push(&mut self, source: &str, span: Span) {
        if span.is_empty() {
            return;
        }
        self.pieces.push(Piece {
            flow_start: self.text.len(),
            source_start: span.start,
        });
        self.text.push_str(&source[span.range()]);
    }

    /// The stretches of the document it was joined from, in order.
    pub(super) fn pieces(&self) -> impl Iterator<Item = Span> {
        let ends = self.pieces.iter().skip(1).map(|piece| piece.flow_start);
        self.pieces
            .iter()
            .zip(ends.chain([self.text.len()]))
            .map(|(piece, end)| {
                let length = end - piece.flow_start;
                Span::new(piece.source_start, piece.source_start + length)
            })
    }

    /// The running text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether there is no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The whole flow's place in the document.
    #[must_use]
    pub fn span(&self) -> Span {
        self.source_span(Span::new(0, self.text.len()))
    }

    /// The place in the document of a byte range of the flow's text.
    ///
    /// A range that crosses a line break of the document gives a span with the break inside.
    #[must_use]
    pub fn source_span(&self, range: Span) -> Span {
        if range.is_empty() {
            let start = self.source_offset(range.start);
            return Span::new(start, start);
        }
        Span::new(
            self.source_offset(range.start),
            self.source_offset(range.end - 1) + 1,
        )
    }

    /// The place in the flow of a byte of the document; one between pieces counts as the next piece's start.
    #[must_use]
    pub fn offset_of(&self, source: usize) -> usize {
        let after = self
            .pieces
            .partition_point(|piece| piece.source_start <= source);
        let Some(piece) = after
            .checked_sub(1)
            .and_then(|index| self.pieces.get(index))
        else {
            return 0;
        };
        let end = self
            .pieces
            .get(after)
            .map_or(self.text.len(), |next| next.flow_start);
        (piece.flow_start + (source - piece.source_start)).min(end)
    }

    fn source_offset(&self, at: usize) -> usize {
        let after = self.pieces.partition_point(|piece| piece.flow_start <= at);
        match after
            .checked_sub(1)
            .and_then(|index| self.pieces.get(index))
        {
            Some(piece) => piece.source_start + (at - piece.flow_start),
            None => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_over_a_line_break() {
        let source = "儿童友好城市建设的\n\n决定。";
        let mut flow = Flow::from_span(source, Span::new(0, 27));
        flow.push(source, Span::new(29, 38));
        assert_eq!(flow.text(), "儿童友好城市建设的决定。");
        let word = flow
            .text()
            .find("决定")
            .expect("the word stands in the flow");
        assert_eq!(
            &source[flow.source_span(Span::new(word, word + 6)).range()],
            "决定"
        );
        assert_eq!(
            &source[flow.source_span(Span::new(word - 3, word + 6)).range()],
            "的\n\n决定"
        );
        assert_eq!(flow.span(), Span::new(0, 38));
    }

    #[test]
    fn an_empty_flow_has_an_empty_place() {
        assert!(Flow::default().span().is_empty());
    }
}
