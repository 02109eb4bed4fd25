//! Organs: the words behind a place's name that make it an office or the subject of a sentence, and those that
//! make it something else. Shared by the recognition of the city and the attribution of articles.

use crate::character::is_blank;

/// Whether a text opens with an organ or office, so that a name before it is a division's.
pub(super) fn opens_with_organ(text: &str) -> bool {
    const ORGANS: &[&str] = &[
        "人大",
        "人民代表大会",
        "人民政府",
        "人民法院",
        "人民检察院",
        "政府",
        "政协",
        "常委会",
        "区委",
        "县委",
        "市委",
        "州委",
        "区人",
        "县人",
        "市人",
        "州人",
        "监委",
        "监察委",
        "纪委",
        "法院",
        "检察院",
        "代表",
        "教育局",
        "财政局",
        "审计局",
        "民政局",
        "司法局",
        "城管",
        "街道",
        "两会",
        "统战",
        "党校",
    ];
    !opens_other_word(text) && ORGANS.iter().any(|organ| text.starts_with(organ))
}

/// Whether a text opens with a word that only looks like an organ: 代表着, and 人大 as a university's short name.
fn opens_other_word(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "代表着",
        "代表了",
        "代表性",
        "代表作",
        "代表人物",
        "人大附中",
        "人大附小",
        "人大校友",
        "人大教授",
        "人大博士",
        "人大出版社",
        "人大商学院",
    ];
    WORDS.iter().any(|word| text.starts_with(word))
}

/// Whether what follows a level's name (市, 县) makes it an organ of that level: 市人大, 市委, 市级.
pub(super) fn level_organ(text: &str) -> Option<&'static str> {
    const ORGANS: &[&str] = &[
        "人大",
        "人民",
        "委",
        "政府",
        "政协",
        "监委",
        "监察委",
        "纪委",
        "中级",
        "中院",
        "领导",
        "法院",
        "检察院",
        "级",
        "本级",
        "直",
        "第十",
        "两院",
        "财政局",
        "发改委",
        "发改局",
        "发展改革",
        "发展和改革",
        "生态环境局",
        "教育局",
        "公安局",
        "民政局",
        "司法局",
        "审计局",
        "住建局",
        "卫健委",
        "卫健局",
        "疾控中心",
        "农业农村局",
        "应急管理局",
        "市场监管局",
        "人社局",
        "文广旅游局",
        "城管局",
        "交通运输局",
        "统计局",
        "信访局",
        "总工会",
    ];
    // 市委员, 市级别 are no organs; neither is 区委屈.
    const NONE: &[&str] = &["委屈", "级别", "直接", "直到", "直面", "直奔"];
    if opens_other_word(text) || NONE.iter().any(|word| text.starts_with(word)) {
        return None;
    }
    ORGANS.iter().copied().find(|organ| text.starts_with(organ))
}

/// Whether what follows a full name makes it part of another word (上城区域, 建德市场).
pub(super) fn continues_word(name: &str, rest: &str) -> bool {
    if name.ends_with('市') {
        rest.starts_with(['场', '值', '面', '价', '容', '井'])
    } else if name.ends_with('旗') {
        rest.starts_with(['下', '舰', '帜', '袍', '号'])
    } else {
        name.ends_with('区') && rest.starts_with(['域', '间', '块', '位', '别', '段'])
    }
}

/// Whether a short name is followed by a verb, a formula in quotation marks or a colon, as a subject is, and
/// not by the rest of a road, a river or an institution.
pub(super) fn opens_clause(rest: &str) -> bool {
    const VERBS: &[&str] = &[
        "召开", "开展", "打造", "推进", "推动", "创新", "聚焦", "探索", "建立", "组织", "启动",
        "首创", "出台", "构建", "举行", "举办", "深化", "加强", "加快", "全力", "积极", "多措",
        "紧扣", "紧盯", "立足", "坚持", "以“",
    ];
    if rest.starts_with(['：', ':', '∶']) || VERBS.iter().any(|verb| rest.starts_with(verb)) {
        return true;
    }
    // 余杭“三个强化”…, 余杭三个强化…; not 滨江三期, not 西湖“龙井”.
    let unspaced = rest.trim_start_matches(is_blank);
    let quoted = unspaced.trim_start_matches(['“', '"', '「']);
    let rest = if quoted.len() < unspaced.len() {
        unspaced
    } else {
        rest
    };
    let is_quoted = quoted.len() < rest.len();
    let mut characters = quoted.chars();
    characters
        .next()
        .is_some_and(|first| "一二两三四五六七八九十双".contains(first) || first.is_ascii_digit())
        && (is_quoted || characters.next() == Some('个'))
}

/// Whether the name before is one of a list, where no single one is the subject.
pub(super) fn opens_list(rest: &str) -> bool {
    rest.starts_with('、') || rest.starts_with('等')
}

/// Whether a unit's name is that of a street, town or township without more than one place in it.
pub(super) fn is_lower_unit(text: &str) -> bool {
    const LONGEST_NAME: usize = 8;
    let end = text
        .char_indices()
        .nth(LONGEST_NAME)
        .map_or(text.len(), |(at, _)| at);
    ["街道", "镇", "乡"].iter().any(|kind| {
        text[..end].find(kind).is_some_and(|at| {
            let rest = &text[at + kind.len()..];
            at > 0
                && (rest.is_empty()
                    || opens_with_organ(rest)
                    || rest.starts_with("办事处")
                    || rest.starts_with('党'))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_a_name_tells_what_it_is() {
        for rest in [
            "召开会议",
            "“三个强化”激发活力",
            "三个强化激发活力",
            "：打好组合拳",
        ] {
            assert!(opens_clause(rest), "{rest}");
        }
        for rest in ["三期工程开工", "“龙井”飘香", "大学", "塘河"] {
            assert!(!opens_clause(rest), "{rest}");
        }
        assert!(continues_word("建德市", "场"));
        assert!(continues_word("上城区", "域"));
        assert!(!continues_word("桐庐县", "域"));
        assert!(opens_list("、临平区"));
        assert!(is_lower_unit("店口镇人大"));
        assert!(is_lower_unit("长河街道"));
        assert!(!is_lower_unit("乡村振兴"));
        assert!(!is_lower_unit("城镇化"));
    }

    #[test]
    fn a_level_has_organs_but_no_words_that_look_like_them() {
        assert!(level_organ("人大常委会").is_some());
        assert!(level_organ("民政局").is_some());
        assert!(level_organ("民政治热情").is_none());
        assert!(level_organ("场监管").is_none());
        assert!(level_organ("直面问题").is_none());
    }
}
