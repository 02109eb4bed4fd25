//! Whole bulletins in small: one for each form that titles, bylines, heads and feet have.

use crate::bulletin::{Bulletin, read_bulletin};
use crate::gazetteer::Gazetteer;
use crate::report::PartKind;

fn read(text: &str) -> Bulletin {
    read_bulletin(
        text,
        &Gazetteer::of_region("330100").expect("Hangzhou is known"),
    )
}

/// `title | first words | office | authors` of each article; `-` for what is not there.
fn rows(text: &str) -> Vec<String> {
    const FIRST_WORDS: usize = 6;
    read(text)
        .articles
        .iter()
        .map(|article| {
            let title = article.title.as_ref().map_or("-", |title| title.text());
            let opening: String = article.paragraphs[0]
                .text()
                .chars()
                .take(FIRST_WORDS)
                .collect();
            let signature = article.signature.as_ref().map(|(signature, _)| signature);
            let office = signature
                .and_then(|signature| signature.office.as_deref())
                .unwrap_or("-");
            let authors = signature
                .map(|signature| signature.authors.join("、"))
                .filter(|authors| !authors.is_empty())
                .unwrap_or_else(|| "-".to_owned());
            format!("{title} | {opening} | {office} | {authors}")
        })
        .collect()
}

/// A finished paragraph of an article of a place.
fn body(place: &str) -> String {
    format!(
        "{place}人大常委会紧扣群众关切，组织代表深入一线开展视察，提出意见建议，推动有关部门逐项整改落实，群众满意度不断提高。\n"
    )
}

fn unplaced(text: &str) -> Vec<String> {
    read(text)
        .unplaced
        .iter()
        .map(|span| text[span.range()].to_owned())
        .collect()
}

#[test]
fn a_label_before_a_title_needs_no_known_place() {
    for title in [
        "青山区：打好监督“组合拳”  守好“责任田”",
        "青山区:做实前端监督  建强代表驿站",
        "青山：长效监督 助推乡村振兴",
        "长河街道：代表议事进小区",
        "青山区临水镇人大：一张清单管到底",
        "市城管局：精细管理提升城市品质",
        "高新区（临水区）：代表走进产业园",
        "青山自治县：草原监督有了新办法",
    ] {
        let text = format!(
            "临水区：推动监督协同\n{}（临水区人大办 李同）\n{title}\n{}",
            body("临水区"),
            body("青山区")
        );
        let found = rows(&text);
        assert_eq!(found.len(), 2, "{title}");
        assert!(
            found[1].starts_with(&format!("{title} | 青山区人大常")),
            "{title}: {found:?}"
        );
    }
}

#[test]
fn regression_an_article_without_byline_was_merged_with_the_next() {
    let text = format!(
        "青山区：打好监督“组合拳”\n{}临水区：推动监督协同\n{}（临水区人大办 李同）\n白云县人大常委会“三个到位”添活力\n{}",
        body("青山区"),
        body("临水区"),
        body("白云县")
    );
    assert_eq!(
        rows(&text),
        [
            "青山区：打好监督“组合拳” | 青山区人大常 | - | -",
            "临水区：推动监督协同 | 临水区人大常 | 临水区人大办 | 李同",
            "白云县人大常委会“三个到位”添活力 | 白云县人大常 | - | -",
        ]
    );
}

#[test]
fn an_unlabelled_title_between_signed_articles_is_known_by_its_form() {
    for title in [
        "听民声察民情解民忧  小院议事有妙招",
        "市人大代表视察城市内涝治理工作",
    ] {
        let text = format!(
            "青山区：打好监督“组合拳”\n{}{title}\n8月27日，部分代表实地察看了排水设施，听取了情况汇报，并就下一步工作提出意见。\n（城建环保工委 李同）\n",
            body("青山区")
        );
        assert_eq!(rows(&text).len(), 2, "{title}: {:?}", rows(&text));
    }
}

#[test]
fn sub_headings_without_numbers_stay_in_their_article() {
    let text = format!(
        "青山区：打好监督“组合拳”\n{}坚持问题导向\n{}坚持结果导向，推动整改落地\n{}（青山区人大办 周晓岚）\n临水区：推动监督协同\n{}（临水区人大办 李同）\n",
        body("青山区"),
        body("区"),
        body("区"),
        body("临水区")
    );
    assert_eq!(rows(&text).len(), 2, "{:?}", rows(&text));
}

#[test]
fn a_title_broken_over_lines_is_joined() {
    for (printed, joined) in [
        (
            "市人大常委会作出关于加强养老服务设施建设的\n\n决定",
            "市人大常委会作出关于加强养老服务设施建设的决定",
        ),
        (
            "青山区人大常委会“三联三督”推动\n教育优质均衡发展",
            "青山区人大常委会“三联三督”推动教育优质均衡发展",
        ),
        (
            "青山区人大常委会探索全过程人民民主\n新实践",
            "青山区人大常委会探索全过程人民民主新实践",
        ),
        ("青山区：\n打好监督“组合拳”", "青山区：打好监督“组合拳”"),
        (
            "他山之石可攻玉\n——赴临水区学习考察代表联络站",
            "他山之石可攻玉——赴临水区学习考察代表联络站",
        ),
        (
            "周主任在全市人大工作会议上强调\n奋力书写新时代人大工作新答卷\n——会议侧记",
            "奋力书写新时代人大工作新答卷——会议侧记",
        ),
        (
            "坚持问题导向，\n推动监督走深走实",
            "坚持问题导向，推动监督走深走实",
        ),
    ] {
        let text = format!("{printed}\n\n{}（青山区人大办 周晓岚）\n", body("青山区"));
        assert_eq!(
            rows(&text),
            [format!("{joined} | 青山区人大常 | 青山区人大办 | 周晓岚")],
            "{printed}"
        );
    }
}

#[test]
fn a_title_may_run_into_its_body() {
    let text = "青山区人大常委会“三个到位”带活代表驿站：一是强化学习。组织代表培训。二是强化管理。建立履职档案。\n（青山区人大办 周晓岚）\n白云县人大常委会聚焦中心任务，完善工作机制，推动代表建议落地。\n";
    assert_eq!(
        rows(text),
        [
            "青山区人大常委会“三个到位”带活代表驿站 | 一是强化学习 | 青山区人大办 | 周晓岚",
            "- | 白云县人大常 | - | -",
        ]
    );
}

#[test]
fn a_whole_bulletin_may_stand_in_one_line() {
    let text = "青山区人大常委会“三个到位”带活代表驿站：一是强化学习。组织代表培训。（青山区人大办 周晓岚）白云县人大常委会“五微”破难题：一是微心愿。收集心愿。（白云县人大办 李同）";
    assert_eq!(
        rows(text),
        [
            "青山区人大常委会“三个到位”带活代表驿站 | 一是强化学习 | 青山区人大办 | 周晓岚",
            "白云县人大常委会“五微”破难题 | 一是微心愿。 | 白云县人大办 | 李同",
        ]
    );
}

#[test]
fn the_next_title_may_be_glued_behind_a_byline() {
    let text = format!(
        "青山区：打好监督“组合拳”\n{}（青山区人大办 周晓岚）临水区：推动监督协同\n{}",
        body("青山区").trim_end(),
        body("临水区")
    );
    assert_eq!(rows(&text).len(), 2);
    assert!(rows(&text)[1].starts_with("临水区：推动监督协同 |"));
}

#[test]
fn several_briefs_in_a_row_are_articles_of_their_own() {
    let text = "【简讯】\n近日，青山区人大常委会开展专题询问，现场答问12个。（青山区人大办）\n临水区人大常委会视察古树名木保护工作，提出建议9条。（临水区人大办 李同）\n白云县人大常委会组织代表走进产业园，收集企业诉求23件。\n黄石镇人大开展代表述职评议，9名代表作了述职。\n";
    let found = rows(text);
    assert!(found.len() >= 3, "{found:?}");
    assert_eq!(found[0], "- | 近日，青山区 | 青山区人大办 | -");
    assert_eq!(found[1], "- | 临水区人大常 | 临水区人大办 | 李同");
    assert!(found[2].starts_with("- | 白云县人大常"));
}

#[test]
fn a_title_repeated_as_first_sentence_counts_once() {
    let text = format!(
        "青山区：打好监督“组合拳”\n青山区：打好监督“组合拳”。{}",
        body("青山区")
    );
    assert_eq!(
        rows(&text),
        ["青山区：打好监督“组合拳” | 青山区人大常 | - | -"]
    );
    let twice = format!(
        "青山区：打好监督“组合拳”\n\n青山区：打好监督“组合拳”\n{}",
        body("青山区")
    );
    assert_eq!(rows(&twice), rows(&text));
}

#[test]
fn a_contents_list_holds_no_articles() {
    let articles = format!(
        "青山区：打好监督“组合拳”\n{}（青山区人大办 周晓岚）\n临水区：推动监督协同\n{}（临水区人大办 李同）\n",
        body("青山区"),
        body("临水区")
    );
    let expected = rows(&articles);
    for contents in [
        "目　录\n青山区：打好监督“组合拳”\n临水区：推动监督协同\n\n",
        "本期导读\n● 青山区：打好监督“组合拳” ……1\n● 临水区：推动监督协同 ……3\n● 简讯\n",
        "目录 | 青山区：打好监督“组合拳” | 临水区：推动监督协同\n",
        "青山区：打好监督“组合拳”\n临水区：推动监督协同\n\n",
        "【本期要目】\n1. 青山区：打好监督“组合拳”\n2. 临水区：推动监督协同\n",
    ] {
        let text = format!("青山人大简报\n第3期\n{contents}{articles}");
        assert_eq!(rows(&text), expected, "{contents}");
        assert_eq!(unplaced(&text), Vec::<String>::new(), "{contents}");
    }
}

#[test]
fn red_head_foot_and_columns_are_no_articles() {
    let text = format!(
        "内部资料　注意保存\n青 山 人 大 信 息\n2023年第7期（总第415期）\n青山市人大常委会办公厅编　　2023年7月12日\n————————\n一、工作动态\n青山区：打好监督“组合拳”\n{}（青山区人大办 周晓岚）\n二、基层之声\n临水区：推动监督协同\n{}（临水区人大办 李同）\n责任编辑：方晓舟\n报：省人大常委会\n送：市委\n发：各区人大常委会\n（共印200份）\n",
        body("青山区"),
        body("临水区")
    );
    assert_eq!(
        rows(&text),
        [
            "青山区：打好监督“组合拳” | 青山区人大常 | 青山区人大办 | 周晓岚",
            "临水区：推动监督协同 | 临水区人大常 | 临水区人大办 | 李同",
        ]
    );
    let found = read(&text);
    assert_eq!(
        found.parts.last().map(|part| part.kind),
        Some(PartKind::Foot)
    );
    assert_eq!(found.unplaced, []);
    // Who edited the issue has not signed its last article.
    let last = found.articles[1].signature.as_ref().expect("a byline");
    assert_eq!(last.0.credits.len(), 1);
}

#[test]
fn an_editors_note_belongs_to_the_head_wherever_it_stands() {
    let note = "编者按：今年以来，各地积极探索。现将有关做法刊发，供学习借鉴。\n";
    let before = format!(
        "青山人大简报\n第3期\n{note}青山区：打好监督“组合拳”\n{}",
        body("青山区")
    );
    let behind = format!(
        "青山人大简报\n第3期\n青山区：打好监督“组合拳”\n{note}{}",
        body("青山区")
    );
    for text in [before, behind] {
        assert_eq!(
            rows(&text),
            ["青山区：打好监督“组合拳” | 青山区人大常 | - | -"],
            "{text}"
        );
    }
}

#[test]
fn saved_web_pages_lose_their_frame() {
    let text = format!(
        "当前位置：首页 > 工作动态\n字号：[大] [中] [小]  打印  关闭  浏览次数：128\n青山区：打好监督“组合拳”\n发布时间：2023-11-07  来源：青山区人大常委会办公室  点击：512\n{}图片1.png\n▲图为代表视察现场。\n扫一扫在手机打开当前页\n上一篇：没有了\n下一篇：临水区：推动监督协同\n",
        body("青山区")
    );
    assert_eq!(
        rows(&text),
        ["青山区：打好监督“组合拳” | 青山区人大常 | 青山区人大常委会办公室 | -"]
    );
    assert_eq!(read(&text).articles[0].paragraphs.len(), 1);
}

#[test]
fn markdown_and_html_marks_are_no_text() {
    let markdown = format!(
        "# 青山人大简报\n\n## 青山区：打好监督“组合拳”\n\n{}\n### 坚持问题导向推动整改\n\n{}\n**（青山区人大办 周晓岚）**\n\n## 小院议事有妙招\n\n{}",
        body("青山区"),
        body("区"),
        body("区")
    );
    assert_eq!(
        rows(&markdown),
        [
            "青山区：打好监督“组合拳” | 青山区人大常 | 青山区人大办 | 周晓岚",
            "小院议事有妙招 | 区人大常委会 | - | -",
        ]
    );
    let html = format!(
        "<p>青山区：打好监督“组合拳”</p><br />{}<br/>（青山区人大办 周晓岚）<br>临水区：推动监督协同<br />{}",
        body("青山区").trim_end(),
        body("临水区")
    );
    assert_eq!(
        rows(&html),
        [
            "青山区：打好监督“组合拳” | 青山区人大常 | 青山区人大办 | 周晓岚",
            "临水区：推动监督协同 | 临水区人大常 | - | -",
        ]
    );
}

#[test]
fn lines_wrapped_by_hand_are_joined() {
    let text = "    青山区人大常委会针对建设领域欠薪问题多发的情况,综合\n运用听取报告、执法检查等方式，推动根治欠薪从事后讨\n\n— 3 —\n\n薪向源头治理转变。\n    （青山区人大办 周晓岚）\n    临水区人大常委会深入推进海绵城市建设监督,走访小区\n12个,提出意见9条。\n";
    let found = read(text);
    assert_eq!(rows(text).len(), 2, "{:?}", rows(text));
    assert!(found.articles[0].title.is_none() && found.articles[1].title.is_none());
    assert_eq!(found.articles[1].paragraphs.len(), 1);
}

#[test]
fn bylines_of_every_form_close_their_article() {
    for (byline, office, authors) in [
        ("（青山区人大办　周晓岚）", "青山区人大办", "周晓岚"),
        ("（青山区人大办）", "青山区人大办", "-"),
        ("供稿：青山区人大办 周晓岚", "青山区人大办", "周晓岚"),
        ("■ 青山区人大办  周晓岚", "青山区人大办", "周晓岚"),
        (
            "———青山区人大常委会监察和司法工委",
            "青山区人大常委会监察和司法工委",
            "-",
        ),
        ("———青山人大通讯", "青山人大通讯", "-"),
        ("（摘自 青山日报 8月15日）", "青山日报", "-"),
        ("（摘自《青山日报》2023年8月15日）", "青山日报", "-"),
        ("青山区人大常委会办公室", "青山区人大常委会办公室", "-"),
        ("记者/周晓岚 摄/李同", "-", "周晓岚"),
        ("（记者周晓岚 通讯员李同）", "-", "周晓岚、李同"),
        (
            "（高新区（临水区）人大工委 周晓岚）",
            "高新区（临水区）人大工委",
            "周晓岚",
        ),
        ("（本刊编辑部）", "本刊编辑部", "-"),
        ("作者单位：青山区人大办", "青山区人大办", "-"),
    ] {
        let text = format!(
            "青山区：打好监督“组合拳”\n{}{byline}\n临水区：推动监督协同\n{}",
            body("青山区"),
            body("临水区")
        );
        let found = rows(&text);
        assert_eq!(found.len(), 2, "{byline}: {found:?}");
        assert_eq!(
            found[0],
            format!("青山区：打好监督“组合拳” | 青山区人大常 | {office} | {authors}"),
            "{byline}"
        );
    }
}

#[test]
fn reporters_before_the_first_words_sign() {
    for opening in [
        "（记者 周晓岚）",
        "本报讯（记者 周晓岚）",
        "本报青山8月3日电（记者 周晓岚）",
    ] {
        let text = format!(
            "临水区：推动监督协同\n{}（临水区人大办 李同）\n小院议事有妙招\n{opening}{}",
            body("临水区"),
            body("青山区")
        );
        let found = rows(&text);
        assert_eq!(found.len(), 2, "{opening}: {found:?}");
        assert_eq!(
            found[1], "小院议事有妙招 | 青山区人大常 | - | 周晓岚",
            "{opening}"
        );
    }
}

#[test]
fn an_empty_role_closes_an_article_and_signs_for_nobody() {
    let text = format!(
        "青山区：打好监督“组合拳”\n{}供稿：        编辑：        审核：\n临水区：推动监督协同\n{}",
        body("青山区"),
        body("临水区")
    );
    assert_eq!(rows(&text).len(), 2);
    assert!(read(&text).articles[0].signature.is_none());
}

#[test]
fn brackets_in_the_text_close_nothing() {
    for bracket in [
        "（以下简称《决定》）",
        "（征求意见稿）",
        "（草案）",
        "（点）",
        "（扩大）",
        "(杭州)",
        "(园区)",
        "（2024年7月30日市人大常委会通过）",
    ] {
        let text = format!(
            "青山区：打好监督“组合拳”\n青山区人大常委会审议有关规定。{bracket}会议强调，要抓好落实，推动问题解决。\n（青山区人大办 周晓岚）\n"
        );
        assert_eq!(
            rows(&text),
            ["青山区：打好监督“组合拳” | 青山区人大常 | 青山区人大办 | 周晓岚"],
            "{bracket}"
        );
    }
}

#[test]
fn a_title_without_a_body_is_remarked_and_not_dropped() {
    let text = format!(
        "青山区：打好监督“组合拳”\n{}（青山区人大办 周晓岚）\n会议精神传达提纲\n报：市委\n",
        body("青山区")
    );
    assert_eq!(unplaced(&text), ["会议精神传达提纲"]);
}

#[test]
fn a_byline_with_nothing_to_sign_is_remarked() {
    let before = format!(
        "（临水区人大办 李同）\n\n青山区：打好监督“组合拳”\n{}",
        body("青山区")
    );
    assert_eq!(unplaced(&before), ["（临水区人大办 李同）"]);
    let behind = format!(
        "青山区：打好监督“组合拳”\n{}（青山区人大办 周晓岚）\n（临水区人大办 李同）\n",
        body("青山区")
    );
    assert_eq!(unplaced(&behind), ["（临水区人大办 李同）"]);
    assert_eq!(
        rows(&behind)[0],
        "青山区：打好监督“组合拳” | 青山区人大常 | 青山区人大办 | 周晓岚"
    );
}

#[test]
fn an_article_behind_a_foot_is_an_article() {
    let text = format!(
        "青山区：打好监督“组合拳”\n{}报：市委\n\n{}",
        body("青山区"),
        body("临水区")
    );
    assert_eq!(rows(&text).len(), 2);
}
