//! Log-odds with an informative Dirichlet prior: a difference, shrunk towards what all texts say.

use super::Contingency;

/// What is known of a term before the two texts are looked at: its share of a background text, weighed as
/// so many tokens.
///
/// The share of each term in the background, times `tokens` (α₀), is its α.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DirichletPrior {
    /// The weight of the prior, in tokens (α₀).
    pub tokens: f64,
    /// Tokens of the background.
    pub background_tokens: u32,
}

impl DirichletPrior {
    /// A term's α, from its occurrences in the background.
    ///
    /// `None` where the background has no tokens.
    #[must_use]
    pub fn alpha(self, background_count: u32) -> Option<f64> {
        (self.background_tokens > 0)
            .then(|| self.tokens * f64::from(background_count) / f64::from(self.background_tokens))
    }
}

/// A difference of log-odds with its uncertainty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LogOdds {
    /// The difference, in natural logarithms: positive where the target uses the term more.
    pub delta: f64,
    /// Its variance.
    pub variance: f64,
    /// The difference in standard deviations.
    pub z: f64,
}

/// δ = ln[(a+α) / (N1+α₀−a−α)] − ln[(b+α) / (N2+α₀−b−α)], σ² = 1/(a+α) + 1/(b+α), z = δ/σ (Monroe, Colaresi &
/// Quinn 2008, "Fightin' words", doi 10.1093/pan/mpn018).
///
/// Finite at a zero, because the prior stands in for what was not seen. `None` where α is not above 0, where α
/// is not below α₀, and where a count exceeds its text. Without tokens in either text only the prior speaks: z = 0.
///
/// ```
/// use bulletin_lens::statistics::{Contingency, log_odds};
///
/// let table = Contingency { target_count: 8, reference_count: 2, target_tokens: 600, reference_tokens: 2400 };
/// let odds = log_odds(table, 10.0, 3000.0).expect("a prior");
/// assert_eq!(format!("{:.4} {:.4}", odds.delta, odds.z), "0.8137 2.1834");
/// ```
#[must_use]
pub fn log_odds(table: Contingency, alpha: f64, prior_tokens: f64) -> Option<LogOdds> {
    let fits = table.target_count <= table.target_tokens
        && table.reference_count <= table.reference_tokens;
    if !(fits && alpha > 0.0 && alpha < prior_tokens) {
        return None;
    }
    let logit = |count: u32, tokens: u32| {
        let with = f64::from(count) + alpha;
        libm::log(with / (f64::from(tokens) + prior_tokens - with))
    };
    let delta = logit(table.target_count, table.target_tokens)
        - logit(table.reference_count, table.reference_tokens);
    let variance = 1.0 / (f64::from(table.target_count) + alpha)
        + 1.0 / (f64::from(table.reference_count) + alpha);
    Some(LogOdds {
        delta,
        variance,
        z: delta / libm::sqrt(variance),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::statistics::{VECTOR, assert_near};

    #[test]
    fn the_test_vector() {
        let odds = log_odds(VECTOR, 10.0, 3000.0).expect("a prior");
        assert_near(odds.delta, 0.8137);
        assert_near(odds.z, 2.1834);
    }

    #[test]
    fn without_a_prior_there_is_no_value_and_without_text_no_difference() {
        assert_eq!(log_odds(VECTOR, 0.0, 3000.0), None);
        assert_eq!(log_odds(VECTOR, 10.0, 10.0), None);
        let empty = Contingency {
            target_count: 0,
            reference_count: 0,
            target_tokens: 0,
            reference_tokens: 0,
        };
        assert_eq!(log_odds(empty, 10.0, 3000.0).map(|odds| odds.z), Some(0.0));
        let prior = DirichletPrior {
            tokens: 1000.0,
            background_tokens: 0,
        };
        assert_eq!(prior.alpha(0), None);
        let prior = DirichletPrior {
            background_tokens: 3000,
            ..prior
        };
        assert_eq!(prior.alpha(30), Some(10.0));
    }

    proptest! {
        #[test]
        fn exchanging_the_texts_changes_the_sign_alone(a in 0_u32..500, b in 0_u32..500, n1 in 500_u32..50_000, n2 in 500_u32..50_000) {
            let there = log_odds(Contingency { target_count: a, reference_count: b, target_tokens: n1, reference_tokens: n2 }, 2.0, 1000.0).expect("a prior");
            let back = log_odds(Contingency { target_count: b, reference_count: a, target_tokens: n2, reference_tokens: n1 }, 2.0, 1000.0).expect("a prior");
            prop_assert!((there.z + back.z).abs() < 1e-9);
        }
    }
}
