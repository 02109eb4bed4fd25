//! What is suggested, what never is, and what a suggestion becomes once it is in the lexicon.

use std::sync::LazyLock;

use crate::query::{ConcordanceQuery, MatchKind, NewWordQuery, NewWordRow, NewWordTable};
use crate::segment::user_lexicon::read_user_lexicon;
use crate::{Analysis, Analyzer, Document, Reading, Settings};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(Settings::default()));

/// Two articles that say 邻里议事厅 four times and 议事 twice by itself; no dictionary has the longer word.
const BULLETIN: &str = "余杭区：用好邻里议事厅\n区人大常委会走访邻里议事厅，居民在此议事。\n\n\
临平区：推动协同发力\n代表在邻里议事厅接待选民，居民也常来邻里议事厅商量，乡贤议事。\n";

fn analyze(text: &str) -> Analysis {
    analyze_with(&ANALYZER, text)
}

fn analyze_with(analyzer: &Analyzer, text: &str) -> Analysis {
    let document = Document::from_text("试.txt", text);
    analyzer
        .analyze(document, &Reading::default(), &mut |_| ())
        .expect("a bulletin")
}

/// Little text gives little cohesion.
fn mild() -> NewWordQuery {
    NewWordQuery {
        minimum_cohesion: 1.0,
        ..NewWordQuery::default()
    }
}

fn suggest(text: &str, query: &NewWordQuery) -> NewWordTable {
    ANALYZER
        .new_words(&analyze(text), query)
        .expect("a good query")
}

fn row<'table>(table: &'table NewWordTable, term: &str) -> Option<&'table NewWordRow> {
    table.rows.iter().find(|row| row.term == term)
}

#[test]
fn a_word_in_pieces_is_suggested_with_its_measures() {
    let analysis = analyze(BULLETIN);
    let table = ANALYZER
        .new_words(&analysis, &mild())
        .expect("a good query");
    let word = row(&table, "邻里议事厅").expect("the word is suggested");
    assert_eq!((word.count, word.articles), (4, 2));
    assert_eq!(word.pieces.concat(), "邻里议事厅");
    // Each place to part it at, by the counts of a plain concordance of words in a row.
    let count = |text: &str| {
        let query = ConcordanceQuery {
            term: text.to_owned(),
            matching: MatchKind::Phrase,
            ..ConcordanceQuery::default()
        };
        let found = ANALYZER
            .concordance(&analysis, &query)
            .expect("a good query");
        f64::from(found.occurrences)
    };
    let parts = (1..word.pieces.len()).map(|at| {
        let (left, right) = (word.pieces[..at].concat(), word.pieces[at..].concat());
        let expected = count(&left) * count(&right) / f64::from(table.tokens);
        libm::log2(4.0 / expected)
    });
    let least = parts.fold(f64::INFINITY, f64::min);
    assert!((word.cohesion - least).abs() < 1e-12, "{}", word.cohesion);
    // Before it: 用好, 走访, 在, 来; behind it: two marks or ends, 接待 and 商量.
    assert!((word.left_entropy - 2.0).abs() < 1e-12);
    assert!((word.right_entropy - 2.0).abs() < 1e-12);
    assert!((word.c_value - 4.0 * libm::log2(5.0)).abs() < 1e-12);
    assert!(table.is_short);
}

#[test]
fn each_suggestion_opens_just_the_places_it_was_counted_in() {
    let text = format!(
        "{BULLETIN}\n西湖区：建设ＡＩ服务台\n代表ＡＩ服务台、代表AI服务台与代表AI服务台都好。\n"
    );
    let analysis = analyze(&text);
    let query = NewWordQuery {
        minimum_count: 2,
        minimum_articles: 1,
        maximum_characters: 12,
        minimum_cohesion: f64::NEG_INFINITY,
        minimum_entropy: 0.0,
        ..NewWordQuery::default()
    };
    let table = ANALYZER.new_words(&analysis, &query).expect("a good query");
    assert!(
        row(&table, "代表AI服务台").is_some(),
        "full width is half width"
    );
    for row in &table.rows {
        let query = ConcordanceQuery {
            term: row.term.clone(),
            matching: MatchKind::Phrase,
            ..ConcordanceQuery::default()
        };
        let found = ANALYZER
            .concordance(&analysis, &query)
            .expect("a good query");
        assert_eq!(found.occurrences, row.count, "{}", row.term);
    }
}

#[test]
fn numbers_function_words_and_stop_words_never_stand_at_an_edge_nor_numbers_inside() {
    let text = "余杭区：推进三项试点\n试点三项清单，试点三项清单，试点三项清单，关于停车，关于停车，关于停车。\n\n\
临平区：九月集市\n九月集市，九月集市，九月集市，2024年度集市，2024年度集市，2024年度集市，停车收费，停车收费，停车收费。\n";
    let query = NewWordQuery {
        minimum_cohesion: f64::NEG_INFINITY,
        minimum_entropy: 0.0,
        minimum_articles: 1,
        ..NewWordQuery::default()
    };
    let terms: Vec<String> = suggest(text, &query)
        .rows
        .into_iter()
        .map(|row| row.term)
        .collect();
    assert_eq!(terms, ["停车收费"]);
}

#[test]
fn what_stands_only_inside_a_longer_suggestion_is_left_out_and_what_also_stands_alone_stays() {
    let query = NewWordQuery {
        minimum_articles: 1,
        minimum_cohesion: f64::NEG_INFINITY,
        minimum_entropy: 0.0,
        ..NewWordQuery::default()
    };
    let whole = "余杭区：共富茶园驿站\n共富茶园驿站，共富茶园驿站，共富茶园驿站。\n";
    let terms = |text: &str| -> Vec<String> {
        let rows = suggest(text, &query).rows.into_iter();
        rows.map(|row| row.term).collect()
    };
    assert_eq!(terms(whole), ["共富茶园驿站"]);
    let inner = "\n临平区：茶园驿站\n茶园驿站，茶园驿站。\n";
    assert_eq!(
        terms(&format!("{whole}{inner}")),
        ["共富茶园驿站", "茶园驿站"]
    );
}

#[test]
fn thresholds_hold_and_the_table_repeats_them() {
    let query = NewWordQuery {
        minimum_count: 5,
        ..mild()
    };
    let table = suggest(BULLETIN, &query);
    assert!(row(&table, "邻里议事厅").is_none());
    assert_eq!((table.minimum_count, table.minimum_articles), (5, 2));
    let one_article = NewWordQuery {
        minimum_articles: 3,
        ..mild()
    };
    assert!(suggest(BULLETIN, &one_article).rows.is_empty());
    let free = NewWordQuery {
        minimum_entropy: 2.1,
        ..mild()
    };
    assert!(row(&suggest(BULLETIN, &free), "邻里议事厅").is_none());
    let cohesive = NewWordQuery {
        minimum_cohesion: 20.0,
        ..mild()
    };
    assert!(suggest(BULLETIN, &cohesive).rows.is_empty());
}

#[test]
fn fewer_rows_are_the_first_ones_and_all_are_still_told() {
    let all = NewWordQuery {
        minimum_count: 2,
        minimum_articles: 1,
        minimum_cohesion: 0.0,
        minimum_entropy: 0.0,
        ..NewWordQuery::default()
    };
    let text = format!("{BULLETIN}\n西湖区：办好共富茶园\n代表看共富茶园，乡贤来共富茶园。\n");
    let table = suggest(&text, &all);
    assert!(table.rows.len() > 1, "{table:?}");
    let weights = table.rows.iter().map(|row| row.c_value);
    assert!(weights.is_sorted_by(|left, right| left >= right));
    let first = suggest(&text, &NewWordQuery { top: 1, ..all });
    assert_eq!(first.rows, table.rows[..1]);
    assert_eq!(first.matching_words as usize, table.rows.len());
}

#[test]
fn lengths_that_cannot_be_are_refused() {
    for (minimum_characters, maximum_characters) in [(1, 6), (2, 13), (5, 4)] {
        let query = NewWordQuery {
            minimum_characters,
            maximum_characters,
            ..NewWordQuery::default()
        };
        let error = ANALYZER
            .new_words(&analyze(BULLETIN), &query)
            .expect_err("no such length");
        assert_eq!(error.code, "new-word-length");
    }
}

#[test]
fn what_is_accepted_counts_as_one_word_and_is_suggested_no_more() {
    let mut analyzer = Analyzer::new(Settings::default());
    let mut analysis = analyze_with(&analyzer, BULLETIN);
    let before = analyzer.full_report_on(&analysis).to_json();
    let suggestion = analyzer
        .new_words(&analysis, &mild())
        .expect("a good query");
    let word = row(&suggestion, "邻里议事厅").expect("suggested").clone();

    analyzer.revise_lexicon(read_user_lexicon("lexicon", "邻里议事厅 n\n").expect("one term"));
    let changes = analyzer.recount(&mut analysis);
    let change = |term: &str| {
        let found = changes.iter().find(|change| change.term == term);
        found.map(|change| (change.before, change.after))
    };
    assert_eq!(change("邻里议事厅"), Some((0, word.count)));
    for piece in &word.pieces {
        let (before, after) = change(piece).expect("a piece loses");
        assert_eq!(before - after, word.count, "{piece}");
    }
    let again = analyzer
        .new_words(&analysis, &mild())
        .expect("a good query");
    assert!(row(&again, "邻里议事厅").is_none());

    analyzer.revise_lexicon(Vec::new());
    let back = analyzer.recount(&mut analysis);
    for change in &back {
        let there = changes.iter().find(|one| one.term == change.term);
        assert_eq!(
            there.map(|one| (one.after, one.before)),
            Some((change.before, change.after))
        );
    }
    assert_eq!(back.len(), changes.len());
    assert_eq!(analyzer.full_report_on(&analysis).to_json(), before);
}
