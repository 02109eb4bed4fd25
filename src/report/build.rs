//! Building the report: the last stage, where byte spans become UTF-16 spans and codes get names.

use std::ops::Range;

use super::describe_facts::{
    describe_all, describe_date, describe_document, describe_fault, describe_meeting,
    describe_point, describe_quantity, describe_slogan,
};
use super::describe_masthead::describe_masthead;
use super::describe_region::{collect_region_notices, describe_region};
use super::describe_split::{describe_byline, remark_split};
use super::{
    Article, ArticleDetails, DivisionEvidence, DivisionSummary, Generator, GroupSize, Issue, Part,
    Report, Source, Totals,
};
use crate::analysis::{self, Analysis};
use crate::analyzer::Analyzer;
use crate::bulletin::{Flow, read_outline};
use crate::compare::{Contrast, DivisionCounts, contrast_division};
use crate::corrections::TextMark;
use crate::facts::{find_facts, find_faults};
use crate::gazetteer::Gazetteer;
use crate::keywords::rank_own_terms;
use crate::message::{Localized, Notice, Severity};
use crate::order;
use crate::query::{ArticleOutline, KeywordQuery, OutlineTable, TermFilter};
use crate::scope::Scope;
use crate::span::{Span, Utf16Index};

/// Builds the report on an analysed document.
pub(crate) fn build_report(analyzer: &Analyzer, analysis: &Analysis) -> Report {
    let gazetteer = &analysis.gazetteer;
    let index = Utf16Index::new(&analysis.document.text);
    let filter = TermFilter::default();
    // The default filter names no article, division or section, so there is nothing to refuse.
    let scope = Scope::unfiltered(&filter, analysis, analyzer.stop_words());
    let query = KeywordQuery {
        top: analyzer.settings().keywords,
        ..KeywordQuery::default()
    };
    let counts = DivisionCounts::add_up(analysis, gazetteer);
    let contrasts: Vec<Contrast> = gazetteer
        .divisions
        .iter()
        .map(|division| contrast_division(analysis, &counts, &division.code, &scope))
        .collect();
    let comparisons = contrasts
        .iter()
        .filter(|contrast| contrast.has_articles())
        .map(|contrast| contrast.to_comparison(analysis, analyzer.settings().comparison_terms))
        .collect();
    let articles: Vec<Article> = (0..analysis.bulletin.articles.len())
        .map(|article| describe_article(analysis, article, gazetteer, &index))
        .collect();
    Report {
        generator: describe_generator(analyzer),
        source: describe_source(analysis),
        region: describe_region(analysis, &index),
        masthead: describe_masthead(&analysis.bulletin.masthead, &index),
        totals: Totals {
            articles: articles.len() as u32,
            tokens: articles.iter().map(|article| article.tokens).sum(),
            distinct_terms: analysis.terms.terms().len() as u32,
            han_characters: articles.iter().map(|article| article.han_characters).sum(),
        },
        issues: analysis
            .issues
            .iter()
            .map(|issue| describe_issue(issue, &index))
            .collect(),
        divisions: summarise_divisions(analysis, gazetteer, &contrasts),
        unattributed: sum_unattributed(&articles),
        parts: analysis
            .bulletin
            .parts
            .iter()
            .map(|part| Part {
                kind: part.kind,
                article: part.article.map(|article| article as u32),
                span: index.span(part.span),
            })
            .collect(),
        keywords: rank_own_terms(analysis, &query, &scope),
        comparisons,
        notices: collect_notices(analysis, gazetteer, &articles, &index),
        articles,
    }
}

fn describe_generator(analyzer: &Analyzer) -> Generator {
    Generator {
        name: env!("CARGO_PKG_NAME").to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        dictionary: analyzer.segmenter().dictionary_version(),
        dictionary_words: analyzer.segmenter().dictionary_words(),
        user_words: analyzer.segmenter().user_words(),
        excluded_sections: analyzer.stop_words().default_ids(),
    }
}

fn describe_issue(issue: &analysis::Issue, index: &Utf16Index<'_>) -> Issue {
    Issue {
        name: issue.name.clone(),
        issue: issue.issue,
        running_issue: issue.running_issue,
        date: issue.date.clone(),
        first_article: issue.articles.start as u32,
        articles: issue.articles.len() as u32,
        span: index.span(issue.span),
    }
}

fn describe_source(analysis: &Analysis) -> Source {
    let mark = TextMark::of(&analysis.document.text);
    Source {
        name: analysis.document.name.clone(),
        encoding: analysis.document.encoding.name().to_owned(),
        bytes: analysis.document.bytes as u32,
        characters: analysis.document.text.chars().count() as u32,
        utf16_length: mark.utf16_length,
        checksum: mark.checksum,
    }
}

fn describe_article(
    analysis: &Analysis,
    number: usize,
    gazetteer: &Gazetteer,
    index: &Utf16Index<'_>,
) -> Article {
    const OPENING_CHARACTERS: usize = 24;
    let article = &analysis.bulletin.articles[number];
    let attribution = analysis.bulletin.attributions[number].as_ref();
    let counts = &analysis.terms.articles()[number];
    let body = article
        .paragraphs
        .iter()
        .map(Flow::span)
        .reduce(Span::join)
        .unwrap_or(Span::new(article.span.end, article.span.end));
    Article {
        index: number as u32,
        title: article
            .title
            .as_ref()
            .map(|title| join_blanks(title.text())),
        title_span: article.title.as_ref().map(|title| index.span(title.span())),
        opening: article
            .paragraphs
            .first()
            .map(|first| first.text().chars().take(OPENING_CHARACTERS).collect())
            .unwrap_or_default(),
        division: attribution.map(|found| found.code.clone()),
        division_name: attribution
            .and_then(|found| gazetteer.division(&found.code))
            .map(|division| division.name.clone()),
        division_evidence: attribution.map(|found| DivisionEvidence {
            place: found.place,
            words: analysis.document.text[found.span.range()].to_owned(),
            span: index.span(found.span),
        }),
        byline: article
            .signature
            .as_ref()
            .map(|(signature, span)| describe_byline(signature, *span, index)),
        span: index.span(article.span),
        body_span: index.span(body),
        tokens: counts.tokens,
        han_characters: counts.han_characters,
        corrected: article.corrected.clone(),
        issue: analysis.issue_of(number) as u32,
    }
}

/// The details of some articles, given by index.
pub(crate) fn describe_details(
    analyzer: &Analyzer,
    analysis: &Analysis,
    articles: Range<usize>,
) -> Vec<ArticleDetails> {
    let index = &Utf16Index::new(&analysis.document.text);
    let describe = |number: usize| {
        let article = &analysis.bulletin.articles[number];
        let facts = find_facts(article, &analysis.gazetteer, analyzer.segmenter());
        let points = read_outline(&article.paragraphs);
        ArticleDetails {
            outline: describe_all(&points, index, describe_point),
            quantities: describe_all(&facts.quantities, index, describe_quantity),
            documents: facts
                .documents
                .iter()
                .map(|document| document.title.clone())
                .collect(),
            document_details: describe_all(&facts.documents, index, describe_document),
            meetings: facts
                .meetings
                .iter()
                .map(|meeting| meeting.text.clone())
                .collect(),
            meeting_details: describe_all(&facts.meetings, index, describe_meeting),
            slogans: facts
                .slogans
                .iter()
                .map(|slogan| slogan.text.clone())
                .collect(),
            slogan_details: describe_all(&facts.slogans, index, describe_slogan),
            dates: describe_all(&facts.dates, index, describe_date),
            notices: find_faults(article, &points)
                .iter()
                .map(|fault| describe_fault(fault, number as u32, index))
                .collect(),
        }
    };
    articles.map(describe).collect()
}

/// The points of some articles, given by index in printed order; those without points are left out.
pub(crate) fn describe_outlines(analysis: &Analysis, articles: &[usize]) -> OutlineTable {
    let index = &Utf16Index::new(&analysis.document.text);
    let describe = |&number: &usize| {
        let points = read_outline(&analysis.bulletin.articles[number].paragraphs);
        (!points.is_empty()).then(|| ArticleOutline {
            article: number as u32,
            division: analysis.division_of(number).map(str::to_owned),
            points: describe_all(&points, index, describe_point),
        })
    };
    OutlineTable {
        articles: articles.len() as u32,
        rows: articles.iter().filter_map(describe).collect(),
    }
}

/// Runs of blanks inside a title become one blank.
fn join_blanks(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn summarise_divisions(
    analysis: &Analysis,
    gazetteer: &Gazetteer,
    contrasts: &[Contrast],
) -> Vec<DivisionSummary> {
    gazetteer
        .divisions
        .iter()
        .zip(contrasts)
        .map(|(division, contrast)| {
            let articles: Vec<u32> = (0..analysis.bulletin.articles.len())
                .filter(|&article| analysis.division_of(article) == Some(division.code.as_str()))
                .map(|article| article as u32)
                .collect();
            let tokens = articles
                .iter()
                .map(|&article| analysis.terms.articles()[article as usize].tokens)
                .sum();
            DivisionSummary {
                code: division.code.clone(),
                name: division.name.clone(),
                short_name: division.short_name.clone(),
                english_name: division.english_name.clone(),
                column: division.column,
                row: division.row,
                articles,
                tokens,
                typical_terms: contrast.typical_terms(analysis),
            }
        })
        .collect()
}

fn sum_unattributed(articles: &[Article]) -> GroupSize {
    let without = articles.iter().filter(|article| article.division.is_none());
    without.fold(GroupSize::default(), |sum, article| GroupSize {
        articles: sum.articles + 1,
        tokens: sum.tokens + article.tokens,
    })
}

fn collect_notices(
    analysis: &Analysis,
    gazetteer: &Gazetteer,
    articles: &[Article],
    index: &Utf16Index<'_>,
) -> Vec<Notice> {
    let mut notices = collect_region_notices(analysis);
    for article in articles {
        let name = article.title.as_deref().unwrap_or(&article.opening);
        // Where no city is known there is one notice for all.
        if article.division.is_none() && gazetteer.city.is_some() {
            notices.push(Notice {
                code: "division-unknown".to_owned(),
                severity: Severity::Warning,
                message: Localized::new(
                    format!("《{name}》看不出属于哪个区县，没有计入区县比较。"),
                    format!("“{name}” does not show which division it belongs to; the comparison of divisions leaves it out of every division."),
                ),
                article: Some(article.index),
                span: Some(article.span),
            });
        }
    }
    for (number, attribution) in analysis.bulletin.attributions.iter().enumerate() {
        let Some((attribution, former)) = attribution
            .as_ref()
            .and_then(|found| found.former_name.as_ref().map(|former| (found, former)))
        else {
            continue;
        };
        let present = gazetteer
            .division(&attribution.code)
            .map_or(attribution.code.as_str(), |division| division.name.as_str());
        let (name, year, note) = (&former.name, former.until_year, &former.note);
        notices.push(Notice {
            code: "former-name".to_owned(),
            severity: Severity::Information,
            message: Localized::new(
                format!("{name}自 {year} 年起不再使用（{note}），已计入{present}。"),
                format!("{name} has not been in use since {year}; it is counted as {present}."),
            ),
            article: Some(number as u32),
            span: Some(index.span(attribution.span)),
        });
    }
    notices.extend(remark_split(analysis, index));
    order::sort_by_key(&mut notices, |notice| (notice.severity, notice.article));
    notices
}
