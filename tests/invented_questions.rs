//! Questions about words in company, asked of invented bulletins: whatever stands in them, every number is that of its sentences.

#![allow(
    clippy::expect_used,
    reason = "in tests a failed expectation is the test's way of failing"
)]

use std::sync::LazyLock;

use bulletin_lens::query::{
    CollocationQuery, Concordance, ConcordanceQuery, KeywordQuery, LineOrder, MatchKind, NearTerm,
    NetworkQuery, NgramQuery, Side, TermFilter, TermLevel,
};
use bulletin_lens::segment::user_lexicon::read_user_lexicon;
use bulletin_lens::{Analysis, Analyzer, Document, Reading, Settings};
use proptest::prelude::*;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| {
    // Words inside words, some with letters that a text may print in full width.
    let lexicon = read_user_lexicon("词表.txt", "数字人大平台 n\nAI治理中心 n\n基层单元建设 n\n");
    Analyzer::new(Settings {
        lexicon: lexicon.expect("well-formed"),
        ..Settings::default()
    })
});

fn analyze(text: &str) -> Analysis {
    let document = Document::from_text("简报.txt", text);
    ANALYZER
        .analyze(document, &Reading::default(), &mut |_| ())
        .expect("there are articles")
}

/// Two articles of sentences made of few words, so that these meet, repeat and stand inside each other.
fn bulletin() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("监督"),
        Just("代表"),
        Just("的"),
        Just("数字人大平台"),
        Just("平台"),
        Just("人大"),
        Just("AI治理中心"),
        Just("ＡＩ治理中心"),
        Just("治理"),
        Just("全过程人民民主"),
        Just("人民"),
        Just("基层单元建设"),
        Just("基层单元"),
        Just("建设"),
        Just("5G基站"),
        Just("５Ｇ基站"),
        Just("3.5"),
        Just("３．５"),
        Just("，"),
        Just("、"),
        Just("“"),
        Just("”"),
        Just("\u{3000}"),
        Just("𠮷"),
        Just("。"),
    ];
    let body = proptest::collection::vec(piece, 1..60).prop_map(|pieces| pieces.concat());
    (body.clone(), body).prop_map(|(first, second)| {
        format!(
            "余杭区：推进平台建设\n余杭区人大常委会开展监督{first}。\n\n临平区：加强基层单元建设\n临平区人大常委会组织代表{second}。\n"
        )
    })
}

/// Everything is listed, single characters and stop words as well.
fn unfiltered() -> TermFilter {
    TermFilter {
        excluded_sections: Some(Vec::new()),
        minimum_characters: 0,
        ..TermFilter::default()
    }
}

fn sentences(analysis: &Analysis, query: &ConcordanceQuery) -> Concordance {
    ANALYZER
        .concordance(analysis, query)
        .expect("the query is in order")
}

fn of_term(term: &str) -> ConcordanceQuery {
    ConcordanceQuery {
        term: term.to_owned(),
        ..ConcordanceQuery::default()
    }
}

fn half_width(text: &str) -> String {
    let fold = |character: char| match character {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            char::from_u32(character as u32 - 0xfee0).expect("a letter or digit")
        }
        _ => character,
    };
    text.chars().map(fold).collect()
}

fn utf16_slice(text: &str, start: u32, end: u32) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[start as usize..end as usize]).expect("whole characters")
}

/// Every hit shows what was asked for, in its line and in the source.
fn check_hits(analysis: &Analysis, found: &Concordance, wanted: &str) {
    let mut hits = 0;
    for line in &found.lines {
        assert_eq!(line.hits.len(), line.source_hits.len());
        hits += line.hits.len();
        for (hit, source) in line.hits.iter().zip(&line.source_hits) {
            let shown = utf16_slice(&line.sentence, hit.utf16_start, hit.utf16_end);
            assert_eq!(half_width(&shown), wanted);
            let printed = utf16_slice(
                &analysis.document.text,
                source.utf16_start,
                source.utf16_end,
            );
            assert_eq!(printed, shown);
        }
    }
    assert_eq!(hits, found.occurrences as usize, "{wanted}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_term_is_counted_as_often_as_it_is_found_at_either_level(text in bulletin()) {
        let analysis = analyze(&text);
        for level in [TermLevel::Own, TermLevel::All] {
            let query = KeywordQuery { filter: unfiltered(), level, ..KeywordQuery::default() };
            let table = ANALYZER.keywords(&analysis, &query).expect("in order");
            let own: u32 = table.rows.iter().map(|row| row.count - row.nested_count).sum();
            prop_assert_eq!(own, table.tokens);
            for row in &table.rows {
                let query = ConcordanceQuery { level, ..of_term(&row.term) };
                let found = sentences(&analysis, &query);
                prop_assert_eq!(found.occurrences, row.count, "{} {:?}", &row.term, level);
                check_hits(&analysis, &found, &row.term);
                for order in [LineOrder::Text, LineOrder::Left, LineOrder::Right] {
                    let query = ConcordanceQuery { context_characters: 4, order, ..query.clone() };
                    let lines = sentences(&analysis, &query);
                    prop_assert_eq!(lines.lines.len(), row.count as usize);
                    prop_assert_eq!(lines.sentences, found.sentences);
                    check_hits(&analysis, &lines, &row.term);
                    for line in &lines.lines {
                        prop_assert_eq!(line.hits.len(), 1);
                        let most = 4 + row.term.chars().count() + 4;
                        prop_assert!(line.sentence.chars().count() <= most);
                    }
                }
            }
        }
    }

    #[test]
    fn a_phrase_is_counted_as_often_as_its_words_are_found(text in bulletin()) {
        let analysis = analyze(&text);
        let query = NgramQuery { filter: unfiltered(), ..NgramQuery::default() };
        let table = ANALYZER.phrases(&analysis, &query).expect("in order");
        for row in &table.rows {
            let query = ConcordanceQuery {
                matching: MatchKind::Phrase,
                words: row.words.clone(),
                ..of_term(&row.phrase)
            };
            let found = sentences(&analysis, &query);
            prop_assert_eq!(found.occurrences, row.count, "{:?}", &row.words);
            check_hits(&analysis, &found, &row.phrase);
            let any_cut = sentences(&analysis, &ConcordanceQuery { words: Vec::new(), ..query });
            prop_assert!(any_cut.occurrences >= row.count);
            check_hits(&analysis, &any_cut, &row.phrase);
            let longer = row.part_of.as_ref();
            prop_assert!(longer.is_none_or(|longer| longer.contains(&row.phrase)));
        }
    }

    #[test]
    fn a_collocate_is_counted_as_often_as_it_is_found_near(
        text in bulletin(),
        window in 0_u32..4,
        side in prop_oneof![Just(Side::Both), Just(Side::Left), Just(Side::Right)],
    ) {
        let analysis = analyze(&text);
        for node in ["监督", "平台", "代表"] {
            let query = CollocationQuery {
                term: node.to_owned(),
                filter: unfiltered(),
                window,
                side,
                minimum_joint: 1,
                ..CollocationQuery::default()
            };
            let table = ANALYZER.collocates(&analysis, &query).expect("in order");
            let near: u32 = table.rows.iter().map(|row| row.joint).sum();
            prop_assert_eq!(near, table.near_tokens);
            for row in &table.rows {
                prop_assert!(row.term != node && row.joint <= row.count);
                let sides = if side == Side::Both { 2 } else { 1 };
                prop_assert!(window == 0 || row.joint <= table.count * window * sides);
                let near = Some(NearTerm { term: node.to_owned(), window, side });
                let found = sentences(&analysis, &ConcordanceQuery { near, ..of_term(&row.term) });
                prop_assert_eq!(found.occurrences, row.joint, "{} near {}", &row.term, node);
                check_hits(&analysis, &found, &row.term);
                prop_assert!(found.lines.iter().all(|line| !line.near_hits.is_empty()));
            }
        }
    }

    #[test]
    fn a_tie_is_the_same_from_either_end(text in bulletin()) {
        let analysis = analyze(&text);
        let query = NetworkQuery { filter: unfiltered(), minimum_joint: 1, ties: 0, ..NetworkQuery::default() };
        let network = ANALYZER.network(&analysis, &query).expect("in order");
        for tie in &network.ties {
            let ends = [tie.left, tie.right].map(|place| &network.nodes[place as usize]);
            prop_assert!(ends.iter().all(|node| tie.joint <= node.sentences && node.sentences <= node.count));
            for (one, other) in [(ends[0], ends[1]), (ends[1], ends[0])] {
                let near = Some(NearTerm { term: other.term.clone(), ..NearTerm::default() });
                let found = sentences(&analysis, &ConcordanceQuery { near, ..of_term(&one.term) });
                prop_assert_eq!(found.sentences, tie.joint);
            }
        }
    }

    #[test]
    fn any_text_can_be_looked_for(text in bulletin(), wanted in "[平台监督人。，　 ５5ＡAＧ𠮷“”.]{0,5}", window in 0_u32..3) {
        let analysis = analyze(&text);
        for matching in [MatchKind::Term, MatchKind::Phrase, MatchKind::Substring] {
            for level in [TermLevel::Own, TermLevel::All] {
                for context_characters in [0, 1, u32::MAX] {
                    let near = Some(NearTerm { term: "监督".to_owned(), window, side: Side::Both });
                    let query = ConcordanceQuery { matching, level, context_characters, ..of_term(&wanted) };
                    let found = sentences(&analysis, &query);
                    check_hits(&analysis, &found, &half_width(&wanted));
                    let query = ConcordanceQuery { near, ..query };
                    let narrow = sentences(&analysis, &query);
                    check_hits(&analysis, &narrow, &half_width(&wanted));
                    prop_assert!(narrow.occurrences <= found.occurrences);
                }
            }
        }
    }
}

#[test]
fn pages_of_lines_put_together_are_all_lines() {
    let analysis = analyze(
        "余杭区：推进平台建设\n余杭区人大常委会开展监督，代表监督，平台监督。代表参加监督。再次监督。\n",
    );
    for (order, context_characters) in [
        (LineOrder::Text, 0),
        (LineOrder::Text, 2),
        (LineOrder::Left, 2),
        (LineOrder::Right, 0),
    ] {
        let ask = |offset, limit| {
            let query = ConcordanceQuery {
                order,
                context_characters,
                offset,
                limit,
                ..of_term("监督")
            };
            sentences(&analysis, &query).lines
        };
        let all = ask(0, 0);
        assert_eq!(all.len(), if context_characters == 0 { 3 } else { 5 });
        let pages: Vec<_> = (0..3).flat_map(|page| ask(page * 2, 2)).collect();
        assert_eq!(pages, all);
        assert!(ask(9, 2).is_empty());
    }
}

#[test]
fn lines_in_the_order_of_their_left_neighbours_stand_by_the_nearest_word() {
    let analysis = analyze(
        "余杭区：推进平台建设\n余杭区人大常委会开展监督，代表监督，平台监督。代表参加监督。再次监督。\n",
    );
    let query = ConcordanceQuery {
        order: LineOrder::Left,
        context_characters: 2,
        ..of_term("监督")
    };
    let lines = sentences(&analysis, &query).lines;
    let lines: Vec<&str> = lines.iter().map(|line| line.sentence.as_str()).collect();
    assert!(lines.is_sorted(), "{lines:?}");
    assert!(lines.contains(&"代表监督，平"));
}

#[test]
fn a_term_in_full_width_is_found_inside_its_longer_term() {
    let analysis = analyze(
        "余杭区：推进５Ｇ建设\n余杭区人大常委会视察５Ｇ基站，5G基站连片成网，基站已有３．５万个。\n",
    );
    let query = ConcordanceQuery {
        level: TermLevel::All,
        ..of_term("基站")
    };
    let found = sentences(&analysis, &query);
    assert_eq!(found.occurrences, 3);
    check_hits(&analysis, &found, "基站");
    for wanted in ["５Ｇ基站", "5G基站"] {
        assert_eq!(sentences(&analysis, &of_term(wanted)).occurrences, 2);
        let query = ConcordanceQuery {
            matching: MatchKind::Substring,
            ..of_term(wanted)
        };
        assert_eq!(sentences(&analysis, &query).occurrences, 2);
    }
}

#[test]
fn phrases_and_stretches_can_be_asked_for_near_a_term_too() {
    let analysis = analyze(
        "余杭区：推进平台建设\n余杭区人大常委会开展监督，听取基层单元意见。代表走访平台，建言献策。\n",
    );
    for matching in [MatchKind::Phrase, MatchKind::Substring] {
        let ask = |window, side| {
            let near = Some(NearTerm {
                term: "平台".to_owned(),
                window,
                side,
            });
            let query = ConcordanceQuery {
                near,
                matching,
                ..of_term("代表走访")
            };
            sentences(&analysis, &query).occurrences
        };
        assert_eq!(ask(1, Side::Both), 1);
        assert_eq!(ask(1, Side::Left), 1);
        assert_eq!(ask(1, Side::Right), 0);
        let query = ConcordanceQuery {
            near: Some(NearTerm {
                term: "监督".to_owned(),
                ..NearTerm::default()
            }),
            matching,
            ..of_term("代表走访")
        };
        assert_eq!(sentences(&analysis, &query).occurrences, 0);
    }
}
