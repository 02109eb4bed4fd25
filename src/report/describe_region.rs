//! The region in the report: the city whose gazetteer was used, what speaks for it, and what is to be said where
//! none or more than one came into question.

use super::{Region, RegionBasis, RegionEvidence};
use crate::analysis::Analysis;
use crate::bulletin::Evidence;
use crate::gazetteer::Gazetteer;
use crate::message::{Localized, Notice, Severity};
use crate::span::Utf16Index;

/// Evidence shown at most.
const SHOWN: usize = 6;

/// The city whose gazetteer was used.
pub(super) fn describe_region(analysis: &Analysis, index: &Utf16Index<'_>) -> Option<Region> {
    let gazetteer = &analysis.gazetteer;
    let city = gazetteer.city.as_ref()?;
    let found: Vec<Evidence> = gazetteer
        .region_code()
        .filter(|_| analysis.basis == RegionBasis::Recognised)
        .map(|region| analysis.region.evidence(region, &analysis.bulletin))
        .unwrap_or_default();
    let mut evidence: Vec<RegionEvidence> = Vec::new();
    for item in &found {
        let words = &analysis.document.text[item.span.range()];
        let is_new = evidence.iter().all(|shown| shown.words != words);
        if is_new && evidence.len() < SHOWN {
            evidence.push(RegionEvidence {
                words: words.to_owned(),
                place: item.place,
                article: item.article.map(|article| article as u32),
                span: index.span(item.span),
            });
        }
    }
    let articles = 0..analysis.bulletin.articles.len();
    let mut speaks: Vec<bool> = articles
        .map(|article| analysis.division_of(article).is_some())
        .collect();
    for article in found.iter().filter_map(|item| item.article) {
        if let Some(speaks) = speaks.get_mut(article) {
            *speaks = true;
        }
    }
    Some(Region {
        code: city.code.clone(),
        name: city.name.clone(),
        province: city.province.clone(),
        basis: analysis.basis,
        evidence,
        evidence_articles: speaks.into_iter().filter(|speaks| *speaks).count() as u32,
    })
}

/// What a reader should know about the choice of the city.
pub(super) fn collect_region_notices(analysis: &Analysis) -> Vec<Notice> {
    let warn = |code: &str, zh: String, en: String| Notice {
        code: code.to_owned(),
        severity: Severity::Warning,
        message: Localized::new(zh, en),
        article: None,
        span: None,
    };
    let mut notices = Vec::new();
    let names_of = |codes: &[u32]| -> Vec<String> {
        codes
            .iter()
            .filter_map(|code| Gazetteer::of_region(&code.to_string()).ok()?.city)
            .map(|city| format!("{}（{}）", city.name, city.code))
            .collect()
    };
    let rivals = names_of(&analysis.region.rivals);
    match &analysis.gazetteer.city {
        // Issues of several cities that were put together: each was attributed by itself.
        None if !analysis.gazetteer.divisions.is_empty() => {}
        None if rivals.is_empty() => notices.push(warn(
            "region-unknown",
            "没有认出这是哪个城市的简报，文章没有归到区县。请选择城市，或者用自备的地名表。".to_owned(),
            "No city was recognised, so no article has a division. Choose a city, or use a gazetteer of your own.".to_owned(),
        )),
        None => notices.push(warn(
            "region-uncertain",
            format!("分不清这是{}的简报，文章没有归到区县。请选择城市。", rivals.join("还是")),
            format!("This may be a bulletin of {}; no article has a division. Choose a city.", rivals.join(" or ")),
        )),
        Some(city) if !rivals.is_empty() => {
            let (name, rivals) = (&city.name, rivals.join("、"));
            notices.push(warn(
                "region-uncertain",
                format!("按{name}（{}）的区县归类，但也可能是{rivals}的简报。如果不对，请另选城市。", city.code),
                format!("Articles are sorted by the divisions of {name} ({}), but this may be a bulletin of {rivals}. If so, choose that city.", city.code),
            ));
        }
        Some(_) => {}
    }
    let count = analysis.bulletin.articles.len();
    let is_given = analysis.basis != RegionBasis::Recognised;
    if let Some(city) = &analysis.gazetteer.city
        && is_given
        && (0..count).all(|article| analysis.division_of(article).is_none())
    {
        let name = &city.name;
        notices.push(warn(
            "region-unconfirmed",
            format!("全文没有认出{name}的下属单位：可能选错了城市或地名表，区县比较不适用。"),
            format!("No division of {name} was recognised: this may be the wrong city or gazetteer, and the comparison of divisions does not apply."),
        ));
    }
    notices
}
