//! `compare` and `similarity`: groups of articles of one bulletin or several against each other.

use std::path::PathBuf;

use bulletin_lens::grouping::read_label_file;
use bulletin_lens::query::{
    ComparedGroup, ContrastColumn, ContrastQuery, ContrastTable, Grouping, GroupingKind,
    SimilarityMeasure, SimilarityQuery, SpreadQuery, TermFilter,
};
use bulletin_lens::{Analysis, Analyzer};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, ValueEnum};
use serde::de::DeserializeOwned;
use serde::de::value::{Error as NameError, StrDeserializer};

use super::comparison_rows::{
    contrast_csv, contrast_text, similarity_csv, similarity_text, spread_csv, spread_text,
};
use super::input::{Failure, read_text};
use super::opening::Opening;
use super::output::{json, print};
use super::{Call, Format};

/// All other articles, as the other side of a comparison.
const REST: &str = "rest";
/// All groups at once.
const ALL: &str = "all";

#[derive(Debug, Args)]
pub(crate) struct CompareCall {
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    groups: GroupsCall,
    /// The group in question, by its name or id; each group with text in turn where not given.
    #[arg(long, value_name = "GROUP")]
    target: Option<String>,
    /// What it is compared with: `rest` (all other articles), another group, or `all` (all groups at once).
    #[arg(long, value_name = "rest|all|GROUP", default_value = REST)]
    against: String,
    /// The column that sorts: conservative-log-ratio, log-odds-z, log-likelihood, log-ratio, bic, q-value,
    /// percent-difference, odds-ratio, count, reference-count, rate, reference-rate, range or term; with
    /// `--against all` log-likelihood, bic, q-value, deviation, conservative-log-ratio, count, range or term.
    #[arg(long, value_name = "COLUMN")]
    sort: Option<String>,
    /// Smallest first: with the default column, what the target uses least beside the reference.
    #[arg(long)]
    ascending: bool,
    /// How many terms to list; 0 lists all.
    #[arg(long, default_value_t = 20)]
    top: u32,
    /// Of the intervals and the conservative Log Ratio, between 0 and 1.
    #[arg(long, default_value_t = 0.95)]
    confidence: f64,
    /// How to print: tables to read, rows for a spreadsheet, or all of it.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct SimilarityCall {
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    groups: GroupsCall,
    /// By which measure.
    #[arg(long, value_enum, default_value_t = Measure::JensenShannon)]
    measure: Measure,
    /// How to print: tables to read, rows for a spreadsheet, or all of it.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// How articles are put into groups, and which terms count.
#[derive(Debug, Args)]
struct GroupsCall {
    /// What makes a group.
    #[arg(long, value_enum, default_value_t = By::Division, conflicts_with = "labels")]
    by: By,
    /// Your own groups: a file of lines such as `towns = 1, 3-5, 2:4`; docs/comparison.md describes the format.
    #[arg(long, value_name = "FILE")]
    labels: Option<PathBuf>,
    /// Only terms with at least this many occurrences.
    #[arg(long, default_value_t = 0)]
    minimum_count: u32,
    /// Only terms that at least this many articles hold.
    #[arg(long, default_value_t = 0)]
    minimum_range: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    Division,
    Article,
    Office,
    Document,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Measure {
    JensenShannon,
    Cosine,
}

impl GroupsCall {
    fn grouping(&self) -> Result<Grouping, Failure> {
        if let Some(file) = &self.labels {
            return Ok(Grouping {
                kind: GroupingKind::Labels,
                labels: read_label_file(&file.display().to_string(), &read_text(file)?)?,
            });
        }
        let kind = match self.by {
            By::Division => GroupingKind::Division,
            By::Article => GroupingKind::Article,
            By::Office => GroupingKind::Office,
            By::Document => GroupingKind::Document,
        };
        Ok(Grouping {
            kind,
            labels: Vec::new(),
        })
    }

    fn filter(&self) -> TermFilter {
        TermFilter {
            minimum_count: self.minimum_count,
            minimum_range: self.minimum_range,
            ..TermFilter::default()
        }
    }
}

pub(crate) fn compare(call: &CompareCall) -> Result<(), Failure> {
    let is_at_once = call.against == ALL;
    if call.target.is_some() && is_at_once {
        refuse("--target goes with `--against rest` or a group; `--against all` has no target");
    }
    if call.target.is_none() && call.against != REST && !is_at_once {
        refuse("`--against GROUP` goes with --target");
    }
    let (contrast, spread) = queries(call)?;
    let analyzer = Analyzer::new(call.opening.settings()?);
    let analyses = call.opening.analyze_all(&analyzer)?;
    let documents: Vec<&Analysis> = analyses.iter().collect();
    if is_at_once {
        let table = analyzer.spread(&documents, &spread)?;
        return print(&match call.format {
            Format::Json => json(&table)?,
            Format::Table => spread_text(&table),
            Format::Csv => spread_csv(&table)?,
        });
    }
    let first = analyzer.contrast(&documents, &contrast)?;
    if call.target.is_some() {
        return print(&match call.format {
            Format::Json => json(&first)?,
            Format::Table => contrast_text(&[first]),
            Format::Csv => contrast_csv(&[first])?,
        });
    }
    let tables = contrast_each(&analyzer, &documents, &contrast, &first.grouping.groups)?;
    print(&match call.format {
        Format::Json => json(&tables)?,
        Format::Table => contrast_text(&tables),
        Format::Csv => contrast_csv(&tables)?,
    })
}

/// The questions that a call asks; only one of them is put.
fn queries(call: &CompareCall) -> Result<(ContrastQuery, SpreadQuery), Failure> {
    let (grouping, filter) = (call.groups.grouping()?, call.groups.filter());
    let is_at_once = call.against == ALL;
    let spread = SpreadQuery {
        grouping: grouping.clone(),
        filter: filter.clone(),
        sort: column(call.sort.as_deref().filter(|_| is_at_once)),
        ascending: call.ascending,
        top: call.top,
    };
    let contrast = ContrastQuery {
        grouping,
        filter,
        target: call.target.clone(),
        reference: Some(call.against.clone()).filter(|against| against != REST),
        sort: column::<ContrastColumn>(call.sort.as_deref().filter(|_| !is_at_once)),
        ascending: call.ascending,
        top: call.top,
        confidence: call.confidence,
        both_ends: false,
    };
    Ok((contrast, spread))
}

/// Each group with text against the rest.
fn contrast_each(
    analyzer: &Analyzer,
    documents: &[&Analysis],
    query: &ContrastQuery,
    groups: &[ComparedGroup],
) -> Result<Vec<ContrastTable>, Failure> {
    let with_text = groups.iter().filter(|group| group.tokens > 0);
    let contrast = |group: &ComparedGroup| {
        let query = ContrastQuery {
            target: Some(group.id.clone()),
            ..query.clone()
        };
        analyzer.contrast(documents, &query)
    };
    Ok(with_text.map(contrast).collect::<Result<_, _>>()?)
}

pub(crate) fn similarity(call: &SimilarityCall) -> Result<(), Failure> {
    let query = SimilarityQuery {
        grouping: call.groups.grouping()?,
        filter: call.groups.filter(),
        measure: match call.measure {
            Measure::JensenShannon => SimilarityMeasure::JensenShannon,
            Measure::Cosine => SimilarityMeasure::Cosine,
        },
    };
    let analyzer = Analyzer::new(call.opening.settings()?);
    let analyses = call.opening.analyze_all(&analyzer)?;
    let documents: Vec<&Analysis> = analyses.iter().collect();
    let table = analyzer.similarity(&documents, &query)?;
    print(&match call.format {
        Format::Json => json(&table)?,
        Format::Table => similarity_text(&table),
        Format::Csv => similarity_csv(&table)?,
    })
}

/// A column by the name that it has in the JSON, or the default one.
fn column<Column: Default + DeserializeOwned>(name: Option<&str>) -> Column {
    let Some(name) = name else {
        return Column::default();
    };
    Column::deserialize(StrDeserializer::<NameError>::new(name))
        .unwrap_or_else(|error| refuse(&format!("--sort: {error}")))
}

/// Ends with a usage error.
fn refuse(sentence: &str) -> ! {
    Call::command()
        .error(ErrorKind::ArgumentConflict, sentence)
        .exit()
}
