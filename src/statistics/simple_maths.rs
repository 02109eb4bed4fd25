//! Simple maths: the ratio of two rates with a constant added, which damps rare terms.

use super::Contingency;

/// (p1 · 10⁶ + k) / (p2 · 10⁶ + k) (Kilgarriff 2009, "Simple maths for keywords"): 1 is no difference. A
/// large k favours common terms, a small one rare terms. No unit.
///
/// `None` where either text has no tokens or k is not above 0; always finite else.
///
/// ```
/// use bulletin_lens::statistics::{Contingency, simple_maths};
///
/// let table = Contingency { target_count: 8, reference_count: 2, target_tokens: 600, reference_tokens: 2400 };
/// assert_eq!(simple_maths(table, 1.0).map(|value| format!("{value:.4}")), Some("15.9820".to_owned()));
/// ```
#[must_use]
pub fn simple_maths(table: Contingency, constant: f64) -> Option<f64> {
    if table.target_tokens == 0
        || table.reference_tokens == 0
        || constant.is_nan()
        || constant <= 0.0
    {
        return None;
    }
    let per_million = |count: u32, tokens: u32| f64::from(count) * 1e6 / f64::from(tokens);
    let target = per_million(table.target_count, table.target_tokens);
    let reference = per_million(table.reference_count, table.reference_tokens);
    Some((target + constant) / (reference + constant))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::{VECTOR, assert_near};

    #[test]
    fn the_test_vector() {
        assert_near(simple_maths(VECTOR, 1.0).expect("tokens"), 15.9820);
        assert_near(simple_maths(VECTOR, 100.0).expect("tokens"), 14.3929);
    }

    #[test]
    fn no_text_and_no_constant_have_no_value() {
        let empty = Contingency {
            reference_tokens: 0,
            reference_count: 0,
            ..VECTOR
        };
        assert_eq!(simple_maths(empty, 1.0), None);
        assert_eq!(simple_maths(VECTOR, 0.0), None);
        let single = Contingency {
            target_count: 0,
            reference_count: 0,
            target_tokens: 1,
            reference_tokens: 1,
        };
        assert_eq!(simple_maths(single, 1.0), Some(1.0));
    }
}
