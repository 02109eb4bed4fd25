//! The masthead: name, issue, date and issuer from the red head, recipients and copies from the foot.

use super::furniture::{contents_list, is_bulletin_name, split_list};
use super::line::is_blank;
use super::split::Imprint;
use super::title::strip_title_marks;
use crate::numeral::{ascii_digit, chinese_digit, read_ordinal};
use crate::span::Span;

/// What the red head and the foot say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Masthead {
    /// The bulletin's name, blanks between its characters removed.
    pub name: Option<MastheadField>,
    /// 第X期.
    pub issue: Option<MastheadNumber>,
    /// 总第X期.
    pub running_issue: Option<MastheadNumber>,
    /// The date of issue.
    pub date: Option<MastheadDate>,
    /// The body that issues it.
    pub issuing_body: Option<MastheadField>,
    /// The editor's note.
    pub editors_note: Option<MastheadField>,
    /// The titles of the contents list.
    pub contents: Vec<MastheadField>,
    /// The lines 报, 送, 发.
    pub recipients: Vec<MastheadField>,
    /// Copies printed.
    pub copies: Option<MastheadNumber>,
}

/// Words with their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MastheadField {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// A number with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MastheadNumber {
    /// As printed.
    pub text: String,
    /// The number.
    pub value: u32,
    /// Where it stands.
    pub span: Span,
}

/// A date with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MastheadDate {
    /// As printed.
    pub text: String,
    /// ISO 8601; `None` where the printed date is none.
    pub iso: Option<String>,
    /// Where it stands.
    pub span: Span,
}

/// Reads what the lines around the articles say; of several issues in one file the first counts.
pub(super) fn read_masthead(source: &str, imprint: &[(Imprint, Span)]) -> Masthead {
    let mut masthead = Masthead::default();
    let mut takes_recipients = false;
    for &(kind, whole) in imprint {
        let span = trim(source, whole);
        if span.is_empty() {
            continue;
        }
        match kind {
            Imprint::Head => masthead.read_head_line(source, span),
            Imprint::Contents => masthead.read_contents_line(source, span),
            Imprint::EditorsNote => masthead.read_note_line(source, span),
            Imprint::Foot => masthead.read_foot_line(source, span, &mut takes_recipients),
        }
    }
    masthead
}

impl Masthead {
    fn read_head_line(&mut self, source: &str, span: Span) {
        let text = &source[span.range()];
        let issue_start = self.read_issues(text, span.start);
        let date = find_date(text);
        let date_start = date.as_ref().map(|(at, ..)| *at);
        if self.date.is_none()
            && let Some((at, length, iso)) = date
        {
            let place = Span::new(span.start + at, span.start + at + length);
            self.date = Some(MastheadDate {
                text: source[place.range()].to_owned(),
                iso,
                span: place,
            });
        }
        // What stands before issue and date names the bulletin or its issuer, in this order.
        let end = issue_start
            .into_iter()
            .chain(date_start)
            .min()
            .unwrap_or(text.len());
        let before = trim(source, Span::new(span.start, span.start + end));
        self.read_name(source, before);
        // 第7期 总第87期 某某办公室 2022年8月31日: the issuer may stand between issue and date.
        let pieces = pieces(text, span.start).filter(|piece| piece.len() < span.len());
        for piece in pieces.chain([before]) {
            if self.issuing_body.is_none()
                && let Some(issuer) = read_issuer(source, piece)
            {
                self.issuing_body = Some(issuer);
            }
        }
    }

    fn read_name(&mut self, source: &str, span: Span) {
        const LONGEST_NAME: usize = 24;
        let text = &source[span.range()];
        if self.name.is_some() || text.is_empty() {
            return;
        }
        let name: String = text
            .chars()
            .filter(|&character| !is_blank(character))
            .collect();
        let bare = name.trim_matches(['《', '》', '“', '”']);
        if is_bulletin_name(bare) && bare.chars().count() <= LONGEST_NAME {
            self.name = Some(MastheadField {
                text: bare.to_owned(),
                span,
            });
        }
    }

    /// Takes 第X期 and 总第X期; gives the place of the first.
    fn read_issues(&mut self, text: &str, start: usize) -> Option<usize> {
        let mut first = None;
        for (end, unit) in text.match_indices(['期', '辑']) {
            let Some((at, value)) = number_before(text, end) else {
                continue;
            };
            let before = text[..at].trim_end_matches(is_blank);
            let (opening, is_running) = match before.strip_suffix('第') {
                Some(before) => match before.trim_end_matches(is_blank).strip_suffix('总') {
                    Some(before) => (before.len(), true),
                    None => (before.len(), false),
                },
                None => match before.strip_suffix('总') {
                    Some(before) => (before.len(), true),
                    None => continue,
                },
            };
            first = first.or(Some(opening));
            let field = if is_running {
                &mut self.running_issue
            } else {
                &mut self.issue
            };
            if field.is_none() {
                let printed = &text[opening..end + unit.len()];
                *field = Some(MastheadNumber {
                    text: printed.to_owned(),
                    value,
                    span: Span::new(start + opening, start + end + unit.len()),
                });
            }
        }
        first
    }

    fn read_contents_line(&mut self, source: &str, span: Span) {
        let text = &source[span.range()];
        let Some(list) = contents_list(text) else {
            let entry = read_entry(source, span);
            self.contents.extend(entry);
            return;
        };
        let list_start = span.start + (text.len() - list.len());
        let mut from = 0;
        for title in split_list(list) {
            let Some(at) = list[from..].find(title).map(|at| from + at) else {
                continue;
            };
            from = at + title.len();
            let place = Span::new(list_start + at, list_start + from);
            self.contents.extend(read_entry(source, place));
        }
    }

    fn read_note_line(&mut self, source: &str, span: Span) {
        let text = &source[span.range()];
        match &mut self.editors_note {
            Some(note) => {
                note.text.push_str(text);
                note.span = note.span.join(span);
            }
            None => {
                self.editors_note = Some(MastheadField {
                    text: text.to_owned(),
                    span,
                });
            }
        }
    }

    fn read_foot_line(&mut self, source: &str, span: Span, takes_recipients: &mut bool) {
        let text = &source[span.range()];
        if self.copies.is_none() {
            self.copies = find_copies(text, span.start);
        }
        let starts = recipient_starts(text);
        if starts.is_empty() {
            let is_other = text.contains(['：', ':', '（', '(']) || find_copies(text, 0).is_some();
            *takes_recipients &= !is_other;
            if let Some(last) = self.recipients.last_mut().filter(|_| *takes_recipients) {
                // A long list goes on in the next line.
                last.text.push_str(text);
                last.span = last.span.join(span);
            }
            return;
        }
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        for (&at, end) in starts.iter().zip(ends) {
            let place = trim(source, Span::new(span.start + at, span.start + end));
            self.recipients.push(MastheadField {
                text: source[place.range()].to_owned(),
                span: place,
            });
        }
        *takes_recipients = true;
    }
}

/// A title of the contents list without the mark before it and the page behind it.
fn read_entry(source: &str, span: Span) -> Option<MastheadField> {
    let text = &source[span.range()];
    let bare = strip_title_marks(text);
    let start = span.start + (text.len() - bare.len());
    // Dots or blanks stand between a title and its page.
    let unpaged = bare.trim_end_matches(|character: char| {
        character.is_ascii_digit() || matches!(character, '（' | '）' | '(' | ')')
    });
    let is_page = unpaged.len() < bare.len()
        && unpaged.ends_with(|character: char| {
            is_blank(character) || matches!(character, '.' | '…' | '·' | '—' | '-' | '/')
        });
    let title = if is_page {
        unpaged.trim_end_matches(|character: char| {
            is_blank(character) || matches!(character, '.' | '…' | '·' | '—' | '-' | '/')
        })
    } else {
        bare
    };
    let is_title = title.contains(char::is_alphanumeric);
    is_title.then(|| MastheadField {
        text: title.to_owned(),
        span: Span::new(start, start + title.len()),
    })
}

/// The unit that a piece of the head names as the issuer, without 编印 and the like.
fn read_issuer(source: &str, span: Span) -> Option<MastheadField> {
    const VERBS: &[&str] = &[
        "编印", "主办", "主编", "编发", "印发", "编制", "承办", "编辑", "编", "印",
    ];
    const UNITS: &[&str] = &[
        "办公室",
        "办公厅",
        "研究室",
        "委员会",
        "常委会",
        "编辑部",
        "编辑组",
        "秘书处",
        "信息处",
        "信息中心",
        "委办",
        "府办",
        "工作室",
        "人大办",
        "宣传部",
        "工委",
        "信息科",
        "政府",
    ];
    const LONGEST: usize = 40;
    let text = source[span.range()].trim_start_matches(['（', '(']);
    let text = text.trim_end_matches(['）', ')']);
    let verb = VERBS
        .iter()
        .find(|verb| text.ends_with(**verb) && !UNITS.iter().any(|unit| text.ends_with(unit)));
    let unit = verb.map_or(text, |verb| &text[..text.len() - verb.len()]);
    let unit = unit.trim_matches(is_blank);
    let unit = ["编印单位", "主办单位", "编印", "主办", "主编", "承办"]
        .iter()
        .find_map(|label| unit.strip_prefix(label)?.strip_prefix(['：', ':']))
        .unwrap_or(unit)
        .trim_matches(is_blank);
    let is_unit = UNITS.iter().any(|ending| unit.ends_with(ending))
        && unit.chars().nth(LONGEST).is_none()
        && !unit.contains(['，', '。', '：']);
    let start = source[span.range()].find(unit)? + span.start;
    is_unit.then(|| MastheadField {
        text: unit.to_owned(),
        span: Span::new(start, start + unit.len()),
    })
}

/// The stretches of a line between blanks.
fn pieces(text: &str, start: usize) -> impl Iterator<Item = Span> + '_ {
    let mut from = 0;
    text.split(is_blank).filter_map(move |piece| {
        let at = from;
        from += piece.len();
        from += text[from..].chars().next().map_or(0, char::len_utf8);
        (!piece.is_empty()).then(|| Span::new(start + at, start + at + piece.len()))
    })
}

/// The number that ends right before a byte, blanks between left out, with its place.
fn number_before(text: &str, end: usize) -> Option<(usize, u32)> {
    let head = text[..end].trim_end_matches(is_blank);
    let is_digit = |character: char| {
        character.is_ascii_digit()
            || matches!(character, '０'..='９' | '十' | '百')
            || chinese_digit(character).is_some()
    };
    let digits = head.trim_end_matches(is_digit);
    let number = &head[digits.len()..];
    let value = read_count(number)?;
    Some((digits.len(), value))
}

/// `18`, `１８`, `十八`, `二〇二三`.
fn read_count(number: &str) -> Option<u32> {
    let is_row = number.chars().count() > 1
        && number
            .chars()
            .all(|character| chinese_digit(character).is_some());
    if is_row {
        return number.chars().try_fold(0_u32, |sum, digit| {
            sum.checked_mul(10)?.checked_add(chinese_digit(digit)?)
        });
    }
    let digits: Option<String> = number
        .chars()
        .map(|digit| ascii_digit(digit).and_then(|digit| char::from_digit(digit, 10)))
        .collect();
    match digits {
        Some(digits) => digits.parse().ok(),
        None => read_ordinal(number),
    }
}

/// The date in a line: its place, its length, and the date in ISO 8601 where it is one.
fn find_date(text: &str) -> Option<(usize, usize, Option<String>)> {
    text.match_indices('年')
        .find_map(|(year_end, unit)| {
            let (start, year) = number_before(text, year_end)?;
            let (month, behind_month) = number_behind(text, year_end + unit.len(), '月')?;
            let (day, end) = number_behind(text, behind_month, '日')
                .map_or((None, behind_month), |(day, end)| (Some(day), end));
            Some((start, end - start, iso_date(year, month, day)))
        })
        .or_else(|| find_numeric_date(text))
}

/// `2023-11-09`, `2023/11/9`, `2023.11.9`.
fn find_numeric_date(text: &str) -> Option<(usize, usize, Option<String>)> {
    let is_part =
        |character: char| character.is_ascii_digit() || matches!(character, '-' | '/' | '.');
    let mut from = 0;
    while let Some(start) = text[from..].find(|character: char| character.is_ascii_digit()) {
        let start = from + start;
        let length = text[start..]
            .find(|character: char| !is_part(character))
            .unwrap_or(text.len() - start);
        let date = text[start..start + length].trim_end_matches(['-', '/', '.']);
        let numbers: Vec<u32> = date
            .split(['-', '/', '.'])
            .filter_map(|number| number.parse().ok())
            .collect();
        if let [year, month, day] = numbers[..]
            && (1900..2200).contains(&year)
        {
            return Some((start, date.len(), iso_date(year, month, Some(day))));
        }
        from = start + length;
    }
    None
}

/// The number between a byte and a unit, blanks left out, and where the unit ends.
fn number_behind(text: &str, from: usize, unit: char) -> Option<(u32, usize)> {
    const LONGEST_BYTES: usize = 24;
    let rest = &text[from..];
    let rest = &rest[..rest.floor_char_boundary(LONGEST_BYTES)];
    let at = rest.find(unit)?;
    let number = rest[..at].trim_matches(is_blank);
    Some((read_count(number)?, from + at + unit.len_utf8()))
}

fn iso_date(year: u32, month: u32, day: Option<u32>) -> Option<String> {
    let is_leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => return None,
    };
    if !(1900..2200).contains(&year) {
        return None;
    }
    match day {
        Some(day) if (1..=days).contains(&day) => Some(format!("{year:04}-{month:02}-{day:02}")),
        Some(_) => None,
        None => Some(format!("{year:04}-{month:02}")),
    }
}

/// Where 报：, 送： and 发： stand in a line of the foot: at its start or behind a blank.
fn recipient_starts(text: &str) -> Vec<usize> {
    const LABELS: &[&str] = &[
        "报送", "报", "送", "发送", "发", "抄送", "抄报", "主送", "主报", "分送", "印送", "呈送",
        "呈报", "呈", "抄",
    ];
    let mut starts = Vec::new();
    let mut opens = true;
    for (at, character) in text.char_indices() {
        if opens {
            let rest = &text[at..];
            let is_label = LABELS.iter().any(|label| {
                rest.strip_prefix(label).is_some_and(|behind| {
                    behind.trim_start_matches(is_blank).starts_with(['：', ':'])
                })
            });
            if is_label {
                starts.push(at);
            }
        }
        opens = is_blank(character) || matches!(character, '；' | '（' | '(');
    }
    starts
}

/// `共印120份`, `印数：240份`, `印发350份`.
fn find_copies(text: &str, start: usize) -> Option<MastheadNumber> {
    let label = ["共印", "印数", "印发", "印制", "本期印"]
        .iter()
        .filter_map(|label| text.find(label))
        .min()?;
    let end = text[label..].find('份').map(|at| label + at)?;
    let (_, value) = number_before(text, end)?;
    let end = end + '份'.len_utf8();
    Some(MastheadNumber {
        text: text[label..end].to_owned(),
        value,
        span: Span::new(start + label, start + end),
    })
}

fn trim(source: &str, span: Span) -> Span {
    let whole = &source[span.range()];
    let unindented = whole.trim_start_matches(is_blank);
    let start = span.start + (whole.len() - unindented.len());
    Span::new(start, start + unindented.trim_end_matches(is_blank).len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulletin::read_bulletin;
    use crate::gazetteer::Gazetteer;

    fn masthead(text: &str) -> Masthead {
        read_bulletin(text, &Gazetteer::hangzhou()).masthead
    }

    const ARTICLE: &str = "青山区：打好监督“组合拳”\n青山区人大常委会组织代表开展视察，提出意见建议。\n（青山区人大办 周晓岚）\n";

    #[test]
    fn the_red_head_gives_name_issue_date_and_issuer() {
        let text = format!(
            "青 山 人 大 简 报\n第 18 期（总第256期）\n青山市人大常委会办公室编印　　　　二〇二三年三月十五日\n\n{ARTICLE}"
        );
        let found = masthead(&text);
        let name = found.name.expect("a name");
        assert_eq!(
            (name.text.as_str(), &text[name.span.range()]),
            ("青山人大简报", "青 山 人 大 简 报")
        );
        let issue = found.issue.expect("an issue");
        assert_eq!((issue.value, &text[issue.span.range()]), (18, "第 18 期"));
        assert_eq!(found.running_issue.map(|issue| issue.value), Some(256));
        let date = found.date.expect("a date");
        assert_eq!(date.iso.as_deref(), Some("2023-03-15"));
        assert_eq!(&text[date.span.range()], "二〇二三年三月十五日");
        assert_eq!(
            found.issuing_body.map(|body| body.text).as_deref(),
            Some("青山市人大常委会办公室")
        );
    }

    #[test]
    fn dates_of_every_form_become_iso_and_damaged_ones_do_not() {
        for (printed, iso) in [
            ("2023年11月9日", Some("2023-11-09")),
            ("2023 年 11 月 28 日", Some("2023-11-28")),
            ("二〇二三年十二月三十一日", Some("2023-12-31")),
            ("2023年7月", Some("2023-07")),
            ("2024-02-29", Some("2024-02-29")),
            ("2023年2月29日", None),
            ("2023年13月1日", None),
        ] {
            let found = find_date(printed).unwrap_or_else(|| panic!("{printed} is a date"));
            assert_eq!(found.2.as_deref(), iso, "{printed}");
            assert_eq!(&printed[found.0..found.0 + found.1], printed);
        }
        assert_eq!(find_date("第18期"), None);
    }

    #[test]
    fn issue_number_issuer_and_date_may_share_a_line() {
        let found = masthead(&format!(
            "人 大 代 表 工 作\n2022年第4期 总第87期 青山市人大常委会工作室 2022年8月31日\n{ARTICLE}"
        ));
        assert_eq!(found.issue.map(|issue| issue.value), Some(4));
        assert_eq!(found.running_issue.map(|issue| issue.value), Some(87));
        assert_eq!(
            found.issuing_body.map(|body| body.text).as_deref(),
            Some("青山市人大常委会工作室")
        );
        assert_eq!(
            found.date.and_then(|date| date.iso).as_deref(),
            Some("2022-08-31")
        );
    }

    #[test]
    fn the_foot_gives_recipients_and_copies() {
        let found = masthead(&format!(
            "青山人大简报\n第2期\n{ARTICLE}报：省人大常委会办公厅，市委、市政府\n送：市人大常委会组成人员，\n市级有关部门\n发：各区人大常委会\n编辑：周晓岚　　印数：240份\n"
        ));
        let recipients: Vec<&str> = found
            .recipients
            .iter()
            .map(|line| line.text.as_str())
            .collect();
        assert_eq!(
            recipients,
            [
                "报：省人大常委会办公厅，市委、市政府",
                "送：市人大常委会组成人员，市级有关部门",
                "发：各区人大常委会"
            ]
        );
        let copies = found.copies.expect("copies");
        assert_eq!((copies.value, copies.text.as_str()), (240, "印数：240份"));
    }

    #[test]
    fn contents_come_without_marks_and_pages() {
        let found = masthead(&format!(
            "青山人大简报\n第2期\n目　录\n● 青山区：打好监督“组合拳” ……… 3\n● 简讯\n\n{ARTICLE}"
        ));
        let contents: Vec<&str> = found
            .contents
            .iter()
            .map(|line| line.text.as_str())
            .collect();
        assert_eq!(contents, ["青山区：打好监督“组合拳”", "简讯"]);
    }

    #[test]
    fn a_contents_list_may_stand_in_one_line() {
        let text =
            format!("青山人大简报\n第2期\n目录 | 青山区：打好监督“组合拳” | 简讯\n{ARTICLE}");
        let found = masthead(&text);
        let places: Vec<&str> = found
            .contents
            .iter()
            .map(|line| &text[line.span.range()])
            .collect();
        assert_eq!(places, ["青山区：打好监督“组合拳”", "简讯"]);
    }

    #[test]
    fn the_editors_note_is_kept_as_printed() {
        let found = masthead(&format!(
            "青山人大简报\n第2期\n编者按：今年以来，各地探索不断。现予刊发，供学习借鉴。\n{ARTICLE}"
        ));
        assert_eq!(
            found.editors_note.map(|note| note.text).as_deref(),
            Some("编者按：今年以来，各地探索不断。现予刊发，供学习借鉴。")
        );
    }

    #[test]
    fn a_text_without_head_and_foot_has_an_empty_masthead() {
        assert_eq!(masthead(ARTICLE), Masthead::default());
    }
}
