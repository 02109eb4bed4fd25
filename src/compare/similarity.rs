//! How alike groups are: a matrix, and an order that puts like beside like.

use super::seriation::order_by_likeness;
use crate::grouping::{Corpus, Groups};
use crate::message::{Error, Localized};
use crate::query::{SimilarityMeasure, SimilarityQuery, SimilarityTable};
use crate::scope::Scope;
use crate::statistics::{cosine_similarity, jensen_shannon_distance};
use crate::terms::Tally;

/// More groups than these make no matrix that anyone could read.
const MOST_GROUPS: usize = 100;

/// Compares each two groups.
///
/// # Errors
/// `grouping-too-many` for more than 100 groups with text.
pub(crate) fn compare_likeness(
    corpus: &Corpus<'_>,
    groups: &Groups,
    query: &SimilarityQuery,
    scope: &Scope<'_>,
) -> Result<SimilarityTable, Error> {
    let whole = corpus.sum(&groups.all_articles());
    // A term's place among those compared; one place more than there are for those that are not.
    let mut places = vec![None; corpus.terms.len()];
    let mut compared_terms = 0_u32;
    for (number, term) in corpus.terms.iter().enumerate() {
        if scope.lists(term, whole.counts[number], whole.ranges[number]) {
            places[number] = Some(compared_terms as usize);
            compared_terms += 1;
        }
    }
    let mut tally = Tally::default();
    let (mut present, mut absent, mut vectors) = (Vec::new(), Vec::new(), Vec::new());
    for (number, group) in (0_u32..).zip(&groups.groups) {
        let mut vector = vec![0; compared_terms as usize];
        let mut is_empty = true;
        for (term, count) in corpus.tally(&group.articles, &mut tally) {
            if let Some(place) = places[term as usize] {
                vector[place] = count;
                is_empty = false;
            }
        }
        if is_empty {
            absent.push(number);
            continue;
        }
        present.push(number);
        vectors.push(vector);
        if vectors.len() > MOST_GROUPS {
            return Err(too_many());
        }
    }
    let alike = |left: &[u32], right: &[u32]| match query.measure {
        SimilarityMeasure::JensenShannon => {
            jensen_shannon_distance(left, right).map_or(0.0, |distance| 1.0 - distance)
        }
        SimilarityMeasure::Cosine => cosine_similarity(left, right).unwrap_or_default(),
    };
    let mut values = vec![vec![1.0; present.len()]; present.len()];
    for left in 0..present.len() {
        for right in left + 1..present.len() {
            let value = alike(&vectors[left], &vectors[right]);
            values[left][right] = value;
            values[right][left] = value;
        }
    }
    let seriated = order_by_likeness(&values);
    Ok(SimilarityTable {
        grouping: groups.describe(corpus),
        measure: query.measure,
        compared_terms,
        order: seriated.iter().map(|&place| present[place]).collect(),
        absent,
        values: seriated
            .iter()
            .map(|&row| seriated.iter().map(|&column| values[row][column]).collect())
            .collect(),
    })
}

fn too_many() -> Error {
    Error::new(
        "grouping-too-many",
        MOST_GROUPS.to_string(),
        Localized::new(
            format!("分组太多：相似度一次最多比 {MOST_GROUPS} 组。"),
            format!("There are too many groups: likeness compares {MOST_GROUPS} at most."),
        ),
        Localized::new(
            "请换一种分组，或先筛选文章。",
            "Choose another grouping, or fewer articles.",
        ),
    )
}
