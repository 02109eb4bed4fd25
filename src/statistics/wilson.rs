//! Wilson's interval: how far the share of a term could lie from the one that was counted.

use super::{Interval, normal_point};

/// The score interval of a proportion (Wilson 1927, "Probable inference, the law of succession, and
/// statistical inference"): (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), with p = count / tokens.
///
/// Ends are shares, 0…1. Never empty at 0 occurrences, where the simple interval is. It takes tokens for
/// independent, which words of one text are not: the true uncertainty is larger.
///
/// `None` for n = 0 tokens, where the count exceeds the tokens, or for a confidence outside 0…1; with
/// n = 1 it is nearly as wide as it can be.
///
/// ```
/// use bulletin_lens::statistics::wilson_interval;
///
/// let interval = wilson_interval(8, 600, 0.95).expect("there are tokens");
/// assert_eq!(format!("{:.4} {:.4}", interval.low, interval.high), "0.0068 0.0261");
/// ```
#[must_use]
pub fn wilson_interval(count: u32, tokens: u32, confidence: f64) -> Option<Interval> {
    wilson_interval_at(count, tokens, normal_point(confidence)?)
}

/// As [`wilson_interval`], with the point of the normal distribution found once for many terms.
#[must_use]
pub fn wilson_interval_at(count: u32, tokens: u32, normal_point: f64) -> Option<Interval> {
    if tokens == 0 || count > tokens {
        return None;
    }
    let (n, z2) = (f64::from(tokens), normal_point * normal_point);
    let share = f64::from(count) / n;
    let middle = share + z2 / (2.0 * n);
    let spread = normal_point * libm::sqrt(share * (1.0 - share) / n + z2 / (4.0 * n * n));
    let scale = 1.0 + z2 / n;
    Some(Interval {
        // At 0 and at n the sum is exact in theory only.
        low: if count == 0 {
            0.0
        } else {
            ((middle - spread) / scale).max(0.0)
        },
        high: if count == tokens {
            1.0
        } else {
            ((middle + spread) / scale).min(1.0)
        },
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn without_tokens_there_is_none_and_one_token_says_little() {
        assert_eq!(wilson_interval(0, 0, 0.95), None);
        assert_eq!(wilson_interval(2, 1, 0.95), None);
        let one = wilson_interval(0, 1, 0.95).expect("a token");
        assert!(one.low == 0.0 && one.high > 0.79);
    }

    proptest! {
        #[test]
        fn holds_the_share_and_narrows_with_more_text(count in 0_u32..1000, more in 0_u32..100_000) {
            let tokens = count + more + 1;
            let interval = wilson_interval(count, tokens, 0.95).expect("tokens");
            let share = f64::from(count) / f64::from(tokens);
            prop_assert!(0.0 <= interval.low && interval.low <= share && share <= interval.high && interval.high <= 1.0);
            let tenfold = wilson_interval(count * 10, tokens * 10, 0.95).expect("tokens");
            prop_assert!(tenfold.high - tenfold.low < interval.high - interval.low);
        }
    }
}
