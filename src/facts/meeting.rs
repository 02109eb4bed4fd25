//! Meetings: sessions with a printed number, with body, term and session.

use super::{Claimed, Once, place};
use crate::bulletin::Flow;
use crate::gazetteer::Gazetteer;
use crate::numeral::{ascii_digit, chinese_digit, read_ordinal};
use crate::span::Span;

/// A numbered session of a congress, its standing committee, chairpersons or presidium.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The session as printed.
    pub text: String,
    /// The number of the term (届); `None` where it is not printed.
    pub term: Option<u32>,
    /// The number of the session (次), the last one printed.
    pub session: Option<u32>,
    /// Where it is named first.
    pub span: Span,
}

/// Words that can stand inside a session's name, longest first.
const WORDS: &[&str] = &[
    "人民代表大会",
    "常务委员会",
    "全体会议",
    "主任会议",
    "常委会会议",
    "主席团",
    "常委会",
    "会议",
    "人大",
    "大会",
    "全会",
    "届",
    "次",
    "第",
];

/// Finds the sessions of a flow.
pub(super) fn find_meetings(
    flow: &Flow,
    gazetteer: &Gazetteer,
    meetings: &mut Once<Meeting>,
    claimed: &mut Claimed,
) {
    let text = flow.text();
    let mut from = 0;
    while let Some(at) = text[from..].find("会议").map(|at| from + at) {
        let end = at + "会议".len();
        let start = extend_left(text, from, end);
        from = end;
        // 十七届人大二次会议主席团第二次会议: what follows belongs to the same name.
        let end = extend_right(text, end);
        from = from.max(end);
        let Some(start) = start else {
            continue;
        };
        let core = &text[start..end];
        if !is_numbered_session(core) {
            continue;
        }
        let start = take_body(text, start, gazetteer);
        let printed = &text[start..end];
        claimed.push(Span::new(start, end));
        meetings.find_or_insert(printed, || Meeting {
            text: printed.to_owned(),
            term: number_before(core, "届"),
            session: number_before(core, "次"),
            span: place(flow, start, end),
        });
    }
}

fn is_number(character: char) -> bool {
    chinese_digit(character).is_some()
        || character == '十'
        || character == '百'
        || ascii_digit(character).is_some()
}

/// The start of the words and numbers that lead up to `end` without a gap.
fn extend_left(text: &str, from: usize, end: usize) -> Option<usize> {
    let mut start = end;
    loop {
        let before = &text[from..start];
        if let Some(word) = WORDS.iter().find(|word| before.ends_with(**word)) {
            start -= word.len();
        } else if let Some(number) = before
            .chars()
            .next_back()
            .filter(|&character| is_number(character))
        {
            start -= number.len_utf8();
        } else if before.ends_with(' ')
            && before
                .trim_end()
                .ends_with(|character: char| is_number(character) || character == '第')
        {
            start -= 1;
        } else {
            return (start < end).then_some(start);
        }
    }
}

/// The end of a presidium's or standing committee's session that continues a congress's.
fn extend_right(text: &str, end: usize) -> usize {
    let Some(rest) = ["主席团", "常委会", "主任"]
        .iter()
        .find_map(|word| text[end..].strip_prefix(word))
    else {
        return end;
    };
    let numbers: usize = rest
        .trim_start_matches('第')
        .chars()
        .take_while(|&character| is_number(character))
        .map(char::len_utf8)
        .sum();
    let after_numbers = &rest.trim_start_matches('第')[numbers..];
    match after_numbers
        .strip_prefix("次会议")
        .or_else(|| after_numbers.strip_prefix("次全体会议"))
    {
        Some(after) if numbers > 0 => text.len() - after.len(),
        _ => end,
    }
}

/// Whether a name has a number of order: 第四次会议, 九届人大四次会议; 48次主任会议 is a count.
fn is_numbered_session(core: &str) -> bool {
    let Some(session) = core.rfind('次') else {
        return false;
    };
    let before = &core[..session];
    let number: usize = before
        .chars()
        .rev()
        .take_while(|&character| is_number(character) || character == ' ')
        .map(char::len_utf8)
        .sum();
    let head = before[..before.len() - number].trim_end();
    let has_number = before[before.len() - number..].trim() != "";
    let names_body = [
        "人大",
        "人民代表大会",
        "常委会",
        "常务委员会",
        "主席团",
        "主任会议",
        "主任",
    ]
    .iter()
    .any(|body| core.contains(body));
    let is_bare_session = core.starts_with('第') && core.ends_with("次会议");
    has_number
        && (head.ends_with('第') || core.contains('届'))
        && (names_body || is_bare_session && core.contains('届'))
}

/// The number right before a word, the last time the word stands in the name.
fn number_before(core: &str, word: &str) -> Option<u32> {
    let before = &core[..core.rfind(word)?];
    let length: usize = before
        .chars()
        .rev()
        .take_while(|&character| is_number(character))
        .map(char::len_utf8)
        .sum();
    read_ordinal(&before[before.len() - length..])
}

/// Takes the name of the body that touches the session: 市, 全国, 余杭区, 杭州市.
fn take_body(text: &str, start: usize, gazetteer: &Gazetteer) -> usize {
    let before = &text[..start];
    for division in &gazetteer.divisions {
        if before.ends_with(division.name.as_str()) {
            return start - division.name.len();
        }
    }
    if let Some(city) = &gazetteer.city {
        for name in [&city.name, &city.short_name] {
            if before.ends_with(name.as_str()) {
                return start - name.len();
            }
        }
    }
    ["全国", "浙江省", "省", "市", "区", "县", "镇", "乡"]
        .iter()
        .find(|level| before.ends_with(**level))
        .map_or(start, |level| start - level.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::flow;

    fn meetings(text: &str) -> Vec<(String, Option<u32>, Option<u32>)> {
        let mut found = Once::default();
        find_meetings(
            &flow(text),
            &Gazetteer::of_region("330100").expect("Hangzhou is known"),
            &mut found,
            &mut Vec::new(),
        );
        found
            .items
            .into_iter()
            .map(|meeting| (meeting.text, meeting.term, meeting.session))
            .collect()
    }

    #[test]
    fn sessions_in_their_long_and_short_forms() {
        for (text, name, term, session) in [
            (
                "8月底，市十四届人大常委会第四次会议听取报告",
                "市十四届人大常委会第四次会议",
                Some(14),
                Some(4),
            ),
            (
                "在区九届人大四次会议上",
                "区九届人大四次会议",
                Some(9),
                Some(4),
            ),
            (
                "经余杭区第十六届人民代表大会常务委员会第十二次会议通过",
                "余杭区第十六届人民代表大会常务委员会第十二次会议",
                Some(16),
                Some(12),
            ),
            (
                "区十七届人大二次会议主席团第二次会议",
                "区十七届人大二次会议主席团第二次会议",
                Some(17),
                Some(2),
            ),
            (
                "召开第四十五次主任会议",
                "第四十五次主任会议",
                None,
                Some(45),
            ),
        ] {
            assert_eq!(meetings(text), [(name.to_owned(), term, session)], "{text}");
        }
    }

    #[test]
    fn counts_and_meetings_without_a_number_are_none() {
        for text in [
            "召开48次主任会议",
            "学习党的二十大精神",
            "主任会议研究决定",
            "召开座谈会3次",
            "召开常委会会议12次",
            "全体（扩大）会议",
        ] {
            assert!(meetings(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_session_is_listed_once() {
        assert_eq!(
            meetings("市十四届人大常委会第四次会议召开。市十四届人大常委会第四次会议强调").len(),
            1
        );
    }
}
