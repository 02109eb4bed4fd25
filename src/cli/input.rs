//! What the commands read: files and lists named on the command line, and what goes wrong with them.

use std::io;
use std::path::Path;
use std::{env, ffi::OsString, fs};

use bulletin_lens::message::{Error, Localized};
use bulletin_lens::read::{MAXIMUM_BYTES, NativeDecoder, read_document, too_large};
use bulletin_lens::segment::lexicon::LexiconEntry;
use bulletin_lens::segment::user_lexicon::read_user_lexicon;

/// What went wrong, for one sentence on standard error.
#[derive(Debug)]
pub(crate) enum Failure {
    Input(Error),
    Output(io::Error),
}

impl Failure {
    /// What happened and what to do.
    pub(crate) fn sentence(&self, in_chinese: bool) -> String {
        match self {
            Self::Input(error) => {
                let subject = error
                    .subject
                    .as_deref()
                    .map(|subject| format!("{subject}: "))
                    .unwrap_or_default();
                let (message, advice) = if in_chinese {
                    (&error.message.zh, &error.advice.zh)
                } else {
                    (&error.message.en, &error.advice.en)
                };
                let gap = if in_chinese { "" } else { " " };
                format!("{subject}{message}{gap}{advice}")
            }
            Self::Output(error) => format!("bulletin-lens: {error}"),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Input(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Whether the user's locale is Chinese.
pub(crate) fn speaks_chinese() -> bool {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(env::var_os)
        .find(|value| !value.is_empty());
    locale.is_some_and(|locale: OsString| locale.to_string_lossy().starts_with("zh"))
}

pub(crate) fn read_lexicon(file: Option<&Path>) -> Result<Vec<LexiconEntry>, Failure> {
    match file {
        Some(file) => Ok(read_user_lexicon(
            &file.display().to_string(),
            &read_text(file)?,
        )?),
        None => Ok(Vec::new()),
    }
}

pub(crate) fn read_text(file: &Path) -> Result<String, Failure> {
    Ok(read_document(
        &file.display().to_string(),
        &read_bytes(file)?,
        &NativeDecoder,
    )?
    .text)
}

pub(crate) fn read_bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    let name = file.display().to_string();
    let unreadable = |error: io::Error| unreadable(&name, &error);
    // The size is asked first: a file far too large is refused without being read.
    let size = fs::metadata(file).map_err(unreadable)?.len();
    if size > MAXIMUM_BYTES as u64 {
        return Err(too_large(&name, usize::try_from(size).unwrap_or(usize::MAX)).into());
    }
    Ok(fs::read(file).map_err(unreadable)?)
}

pub(crate) fn file_name(file: &Path) -> String {
    file.file_name().map_or_else(
        || file.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}

fn unreadable(name: &str, error: &io::Error) -> Error {
    Error::new(
        "file-unreadable",
        name,
        Localized::new(
            format!("读不了这个文件：{error}。"),
            format!("This file cannot be read: {error}."),
        ),
        Localized::new("请检查路径和权限。", "Check the path and the permissions."),
    )
}
