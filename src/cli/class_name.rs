//! Parts of speech in tables of the command line.

use std::fmt;

use bulletin_lens::query::WordClass;
use serde::Serialize;

/// A part of speech by its name in the JSON.
pub(crate) struct ClassName(pub WordClass);

impl fmt::Display for ClassName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(formatter)
    }
}
