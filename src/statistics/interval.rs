//! An interval: the two ends between which a value lies with a stated confidence.

use serde::{Deserialize, Serialize};

/// A confidence interval; its unit is that of the value it is about.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// The interval with both ends multiplied, for another unit.
    #[must_use]
    pub fn scaled(self, factor: f64) -> Self {
        Self {
            low: self.low * factor,
            high: self.high * factor,
        }
    }
}

/// The point of the standard normal distribution that a share of `confidence` lies within, on both
/// sides of 0: 1.96 for 0.95.
///
/// `None` where the confidence is not between 0 and 1. Found by Newton's method on the error function
/// of `libm`, so that every platform gives the same bits.
#[must_use]
pub fn normal_point(confidence: f64) -> Option<f64> {
    const STEPS: usize = 60;
    if !(confidence > 0.0 && confidence < 1.0) {
        return None;
    }
    let outside = 1.0 - confidence;
    // P(|Z| > z) = erfc(z / √2), whose slope is −√(2/π) · exp(−z²/2); from below 0 the steps only grow.
    let slope = libm::sqrt(2.0 / std::f64::consts::PI);
    let mut point = 0.0;
    for _ in 0..STEPS {
        let excess = libm::erfc(point * std::f64::consts::FRAC_1_SQRT_2) - outside;
        let next = point + excess / (slope * libm::exp(-point * point / 2.0));
        if next <= point {
            break;
        }
        point = next;
    }
    Some(point)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::assert_near;

    #[test]
    fn the_points_in_every_textbook() {
        for (confidence, point) in [
            (0.5, 0.6745),
            (0.9, 1.6449),
            (0.95, 1.9600),
            (0.999, 3.2905),
        ] {
            assert_near(normal_point(confidence).expect("a confidence"), point);
        }
        for none in [0.0, 1.0, -1.0, f64::NAN] {
            assert_eq!(normal_point(none), None);
        }
    }
}
