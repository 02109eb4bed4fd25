//! What JavaScript hands over when it makes an engine or opens a document, and what it is told meanwhile.

use bulletin_lens::Settings;
use bulletin_lens::message::Error;
use bulletin_lens::segment::user_lexicon::read_user_lexicon;
use bulletin_lens::stop_words::read_user_words;
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
    /// The six-digit code of its city; left out, the city is recognised.
    #[serde(default)]
    #[tsify(optional)]
    pub region: Option<String>,
    /// The text of a gazetteer of the reader's own, used instead of the built-in ones.
    #[serde(default)]
    #[tsify(optional)]
    pub gazetteer: Option<String>,
    /// The text of a file of corrections to this document.
    #[serde(default)]
    #[tsify(optional)]
    pub corrections: Option<String>,
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
