//! The p value of G²: how often chance alone gives so large a difference.

/// P(χ² with one degree of freedom ≥ |G²|) = erfc(√(|G²| / 2)), 0…1.
///
/// It takes tokens for independent, which words of one text are not, so it is smaller than it should be:
/// shown beside other numbers, with [`super::benjamini_hochberg`], never as stars. 1 at G² = 0.
///
/// ```
/// use bulletin_lens::statistics::p_value_of_log_likelihood;
///
/// assert_eq!(format!("{:.4}", p_value_of_log_likelihood(3.8415)), "0.0500");
/// ```
#[must_use]
pub fn p_value_of_log_likelihood(log_likelihood: f64) -> f64 {
    libm::erfc(libm::sqrt(log_likelihood.abs() / 2.0))
}

/// As [`p_value_of_log_likelihood`], for G² over several groups: χ² with `freedom` degrees of freedom, one fewer than
/// there are groups.
///
/// For whole degrees of freedom it is a finite sum: with h = G²/2, e⁻ʰ·Σ hᵏ/Γ(k+1) over k = 0, 1, … < freedom/2, or, where
/// freedom is odd, erfc(√h) and the same sum over k = ½, 1½, … 1 with none: a single group differs from nothing.
///
/// ```
/// use bulletin_lens::statistics::p_value_of_log_likelihood_over;
///
/// assert_eq!(format!("{:.4}", p_value_of_log_likelihood_over(11.0705, 5)), "0.0500");
/// ```
#[must_use]
pub fn p_value_of_log_likelihood_over(log_likelihood: f64, freedom: u32) -> f64 {
    match freedom {
        0 => 1.0,
        1 => p_value_of_log_likelihood(log_likelihood),
        _ if log_likelihood <= 0.0 => 1.0,
        _ => {
            let half = log_likelihood / 2.0;
            let (first, mut sum) = if freedom.is_multiple_of(2) {
                (0.0, 0.0)
            } else {
                (0.5, p_value_of_log_likelihood(log_likelihood))
            };
            for step in 0..freedom / 2 {
                let k = first + f64::from(step);
                sum += libm::exp(k * libm::log(half) - half - libm::lgamma(k + 1.0));
            }
            sum.min(1.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::assert_near;

    #[test]
    fn the_critical_values_in_every_textbook() {
        for (value, p) in [
            (0.0, 1.0),
            (3.841_459, 0.05),
            (6.634_897, 0.01),
            (-3.841_459, 0.05),
        ] {
            assert_near(p_value_of_log_likelihood(value), p);
        }
        for (value, freedom, p) in [
            (18.307_038, 10, 0.05),
            (26.216_967, 12, 0.01),
            (0.0, 4, 1.0),
            (9.0, 0, 1.0),
        ] {
            assert_near(p_value_of_log_likelihood_over(value, freedom), p);
        }
    }
}
