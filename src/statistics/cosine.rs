//! Cosine similarity: how alike the counts of two texts point.

/// Σ lᵢ·rᵢ / (√Σ lᵢ² · √Σ rᵢ²) (Salton 1971): 1 where all shares are equal, 0 where no term is shared. Common terms
/// decide nearly alone.
///
/// One count a term, the same terms on both sides. `None` where either side counts nothing or the sides differ in
/// length; with one term it is 1.
///
/// ```
/// use bulletin_lens::statistics::cosine_similarity;
///
/// assert_eq!(cosine_similarity(&[3, 4], &[4, 3]), Some(0.96));
/// ```
#[must_use]
pub fn cosine_similarity(left: &[u32], right: &[u32]) -> Option<f64> {
    if left.len() != right.len() {
        return None;
    }
    let product = |left: &[u32], right: &[u32]| {
        let products = left.iter().zip(right);
        products
            .map(|(&left, &right)| f64::from(left) * f64::from(right))
            .sum::<f64>()
    };
    let lengths = libm::sqrt(product(left, left)) * libm::sqrt(product(right, right));
    (lengths > 0.0).then(|| (product(left, right) / lengths).min(1.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn none_and_one() {
        assert_eq!(cosine_similarity(&[], &[]), None);
        assert_eq!(cosine_similarity(&[0], &[1]), None);
        assert_eq!(cosine_similarity(&[1, 2], &[1]), None);
        assert_eq!(cosine_similarity(&[2], &[7]), Some(1.0));
    }

    proptest! {
        #[test]
        fn does_not_depend_on_the_size_of_the_texts(counts in proptest::collection::vec((0_u32..50, 0_u32..50), 1..30), times in 1_u32..9) {
            let (left, right): (Vec<u32>, Vec<u32>) = counts.into_iter().unzip();
            let longer: Vec<u32> = left.iter().map(|count| count * times).collect();
            match (cosine_similarity(&left, &right), cosine_similarity(&longer, &right)) {
                (Some(short), Some(long)) => prop_assert!((short - long).abs() < 1e-12 && (0.0..=1.0).contains(&short)),
                (short, long) => prop_assert_eq!(short, long),
            }
        }
    }
}
