//! Questions about words in company: every number of a table is the number of occurrences that its sentences hold.

#![allow(clippy::expect_used)]

use bulletin_lens::query::{
    CollocationQuery, CollocationTable, ConcordanceQuery, KeywordMeasure, KeywordQuery, LineOrder,
    MatchKind, NearTerm, NetworkQuery, NewWordQuery, NgramQuery, PhraseMeasure, Side, TermFilter,
    TermLevel,
};
use bulletin_lens::segment::user_lexicon::read_user_lexicon;
use bulletin_lens::{Analysis, Analyzer, Document, Reading, Settings};

const SAMPLES: [&str; 2] = [
    include_str!("../www/public/samples/sample-1.txt"),
    include_str!("../www/public/samples/sample-2.txt"),
];

fn analyze(analyzer: &Analyzer, text: &str) -> Analysis {
    let document = Document::from_text("简报.txt", text);
    analyzer
        .analyze(document, &Reading::default(), &mut |_| ())
        .expect("the text has articles")
}

fn each_sample(check: impl Fn(&Analyzer, &Analysis)) {
    let analyzer = Analyzer::new(Settings::default());
    for text in SAMPLES {
        check(&analyzer, &analyze(&analyzer, text));
    }
}

fn occurrences(analyzer: &Analyzer, analysis: &Analysis, query: &ConcordanceQuery) -> (u32, u32) {
    let found = analyzer
        .concordance(analysis, query)
        .expect("the query is in order");
    let hits: usize = found.lines.iter().map(|line| line.hits.len()).sum();
    assert_eq!(hits, found.occurrences as usize, "{}", query.term);
    (found.occurrences, found.sentences)
}

#[test]
fn a_keyword_has_as_many_occurrences_in_its_sentences_at_either_level() {
    each_sample(|analyzer, analysis| {
        for level in [TermLevel::Own, TermLevel::All] {
            let query = KeywordQuery {
                level,
                top: 80,
                ..KeywordQuery::default()
            };
            let table = analyzer.keywords(analysis, &query).expect("in order");
            assert!(!table.rows.is_empty());
            let is_nested = table.rows.iter().any(|row| row.nested_count > 0);
            assert_eq!(is_nested, level == TermLevel::All);
            for row in table.rows {
                let query = ConcordanceQuery {
                    term: row.term.clone(),
                    level,
                    ..ConcordanceQuery::default()
                };
                let (found, _) = occurrences(analyzer, analysis, &query);
                assert_eq!(found, row.count, "{} {level:?}", row.term);
            }
        }
    });
}

#[test]
fn own_and_nested_occurrences_make_all_of_them() {
    each_sample(|analyzer, analysis| {
        let ask = |level| {
            let query = KeywordQuery {
                level,
                ..KeywordQuery::default()
            };
            analyzer.keywords(analysis, &query).expect("in order")
        };
        let (own, all) = (ask(TermLevel::Own), ask(TermLevel::All));
        assert_eq!((own.tokens, own.articles), (all.tokens, all.articles));
        for row in own.rows {
            let same = all.rows.iter().find(|other| other.term == row.term);
            let same = same.expect("what stands by itself is in the larger table");
            assert_eq!(same.count - same.nested_count, row.count, "{}", row.term);
        }
    });
}

#[test]
fn filters_leave_what_fits_and_only_that() {
    each_sample(|analyzer, analysis| {
        let filter = TermFilter {
            minimum_count: 2,
            minimum_range: 2,
            minimum_characters: 3,
            maximum_characters: 4,
            ..TermFilter::default()
        };
        let whole = analyzer
            .keywords(analysis, &KeywordQuery::default())
            .expect("in order");
        let query = KeywordQuery {
            filter,
            ..KeywordQuery::default()
        };
        let narrow = analyzer.keywords(analysis, &query).expect("in order");
        let fits = whole.rows.iter().filter(|row| {
            row.count >= 2 && row.articles >= 2 && (3..=4).contains(&row.term.chars().count())
        });
        let fits: Vec<&str> = fits.map(|row| row.term.as_str()).collect();
        let left: Vec<&str> = narrow.rows.iter().map(|row| row.term.as_str()).collect();
        assert_eq!(left, fits);
    });
}

#[test]
fn text_rank_shares_out_one_and_keyness_needs_a_rest() {
    each_sample(|analyzer, analysis| {
        let query = KeywordQuery {
            measure: KeywordMeasure::TextRank,
            ..KeywordQuery::default()
        };
        let table = analyzer.keywords(analysis, &query).expect("in order");
        let ranks: Vec<f64> = table.rows.iter().filter_map(|row| row.text_rank).collect();
        assert_eq!(ranks.len(), table.rows.len());
        assert!((ranks.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        assert!(ranks.is_sorted_by(|left, right| left >= right));
        let query = KeywordQuery {
            measure: KeywordMeasure::Keyness,
            ..query
        };
        let error = analyzer.keywords(analysis, &query).expect_err("no rest");
        assert_eq!(error.code, "keyness-without-rest");
        let filter = TermFilter {
            articles: vec![0],
            ..TermFilter::default()
        };
        let query = KeywordQuery { filter, ..query };
        let table = analyzer
            .keywords(analysis, &query)
            .expect("there is a rest");
        assert!(table.rest_tokens > 0);
        assert!(table.rows.iter().all(|row| row.keyness.is_some()));
    });
}

#[test]
fn a_collocate_meets_its_word_as_often_as_its_sentences_show() {
    each_sample(|analyzer, analysis| {
        let keywords = analyzer
            .keywords(analysis, &KeywordQuery::default())
            .expect("in order");
        for (node, window) in keywords.rows.iter().take(4).zip([0, 1, 5, 10]) {
            let query = CollocationQuery {
                term: node.term.clone(),
                window,
                minimum_joint: 1,
                top: 40,
                ..CollocationQuery::default()
            };
            let table = analyzer.collocates(analysis, &query).expect("in order");
            assert_eq!(table.count, node.count);
            for row in table.rows {
                assert!(row.joint <= row.count && row.joint <= table.near_tokens);
                let near = Some(NearTerm {
                    term: node.term.clone(),
                    window,
                    ..NearTerm::default()
                });
                let query = ConcordanceQuery {
                    term: row.term.clone(),
                    near,
                    ..ConcordanceQuery::default()
                };
                let (found, _) = occurrences(analyzer, analysis, &query);
                assert_eq!(found, row.joint, "{} near {}", row.term, node.term);
            }
        }
    });
}

#[test]
fn tied_words_share_as_many_sentences_as_the_tie_says() {
    each_sample(|analyzer, analysis| {
        let network = analyzer
            .network(analysis, &NetworkQuery::default())
            .expect("in order");
        assert!(!network.ties.is_empty());
        for tie in &network.ties {
            assert!(tie.left < tie.right && tie.log_dice <= 14.0);
            let [left, right] =
                [tie.left, tie.right].map(|place| network.nodes[place as usize].term.clone());
            let near = Some(NearTerm {
                term: right,
                ..NearTerm::default()
            });
            let query = ConcordanceQuery {
                term: left,
                near,
                ..ConcordanceQuery::default()
            };
            let (_, sentences) = occurrences(analyzer, analysis, &query);
            assert_eq!(sentences, tie.joint, "{}", query.term);
        }
    });
}

#[test]
fn a_phrase_has_as_many_occurrences_in_its_sentences() {
    each_sample(|analyzer, analysis| {
        let table = analyzer
            .phrases(analysis, &NgramQuery::default())
            .expect("in order");
        assert!(table.rows.iter().any(|row| row.part_of.is_some()));
        for row in &table.rows {
            let query = ConcordanceQuery {
                term: row.phrase.clone(),
                words: row.words.clone(),
                matching: MatchKind::Phrase,
                ..ConcordanceQuery::default()
            };
            let (found, _) = occurrences(analyzer, analysis, &query);
            assert_eq!(found, row.count, "{}", row.phrase);
            // Other cuts of the same text are found as well.
            let query = ConcordanceQuery {
                words: Vec::new(),
                ..query
            };
            let (found, _) = occurrences(analyzer, analysis, &query);
            assert!(found >= row.count, "{}", row.phrase);
            if let Some(longer) = &row.part_of {
                assert!(longer.contains(&row.phrase));
            }
        }
    });
}

#[test]
fn phrases_by_cohesion_are_those_by_count_in_another_order() {
    each_sample(|analyzer, analysis| {
        let ask = |measure| {
            let query = NgramQuery {
                measure,
                ..NgramQuery::default()
            };
            analyzer.phrases(analysis, &query).expect("in order").rows
        };
        let (mut by_count, mut by_cohesion) =
            (ask(PhraseMeasure::Count), ask(PhraseMeasure::Cohesion));
        assert!(by_count.is_sorted_by(|left, right| left.count >= right.count));
        assert!(by_cohesion.is_sorted_by(|left, right| left.cohesion >= right.cohesion));
        assert!(by_cohesion.iter().all(|row| row.cohesion <= Some(14.0)));
        for rows in [&mut by_count, &mut by_cohesion] {
            rows.sort_by(|left, right| left.words.cmp(&right.words));
        }
        assert_eq!(by_count, by_cohesion);
    });
}

#[test]
fn both_sides_of_a_word_are_its_left_and_its_right() {
    each_sample(|analyzer, analysis| {
        let keywords = analyzer
            .keywords(analysis, &KeywordQuery::default())
            .expect("in order");
        for node in keywords.rows.iter().take(4) {
            let ask = |side| {
                let query = CollocationQuery {
                    term: node.term.clone(),
                    window: 3,
                    side,
                    minimum_joint: 1,
                    ..CollocationQuery::default()
                };
                analyzer.collocates(analysis, &query).expect("in order")
            };
            let [both, left, right] = [Side::Both, Side::Left, Side::Right].map(ask);
            let joint = |table: &CollocationTable, term: &str| {
                let row = table.rows.iter().find(|row| row.term == term);
                row.map_or(0, |row| row.joint)
            };
            for row in &both.rows {
                let (before, behind) = (joint(&left, &row.term), joint(&right, &row.term));
                // Between two occurrences a word is on the right of one and on the left of the other.
                assert!(before.max(behind) <= row.joint && row.joint <= before + behind);
            }
            assert!(left.near_tokens > 0 && left.near_tokens < both.near_tokens);
        }
    });
}

#[test]
fn lengths_of_phrases_and_new_words_have_bounds() {
    each_sample(|analyzer, analysis| {
        for (minimum_words, maximum_words) in [(1, 3), (2, 9), (4, 3)] {
            let query = NgramQuery {
                minimum_words,
                maximum_words,
                ..NgramQuery::default()
            };
            let error = analyzer.phrases(analysis, &query).expect_err("no length");
            assert_eq!(error.code, "ngram-length");
        }
        let query = NewWordQuery {
            minimum_characters: 7,
            ..NewWordQuery::default()
        };
        let error = analyzer.new_words(analysis, &query).expect_err("no length");
        assert_eq!(error.code, "new-word-length");
        let query = NetworkQuery {
            terms: 101,
            ..NetworkQuery::default()
        };
        let error = analyzer.network(analysis, &query).expect_err("too many");
        assert_eq!(error.code, "network-too-large");
    });
}

#[test]
fn every_order_of_lines_has_the_same_lines() {
    each_sample(|analyzer, analysis| {
        let keywords = analyzer
            .keywords(analysis, &KeywordQuery::default())
            .expect("in order");
        let ask = |order| {
            let query = ConcordanceQuery {
                term: keywords.rows[0].term.clone(),
                order,
                ..ConcordanceQuery::default()
            };
            let mut lines = analyzer
                .concordance(analysis, &query)
                .expect("in order")
                .lines;
            lines.sort_by_key(|line| line.span);
            lines
        };
        let printed = ask(LineOrder::Text);
        assert!(printed.len() > 1);
        assert_eq!(printed, ask(LineOrder::Left));
        assert_eq!(printed, ask(LineOrder::Right));
    });
}

#[test]
fn a_stretch_of_text_is_found_wherever_words_begin() {
    let analyzer = Analyzer::new(Settings::default());
    let analysis = analyze(
        &analyzer,
        "余杭区：推进民生实事\n余杭区人大常委会推进民生实事项目，代表视察民生实事项目。\n",
    );
    let ask = |term: &str, matching| {
        let query = ConcordanceQuery {
            term: term.to_owned(),
            matching,
            ..ConcordanceQuery::default()
        };
        occurrences(&analyzer, &analysis, &query).0
    };
    assert_eq!(ask("民生实事项目", MatchKind::Phrase), 2);
    assert_eq!(ask("生实事项", MatchKind::Phrase), 0);
    assert_eq!(ask("生实事项", MatchKind::Substring), 2);
    assert_eq!(ask("民生实事项目", MatchKind::Term), 0);
    assert_eq!(ask("", MatchKind::Substring), 0);
}

/// Three articles that say 邻里议事厅, beside a sample.
fn with_new_word() -> String {
    let articles = ["余杭区", "西湖区", "萧山区"].map(|name| {
        format!(
            "{name}：用好邻里议事厅\n{name}人大常委会走访邻里议事厅，听取居民意见。代表在邻里议事厅接待选民，居民也常来邻里议事厅商量停车。\n"
        )
    });
    format!("{}\n\n{}", SAMPLES[0], articles.join("\n"))
}

#[test]
fn a_new_word_is_suggested_counted_as_one_when_accepted_and_gone_when_reset() {
    let mut analyzer = Analyzer::new(Settings::default());
    let mut analysis = analyze(&analyzer, &with_new_word());
    let pristine = analyzer.full_report_on(&analysis).to_json();
    let table = analyzer
        .new_words(&analysis, &NewWordQuery::default())
        .expect("in order");
    let row = table.rows.iter().find(|row| row.term == "邻里议事厅");
    let row = row.expect("the word is suggested");
    assert_eq!((row.count, row.articles), (12, 3));
    let query = ConcordanceQuery {
        term: row.term.clone(),
        matching: MatchKind::Phrase,
        ..ConcordanceQuery::default()
    };
    assert_eq!(occurrences(&analyzer, &analysis, &query).0, 12);

    let lexicon = read_user_lexicon("词表.txt", "邻里议事厅 n\n").expect("well-formed");
    analyzer.revise_lexicon(lexicon);
    let changes = analyzer.recount(&mut analysis);
    let change = |term: &str| {
        let found = changes.iter().find(|change| change.term == term);
        found.map(|change| (change.before, change.after))
    };
    assert_eq!(change("邻里议事厅"), Some((0, 12)));
    for piece in &row.pieces {
        let (before, after) = change(piece).expect("its pieces lose their occurrences");
        assert_eq!(before - after, 12, "{piece}");
    }
    let again = analyzer
        .new_words(&analysis, &NewWordQuery::default())
        .expect("in order");
    assert!(again.rows.iter().all(|row| row.term != "邻里议事厅"));

    analyzer.revise_lexicon(Vec::new());
    analyzer.recount(&mut analysis);
    assert_eq!(analyzer.full_report_on(&analysis).to_json(), pristine);
}
