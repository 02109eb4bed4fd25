//! Range: in how many parts of a text a term occurs.

/// The range of a term: parts that hold it and their share of all parts.
///
/// Over articles it is the document frequency.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// Parts that hold the term.
    pub parts: u32,
    /// Their share of all parts, 0…1; `None` where there are no parts.
    pub share: Option<f64>,
}

/// Counts the parts with at least one occurrence; `counts` holds one number a part.
///
/// With no parts the range is 0 and has no share; with one it is all or nothing.
///
/// ```
/// use bulletin_lens::statistics::range_of;
///
/// let range = range_of(&[3, 0, 1, 0]);
/// assert_eq!((range.parts, range.share), (2, Some(0.5)));
/// ```
#[must_use]
pub fn range_of(counts: &[u32]) -> Range {
    let parts = counts.iter().filter(|&&count| count > 0).count() as u32;
    Range {
        parts,
        share: (!counts.is_empty()).then(|| f64::from(parts) / counts.len() as f64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_and_one() {
        assert_eq!(
            range_of(&[]),
            Range {
                parts: 0,
                share: None
            }
        );
        assert_eq!(range_of(&[0]).share, Some(0.0));
        assert_eq!(range_of(&[7]).share, Some(1.0));
    }
}
