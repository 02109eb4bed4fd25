//! Juilland's D: how evenly the rates of a term are spread over the parts of a text.

use super::deviation_of_proportions::totals;

/// 1 − (σ / mean) / √(n − 1), on the rates vᵢ / sizeᵢ of the n parts, with the standard deviation of the whole
/// population (Juilland & Chang-Rodríguez 1964; rates, because our parts differ in size). 1 is even, 0 is all in
/// one part. No unit.
///
/// Parts without tokens are none. `None` where the term does not occur, with fewer than two parts, and where
/// `counts` and `sizes` do not fit each other.
///
/// ```
/// use bulletin_lens::statistics::juilland_d;
///
/// let evenness = juilland_d(&[1, 2, 3, 4, 5], &[9, 10, 10, 10, 11]);
/// assert_eq!(evenness.map(|value| format!("{value:.4}")), Some("0.7852".to_owned()));
/// ```
#[must_use]
pub fn juilland_d(counts: &[u32], sizes: &[u32]) -> Option<f64> {
    totals(counts, sizes)?;
    let rates: Vec<f64> = counts
        .iter()
        .zip(sizes)
        .filter(|&(_, &size)| size > 0)
        .map(|(&count, &size)| f64::from(count) / f64::from(size))
        .collect();
    if rates.len() < 2 {
        return None;
    }
    let parts = rates.len() as f64;
    let mean = rates.iter().sum::<f64>() / parts;
    let variance = rates
        .iter()
        .map(|rate| (rate - mean) * (rate - mean))
        .sum::<f64>()
        / parts;
    // With all in one part rounding can leave a little below 0.
    Some((1.0 - libm::sqrt(variance) / mean / libm::sqrt(parts - 1.0)).max(0.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::statistics::assert_near;

    #[test]
    fn the_test_vector() {
        assert_near(
            juilland_d(&[1, 2, 3, 4, 5], &[9, 10, 10, 10, 11]).expect("it occurs"),
            0.7852,
        );
    }

    #[test]
    fn none_and_one() {
        assert_eq!(juilland_d(&[], &[]), None);
        assert_eq!(juilland_d(&[1], &[5]), None);
        assert_eq!(juilland_d(&[0, 0], &[5, 5]), None);
        assert_near(juilland_d(&[5, 0, 0], &[5, 5, 5]).expect("it occurs"), 0.0);
    }

    proptest! {
        #[test]
        fn lies_between_nought_and_one(parts in proptest::collection::vec((0_u32..20, 20_u32..200), 2..12)) {
            let (counts, sizes): (Vec<u32>, Vec<u32>) = parts.into_iter().unzip();
            if let Some(found) = juilland_d(&counts, &sizes) {
                prop_assert!((0.0..=1.0).contains(&found));
            }
        }
    }
}
