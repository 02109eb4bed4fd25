//! What commands print: one place that writes to standard output.

use std::io::{self, Write};

use serde::Serialize;

use super::input::Failure;

/// A table as JSON, laid out to read.
pub(crate) fn json(table: &impl Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(table).map_err(io::Error::from)?;
    Ok(format!("{text}\n"))
}

/// Writes to standard output.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    io::stdout().write_all(text.as_bytes())?;
    Ok(())
}
