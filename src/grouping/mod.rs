//! Grouping: articles of one document or several, put into the groups that are compared.

mod corpus;
mod labels;
mod resolve;

pub(crate) use corpus::Corpus;
pub use labels::read_label_file;
pub(crate) use resolve::{Groups, no_document};
