//! Resolving a grouping: which article is in which group, and what cannot be grouped so.

use std::collections::BTreeMap;

use super::Corpus;
use crate::compare::{MINIMUM_TOKENS, judge_sample_sizes};
use crate::message::{Error, Localized};
use crate::query::{
    ArticleReference, ComparedGroup, ComparedGroups, Grouping, GroupingKind, LabelledGroup,
    TermFilter,
};
use crate::scope::Scope;
use crate::stop_words::StopWords;

/// The group of articles that no office signs. An office's id is its name, which is never in Latin letters.
const UNSIGNED_ID: &str = "unsigned";
const UNSIGNED_NAME: &str = "未署单位";

/// A group of articles.
#[derive(Debug, Clone, Default)]
pub(crate) struct Group {
    pub id: String,
    pub name: String,
    pub articles: Vec<ArticleReference>,
}

/// All groups of a corpus, and what is in none.
#[derive(Debug, Clone, Default)]
pub(crate) struct Groups {
    pub groups: Vec<Group>,
    pub ungrouped: Vec<ArticleReference>,
}

impl Groups {
    /// Puts the articles that a filter lets through into groups; gives the filter's scope, too, for its terms alone:
    /// its articles are those of the groups.
    ///
    /// # Errors
    /// `grouping-empty` without a document, `grouping-label` for labels that do not fit the documents; for the filter
    /// `query-article`, `query-division`, `stop-word-section`.
    pub(crate) fn resolve<'query>(
        corpus: &Corpus<'_>,
        grouping: &Grouping,
        filter: &'query TermFilter,
        stop_words: &StopWords,
    ) -> Result<(Self, Scope<'query>), Error> {
        if corpus.documents.is_empty() {
            return Err(no_document());
        }
        let selected = Scope::select_together(filter, &corpus.documents)?;
        let in_scope = (0_u32..).zip(&selected).flat_map(|(document, articles)| {
            let reference = move |&article: &usize| ArticleReference {
                document,
                article: article as u32,
            };
            articles.iter().map(reference)
        });
        let scope = Scope::of_articles(Vec::new(), filter, stop_words)?;
        let labels = match grouping.kind {
            GroupingKind::Labels => read_labels(corpus, &grouping.labels)?,
            _ => BTreeMap::new(),
        };
        let mut found = Self::before_articles(corpus, grouping);
        for article in in_scope {
            match key_of(corpus, grouping.kind, &labels, article) {
                // Each article is a group that no other is in: nothing to look for among thousands.
                Some((id, name)) if grouping.kind == GroupingKind::Article => {
                    let articles = vec![article];
                    found.groups.push(Group { id, name, articles });
                }
                Some((id, name)) => found.add(&id, &name, article),
                None => found.ungrouped.push(article),
            }
        }
        if grouping.kind == GroupingKind::Office && !found.ungrouped.is_empty() {
            found.gather_unsigned();
        }
        Ok((found, scope))
    }

    /// Groups that exist whether they have articles or not.
    fn before_articles(corpus: &Corpus<'_>, grouping: &Grouping) -> Self {
        let mut found = Self::default();
        match grouping.kind {
            GroupingKind::Division => {
                for analysis in &corpus.documents {
                    for division in &analysis.gazetteer.divisions {
                        found.open(&division.code, &division.name);
                    }
                }
            }
            GroupingKind::Labels => {
                for label in &grouping.labels {
                    found.open(&label.name, &label.name);
                }
            }
            GroupingKind::Article | GroupingKind::Office | GroupingKind::Document => {}
        }
        found
    }

    fn open(&mut self, id: &str, name: &str) -> usize {
        let place = self.groups.iter().position(|group| group.id == id);
        place.unwrap_or_else(|| {
            self.groups.push(Group {
                id: id.to_owned(),
                name: name.to_owned(),
                articles: Vec::new(),
            });
            self.groups.len() - 1
        })
    }

    fn add(&mut self, id: &str, name: &str, article: ArticleReference) {
        let place = self.open(id, name);
        self.groups[place].articles.push(article);
    }

    /// Makes a group of the articles that no office signs, behind all others.
    fn gather_unsigned(&mut self) {
        self.groups.push(Group {
            id: UNSIGNED_ID.to_owned(),
            name: UNSIGNED_NAME.to_owned(),
            articles: std::mem::take(&mut self.ungrouped),
        });
    }

    /// The group with an id, or the only one with a name.
    ///
    /// # Errors
    /// `grouping-group` where there is none, or where several have the name.
    pub(crate) fn find(&self, wanted: &str) -> Result<&Group, Error> {
        let by_id = self.groups.iter().find(|group| group.id == wanted);
        let mut named = self.groups.iter().filter(|group| group.name == wanted);
        let by_name = named.next().filter(|_| named.next().is_none());
        by_id.or(by_name).ok_or_else(|| unknown_group(wanted, self))
    }

    /// All articles in scope.
    pub(crate) fn all_articles(&self) -> Vec<ArticleReference> {
        let grouped = self.groups.iter().flat_map(|group| &group.articles);
        grouped.chain(&self.ungrouped).copied().collect()
    }

    /// The groups as a table's head.
    pub(crate) fn describe(&self, corpus: &Corpus<'_>) -> ComparedGroups {
        let all_tokens = corpus.tokens(&self.all_articles());
        let describe = |group: &Group| {
            let tokens = corpus.tokens(&group.articles);
            ComparedGroup {
                id: group.id.clone(),
                name: group.name.clone(),
                articles: group.articles.clone(),
                tokens,
                caution: judge_sample_sizes(
                    group.articles.len() as u32,
                    tokens,
                    all_tokens - tokens,
                ),
            }
        };
        ComparedGroups {
            groups: self.groups.iter().map(describe).collect(),
            ungrouped_articles: self.ungrouped.len() as u32,
            ungrouped_tokens: corpus.tokens(&self.ungrouped),
            minimum_tokens: MINIMUM_TOKENS,
        }
    }
}

/// Id and name of the group of an article.
fn key_of(
    corpus: &Corpus<'_>,
    kind: GroupingKind,
    labels: &BTreeMap<ArticleReference, String>,
    reference: ArticleReference,
) -> Option<(String, String)> {
    let analysis = corpus.documents.get(reference.document as usize)?;
    let article = reference.article as usize;
    match kind {
        GroupingKind::Division => {
            let code = analysis.division_of(article)?;
            let name = analysis
                .gazetteer
                .division(code)
                .map_or(code, |division| division.name.as_str());
            Some((code.to_owned(), name.to_owned()))
        }
        GroupingKind::Article => {
            let found = analysis.bulletin.articles.get(article)?;
            let opening = || {
                let first = found.paragraphs.first().map_or("", |flow| flow.text());
                first.chars().take(12).collect()
            };
            let name: String = found
                .title
                .as_ref()
                .map_or_else(opening, |title| title.text().to_owned());
            Some((format!("{}-{article}", reference.document), name))
        }
        GroupingKind::Office => {
            let (signature, _) = analysis
                .bulletin
                .articles
                .get(article)?
                .signature
                .as_ref()?;
            let office = signature.office.clone()?;
            Some((office.clone(), office))
        }
        // A document that several were put into is as many groups as it has issues.
        GroupingKind::Document => {
            let number = analysis.issue_of(article);
            let issue = analysis.issues.get(number)?;
            let id = if analysis.issues.len() == 1 {
                reference.document.to_string()
            } else {
                format!("{}-{number}", reference.document)
            };
            Some((id, issue.name.clone()))
        }
        GroupingKind::Labels => {
            let name = labels.get(&reference)?.clone();
            Some((name.clone(), name))
        }
    }
}

/// The label of each labelled article.
fn read_labels(
    corpus: &Corpus<'_>,
    labels: &[LabelledGroup],
) -> Result<BTreeMap<ArticleReference, String>, Error> {
    let mut found = BTreeMap::new();
    for (place, label) in labels.iter().enumerate() {
        if label.name.trim().is_empty() {
            return Err(bad_label(
                "",
                &format!("第 {} 组没有名字", place + 1),
                &format!("group {} has no name", place + 1),
            ));
        }
        if labels[..place].iter().any(|other| other.name == label.name) {
            return Err(bad_label(
                &label.name,
                "有两组用了这个名字",
                "two groups have this name",
            ));
        }
        for &article in &label.articles {
            let (document, number) = (article.document + 1, article.article + 1);
            if corpus.counts(article).is_none() {
                return Err(bad_label(
                    &label.name,
                    &format!("第 {document} 份简报里没有第 {number} 篇"),
                    &format!("document {document} has no article {number}"),
                ));
            }
            if let Some(other) = found.insert(article, label.name.clone()) {
                return Err(bad_label(
                    &label.name,
                    &format!("第 {document} 份简报的第 {number} 篇已在“{other}”里"),
                    &format!("article {number} of document {document} is in “{other}” already"),
                ));
            }
        }
    }
    Ok(found)
}

fn bad_label(name: &str, reason_zh: &str, reason_en: &str) -> Error {
    Error::new(
        "grouping-label",
        name,
        Localized::new(
            format!("自定的分组用不了：{reason_zh}。"),
            format!("The groups cannot be used: {reason_en}."),
        ),
        Localized::new(
            "每组要有不同的名字，一篇文章只能在一组里。",
            "Give each group a name of its own, and each article to one group at most.",
        ),
    )
}

pub(crate) fn no_document() -> Error {
    Error::new(
        "grouping-empty",
        "",
        Localized::new("没有可比的简报。", "There is no document to compare."),
        Localized::new("请先打开一期。", "Open one first."),
    )
}

/// `grouping-group`: a question names a group that does not exist.
fn unknown_group(id: &str, groups: &Groups) -> Error {
    const LISTED: usize = 20;
    let describe = |group: &Group| {
        if group.id == group.name {
            group.id.clone()
        } else {
            format!("{} {}", group.id, group.name)
        }
    };
    let listed = groups.groups.iter().take(LISTED).map(describe);
    let known = listed.collect::<Vec<_>>().join("、");
    let advice = if known.is_empty() {
        Localized::new(
            "这样分组一组也没有，请换一种分组。",
            "Grouped so, there is no group at all: choose another grouping.",
        )
    } else {
        Localized::new(
            format!("可用的有：{known}。"),
            format!("There are: {known}."),
        )
    };
    Error::new(
        "grouping-group",
        id,
        Localized::new("没有这一组。", "There is no such group."),
        advice,
    )
}
