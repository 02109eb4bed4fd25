//! The sample bulletins against their hand-made gold: articles, titles, divisions and bylines.

#![allow(
    clippy::expect_used,
    reason = "in tests a failed expectation is the test's way of failing"
)]

use std::fs;
use std::path::{Path, PathBuf};

use bulletin_lens::read::NativeDecoder;
use bulletin_lens::{Analyzer, Reading, Report, Settings, read_document};
use serde_json::Value;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn report(file: &Path) -> Report {
    let bytes = fs::read(file).expect("the sample is readable");
    let document = read_document("样例.txt", &bytes, &NativeDecoder).expect("the sample is text");
    Analyzer::new(Settings::default())
        .report(&document)
        .expect("the sample has articles")
}

fn samples() -> Vec<(PathBuf, Value)> {
    (1..=3)
        .map(|number| {
            let gold =
                fs::read_to_string(root().join(format!("tests/samples/sample-{number}.gold.json")))
                    .expect("the gold is readable");
            let text = root().join(format!("www/public/samples/sample-{number}.txt"));
            (text, serde_json::from_str(&gold).expect("the gold is JSON"))
        })
        .collect()
}

/// Title, division, office and authors of an article.
type Row = (Option<String>, Option<String>, Option<String>, Vec<String>);

/// What the gold says of each article.
fn expected(gold: &Value) -> Vec<Row> {
    let string = |value: &Value| value.as_str().map(str::to_owned);
    let articles = gold["articles"].as_array().expect("a list of articles");
    articles
        .iter()
        .map(|article| {
            let byline = &article["byline"];
            let authors = byline["authors"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(string)
                .collect();
            (
                string(&article["title"]),
                string(&article["division"]),
                string(&byline["office"]),
                authors,
            )
        })
        .collect()
}

#[test]
fn every_article_has_its_title_division_and_byline() {
    for (file, gold) in samples() {
        let found: Vec<_> = report(&file)
            .articles
            .into_iter()
            .map(|article| {
                let (office, authors) = article
                    .byline
                    .map(|byline| (byline.office, byline.authors))
                    .unwrap_or_default();
                (article.title, article.division, office, authors)
            })
            .collect();
        assert_eq!(found, expected(&gold), "{}", file.display());
    }
}

/// A list of the gold by one field of its items.
fn field<'gold>(article: &'gold Value, list: &str, name: &str) -> Vec<&'gold Value> {
    let items = article[list].as_array().into_iter().flatten();
    items.map(|item| &item[name]).collect()
}

#[test]
fn every_article_has_its_points_and_facts() {
    let analyzer = Analyzer::new(Settings::default());
    for (file, gold) in samples() {
        let bytes = fs::read(&file).expect("the sample is readable");
        let document =
            read_document("样例.txt", &bytes, &NativeDecoder).expect("the sample is text");
        let analysis = analyzer
            .analyze(document, &Reading::default(), &mut |_| ())
            .expect("the sample has articles");
        let printed: Value =
            serde_json::from_str(&analyzer.full_report_on(&analysis).to_json()).expect("JSON");
        let articles = printed["articles"].as_array().expect("a list of articles");
        for (found, expected) in articles
            .iter()
            .zip(gold["articles"].as_array().expect("a list"))
        {
            let title = &expected["title"];
            for (list, name) in [
                ("outline", "ordinal"),
                ("quantities", "unit"),
                ("quantities", "bound"),
            ] {
                assert_eq!(
                    field(found, list, name),
                    field(expected, list, name),
                    "{list} {name} of {title}"
                );
            }
            let values = |article: &Value| -> Vec<Option<f64>> {
                field(article, "quantities", "value")
                    .into_iter()
                    .map(Value::as_f64)
                    .collect()
            };
            assert_eq!(values(found), values(expected), "quantities of {title}");
            for list in ["documents", "meetings", "slogans"] {
                assert_eq!(found[list], expected[list], "{list} of {title}");
            }
        }
    }
}

#[test]
fn the_samples_cover_every_division_together_and_none_alone() {
    let reports: Vec<Report> = samples().iter().map(|(file, _)| report(file)).collect();
    for (number, division) in reports[0].divisions.iter().enumerate() {
        assert!(
            reports
                .iter()
                .any(|report| !report.divisions[number].articles.is_empty()),
            "{} is in no sample",
            division.name
        );
    }
    for report in &reports {
        assert!(
            report
                .divisions
                .iter()
                .any(|division| division.articles.is_empty())
        );
        assert!(
            (3_000..=6_000).contains(&report.source.characters),
            "{} characters",
            report.source.characters
        );
    }
}

#[test]
fn a_report_survives_json_unchanged() {
    for (file, _) in samples() {
        let report = report(&file);
        let back: Report = serde_json::to_string(&report)
            .and_then(|json| serde_json::from_str(&json))
            .expect("a report is read back");
        assert_eq!(back, report);
    }
}
