//! Jensen–Shannon distance: how far the words of two texts are from each other.

/// √ of the Jensen–Shannon divergence in bits of the two distributions that the counts make (Lin 1991; Endres &
/// Schindelin 2003): 0 where the shares of all terms are equal, 1 where no term is shared. A distance: symmetric, and
/// no way round is shorter.
///
/// One count a term, the same terms on both sides. Texts of few tokens are far from all others by chance alone.
/// `None` where either side counts nothing or the sides differ in length.
///
/// ```
/// use bulletin_lens::statistics::jensen_shannon_distance;
///
/// assert_eq!(jensen_shannon_distance(&[1, 2], &[2, 4]), Some(0.0));
/// assert_eq!(jensen_shannon_distance(&[3, 0], &[0, 5]), Some(1.0));
/// ```
#[must_use]
pub fn jensen_shannon_distance(left: &[u32], right: &[u32]) -> Option<f64> {
    let sum = |counts: &[u32]| counts.iter().map(|&count| f64::from(count)).sum::<f64>();
    let (all_left, all_right) = (sum(left), sum(right));
    if left.len() != right.len() || all_left <= 0.0 || all_right <= 0.0 {
        return None;
    }
    let part = |share: f64, middle: f64| {
        if share > 0.0 {
            share * libm::log2(share / middle)
        } else {
            0.0
        }
    };
    let mut divergence = 0.0;
    for (&left, &right) in left.iter().zip(right) {
        let (p, q) = (f64::from(left) / all_left, f64::from(right) / all_right);
        let middle = f64::midpoint(p, q);
        divergence += part(p, middle) + part(q, middle);
    }
    // Rounding can leave a little beyond either end.
    Some(libm::sqrt((divergence / 2.0).clamp(0.0, 1.0)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_counted_has_no_distance_and_one_term_none() {
        assert_eq!(jensen_shannon_distance(&[], &[]), None);
        assert_eq!(jensen_shannon_distance(&[0], &[1]), None);
        assert_eq!(jensen_shannon_distance(&[1, 2], &[1]), None);
        assert_eq!(jensen_shannon_distance(&[3], &[9]), Some(0.0));
    }

    proptest! {
        #[test]
        fn is_a_distance(counts in proptest::collection::vec((0_u32..50, 0_u32..50, 0_u32..50), 1..30)) {
            let side = |pick: fn(&(u32, u32, u32)) -> u32| counts.iter().map(pick).collect::<Vec<u32>>();
            let (a, b, c) = (side(|row| row.0), side(|row| row.1), side(|row| row.2));
            if let (Some(ab), Some(bc), Some(ac)) = (jensen_shannon_distance(&a, &b), jensen_shannon_distance(&b, &c), jensen_shannon_distance(&a, &c)) {
                prop_assert!((0.0..=1.0).contains(&ab));
                prop_assert_eq!(jensen_shannon_distance(&b, &a), Some(ab));
                prop_assert!(ac <= ab + bc + 1e-9);
                prop_assert_eq!(jensen_shannon_distance(&a, &a), Some(0.0));
            }
        }
    }
}
