//! t-score: how surely two terms meet more often than by chance.

use super::CoOccurrence;

/// (O11 − E11) / √O11 (Church, Gale, Hanks & Hindle 1991), in standard deviations. Favours common terms.
///
/// `None` where they never meet or the text has no tokens.
///
/// ```
/// use bulletin_lens::statistics::{CoOccurrence, t_score};
///
/// let pair = CoOccurrence { joint: 8, first: 20, second: 32, tokens: 10_000, near: 200 };
/// assert_eq!(t_score(pair).map(|value| format!("{value:.4}")), Some("2.6022".to_owned()));
/// ```
#[must_use]
pub fn t_score(pair: CoOccurrence) -> Option<f64> {
    let expected = pair.expected()?;
    let joint = f64::from(pair.joint);
    (pair.joint > 0).then(|| (joint - expected) / libm::sqrt(joint))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::assert_near;
    use crate::statistics::co_occurrence::PAIR;

    #[test]
    fn the_test_vector() {
        assert_near(t_score(PAIR).expect("they meet"), 2.6022);
    }

    #[test]
    fn never_meeting_has_no_value() {
        assert_eq!(t_score(CoOccurrence { joint: 0, ..PAIR }), None);
        assert_eq!(t_score(CoOccurrence { tokens: 0, ..PAIR }), None);
        let once = CoOccurrence {
            joint: 1,
            first: 1,
            second: 1,
            tokens: 1,
            near: 1,
        };
        assert_eq!(t_score(once), Some(0.0));
    }
}
