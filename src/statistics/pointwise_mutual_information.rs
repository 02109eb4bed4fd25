//! Pointwise mutual information: how much more often two terms meet than by chance.

use super::CoOccurrence;

/// log2(O11 / E11) (Church & Hanks 1990), in bits: 0 is as by chance, 1 twice as often. Favours rare terms
/// strongly, so it is read beside the count.
///
/// `None` where they never meet or nothing is expected.
///
/// ```
/// use bulletin_lens::statistics::{CoOccurrence, pointwise_mutual_information};
///
/// let pair = CoOccurrence { joint: 8, first: 20, second: 32, tokens: 10_000, near: 200 };
/// assert_eq!(pointwise_mutual_information(pair).map(|bits| format!("{bits:.4}")), Some("3.6439".to_owned()));
/// ```
#[must_use]
pub fn pointwise_mutual_information(pair: CoOccurrence) -> Option<f64> {
    let expected = pair.expected()?;
    (pair.joint > 0 && expected > 0.0).then(|| libm::log2(f64::from(pair.joint) / expected))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::assert_near;
    use crate::statistics::co_occurrence::PAIR;

    #[test]
    fn the_test_vector() {
        assert_near(
            pointwise_mutual_information(PAIR).expect("they meet"),
            3.6439,
        );
    }

    #[test]
    fn never_meeting_has_no_value() {
        assert_eq!(
            pointwise_mutual_information(CoOccurrence { joint: 0, ..PAIR }),
            None
        );
        assert_eq!(
            pointwise_mutual_information(CoOccurrence { tokens: 0, ..PAIR }),
            None
        );
        let once = CoOccurrence {
            joint: 1,
            first: 1,
            second: 1,
            tokens: 1,
            near: 1,
        };
        assert_eq!(pointwise_mutual_information(once), Some(0.0));
    }
}
