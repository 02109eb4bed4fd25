//! The analyzer: the crate's front door. Owns dictionary and stop words; runs the stages.

use crate::analysis::{Analysis, Reading};
use crate::bulletin::{
    Article, Bulletin, Flow, RegionFinding, read_corrected_bulletin, recognise_bulletin,
};
use crate::collocation::{find_collocates, tie_terms};
use crate::compare::{
    DivisionCounts, compare_likeness, contrast_division, contrast_groups, count_by_division,
    share_terms, spread_terms,
};
use crate::concordance::find_sentences;
use crate::facts::find_threads;
use crate::figures::gather_figures;
use crate::gazetteer::{Gazetteer, RegionChoice};
use crate::grouping::{Corpus, Groups, no_document};
use crate::keywords::rank_keywords;
use crate::message::{Error, Localized};
use crate::new_words::find_new_words;
use crate::ngrams::find_phrases;
use crate::proof::{ProofList, ProofQuery, proof_read};
use crate::query::{
    CollocationQuery, CollocationTable, ComparisonQuery, Concordance, ConcordanceQuery,
    ContrastQuery, ContrastTable, DispersionQuery, DispersionTable, DivisionTermMatrix, FactsQuery,
    FigureTable, KeywordQuery, KeywordTable, MatrixQuery, NetworkQuery, NewWordQuery, NewWordTable,
    NgramQuery, NgramTable, OutlineTable, SharedTermsQuery, SharedTermsTable, SignerTable,
    SimilarityQuery, SimilarityTable, SpreadQuery, SpreadTable, StopWordSection, TermChange,
    TermComparison, TermFilter, TermNetwork, TrendQuery, TrendTable,
};
use crate::read::Document;
use crate::report::{
    ArticleDetails, FullReport, RegionBasis, Report, Threads, build_report, describe_details,
    describe_outlines,
};
use crate::scope::{Scope, select_articles, unknown_article, unknown_division};
use crate::segment::Segmenter;
use crate::segment::lexicon::LexiconEntry;
use crate::series::{follow_terms, scatter_terms};
use crate::signers::gather_signers;
use crate::stop_words::StopWords;
use crate::terms::{TermTable, compare_counts};
use crate::together::{common_basis, join_documents, single_issue};

/// What an analyzer is made with; it holds for all documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The reader's own terms, beside the built-in lexicon.
    pub lexicon: Vec<LexiconEntry>,
    /// The reader's own stop words, beside the built-in sections.
    pub stop_words: Vec<String>,
    /// Keywords listed in a report; 0 lists all.
    pub keywords: u32,
    /// Terms listed on each side of a report's comparisons; 0 lists all.
    pub comparison_terms: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lexicon: Vec::new(),
            stop_words: Vec::new(),
            keywords: 50,
            comparison_terms: 20,
        }
    }
}

/// Analyses bulletins.
///
/// ```
/// use bulletin_lens::{Analyzer, Document, Settings};
///
/// let analyzer = Analyzer::new(Settings::default());
/// let document = Document::from_text("简报.txt", "余杭区：打好监督组合拳\n区人大常委会组织代表开展监督。\n");
/// let report = analyzer.report(&document)?;
/// assert_eq!(report.articles[0].division.as_deref(), Some("330110"));
/// # Ok::<(), bulletin_lens::message::Error>(())
/// ```
#[derive(Debug)]
pub struct Analyzer {
    settings: Settings,
    segmenter: Segmenter,
    stop_words: StopWords,
}

/// How far an analysis has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of text done.
    pub done_bytes: usize,
    /// Bytes of text in all.
    pub total_bytes: usize,
}

impl Analyzer {
    /// Loads the dictionary and the stop words.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            segmenter: Segmenter::new(&settings.lexicon),
            stop_words: StopWords::new(&settings.stop_words),
            settings,
        }
    }

    /// Splits, attributes and counts a document.
    ///
    /// # Errors
    /// `no-chinese-text` where the text has no Han character, `no-articles` where it has no running
    /// text, `region-unknown-code` where the reader gives a code that no division has,
    /// `corrections-other-text` and `corrections-inapplicable` where corrections do not fit.
    pub fn analyze(
        &self,
        document: Document,
        reading: &Reading,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Analysis, Error> {
        if !document
            .text
            .chars()
            .any(|character| matches!(character, '\u{3400}'..='\u{9fff}'))
        {
            return Err(no_chinese_text(&document.name));
        }
        let corrections = reading.corrections.as_ref();
        let given = match (&reading.gazetteer, &reading.region) {
            (Some(own), _) => Some((own.clone(), RegionBasis::OwnGazetteer)),
            (None, Some(code)) => Some((Gazetteer::of_region(code)?, RegionBasis::Given)),
            (None, None) => None,
        };
        let (bulletin, gazetteer, basis, region) = if let Some((gazetteer, basis)) = given {
            let bulletin = read_corrected_bulletin(&document.text, &gazetteer, corrections)?;
            (bulletin, gazetteer, basis, RegionFinding::default())
        } else {
            let (bulletin, gazetteer, finding) = recognise_bulletin(&document.text, corrections)?;
            (bulletin, gazetteer, RegionBasis::Recognised, finding)
        };
        if bulletin.articles.is_empty() {
            return Err(no_articles(&document));
        }
        let total_bytes = document.text.len();
        let mut told_bytes = 0;
        let terms = self.count_terms(&bulletin, &mut |done| {
            // A hundred steps are as smooth as a bar can show; each may cross to JavaScript.
            if done - told_bytes >= total_bytes / 100 {
                told_bytes = done;
                progress(Progress {
                    done_bytes: done.min(total_bytes),
                    total_bytes,
                });
            }
        });
        // Heads, feet and blanks were passed over, so the last step is told apart.
        progress(Progress {
            done_bytes: total_bytes,
            total_bytes,
        });
        let issues = vec![single_issue(&document, &bulletin)];
        Ok(Analysis {
            document,
            bulletin,
            gazetteer,
            basis,
            region,
            terms,
            issues,
        })
    }

    /// Several analysed documents as one, in the order given: every question can then be asked of all of them at once.
    /// Counts are the sums of theirs; where they are of several cities, there is no city, but the divisions of all.
    ///
    /// # Errors
    /// `grouping-empty` where there is no document.
    pub fn analyze_together(&self, name: &str, analyses: &[&Analysis]) -> Result<Analysis, Error> {
        if analyses.is_empty() {
            return Err(no_document());
        }
        let joined = join_documents(name, analyses);
        let (basis, region) = common_basis(analyses);
        let terms = self.count_terms(&joined.bulletin, &mut |_| ());
        Ok(Analysis {
            document: joined.document,
            bulletin: joined.bulletin,
            gazetteer: joined.gazetteer,
            basis,
            region,
            terms,
            issues: joined.issues,
        })
    }

    /// How often terms occur in each issue.
    ///
    /// # Errors
    /// `query-article`, `query-division`.
    pub fn trend(&self, analysis: &Analysis, query: &TrendQuery) -> Result<TrendTable, Error> {
        let articles = select_articles(
            &query.articles,
            &query.divisions,
            analysis,
            &analysis.gazetteer,
        )?;
        Ok(follow_terms(analysis, &query.terms, &articles))
    }

    /// Where in the text terms stand.
    ///
    /// # Errors
    /// `dispersion-too-large`, `query-article`, `query-division`.
    pub fn dispersion(
        &self,
        analysis: &Analysis,
        query: &DispersionQuery,
    ) -> Result<DispersionTable, Error> {
        let articles = select_articles(
            &query.articles,
            &query.divisions,
            analysis,
            &analysis.gazetteer,
        )?;
        scatter_terms(analysis, query, &articles, &self.segmenter)
    }

    /// The whole report on a document.
    ///
    /// # Errors
    /// As [`Analyzer::analyze`].
    pub fn report(&self, document: &Document) -> Result<Report, Error> {
        let analysis = self.analyze(document.clone(), &Reading::default(), &mut |_| ())?;
        Ok(self.report_on(&analysis))
    }

    /// The whole report on an analysed document.
    #[must_use]
    pub fn report_on(&self, analysis: &Analysis) -> Report {
        build_report(self, analysis)
    }

    /// The report with every article's details: what the command line prints.
    #[must_use]
    pub fn full_report_on(&self, analysis: &Analysis) -> FullReport {
        FullReport {
            report: self.report_on(analysis),
            details: describe_details(self, analysis, 0..analysis.bulletin.articles.len()),
            threads: self.threads(analysis),
            proof: self.proof(analysis, &ProofQuery::default()),
        }
    }

    /// What one article says: its points, quantities, documents, meetings and slogans.
    ///
    /// # Errors
    /// `query-article` where the bulletin has no such article.
    pub fn details(&self, analysis: &Analysis, article: u32) -> Result<ArticleDetails, Error> {
        let count = analysis.bulletin.articles.len();
        let number = article as usize;
        let details =
            (number < count).then(|| describe_details(self, analysis, number..number + 1));
        details
            .and_then(|mut details| details.pop())
            .ok_or_else(|| unknown_article(article, count))
    }

    /// What goes through several articles: formulas, papers and sessions with the articles that name them.
    #[must_use]
    pub fn threads(&self, analysis: &Analysis) -> Threads {
        let all: Vec<usize> = (0..analysis.bulletin.articles.len()).collect();
        find_threads(analysis, &all, &self.segmenter)
    }

    /// What goes through some articles: [`Analyzer::threads`] without what the others say.
    ///
    /// # Errors
    /// `query-article` and `query-division` for names the bulletin does not have.
    pub fn threads_of(&self, analysis: &Analysis, query: &FactsQuery) -> Result<Threads, Error> {
        let articles = select_articles(
            &query.articles,
            &query.divisions,
            analysis,
            &analysis.gazetteer,
        )?;
        Ok(find_threads(analysis, &articles, &self.segmenter))
    }

    /// The quantities of articles by the thing they count, with sums where adding is right.
    ///
    /// # Errors
    /// `query-article` and `query-division` for names the bulletin does not have.
    pub fn figures(&self, analysis: &Analysis, query: &FactsQuery) -> Result<FigureTable, Error> {
        let articles = select_articles(
            &query.articles,
            &query.divisions,
            analysis,
            &analysis.gazetteer,
        )?;
        Ok(gather_figures(analysis, &articles, &self.segmenter))
    }

    /// The points of articles, side by side.
    ///
    /// # Errors
    /// `query-article` and `query-division` for names the bulletin does not have.
    pub fn outlines(&self, analysis: &Analysis, query: &FactsQuery) -> Result<OutlineTable, Error> {
        let articles = select_articles(
            &query.articles,
            &query.divisions,
            analysis,
            &analysis.gazetteer,
        )?;
        Ok(describe_outlines(analysis, &articles))
    }

    /// The offices and people that signed articles, with what each signed.
    ///
    /// # Errors
    /// `query-article` and `query-division` for names the bulletin does not have.
    pub fn signers(&self, analysis: &Analysis, query: &FactsQuery) -> Result<SignerTable, Error> {
        let articles = select_articles(
            &query.articles,
            &query.divisions,
            analysis,
            &analysis.gazetteer,
        )?;
        Ok(gather_signers(analysis, &articles))
    }

    /// What an editor would mend.
    #[must_use]
    pub fn proof(&self, analysis: &Analysis, query: &ProofQuery) -> ProofList {
        proof_read(analysis, query)
    }

    /// Ranked keywords.
    ///
    /// # Errors
    /// `keyness-without-rest`, `query-article`, `query-division`, `stop-word-section`.
    pub fn keywords(
        &self,
        analysis: &Analysis,
        query: &KeywordQuery,
    ) -> Result<KeywordTable, Error> {
        let scope = self.scope_of(&query.filter, analysis)?;
        rank_keywords(analysis, query, &scope, &self.segmenter, &self.stop_words)
    }

    /// Counts of terms by division.
    ///
    /// # Errors
    /// `query-article`, `query-division`, `stop-word-section`.
    pub fn matrix(
        &self,
        analysis: &Analysis,
        query: &MatrixQuery,
    ) -> Result<DivisionTermMatrix, Error> {
        let scope = self.scope_of(&query.filter, analysis)?;
        Ok(count_by_division(
            analysis,
            query,
            &scope,
            &analysis.gazetteer,
        ))
    }

    /// One division's terms against the rest.
    ///
    /// # Errors
    /// `query-division`, `stop-word-section`.
    pub fn compare(
        &self,
        analysis: &Analysis,
        query: &ComparisonQuery,
    ) -> Result<TermComparison, Error> {
        if analysis.gazetteer.division(&query.division).is_none() {
            return Err(unknown_division(&query.division, &analysis.gazetteer));
        }
        let scope = self.scope_of(&query.filter, analysis)?;
        let counts = DivisionCounts::add_up(analysis, &analysis.gazetteer);
        let contrast = contrast_division(analysis, &counts, &query.division, &scope);
        Ok(contrast.to_comparison(analysis, query.top))
    }

    /// One group's terms against another's, or against all the rest. Several documents are compared as one corpus.
    ///
    /// # Errors
    /// `query-confidence`, `grouping-group`, `grouping-empty`, `grouping-label`, `query-article`, `query-division`, `stop-word-section`.
    pub fn contrast(
        &self,
        documents: &[&Analysis],
        query: &ContrastQuery,
    ) -> Result<ContrastTable, Error> {
        let corpus = Corpus::of(documents);
        let (groups, scope) =
            Groups::resolve(&corpus, &query.grouping, &query.filter, &self.stop_words)?;
        contrast_groups(&corpus, &groups, query, &scope)
    }

    /// How unevenly terms are spread over all groups. Several documents are compared as one corpus.
    ///
    /// # Errors
    /// `grouping-empty`, `grouping-label`, `query-article`, `query-division`, `stop-word-section`.
    pub fn spread(
        &self,
        documents: &[&Analysis],
        query: &SpreadQuery,
    ) -> Result<SpreadTable, Error> {
        let corpus = Corpus::of(documents);
        let (groups, scope) =
            Groups::resolve(&corpus, &query.grouping, &query.filter, &self.stop_words)?;
        Ok(spread_terms(&corpus, &groups, query, &scope))
    }

    /// The terms that two groups share. Several documents are compared as one corpus.
    ///
    /// # Errors
    /// `grouping-group`, `grouping-empty`, `grouping-label`, `query-article`, `query-division`, `stop-word-section`.
    pub fn shared_terms(
        &self,
        documents: &[&Analysis],
        query: &SharedTermsQuery,
    ) -> Result<SharedTermsTable, Error> {
        let corpus = Corpus::of(documents);
        let (groups, scope) =
            Groups::resolve(&corpus, &query.grouping, &query.filter, &self.stop_words)?;
        share_terms(&corpus, &groups, query, &scope)
    }

    /// How alike groups are. Several documents are compared as one corpus.
    ///
    /// # Errors
    /// `grouping-too-many`, `grouping-empty`, `grouping-label`, `query-article`, `query-division`, `stop-word-section`.
    pub fn similarity(
        &self,
        documents: &[&Analysis],
        query: &SimilarityQuery,
    ) -> Result<SimilarityTable, Error> {
        let corpus = Corpus::of(documents);
        let (groups, scope) =
            Groups::resolve(&corpus, &query.grouping, &query.filter, &self.stop_words)?;
        compare_likeness(&corpus, &groups, query, &scope)
    }

    /// Words that stand in a row again and again.
    ///
    /// # Errors
    /// `ngram-length`, `query-article`, `query-division`, `stop-word-section`.
    pub fn phrases(&self, analysis: &Analysis, query: &NgramQuery) -> Result<NgramTable, Error> {
        let scope = self.scope_of(&query.filter, analysis)?;
        find_phrases(analysis, query, &scope, &self.segmenter)
    }

    /// The words around a term.
    ///
    /// # Errors
    /// `query-article`, `query-division`, `stop-word-section`.
    pub fn collocates(
        &self,
        analysis: &Analysis,
        query: &CollocationQuery,
    ) -> Result<CollocationTable, Error> {
        let scope = self.scope_of(&query.filter, analysis)?;
        Ok(find_collocates(analysis, query, &scope, &self.segmenter))
    }

    /// Which of the commonest terms stand together in sentences.
    ///
    /// # Errors
    /// `network-too-large`, `query-article`, `query-division`, `stop-word-section`.
    pub fn network(&self, analysis: &Analysis, query: &NetworkQuery) -> Result<TermNetwork, Error> {
        let scope = self.scope_of(&query.filter, analysis)?;
        tie_terms(analysis, query, &scope, &self.segmenter)
    }

    /// Words that the dictionary may lack.
    ///
    /// # Errors
    /// `new-word-length`, `query-article`, `query-division`, `stop-word-section`.
    pub fn new_words(
        &self,
        analysis: &Analysis,
        query: &NewWordQuery,
    ) -> Result<NewWordTable, Error> {
        let scope = self.scope_of(&query.filter, analysis)?;
        find_new_words(analysis, query, &scope, &self.segmenter)
    }

    /// Replaces the reader's own lexicon; with none, the segmenter is as it was made, without loading
    /// anything. What is open has to be counted anew: [`Analyzer::recount`].
    pub fn revise_lexicon(&mut self, lexicon: Vec<LexiconEntry>) {
        self.segmenter.set_user_lexicon(&lexicon);
        self.settings.lexicon = lexicon;
    }

    /// Counts an open document anew, after the lexicon was revised; splits and attributions stay. Says which
    /// terms changed, the greatest change first.
    pub fn recount(&self, analysis: &mut Analysis) -> Vec<TermChange> {
        let terms = self.count_terms(&analysis.bulletin, &mut |_| ());
        let changes = compare_counts(&analysis.terms, &terms);
        analysis.terms = terms;
        changes
    }

    fn count_terms(&self, bulletin: &Bulletin, progress: &mut dyn FnMut(usize)) -> TermTable {
        let flows = bulletin.articles.iter().flat_map(Article::flows);
        let segmenter = self.segmenter.prepare(flows.map(Flow::text));
        TermTable::count(&bulletin.articles, &segmenter, &self.stop_words, progress)
    }

    /// The sentences a term stands in.
    ///
    /// # Errors
    /// `query-article`, `query-division`.
    pub fn concordance(
        &self,
        analysis: &Analysis,
        query: &ConcordanceQuery,
    ) -> Result<Concordance, Error> {
        let articles = select_articles(
            &query.articles,
            &query.divisions,
            analysis,
            &analysis.gazetteer,
        )?;
        Ok(find_sentences(analysis, query, &articles, &self.segmenter))
    }

    fn scope_of<'query>(
        &self,
        filter: &'query TermFilter,
        analysis: &Analysis,
    ) -> Result<Scope<'query>, Error> {
        Scope::resolve(filter, analysis, &analysis.gazetteer, &self.stop_words)
    }

    /// The stop-word sections, for switches.
    #[must_use]
    pub fn stop_word_sections(&self) -> &[StopWordSection] {
        self.stop_words.sections()
    }

    /// The settings it was made with.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The segmenter.
    #[must_use]
    pub fn segmenter(&self) -> &Segmenter {
        &self.segmenter
    }

    /// The stop words.
    #[must_use]
    pub fn stop_words(&self) -> &StopWords {
        &self.stop_words
    }

    /// The cities that can be the region of a bulletin, for a picker.
    #[must_use]
    pub fn regions(&self) -> Vec<RegionChoice> {
        Gazetteer::regions()
    }
}

fn no_chinese_text(name: &str) -> Error {
    Error::new(
        "no-chinese-text",
        name,
        Localized::new(
            "这段文字里没有汉字。",
            "This text has no Chinese characters.",
        ),
        Localized::new(
            "请确认选对了文件；如果打开是乱码，请用记事本另存为 UTF-8 编码后再试。",
            "Check that it is the right file; if it opens garbled, save it as UTF-8 in an editor and try again.",
        ),
    )
}

fn no_articles(document: &Document) -> Error {
    let lines = document
        .text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .count();
    Error::new(
        "no-articles",
        document.name.as_str(),
        Localized::new(
            format!(
                "读到 {lines} 行文字，但没有认出一篇文章：里面只有标题、目录或页眉页脚，没有成段的正文。"
            ),
            format!(
                "There are {lines} lines of text, but no article in them: only titles, lists or running heads, no paragraphs."
            ),
        ),
        Localized::new(
            "请确认文件完整；一期简报应当有标题和成句的正文，句末有句号。",
            "Check that the file is complete: a bulletin has titles and paragraphs of sentences that end with full stops.",
        ),
    )
}
