//! Corrections: splits and attributions that a person gives by hand, applied on top of what was found.

/// Corrections to one document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrections {}
