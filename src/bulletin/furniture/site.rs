//! The frame of a web page: paths, rows of links, links to other pages, the page's foot; told line by line.

use crate::character::is_han;
use crate::word_list::WordList;

/// What a line of a web page's frame is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::bulletin) enum SiteMark {
    /// Stands above the title: the path to the page, a row of links, today's date, a greeting.
    Top,
    /// Leads to other pages, whose titles may stand behind it.
    Links,
    /// Stands under the article: who runs the site, its licences.
    Foot,
}

/// No line of a frame is longer.
const LONGEST: usize = 300;

/// What opens the path to a page.
static PATHS: WordList = WordList::new(&[
    "当前位置",
    "当前的位置",
    "当前所在位置",
    "您的位置",
    "您的当前位置",
    "您所在的位置",
    "您所在位置",
    "您现在的位置",
    "您现在所在位置",
    "您现在所在的位置",
    "您当前位置",
    "您当前的位置",
    "您当前所在位置",
    "你的位置",
    "你现在的位置",
    "你当前的位置",
    "你所在的位置",
    "现在的位置",
    "现在位置",
    "所在位置",
    "位置：",
    "位置:",
    "网站首页",
]);

/// What opens the links to the pages before and behind.
static NEIGHBOURS: WordList = WordList::new(&[
    "上一篇",
    "下一篇",
    "上一条",
    "下一条",
    "上一则",
    "下一则",
    "前一篇",
    "后一篇",
    "前一条",
    "后一条",
]);

/// Headings of lists of links.
static LISTS: WordList = WordList::new(&[
    "相关链接",
    "相关新闻",
    "相关文章",
    "相关阅读",
    "相关信息",
    "相关报道",
    "相关资讯",
    "相关内容",
    "友情链接",
    "热门文章",
    "热点新闻",
    "推荐阅读",
    "推荐新闻",
    "延伸阅读",
    "快速链接",
    "站内导航",
    "网站导航",
]);

/// Words of rows of links that stand on every page.
static LINKS: WordList = WordList::new(&[
    "首页",
    "网站首页",
    "本站首页",
    "返回首页",
    "主页",
    "设为首页",
    "加入收藏",
    "收藏本站",
    "网站地图",
    "联系我们",
    "关于我们",
    "网站声明",
    "English",
]);

/// Words that stand in a page's head or foot and hardly anywhere else.
static SITE_WORDS: WordList = WordList::new(&[
    "ICP备",
    "ICP证",
    "公网安备",
    "网站标识码",
    "版权所有",
    "今天是",
    "Copyright",
    "CopyRight",
    "COPYRIGHT",
    "©",
    "位访客",
    "位访问者",
    "位浏览者",
    "分辨率",
]);

/// What opens the greeting of a site.
static GREETINGS: WordList = WordList::new(&["欢迎访问", "欢迎您访问", "欢迎光临", "欢迎来到"]);

/// What opens a line of a page's foot that the lines beside it must confirm.
static FOOT_LABELS: WordList = WordList::new(&[
    "主办",
    "承办",
    "协办",
    "主管",
    "维护",
    "运维",
    "制作",
    "地址",
    "通讯地址",
    "联系地址",
    "邮编",
    "邮政编码",
    "电话",
    "联系电话",
    "联系方式",
    "传真",
    "邮箱",
    "电子邮箱",
    "网址",
    "技术支持",
    "网站",
    "政府网站",
    "举报",
    "备案",
    "建议",
    "推荐",
    "本站",
    "总访问量",
    "访问量",
    "访问总量",
    "累计访问",
]);

/// What a line says about the web page around it by its form alone.
pub(in crate::bulletin) fn site_mark(text: &str, compact: &str) -> Option<SiteMark> {
    if compact.contains('。') {
        return None;
    }
    if NEIGHBOURS.opening_of(compact).is_some_and(is_link(text))
        || LISTS
            .opening_of(bare(compact))
            .is_some_and(|list| ends_heading(&bare(compact)[list.len()..]))
    {
        return Some(SiteMark::Links);
    }
    if is_path(compact) || is_row_of_links(text) || GREETINGS.opens(compact) && is_greeting(compact)
    {
        return Some(SiteMark::Top);
    }
    site_word(compact)
}

/// Whether a line that is long for a mark may be the foot of a page all the same.
pub(in crate::bulletin) fn is_long_foot(text: &str) -> bool {
    text.chars().nth(LONGEST).is_none()
        && (FOOT_LABELS.opens(text) || SITE_WORDS.opens(text))
        && site_mark(text, text) == Some(SiteMark::Foot)
}

/// Whether a line opens with a label of a page's foot: 主办：…, 地址：…. Beside other lines of a
/// foot it is one of them; alone it may be anything.
pub(in crate::bulletin) fn may_be_foot(text: &str) -> bool {
    FOOT_LABELS.opening_of(text).is_some()
        && text.contains(['：', ':', '*', '×'])
        && !text.contains('。')
}

/// Whether a line names the day as the head of a page does: 2024年6月3日 星期一 多云.
pub(in crate::bulletin) fn is_day_of_week(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit())
        && text.contains("星期")
        && !text.contains('，')
}

/// A line without the marks before its first letter.
fn bare(compact: &str) -> &str {
    compact.trim_start_matches(['【', '[', '［', '·', '•', '■', '●', '◆', '>', '»', ' '])
}

/// Whether nothing of the heading's own sentence stands behind it: 相关链接：…, 相关链接】.
fn ends_heading(behind: &str) -> bool {
    behind.is_empty() || behind.starts_with(['：', ':', '】', ']', '］', '>', '»', '|'])
}

/// Whether what stands behind 上一篇 makes it a link: a colon, a bracket, a blank or nothing.
fn is_link(text: &str) -> impl Fn(&'static str) -> bool + '_ {
    move |word| {
        text.strip_prefix(word).is_none_or(|behind| {
            behind.starts_with("没有") || behind.starts_with("无") || !behind.starts_with(is_han)
        })
    }
}

/// `您当前的位置：首页 > 县区动态`, `首页 》 新闻中心`.
#[inline(never)]
fn is_path(compact: &str) -> bool {
    if let Some(label) = PATHS.openings_of(compact).max_by_key(|label| label.len()) {
        let behind = &compact[label.len()..];
        return label.ends_with(['：', ':'])
            && behind.contains(['>', '》', '›', '»', '→'])
            && !behind.contains('《')
            || behind.is_empty()
            || behind.starts_with(['：', ':', '>', '》', '›', '»', '是', '【', '-', '→'])
            || behind.starts_with("首页");
    }
    let Some(at) = compact
        .find(['>', '》', '›', '»', '→'])
        .or_else(|| compact.find("->"))
    else {
        return false;
    };
    let head = compact[..at].trim_end_matches('-');
    let labelled = || {
        ["位置：", "位置:", "所在：", "所在:", "位置是：", "位置是:"]
            .iter()
            .any(|label| head.contains(label))
    };
    !head.contains('《') && (head.ends_with("首页") || head.ends_with("主页") || labelled())
}

/// `首页  人大概况  要闻`, `设为首页 | 加入收藏 | 网站地图`.
#[inline(never)]
fn is_row_of_links(text: &str) -> bool {
    const LONGEST_LINK: usize = 12;
    const MARKS: [char; 3] = ['|', '｜', '丨'];
    let is_mark = |character: char| character.is_whitespace() || MARKS.contains(&character);
    if !text.contains(is_mark) {
        return false;
    }
    let links = || text.split(is_mark).filter(|link| !link.is_empty());
    links().nth(2).is_some()
        && links().any(|link| LINKS.contains(link))
        && links()
            .all(|link| link.chars().nth(LONGEST_LINK).is_none() && !link.contains(['，', '：']))
}

/// `欢迎访问某某网站！`: nothing but a greeting.
fn is_greeting(compact: &str) -> bool {
    let bare = compact.trim_end_matches(['！', '!', '~']);
    ["网", "网站", "门户", "主页", "政府", "本站"]
        .iter()
        .any(|ending| bare.ends_with(ending))
}

/// What a word that belongs to pages says, where it stands as pages print it.
#[inline(never)]
fn site_word(compact: &str) -> Option<SiteMark> {
    let mut from = 0;
    while let Some((at, word)) =
        find_site_word(&compact[from..]).map(|(at, word)| (from + at, word))
    {
        let behind = &compact[at + word.len()..];
        let before = &compact[..at];
        let has_digit = |text: &str| text.contains(|digit: char| digit.is_ascii_digit());
        let is_set_off = behind.is_empty()
            || !behind.starts_with(is_han)
            || before.is_empty() && behind.starts_with(is_han) && has_digit(behind);
        let fits = match word {
            "ICP备" | "ICP证" | "公网安备" | "网站标识码" => behind
                .trim_start_matches(['：', ':', '案', '号', '(', '（', '第'])
                .starts_with(|digit: char| digit.is_ascii_digit()),
            "今天是" => has_digit(behind) && behind.contains("年") || behind.contains("星期"),
            "版权所有" => is_set_off,
            "位访客" | "位访问者" | "位浏览者" => {
                before.contains("第") && has_digit(before)
            }
            "分辨率" => has_digit(compact) && compact.contains("浏览"),
            _ => before.is_empty() || has_digit(behind) || behind.contains("版权"),
        };
        if fits {
            let mark = if word == "今天是" {
                SiteMark::Top
            } else {
                SiteMark::Foot
            };
            return Some(mark);
        }
        from = at + word.len();
    }
    None
}

#[inline(never)]
fn find_site_word(text: &str) -> Option<(usize, &'static str)> {
    text.char_indices()
        .find_map(|(at, _)| SITE_WORDS.opening_of(&text[at..]).map(|word| (at, word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(text: &str) -> Option<SiteMark> {
        let compact: String = text.chars().filter(|&c| !c.is_whitespace()).collect();
        site_mark(text, &compact)
    }

    #[test]
    fn paths_rows_of_links_and_the_day_stand_above_a_page() {
        for text in [
            "您当前的位置：首页 > 县区动态",
            "当前位置: 首页->区人大->青山区",
            "您现在所在的位置是：首页 > 要闻",
            "首页 》 新闻中心 》 部门动态",
            "您的位置：首页",
            "首页  人大概况  要闻  立法工作",
            "设为首页 | 加入收藏 | 手机版",
            "青山市人大常委会　　今天是2024年6月3日　星期一",
            "欢迎访问青山人大网！",
        ] {
            assert_eq!(mark(text), Some(SiteMark::Top), "{text}");
        }
    }

    #[test]
    fn links_and_feet_stand_under_a_page() {
        for text in [
            "上一篇：没有了",
            "下一条：青山区开展视察",
            "下一篇 青山区开展视察",
            "相关新闻",
            "【相关链接】",
            "友情链接：",
        ] {
            assert_eq!(mark(text), Some(SiteMark::Links), "{text}");
        }
        for text in [
            "版权所有：青山市人大常委会办公室　　浙ICP备12345678号-1",
            "浙公网安备 33022602000123号",
            "政府网站标识码：3302260001",
            "Copyright © 2023 青山人大网",
            "地址：青山路1号　您是第 8,215,640 位访客",
            "建议使用1024*768分辨率 IE9.0以上浏览器浏览",
        ] {
            assert_eq!(mark(text), Some(SiteMark::Foot), "{text}");
        }
    }

    #[test]
    fn sentences_and_titles_that_hold_such_words_are_text() {
        for text in [
            "下一篇文章，代表们商量着这样写",
            "做好ICP备案管理服务企业发展",
            "版权所有者座谈会召开",
            "今天是第几次走访，代表自己也数不清",
            "小区所在位置决定了《物业管理条例》怎样落地",
            "相关链接条款写进了条例",
            "首页改版之后群众办事更方便",
            "欢迎访问团来我市考察",
            "版权所有，侵权必究。这样的字样印在画册上。",
            "提高屏幕分辨率 让代表看得清",
        ] {
            assert_eq!(mark(text), None, "{text}");
        }
    }
}
