//! The boundary between the core and JavaScript: every export takes plain options, asks the core,
//! and gives a plain object back. No logic lives here.

// wasm-bindgen's exported signatures fix how arguments are passed.
#![allow(clippy::needless_pass_by_value)]
// Whatever fails is the core's `Error`, thrown as a plain object.
#![allow(clippy::missing_errors_doc)]

mod crossing;
mod decoder;
mod questions;
mod settings;

use std::collections::BTreeMap;

use bulletin_lens::segment::user_lexicon::read_user_lexicon;
use bulletin_lens::{Analysis, Analyzer, Report, read_document};
use js_sys::Function;
use tsify::Ts;
use wasm_bindgen::prelude::*;

use self::crossing::{Answer, from_js, not_open, throw, to_js};
use self::decoder::PlatformDecoder;
use self::settings::{
    EngineSettings, LexiconRevision, OpenOptions, Progress, RevisedDocument, read_options,
    read_settings,
};

/// The analyzer with its open documents; one a worker.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    pub(crate) analyzer: Analyzer,
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

    /// Puts open documents together as one more, in the order given; they stay open themselves.
    #[wasm_bindgen(js_name = openTogether)]
    pub fn open_together(
        &mut self,
        document: String,
        name: &str,
        documents: Vec<String>,
    ) -> Answer<Report> {
        let members = self.find_all(&documents)?;
        let analysis = self
            .analyzer
            .analyze_together(name, &members)
            .map_err(throw)?;
        let report = self.analyzer.report_on(&analysis);
        self.documents.insert(document, analysis);
        to_js(&report)
    }

    /// Replaces the reader's own lexicon and counts all open documents anew; throws an `Error` where a line is
    /// faulty, and then changes nothing. An empty text brings the segmenter back to what it was made as.
    #[wasm_bindgen(js_name = reviseLexicon)]
    pub fn revise_lexicon(&mut self, lexicon: &str) -> Answer<LexiconRevision> {
        let lexicon = read_user_lexicon("lexicon", lexicon).map_err(throw)?;
        let terms = lexicon.len() as u32;
        self.analyzer.revise_lexicon(lexicon);
        let recount = |(document, analysis): (&String, &mut Analysis)| RevisedDocument {
            document: document.clone(),
            changes: self.analyzer.recount(analysis),
            report: self.analyzer.report_on(analysis),
        };
        let documents = self.documents.iter_mut().map(recount).collect();
        to_js(&LexiconRevision { terms, documents })
    }

    /// Forgets a document; one that is not open is forgotten already.
    pub fn close(&mut self, document: &str) {
        self.documents.remove(document);
    }

    pub(crate) fn find(&self, document: &str) -> Result<&Analysis, JsValue> {
        self.documents
            .get(document)
            .ok_or_else(|| throw(not_open(document)))
    }

    pub(crate) fn find_all(&self, documents: &[String]) -> Result<Vec<&Analysis>, JsValue> {
        documents.iter().map(|one| self.find(one)).collect()
    }
}
