//! BIC: whether a difference is worth believing, given how much text there is.

use super::{Contingency, signed_log_likelihood};

/// The Bayesian information criterion of a difference (Wilson 2013, "Embracing Bayes factors for key item
/// analysis in corpus linguistics"): |G²| − ln N, with the four-term G² and N = N1 + N2.
///
/// Below 0 the data speak for no difference; above 2 there is some evidence, above 6 strong, above 10
/// very strong evidence for one. No unit.
///
/// `None` where G² has no value: a text without tokens.
///
/// ```
/// use bulletin_lens::statistics::{Contingency, bayesian_information};
///
/// let table = Contingency { target_count: 8, reference_count: 2, target_tokens: 600, reference_tokens: 2400 };
/// assert_eq!(bayesian_information(table).map(|value| format!("{value:.4}")), Some("8.7046".to_owned()));
/// ```
#[must_use]
pub fn bayesian_information(table: Contingency) -> Option<f64> {
    let likelihood = signed_log_likelihood(table)?;
    let tokens = f64::from(table.target_tokens) + f64::from(table.reference_tokens);
    Some(likelihood.abs() - libm::log(tokens))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::{VECTOR, assert_near};

    #[test]
    fn the_test_vector() {
        assert_near(bayesian_information(VECTOR).expect("tokens"), 8.7046);
    }

    #[test]
    fn no_text_has_no_value_and_one_token_no_evidence() {
        let table = Contingency {
            target_count: 0,
            target_tokens: 0,
            ..VECTOR
        };
        assert_eq!(bayesian_information(table), None);
        let one = Contingency {
            target_count: 0,
            reference_count: 0,
            target_tokens: 1,
            reference_tokens: 1,
        };
        assert_near(
            bayesian_information(one).expect("tokens"),
            -std::f64::consts::LN_2,
        );
    }
}
