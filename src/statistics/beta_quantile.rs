//! Quantiles of the beta distribution, for exact intervals of a share.

/// The odds x/(1−x) below which a share `tail` of the beta distribution with shapes `p` and `q` lies:
/// `I_x(p, q) = tail`.
///
/// For `tail` in 0…½ and whole shapes of at least 1, as Clopper and Pearson's bounds need. On the scale of log-odds the
/// logarithm of the distribution is concave, so Newton's method comes to its root from below and cannot miss it,
/// whatever the shapes: a search that may go round for ever has no place in what reads other people's files. Exact to
/// ten digits and more for shapes up to 10⁷, by `libm` alone.
///
/// The incomplete beta function is a continued fraction (Didonato & Morris 1992, "Significant digit computation of the
/// incomplete beta function ratios"), by the method of Lentz; the factor before it is put together from deviances, so
/// that the logarithms of large factorials never cancel each other (Loader 2000, "Fast and accurate computation of
/// binomial probabilities").
pub(super) fn odds_of_beta_quantile(tail: f64, p: f64, q: f64) -> f64 {
    // Five or so are needed; the tails of one in a hundred million at the largest shapes need eight.
    const STEPS: usize = 40;
    const NEAR_ENOUGH: f64 = 1e-13;
    let log_tail = libm::log(tail);
    let scale = log_scale(p, q);
    let mut log_odds = libm::log(p / q);
    for _ in 0..STEPS {
        let split = Split::at(log_odds, p, q);
        // The divisor is the slope of ln I as well.
        let divisor = split.divisor();
        let log_share = scale - split.deviance() - libm::log(divisor);
        let step = (log_share - log_tail) / divisor;
        log_odds -= step;
        if step.abs() <= NEAR_ENOUGH * (1.0 + log_odds.abs()) {
            break;
        }
    }
    libm::exp(log_odds)
}

/// A place at which the distribution is cut in two, with what loses no digits there.
struct Split {
    p: f64,
    q: f64,
    /// x.
    below: f64,
    /// 1 − x.
    above: f64,
    /// By how much (p + q)·x lies beyond p.
    excess: f64,
}

impl Split {
    fn at(log_odds: f64, p: f64, q: f64) -> Self {
        let odds = libm::exp(-log_odds.abs());
        let (smaller, larger) = (odds / (1.0 + odds), 1.0 / (1.0 + odds));
        // The smaller of both shares has the digits.
        let (below, above, excess) = if log_odds < 0.0 {
            (smaller, larger, (p + q) * smaller - p)
        } else {
            (larger, smaller, q - (p + q) * smaller)
        };
        Self {
            p,
            q,
            below,
            above,
            excess,
        }
    }

    /// −ln(xᵖ·(1−x)^q), less the same at x = p/(p+q), where it is least.
    fn deviance(&self) -> f64 {
        let all = self.p + self.q;
        let part = |share: f64, shape: f64, excess: f64| {
            let relative = excess / shape;
            if relative.abs() < 0.5 {
                shape * libm::log1p(relative)
            } else {
                shape * libm::log(all * share / shape)
            }
        };
        -(part(self.below, self.p, self.excess) + part(self.above, self.q, -self.excess))
    }

    /// xᵖ·(1−x)^q / (B(p, q) · `I_x`(p, q)), a continued fraction.
    fn divisor(&self) -> f64 {
        // About √(p + q) terms are needed, and the shapes are counts of what a file of 50 MB can hold.
        const TERMS: u32 = 50_000;
        const NEAR_ENOUGH: f64 = 1e-15;
        const TINY: f64 = 1e-300;
        let Self {
            p,
            q,
            below,
            above,
            excess,
        } = *self;
        let bounded = |value: f64| if value.abs() < TINY { TINY } else { value };
        let partial_divisor = |m: f64| {
            m + m * (q - m) * below / (p + 2.0 * m - 1.0)
                + (p + m) * (1.0 - excess + m * (1.0 + above)) / (p + 2.0 * m + 1.0)
        };
        let mut fraction = bounded(p * (1.0 - excess) / (p + 1.0));
        let (mut numerator, mut denominator) = (fraction, 0.0);
        for term in 1..=TERMS {
            let m = f64::from(term);
            let root = below / (p + 2.0 * m - 1.0);
            let partial = (p + m - 1.0) * (p + q + m - 1.0) * m * (q - m) * root * root;
            let divisor = partial_divisor(m);
            numerator = bounded(divisor + partial / numerator);
            denominator = 1.0 / bounded(divisor + partial * denominator);
            let change = numerator * denominator;
            fraction *= change;
            if (change - 1.0).abs() < NEAR_ENOUGH {
                break;
            }
        }
        fraction
    }
}

/// ln of xᵖ·(1−x)^q / B(p, q) at its greatest, x = p/(p+q).
fn log_scale(p: f64, q: f64) -> f64 {
    let sum = p + q;
    0.5 * libm::log(p / sum * q / std::f64::consts::TAU)
        - (stirling_error(p) + stirling_error(q) - stirling_error(sum))
}

/// ln Γ(z) less Stirling's formula for it, (z − ½)·ln z − z + ½·ln 2π.
fn stirling_error(shape: f64) -> f64 {
    // From here five terms of the series have all the digits; below, ln Γ(z) = ln Γ(z + 1) − ln z.
    const SERIES_FROM: f64 = 15.0;
    let (mut z, mut error) = (shape, 0.0);
    while z < SERIES_FROM {
        error += (z + 0.5) * libm::log1p(1.0 / z) - 1.0;
        z += 1.0;
    }
    let square = 1.0 / (z * z);
    let series = 1.0 / 12.0
        - square
            * (1.0 / 360.0 - square * (1.0 / 1260.0 - square * (1.0 / 1680.0 - square / 1188.0)));
    error + series / z
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// `ln I_x(p, q)` at the given odds, by summing the tail of the binomial distribution: P(X ≥ p) of p + q − 1 trials.
    fn log_share_by_summing(odds: f64, p: u32, q: u32) -> f64 {
        let trials = p + q - 1;
        let rest = 1.0 / (1.0 + odds);
        let mut term = f64::from(trials) * rest.ln();
        let mut sum = if p == 0 { term.exp() } else { 0.0 };
        for successes in 1..=trials {
            term += (f64::from(trials - successes + 1) / f64::from(successes) * odds).ln();
            if successes >= p {
                sum += term.exp();
            }
        }
        sum.ln()
    }

    #[test]
    fn closed_forms() {
        for tail in [0.25, 0.025, 1e-6, 1e-12] {
            for other in [1.0, 2.0, 17.0, 4000.0, 8_680_115.0] {
                // I_x(1, q) = 1 − (1−x)^q and I_x(p, 1) = xᵖ.
                let first = libm::expm1(-libm::log1p(-tail) / other);
                let found = odds_of_beta_quantile(tail, 1.0, other);
                assert!(
                    (found / first - 1.0).abs() < 1e-12,
                    "{tail} 1 {other}: {found} is not {first}"
                );
                let second = 1.0 / libm::expm1(-libm::log(tail) / other);
                let found = odds_of_beta_quantile(tail, other, 1.0);
                assert!(
                    (found / second - 1.0).abs() < 1e-12,
                    "{tail} {other} 1: {found} is not {second}"
                );
            }
        }
    }

    #[test]
    fn shapes_that_other_solvers_stumble_over() {
        // By mpmath with 50 digits.
        for (tail, p, q, odds) in [
            (0.025, 10.0, 8_680_115.0, 5.524_566_822_789_656e-7),
            (0.025, 4.0, 401_945.0, 2.711_472_425_312_19e-6),
            (0.025, 157.0, 5_135_893.0, 2.597_442_214_453_984e-5),
            (6.25e-6, 12.0, 7_300_000.0, 3.188_407_046_201_363e-7),
            (1.25e-6, 7_300_000.0, 3.0, 386_625.342_852_534_1),
            (0.25, 1000.0, 1000.0, 0.970_282_084_201_181),
            (1e-9, 2000.0, 90.0, 12.360_974_477_080_328),
        ] {
            let found = odds_of_beta_quantile(tail, p, q);
            assert!(
                (found / odds - 1.0).abs() < 1e-12,
                "{tail} {p} {q}: {found} is not {odds}"
            );
        }
    }

    proptest! {
        #[test]
        fn the_tail_below_the_quantile_is_the_one_asked_for(p in 1_u32..120, q in 1_u32..120, digits in 0.4..9.0_f64) {
            let tail = 10_f64.powf(-digits);
            let odds = odds_of_beta_quantile(tail, f64::from(p), f64::from(q));
            let found = log_share_by_summing(odds, p, q);
            prop_assert!((found - tail.ln()).abs() < 1e-9, "{} is not {}", found, tail.ln());
        }
    }
}
