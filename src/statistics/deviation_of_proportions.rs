//! Gries' DP: how unevenly a term is spread over the parts of a text.

/// How far the spread of a term is from that of the text itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deviation {
    /// DP: 0 is spread as the text is, towards 1 is all in the smallest part. No unit.
    pub dp: f64,
    /// DPnorm: DP over its largest possible value; `None` with a single part.
    pub normalised: Option<f64>,
}

/// DP = ½ · Σ |vᵢ/f − sᵢ| over the parts, vᵢ of f occurrences lying in part i, which is a share sᵢ of the text
/// (Gries 2008, "Dispersions and adjusted frequencies in corpora"); DPnorm = DP / (1 − min s) (Lijffijt & Gries 2012).
///
/// `sizes` are the parts' tokens; parts without tokens are none. `None` where the term does not occur, where there
/// is no part, and where `counts` and `sizes` do not fit each other. With one part DP is 0 and DPnorm has no value.
///
/// ```
/// use bulletin_lens::statistics::deviation_of_proportions;
///
/// let deviation = deviation_of_proportions(&[1, 2, 3, 4, 5], &[9, 10, 10, 10, 11]).expect("it occurs");
/// assert_eq!(format!("{:.4} {:.4}", deviation.dp, deviation.normalised.expect("five parts")), "0.1800 0.2195");
/// ```
#[must_use]
pub fn deviation_of_proportions(counts: &[u32], sizes: &[u32]) -> Option<Deviation> {
    let (occurrences, tokens) = totals(counts, sizes)?;
    let mut sum = 0.0;
    let mut smallest = 1.0_f64;
    let mut parts = 0;
    for (&count, &size) in counts.iter().zip(sizes).filter(|&(_, &size)| size > 0) {
        let share = f64::from(size) / tokens;
        sum += (f64::from(count) / occurrences - share).abs();
        smallest = smallest.min(share);
        parts += 1;
    }
    let dp = sum / 2.0;
    Some(Deviation {
        dp,
        normalised: (parts > 1).then(|| (dp / (1.0 - smallest)).min(1.0)),
    })
}

/// All occurrences and all tokens; `None` where either is none or the parts do not fit each other.
pub(super) fn totals(counts: &[u32], sizes: &[u32]) -> Option<(f64, f64)> {
    let fits =
        counts.len() == sizes.len() && counts.iter().zip(sizes).all(|(count, size)| count <= size);
    let sum = |numbers: &[u32]| numbers.iter().map(|&number| f64::from(number)).sum::<f64>();
    let occurrences = sum(counts);
    (fits && occurrences > 0.0).then(|| (occurrences, sum(sizes)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::statistics::assert_near;

    #[test]
    fn the_test_vector() {
        let found =
            deviation_of_proportions(&[1, 2, 3, 4, 5], &[9, 10, 10, 10, 11]).expect("it occurs");
        assert_near(found.dp, 0.18);
        assert_near(found.normalised.expect("five parts"), 0.2195);
    }

    #[test]
    fn none_and_one() {
        assert_eq!(deviation_of_proportions(&[], &[]), None);
        assert_eq!(deviation_of_proportions(&[0, 0], &[5, 5]), None);
        assert_eq!(deviation_of_proportions(&[1], &[5, 5]), None);
        assert_eq!(deviation_of_proportions(&[6], &[5]), None);
        assert_eq!(
            deviation_of_proportions(&[1], &[5]),
            Some(Deviation {
                dp: 0.0,
                normalised: None
            })
        );
    }

    proptest! {
        #[test]
        fn lies_between_its_bounds_in_any_order(parts in proptest::collection::vec((0_u32..20, 20_u32..200), 2..12)) {
            let (counts, sizes): (Vec<u32>, Vec<u32>) = parts.iter().copied().unzip();
            if let Some(found) = deviation_of_proportions(&counts, &sizes) {
                let normalised = found.normalised.expect("several parts");
                prop_assert!((0.0..=1.0).contains(&found.dp) && normalised <= 1.0);
                let (counts, sizes): (Vec<u32>, Vec<u32>) = parts.iter().rev().copied().unzip();
                let back = deviation_of_proportions(&counts, &sizes).expect("it occurs");
                prop_assert!((back.dp - found.dp).abs() < 1e-12);
            }
        }

        #[test]
        fn a_term_spread_as_the_text_has_none(sizes in proptest::collection::vec(1_u32..200, 1..12)) {
            let found = deviation_of_proportions(&sizes, &sizes).expect("it occurs");
            prop_assert!(found.dp < 1e-12);
        }
    }
}
