//! LRC: the Log Ratio that is still sure, however few the occurrences.

use rustc_hash::FxHashMap;

use super::Contingency;
use super::beta_quantile::odds_of_beta_quantile;

/// The conservative Log Ratio of terms in two texts of given sizes (Evert 2022, "Measuring keyness").
///
/// The share a/(a+b) of a term's occurrences that lie in the target has an exact interval (Clopper & Pearson 1934),
/// with the error divided by the number of terms tested (Bonferroni). LRC is the Log Ratio at the end of the interval
/// that lies nearer to no difference: log2((N2/N1) · lo/(1−lo)), and 0 where the interval holds no difference. Finite
/// at a zero, shrinks small counts, |LRC| ≤ |Log Ratio|: the order that keywords are ranked by.
///
/// Pairs of counts come again and again in a text, so what was worked out for one is kept.
#[derive(Debug, Clone)]
pub struct ConservativeLogRatio {
    target_tokens: u32,
    reference_tokens: u32,
    /// What lies outside the interval on one side.
    tail: f64,
    known: FxHashMap<(u32, u32), f64>,
}

impl ConservativeLogRatio {
    /// For `tests` terms in texts of these sizes.
    ///
    /// `None` for a text without tokens, a confidence outside 0…1, or no tests.
    #[must_use]
    pub fn new(
        target_tokens: u32,
        reference_tokens: u32,
        confidence: f64,
        tests: u32,
    ) -> Option<Self> {
        let fits = target_tokens > 0
            && reference_tokens > 0
            && confidence > 0.0
            && confidence < 1.0
            && tests > 0;
        fits.then(|| Self {
            target_tokens,
            reference_tokens,
            tail: (1.0 - confidence) / f64::from(tests) / 2.0,
            known: FxHashMap::default(),
        })
    }

    /// The measure for a term, in powers of two: 1 means surely twice as frequent in the target.
    ///
    /// `None` where the term occurs in neither text, or more often than its text has tokens.
    pub fn of(&mut self, target_count: u32, reference_count: u32) -> Option<f64> {
        let fits = target_count <= self.target_tokens && reference_count <= self.reference_tokens;
        if !fits || target_count == 0 && reference_count == 0 {
            return None;
        }
        let counts = (target_count, reference_count);
        if let Some(&value) = self.known.get(&counts) {
            return Some(value);
        }
        let (a, b) = (f64::from(target_count), f64::from(reference_count));
        let (n1, n2) = (
            f64::from(self.target_tokens),
            f64::from(self.reference_tokens),
        );
        // The other side's measure is this one's with the texts exchanged.
        let value = if a * n2 >= b * n1 {
            (libm::log2(n2 / n1 * least_odds(a, b, self.tail))).max(0.0)
        } else {
            -(libm::log2(n1 / n2 * least_odds(b, a, self.tail))).max(0.0)
        };
        // No difference has no sign.
        let value = value + 0.0;
        self.known.insert(counts, value);
        Some(value)
    }
}

/// lo/(1−lo) for the lower Clopper–Pearson bound lo of a share a/(a+b), a > 0.
fn least_odds(a: f64, b: f64, tail: f64) -> f64 {
    if b == 0.0 {
        // lo = tail^(1/a), and 1 − lo without cancellation.
        let exponent = libm::log(tail) / a;
        return libm::exp(exponent) / -libm::expm1(exponent);
    }
    odds_of_beta_quantile(tail, a, b + 1.0)
}

/// The conservative Log Ratio of one term, as [`ConservativeLogRatio::of`].
///
/// ```
/// use bulletin_lens::statistics::{Contingency, conservative_log_ratio};
///
/// let table = Contingency { target_count: 8, reference_count: 0, target_tokens: 600, reference_tokens: 2400 };
/// let surely = conservative_log_ratio(table, 0.95, 1).expect("it occurs");
/// assert!(surely > 2.0 && surely.is_finite());
/// ```
#[must_use]
pub fn conservative_log_ratio(table: Contingency, confidence: f64, tests: u32) -> Option<f64> {
    let mut measure = ConservativeLogRatio::new(
        table.target_tokens,
        table.reference_tokens,
        confidence,
        tests,
    )?;
    measure.of(table.target_count, table.reference_count)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::statistics::{VECTOR, assert_near, log_ratio};

    #[test]
    fn the_test_vector() {
        // Both by scipy.stats.beta.ppf.
        assert_near(
            conservative_log_ratio(VECTOR, 0.95, 1).expect("it occurs"),
            1.6749,
        );
        assert_near(
            conservative_log_ratio(VECTOR, 0.95, 100).expect("it occurs"),
            0.2852,
        );
    }

    #[test]
    fn zeros_are_finite_and_nothing_has_no_value() {
        let only = Contingency {
            reference_count: 0,
            ..VECTOR
        };
        assert!(
            conservative_log_ratio(only, 0.95, 1)
                .is_some_and(|value| value > 1.0 && value.is_finite())
        );
        let absent = Contingency {
            target_count: 0,
            reference_count: 50,
            ..VECTOR
        };
        assert!(
            conservative_log_ratio(absent, 0.95, 1)
                .is_some_and(|value| value < -1.0 && value.is_finite())
        );
        let neither = Contingency {
            target_count: 0,
            reference_count: 0,
            ..VECTOR
        };
        assert_eq!(conservative_log_ratio(neither, 0.95, 1), None);
        let empty = Contingency {
            target_count: 0,
            target_tokens: 0,
            ..VECTOR
        };
        assert_eq!(conservative_log_ratio(empty, 0.95, 1), None);
        // Once in one text says nothing.
        let once = Contingency {
            target_count: 1,
            reference_count: 0,
            ..VECTOR
        };
        assert_eq!(conservative_log_ratio(once, 0.95, 1), Some(0.0));
    }

    proptest! {
        #[test]
        fn lies_between_no_difference_and_the_log_ratio(a in 1_u32..300, b in 1_u32..300, n1 in 300_u32..50_000, n2 in 300_u32..50_000, tests in 1_u32..5000) {
            let table = Contingency { target_count: a, reference_count: b, target_tokens: n1, reference_tokens: n2 };
            let (sure, plain) = (conservative_log_ratio(table, 0.95, tests).expect("it occurs"), log_ratio(table).expect("both occur"));
            prop_assert!(sure.abs() <= plain.abs() + 1e-9 && sure * plain >= 0.0, "{sure} {plain}");
            let stricter = conservative_log_ratio(table, 0.95, tests * 2).expect("it occurs");
            prop_assert!(stricter.abs() <= sure.abs() + 1e-9);
        }

        #[test]
        fn exchanging_the_texts_changes_the_sign_alone(a in 0_u32..300, b in 0_u32..300, n1 in 300_u32..50_000, n2 in 300_u32..50_000) {
            let there = conservative_log_ratio(Contingency { target_count: a, reference_count: b, target_tokens: n1, reference_tokens: n2 }, 0.95, 50);
            let back = conservative_log_ratio(Contingency { target_count: b, reference_count: a, target_tokens: n2, reference_tokens: n1 }, 0.95, 50);
            prop_assert_eq!(there.is_some(), back.is_some());
            if let (Some(there), Some(back)) = (there, back) {
                prop_assert!((there + back).abs() < 1e-9);
            }
        }

        #[test]
        fn more_of_a_term_is_never_less(a in 0_u32..200, b in 1_u32..200) {
            let mut measure = ConservativeLogRatio::new(10_000, 30_000, 0.95, 100).expect("texts");
            prop_assert!(measure.of(a, b) <= measure.of(a + 1, b));
        }
    }
}
