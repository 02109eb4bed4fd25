//! bulletin-lens reads Chinese local bulletins: one document, many short articles by city
//! committees and districts. It tells the articles apart, finds out which division each belongs
//! to and who signed it, counts words, and compares divisions. Every number leads back to the
//! sentences it was counted in.
//!
//! The stages, in the order data flows:
//!
//! 1. [`read`]: bytes become a [`Document`], whatever the encoding.
//! 2. [`bulletin`]: the text becomes head, articles and foot; [`gazetteer`] knows the divisions.
//! 3. [`segment`]: running text becomes tokens.
//! 4. [`terms`]: tokens are counted; [`stop_words`] tell which carry no content.
//! 5. [`facts`] are found in articles when they are asked for: quantities, documents, meetings, slogans.
//! 6. [`statistics`], [`compare`]: counts become measures and tables; [`query`] asks for them.
//! 7. [`report`]: all of it as one serialisable value.
//!
//! The front door is [`Analyzer`]: it owns dictionary and gazetteer, and analyses documents.

#![deny(missing_docs)]
#![forbid(unsafe_code)]

pub mod analysis;
pub mod analyzer;
pub mod bulletin;
mod character;
mod collocation;
pub mod compare;
mod concordance;
pub mod corrections;
pub mod facts;
mod figures;
pub mod gazetteer;
pub mod grouping;
mod keywords;
pub mod message;
mod nearness;
mod nesting;
mod new_words;
mod ngrams;
mod numeral;
mod order;
pub mod proof;
pub mod query;
pub mod read;
pub mod report;
mod scope;
pub mod segment;
mod sequence;
mod series;
mod signers;
pub mod span;
pub mod statistics;
pub mod stop_words;
pub mod terms;
mod together;
mod word_list;

pub use analysis::{Analysis, Reading};
pub use analyzer::{Analyzer, Progress, Settings};
pub use read::{Document, read_document};
pub use report::Report;
