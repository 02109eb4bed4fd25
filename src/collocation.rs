//! Collocation: the words around a term, and the terms that stand together in sentences.

use crate::analysis::Analysis;
use crate::message::{Error, Localized};
use crate::nearness::Window;
use crate::order;
use crate::query::{
    AssociationMeasure, CollocationQuery, CollocationRow, CollocationTable, NetworkNode,
    NetworkQuery, NetworkTie, TermNetwork,
};
use crate::scope::Scope;
use crate::segment::Segmenter;
use crate::sequence::{Sentence, visit_sentences};
use crate::statistics::{CoOccurrence, log_dice, pointwise_mutual_information, t_score};

/// More terms than these make no network that anyone could read.
const MOST_TERMS: u32 = 100;

/// What is added up of a word near the term.
#[derive(Debug, Clone, Copy, Default)]
struct Meetings {
    joint: u32,
    articles: u32,
    /// One more than the last article where they met.
    last_article: usize,
}

/// Finds the words around a term.
pub(crate) fn find_collocates(
    analysis: &Analysis,
    query: &CollocationQuery,
    scope: &Scope<'_>,
    segmenter: &Segmenter,
) -> CollocationTable {
    let terms = analysis.terms.terms();
    let sum = analysis.terms.sum(scope.articles.iter().copied());
    let node = analysis.terms.id(&query.term);
    let mut meetings = vec![Meetings::default(); terms.len()];
    let mut near_tokens = 0;
    let window = Window {
        tokens: query.window,
        side: query.side,
    };
    if let Some(node) = node {
        let holding = articles_with(analysis, scope, node);
        visit_sentences(analysis, &holding, segmenter, &mut |sentence| {
            let words: Vec<u32> = sentence.terms().collect();
            for place in window.places(&words, node) {
                let meetings = &mut meetings[words[place] as usize];
                near_tokens += 1;
                meetings.joint += 1;
                if meetings.last_article != sentence.article + 1 {
                    meetings.last_article = sentence.article + 1;
                    meetings.articles += 1;
                }
            }
        });
    }
    let node_count = node.map_or(0, |node| sum.counts[node as usize]);
    let mut rows: Vec<CollocationRow> = Vec::new();
    for (number, (term, meetings)) in terms.iter().zip(&meetings).enumerate() {
        let count = sum.counts[number];
        if meetings.joint < query.minimum_joint.max(1)
            || !scope.lists(term, count, sum.ranges[number])
        {
            continue;
        }
        let pair = CoOccurrence {
            joint: meetings.joint,
            first: node_count,
            second: count,
            tokens: sum.tokens,
            near: near_tokens,
        };
        rows.push(CollocationRow {
            term: term.text.to_string(),
            word_class: term.word_class,
            joint: meetings.joint,
            count,
            expected: pair.expected().unwrap_or_default(),
            log_dice: log_dice(pair),
            mutual_information: pointwise_mutual_information(pair),
            t_score: t_score(pair),
            articles: meetings.articles,
        });
    }
    let matching_terms = rows.len() as u32;
    let key = |row: &CollocationRow| match query.measure {
        AssociationMeasure::LogDice => row.log_dice,
        AssociationMeasure::MutualInformation => row.mutual_information,
        AssociationMeasure::TScore => row.t_score,
        AssociationMeasure::Count => Some(f64::from(row.joint)),
    };
    order::sort_by(&mut rows, |left, right| {
        let value = |row| key(row).unwrap_or(f64::NEG_INFINITY);
        value(right)
            .total_cmp(&value(left))
            .then_with(|| right.joint.cmp(&left.joint))
            .then_with(|| left.term.cmp(&right.term))
    });
    if query.top > 0 {
        rows.truncate(query.top as usize);
    }
    CollocationTable {
        term: query.term.clone(),
        count: node_count,
        articles: node.map_or(0, |node| sum.ranges[node as usize]),
        tokens: sum.tokens,
        window: query.window,
        side: query.side,
        near_tokens,
        minimum_joint: query.minimum_joint.max(1),
        measure: query.measure,
        matching_terms,
        rows,
    }
}

/// The articles in scope that hold a term.
fn articles_with(analysis: &Analysis, scope: &Scope<'_>, term: u32) -> Vec<usize> {
    let holds = |&article: &usize| {
        let counts = &analysis.terms.articles()[article].counts;
        counts.binary_search_by_key(&term, |&(id, _)| id).is_ok()
    };
    scope.articles.iter().copied().filter(holds).collect()
}

/// Ties the commonest terms in scope that stand in the same sentences.
///
/// # Errors
/// `network-too-large` for more than 100 terms.
pub(crate) fn tie_terms(
    analysis: &Analysis,
    query: &NetworkQuery,
    scope: &Scope<'_>,
    segmenter: &Segmenter,
) -> Result<TermNetwork, Error> {
    if query.terms > MOST_TERMS {
        return Err(too_large(query.terms));
    }
    let terms = analysis.terms.terms();
    let sum = analysis.terms.sum(scope.articles.iter().copied());
    let mut chosen: Vec<u32> = (0..terms.len() as u32)
        .filter(|&term| {
            let number = term as usize;
            scope.lists(&terms[number], sum.counts[number], sum.ranges[number])
        })
        .collect();
    order::sort_by(&mut chosen, |&left, &right| {
        sum.counts[right as usize]
            .cmp(&sum.counts[left as usize])
            .then_with(|| terms[left as usize].text.cmp(&terms[right as usize].text))
    });
    chosen.truncate(query.terms as usize);
    let mut places = vec![None; terms.len()];
    for (place, &term) in chosen.iter().enumerate() {
        places[term as usize] = Some(place);
    }
    let many = chosen.len();
    let (mut holding, mut joint, mut sentences) = (vec![0_u32; many], vec![0_u32; many * many], 0);
    visit_sentences(analysis, &scope.articles, segmenter, &mut |sentence| {
        sentences += 1;
        let present = places_in(sentence, &places);
        for (at, &left) in present.iter().enumerate() {
            holding[left] += 1;
            for &right in &present[at + 1..] {
                joint[left * many + right] += 1;
            }
        }
    });
    let mut ties = Vec::new();
    for left in 0..many {
        for right in left + 1..many {
            let pair = CoOccurrence {
                joint: joint[left * many + right],
                first: holding[left],
                second: holding[right],
                tokens: sentences,
                near: holding[left],
            };
            if let Some(log_dice) = log_dice(pair)
                && pair.joint >= query.minimum_joint
            {
                ties.push(NetworkTie {
                    left: left as u32,
                    right: right as u32,
                    joint: pair.joint,
                    log_dice,
                });
            }
        }
    }
    order::sort_by(&mut ties, |one, other| {
        let by_strength = other.log_dice.total_cmp(&one.log_dice);
        by_strength.then_with(|| (one.left, one.right).cmp(&(other.left, other.right)))
    });
    if query.ties > 0 {
        ties.truncate(query.ties as usize);
    }
    Ok(TermNetwork {
        articles: sum.articles,
        tokens: sum.tokens,
        sentences,
        minimum_joint: query.minimum_joint.max(1),
        nodes: chosen
            .iter()
            .zip(holding)
            .map(|(&term, sentences)| NetworkNode {
                term: terms[term as usize].text.to_string(),
                word_class: terms[term as usize].word_class,
                count: sum.counts[term as usize],
                sentences,
            })
            .collect(),
        ties,
    })
}

/// The places among the nodes of the terms that a sentence holds, ascending, each once.
fn places_in(sentence: &Sentence<'_>, places: &[Option<usize>]) -> Vec<usize> {
    let mut present: Vec<usize> = sentence
        .terms()
        .filter_map(|term| places[term as usize])
        .collect();
    present.sort_unstable();
    present.dedup();
    present
}

fn too_large(terms: u32) -> Error {
    Error::new(
        "network-too-large",
        terms.to_string(),
        Localized::new(
            format!("词太多：关系图最多画 {MOST_TERMS} 个词。"),
            format!("There are too many terms: a network has {MOST_TERMS} at most."),
        ),
        Localized::new("请少选一些。", "Choose fewer."),
    )
}
