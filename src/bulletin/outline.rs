//! Outline: the numbered points of an article as a tree.
//!
//! A marker opens a point where a sentence can begin. Which series lies inside which, their order
//! in the text decides: a series that starts while a point of another is open lies inside it.

use super::flow::Flow;
use crate::character::is_blank;
use crate::numeral::{chinese_digit, read_ordinal};
use crate::span::Span;

/// A numbered point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The printed number.
    pub ordinal: u32,
    /// The marker as printed: 一是, （一）, 1., 首先.
    pub marker: String,
    /// The text behind the marker up to the first stop.
    pub head: String,
    /// Marker and head in the document.
    pub span: Span,
    /// The points inside it.
    pub children: Vec<Point>,
}

/// The form of a marker; a series keeps its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Series {
    /// 一、
    Chinese,
    /// （一）
    BracketedChinese,
    /// 一是, 一要
    Words,
    /// 第一，, 首先，, 其一，
    OrdinalWords,
    /// 1. 1、
    Digits,
    /// （1）
    BracketedDigits,
    /// ①
    CircledDigits,
}

impl Series {
    const COUNT: usize = Self::CircledDigits as usize + 1;
}

/// A point that is not yet hung into others.
struct Found {
    series: Series,
    opens_sentence: bool,
    point: Point,
}

/// A marker found in a paragraph.
#[derive(Debug)]
struct Marker {
    series: Series,
    /// Whether a sentence or a part of one begins with it, not only a clause.
    opens_sentence: bool,
    ordinal: u32,
    /// The marker's place in its paragraph.
    range: Span,
}

/// Reads the points of an article's paragraphs.
#[must_use]
pub fn read_outline(paragraphs: &[Flow]) -> Vec<Point> {
    let mut found = Vec::new();
    for paragraph in paragraphs {
        let markers = find_markers(paragraph.text());
        for (number, marker) in markers.iter().enumerate() {
            let end = markers
                .get(number + 1)
                .map_or(paragraph.text().len(), |next| next.range.start);
            found.push(Found {
                series: marker.series,
                opens_sentence: marker.opens_sentence,
                point: describe_point(paragraph, marker, end),
            });
        }
    }
    arrange(found)
}

/// The markers of a paragraph in order.
fn find_markers(text: &str) -> Vec<Marker> {
    let mut markers = Vec::new();
    let mut can_begin = true;
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        if can_begin
            && !is_blank(character)
            && let Some(marker) = read_marker(text, at)
        {
            at = marker.range.end;
            markers.push(marker);
            can_begin = false;
            continue;
        }
        let end = at + character.len_utf8();
        if !is_blank(character) {
            can_begin = matches!(
                character,
                '。' | '；'
                    | ';'
                    | '：'
                    | ':'
                    | '！'
                    | '？'
                    | '，'
                    | ','
                    | '”'
                    | '"'
                    | '）'
                    | ')'
                    | '…'
                    | '*'
            ) || is_full_stop(text, at)
                || introduces_points(&text[..end]);
        }
        at = end;
    }
    markers
}

/// Whether the mark at a byte is a half-width full stop behind running text: no decimal, no 1. of a list.
fn is_full_stop(text: &str, at: usize) -> bool {
    text[at..].starts_with(['.', '．'])
        && text[..at].ends_with(|before: char| {
            matches!(
                before,
                '\u{4e00}'..='\u{9fff}' | '%' | '％' | '”' | '"' | '）' | ')' | '》'
            )
        })
        && !text[at + 1..].starts_with(|next: char| next.is_ascii_alphanumeric())
}

/// Whether a text ends with a verb of demand, behind which points begin without a stop: 建议一要…二要….
fn introduces_points(before: &str) -> bool {
    ["建议", "要求", "强调", "指出", "提出", "明确", "希望"]
        .iter()
        .any(|word| before.ends_with(word))
}

/// The marker at a byte of a paragraph where a clause can begin.
fn read_marker(text: &str, at: usize) -> Option<Marker> {
    let rest = &text[at..];
    let before = text[..at]
        .chars()
        .rev()
        .find(|&character| !is_blank(character));
    let opens_sentence = before
        .is_none_or(|before| matches!(before, '。' | '；' | ';' | '：' | ':' | '！' | '？' | '*'))
        || text[..at]
            .trim_end_matches(is_blank)
            .char_indices()
            .next_back()
            .is_some_and(|(stop, _)| is_full_stop(text, stop));
    let in_sentence = matches!(before, Some('；' | ';' | '，' | ','));
    let (series, ordinal, length) = read_chinese_numeral(rest, opens_sentence)
        .or_else(|| read_word(rest).filter(|_| !in_sentence || goes_on(rest, before)))
        .or_else(|| {
            opens_sentence
                .then(|| read_bracketed(rest).or_else(|| read_digits(rest)))
                .flatten()
        })?;
    (1..=30).contains(&ordinal).then(|| Marker {
        series,
        opens_sentence,
        ordinal,
        range: Span::new(at, at + length),
    })
}

/// 第一，…；第二，…: a semicolon parts numbered points, where 其次 only goes on with its sentence.
fn goes_on(rest: &str, before: Option<char>) -> bool {
    rest.starts_with('第') && matches!(before, Some('；' | ';'))
}

/// Form, number and bytes of a marker.
type Form = (Series, u32, usize);

/// The Chinese numerals a text opens with, in bytes.
fn numerals_length(text: &str) -> usize {
    let is_numeral = |character: &char| chinese_digit(*character).is_some() || *character == '十';
    text.chars()
        .take_while(is_numeral)
        .map(char::len_utf8)
        .sum()
}

/// 一是, 一要, 一、
fn read_chinese_numeral(rest: &str, opens_sentence: bool) -> Option<Form> {
    let length = numerals_length(rest);
    let ordinal = read_ordinal(&rest[..length])?;
    let after = &rest[length..];
    let is_word = ["要素", "要点", "要件"]
        .iter()
        .any(|word| after.starts_with(word));
    if after.starts_with('是') || after.starts_with('要') && !is_word {
        return Some((Series::Words, ordinal, length + '是'.len_utf8()));
    }
    (opens_sentence && after.starts_with('、'))
        .then(|| (Series::Chinese, ordinal, length + '、'.len_utf8()))
}

/// 第一，, 首先，, 其一，
fn read_word(rest: &str) -> Option<Form> {
    const WORDS: &[(&str, u32)] = &[
        ("首先", 1),
        ("其次", 2),
        ("再次", 3),
        ("其一", 1),
        ("其二", 2),
        ("其三", 3),
        ("其四", 4),
        ("其五", 5),
        ("其六", 6),
    ];
    let is_set_off = |after: &str| after.starts_with(['，', ',', '、', '：']);
    if let Some(after) = rest.strip_prefix('第') {
        let length = numerals_length(after);
        let ordinal = read_ordinal(&after[..length]).filter(|_| is_set_off(&after[length..]))?;
        return Some((Series::OrdinalWords, ordinal, '第'.len_utf8() + length));
    }
    let &(word, ordinal) = WORDS.iter().find(|(word, _)| rest.starts_with(word))?;
    let after = &rest[word.len()..];
    (is_set_off(after) || after.starts_with('是')).then_some((
        Series::OrdinalWords,
        ordinal,
        word.len(),
    ))
}

/// （一）, （1）, ①
fn read_bracketed(rest: &str) -> Option<Form> {
    const LONGEST_NUMBER_BYTES: usize = 9;
    let first = rest.chars().next()?;
    if ('①'..='⑳').contains(&first) {
        return Some((
            Series::CircledDigits,
            first as u32 - '①' as u32 + 1,
            first.len_utf8(),
        ));
    }
    let inside = rest.strip_prefix(['（', '('])?;
    let close = inside
        .find(['）', ')'])
        .filter(|&close| close <= LONGEST_NUMBER_BYTES)?;
    let ordinal = read_ordinal(&inside[..close])?;
    let series = if numerals_length(inside) > 0 {
        Series::BracketedChinese
    } else {
        Series::BracketedDigits
    };
    let closing = inside[close..].chars().next().map_or(0, char::len_utf8);
    Some((series, ordinal, first.len_utf8() + close + closing))
}

/// 1. 1、 1．
fn read_digits(rest: &str) -> Option<Form> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&digits) {
        return None;
    }
    let stop = rest[digits..]
        .chars()
        .next()
        .filter(|stop| matches!(stop, '.' | '．' | '、'))?;
    let length = digits + stop.len_utf8();
    let follows_number = rest[length..].starts_with(|next: char| next.is_ascii_digit());
    (!follows_number && length < rest.len()).then_some((
        Series::Digits,
        rest[..digits].parse().ok()?,
        length,
    ))
}

fn describe_point(paragraph: &Flow, marker: &Marker, end: usize) -> Point {
    /// A head longer than this goes only to the end of its first clause.
    const LONGEST_HEAD: usize = 60;
    let text = paragraph.text();
    let behind = &text[marker.range.end..end];
    let trimmed = behind.trim_start_matches(|character: char| {
        is_blank(character) || matches!(character, '，' | ',' | '、' | '：' | ':')
    });
    let start = end - trimmed.len();
    let stop = trimmed
        .char_indices()
        .find(|&(at, mark)| {
            matches!(mark, '。' | '；' | '：' | ';' | ':' | '！' | '？')
                || is_full_stop(trimmed, at)
        })
        .map_or(trimmed.len(), |(at, _)| at);
    let mut head = trimmed[..stop]
        .trim_end_matches(|character: char| is_blank(character) || matches!(character, '，' | ','));
    if head.chars().count() > LONGEST_HEAD {
        head = head.split(['，', ',']).next().unwrap_or(head);
    }
    Point {
        ordinal: marker.ordinal,
        marker: text[marker.range.range()]
            .trim_end_matches(['，', ','])
            .to_owned(),
        head: head.to_owned(),
        span: paragraph.source_span(Span::new(marker.range.start, start + head.len())),
        children: Vec::new(),
    }
}

/// An open series while points are arranged: its form, the last number, and where its points hang.
struct Open {
    series: Series,
    ordinal: u32,
}

/// Hangs points into one another. A lone marker is a word of the text, not a series.
fn arrange(found: Vec<Found>) -> Vec<Point> {
    let mut roots: Vec<Point> = Vec::new();
    let mut root_series: Option<Series> = None;
    let mut open: Vec<Open> = Vec::new();
    // Where the last second number of each series stands: a series that begins needs one to follow.
    let mut last_second = [None::<usize>; Series::COUNT];
    for (number, found) in found.iter().enumerate() {
        if found.point.ordinal == 2 {
            last_second[found.series as usize] = Some(number);
        }
    }
    for (
        number,
        Found {
            series,
            opens_sentence,
            point,
        },
    ) in found.into_iter().enumerate()
    {
        let is_open = open.iter().position(|open| open.series == series);
        let begins = point.ordinal == 1;
        // A number printed twice is a slip of the pen, where a sentence begins with it.
        let goes_on = is_open.is_some_and(|depth| {
            let last = open[depth].ordinal;
            point.ordinal > last || point.ordinal == last && opens_sentence
        });
        let is_series =
            begins && last_second[series as usize].is_some_and(|second| second > number);
        let depth = match is_open {
            Some(depth) if goes_on || begins => depth,
            None if is_series => {
                let outranks_root = root_series.is_some_and(|root| series < root)
                    && matches!(series, Series::Chinese | Series::BracketedChinese);
                if outranks_root {
                    // 一是…二是… in the opening sentence, then 一、: the opening's points are no level.
                    roots.clear();
                    open.clear();
                }
                open.len()
            }
            // A number that goes back, or stands alone, belongs to nothing that is open.
            _ => continue,
        };
        open.truncate(depth);
        open.push(Open {
            series,
            ordinal: point.ordinal,
        });
        if depth == 0 {
            root_series = Some(series);
            roots.push(point);
        } else {
            points_at(&mut roots, depth).push(point);
        }
    }
    roots
}

/// The points so many levels below the last root, as a list to append to.
fn points_at(points: &mut Vec<Point>, depth: usize) -> &mut Vec<Point> {
    let last = points.len().saturating_sub(1);
    if depth == 0 || points.is_empty() {
        points
    } else {
        points_at(&mut points[last].children, depth - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(text: &str) -> Vec<Point> {
        let mut start = 0;
        let paragraphs: Vec<Flow> = text
            .split('\n')
            .map(|line| {
                let flow = Flow::from_span(text, Span::new(start, start + line.len()));
                start += line.len() + 1;
                flow
            })
            .collect();
        read_outline(&paragraphs)
    }

    fn heads(text: &str) -> Vec<(u32, String)> {
        outline(text)
            .into_iter()
            .map(|point| (point.ordinal, point.head))
            .collect()
    }

    fn expect(points: &[(u32, &str)]) -> Vec<(u32, String)> {
        points
            .iter()
            .map(|&(ordinal, head)| (ordinal, head.to_owned()))
            .collect()
    }

    #[test]
    fn points_on_their_own_lines() {
        let text = "总起一句。\n一是坚持计划协同。与审计部门会商。\n二是聚焦制度,强化规划：细节。\n三是用心“督”。";
        assert_eq!(
            heads(text),
            expect(&[
                (1, "坚持计划协同"),
                (2, "聚焦制度,强化规划"),
                (3, "用心“督”")
            ])
        );
    }

    #[test]
    fn points_in_one_paragraph_and_of_mixed_words() {
        assert_eq!(
            heads("做法：一是强化制度；二是强化指导。三是强化阵地。"),
            expect(&[(1, "强化制度"), (2, "强化指导"), (3, "强化阵地")])
        );
        assert_eq!(
            heads("首先，统一思想。其次，压实责任。其三，督促落实。"),
            expect(&[(1, "统一思想"), (2, "压实责任"), (3, "督促落实")])
        );
        assert_eq!(
            heads("一要提高站位，二要压实责任，三要狠抓落实。"),
            expect(&[(1, "提高站位"), (2, "压实责任"), (3, "狠抓落实")])
        );
    }

    #[test]
    fn the_same_characters_inside_words_are_no_markers() {
        for text in [
            "唯一是不变的。唯二是变的。",
            "走到第一线去，第二线支援。",
            "共有1.5公里，2.5公里已建成。",
            "有三是正常的。",
        ] {
            assert!(outline(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn lower_series_lie_inside_the_points_of_higher_ones() {
        let text = "一、总体情况\n（一）机构设置。一是健全制度。二是配强力量。\n（二）工作机制。\n1.会商机制\n2.通报机制\n二、存在问题\n（一）认识不够。";
        let points = outline(text);
        assert_eq!(
            points
                .iter()
                .map(|point| point.head.as_str())
                .collect::<Vec<_>>(),
            ["总体情况", "存在问题"]
        );
        assert_eq!(points[0].children.len(), 2);
        assert_eq!(points[0].children[0].children.len(), 2);
        assert_eq!(points[0].children[1].children[1].head, "通报机制");
    }

    #[test]
    fn six_levels_hang_into_one_another() {
        let text = "一、甲\n（一）乙。\n1、丙。\n（1）丁。\n①戊。\n②己。\n（2）庚。\n2、辛。\n（二）壬。\n二、癸";
        let points = outline(text);
        let numbered = &points[0].children[0].children[0];
        assert_eq!(points.len(), 2);
        assert_eq!(numbered.children.len(), 2);
        assert_eq!(numbered.children[0].children.len(), 2);
    }

    #[test]
    fn a_number_printed_twice_is_kept_where_a_sentence_begins() {
        let ordinals = |text: &str| {
            heads(text)
                .into_iter()
                .map(|(ordinal, _)| ordinal)
                .collect::<Vec<_>>()
        };
        assert_eq!(ordinals("一是建机制。二是优平台。二是强监督。"), [1, 2, 2]);
        assert_eq!(ordinals("一是建机制。二是优平台，二是强监督。"), [1, 2]);
    }

    #[test]
    fn half_width_stops_and_verbs_of_demand_open_points_too() {
        assert_eq!(
            heads("开展活动.第一,联得实.走访选民.第二,评得准.逐一评议."),
            expect(&[(1, "联得实"), (2, "评得准")])
        );
        assert_eq!(
            heads("调研组建议一要前移防线。二要建强队伍。"),
            expect(&[(1, "前移防线"), (2, "建强队伍")])
        );
    }

    #[test]
    fn clauses_of_one_sentence_are_no_points() {
        assert!(outline("首先，视察企业；其次，作出决定；其三，开展评议。").is_empty());
    }

    #[test]
    fn numbered_points_may_be_parted_by_semicolons() {
        assert_eq!(
            heads(
                "提出建议：第一，把好设计关，同步规划；第二，把好质量关，随工检查；第三，把好管护关。"
            ),
            expect(&[
                (1, "把好设计关，同步规划"),
                (2, "把好质量关，随工检查"),
                (3, "把好管护关")
            ])
        );
    }

    #[test]
    fn digits_are_the_highest_level_where_nothing_stands_above() {
        assert_eq!(
            heads("1．设计数字化。建成库。\n2．生产智能化。改造线。"),
            expect(&[(1, "设计数字化"), (2, "生产智能化")])
        );
    }

    #[test]
    fn points_of_an_opening_sentence_are_no_level_above_chapters() {
        let text = "会议要求，一是抓紧，二是抓实。\n一、提高认识\n二、压实责任";
        assert_eq!(heads(text), expect(&[(1, "提高认识"), (2, "压实责任")]));
    }

    #[test]
    fn a_skipped_number_is_kept_as_printed() {
        assert_eq!(
            heads("一是甲方面做好。二是乙方面做好。四是丁方面做好。")
                .iter()
                .map(|(ordinal, _)| *ordinal)
                .collect::<Vec<_>>(),
            [1, 2, 4]
        );
    }

    #[test]
    fn places_lead_to_marker_and_head() {
        let text = "做法：一是强化制度；二是强化指导。";
        let points = outline(text);
        assert_eq!(&text[points[1].span.range()], "二是强化指导");
    }
}
