//! Lists of words a text is held against: how it opens, how it ends. Used wherever form decides.
//!
//! Splitting a bulletin asks of each line whether it opens or ends with one of hundreds of words,
//! and nearly always the answer is no. A list knows the first and the last characters of its words,
//! as bits of a small filter, so that nearly every no is found without comparing anything.

/// Words known when the program is compiled.
#[derive(Debug)]
pub(crate) struct WordList {
    words: &'static [&'static str],
    first: Filter,
    last: Filter,
}

impl WordList {
    /// A list of words; none of them may be empty.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let (mut first, mut last) = (Filter::EMPTY, Filter::EMPTY);
        let mut index = 0;
        while index < words.len() {
            let bytes = words[index].as_bytes();
            first = first.with(first_key(bytes));
            last = last.with(last_key(bytes));
            index += 1;
        }
        Self { words, first, last }
    }

    /// The words of the list that a text opens with.
    pub(crate) fn openings_of<'text>(
        &self,
        text: &'text str,
    ) -> impl Iterator<Item = &'static str> + use<'text> {
        let bytes = text.as_bytes();
        let may_open = !bytes.is_empty() && self.first.holds(first_key(bytes));
        let words: &[_] = if may_open { self.words } else { &[] };
        let words = words.iter().copied();
        words.filter(move |word| text.starts_with(word))
    }

    /// The words of the list that a text ends with.
    pub(crate) fn endings_of<'text>(
        &self,
        text: &'text str,
    ) -> impl Iterator<Item = &'static str> + use<'text> {
        let bytes = text.as_bytes();
        let may_end = !bytes.is_empty() && self.last.holds(last_key(bytes));
        let words: &[_] = if may_end { self.words } else { &[] };
        let words = words.iter().copied();
        words.filter(move |word| text.ends_with(word))
    }

    // Kept functions of their own, as the three below: they are asked in hundreds of places, and a
    // function that holds them all takes a browser's compiler long.
    /// The first word of the list that a text opens with.
    #[inline(never)]
    pub(crate) fn opening_of(&self, text: &str) -> Option<&'static str> {
        self.openings_of(text).next()
    }

    /// Whether a text opens with a word of the list.
    pub(crate) fn opens(&self, text: &str) -> bool {
        self.opening_of(text).is_some()
    }

    /// Whether a text ends with a word of the list.
    #[inline(never)]
    pub(crate) fn ends(&self, text: &str) -> bool {
        self.endings_of(text).next().is_some()
    }

    /// Whether a text is a word of the list.
    #[inline(never)]
    pub(crate) fn contains(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        !bytes.is_empty()
            && self.first.holds(first_key(bytes))
            && self.last.holds(last_key(bytes))
            && self.words.contains(&text)
    }

    /// Whether a word of the list stands anywhere in a text.
    #[inline(never)]
    pub(crate) fn occurs_in(&self, text: &str) -> bool {
        text.char_indices().any(|(at, _)| self.opens(&text[at..]))
    }
}

/// The first characters of words that are known only when the program runs.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct FirstCharacters(Filter);

impl FirstCharacters {
    /// The first characters of these words; empty ones open nothing.
    pub(crate) fn of<'word>(words: impl Iterator<Item = &'word str>) -> Self {
        let keys = words
            .filter(|word| !word.is_empty())
            .map(|word| first_key(word.as_bytes()));
        Self(keys.fold(Filter::EMPTY, Filter::with))
    }

    /// Whether a text can open with one of the words; where not, it certainly does not.
    pub(crate) fn may_open(&self, text: &str) -> bool {
        !text.is_empty() && self.0.holds(first_key(text.as_bytes()))
    }
}

/// A set of bytes.
#[derive(Debug, Clone, Copy, Default)]
struct Filter([u64; 4]);

impl Filter {
    const EMPTY: Self = Self([0; 4]);

    const fn with(mut self, key: u8) -> Self {
        self.0[(key >> 6) as usize] |= 1 << (key & 63);
        self
    }

    const fn holds(&self, key: u8) -> bool {
        self.0[(key >> 6) as usize] >> (key & 63) & 1 == 1
    }
}

/// A byte that depends on the first character alone: two texts that open alike have the same.
const fn first_key(bytes: &[u8]) -> u8 {
    match bytes[0] {
        // Han and the marks of a Chinese text take three bytes, which differ most in the last two.
        0xe0..=0xef if bytes.len() >= 3 => (bytes[1] << 6) ^ bytes[2] ^ (bytes[1] >> 2),
        byte => byte,
    }
}

/// A byte that depends on the last byte alone: two texts that end alike have the same.
const fn last_key(bytes: &[u8]) -> u8 {
    let end = bytes.len();
    if end >= 3 && bytes[end - 3] >= 0xe0 && bytes[end - 1] >= 0x80 {
        (bytes[end - 2] << 6) ^ bytes[end - 1] ^ (bytes[end - 2] >> 2)
    } else {
        bytes[end - 1]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WORDS: &[&str] = &["报", "报送", "人大", "TOP", "（图", "区", "县", "é", "𠮷祥"];
    static LIST: WordList = WordList::new(WORDS);

    #[test]
    fn no_word_is_ruled_out_by_its_first_character() {
        let first = FirstCharacters::of(WORDS.iter().copied());
        assert!(WORDS.iter().all(|word| first.may_open(word)));
        assert!(!first.may_open("政府") && !first.may_open(""));
    }

    #[test]
    fn the_first_word_that_fits_is_found() {
        assert_eq!(LIST.opening_of("报送单位"), Some("报"));
        assert_eq!(LIST.endings_of("余杭区").next(), Some("区"));
        assert_eq!(LIST.opening_of("报"), Some("报"));
        assert!(LIST.contains("人大") && !LIST.contains("人大代表"));
        assert!(LIST.occurs_in("市人大常委会") && !LIST.occurs_in("市政府"));
        assert!(!LIST.opens("") && !LIST.ends("") && !LIST.contains(""));
    }

    proptest! {
        #[test]
        fn says_what_comparing_with_each_word_says(text in "([报送人大区县TOP（图é𠮷祥]|\\PC){0,5}") {
            prop_assert_eq!(LIST.opens(&text), WORDS.iter().any(|word| text.starts_with(word)));
            prop_assert_eq!(LIST.ends(&text), WORDS.iter().any(|word| text.ends_with(word)));
            prop_assert_eq!(LIST.contains(&text), WORDS.contains(&text.as_str()));
            prop_assert_eq!(LIST.occurs_in(&text), WORDS.iter().any(|word| text.contains(word)));
        }
    }
}
