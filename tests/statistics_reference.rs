//! The measures against values that other people's libraries computed: tests/reference/compute_statistics.py
//! wrote them, `make reference` writes them anew.

#![allow(clippy::expect_used)]

use bulletin_lens::statistics::{
    CoOccurrence, Contingency, Graph, bayesian_information, benjamini_hochberg,
    conservative_log_ratio, cosine_similarity, deviation_of_proportions, jensen_shannon_distance,
    juilland_d, log_dice, log_likelihood_effect, log_odds, log_ratio, log_ratio_interval,
    odds_ratio, p_value_of_log_likelihood, p_value_of_log_likelihood_over, percent_difference,
    pointwise_mutual_information, signed_log_likelihood, simple_maths, t_score, text_rank,
    wilson_interval,
};
use serde::Deserialize;

const CONFIDENCE: f64 = 0.95;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reference {
    comparisons: Vec<Comparison>,
    dispersions: Vec<Dispersion>,
    associations: Vec<Association>,
    distances: Vec<Distance>,
    corrections: Vec<Correction>,
    ranks: Vec<TextRanks>,
    judgements: Vec<Judgement>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Comparison {
    table: [u32; 4],
    log_likelihood: f64,
    p: f64,
    bic: f64,
    effect_size: Option<f64>,
    percent_difference: Option<f64>,
    log_ratio: Option<f64>,
    log_ratio_interval: Option<[f64; 2]>,
    odds_ratio: Option<f64>,
    simple_maths: f64,
    tests: u32,
    conservative_log_ratio: Option<f64>,
    alpha: f64,
    prior: f64,
    log_odds: [f64; 3],
    wilson: [f64; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Dispersion {
    counts: Vec<u32>,
    sizes: Vec<u32>,
    dp: f64,
    normalised: f64,
    juilland: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Association {
    pair: [u32; 5],
    mutual_information: f64,
    log_dice: f64,
    t_score: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Distance {
    left: Vec<u32>,
    right: Vec<u32>,
    jensen_shannon: f64,
    cosine: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Correction {
    p: Vec<f64>,
    q: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextRanks {
    nodes: usize,
    window: usize,
    sequence: Vec<i32>,
    ranks: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Judgement {
    log_likelihood: f64,
    freedom: u32,
    p: f64,
}

fn reference() -> Reference {
    serde_json::from_str(include_str!("reference/statistics.json")).expect("well-formed values")
}

/// Equal to a part in a billion, or to one in a thousand billion where the value is small.
fn assert_same(found: Option<f64>, expected: Option<f64>, what: &str) {
    let agree = match (found, expected) {
        (Some(found), Some(expected)) => {
            (found - expected).abs() <= 1e-9 * expected.abs().max(1e-3)
        }
        (None, None) => true,
        _ => false,
    };
    assert!(agree, "{what}: {found:?} is not {expected:?}");
}

#[test]
fn there_are_enough_cases_and_zeros_among_them() {
    let cases = reference().comparisons;
    assert!(cases.len() >= 200);
    for place in 0..2 {
        let zeros = cases.iter().filter(|case| case.table[place] == 0).count();
        assert!(zeros >= 10, "{zeros}");
    }
}

#[test]
fn measures_of_two_texts() {
    for case in reference().comparisons {
        let [
            target_count,
            reference_count,
            target_tokens,
            reference_tokens,
        ] = case.table;
        let table = Contingency {
            target_count,
            reference_count,
            target_tokens,
            reference_tokens,
        };
        let what = |measure: &str| format!("{measure} of {:?}", case.table);
        // Sums of large numbers that nearly cancel keep fewer digits: an error of the size of the text's last one.
        let size = f64::from(target_tokens) + f64::from(reference_tokens);
        let near = |found: Option<f64>, expected: f64, measure: &str| {
            let found = found.expect("both texts have tokens");
            let slack = 1e-9 * expected.abs() + 1e-15 * size;
            let what = what(measure);
            assert!(
                (found - expected).abs() <= slack,
                "{what}: {found} is not {expected}"
            );
        };
        near(signed_log_likelihood(table), case.log_likelihood, "G²");
        near(bayesian_information(table), case.bic, "BIC");
        assert_same(
            Some(p_value_of_log_likelihood(case.log_likelihood)),
            Some(case.p),
            &what("p"),
        );
        match (log_likelihood_effect(table), case.effect_size) {
            (Some(found), Some(expected)) => {
                assert!((found - expected).abs() <= 1e-9 * expected + 1e-12);
            }
            (found, expected) => assert_eq!(found, expected),
        }
        assert_same(
            percent_difference(table),
            case.percent_difference,
            &what("%DIFF"),
        );
        assert_same(log_ratio(table), case.log_ratio, &what("Log Ratio"));
        let interval = log_ratio_interval(table, CONFIDENCE);
        let expected = case.log_ratio_interval;
        assert_same(
            interval.map(|ends| ends.low),
            expected.map(|ends| ends[0]),
            &what("its low end"),
        );
        assert_same(
            interval.map(|ends| ends.high),
            expected.map(|ends| ends[1]),
            &what("its high end"),
        );
        assert_same(odds_ratio(table), case.odds_ratio, &what("odds ratio"));
        assert_same(
            simple_maths(table, 100.0),
            Some(case.simple_maths),
            &what("simple maths"),
        );
        assert_same(
            conservative_log_ratio(table, CONFIDENCE, case.tests),
            case.conservative_log_ratio,
            &what("LRC"),
        );
        let odds = log_odds(table, case.alpha, case.prior).expect("a prior");
        for (found, expected) in [odds.delta, odds.variance, odds.z]
            .into_iter()
            .zip(case.log_odds)
        {
            assert_same(Some(found), Some(expected), &what("log-odds"));
        }
        let wilson = wilson_interval(target_count, target_tokens, CONFIDENCE);
        assert_same(
            wilson.map(|ends| ends.low),
            Some(case.wilson[0]),
            &what("Wilson, low"),
        );
        assert_same(
            wilson.map(|ends| ends.high),
            Some(case.wilson[1]),
            &what("Wilson, high"),
        );
    }
}

#[test]
fn measures_of_dispersion() {
    for case in reference().dispersions {
        let found = deviation_of_proportions(&case.counts, &case.sizes).expect("it occurs");
        assert_same(Some(found.dp), Some(case.dp), "DP");
        assert_same(found.normalised, Some(case.normalised), "DPnorm");
        assert_same(
            juilland_d(&case.counts, &case.sizes),
            Some(case.juilland),
            "Juilland's D",
        );
    }
}

#[test]
fn measures_of_association() {
    for case in reference().associations {
        let [joint, first, second, tokens, near] = case.pair;
        let pair = CoOccurrence {
            joint,
            first,
            second,
            tokens,
            near,
        };
        assert_same(
            pointwise_mutual_information(pair),
            Some(case.mutual_information),
            "PMI",
        );
        assert_same(log_dice(pair), Some(case.log_dice), "logDice");
        assert_same(t_score(pair), Some(case.t_score), "t-score");
    }
}

#[test]
fn distances_of_texts() {
    for case in reference().distances {
        assert_same(
            jensen_shannon_distance(&case.left, &case.right),
            Some(case.jensen_shannon),
            "Jensen–Shannon",
        );
        assert_same(
            cosine_similarity(&case.left, &case.right),
            Some(case.cosine),
            "cosine",
        );
    }
}

#[test]
fn corrections_for_many_tests() {
    for case in reference().corrections {
        for (found, expected) in benjamini_hochberg(&case.p).into_iter().zip(case.q) {
            assert_same(Some(found), Some(expected), "q");
        }
    }
}

#[test]
fn p_over_several_groups() {
    for case in reference().judgements {
        let found = p_value_of_log_likelihood_over(case.log_likelihood, case.freedom);
        let what = format!("p of {} over {}", case.log_likelihood, case.freedom);
        assert!(
            (found - case.p).abs() <= 1e-9 * case.p,
            "{what}: {found} is not {}",
            case.p
        );
    }
}

#[test]
fn ranks_of_terms() {
    for case in reference().ranks {
        let sequence: Vec<Option<u32>> = case
            .sequence
            .iter()
            .map(|&term| u32::try_from(term).ok())
            .collect();
        let graph = Graph::of_windows(case.nodes, case.window, [sequence.as_slice()]);
        let found = text_rank(&graph, 0.85, 1e-12);
        assert_eq!(found.len(), case.ranks.len());
        for (found, expected) in found.into_iter().zip(case.ranks) {
            assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
        }
    }
}
