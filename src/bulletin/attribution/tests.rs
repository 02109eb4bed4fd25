//! Tests of the attribution: which words decide a division, and which only look like it.

use super::*;
use crate::bulletin::read_bulletin;
use crate::read::Document;

fn division(text: &str) -> Option<(String, EvidencePlace)> {
    let gazetteer = Gazetteer::of_region("330100").expect("Hangzhou is known");
    let document = Document::from_text("试.txt", text);
    let bulletin = read_bulletin(&document.text, &gazetteer);
    assert_eq!(bulletin.articles.len(), 1, "{text}");
    attribute_article(&document.text, &bulletin.articles[0], &gazetteer)
        .map(|found| (found.code, found.place))
}

#[allow(
    clippy::unnecessary_wraps,
    reason = "it is compared with what `division` returns"
)]
fn by_title(code: &str) -> Option<(String, EvidencePlace)> {
    Some((code.to_owned(), EvidencePlace::Title))
}

const BODY: &str = "\n常委会围绕中心工作，认真履行职责，取得了新的成效。";

#[test]
fn a_label_decides_with_and_without_its_kind() {
    assert_eq!(
        division(&format!("余杭区：打好监督组合拳{BODY}")),
        by_title("330110")
    );
    assert_eq!(
        division(&format!("桐庐:长效监督助推乡村振兴{BODY}")),
        by_title("330122")
    );
    assert_eq!(
        division(&format!("余杭区：赴西湖区人大常委会学习考察{BODY}")),
        by_title("330110")
    );
}

#[test]
fn the_subject_of_a_title_decides() {
    assert_eq!(
        division(&format!("西湖区人大常委会激发小组活力{BODY}")),
        by_title("330106")
    );
    assert_eq!(
        division(&format!("市人大常委会赴余杭区开展执法检查{BODY}")),
        by_title("330100")
    );
    assert_eq!(
        division(&format!("杭州市萧山区人大常委会拓展渠道{BODY}")),
        by_title("330109")
    );
}

#[test]
fn an_object_or_a_place_in_a_title_leaves_it_to_the_byline() {
    let signed = "\n（滨江区人大常委会办公室 周晓岚）";
    assert_eq!(
        division(&format!("全国人大代表赴余杭区视察{BODY}{signed}")),
        Some(("330108".to_owned(), EvidencePlace::Byline))
    );
    assert_eq!(
        division(&format!("长河街道：建好家门口的联络站{BODY}{signed}")),
        Some(("330108".to_owned(), EvidencePlace::Byline))
    );
}

#[test]
fn a_city_committee_in_a_byline_is_the_city_level() {
    assert_eq!(
        division(&format!("聚焦儿童友好城市建设{BODY}\n（社会工委 周晓岚）")),
        Some(("330100".to_owned(), EvidencePlace::Byline))
    );
}

#[test]
fn the_first_words_of_an_untitled_brief_decide() {
    let first_words = |code: &str| Some((code.to_owned(), EvidencePlace::FirstWords));
    assert_eq!(
        division("钱塘区人大常委会紧紧围绕中心工作，强化流程建设，助力提质增效。"),
        first_words("330114")
    );
    assert_eq!(
        division("近日，临平区人大常委会组织代表视察民生实事项目进展，提出意见建议。"),
        first_words("330113")
    );
    assert_eq!(
        division("8月27日，市人大常委会召开专题询问会，听取有关部门的情况说明。"),
        first_words("330100")
    );
}

#[test]
fn names_inside_names_decide_nothing() {
    for text in [
        "西湖大学与代表小组结对，共同开展调查研究，提出了很好的意见。",
        "以上城市均已建立联系制度，各项工作有序推进，取得新的成效。",
        "钱塘江两岸的代表联络站串珠成链，服务群众更加便捷高效。",
        "苏州市吴江区人大常委会来访，交流基层单元建设的经验做法。",
    ] {
        assert_eq!(division(text), None, "{text}");
    }
}

/// The division of an article in a bulletin of another city or county.
fn division_in(region: &str, text: &str) -> Option<String> {
    let gazetteer = Gazetteer::of_region(region).expect("the region is known");
    let bulletin = read_bulletin(text, &gazetteer);
    attribute_article(text, bulletin.articles.first()?, &gazetteer).map(|found| found.code)
}

#[test]
fn nothing_that_only_looks_like_a_division_decides() {
    for (region, opening) in [
        ("330100", "以上城市均已建立联系制度"),
        ("330100", "九成以上城乡居民参加了投票"),
        ("330100", "东西湖区开展监督"),
        ("330100", "西湖大学开展调查研究"),
        ("330100", "西湖实验室打造创新平台"),
        ("330100", "西湖龙井推进品牌保护"),
        ("330100", "钱塘江推进综合治理"),
        ("330100", "萧山国际机场加快扩建"),
        ("330100", "浙大滨江研究院开展合作"),
        ("330100", "杭徽高速余杭入城口启动改造"),
        ("330100", "杨浦滨江打造会客厅"),
        ("330100", "滨江大道推进整治"),
        ("330100", "滨江三期工程启动建设"),
        ("330100", "富阳、桐庐、建德、淳安等4县(市)先行试点"),
        ("330100", "余杭区、临平区联合开展监督"),
        ("330100", "余杭区和临平区联合开展监督"),
        ("330100", "上城区域一体化推进"),
        ("330100", "建德市场监管开展检查"),
        ("330100", "江干区开展视察"),
        ("330100", "南昌市西湖区人大常委会来访"),
        ("330100", "苏州市吴江区人大常委会来访"),
        ("330100", "市民中心启动建设"),
        ("330100", "市场主体加快发展"),
        ("330100", "省人大常委会来调研"),
        ("330100", "人大附中组织学生参观"),
        ("110000", "海淀驾校组织学员考试"),
        ("110000", "朝阳大街启动整治"),
        ("110000", "通州湾推进开发"),
        ("320100", "浦口火车站推进保护"),
        ("320100", "鼓楼医院开展义诊"),
        ("320100", "玄武湖推进治理"),
        ("320100", "苏州市吴中区人大常委会来访"),
        ("320100", "徐州市鼓楼区人大常委会来访"),
        ("360100", "杭州市西湖区人大常委会来访"),
        ("420100", "汉阳大道启动改造"),
        ("420100", "西湖区人大常委会来访"),
        ("310000", "徐汇滨江打造会客厅"),
        ("310000", "浦东机场推进扩建"),
        ("310000", "黄浦江推进治理"),
        ("370100", "市中街道组织活动"),
        ("370100", "历下银行开展活动"),
        ("330200", "江北机场推进扩建"),
        ("330200", "北仑港加快建设"),
        ("330200", "慈溪湿地推进保护"),
        ("440100", "天河体育中心启动改造"),
        ("440100", "白云山推进保护"),
        ("440100", "白云机场推进扩建"),
        ("430100", "岳麓书院开展活动"),
        ("430100", "湘江推进治理"),
        ("510100", "青羊宫推进保护"),
        ("500000", "长寿湖推进治理"),
        ("350200", "集美大学开展活动"),
        ("610100", "未央路启动改造"),
        ("120000", "和平路启动改造"),
    ] {
        let body = "各有关方面认真负责，各项工作有序推进，取得了新的成效。";
        let titled = format!("{opening}\n{body}");
        assert_eq!(division_in(region, &titled), None, "title: {opening}");
        let brief = format!("{opening}，{body}");
        assert_eq!(division_in(region, &brief), None, "first words: {opening}");
    }
}

#[test]
fn divisions_of_other_cities_are_recognised_by_the_same_rules() {
    for (region, title, code) in [
        ("420100", "东西湖区：念好三字经", "420112"),
        ("360100", "西湖区人大常委会开展视察", "360103"),
        ("320100", "浦口：监督长出牙齿", "320111"),
        ("370100", "市中区：打造履职强磁场", "370103"),
        ("330200", "奉化市人大常委会开展视察", "330213"),
        ("330200", "宁波市北仑区人大常委会开展视察", "330206"),
        ("330200", "浙江省宁波市北仑区人大常委会开展视察", "330206"),
        ("330200", "宁波人大：监督更有力", "330200"),
        ("532900", "大理市人大常委会开展视察", "532901"),
        ("532900", "州人大常委会开展视察", "532900"),
        ("532900", "大理州人大常委会开展视察", "532900"),
        ("422800", "我州推进民族团结", "422800"),
        ("110000", "海淀区人大常委会开展视察", "110108"),
        ("500000", "忠县人大常委会开展视察", "500233"),
        ("441900", "市人大常委会开展视察", "441900"),
        ("429004", "市人大常委会开展视察", "429004"),
        ("330100", "高新区（滨江）人大常委会开展视察", "330108"),
        ("420100", "武汉经开区(汉南区):双向奔赴引人才", "420113"),
        ("330500", "长兴县人大常委会“三个聚焦”护航发展", "330522"),
        ("330300", "龙港市：打造基层治理样板", "330383"),
    ] {
        let found = division_in(region, &format!("{title}{BODY}"));
        assert_eq!(found.as_deref(), Some(code), "{title}");
    }
}

#[test]
fn ordinary_words_lists_guests_and_other_cities_name_no_division() {
    for (region, title) in [
        ("610100", "新城区建设要守住底线"),
        ("410300", "老城区改造提速"),
        ("140300", "矿区生态修复加快"),
        ("360100", "新建区级联络站8个"),
        ("330200", "鄞州区海曙区联动治水"),
        ("210200", "中山市人大常委会来连考察"),
        ("220100", "吉林省人大常委会来长调研"),
        ("110000", "朝阳代表着新的方向"),
        ("330100", "建德市井生活里的烟火气"),
        ("110000", "海淀人大附中师生走进社区"),
        ("330100", "省人大常委会来杭调研 余杭区人大常委会陪同"),
        ("330100", "外地来客：宁波市鄞州区人大常委会来临安区考察"),
        ("330100", "以点带面：余杭区、临平区等地先行先试"),
        ("330100", "民生在线：西湖大学的新变化"),
        ("532900", "大理：洱海保护不停步"),
        ("430100", "长沙人大：代表履职有新篇"),
    ] {
        let body = "各有关方面认真负责，各项工作有序推进，取得了新的成效。";
        let text = format!("{title}\n{body}");
        assert_eq!(division_in(region, &text), None, "{region} {title}");
    }
    for opening in [
        "与会人员一致认为，余杭区的做法值得推广。",
        "据统计，萧山区老年人口最多。",
    ] {
        let text = format!("小题目有大文章\n{opening}");
        assert_eq!(division_in("330100", &text), None, "{opening}");
    }
}

#[test]
fn forms_of_a_name_and_places_of_a_subject_are_known() {
    for (region, title, code) in [
        ("450200", "三江县：鼓楼坪上议事忙", "450226"),
        ("450200", "融水苗族自治县人大常委会开展视察", "450225"),
        ("520300", "务川自治县：茶山上的代表", "520326"),
        ("410100", "管城：商都遗址里的代表", "410104"),
        ("410100", "管城区人大常委会开展视察", "410104"),
        ("632500", "海南州人大常委会开展视察", "632500"),
        ("410300", "老城区人大常委会开展视察", "410302"),
        ("610100", "新城区：古城墙下听民意", "610102"),
        ("330100", "拱墅 “三个一”让运河更清", "330105"),
        ("330100", "【富阳区】山乡里的新站点", "330111"),
        ("330100", "【基层动态】桐庐县：驿站里的灯光", "330122"),
        ("330100", "余杭｜新站点来了", "330110"),
        ("330100", "（一）桐庐县：驿站里的灯光", "330122"),
        ("330100", "聚力攻坚破难 富阳区人大常委会交出答卷", "330111"),
        ("330100", "党建引领：余杭区打造代表新名片", "330110"),
        ("330100", "杭州市委部署养老服务", "330100"),
    ] {
        let found = division_in(region, &format!("{title}{BODY}"));
        assert_eq!(found.as_deref(), Some(code), "{title}");
    }
}

#[test]
fn what_is_only_the_citys_yields_to_whom_signs_or_acts() {
    let signed = "\n（拱墅区人大常委会办公室 周晓岚）";
    for title in [
        "全市首家代表法治驿站揭牌",
        "市级非遗传承人走进联络站",
        "市人大代表走进产业园",
    ] {
        let text = format!("{title}{BODY}{signed}");
        assert_eq!(division_in("330100", &text).as_deref(), Some("330105"));
        let text = format!("{title}\n余杭区人大常委会认真履行职责，取得了新的成效。");
        assert_eq!(division_in("330100", &text).as_deref(), Some("330110"));
        let text = format!("{title}{BODY}");
        assert_eq!(division_in("330100", &text).as_deref(), Some("330100"));
    }
    for title in ["我市推进养老服务", "市人大代表工委组织培训"] {
        let text = format!("{title}{BODY}{signed}");
        assert_eq!(division_in("330100", &text).as_deref(), Some("330100"));
    }
}

#[test]
fn a_county_level_city_means_itself_by_its_congress() {
    let signed = "\n（建德市人大常委会代表工委 周晓岚）";
    assert_eq!(
        division(&format!("市人大常委会开展视察{BODY}{signed}")),
        Some(("330182".to_owned(), EvidencePlace::Byline))
    );
    let signed = "\n（余杭区人大常委会办公室 周晓岚）";
    assert_eq!(
        division(&format!("市人大常委会开展视察{BODY}{signed}")),
        by_title("330100")
    );
}

#[test]
fn in_a_countys_own_bulletin_its_organs_streets_and_towns_are_the_countys() {
    for (region, text, code) in [
        ("330681", format!("市人大常委会开展视察{BODY}"), "330681"),
        (
            "330681",
            format!("绍兴市人大常委会来我市视察{BODY}"),
            "330600",
        ),
        ("330681", format!("店口镇：代表履职有新篇{BODY}"), "330681"),
        (
            "330681",
            format!("聚焦城市更新{BODY}\n（代表工委 周晓岚）"),
            "330681",
        ),
        ("330624", format!("县人大常委会开展视察{BODY}"), "330624"),
        ("330624", format!("我县推进乡村振兴{BODY}"), "330624"),
        (
            "330624",
            format!("市人大常委会赴新昌县开展视察{BODY}"),
            "330600",
        ),
        ("330108", format!("区人大常委会开展视察{BODY}"), "330108"),
        (
            "330108",
            format!("长河街道：代表履职有新篇{BODY}"),
            "330108",
        ),
    ] {
        assert_eq!(
            division_in(region, &text).as_deref(),
            Some(code),
            "{region} {text}"
        );
    }
    assert_eq!(
        division_in("330100", &format!("区人大常委会开展视察{BODY}")),
        None
    );
}

#[test]
fn another_citys_label_is_nobodys_even_where_a_district_signs() {
    let signed = "\n（余杭区人大常委会办公室 周晓岚）";
    assert_eq!(division(&format!("吴江区：监督有新招{BODY}{signed}")), None);
    assert_eq!(
        division(&format!(
            "代表履职有新招{BODY}\n（苏州市吴江区人大常委会 周晓岚）"
        )),
        None
    );
}

#[test]
fn a_gazetteer_of_ones_own_tells_streets_apart() {
    let file = "[region]\n330108\t滨江区\n[divisions]\nxx\t西兴街道\nch\t长河街道\n";
    let own = Gazetteer::parse("滨江.txt", file).expect("it is well-formed");
    for (text, code) in [
        (format!("长河街道：代表履职有新篇{BODY}"), Some("ch")),
        (format!("滨江区西兴街道人大工委开展视察{BODY}"), Some("xx")),
        (
            format!("杭州市滨江区西兴街道人大工委开展视察{BODY}"),
            Some("xx"),
        ),
        (format!("区人大常委会开展视察{BODY}"), Some("330108")),
        (format!("浦沿街道：代表履职有新篇{BODY}"), None),
    ] {
        let bulletin = read_bulletin(&text, &own);
        let found = attribute_article(&text, &bulletin.articles[0], &own);
        assert_eq!(found.map(|found| found.code).as_deref(), code, "{text}");
    }
}

#[test]
fn the_evidence_in_a_byline_is_the_name_alone() {
    let gazetteer = Gazetteer::of_region("330100").expect("Hangzhou is known");
    for (signed, words) in [
        ("（滨江区长河街道人大工委 周晓岚）", "滨江区"),
        ("（杭州市滨江区人大常委会 周晓岚）", "杭州市滨江区"),
        ("（社会工委 周晓岚）", "社会工委"),
    ] {
        let text = format!("代表履职有新招{BODY}\n{signed}");
        let bulletin = read_bulletin(&text, &gazetteer);
        let found = attribute_article(&text, &bulletin.articles[0], &gazetteer)
            .expect("the byline decides");
        assert_eq!(&text[found.span.range()], words);
    }
}

#[test]
fn a_former_name_leads_to_the_present_division() {
    assert_eq!(
        division(&format!("下城区人大常委会开展视察{BODY}")),
        by_title("330105")
    );
    assert_eq!(division(&format!("江干区人大常委会开展视察{BODY}")), None);
}

#[test]
fn the_evidence_names_its_words() {
    let gazetteer = Gazetteer::of_region("330100").expect("Hangzhou is known");
    let text = format!("● 余杭区：打好监督组合拳{BODY}");
    let bulletin = read_bulletin(&text, &gazetteer);
    let found =
        attribute_article(&text, &bulletin.articles[0], &gazetteer).expect("the label decides");
    assert_eq!(&text[found.span.range()], "余杭区");
}

#[test]
fn a_partys_committee_is_of_the_place_behind_its_name() {
    let gazetteer = Gazetteer::of_region("330100").expect("Hangzhou is known");
    let code = |office: &str| match find_unit(office, &gazetteer, Strictness::Office) {
        Reading::Found(found) => Some(found.code),
        Reading::Elsewhere | Reading::Silent => None,
    };
    assert_eq!(code("民革杭州市委会").as_deref(), Some("330100"));
    assert_eq!(code("民盟余杭区基层委员会").as_deref(), Some("330110"));
    assert_eq!(code("民建苏州市委会"), None);
}
