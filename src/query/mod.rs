//! Questions a reader asks of an analysed bulletin, and the finished tables that answer them.
//!
//! A query holds every setting that shapes its answer; a table repeats the sizes that a caption
//! needs, so that no number is shown without what it was counted on.

mod collocation;
mod comparison;
mod concordance;
mod contrast;
mod figures;
mod filter;
mod grouping;
mod keywords;
mod matrix;
mod new_words;
mod ngrams;
mod series;
mod shared_terms;
mod signers;
mod similarity;
mod spread;
mod stop_word_section;

pub use collocation::{
    AssociationMeasure, CollocationQuery, CollocationRow, CollocationTable, NetworkNode,
    NetworkQuery, NetworkTie, Side, TermNetwork,
};
pub use comparison::{ComparisonQuery, ComparisonRow, TermComparison};
pub use concordance::{
    Concordance, ConcordanceLine, ConcordanceQuery, LineOrder, MatchKind, NearTerm,
};
pub use contrast::{ContrastColumn, ContrastQuery, ContrastRow, ContrastTable};
pub use figures::{
    ArticleOutline, DivisionFigure, FactsQuery, FigureEntry, FigureRow, FigureSum, FigureTable,
    NoSum, OutlineTable,
};
pub use filter::{TermFilter, WordClass};
pub use grouping::{
    ArticleReference, ComparedGroup, ComparedGroups, Grouping, GroupingKind, LabelledGroup,
    SmallSample,
};
pub use keywords::{KeywordMeasure, KeywordQuery, KeywordRow, KeywordTable, TermLevel};
pub use matrix::{DivisionTermMatrix, MatrixQuery, MatrixRow};
pub use new_words::{NewWordQuery, NewWordRow, NewWordTable, TermChange};
pub use ngrams::{NgramQuery, NgramRow, NgramTable, PhraseMeasure};
pub use series::{
    DispersionQuery, DispersionRow, DispersionTable, TermPlace, TrendIssue, TrendQuery, TrendRow,
    TrendTable,
};
pub use shared_terms::{SharedTermRow, SharedTermsQuery, SharedTermsTable};
pub use signers::{Signer, SignerPlace, SignerTable};
pub use similarity::{SimilarityMeasure, SimilarityQuery, SimilarityTable};
pub use spread::{SpreadColumn, SpreadQuery, SpreadRow, SpreadTable};
pub use stop_word_section::StopWordSection;
