//! What holds for all measures of two texts, whatever the counts: tests of the whole folder.

use proptest::prelude::*;

use super::*;

/// Two texts and a term, often with no occurrence on one side, a single one, or nothing else.
fn tables() -> impl Strategy<Value = Contingency> {
    let text = (1_u32..20_000_000).prop_flat_map(|tokens| {
        let count = prop_oneof![
            Just(0),
            Just(1.min(tokens)),
            0..=tokens.min(300),
            0..=tokens,
            Just(tokens)
        ];
        (count, Just(tokens))
    });
    (text.clone(), text).prop_map(|(target, reference)| Contingency {
        target_count: target.0,
        reference_count: reference.0,
        target_tokens: target.1,
        reference_tokens: reference.1,
    })
}

fn exchanged(table: Contingency) -> Contingency {
    Contingency {
        target_count: table.reference_count,
        reference_count: table.target_count,
        target_tokens: table.reference_tokens,
        reference_tokens: table.target_tokens,
    }
}

/// Every measure that has a value, by name.
fn values(table: Contingency) -> Vec<(&'static str, f64)> {
    let interval = log_ratio_interval(table, 0.95);
    let wilson = wilson_interval(table.target_count, table.target_tokens, 0.95);
    let odds = log_odds(table, 1.0, 1000.0);
    [
        ("G²", signed_log_likelihood(table)),
        (
            "p",
            signed_log_likelihood(table).map(p_value_of_log_likelihood),
        ),
        ("BIC", bayesian_information(table)),
        ("ELL", log_likelihood_effect(table)),
        ("%DIFF", percent_difference(table)),
        ("Log Ratio", log_ratio(table)),
        ("its low end", interval.map(|ends| ends.low)),
        ("its high end", interval.map(|ends| ends.high)),
        ("LRC", conservative_log_ratio(table, 0.95, 20_000)),
        ("odds ratio", odds_ratio(table)),
        ("simple maths", simple_maths(table, 100.0)),
        ("log-odds", odds.map(|odds| odds.z)),
        ("Wilson, low", wilson.map(|ends| ends.low)),
        ("Wilson, high", wilson.map(|ends| ends.high)),
    ]
    .into_iter()
    .filter_map(|(name, value)| value.map(|value| (name, value)))
    .collect()
}

fn close(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * left.abs().max(right.abs()).max(1e-3)
}

proptest! {
    #[test]
    fn a_value_is_a_finite_number(table in tables()) {
        for (name, value) in values(table) {
            prop_assert!(value.is_finite(), "{} is {}", name, value);
        }
    }

    #[test]
    fn exchanging_the_texts_turns_every_measure_round(table in tables()) {
        let back = exchanged(table);
        let negated = |measure: &dyn Fn(Contingency) -> Option<f64>| match (measure(table), measure(back)) {
            (Some(there), Some(back)) => close(there, -back),
            (there, back) => there == back,
        };
        prop_assert!(negated(&log_ratio));
        prop_assert!(negated(&|table| conservative_log_ratio(table, 0.95, 300)));
        prop_assert!(negated(&|table| log_odds(table, 2.0, 500.0).map(|odds| odds.z)));
        let same = |measure: &dyn Fn(Contingency) -> Option<f64>| measure(table).is_some() == measure(back).is_some();
        prop_assert!(same(&log_likelihood_effect) && same(&bayesian_information));
        if let (Some(there), Some(back)) = (odds_ratio(table), odds_ratio(back)) {
            prop_assert!(close(there * back, 1.0));
        }
        if let (Some(there), Some(back)) = (simple_maths(table, 1.0), simple_maths(back, 1.0)) {
            prop_assert!(close(there * back, 1.0));
        }
        if let (Some(there), Some(back)) = (log_ratio_interval(table, 0.9), log_ratio_interval(back, 0.9)) {
            prop_assert!(close(there.low, -back.high) && close(there.high, -back.low));
        }
    }

    #[test]
    fn a_text_compared_with_itself_is_neutral(table in tables()) {
        let itself = Contingency {
            reference_count: table.target_count,
            reference_tokens: table.target_tokens,
            ..table
        };
        let occurs = table.target_count > 0;
        let part = table.target_count < table.target_tokens;
        prop_assert!(signed_log_likelihood(itself).is_some_and(|value| value.abs() < 1e-6));
        prop_assert_eq!(log_ratio(itself), occurs.then_some(0.0));
        prop_assert_eq!(conservative_log_ratio(itself, 0.95, 1), occurs.then_some(0.0));
        prop_assert_eq!(percent_difference(itself), occurs.then_some(0.0));
        prop_assert_eq!(odds_ratio(itself), (occurs && part).then_some(1.0));
        prop_assert_eq!(simple_maths(itself, 100.0), Some(1.0));
        prop_assert_eq!(log_odds(itself, 1.0, 1000.0).map(|odds| odds.z), Some(0.0));
        prop_assert!(log_ratio_interval(itself, 0.95).is_none_or(|ends| ends.low <= 0.0 && ends.high >= 0.0));
    }

    #[test]
    fn measures_of_one_difference_point_one_way(table in tables()) {
        let more = f64::from(table.target_count) * f64::from(table.reference_tokens)
            - f64::from(table.reference_count) * f64::from(table.target_tokens);
        prop_assert!(signed_log_likelihood(table).is_none_or(|value| value * more >= 0.0));
        prop_assert!(conservative_log_ratio(table, 0.95, 50).is_none_or(|value| value * more >= 0.0));
        prop_assert!(percent_difference(table).is_none_or(|value| value * more >= 0.0));
        prop_assert!(odds_ratio(table).is_none_or(|value| (value - 1.0) * more >= 0.0));
    }

    #[test]
    fn the_cautious_ratio_never_goes_beyond_the_ratio_or_its_evidence(table in tables(), tests in 1_u32..100_000) {
        let once = conservative_log_ratio(table, 0.95, 1);
        let often = conservative_log_ratio(table, 0.95, tests);
        if let (Some(once), Some(often)) = (once, often) {
            prop_assert!(often.abs() <= once.abs() + 1e-9 && once * often >= 0.0);
            let plain = log_ratio(table).map_or(f64::INFINITY, f64::abs);
            prop_assert!(once.abs() <= plain + 1e-9, "{} {}", once, plain);
        }
        prop_assert_eq!(once.is_some(), often.is_some());
        prop_assert_eq!(once.is_some(), table.target_count > 0 || table.reference_count > 0);
    }

    #[test]
    fn spread_and_range_do_not_depend_on_the_order_of_parts(
        parts in proptest::collection::vec((0_u32..20, 20_u32..200), 2..12).prop_shuffle(),
        turn in 0_usize..12,
    ) {
        let mut turned = parts.clone();
        turned.rotate_left(turn % parts.len());
        let (counts, sizes): (Vec<u32>, Vec<u32>) = parts.into_iter().unzip();
        let (turned_counts, turned_sizes): (Vec<u32>, Vec<u32>) = turned.into_iter().unzip();
        prop_assert_eq!(range_of(&counts), range_of(&turned_counts));
        let same = |left: Option<f64>, right: Option<f64>| match (left, right) {
            (Some(left), Some(right)) => (left - right).abs() < 1e-12,
            (left, right) => left == right,
        };
        prop_assert!(same(juilland_d(&counts, &sizes), juilland_d(&turned_counts, &turned_sizes)));
        let deviation = |counts: &[u32], sizes: &[u32]| deviation_of_proportions(counts, sizes).map(|found| found.dp);
        prop_assert!(same(deviation(&counts, &sizes), deviation(&turned_counts, &turned_sizes)));
    }
}
