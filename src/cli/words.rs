//! `keywords`, `phrases`, `collocates`, `network`, `concordance`: the words of bulletins, and what they stand among.

use bulletin_lens::message::Error;
use bulletin_lens::query::{
    AssociationMeasure, CollocationQuery, ConcordanceQuery, KeywordMeasure, KeywordQuery,
    LineOrder, MatchKind, NearTerm, NetworkQuery, NgramQuery, PhraseMeasure, Side, TermFilter,
    TermLevel, WordClass,
};
use bulletin_lens::{Analysis, Analyzer};
use clap::{Args, value_parser};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde::de::value::{Error as NameError, StrDeserializer};

use super::Format;
use super::input::Failure;
use super::opening::Opening;
use super::output::{json, print};
use super::sheet::{Sheet, sheets_csv, sheets_text};
use super::word_sheets::{
    collocation_sheet, concordance_sheet, keyword_sheet, network_sheet, phrase_sheet,
};

/// How to print, for every one of these commands.
#[derive(Debug, Args)]
struct Printing {
    /// How to print: tables to read, rows for a spreadsheet, or all of it.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Which articles count.
#[derive(Debug, Args)]
pub(crate) struct ScopeCall {
    /// Only articles of this division, by its name or code; may be given several times.
    #[arg(long, value_name = "DIVISION")]
    division: Vec<String>,
    /// Only this article, counted from 1; may be given several times.
    #[arg(long, value_name = "NUMBER", value_parser = value_parser!(u32).range(1..))]
    article: Vec<u32>,
}

/// Which articles count, and which terms are listed.
#[derive(Debug, Args)]
struct FilterCall {
    #[command(flatten)]
    scope: ScopeCall,
    /// Only this part of speech: noun, place, organisation, person, verb, adjective, number, phrase, function or other;
    /// may be given several times.
    #[arg(long, value_name = "CLASS", value_parser = named::<WordClass>)]
    class: Vec<WordClass>,
    /// Only terms with at least this many occurrences.
    #[arg(
        long,
        alias = "min-count",
        value_name = "NUMBER",
        default_value_t = 0,
        hide_default_value = true
    )]
    minimum_count: u32,
    /// Only terms that at least this many articles hold.
    #[arg(
        long,
        alias = "min-range",
        value_name = "NUMBER",
        default_value_t = 0,
        hide_default_value = true
    )]
    minimum_range: u32,
    /// Only terms with at least this many characters.
    #[arg(long, value_name = "NUMBER", default_value_t = TermFilter::default().minimum_characters)]
    minimum_characters: u32,
    /// Only terms with at most this many characters; 0 for any length.
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    maximum_characters: u32,
    /// Lists stop words, too.
    #[arg(long)]
    with_stop_words: bool,
    /// Leaves this term out; may be given several times.
    #[arg(long, value_name = "TERM")]
    without: Vec<String>,
}

impl ScopeCall {
    pub(crate) fn articles(&self) -> Vec<u32> {
        self.article.iter().map(|number| number - 1).collect()
    }

    /// Codes of the divisions; what is neither a name nor a code stays, and the core says that it is unknown.
    pub(crate) fn divisions(&self, analysis: &Analysis) -> Vec<String> {
        let code = |wanted: &String| {
            let mut divisions = analysis.gazetteer.divisions.iter();
            let found = divisions
                .find(|division| division.name == *wanted || division.short_name == *wanted);
            found.map_or_else(|| wanted.clone(), |division| division.code.clone())
        };
        self.division.iter().map(code).collect()
    }
}

impl FilterCall {
    fn filter(&self, analysis: &Analysis) -> TermFilter {
        TermFilter {
            articles: self.scope.articles(),
            divisions: self.scope.divisions(analysis),
            word_classes: self.class.clone(),
            excluded_sections: self.with_stop_words.then(Vec::new),
            excluded_terms: self.without.clone(),
            minimum_count: self.minimum_count,
            minimum_characters: self.minimum_characters,
            maximum_characters: self.maximum_characters,
            minimum_range: self.minimum_range,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct KeywordsCall {
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    filter: FilterCall,
    /// What ranks them: count, rate, tf-idf, text-rank, or keyness (against the rest of the bulletin).
    #[arg(long, value_parser = named::<KeywordMeasure>, default_value = "count")]
    measure: KeywordMeasure,
    /// `own` counts terms by themselves, `all` inside longer terms as well.
    #[arg(long, value_parser = named::<TermLevel>, default_value = "own")]
    level: TermLevel,
    /// How many to list; 0 lists all.
    #[arg(long, value_name = "NUMBER", default_value_t = 50)]
    top: u32,
    #[command(flatten)]
    printing: Printing,
}

#[derive(Debug, Args)]
pub(crate) struct PhrasesCall {
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    filter: FilterCall,
    /// The fewest words.
    #[arg(long, value_name = "NUMBER", default_value_t = NgramQuery::default().minimum_words)]
    minimum_words: u32,
    /// The most words; at most 8.
    #[arg(long, value_name = "NUMBER", default_value_t = NgramQuery::default().maximum_words)]
    maximum_words: u32,
    /// What ranks them: count or cohesion.
    #[arg(long, value_parser = named::<PhraseMeasure>, default_value = "count")]
    measure: PhraseMeasure,
    /// How many to list; 0 lists all.
    #[arg(long, value_name = "NUMBER", default_value_t = 50)]
    top: u32,
    #[command(flatten)]
    printing: Printing,
}

#[derive(Debug, Args)]
pub(crate) struct CollocatesCall {
    /// The term whose company is looked at.
    term: String,
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    filter: FilterCall,
    #[command(flatten)]
    window: WindowCall,
    /// What ranks them: log-dice, mutual-information, t-score or count.
    #[arg(long, value_parser = named::<AssociationMeasure>, default_value = "log-dice")]
    measure: AssociationMeasure,
    /// Only words that meet the term so many times.
    #[arg(long, value_name = "NUMBER", default_value_t = CollocationQuery::default().minimum_joint)]
    minimum_joint: u32,
    /// How many to list; 0 lists all.
    #[arg(long, value_name = "NUMBER", default_value_t = 50)]
    top: u32,
    #[command(flatten)]
    printing: Printing,
}

/// How far from a term.
#[derive(Debug, Args)]
struct WindowCall {
    /// So many words from the term are near, not beyond its sentence; 0 for the whole sentence.
    #[arg(long, value_name = "NUMBER", default_value_t = CollocationQuery::default().window)]
    window: u32,
    /// On which side of the term: both, left or right.
    #[arg(long, value_parser = named::<Side>, default_value = "both")]
    side: Side,
}

#[derive(Debug, Args)]
pub(crate) struct NetworkCall {
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    filter: FilterCall,
    /// How many of the commonest terms; 100 at most.
    #[arg(long, value_name = "NUMBER", default_value_t = NetworkQuery::default().terms)]
    terms: u32,
    /// How many of the strongest ties; 0 for all.
    #[arg(long, value_name = "NUMBER", default_value_t = NetworkQuery::default().ties)]
    ties: u32,
    /// Only terms that share so many sentences.
    #[arg(long, value_name = "NUMBER", default_value_t = NetworkQuery::default().minimum_joint)]
    minimum_joint: u32,
    #[command(flatten)]
    printing: Printing,
}

#[derive(Debug, Args)]
pub(crate) struct ConcordanceCall {
    /// The term, phrase or text.
    term: String,
    #[command(flatten)]
    opening: Opening,
    #[command(flatten)]
    scope: ScopeCall,
    /// `term` as it is counted, `phrase` on the borders of words, `substring` wherever it stands.
    #[arg(long, value_parser = named::<MatchKind>, default_value = "term")]
    matching: MatchKind,
    /// For a term: `own` finds it by itself, `all` inside longer terms as well.
    #[arg(long, value_parser = named::<TermLevel>, default_value = "own")]
    level: TermLevel,
    /// Only where this term is near; --window and --side say how.
    #[arg(long, value_name = "TERM")]
    near: Option<String>,
    #[command(flatten)]
    window: WindowCall,
    /// The order: text as printed, left or right by the words on that side.
    #[arg(long, value_parser = named::<LineOrder>, default_value = "text")]
    sort: LineOrder,
    /// Characters on either side of each occurrence, 500 at most; 0 for whole sentences.
    #[arg(long, value_name = "NUMBER", default_value_t = 20)]
    width: u32,
    /// How many lines; 0 lists all.
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    top: u32,
    #[command(flatten)]
    printing: Printing,
}

pub(crate) fn keywords(call: &KeywordsCall) -> Result<(), Failure> {
    answer(
        &call.opening,
        call.printing.format,
        |analyzer, analysis| {
            let query = KeywordQuery {
                filter: call.filter.filter(analysis),
                measure: call.measure,
                level: call.level,
                top: call.top,
            };
            analyzer.keywords(analysis, &query)
        },
        keyword_sheet,
    )
}

pub(crate) fn phrases(call: &PhrasesCall) -> Result<(), Failure> {
    answer(
        &call.opening,
        call.printing.format,
        |analyzer, analysis| {
            let query = NgramQuery {
                filter: call.filter.filter(analysis),
                minimum_words: call.minimum_words,
                maximum_words: call.maximum_words,
                minimum_count: call.filter.minimum_count,
                measure: call.measure,
                top: call.top,
            };
            analyzer.phrases(analysis, &query)
        },
        phrase_sheet,
    )
}

pub(crate) fn collocates(call: &CollocatesCall) -> Result<(), Failure> {
    answer(
        &call.opening,
        call.printing.format,
        |analyzer, analysis| {
            let query = CollocationQuery {
                term: call.term.clone(),
                filter: call.filter.filter(analysis),
                window: call.window.window,
                side: call.window.side,
                minimum_joint: call.minimum_joint,
                measure: call.measure,
                top: call.top,
            };
            analyzer.collocates(analysis, &query)
        },
        collocation_sheet,
    )
}

pub(crate) fn network(call: &NetworkCall) -> Result<(), Failure> {
    answer(
        &call.opening,
        call.printing.format,
        |analyzer, analysis| {
            let query = NetworkQuery {
                filter: call.filter.filter(analysis),
                terms: call.terms,
                ties: call.ties,
                minimum_joint: call.minimum_joint,
            };
            analyzer.network(analysis, &query)
        },
        network_sheet,
    )
}

pub(crate) fn concordance(call: &ConcordanceCall) -> Result<(), Failure> {
    answer(
        &call.opening,
        call.printing.format,
        |analyzer, analysis| {
            let query = ConcordanceQuery {
                term: call.term.clone(),
                matching: call.matching,
                words: Vec::new(),
                level: call.level,
                near: call.near.clone().map(|term| NearTerm {
                    term,
                    window: call.window.window,
                    side: call.window.side,
                }),
                order: call.sort,
                articles: call.scope.articles(),
                divisions: call.scope.divisions(analysis),
                context_characters: call.width,
                offset: 0,
                limit: call.top,
            };
            analyzer.concordance(analysis, &query)
        },
        |analysis, concordance| concordance_sheet(analysis, concordance, call.width == 0),
    )
}

/// Asks every bulletin and prints the answers: one as an object of JSON, several as an array.
pub(crate) fn answer<Answer: Serialize>(
    opening: &Opening,
    format: Format,
    ask: impl Fn(&Analyzer, &Analysis) -> Result<Answer, Error>,
    lay_out: impl Fn(&Analysis, &Answer) -> Sheet,
) -> Result<(), Failure> {
    answer_in_sheets(opening, format, ask, |analysis, answer| {
        vec![lay_out(analysis, answer)]
    })
}

/// The same, where an answer has several sheets.
pub(crate) fn answer_in_sheets<Answer: Serialize>(
    opening: &Opening,
    format: Format,
    ask: impl Fn(&Analyzer, &Analysis) -> Result<Answer, Error>,
    lay_out: impl Fn(&Analysis, &Answer) -> Vec<Sheet>,
) -> Result<(), Failure> {
    let analyzer = Analyzer::new(opening.settings()?);
    let analyses = opening.analyze_all(&analyzer)?;
    let asked = analyses.iter().map(|analysis| ask(&analyzer, analysis));
    let answers = asked.collect::<Result<Vec<Answer>, Error>>()?;
    let sheets = || -> Vec<Sheet> {
        let pairs = analyses.iter().zip(&answers);
        pairs
            .flat_map(|(analysis, answer)| lay_out(analysis, answer))
            .collect()
    };
    let text = match format {
        Format::Json => match answers.as_slice() {
            [answer] => json(answer)?,
            answers => json(&answers)?,
        },
        Format::Table => sheets_text(&sheets()),
        Format::Csv => sheets_csv(&sheets())?,
    };
    print(&text)
}

/// A choice by the name that it has in the JSON; the error names them all.
fn named<Choice: DeserializeOwned>(name: &str) -> Result<Choice, String> {
    Choice::deserialize(StrDeserializer::<NameError>::new(name)).map_err(|error| error.to_string())
}
