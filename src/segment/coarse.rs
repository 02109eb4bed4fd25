//! How finely the packed dictionary tells words apart: steps of frequency and coarse tags, shared by
//! build.rs, which writes it, and `dictionary`, which reads it.

/// Frequencies up to this one are kept exactly; above it there are four steps an octave.
const EXACT: u32 = 16;

/// A quarter, a half and three quarters of an octave, in thousandths.
const STEPS: [u64; 4] = [1_000, 1_189, 1_414, 1_682];

/// The highest level whose frequency fits in 32 bits.
const HIGHEST_LEVEL: u8 = 127;

/// The frequency of a level: 1, 2, … 16, then four steps an octave.
///
/// A word's weight is the logarithm of its frequency, so rounding moves it by a ninth at most, which
/// is far below what parts two ways to cut a text; it saves a third of the column's size.
pub fn frequency_of_level(level: u8) -> u32 {
    let above = u32::from(level.min(HIGHEST_LEVEL)).saturating_sub(EXACT);
    if above == 0 {
        return u32::from(level);
    }
    let octave = u64::from(EXACT) << (above / 4);
    (octave * STEPS[above as usize % 4] / 1_000) as u32
}

/// The level with the nearest frequency below or at this one, or the one above it if that is nearer.
pub fn nearest_level(frequency: u32) -> u8 {
    let above = level_above(frequency);
    let below = above.saturating_sub(1);
    let is_nearer = frequency_of_level(above) - frequency.min(frequency_of_level(above))
        <= frequency - frequency_of_level(below).min(frequency);
    if is_nearer { above } else { below }
}

/// The lowest level whose frequency is at least this one.
pub fn level_above(frequency: u32) -> u8 {
    (0..HIGHEST_LEVEL)
        .find(|&level| frequency_of_level(level) >= frequency)
        .unwrap_or(HIGHEST_LEVEL)
}

/// A tag for each part of speech that is told apart; a word's index into these is packed.
pub const COARSE_TAGS: [&str; 10] = ["n", "ns", "nt", "nr", "v", "a", "m", "i", "u", "x"];

/// The coarse tag of a tag of the ICTCLAS set, as its index in [`COARSE_TAGS`].
pub fn coarse_tag(tag: &str) -> u8 {
    match tag {
        _ if tag.starts_with("ns") || tag == "s" => 1,
        _ if tag.starts_with("nt") => 2,
        _ if tag.starts_with("nr") => 3,
        "vshi" | "vyou" => 8,
        "eng" | "x" | "" => 9,
        _ => match tag.as_bytes()[0] {
            b'n' | b'j' | b'g' => 0,
            b'v' => 4,
            b'a' | b'b' | b'z' => 5,
            b'm' | b'q' | b't' => 6,
            b'i' | b'l' => 7,
            b'c' | b'd' | b'e' | b'f' | b'h' | b'k' | b'o' | b'p' | b'r' | b'u' | b'y' => 8,
            _ => 9,
        },
    }
}
