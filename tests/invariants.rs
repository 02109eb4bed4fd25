//! What holds for every text, whatever it is: nothing panics, nothing is lost, sums agree, every
//! number leads back to its sentences.

#![allow(
    clippy::expect_used,
    reason = "in tests a failed expectation is the test's way of failing"
)]

use std::sync::{LazyLock, Mutex};

use bulletin_lens::proof::{ProofQuery, ProofRule};
use bulletin_lens::query::{
    ComparisonQuery, ConcordanceQuery, KeywordQuery, MatchKind, MatrixQuery, NewWordQuery,
    SmallSample, TermFilter,
};
use bulletin_lens::read::NativeDecoder;
use bulletin_lens::segment::lexicon::LexiconEntry;
use bulletin_lens::segment::user_lexicon::read_user_lexicon;
use bulletin_lens::span::Utf16Span;
use bulletin_lens::{Analysis, Analyzer, Document, Reading, Settings, read_document};
use proptest::prelude::*;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| new_analyzer(Vec::new()));

fn new_analyzer(lexicon: Vec<LexiconEntry>) -> Analyzer {
    Analyzer::new(Settings {
        lexicon,
        keywords: 0,
        comparison_terms: 0,
        ..Settings::default()
    })
}

/// The same analyzer, whose lexicon is revised; one after the other, because opening the dictionary takes a while.
static REVISED: LazyLock<Mutex<Analyzer>> = LazyLock::new(|| Mutex::new(new_analyzer(Vec::new())));

fn analyze(text: &str) -> Option<Analysis> {
    analyze_with(&ANALYZER, text)
}

fn analyze_with(analyzer: &Analyzer, text: &str) -> Option<Analysis> {
    analyzer
        .analyze(
            Document::from_text("试.txt", text),
            &Reading::default(),
            &mut |_| (),
        )
        .ok()
}

/// Texts that look like bulletins, well-made and broken.
fn bulletin_text() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("杭州人大简报".to_owned()),
        Just("第18期（总第256期）".to_owned()),
        Just("目 录".to_owned()),
        Just("余杭区：打好监督“组合拳”".to_owned()),
        Just("临平区:推动协同发力".to_owned()),
        Just("市人大常委会作出关于加强城市建设的".to_owned()),
        Just("决定".to_owned()),
        Just("    一是坚持计划协同。与审计部门会商，提出意见建议25条。".to_owned()),
        Just("萧山区人大常委会拓展渠道打造闭环：一是选民面对面。二是民生小微群。".to_owned()),
        Just(
            "\u{3000}\u{3000}钱塘区人大常委会紧紧围绕功能定位，强化流程建设，助力提质增效。"
                .to_owned()
        ),
        Just("（余杭区人大常委会办公室\u{a0}\u{a0}潘明）".to_owned()),
        Just("推动落实。（社会工委 孙志 周 静）上城区:创新方式".to_owned()),
        Just(
            "市十四届人大常委会第四次会议作出《湿地保护决定》（以下简称《决定》），“四强化”落地。"
                .to_owned()
        ),
        Just(
            "去年8月27日至28日，建议86件，其中A类31件、B类55件，办结率、满意率均为100％；"
                .to_owned()
        ),
        Just("二是深化“四强化”。四是落实《决定》,2022年810日前见效，".to_owned()),
        Just("供稿：".to_owned()),
        Just("报：市委".to_owned()),
        Just("— 3 —".to_owned()),
        Just("【字号：大 中 小】".to_owned()),
        Just("青山区：代表议事-青山人大网".to_owned()),
        Just("首页 | 人大概况 | 要闻".to_owned()),
        Just("您当前的位置：首页 > 区县动态".to_owned()),
        Just("发布时间：2024-05-17 来源：余杭区人大办 作者：周晓岚 点击：3".to_owned()),
        Just("上一篇：".to_owned()),
        Just("主办单位：青山区政府 地址：青山路1号".to_owned()),
        Just("版权所有：青山人大网 浙ICP备12345678号".to_owned()),
        Just(String::new()),
        "[一-龥，。、；：“”（）()《》 \u{3000}0-9a-z%]{0,60}",
        "\\PC{0,40}",
    ];
    let end = prop_oneof![
        Just("\n"),
        Just("\n\n"),
        Just("\r\n"),
        Just("\u{2028}"),
        Just("")
    ];
    proptest::collection::vec((line, end), 0..24)
        .prop_map(|lines| lines.into_iter().map(|(line, end)| line + end).collect())
}

fn slice(text: &[u16], span: Utf16Span) -> String {
    String::from_utf16(&text[span.utf16_start as usize..span.utf16_end as usize])
        .expect("spans lie on character boundaries")
}

/// Letters and digits as they count: a printed ０ counts as 0.
fn half_width(text: &str) -> String {
    let fold = |character: char| match character {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            char::from_u32(character as u32 - 0xfee0).unwrap_or(character)
        }
        _ => character,
    };
    text.chars().map(fold).collect()
}

/// A word as it stands in the source, where a line break may lie inside it.
fn without_breaks(text: &str) -> String {
    text.chars()
        .filter(|character| {
            !character.is_whitespace()
                && !matches!(
                    character,
                    '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{ad}'
                )
        })
        .collect()
}

/// Whether a word is printed whole. Where a title goes on in the next line, what stands between
/// the two lines and is no text (a page number, the mark of a heading, a site's footer) is within.
fn is_spread_over(word: &str, source: &str) -> bool {
    let printed = half_width(&without_breaks(source));
    let Some(extra) = printed.chars().count().checked_sub(word.chars().count()) else {
        return false;
    };
    let mut rest = printed.chars();
    let is_whole = word
        .chars()
        .all(|character| rest.any(|other| other == character));
    let closes = word.chars().next_back() == printed.chars().next_back();
    let opens = word.chars().next() == printed.chars().next();
    let is_broken = source.contains('\n') || printed.contains(['—', '-', '·', '字']);
    is_whole && opens && closes && (extra == 0 || is_broken)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn parts_cover_the_text_in_order_and_without_gaps(text in bulletin_text()) {
        let Some(analysis) = analyze(&text) else { return Ok(()) };
        let mut place = 0;
        for part in &analysis.bulletin.parts {
            prop_assert_eq!(part.span.start, place);
            prop_assert!(part.span.end > part.span.start);
            place = part.span.end;
        }
        prop_assert_eq!(place, analysis.document.text.len());
    }

    #[test]
    fn articles_stand_in_order_and_lie_inside_their_parts(text in bulletin_text()) {
        let Some(analysis) = analyze(&text) else { return Ok(()) };
        let mut place = 0;
        for (index, article) in analysis.bulletin.articles.iter().enumerate() {
            prop_assert!(article.span.start >= place && article.span.end <= analysis.document.text.len());
            prop_assert!(!article.paragraphs.is_empty(), "article {} has no body", index);
            place = article.span.end;
            for flow in article.title.iter().chain(&article.paragraphs) {
                let source = &analysis.document.text[flow.span().range()];
                prop_assert!(article.span.start <= flow.span().start && flow.span().end <= article.span.end);
                prop_assert!(source.contains(flow.text()) || analysis.bulletin.parts.len() > 1 || source.len() > flow.text().len());
            }
        }
    }

    #[test]
    fn sums_agree_everywhere(text in bulletin_text()) {
        let Some(analysis) = analyze(&text) else { return Ok(()) };
        let report = ANALYZER.report_on(&analysis);
        let tokens: u32 = report.articles.iter().map(|article| article.tokens).sum();
        prop_assert_eq!(tokens, report.totals.tokens);
        let by_division: u32 = report.divisions.iter().map(|division| division.tokens).sum();
        prop_assert_eq!(by_division + report.unattributed.tokens, tokens);

        let every_term = TermFilter { excluded_sections: Some(Vec::new()), minimum_characters: 0, ..TermFilter::default() };
        let table = ANALYZER.keywords(&analysis, &KeywordQuery { filter: every_term.clone(), ..KeywordQuery::default() }).expect("a query for all");
        prop_assert_eq!(table.rows.iter().map(|row| row.count).sum::<u32>(), tokens);
        prop_assert_eq!(table.rows.len() as u32, report.totals.distinct_terms);

        let shown: u32 = report.keywords.rows.iter().map(|row| row.count).sum();
        prop_assert!(shown + report.keywords.excluded_tokens <= tokens);

        let matrix = ANALYZER.matrix(&analysis, &MatrixQuery { filter: every_term, ..MatrixQuery::default() }).expect("a query for all");
        for (column, division) in report.divisions.iter().enumerate() {
            let sum: u32 = matrix.rows.iter().map(|row| row.counts[column]).sum();
            prop_assert_eq!(sum, division.tokens);
        }
    }

    #[test]
    fn every_count_opens_just_as_many_places(text in bulletin_text()) {
        let Some(analysis) = analyze(&text) else { return Ok(()) };
        let source: Vec<u16> = analysis.document.text.encode_utf16().collect();
        for row in ANALYZER.report_on(&analysis).keywords.rows.iter().take(12) {
            let found = ANALYZER.concordance(&analysis, &ConcordanceQuery { term: row.term.clone(), ..ConcordanceQuery::default() }).expect("a query for all");
            prop_assert_eq!(found.occurrences, row.count);
            prop_assert_eq!(found.lines.len() as u32, found.sentences);
            let places: usize = found.lines.iter().map(|line| line.source_hits.len()).sum();
            prop_assert_eq!(places as u32, row.count);
            for line in &found.lines {
                let sentence: Vec<u16> = line.sentence.encode_utf16().collect();
                for (hit, source_hit) in line.hits.iter().zip(&line.source_hits) {
                    prop_assert_eq!(half_width(&slice(&sentence, *hit)), row.term.clone());
                    let printed = slice(&source, *source_hit);
                    prop_assert!(is_spread_over(&row.term, &printed), "{} in {}", row.term, printed);
                }
            }
        }
    }

    #[test]
    fn every_suggestion_opens_just_as_many_places(text in bulletin_text()) {
        let Some(analysis) = analyze(&text) else { return Ok(()) };
        let query = NewWordQuery {
            minimum_count: 2,
            minimum_articles: 1,
            maximum_characters: 12,
            minimum_cohesion: f64::NEG_INFINITY,
            minimum_entropy: 0.0,
            ..NewWordQuery::default()
        };
        let table = ANALYZER.new_words(&analysis, &query).expect("a query for all");
        for row in &table.rows {
            prop_assert!(row.cohesion.is_finite() && row.left_entropy >= 0.0 && row.right_entropy >= 0.0, "{:?}", row);
            prop_assert_eq!(row.pieces.concat(), row.term.clone());
            let found = ANALYZER.concordance(&analysis, &ConcordanceQuery { term: row.term.clone(), matching: MatchKind::Phrase, ..ConcordanceQuery::default() }).expect("a query for all");
            prop_assert_eq!(found.occurrences, row.count, "{}", row.term);
        }
        let first = ANALYZER.new_words(&analysis, &NewWordQuery { top: 2, ..query }).expect("a query for two");
        prop_assert_eq!(&first.rows[..], &table.rows[..table.rows.len().min(2)]);
    }

    #[test]
    fn a_lexicon_revised_and_revised_again_leaves_no_trace(text in bulletin_text(), terms in proptest::sample::subsequence(vec!["打好监督", "监督组合拳", "杭州人大", "民生小微群 n 50", "区人大 nt", "提出意见", "审计部门会商", "工委"], 0..=8)) {
        let mut analyzer = REVISED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        analyzer.revise_lexicon(Vec::new());
        let Some(mut analysis) = analyze_with(&analyzer, &text) else { return Ok(()) };
        let before = analyzer.full_report_on(&analysis).to_json();
        let tokens: u32 = analyzer.report_on(&analysis).totals.tokens;

        let lexicon = read_user_lexicon("词表", &terms.join("\n")).expect("good lines");
        analyzer.revise_lexicon(lexicon.clone());
        let changes = analyzer.recount(&mut analysis);
        let revised = analyzer.full_report_on(&analysis).to_json();
        let afresh = analyze_with(&analyzer, &text).expect("it could be read before");
        prop_assert_eq!(&revised, &analyzer.full_report_on(&afresh).to_json());
        let gained: i64 = changes.iter().map(|change| i64::from(change.after) - i64::from(change.before)).sum();
        prop_assert_eq!(gained, i64::from(analyzer.report_on(&analysis).totals.tokens) - i64::from(tokens));

        analyzer.revise_lexicon(Vec::new());
        let back = analyzer.recount(&mut analysis);
        prop_assert_eq!(back.len(), changes.len());
        prop_assert_eq!(&analyzer.full_report_on(&analysis).to_json(), &before);
    }

    #[test]
    fn comparisons_weigh_each_term_on_one_side(text in bulletin_text()) {
        let Some(analysis) = analyze(&text) else { return Ok(()) };
        let report = ANALYZER.report_on(&analysis);
        for comparison in &report.comparisons {
            prop_assert_eq!(comparison.tokens + comparison.rest_tokens, report.totals.tokens);
            if comparison.rest_tokens == 0 {
                prop_assert_eq!(comparison.caution, Some(SmallSample::NoRest));
                prop_assert!(comparison.more.is_empty() && comparison.less.is_empty());
            }
            prop_assert!(comparison.more.iter().all(|row| row.log_likelihood > 0.0 && row.per_thousand > row.rest_per_thousand));
            prop_assert!(comparison.less.iter().all(|row| row.log_likelihood < 0.0 && row.per_thousand < row.rest_per_thousand));
        }
    }

    #[test]
    fn every_fact_leads_back_to_its_words(text in bulletin_text()) {
        let Some(analysis) = analyze(&text) else { return Ok(()) };
        let source: Vec<u16> = analysis.document.text.encode_utf16().collect();
        let full = ANALYZER.full_report_on(&analysis);
        for details in &full.details {
            for (place, quantity) in details.quantities.iter().enumerate() {
                prop_assert_eq!(without_breaks(&slice(&source, quantity.span)), without_breaks(&quantity.text));
                let total = quantity.part_of.map(|total| total as usize);
                prop_assert!(total != Some(place));
                prop_assert!(total.is_none_or(|total| details.quantities[total].unit == quantity.unit));
            }
            for date in &details.dates {
                prop_assert_eq!(without_breaks(&slice(&source, date.span)), without_breaks(&date.text));
            }
            for meeting in &details.meeting_details {
                prop_assert_eq!(without_breaks(&slice(&source, meeting.span)), without_breaks(&meeting.text));
            }
            prop_assert_eq!(details.documents.len(), details.document_details.len());
            prop_assert!(details.notices.iter().all(|notice| notice.span.is_some()));
        }
    }

    #[test]
    fn threads_add_up_what_the_articles_name(text in bulletin_text()) {
        let Some(analysis) = analyze(&text) else { return Ok(()) };
        let full = ANALYZER.full_report_on(&analysis);
        let named: u32 = full.details.iter().flat_map(|details| &details.slogan_details).map(|slogan| slogan.mentions).sum();
        prop_assert_eq!(full.threads.slogans.iter().map(|thread| thread.mentions).sum::<u32>(), named);
        for thread in full.threads.slogans.iter().chain(&full.threads.documents).chain(&full.threads.meetings) {
            prop_assert!(!thread.articles.is_empty() && thread.articles.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn proof_entries_show_their_place(text in bulletin_text()) {
        let Some(analysis) = analyze(&text) else { return Ok(()) };
        let source: Vec<u16> = analysis.document.text.encode_utf16().collect();
        let mut last = 0;
        for entry in ANALYZER.proof(&analysis, &ProofQuery::default()).entries {
            prop_assert!(entry.span.utf16_start >= last);
            last = entry.span.utf16_start;
            // A page number inside a broken title is no part of its sentence.
            if entry.rule == ProofRule::BrokenTitle && entry.suggestion.is_none() {
                continue;
            }
            let sentence: Vec<u16> = entry.sentence.encode_utf16().collect();
            prop_assert_eq!(without_breaks(&slice(&sentence, entry.hit)), without_breaks(&slice(&source, entry.span)));
        }
    }

    #[test]
    fn the_same_text_gives_the_same_report(text in bulletin_text()) {
        let reports: Vec<_> = (0..2).filter_map(|_| ANALYZER.report(&Document::from_text("试.txt", &text)).ok()).collect();
        prop_assert!(reports.windows(2).all(|pair| pair[0] == pair[1]));
    }

    #[test]
    fn any_bytes_give_a_report_or_a_named_error(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let outcome = read_document("试.bin", &bytes, &NativeDecoder).and_then(|document| ANALYZER.report(&document));
        if let Err(error) = outcome {
            prop_assert!(!error.code.is_empty() && !error.message.zh.is_empty() && !error.advice.en.is_empty());
        }
    }
}

#[test]
fn a_word_of_full_width_letters_is_found_as_it_is_printed() {
    let text = "余杭区：打好组合拳\n区人大常委会推进ＡＩ应用，提出意见建议。\n";
    let analysis = analyze(text).expect("an article");
    let query = ConcordanceQuery {
        term: "AI".to_owned(),
        ..ConcordanceQuery::default()
    };
    let found = ANALYZER.concordance(&analysis, &query).expect("a query");
    assert_eq!(found.occurrences, 1);
    let source: Vec<u16> = analysis.document.text.encode_utf16().collect();
    assert_eq!(slice(&source, found.lines[0].source_hits[0]), "ＡＩ");
}

#[test]
fn a_division_without_articles_is_an_empty_comparison_with_its_reason() {
    let analysis =
        analyze("余杭区：打好组合拳\n区人大常委会开展监督，提出意见建议。\n").expect("an article");
    let comparison = ANALYZER
        .compare(
            &analysis,
            &ComparisonQuery {
                division: "330122".to_owned(),
                ..ComparisonQuery::default()
            },
        )
        .expect("a division");
    assert_eq!(
        (comparison.tokens, comparison.caution),
        (0, Some(SmallSample::NoText))
    );
}

#[test]
fn a_name_the_bulletin_does_not_have_is_an_error() {
    let analysis =
        analyze("余杭区：打好组合拳\n区人大常委会开展监督，提出意见建议。\n").expect("an article");
    let code = |filter: TermFilter| {
        ANALYZER
            .keywords(
                &analysis,
                &KeywordQuery {
                    filter,
                    ..KeywordQuery::default()
                },
            )
            .expect_err("no such thing")
            .code
    };
    assert_eq!(
        code(TermFilter {
            articles: vec![9],
            ..TermFilter::default()
        }),
        "query-article"
    );
    assert_eq!(
        code(TermFilter {
            divisions: vec!["110101".to_owned()],
            ..TermFilter::default()
        }),
        "query-division"
    );
    assert_eq!(
        code(TermFilter {
            excluded_sections: Some(vec!["verbs".to_owned()]),
            ..TermFilter::default()
        }),
        "stop-word-section"
    );
}

#[test]
fn a_word_broken_over_two_lines_is_counted_and_found() {
    let text = "余杭区：打好组合拳\n    区人大常委会组织代表视察养老服务的建设情况，推动养老\n服务早日建成。\n";
    let analysis = analyze(text).expect("an article");
    let found = ANALYZER
        .concordance(
            &analysis,
            &ConcordanceQuery {
                term: "养老服务".to_owned(),
                ..ConcordanceQuery::default()
            },
        )
        .expect("a query");
    assert_eq!(found.occurrences, 2);
    let source: Vec<u16> = analysis.document.text.encode_utf16().collect();
    assert_eq!(slice(&source, found.lines[0].source_hits[1]), "养老\n服务");
}

#[test]
fn a_revised_lexicon_counts_as_one_that_the_analyzer_was_made_with() {
    let text = "余杭区：用好邻里议事厅\n区人大常委会走访邻里议事厅，代表在邻里议事厅接待选民。\n";
    let lexicon = read_user_lexicon("词表", "邻里议事厅 n\n接待选民").expect("good lines");
    let made = new_analyzer(lexicon.clone());
    let report = made.full_report_on(&analyze_with(&made, text).expect("a bulletin"));
    let mut revised = new_analyzer(read_user_lexicon("词表", "走访邻里").expect("a good line"));
    let mut analysis = analyze_with(&revised, text).expect("a bulletin");
    revised.revise_lexicon(lexicon);
    revised.recount(&mut analysis);
    assert_eq!(
        revised.full_report_on(&analysis).to_json(),
        report.to_json()
    );
    assert!(report.to_json().contains("邻里议事厅"));
}
