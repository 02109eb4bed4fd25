//! Log Ratio: how many times more frequent a term is in one text than in another, as a power of two.

use super::Contingency;

/// log2 of the ratio of relative frequencies (Hardie 2014): 1 means twice as frequent, −1 half.
///
/// `None` where either text has no occurrence: a ratio with zero has no value.
#[must_use]
pub fn log_ratio(table: Contingency) -> Option<f64> {
    let Contingency {
        target_count,
        reference_count,
        target_tokens,
        reference_tokens,
    } = table;
    if target_count == 0 || reference_count == 0 || target_tokens == 0 || reference_tokens == 0 {
        return None;
    }
    let target = f64::from(target_count) / f64::from(target_tokens);
    let reference = f64::from(reference_count) / f64::from(reference_tokens);
    Some(libm::log2(target / reference))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::{VECTOR, assert_near};

    #[test]
    fn the_test_vector() {
        assert_near(log_ratio(VECTOR).expect("both sides occur"), 4.0);
    }

    #[test]
    fn a_zero_on_either_side_has_no_value() {
        assert_eq!(
            log_ratio(Contingency {
                target_count: 0,
                ..VECTOR
            }),
            None
        );
        assert_eq!(
            log_ratio(Contingency {
                reference_count: 0,
                ..VECTOR
            }),
            None
        );
    }

    #[test]
    fn the_same_rate_is_zero() {
        let same = Contingency {
            target_count: 2,
            reference_count: 8,
            ..VECTOR
        };
        assert_eq!(log_ratio(same), Some(0.0));
    }
}
