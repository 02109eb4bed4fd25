//! What counts as a quantity and what only looks like one.

use std::sync::LazyLock;

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
fn devices_named_by_an_abbreviation_count_and_numbers_of_a_kind_do_not() {
    assert_eq!(
        found("配置AED175台，"),
        one("175台", 175.0, "台", Bound::Exact)
    );
    for text in [
        "开通G60段",
        "配备GB2312条",
        "建成5G站",
        "三门县人大",
        "三台子街道",
        "《决定》共十二条，",
    ] {
        assert!(found(text).is_empty(), "{text}");
    }
    assert_eq!(
        found("献血23.5万毫升"),
        one("23.5万毫升", 235_000.0, "毫升", Bound::Exact)
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
    assert_eq!(
        found("下降四成五。"),
        one("四成五", 4.5, "成", Bound::Exact)
    );
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
    let thing = |text: &str| all(text)[0].things.first().cloned();
    assert_eq!(thing("邀请12名人大代表参加").as_deref(), Some("人大代表"));
    assert_eq!(thing("提出意见建议25条。").as_deref(), Some("意见建议"));
}

#[test]
fn parts_of_a_sum_are_marked() {
    let parts: Vec<bool> = all("收到意见44条，其中街道28条、部门10条；另有3件建议。")
        .iter()
        .map(|quantity| quantity.part_of.is_some())
        .collect();
    assert_eq!(parts, [false, true, true, false]);
}

#[test]
fn words_of_the_unit_table_take_nothing_from_what_is_counted() {
    for (text, quantity, unit) in [
        ("组建3支队伍", "3支", "支"),
        ("12家园区企业", "12家", "家"),
        ("20名单位负责人", "20名", "名"),
        ("5人工作专班", "5人", "人"),
        ("8家教育机构", "8家", "家"),
        ("15名优秀代表", "15名", "名"),
        ("30名师生", "30名", "名"),
        ("12次日常检查", "12次", "次"),
        ("召开48次主任会议", "48次", "次"),
        ("成立3个专题调研组", "3个", "个"),
        ("实施5个重点项目", "5个", "个"),
        ("50户外来人口", "50户", "户"),
    ] {
        assert_eq!(
            found(text)
                .iter()
                .map(|(text, _, unit, _)| (text.as_str(), unit.as_str()))
                .collect::<Vec<_>>(),
            [(quantity, unit)],
            "{text}"
        );
    }
}

#[test]
fn units_of_economy_farming_police_health_and_schools() {
    for (text, value, unit) in [
        ("种植水稻3.2万亩", 32_000.0, "亩"),
        ("收储粮食1.5万吨", 15_000.0, "吨"),
        ("增产120公斤", 120.0, "公斤"),
        ("造林450公顷", 450.0, "公顷"),
        ("发电300千瓦时", 300.0, "千瓦时"),
        ("发电12.3亿千瓦时", 1_230_000_000.0, "千瓦时"),
        ("装机150兆瓦", 150.0, "兆瓦"),
        ("供水8万立方米", 80_000.0, "立方米"),
        ("浓度降至28微克/立方米", 28.0, "微克/立方米"),
        ("生猪出栏6万头", 60_000.0, "头"),
        ("家禽20万羽", 200_000.0, "羽"),
        ("栽种8000株", 8_000.0, "株"),
        ("更新公交车120辆", 120.0, "辆"),
        ("无人机30架", 30.0, "架"),
        ("开行中欧班列45列", 45.0, "列"),
        ("新增床位300张", 300.0, "张"),
        ("抢救病患56例", 56.0, "例"),
        ("破获案件32起", 32.0, "起"),
        ("出让土地17宗", 17.0, "宗"),
        ("办理贷款230笔", 230.0, "笔"),
        ("开设课程12门", 12.0, "门"),
        ("培训36课时", 36.0, "课时"),
        ("举办培训班6期", 6.0, "期"),
        ("吞吐量120万标箱", 1_200_000.0, "标箱"),
        ("出口3.5亿美元", 3.5, "亿美元"),
        ("平均年龄45岁", 45.0, "岁"),
        ("用电2.5亿度", 250_000_000.0, "度"),
        ("得分98.5分", 98.5, "分"),
        ("管网86km", 86.0, "km"),
        ("均值为31μg/m³，", 31.0, "μg/m³"),
    ] {
        let all = found(text);
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        assert!((all[0].1 - value).abs() < 1e-6, "{text}: {all:?}");
        assert_eq!(all[0].2, unit, "{text}");
    }
}

fn assert_none(look_alikes: &[&str]) {
    let wrong: Vec<_> = look_alikes
        .iter()
        .map(|text| (text, found(text)))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn ordinals_places_in_a_row_and_phases_are_none() {
    assert_none(&[
        "第3个项目",
        "第二批",
        "第十次",
        "总第256期",
        "前三名",
        "位居全省第2位",
        "二期工程",
        "三期项目",
        "分三批推进",
    ]);
}

#[test]
fn times_periods_and_ages_are_none() {
    assert_none(&[
        "9时30分",
        "下午3点",
        "12个月",
        "三个季度",
        "近5年",
        "十年来",
        "七天无理由退货",
        "24小时值班",
        "365天×24小时",
        "60岁以上老人",
        "80后",
        "5日",
        "30日内",
        "48小时内",
        "两个半小时",
    ]);
}

#[test]
fn frequencies_laid_down_are_none() {
    assert_none(&[
        "每月2次",
        "每季度不少于1次",
        "每年至少开展3次",
        "每周2天",
        "半年2次",
    ]);
}

#[test]
fn parts_and_formulas_are_none() {
    assert_none(&[
        "三个层面",
        "四个维度",
        "五大领域",
        "6个板块",
        "两个阶段",
        "三个代表重要思想",
        "四个自信",
        "两个维护",
        "五个统筹",
        "八项规定",
        "三位一体",
        "四方联动",
        "三级联动",
        "五色管理",
        "两轮征询",
    ]);
}

#[test]
fn names_are_none() {
    assert_none(&[
        "12345热线",
        "110接警",
        "96345平台",
        "G60高速",
        "5G基站",
        "4A级景区",
        "2.0版",
        "3号楼",
        "12幢3单元",
        "一号线",
        "三甲医院",
        "四好农村路",
        "1对1辅导",
        "一对一",
        "四套班子",
        "八一建军节",
        "五一假期",
    ]);
}

#[test]
fn file_numbers_and_addresses_are_none() {
    assert_none(&["〔2023〕5号", "国发〔2015〕12号", "0571-85250000", "v1.2.3"]);
}

#[test]
fn adverbs_and_idioms_are_none() {
    assert_none(&[
        "十分重要",
        "万分感谢",
        "百分百",
        "千方百计",
        "四面八方",
        "三番五次",
        "千家万户",
        "万众一心",
        "一丝不苟",
        "成百上千家",
    ]);
}

#[test]
fn numbers_nobody_can_state_are_none() {
    assert_none(&[
        "数十家",
        "十几个",
        "几十人",
        "上百家",
        "若干件",
        "三四个",
        "七八十家",
        "两三次",
        "过半",
        "一半",
    ]);
}

#[test]
fn words_that_begin_like_a_unit_are_none() {
    assert_none(&[
        "3部门",
        "两办",
        "5人大代表",
        "三所有制",
        "20人口",
        "3成立",
        "4条件",
        "5处理",
        "6起来",
        "8位于",
        "9面向",
        "3户籍",
        "2单位",
        "2支部",
    ]);
}

#[test]
fn one_number_is_shared_by_the_things_before_it() {
    let things = |text: &str| -> Vec<Vec<String>> {
        all(text)
            .into_iter()
            .map(|quantity| quantity.things)
            .collect()
    };
    assert_eq!(things("办结率、满意率均为100%。"), [["办结率", "满意率"]]);
    assert_eq!(
        things("办结率、满意率分别为98%、100%。"),
        [["办结率"], ["满意率"]]
    );
    assert_eq!(things("累计开展各类活动8次"), [["活动"]]);
    assert_eq!(things("组建6个“领导+代表”督办小组"), [["督办小组"]]);
    assert_eq!(things("386件代表履职中提出的口头建议"), [["口头建议"]]);
}

#[test]
fn parts_point_to_their_total() {
    let parts = |text: &str| -> Vec<Option<usize>> {
        all(text).iter().map(|quantity| quantity.part_of).collect()
    };
    assert_eq!(
        parts("收到意见44条，其中A类28条、B类6条、C类10条。"),
        [None, Some(0), Some(0), Some(0)]
    );
    assert_eq!(
        parts("收到意见44条（A类28条、B类6条、C类10条）。"),
        [None, Some(0), Some(0), Some(0)]
    );
    assert_eq!(
        parts("A类28条、B类6条、C类10条，共44条。"),
        [Some(3), Some(3), Some(3), None]
    );
    assert_eq!(parts("建议86件，其中已办结90件。"), [None, None]);
    assert_eq!(
        parts("代表120名，建议86件，其中12个部门承办31件。"),
        [None, None, None, Some(1)]
    );
    assert_eq!(
        parts("走访企业12家，走访农户12户，走访学校3所。"),
        [None, None, None]
    );
}

#[test]
fn dates_beside_a_quantity_stay_apart() {
    assert_eq!(
        found("2023年3月15日召开2次"),
        one("2次", 2.0, "次", Bound::Exact)
    );
    assert_eq!(
        found("二〇二三年三十件"),
        one("三十件", 30.0, "件", Bound::Exact)
    );
}

proptest::proptest! {
    #[test]
    fn no_text_is_too_broken(text in "[0-9０-９一二三四十百千万亿余多几近约第每个件次人%,.， （）其中分别为均条]{0,80}") {
        let found = all(&text);
        for (place, quantity) in found.iter().enumerate() {
            proptest::prop_assert_eq!(&text[quantity.span.range()], quantity.text.as_str());
            proptest::prop_assert!(quantity.part_of.is_none_or(|total| total != place && total < found.len()));
        }
    }
}
