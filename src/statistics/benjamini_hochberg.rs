//! Benjamini–Hochberg: p values of many terms, made honest about their being many.

use crate::order;

/// The q value of each p value (Benjamini & Hochberg 1995, "Controlling the false discovery rate"): among the
/// terms with a q of at most x, a share of x is expected to differ by chance alone.
///
/// q of the i-th smallest of n is the minimum over j ≥ i of p(j) · n / j. In the order given; 0…1; with n = 1
/// it is the p value, with n = 0 nothing.
///
/// ```
/// use bulletin_lens::statistics::benjamini_hochberg;
///
/// assert_eq!(benjamini_hochberg(&[0.01, 0.5, 0.02]), [0.03, 0.5, 0.03]);
/// ```
#[must_use]
pub fn benjamini_hochberg(p_values: &[f64]) -> Vec<f64> {
    let mut ranked: Vec<usize> = (0..p_values.len()).collect();
    order::sort_by(&mut ranked, |&left, &right| {
        p_values[right]
            .total_cmp(&p_values[left])
            .then(left.cmp(&right))
    });
    let mut q_values = vec![1.0; p_values.len()];
    let mut smallest = 1.0_f64;
    for (place, &index) in ranked.iter().enumerate() {
        let rank = (p_values.len() - place) as f64;
        // Times n and through n again may come out below p.
        let raised = (p_values[index] * p_values.len() as f64 / rank).max(p_values[index]);
        smallest = smallest.min(raised);
        q_values[index] = smallest;
    }
    q_values
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn none_and_one() {
        assert!(benjamini_hochberg(&[]).is_empty());
        assert_eq!(benjamini_hochberg(&[0.2]), [0.2]);
    }

    proptest! {
        #[test]
        fn is_never_below_p_and_keeps_the_order(p_values in proptest::collection::vec(0.0_f64..=1.0, 0..40)) {
            let q_values = benjamini_hochberg(&p_values);
            for (left, &p) in p_values.iter().enumerate() {
                prop_assert!(q_values[left] >= p && q_values[left] <= 1.0);
                for (right, &other) in p_values.iter().enumerate() {
                    prop_assert!(p > other || q_values[left] <= q_values[right]);
                }
            }
        }
    }
}
