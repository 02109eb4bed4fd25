//! The report: everything the product says about one bulletin, as one serialisable value.
//!
//! It is the contract of the command line, the worker and the element. JSON is in camelCase.
//! Offsets count UTF-16 code units of the document's text, rates are per thousand tokens. The
//! same bytes give the same report everywhere.

mod build;
mod describe_facts;
mod describe_masthead;
mod describe_region;
mod describe_split;
mod full;
mod indent;

pub(crate) use build::{build_report, describe_details, describe_outlines};
pub(crate) use describe_facts::explain_fault;
pub use full::FullReport;
use serde::{Deserialize, Serialize};

pub use crate::facts::Bound;
use crate::message::Notice;
use crate::query::{KeywordTable, TermComparison};
use crate::span::Utf16Span;

/// What the product says about one bulletin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// What made the report, and with which dictionary.
    pub generator: Generator,
    /// The file the report is about.
    pub source: Source,
    /// The city whose gazetteer was used; `null` where none was recognised and none was given.
    pub region: Option<Region>,
    /// What the red head and the foot say: name, issue, date, issuing body.
    pub masthead: Masthead,
    /// Sizes of the whole.
    pub totals: Totals,
    /// The issues in it: the document itself, or those that were put together.
    pub issues: Vec<Issue>,
    /// The articles in printed order.
    pub articles: Vec<Article>,
    /// Every division of the region in official order, the city level last, zeros included.
    pub divisions: Vec<DivisionSummary>,
    /// Tokens and articles that no division could be given to.
    pub unattributed: GroupSize,
    /// Every stretch of the text, in order and without gaps.
    pub parts: Vec<Part>,
    /// The most frequent terms of the whole bulletin under the default settings.
    pub keywords: KeywordTable,
    /// For each division with at least one article, its terms against the rest of the bulletin.
    pub comparisons: Vec<TermComparison>,
    /// Remarks in order of what matters, then of place.
    pub notices: Vec<Notice>,
}

/// What made a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Generator {
    /// `bulletin-lens`.
    pub name: String,
    /// The product's version.
    pub version: String,
    /// The dictionary's version: eight hexadecimal digits over its words, frequencies and tags.
    pub dictionary: String,
    /// Words in the built-in dictionary.
    pub dictionary_words: u32,
    /// Words of the reader's own lexicon.
    pub user_words: u32,
    /// Ids of the stop-word sections left out of keyword lists by default.
    pub excluded_sections: Vec<String>,
}

/// The file a report is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The file's name, without folders.
    pub name: String,
    /// The text's encoding: `utf-8`, `utf-16le`, `utf-16be` or `gb18030`.
    pub encoding: String,
    /// The file's size.
    pub bytes: u32,
    /// Length of the decoded text in Unicode scalar values, line ends included.
    pub characters: u32,
    /// Length of the decoded text in UTF-16 code units, the unit of all offsets.
    pub utf16_length: u32,
    /// FNV-1a of 32 bits over the decoded text in UTF-8, eight hexadecimal digits: what
    /// corrections know the text by.
    pub checksum: String,
}

/// The city whose gazetteer a report used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Region {
    /// Six-digit code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// Name of its province; `null` in a gazetteer of the reader's own.
    pub province: Option<String>,
    /// How it came to be used.
    pub basis: RegionBasis,
    /// The words that speak for it, strongest first, at most a few; empty where it was given.
    pub evidence: Vec<RegionEvidence>,
    /// How many articles carry evidence for it.
    pub evidence_articles: u32,
}

/// How a city came to be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum RegionBasis {
    /// Recognised in the text.
    Recognised,
    /// Given by the reader.
    Given,
    /// Of the reader's own gazetteer.
    OwnGazetteer,
}

/// Words that speak for a city.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct RegionEvidence {
    /// The words as printed.
    pub words: String,
    /// The part of the bulletin they stand in.
    pub place: RegionEvidencePlace,
    /// The article they stand in; `null` for head and foot.
    pub article: Option<u32>,
    /// Where they stand.
    pub span: Utf16Span,
}

/// The part of a bulletin that evidence for its city stands in, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum RegionEvidencePlace {
    /// The red head or the foot.
    Masthead,
    /// A title.
    Title,
    /// A byline.
    Byline,
    /// The body of an article.
    Body,
}

/// What the red head and the foot of a bulletin say.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Masthead {
    /// The bulletin's name, blanks between its characters removed.
    pub name: Option<MastheadField>,
    /// The number of the issue: 第X期.
    pub issue: Option<MastheadNumber>,
    /// The running number over all years: 总第X期.
    pub running_issue: Option<MastheadNumber>,
    /// The date of issue.
    pub date: Option<MastheadDate>,
    /// The body that issues it.
    pub issuing_body: Option<MastheadField>,
    /// The editor's note.
    pub editors_note: Option<MastheadField>,
    /// Titles of the contents list.
    pub contents: Vec<MastheadField>,
    /// Whom it is sent to: the lines 报、送、发 as printed.
    pub recipients: Vec<MastheadField>,
    /// Copies printed.
    pub copies: Option<MastheadNumber>,
}

/// Words of the head or foot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct MastheadField {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Utf16Span,
}

/// A number of the head or foot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct MastheadNumber {
    /// As printed.
    pub text: String,
    /// The number.
    pub value: u32,
    /// Where it stands.
    pub span: Utf16Span,
}

/// A date of the head or foot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct MastheadDate {
    /// As printed.
    pub text: String,
    /// ISO 8601, `2023-03-15` or `2023-03`; `null` where the printed date is none.
    pub iso: Option<String>,
    /// Where it stands.
    pub span: Utf16Span,
}

/// Sizes of a whole bulletin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Totals {
    /// Articles.
    pub articles: u32,
    /// Tokens: words and numbers of titles and bodies, no punctuation.
    pub tokens: u32,
    /// Distinct terms.
    pub distinct_terms: u32,
    /// Han characters of titles and bodies.
    pub han_characters: u32,
}

/// One article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// Its place in printed order, from 0.
    pub index: u32,
    /// The title as printed, line breaks removed; `null` for an untitled brief.
    pub title: Option<String>,
    /// Where the title stands.
    pub title_span: Option<Utf16Span>,
    /// The first words of the body, to name an untitled brief by.
    pub opening: String,
    /// Six-digit code of the division it is about or from; `null` when nothing decides.
    pub division: Option<String>,
    /// The division's full name.
    pub division_name: Option<String>,
    /// What decided the division; `null` when nothing did.
    pub division_evidence: Option<DivisionEvidence>,
    /// Who signed it; `null` when nobody did.
    pub byline: Option<Byline>,
    /// Title, body and byline together.
    pub span: Utf16Span,
    /// The body alone.
    pub body_span: Utf16Span,
    /// Tokens of title and body.
    pub tokens: u32,
    /// Han characters of title and body.
    pub han_characters: u32,
    /// What of it was corrected by hand.
    pub corrected: Vec<CorrectedField>,
    /// The issue it stands in, as its place among the report's issues.
    pub issue: u32,
}

/// A part of an article that a person can correct.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum CorrectedField {
    /// Where it begins or ends.
    Boundary,
    /// Its title.
    Title,
    /// Its division.
    Division,
    /// Its byline.
    Byline,
}

/// What decided the division of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct DivisionEvidence {
    /// Which part of the article it stands in.
    pub place: EvidencePlace,
    /// The words that decided, as printed.
    pub words: String,
    /// Where they stand.
    pub span: Utf16Span,
}

/// The part of an article that evidence stands in, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum EvidencePlace {
    /// The title.
    Title,
    /// The byline.
    Byline,
    /// The first words of the body.
    FirstWords,
    /// A person decided; the words are the title or the first words of the body.
    Hand,
}

/// Who signed an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Byline {
    /// The unit as printed; `null` when only people signed.
    pub office: Option<String>,
    /// The people in printed order, blanks inside names removed.
    pub authors: Vec<String>,
    /// Everybody named, with the role the line gives them, editors and photographers too.
    pub credits: Vec<Credit>,
    /// Whether names printed without a gap could be parted in another way as well.
    pub is_uncertain: bool,
    /// Where it stands.
    pub span: Utf16Span,
}

/// A role in a byline and who has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Credit {
    /// The role as printed: 供稿, 撰稿, 编辑, 审核, 来源, 记者, 通讯员, 摄; `null` where none is printed.
    pub role: Option<String>,
    /// The unit.
    pub office: Option<String>,
    /// The people in printed order.
    pub people: Vec<String>,
}

/// What one article says, point by point and number by number; found when it is asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ArticleDetails {
    /// The numbered points of the highest level, with those inside them.
    pub outline: Vec<OutlinePoint>,
    /// Results and counts with their units, in printed order, repeated ones too.
    pub quantities: Vec<Quantity>,
    /// Titles in 《》, once each, without those that are short names of others.
    pub documents: Vec<String>,
    /// The same titles with their short names and places.
    pub document_details: Vec<DocumentDetail>,
    /// Sessions with a printed number, once each.
    pub meetings: Vec<String>,
    /// The same sessions with their numbers and places.
    pub meeting_details: Vec<MeetingDetail>,
    /// Number formulas in quotation marks, once each.
    pub slogans: Vec<String>,
    /// The same formulas with their places.
    pub slogan_details: Vec<SloganDetail>,
    /// Dates and periods in printed order.
    pub dates: Vec<DateMention>,
    /// What a careful reader would remark about points and numbers.
    pub notices: Vec<Notice>,
}

/// A date or a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct DateMention {
    /// As printed.
    pub text: String,
    /// What kind of time it names.
    pub kind: DateKind,
    /// First day, month or year in ISO 8601 (`2022-08-27`, `2022-08`, `2022`); `null` where the text alone does not say.
    pub start: Option<String>,
    /// Last day, month or year of a period; `null` for a single date.
    pub end: Option<String>,
    /// Where it stands.
    pub span: Utf16Span,
}

/// What kind of time a mention names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum DateKind {
    /// A day, month or year: 8月27日, 2022年8月底.
    Date,
    /// From one to another: 8月27日至28日, 2021—2025年.
    Period,
    /// Seen from the day of writing: 去年年初, 近日, 截至目前.
    Relative,
    /// A five-year plan: “十四五”.
    Plan,
    /// Printed so that it is no date: 810日.
    Damaged,
}

/// A numbered point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct OutlinePoint {
    /// The printed number.
    pub ordinal: u32,
    /// The marker as printed: 一是, （一）, 1., 首先.
    pub marker: String,
    /// The text behind the marker up to the first stop.
    pub head: String,
    /// Marker and head.
    pub span: Utf16Span,
    /// The points inside it.
    pub children: Vec<OutlinePoint>,
}

/// A result or a count.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Quantity {
    /// As printed, with the bound words that touch it.
    pub text: String,
    /// The number before the unit, 万 and 亿 multiplied out unless they belong to 元.
    pub value: f64,
    /// Measure word or unit.
    pub unit: String,
    /// How the number is meant.
    pub bound: Bound,
    /// The things counted, where the text says it next to the number; several share one number in
    /// 办结率、满意率均为100%.
    pub things: Vec<String>,
    /// The sum it is a part of, as its place in the article's list: never to be added to it.
    pub part_of: Option<u32>,
    /// Where it stands.
    pub span: Utf16Span,
}

/// A title in 《》.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct DocumentDetail {
    /// The full title.
    pub title: String,
    /// The short name the article gives it.
    pub alias: Option<String>,
    /// Whether it is an official paper rather than a newspaper, book or show.
    pub is_official: bool,
    /// How often it is named, by title or short name.
    pub mentions: u32,
    /// Where it is named first.
    pub span: Utf16Span,
}

/// A numbered session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct MeetingDetail {
    /// The session as printed.
    pub text: String,
    /// The body that meets: 市人大常委会, 主任会议, 主席团.
    pub body: Option<String>,
    /// The number of the term (届).
    pub term: Option<u32>,
    /// The number of the session (次).
    pub session: Option<u32>,
    /// Where it is named first.
    pub span: Utf16Span,
}

/// A number formula in quotation marks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct SloganDetail {
    /// The formula.
    pub text: String,
    /// The number it announces; `null` where it is open (1+N).
    pub number: Option<u32>,
    /// How often it is used in the article.
    pub mentions: u32,
    /// Where it is used first.
    pub span: Utf16Span,
}

/// How much text a group of articles holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct GroupSize {
    /// Articles.
    pub articles: u32,
    /// Tokens.
    pub tokens: u32,
}

/// One division's share of the bulletin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct DivisionSummary {
    /// Six-digit code; the city's own code is the city level.
    pub code: String,
    /// Full name, for example 余杭区; 市级 for the city level.
    pub name: String,
    /// Short name, for example 余杭.
    pub short_name: String,
    /// Name in Latin letters, for the English page.
    pub english_name: String,
    /// Column in the tile-grid map, from 0.
    pub column: u32,
    /// Row in the tile-grid map, from 0.
    pub row: u32,
    /// Indexes of its articles.
    pub articles: Vec<u32>,
    /// Tokens of its articles.
    pub tokens: u32,
    /// Its most typical terms against the rest of the bulletin, at most three.
    pub typical_terms: Vec<String>,
}

/// What a stretch of the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    /// Before the articles: name of the bulletin, issue, date, contents list, editor's note.
    Head,
    /// An article with title, body and byline.
    Article,
    /// After the articles: 报送, print run.
    Foot,
    /// Matter that belongs to no article: column names, page numbers, toolbar words of web pages.
    Noise,
}

/// One stretch of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// The article's index, for an article.
    pub article: Option<u32>,
    /// Where it stands.
    pub span: Utf16Span,
}

/// One issue of a bulletin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Issue {
    /// The name of its file.
    pub name: String,
    /// 第X期, where its head says it.
    pub issue: Option<u32>,
    /// 总第X期, where its head says it.
    pub running_issue: Option<u32>,
    /// Its date, ISO 8601, where its head says it.
    pub date: Option<String>,
    /// The index of its first article.
    pub first_article: u32,
    /// How many articles it has.
    pub articles: u32,
    /// Its text.
    pub span: Utf16Span,
}

/// What goes through several articles: who used a formula first, which papers are named where.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Threads {
    /// Number formulas, those used most first.
    pub slogans: Vec<Thread>,
    /// Titles in 《》, those named most first.
    pub documents: Vec<Thread>,
    /// Numbered sessions, those named most first.
    pub meetings: Vec<Thread>,
}

/// One thing and the articles it is named in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Thread {
    /// Its name.
    pub text: String,
    /// How often it is named in all.
    pub mentions: u32,
    /// The articles that name it, in printed order: the first one named it first.
    pub articles: Vec<u32>,
    /// Where each of them names it first; same order as `articles`.
    pub places: Vec<ThreadPlace>,
    /// What kind of thing it is.
    pub about: ThreadKind,
    /// Where it is named first.
    pub span: Utf16Span,
}

/// A thing in one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct ThreadPlace {
    /// How often the article names it.
    pub mentions: u32,
    /// Where it does so first.
    pub span: Utf16Span,
}

/// What kind of thing goes through articles; of several mentions the first one that says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum ThreadKind {
    /// A paper.
    Document {
        /// The short name that an article gives it.
        alias: Option<String>,
        /// Whether it is a law, plan, report or other official paper, told by its last word.
        is_official: bool,
    },
    /// A session.
    Meeting {
        /// The body that meets; `null` where it is not named.
        body: Option<String>,
        /// The number of the term (届).
        term: Option<u32>,
        /// The number of the session (次).
        session: Option<u32>,
    },
    /// A formula.
    Slogan {
        /// The number that it opens with; `null` where it has none.
        number: Option<u32>,
    },
}
