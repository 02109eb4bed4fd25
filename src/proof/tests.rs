//! What the proof list finds, and what it leaves alone.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::{Analyzer, Document, Reading, Settings};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(Settings::default()));

fn list(text: &str) -> Option<Vec<ProofEntry>> {
    proof(text).map(|proof| proof.entries)
}

fn proof(text: &str) -> Option<ProofList> {
    let analysis = ANALYZER
        .analyze(
            Document::from_text("试.txt", text),
            &Reading::default(),
            &mut |_| (),
        )
        .ok()?;
    Some(proof_read(&analysis, &ProofQuery::default()))
}

fn entries(text: &str, rule: ProofRule) -> Vec<ProofEntry> {
    let entries = list(text).expect("a bulletin");
    entries
        .into_iter()
        .filter(|entry| entry.rule == rule)
        .collect()
}

fn slice(text: &str, span: Utf16Span) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[span.utf16_start as usize..span.utf16_end as usize])
        .expect("whole characters")
}

/// What is under the span, what it should read, and whether the sentence shows the same.
fn summary(text: &str, rule: ProofRule) -> Vec<(String, Option<String>)> {
    entries(text, rule)
        .into_iter()
        .map(|entry| {
            let printed = slice(text, entry.span);
            assert_eq!(slice(&entry.sentence, entry.hit), printed.replace('\n', ""));
            assert!(!entry.message.zh.is_empty() && !entry.message.en.is_empty());
            (printed, entry.suggestion)
        })
        .collect()
}

/// The text with an entry's suggestion in its place.
fn mend(text: &str, entry: &ProofEntry) -> Option<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let (start, end) = (
        entry.span.utf16_start as usize,
        entry.span.utf16_end as usize,
    );
    let mended: Vec<u16> = units[..start]
        .iter()
        .copied()
        .chain(entry.suggestion.as_deref()?.encode_utf16())
        .chain(units[end..].iter().copied())
        .collect();
    String::from_utf16(&mended).ok()
}

fn some(printed: &str, wanted: &str) -> (String, Option<String>) {
    (printed.to_owned(), Some(wanted.to_owned()))
}

const NEAT: &str = "余杭区：打好监督“组合拳”\n余杭区人大常委会聚焦重点，作出《湿地保护决定》（以下简称《决定》），推动工作落实。\n一是抓培训。参加120人次，满意率98.5%。\n二是优平台。工作时间9:30至17:00，网址为https://example.org/a,b，邮箱见（附件）。\n（余杭区人大常委会办公室　王明）\n\n临平区：推动协同发力\n临平区人大常委会积极推进AI+监督（PM2.5数据），落实《决定》要求，完成3,650万元投资。\n（临平区人大常委会办公室　李红）\n\n拱墅区：画好运河同心圆\n拱墅区人大常委会开展视察7次，提出意见建议41条。\n（拱墅区人大常委会办公室　陆青）\n";

#[test]
fn a_neat_bulletin_has_no_entries() {
    assert_eq!(list(NEAT), Some(Vec::new()));
}

#[test]
fn the_minority_width_of_an_article_is_listed() {
    let text = NEAT
        .replace("聚焦重点，", "聚焦重点,")
        .replace("余杭区：打好", "余杭区:打好");
    assert_eq!(
        summary(&text, ProofRule::MixedWidth),
        [some(":", "："), some(",", "，")]
    );
    let half = "余杭区:打好监督组合拳\n区人大常委会聚焦重点,强化监督,推动落实,提升质效，形成合力。\n(余杭区人大办 王明)\n";
    assert_eq!(summary(half, ProofRule::MixedWidth), [some("，", ",")]);
}

#[test]
fn brackets_and_gaps_of_a_byline_that_drift_are_listed() {
    let text = NEAT.replace(
        "（临平区人大常委会办公室　李红）",
        "(临平区人大常委会办公室　李红)",
    );
    assert_eq!(
        summary(&text, ProofRule::BylineFormat),
        [some(
            "(临平区人大常委会办公室　李红)",
            "（临平区人大常委会办公室　李红）"
        )]
    );
    let text = NEAT.replace("办公室　李红", "办公室  李红");
    assert_eq!(
        summary(&text, ProofRule::BylineFormat),
        [some("  ", "\u{3000}")]
    );
}

#[test]
fn blanks_inside_a_name_are_listed() {
    let text = NEAT.replace("办公室　李红", "办公室　吴明亮 李 红");
    assert_eq!(
        summary(&text, ProofRule::BlankInName),
        [some("李 红", "李红")]
    );
}

#[test]
fn marks_without_a_partner_are_listed() {
    let check = |printed: &str, wanted: &str| {
        summary(&NEAT.replace(printed, wanted), ProofRule::UnpairedMark)
    };
    assert_eq!(check("“组合拳”", "“组合拳"), [("“".to_owned(), None)]);
    assert_eq!(check("“组合拳”", "“组合拳“"), [some("“", "”")]);
    assert_eq!(check("“组合拳”", "”组合拳”"), [some("”", "“")]);
    assert_eq!(check("“组合拳”", "“组合拳\""), [some("\"", "”")]);
    assert_eq!(
        check("一是抓培训。", "一是抓培训（线上。"),
        [("（".to_owned(), None)]
    );
    assert_eq!(
        check("落实《决定》要求", "落实《决定要求"),
        [("《".to_owned(), None)]
    );
    assert_eq!(check("一是抓培训。", "一是抓培训：1）线上；2)线下。"), []);
    assert_eq!(check("一是抓培训。", "一是抓培训（线上)。"), []);
}

#[test]
fn a_title_that_breaks_off_is_listed() {
    let text = "余杭区人大常委会作出关于加强城市建设的\n\n决定\n区人大常委会聚焦重点，推动工作落实，提出意见建议25条。\n（余杭区人大办　王明）\n";
    assert_eq!(
        summary(text, ProofRule::BrokenTitle),
        [some(
            "余杭区人大常委会作出关于加强城市建设的\n\n决定",
            "余杭区人大常委会作出关于加强城市建设的决定"
        )]
    );
}

#[test]
fn a_paragraph_that_ends_with_a_comma_is_listed() {
    let text = NEAT.replace("满意率98.5%。", "满意率98.5%，");
    assert_eq!(summary(&text, ProofRule::CommaAtEnd), [some("，", "。")]);
}

#[test]
fn points_that_are_not_as_announced_are_listed() {
    let text = NEAT
        .replace("打好监督“组合拳”", "“三个强化”见成效")
        .replace("一是抓培训", "一是强化培训")
        .replace("二是优平台", "二是强化平台");
    assert_eq!(
        summary(&text, ProofRule::PointCount),
        [("三个强化".to_owned(), None)]
    );
    let text = NEAT.replace("二是优平台", "二是优平台。四是强监督");
    assert_eq!(
        summary(&text, ProofRule::PointOrder),
        [some("四是", "三是")]
    );
}

#[test]
fn the_rarer_percent_sign_is_listed() {
    let text = NEAT.replace("视察7次", "视察7次，占比30％，增长20%");
    assert_eq!(summary(&text, ProofRule::PercentSign), [some("％", "%")]);
}

#[test]
fn a_document_named_in_two_ways_is_listed() {
    let text = NEAT.replace(
        "视察7次",
        "视察7次，落实《中华人民共和国预算法》，宣传《预算法》",
    );
    assert_eq!(
        summary(&text, ProofRule::DocumentName),
        [some("预算法", "中华人民共和国预算法")]
    );
    let text = NEAT
        .replace("视察7次", "视察7次，落实《关于〈条例〉的办法》")
        .replace("积极推进", "落实《关于<条例>的办法》，积极推进");
    assert_eq!(summary(&text, ProofRule::DocumentName).len(), 1);
    let text = NEAT.replace(
        "视察7次",
        "视察7次，落实《中华人民共和国预算法》（以下简称《预算法》），宣传《预算法》",
    );
    assert!(summary(&text, ProofRule::DocumentName).is_empty());
}

#[test]
fn a_rule_lists_a_bounded_number_of_places_in_an_article() {
    let text = NEAT.replace(
        "视察7次",
        &format!("视察7次，{}", "占比30％，增长20%，".repeat(500)),
    );
    let listed = summary(&text, ProofRule::PercentSign);
    assert_eq!(listed.len(), ProofList::MOST_OF_A_RULE);
    let omitted = proof(&text).expect("a bulletin").omitted as usize;
    assert!(omitted >= 300, "the rest is counted: {omitted}");
    // Another rule, and the same one in another article, have a count of their own.
    let text = format!(
        "{}{}",
        text.replacen("聚焦重点，", "聚焦重点,", 1),
        text.trim_end()
    );
    assert_eq!(summary(&text, ProofRule::MixedWidth).len(), 1);
}

#[test]
fn a_sentence_in_a_long_line_is_a_window_around_its_place() {
    let filler = "推进各项工作，".repeat(300);
    let text = NEAT.replace("视察7次", &format!("{filler}占比30％，增长20%，{filler}"));
    let entries = list(&text).expect("a bulletin");
    let entry = entries
        .iter()
        .find(|entry| entry.rule == ProofRule::PercentSign)
        .expect("two percent signs");
    assert_eq!(slice(&entry.sentence, entry.hit), "％");
    assert!(entry.sentence.chars().count() <= 241, "{}", entry.sentence);
}

#[test]
fn an_alias_among_many_is_no_second_name() {
    let aliases: Vec<String> = (0..300)
        .map(|number| {
            format!("《第{number}号办法》（以下简称《办{number}》），落实《办{number}》，")
        })
        .collect();
    let aliases = aliases.concat();
    let text = NEAT.replace(
        "视察7次",
        &format!("视察7次，落实《中华人民共和国预算法》，{aliases}"),
    );
    assert!(summary(&text, ProofRule::DocumentName).is_empty());
}

#[test]
fn rules_are_switched_off_one_by_one() {
    let text = NEAT
        .replace("聚焦重点，", "聚焦重点,")
        .replace("满意率98.5%。", "满意率98.5%，");
    let analysis = ANALYZER
        .analyze(
            Document::from_text("试.txt", &text),
            &Reading::default(),
            &mut |_| (),
        )
        .expect("a bulletin");
    let without = ProofQuery {
        without: vec![ProofRule::MixedWidth],
    };
    let rules: Vec<ProofRule> = proof_read(&analysis, &without)
        .entries
        .iter()
        .map(|entry| entry.rule)
        .collect();
    assert_eq!(rules, [ProofRule::CommaAtEnd]);
}

/// Neat text with some of its marks spoilt.
fn spoilt_text() -> impl Strategy<Value = String> {
    let spoil = prop_oneof![
        Just(("，", ",")),
        Just(("：", ":")),
        Just(("”", "“")),
        Just(("“", "\"")),
        Just(("（", "(")),
        Just(("》", "")),
        Just(("。\n", "，\n")),
        Just(("%", "％")),
        Just(("二是", "三是")),
        Just(("李红", "李 红")),
        Just(("　", "  ")),
    ];
    proptest::collection::vec((spoil, 0_usize..6), 0..6).prop_map(|spoils| {
        spoils
            .into_iter()
            .fold(NEAT.to_owned(), |text, ((printed, wrong), skip)| match text
                .match_indices(printed)
                .nth(skip)
            {
                Some((at, _)) => format!("{}{wrong}{}", &text[..at], &text[at + printed.len()..]),
                None => text,
            })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn entries_lie_in_the_text_in_order_and_show_their_place(text in spoilt_text()) {
        let Some(entries) = list(&text) else { return Ok(()) };
        let mut last = 0;
        for entry in entries {
            prop_assert!(entry.span.utf16_start >= last);
            last = entry.span.utf16_start;
            prop_assert_eq!(slice(&entry.sentence, entry.hit), slice(&text, entry.span).replace('\n', ""));
        }
    }

    #[test]
    fn a_suggestion_applied_leaves_fewer_entries_of_its_rule(text in spoilt_text()) {
        let Some(entries) = list(&text) else { return Ok(()) };
        for entry in &entries {
            let Some(mended) = mend(&text, entry) else { continue };
            let Some(after) = list(&mended) else { continue };
            let count = |entries: &[ProofEntry]| entries.iter().filter(|other| other.rule == entry.rule).count();
            prop_assert!(count(&after) < count(&entries), "{:?} in {}", entry, text);
        }
    }

    #[test]
    fn no_text_is_too_broken(text in "[一二三四是、。，,：:；“”‘’\"《》〈〉（）()<>%％0-9a-z\n 余杭区人大的决定办公室]{0,300}") {
        let _ = list(&text);
    }
}
