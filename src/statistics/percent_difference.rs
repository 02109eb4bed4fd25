//! %DIFF: by how many per cent a rate lies above another.

use super::Contingency;

/// 100 · (p1 − p2) / p2 (Gabrielatos & Marchi 2011), in per cent: 0 is no difference, 100 twice the rate,
/// −100 none at all in the target.
///
/// `None` where the reference does not hold the term or either text has no tokens: nothing can be divided
/// by a rate of zero.
///
/// ```
/// use bulletin_lens::statistics::{Contingency, percent_difference};
///
/// let table = Contingency { target_count: 8, reference_count: 2, target_tokens: 600, reference_tokens: 2400 };
/// assert_eq!(percent_difference(table), Some(1500.0));
/// ```
#[must_use]
pub fn percent_difference(table: Contingency) -> Option<f64> {
    if table.target_tokens == 0 || table.reference_tokens == 0 || table.reference_count == 0 {
        return None;
    }
    // In whole numbers as far as possible: a·N2 and b·N1 are exact.
    let target = f64::from(table.target_count) * f64::from(table.reference_tokens);
    let reference = f64::from(table.reference_count) * f64::from(table.target_tokens);
    Some(100.0 * (target - reference) / reference)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::{VECTOR, assert_near};

    #[test]
    fn the_test_vector() {
        assert_near(percent_difference(VECTOR).expect("both occur"), 1500.0);
    }

    #[test]
    fn absent_from_the_target_is_minus_a_hundred_and_from_the_reference_nothing() {
        let absent = Contingency {
            target_count: 0,
            ..VECTOR
        };
        assert_eq!(percent_difference(absent), Some(-100.0));
        let new = Contingency {
            reference_count: 0,
            ..VECTOR
        };
        assert_eq!(percent_difference(new), None);
        let empty = Contingency {
            target_tokens: 0,
            target_count: 0,
            ..VECTOR
        };
        assert_eq!(percent_difference(empty), None);
    }
}
