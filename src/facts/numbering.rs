//! Numbering: whether the points of an article are as many as announced, and in order.

use super::key_of;
use super::slogan::{announced_number, is_formula, quotations};
use crate::bulletin::{Article, Flow, Point};
use crate::numeral::{chinese_digit, read_ordinal};
use crate::span::Span;

/// Something a careful reader remarks about the points of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The title or the lead announces another number of points than follow.
    Count {
        /// The words that announce.
        words: String,
        announced: u32,
        found: u32,
        span: Span,
    },
    /// A number of a series is left out.
    Skipped {
        marker: String,
        expected: u32,
        printed: u32,
        /// Whether the rest of the series would be in order if this number were put right.
        is_lone: bool,
        span: Span,
    },
    /// A number of a series is printed twice.
    Repeated {
        marker: String,
        expected: u32,
        printed: u32,
        /// Whether the rest of the series would be in order if this number were put right.
        is_lone: bool,
        span: Span,
    },
}

impl Fault {
    /// Where it stands: the words that announce, or the marker.
    pub fn span(&self) -> Span {
        match self {
            Self::Count { span, .. } | Self::Skipped { span, .. } | Self::Repeated { span, .. } => {
                *span
            }
        }
    }
}

/// Finds the faults in the numbering of an article's points. Takes time linear in the text.
pub(crate) fn find_faults(article: &Article, points: &[Point]) -> Vec<Fault> {
    let mut faults = Vec::new();
    faults.extend(check_count(article, points));
    check_order(points, &mut faults);
    faults
}

/// Checks each list of points against the numbers printed before it, inside ones too.
fn check_order(points: &[Point], faults: &mut Vec<Fault>) {
    for (place, point) in points.iter().enumerate() {
        let before = place.checked_sub(1).map(|before| points[before].ordinal);
        if let Some(before) = before
            && point.ordinal != before + 1
            && point.ordinal != 1
        {
            let expected = before + 1;
            let is_lone = points
                .get(place + 1)
                .is_none_or(|next| next.ordinal == expected + 1 || next.ordinal == 1);
            let (marker, printed) = (point.marker.clone(), point.ordinal);
            let start = point.span.start;
            let span = Span::new(start, start + point.marker.len());
            faults.push(if printed > expected {
                Fault::Skipped {
                    marker,
                    expected,
                    printed,
                    is_lone,
                    span,
                }
            } else {
                Fault::Repeated {
                    marker,
                    expected,
                    printed,
                    is_lone,
                    span,
                }
            });
        }
        check_order(&point.children, faults);
    }
}

/// Words that announce a number of points, with that number.
struct Announcement {
    words: String,
    number: u32,
    span: Span,
}

fn check_count(article: &Article, points: &[Point]) -> Option<Fault> {
    let restarts = points.iter().skip(1).any(|point| point.ordinal == 1);
    if points.len() < 2 || restarts {
        return None;
    }
    let announcement = article
        .title
        .as_ref()
        .and_then(|title| announced_by_formula(title, title.text().len(), points, true))
        .or_else(|| announced_by_lead(article, points))?;
    let found = points.len() as u32;
    (announcement.number != found).then_some(Fault::Count {
        words: announcement.words,
        announced: announcement.number,
        found,
        span: announcement.span,
    })
}

/// The lead: the text right before the first point, as far back as its sentence begins.
fn announced_by_lead(article: &Article, points: &[Point]) -> Option<Announcement> {
    let first = points.first()?.span.start;
    let place = article
        .paragraphs
        .iter()
        .position(|paragraph| paragraph.span().end > first)?;
    let inside = article.paragraphs[place].offset_of(first);
    let (flow, end) = if article.paragraphs[place].text()[..inside].trim().is_empty() {
        let before = &article.paragraphs[place.checked_sub(1)?];
        (before, before.text().len())
    } else {
        (&article.paragraphs[place], inside)
    };
    announced_by_words(flow, end).or_else(|| announced_by_formula(flow, end, points, false))
}

/// The last sentence of a flow up to a byte.
fn last_sentence(flow: &Flow, end: usize) -> Span {
    let text = &flow.text()[..end];
    let trimmed = text.trim_end_matches(|mark: char| {
        mark.is_whitespace() || matches!(mark, '。' | '：' | ':' | '；' | '，' | ',')
    });
    let start = trimmed.rfind(['。', '！', '？', '；']).map_or(0, |stop| {
        stop + trimmed[stop..].chars().next().map_or(0, char::len_utf8)
    });
    Span::new(start, trimmed.len())
}

/// 从三个方面, 提出四点要求: the words say how many points follow.
fn announced_by_words(flow: &Flow, end: usize) -> Option<Announcement> {
    const PARTS: &[&str] = &[
        "个方面",
        "个环节",
        "个层面",
        "个维度",
        "个着力点",
        "个重点",
        "项举措",
        "项措施",
        "条措施",
        "项要求",
        "点要求",
        "点意见",
        "点建议",
        "点希望",
        "方面要求",
        "方面工作",
        "方面建议",
        "点体会",
        "条建议",
        "条意见",
        "项任务",
        "大举措",
        "大行动",
        "方面发力",
        "个步骤",
    ];
    let sentence = last_sentence(flow, end);
    let text = &flow.text()[sentence.range()];
    let (at, part) = PARTS
        .iter()
        .filter_map(|part| text.rfind(part).map(|at| (at, *part)))
        .max()?;
    let numerals: usize = text[..at]
        .chars()
        .rev()
        .take_while(|&character| {
            chinese_digit(character).is_some() || character == '十' || character.is_ascii_digit()
        })
        .map(char::len_utf8)
        .sum();
    let start = at - numerals;
    let number = read_ordinal(&text[start..at]).filter(|number| (2..=20).contains(number))?;
    // 在设施、人才、服务等五个方面提出要求 sums up a list of its own; 第三个方面 is one of them.
    let before = text[..start].trim_end_matches(['这', '以', '下']);
    let has_own_list = before.ends_with(['等', '第', '、']) || {
        let clause = before.rsplit(['，', ',']).next().unwrap_or_default();
        clause.contains('、')
    };
    (!has_own_list).then(|| Announcement {
        words: text[start..at + part.len()].to_owned(),
        number,
        span: flow.source_span(Span::new(
            sentence.start + start,
            sentence.start + at + part.len(),
        )),
    })
}

/// “四强化” in a title or in the sentence before the points, where the points take its words up.
fn announced_by_formula(
    flow: &Flow,
    end: usize,
    points: &[Point],
    is_title: bool,
) -> Option<Announcement> {
    let sentence = if is_title {
        Span::new(0, end)
    } else {
        last_sentence(flow, end)
    };
    let text = &flow.text()[sentence.range()];
    let mut formulas = quotations(text)
        .into_iter()
        .filter(|range| is_formula(&key_of(&text[range.range()])));
    let range = formulas.next()?;
    if formulas.next().is_some() {
        return None;
    }
    let formula = key_of(&text[range.range()]);
    let number = announced_number(&formula).filter(|number| (2..=20).contains(number))?;
    // 双评价 names a pair of deeds or sides, and hardly ever a number of points.
    if formula.starts_with('双') {
        return None;
    }
    let words = counted_words(&formula);
    (says_what_is_done(&words) && is_title || are_taken_up(&words, points)).then(|| Announcement {
        words: text[range.range()].to_owned(),
        number,
        span: flow.source_span(Span::new(
            sentence.start + range.start,
            sentence.start + range.end,
        )),
    })
}

/// What a formula counts: 强化 of 四强化 and 三个强化, 问 and 促 of 三问三促.
fn counted_words(formula: &str) -> Vec<String> {
    formula
        .split(|character| {
            chinese_digit(character).is_some() || character == '十' || character == '双'
        })
        .map(|word| {
            word.trim_start_matches(['个', '张', '项', '大', '步', '道'])
                .to_owned()
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether a formula counts what is done, so that each point must be one of it.
fn says_what_is_done(words: &[String]) -> bool {
    const DEEDS: &[&str] = &[
        "强化", "聚焦", "坚持", "突出", "注重", "到位", "提升", "优化", "协同", "结合", "着力",
        "抓实", "做实", "做到", "把关", "举措", "措施", "发力", "加强", "紧盯", "确保", "围绕",
        "抓", "抓手",
    ];
    matches!(words, [word] if DEEDS.contains(&word.as_str()))
}

/// Whether at least two points, and half of all, hold a word of the formula.
fn are_taken_up(words: &[String], points: &[Point]) -> bool {
    let takes_up = |point: &&Point| words.iter().any(|word| point.head.contains(word.as_str()));
    let count = points.iter().filter(takes_up).count();
    count >= 2 && count * 2 >= points.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulletin::read_outline;

    fn article(title: &str, body: &str) -> Article {
        let text = format!("{title}\n{body}");
        let mut start = 0;
        let mut flows: Vec<Flow> = text
            .split('\n')
            .map(|line| {
                let flow = Flow::from_span(&text, Span::new(start, start + line.len()));
                start += line.len() + 1;
                flow
            })
            .collect();
        let title = (!title.is_empty()).then(|| flows.remove(0));
        Article {
            title,
            paragraphs: flows,
            ..Article::default()
        }
    }

    fn faults(title: &str, body: &str) -> Vec<Fault> {
        let article = article(title, body);
        find_faults(&article, &read_outline(&article.paragraphs))
    }

    fn counts(title: &str, body: &str) -> Vec<(String, u32, u32)> {
        faults(title, body)
            .into_iter()
            .filter_map(|fault| match fault {
                Fault::Count {
                    words,
                    announced,
                    found,
                    ..
                } => Some((words, announced, found)),
                _ => None,
            })
            .collect()
    }

    const THREE: &str = "一是强化制度。二是强化指导。三是强化阵地。";
    const FOUR: &str = "一是建机制。二是优平台。三是抓培训。四是强监督。";

    #[test]
    fn a_title_that_announces_another_number_is_remarked() {
        assert_eq!(
            counts("市人大常委会“四强化”助力创新", THREE),
            [("四强化".to_owned(), 4, 3)]
        );
        assert!(counts("市人大常委会“三个强化”助力创新", THREE).is_empty());
        assert_eq!(
            counts(
                "镇人大：“五张清单”见实效",
                "一、征集清单“全”\n二、票决清单“准”\n三、督办清单“实”"
            ),
            [("五张清单".to_owned(), 5, 3)]
        );
    }

    #[test]
    fn a_lead_that_announces_another_number_is_remarked() {
        let body = format!("区人大常委会从三个方面推进工作。\n{FOUR}");
        assert_eq!(
            counts("余杭区：打好组合拳", &body),
            [("三个方面".to_owned(), 3, 4)]
        );
        let body = format!("会议提出三点要求：{FOUR}");
        assert_eq!(
            counts("余杭区：打好组合拳", &body),
            [("三点要求".to_owned(), 3, 4)]
        );
    }

    #[test]
    fn formulas_that_announce_no_points_are_let_be() {
        for (title, body) in [
            ("打好“三农”工作组合拳", FOUR),
            ("“两山”转化见成效", FOUR),
            ("“1+N”助企服务", FOUR),
            ("“双减”落地", FOUR),
            (
                "“双联双评”激活力",
                "第一，联得实。第二，评得准。第三，评得好。",
            ),
            (
                "余杭区：打好组合拳",
                "围绕划定“三区三线”开展讨论。一是甲方面。二是乙方面。",
            ),
            (
                "余杭区：打好组合拳",
                "在设施、人才、服务等五个方面提出要求。一是建机制。二是优平台。",
            ),
            (
                "余杭区：打好组合拳",
                "流程架构、流程执行、流程闭环三个方面下功夫。一是建机制。二是优平台。",
            ),
        ] {
            assert!(
                faults(title, body).is_empty(),
                "{title} {body}: {:?}",
                faults(title, body)
            );
        }
    }

    #[test]
    fn numbers_left_out_and_printed_twice_are_remarked() {
        let skipped = faults("", "一是甲方面做好。二是乙方面做好。四是丁方面做好。");
        assert!(matches!(
            &skipped[..],
            [Fault::Skipped {
                expected: 3,
                printed: 4,
                is_lone: true,
                ..
            }]
        ));
        let repeated = faults("", "一是甲方面做好。二是乙方面做好。二是丙方面做好。");
        assert!(matches!(
            &repeated[..],
            [Fault::Repeated {
                expected: 3,
                printed: 2,
                is_lone: true,
                ..
            }]
        ));
        let inside = faults("", "一、甲\n1.子\n2.丑\n4.寅\n二、乙");
        assert!(matches!(
            &inside[..],
            [Fault::Skipped {
                expected: 3,
                printed: 4,
                ..
            }]
        ));
        assert!(faults("", "一、甲\n1.子\n2.丑\n二、乙\n1.寅\n2.卯").is_empty());
    }
}
