//! The frames of pages: toolbars, page numbers, markup, captions; told line by line.

use crate::character::is_letter;
use crate::word_list::WordList;

/// How the names of pictures end.
static PICTURE_FILES: WordList = WordList::new(&[".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp"]);

/// What opens the words under a picture.
static CAPTIONS: WordList =
    WordList::new(&["图为", "上图为", "下图为", "左图为", "右图为", "图片说明："]);

/// What opens a bracket that stands for a picture.
static PICTURES: WordList = WordList::new(&["图片", "附图", "图："]);

/// Words of web pages' toolbars; a line of nothing else is noise.
static TOOLBAR_WORDS: WordList = WordList::new(&[
    "打印本页",
    "打印此页",
    "打印文章",
    "关闭本页",
    "关闭窗口",
    "返回上级",
    "返回上一页",
    "我要纠错",
    "语音播报",
    "无障碍阅读",
    "无障碍浏览",
    "无障碍版",
    "长者模式",
    "适老模式",
    "关怀版",
    "用户登录",
    "登录",
    "登陆",
    "注册",
    "请输入关键字",
    "请输入关键词",
    "请输入搜索内容",
    "站内搜索",
    "高级搜索",
    "搜索",
    "设为首页",
    "收藏本站",
    "手机版",
    "网站地图",
    "联系我们",
    "网站支持IPv6",
    "返回顶部",
    "返回列表",
    "返回首页",
    "返回",
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
]);
/// Words that open a line of a web page's frame.
static FRAME_OPENINGS: WordList = WordList::new(&[
    "浏览次数",
    "浏览量",
    "浏览：",
    "浏览:",
    "点击：",
    "点击:",
    "阅读：",
    "阅读:",
    "点击量",
    "点击率",
    "访问次数",
    "发稿时间",
    "时间：20",
    "时间:20",
    "日期：20",
    "日期:20",
    "附件下载",
    "热门搜索",
    "搜索热词",
    "阅读次数",
    "点击次数",
    "点击数",
    "阅读量",
    "访问量",
    "发布时间",
    "发布日期",
    "更新时间",
    "扫一扫",
    "分享到",
    "【字号",
    "字号：",
    "字体：",
    "【打印",
    "主办单位：",
    "备案号",
    "联系地址",
    "技术支持",
]);

#[inline(never)]
pub(in crate::bulletin) fn is_noise(text: &str, compact: &str) -> bool {
    if !compact.contains(is_letter) {
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
    const MARKS: [char; 4] = ['|', '｜', '>', '›'];
    text.matches(MARKS).nth(2).is_some()
        && text
            .split(MARKS)
            .all(|link| link.trim().chars().count() <= 8)
}

fn is_toolbar(compact: &str) -> bool {
    if FRAME_OPENINGS.opens(compact) && compact.chars().count() <= 80 && !compact.contains('。') {
        return true;
    }
    let mut rest = compact;
    loop {
        rest = rest.trim_start_matches(|character: char| !is_letter(character));
        if rest.is_empty() {
            return true;
        }
        match TOOLBAR_WORDS.opening_of(rest) {
            Some(word) => rest = &rest[word.len()..],
            None => return false,
        }
    }
}

pub(super) fn is_page_number(compact: &str) -> bool {
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
    let is_file = compact.ends_with(|last: char| last.is_ascii_alphabetic())
        && PICTURE_FILES.ends(&compact.to_ascii_lowercase())
        && !compact.contains(['，', '。']);
    is_tag || is_image || is_file
}

/// `（图片）`, `（附图3张）`, `（完）`, `▲图为代表视察社区`, `（图为会场）`.
fn is_caption(compact: &str) -> bool {
    const LONGEST_CAPTION: usize = 60;
    let inside = compact
        .strip_prefix(['（', '('])
        .and_then(|rest| rest.strip_suffix(['）', ')']));
    let bare = inside
        .unwrap_or(compact)
        .trim_start_matches(['▲', '△', '▼', '◆', '■', '●', '↑', '↓', '←', '→']);
    let describes = CAPTIONS.opens(bare);
    if describes && bare.chars().nth(LONGEST_CAPTION).is_none() {
        return true;
    }
    inside.is_some_and(|inside| {
        inside.chars().count() <= 10 && (PICTURES.opens(inside) || inside == "完" || inside == "图")
    })
}
