//! The command line: the same core as the page, for files on disk.

mod class_name;
mod compare;
mod comparison_rows;
mod csv;
mod fact_sheets;
mod facts;
mod facts_table;
mod input;
mod new_words;
mod opening;
mod output;
mod series;
mod sheet;
mod table;
mod word_sheets;
mod words;

use std::io::{self, BufRead, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use bulletin_lens::corrections::Corrections;
use bulletin_lens::message::{Error, Localized};
use bulletin_lens::proof::{ProofQuery, ProofRule};
use bulletin_lens::report::FullReport;
use bulletin_lens::segment::Segmenter;
use bulletin_lens::{Analyzer, Reading, Settings};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use compare::{CompareCall, SimilarityCall};
use facts::{AllFactsCall, FactsCall};
use input::{Failure, read_lexicon, read_text, speaks_chinese};
use new_words::NewWordsCall;
use opening::Opening;
use series::{DispersionCall, TrendCall};
use words::{CollocatesCall, ConcordanceCall, KeywordsCall, NetworkCall, PhrasesCall};

/// Exit code where an input could not be used; clap's own is 2, for a faulty call.
const INPUT_ERROR: u8 = 1;

/// Reads Chinese local bulletins: articles, districts, keywords and their comparison.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Call {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Analyse bulletins and print the report of each.
    Report(ReportCall),
    /// Compare groups of articles: districts, offices, issues, or your own (docs/comparison.md).
    Compare(CompareCall),
    /// How alike groups of articles are in their words, like beside like.
    Similarity(SimilarityCall),
    /// Words that the dictionary may lack, as suggestions for a lexicon of your own (docs/lexicon.md).
    NewWords(NewWordsCall),
    /// Rank the words of bulletins (docs/keywords.md).
    Keywords(KeywordsCall),
    /// Words that stand in a row again and again.
    #[command(visible_alias = "ngrams")]
    Phrases(PhrasesCall),
    /// The words around a term.
    Collocates(CollocatesCall),
    /// Which of the commonest words stand together in sentences.
    Network(NetworkCall),
    /// Every occurrence of a term in its context, or every sentence it stands in.
    Concordance(ConcordanceCall),
    /// What bulletins count, thing by thing, with sums where adding is right (docs/facts.md).
    Figures(FactsCall),
    /// The points of articles, side by side.
    Outlines(FactsCall),
    /// What bulletins say, over all articles: figures, points, documents, meetings, formulas, offices and people.
    Facts(AllFactsCall),
    /// How often terms occur in each issue, in the order of time.
    Trend(TrendCall),
    /// Where in the text terms stand.
    Dispersion(DispersionCall),
    /// Print each line as words separated by one blank.
    Segment(SegmentCall),
}

#[derive(Debug, Args)]
struct ReportCall {
    #[command(flatten)]
    opening: Opening,
    /// How to print: the whole report, tables to read, or rows for a spreadsheet.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// Corrections made by hand to the one bulletin given (docs/corrections.md).
    #[arg(long, value_name = "FILE")]
    corrections: Option<PathBuf>,
    /// Prints one report on all bulletins together.
    #[arg(long, conflicts_with = "corrections")]
    together: bool,
    /// How many keywords to list; 0 lists all.
    #[arg(long, default_value_t = Settings::default().keywords)]
    top: u32,
    /// A rule of the proof list to switch off; may be given several times.
    #[arg(long, value_name = "RULE", value_parser = rule_parser())]
    without_rule: Vec<String>,
}

#[derive(Debug, Args)]
struct SegmentCall {
    /// A text file, or `-` for standard input in UTF-8.
    #[arg(default_value = "-")]
    file: PathBuf,
    /// Your own terms, one `term [tag] [frequency]` a line.
    #[arg(long, value_name = "FILE")]
    lexicon: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Json,
    Table,
    Csv,
}

fn main() -> ExitCode {
    let call = Call::parse();
    let output = match call.command {
        Command::Report(call) => report(&call),
        Command::Compare(call) => compare::compare(&call),
        Command::Similarity(call) => compare::similarity(&call),
        Command::NewWords(call) => new_words::new_words(&call),
        Command::Keywords(call) => words::keywords(&call),
        Command::Phrases(call) => words::phrases(&call),
        Command::Collocates(call) => words::collocates(&call),
        Command::Network(call) => words::network(&call),
        Command::Concordance(call) => words::concordance(&call),
        Command::Figures(call) => facts::figures(&call),
        Command::Outlines(call) => facts::outlines(&call),
        Command::Facts(call) => facts::facts(&call),
        Command::Trend(call) => series::trend(&call),
        Command::Dispersion(call) => series::dispersion(&call),
        Command::Segment(call) => segment(&call),
    };
    match output {
        Ok(()) => ExitCode::SUCCESS,
        // A reader that stops early, such as `head`, is no fault.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(failure) => {
            // Where standard error is closed there is nobody left to tell.
            let _ = writeln!(io::stderr(), "{}", failure.sentence(speaks_chinese()));
            ExitCode::from(INPUT_ERROR)
        }
    }
}

fn report(call: &ReportCall) -> Result<(), Failure> {
    if call.corrections.is_some() && call.opening.files.len() != 1 {
        let sentence = format!(
            "--corrections goes with exactly one bulletin, because it was made for one text; {} were given",
            call.opening.files.len()
        );
        Call::command()
            .error(ErrorKind::ArgumentConflict, sentence)
            .exit();
    }
    let analyzer = Analyzer::new(Settings {
        keywords: call.top,
        ..call.opening.settings()?
    });
    let reading = Reading {
        corrections: match &call.corrections {
            Some(file) => Some(Corrections::parse(
                &file.display().to_string(),
                &read_text(file)?,
            )?),
            None => None,
        },
        ..call.opening.reading()?
    };
    let query = ProofQuery {
        without: ProofRule::ALL
            .into_iter()
            .filter(|rule| call.without_rule.iter().any(|name| name == rule.name()))
            .collect(),
    };
    let mut analyses = Vec::new();
    for file in &call.opening.files {
        analyses.push(Opening::analyze(file, &analyzer, &reading)?);
    }
    if call.together {
        analyses = vec![series::put_together(&analyzer, &analyses)?];
    }
    let mut reports = Vec::new();
    for analysis in &analyses {
        reports.push(FullReport {
            proof: analyzer.proof(analysis, &query),
            ..analyzer.full_report_on(analysis)
        });
    }
    let text = match call.format {
        Format::Json => json(&reports),
        Format::Table => table::format_reports(&reports),
        Format::Csv => csv::format_reports(&reports)?,
    };
    output::print(&text)
}

/// Takes the names of the proof rules and lists them in the help.
fn rule_parser() -> clap::builder::PossibleValuesParser {
    clap::builder::PossibleValuesParser::new(ProofRule::ALL.map(ProofRule::name))
}

/// One report is an object, several are an array.
fn json(reports: &[FullReport]) -> String {
    if let [report] = reports {
        report.to_json()
    } else {
        let reports: Vec<String> = reports
            .iter()
            .map(|report| report.to_json().trim_end().to_owned())
            .collect();
        format!("[\n{}\n]\n", reports.join(",\n"))
    }
}

fn segment(call: &SegmentCall) -> Result<(), Failure> {
    let segmenter = Segmenter::new(&read_lexicon(call.lexicon.as_deref())?);
    let mut output = io::BufWriter::new(io::stdout().lock());
    if call.file.as_os_str() == "-" {
        let mut input = io::stdin().lock();
        let mut line = Vec::new();
        let mut number = 0;
        while input.read_until(b'\n', &mut line)? > 0 {
            number += 1;
            let text = std::str::from_utf8(&line).map_err(|_| not_utf8(number))?;
            write_tokens(&mut output, text, &segmenter)?;
            line.clear();
        }
    } else {
        let text = read_text(&call.file)?;
        for line in text.split_inclusive('\n') {
            write_tokens(&mut output, line, &segmenter)?;
        }
    }
    output.flush()?;
    Ok(())
}

/// Writes a line's tokens separated by one blank, and its line end as it was.
fn write_tokens(output: &mut impl Write, line: &str, segmenter: &Segmenter) -> io::Result<()> {
    let text = line.trim_end_matches(['\n', '\r']);
    for (number, token) in segmenter.segment(text).iter().enumerate() {
        if number > 0 {
            output.write_all(b" ")?;
        }
        output.write_all(&text.as_bytes()[token.start..token.end])?;
    }
    output.write_all(&line.as_bytes()[text.len()..])
}

fn not_utf8(line: usize) -> Error {
    Error::new(
        "input-not-utf8",
        format!("-:{line}"),
        Localized::new(
            "标准输入的这一行不是 UTF-8。",
            "This line of standard input is not UTF-8.",
        ),
        Localized::new(
            "请先转换编码，或把文件名作为参数。",
            "Convert it first, or give the file as an argument.",
        ),
    )
}
