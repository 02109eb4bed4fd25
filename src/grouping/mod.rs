//! Grouping: articles of one document or several, put into the groups that are compared.

mod corpus;
mod resolve;

pub(crate) use corpus::Corpus;
pub(crate) use resolve::Groups;
