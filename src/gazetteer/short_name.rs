//! Short names: 余杭区 is 余杭, 恩施土家族苗族自治州 is 恩施, but 滑县 stays 滑县. A rule, used for every name of
//! the national table and wherever a gazetteer leaves the short name out.

/// Peoples named in autonomous divisions as they are printed there; where one ends another, the longer first.
const PEOPLES: &[&str] = &[
    "柯尔克孜",
    "塔吉克",
    "哈萨克族",
    "哈萨克",
    "维吾尔",
    "锡伯",
    "蒙古族",
    "蒙古",
    "达斡尔族",
    "布依族",
    "土家族",
    "仡佬族",
    "仫佬族",
    "毛南族",
    "纳西族",
    "拉祜族",
    "哈尼族",
    "傈僳族",
    "景颇族",
    "布朗族",
    "普米族",
    "独龙族",
    "裕固族",
    "保安族",
    "东乡族",
    "撒拉族",
    "朝鲜族",
    "满族",
    "回族",
    "苗族",
    "瑶族",
    "侗族",
    "壮族",
    "黎族",
    "畲族",
    "彝族",
    "藏族",
    "羌族",
    "傣族",
    "白族",
    "佤族",
    "怒族",
    "水族",
    "土族",
    "各族",
];

/// Short forms that are ordinary words or directions: they name no division by themselves.
const ORDINARY_WORDS: &[&str] = &[
    "市中", "城中", "新城", "老城", "新建", "合作", "互助", "公安", "平安", "友好", "解放", "和平",
    "中方", "同心", "民主", "爱民", "前进", "向阳", "方正", "共和", "富民", "新民", "武功", "延长",
    "安定", "通道", "兴安",
];

/// How many bytes of a division's full name are its short name.
///
/// A name keeps its kind where one character would be left, where what is left is an ordinary
/// word, and where the kind is no kind alone (矿区, 左旗).
pub(crate) fn short_name_length(name: &str) -> usize {
    let short = strip_kind(name);
    let is_name = short.chars().nth(1).is_some() && !ORDINARY_WORDS.contains(&short);
    if is_name { short.len() } else { name.len() }
}

/// How many bytes at the start of a text are an autonomous division's name without its peoples, of
/// which the full name has `short` left: 三江县 and 三江自治县 are 三江侗族自治县, 恩施州 is 恩施土家族苗族自治州.
/// `None` where the division is not autonomous or the text does not name it so.
pub(crate) fn length_without_peoples(name: &str, text: &str) -> Option<usize> {
    const KINDS: [&str; 4] = ["自治县", "自治州", "自治旗", "族区"];
    let kind = KINDS.into_iter().find(|kind| name.ends_with(kind))?;
    // Names are Han, three bytes each; the first two characters are never a people's.
    if name.get(..6) != text.get(..6) {
        return None;
    }
    let last = &kind[kind.len() - '区'.len_utf8()..];
    let short = strip_kind(name);
    let rest = text.strip_prefix(short)?;
    [kind, last]
        .into_iter()
        .find(|kind| rest.starts_with(kind))
        .map(|kind| short.len() + kind.len())
}

/// Whether a division's full name is also an ordinary word (老城区, 矿区), which names it only where an organ stands behind.
pub(crate) fn is_ordinary_name(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "城区",
        "郊区",
        "矿区",
        "东区",
        "西区",
        "新区",
        "港区",
        "新城区",
        "老城区",
        "新市区",
        "新建区",
        "港口区",
        "海港区",
        "平房区",
        "合作市",
    ];
    NAMES.contains(&name)
}

fn strip_kind(name: &str) -> &str {
    const WHOLE: &[&str] = &["矿区", "左旗", "右旗", "中旗", "前旗", "后旗", "联合旗"];
    const KINDS: &[&str] = &[
        "行政委员会",
        "特别行政区",
        "地区",
        "林区",
        "特区",
        "新区",
        "省",
        "市",
        "区",
        "县",
        "旗",
        "盟",
    ];
    if let Some(home) = ["自治区", "自治州", "自治县", "自治旗"]
        .iter()
        .find_map(|kind| name.strip_suffix(kind))
    {
        return strip_peoples(home);
    }
    if let Some(home) = name.strip_suffix('区').filter(|home| home.ends_with('族')) {
        return strip_peoples(home);
    }
    if WHOLE.iter().any(|kind| name.ends_with(kind)) {
        return name;
    }
    KINDS
        .iter()
        .filter_map(|kind| name.strip_suffix(kind))
        .find(|short| short.chars().nth(1).is_some())
        .unwrap_or(name)
}

/// 积石山保安族东乡族撒拉族 is 积石山; what is a people's name itself (东乡族, 鄂伦春) stays.
fn strip_peoples(name: &str) -> &str {
    let mut short = name;
    while let Some(rest) = PEOPLES
        .iter()
        .find_map(|people| short.strip_suffix(people))
        .filter(|rest| rest.chars().nth(1).is_some())
    {
        short = rest;
    }
    match short.strip_suffix('族') {
        Some(rest) if rest.chars().nth(1).is_some() => rest,
        _ => short,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_peoples_go_where_a_name_is_left() {
        for (name, short) in [
            ("余杭区", "余杭"),
            ("浦东新区", "浦东"),
            ("神农架林区", "神农架"),
            ("大兴安岭地区", "大兴安岭"),
            ("呼伦贝尔市", "呼伦贝尔"),
            ("阿拉善盟", "阿拉善"),
            ("恩施土家族苗族自治州", "恩施"),
            ("景宁畲族自治县", "景宁"),
            ("积石山保安族东乡族撒拉族自治县", "积石山"),
            ("双江拉祜族佤族布朗族傣族自治县", "双江"),
            ("前郭尔罗斯蒙古族自治县", "前郭尔罗斯"),
            ("巴音郭楞蒙古自治州", "巴音郭楞"),
            ("克孜勒苏柯尔克孜自治州", "克孜勒苏"),
            ("龙胜各族自治县", "龙胜"),
            ("广西壮族自治区", "广西"),
            ("内蒙古自治区", "内蒙古"),
            ("东乡族自治县", "东乡"),
            ("管城回族区", "管城"),
            ("梅里斯达斡尔族区", "梅里斯"),
            ("鄂温克族自治旗", "鄂温克"),
            ("鄂伦春自治旗", "鄂伦春"),
            ("浙江省", "浙江"),
        ] {
            assert_eq!(&name[..short_name_length(name)], short);
        }
    }

    #[test]
    fn an_autonomous_division_is_named_without_its_peoples() {
        for (name, text, found) in [
            ("三江侗族自治县", "三江县人大", Some("三江县")),
            ("三江侗族自治县", "三江自治县人大", Some("三江自治县")),
            ("互助土族自治县", "互助县人大", Some("互助县")),
            ("恩施土家族苗族自治州", "恩施州人大", Some("恩施州")),
            ("管城回族区", "管城区人大", Some("管城区")),
            ("三江侗族自治县", "三江口", None),
            ("三江侗族自治县", "三江市", None),
            ("临安区", "临安县", None),
        ] {
            let length = length_without_peoples(name, text);
            assert_eq!(length.map(|length| &text[..length]), found, "{text}");
        }
    }

    #[test]
    fn a_name_keeps_its_kind_where_nothing_or_a_word_would_be_left() {
        for name in [
            "滑县",
            "城区",
            "郊区",
            "矿区",
            "东区",
            "市中区",
            "城中区",
            "新建区",
            "井陉矿区",
            "土默特左旗",
            "芒市",
            "公安县",
        ] {
            assert_eq!(short_name_length(name), name.len(), "{name}");
        }
    }
}
