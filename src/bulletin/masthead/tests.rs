//! The masthead of whole bulletins in small.

use super::*;
use crate::bulletin::read_bulletin;
use crate::gazetteer::Gazetteer;

fn masthead(text: &str) -> Masthead {
    read_bulletin(
        text,
        &Gazetteer::of_region("330100").expect("Hangzhou is known"),
    )
    .masthead
}

const ARTICLE: &str = "青山区：打好监督“组合拳”\n青山区人大常委会组织代表开展视察，提出意见建议。\n（青山区人大办 周晓岚）\n";

#[test]
fn the_red_head_gives_name_issue_date_and_issuer() {
    let text = format!(
        "青 山 人 大 简 报\n第 18 期（总第256期）\n青山市人大常委会办公室编印　　　　二〇二三年三月十五日\n\n{ARTICLE}"
    );
    let found = masthead(&text);
    let name = found.name.expect("a name");
    assert_eq!(
        (name.text.as_str(), &text[name.span.range()]),
        ("青山人大简报", "青 山 人 大 简 报")
    );
    let issue = found.issue.expect("an issue");
    assert_eq!((issue.value, &text[issue.span.range()]), (18, "第 18 期"));
    assert_eq!(found.running_issue.map(|issue| issue.value), Some(256));
    let date = found.date.expect("a date");
    assert_eq!(date.iso.as_deref(), Some("2023-03-15"));
    assert_eq!(&text[date.span.range()], "二〇二三年三月十五日");
    assert_eq!(
        found.issuing_body.map(|body| body.text).as_deref(),
        Some("青山市人大常委会办公室")
    );
}

#[test]
fn dates_of_every_form_become_iso_and_damaged_ones_do_not() {
    for (printed, iso) in [
        ("2023年11月9日", Some("2023-11-09")),
        ("2023 年 11 月 28 日", Some("2023-11-28")),
        ("二〇二三年十二月三十一日", Some("2023-12-31")),
        ("2023年7月", Some("2023-07")),
        ("2024-02-29", Some("2024-02-29")),
        ("2023年2月29日", None),
        ("2023年13月1日", None),
    ] {
        let found = find_date(printed).unwrap_or_else(|| panic!("{printed} is a date"));
        assert_eq!(found.2.as_deref(), iso, "{printed}");
        assert_eq!(&printed[found.0..found.0 + found.1], printed);
    }
    assert_eq!(find_date("第18期"), None);
}

#[test]
fn issue_number_issuer_and_date_may_share_a_line() {
    let found = masthead(&format!(
        "人 大 代 表 工 作\n2022年第4期 总第87期 青山市人大常委会工作室 2022年8月31日\n{ARTICLE}"
    ));
    assert_eq!(found.issue.map(|issue| issue.value), Some(4));
    assert_eq!(found.running_issue.map(|issue| issue.value), Some(87));
    assert_eq!(
        found.issuing_body.map(|body| body.text).as_deref(),
        Some("青山市人大常委会工作室")
    );
    assert_eq!(
        found.date.and_then(|date| date.iso).as_deref(),
        Some("2022-08-31")
    );
}

#[test]
fn the_foot_gives_recipients_and_copies() {
    let found = masthead(&format!(
        "青山人大简报\n第2期\n{ARTICLE}报：省人大常委会办公厅，市委、市政府\n送：市人大常委会组成人员，\n市级有关部门\n发：各区人大常委会\n编辑：周晓岚　　印数：240份\n"
    ));
    let recipients: Vec<&str> = found
        .recipients
        .iter()
        .map(|line| line.text.as_str())
        .collect();
    assert_eq!(
        recipients,
        [
            "报：省人大常委会办公厅，市委、市政府",
            "送：市人大常委会组成人员，市级有关部门",
            "发：各区人大常委会"
        ]
    );
    let copies = found.copies.expect("copies");
    assert_eq!((copies.value, copies.text.as_str()), (240, "印数：240份"));
}

#[test]
fn contents_come_without_marks_and_pages() {
    let found = masthead(&format!(
        "青山人大简报\n第2期\n目　录\n● 青山区：打好监督“组合拳” ……… 3\n● 简讯\n\n{ARTICLE}"
    ));
    let contents: Vec<&str> = found
        .contents
        .iter()
        .map(|line| line.text.as_str())
        .collect();
    assert_eq!(contents, ["青山区：打好监督“组合拳”", "简讯"]);
}

#[test]
fn a_contents_list_may_stand_in_one_line() {
    let text = format!("青山人大简报\n第2期\n目录 | 青山区：打好监督“组合拳” | 简讯\n{ARTICLE}");
    let found = masthead(&text);
    let places: Vec<&str> = found
        .contents
        .iter()
        .map(|line| &text[line.span.range()])
        .collect();
    assert_eq!(places, ["青山区：打好监督“组合拳”", "简讯"]);
}

#[test]
fn the_editors_note_is_kept_as_printed() {
    let found = masthead(&format!(
        "青山人大简报\n第2期\n编者按：今年以来，各地探索不断。现予刊发，供学习借鉴。\n{ARTICLE}"
    ));
    assert_eq!(
        found.editors_note.map(|note| note.text).as_deref(),
        Some("编者按：今年以来，各地探索不断。现予刊发，供学习借鉴。")
    );
}

#[test]
fn a_text_without_head_and_foot_has_an_empty_masthead() {
    assert_eq!(masthead(ARTICLE), Masthead::default());
}

#[test]
fn a_name_may_end_with_any_word_and_share_the_line_of_the_issue() {
    let name = |head: &str| {
        masthead(&format!("{head}\n{ARTICLE}"))
            .name
            .map(|name| name.text)
    };
    assert_eq!(
        name("# 青 山 人 大 简 报\n第2期").as_deref(),
        Some("青山人大简报")
    );
    assert_eq!(
        name("代 表 工 作\n2022年第4期 总第87期").as_deref(),
        Some("代表工作")
    );
    assert_eq!(
        name("青山人大工作通讯 2022年第9期").as_deref(),
        Some("青山人大工作通讯")
    );
}
