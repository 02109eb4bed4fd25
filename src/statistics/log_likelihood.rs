//! Log-likelihood ratio G²: how surely a term's frequency differs between two texts.

use super::Contingency;

/// G² over all four cells of the contingency table, signed.
///
/// 2 · Σ O · ln(O / E), with 0 · ln 0 = 0 (Dunning 1993, "Accurate methods for the statistics of
/// surprise and coincidence"). Positive where the target uses the term more than expected. This
/// is the form with four terms; the two-term form of Rayson and Garside (2000) leaves out the cells
/// of the other tokens and gives a little less.
///
/// `None` where either text has no tokens or a count exceeds its text. A term in neither text gives 0.
///
/// ```
/// use bulletin_lens::statistics::{Contingency, signed_log_likelihood};
///
/// let table = Contingency { target_count: 8, reference_count: 2, target_tokens: 600, reference_tokens: 2400 };
/// assert_eq!(signed_log_likelihood(table).map(|value| format!("{value:.4}")), Some("16.7110".to_owned()));
/// ```
#[must_use]
pub fn signed_log_likelihood(table: Contingency) -> Option<f64> {
    let Contingency {
        target_count,
        reference_count,
        target_tokens,
        reference_tokens,
    } = table;
    if target_tokens == 0
        || reference_tokens == 0
        || target_count > target_tokens
        || reference_count > reference_tokens
    {
        return None;
    }
    let (a, b) = (f64::from(target_count), f64::from(reference_count));
    let (n1, n2) = (f64::from(target_tokens), f64::from(reference_tokens));
    let all = n1 + n2;
    let (with, without) = (a + b, all - a - b);
    let cell = |observed: f64, expected: f64| {
        if observed > 0.0 {
            observed * libm::log(observed / expected)
        } else {
            0.0
        }
    };
    let sum = cell(a, n1 * with / all)
        + cell(b, n2 * with / all)
        + cell(n1 - a, n1 * without / all)
        + cell(n2 - b, n2 * without / all);
    // Rounding can leave a tiny negative sum where the counts are just as expected.
    let value = (2.0 * sum).max(0.0);
    Some(if a * n2 < b * n1 { -value } else { value })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::statistics::{VECTOR, assert_near};

    #[test]
    fn the_test_vector() {
        assert_near(
            signed_log_likelihood(VECTOR).expect("both texts have tokens"),
            16.7110,
        );
    }

    #[test]
    fn nothing_to_compare_has_no_value() {
        assert_eq!(
            signed_log_likelihood(Contingency {
                target_tokens: 0,
                target_count: 0,
                ..VECTOR
            }),
            None
        );
        assert_eq!(
            signed_log_likelihood(Contingency {
                reference_tokens: 0,
                reference_count: 0,
                ..VECTOR
            }),
            None
        );
    }

    proptest! {
        #[test]
        fn equal_texts_are_neutral(count in 0_u32..500, tokens in 500_u32..100_000) {
            let table = Contingency { target_count: count, reference_count: count, target_tokens: tokens, reference_tokens: tokens };
            prop_assert!(signed_log_likelihood(table).expect("tokens").abs() < 1e-6);
        }

        #[test]
        fn exchanging_the_texts_changes_the_sign_alone(a in 0_u32..500, b in 0_u32..500, n1 in 500_u32..50_000, n2 in 500_u32..50_000) {
            let there = signed_log_likelihood(Contingency { target_count: a, reference_count: b, target_tokens: n1, reference_tokens: n2 }).expect("tokens");
            let back = signed_log_likelihood(Contingency { target_count: b, reference_count: a, target_tokens: n2, reference_tokens: n1 }).expect("tokens");
            prop_assert!((there.abs() - back.abs()).abs() < 1e-6 * (1.0 + there.abs()));
            prop_assert!(there * back <= 1e-9);
        }
    }
}
