//! The command line as its users meet it: output, errors, exit codes.

#![allow(
    clippy::expect_used,
    reason = "in tests a failed expectation is the test's way of failing"
)]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn sample(number: u32) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join(format!("www/public/samples/sample-{number}.txt"))
}

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bulletin-lens"));
    command.env("LC_ALL", "C.UTF-8");
    command
}

fn run(arguments: &[&str]) -> Output {
    command()
        .args(arguments)
        .output()
        .expect("the command starts")
}

fn run_with_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = command()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(input)
        .expect("the command reads its input");
    child.wait_with_output().expect("the command ends")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("output is UTF-8")
}

/// A file of a test's own, removed with its folder at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(test: &str, name: &str, bytes: &[u8]) -> Self {
        let folder =
            std::env::temp_dir().join(format!("bulletin-lens-{}-{test}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the test");
        fs::write(folder.join(name), bytes).expect("a file for the test");
        Self(folder.join(name))
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("a path in UTF-8")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = self.0.parent().map(fs::remove_dir_all);
    }
}

#[test]
fn the_tables_of_the_samples_are_as_reviewed() {
    for number in 1..=3 {
        let output = run(&[
            "report",
            "--format",
            "table",
            "--top",
            "20",
            sample(number).to_str().expect("a path"),
        ]);
        assert!(output.status.success());
        insta::assert_snapshot!(format!("sample_{number}"), text(&output.stdout));
    }
}

#[test]
fn one_report_is_an_object_and_several_are_a_list() {
    let (first, second) = (sample(1), sample(2));
    let one: serde_json::Value =
        serde_json::from_slice(&run(&["report", first.to_str().expect("a path")]).stdout)
            .expect("JSON");
    assert!(one["articles"].is_array());
    let two = run(&[
        "report",
        first.to_str().expect("a path"),
        second.to_str().expect("a path"),
    ]);
    let two: serde_json::Value = serde_json::from_slice(&two.stdout).expect("JSON");
    assert_eq!(two.as_array().map(Vec::len), Some(2));
    assert_eq!(two[0], one);
}

#[test]
fn csv_has_one_row_a_term_and_scope() {
    let output = run(&[
        "report",
        "--format",
        "csv",
        sample(1).to_str().expect("a path"),
    ]);
    let mut rows = text(&output.stdout).lines();
    assert_eq!(
        rows.next(),
        Some(
            "file,scope,scope_name,scope_tokens,term,count,per_thousand,tf_idf,articles,rest_count,log_likelihood,log_ratio"
        )
    );
    assert!(rows.clone().count() > 50);
    assert!(
        rows.all(|row| row.split(',').count() == 12),
        "no sample term holds a comma"
    );
}

/// A bulletin with something to mend.
const DRAFT: &str = "余杭区：打好监督组合拳\n区人大常委会聚焦重点，推动工作落实，收到建议86件，其中A类31件、B类55件，\n（余杭区人大办　王明）\n\n临平区：推动协同发力\n区人大常委会推行“五微”工作法,推动工作落实，提出意见15条。\n（临平区人大办　李红）\n";

#[test]
fn tables_show_what_articles_say_and_what_an_editor_would_mend() {
    let draft = Scratch::new("draft", "简报.txt", DRAFT.as_bytes());
    let output = run(&["report", "--format", "table", draft.path()]);
    let table = text(&output.stdout);
    for heading in ["数量", "提法", "校对"] {
        assert!(table.lines().any(|line| line == heading), "{heading}");
    }
    for row in ["comma-at-end", "mixed-width", "五微"] {
        assert!(table.contains(row), "{row}");
    }
    let part = table.lines().find(|line| line.contains("31件"));
    assert!(part.is_some_and(|line| line.trim_end().ends_with("86件")));
}

#[test]
fn rules_of_the_proof_list_are_switched_off_one_by_one() {
    let draft = Scratch::new("rules", "简报.txt", DRAFT.as_bytes());
    let rules = |arguments: &[&str]| -> Vec<String> {
        let report: serde_json::Value =
            serde_json::from_slice(&run(arguments).stdout).expect("JSON");
        let entries = report["proof"]["entries"].as_array().expect("entries");
        let rule = |entry: &serde_json::Value| entry["rule"].as_str().expect("a rule").to_owned();
        entries.iter().map(rule).collect()
    };
    assert_eq!(
        rules(&["report", draft.path()]),
        ["comma-at-end", "mixed-width"]
    );
    assert_eq!(
        rules(&["report", "--without-rule", "mixed-width", draft.path()]),
        ["comma-at-end"]
    );
    let both = [
        "report",
        "--without-rule",
        "mixed-width",
        "--without-rule",
        "comma-at-end",
        draft.path(),
    ];
    assert!(rules(&both).is_empty());
    let unknown = run(&["report", "--without-rule", "spelling", draft.path()]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(text(&unknown.stderr).contains("mixed-width"));
}

#[test]
fn a_lexicon_keeps_its_terms_whole() {
    let lexicon = Scratch::new("lexicon", "词表.txt", "梅每与共 nz\n".as_bytes());
    let output = run_with_input(
        &["segment", "--lexicon", lexicon.path()],
        "打造梅每与共品牌\n".as_bytes(),
    );
    assert_eq!(text(&output.stdout), "打造 梅每与共 品牌\n");
}

#[test]
fn stop_words_of_the_user_leave_the_keyword_list() {
    let file = Scratch::new("stop-words", "停用词.txt", "代表\n".as_bytes());
    let path = sample(1);
    let count = |arguments: &[&str]| {
        let report: serde_json::Value =
            serde_json::from_slice(&run(arguments).stdout).expect("JSON");
        let rows = report["keywords"]["rows"].as_array().expect("rows").clone();
        rows.iter().filter(|row| row["term"] == "代表").count()
    };
    assert_eq!(count(&["report", path.to_str().expect("a path")]), 1);
    assert_eq!(
        count(&[
            "report",
            "--stop-words",
            file.path(),
            path.to_str().expect("a path")
        ]),
        0
    );
}

#[test]
fn segmenting_loses_and_adds_nothing_but_blanks() {
    let input = "余杭区：打好“组合拳”，提出意见建议25条。\r\n\n  ＡＢ１２ 𠮷野家·第3.5版\u{3000}完";
    let output = run_with_input(&["segment"], input.as_bytes());
    let strip = |text: &str| text.replace(' ', "");
    assert_eq!(strip(text(&output.stdout)), strip(input));
    assert_eq!(text(&output.stdout).lines().count(), input.lines().count());
}

#[test]
fn a_missing_file_is_an_input_error_on_standard_error() {
    let output = run(&["report", "没有这个文件.txt"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(text(&output.stderr).starts_with("没有这个文件.txt: "));
}

#[test]
fn a_picture_an_empty_file_and_a_text_without_articles_are_input_errors() {
    for (name, bytes, words) in [
        ("图.txt", b"\x89PNG\r\n\x1a\n".as_slice(), "PNG"),
        ("空.txt", b"".as_slice(), "empty"),
        (
            "目录.txt",
            "目录\n余杭区：打好组合拳\n".as_bytes(),
            "no article",
        ),
        (
            "english.txt",
            b"Nothing Chinese here. At all.\n".as_slice(),
            "no Chinese",
        ),
        ("坏.txt", b"\xe4\xbd\x99\xff\xff".as_slice(), "decoded"),
    ] {
        let file = Scratch::new("errors", name, bytes);
        let output = run(&["report", file.path()]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(
            text(&output.stderr).contains(words),
            "{name}: {}",
            text(&output.stderr)
        );
    }
}

#[test]
fn errors_are_in_chinese_where_the_locale_is() {
    let file = Scratch::new("locale", "空.txt", b"");
    let output = command()
        .env("LC_ALL", "zh_CN.UTF-8")
        .args(["report", file.path()])
        .output()
        .expect("the command starts");
    assert!(
        text(&output.stderr).contains("这个文件是空的"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn a_faulty_lexicon_line_is_named_with_its_number() {
    let lexicon = Scratch::new("faulty", "词表.txt", "民生实事\n“四强化”\n".as_bytes());
    let output = run_with_input(&["segment", "--lexicon", lexicon.path()], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("词表.txt:2"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn input_that_is_not_utf8_is_named_with_its_line() {
    let output = run_with_input(&["segment"], b"\xe4\xbd\x99\n\xff\xfe\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("-:2"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn a_faulty_call_is_a_usage_error() {
    assert_eq!(run(&["report"]).status.code(), Some(2));
    assert_eq!(
        run(&["report", "--format", "xml", "a.txt"]).status.code(),
        Some(2)
    );
    assert_eq!(run(&["count"]).status.code(), Some(2));
}

fn report_of(arguments: &[&str]) -> serde_json::Value {
    let output = run(arguments);
    assert!(output.status.success(), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
fn the_city_is_recognised_or_given() {
    let first = sample(1);
    let path = first.to_str().expect("a path");
    let recognised = report_of(&["report", path]);
    assert_eq!(recognised["region"]["code"], "330100");
    assert_eq!(recognised["region"]["basis"], "recognised");
    assert!(
        recognised["region"]["evidence"]
            .as_array()
            .is_some_and(|words| !words.is_empty())
    );
    let given = report_of(&["report", "--region", "330110", path]);
    assert_eq!(given["region"]["code"], "330100");
    assert_eq!(given["region"]["basis"], "given");
    assert_eq!(given["divisions"], recognised["divisions"]);
}

#[test]
fn a_text_of_no_city_is_read_without_districts_and_says_so() {
    let file = Scratch::new(
        "nowhere",
        "简报.txt",
        "代表履职有新招\n各有关方面认真负责，各项工作有序推进，取得了新的成效。\n".as_bytes(),
    );
    let report = report_of(&["report", file.path()]);
    assert!(report["region"].is_null());
    assert_eq!(report["divisions"].as_array().map(Vec::len), Some(0));
    assert_eq!(report["unattributed"]["articles"], 1);
    assert_eq!(report["notices"][0]["code"], "region-unknown");
    assert_eq!(report["notices"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_code_that_no_city_has_is_an_input_error_that_names_near_ones() {
    let first = sample(1);
    let output = run(&[
        "report",
        "--region",
        "331200",
        first.to_str().expect("a path"),
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("331100 丽水市"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn a_gazetteer_of_the_users_own_sorts_the_articles() {
    let own = Scratch::new(
        "own-gazetteer",
        "街道.txt",
        "[region]\n330108\t滨江区\n[divisions]\nch\t长河街道\nxx\t西兴街道\n".as_bytes(),
    );
    let bulletin = Scratch::new(
        "own-bulletin",
        "简报.txt",
        "长河街道：代表履职有新招\n各有关方面认真负责，各项工作有序推进，取得了新的成效。\n"
            .as_bytes(),
    );
    let report = report_of(&["report", "--gazetteer", own.path(), bulletin.path()]);
    assert_eq!(report["region"]["basis"], "own-gazetteer");
    assert_eq!(report["articles"][0]["division"], "ch");
    assert_eq!(report["divisions"].as_array().map(Vec::len), Some(3));

    let faulty = Scratch::new("faulty-gazetteer", "街道.txt", "[region]\n1\n".as_bytes());
    let output = run(&["report", "--gazetteer", faulty.path(), bulletin.path()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("街道.txt:2"),
        "{}",
        text(&output.stderr)
    );
    let both = run(&[
        "report",
        "--region",
        "330100",
        "--gazetteer",
        own.path(),
        bulletin.path(),
    ]);
    assert_eq!(both.status.code(), Some(2));
}

const SMALL_BULLETIN: &str = "余杭区：打好监督“组合拳”\n余杭区人大常委会组织代表视察，提出意见建议25条。\n（余杭区人大办 周晓岚）\n临平区：推动监督协同\n临平区人大常委会开展调研，走访企业12家。\n";

/// A file of corrections for a bulletin, made from the report on it as a person would.
fn corrections_for(bulletin: &Scratch, entries: &str) -> String {
    let output = run(&["report", bulletin.path()]);
    let report: serde_json::Value =
        serde_json::from_slice(&output.stdout).expect("a report in JSON");
    let source = &report["source"];
    format!(
        r#"{{"format":1,"text":{{"utf16Length":{},"checksum":{}}},"corrections":{entries}}}"#,
        source["utf16Length"], source["checksum"]
    )
}

#[test]
fn corrections_change_the_report_of_their_bulletin() {
    let bulletin = Scratch::new("corrected", "简报.txt", SMALL_BULLETIN.as_bytes());
    let entries = r#"[{"action":"merge","at":70},{"action":"division","at":3,"code":"330102"}]"#;
    let file = Scratch::new(
        "corrections",
        "更正.json",
        corrections_for(&bulletin, entries).as_bytes(),
    );
    let output = run(&["report", "--corrections", file.path(), bulletin.path()]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let report: serde_json::Value =
        serde_json::from_slice(&output.stdout).expect("a report in JSON");
    let articles = report["articles"].as_array().expect("a list of articles");
    assert_eq!(articles.len(), 1);
    assert_eq!(articles[0]["division"], "330102");
    assert_eq!(articles[0]["divisionEvidence"]["place"], "hand");
    assert_eq!(
        articles[0]["corrected"],
        serde_json::json!(["boundary", "division"])
    );
}

#[test]
fn corrections_go_with_one_bulletin_only() {
    let bulletin = Scratch::new("corrected-two", "简报.txt", SMALL_BULLETIN.as_bytes());
    let output = run(&[
        "report",
        "--corrections",
        "更正.json",
        bulletin.path(),
        bulletin.path(),
    ]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("exactly one bulletin"));
}

#[test]
fn corrections_that_do_not_fit_are_an_error_naming_file_and_entry() {
    let bulletin = Scratch::new("corrected-badly", "简报.txt", SMALL_BULLETIN.as_bytes());
    for (entries, words) in [
        (r#"[{"action":"split","at":9999}]"#, "Correction 1 (split)"),
        (r#"[{"action":"split"}]"#, "lacks the field `at`"),
        ("[", "no well-formed file"),
    ] {
        let file = Scratch::new(
            "corrections-bad",
            "更正.json",
            corrections_for(&bulletin, entries).as_bytes(),
        );
        let output = run(&["report", "--corrections", file.path(), bulletin.path()]);
        assert_eq!(output.status.code(), Some(1), "{entries}");
        assert!(text(&output.stderr).contains("更正.json"), "{entries}");
        assert!(
            text(&output.stderr).contains(words),
            "{}",
            text(&output.stderr)
        );
    }
    let other = corrections_for(&bulletin, "[]");
    let file = Scratch::new("corrections-other", "更正.json", other.as_bytes());
    let changed = Scratch::new(
        "corrected-changed",
        "简报.txt",
        SMALL_BULLETIN.replace("25", "26").as_bytes(),
    );
    let output = run(&["report", "--corrections", file.path(), changed.path()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("another text"));
}

fn json_of(arguments: &[&str]) -> serde_json::Value {
    let output = run(arguments);
    assert!(output.status.success(), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The sentence on standard error of a call that cannot be answered, with its exit code.
fn refusal(arguments: &[&str]) -> (Option<i32>, String) {
    let output = run(arguments);
    assert!(output.stdout.is_empty());
    (output.status.code(), text(&output.stderr).to_owned())
}

#[test]
fn the_comparisons_of_the_samples_are_as_reviewed() {
    let samples: Vec<PathBuf> = (1..=3).map(sample).collect();
    let samples: Vec<&str> = samples
        .iter()
        .map(|path| path.to_str().expect("a path"))
        .collect();
    let first = samples[0];
    for (name, call) in [
        (
            "each_against_the_rest",
            vec!["compare", first, "--top", "4"],
        ),
        (
            "all_at_once",
            vec!["compare", first, "--against", "all", "--top", "12"],
        ),
        (
            "issues",
            [
                vec!["compare"],
                samples.clone(),
                vec!["--by", "document", "--top", "8"],
            ]
            .concat(),
        ),
        ("likeness", vec!["similarity", first]),
        (
            "likeness_of_offices",
            vec![
                "similarity",
                first,
                "--by",
                "office",
                "--measure",
                "cosine",
                "--format",
                "csv",
            ],
        ),
    ] {
        let output = run(&call);
        assert!(output.status.success(), "{name}");
        insta::assert_snapshot!(name, text(&output.stdout));
    }
}

#[test]
fn groups_of_ones_own_are_compared_over_two_issues() {
    let labels = Scratch::new(
        "labels",
        "分组.txt",
        "# 两组\n甲组 = 1-3\n乙组 = 2：1、2:4\n".as_bytes(),
    );
    let (first, second) = (sample(1), sample(2));
    let files = [
        first.to_str().expect("a path"),
        second.to_str().expect("a path"),
    ];
    let call = [
        "compare",
        files[0],
        files[1],
        "--labels",
        labels.path(),
        "--format",
        "json",
    ];
    let table = json_of(&[&call[..], &["--target", "甲组", "--against", "乙组"]].concat());
    assert_eq!(
        (&table["articles"], &table["referenceArticles"]),
        (&3.into(), &2.into())
    );
    assert_eq!(table["grouping"]["ungroupedArticles"], 13);
    let each = json_of(&call);
    let targets: Vec<&str> = each
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| one["target"].as_str().expect("a group"))
        .collect();
    assert_eq!(targets, ["甲组", "乙组"]);
    assert_eq!(
        each[0]["referenceArticles"], 15,
        "what is in no group counts in the rest"
    );
}

#[test]
fn a_comparison_as_csv_has_its_intervals_and_one_row_a_term() {
    let first = sample(1);
    let call = [
        "compare",
        first.to_str().expect("a path"),
        "--format",
        "csv",
        "--top",
        "5",
    ];
    let output = run(&call);
    let rows: Vec<Vec<&str>> = text(&output.stdout)
        .lines()
        .map(|line| line.split(',').collect())
        .collect();
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    let number = |row: &[&str], name: &str| -> f64 {
        let column = rows[0]
            .iter()
            .position(|&cell| cell == name)
            .expect("a column");
        row[column].parse().expect("a number")
    };
    for row in &rows[1..] {
        assert!(number(row, "per_thousand_low") <= number(row, "per_thousand"));
        assert!(number(row, "per_thousand") <= number(row, "per_thousand_high"));
    }
    let all = run(&[&call[..], &["--against", "all"]].concat());
    let mut lines = text(&all.stdout).lines();
    assert!(
        lines
            .next()
            .is_some_and(|header| header.contains("上城区 count,上城区 per_thousand"))
    );
    assert_eq!(lines.count(), 5);
}

#[test]
fn the_column_that_sorts_is_chosen_by_name() {
    let first = sample(1);
    let first = first.to_str().expect("a path");
    let call = [
        "compare",
        first,
        "--target",
        "上城区",
        "--format",
        "json",
        "--top",
        "10",
        "--sort",
    ];
    let table = json_of(&[&call[..], &["reference-count"]].concat());
    let counts: Vec<u64> = table["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row["referenceCount"].as_u64().expect("a count"))
        .collect();
    assert!(counts.len() == 10 && counts.is_sorted_by(|one, other| one >= other));
    let (code, sentence) = refusal(&[&call[..], &["beauty"]].concat());
    assert_eq!(code, Some(2));
    assert!(
        sentence.contains("beauty") && sentence.contains("conservative-log-ratio"),
        "{sentence}"
    );
}

#[test]
fn comparisons_that_cannot_be_are_named_errors() {
    let first = sample(1);
    let first = first.to_str().expect("a path");
    let faulty = Scratch::new("faulty-labels", "分组.txt", "甲 = 1\n乙 = 三\n".as_bytes());
    let missing = Scratch::new("missing-labels", "分组.txt", "甲 = 99\n".as_bytes());
    for (call, code, words) in [
        (vec!["--target", "宁波市"], 1, "There is no such group"),
        (vec!["--confidence", "2"], 1, "does not lie between 0 and 1"),
        (vec!["--labels", faulty.path()], 1, "分组.txt:2: This line"),
        (
            vec!["--labels", missing.path()],
            1,
            "document 1 has no article 99",
        ),
        (vec!["--against", "西湖区"], 2, "--target"),
        (
            vec!["--against", "all", "--target", "西湖区"],
            2,
            "--target",
        ),
        (
            vec!["--labels", faulty.path(), "--by", "office"],
            2,
            "--labels",
        ),
    ] {
        let (found, sentence) = refusal(&[&["compare", first][..], &call].concat());
        assert_eq!(found, Some(code), "{sentence}");
        assert!(sentence.contains(words), "{sentence}");
    }
}

/// A bulletin of two districts whose words meet, repeat and stand inside each other.
fn bulletin_of_words(test: &str) -> Scratch {
    Scratch::new(
        test,
        "简报.txt",
        "余杭区：代表走进联络站\n余杭区人大常委会组织代表走进代表联络站，代表在代表联络站接待选民。代表听取=意见。\n\n临平区：代表视察社区食堂\n临平区人大常委会组织代表视察社区食堂，代表提出建议。\n".as_bytes(),
    )
}

#[test]
fn keywords_are_counted_at_the_level_asked_for_in_the_articles_asked_for() {
    let file = bulletin_of_words("keywords");
    let count = |options: &[&str]| {
        let mut call = vec!["keywords", file.path(), "--format", "csv", "--top", "0"];
        call.extend(options);
        let output = run(&call);
        assert!(output.status.success(), "{}", text(&output.stderr));
        let rows = text(&output.stdout).lines().map(str::to_owned);
        let row: Option<String> = rows.into_iter().find(|row| row.contains(",代表,"));
        row.expect("the word is listed")
    };
    assert!(
        count(&[]).starts_with("简报.txt,代表,noun,7,"),
        "{}",
        count(&[])
    );
    let all = count(&["--level", "all"]);
    assert!(all.starts_with("简报.txt,代表,noun,9,2,"), "{all}");
    for name in ["临平区", "临平", "330113"] {
        let there = count(&["--division", name]);
        assert!(there.starts_with("简报.txt,代表,noun,3,"), "{there}");
    }
    assert_eq!(count(&["--division", "临平区"]), count(&["--article", "2"]));
    let keyness = count(&["--measure", "keyness", "--article", "1"]);
    assert!(keyness.ends_with(",0.0000"), "{keyness}");
}

#[test]
fn figures_of_districts_are_added_where_each_gives_one_number() {
    let file = Scratch::new(
        "figures",
        "简报.txt",
        "余杭区：代表走进联络站\n余杭区人大常委会组织代表视察，收到意见建议25条。\n\n临平区：代表视察社区食堂\n临平区人大常委会组织代表视察社区食堂，收到意见建议至少30条。\n".as_bytes(),
    );
    let output = run(&["figures", file.path(), "--format", "csv"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let printed = text(&output.stdout);
    let rows: Vec<&str> = printed
        .lines()
        .filter(|row| row.contains(",意见建议,"))
        .collect();
    assert_eq!(rows.len(), 2, "{printed}");
    for row in rows {
        assert!(row.ends_with(",55.0000,"), "{row}");
    }
    let one = run(&[
        "figures",
        file.path(),
        "--format",
        "csv",
        "--division",
        "余杭",
    ]);
    assert!(
        text(&one.stdout).contains("不足两个区县"),
        "{}",
        text(&one.stdout)
    );
}

/// Two districts that name one paper, each signed by its office.
fn bulletin_of_facts(test: &str) -> Scratch {
    Scratch::new(
        test,
        "简报.txt",
        "杭州人大工作通讯\n\n余杭区：代表走进联络站\n余杭区人大常委会学习《杭州市湿地保护条例》，推行“五微”工作法。\n（余杭区人大办　王明）\n临平区：代表视察社区食堂\n临平区人大常委会落实《杭州市湿地保护条例》，走访企业12家。\n（临平区人大办　李红）\n".as_bytes(),
    )
}

#[test]
fn each_sheet_of_facts_has_a_row_for_each_article() {
    let file = bulletin_of_facts("fact-sheets");
    let rows = |sheet: &str, options: &[&str]| {
        let mut call = vec!["facts", file.path(), "--format", "csv", "--sheet", sheet];
        call.extend(options);
        let output = run(&call);
        assert!(output.status.success(), "{}", text(&output.stderr));
        let printed = text(&output.stdout);
        printed
            .lines()
            .skip(1)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        rows("documents", &[]),
        [
            "简报.txt,杭州市湿地保护条例,,文件,2,余杭区,1,1",
            "简报.txt,杭州市湿地保护条例,,文件,2,临平区,2,1",
        ]
    );
    assert_eq!(
        rows("documents", &["--division", "临平"]),
        ["简报.txt,杭州市湿地保护条例,,文件,1,临平区,2,1"]
    );
    assert_eq!(rows("slogans", &[]), ["简报.txt,五微,5,1,余杭区,1,1"]);
    assert_eq!(
        rows("offices", &[]),
        [
            "简报.txt,余杭区人大办,1,余杭区,1",
            "简报.txt,临平区人大办,1,临平区,2"
        ]
    );
    assert_eq!(
        rows("authors", &[]),
        [
            "简报.txt,王明,余杭区人大办,,1,余杭区,1",
            "简报.txt,李红,临平区人大办,,1,临平区,2"
        ]
    );
}

#[test]
fn rows_of_all_facts_need_a_sheet_and_json_has_all() {
    let file = bulletin_of_facts("all-facts");
    let refused = run(&["facts", file.path(), "--format", "csv"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("--sheet documents"));
    let output = run(&["facts", file.path(), "--format", "json"]);
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(all["threads"]["documents"][0]["mentions"], 2);
    assert_eq!(all["signers"]["people"][1]["name"], "李红");
    assert_eq!(all["signers"]["unsigned"], 0);
    assert_eq!(all["figures"]["rows"][0]["thing"], "企业");
}

#[test]
fn a_term_left_out_is_not_listed_and_changes_no_rate() {
    let file = bulletin_of_words("left-out");
    let rows = |options: &[&str]| {
        let mut call = vec!["keywords", file.path(), "--format", "csv", "--top", "0"];
        call.extend(options);
        text(&run(&call).stdout).to_owned()
    };
    let (all, without) = (
        rows(&[]),
        rows(&["--without", "代表", "--without", "没有的词"]),
    );
    let kept: String = all
        .lines()
        .filter(|row| !row.contains(",代表,"))
        .map(|row| format!("{row}\n"))
        .collect::<Vec<_>>()
        .concat();
    assert_eq!(without, kept);
    assert_ne!(without, all);
}

#[test]
fn a_term_is_followed_from_issue_to_issue_and_the_report_on_both_counts_both() {
    let file = |test: &str, name: &str, text: &str| Scratch::new(test, name, text.as_bytes());
    let june = file(
        "trend-june",
        "六月.txt",
        "杭州人大工作通讯\n第6期\n2024年6月20日\n\n余杭区：代表走进联络站\n余杭区人大常委会组织代表视察。\n（余杭区人大办　王明）\n",
    );
    let may = file(
        "trend-may",
        "五月.txt",
        "杭州人大工作通讯\n第5期\n2024年5月20日\n\n临平区：监督有力\n临平区人大常委会组织代表开展监督。\n（临平区人大办　李红）\n",
    );
    let output = run(&[
        "trend",
        "--term",
        "代表",
        june.path(),
        may.path(),
        "--format",
        "csv",
    ]);
    let printed = text(&output.stdout);
    let rows: Vec<&str> = printed
        .lines()
        .filter(|row| row.contains(",代表,"))
        .collect();
    assert_eq!(rows.len(), 2, "{printed}");
    assert!(rows[0].contains("五月.txt,2024-05-20,1,"), "{printed}");
    assert!(rows[1].contains("六月.txt,2024-06-20,2,"), "{printed}");
    let report = run(&["report", "--together", june.path(), may.path()]);
    let json: serde_json::Value = serde_json::from_slice(&report.stdout).expect("JSON");
    assert_eq!(json["totals"]["articles"], 2);
    assert_eq!(json["issues"][1]["name"], "五月.txt");
    assert_eq!(json["articles"][1]["issue"], 1);
    let places = run(&[
        "dispersion",
        "--term",
        "代表",
        june.path(),
        "--format",
        "csv",
    ]);
    let printed = text(&places.stdout);
    assert_eq!(
        printed.lines().filter(|row| row.contains(",代表,")).count(),
        2,
        "{printed}"
    );
}

#[test]
fn points_are_listed_article_by_article() {
    let file = Scratch::new(
        "outlines",
        "简报.txt",
        "余杭区：代表走进联络站\n余杭区人大常委会抓三件事。一是建好站点。二是用好站点。\n\n临平区：代表视察社区食堂\n临平区人大常委会组织代表视察社区食堂。\n".as_bytes(),
    );
    let output = run(&["outlines", file.path(), "--format", "csv"]);
    let printed = text(&output.stdout);
    assert!(printed.contains("余杭区,1,1,1,一是,建好站点"), "{printed}");
    assert!(printed.contains("余杭区,1,1,2,二是,用好站点"), "{printed}");
    assert!(!printed.contains("临平区,"), "{printed}");
}

#[test]
fn what_a_word_question_lacks_is_said_in_one_line() {
    let file = bulletin_of_words("lacking");
    for (call, code, said) in [
        (
            vec!["keywords", file.path(), "--measure", "keyness"],
            1,
            "keyness: The whole bulletin is chosen: there is no other text",
        ),
        (
            vec!["keywords", file.path(), "--division", "宁波"],
            1,
            "宁波: There is no division with this code.",
        ),
        (
            vec!["keywords", file.path(), "--article", "9"],
            1,
            "There is no such article",
        ),
        (
            vec!["phrases", file.path(), "--maximum-words", "9"],
            1,
            "2-9: Phrases have from 2 to 8 words",
        ),
        (
            vec!["network", file.path(), "--terms", "101"],
            1,
            "101: There are too many terms",
        ),
        (
            vec!["keywords", file.path(), "--level", "both"],
            2,
            "expected `own` or `all`",
        ),
        (
            vec!["keywords", file.path(), "--article", "0"],
            2,
            "'--article <NUMBER>'",
        ),
        (vec!["concordance", "代表"], 2, "<FILES>..."),
    ] {
        let output = run(&call);
        assert_eq!(output.status.code(), Some(code), "{call:?}");
        assert!(output.stdout.is_empty());
        assert!(
            text(&output.stderr).contains(said),
            "{call:?}: {}",
            text(&output.stderr)
        );
    }
}

#[test]
fn a_concordance_lines_up_its_occurrences() {
    let file = bulletin_of_words("concordance");
    let output = run(&[
        "concordance",
        "代表",
        file.path(),
        "--sort",
        "left",
        "--width",
        "5",
        "--article",
        "2",
    ]);
    assert_eq!(
        text(&output.stdout),
        "\
简报.txt：“代表”出现 3 次，在 2 句里；列出 3 行
篇  区县    左          词    右
2   临平区    临平区：  代表  视察社区食
2   临平区  社区食堂，  代表  提出建议。
2   临平区  常委会组织  代表  视察社区食
"
    );
}

#[test]
fn a_concordance_shows_whole_sentences_phrases_and_what_is_near() {
    let file = bulletin_of_words("sentences");
    let print = |options: &[&str]| {
        let mut call = vec!["concordance"];
        call.extend(options);
        call.extend([file.path(), "--width", "0", "--format", "csv"]);
        let output = run(&call);
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout).to_owned()
    };
    let header = "file,article,division,occurrences,sentence\n";
    assert_eq!(
        print(&["提出建议", "--matching", "phrase"]),
        format!(
            "{header}简报.txt,2,临平区,1,临平区人大常委会组织代表视察社区食堂，代表【提出建议】。\n"
        )
    );
    assert_eq!(
        print(&["表提出", "--matching", "phrase"]),
        header,
        "no word begins there"
    );
    assert!(print(&["表提出", "--matching", "substring"]).contains("代【表提出】建议"));
    let near = ["代表", "--near", "建议", "--window", "2", "--side", "left"];
    assert!(print(&near).contains("组织代表视察社区食堂，【代表】提出建议"));
}

#[test]
fn several_bulletins_are_one_sheet_and_an_array() {
    let file = bulletin_of_words("several");
    let sample = sample(1);
    let sample = sample.to_str().expect("a path in UTF-8");
    for command in [
        vec!["keywords"],
        vec!["phrases"],
        vec!["collocates", "代表"],
        vec!["network"],
        vec!["concordance", "代表"],
    ] {
        let print = |format| {
            let mut call = command.clone();
            call.extend([file.path(), sample, "--format", format]);
            let output = run(&call);
            assert!(output.status.success(), "{}", text(&output.stderr));
            text(&output.stdout).to_owned()
        };
        let json: serde_json::Value = serde_json::from_str(&print("json")).expect("it is JSON");
        assert_eq!(json.as_array().map(Vec::len), Some(2), "{command:?}");
        let csv = print("csv");
        let rows: Vec<&str> = csv.lines().collect();
        assert!(rows[0].starts_with("file,"));
        let of = |name: &str| rows.iter().filter(|row| row.starts_with(name)).count();
        assert!(
            of("简报.txt,") > 0 && of("sample-1.txt,") > 0,
            "{command:?}"
        );
        assert_eq!(of("简报.txt,") + of("sample-1.txt,") + 1, rows.len());
        let tables = print("table");
        assert!(tables.contains("简报.txt：") && tables.contains("\n\nsample-1.txt："));
    }
}

/// The first sample with three more articles, which say 邻里议事厅 twelve times; no dictionary has it.
fn with_a_new_word(test: &str) -> Scratch {
    let more = ["余杭区", "西湖区", "萧山区"].map(|name| {
        format!("\n\n{name}：用好邻里议事厅\n{name}人大常委会走访邻里议事厅，听取居民意见。代表在邻里议事厅接待选民，居民也常来邻里议事厅商量停车。\n")
    });
    let sample = fs::read_to_string(sample(1)).expect("a sample in UTF-8");
    Scratch::new(test, "议事.txt", (sample + &more.concat()).as_bytes())
}

#[test]
fn new_words_are_suggested_with_their_measures_and_their_first_place() {
    let bulletin = with_a_new_word("new-words");
    let output = run(&["new-words", bulletin.path(), "--top", "1"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    insta::assert_snapshot!("new_words", text(&output.stdout));

    let rows = run(&["new-words", bulletin.path(), "--format", "csv"]);
    let mut rows = text(&rows.stdout).lines();
    assert_eq!(
        rows.next(),
        Some(
            "file,term,pieces,count,articles,cohesion,left_entropy,right_entropy,c_value,sentences,first_sentence"
        )
    );
    let first: Vec<&str> = rows.next().expect("a suggestion").split(',').collect();
    assert_eq!(first[..2], ["议事.txt", "邻里议事厅"]);
    assert_eq!((first[3], first[4], first[9]), ("12", "3", "9"));
    assert_eq!(first[10], "余杭区：用好邻里议事厅");

    let one = json_of(&["new-words", bulletin.path(), "--format", "json"]);
    assert_eq!(one["file"], "议事.txt");
    assert_eq!(one["rows"][0]["count"], 12);
    let sample = sample(2);
    let sample = sample.to_str().expect("a path");
    let two = json_of(&["new-words", bulletin.path(), sample, "--format", "json"]);
    assert_eq!(two[0], one);
    assert_eq!(two[1]["file"], "sample-2.txt");
}

#[test]
fn a_new_word_that_the_lexicon_has_is_suggested_no_more() {
    let bulletin = with_a_new_word("known-word");
    let lexicon = Scratch::new("known-word-lexicon", "词表.txt", "邻里议事厅\n".as_bytes());
    let output = run(&["new-words", bulletin.path(), "--lexicon", lexicon.path()]);
    assert!(output.status.success());
    let table = text(&output.stdout);
    let terms: Vec<&str> = table
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(!terms.contains(&"邻里议事厅"), "{table}");
}

#[test]
fn thresholds_of_new_words_are_told_where_they_cannot_be() {
    let sample = sample(1);
    let sample = sample.to_str().expect("a path");
    let (code, sentence) = refusal(&["new-words", sample, "--max-characters", "13"]);
    assert_eq!(code, Some(1));
    assert!(sentence.contains("2-13"), "{sentence}");
    let (code, _) = refusal(&["new-words", sample, "--min-count", "1"]);
    assert_eq!(code, Some(2));
    let none = run(&["new-words", sample, "--min-count", "99"]);
    assert!(none.status.success());
    assert_eq!(
        text(&none.stdout).lines().last(),
        Some("没有可建议的新词。")
    );
}
