//! Terms over time and over the text: in each issue how often, and where they stand.

use crate::analysis::Analysis;
use crate::concordance::find_sentences;
use crate::message::{Error, Localized};
use crate::order;
use crate::query::{
    ConcordanceQuery, DispersionQuery, DispersionRow, DispersionTable, TermPlace, TrendIssue,
    TrendRow, TrendTable,
};
use crate::segment::{Segmenter, fold_width};

/// More terms are more rows than can be looked at, and each is looked for in the whole text.
const MOST_TERMS: usize = 30;
/// More places of one term are a solid bar.
const MOST_PLACES: usize = 5000;

/// Counts terms in each issue, in some articles given by index in printed order.
pub(crate) fn follow_terms(
    analysis: &Analysis,
    terms: &[String],
    articles: &[usize],
) -> TrendTable {
    let order = issues_in_time(analysis);
    let mut issues: Vec<TrendIssue> = (0..analysis.issues.len() as u32)
        .map(|issue| TrendIssue {
            issue,
            articles: 0,
            tokens: 0,
        })
        .collect();
    for &article in articles {
        let issue = &mut issues[analysis.issue_of(article)];
        issue.articles += 1;
        issue.tokens += analysis.terms.articles()[article].tokens;
    }
    let follow = |term: &String| {
        let id = analysis.terms.id(&fold_width(term));
        let mut found = vec![(0, 0); issues.len()];
        for &article in articles {
            let counts = &analysis.terms.articles()[article].counts;
            let count = id.and_then(|id| {
                let place = counts.binary_search_by_key(&id, |&(term, _)| term).ok()?;
                Some(counts[place].1)
            });
            if let Some(count) = count {
                let (occurrences, holders) = &mut found[analysis.issue_of(article)];
                *occurrences += count;
                *holders += 1;
            }
        }
        let rate = |issue: usize| {
            let tokens = issues[issue].tokens;
            (tokens > 0).then(|| f64::from(found[issue].0) * 1000.0 / f64::from(tokens))
        };
        TrendRow {
            term: term.clone(),
            counts: order.iter().map(|&issue| found[issue].0).collect(),
            per_thousand: order.iter().map(|&issue| rate(issue)).collect(),
            articles: order.iter().map(|&issue| found[issue].1).collect(),
        }
    };
    TrendTable {
        rows: terms.iter().map(follow).collect(),
        issues: order.iter().map(|&issue| issues[issue].clone()).collect(),
    }
}

/// The issues in the order of time. Where all have a date that decides, else their running number, else their number in
/// the year; where not all have one of these, they stay as they were opened, because a guess would look like a course.
fn issues_in_time(analysis: &Analysis) -> Vec<usize> {
    let issues = &analysis.issues;
    let mut order: Vec<usize> = (0..issues.len()).collect();
    if issues.iter().all(|issue| issue.date.is_some()) {
        order::sort_by(&mut order, |&left, &right| {
            issues[left].date.cmp(&issues[right].date)
        });
    } else if issues.iter().all(|issue| issue.running_issue.is_some()) {
        order::sort_by_key(&mut order, |&issue| issues[issue].running_issue);
    } else if issues.iter().all(|issue| issue.issue.is_some()) {
        order::sort_by_key(&mut order, |&issue| issues[issue].issue);
    }
    order
}

/// Finds where terms stand in some articles, given by index in printed order.
///
/// # Errors
/// `dispersion-too-large` for more than 30 terms.
pub(crate) fn scatter_terms(
    analysis: &Analysis,
    query: &DispersionQuery,
    articles: &[usize],
    segmenter: &Segmenter,
) -> Result<DispersionTable, Error> {
    if query.terms.len() > MOST_TERMS {
        return Err(too_many(query.terms.len()));
    }
    let scatter = |term: &String| {
        let asked = ConcordanceQuery {
            term: term.clone(),
            ..ConcordanceQuery::default()
        };
        let found = find_sentences(analysis, &asked, articles, segmenter);
        let mut holders = 0;
        let mut last = None;
        for line in &found.lines {
            if last != Some(line.article) {
                holders += 1;
                last = Some(line.article);
            }
        }
        let places = found.lines.iter().flat_map(|line| {
            let article = line.article;
            line.source_hits
                .iter()
                .map(move |&span| TermPlace { article, span })
        });
        DispersionRow {
            term: term.clone(),
            count: found.occurrences,
            articles: holders,
            places: places.take(MOST_PLACES).collect(),
        }
    };
    Ok(DispersionTable {
        articles: articles.iter().map(|&article| article as u32).collect(),
        rows: query.terms.iter().map(scatter).collect(),
    })
}

fn too_many(terms: usize) -> Error {
    Error::new(
        "dispersion-too-large",
        terms.to_string(),
        Localized::new(
            format!("一次最多看 {MOST_TERMS} 个词的分布，问了 {terms} 个。"),
            format!(
                "The places of at most {MOST_TERMS} terms can be shown at once; {terms} were asked for."
            ),
        ),
        Localized::new("请少选几个词。", "Choose fewer terms."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{KeywordQuery, TrendQuery};
    use crate::{Analyzer, Document, Reading, Settings};

    fn open(analyzer: &Analyzer, name: &str, text: &str) -> Analysis {
        analyzer
            .analyze(
                Document::from_text(name, text),
                &Reading::default(),
                &mut |_| (),
            )
            .expect("a bulletin")
    }

    const JUNE: &str = "杭州人大工作通讯\n第6期\n2024年6月20日\n\n余杭区：代表走进联络站\n余杭区人大常委会组织代表视察，代表提出建议。\n（余杭区人大办　王明）\n";
    const MAY: &str = "杭州人大工作通讯\n第5期\n2024年5月20日\n\n临平区：监督有力\n临平区人大常委会组织代表开展监督。\n（临平区人大办　李红）\n余杭区：执法检查\n余杭区人大常委会开展执法检查，监督有力。\n（余杭区人大办　王明）\n";

    #[test]
    fn issues_stand_in_the_order_of_their_dates() {
        let analyzer = Analyzer::new(Settings::default());
        let (june, may) = (open(&analyzer, "六月", JUNE), open(&analyzer, "五月", MAY));
        let both = analyzer
            .analyze_together("两期", &[&june, &may])
            .expect("both");
        let query = TrendQuery {
            terms: vec!["代表".to_owned(), "监督".to_owned(), "没有".to_owned()],
            ..TrendQuery::default()
        };
        let trend = analyzer.trend(&both, &query).expect("a trend");
        let order: Vec<u32> = trend.issues.iter().map(|issue| issue.issue).collect();
        assert_eq!(order, [1, 0]);
        let counts: Vec<&[u32]> = trend.rows.iter().map(|row| row.counts.as_slice()).collect();
        assert_eq!(counts, [&[1, 3][..], &[3, 0][..], &[0, 0][..]]);
        assert_eq!(trend.rows[0].articles, [1, 1]);
    }

    #[test]
    fn without_a_date_on_each_issues_stay_as_they_were_opened() {
        let analyzer = Analyzer::new(Settings::default());
        let undated = JUNE.replace("2024年6月20日\n", "").replace("第6期\n", "");
        let (first, second) = (open(&analyzer, "甲", &undated), open(&analyzer, "乙", MAY));
        let both = analyzer
            .analyze_together("两期", &[&first, &second])
            .expect("both");
        assert_eq!(issues_in_time(&both), [0, 1]);
    }

    #[test]
    fn documents_together_count_what_they_count_apart() {
        let analyzer = Analyzer::new(Settings::default());
        let (june, may) = (open(&analyzer, "六月", JUNE), open(&analyzer, "五月", MAY));
        let both = analyzer
            .analyze_together("两期", &[&june, &may])
            .expect("both");
        let count = |analysis: &Analysis| {
            let all = KeywordQuery {
                top: 0,
                ..KeywordQuery::default()
            };
            let table = analyzer.keywords(analysis, &all).expect("keywords");
            let rows = table.rows.into_iter();
            rows.map(|row| (row.term, row.count))
                .collect::<std::collections::BTreeMap<String, u32>>()
        };
        let mut sum = count(&june);
        for (term, more) in count(&may) {
            *sum.entry(term).or_default() += more;
        }
        assert_eq!(count(&both), sum);
        let report = analyzer.report_on(&both);
        assert_eq!(
            report.region.map(|city| city.code).as_deref(),
            Some("330100")
        );
        assert_eq!(report.issues.len(), 2);
        let issues: Vec<u32> = report
            .articles
            .iter()
            .map(|article| article.issue)
            .collect();
        assert_eq!(issues, [0, 1, 1]);
        for article in &both.bulletin.articles {
            let title = article.title.as_ref().expect("a title");
            let printed = &both.document.text[title.span().range()];
            assert_eq!(printed, title.text());
        }
        let mut end = 0;
        for part in &both.bulletin.parts {
            assert_eq!(part.span.start, end);
            end = part.span.end;
        }
        assert_eq!(end, both.document.text.len());
    }

    #[test]
    fn documents_of_two_cities_keep_the_divisions_of_both() {
        let analyzer = Analyzer::new(Settings::default());
        let hangzhou = open(&analyzer, "杭州", JUNE);
        let ningbo = open(
            &analyzer,
            "宁波",
            "宁波人大工作通讯\n\n鄞州区：代表走进联络站\n鄞州区人大常委会组织代表视察。\n（鄞州区人大办　王明）\n海曙区：代表视察\n海曙区人大常委会组织代表视察。\n（海曙区人大办　李红）\n",
        );
        let both = analyzer
            .analyze_together("两市", &[&hangzhou, &ningbo])
            .expect("both");
        let report = analyzer.report_on(&both);
        assert_eq!(report.region, None);
        let divisions: Vec<Option<&str>> = report
            .articles
            .iter()
            .map(|article| article.division_name.as_deref())
            .collect();
        assert_eq!(divisions, [Some("余杭区"), Some("鄞州区"), Some("海曙区")]);
        let levels: Vec<&str> = both
            .gazetteer
            .divisions
            .iter()
            .filter(|division| division.code.ends_with("00"))
            .map(|division| division.name.as_str())
            .collect();
        assert_eq!(levels, ["杭州市", "宁波市"]);
    }

    #[test]
    fn every_occurrence_has_its_place() {
        let analyzer = Analyzer::new(Settings::default());
        let may = open(&analyzer, "五月", MAY);
        let query = DispersionQuery {
            terms: vec!["监督".to_owned(), "没有".to_owned()],
            ..DispersionQuery::default()
        };
        let table = analyzer.dispersion(&may, &query).expect("places");
        let row = &table.rows[0];
        assert_eq!((row.count as usize, row.articles), (row.places.len(), 2));
        let units: Vec<u16> = MAY.encode_utf16().collect();
        for place in &row.places {
            let span = place.span;
            let printed = &units[span.utf16_start as usize..span.utf16_end as usize];
            assert_eq!(String::from_utf16_lossy(printed), "监督");
        }
        assert_eq!(table.rows[1].count, 0);
        let refused = DispersionQuery {
            terms: vec!["监督".to_owned(); 31],
            ..DispersionQuery::default()
        };
        let error = analyzer.dispersion(&may, &refused).expect_err("too many");
        assert_eq!(error.code, "dispersion-too-large");
    }
}
