//! Entries of the proof list while they are collected: each finding gets its article and its sentence.

use super::{ProofEntry, ProofList, ProofRule};
use crate::analysis::Analysis;
use crate::bulletin::Flow;
use crate::message::Localized;
use crate::order;
use crate::span::{Span, Utf16Index, Utf16Span};

/// What a rule has found.
pub(super) struct Finding {
    pub rule: ProofRule,
    pub message: Localized,
    /// Where it stands in the document.
    pub span: Span,
    pub suggestion: Option<String>,
}

/// The entries so far.
pub(super) struct Entries<'analysis> {
    text: &'analysis str,
    index: Utf16Index<'analysis>,
    found: Vec<(Span, ProofEntry)>,
    /// The rule and article of the last entries, and how many of them there are: rules report
    /// article by article.
    run: (Option<(ProofRule, usize)>, usize),
    omitted: u32,
}

/// How far a sentence reaches on either side of what is wrong in it, in characters.
const REACH: usize = 120;

impl<'analysis> Entries<'analysis> {
    pub fn new(analysis: &'analysis Analysis) -> Self {
        Self {
            text: &analysis.document.text,
            index: Utf16Index::new(&analysis.document.text),
            found: Vec::new(),
            run: (None, 0),
            omitted: 0,
        }
    }

    /// Adds a finding in a flow of an article, given by its range in the flow.
    pub fn add_in_flow(&mut self, article: usize, flow: &Flow, range: Span, finding: Finding) {
        if !self.has_room(finding.rule, article) {
            return;
        }
        let (sentence, hit) = cut_sentence(flow.text(), range);
        self.push(article, sentence, hit, finding);
    }

    /// Adds a finding in a line of the document that is no running text, such as a byline.
    pub fn add_in_line(&mut self, article: usize, line: Span, finding: Finding) {
        if !self.has_room(finding.rule, article) {
            return;
        }
        let inside = Span::new(
            finding.span.start.saturating_sub(line.start),
            finding.span.end.saturating_sub(line.start),
        );
        let (sentence, hit) = cut_sentence(&self.text[line.range()], inside);
        self.push(article, sentence, hit, finding);
    }

    /// Counts a finding, and tells whether it is still listed.
    fn has_room(&mut self, rule: ProofRule, article: usize) -> bool {
        if self.run.0 != Some((rule, article)) {
            self.run = (Some((rule, article)), 0);
        }
        self.run.1 += 1;
        let has_room = self.run.1 <= ProofList::MOST_OF_A_RULE;
        self.omitted += u32::from(!has_room);
        has_room
    }

    fn push(&mut self, article: usize, sentence: String, hit: Utf16Span, finding: Finding) {
        let entry = ProofEntry {
            rule: finding.rule,
            article: Some(article as u32),
            message: finding.message,
            span: self.index.span(finding.span),
            sentence,
            hit,
            suggestion: finding.suggestion,
        };
        self.found.push((finding.span, entry));
    }

    /// The entries in printed order, those of one place by rule.
    pub fn finish(mut self) -> ProofList {
        order::sort_by_key(&mut self.found, |(span, entry)| {
            (span.start, entry.rule, span.end)
        });
        ProofList {
            entries: self.found.into_iter().map(|(_, entry)| entry).collect(),
            omitted: self.omitted,
        }
    }
}

/// The sentence around a range of a text, without line breaks, and the range inside it.
fn cut_sentence(text: &str, range: Span) -> (String, Utf16Span) {
    let is_end = |mark: char| matches!(mark, '。' | '！' | '？');
    let start = text[..range.start]
        .char_indices()
        .rev()
        .take(REACH)
        .take_while(|&(_, mark)| !is_end(mark))
        .last()
        .map_or(range.start, |(at, _)| at);
    let mut end = range.end;
    for (at, mark) in text[range.end..].char_indices().take(REACH) {
        end = range.end + at + mark.len_utf8();
        if is_end(mark) {
            break;
        }
    }
    let is_break = |mark: &char| matches!(mark, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}');
    let plain = |part: &str| -> String { part.chars().filter(|mark| !is_break(mark)).collect() };
    let before = plain(text[start..range.start].trim_start());
    let hit = plain(&text[range.range()]);
    let behind = plain(text[range.end..end].trim_end());
    let utf16 = |part: &str| part.encode_utf16().count() as u32;
    let utf16_start = utf16(&before);
    let utf16_end = utf16_start + utf16(&hit);
    (
        format!("{before}{hit}{behind}"),
        Utf16Span {
            utf16_start,
            utf16_end,
        },
    )
}
