//! What a number with a unit means: a result, or an ordinal, a date, a period, a rule, a name, or
//! the number of parts something falls into.

use super::lists::{LISTS, ends_with_any, starts_with_any};
use crate::numeral::{Numeral, ascii_digit, chinese_digit};

/// Whether a number can be one of a count at all, by itself and by what stands before it.
pub(super) fn can_be_counted(before: &str, number: &str, numeral: &Numeral) -> bool {
    let previous = before.trim_end_matches([' ', '\u{a0}']).chars().next_back();
    let is_ordinal = previous == Some('第') || before.ends_with("总第");
    let is_vague = before.ends_with(['数', '几', '上', '好', '若', '成'])
        && numeral.is_chinese
        && number.starts_with(['十', '百', '千', '万', '亿']);
    // 一名代表, 一次视察: 一 is an article; 二次供水: again.
    let is_article = numeral.is_chinese && matches!(number, "一" | "二" | "零" | "〇" | "○");
    let is_inside_number = before.chars().next_back().is_some_and(|previous| {
        ascii_digit(previous).is_some()
            || matches!(
                previous,
                '.' | '．' | '/' | '〔' | '№' | '+' | '＋' | '×' | '*' | '#' | '@' | '_' | '='
            )
            || is_latin(previous) && !ends_with_abbreviation(before)
    });
    !(is_ordinal || is_vague || is_article || is_inside_number)
}

/// 百家争鸣, 千人计划, 万户: a round number that is only bounded or open can be meant (近百家, 百万元以上).
pub(super) fn is_round(number: &str, numeral: &Numeral) -> bool {
    numeral.is_chinese
        && matches!(number, "百" | "千" | "万" | "亿" | "千万" | "百万" | "万千")
        && !numeral.is_open
}

/// Whether a text ends with an abbreviation that can name a device: AED, CT; a single letter numbers.
fn ends_with_abbreviation(before: &str) -> bool {
    let is_letter = |character: &char| character.is_ascii_uppercase();
    let mut behind = before.chars().rev().skip_while(is_letter);
    before.chars().rev().take_while(is_letter).nth(1).is_some()
        && behind.next().is_some_and(crate::character::is_han)
}

fn is_latin(character: char) -> bool {
    character.is_ascii_alphabetic() || matches!(character, 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

/// A number with its unit and the text around it.
pub(super) struct Candidate<'text> {
    pub before: &'text str,
    pub number: &'text str,
    pub numeral: &'text Numeral,
    pub unit: &'text str,
    pub behind: &'text str,
}

impl Candidate<'_> {
    /// Whether the words around make something else than a result of it.
    pub fn names_something_else(&self) -> bool {
        let (before, behind, unit) = (self.before, self.behind, self.unit);
        if self.is_idiom() || self.is_rule() {
            return true;
        }
        // AED175台 counts devices; GB2312条 would be anything.
        if before.ends_with(is_latin) && !matches!(unit, "台" | "套" | "辆" | "架" | "部") {
            return true;
        }
        match unit {
            "天" | "小时" | "分钟" | "秒" | "工作日" | "个工作日" | "周" => {
                return !self.is_resulting_duration();
            }
            // An age names a group of people (65岁以上老人); an average age is a result.
            "岁" | "周岁" => {
                return !ends_with_any(before, &["年龄", "平均", "年龄为", "寿命", "寿命达"]);
            }
            "米" if self.number.ends_with('百') => return true,
            "度" if !behind.starts_with('电') => {
                return !before.ends_with(['电', '量', '发', '约', '达'])
                    || self.numeral.value < 100.0;
            }
            // 九时三十分 is a clock time, 十分 an adverb; 95.5分 is a mark.
            "分" => {
                let is_clock = before.ends_with(['时', '点', '度', ':', '：']);
                return is_clock || self.numeral.is_chinese;
            }
            // 分三批, 二期工程: parts and names.
            "期" | "批" | "批次" | "站"
                if self.numeral.is_chinese && self.numeral.value < 10.0
                    || before.ends_with("分")
                    || before.ends_with("分成") =>
            {
                let is_counted = ends_with_any(
                    before,
                    &[
                        "举办", "开展", "组织", "印发", "编发", "刊发", "累计", "推出", "编印",
                        "组建", "成立", "办", "共", "了",
                    ],
                );
                if !is_counted || self.numeral.is_chinese && self.numeral.value < 2.0 {
                    return true;
                }
            }
            "方" => {
                let is_volume = !self.numeral.is_chinese && self.numeral.value >= 10.0;
                return !is_volume && !starts_with_any(behind, &["土", "水", "砂", "混凝土", "渣"]);
            }
            "栋" | "幢" | "层" | "座" if is_address(behind) => return true,
            "层" | "道" | "面" if self.numeral.is_chinese && self.numeral.value < 5.0 => {
                return true;
            }
            // 前三名, 位居全省第2位, 前10位: places in a row.
            "名" | "位" if is_rank(before) => return true,
            "次" if self.is_session(behind) => return true,
            _ => {}
        }
        self.counts_parts() || before.ends_with(['每', '同', '各', '某']) && self.numeral.is_chinese
    }

    /// 三位一体, 三番五次: the number and its unit begin or end a set phrase.
    fn is_idiom(&self) -> bool {
        const LONGEST: usize = 4;
        if !self.numeral.is_chinese {
            return false;
        }
        let core: String = self.number.chars().chain(self.unit.chars()).collect();
        let behind: String = self.behind.chars().take(LONGEST).collect();
        let before = last_characters(self.before, LONGEST);
        starts_with_any(&format!("{core}{behind}"), &LISTS.idioms)
            || ends_with_any(&format!("{before}{core}"), &LISTS.idioms)
    }

    /// 每月2次, 每周不少于3场, 半年1次: a frequency laid down; 平均每月2次 is a result.
    fn is_rule(&self) -> bool {
        const REACH: usize = 10;
        if !matches!(
            self.unit,
            "次" | "场" | "期" | "天" | "小时" | "遍" | "回" | "个工作日"
        ) {
            return false;
        }
        let clause = last_characters(clause_before(self.before), REACH);
        let period = [
            "年", "月", "周", "日", "天", "季", "季度", "学期", "半月", "星期",
        ];
        if let Some(at) = clause.rfind('每') {
            let behind = &clause[at + '每'.len_utf8()..];
            let names_period = behind.char_indices().take(3).any(|(at, character)| {
                let end = at + character.len_utf8();
                ends_with_any(&behind[..end], &period)
            });
            let is_average = clause.contains("平均") || self.before.ends_with("平均每");
            return names_period && !is_average && behind.chars().count() <= 8;
        }
        let trimmed = clause.trim_end_matches("至少").trim_end_matches("不少于");
        [
            "两周",
            "一周",
            "一月",
            "半月",
            "半年",
            "一季度",
            "一季",
            "两月",
            "双月",
            "一年",
        ]
        .iter()
        .any(|period| {
            trimmed == *period || trimmed.ends_with(period) && !trimmed.ends_with("第一季度")
        })
    }

    /// 四届三次会议 is an ordinal, 召开48次主任会议 a count.
    fn is_session(&self, behind: &str) -> bool {
        let names_session = starts_with_any(
            behind,
            &[
                "主任会议",
                "主席会议",
                "主席团会议",
                "常委会会议",
                "常务会议",
                "集中学习",
                "代表大会",
            ],
        );
        let is_called = ends_with_any(
            clause_before(self.before),
            &["召开", "举行", "组织", "列席", "共", "开展", "了"],
        );
        let follows_body = ends_with_any(
            self.before,
            &[
                "届",
                "人大",
                "人民代表大会",
                "常委会",
                "委",
                "政协",
                "大会",
                "主席团",
                "政府",
                "全会",
            ],
        );
        follows_body && !is_called || names_session && self.numeral.is_chinese && !is_called
    }

    /// 三个方面, 四个模块; 3个专题调研组 are groups.
    fn counts_parts(&self) -> bool {
        let (behind, unit) = (self.behind, self.unit);
        if !matches!(unit, "个" | "大" | "项" | "条" | "种") {
            return false;
        }
        if starts_with_any(behind, &LISTS.structure) {
            return true;
        }
        // 《决定》共十二条: the articles of a document.
        if unit == "条" && ends_with_any(self.before, &["》共", "》共有", "》全文共"]) {
            return true;
        }
        let may_be_formula = self.numeral.is_chinese || unit == "个" && self.numeral.value < 10.0;
        let is_formula = may_be_formula && starts_with_any(behind, &LISTS.formula);
        // 三个重点 are parts of a text, 5个重点项目 are projects.
        is_formula && !self.counts_groups()
    }

    /// Whether the noun behind the unit ends like the name of a group or thing.
    fn counts_groups(&self) -> bool {
        const REACH: usize = 10;
        let noun: String = self
            .behind
            .chars()
            .take_while(|character| character.is_alphanumeric())
            .take(REACH)
            .collect();
        (3..=noun.chars().count()).any(|count| {
            let end = noun
                .char_indices()
                .nth(count)
                .map_or(noun.len(), |(at, _)| at);
            ends_with_any(&noun[..end], &LISTS.groups)
        })
    }

    /// Whether a duration is itself the result (由30天缩短到20天) rather than a period or a name.
    fn is_resulting_duration(&self) -> bool {
        const REACH: usize = 16;
        let (before, behind) = (self.before, self.behind);
        if self.unit == "小时" && self.number == "24" {
            return false;
        }
        let clause = clause_before(before);
        // 缩短到3分钟以内 says how short it has become, 3天内办结 sets a limit.
        let is_reached = ends_with_any(
            clause,
            &[
                "缩短到",
                "缩短至",
                "压缩到",
                "压缩至",
                "减少到",
                "减少至",
                "降到",
                "降至",
                "控制在",
            ],
        ) && behind.starts_with(['内', '以', '之']);
        if starts_with_any(behind, &LISTS.periods) && !behind.starts_with("内的") && !is_reached {
            return false;
        }
        // Nobody names a period of so many hours; it is what was done or saved.
        if self.unit == "小时" && self.numeral.value >= 100.0 {
            return true;
        }
        let is_period = ends_with_any(
            before,
            &[
                "每", "近", "最近", "过去", "为期", "第", "前", "后", "连续", "满", "全年", "×",
                "x", "*", "任期", "历时", "不到",
            ],
        );
        if is_period && !ends_with_any(before, &["全年优良", "接近"]) {
            return false;
        }
        let head = last_characters(clause, REACH);
        let changes = ["缩短", "压缩", "压减", "减", "降", "到", "提", "增"];
        LISTS.durations.iter().any(|word| head.contains(word))
            || starts_with_any(behind, &changes)
            || ends_with_any(
                head,
                &[
                    "由", "从", "达", "达到", "到", "至", "超", "逾", "约", "共", "计", "总", "快",
                ],
            ) && !ends_with_any(head, &["直到", "不到", "截至", "截止到"])
    }
}

/// 前三名, 位居第2位; 会前3名代表 is a count.
fn is_rank(before: &str) -> bool {
    ends_with_any(before, &["前", "位居", "名列", "位列", "排"])
        && !ends_with_any(
            before,
            &[
                "会前", "目前", "日前", "此前", "之前", "事前", "年前", "午前", "安排", "编排",
            ],
        )
}

/// 3幢2单元, 12层1203室: an address.
fn is_address(behind: &str) -> bool {
    let rest = behind.trim_start_matches(|character| {
        ascii_digit(character).is_some() || chinese_digit(character).is_some()
    });
    rest.len() < behind.len() && starts_with_any(rest, &["单元", "室", "号", "层", "楼"])
}

/// What stands before a place in the same clause.
fn clause_before(before: &str) -> &str {
    // A clause is short; looking further than this would make long texts slow.
    const REACH: usize = 40;
    let near = last_characters(before, REACH);
    near.rfind(['，', '。', '；', ',', ';', '：', ':', '、', '！', '？'])
        .and_then(|stop| {
            let stop_length = near[stop..].chars().next()?.len_utf8();
            near.get(stop + stop_length..)
        })
        .unwrap_or(near)
}

/// The last characters of a text.
pub(super) fn last_characters(text: &str, count: usize) -> &str {
    let start = text
        .char_indices()
        .rev()
        .take(count)
        .last()
        .map_or(text.len(), |(at, _)| at);
    &text[start..]
}
