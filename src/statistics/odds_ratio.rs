//! Odds ratio: how the odds of meeting a term differ.

use super::Contingency;

/// a · (N2 − b) / (b · (N1 − a)): 1 is no difference. No unit.
///
/// 0 where only the reference holds the term. `None` where the reference does not hold it, where the target
/// holds nothing else, where either text has no tokens, and where a count exceeds its text.
///
/// ```
/// use bulletin_lens::statistics::{Contingency, odds_ratio};
///
/// let table = Contingency { target_count: 8, reference_count: 2, target_tokens: 600, reference_tokens: 2400 };
/// assert_eq!(odds_ratio(table).map(|value| format!("{value:.4}")), Some("16.2027".to_owned()));
/// ```
#[must_use]
pub fn odds_ratio(table: Contingency) -> Option<f64> {
    let target_rest = table.target_tokens.checked_sub(table.target_count)?;
    let reference_rest = table.reference_tokens.checked_sub(table.reference_count)?;
    if target_rest == 0 || table.reference_count == 0 {
        return None;
    }
    let above = f64::from(table.target_count) * f64::from(reference_rest);
    let below = f64::from(table.reference_count) * f64::from(target_rest);
    Some(above / below)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::{VECTOR, assert_near};

    #[test]
    fn the_test_vector() {
        assert_near(odds_ratio(VECTOR).expect("both occur"), 16.2027);
    }

    #[test]
    fn zeros_and_single_tokens() {
        assert_eq!(
            odds_ratio(Contingency {
                target_count: 0,
                ..VECTOR
            }),
            Some(0.0)
        );
        assert_eq!(
            odds_ratio(Contingency {
                reference_count: 0,
                ..VECTOR
            }),
            None
        );
        let nothing_else = Contingency {
            target_count: 1,
            target_tokens: 1,
            ..VECTOR
        };
        assert_eq!(odds_ratio(nothing_else), None);
        let broken = Contingency {
            target_count: 2,
            target_tokens: 1,
            ..VECTOR
        };
        assert_eq!(odds_ratio(broken), None);
    }
}
