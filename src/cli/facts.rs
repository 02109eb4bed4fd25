//! `figures`, `outlines`, `facts`: what bulletins count, in which points they speak, and what they name, over all articles.

use bulletin_lens::Analysis;
use bulletin_lens::query::{FactsQuery, FigureTable, OutlineTable, SignerTable};
use bulletin_lens::report::Threads;
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, ValueEnum};
use serde::Serialize;

use super::fact_sheets::{
    author_sheet, document_sheet, figure_sheet, meeting_sheet, office_sheet, outline_sheet,
    slogan_sheet,
};
use super::input::Failure;
use super::opening::Opening;
use super::sheet::Sheet;
use super::words::{ScopeCall, answer, answer_in_sheets};
use super::{Call, Format};

#[derive(Debug, Args)]
pub(crate) struct FactsCall {
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    scope: ScopeCall,
    /// How to print: tables to read, rows for a spreadsheet, or all of it.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

impl FactsCall {
    fn query(&self, analysis: &Analysis) -> FactsQuery {
        FactsQuery {
            articles: self.scope.articles(),
            divisions: self.scope.divisions(analysis),
        }
    }
}

pub(crate) fn figures(call: &FactsCall) -> Result<(), Failure> {
    answer(
        &call.opening,
        call.format,
        |analyzer, analysis| analyzer.figures(analysis, &call.query(analysis)),
        figure_sheet,
    )
}

pub(crate) fn outlines(call: &FactsCall) -> Result<(), Failure> {
    answer(
        &call.opening,
        call.format,
        |analyzer, analysis| analyzer.outlines(analysis, &call.query(analysis)),
        outline_sheet,
    )
}

#[derive(Debug, Args)]
pub(crate) struct AllFactsCall {
    #[command(flatten)]
    facts: FactsCall,
    /// Only this table; JSON always has all.
    #[arg(long, value_enum)]
    sheet: Option<FactSheet>,
}

/// A table of facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FactSheet {
    Figures,
    Outlines,
    Documents,
    Meetings,
    Slogans,
    Offices,
    Authors,
}

/// All that bulletins say, as it is printed in JSON.
#[derive(Debug, Serialize)]
struct AllFacts {
    figures: FigureTable,
    outlines: OutlineTable,
    threads: Threads,
    signers: SignerTable,
}

pub(crate) fn facts(call: &AllFactsCall) -> Result<(), Failure> {
    let FactsCall {
        opening, format, ..
    } = &call.facts;
    if *format == Format::Csv && call.sheet.is_none() {
        let sentence = "--format csv has room for one table: choose it with --sheet, for example --sheet documents";
        Call::command()
            .error(ErrorKind::MissingRequiredArgument, sentence)
            .exit();
    }
    let sheets = call
        .sheet
        .map_or_else(|| FactSheet::value_variants().to_vec(), |one| vec![one]);
    answer_in_sheets(
        opening,
        *format,
        |analyzer, analysis| {
            let query = call.facts.query(analysis);
            Ok(AllFacts {
                figures: analyzer.figures(analysis, &query)?,
                outlines: analyzer.outlines(analysis, &query)?,
                threads: analyzer.threads_of(analysis, &query)?,
                signers: analyzer.signers(analysis, &query)?,
            })
        },
        |analysis, facts| {
            sheets
                .iter()
                .map(|&sheet| facts.lay_out(analysis, sheet))
                .collect()
        },
    )
}

impl AllFacts {
    fn lay_out(&self, analysis: &Analysis, sheet: FactSheet) -> Sheet {
        let Self {
            figures,
            outlines,
            threads,
            signers,
        } = self;
        match sheet {
            FactSheet::Figures => figure_sheet(analysis, figures),
            FactSheet::Outlines => outline_sheet(analysis, outlines),
            FactSheet::Documents => document_sheet(analysis, &threads.documents),
            FactSheet::Meetings => meeting_sheet(analysis, &threads.meetings),
            FactSheet::Slogans => slogan_sheet(analysis, &threads.slogans),
            FactSheet::Offices => office_sheet(analysis, signers),
            FactSheet::Authors => author_sheet(analysis, signers),
        }
    }
}
