//! Broken titles: a title whose line breaks off inside a phrase and goes on below.

use super::ProofRule;
use super::entry::{Entries, Finding};
use crate::analysis::Analysis;
use crate::message::Localized;
use crate::span::Span;

/// A rest this short is the end of a phrase, not a second line of the headline.
const SHORT_REST: usize = 6;

pub(super) fn check(analysis: &Analysis, entries: &mut Entries<'_>) {
    let source = &analysis.document.text;
    for (number, article) in analysis.bulletin.articles.iter().enumerate() {
        let Some(title) = &article.title else {
            continue;
        };
        let span = title.span();
        let printed = &source[span.range()];
        if !printed.contains(['\n', '\u{2028}', '\u{2029}', '\u{85}']) || !is_broken(printed) {
            continue;
        }
        let joined: Vec<&str> = title.text().split_whitespace().collect();
        // A page number between the lines belongs to the page: only a person can move it.
        let is_whole = printed
            .split_whitespace()
            .flat_map(str::chars)
            .eq(joined.iter().flat_map(|word| word.chars()));
        entries.add_in_flow(
            number,
            title,
            Span::new(0, title.text().len()),
            Finding {
                rule: ProofRule::BrokenTitle,
                message: Localized::new(
                    "标题在词句中间断成了几行，宜接成一行。",
                    "The title breaks off inside a phrase and goes on below; it should be one line.",
                ),
                span,
                suggestion: is_whole.then(|| joined.join(" ")),
            },
        );
    }
}

/// Whether one of the breaks cuts a phrase: a blank line inside, a word that cannot end a line before
/// it, or a rest that is no line of its own.
fn is_broken(printed: &str) -> bool {
    let lines: Vec<&str> = printed.lines().map(str::trim).collect();
    lines.windows(2).any(|pair| {
        let (above, below) = (pair[0], pair[1]);
        if below.starts_with(['—', '－', '-', '（', '(']) {
            return false;
        }
        if above.is_empty() || below.is_empty() {
            return !lines
                .iter()
                .skip(1)
                .any(|line| line.starts_with(['—', '－', '-']));
        }
        above.ends_with([
            '的', '和', '与', '及', '对', '为', '在', '以', '、', '，', ',', '将', '把',
        ]) || below.chars().count() <= SHORT_REST
    })
}
