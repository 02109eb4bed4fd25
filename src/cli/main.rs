//! The command line: the same core as the page, for files on disk.

mod csv;
mod facts_table;
mod table;

use std::ffi::OsString;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use bulletin_lens::corrections::Corrections;
use bulletin_lens::gazetteer::Gazetteer;
use bulletin_lens::message::{Error, Localized};
use bulletin_lens::proof::{ProofQuery, ProofRule};
use bulletin_lens::read::{MAXIMUM_BYTES, NativeDecoder, read_document};
use bulletin_lens::report::FullReport;
use bulletin_lens::segment::Segmenter;
use bulletin_lens::segment::lexicon::LexiconEntry;
use bulletin_lens::segment::user_lexicon::read_user_lexicon;
use bulletin_lens::stop_words::read_user_words;
use bulletin_lens::{Analyzer, Reading, Settings};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

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
    /// Print each line as words separated by one blank.
    Segment(SegmentCall),
}

#[derive(Debug, Args)]
struct ReportCall {
    /// Text files in UTF-8, UTF-16 or GB18030 (GBK).
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// How to print: the whole report, tables to read, or rows for a spreadsheet.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
    /// Your own terms, one `term [tag] [frequency]` a line.
    #[arg(long, value_name = "FILE")]
    lexicon: Option<PathBuf>,
    /// Your own stop words, one a line.
    #[arg(long, value_name = "FILE")]
    stop_words: Option<PathBuf>,
    /// The city: six digits (GB/T 2260) of a city or one of its counties; recognised where not given.
    #[arg(long, value_name = "CODE", conflicts_with = "gazetteer")]
    region: Option<String>,
    /// Your own gazetteer, used instead of the built-in ones; docs/gazetteer.md describes the format.
    #[arg(long, value_name = "FILE")]
    gazetteer: Option<PathBuf>,
    /// Corrections made by hand to the one bulletin given (docs/corrections.md).
    #[arg(long, value_name = "FILE")]
    corrections: Option<PathBuf>,
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

/// What went wrong, for one sentence on standard error.
#[derive(Debug)]
enum Failure {
    Input(Error),
    Output(io::Error),
}

impl Failure {
    fn sentence(&self, in_chinese: bool) -> String {
        match self {
            Self::Input(error) => {
                let subject = error
                    .subject
                    .as_deref()
                    .map(|subject| format!("{subject}: "))
                    .unwrap_or_default();
                let (message, advice) = if in_chinese {
                    (&error.message.zh, &error.advice.zh)
                } else {
                    (&error.message.en, &error.advice.en)
                };
                let gap = if in_chinese { "" } else { " " };
                format!("{subject}{message}{gap}{advice}")
            }
            Self::Output(error) => format!("bulletin-lens: {error}"),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Input(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Whether the user's locale is Chinese.
fn speaks_chinese() -> bool {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(env::var_os)
        .find(|value| !value.is_empty());
    locale.is_some_and(|locale: OsString| locale.to_string_lossy().starts_with("zh"))
}

fn report(call: &ReportCall) -> Result<(), Failure> {
    if call.corrections.is_some() && call.files.len() != 1 {
        let sentence = format!(
            "--corrections goes with exactly one bulletin, because it was made for one text; {} were given",
            call.files.len()
        );
        Call::command()
            .error(ErrorKind::ArgumentConflict, sentence)
            .exit();
    }
    let analyzer = Analyzer::new(Settings {
        lexicon: read_lexicon(call.lexicon.as_deref())?,
        stop_words: match &call.stop_words {
            Some(file) => read_user_words(&read_text(file)?),
            None => Vec::new(),
        },
        keywords: call.top,
        ..Settings::default()
    });
    let reading = Reading {
        region: call.region.clone(),
        gazetteer: match &call.gazetteer {
            Some(file) => Some(Gazetteer::parse(
                &file.display().to_string(),
                &read_text(file)?,
            )?),
            None => None,
        },
        corrections: match &call.corrections {
            Some(file) => Some(Corrections::parse(
                &file.display().to_string(),
                &read_text(file)?,
            )?),
            None => None,
        },
    };
    let query = ProofQuery {
        without: ProofRule::ALL
            .into_iter()
            .filter(|rule| call.without_rule.iter().any(|name| name == rule.name()))
            .collect(),
    };
    let mut reports = Vec::new();
    for file in &call.files {
        let document = read_document(&file_name(file), &read_bytes(file)?, &NativeDecoder)?;
        let analysis = analyzer.analyze(document, &reading, &mut |_| ())?;
        reports.push(FullReport {
            proof: analyzer.proof(&analysis, &query),
            ..analyzer.full_report_on(&analysis)
        });
    }
    let text = match call.format {
        Format::Json => json(&reports),
        Format::Table => table::format_reports(&reports),
        Format::Csv => csv::format_reports(&reports)?,
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(())
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

fn read_lexicon(file: Option<&Path>) -> Result<Vec<LexiconEntry>, Failure> {
    match file {
        Some(file) => Ok(read_user_lexicon(
            &file.display().to_string(),
            &read_text(file)?,
        )?),
        None => Ok(Vec::new()),
    }
}

fn read_text(file: &Path) -> Result<String, Failure> {
    Ok(read_document(
        &file.display().to_string(),
        &read_bytes(file)?,
        &NativeDecoder,
    )?
    .text)
}

fn read_bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    let name = file.display().to_string();
    let unreadable = |error: io::Error| unreadable(&name, &error);
    // The size is asked first: a file far too large is refused without being read.
    let size = fs::metadata(file).map_err(unreadable)?.len();
    if size > MAXIMUM_BYTES as u64 {
        return Err(bulletin_lens::read::too_large(
            &name,
            usize::try_from(size).unwrap_or(usize::MAX),
        )
        .into());
    }
    Ok(fs::read(file).map_err(unreadable)?)
}

fn file_name(file: &Path) -> String {
    file.file_name().map_or_else(
        || file.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}

fn unreadable(name: &str, error: &io::Error) -> Error {
    Error::new(
        "file-unreadable",
        name,
        Localized::new(
            format!("读不了这个文件：{error}。"),
            format!("This file cannot be read: {error}."),
        ),
        Localized::new("请检查路径和权限。", "Check the path and the permissions."),
    )
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
