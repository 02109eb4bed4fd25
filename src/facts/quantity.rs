//! Quantities: results and counts with value, unit, bound and the thing counted.
//!
//! A number counts when a measure word or unit follows it and nothing says that it is an ordinal,
//! a date, a period, a name or the number of parts something falls into.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::place;
use crate::bulletin::Flow;
use crate::numeral::{Numeral, ascii_digit, read_numeral};
use crate::query::WordClass;
use crate::segment::Segmenter;
use crate::span::Span;

/// A result or a count.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// As printed, from a bound word that touches the number to one that touches the unit.
    pub text: String,
    /// The number before the unit, 万 and 亿 multiplied out unless they belong to 元.
    pub value: f64,
    /// Measure word or unit.
    pub unit: String,
    /// How the number is meant.
    pub bound: Bound,
    /// The thing counted, where the text says it next to the number.
    pub thing: Option<String>,
    /// Whether it is a part of a sum that stands before it (44条, 其中甲类28条): never to be added to it.
    pub is_part: bool,
    /// Where it stands.
    pub span: Span,
}

/// How a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// The number itself.
    Exact,
    /// 余, 多, 以上, 不少于, 至少.
    AtLeast,
    /// 超, 超过, 逾, 突破.
    Over,
    /// 近, 约, 左右.
    About,
    /// 以内, 不超过, 以下.
    AtMost,
}

/// Measure words and units; the longest that fits counts.
const UNITS: &[&str] = &[
    "个百分点",
    "百分点",
    "个工作日",
    "工作日",
    "个小时",
    "小时",
    "分钟",
    "秒",
    "分",
    "天",
    "万亿元",
    "亿元",
    "万元",
    "美元",
    "欧元",
    "元",
    "%",
    "％",
    "‰",
    "人次",
    "户次",
    "家次",
    "件次",
    "车次",
    "班次",
    "场次",
    "批次",
    "项次",
    "架次",
    "艘次",
    "例次",
    "辆次",
    "台次",
    "张次",
    "课时",
    "学时",
    "平方公里",
    "平方千米",
    "平方米",
    "立方米",
    "公里",
    "千米",
    "米",
    "厘米",
    "毫米",
    "公顷",
    "亩",
    "吨",
    "公斤",
    "千克",
    "斤",
    "克",
    "升",
    "千瓦时",
    "度",
    "千瓦",
    "兆瓦",
    "吉瓦",
    "标箱",
    "标准箱",
    "床位",
    "件",
    "条",
    "场",
    "次",
    "名",
    "人",
    "家",
    "个",
    "项",
    "户",
    "所",
    "处",
    "起",
    "例",
    "栋",
    "台",
    "篇",
    "部",
    "位",
    "幢",
    "套",
    "间",
    "份",
    "册",
    "本",
    "张",
    "封",
    "支",
    "辆",
    "艘",
    "架",
    "座",
    "株",
    "棵",
    "头",
    "只",
    "尾",
    "桶",
    "箱",
    "盏",
    "块",
    "片",
    "段",
    "门",
    "节",
    "堂",
    "倍",
    "成",
    "笔",
    "宗",
    "桩",
    "票",
    "席",
    "对",
    "组",
    "队",
    "班",
    "趟",
    "枚",
    "面",
    "幅",
    "首",
    "则",
    "把",
    "批",
    "期",
    "站",
    "款",
    "种",
    "口",
    "根",
    "顶",
    "匹",
    "羽",
    "颗",
    "粒",
    "盆",
    "样",
    "副",
    "道",
    "遍",
    "层",
    "拨",
    "宗地",
    "地块",
    "村次",
    "人天",
    "人日",
    "台套",
    "台（套）",
    "件（次）",
    "个（次）",
    "剂",
    "剂次",
    "单",
    "针",
    "粒",
    "方",
    "立方",
    "万方",
    "周岁",
    "岁",
    "环",
    "公交",
    "车",
    "床",
    "盘",
];

/// The units that begin with a character, longest first.
static UNITS_BY_FIRST: LazyLock<FxHashMap<char, Vec<&str>>> = LazyLock::new(|| {
    let mut by_first: FxHashMap<char, Vec<&str>> = FxHashMap::default();
    for &unit in UNITS {
        by_first
            .entry(unit.chars().next().unwrap_or_default())
            .or_default()
            .push(unit);
    }
    for units in by_first.values_mut() {
        units.sort_unstable_by_key(|unit| std::cmp::Reverse(unit.len()));
        units.dedup();
    }
    by_first
});

/// What may follow a unit's character and make another word of it.
const NOT_UNITS: &[(&str, &[&str])] = &[
    (
        "人",
        &[
            "大", "民", "才", "员", "口", "均", "工", "社", "力", "士", "物", "居", "文", "行",
            "生", "家", "防", "武", "事", "类", "身", "情", "群",
        ],
    ),
    (
        "分",
        &[
            "为", "组", "别", "类", "析", "工", "管", "布", "会", "局", "成", "批", "级", "层",
            "片", "期", "步", "散", "支", "院", "之", "公", "红", "享",
        ],
    ),
    ("秒", &["杀", "批", "办", "回"]),
    ("部", &["门", "队", "分", "署", "长", "委"]),
    ("所", &["有", "在", "以", "属", "需", "长"]),
    ("处", &["长", "理", "于", "置", "罚", "级", "分"]),
    ("起", &["来", "草", "到", "步", "点", "诉", "跑", "航"]),
    ("台", &["阶", "风", "账", "湾", "州"]),
    ("位", &["于", "置", "居", "列"]),
    (
        "成",
        &[
            "立", "果", "效", "为", "功", "员", "本", "都", "长", "熟", "交", "型", "因", "绩",
        ],
    ),
    ("度", &["假", "汛", "过"]),
    ("面", &["积", "对", "向", "临"]),
    ("首", &["次", "个", "先", "创", "批"]),
    ("则", &["重"]),
    ("把", &["手", "关", "握"]),
    (
        "方",
        &["面", "案", "式", "向", "法", "位", "便", "针", "圆"],
    ),
    ("单", &["位", "元", "项", "一", "独", "个"]),
    ("层", &["面", "级", "次"]),
    ("道", &["路", "德", "理"]),
    (
        "对",
        &["接", "于", "标", "口", "象", "策", "一", "比", "照"],
    ),
    ("组", &["织", "成", "团", "建", "长"]),
    ("队", &["伍", "员"]),
    ("班", &["子", "组", "长"]),
    ("站", &["位", "点", "式"]),
    ("期", &["间", "限", "待"]),
    ("种", &["植", "业", "子"]),
    ("口", &["径", "岸", "号", "碑"]),
    ("根", &["据", "本"]),
    ("门", &["类", "户"]),
    ("节", &["约", "能", "点", "日", "假"]),
    ("段", &["落"]),
    ("张", &["力", "家"]),
    ("头", &["雁", "部", "号"]),
    (
        "本",
        &["级", "地", "科", "市", "区", "县", "身", "次", "届", "级"],
    ),
    ("片", &["区", "长"]),
    ("车", &["间", "辆", "道", "位", "站"]),
    ("床", &["垫"]),
    ("环", &["节", "境", "保"]),
    ("天", &["然", "候", "府", "津"]),
    ("米", &["袋", "粉"]),
    ("元", &["旦", "素", "化", "宵"]),
    ("盘", &["活"]),
    (
        "次",
        &[
            "会议",
            "全会",
            "全体",
            "主任会议",
            "主席",
            "党代会",
            "方",
            "日",
            "要",
            "序",
            "生",
            "常委",
            "常务会议",
        ],
    ),
    ("项", &["目"]),
    (
        "家",
        &["庭", "门口", "长", "园", "教", "风", "属", "乡", "校"],
    ),
    ("例", &["会", "如"]),
    ("块", &["状"]),
    ("只", &["要", "有", "能"]),
    ("样", &["板", "本"]),
    ("升", &["级"]),
    ("克", &["难", "服"]),
    ("批", &["准", "复", "评"]),
    ("款", &["项"]),
    ("票", &["决", "制"]),
    ("名", &["称", "单", "录", "校", "优", "师", "牌"]),
    ("条", &["例", "件"]),
    ("场", &["景", "馆", "地", "所", "域"]),
    ("件", &["事"]),
    ("篇", &["章"]),
    ("座", &["谈"]),
    ("支", &["部", "撑", "持", "付", "援", "队"]),
    ("把", &["脉"]),
    ("间", &["接", "隔"]),
    ("副", &["主任", "书记", "市长", "区长", "县长", "省"]),
];

/// Units that are words by themselves even where one of the words above begins behind them.
const ALWAYS_UNITS: &[(&str, &[&str])] = &[("项", &["目标"]), ("件", &["事"])];

/// What 个 and its like count when they say into how many parts something falls.
const PARTS: &[&str] = &[
    "方面",
    "环节",
    "模块",
    "领域",
    "层面",
    "板块",
    "维度",
    "部分",
    "阶段",
    "步骤",
    "层次",
    "类别",
    "方向",
    "要素",
    "圈层",
    "关键",
    "原则",
    "视角",
    "角度",
    "专题",
    "子系统",
    "系统",
    "篇章",
    "章节",
    "大类",
    "类型",
    "等级",
    "级别",
    "梯度",
    "梯队",
    "要点",
    "强化",
    "坚持",
    "聚焦",
    "突出",
    "到位",
    "注重",
    "结合",
    "协同",
    "统一",
    "确保",
    "不",
    "必",
    "围绕",
    "全面",
    "主动",
    "一批",
    "转变",
    "面向",
    "融合",
    "精准",
    "优化",
    "提升",
    "机关",
    "先行",
    "维护",
    "意识",
    "自信",
    "文明",
    "善于",
];

/// Finds the quantities of a flow; `claimed` are stretches whose numbers mean something else, in order.
pub(super) fn find_quantities(
    flow: &Flow,
    claimed: &[Span],
    segmenter: &Segmenter,
    quantities: &mut Vec<Quantity>,
) {
    let text = flow.text();
    let first = quantities.len();
    let mut at = 0;
    let mut claims = claimed.iter().peekable();
    while let Some(character) = text[at..].chars().next() {
        while claims.next_if(|claim| claim.end <= at).is_some() {}
        if let Some(claim) = claims.peek().filter(|claim| claim.start <= at) {
            at = claim.end;
            continue;
        }
        let numeral = if can_open_number(character) {
            read_numeral(&text[at..])
        } else {
            None
        };
        let Some(numeral) = numeral else {
            at += character.len_utf8();
            continue;
        };
        match read_quantity(flow, at, &numeral, segmenter) {
            Some((quantity, end)) => {
                quantities.push(quantity);
                at = end;
            }
            None => at += numeral.length.max(character.len_utf8()),
        }
    }
    mark_parts(text, flow, &mut quantities[first..]);
}

fn can_open_number(character: char) -> bool {
    ascii_digit(character).is_some()
        || matches!(
            character,
            '一' | '二'
                | '两'
                | '三'
                | '四'
                | '五'
                | '六'
                | '七'
                | '八'
                | '九'
                | '十'
                | '百'
                | '千'
                | '万'
                | '亿'
        )
}

/// Reads the quantity whose number stands at a byte; gives it with its end in the flow.
fn read_quantity(
    flow: &Flow,
    at: usize,
    numeral: &Numeral,
    segmenter: &Segmenter,
) -> Option<(Quantity, usize)> {
    let text = flow.text();
    let before = &text[..at];
    let number = &text[at..at + numeral.length];
    if !can_be_counted(before, number, numeral) {
        return None;
    }
    let mut behind = at + numeral.length;
    let mut is_open = numeral.is_open;
    // 百分之九十五: the unit stands before the number.
    if let Some(head) = before.strip_suffix("百分之") {
        let start = bound_before(head).map_or(head.len(), |(start, _)| start);
        let (end, bound) = bound_behind(text, behind);
        let bound = bound
            .or(bound_before(head).map(|(_, bound)| bound))
            .unwrap_or(Bound::Exact);
        return Some((make(flow, start, end, numeral.value, "%", bound, None), end));
    }
    let blanks = text[behind..].len()
        - text[behind..]
            .trim_start_matches([' ', '\u{a0}', '\u{3000}'])
            .len();
    behind += blanks;
    let (unit, value) = read_unit(text, behind, number, numeral.value)?;
    let unit_end = behind + unit.len();
    if !is_open
        && let Some(rest) = text[unit_end..]
            .strip_prefix("多")
            .or_else(|| text[unit_end..].strip_prefix("余"))
    {
        // 三成多, 两个多小时: open behind the unit, where no word begins with it.
        is_open = rest.is_empty() || rest.starts_with(|next: char| !next.is_alphanumeric());
    }
    let unit_name = unit_name(&text[behind..unit_end], number);
    if names_something_else(before, number, numeral, &unit_name, &text[unit_end..]) {
        return None;
    }
    let (start, bound_left) = match bound_before(before) {
        Some((start, bound)) => (start, Some(bound)),
        None => (at, None),
    };
    let (end, bound_right) = bound_behind(text, unit_end);
    let open = is_open.then_some(Bound::AtLeast);
    let bound = bound_left.or(bound_right).or(open).unwrap_or(Bound::Exact);
    let thing = find_thing(text, start, end, segmenter);
    Some((make(flow, start, end, value, &unit_name, bound, thing), end))
}

fn make(
    flow: &Flow,
    start: usize,
    end: usize,
    value: f64,
    unit: &str,
    bound: Bound,
    thing: Option<String>,
) -> Quantity {
    Quantity {
        text: flow.text()[start..end].to_owned(),
        value,
        unit: unit.to_owned(),
        bound,
        thing,
        is_part: false,
        span: place(flow, start, end),
    }
}

/// Whether a number can be one of a count at all, by itself and by what stands before it.
fn can_be_counted(before: &str, number: &str, numeral: &Numeral) -> bool {
    let previous = before.chars().next_back();
    let is_ordinal =
        before.trim_end().ends_with('第') || before.ends_with("排名") || before.ends_with("位列");
    let is_vague = before.ends_with(['数', '几', '上', '好', '若'])
        && numeral.is_chinese
        && number.starts_with(['十', '百', '千', '万', '亿']);
    // 一名代表, 一次视察: 一 is an article; 二次供水: again.
    let is_article = numeral.is_chinese && matches!(number, "一" | "二" | "零" | "〇");
    let is_inside_number = previous.is_some_and(|previous| ascii_digit(previous).is_some() || matches!(previous, '.' | '．' | '/' | '〔' | '№' | '-' | '－' | '+' | '＋' | '×' | ':' | 'A'..='Z' | 'a'..='z') && !matches!(previous, '-' | '－' | ':'));
    let is_vague_scale = numeral.is_chinese
        && matches!(number, "百" | "千" | "万" | "亿" | "千万" | "百万" | "万千")
        && !numeral.is_open
        && bound_before(before).is_none();
    !(is_ordinal || is_vague || is_article || is_inside_number || is_vague_scale)
}

/// The unit at a byte: its printed form and the value that goes with it. 万 and 亿 before 元 belong
/// to the unit, so they are taken back out of the value.
fn read_unit<'text>(
    text: &'text str,
    at: usize,
    number: &str,
    value: f64,
) -> Option<(&'text str, f64)> {
    let rest = &text[at..];
    if rest.starts_with('元')
        && !["元旦", "元素", "元化", "元宵"]
            .iter()
            .any(|word| rest.starts_with(word))
    {
        let bare = number.trim_end_matches(['余', '多']);
        for (scale, factor) in [("万亿", 1e12), ("亿", 1e8), ("万", 1e4)] {
            if bare.ends_with(scale) {
                return Some((&rest[..'元'.len_utf8()], value / factor));
            }
        }
        return Some((&rest[..'元'.len_utf8()], value));
    }
    let first = rest.chars().next()?;
    let unit = UNITS_BY_FIRST
        .get(&first)?
        .iter()
        .find(|unit| rest.starts_with(**unit))?;
    let follows = &rest[unit.len()..];
    let always = ALWAYS_UNITS.iter().any(|(always, words)| {
        always == unit
            && words.iter().any(|word| {
                follows.starts_with(&word[word.char_indices().nth(1).map_or(0, |(at, _)| at)..])
                    && word.starts_with(*unit)
            })
    });
    let is_word = NOT_UNITS
        .iter()
        .any(|(other, words)| other == unit && words.iter().any(|word| follows.starts_with(word)));
    (always || !is_word).then_some((&rest[..unit.len()], value))
}

/// The unit's name as the report has it: with the scale that belongs to money, half-width percent.
fn unit_name(printed: &str, number: &str) -> String {
    if printed == "元" {
        let bare = number.trim_end_matches(['余', '多']);
        let scale = ["万亿", "亿", "万"]
            .into_iter()
            .find(|scale| bare.ends_with(scale))
            .unwrap_or("");
        return format!("{scale}元");
    }
    match printed {
        "％" => "%".to_owned(),
        "百分点" => "个百分点".to_owned(),
        "个小时" => "小时".to_owned(),
        _ => printed.to_owned(),
    }
}

/// Bound words that touch a number from the left, longest first.
const BOUNDS_BEFORE: &[(&str, Bound)] = &[
    ("不少于", Bound::AtLeast),
    ("不低于", Bound::AtLeast),
    ("至少", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("不超过", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("不高于", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("超过", Bound::Over),
    ("突破", Bound::Over),
    ("超", Bound::Over),
    ("逾", Bound::Over),
    ("将近", Bound::About),
    ("接近", Bound::About),
    ("大约", Bound::About),
    ("约", Bound::About),
    ("近", Bound::About),
];

/// The bound word that ends a text, with its start.
fn bound_before(before: &str) -> Option<(usize, Bound)> {
    let trimmed = before.trim_end_matches([' ', '\u{a0}']);
    BOUNDS_BEFORE
        .iter()
        .find(|(word, _)| trimmed.ends_with(word))
        .filter(|(word, _)| {
            // 附近, 最近, 节约 and 条约 end with the same characters.
            let head = &trimmed[..trimmed.len() - word.len()];
            match *word {
                "近" => !head.ends_with(['附', '最', '将', '接', '靠', '邻', '亲', '远', '相']),
                "约" => !head.ends_with([
                    '节', '条', '公', '合', '预', '契', '签', '履', '集', '制', '大', '违', '特',
                ]),
                _ => true,
            }
        })
        .map(|&(word, bound)| (trimmed.len() - word.len(), bound))
}

/// The end of a quantity behind its unit, with the bound word that touches the unit.
fn bound_behind(text: &str, unit_end: usize) -> (usize, Option<Bound>) {
    let rest = &text[unit_end..];
    for (word, bound) in [
        ("以上", Bound::AtLeast),
        ("及以上", Bound::AtLeast),
        ("以下", Bound::AtMost),
        ("以内", Bound::AtMost),
        ("之内", Bound::AtMost),
        ("左右", Bound::About),
        ("上下", Bound::About),
    ] {
        if rest.starts_with(word) {
            return (unit_end + word.len(), Some(bound));
        }
    }
    (unit_end, None)
}

/// Whether the words around a number and its unit make a name, a date, a period or a structure of it.
fn names_something_else(
    before: &str,
    number: &str,
    numeral: &Numeral,
    unit: &str,
    behind: &str,
) -> bool {
    let is_time = matches!(unit, "天" | "小时" | "分钟" | "秒" | "工作日" | "个工作日");
    if is_time {
        let is_round_the_clock = unit == "小时" && number == "24";
        return is_round_the_clock || is_period(before, behind);
    }
    if matches!(unit, "岁" | "周岁") {
        // An age names a group of people (65岁以上老人); an average age is a result.
        return !before.ends_with("年龄") && !before.ends_with("平均");
    }

    if unit == "米" && number.ends_with("百")
        || unit == "度" && !behind.starts_with('电') && !before.ends_with(['电', '量', '发'])
    {
        return true;
    }
    if unit == "期" || unit == "批" || unit == "届" {
        return numeral.is_chinese && numeral.value < 2.0;
    }
    // 三个重点 are parts of a text, 5个重点项目 are projects.
    let is_bare_focus = behind
        .strip_prefix("重点")
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let counts_parts = is_bare_focus
        || matches!(unit, "个" | "大" | "项" | "条" | "方")
            && PARTS.iter().any(|part| behind.starts_with(part));
    if unit == "个" {
        // 三个月, 12个月 are periods; 两个一百年 is a formula.
        let is_period = behind.starts_with('月')
            || behind.starts_with("季度")
            || behind.starts_with("星期")
            || behind.starts_with("学期")
            || behind.starts_with("年度")
            || behind.starts_with('多')
            || behind.starts_with("一");
        return counts_parts || is_period;
    }
    if unit == "次" && number == "首" {
        return true;
    }
    let is_rule = before.ends_with(['每', '同', '各', '某']) && numeral.is_chinese;
    let is_level =
        matches!(unit, "层" | "道" | "方" | "面") && numeral.is_chinese && numeral.value < 5.0;
    counts_parts || is_rule || is_level
}

/// Whether a duration is a period, a frequency or a name rather than a result.
fn is_period(before: &str, behind: &str) -> bool {
    let names = [
        "内",
        "之内",
        "以内",
        "圈",
        "制",
        "生活",
        "商业",
        "便民",
        "不打烊",
        "在线",
        "营业",
        "值",
        "轮班",
        "开放",
        "响应",
        "×",
        "服务圈",
        "通勤",
        "热线",
        "医保",
        "公共服务",
        "城市",
        "全天",
        "达",
        "见面",
        "无休",
    ];
    let leads = [
        "每", "近", "最近", "过去", "为期", "第", "前", "后", "连续", "满", "提前", "工作", "用",
        "在", "全年", "×", "x", "*", "任期", "历时",
    ];
    if names.iter().any(|name| behind.starts_with(name)) && !behind.starts_with("内的")
        || behind.starts_with(['圈', '×'])
    {
        return true;
    }
    let changes = [
        "缩短",
        "压缩",
        "压减",
        "减少",
        "降至",
        "降到",
        "由",
        "从",
        "平均",
        "用时",
        "耗时",
        "仅需",
        "只需",
        "时长",
        "延长",
        "累计",
        "服务",
        "提速",
        "节省",
        "节约",
        "减至",
        "缩减",
        "增加",
        "达",
        "超",
        "逾",
        "约",
        "到",
        "至",
        "共",
        "总",
        "培训",
        "计",
        "少等",
        "快",
        "提前",
        "不超过",
    ];
    let head: String = before
        .chars()
        .rev()
        .take(10)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    let is_result = changes.iter().any(|word| head.contains(word))
        || ["缩短", "压缩", "压减", "减", "降", "到", "提"]
            .iter()
            .any(|word| behind.starts_with(word));
    leads.iter().any(|lead| before.ends_with(lead))
        && !["提前", "用", "在"]
            .iter()
            .any(|lead| before.ends_with(lead))
        || !is_result
}

/// The thing counted: the nouns behind the unit, else those right before the number.
fn find_thing(text: &str, start: usize, end: usize, segmenter: &Segmenter) -> Option<String> {
    const REACH: usize = 12;
    let behind: String = text[end..].chars().take(REACH).collect();
    let nouns_behind = leading_nouns(&behind, segmenter);
    if nouns_behind.is_some() {
        return nouns_behind;
    }
    let head = text[..start].trim_end();
    let reach: usize = head.chars().rev().take(REACH).map(char::len_utf8).sum();
    trailing_nouns(&head[head.len() - reach..], segmenter)
}

fn is_thing(class: WordClass) -> bool {
    matches!(
        class,
        WordClass::Noun | WordClass::Organisation | WordClass::Place | WordClass::Phrase
    )
}

fn leading_nouns(text: &str, segmenter: &Segmenter) -> Option<String> {
    let mut thing = String::new();
    for token in segmenter.segment(text) {
        let class = segmenter.word_class(&token.text);
        let describes = class == WordClass::Adjective && thing.is_empty();
        if !token.counts() || !(is_thing(class) || describes) {
            break;
        }
        thing.push_str(&token.text);
    }
    (thing.chars().count() >= 2).then_some(thing)
}

fn trailing_nouns(text: &str, segmenter: &Segmenter) -> Option<String> {
    let tokens = segmenter.segment(text);
    let nouns = tokens
        .iter()
        .rev()
        .take_while(|token| token.counts() && is_thing(segmenter.word_class(&token.text)));
    let start = nouns.last()?.start;
    let thing = &text[start..];
    (thing.chars().count() >= 2).then(|| thing.to_owned())
}

/// Marks the parts of a sum: those behind 其中 in the same sentence, with the unit of the total.
fn mark_parts(text: &str, flow: &Flow, quantities: &mut [Quantity]) {
    let whole = flow.span();
    let mut from = 0;
    while let Some(at) = text[from..].find("其中").map(|at| from + at) {
        let sentence_end = text[at..]
            .find(['。', '；'])
            .map_or(text.len(), |end| at + end);
        let (start, end) = (
            flow.source_span(Span::new(at, at + 1)).start,
            if sentence_end == text.len() {
                whole.end
            } else {
                flow.source_span(Span::new(sentence_end, sentence_end + 1))
                    .start
            },
        );
        let total = quantities
            .iter()
            .rfind(|quantity| quantity.span.end <= start)
            .map(|total| total.unit.clone());
        for quantity in quantities
            .iter_mut()
            .filter(|quantity| quantity.span.start >= start && quantity.span.end <= end)
        {
            quantity.is_part |= total.as_deref() == Some(quantity.unit.as_str());
        }
        from = sentence_end.max(at + "其中".len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::flow;

    static SEGMENTER: LazyLock<Segmenter> = LazyLock::new(|| Segmenter::new(&[]));

    fn all(text: &str) -> Vec<Quantity> {
        let mut found = Vec::new();
        find_quantities(&flow(text), &[], &SEGMENTER, &mut found);
        found
    }

    fn found(text: &str) -> Vec<(String, f64, String, Bound)> {
        all(text)
            .into_iter()
            .map(|quantity| (quantity.text, quantity.value, quantity.unit, quantity.bound))
            .collect()
    }

    fn one(text: &str, value: f64, unit: &str, bound: Bound) -> Vec<(String, f64, String, Bound)> {
        vec![(text.to_owned(), value, unit.to_owned(), bound)]
    }

    #[test]
    fn numbers_with_measure_words_and_units() {
        assert_eq!(
            found("提出意见建议25条。"),
            one("25条", 25.0, "条", Bound::Exact)
        );
        assert_eq!(
            found("邀请12名人大代表"),
            one("12名", 12.0, "名", Bound::Exact)
        );
        assert_eq!(
            found("满意率100％，"),
            one("100％", 100.0, "%", Bound::Exact)
        );
        assert_eq!(
            found("提高3.5个百分点"),
            one("3.5个百分点", 3.5, "个百分点", Bound::Exact)
        );
        assert_eq!(found("新增 19 栋"), one("19 栋", 19.0, "栋", Bound::Exact));
        assert_eq!(
            found("占百分之九十五"),
            one("百分之九十五", 95.0, "%", Bound::Exact)
        );
    }

    #[test]
    fn bounds_on_either_side() {
        assert_eq!(
            found("参与120余人次"),
            one("120余人次", 120.0, "人次", Bound::AtLeast)
        );
        assert_eq!(
            found("惠及超3000户"),
            one("超3000户", 3000.0, "户", Bound::Over)
        );
        assert_eq!(
            found("服务近200家企业"),
            one("近200家", 200.0, "家", Bound::About)
        );
        assert_eq!(
            found("走访约50户左右"),
            one("约50户左右", 50.0, "户", Bound::About)
        );
        assert_eq!(
            found("达90%以上"),
            one("90%以上", 90.0, "%", Bound::AtLeast)
        );
        assert_eq!(
            found("不超过3件"),
            one("不超过3件", 3.0, "件", Bound::AtMost)
        );
    }

    #[test]
    fn scales_multiply_but_belong_to_money() {
        assert_eq!(
            found("种植4.5万株"),
            one("4.5万株", 45_000.0, "株", Bound::Exact)
        );
        assert_eq!(
            found("投入680万元"),
            one("680万元", 680.0, "万元", Bound::Exact)
        );
        assert_eq!(
            found("完成1.2亿元"),
            one("1.2亿元", 1.2, "亿元", Bound::Exact)
        );
        assert_eq!(
            found("藏书3万5千余册"),
            one("3万5千余册", 35_000.0, "册", Bound::AtLeast)
        );
    }

    #[test]
    fn chinese_numerals_count_and_articles_do_not() {
        assert_eq!(found("提交三份报告"), one("三份", 3.0, "份", Bound::Exact));
        assert_eq!(
            found("四十多位代表"),
            one("四十多位", 40.0, "位", Bound::AtLeast)
        );
        assert_eq!(
            found("千余户居民"),
            one("千余户", 1000.0, "户", Bound::AtLeast)
        );
        assert_eq!(
            found("四成以上"),
            one("四成以上", 4.0, "成", Bound::AtLeast)
        );
        for text in [
            "一名代表说",
            "一次视察",
            "一批项目",
            "数十家企业",
            "十几个小区",
            "几次走访",
            "二次供水",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn dates_ordinals_names_and_structures_are_none() {
        for text in [
            "到2035年建成",
            "8月27日至28日",
            "第四次会议",
            "第18期",
            "第一批试点",
            "15分钟商业圈",
            "12345热线",
            "〔1995〕153号",
            "电话85250000",
            "从5个方面",
            "三个环节",
            "四个模块",
            "两大场景",
            "近三年",
            "三个月内",
            "每季度一次",
            "7天内",
            "24小时不打烊",
            "四届三次会议",
            "二〇三五年",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }

    #[test]
    fn a_duration_counts_where_it_is_the_result() {
        let durations: Vec<_> = found("办理时间由30天缩短到20天")
            .into_iter()
            .map(|(text, ..)| text)
            .collect();
        assert_eq!(durations, ["30天", "20天"]);
    }

    #[test]
    fn words_that_begin_with_a_unit_are_none() {
        for text in ["20人大代表", "3部门联合", "5条例修订", "两场景融合"] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }

    #[test]
    fn a_year_that_touches_a_quantity_is_left_out() {
        assert_eq!(
            found("2022年135件建议"),
            one("135件", 135.0, "件", Bound::Exact)
        );
    }

    #[test]
    fn the_thing_counted_stands_behind_or_before() {
        let thing = |text: &str| all(text)[0].thing.clone();
        assert_eq!(thing("邀请12名人大代表参加").as_deref(), Some("人大代表"));
        assert_eq!(thing("提出意见建议25条。").as_deref(), Some("意见建议"));
    }

    #[test]
    fn parts_of_a_sum_are_marked() {
        let parts: Vec<bool> = all("收到意见44条，其中街道28条、部门10条；另有3件建议。")
            .iter()
            .map(|quantity| quantity.is_part)
            .collect();
        assert_eq!(parts, [false, true, true, false]);
    }
}
