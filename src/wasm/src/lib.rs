//! The boundary between the core and JavaScript: every export takes plain options, asks the core,
//! and gives a plain object back. No logic lives here.

// wasm-bindgen's exported signatures fix how arguments are passed.
#![allow(clippy::needless_pass_by_value)]
// Whatever fails is the core's `Error`, thrown as a plain object.
#![allow(clippy::missing_errors_doc)]

mod crossing;
mod decoder;
mod settings;

use std::collections::BTreeMap;

use bulletin_lens::gazetteer::RegionChoice;
use bulletin_lens::proof::{ProofList, ProofQuery};
use bulletin_lens::query::{
    ComparisonQuery, Concordance, ConcordanceQuery, DivisionTermMatrix, KeywordQuery, KeywordTable,
    MatrixQuery, StopWordSection, TermComparison,
};
use bulletin_lens::report::{ArticleDetails, Threads};
use bulletin_lens::{Analysis, Analyzer, Report, read_document};
use js_sys::Function;
use tsify::Ts;
use wasm_bindgen::prelude::*;

use self::crossing::{Answer, from_js, not_open, throw, to_js};
use self::decoder::PlatformDecoder;
use self::settings::{EngineSettings, OpenOptions, Progress, read_options, read_settings};

/// The analyzer with its open documents; one a worker.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    analyzer: Analyzer,
    documents: BTreeMap<String, Analysis>,
}

#[wasm_bindgen]
impl Engine {
    /// Loads the dictionary; throws an `Error` where a user lexicon has a faulty line.
    #[wasm_bindgen(constructor)]
    pub fn new(settings: Ts<EngineSettings>) -> Result<Engine, JsValue> {
        let settings = read_settings(&from_js(&settings)?).map_err(throw)?;
        Ok(Self {
            analyzer: Analyzer::new(settings),
            documents: BTreeMap::new(),
        })
    }

    /// Reads, splits and counts a document; throws an `Error` and keeps what was open before.
    pub fn open(
        &mut self,
        bytes: &[u8],
        options: Ts<OpenOptions>,
        #[wasm_bindgen(unchecked_param_type = "(progress: Progress) => void")] progress: &Function,
    ) -> Answer<Report> {
        let options = from_js(&options)?;
        let document = read_document(&options.name, bytes, &PlatformDecoder).map_err(throw)?;
        let reading = read_options(&options).map_err(throw)?;
        let analysis = self
            .analyzer
            .analyze(document, &reading, &mut |step| {
                Progress::from(step).tell(progress);
            })
            .map_err(throw)?;
        let report = self.analyzer.report_on(&analysis);
        self.documents.insert(options.document, analysis);
        to_js(&report)
    }

    /// Forgets a document; one that is not open is forgotten already.
    pub fn close(&mut self, document: &str) {
        self.documents.remove(document);
    }

    /// Ranked keywords of a document.
    pub fn keywords(&self, document: &str, query: Ts<KeywordQuery>) -> Answer<KeywordTable> {
        to_js(
            &self
                .analyzer
                .keywords(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// Counts of terms by division.
    pub fn matrix(&self, document: &str, query: Ts<MatrixQuery>) -> Answer<DivisionTermMatrix> {
        to_js(
            &self
                .analyzer
                .matrix(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// One division's terms against the rest of the document.
    pub fn compare(&self, document: &str, query: Ts<ComparisonQuery>) -> Answer<TermComparison> {
        to_js(
            &self
                .analyzer
                .compare(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// The sentences a term stands in.
    pub fn concordance(&self, document: &str, query: Ts<ConcordanceQuery>) -> Answer<Concordance> {
        to_js(
            &self
                .analyzer
                .concordance(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// What one article says: its points, quantities, documents, meetings and slogans.
    pub fn details(&self, document: &str, article: u32) -> Answer<ArticleDetails> {
        to_js(
            &self
                .analyzer
                .details(self.find(document)?, article)
                .map_err(throw)?,
        )
    }

    /// What goes through several articles.
    pub fn threads(&self, document: &str) -> Answer<Threads> {
        to_js(&self.analyzer.threads(self.find(document)?))
    }

    /// What an editor would mend.
    pub fn proof(&self, document: &str, query: Ts<ProofQuery>) -> Answer<ProofList> {
        to_js(&self.analyzer.proof(self.find(document)?, &from_js(&query)?))
    }

    /// The decoded text that all spans of a document refer to.
    pub fn text(&self, document: &str) -> Result<String, JsValue> {
        Ok(self.find(document)?.document.text.clone())
    }

    /// The report as JSON, byte for byte what the command line prints.
    #[wasm_bindgen(js_name = reportJson)]
    pub fn report_json(&self, document: &str) -> Result<String, JsValue> {
        Ok(self.analyzer.full_report_on(self.find(document)?).to_json())
    }

    /// The stop-word sections, for switches.
    #[wasm_bindgen(js_name = stopWordSections)]
    pub fn stop_word_sections(&self) -> Result<Vec<Ts<StopWordSection>>, JsValue> {
        self.analyzer
            .stop_word_sections()
            .iter()
            .map(to_js)
            .collect()
    }

    /// The cities that can be the region of a bulletin, for a picker.
    pub fn regions(&self) -> Result<Vec<Ts<RegionChoice>>, JsValue> {
        self.analyzer.regions().iter().map(to_js).collect()
    }

    fn find(&self, document: &str) -> Result<&Analysis, JsValue> {
        self.documents
            .get(document)
            .ok_or_else(|| throw(not_open(document)))
    }
}
