//! What JavaScript asks about an open document: each export hands a query to the core and its answer back.

use bulletin_lens::gazetteer::RegionChoice;
use bulletin_lens::proof::{ProofList, ProofQuery};
use bulletin_lens::query::{
    CollocationQuery, CollocationTable, ComparisonQuery, Concordance, ConcordanceQuery,
    ContrastQuery, ContrastTable, DispersionQuery, DispersionTable, DivisionTermMatrix, FactsQuery,
    FigureTable, KeywordQuery, KeywordTable, MatrixQuery, NetworkQuery, NewWordQuery, NewWordTable,
    NgramQuery, NgramTable, OutlineTable, SharedTermsQuery, SharedTermsTable, SignerTable,
    SimilarityQuery, SimilarityTable, SpreadQuery, SpreadTable, StopWordSection, TermComparison,
    TermNetwork, TrendQuery, TrendTable,
};
use bulletin_lens::report::{ArticleDetails, Threads};
use tsify::Ts;
use wasm_bindgen::prelude::*;

use super::Engine;
use super::crossing::{Answer, from_js, throw, to_js};

#[wasm_bindgen]
impl Engine {
    /// Ranked keywords of a document.
    pub fn keywords(&self, document: &str, query: Ts<KeywordQuery>) -> Answer<KeywordTable> {
        to_js(
            &self
                .analyzer
                .keywords(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// Counts of terms by division.
    pub fn matrix(&self, document: &str, query: Ts<MatrixQuery>) -> Answer<DivisionTermMatrix> {
        to_js(
            &self
                .analyzer
                .matrix(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// One division's terms against the rest of the document.
    pub fn compare(&self, document: &str, query: Ts<ComparisonQuery>) -> Answer<TermComparison> {
        to_js(
            &self
                .analyzer
                .compare(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// One group's terms against another's, or against all the rest, of one document or several.
    pub fn contrast(
        &self,
        documents: Vec<String>,
        query: Ts<ContrastQuery>,
    ) -> Answer<ContrastTable> {
        to_js(
            &self
                .analyzer
                .contrast(&self.find_all(&documents)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// How unevenly terms are spread over all groups of one document or several.
    pub fn spread(&self, documents: Vec<String>, query: Ts<SpreadQuery>) -> Answer<SpreadTable> {
        to_js(
            &self
                .analyzer
                .spread(&self.find_all(&documents)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// The terms that two groups of one document or several share.
    #[wasm_bindgen(js_name = sharedTerms)]
    pub fn shared_terms(
        &self,
        documents: Vec<String>,
        query: Ts<SharedTermsQuery>,
    ) -> Answer<SharedTermsTable> {
        to_js(
            &self
                .analyzer
                .shared_terms(&self.find_all(&documents)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// How alike groups of one document or several are.
    pub fn similarity(
        &self,
        documents: Vec<String>,
        query: Ts<SimilarityQuery>,
    ) -> Answer<SimilarityTable> {
        to_js(
            &self
                .analyzer
                .similarity(&self.find_all(&documents)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// Words that stand in a row again and again.
    pub fn phrases(&self, document: &str, query: Ts<NgramQuery>) -> Answer<NgramTable> {
        to_js(
            &self
                .analyzer
                .phrases(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// The words around a term.
    pub fn collocates(
        &self,
        document: &str,
        query: Ts<CollocationQuery>,
    ) -> Answer<CollocationTable> {
        to_js(
            &self
                .analyzer
                .collocates(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// Which of the commonest terms stand together in sentences.
    pub fn network(&self, document: &str, query: Ts<NetworkQuery>) -> Answer<TermNetwork> {
        to_js(
            &self
                .analyzer
                .network(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// Words that the dictionary may lack.
    #[wasm_bindgen(js_name = newWords)]
    pub fn new_words(&self, document: &str, query: Ts<NewWordQuery>) -> Answer<NewWordTable> {
        to_js(
            &self
                .analyzer
                .new_words(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// The sentences a term stands in.
    pub fn concordance(&self, document: &str, query: Ts<ConcordanceQuery>) -> Answer<Concordance> {
        to_js(
            &self
                .analyzer
                .concordance(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// What one article says: its points, quantities, documents, meetings and slogans.
    pub fn details(&self, document: &str, article: u32) -> Answer<ArticleDetails> {
        to_js(
            &self
                .analyzer
                .details(self.find(document)?, article)
                .map_err(throw)?,
        )
    }

    /// The quantities of articles by the thing they count.
    pub fn figures(&self, document: &str, query: Ts<FactsQuery>) -> Answer<FigureTable> {
        to_js(
            &self
                .analyzer
                .figures(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// How often terms occur in each issue.
    pub fn trend(&self, document: &str, query: Ts<TrendQuery>) -> Answer<TrendTable> {
        to_js(
            &self
                .analyzer
                .trend(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// Where in the text terms stand.
    pub fn dispersion(
        &self,
        document: &str,
        query: Ts<DispersionQuery>,
    ) -> Answer<DispersionTable> {
        to_js(
            &self
                .analyzer
                .dispersion(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// The points of articles, side by side.
    pub fn outlines(&self, document: &str, query: Ts<FactsQuery>) -> Answer<OutlineTable> {
        to_js(
            &self
                .analyzer
                .outlines(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// The offices and people that signed articles.
    pub fn signers(&self, document: &str, query: Ts<FactsQuery>) -> Answer<SignerTable> {
        to_js(
            &self
                .analyzer
                .signers(self.find(document)?, &from_js(&query)?)
                .map_err(throw)?,
        )
    }

    /// What goes through several articles.
    pub fn threads(&self, document: &str) -> Answer<Threads> {
        to_js(&self.analyzer.threads(self.find(document)?))
    }

    /// What an editor would mend.
    pub fn proof(&self, document: &str, query: Ts<ProofQuery>) -> Answer<ProofList> {
        to_js(&self.analyzer.proof(self.find(document)?, &from_js(&query)?))
    }

    /// The decoded text that all spans of a document refer to.
    pub fn text(&self, document: &str) -> Result<String, JsValue> {
        Ok(self.find(document)?.document.text.clone())
    }

    /// The report as JSON, byte for byte what the command line prints.
    #[wasm_bindgen(js_name = reportJson)]
    pub fn report_json(&self, document: &str) -> Result<String, JsValue> {
        Ok(self.analyzer.full_report_on(self.find(document)?).to_json())
    }

    /// The stop-word sections, for switches.
    #[wasm_bindgen(js_name = stopWordSections)]
    pub fn stop_word_sections(&self) -> Result<Vec<Ts<StopWordSection>>, JsValue> {
        self.analyzer
            .stop_word_sections()
            .iter()
            .map(to_js)
            .collect()
    }

    /// The cities that can be the region of a bulletin, for a picker.
    pub fn regions(&self) -> Result<Vec<Ts<RegionChoice>>, JsValue> {
        self.analyzer.regions().iter().map(to_js).collect()
    }
}
