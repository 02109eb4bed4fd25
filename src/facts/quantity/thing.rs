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
    let behind = |text: &str| find_behind(text, segmenter);
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

/// The nouns right behind a quantity, over a quoted name (6个“领导+代表”督办小组).
fn find_behind(text: &str, segmenter: &Segmenter) -> Option<String> {
    const QUOTED: usize = 24;
    let near = first_characters(text, REACH + QUOTED);
    let unquoted = near
        .strip_prefix('“')
        .and_then(|inside| {
            inside
                .find('”')
                .map(|close| &inside[close + '”'.len_utf8()..])
        })
        .unwrap_or(near);
    let (thing, rest) = leading_nouns(first_characters(unquoted, REACH), segmenter)?;
    // 386件代表履职中提出的口头建议: what is counted stands behind the clause that describes it.
    if starts_with_any(rest, &["中", "所", "提出", "反映", "期间", "在", "履职"]) {
        let described = unquoted.find(rest).map_or("", |at| &unquoted[at..]);
        let clause = described.split(['，', '。', '；', '、', ',']).next()?;
        if let Some((_, counted)) = clause.split_once('的') {
            return leading_nouns(counted, segmenter).map(|(thing, _)| thing);
        }
    }
    Some(thing)
}

/// Words that end a noun however the dictionary classes them.
const NO_PART: &[&str] = &[
    "全部", "现场", "同时", "共同", "已", "达到", "处于", "位于", "参加", "正在", "进行", "开展",
];

/// The noun a text opens with, adjectives and verbs before it included, and what follows it.
fn leading_nouns<'text>(text: &'text str, segmenter: &Segmenter) -> Option<(String, &'text str)> {
    let mut thing = String::new();
    let mut rest = text;
    let mut has_noun = false;
    for token in segmenter.segment(text) {
        // 1327名各级人大代表: the word that only sums up is no part of the thing.
        let sums_up = thing.is_empty() && starts_with_any(&token.text, &["各", "有关", "相关"]);
        let class = segmenter.word_class(&token.text);
        let is_long_verb = class == WordClass::Verb && token.text.chars().count() > 1;
        let describes = !has_noun && (class == WordClass::Adjective || is_long_verb);
        if NO_PART.contains(&token.text.as_ref()) {
            break;
        }
        let is_noun = is_noun(&token, segmenter);
        if !token.counts() || !(is_noun || describes || sums_up) {
            break;
        }
        if !sums_up {
            thing.push_str(&token.text);
        }
        has_noun |= is_noun;
        rest = &text[token.end..];
    }
    // 12个精简为4个: the verb that follows the number.
    let is_change = CHANGES.contains(&thing.as_str()) || rest.starts_with(['为', '至', '到']);
    (has_noun && !is_change).then_some((thing, rest))
}

/// The nouns before a number: one, or all of a list that shares it (办结率、满意率均为100%).
fn find_before(before: &str, segmenter: &Segmenter) -> Things {
    const SHARING: &[&str] = &["均", "都", "分别"];
    // Each may be missing; the order is that of the words: 均已达到, 分别为.
    const LINKS: &[&str] = &[
        "平均", "均", "都", "分别", "已", "达到", "达", "为", "是", "至", "共计", "累计", "合计",
        "共", "总计", "约", "实现", "保持", "占", "提高", "提升", "上升", "下降", "增长", "降低",
        "同比", "到", "了", "在",
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
    if names.is_empty() {
        names.extend(trailing_act(head, segmenter));
    }
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

/// The act that was carried out so many times: 开展各类活动8次, 组织专题视察3次.
fn trailing_act(head: &str, segmenter: &Segmenter) -> Option<String> {
    const CARRYING: &[&str] = &["开展", "组织", "举办", "举行", "召开", "进行", "实施"];
    let near = last_characters(head, LIST_REACH);
    let clause_start = near
        .rfind(['，', '。', '；', '、', ',', '：'])
        .map_or(0, |stop| {
            stop + near[stop..].chars().next().map_or(0, char::len_utf8)
        });
    let clause = &near[clause_start..];
    let (carried, verb) = CARRYING
        .iter()
        .filter_map(|verb| clause.rfind(verb).map(|at| (at, verb)))
        .max()?;
    let object = &clause[carried + verb.len()..];
    let tokens = segmenter.segment(object);
    let act = tokens.last().filter(|token| {
        token.counts()
            && token.text.chars().count() >= 2
            && matches!(
                segmenter.word_class(&token.text),
                WordClass::Verb | WordClass::Noun
            )
    })?;
    Some(act.text.clone().into_owned())
}

/// Verbs that the dictionary also has as nouns: what changed, not what was counted.
const CHANGES: &[&str] = &[
    "精简", "问责", "新增", "增加", "减少", "提升", "下降", "压缩", "缩短", "同比", "环比", "平均",
    "其中", "其余", "剩余", "整改", "办结",
];

fn push_name(names: &mut Vec<String>, name: &str) {
    if name.chars().count() >= 2 && !CHANGES.contains(&name) {
        names.push(name.to_owned());
    }
}
