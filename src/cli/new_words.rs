//! `new-words`: words that the dictionary may lack, for a person to take into a lexicon.

use std::fmt::Write as _;

use bulletin_lens::query::{
    ConcordanceLine, ConcordanceQuery, MatchKind, NewWordQuery, NewWordRow, NewWordTable,
};
use bulletin_lens::{Analysis, Analyzer};
use clap::Args;
use serde::Serialize;

use super::Format;
use super::csv::{decimal, write_rows};
use super::input::{Failure, file_name};
use super::opening::Opening;
use super::output::{json, print};
use super::table::format_table;

/// Characters of a sentence shown on either side of a word.
const CONTEXT_CHARACTERS: usize = 12;

const HEADER: [&str; 11] = [
    "file",
    "term",
    "pieces",
    "count",
    "articles",
    "cohesion",
    "left_entropy",
    "right_entropy",
    "c_value",
    "sentences",
    "first_sentence",
];

#[derive(Debug, Args)]
pub(crate) struct NewWordsCall {
    #[command(flatten)]
    opening: Opening,
    /// The fewest occurrences; at least 2.
    #[arg(long, value_name = "N", default_value_t = NewWordQuery::default().minimum_count, value_parser = clap::value_parser!(u32).range(2..))]
    min_count: u32,
    /// The fewest articles of a bulletin.
    #[arg(long, value_name = "N", default_value_t = NewWordQuery::default().minimum_articles)]
    min_articles: u32,
    /// The fewest characters; at least 2.
    #[arg(long, value_name = "N", default_value_t = NewWordQuery::default().minimum_characters)]
    min_characters: u32,
    /// The most characters; at most 12.
    #[arg(long, value_name = "N", default_value_t = NewWordQuery::default().maximum_characters)]
    max_characters: u32,
    /// How many words of each bulletin to list; 0 lists all.
    #[arg(long, value_name = "N", default_value_t = 50)]
    top: u32,
    /// How to print: tables to read, rows for a spreadsheet, or all of it.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// The suggestions of one bulletin.
#[derive(Debug, Serialize)]
struct Suggestions {
    file: String,
    #[serde(flatten)]
    table: NewWordTable,
}

/// The sentences of a suggestion.
struct Sentences {
    many: u32,
    first: Option<ConcordanceLine>,
}

pub(crate) fn new_words(call: &NewWordsCall) -> Result<(), Failure> {
    let query = NewWordQuery {
        minimum_count: call.min_count,
        minimum_articles: call.min_articles,
        minimum_characters: call.min_characters,
        maximum_characters: call.max_characters,
        top: call.top,
        ..NewWordQuery::default()
    };
    let analyzer = Analyzer::new(call.opening.settings()?);
    let analyses = call.opening.analyze_all(&analyzer)?;
    let mut bulletins = Vec::with_capacity(analyses.len());
    for (analysis, file) in analyses.iter().zip(&call.opening.files) {
        let table = analyzer.new_words(analysis, &query)?;
        let file = file_name(file);
        bulletins.push((analysis, Suggestions { file, table }));
    }
    let text = match call.format {
        Format::Json => as_json(bulletins)?,
        Format::Table => as_tables(&analyzer, &bulletins)?,
        Format::Csv => as_rows(&analyzer, &bulletins)?,
    };
    print(&text)
}

/// One bulletin is an object, several are an array, as reports are.
fn as_json(bulletins: Vec<(&Analysis, Suggestions)>) -> Result<String, Failure> {
    let suggestions: Vec<Suggestions> = bulletins.into_iter().map(|(_, own)| own).collect();
    match suggestions.as_slice() {
        [one] => json(one),
        several => json(&several),
    }
}

fn as_tables(
    analyzer: &Analyzer,
    bulletins: &[(&Analysis, Suggestions)],
) -> Result<String, Failure> {
    let mut texts = Vec::with_capacity(bulletins.len());
    for (analysis, Suggestions { file, table }) in bulletins {
        let mut text = format!(
            "{file}（{} 篇，{} 词次）：至少 {} 次、{} 篇，凝固度至少 {} 比特，左右自由度至少 {} 比特的建议 {} 个\n",
            table.articles,
            table.tokens,
            table.minimum_count,
            table.minimum_articles,
            table.minimum_cohesion,
            table.minimum_entropy,
            table.matching_words
        );
        if table.is_short {
            // Writing to a string cannot fail.
            let _ = writeln!(
                text,
                "注意：文本过少，建议多半不是词，请看过句子再收进词表。"
            );
        }
        if table.rows.is_empty() {
            text.push_str("没有可建议的新词。\n");
            texts.push(text);
            continue;
        }
        let mut rows = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            let sentences = sentences_of(analyzer, analysis, row)?;
            rows.push(vec![
                row.term.clone(),
                row.count.to_string(),
                row.articles.to_string(),
                row.pieces.join(" "),
                format!("{:.2}", row.cohesion),
                format!("{:.2}", row.left_entropy),
                format!("{:.2}", row.right_entropy),
                format!("{:.2}", row.c_value),
                sentences.first.as_ref().map(in_context).unwrap_or_default(),
            ]);
        }
        let header = [
            "词",
            "次数",
            "篇数",
            "现在切成",
            "凝固度",
            "左自由",
            "右自由",
            "C 值",
            "第一处",
        ];
        text.push_str(&format_table(&header, rows));
        texts.push(text);
    }
    Ok(texts.join("\n"))
}

fn as_rows(analyzer: &Analyzer, bulletins: &[(&Analysis, Suggestions)]) -> Result<String, Failure> {
    let mut rows = vec![HEADER.map(str::to_owned).to_vec()];
    for (analysis, Suggestions { file, table }) in bulletins {
        for row in &table.rows {
            let sentences = sentences_of(analyzer, analysis, row)?;
            rows.push(vec![
                file.clone(),
                row.term.clone(),
                row.pieces.join(" "),
                row.count.to_string(),
                row.articles.to_string(),
                decimal(row.cohesion),
                decimal(row.left_entropy),
                decimal(row.right_entropy),
                decimal(row.c_value),
                sentences.many.to_string(),
                sentences
                    .first
                    .map(|line| line.sentence)
                    .unwrap_or_default(),
            ]);
        }
    }
    Ok(write_rows(rows)?)
}

fn sentences_of(
    analyzer: &Analyzer,
    analysis: &Analysis,
    row: &NewWordRow,
) -> Result<Sentences, Failure> {
    let query = ConcordanceQuery {
        term: row.term.clone(),
        words: row.pieces.clone(),
        matching: MatchKind::Phrase,
        limit: 1,
        ..ConcordanceQuery::default()
    };
    let found = analyzer.concordance(analysis, &query)?;
    Ok(Sentences {
        many: found.sentences,
        first: found.lines.into_iter().next(),
    })
}

/// The first occurrence in a sentence with what stands beside it.
fn in_context(line: &ConcordanceLine) -> String {
    let Some(hit) = line.hits.first() else {
        return line.sentence.clone();
    };
    let units: Vec<u16> = line.sentence.encode_utf16().collect();
    let text = |from: u32, to: u32| String::from_utf16_lossy(&units[from as usize..to as usize]);
    let before: Vec<char> = text(0, hit.utf16_start).chars().collect();
    let behind: Vec<char> = text(hit.utf16_end, units.len() as u32).chars().collect();
    let left = &before[before.len().saturating_sub(CONTEXT_CHARACTERS)..];
    let right = &behind[..behind.len().min(CONTEXT_CHARACTERS)];
    let mark = |is_cut: bool| if is_cut { "…" } else { "" };
    format!(
        "{}{}【{}】{}{}",
        mark(left.len() < before.len()),
        left.iter().collect::<String>(),
        text(hit.utf16_start, hit.utf16_end),
        right.iter().collect::<String>(),
        mark(right.len() < behind.len())
    )
}

#[cfg(test)]
mod tests {
    use bulletin_lens::span::Utf16Span;

    use super::*;

    fn line(sentence: &str, utf16_start: u32, utf16_end: u32) -> ConcordanceLine {
        let span = Utf16Span {
            utf16_start,
            utf16_end,
        };
        ConcordanceLine {
            article: 0,
            division: None,
            sentence: sentence.to_owned(),
            span,
            hits: vec![span],
            source_hits: vec![span],
            near_hits: Vec::new(),
        }
    }

    #[test]
    fn a_word_is_shown_between_its_neighbours_and_cuts_are_marked() {
        assert_eq!(
            in_context(&line("代表来到议事厅。", 4, 7)),
            "代表来到【议事厅】。"
        );
        let long = "一二三四五六七八九十甲乙丙议事厅一二三四五六七八九十甲乙丙";
        assert_eq!(
            in_context(&line(long, 13, 16)),
            "…二三四五六七八九十甲乙丙【议事厅】一二三四五六七八九十甲乙…"
        );
    }
}
