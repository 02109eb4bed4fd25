//! The masthead: name, issue, date and issuer from the red head, recipients and copies from the foot.

mod numbers;

use self::numbers::{find_date, number_before};
use super::furniture::{contents_list, is_bulletin_name, split_list};
use super::split::Imprint;
use super::title::strip_title_marks;
use crate::character::is_blank;
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
#[inline(never)]
pub(super) fn read_masthead(source: &str, imprint: &[(Imprint, Span)]) -> Masthead {
    let mut masthead = Masthead::default();
    let mut takes_recipients = false;
    // The line above the issue number names the bulletin, whatever the name ends with.
    let mut headline = None;
    for &(kind, whole) in imprint {
        let span = trim(source, whole);
        if span.is_empty() {
            continue;
        }
        match kind {
            Imprint::Head => masthead.read_head_line(source, span, &mut headline),
            Imprint::Contents => masthead.read_contents_line(source, span),
            Imprint::EditorsNote => masthead.read_note_line(source, span),
            Imprint::Foot => masthead.read_foot_line(source, span, &mut takes_recipients),
        }
    }
    masthead
}

impl Masthead {
    fn read_head_line(&mut self, source: &str, span: Span, headline: &mut Option<Span>) {
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
        if issue_start.is_some() {
            self.name = self
                .name
                .take()
                .or_else(|| name_of(source, headline.take()?));
        } else if headline.is_none() && date_start.is_none() {
            *headline = Some(span);
        }
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
        // 青山人大通讯 2022年第9期: the year belongs to the issue.
        let text = &source[span.range()];
        let named = text.strip_suffix('年').map_or(text, |year| {
            year.trim_end_matches(|digit: char| digit.is_ascii_digit())
        });
        let span = trim(source, Span::new(span.start, span.start + named.len()));
        if self.name.is_none() {
            self.name = name_of(source, span).filter(|name| is_bulletin_name(&name.text));
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

/// A short line of the head as a name, without blanks and marks.
fn name_of(source: &str, span: Span) -> Option<MastheadField> {
    const LONGEST_NAME: usize = 24;
    let text = strip_title_marks(&source[span.range()]);
    let span = Span::new(span.end - text.len(), span.end);
    let name: String = text
        .chars()
        .filter(|&character| !is_blank(character))
        .collect();
    let bare = name.trim_matches(['《', '》', '“', '”']);
    let is_name = (3..=LONGEST_NAME).contains(&bare.chars().count())
        && !bare.contains(['，', '。', '：', ':', '>']);
    is_name.then(|| MastheadField {
        text: bare.to_owned(),
        span,
    })
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
mod tests;
