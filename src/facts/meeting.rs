//! Meetings: sessions with a printed number, with body, term and session.

use super::{Claimed, Once, place};
use crate::bulletin::Flow;
use crate::gazetteer::Gazetteer;
use crate::numeral::{ascii_digit, chinese_digit, read_ordinal};
use crate::query::WordClass;
use crate::segment::Segmenter;
use crate::span::Span;

/// A numbered session of a congress, its standing committee, chairpersons or presidium.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The session as printed.
    pub text: String,
    /// The body that meets, in its short form: 市人大常委会, 主任会议, 主席团; `None` where it is not named.
    pub body: Option<String>,
    /// The number of the term (届); `None` where it is not printed.
    pub term: Option<u32>,
    /// The number of the session (次), the last one printed.
    pub session: Option<u32>,
    /// Where it is named first.
    pub span: Span,
    /// How often it is named.
    pub mentions: u32,
}

/// Words that can stand inside a session's name, longest first.
const WORDS: &[&str] = &[
    "人民代表大会",
    "常务委员会",
    "全体会议",
    "（扩大）",
    "(扩大)",
    "主任会议",
    "常委会会议",
    "主席团",
    "常委会",
    "会议",
    "全国",
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
    segmenter: &Segmenter,
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
        let start = take_body(text, start, gazetteer, segmenter);
        let start = take_conference(text, start, gazetteer, segmenter);
        let printed = &text[start..end];
        claimed.push(Span::new(start, end));
        let meeting = meetings.find_or_insert(printed, || Meeting {
            text: printed.to_owned(),
            body: name_body(printed),
            term: number_before(core, "届"),
            session: number_before(core, "次"),
            span: place(flow, start, end),
            mentions: 0,
        });
        meeting.mentions += 1;
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
    // 第三次会议第二次全体会议: a sitting of the session needs no body of its own.
    let rest = ["主席团", "常委会", "主任"]
        .iter()
        .find_map(|word| text[end..].strip_prefix(word))
        .or_else(|| text[end..].starts_with('第').then_some(&text[end..]));
    let Some(rest) = rest else {
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

/// Takes the political consultative conference whose session it is, on either side of its place:
/// 区政协…, 政协某某市第十六届委员会….
fn take_conference(
    text: &str,
    start: usize,
    gazetteer: &Gazetteer,
    segmenter: &Segmenter,
) -> usize {
    const CONFERENCE: &str = "政协";
    let before = &text[..start];
    if let Some(place) = before.strip_suffix(CONFERENCE) {
        return take_body(text, place.len(), gazetteer, segmenter);
    }
    // The term and its committee stand between the place and the session.
    let term = before.strip_suffix("届委员会").map(|term| {
        term.trim_end_matches(is_number)
            .trim_end_matches('第')
            .len()
    });
    let place = take_body(text, term.unwrap_or(start), gazetteer, segmenter);
    text[..place]
        .strip_suffix(CONFERENCE)
        .map_or(start, str::len)
}

/// Takes the name of the body that touches the session: 市, 全国, 余杭区, 走马镇, 余杭区走马镇.
fn take_body(text: &str, start: usize, gazetteer: &Gazetteer, segmenter: &Segmenter) -> usize {
    let before = &text[..start];
    if let Some(length) = division_before(before, gazetteer) {
        return start - length;
    }
    if before.ends_with("全国") {
        return start - "全国".len();
    }
    let Some(level) = before.chars().next_back().filter(|&level| is_level(level)) else {
        return start;
    };
    let place = &before[..before.len() - level.len_utf8()];
    let start = place.len() - place_name_length(place, level, segmenter);
    // A town may stand behind its county's name.
    start - division_before(&text[..start], gazetteer).unwrap_or(0)
}

/// The length of the division's or the city's name that a text ends with.
fn division_before(before: &str, gazetteer: &Gazetteer) -> Option<usize> {
    let city = gazetteer.city.iter();
    let city = city.flat_map(|city| [&city.name, &city.short_name]);
    let names = gazetteer.divisions.iter().map(|division| &division.name);
    names
        .chain(city)
        .find(|name| !name.is_empty() && before.ends_with(name.as_str()))
        .map(String::len)
}

fn is_level(character: char) -> bool {
    matches!(
        character,
        '省' | '市' | '州' | '区' | '县' | '旗' | '盟' | '镇' | '乡'
    )
}

/// The length of the place's name before its level: 浙江 before 省, 走马 before 镇; 0 where the level
/// stands alone (在市十四届…).
fn place_name_length(before: &str, level: char, segmenter: &Segmenter) -> usize {
    let tail = |count: usize| {
        let start = before
            .char_indices()
            .rev()
            .nth(count - 1)
            .map(|(at, _)| at)?;
        let name = &before[start..];
        name.chars()
            .all(|character| matches!(character, '\u{4e00}'..='\u{9fff}'))
            .then_some(name)
    };
    // A place the dictionary knows, the longest first.
    for count in [8, 6, 5, 4, 3, 2, 1] {
        let known = tail(count).filter(|name| {
            let whole = format!("{name}{level}");
            segmenter.word_class(&whole) == WordClass::Place
                || count > 1 && segmenter.word_class(name) == WordClass::Place
        });
        if let Some(name) = known {
            return name.len();
        }
    }
    // Towns are many and unknown; most have names of two characters, which no verb before them shares.
    let town = tail(2).filter(|name| {
        matches!(level, '镇' | '乡') && !name.contains(is_level) && !leads_to_body(name)
    });
    town.map_or(0, str::len)
}

/// Whether two characters before 镇 or 乡 are words that lead up to the body rather than its name.
fn leads_to_body(words: &str) -> bool {
    const LEADING: &[&str] = &[
        "召开", "举行", "列席", "出席", "参加", "提请", "报请", "听取", "通过", "审议", "根据",
        "按照", "依据", "落实", "贯彻", "组织", "迎接", "筹备", "做好", "围绕", "作为", "经过",
        "以来", "以及", "对照", "结合", "选举", "闭幕", "开幕", "年底", "年初", "上午", "下午",
        "今年", "去年", "日前", "近日", "随后", "此前", "期间", "同意", "决定", "批准", "确定",
        "全体", "各个", "该县", "本届", "首次", "正在", "提交", "旁听", "观摩", "筹办", "开好",
        "办好", "自从", "乡镇", "当日", "当天", "其中", "同时",
    ];
    LEADING.contains(&words)
        || words.ends_with([
            '在', '经', '由', '和', '与', '及', '了', '于', '对', '从', '据', '向', '我', '本',
            '该', '全', '各', '的', '时', '后', '前', '日', '将', '被', '过', '到', '是', '为',
        ])
}

/// The body of a session in its short form: the place with 人大 or 人大常委会, or the organ whose
/// session it is.
fn name_body(printed: &str) -> Option<String> {
    let key = session_key(printed);
    for organ in ["主席团", "主任会议"] {
        if printed.contains(organ) {
            return Some(organ.to_owned());
        }
    }
    let organ = ["人大常委会", "人大", "常委会"]
        .into_iter()
        .find(|organ| key.contains(organ))?;
    if printed.contains("全国人") {
        return Some(format!("全国{organ}"));
    }
    let place: String = printed
        .chars()
        .take_while(|&character| {
            !is_number(character) && character != '第' && character != '人' && character != '常'
        })
        .collect();
    Some(format!("{place}{organ}"))
}

/// The form under which two spellings of one session are the same: numbers in digits, 第 dropped, the
/// body's names short (市第十四届人民代表大会常务委员会第四次会议 is 市14届人大常委会4次会议).
pub(crate) fn session_key(printed: &str) -> String {
    let short = printed
        .replace("人民代表大会", "人大")
        .replace("常务委员会", "常委会")
        .replace("全体会议", "会议")
        .replace("（扩大）", "")
        .replace("(扩大)", "");
    let mut key = String::new();
    let mut rest = short.as_str();
    while let Some(character) = rest.chars().next() {
        let number: usize = rest
            .chars()
            .take_while(|&character| is_number(character))
            .map(char::len_utf8)
            .sum();
        let length = if number > 0 {
            match read_ordinal(&rest[..number]) {
                Some(ordinal) => key.push_str(&ordinal.to_string()),
                None => key.push_str(&rest[..number]),
            }
            number
        } else {
            if character != '第' && !character.is_whitespace() {
                key.push(character);
            }
            character.len_utf8()
        };
        rest = &rest[length..];
    }
    key
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
            &Segmenter::new(&[]),
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
                "市第十四届人民代表大会第三次会议第二次全体会议",
                "市第十四届人民代表大会第三次会议第二次全体会议",
                Some(14),
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
    fn the_name_of_the_body_goes_with_the_session_and_the_verb_does_not() {
        for (text, name) in [
            (
                "在吴江区盛泽镇十八届人大二次会议现场",
                "盛泽镇十八届人大二次会议",
            ),
            ("召开镇十九届人大五次会议", "镇十九届人大五次会议"),
            (
                "7月24日，州九届人大常委会第二十次会议召开",
                "州九届人大常委会第二十次会议",
            ),
            ("提请市十四届人大三次会议审议", "市十四届人大三次会议"),
            (
                "苏州市第十七届人民代表大会第三次会议",
                "苏州市第十七届人民代表大会第三次会议",
            ),
            ("十四届全国人大二次会议", "十四届全国人大二次会议"),
            (
                "8月9日，政协杭州市第十二届委员会常务委员会第十三次会议召开",
                "政协杭州市第十二届委员会常务委员会第十三次会议",
            ),
            (
                "今年区政协十六届常委会第九次会议听取通报",
                "区政协十六届常委会第九次会议",
            ),
        ] {
            let names: Vec<_> = meetings(text).into_iter().map(|(name, ..)| name).collect();
            assert_eq!(names, [name], "{text}");
        }
    }

    #[test]
    fn the_body_has_its_short_form() {
        for (printed, body) in [
            (
                "市第十四届人民代表大会常务委员会第四次会议",
                Some("市人大常委会"),
            ),
            ("余杭区九届人大四次会议", Some("余杭区人大")),
            ("十四届全国人大一次会议", Some("全国人大")),
            ("第四十五次主任会议", Some("主任会议")),
            ("区十七届人大二次会议主席团第二次会议", Some("主席团")),
        ] {
            assert_eq!(name_body(printed).as_deref(), body, "{printed}");
        }
    }

    #[test]
    fn short_and_full_forms_have_one_key() {
        assert_eq!(
            session_key("市十四届人大常委会第四次会议"),
            session_key("市第十四届人民代表大会常务委员会第四次全体会议")
        );
        assert_ne!(
            session_key("市十四届人大常委会第四次会议"),
            session_key("市十四届人大第四次会议")
        );
    }

    #[test]
    fn a_session_is_listed_once() {
        assert_eq!(
            meetings("市十四届人大常委会第四次会议召开。市十四届人大常委会第四次会议强调").len(),
            1
        );
    }
}
