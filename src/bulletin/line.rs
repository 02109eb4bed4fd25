//! Lines: a document cut into the smallest stretches that the splitter handles, and what each of
//! them looks like by itself.

use super::byline::{self, Signature};
use crate::gazetteer::Gazetteer;
use crate::span::Span;

/// What a line looks like by itself; what it is, its neighbours decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LineKind {
    /// Nothing but blanks.
    Blank,
    /// Toolbar words, page numbers, rules, image names, column names.
    Noise,
    /// Issue number, date, publisher: the red head of a bulletin.
    HeadMark,
    /// 目录, 本期导读: a list of titles follows.
    ContentsMark,
    /// 编者按: a note of the editor's follows or stands in the line.
    EditorsNote,
    /// 报：送：发：, print run.
    FootMark,
    /// A line that is a byline and nothing else.
    Byline(Signature),
    /// Opens with the marker of a numbered point.
    Point,
    /// Short, without a full stop: a title or a sub-heading.
    TitleLike,
    /// Running text.
    Body,
}

/// A line, or a part of one where an article's byline and the next article share it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The text without the blanks around it.
    pub content: Span,
    /// With the blanks around it and the line end: lines cover the document without gaps.
    pub whole: Span,
    /// What it looks like.
    pub kind: LineKind,
    /// Width of the blanks before the text; a full-width blank is two wide.
    pub indent: usize,
}

impl Line {
    /// Whether the line is set in as a paragraph's first line is.
    pub(super) fn is_indented(&self) -> bool {
        self.indent >= 3
    }

    pub(super) fn text<'text>(&self, source: &'text str) -> &'text str {
        &source[self.content.range()]
    }
}

/// Blanks and invisible characters that surround text without being part of it.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{ad}'
        )
}

fn is_line_end(character: char) -> bool {
    matches!(
        character,
        '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Cuts a document into lines that cover it without gaps.
pub(super) fn split_lines(source: &str, gazetteer: &Gazetteer) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for piece in source.split_inclusive(is_line_end) {
        let whole = Span::new(start, start + piece.len());
        start = whole.end;
        for part in part_at_bylines(source, whole) {
            lines.push(describe_line(source, part, gazetteer));
        }
    }
    lines
}

/// Cuts a printed line before and behind a bracketed byline that ends an article inside it.
fn part_at_bylines(source: &str, whole: Span) -> Vec<Span> {
    let text = &source[whole.range()];
    let mut parts = Vec::new();
    let mut from = 0;
    let mut search = 0;
    while let Some(open) = text[search..].find(['（', '(']).map(|at| search + at) {
        let inside_start = open + text[open..].chars().next().map_or(1, char::len_utf8);
        let Some(close) = text[inside_start..]
            .find(['）', ')', '（', '('])
            .map(|at| inside_start + at)
        else {
            break;
        };
        search = close;
        let closing = text[close..]
            .chars()
            .next()
            .filter(|&character| matches!(character, '）' | ')'));
        let Some(closing) = closing else {
            continue;
        };
        let end = close + closing.len_utf8();
        search = end;
        let before = &text[from..open];
        if before.trim_matches(is_blank).is_empty() {
            // A bracket that opens the line is cut off only where text follows it and it signs what came before.
            let has_rest = !text[end..].trim_matches(is_blank).is_empty();
            if has_rest
                && byline::read_byline_line(&text[open..end])
                    .is_some_and(|signature| signature.office.is_some())
            {
                parts.push(Span::new(from, end));
                from = end;
            }
        } else if byline::read_bracket_after(before, &text[inside_start..close]).is_some() {
            parts.push(Span::new(from, open));
            parts.push(Span::new(open, end));
            from = end;
        }
    }
    if from < text.len() {
        // Blanks behind a byline stay with it, so that no line of nothing arises.
        match parts.last_mut() {
            Some(last) if text[from..].trim_matches(is_blank).is_empty() => last.end = text.len(),
            _ => parts.push(Span::new(from, text.len())),
        }
    }
    parts
        .into_iter()
        .map(|part| Span::new(whole.start + part.start, whole.start + part.end))
        .collect()
}

// Kept a function of its own: a browser compiles wasm quickly first and well later, but a loop
// that is already running stays in the quick version. Called anew, this becomes fast soon.
#[inline(never)]
fn describe_line(source: &str, whole: Span, gazetteer: &Gazetteer) -> Line {
    let text = &source[whole.range()];
    let unindented = text.trim_start_matches(is_blank);
    let content_start = whole.start + (text.len() - unindented.len());
    let content = Span::new(
        content_start,
        content_start + unindented.trim_end_matches(is_blank).len(),
    );
    let indent = &text[..text.len() - unindented.len()];
    let indent_width: usize = indent
        .chars()
        .map(|blank| if blank == '\u{3000}' { 2 } else { 1 })
        .sum();
    Line {
        content,
        whole,
        kind: classify(&source[content.range()], gazetteer),
        indent: indent_width,
    }
}

/// The longest title in characters; longer lines without a full stop are running text.
const MAXIMUM_TITLE_CHARACTERS: usize = 50;

/// Longer lines are running text: no title, byline or mark has so many characters.
const LONGEST_MARK: usize = 100;

/// What an editor's note opens with.
const EDITORS_NOTES: &[&str] = &[
    "编者按",
    "编者的话",
    "【编者按】",
    "〔编者按〕",
    "［编者按］",
    "（编者按）",
];

fn classify(text: &str, gazetteer: &Gazetteer) -> LineKind {
    if text.is_empty() {
        return LineKind::Blank;
    }
    if text.chars().nth(LONGEST_MARK).is_some() {
        let is_note = EDITORS_NOTES.iter().any(|mark| text.starts_with(mark));
        return match (is_note, opens_point(text)) {
            (true, _) => LineKind::EditorsNote,
            (false, true) => LineKind::Point,
            (false, false) => LineKind::Body,
        };
    }
    let length = text.chars().count();
    let compact: String = text
        .chars()
        .filter(|&character| !is_blank(character))
        .collect();
    if is_noise(text, &compact) {
        return LineKind::Noise;
    }
    if length <= 60 {
        if is_contents_mark(&compact) {
            return LineKind::ContentsMark;
        }
        if is_foot_mark(&compact) {
            return LineKind::FootMark;
        }
        if is_head_mark(&compact) {
            return LineKind::HeadMark;
        }
    }
    if EDITORS_NOTES.iter().any(|mark| compact.starts_with(mark)) {
        return LineKind::EditorsNote;
    }
    if let Some(signature) = byline::read_byline_line(text)
        && !is_strong_title(text, gazetteer)
    {
        return LineKind::Byline(signature);
    }
    if opens_point(&compact) {
        return LineKind::Point;
    }
    let is_finished = text.ends_with(['。', '；', '，', '、', ';', ',', '：', ':']);
    if length <= MAXIMUM_TITLE_CHARACTERS && !is_finished && !text.contains('。') {
        LineKind::TitleLike
    } else {
        LineKind::Body
    }
}

/// Words of web pages' toolbars; a line of nothing else is noise.
const TOOLBAR_WORDS: &[&str] = &[
    "打印本页",
    "关闭窗口",
    "返回顶部",
    "返回列表",
    "加入收藏",
    "扫一扫在手机打开当前页",
    "扫一扫",
    "分享到",
    "分享",
    "打印",
    "关闭",
    "收藏",
    "首页",
    "字号",
    "字体",
    "大",
    "中",
    "小",
    "默认",
    "繁体",
    "简体",
    "无障碍",
    "微信",
    "微博",
    "上一页",
    "下一页",
    "纠错",
    "朗读",
];
/// Words that open a line of a web page's frame.
const FRAME_OPENINGS: &[&str] = &[
    "当前位置",
    "您的位置",
    "您现在的位置",
    "浏览次数",
    "阅读次数",
    "点击次数",
    "点击数",
    "阅读量",
    "访问量",
    "发布时间",
    "发布日期",
    "更新时间",
    "信息来源：",
    "上一篇",
    "下一篇",
    "扫一扫",
    "分享到",
    "【字号",
    "字号：",
    "字体：",
    "【打印",
    "相关链接",
    "相关阅读",
    "版权所有",
    "主办单位：",
    "备案号",
];

fn is_noise(text: &str, compact: &str) -> bool {
    let has_letters = compact.chars().any(char::is_alphanumeric);
    if !has_letters {
        return true;
    }
    is_page_number(compact)
        || is_markup(text, compact)
        || is_column_name(compact)
        || is_caption(compact)
        || is_toolbar(compact)
}

fn is_toolbar(compact: &str) -> bool {
    if FRAME_OPENINGS
        .iter()
        .any(|opening| compact.starts_with(opening))
        && compact.chars().count() <= 80
        && !compact.contains('。')
    {
        return true;
    }
    let mut rest = compact;
    loop {
        rest = rest.trim_start_matches(|character: char| !character.is_alphanumeric());
        if rest.is_empty() {
            return true;
        }
        match TOOLBAR_WORDS
            .iter()
            .find_map(|word| rest.strip_prefix(word))
        {
            Some(after) => rest = after,
            None => return false,
        }
    }
}

fn is_page_number(compact: &str) -> bool {
    let bare = compact.trim_matches(|character: char| {
        matches!(
            character,
            '-' | '—' | '–' | '·' | '－' | '─' | '~' | '[' | ']'
        )
    });
    let bare = bare.strip_prefix('第').map_or(bare, |rest| {
        rest.split_once('页')
            .filter(|(_, after)| after.is_empty() || after.starts_with(['共', '/', '，']))
            .map_or(rest, |(number, _)| number)
    });
    let is_number = |digits: &str| {
        !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    is_number(bare)
        || bare
            .split_once('/')
            .is_some_and(|(page, pages)| is_number(page) && is_number(pages))
}

fn is_markup(text: &str, compact: &str) -> bool {
    let is_tag = compact.starts_with('<')
        && compact.ends_with('>')
        && compact
            .chars()
            .nth(1)
            .is_some_and(|first| first.is_ascii_alphabetic() || first == '/' || first == '!');
    let is_image = text.starts_with("![") && text.ends_with(')');
    let lower = compact.to_ascii_lowercase();
    let is_file = [".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp"]
        .iter()
        .any(|ending| lower.ends_with(ending))
        && !compact.contains(['，', '。']);
    is_tag || is_image || is_file
}

/// `【简讯】`, `◆工作动态◆`: names of columns, not titles.
fn is_column_name(compact: &str) -> bool {
    let count = compact.chars().count();
    let framed = [
        ('【', '】'),
        ('〖', '〗'),
        ('［', '］'),
        ('[', ']'),
        ('★', '★'),
        ('◆', '◆'),
        ('●', '●'),
        ('■', '■'),
        ('·', '·'),
        ('—', '—'),
    ];
    (3..=12).contains(&count)
        && framed
            .iter()
            .any(|&(open, close)| compact.starts_with(open) && compact.ends_with(close))
        && !compact.contains(['：', ':'])
}

/// `（图片）`, `（附图3张）`, `（完）`.
fn is_caption(compact: &str) -> bool {
    let inside = compact
        .strip_prefix(['（', '('])
        .and_then(|rest| rest.strip_suffix(['）', ')']));
    inside.is_some_and(|inside| {
        inside.chars().count() <= 10
            && (["图片", "附图", "图为", "图："]
                .iter()
                .any(|word| inside.starts_with(word))
                || inside == "完"
                || inside == "图")
    })
}

fn is_contents_mark(compact: &str) -> bool {
    let bare = compact.trim_matches(|character: char| !character.is_alphanumeric());
    matches!(
        bare,
        "目录"
            | "本期目录"
            | "本期导读"
            | "本期要目"
            | "要目"
            | "导读"
            | "本期要览"
            | "本期内容"
            | "本期看点"
    )
}

fn is_foot_mark(compact: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "报", "送", "发", "抄送", "抄报", "主送", "分送", "印送", "报送", "呈送", "呈报", "主报",
        "发送", "呈", "抄",
    ];
    let opens = OPENINGS.iter().any(|opening| {
        compact
            .strip_prefix(opening)
            .is_some_and(|rest| rest.starts_with(['：', ':']))
    });
    let counts_prints = ["共印", "印数", "印发份数"]
        .iter()
        .any(|word| compact.trim_start_matches(['（', '(']).starts_with(word))
        && compact.contains(|character: char| character.is_numeric());
    opens || counts_prints
}

fn is_head_mark(compact: &str) -> bool {
    if compact.chars().count() > 45 || compact.contains(['。', '；']) {
        return false;
    }
    is_issue_number(compact)
        || is_date(compact)
        || is_publisher(compact)
        || [
            "内部资料",
            "内部刊物",
            "内部参考",
            "内部交流",
            "增刊",
            "密级",
            "签发：",
            "签发:",
            "准印证",
        ]
        .iter()
        .any(|word| compact.starts_with(word) || compact.ends_with("增刊"))
}

/// Holds 第X期 or 总第X期 with nothing else than a name, a year and brackets.
fn is_issue_number(compact: &str) -> bool {
    let Some((before, after)) = compact.split_once("第").and_then(|(before, rest)| {
        let (number, after) = rest.split_once('期')?;
        let is_number = !number.is_empty()
            && number.chars().count() <= 6
            && number
                .chars()
                .all(|digit| digit.is_numeric() || "〇零一二三四五六七八九十百".contains(digit));
        is_number.then_some((before, after))
    }) else {
        return false;
    };
    // 第二期工程, 第3期培训班: an issue is followed by a bracket, a date, a publisher or nothing.
    let opens_like_head = after.is_empty()
        || after.starts_with(|character: char| !character.is_alphabetic() || character == '总');
    let is_short = before.chars().count() <= 24 && !before.contains(['，', '：']);
    (opens_like_head || is_publisher(after)) && is_short
}

/// Whether a line is a date and nothing else.
pub(super) fn is_date_line(text: &str) -> bool {
    let compact: String = text
        .chars()
        .filter(|&character| !is_blank(character))
        .collect();
    is_date(&compact)
}

fn is_date(compact: &str) -> bool {
    let bare = compact.trim_matches(['（', '）', '(', ')', '〔', '〕', '[', ']']);
    let mut rest = bare;
    let mut units = 0;
    for unit in ['年', '月', '日'] {
        let Some((number, after)) = rest.split_once(unit) else {
            continue;
        };
        let is_number = !number.is_empty()
            && number.chars().count() <= 5
            && number.chars().all(|digit| {
                digit.is_numeric() || "〇零○ＯO元一二三四五六七八九十".contains(digit)
            });
        if !is_number {
            return false;
        }
        units += 1;
        rest = after;
    }
    let is_iso = bare.len() <= 10
        && bare.matches(['-', '/', '.']).count() == 2
        && bare
            .chars()
            .all(|character| character.is_ascii_digit() || matches!(character, '-' | '/' | '.'))
        && bare.len() >= 8;
    (units >= 2 && rest.is_empty()) || is_iso
}

/// `市人大常委会办公室编`, `……办公室　　2023年3月15日`.
fn is_publisher(compact: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "编印",
        "主办",
        "主编",
        "编发",
        "印发",
        "编制",
        "编辑部",
        "编",
    ];
    let is_unit = |text: &str| {
        text.chars().count() <= 36
            && [
                "办公室",
                "办公厅",
                "研究室",
                "委员会",
                "编辑部",
                "秘书处",
                "人大",
                "委办",
                "信息处",
                "信息中心",
            ]
            .iter()
            .any(|unit| text.contains(unit))
    };
    let undated = compact
        .find(|character: char| character.is_ascii_digit() || character == '二')
        .map_or(compact, |at| &compact[..at]);
    let has_date = undated.len() < compact.len() && is_date(&compact[undated.len()..]);
    let names_unit = ENDINGS
        .iter()
        .find_map(|ending| undated.strip_suffix(ending))
        .is_some_and(is_unit);
    names_unit && !undated.contains(['：', '，'])
        || has_date && is_unit(undated) && !undated.contains(['，', '、', '：'])
}

/// Whether a line is a bulletin's name, such as 人大工作通讯 or 政务 信息.
pub(super) fn is_bulletin_name(text: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "简报",
        "通讯",
        "信息",
        "动态",
        "专报",
        "快报",
        "快讯",
        "周报",
        "月报",
        "参考",
        "要情",
        "工作交流",
        "简讯",
        "情况反映",
        "情况通报",
        "摘报",
        "会刊",
        "内参",
    ];
    let compact: String = text
        .chars()
        .filter(|&character| !is_blank(character))
        .collect();
    let bare = compact
        .trim_end_matches(['）', ')'])
        .split(['（', '('])
        .next()
        .unwrap_or_default();
    bare.chars().count() <= 18
        && ENDINGS.iter().any(|ending| bare.ends_with(ending))
        && !bare.contains(['，', '：', '“'])
}

/// Whether a text opens with the marker of a numbered point.
pub(super) fn opens_point(text: &str) -> bool {
    let text = text.trim_start_matches(is_blank);
    let numeral = |character: char| "一二三四五六七八九十".contains(character);
    let after_numerals = text.trim_start_matches(numeral);
    let chinese = text.len() - after_numerals.len();
    if chinese > 0 && after_numerals.starts_with(['是', '要', '、', '，']) && chinese <= 9 {
        // 一要 and 一是 are points; 一，… too; 十是… is as good.
        return !after_numerals.starts_with('，') || chinese <= 6;
    }
    let bracketed = text
        .strip_prefix(['（', '('])
        .and_then(|rest| rest.split_once(['）', ')']));
    if bracketed.is_some_and(|(inside, _)| {
        !inside.is_empty()
            && inside.chars().count() <= 3
            && inside
                .chars()
                .all(|character| numeral(character) || character.is_ascii_digit())
    }) {
        return true;
    }
    if let Some(rest) = text.strip_prefix('第') {
        let after = rest.trim_start_matches(numeral);
        return after.len() < rest.len() && after.starts_with(['，', '、', ',']);
    }
    if [
        "首先，",
        "其次，",
        "再次，",
        "最后，",
        "其一，",
        "其二，",
        "其三，",
        "其四，",
    ]
    .iter()
    .any(|word| text.starts_with(word))
    {
        return true;
    }
    let after_digits = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let digits = text.len() - after_digits.len();
    let mut following = after_digits.chars();
    (1..=2).contains(&digits)
        && matches!(following.next(), Some('.' | '．' | '、'))
        && following.next().is_some_and(|next| !next.is_ascii_digit())
}

/// Whether a title-like line cannot be anything but a title: it opens with a division's label, or
/// with the standing committee of a division or of the city as its subject.
pub(super) fn is_strong_title(text: &str, gazetteer: &Gazetteer) -> bool {
    let text = strip_title_marks(text);
    if let Some(found) = gazetteer.name_at(text, 0) {
        let rest = &text[found.name.len()..];
        return rest.starts_with(['：', ':', '∶'])
            || found.is_full && rest.starts_with("人大")
            || rest.starts_with("人大常委会");
    }
    ["市人大", "区人大", "县人大"]
        .iter()
        .any(|subject| text.starts_with(subject))
}

/// A title without the marks that some bulletins set before it.
pub(super) fn strip_title_marks(text: &str) -> &str {
    text.trim_start_matches(|character: char| {
        is_blank(character)
            || matches!(
                character,
                '●' | '■'
                    | '▲'
                    | '★'
                    | '◆'
                    | '□'
                    | '○'
                    | '◎'
                    | '#'
                    | '*'
                    | '·'
                    | '•'
                    | '※'
                    | '☆'
                    | '△'
                    | '▶'
                    | '►'
            )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> LineKind {
        classify(text, &Gazetteer::hangzhou())
    }

    #[test]
    fn red_heads_and_feet_are_known_by_their_form() {
        for text in [
            "第18期",
            "（总第256期）",
            "2023年第3期（总第120期）",
            "二〇二三年三月十五日",
            "市人大常委会办公室编",
            "杭州市人大常委会办公室    2023年3月15日",
            "内部资料 注意保存",
        ] {
            assert_eq!(kind(text), LineKind::HeadMark, "{text}");
        }
        for text in [
            "报：省人大常委会",
            "送：市委办公厅",
            "发:各区、县（市）人大常委会",
            "（共印120份）",
        ] {
            assert_eq!(kind(text), LineKind::FootMark, "{text}");
        }
    }

    #[test]
    fn what_holds_a_number_of_another_kind_is_no_head() {
        for text in [
            "第二期工程加快建设",
            "举办第3期代表培训班",
            "青山区：第一期项目完工",
        ] {
            assert_ne!(kind(text), LineKind::HeadMark, "{text}");
        }
    }

    #[test]
    fn noise_of_web_pages_and_pages_is_noise() {
        for text in [
            "【字号：大 中 小】",
            "打印 关闭",
            "上一篇：没有了",
            "— 3 —",
            "第3页 共12页",
            "3/12",
            "<br />",
            "![](1.jpg)",
            "图片1.png",
            "【简讯】",
            "（附图3张）",
            "浏览次数：120",
            "———————",
        ] {
            assert_eq!(kind(text), LineKind::Noise, "{text}");
        }
    }

    #[test]
    fn sentences_that_open_with_toolbar_words_are_text() {
        for text in [
            "打印店的故事",
            "小区议事有了新平台",
            "中小企业座谈会召开",
            "发布时间表一公布就受到关注。",
        ] {
            assert_ne!(kind(text), LineKind::Noise, "{text}");
        }
    }

    #[test]
    fn points_of_every_form_are_points() {
        for text in [
            "一是坚持计划协同",
            "二要压实责任",
            "三、加强队伍",
            "（一）总体情况",
            "(2)问题",
            "1.组织领导",
            "2、落实",
            "第一，提高站位",
            "首先，统一思想",
            "十一、其他",
        ] {
            assert_eq!(kind(text), LineKind::Point, "{text}");
        }
        for text in [
            "一键直达办事窗口",
            "三是多少",
            "2023年工作要点",
            "3.5公里绿道贯通",
            "第一线的故事",
        ] {
            assert_eq!(kind(text) == LineKind::Point, text == "三是多少", "{text}");
        }
    }

    #[test]
    fn a_byline_inside_a_line_parts_it() {
        let source = "推动规划落地。（青山区人大办 周晓岚）临平区：推动监督协同\n";
        let lines = split_lines(source, &Gazetteer::hangzhou());
        let texts: Vec<&str> = lines.iter().map(|line| line.text(source)).collect();
        assert_eq!(
            texts,
            [
                "推动规划落地。",
                "（青山区人大办 周晓岚）",
                "临平区：推动监督协同"
            ]
        );
        assert!(matches!(lines[1].kind, LineKind::Byline(_)));
    }

    #[test]
    fn lines_cover_the_document_without_gaps() {
        let source = "\u{feff} 甲\r\n\n（区人大办）乙\u{2028}丙";
        let lines = split_lines(source, &Gazetteer::hangzhou());
        let mut place = 0;
        for line in &lines {
            assert_eq!(line.whole.start, place);
            place = line.whole.end;
        }
        assert_eq!(place, source.len());
    }
}
