//! The file format: what is read, and what each fault is called.

use super::*;

fn parse(corrections: &str) -> Result<Corrections, Error> {
    let json = format!(
        r#"{{"format":1,"text":{{"utf16Length":5,"checksum":"00000000"}},"corrections":[{corrections}]}}"#
    );
    Corrections::parse("更正.json", &json)
}

fn fault(corrections: &str) -> (String, Option<String>, String) {
    let error = parse(corrections).expect_err("the entry is faulty");
    (error.code, error.subject, error.message.en)
}

#[test]
fn every_action_is_read() {
    let read = parse(
        r#"{"action":"split","at":3},
           {"action":"merge","at":4},
           {"action":"title","at":3,"span":{"utf16Start":3,"utf16End":9}},
           {"action":"title","at":3,"span":null},
           {"action":"division","at":3,"code":"330110"},
           {"action":"division","at":3,"code":null},
           {"action":"byline","at":3,"office":"区人大办","authors":["周晓岚"]},
           {"action":"byline","at":3,"office":null,"authors":[]},
           {"action":"declare","span":{"utf16Start":0,"utf16End":2},"as":"noise"}"#,
    )
    .expect("nine good entries");
    let actions: Vec<&str> = read.entries.iter().map(Correction::action).collect();
    assert_eq!(
        actions,
        [
            "split", "merge", "title", "title", "division", "division", "byline", "byline",
            "declare"
        ]
    );
    assert!(matches!(
        read.entries[3],
        Correction::Title { span: None, .. }
    ));
    assert!(matches!(
        read.entries[7],
        Correction::Byline { byline: None, .. }
    ));
}

#[test]
fn an_entry_without_a_field_it_needs_is_named() {
    for (entry, field) in [
        (r#"{"action":"split"}"#, "at"),
        (r#"{"action":"title","at":3}"#, "span"),
        (r#"{"action":"division","at":3}"#, "code"),
        (r#"{"action":"byline","at":3,"office":null}"#, "authors"),
        (
            r#"{"action":"declare","span":{"utf16Start":0,"utf16End":2}}"#,
            "as",
        ),
    ] {
        let (code, subject, message) = fault(entry);
        assert_eq!(code, "corrections-malformed");
        assert_eq!(subject.as_deref(), Some("更正.json#1"), "{entry}");
        assert!(message.contains(field), "{message}");
    }
}

#[test]
fn a_field_of_another_action_is_named() {
    let (_, _, message) = fault(r#"{"action":"split","at":3,"code":"330110"}"#);
    assert!(message.contains("`code`"), "{message}");
}

#[test]
fn broken_json_is_an_error_with_line_and_column() {
    let error =
        Corrections::parse("更正.json", "{\n  \"format\": 1,\n  oops").expect_err("no JSON");
    assert_eq!(error.code, "corrections-malformed");
    assert_eq!(error.subject.as_deref(), Some("更正.json:3:3"));
    let (_, subject, message) = fault(r#"{"action":"explode","at":3}"#);
    assert!(subject.is_some_and(|subject| subject.starts_with("更正.json:1:")));
    assert!(message.contains("explode"), "{message}");
}

#[test]
fn a_file_that_cannot_be_read_is_explained_in_chinese_alone() {
    let head = r#""text":{"utf16Length":5,"checksum":"00000000"}"#;
    for (json, zh) in [
        (
            "{\n \"format\": 1,\n oops".to_owned(),
            "第 3 行第 2 列，不合 JSON 的写法",
        ),
        ("{\n".to_owned(), "还缺引号或括号"),
        (String::new(), "还缺引号或括号"),
        ("{}".to_owned(), "缺少“format”一项"),
        (format!(r#"{{"format":1,{head}}}"#), "缺少“corrections”一项"),
        (
            r#"{"format":1,"format":1}"#.to_owned(),
            "“format”一项写了两次",
        ),
        (r#"{"formt":1}"#.to_owned(), "没有“formt”这一项"),
        (r#"{"format":"one"}"#.to_owned(), "该是数字的要写数字"),
        (
            format!(r#"{{"format":1,{head},"corrections":[{{"action":"explode"}}]}}"#),
            "没有“explode”这种写法",
        ),
    ] {
        let error = Corrections::parse("更正.json", &json).expect_err("the file is faulty");
        assert_eq!(error.code, "corrections-malformed");
        assert!(
            error.message.zh.contains(zh),
            "{json}: {}",
            error.message.zh
        );
        assert!(
            !error.message.zh.contains(" at line"),
            "{}",
            error.message.zh
        );
    }
}

#[test]
fn another_version_of_the_format_is_refused() {
    let error = Corrections::parse(
        "更正.json",
        r#"{"format":2,"text":{"utf16Length":5,"checksum":"00000000"},"corrections":[]}"#,
    )
    .expect_err("an unknown version");
    assert!(error.message.en.contains("version 2"));
}

#[test]
fn corrections_for_another_text_are_refused() {
    let corrections = Corrections {
        text: TextMark::of("原来的文字"),
        ..Corrections::default()
    };
    assert_eq!(corrections.check_text("原来的文字"), Ok(()));
    let error = corrections
        .check_text("后来的文字")
        .expect_err("another text");
    assert_eq!(error.code, "corrections-other-text");
}

#[test]
fn the_checksum_is_fnv_1a() {
    assert_eq!(TextMark::of("").checksum, "811c9dc5");
    assert_eq!(TextMark::of("foobar").checksum, "bf9cf968");
    assert_eq!(TextMark::of("𠮷").utf16_length, 2);
}
