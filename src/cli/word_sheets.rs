//! Words and their company as sheets: keywords, phrases, collocations, ties, concordances.

use bulletin_lens::Analysis;
use bulletin_lens::query::{
    CollocationTable, Concordance, ConcordanceLine, KeywordMeasure, KeywordTable, NgramTable, Side,
    TermLevel, TermNetwork,
};
use bulletin_lens::span::{Utf16Index, Utf16Span};

use super::class_name::ClassName;
use super::sheet::{Cell, Sheet};

pub(crate) fn keyword_sheet(analysis: &Analysis, table: &KeywordTable) -> Sheet {
    let level = match table.level {
        TermLevel::Own => "只数独立成词的",
        TermLevel::All => "连长词里的也数",
    };
    let mut columns = vec![
        ("词", "term"),
        ("词类", "word_class"),
        ("次数", "count"),
        ("每千词", "per_thousand"),
        ("篇数", "articles"),
        ("TF-IDF", "tf_idf"),
    ];
    if table.level == TermLevel::All {
        columns.insert(3, ("其中在长词里", "nested_count"));
    }
    let extra = match table.measure {
        KeywordMeasure::TextRank => Some(("TextRank×1000", "text_rank_per_thousand")),
        KeywordMeasure::Keyness => Some(("LRC", "conservative_log_ratio")),
        _ => None,
    };
    columns.extend(extra);
    let rows = table.rows.iter().map(|row| {
        let mut cells = vec![
            Cell::Text(row.term.clone()),
            Cell::Text(ClassName(row.word_class).to_string()),
            Cell::Count(row.count),
            Cell::Number(Some(row.per_thousand)),
            Cell::Count(row.articles),
            Cell::Number(Some(row.tf_idf)),
        ];
        if table.level == TermLevel::All {
            cells.insert(3, Cell::Count(row.nested_count));
        }
        match table.measure {
            KeywordMeasure::TextRank => {
                cells.push(Cell::Number(row.text_rank.map(|rank| rank * 1000.0)));
            }
            KeywordMeasure::Keyness => cells.push(Cell::Number(row.keyness)),
            _ => (),
        }
        cells
    });
    let mut caption = format!(
        "关键词；{} 篇，{} 词次；{level}；符合条件的 {} 个，列出 {} 个",
        table.articles,
        table.tokens,
        table.matching_terms,
        table.rows.len()
    );
    match table.measure {
        KeywordMeasure::TextRank => {
            caption.push_str("；TextRank 看一个词与哪些词相邻，不是次数");
        }
        KeywordMeasure::Keyness => {
            caption = format!("{caption}；LRC 与其余 {} 词次相比", table.rest_tokens);
        }
        _ => (),
    }
    Sheet {
        file: analysis.document.name.clone(),
        caption,
        columns,
        rows: rows.collect(),
    }
}

pub(crate) fn phrase_sheet(analysis: &Analysis, table: &NgramTable) -> Sheet {
    let rows = table.rows.iter().map(|row| {
        vec![
            Cell::Text(row.words.join(" ")),
            Cell::Count(row.count),
            Cell::Number(Some(row.per_thousand)),
            Cell::Count(row.articles),
            Cell::Number(row.cohesion),
            Cell::Text(row.part_of.clone().unwrap_or_default()),
        ]
    });
    Sheet {
        file: analysis.document.name.clone(),
        caption: format!(
            "词串，{} 到 {} 个词，至少 {} 次；{} 篇，{} 词次；符合条件的 {} 个，列出 {} 个",
            table.minimum_words,
            table.maximum_words,
            table.minimum_count,
            table.articles,
            table.tokens,
            table.matching_phrases,
            table.rows.len()
        ),
        columns: vec![
            ("词串", "phrase"),
            ("次数", "count"),
            ("每千词", "per_thousand"),
            ("篇数", "articles"),
            ("logDice", "cohesion"),
            ("只在其中出现", "part_of"),
        ],
        rows: rows.collect(),
    }
}

pub(crate) fn collocation_sheet(analysis: &Analysis, table: &CollocationTable) -> Sheet {
    let side = match table.side {
        Side::Both => "左右各",
        Side::Left => "左边",
        Side::Right => "右边",
    };
    let window = match (table.window, table.side) {
        (0, Side::Both) => "同一句".to_owned(),
        (0, _) => format!("同一句{side}"),
        (tokens, _) => format!("{side} {tokens} 个词"),
    };
    let rows = table.rows.iter().map(|row| {
        vec![
            Cell::Text(row.term.clone()),
            Cell::Text(ClassName(row.word_class).to_string()),
            Cell::Count(row.joint),
            Cell::Number(Some(row.expected)),
            Cell::Count(row.count),
            Cell::Count(row.articles),
            Cell::Number(row.log_dice),
            Cell::Number(row.mutual_information),
            Cell::Number(row.t_score),
        ]
    });
    Sheet {
        file: analysis.document.name.clone(),
        caption: format!(
            "“{}”的搭配，{window}；出现 {} 次，见于 {} 篇，共 {} 词次，邻近的 {} 词次；至少相邻 {} 次的 {} 个，列出 {} 个",
            table.term,
            table.count,
            table.articles,
            table.tokens,
            table.near_tokens,
            table.minimum_joint,
            table.matching_terms,
            table.rows.len()
        ),
        columns: vec![
            ("词", "term"),
            ("词类", "word_class"),
            ("相邻", "joint"),
            ("期望", "expected"),
            ("次数", "count"),
            ("篇数", "articles"),
            ("logDice", "log_dice"),
            ("PMI", "mutual_information"),
            ("t", "t_score"),
        ],
        rows: rows.collect(),
    }
}

pub(crate) fn network_sheet(analysis: &Analysis, network: &TermNetwork) -> Sheet {
    let rows = network.ties.iter().map(|tie| {
        let [left, right] = [tie.left, tie.right].map(|place| &network.nodes[place as usize]);
        vec![
            Cell::Text(left.term.clone()),
            Cell::Text(right.term.clone()),
            Cell::Count(tie.joint),
            Cell::Number(Some(tie.log_dice)),
            Cell::Count(left.sentences),
            Cell::Count(right.sentences),
            Cell::Count(left.count),
            Cell::Count(right.count),
        ]
    });
    Sheet {
        file: analysis.document.name.clone(),
        caption: format!(
            "同在一句的词；{} 篇，{} 词次，{} 句；最常见的 {} 个词，至少同在 {} 句，最强的 {} 对",
            network.articles,
            network.tokens,
            network.sentences,
            network.nodes.len(),
            network.minimum_joint,
            network.ties.len()
        ),
        columns: vec![
            ("词", "left"),
            ("词", "right"),
            ("同句", "joint"),
            ("logDice", "log_dice"),
            ("前者句数", "left_sentences"),
            ("后者句数", "right_sentences"),
            ("前者次数", "left_count"),
            ("后者次数", "right_count"),
        ],
        rows: rows.collect(),
    }
}

/// Whole sentences with 【】 around what was found, or each occurrence between what stands before and behind it.
pub(crate) fn concordance_sheet(
    analysis: &Analysis,
    concordance: &Concordance,
    is_by_sentence: bool,
) -> Sheet {
    let names = |line: &ConcordanceLine| {
        let code = line.division.as_deref();
        let division = code.and_then(|code| analysis.gazetteer.division(code));
        let name = division.map_or_else(|| "？".to_owned(), |division| division.name.clone());
        [Cell::Count(line.article + 1), Cell::Text(name)]
    };
    let mut columns = vec![("篇", "article"), ("区县", "division")];
    if is_by_sentence {
        columns.extend([("次数", "occurrences"), ("句子", "sentence")]);
    } else {
        columns.extend([("左", "left"), ("词", "hit"), ("右", "right")]);
    }
    let rows = concordance.lines.iter().map(|line| {
        let mut cells: Vec<Cell> = names(line).into();
        if is_by_sentence {
            cells.push(Cell::Count(line.hits.len() as u32));
            cells.push(Cell::Text(mark_hits(line)));
        } else {
            cells.extend(part_at_hit(line));
        }
        cells
    });
    Sheet {
        file: analysis.document.name.clone(),
        caption: format!(
            "“{}”出现 {} 次，在 {} 句里；列出 {} 行",
            concordance.term,
            concordance.occurrences,
            concordance.sentences,
            concordance.lines.len()
        ),
        columns,
        rows: rows.collect(),
    }
}

/// The bytes of a stretch of a line's sentence.
fn bytes_of(index: &Utf16Index<'_>, span: Utf16Span) -> Option<(usize, usize)> {
    Some((index.byte(span.utf16_start)?, index.byte(span.utf16_end)?))
}

fn mark_hits(line: &ConcordanceLine) -> String {
    let index = Utf16Index::new(&line.sentence);
    let mut text = String::new();
    let mut at = 0;
    for (start, end) in line.hits.iter().filter_map(|&hit| bytes_of(&index, hit)) {
        // Occurrences of a phrase may overlap: then the next goes on where the last one ends.
        let start = start.max(at);
        text.push_str(&line.sentence[at..start]);
        if start < end {
            text.push('【');
            text.push_str(&line.sentence[start..end]);
            text.push('】');
            at = end;
        } else {
            at = start;
        }
    }
    text.push_str(&line.sentence[at..]);
    text
}

fn part_at_hit(line: &ConcordanceLine) -> [Cell; 3] {
    let index = Utf16Index::new(&line.sentence);
    let hit = line.hits.first().and_then(|&hit| bytes_of(&index, hit));
    let (start, end) = hit.unwrap_or_default();
    [
        Cell::RightAligned(line.sentence[..start].to_owned()),
        Cell::Text(line.sentence[start..end].to_owned()),
        Cell::Text(line.sentence[end..].to_owned()),
    ]
}
