//! Comparisons as tables to read in a terminal and as rows for a spreadsheet.

use std::fmt::Write as _;

use bulletin_lens::message::Error;
use bulletin_lens::query::{
    ComparedGroup, ComparedGroups, ContrastRow, ContrastTable, SimilarityMeasure, SimilarityTable,
    SmallSample, SpreadRow, SpreadTable,
};
use bulletin_lens::statistics::Interval;

use super::class_name::ClassName;
use super::csv::{decimal, write_rows};
use super::table::format_table;

const CONTRAST_HEADER: [&str; 24] = [
    "target",
    "reference",
    "term",
    "word_class",
    "count",
    "reference_count",
    "per_thousand",
    "per_thousand_low",
    "per_thousand_high",
    "reference_per_thousand",
    "reference_per_thousand_low",
    "reference_per_thousand_high",
    "articles",
    "reference_articles",
    "conservative_log_ratio",
    "log_ratio",
    "log_ratio_low",
    "log_ratio_high",
    "log_odds_z",
    "log_likelihood",
    "bic",
    "percent_difference",
    "odds_ratio",
    "q_value",
];

/// Tables of one group against another or the rest, one below the other.
pub(crate) fn contrast_text(tables: &[ContrastTable]) -> String {
    let texts: Vec<String> = tables.iter().map(one_contrast_text).collect();
    if texts.is_empty() {
        return "没有一组有文本。\n".to_owned();
    }
    texts.join("\n")
}

fn one_contrast_text(table: &ContrastTable) -> String {
    let target = name_of(&table.grouping, table.target.as_deref());
    let reference = reference_name(table);
    let mut text = format!(
        "{target}（{} 篇，{} 词次）与{reference}（{} 篇，{} 词次）相比；受检 {} 词，置信水平 {}\n",
        table.articles,
        table.tokens,
        table.reference_articles,
        table.reference_tokens,
        table.tested_terms,
        table.confidence
    );
    for id in [&table.target, &table.reference].into_iter().flatten() {
        let group = table.grouping.groups.iter().find(|group| group.id == *id);
        if let Some((group, caution)) = group.and_then(|group| Some((group, group.caution?))) {
            let _ = writeln!(
                text,
                "注意：{}",
                caution_words(&table.grouping, group, caution)
            );
        }
    }
    let header = [
        "词",
        "次数",
        "对照",
        "每千词",
        "对照",
        "篇数",
        "对照",
        "LRC",
        "对数比",
        "z",
        "G²",
        "q",
    ];
    let rows = table
        .rows
        .iter()
        .map(|row| {
            vec![
                row.term.clone(),
                row.count.to_string(),
                row.reference_count.to_string(),
                short(Some(row.per_thousand)),
                short(Some(row.reference_per_thousand)),
                row.range.to_string(),
                row.reference_range.to_string(),
                short(row.conservative_log_ratio),
                short(row.log_ratio),
                short(row.log_odds_z),
                short(Some(row.log_likelihood)),
                format!("{:.3}", row.q_value),
            ]
        })
        .collect();
    text.push_str(&format_table(&header, rows));
    text
}

/// The same as rows, one a term and target.
pub(crate) fn contrast_csv(tables: &[ContrastTable]) -> Result<String, Error> {
    let header = CONTRAST_HEADER.map(str::to_owned).to_vec();
    let rows = tables.iter().flat_map(|table| {
        table
            .rows
            .iter()
            .map(|row| contrast_cells(table, row))
            .collect::<Vec<_>>()
    });
    write_rows(std::iter::once(header).chain(rows))
}

fn contrast_cells(table: &ContrastTable, row: &ContrastRow) -> Vec<String> {
    let mut cells = vec![
        name_of(&table.grouping, table.target.as_deref()),
        table
            .reference
            .as_deref()
            .map(|id| name_of(&table.grouping, Some(id)))
            .unwrap_or_default(),
        row.term.clone(),
        ClassName(row.word_class).to_string(),
        row.count.to_string(),
        row.reference_count.to_string(),
        decimal(row.per_thousand),
    ];
    cells.extend(ends(row.per_thousand_interval));
    cells.push(decimal(row.reference_per_thousand));
    cells.extend(ends(row.reference_per_thousand_interval));
    cells.extend([
        row.range.to_string(),
        row.reference_range.to_string(),
        optional(row.conservative_log_ratio),
        optional(row.log_ratio),
    ]);
    cells.extend(ends(row.log_ratio_interval));
    cells.extend([
        optional(row.log_odds_z),
        decimal(row.log_likelihood),
        decimal(row.bic),
        optional(row.percent_difference),
        optional(row.odds_ratio),
        decimal(row.q_value),
    ]);
    cells
}

/// All groups at once: the measures of each term, then its rate in each group.
pub(crate) fn spread_text(table: &SpreadTable) -> String {
    let mut text = format!(
        "{} 组有文本，共 {} 词次；受检 {} 词。各组一列：每千词次数\n",
        table.groups_with_text, table.tokens, table.tested_terms
    );
    text.push_str(&cautions(&table.grouping));
    let mut header = vec!["词", "次数", "组数", "G²", "q", "DPnorm", "最突出", "LRC"];
    let shown = groups_with_text(&table.grouping);
    header.extend(shown.iter().map(|(_, group)| group.name.as_str()));
    let rows = table
        .rows
        .iter()
        .map(|row| {
            let mut cells = vec![
                row.term.clone(),
                row.count.to_string(),
                row.range.to_string(),
                short(Some(row.log_likelihood)),
                format!("{:.3}", row.q_value),
                short(row.deviation),
                strongest_name(table, row),
                short(Some(row.conservative_log_ratio)),
            ];
            let rates = shown
                .iter()
                .map(|&(place, _)| short(row.per_thousand[place]));
            cells.extend(rates);
            cells
        })
        .collect();
    text.push_str(&format_table(&header, rows));
    text
}

/// The same as rows, with two columns a group: count and rate.
pub(crate) fn spread_csv(table: &SpreadTable) -> Result<String, Error> {
    let mut header: Vec<String> = [
        "term",
        "word_class",
        "count",
        "groups",
        "log_likelihood",
        "bic",
        "q_value",
        "dp_norm",
        "strongest",
        "conservative_log_ratio",
    ]
    .map(str::to_owned)
    .to_vec();
    for group in &table.grouping.groups {
        header.push(format!("{} count", group.name));
        header.push(format!("{} per_thousand", group.name));
    }
    let cells = |row: &SpreadRow| {
        let mut cells = vec![
            row.term.clone(),
            ClassName(row.word_class).to_string(),
            row.count.to_string(),
            row.range.to_string(),
            decimal(row.log_likelihood),
            decimal(row.bic),
            decimal(row.q_value),
            optional(row.deviation),
            strongest_name(table, row),
            decimal(row.conservative_log_ratio),
        ];
        for (count, rate) in row.counts.iter().zip(&row.per_thousand) {
            cells.extend([count.to_string(), optional(*rate)]);
        }
        cells
    };
    write_rows(std::iter::once(header).chain(table.rows.iter().map(cells)))
}

/// A matrix whose rows and columns have the same numbers, like beside like.
pub(crate) fn similarity_text(table: &SimilarityTable) -> String {
    let measure = match table.measure {
        SimilarityMeasure::JensenShannon => "1 − Jensen–Shannon 距离",
        SimilarityMeasure::Cosine => "余弦",
    };
    let mut text = format!(
        "相似度（{measure}；{} 词）：0 全不同，1 全相同；相近的排在一起\n",
        table.compared_terms
    );
    text.push_str(&cautions(&table.grouping));
    let numbers: Vec<String> = (1..=table.order.len())
        .map(|number| number.to_string())
        .collect();
    let mut header = vec!["", "组"];
    header.extend(numbers.iter().map(String::as_str));
    let name = |place: &u32| table.grouping.groups[*place as usize].name.clone();
    let rows = table
        .order
        .iter()
        .zip(&numbers)
        .zip(&table.values)
        .map(|((place, number), values)| {
            let mut cells = vec![number.clone(), name(place)];
            cells.extend(values.iter().map(|&value| short(Some(value))));
            cells
        })
        .collect();
    text.push_str(&format_table(&header, rows));
    if !table.absent.is_empty() {
        let names: Vec<String> = table.absent.iter().map(name).collect();
        let _ = writeln!(text, "没有可比的词：{}", names.join("、"));
    }
    text
}

/// The same as rows.
pub(crate) fn similarity_csv(table: &SimilarityTable) -> Result<String, Error> {
    let name = |place: &u32| table.grouping.groups[*place as usize].name.clone();
    let mut header = vec!["group".to_owned()];
    header.extend(table.order.iter().map(name));
    let rows = table
        .order
        .iter()
        .zip(&table.values)
        .map(|(place, values)| {
            let mut cells = vec![name(place)];
            cells.extend(values.iter().copied().map(decimal));
            cells
        });
    write_rows(std::iter::once(header).chain(rows))
}

fn groups_with_text(groups: &ComparedGroups) -> Vec<(usize, &ComparedGroup)> {
    let all = groups.groups.iter().enumerate();
    all.filter(|(_, group)| group.tokens > 0).collect()
}

/// A line for each group with text whose numbers are only a hint, one for those without, one for what is in no group.
fn cautions(groups: &ComparedGroups) -> String {
    let mut text = String::new();
    for (_, group) in groups_with_text(groups) {
        if let Some(caution) = group.caution {
            let _ = writeln!(text, "注意：{}", caution_words(groups, group, caution));
        }
    }
    let absent: Vec<&str> = groups
        .groups
        .iter()
        .filter(|group| group.tokens == 0)
        .map(|group| group.name.as_str())
        .collect();
    if !absent.is_empty() {
        let _ = writeln!(text, "没有文本：{}", absent.join("、"));
    }
    if groups.ungrouped_articles > 0 {
        let _ = writeln!(
            text,
            "不在任何一组：{} 篇，{} 词次",
            groups.ungrouped_articles, groups.ungrouped_tokens
        );
    }
    text
}

fn caution_words(groups: &ComparedGroups, group: &ComparedGroup, caution: SmallSample) -> String {
    let name = &group.name;
    match caution {
        SmallSample::NoText => format!("{name}没有文本"),
        SmallSample::NoRest => format!("除{name}外没有文本可比"),
        SmallSample::FewTokens => format!(
            "{name}文本过少：{} 词次，至少要 {} 词次",
            group.tokens, groups.minimum_tokens
        ),
        SmallSample::OneArticle => {
            format!("{name}只有一篇，用词也是这一个题目、这一位作者的用词")
        }
    }
}

fn name_of(groups: &ComparedGroups, id: Option<&str>) -> String {
    let named = |id: &str| groups.groups.iter().find(|group| group.id == id);
    id.and_then(named)
        .map(|group| group.name.clone())
        .unwrap_or_default()
}

fn reference_name(table: &ContrastTable) -> String {
    match &table.reference {
        Some(id) => name_of(&table.grouping, Some(id)),
        None => "其余各篇".to_owned(),
    }
}

fn strongest_name(table: &SpreadTable, row: &SpreadRow) -> String {
    name_of(&table.grouping, row.strongest.as_deref())
}

fn short(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.2}"))
}

fn optional(value: Option<f64>) -> String {
    value.map(decimal).unwrap_or_default()
}

fn ends(interval: Option<Interval>) -> [String; 2] {
    [
        optional(interval.map(|interval| interval.low)),
        optional(interval.map(|interval| interval.high)),
    ]
}
