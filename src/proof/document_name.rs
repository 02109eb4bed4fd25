//! Names of documents: one paper whose title is printed in two ways.
//!
//! Titles that differ only in blanks, brackets and quotation marks are one paper in the whole
//! bulletin. Inside an article, so are a full title and the same without 中华人民共和国 before it, unless
//! the article introduces the short one (以下简称).

use rustc_hash::{FxHashMap, FxHashSet};

use super::ProofRule;
use super::entry::{Entries, Finding};
use crate::analysis::Analysis;
use crate::bulletin::Flow;
use crate::facts::{bracketed_titles, introduces_alias, title_key};
use crate::message::Localized;
use crate::span::Span;

/// A title in 《》 with its place.
struct Mention<'text> {
    article: usize,
    flow: &'text Flow,
    range: Span,
    title: &'text str,
    key: String,
}

/// A paper has few spellings; where it has many, the first ones are enough to choose from.
const MOST_SPELLINGS: usize = 8;

const STATE: &str = "中华人民共和国";

pub(super) fn check(analysis: &Analysis, entries: &mut Entries<'_>) {
    let mut mentions: Vec<Mention<'_>> = Vec::new();
    for (article, found) in analysis.bulletin.articles.iter().enumerate() {
        let first = mentions.len();
        let mut aliases: FxHashSet<String> = FxHashSet::default();
        for flow in found.flows() {
            let text = flow.text();
            for span in bracketed_titles(text) {
                let range = Span::new(span.start + '《'.len_utf8(), span.end - '》'.len_utf8());
                let title = &text[range.range()];
                let key = title_key(title);
                if introduces_alias(&text[..span.start]) {
                    aliases.insert(key);
                } else if !title.is_empty() {
                    mentions.push(Mention {
                        article,
                        flow,
                        range,
                        title,
                        key,
                    });
                }
            }
        }
        resolve_short_titles(&mut mentions[first..], &aliases);
    }
    // How each paper is printed, most often first.
    let mut spellings: FxHashMap<&str, Vec<(&str, usize)>> = FxHashMap::default();
    for mention in &mentions {
        let known = spellings.entry(&mention.key).or_default();
        if let Some((_, count)) = known.iter_mut().find(|(title, _)| *title == mention.title) {
            *count += 1;
        } else if known.len() < MOST_SPELLINGS {
            known.push((mention.title, 1));
        }
    }
    for mention in &mentions {
        let Some(wanted) = spellings
            .get(mention.key.as_str())
            .and_then(|known| preferred(known))
        else {
            continue;
        };
        if wanted == mention.title {
            continue;
        }
        let printed = mention.title;
        entries.add_in_flow(
            mention.article,
            mention.flow,
            mention.range,
            Finding {
                rule: ProofRule::DocumentName,
                message: Localized::new(
                    format!("同一文件有两种写法：《{printed}》与《{wanted}》。"),
                    format!("One document is named in two ways: 《{printed}》 and 《{wanted}》."),
                ),
                span: mention.flow.source_span(mention.range),
                suggestion: Some(wanted.to_owned()),
            },
        );
    }
}

/// Gives the short title of a national law the key of its full one, where an article has both and does
/// not introduce the short one.
fn resolve_short_titles(mentions: &mut [Mention<'_>], aliases: &FxHashSet<String>) {
    let full: Vec<String> = mentions
        .iter()
        .filter(|mention| mention.key.starts_with(STATE))
        .map(|mention| mention.key.clone())
        .collect();
    if full.is_empty() {
        return;
    }
    for mention in mentions {
        if mention.key.starts_with(STATE) || aliases.contains(&mention.key) {
            continue;
        }
        // Articles name a handful of laws.
        if let Some(whole) = full
            .iter()
            .take(32)
            .find(|whole| whole[STATE.len()..] == mention.key)
        {
            mention.key.clone_from(whole);
        }
    }
}

/// The spelling printed most often; of equals the fullest, then the first.
fn preferred<'text>(spellings: &[(&'text str, usize)]) -> Option<&'text str> {
    let (first, rest) = spellings.split_first()?;
    let best = rest.iter().fold(first, |best, next| {
        let is_better = (next.1, next.0.len()) > (best.1, best.0.len());
        if is_better { next } else { best }
    });
    Some(best.0)
}
