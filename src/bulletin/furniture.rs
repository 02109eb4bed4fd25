//! Furniture: what a bulletin has around its articles, told line by line: red head, foot, columns,
//! page numbers, and the frames of web pages.

use super::line::is_blank;

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
    "TOP",
    "QQ空间",
    "收起",
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
    "您当前所在位置",
    "当前所在位置",
    "网站首页",
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

pub(super) fn is_noise(text: &str, compact: &str) -> bool {
    let has_letters = compact.chars().any(char::is_alphanumeric);
    if !has_letters {
        return true;
    }
    is_page_number(compact)
        || is_markup(text, compact)
        || is_caption(compact)
        || is_toolbar(compact)
        || is_navigation(text)
}

/// `首页 | 机构概况 | 要闻动态`: a row of links.
fn is_navigation(text: &str) -> bool {
    let links: Vec<&str> = text.split(['|', '｜', '>', '›']).map(str::trim).collect();
    links.len() >= 4 && links.iter().all(|link| link.chars().count() <= 8)
}

/// Whether a line parts articles without belonging to any: a rule, the name of a column, the
/// links to the pages before and behind.
pub(super) fn is_divider(compact: &str) -> bool {
    let is_rule = compact.chars().count() >= 3
        && compact.chars().all(|character| {
            matches!(
                character,
                '—' | '─' | '━' | '═' | '-' | '－' | '=' | '*' | '＊' | '_' | '~' | '…'
            )
        });
    let is_link = compact.starts_with("上一篇") || compact.starts_with("下一篇");
    is_rule
        || is_link
        || !is_page_number(compact) && (is_column_name(compact) || is_bare_column_name(compact))
}

/// What the names of columns end with.
const COLUMN_ENDINGS: &[&str] = &[
    "简讯",
    "短讯",
    "快讯",
    "动态",
    "信息",
    "交流",
    "实践",
    "之窗",
    "速递",
    "传真",
    "短波",
    "集锦",
    "要闻",
    "参阅",
    "他山之石",
    "风采",
    "专栏",
    "专题",
    "论坛",
    "聚焦",
    "关注",
    "视窗",
    "采撷",
    "点击",
    "园地",
    "研究",
    "综合",
    "一线",
    "撷英",
];

/// `简 讯`, `工作动态` on a line of its own.
fn is_bare_column_name(compact: &str) -> bool {
    let bare = compact.trim_matches(|character: char| !character.is_alphanumeric());
    (2..=5).contains(&bare.chars().count())
        && COLUMN_ENDINGS.iter().any(|ending| bare.ends_with(ending))
}

/// Whether the head of a numbered point names a column: 一、部门动态.
pub(super) fn is_numbered_column(compact: &str) -> bool {
    let bare = compact.trim_start_matches(|character: char| {
        "一二三四五六七八九十、（）()0123456789.．".contains(character)
    });
    bare.chars().count() <= 10
        && bare.len() < compact.len()
        && COLUMN_ENDINGS.iter().any(|ending| bare.ends_with(ending))
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

pub(super) fn is_contents_mark(compact: &str) -> bool {
    let bare = compact.trim_matches(|character: char| !character.is_alphanumeric());
    is_contents_heading(bare)
}

fn is_contents_heading(bare: &str) -> bool {
    matches!(
        bare,
        "本辑导读"
            | "本辑目录"
            | "本刊导读"
            | "目录"
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

pub(super) fn is_foot_mark(compact: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "报", "送", "发", "抄送", "抄报", "主送", "分送", "印送", "报送", "呈送", "呈报", "主报",
        "发送", "呈", "抄",
    ];
    let opens = OPENINGS.iter().any(|opening| {
        compact
            .strip_prefix(opening)
            .is_some_and(|rest| rest.starts_with(['：', ':']))
    });
    let is_imprint = [
        "责编",
        "编校：",
        "核稿：",
        "投稿邮箱",
        "来稿请",
        "本辑责编",
        "本期责编",
    ]
    .iter()
    .any(|word| compact.contains(word));
    let counts_prints = ["共印", "印数", "印发份数"]
        .iter()
        .any(|word| compact.trim_start_matches(['（', '(']).starts_with(word))
        && compact.contains(|character: char| character.is_numeric());
    opens || counts_prints || is_imprint
}

pub(super) fn is_head_mark(compact: &str) -> bool {
    if compact.chars().count() > 45 || compact.contains(['。', '；']) {
        return false;
    }
    // 本期导读：甲 / 乙: the list stands in the line itself.
    let has_list = compact
        .split_once(['：', ':'])
        .is_some_and(|(head, _)| is_contents_heading(head));
    has_list
        || is_issue_number(compact)
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
        let at = rest.find(['期', '辑', '卷'])?;
        let (number, after) = (&rest[..at], &rest[at + '期'.len_utf8()..]);
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

/// `2023-11-0915:40`, blanks gone: the date alone.
fn strip_time_of_day(compact: &str) -> &str {
    let Some(colon) = compact.find([':', '：']) else {
        return compact;
    };
    let hour = compact[..colon]
        .bytes()
        .rev()
        .take_while(u8::is_ascii_digit)
        .take(2)
        .count();
    let is_time = compact[colon..]
        .chars()
        .all(|character| character.is_ascii_digit() || matches!(character, ':' | '：'));
    if is_time {
        &compact[..colon - hour]
    } else {
        compact
    }
}

fn is_date(compact: &str) -> bool {
    let bare = compact.trim_matches(['（', '）', '(', ')', '〔', '〕', '[', ']']);
    let bare = strip_time_of_day(bare);
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

#[cfg(test)]
mod tests {
    use super::super::line::{LineKind, classify};
    use super::*;

    fn kind(text: &str) -> LineKind {
        classify(text)
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
            "— 3 —",
            "第3页 共12页",
            "3/12",
            "<br />",
            "![](1.jpg)",
            "图片1.png",
            "（附图3张）",
            "浏览次数：120",
            "首页 | 机构概况 | 要闻动态 | 立法工作",
            "发布日期：2023-11-06 09:12    字号：[ 大 中 小 ]",
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
    fn columns_and_rules_part_articles() {
        for text in [
            "【简讯】",
            "【区县动态】",
            "简　　讯",
            "————————",
            "上一篇：没有了    下一篇：停车",
            "★工作动态★",
        ] {
            assert_eq!(kind(text), LineKind::Divider, "{text}");
        }
        assert!(is_numbered_column("一、部门动态") && is_numbered_column("二、区（市）县动态"));
        assert!(!is_numbered_column("一、强化监督") && !is_numbered_column("部门动态"));
    }
}
