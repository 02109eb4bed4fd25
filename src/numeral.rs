//! Numerals: reading numbers written in digits, in Chinese numerals, or in both.

/// A number at the start of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Numeral {
    /// Its value, with 万 and 亿 multiplied out unless they were left to the unit.
    pub value: f64,
    /// Bytes it takes.
    pub length: usize,
    /// Whether 余, 多 or 几 stands inside or behind it (一千余, 3万5千多): at least the value.
    pub is_open: bool,
    /// Whether it is written in Chinese numerals alone.
    pub is_chinese: bool,
}

/// The value of one Chinese digit; 两 and 〇 count.
pub(crate) fn chinese_digit(character: char) -> Option<u32> {
    Some(match character {
        '〇' | '零' | '○' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

fn chinese_scale(character: char) -> Option<f64> {
    Some(match character {
        '十' => 10.0,
        '百' => 100.0,
        '千' => 1_000.0,
        '万' => 10_000.0,
        '亿' => 100_000_000.0,
        _ => return None,
    })
}

/// The half-width form of a digit.
pub(crate) fn ascii_digit(character: char) -> Option<u32> {
    match character {
        '0'..='9' => Some(character as u32 - '0' as u32),
        '０'..='９' => Some(character as u32 - '０' as u32),
        _ => None,
    }
}

/// The value of an ordinal in digits or Chinese numerals: 十二 is 12, 二十 is 20.
pub(crate) fn read_ordinal(text: &str) -> Option<u32> {
    let numeral = read_numeral(text)?;
    let number = (1..1_000).find(|&number| (f64::from(number) - numeral.value).abs() < 0.5)?;
    (numeral.length == text.len()).then_some(number)
}

/// Reads the number a text opens with.
///
/// `None` where it opens with none, or with one that nobody can state (十几, 数百).
pub(crate) fn read_numeral(text: &str) -> Option<Numeral> {
    if text.chars().next().and_then(ascii_digit).is_some() {
        read_digits(text)
    } else {
        read_chinese(text)
    }
}

/// `120`, `1,200`, `4.5万`, `3万5千余`.
fn read_digits(text: &str) -> Option<Numeral> {
    let (mut value, mut length) = read_plain_digits(text)?;
    // 2.6 万家, 120 余节: a blank may stand before what belongs to the number.
    let spaced = text[length..].trim_start_matches([' ', '\u{a0}']);
    let blanks = text.len() - length - spaced.len();
    if blanks == 1 && spaced.starts_with(['万', '亿', '余', '多']) {
        length += blanks;
    }
    let mut is_open = take_open(&text[length..], &mut length);
    // 3万5千: each scale takes the digits before it; a plain 万 or 亿 scales the whole.
    let mut total = 0.0;
    let mut last_scale = f64::INFINITY;
    while let Some(scale) = text[length..]
        .chars()
        .next()
        .and_then(chinese_scale)
        .filter(|&scale| scale >= 100.0 && scale < last_scale)
        .filter(|_| !opens_metric_unit(&text[length..]))
    {
        total += value * scale;
        value = 0.0;
        last_scale = scale;
        length += '万'.len_utf8();
        is_open |= take_open(&text[length..], &mut length);
        if text[length..].starts_with('亿') && scale < 100_000_000.0 {
            // 1.2万亿.
            total *= 100_000_000.0;
            length += '亿'.len_utf8();
            is_open |= take_open(&text[length..], &mut length);
        }
        match read_plain_digits(&text[length..]) {
            Some((next, digits))
                if text[length + digits..]
                    .chars()
                    .next()
                    .and_then(chinese_scale)
                    .is_some_and(|next| next < last_scale) =>
            {
                value = next;
                length += digits;
            }
            _ => break,
        }
    }
    Some(Numeral {
        value: total + value,
        length,
        is_open,
        is_chinese: false,
    })
}

/// 千瓦时, 千米 and their like: 千 belongs to the unit.
fn opens_metric_unit(text: &str) -> bool {
    text.strip_prefix('千')
        .is_some_and(|rest| rest.starts_with(['瓦', '米', '克', '伏', '卡', '赫', '帕', '焦']))
}

/// Digits with decimals and thousands commas.
fn read_plain_digits(text: &str) -> Option<(f64, usize)> {
    let mut digits = String::new();
    let mut length = 0;
    let (mut has_point, mut has_group) = (false, false);
    loop {
        let mut rest = text[length..].chars();
        let Some(character) = rest.next() else {
            break;
        };
        // At most four are looked at: what matters is whether there is one, or exactly three.
        let next_digits = || {
            let digits = rest.as_str().chars().take(4);
            digits
                .take_while(|&next| ascii_digit(next).is_some())
                .count()
        };
        if let Some(digit) = ascii_digit(character) {
            digits.push(char::from_digit(digit, 10)?);
        } else if matches!(character, '.' | '．')
            && !has_point
            && next_digits() > 0
            && !digits.is_empty()
        {
            has_point = true;
            digits.push('.');
        } else if is_thousands_mark(character, text, length)
            && !has_point
            && next_digits() == 3
            && is_grouped(&digits, has_group)
        {
            has_group = true;
        } else {
            break;
        }
        length += character.len_utf8();
    }
    read_decimal(&digits).map(|value| (value, length))
}

/// The value of digits with at most one point among them; `None` where there are none.
///
/// Up to 15 digits it is the number nearest to what is printed: both parts of the division are exact.
/// The standard library reads longer ones as well as that, with ten kilobytes of tables that do not
/// compress; nothing is counted in such numbers.
fn read_decimal(digits: &str) -> Option<f64> {
    /// From here on decimals change nothing.
    const FULL: f64 = 1e15;
    let (mut value, mut scale) = (0.0_f64, 1.0_f64);
    let mut has_point = false;
    for character in digits.chars() {
        let Some(digit) = character.to_digit(10) else {
            has_point = true;
            continue;
        };
        if has_point && value >= FULL {
            break;
        }
        value = value * 10.0 + f64::from(digit);
        if has_point {
            scale *= 10.0;
        }
    }
    (!digits.is_empty()).then_some(value / scale)
}

/// A comma between groups of digits, or a blank; a full-width comma only between full-width digits,
/// because between half-width ones it parts two numbers.
fn is_thousands_mark(mark: char, text: &str, at: usize) -> bool {
    match mark {
        ',' | '\u{a0}' | ' ' => true,
        '，' => text[..at].ends_with(|before| matches!(before, '０'..='９')),
        _ => false,
    }
}

/// Whether digits so far can stand before a group of three.
fn is_grouped(digits: &str, has_group: bool) -> bool {
    has_group || (1..=3).contains(&digits.len()) && !digits.starts_with('0')
}

/// `三十四`, `一千二百`, `千余`, `二〇二三`.
fn read_chinese(text: &str) -> Option<Numeral> {
    let (mut total, mut section, mut digit) = (0.0_f64, 0.0_f64, None::<u32>);
    let mut positional = String::new();
    let mut length = 0;
    let mut is_open = false;
    let mut has_scale = false;
    let (mut follows_digit, mut has_neighbours) = (false, false);
    for character in text.chars() {
        if let Some(value) = chinese_digit(character) {
            has_neighbours |= follows_digit && value > 0 && digit != Some(0);
            follows_digit = true;
            positional.push(char::from_digit(value, 10)?);
            digit = Some(value);
        } else if let Some(scale) = chinese_scale(character) {
            has_scale = true;
            follows_digit = false;
            if scale < 10_000.0 {
                section += f64::from(digit.take().unwrap_or(1)) * scale;
            } else {
                let before = section + f64::from(digit.take().unwrap_or(0));
                // 千万, 百亿: the scale multiplies all that stands before it.
                let before = if before == 0.0 && total == 0.0 {
                    1.0
                } else {
                    before
                };
                if total > 0.0 && before == 0.0 {
                    total *= scale;
                } else {
                    total += before * scale;
                }
                section = 0.0;
            }
        } else {
            break;
        }
        length += character.len_utf8();
        if has_scale {
            is_open |= take_open(&text[length..], &mut length);
            if is_open && !text[length..].starts_with(['万', '亿']) {
                break;
            }
        }
    }
    if length == 0 {
        return None;
    }
    is_open |= take_open(&text[length..], &mut length);
    if text[length..].starts_with('几') {
        return None;
    }
    // 三四个, 七八十家: two digits side by side are a guess, but 二〇二三 is a year.
    let is_guess = has_neighbours && (has_scale || !positional.contains('0'));
    if is_guess {
        return None;
    }
    let value = if has_scale {
        total + section + f64::from(digit.unwrap_or(0))
    } else {
        read_decimal(&positional)?
    };
    Some(Numeral {
        value,
        length,
        is_open,
        is_chinese: true,
    })
}

/// Takes 余 or 多 behind a number.
fn take_open(text: &str, length: &mut usize) -> bool {
    /// Words that begin with 余 or 多 (多元化, diverse) and bound no number.
    const OTHER_WORDS: &[&str] = &[
        "多元化",
        "多元解",
        "多元主",
        "多元共",
        "多元参",
        "多元融",
        "多元投",
        "余杭",
        "余姚",
    ];
    let Some(word) = ["余", "多"].into_iter().find(|word| text.starts_with(word)) else {
        return false;
    };
    if OTHER_WORDS.iter().any(|other| text.starts_with(other)) {
        return false;
    }
    *length += word.len();
    true
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn value(text: &str) -> Option<(f64, usize, bool)> {
        read_numeral(text).map(|numeral| {
            (
                numeral.value,
                text[..numeral.length].chars().count(),
                numeral.is_open,
            )
        })
    }

    #[test]
    fn digits_with_commas_decimals_and_scales() {
        assert_eq!(value("25条"), Some((25.0, 2, false)));
        assert_eq!(value("１２名"), Some((12.0, 2, false)));
        assert_eq!(value("6,800万元"), Some((68_000_000.0, 6, false)));
        assert_eq!(value("3.5个"), Some((3.5, 3, false)));
        assert_eq!(value("4.5万株"), Some((45_000.0, 4, false)));
        assert_eq!(value("120余人次"), Some((120.0, 4, true)));
        assert_eq!(value("3万5千余册"), Some((35_000.0, 5, true)));
        assert_eq!(value("1.2万亿元"), Some((1_200_000_000_000.0, 5, false)));
        assert_eq!(value("86，其中"), Some((86.0, 2, false)));
        assert_eq!(value("300千瓦时"), Some((300.0, 3, false)));
        assert_eq!(value("12.3亿千瓦时"), Some((1_230_000_000.0, 5, false)));
        assert_eq!(value("3 650万元"), Some((36_500_000.0, 6, false)));
        assert_eq!(value("12，345"), Some((12.0, 2, false)));
        assert_eq!(value("１２，３４５件"), Some((12_345.0, 6, false)));
    }

    #[test]
    fn chinese_numerals_of_every_size() {
        assert_eq!(value("三份"), Some((3.0, 1, false)));
        assert_eq!(value("十二名"), Some((12.0, 2, false)));
        assert_eq!(value("三十四名"), Some((34.0, 3, false)));
        assert_eq!(value("四十多位"), Some((40.0, 3, true)));
        assert_eq!(value("千余户"), Some((1_000.0, 2, true)));
        assert_eq!(value("一千二百零五人"), Some((1_205.0, 6, false)));
        assert_eq!(value("两万三千"), Some((23_000.0, 4, false)));
        assert_eq!(value("十几个"), None);
        assert_eq!(value("件"), None);
        assert_eq!(value("三四个"), None);
        assert_eq!(value("七八十家"), None);
        assert_eq!(value("二〇二三年"), Some((2_023.0, 4, false)));
    }

    #[test]
    fn ordinals() {
        assert_eq!(read_ordinal("十二"), Some(12));
        assert_eq!(read_ordinal("二十"), Some(20));
        assert_eq!(read_ordinal("7"), Some(7));
        assert_eq!(read_ordinal("七是"), None);
    }

    proptest! {
        #[test]
        fn decimals_are_the_numbers_nearest_to_what_is_printed(text in "[0-9]{1,9}(\\.[0-9]{1,6})?") {
            prop_assert_eq!(read_decimal(&text), text.parse().ok());
        }
    }

    #[test]
    fn numbers_of_any_length_are_read() {
        assert_eq!(read_decimal(""), None);
        assert_eq!(read_decimal("1000000000000000000000"), Some(1e21));
        assert_eq!(
            read_decimal(&format!("2.{}", "5".repeat(400))),
            "2.555555555555555".parse().ok()
        );
        assert_eq!(read_decimal(&format!("0.{}", "0".repeat(400))), Some(0.0));
        assert_eq!(read_ordinal("999"), Some(999));
        assert_eq!(read_ordinal("1000"), None);
        assert_eq!(read_ordinal("2.5"), None);
    }
}
