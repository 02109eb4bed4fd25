//! Rate: occurrences per thousand tokens.

/// Occurrences per thousand tokens: 1000 · count / tokens.
///
/// `None` for a text of no tokens; 0 for a term that does not occur.
///
/// ```
/// assert_eq!(bulletin_lens::statistics::per_thousand(8, 600), Some(8.0 * 1000.0 / 600.0));
/// assert_eq!(bulletin_lens::statistics::per_thousand(0, 0), None);
/// ```
#[must_use]
pub fn per_thousand(count: u32, tokens: u32) -> Option<f64> {
    (tokens > 0).then(|| f64::from(count) * 1000.0 / f64::from(tokens))
}
