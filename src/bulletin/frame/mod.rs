//! Frames: of the lines of saved web pages, those that stand around the articles. Comes right behind
//! the cutting into lines, because a name of a site or of another article looks like a title and
//! only its place between the marks of a page tells that it is none.
//!
//! A zone runs from the first mark of a frame (a link, the page's foot, a path) to the last one
//! before the next article's own lines: running text, or the fields under its title. Whatever short
//! lines it holds are part of the frame.

use super::furniture::{SiteMark, is_day_of_week, may_be_foot};
use super::line::Line;
use super::shape::LineKind;
use super::title::title_key;
use crate::character::is_blank;
use crate::span::Span;
use crate::word_list::WordList;

/// Labels of the fields under a title that tell when and from where.
static FIELDS: WordList = WordList::new(&[
    "发布时间",
    "发布日期",
    "发稿时间",
    "更新时间",
    "发表时间",
    "录入时间",
    "发文时间",
    "时间：",
    "时间:",
    "日期：",
    "日期:",
    "来源：",
    "来源:",
    "信息来源",
    "文章来源",
    "稿件来源",
    "作者：",
    "作者:",
]);

/// What a line is to the frame of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sight {
    /// Nothing.
    Blank,
    /// A mark of the frame.
    Mark(SiteMark),
    /// Part of a foot where it stands beside a mark.
    MayBeFoot,
    /// Decided by its neighbours.
    Short,
    /// The fields under a title.
    Fields,
    /// Running text, or a mark of an issue.
    Text,
}

/// Marks the lines of the frames of web pages; leaves a text without such frames as it is.
#[inline(never)]
pub(super) fn mark_frames(source: &str, lines: &mut [Line]) {
    let has_frame = |line: &Line| matches!(line.kind, LineKind::Frame(_));
    if !lines.iter().any(has_frame) {
        return;
    }
    let mut index = 0;
    // The first page opens with its frame: what stands above the first mark belongs to it.
    let mut zone = Some(Zone::begin(0));
    let mut has_links = false;
    while index < lines.len() {
        let sight = see(source, &lines[index], has_links);
        match (sight, &mut zone) {
            (Sight::Mark(mark), None) => {
                let mut begun = Zone::begin(foot_start(source, lines, index));
                begun.add(index, mark);
                has_links = mark != SiteMark::Top;
                zone = Some(begun);
            }
            (Sight::Mark(mark), Some(zone)) => {
                zone.add(index, mark);
                has_links = mark != SiteMark::Top;
                // 上一篇： alone: the title stands on the next line.
                if mark == SiteMark::Links && lines[index].text(source).ends_with(['：', ':']) {
                    zone.end = Some(index);
                }
            }
            (Sight::MayBeFoot, Some(zone)) if zone.end.is_some() => zone.end = Some(index),
            (Sight::Text | Sight::Fields, Some(_)) => {
                if let Some(zone) = zone.take() {
                    close(source, lines, &zone, index);
                }
                has_links = false;
            }
            _ => {}
        }
        index += 1;
    }
    if let Some(mut zone) = zone
        && zone.end.is_some()
    {
        // Behind the last page there are no more articles.
        zone.end = lines.len().checked_sub(1);
        zone.title_before = None;
        close(source, lines, &zone, lines.len());
    }
}

/// A stretch of lines around articles.
struct Zone {
    start: usize,
    /// The last mark in it; without one it is none.
    end: Option<usize>,
    /// The last mark of a foot or a link.
    foot: Option<usize>,
    /// A place from which a title may stand above the path.
    title_before: Option<usize>,
}

impl Zone {
    fn begin(start: usize) -> Self {
        Self {
            start,
            end: None,
            foot: None,
            title_before: Some(start),
        }
    }

    fn add(&mut self, index: usize, mark: SiteMark) {
        self.end = Some(index);
        if mark != SiteMark::Top {
            self.foot = Some(index);
            self.title_before = Some(index + 1);
        }
    }
}

/// What a line is to a frame; behind a list of links numbered lines are links, too.
fn see(source: &str, line: &Line, has_links: bool) -> Sight {
    const LONGEST_LINK: usize = 40;
    const SHORTEST_TEXT: usize = 20;
    let text = line.text(source);
    match &line.kind {
        LineKind::Frame(mark) => Sight::Mark(*mark),
        LineKind::Blank => Sight::Blank,
        LineKind::Byline(_) | LineKind::Noise if is_field(text) => Sight::Fields,
        LineKind::Point | LineKind::TitleLike | LineKind::Body
            if has_links && is_listed_link(text) =>
        {
            Sight::Mark(SiteMark::Links)
        }
        LineKind::Point
            if has_links && !text.contains('。') && text.chars().count() <= LONGEST_LINK =>
        {
            Sight::Short
        }
        LineKind::Body | LineKind::TitleLike | LineKind::Byline(_) | LineKind::Noise
            if may_be_foot(text) =>
        {
            Sight::MayBeFoot
        }
        LineKind::TitleLike | LineKind::HeadMark if is_day_of_week(text) => Sight::MayBeFoot,
        LineKind::Body if text.contains('。') || text.chars().count() >= SHORTEST_TEXT => {
            Sight::Text
        }
        LineKind::HeadMark if text.contains(['期', '辑']) => Sight::Text,
        LineKind::Point
        | LineKind::ContentsMark
        | LineKind::EditorsNote
        | LineKind::FootMark
        | LineKind::Dateline(_) => Sight::Text,
        LineKind::Body
        | LineKind::Byline(_)
        | LineKind::Noise
        | LineKind::HeadMark
        | LineKind::Divider
        | LineKind::TitleLike => Sight::Short,
    }
}

/// Whether a line is one of the fields under a title: 发布时间：…, 2024-05-17 来源：….
fn is_field(text: &str) -> bool {
    let opening = text.trim_start_matches(|character: char| {
        is_blank(character)
            || character.is_ascii_digit()
            || matches!(
                character,
                '[' | '【' | '（' | '(' | '-' | '/' | '.' | ':' | '：' | '年' | '月' | '日' | '|'
            )
    });
    FIELDS.opens(opening)
}

/// `·青山区开展视察`, `青山区开展视察 2024-05-06`, `[05-06] 青山区开展视察`.
fn is_listed_link(text: &str) -> bool {
    let is_date_mark =
        |character: char| character.is_ascii_digit() || matches!(character, '-' | '/' | '.');
    let bare = text.trim_end_matches([']', ')', '）', '】', '］']);
    let date = &bare[bare.trim_end_matches(is_date_mark).len()..];
    !text.contains('。')
        && (text.starts_with(['·', '•', '・', '›', '»', '>', '[', '［'])
            || date.len() >= "05-06".len() && date.contains(['-', '/', '.']))
}

/// Where a foot begins that a mark stands in: the lines of its kind above belong to it.
fn foot_start(source: &str, lines: &[Line], mark: usize) -> usize {
    let mut start = mark;
    for index in (0..mark).rev() {
        match see(source, &lines[index], false) {
            Sight::MayBeFoot => start = index,
            Sight::Blank => {}
            Sight::Short if lines[index].kind == LineKind::Noise => {}
            _ => break,
        }
    }
    start
}

/// Makes the lines of a zone furniture; `next` is the first line behind it that is none.
fn close(source: &str, lines: &mut [Line], zone: &Zone, next: usize) {
    let Some(end) = zone.end else {
        return drop_page_name(source, &mut lines[zone.start..next]);
    };
    if end == zone.start && opens_box(source, lines, end, next) {
        lines[end].kind = LineKind::Noise;
        return;
    }
    let is_title = |line: &Line| line.kind == LineKind::TitleLike;
    let title = if lines[end + 1..next].iter().any(is_title) {
        None
    } else {
        // The path stands between the title and its fields.
        let stands_before_fields =
            next < lines.len() && see(source, &lines[next], false) == Sight::Fields;
        zone.title_before
            .filter(|_| stands_before_fields)
            .and_then(|from| (from..end).find(|&index| names_page(source, &lines[index])))
    };
    // Above the first page there is no article to end.
    let mut ends_article = zone.start > 0;
    for (index, line) in lines.iter_mut().enumerate().take(end + 1).skip(zone.start) {
        if Some(index) == title {
            line.content = without_site(source, line.content);
            continue;
        }
        // What stands above a title ends the article before; what stands under it, nothing.
        let is_under_title = title.is_some_and(|title| index > title);
        match &line.kind {
            LineKind::Blank => {}
            // Who signs is no part of a frame.
            LineKind::Byline(_) if !may_be_foot(line.text(source)) => {}
            _ if ends_article && !is_under_title => {
                line.kind = LineKind::Frame(SiteMark::Foot);
                ends_article = false;
            }
            _ => line.kind = LineKind::Noise,
        }
    }
    drop_page_name(source, &mut lines[end + 1..next]);
}

/// Whether 相关链接 alone has running text right behind it: a box of an article, which goes on.
fn opens_box(source: &str, lines: &[Line], heading: usize, next: usize) -> bool {
    let is_list = !lines[heading]
        .text(source)
        .starts_with(['上', '下', '前', '后']);
    lines[heading].kind == LineKind::Frame(SiteMark::Links)
        && is_list
        && lines[heading + 1..next]
            .iter()
            .all(|line| line.kind == LineKind::Blank)
        && next < lines.len()
        && see(source, &lines[next], false) == Sight::Text
}

/// Whether a line can be the name of a page that holds the article's title.
fn names_page(source: &str, line: &Line) -> bool {
    const SHORTEST: usize = 8;
    line.kind == LineKind::TitleLike && line.text(source).chars().nth(SHORTEST).is_some()
}

/// What parts the title and the name of the site in the name of a page.
const SEPARATORS: [char; 8] = ['-', '_', '|', '–', '—', '－', '｜', '·'];

/// The title in the name of a page: 某某开展视察-某某人大网.
fn without_site(source: &str, content: Span) -> Span {
    let text = &source[content.range()];
    let Some(at) = text.find(SEPARATORS) else {
        return content;
    };
    let title = text[..at].trim_end_matches(is_blank);
    let site = text[at..].trim_end_matches(is_blank);
    let is_site = [
        "网",
        "网站",
        "人大",
        "政府",
        "委员会",
        "常委会",
        "门户",
        "频道",
    ]
    .iter()
    .any(|ending| site.ends_with(ending));
    if is_site && title.chars().nth(5).is_some() {
        Span::new(content.start, content.start + title.len())
    } else {
        content
    }
}

/// The name of a page above its title, which it holds with the name of the site: furniture.
fn drop_page_name(source: &str, lines: &mut [Line]) {
    const SHORTEST_KEY: usize = 6;
    let mut titles = (0..lines.len()).filter(|&index| lines[index].kind == LineKind::TitleLike);
    let (Some(first), Some(second)) = (titles.next(), titles.next()) else {
        return;
    };
    let name = lines[first].text(source);
    let title = lines[second].text(source);
    let key = title_key(title);
    let holds = key.chars().nth(SHORTEST_KEY).is_some()
        && (name
            .strip_prefix(title)
            .is_some_and(|site| site.trim_start_matches(is_blank).starts_with(SEPARATORS))
            || name
                .strip_suffix(title)
                .is_some_and(|site| site.ends_with(is_blank) || site.ends_with(SEPARATORS)));
    if holds {
        lines[first].kind = LineKind::Noise;
    }
}

#[cfg(test)]
mod tests;
