//! Slogans: formulas in quotation marks made of a number and what it counts.

use super::{Claimed, Once, key_of, place};
use crate::bulletin::Flow;
use crate::numeral::{ascii_digit, chinese_digit, read_ordinal};
use crate::order;
use crate::span::Span;

/// A number formula in quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slogan {
    /// The formula without its quotation marks.
    pub text: String,
    /// The number it announces; `None` where it is open (1+N) or names several.
    pub number: Option<u32>,
    /// Where it is used first.
    pub span: Span,
    /// How often it is used.
    pub mentions: u32,
}

/// Finds the slogans of a flow. Short quotations claim their numbers even where they are no slogans.
pub(super) fn find_slogans(flow: &Flow, slogans: &mut Once<Slogan>, claimed: &mut Claimed) {
    /// Longer quotations are speech; numbers in them are meant.
    const LONGEST_NAME: usize = 14;
    let text = flow.text();
    for range in quotations(text) {
        let quoted = text[range.range()].trim();
        if quoted.chars().count() <= LONGEST_NAME && !quoted.ends_with(['！', '？', '。']) {
            claimed.push(range);
        }
        if !is_formula(&key_of(quoted)) {
            continue;
        }
        claimed.push(range);
        let slogan = slogans.find_or_insert(quoted, || Slogan {
            text: quoted.to_owned(),
            number: announced_number(&key_of(quoted)),
            span: place(flow, range.start, range.end),
            mentions: 0,
        });
        slogan.mentions += 1;
    }
}

/// The insides of quotation marks: curly, corner and straight ones, the innermost too.
pub(super) fn quotations(text: &str) -> Vec<Span> {
    const LONGEST_BYTES: usize = 120;
    const DEEPEST: usize = 32;
    let mut found = Vec::new();
    let mut open: Vec<(char, usize)> = Vec::new();
    for (at, character) in text.char_indices() {
        let closes = match character {
            '”' => Some('“'),
            '’' => Some('‘'),
            '」' => Some('「'),
            '』' => Some('『'),
            '"' | '＂' => open.iter().any(|&(mark, _)| mark == '"').then_some('"'),
            _ => None,
        };
        if let Some(mark) = closes {
            while let Some((opened, start)) = open.pop() {
                if opened == mark {
                    if at - start <= LONGEST_BYTES && at > start {
                        found.push(Span::new(start, at));
                    }
                    break;
                }
            }
        } else if matches!(character, '“' | '‘' | '「' | '『' | '"' | '＂') {
            let mark = if character == '＂' { '"' } else { character };
            // A mark opened so many marks ago was forgotten; looking back at all of them would be slow.
            if open.len() > DEEPEST {
                open.remove(0);
            }
            open.push((mark, at + character.len_utf8()));
        } else if character == '。' {
            // A sentence that ends inside quotation marks is speech or a forgotten mark.
            open.clear();
        }
    }
    order::sort(&mut found);
    found
}

fn is_numeral(character: char) -> bool {
    chinese_digit(character).is_some_and(|digit| digit > 0)
        || matches!(character, '十' | '百' | '千' | '双')
        || ascii_digit(character).is_some()
}

/// Whether a quoted text is a number and what it counts.
pub(super) fn is_formula(text: &str) -> bool {
    const SET_PHRASES: &[&str] = &[
        "七一",
        "八一",
        "五一",
        "十一",
        "三八",
        "六一",
        "十三五",
        "十四五",
        "十五五",
        "十二五",
        "双十一",
        "二十大",
        "三中全会",
        "一把手",
        "两头",
        "千里眼",
        "百事通",
        "百姓",
        "千家万户",
        "一张纸",
        "双11",
        "双12",
        "十佳",
    ];
    const UNITS_OF_TIME_AND_LENGTH: &[&str] = &[
        "分钟", "小时", "公里", "天", "年", "月", "米", "秒", "点", "号", "度", "元", "万", "亿",
        "％", "%", "周岁", "后", "届", "期", "G", "g", "D", "d",
    ];
    let characters: Vec<char> = text.chars().collect();
    let count = characters.len();
    if !(2..=24).contains(&count) || SET_PHRASES.contains(&text) {
        return false;
    }
    if characters
        .iter()
        .any(|character| matches!(character, '。' | '；' | '？' | '！' | '：' | ':' | '《'))
    {
        return false;
    }
    if is_sum_formula(&characters) {
        return true;
    }
    if !is_numeral(characters[0])
        || characters
            .iter()
            .all(|&character| is_numeral(character) || !character.is_alphanumeric())
    {
        return false;
    }
    let numerals: Vec<char> = characters
        .iter()
        .copied()
        .filter(|&character| is_numeral(character))
        .collect();
    let leading: usize = characters
        .iter()
        .take_while(|&&character| is_numeral(character))
        .map(|character| character.len_utf8())
        .sum();
    let counted = text[leading..].trim_start_matches('个');
    // 千岛湖, 百姓: a round number alone counts nothing.
    let only_round = numerals
        .iter()
        .all(|numeral| matches!(numeral, '百' | '千'));
    let only_one = numerals.iter().all(|&numeral| numeral == '一');
    let is_long_number = leading >= 4 && characters[0].is_ascii_digit();
    let has_unit = UNITS_OF_TIME_AND_LENGTH
        .iter()
        .any(|unit| counted.starts_with(unit))
        && characters[0].is_ascii_digit();
    let is_one_character_clause = count > 16 && !text.contains(['、', '，', ',']);
    // 一事一调度 is a pattern of its own, neither asked for nor wrong.
    !only_one
        && !only_round
        && !is_long_number
        && !has_unit
        && !is_one_character_clause
        && !counted.is_empty()
        && count <= 12
}

/// The number a formula announces: 四强化 is 4, 三问三促 is 3; 1+N and 三访四查 announce none.
pub(super) fn announced_number(formula: &str) -> Option<u32> {
    if formula.contains(['+', '＋']) {
        return None;
    }
    let mut numbers = formula
        .split(|character| !is_numeral(character))
        .filter(|number| !number.is_empty())
        .map(|number| {
            if number == "双" {
                Some(2)
            } else {
                read_ordinal(number)
            }
        });
    let first = numbers.next()??;
    // The 一 of 三个一线 belongs to what is counted.
    numbers
        .all(|number| number == Some(first) || number == Some(1))
        .then_some(first)
}

/// `1+N`, `1+3+X`, `3+1`, with or without a word behind it.
fn is_sum_formula(characters: &[char]) -> bool {
    let terms: Vec<&[char]> = characters
        .split(|&character| matches!(character, '+' | '＋'))
        .collect();
    let opens_with_number = |term: &[char]| {
        term.first().is_some_and(|&first| {
            is_numeral(first) || matches!(first, 'N' | 'n' | 'X' | 'x' | 'Ｎ')
        })
    };
    terms.len() >= 2 && terms.iter().all(|term| opens_with_number(term)) && characters.len() <= 12
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::flow;

    fn slogans(text: &str) -> Vec<String> {
        let mut found = Once::default();
        find_slogans(&flow(text), &mut found, &mut Vec::new());
        found.items.into_iter().map(|slogan| slogan.text).collect()
    }

    #[test]
    fn numbers_and_what_they_count() {
        for formula in [
            "四强化",
            "三个协同",
            "四式督",
            "三区三线",
            "五微",
            "四平台",
            "两单一码",
            "1+N",
            "双评价",
            "1+3+X",
        ] {
            assert_eq!(
                slogans(&format!("围绕“{formula}”开展")),
                [formula],
                "{formula}"
            );
        }
    }

    #[test]
    fn the_number_announced_is_the_one_all_parts_share() {
        for (formula, number) in [
            ("四强化", Some(4)),
            ("三问三促", Some(3)),
            ("双评价", Some(2)),
            ("五张清单", Some(5)),
            ("1+N", None),
            ("三访四查", None),
            ("三个一线", Some(3)),
            ("四个一", Some(4)),
        ] {
            assert_eq!(announced_number(formula), number, "{formula}");
        }
    }

    #[test]
    fn phrases_that_only_look_like_formulas() {
        for phrase in [
            "最后一公里",
            "一对一",
            "第一课堂",
            "十三五",
            "周五课堂",
            "组合拳",
            "联、商、督、促、智",
            "15分钟商业圈",
            "12345",
            "回头看",
            "七一",
            "2023年工作要点",
        ] {
            assert!(
                slogans(&format!("打通“{phrase}”工作")).is_empty(),
                "{phrase}"
            );
        }
    }

    #[test]
    fn rows_of_quotes_straight_quotes_and_blanks_inside() {
        assert_eq!(slogans("“三问”“三评”"), ["三问", "三评"]);
        assert_eq!(slogans("开展\"四联\"活动，\"五进\"到底"), ["四联", "五进"]);
        assert_eq!(slogans("建立“ 三联 ”机制"), ["三联"]);
        assert_eq!(slogans("他说：“要抓好‘三件事’的落实。”"), ["三件事"]);
    }

    #[test]
    fn a_slogan_is_listed_once_and_counted() {
        let mut found = Once::default();
        find_slogans(
            &flow("“四强化”助力，深化“四强化”"),
            &mut found,
            &mut Vec::new(),
        );
        assert_eq!((found.items.len(), found.items[0].mentions), (1, 2));
    }
}
