//! Questions a reader asks of an analysed bulletin, and the finished tables that answer them.
//!
//! A query holds every setting that shapes its answer; a table repeats the sizes that a caption
//! needs, so that no number is shown without what it was counted on.

mod comparison;
mod concordance;
mod filter;
mod keywords;
mod matrix;
mod stop_word_section;

pub use comparison::{ComparisonQuery, ComparisonRow, SmallSample, TermComparison};
pub use concordance::{Concordance, ConcordanceLine, ConcordanceQuery};
pub use filter::{TermFilter, WordClass};
pub use keywords::{KeywordMeasure, KeywordQuery, KeywordRow, KeywordTable};
pub use matrix::{DivisionTermMatrix, MatrixQuery, MatrixRow};
pub use stop_word_section::StopWordSection;
