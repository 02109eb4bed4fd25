//! What JavaScript hands over when it makes an engine or opens a document, and what it is told meanwhile.

use bulletin_lens::corrections::Corrections;
use bulletin_lens::gazetteer::Gazetteer;
use bulletin_lens::message::Error;
use bulletin_lens::query::TermChange;
use bulletin_lens::segment::user_lexicon::read_user_lexicon;
use bulletin_lens::stop_words::read_user_words;
use bulletin_lens::{Reading, Report, Settings};
use js_sys::Function;
use serde::{Deserialize, Serialize};
use tsify::Tsify;
use wasm_bindgen::JsValue;

/// Settings of an engine; they hold for all of its documents.
#[derive(Debug, Default, Tsify, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct EngineSettings {
    /// The reader's own lexicon, one `term [tag] [frequency]` a line; empty for none.
    pub lexicon: String,
    /// The reader's own stop words, one a line; empty for none.
    pub stop_words: String,
}

/// A document to open.
#[derive(Debug, Tsify, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenOptions {
    /// The name under which later queries ask for it.
    pub document: String,
    /// The file's name, for messages.
    pub name: String,
    /// The six-digit code of its city or of one of its counties; recognised where not given.
    #[serde(default)]
    #[tsify(optional)]
    pub region: Option<String>,
    /// The text of a gazetteer of the reader's own, used instead of the built-in ones.
    #[serde(default)]
    #[tsify(optional)]
    pub gazetteer: Option<String>,
    /// Corrections made by hand, as JSON (docs/corrections.md).
    #[serde(default)]
    #[tsify(optional)]
    pub corrections: Option<String>,
}

/// What a changed lexicon did.
#[derive(Debug, Tsify, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LexiconRevision {
    /// Terms of the reader's lexicon now.
    pub terms: u32,
    /// Every open document.
    pub documents: Vec<RevisedDocument>,
}

/// A document counted anew.
#[derive(Debug, Tsify, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RevisedDocument {
    /// Its name.
    pub document: String,
    /// Its report now.
    pub report: Report,
    /// The terms whose counts changed, the greatest change first.
    pub changes: Vec<TermChange>,
}

/// How far an analysis has come; passed to the progress callback.
#[derive(Debug, Tsify, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Bytes of text done.
    pub done_bytes: u32,
    /// Bytes of text in all.
    pub total_bytes: u32,
}

impl From<bulletin_lens::Progress> for Progress {
    fn from(progress: bulletin_lens::Progress) -> Self {
        Self {
            done_bytes: progress.done_bytes as u32,
            total_bytes: progress.total_bytes as u32,
        }
    }
}

impl Progress {
    /// Calls back; a callback that throws is the caller's own affair and stops nothing.
    pub(crate) fn tell(&self, callback: &Function) {
        if let Ok(progress) = self.into_ts() {
            let _ = callback.call1(&JsValue::NULL, &progress.into());
        }
    }
}

/// What the reader says about a document.
///
/// # Errors
/// `gazetteer-line` and `gazetteer-incomplete` for a faulty gazetteer, `corrections-malformed` for
/// corrections that cannot be read.
pub(crate) fn read_options(options: &OpenOptions) -> Result<Reading, Error> {
    let gazetteer = options.gazetteer.as_deref();
    let corrections = options.corrections.as_deref();
    Ok(Reading {
        region: options.region.clone(),
        gazetteer: gazetteer
            .map(|text| Gazetteer::parse("gazetteer", text))
            .transpose()?,
        corrections: corrections
            .map(|text| Corrections::parse("corrections", text))
            .transpose()?,
    })
}

/// The core's settings.
///
/// # Errors
/// `lexicon-line` for a faulty line of the reader's lexicon.
pub(crate) fn read_settings(settings: &EngineSettings) -> Result<Settings, Error> {
    Ok(Settings {
        lexicon: read_user_lexicon("lexicon", &settings.lexicon)?,
        stop_words: read_user_words(&settings.stop_words),
        ..Settings::default()
    })
}
