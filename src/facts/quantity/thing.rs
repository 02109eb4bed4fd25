//! The things a number counts: the nouns behind the unit, else those before the number.

use super::lists::{ends_with_any, starts_with_any};
use super::meaning::last_characters;
use crate::query::WordClass;
use crate::segment::{Segmenter, Token};

/// How far a thing may reach from its number.
const REACH: usize = 12;
/// How far a list of things that share one number may reach.
const LIST_REACH: usize = 36;

/// The things a number counts, and whether each has a number of its own in a row (分别为98%、100%).
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Things {
    pub names: Vec<String>,
    pub are_respective: bool,
}

impl Things {
    fn of(name: Option<String>) -> Self {
        Self {
            names: name.into_iter().collect(),
            are_respective: false,
        }
    }
}

/// Finds what the quantity at a stretch of a text counts.
pub(super) fn find_things(
    text: &str,
    start: usize,
    end: usize,
    unit: &str,
    segmenter: &Segmenter,
) -> Things {
    let is_share = matches!(unit, "%" | "‰" | "个百分点" | "成" | "倍");
    let before = || find_before(&text[..start], segmenter);
    let behind = |text: &str| leading_nouns(first_characters(text, REACH), segmenter);
    if is_share {
        let things = before();
        if !things.names.is_empty() {
            return things;
        }
        return Things::of(text[end..].strip_prefix('的').and_then(behind));
    }
    match behind(&text[end..]) {
        Some(thing) => Things::of(Some(thing)),
        None => before(),
    }
}

fn first_characters(text: &str, count: usize) -> &str {
    let end = text
        .char_indices()
        .nth(count)
        .map_or(text.len(), |(at, _)| at);
    &text[..end]
}

fn is_noun(token: &Token, segmenter: &Segmenter) -> bool {
    token.counts()
        && matches!(
            segmenter.word_class(&token.text),
            WordClass::Noun | WordClass::Organisation | WordClass::Place | WordClass::Phrase
        )
}

fn leading_nouns(text: &str, segmenter: &Segmenter) -> Option<String> {
    let mut thing = String::new();
    for token in segmenter.segment(text) {
        let describes =
            thing.is_empty() && segmenter.word_class(&token.text) == WordClass::Adjective;
        if !token.counts() || !(is_noun(&token, segmenter) || describes) {
            break;
        }
        thing.push_str(&token.text);
    }
    (thing.chars().count() >= 2).then_some(thing)
}

/// The nouns before a number: one, or all of a list that shares it (办结率、满意率均为100%).
fn find_before(before: &str, segmenter: &Segmenter) -> Things {
    const SHARING: &[&str] = &["均", "都", "分别"];
    // Each may be missing; the order is that of the words: 均已达到, 分别为.
    const LINKS: &[&str] = &[
        "均", "都", "分别", "已", "达到", "达", "为", "是", "至", "共计", "累计", "合计", "共",
        "总计", "约", "实现", "保持", "占", "提高", "提升", "上升", "下降", "增长", "降低", "同比",
        "到", "了", "在",
    ];
    let mut head = before.trim_end();
    let (mut is_shared, mut are_respective) = (false, false);
    while let Some(link) = LINKS.iter().find(|link| head.ends_with(**link)) {
        is_shared |= SHARING.contains(link);
        are_respective |= *link == "分别";
        head = head[..head.len() - link.len()].trim_end();
    }
    let reach = if is_shared { LIST_REACH } else { REACH };
    let mut names = trailing_lists(last_characters(head, reach), segmenter, is_shared);
    names.reverse();
    Things {
        are_respective: are_respective && names.len() > 1,
        names,
    }
}

/// The nouns at the end of a text, the last first; more than one where a list is asked for.
fn trailing_lists(text: &str, segmenter: &Segmenter, is_list: bool) -> Vec<String> {
    let tokens = segmenter.segment(text);
    let mut names = Vec::new();
    let mut end = text.len();
    let mut start = end;
    for token in tokens.iter().rev() {
        let joins = matches!(token.text.as_ref(), "、" | "和" | "与" | "及" | "以及");
        if joins && is_list && start < end {
            push_name(&mut names, &text[start..end]);
            end = token.start;
            start = end;
            continue;
        }
        // 办结率, 知晓度: the syllable at the end makes a noun of the verb before it.
        let noun = &text[start..end];
        let makes_noun = starts_with_any(noun, &["率", "度", "量", "额", "数", "比"])
            && noun.chars().count() == 1
            && token.counts();
        let is_syllable =
            start == end && ends_with_any(&token.text, &["率", "度", "量", "额", "数", "比"]);
        if !(is_noun(token, segmenter) || makes_noun || is_syllable) || token.end != start {
            break;
        }
        start = token.start;
    }
    push_name(&mut names, &text[start..end]);
    names
}

fn push_name(names: &mut Vec<String>, name: &str) {
    if name.chars().count() >= 2 {
        names.push(name.to_owned());
    }
}
