//! TF-IDF: terms that are frequent here and in few articles.

/// tf · ln((1 + n) / (1 + df)) + tf, over the `articles` (n) of the loaded bulletin.
///
/// `occurrences` (tf) are those in scope, `document_frequency` (df) the articles of the whole
/// bulletin that hold the term. The smoothed form: a term in every article keeps its frequency.
/// 0 for a term that does not occur; with n = 1 it is the frequency itself.
///
/// ```
/// assert_eq!(bulletin_lens::statistics::tf_idf(5, 1, 1), 5.0);
/// assert_eq!(bulletin_lens::statistics::tf_idf(0, 0, 10), 0.0);
/// ```
#[must_use]
pub fn tf_idf(occurrences: u32, document_frequency: u32, articles: u32) -> f64 {
    let frequency = f64::from(occurrences);
    let ratio = (1.0 + f64::from(articles)) / (1.0 + f64::from(document_frequency));
    frequency * libm::log(ratio) + frequency
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::assert_near;

    #[test]
    fn a_term_of_few_articles_weighs_more() {
        assert_near(tf_idf(4, 1, 10), 4.0 * 5.5_f64.ln() + 4.0);
        assert_near(tf_idf(4, 10, 10), 4.0);
    }
}
