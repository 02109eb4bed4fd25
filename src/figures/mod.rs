//! Figures: quantities of all articles → one row for each thing and unit, with sums only where adding is right
//! (docs/facts.md).

mod adding;
mod manner;
#[cfg(test)]
mod tests;

use rustc_hash::FxHashMap;

use crate::analysis::Analysis;
use crate::facts::{Quantity, find_facts};
use crate::order;
use crate::query::{DivisionFigure, FigureEntry, FigureRow, FigureTable};
use crate::segment::Segmenter;
use crate::span::Utf16Index;
use adding::add_divisions;
use manner::{Manner, read_manner};

/// Money before its currency, with what it is worth; other units stay as they are.
const MONEY: &[(&str, f64)] = &[
    ("万亿", 1e12),
    ("亿", 1e8),
    ("万", 1e4),
    ("千", 1e3),
    ("百", 1e2),
];
const CURRENCIES: &[&str] = &["元", "美元", "欧元", "港元", "日元", "英镑"];

/// Gathers the quantities of some articles, given by index in printed order. Takes time linear in the text.
pub(crate) fn gather_figures(
    analysis: &Analysis,
    articles: &[usize],
    segmenter: &Segmenter,
) -> FigureTable {
    let index = Utf16Index::new(&analysis.document.text);
    let mut rows: Vec<FigureRow> = Vec::new();
    // How the entries of each row are said.
    let mut manners: Vec<Vec<Manner>> = Vec::new();
    let mut places: FxHashMap<(Option<String>, String), usize> = FxHashMap::default();
    let mut quantities = 0;
    for &article in articles {
        let facts = find_facts(
            &analysis.bulletin.articles[article],
            &analysis.gazetteer,
            segmenter,
        );
        quantities += facts.quantities.len() as u32;
        for quantity in &facts.quantities {
            let (unit, factor) = base_unit(&quantity.unit);
            let thing = thing_of(quantity);
            let place = *places
                .entry((thing.clone(), unit.to_owned()))
                .or_insert_with(|| {
                    rows.push(empty_row(thing, unit));
                    manners.push(Vec::new());
                    rows.len() - 1
                });
            manners[place].push(read_manner(&analysis.document.text, quantity.span));
            rows[place].entries.push(FigureEntry {
                article: article as u32,
                division: analysis.division_of(article).map(str::to_owned),
                text: quantity.text.clone(),
                value: scale(quantity.value, factor),
                bound: quantity.bound,
                is_part: quantity.part_of.is_some(),
                span: index.span(quantity.span),
            });
        }
    }
    let city = analysis
        .gazetteer
        .city
        .as_ref()
        .map(|city| city.code.as_str());
    for (row, manners) in rows.iter_mut().zip(&manners) {
        sum_up(row, manners, city);
    }
    // Rows stand in the order of their first place: what is alike keeps it.
    order::sort_by_key(&mut rows, |row| {
        let named = row.divisions.iter().filter(|one| one.division.is_some());
        std::cmp::Reverse((row.thing.is_some(), named.count(), row.articles))
    });
    FigureTable {
        articles: articles.len() as u32,
        quantities,
        rows,
    }
}

/// What is counted; several things that share one number are one thing.
fn thing_of(quantity: &Quantity) -> Option<String> {
    (!quantity.things.is_empty()).then(|| quantity.things.join("、"))
}

/// The unit that numbers are added in, and what one of the printed unit is in it.
fn base_unit(unit: &str) -> (&str, f64) {
    for &(scale, factor) in MONEY {
        if let Some(currency) = unit.strip_prefix(scale)
            && CURRENCIES.contains(&currency)
        {
            return (currency, factor);
        }
    }
    (unit, 1.0)
}

/// A printed number with at most a few decimals, in its base unit: 1.35亿 is 135,000,000 and not a fraction off it.
fn scale(value: f64, factor: f64) -> f64 {
    let scaled = value * factor;
    let nearest = libm::round(scaled);
    if (scaled - nearest).abs() < 1e-6 * factor {
        nearest
    } else {
        scaled
    }
}

fn empty_row(thing: Option<String>, unit: &str) -> FigureRow {
    FigureRow {
        thing,
        unit: unit.to_owned(),
        articles: 0,
        entries: Vec::new(),
        divisions: Vec::new(),
        sum: None,
        no_sum: None,
    }
}

/// Fills in what each division gives, and the sum where there can be one.
fn sum_up(row: &mut FigureRow, manners: &[Manner], city: Option<&str>) {
    let mut last = None;
    let mut known: FxHashMap<Option<&str>, usize> = FxHashMap::default();
    for (place, entry) in row.entries.iter().enumerate() {
        if last != Some(entry.article) {
            row.articles += 1;
            last = Some(entry.article);
        }
        let at = *known.entry(entry.division.as_deref()).or_insert_with(|| {
            row.divisions.push(DivisionFigure {
                division: entry.division.clone(),
                entries: Vec::new(),
                value: None,
                bound: None,
            });
            row.divisions.len() - 1
        });
        row.divisions[at].entries.push(place as u32);
    }
    for one in &mut row.divisions {
        let mut entries = one
            .entries
            .iter()
            .map(|&place| &row.entries[place as usize]);
        let Some(first) = entries.next() else {
            continue;
        };
        #[allow(
            clippy::float_cmp,
            reason = "the same number said again, not a result of computing"
        )]
        if entries.all(|other| other.value == first.value && other.bound == first.bound) {
            (one.value, one.bound) = (Some(first.value), Some(first.bound));
        }
    }
    match add_divisions(row, manners, city) {
        Ok(sum) => row.sum = Some(sum),
        Err(reason) => row.no_sum = Some(reason),
    }
}
