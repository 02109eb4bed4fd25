//! How a number is said: as a count, as a mean, or as a change; read from the words before it. Figures ask it.

use crate::span::Span;

/// How a number is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// A count or an amount.
    Plain,
    /// A mean, or so many for each: 人均6万元, 每名代表走访12户.
    Mean,
    /// By how much something grew: 新增500个.
    Rise,
    /// By how much something shrank: 减少20件.
    Fall,
}

/// How far back the words are looked at, in characters, so that time stays linear.
const REACH: usize = 48;

const MEANS: &[&str] = &[
    "平均", "人均", "户均", "村均", "家均", "亩均", "日均", "周均", "月均", "季均", "年均", "次均",
    "件均", "店均", "企均", "校均", "镇均", "均价", "均值",
];
const RISES: &[&str] = &[
    "新增", "增加", "增长", "增设", "净增", "多增", "上升", "提高", "提升", "扩大",
];
const FALLS: &[&str] = &[
    "减少", "下降", "降低", "压减", "压缩", "精简", "削减", "缩减", "核减",
];
/// What makes of a change the level it led to: 增加到500个.
const LEVELS: &[&str] = &["到", "至", "为"];

/// Reads how the number at a place of the text is said.
pub(super) fn read_manner(text: &str, number: Span) -> Manner {
    let before = &text[..number.start];
    let start = before.char_indices().rev().nth(REACH - 1);
    let near = &before[start.map_or(0, |(at, _)| at)..];
    let sentence = behind_last(near, &['。', '；', '！', '？', ';', '!', '?']);
    let clause = behind_last(sentence, &['，', ',', '：', ':', '（', '(']);
    let printed = &text[number.range()];
    let says = |stretch: &str, words: &[&str]| words.iter().any(|word| stretch.contains(word));
    // A mean goes on behind a comma: 人均走访12户，提出建议3件.
    if says(sentence, MEANS) || clause.contains('每') || says(printed, MEANS) {
        return Manner::Mean;
    }
    if LEVELS.iter().any(|word| clause.trim_end().ends_with(word)) {
        return Manner::Plain;
    }
    if says(clause, RISES) {
        Manner::Rise
    } else if says(clause, FALLS) {
        Manner::Fall
    } else {
        Manner::Plain
    }
}

/// What follows the last of some marks.
fn behind_last<'text>(text: &'text str, marks: &[char]) -> &'text str {
    text.rsplit(marks).next().unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manner(text: &str) -> Manner {
        let start = text
            .find(|letter: char| letter.is_ascii_digit())
            .expect("a number");
        read_manner(text, Span::new(start, text.len()))
    }

    #[test]
    fn means_are_told_by_the_words_of_their_sentence() {
        for mean in [
            "人均可支配收入6万元",
            "平均年龄45岁",
            "代表人均走访选民多名，提出建议3件",
            "每名代表联系群众10人",
        ] {
            assert_eq!(manner(mean), Manner::Mean, "{mean}");
        }
        assert_eq!(manner("人均收入提高。走访企业12家"), Manner::Plain);
        assert_eq!(manner("走进每个社区，走访选民12名"), Manner::Plain);
    }

    #[test]
    fn a_change_is_no_level() {
        assert_eq!(manner("新增停车位500个"), Manner::Rise);
        assert_eq!(manner("信访件减少20件"), Manner::Fall);
        assert_eq!(manner("停车位增加到500个"), Manner::Plain);
        assert_eq!(manner("减少排放，收到建议20件"), Manner::Plain);
    }

    #[test]
    fn a_long_text_is_looked_at_near_its_number_only() {
        let far = format!("人均{}收到建议20件", "好".repeat(REACH));
        assert_eq!(manner(&far), Manner::Plain);
    }
}
