//! A section of the stop-word list, for a switch in the page.

use serde::{Deserialize, Serialize};

/// One section of the stop-word list, for a switch in the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct StopWordSection {
    /// Its id, as used in filters.
    pub id: String,
    /// Its name in Chinese.
    pub name_zh: String,
    /// Its name in English.
    pub name_en: String,
    /// Whether its words are left out unless the reader says otherwise.
    pub excluded_by_default: bool,
    /// Its words.
    pub words: Vec<String>,
}
