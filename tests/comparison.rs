//! Groups of articles compared: sums agree, nobody differs from themselves, the order of documents does not matter,
//! and what a group cannot carry is said.

#![allow(
    clippy::expect_used,
    reason = "in tests a failed expectation is the test's way of failing"
)]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use bulletin_lens::query::{
    ArticleReference, ContrastColumn, ContrastQuery, ContrastTable, Grouping, GroupingKind,
    LabelledGroup, SharedTermsQuery, SimilarityMeasure, SimilarityQuery, SmallSample, SpreadColumn,
    SpreadQuery, SpreadTable, TermFilter,
};
use bulletin_lens::{Analysis, Analyzer, Document, Reading, Settings};
use proptest::prelude::*;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(Settings::default()));

const ALL_KINDS: [GroupingKind; 4] = [
    GroupingKind::Division,
    GroupingKind::Article,
    GroupingKind::Office,
    GroupingKind::Document,
];

fn analyze(name: &str, text: &str) -> Analysis {
    ANALYZER
        .analyze(
            Document::from_text(name, text),
            &Reading::default(),
            &mut |_| (),
        )
        .expect("a bulletin")
}

fn by(kind: GroupingKind) -> Grouping {
    Grouping {
        kind,
        labels: Vec::new(),
    }
}

/// Every token counts.
fn everything() -> TermFilter {
    TermFilter {
        excluded_sections: Some(Vec::new()),
        minimum_characters: 0,
        ..TermFilter::default()
    }
}

fn contrast(documents: &[&Analysis], query: &ContrastQuery) -> ContrastTable {
    ANALYZER.contrast(documents, query).expect("an answer")
}

fn spread(documents: &[&Analysis], kind: GroupingKind) -> SpreadTable {
    let query = SpreadQuery {
        grouping: by(kind),
        filter: everything(),
        ..SpreadQuery::default()
    };
    ANALYZER.spread(documents, &query).expect("an answer")
}

/// A bulletin of Hangzhou whose articles are each by one of a few districts and with some of a few sentences.
fn bulletin_text() -> impl Strategy<Value = String> {
    let sentence = prop_oneof![
        Just("代表视察民生实事项目，提出意见建议。"),
        Just("开展执法检查，推动问题整改落实。"),
        Just("听取生态环境保护工作报告，组织专题询问。"),
        Just("数字经济企业反映融资困难，代表协调解决。"),
        Just("运河沿线文物保护得到加强。"),
    ];
    let district = prop_oneof![
        Just("余杭区"),
        Just("西湖区"),
        Just("临安区"),
        Just("桐庐县")
    ];
    let article = (
        district,
        proptest::collection::vec(sentence, 1..6),
        any::<bool>(),
    )
        .prop_map(|(district, sentences, is_signed)| {
            let byline = if is_signed {
                format!("（{district}人大常委会办公室 王明）\n")
            } else {
                String::new()
            };
            format!(
                "{district}：打好监督组合拳\n\u{3000}\u{3000}{district}人大常委会{}\n{byline}\n",
                sentences.concat()
            )
        });
    proptest::collection::vec(article, 1..6)
        .prop_map(|articles| format!("杭州人大简报\n\n{}", articles.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn groups_and_what_is_in_none_sum_to_the_corpus(first in bulletin_text(), second in bulletin_text()) {
        let (first, second) = (analyze("甲.txt", &first), analyze("乙.txt", &second));
        let documents = [&first, &second];
        let tokens: u32 = documents.iter().flat_map(|one| one.terms.articles()).map(|article| article.tokens).sum();
        for kind in ALL_KINDS {
            let table = spread(&documents, kind);
            let grouped: u32 = table.grouping.groups.iter().map(|group| group.tokens).sum();
            prop_assert_eq!(grouped, table.tokens);
            prop_assert_eq!(grouped + table.grouping.ungrouped_tokens, tokens);
            for (column, group) in table.grouping.groups.iter().enumerate() {
                let counted: u32 = table.rows.iter().map(|row| row.counts[column]).sum();
                // With fewer than two groups there is nothing to compare, and no rows.
                prop_assert!(counted == group.tokens || table.groups_with_text < 2);
            }
            for row in &table.rows {
                prop_assert_eq!(row.counts.iter().sum::<u32>(), row.count);
                prop_assert_eq!(row.counts.iter().filter(|&&count| count > 0).count() as u32, row.range);
                prop_assert!(row.log_likelihood >= 0.0 && (0.0..=1.0).contains(&row.q_value));
                prop_assert!(row.deviation.is_some_and(|value| (-1e-9..=1.0 + 1e-9).contains(&value)));
            }
        }
    }

    #[test]
    fn a_group_against_the_rest_counts_each_token_on_one_side(text in bulletin_text()) {
        let analysis = analyze("简报.txt", &text);
        let tokens: u32 = analysis.terms.articles().iter().map(|article| article.tokens).sum();
        let query = ContrastQuery { filter: everything(), ..ContrastQuery::default() };
        let table = contrast(&[&analysis], &query);
        prop_assert_eq!(table.tokens + table.reference_tokens, tokens);
        if table.tokens > 0 && table.reference_tokens > 0 {
            prop_assert_eq!(table.rows.iter().map(|row| row.count).sum::<u32>(), table.tokens);
            prop_assert_eq!(table.rows.iter().map(|row| row.reference_count).sum::<u32>(), table.reference_tokens);
        } else {
            prop_assert!(table.rows.is_empty());
        }
        for row in &table.rows {
            prop_assert!(row.range <= table.articles && row.reference_range <= table.reference_articles);
            let surely = row.conservative_log_ratio.expect("it occurs");
            prop_assert!(row.log_ratio.is_none_or(|ratio| surely.abs() <= ratio.abs() + 1e-9));
            let interval = row.per_thousand_interval.expect("there is text");
            prop_assert!(interval.low <= row.per_thousand && row.per_thousand <= interval.high);
        }
    }

    #[test]
    fn a_group_compared_with_itself_is_neutral(text in bulletin_text()) {
        let analysis = analyze("简报.txt", &text);
        let query = ContrastQuery {
            grouping: by(GroupingKind::Document),
            filter: everything(),
            target: Some("0".to_owned()),
            reference: Some("0".to_owned()),
            ..ContrastQuery::default()
        };
        let table = contrast(&[&analysis], &query);
        prop_assert!(!table.rows.is_empty());
        for row in &table.rows {
            prop_assert_eq!(row.count, row.reference_count);
            prop_assert_eq!((row.log_ratio, row.conservative_log_ratio), (Some(0.0), Some(0.0)));
            prop_assert!(row.log_likelihood.abs() < 1e-9 && row.log_odds_z.is_some_and(|z| z.abs() < 1e-9));
            prop_assert!(row.q_value >= 1.0);
        }
    }

    #[test]
    fn exchanging_two_groups_turns_every_sign(text in bulletin_text()) {
        let analysis = analyze("简报.txt", &text);
        let grouping = by(GroupingKind::Article);
        let ask = |target: &str, reference: &str| contrast(&[&analysis], &ContrastQuery {
            grouping: grouping.clone(),
            target: Some(target.to_owned()),
            reference: Some(reference.to_owned()),
            sort: ContrastColumn::Term,
            ..ContrastQuery::default()
        });
        let last = format!("0-{}", analysis.bulletin.articles.len() - 1);
        let (there, back) = (ask("0-0", &last), ask(&last, "0-0"));
        prop_assert_eq!(there.rows.len(), back.rows.len());
        for (one, other) in there.rows.iter().zip(&back.rows) {
            prop_assert_eq!((&one.term, one.count, one.range), (&other.term, other.reference_count, other.reference_range));
            prop_assert!((one.log_likelihood + other.log_likelihood).abs() < 1e-9 || one.log_likelihood.abs() < 1e-9);
            let (one, other) = (one.conservative_log_ratio.expect("it occurs"), other.conservative_log_ratio.expect("it occurs"));
            prop_assert!((one + other).abs() < 1e-9);
        }
    }

    #[test]
    fn the_order_of_documents_changes_nothing_but_that_of_groups(texts in proptest::collection::vec(bulletin_text(), 2..4)) {
        let analyses: Vec<Analysis> = texts.iter().map(|text| analyze("简报.txt", text)).collect();
        let there: Vec<&Analysis> = analyses.iter().collect();
        let back: Vec<&Analysis> = analyses.iter().rev().collect();
        let (one, other) = (spread(&there, GroupingKind::Division), spread(&back, GroupingKind::Division));
        prop_assert_eq!(one.tokens, other.tokens);
        let rows = |table: &SpreadTable| -> BTreeMap<String, (Vec<u32>, f64, f64)> {
            table.rows.iter().map(|row| (row.term.clone(), (row.counts.clone(), row.log_likelihood, row.conservative_log_ratio))).collect()
        };
        let (one, other) = (rows(&one), rows(&other));
        prop_assert_eq!(one.len(), other.len());
        for (term, (counts, weight, surely)) in &one {
            let found = &other[term];
            prop_assert_eq!(&found.0, counts);
            prop_assert!((found.1 - weight).abs() < 1e-9 && (found.2 - surely).abs() < 1e-12);
        }
        let contrast_in = |documents: &[&Analysis]| contrast(documents, &ContrastQuery { target: Some("余杭区".to_owned()), ..ContrastQuery::default() });
        prop_assert_eq!(contrast_in(&there).rows, contrast_in(&back).rows);
    }

    #[test]
    fn documents_together_count_what_each_counts_alone(first in bulletin_text(), second in bulletin_text()) {
        let (first, second) = (analyze("甲.txt", &first), analyze("乙.txt", &second));
        let count = |documents: &[&Analysis]| {
            let mut counts = BTreeMap::new();
            let table = ANALYZER.contrast(documents, &ContrastQuery {
                grouping: by(GroupingKind::Article),
                filter: everything(),
                target: Some("0-0".to_owned()),
                reference: None,
                ..ContrastQuery::default()
            }).expect("an answer");
            for row in table.rows {
                counts.insert(row.term, row.count + row.reference_count);
            }
            counts
        };
        let (one, other, both) = (count(&[&first]), count(&[&second]), count(&[&first, &second]));
        // A bulletin of one article has no rest, and so no rows.
        prop_assume!(first.bulletin.articles.len() > 1 && second.bulletin.articles.len() > 1);
        let mut sum = one;
        for (term, count) in other {
            *sum.entry(term).or_insert(0) += count;
        }
        prop_assert_eq!(sum, both);
    }

    #[test]
    fn labels_in_another_order_give_the_same_rows(text in bulletin_text(), split in 0_usize..6) {
        let analysis = analyze("简报.txt", &text);
        let articles: Vec<ArticleReference> = (0..analysis.bulletin.articles.len() as u32).map(|article| ArticleReference { document: 0, article }).collect();
        let split = split.min(articles.len());
        let labels = vec![
            LabelledGroup { name: "前".to_owned(), articles: articles[..split].to_vec() },
            LabelledGroup { name: "后".to_owned(), articles: articles[split..].to_vec() },
        ];
        let ask = |labels: Vec<LabelledGroup>| contrast(&[&analysis], &ContrastQuery {
            grouping: Grouping { kind: GroupingKind::Labels, labels },
            target: Some("前".to_owned()),
            ..ContrastQuery::default()
        }).rows;
        let turned = labels.iter().rev().map(|group| LabelledGroup { name: group.name.clone(), articles: group.articles.iter().rev().copied().collect() }).collect();
        prop_assert_eq!(ask(labels), ask(turned));
    }

    #[test]
    fn likeness_is_symmetric_and_nothing_is_liker_than_itself(text in bulletin_text(), is_cosine in any::<bool>()) {
        let analysis = analyze("简报.txt", &text);
        let measure = if is_cosine { SimilarityMeasure::Cosine } else { SimilarityMeasure::JensenShannon };
        let table = ANALYZER.similarity(&[&analysis], &SimilarityQuery { measure, ..SimilarityQuery::default() }).expect("an answer");
        let mut places: Vec<u32> = table.order.iter().chain(&table.absent).copied().collect();
        places.sort_unstable();
        prop_assert_eq!(places, (0..table.grouping.groups.len() as u32).collect::<Vec<_>>());
        for (row, values) in table.values.iter().enumerate() {
            prop_assert_eq!(values[row].to_bits(), 1.0_f64.to_bits());
            for (column, &value) in values.iter().enumerate() {
                prop_assert_eq!(value.to_bits(), table.values[column][row].to_bits());
                prop_assert!((-1e-9..=1.0 + 1e-9).contains(&value));
            }
        }
    }

    #[test]
    fn what_is_listed_first_does_not_depend_on_how_much_is_listed(text in bulletin_text(), top in 1_u32..30, is_ascending in any::<bool>()) {
        let analysis = analyze("简报.txt", &text);
        for sort in [SpreadColumn::LogLikelihood, SpreadColumn::Term, SpreadColumn::Deviation, SpreadColumn::Count] {
            let ask = |top| ANALYZER.spread(&[&analysis], &SpreadQuery { sort, top, ascending: is_ascending, ..SpreadQuery::default() }).expect("an answer").rows;
            let all = ask(0);
            let kept = all.len().min(top as usize);
            prop_assert_eq!(&ask(top), &all[..kept]);
        }
        for sort in [ContrastColumn::ConservativeLogRatio, ContrastColumn::LogOddsZ, ContrastColumn::LogRatio, ContrastColumn::QValue, ContrastColumn::Term, ContrastColumn::Rate] {
            let ask = |top| contrast(&[&analysis], &ContrastQuery { sort, top, ascending: is_ascending, ..ContrastQuery::default() }).rows;
            let all = ask(0);
            let kept = all.len().min(top as usize);
            prop_assert_eq!(&ask(top), &all[..kept]);
        }
    }
}

/// Two districts, one of them twice; the last article shows none and no office signs it.
const ISSUE: &str = "余杭区：打好监督组合拳\n\u{3000}\u{3000}余杭区人大常委会聚焦民生实事，民生实事项目推进有力，代表满意。\n（余杭区人大常委会办公室 王明）\n\n西湖区：守护运河文脉\n\u{3000}\u{3000}西湖区人大常委会聚焦文物保护，运河文物保护有章可循，代表满意。\n（西湖区人大常委会办公室 李红）\n\n余杭区：代表夜访解民忧\n\u{3000}\u{3000}余杭区人大代表走访社区，听取居民意见，民生实事件件有着落。\n（余杭区人大常委会办公室 王明）\n";

fn names(table: &ContrastTable) -> Vec<(&str, usize)> {
    let groups = table.grouping.groups.iter();
    groups
        .map(|group| (group.name.as_str(), group.articles.len()))
        .collect()
}

#[test]
fn every_division_of_the_city_is_a_group_in_official_order() {
    let analysis = analyze("简报.txt", ISSUE);
    let table = contrast(&[&analysis], &ContrastQuery::default());
    let found = names(&table);
    assert_eq!(found.len(), analysis.gazetteer.divisions.len());
    let official: Vec<&str> = analysis
        .gazetteer
        .divisions
        .iter()
        .map(|division| division.name.as_str())
        .collect();
    let ours: Vec<&str> = found.iter().map(|&(name, _)| name).collect();
    assert_eq!(ours, official);
    assert!(found.contains(&("余杭区", 2)) && found.contains(&("桐庐县", 0)));
    let absent = table
        .grouping
        .groups
        .iter()
        .find(|group| group.name == "桐庐县");
    assert_eq!(
        absent.map(|group| (group.tokens, group.caution)),
        Some((0, Some(SmallSample::NoText)))
    );
}

#[test]
fn articles_that_no_office_signs_are_a_group_behind_the_others() {
    let unsigned = format!(
        "{ISSUE}\n临安区：深山里的议事厅\n\u{3000}\u{3000}临安区人大代表在议事厅听取村民意见。\n"
    );
    let analysis = analyze("简报.txt", &unsigned);
    let query = ContrastQuery {
        grouping: by(GroupingKind::Office),
        ..ContrastQuery::default()
    };
    let table = contrast(&[&analysis], &query);
    assert_eq!(
        names(&table),
        [
            ("余杭区人大常委会办公室", 2),
            ("西湖区人大常委会办公室", 1),
            ("未署单位", 1)
        ]
    );
    assert_eq!(table.grouping.ungrouped_articles, 0);
    let signed = contrast(&[&analyze("简报.txt", ISSUE)], &query);
    assert_eq!(names(&signed).len(), 2, "no empty group");
}

#[test]
fn what_a_group_uses_more_comes_first_and_what_it_uses_less_comes_last() {
    let analysis = analyze("简报.txt", ISSUE);
    let ask = |ascending| {
        contrast(
            &[&analysis],
            &ContrastQuery {
                target: Some("西湖区".to_owned()),
                ascending,
                ..ContrastQuery::default()
            },
        )
    };
    let table = ask(false);
    let weights: Vec<f64> = table.rows.iter().map(|row| row.log_likelihood).collect();
    // So short a text has no difference that is sure: G² alone says which side a term is on.
    assert!(
        table
            .rows
            .iter()
            .all(|row| row.conservative_log_ratio == Some(0.0))
    );
    assert!(weights.is_sorted_by(|one, other| one >= other));
    let turned: Vec<f64> = ask(true)
        .rows
        .iter()
        .map(|row| row.log_likelihood)
        .collect();
    assert!(turned.is_sorted());
    assert_eq!(table.target.as_deref(), Some("330106"), "named by its name");
}

#[test]
fn a_group_is_as_sure_as_its_text_is_long() {
    let analysis = analyze("简报.txt", ISSUE);
    let caution = |text: &Analysis, kind: GroupingKind, place: usize| {
        let query = ContrastQuery {
            grouping: by(kind),
            ..ContrastQuery::default()
        };
        let table = contrast(&[text], &query);
        assert_eq!(table.grouping.minimum_tokens, 200);
        table.grouping.groups[place].caution
    };
    assert_eq!(
        caution(&analysis, GroupingKind::Article, 0),
        Some(SmallSample::FewTokens)
    );
    assert_eq!(
        caution(&analysis, GroupingKind::Document, 0),
        Some(SmallSample::NoRest)
    );
    let long = format!(
        "{ISSUE}\n西湖区：{}\n",
        "打好监督组合拳\n\u{3000}\u{3000}".to_owned()
            + &"西湖区人大常委会聚焦文物保护，运河文物保护有章可循，代表满意。".repeat(30)
    );
    assert_eq!(
        caution(&analyze("简报.txt", &long), GroupingKind::Article, 3),
        Some(SmallSample::OneArticle)
    );
}

#[test]
fn shared_terms_are_in_both_and_the_rest_is_counted_on_its_side() {
    let analysis = analyze("简报.txt", ISSUE);
    let query = SharedTermsQuery {
        left: "余杭区".to_owned(),
        right: "330106".to_owned(),
        ..SharedTermsQuery::default()
    };
    let table = ANALYZER
        .shared_terms(&[&analysis], &query)
        .expect("an answer");
    assert!(table.rows.iter().any(|row| row.term == "满意"));
    assert!(
        table
            .rows
            .iter()
            .all(|row| row.left_count > 0 && row.right_count > 0)
    );
    let against = ContrastQuery {
        target: Some(table.left.clone()),
        reference: Some(table.right.clone()),
        ..ContrastQuery::default()
    };
    let rows = contrast(&[&analysis], &against).rows;
    let only = |of_left: bool| {
        rows.iter()
            .filter(|row| {
                if of_left {
                    row.reference_count == 0
                } else {
                    row.count == 0
                }
            })
            .count() as u32
    };
    assert_eq!(
        (table.left_only_terms, table.right_only_terms),
        (only(true), only(false))
    );
    assert_eq!(
        table.shared_terms as usize,
        rows.len() - (only(true) + only(false)) as usize
    );
}

#[test]
fn bulletins_of_two_cities_are_compared_and_filtered_together() {
    let hangzhou = analyze("杭州.txt", ISSUE);
    let ningbo = analyze(
        "宁波.txt",
        "海曙区：老城里的代表站\n\u{3000}\u{3000}宁波市海曙区人大常委会推动代表联络站建设，代表满意。\n（海曙区人大常委会办公室 张青）\n\n慈溪市：代表夜访解民忧\n\u{3000}\u{3000}慈溪市人大代表走访社区，听取居民意见。\n（慈溪市人大常委会办公室 周宁）\n",
    );
    let documents = [&hangzhou, &ningbo];
    let query = |target: &str, articles: Vec<u32>, divisions: Vec<String>| ContrastQuery {
        target: Some(target.to_owned()),
        filter: TermFilter {
            articles,
            divisions,
            ..TermFilter::default()
        },
        ..ContrastQuery::default()
    };
    let table = contrast(&documents, &query("海曙区", vec![], vec![]));
    assert_eq!((table.articles, table.reference_articles), (1, 4));
    // The third article is one that the other bulletin does not have; the district is one that the first does not have.
    let table = contrast(&documents, &query("余杭区", vec![0, 2], vec![]));
    assert_eq!((table.articles, table.reference_articles), (2, 1));
    let districts = vec!["330203".to_owned(), "330106".to_owned()];
    let table = contrast(&documents, &query("海曙区", vec![], districts));
    assert_eq!((table.articles, table.reference_articles), (1, 1));
    let code = |query: &ContrastQuery| {
        let error = ANALYZER
            .contrast(&documents, query)
            .expect_err("a name nobody has");
        error.code
    };
    assert_eq!(code(&query("海曙区", vec![3], vec![])), "query-article");
    let nowhere = vec!["999999".to_owned()];
    assert_eq!(code(&query("海曙区", vec![], nowhere)), "query-division");
}

#[test]
fn groups_that_cannot_be_are_named_errors() {
    let analysis = analyze("简报.txt", ISSUE);
    let article = |article| ArticleReference {
        document: 0,
        article,
    };
    let group = |name: &str, articles: Vec<ArticleReference>| LabelledGroup {
        name: name.to_owned(),
        articles,
    };
    let ask = |documents: &[&Analysis], query: ContrastQuery| {
        ANALYZER
            .contrast(documents, &query)
            .map_err(|error| error.code)
    };
    let labelled = |labels: Vec<LabelledGroup>| ContrastQuery {
        grouping: Grouping {
            kind: GroupingKind::Labels,
            labels,
        },
        ..ContrastQuery::default()
    };
    let default = ContrastQuery::default;
    for (query, code) in [
        (
            ContrastQuery {
                target: Some("宁波".to_owned()),
                ..default()
            },
            "grouping-group",
        ),
        (
            ContrastQuery {
                reference: Some("宁波".to_owned()),
                ..default()
            },
            "grouping-group",
        ),
        (
            ContrastQuery {
                confidence: 1.0,
                ..default()
            },
            "query-confidence",
        ),
        (
            ContrastQuery {
                confidence: f64::NAN,
                ..default()
            },
            "query-confidence",
        ),
        (
            labelled(vec![group("", vec![article(0)])]),
            "grouping-label",
        ),
        (
            labelled(vec![group("甲", vec![article(3)])]),
            "grouping-label",
        ),
        (
            labelled(vec![
                group("甲", vec![article(0)]),
                group("甲", vec![article(1)]),
            ]),
            "grouping-label",
        ),
        (
            labelled(vec![
                group("甲", vec![article(0)]),
                group("乙", vec![article(0)]),
            ]),
            "grouping-label",
        ),
    ] {
        assert_eq!(
            ask(&[&analysis], query.clone()),
            Err(code.to_owned()),
            "{query:?}"
        );
    }
    assert_eq!(ask(&[], default()), Err("grouping-empty".to_owned()));
    let many = ISSUE.repeat(40);
    let likeness = SimilarityQuery {
        grouping: by(GroupingKind::Article),
        ..SimilarityQuery::default()
    };
    let error = ANALYZER
        .similarity(&[&analyze("简报.txt", &many)], &likeness)
        .expect_err("too many");
    assert_eq!(error.code, "grouping-too-many");
}

#[test]
fn a_city_without_divisions_has_no_groups_and_says_what_is_in_none() {
    let analysis = analyze(
        "简报.txt",
        "守护碧水蓝天\n\u{3000}\u{3000}代表视察环境保护，提出意见。\n",
    );
    let table = contrast(&[&analysis], &ContrastQuery::default());
    assert_eq!((table.target, table.rows.len()), (None, 0));
    assert_eq!(table.grouping.ungrouped_articles, 1);
    assert!(spread(&[&analysis], GroupingKind::Division).rows.is_empty());
}
