//! ELL: the effect size of the log-likelihood ratio, which does not grow with the text.

use super::{Contingency, signed_log_likelihood};

/// |G²| / (N · ln min E) (Johnston, Berry & Mielke 2006), E being the expected frequencies of the term in
/// both texts and N all tokens. 0 is no effect, 1 the largest possible. No unit.
///
/// `None` where G² has no value, and where the smaller expected frequency is 1 or less: its logarithm is no
/// scale then.
///
/// ```
/// use bulletin_lens::statistics::{Contingency, log_likelihood_effect};
///
/// let table = Contingency { target_count: 8, reference_count: 2, target_tokens: 600, reference_tokens: 2400 };
/// assert_eq!(log_likelihood_effect(table).map(|value| format!("{value:.4}")), Some("0.0080".to_owned()));
/// ```
#[must_use]
pub fn log_likelihood_effect(table: Contingency) -> Option<f64> {
    let likelihood = signed_log_likelihood(table)?.abs();
    let (n1, n2) = (
        f64::from(table.target_tokens),
        f64::from(table.reference_tokens),
    );
    let with = f64::from(table.target_count) + f64::from(table.reference_count);
    let smallest = n1.min(n2) * with / (n1 + n2);
    (smallest > 1.0).then(|| likelihood / ((n1 + n2) * libm::log(smallest)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::{VECTOR, assert_near};

    #[test]
    fn the_test_vector() {
        assert_near(
            log_likelihood_effect(VECTOR).expect("enough is expected"),
            0.0080,
        );
    }

    #[test]
    fn where_one_or_none_is_expected_there_is_no_scale() {
        let one = Contingency {
            target_count: 1,
            reference_count: 0,
            ..VECTOR
        };
        assert_eq!(log_likelihood_effect(one), None);
        let none = Contingency {
            target_count: 0,
            target_tokens: 0,
            ..VECTOR
        };
        assert_eq!(log_likelihood_effect(none), None);
    }
}
