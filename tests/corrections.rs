//! Corrections as a person makes them: what each does to the report, what is refused, and that
//! nothing is lost whatever the entries say.

#![allow(
    clippy::expect_used,
    reason = "in tests a failed expectation is the test's way of failing"
)]

use std::sync::LazyLock;

use bulletin_lens::corrections::{Corrections, TextMark};
use bulletin_lens::message::Error;
use bulletin_lens::report::{CorrectedField, EvidencePlace, PartKind};
use bulletin_lens::{Analysis, Analyzer, Document, Reading, Report, Settings};
use proptest::prelude::*;
use serde_json::{Value, json};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(Settings::default()));

const TEXT: &str = "人大简报\n第2期\n\n\
余杭区：打好监督“组合拳”\n余杭区人大常委会组织代表视察，提出意见建议25条。\n（余杭区人大办 周晓岚）\n\n\
临平区：推动监督协同\n临平区人大常委会开展调研，走访企业12家。\n小组建议尽快整改\n临平区有关部门已经办结。\n（临平区人大办 李同）\n\
报：市委\n";

fn file(text: &str, entries: &Value) -> String {
    let mark = TextMark::of(text);
    json!({
        "format": 1,
        "text": { "utf16Length": mark.utf16_length, "checksum": mark.checksum },
        "corrections": entries,
    })
    .to_string()
}

fn analyze(text: &str, entries: &Value) -> Result<Analysis, Error> {
    let corrections = Corrections::parse("更正.json", &file(text, entries))?;
    let reading = Reading {
        corrections: Some(corrections),
        ..Reading::default()
    };
    ANALYZER.analyze(Document::from_text("试.txt", text), &reading, &mut |_| ())
}

fn report(entries: &Value) -> Report {
    let analysis = analyze(TEXT, entries).expect("the corrections fit");
    ANALYZER.report_on(&analysis)
}

/// The UTF-16 offset at which words stand.
fn at(words: &str) -> u32 {
    let byte = TEXT.find(words).expect("the words stand in the text");
    TEXT[..byte].encode_utf16().count() as u32
}

fn span(words: &str) -> Value {
    json!({ "utf16Start": at(words), "utf16End": at(words) + words.encode_utf16().count() as u32 })
}

fn titles(report: &Report) -> Vec<Option<&str>> {
    report
        .articles
        .iter()
        .map(|article| article.title.as_deref())
        .collect()
}

#[test]
fn without_entries_the_report_is_the_automatic_one() {
    let automatic = ANALYZER
        .report(&Document::from_text("试.txt", TEXT))
        .expect("a report");
    assert_eq!(report(&json!([])), automatic);
}

#[test]
fn a_split_makes_two_articles_and_the_later_keeps_the_byline() {
    let found = report(&json!([{ "action": "split", "at": at("小组建议") }]));
    assert_eq!(found.articles.len(), 3);
    assert_eq!(found.articles[1].byline, None);
    let byline = found.articles[2].byline.as_ref().expect("a byline");
    assert_eq!(byline.authors, ["李同"]);
    assert_eq!(found.articles[2].opening, "小组建议尽快整改");
    for article in &found.articles[1..] {
        assert_eq!(article.corrected, [CorrectedField::Boundary]);
    }
    let tokens: u32 = found.articles.iter().map(|article| article.tokens).sum();
    assert_eq!(tokens, found.totals.tokens);
}

#[test]
fn a_split_line_can_be_made_the_title_of_its_article() {
    let line = "小组建议尽快整改";
    let found = report(&json!([
        { "action": "split", "at": at(line) },
        { "action": "title", "at": at(line), "span": span(line) },
    ]));
    assert_eq!(found.articles[2].title.as_deref(), Some(line));
    assert_eq!(
        found.articles[2].corrected,
        [CorrectedField::Boundary, CorrectedField::Title]
    );
}

#[test]
fn a_merge_makes_one_article_and_the_title_between_is_text() {
    let found = report(&json!([{ "action": "merge", "at": at("临平区：") }]));
    assert_eq!(titles(&found), [Some("余杭区：打好监督“组合拳”")]);
    let byline = found.articles[0].byline.as_ref().expect("a byline");
    assert_eq!(byline.office.as_deref(), Some("临平区人大办"));
    assert!(found.articles[0].tokens > 0 && found.totals.tokens == found.articles[0].tokens);
}

#[test]
fn a_title_can_be_taken_away_and_becomes_text() {
    let found = report(&json!([{ "action": "title", "at": at("余杭区：打好"), "span": null }]));
    assert_eq!(found.articles[0].title, None);
    assert!(found.articles[0].opening.starts_with("余杭区：打好"));
}

#[test]
fn a_division_given_by_hand_says_so_and_moves_the_counts() {
    let found =
        report(&json!([{ "action": "division", "at": at("余杭区：打好"), "code": "330102" }]));
    let article = &found.articles[0];
    assert_eq!(article.division.as_deref(), Some("330102"));
    let evidence = article.division_evidence.as_ref().expect("evidence");
    assert_eq!(evidence.place, EvidencePlace::Hand);
    assert_eq!(evidence.words, "余杭区：打好监督“组合拳”");
    let shangcheng = found
        .divisions
        .iter()
        .find(|division| division.code == "330102")
        .expect("上城区");
    assert_eq!(shangcheng.articles, [0]);
    let taken = report(&json!([{ "action": "division", "at": at("余杭区：打好"), "code": null }]));
    assert_eq!(taken.articles[0].division, None);
    assert_eq!(taken.articles[0].corrected, [CorrectedField::Division]);
}

#[test]
fn a_byline_can_be_set_and_taken_away() {
    let set = report(&json!([
        { "action": "byline", "at": at("余杭区：打好"), "office": "余杭区人大办", "authors": ["周晓", "岚山"] },
    ]));
    let byline = set.articles[0].byline.as_ref().expect("a byline");
    assert_eq!(byline.authors, ["周晓", "岚山"]);
    assert!(!byline.is_uncertain);
    let taken = report(&json!([
        { "action": "byline", "at": at("余杭区：打好"), "office": null, "authors": [] },
    ]));
    assert_eq!(taken.articles[0].byline, None);
    // What signed nothing is text again.
    assert!(taken.totals.tokens > set.totals.tokens);
}

#[test]
fn a_stretch_declared_noise_is_not_counted() {
    let all = report(&json!([]));
    let found = report(&json!([
        { "action": "declare", "span": span("小组建议尽快整改"), "as": "noise" },
    ]));
    assert!(found.totals.tokens < all.totals.tokens);
    assert!(found.parts.iter().any(|part| part.kind == PartKind::Noise));
    assert_eq!(found.articles[1].corrected, [CorrectedField::Boundary]);
}

#[test]
fn a_whole_article_declared_foot_is_one_no_more() {
    let start = at("临平区：推动");
    let found = report(&json!([
        { "action": "declare", "span": { "utf16Start": start, "utf16End": at("报：") }, "as": "foot" },
    ]));
    assert_eq!(titles(&found), [Some("余杭区：打好监督“组合拳”")]);
}

#[test]
fn later_entries_win() {
    let place = at("余杭区：打好");
    let found = report(&json!([
        { "action": "division", "at": place, "code": "330102" },
        { "action": "division", "at": place, "code": "330113" },
    ]));
    assert_eq!(found.articles[0].division.as_deref(), Some("330113"));
}

#[test]
fn entries_that_do_not_fit_are_named() {
    let end = TEXT.encode_utf16().count() as u32;
    for (entry, words) in [
        (
            json!({ "action": "split", "at": end + 5 }),
            "outside the text",
        ),
        (json!({ "action": "split", "at": 0 }), "no article"),
        (
            json!({ "action": "split", "at": at("余杭区：打好") }),
            "without text",
        ),
        (
            json!({ "action": "merge", "at": at("余杭区：打好") }),
            "no article before",
        ),
        (
            json!({ "action": "title", "at": at("余杭区：打好"), "span": span("临平区：推动监督协同") }),
            "not lie inside",
        ),
        (
            json!({ "action": "title", "at": at("余杭区：打好"), "span": { "utf16Start": 9, "utf16End": 9 } }),
            "empty",
        ),
        (
            json!({ "action": "division", "at": at("余杭区：打好"), "code": "110101" }),
            "110101",
        ),
        (
            json!({ "action": "declare", "span": span("余杭区人大常委会组织代表视察，提出意见建议25条。"), "as": "noise" }),
            "without text",
        ),
    ] {
        // The first entry is good, so that the second is the one to be named.
        let first = json!({ "action": "division", "at": at("临平区："), "code": "330113" });
        let error = analyze(TEXT, &json!([first, entry.clone()])).expect_err("it cannot fit");
        assert_eq!(error.code, "corrections-inapplicable", "{entry}");
        assert_eq!(error.subject.as_deref(), Some("更正.json#2"), "{entry}");
        assert!(
            error.message.en.contains(words),
            "{entry}: {}",
            error.message.en
        );
    }
}

#[test]
fn corrections_made_for_another_text_are_refused() {
    let corrections =
        Corrections::parse("更正.json", &file("另一段文字", &json!([]))).expect("a file");
    let reading = Reading {
        corrections: Some(corrections),
        ..Reading::default()
    };
    let error = ANALYZER
        .analyze(Document::from_text("试.txt", TEXT), &reading, &mut |_| ())
        .expect_err("another text");
    assert_eq!(error.code, "corrections-other-text");
}

#[test]
fn the_report_names_its_text_as_corrections_do() {
    let found = report(&json!([]));
    let mark = TextMark::of(TEXT);
    assert_eq!(found.source.checksum, mark.checksum);
    assert_eq!(found.source.utf16_length, mark.utf16_length);
}

fn entry() -> impl Strategy<Value = Value> {
    let place = 0..220_u32;
    let stretch = (0..220_u32, 0..60_u32)
        .prop_map(|(start, length)| json!({ "utf16Start": start, "utf16End": start + length }));
    prop_oneof![
        place.clone().prop_map(|at| json!({ "action": "split", "at": at })),
        place.clone().prop_map(|at| json!({ "action": "merge", "at": at })),
        (place.clone(), proptest::option::of(stretch.clone()))
            .prop_map(|(at, span)| json!({ "action": "title", "at": at, "span": span })),
        (place.clone(), proptest::option::of("33010[0-9]"))
            .prop_map(|(at, code)| json!({ "action": "division", "at": at, "code": code })),
        (place, proptest::option::of("[一-龥]{0,4}"), proptest::option::of(stretch.clone()))
            .prop_map(|(at, office, span)| json!({ "action": "byline", "at": at, "office": office, "authors": [], "span": span })),
        (stretch, prop_oneof![Just("noise"), Just("head"), Just("foot")])
            .prop_map(|(span, kind)| json!({ "action": "declare", "span": span, "as": kind })),
    ]
}

/// The text with marks in it that are hard to cut at.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(TEXT.to_owned()),
        "[𠮷青山区。\n （）一是：]{0,80}".prop_map(|odd| TEXT.replace("小组建议", &odd)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_corrections_leave_every_stretch_in_one_part(
        text in text(),
        entries in proptest::collection::vec(entry(), 0..6),
    ) {
        // Entries that do not fit are left out one by one, so that the rest is tried.
        let mut kept = Vec::new();
        for entry in entries {
            kept.push(entry);
            if let Err(error) = analyze(&text, &json!(kept)) {
                prop_assert!(!error.code.is_empty());
                kept.pop();
            }
        }
        let Ok(analysis) = analyze(&text, &json!(kept)) else { return Ok(()) };
        let mut place = 0;
        for part in &analysis.bulletin.parts {
            prop_assert_eq!(part.span.start, place);
            prop_assert!(part.span.end > part.span.start);
            place = part.span.end;
        }
        prop_assert_eq!(place, text.len());
        let mut end = 0;
        for article in &analysis.bulletin.articles {
            prop_assert!(!article.paragraphs.is_empty());
            prop_assert!(article.span.start >= end);
            end = article.span.end;
            for flow in article.title.iter().chain(&article.paragraphs) {
                prop_assert!(article.span.start <= flow.span().start && flow.span().end <= article.span.end);
            }
        }
        let report = ANALYZER.report_on(&analysis);
        let tokens: u32 = report.articles.iter().map(|article| article.tokens).sum();
        prop_assert_eq!(tokens, report.totals.tokens);
    }

    #[test]
    fn any_text_is_corrections_or_a_named_error(text in "\\PC{0,200}") {
        if let Err(error) = Corrections::parse("更正.json", &text) {
            prop_assert_eq!(error.code, "corrections-malformed");
        }
    }
}
