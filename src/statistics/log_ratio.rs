//! Log Ratio: how many times more frequent a term is in one text than in another, as a power of two.

use super::{Contingency, Interval, normal_point};

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

/// The interval of [`log_ratio`] by the delta method: the variance of ln(p1/p2) is 1/a − 1/N1 + 1/b − 1/N2 (Katz,
/// Baptista, Azen & Pike 1978), and the interval is symmetric on the logarithmic scale.
///
/// In powers of two. `None` where the Log Ratio has no value, and for a confidence outside 0…1. With one occurrence on
/// either side it is very wide, as it should be.
///
/// ```
/// use bulletin_lens::statistics::{Contingency, log_ratio_interval};
///
/// let table = Contingency { target_count: 8, reference_count: 2, target_tokens: 600, reference_tokens: 2400 };
/// let interval = log_ratio_interval(table, 0.95).expect("both occur");
/// assert_eq!(format!("{:.4} {:.4}", interval.low, interval.high), "1.7683 6.2317");
/// ```
#[must_use]
pub fn log_ratio_interval(table: Contingency, confidence: f64) -> Option<Interval> {
    log_ratio_interval_at(table, normal_point(confidence)?)
}

/// As [`log_ratio_interval`], with the point of the normal distribution found once for many terms.
#[must_use]
pub fn log_ratio_interval_at(table: Contingency, normal_point: f64) -> Option<Interval> {
    let middle = log_ratio(table)?;
    let part = |count: u32, tokens: u32| 1.0 / f64::from(count) - 1.0 / f64::from(tokens);
    let variance = part(table.target_count, table.target_tokens)
        + part(table.reference_count, table.reference_tokens);
    let spread = normal_point * libm::sqrt(variance.max(0.0)) / std::f64::consts::LN_2;
    Some(Interval {
        low: middle - spread,
        high: middle + spread,
    })
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
