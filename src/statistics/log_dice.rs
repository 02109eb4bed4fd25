//! logDice: how much two terms belong together, comparable across texts of any size.

use super::CoOccurrence;

/// 14 + log2(2 · O11 / (R1 + C1)) (Rychlý 2008, "A lexicographer-friendly association score"): 14 where they
/// never stand apart, one less for half as much. Does not depend on the size of the text.
///
/// `None` where they never meet.
///
/// ```
/// use bulletin_lens::statistics::{CoOccurrence, log_dice};
///
/// let pair = CoOccurrence { joint: 8, first: 20, second: 32, tokens: 10_000, near: 200 };
/// assert_eq!(log_dice(pair).map(|value| format!("{value:.4}")), Some("12.2996".to_owned()));
/// ```
#[must_use]
pub fn log_dice(pair: CoOccurrence) -> Option<f64> {
    let together = 2.0 * f64::from(pair.joint);
    let apart = f64::from(pair.first) + f64::from(pair.second);
    (pair.joint > 0 && apart > 0.0).then(|| 14.0 + libm::log2(together / apart))
}

/// The same for several words in a row: 14 + log2(n · O / (f1 + … + fn)), the Dice coefficient for n words (Petrović,
/// Šnajder & Dalbelo Bašić 2010, "Extending lexical association measures for collocation extraction") on the scale of
/// logDice. 14 where none of the words stands outside the row; for two words it is their logDice.
///
/// `None` where the row does not occur or there are no words.
///
/// ```
/// use bulletin_lens::statistics::log_dice_of_words;
///
/// assert_eq!(log_dice_of_words(8, &[20, 32]).map(|value| format!("{value:.4}")), Some("12.2996".to_owned()));
/// ```
#[must_use]
pub fn log_dice_of_words(joint: u32, counts: &[u32]) -> Option<f64> {
    let together = counts.len() as f64 * f64::from(joint);
    let apart: f64 = counts.iter().copied().map(f64::from).sum();
    (joint > 0 && apart > 0.0).then(|| 14.0 + libm::log2(together / apart))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::assert_near;
    use crate::statistics::co_occurrence::PAIR;

    #[test]
    fn the_test_vector() {
        assert_near(log_dice(PAIR).expect("they meet"), 12.2996);
    }

    #[test]
    fn two_words_in_a_row_have_the_value_of_their_pair() {
        assert_eq!(log_dice_of_words(8, &[20, 32]), log_dice(PAIR));
        assert_near(
            log_dice_of_words(5, &[10, 20, 30]).expect("they stand in a row"),
            12.0,
        );
        assert_eq!(log_dice_of_words(3, &[3, 3, 3]), Some(14.0));
        assert_eq!(log_dice_of_words(0, &[3, 3]), None);
        assert_eq!(log_dice_of_words(1, &[]), None);
    }

    #[test]
    fn never_meeting_has_no_value_and_never_parting_is_fourteen() {
        assert_eq!(log_dice(CoOccurrence { joint: 0, ..PAIR }), None);
        let once = CoOccurrence {
            joint: 1,
            first: 1,
            second: 1,
            tokens: 1,
            near: 1,
        };
        assert_eq!(log_dice(once), Some(14.0));
    }
}
