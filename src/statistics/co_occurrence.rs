//! Co-occurrence: the counts that measures of association rest on.

/// How often two terms stand near each other, and how often each stands anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CoOccurrence {
    /// Times they stand near each other (O11).
    pub joint: u32,
    /// Occurrences of the first term (R1).
    pub first: u32,
    /// Occurrences of the second term (C1).
    pub second: u32,
    /// All tokens (N).
    pub tokens: u32,
    /// Tokens that lie near the first term: ten for each occurrence where five on either side count, fewer where
    /// sentences end or occurrences share them.
    pub near: u32,
}

impl CoOccurrence {
    /// How often they would stand near each other by chance: near · C1 / N.
    ///
    /// `None` for a text of no tokens.
    #[must_use]
    pub fn expected(self) -> Option<f64> {
        let chances = f64::from(self.near) * f64::from(self.second);
        (self.tokens > 0).then(|| chances / f64::from(self.tokens))
    }
}

#[cfg(test)]
pub(super) const PAIR: CoOccurrence = CoOccurrence {
    joint: 8,
    first: 20,
    second: 32,
    tokens: 10_000,
    near: 200,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_chance_gives_grows_with_what_is_near() {
        assert_eq!(PAIR.expected(), Some(0.64));
        assert_eq!(CoOccurrence { near: 400, ..PAIR }.expected(), Some(1.28));
        assert_eq!(CoOccurrence { tokens: 0, ..PAIR }.expected(), None);
        let single = CoOccurrence {
            joint: 0,
            first: 1,
            second: 0,
            tokens: 1,
            near: 10,
        };
        assert_eq!(single.expected(), Some(0.0));
    }
}
