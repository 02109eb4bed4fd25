//! Opening bulletins: the options that commands on bulletins share, and what they make of them.

use std::path::{Path, PathBuf};

use bulletin_lens::gazetteer::Gazetteer;
use bulletin_lens::read::{NativeDecoder, read_document};
use bulletin_lens::stop_words::read_user_words;
use bulletin_lens::{Analysis, Analyzer, Reading, Settings};
use clap::Args;

use super::input::{Failure, file_name, read_bytes, read_lexicon, read_text};

/// Bulletins, and how they are read.
#[derive(Debug, Args)]
pub(crate) struct Opening {
    /// Text files in UTF-8, UTF-16 or GB18030 (GBK).
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Your own terms, one `term [tag] [frequency]` a line.
    #[arg(long, value_name = "FILE")]
    lexicon: Option<PathBuf>,
    /// Your own stop words, one a line.
    #[arg(long, value_name = "FILE")]
    stop_words: Option<PathBuf>,
    /// The city: six digits (GB/T 2260) of a city or one of its counties; recognised where not given.
    #[arg(long, value_name = "CODE", conflicts_with = "gazetteer")]
    region: Option<String>,
    /// Your own gazetteer, used instead of the built-in ones; docs/gazetteer.md describes the format.
    #[arg(long, value_name = "FILE")]
    gazetteer: Option<PathBuf>,
}

impl Opening {
    /// The analyzer's settings, with the reader's words.
    pub(crate) fn settings(&self) -> Result<Settings, Failure> {
        Ok(Settings {
            lexicon: read_lexicon(self.lexicon.as_deref())?,
            stop_words: match &self.stop_words {
                Some(file) => read_user_words(&read_text(file)?),
                None => Vec::new(),
            },
            ..Settings::default()
        })
    }

    /// What the reader says of the bulletins' city.
    pub(crate) fn reading(&self) -> Result<Reading, Failure> {
        Ok(Reading {
            region: self.region.clone(),
            gazetteer: match &self.gazetteer {
                Some(file) => Some(Gazetteer::parse(
                    &file.display().to_string(),
                    &read_text(file)?,
                )?),
                None => None,
            },
            corrections: None,
        })
    }

    /// Reads and analyses one of the bulletins.
    pub(crate) fn analyze(
        file: &Path,
        analyzer: &Analyzer,
        reading: &Reading,
    ) -> Result<Analysis, Failure> {
        let document = read_document(&file_name(file), &read_bytes(file)?, &NativeDecoder)?;
        Ok(analyzer.analyze(document, reading, &mut |_| ())?)
    }

    /// Analyses all bulletins, in the order given.
    pub(crate) fn analyze_all(&self, analyzer: &Analyzer) -> Result<Vec<Analysis>, Failure> {
        let reading = self.reading()?;
        self.files
            .iter()
            .map(|file| Self::analyze(file, analyzer, &reading))
            .collect()
    }
}
