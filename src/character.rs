//! Characters: which are Han, which are letters or digits at all, which are blanks. Asked of every character of a
//! text, so what is common in Chinese is told without the tables of Unicode, which are slow.

/// Whether a character is a Han character, the rare ones too.
pub(crate) fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}')
}

/// Whether a character is a letter or a digit of any script.
pub(crate) fn is_letter(character: char) -> bool {
    match character {
        '\u{4e00}'..='\u{9fff}' => true,
        // Nearly every mark of a Chinese text is here.
        '\u{2010}'..='\u{206f}'
        | '\u{3000}'..='\u{303f}'
        | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' => {
            matches!(character, '〇' | '々' | '〆' | '〡'..='〩')
        }
        _ => character.is_alphanumeric(),
    }
}

/// Blanks and invisible characters that surround text without being part of it.
pub(crate) fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{ad}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_letter_agrees_with_the_tables_of_unicode() {
        // A few marks of the block that the tables call letters, and which stand in no word.
        let exceptions =
            |mark: char| matches!(mark, '\u{3031}'..='\u{3035}' | '\u{3038}'..='\u{303c}');
        for character in ('\0'..='\u{2ffff}').filter(|&character| !exceptions(character)) {
            // In the last block not every place is taken.
            let is_free = ('\u{9ffd}'..='\u{9fff}').contains(&character);
            assert_eq!(
                is_letter(character),
                character.is_alphanumeric() || is_free,
                "{character:?}"
            );
        }
    }
}
