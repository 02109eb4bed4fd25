//! Furniture: what a bulletin has around its articles, told line by line: red head, foot, columns,
//! page numbers, and the frames of web pages.

mod columns;
mod imprint;
mod page;
mod site;

pub(super) use columns::{is_bare_column_name, is_divider, names_column, numbered_column};
pub(super) use imprint::{
    contents_list, is_bulletin_name, is_date_line, is_foot_mark, is_head_mark, split_list,
};
pub(super) use page::is_noise;
pub(super) use site::{SiteMark, is_day_of_week, is_long_foot, may_be_foot, site_mark};

#[cfg(test)]
mod tests {
    use super::super::shape::{LineKind, classify};
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
            "无障碍阅读　长者模式　登录　注册",
            "附件下载：",
            "日期：2024/3/11　点击数：62",
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
            "简讯三则",
            "————————",
            "★工作动态★",
        ] {
            assert_eq!(kind(text), LineKind::Divider, "{text}");
        }
        assert_eq!(
            numbered_column("二、区（市）县动态"),
            Some((2, "区（市）县动态"))
        );
        assert_eq!(numbered_column("部门动态"), None);
        assert!(names_column("部门动态") && !names_column("强化监督"));
    }
}
