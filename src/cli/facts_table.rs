//! What articles say and what an editor would mend, as tables to read in a terminal.

use bulletin_lens::proof::{ProofEntry, ProofList};
use bulletin_lens::report::{
    ArticleDetails, Bound, DateKind, FullReport, OutlinePoint, Quantity, Thread, Threads,
};

/// A heading with its columns and rows.
pub(crate) type Table = (&'static str, Vec<&'static str>, Vec<Vec<String>>);

/// The tables of points and facts, of threads, and of the proof list; one without rows is left out.
pub(crate) fn fact_tables(full: &FullReport) -> Vec<Table> {
    let details = || {
        full.details
            .iter()
            .enumerate()
            .map(|(number, details)| ((number + 1).to_string(), details))
    };
    let rows = |list: &dyn Fn(&ArticleDetails) -> Vec<Vec<String>>| -> Vec<Vec<String>> {
        details()
            .flat_map(|(number, details)| {
                list(details).into_iter().map(move |mut row| {
                    row.insert(0, number.clone());
                    row
                })
            })
            .collect()
    };
    let tables: Vec<Table> = vec![
        ("要点", vec!["篇", "要点"], rows(&outline_rows)),
        (
            "数量",
            vec!["篇", "原文", "数值", "单位", "范围", "所指", "属于"],
            rows(&quantity_rows),
        ),
        (
            "文件",
            vec!["篇", "名称", "简称", "次数", "类别"],
            rows(&document_rows),
        ),
        (
            "会议",
            vec!["篇", "会议", "机构", "届", "次"],
            rows(&meeting_rows),
        ),
        (
            "提法",
            vec!["篇", "提法", "数字", "次数"],
            rows(&slogan_rows),
        ),
        (
            "日期",
            vec!["篇", "原文", "类别", "起", "止"],
            rows(&date_rows),
        ),
        ("编号提醒", vec!["篇", "提醒"], rows(&notice_rows)),
        (
            "贯穿各篇",
            vec!["类别", "名称", "次数", "篇（首用在前）"],
            thread_rows(&full.threads),
        ),
        (
            "校对",
            vec!["篇", "规则", "原文", "建议", "句子"],
            proof_rows(&full.proof),
        ),
    ];
    tables
        .into_iter()
        .filter(|(_, _, rows)| !rows.is_empty())
        .collect()
}

fn outline_rows(details: &ArticleDetails) -> Vec<Vec<String>> {
    fn add(points: &[OutlinePoint], depth: usize, rows: &mut Vec<Vec<String>>) {
        for point in points {
            let indent = "  ".repeat(depth);
            rows.push(vec![format!("{indent}{} {}", point.marker, point.head)]);
            add(&point.children, depth + 1, rows);
        }
    }
    let mut rows = Vec::new();
    add(&details.outline, 0, &mut rows);
    rows
}

fn quantity_rows(details: &ArticleDetails) -> Vec<Vec<String>> {
    let row = |quantity: &Quantity| {
        let total = quantity
            .part_of
            .and_then(|total| details.quantities.get(total as usize));
        vec![
            quantity.text.clone(),
            quantity.value.to_string(),
            quantity.unit.clone(),
            bound_sign(quantity.bound).to_owned(),
            quantity.things.join("、"),
            total.map(|total| total.text.clone()).unwrap_or_default(),
        ]
    };
    details.quantities.iter().map(row).collect()
}

pub(crate) const fn bound_sign(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "",
        Bound::AtLeast => "≥",
        Bound::Over => ">",
        Bound::About => "≈",
        Bound::AtMost => "≤",
    }
}

fn document_rows(details: &ArticleDetails) -> Vec<Vec<String>> {
    let documents = details.document_details.iter();
    documents
        .map(|document| {
            vec![
                document.title.clone(),
                document.alias.clone().unwrap_or_default(),
                document.mentions.to_string(),
                if document.is_official {
                    "文件"
                } else {
                    "书报等"
                }
                .to_owned(),
            ]
        })
        .collect()
}

fn meeting_rows(details: &ArticleDetails) -> Vec<Vec<String>> {
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let meetings = details.meeting_details.iter();
    meetings
        .map(|meeting| {
            vec![
                meeting.text.clone(),
                meeting.body.clone().unwrap_or_default(),
                number(meeting.term),
                number(meeting.session),
            ]
        })
        .collect()
}

fn slogan_rows(details: &ArticleDetails) -> Vec<Vec<String>> {
    let slogans = details.slogan_details.iter();
    slogans
        .map(|slogan| {
            vec![
                slogan.text.clone(),
                slogan
                    .number
                    .map(|number| number.to_string())
                    .unwrap_or_default(),
                slogan.mentions.to_string(),
            ]
        })
        .collect()
}

fn date_rows(details: &ArticleDetails) -> Vec<Vec<String>> {
    let dates = details.dates.iter();
    dates
        .map(|date| {
            let kind = match date.kind {
                DateKind::Date => "日期",
                DateKind::Period => "时段",
                DateKind::Relative => "相对",
                DateKind::Plan => "规划期",
                DateKind::Damaged => "有误",
            };
            vec![
                date.text.clone(),
                kind.to_owned(),
                date.start.clone().unwrap_or_default(),
                date.end.clone().unwrap_or_default(),
            ]
        })
        .collect()
}

fn notice_rows(details: &ArticleDetails) -> Vec<Vec<String>> {
    let notices = details.notices.iter();
    notices
        .map(|notice| vec![notice.message.zh.clone()])
        .collect()
}

/// Things that more than one article names.
fn thread_rows(threads: &Threads) -> Vec<Vec<String>> {
    let row = |kind: &str, thread: &Thread| {
        let articles: Vec<String> = thread
            .articles
            .iter()
            .map(|article| (article + 1).to_string())
            .collect();
        vec![
            kind.to_owned(),
            thread.text.clone(),
            thread.mentions.to_string(),
            articles.join("、"),
        ]
    };
    [
        ("提法", &threads.slogans),
        ("文件", &threads.documents),
        ("会议", &threads.meetings),
    ]
    .into_iter()
    .flat_map(|(kind, threads)| {
        let shared = threads.iter().filter(|thread| thread.articles.len() > 1);
        shared.map(move |thread| row(kind, thread))
    })
    .collect()
}

fn proof_rows(proof: &ProofList) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = proof.entries.iter().map(proof_row).collect();
    if proof.omitted > 0 {
        let omitted = format!("另有 {} 处没有列出", proof.omitted);
        rows.push(vec![String::new(), omitted]);
    }
    rows
}

fn proof_row(entry: &ProofEntry) -> Vec<String> {
    let sentence: Vec<u16> = entry.sentence.encode_utf16().collect();
    let hit = entry.hit.utf16_start as usize..entry.hit.utf16_end as usize;
    let printed = sentence.get(hit).map(String::from_utf16_lossy);
    vec![
        entry
            .article
            .map(|article| (article + 1).to_string())
            .unwrap_or_default(),
        entry.rule.name().to_owned(),
        show_blanks(&printed.unwrap_or_default()),
        entry
            .suggestion
            .as_deref()
            .map_or_else(|| "—".to_owned(), show_blanks),
        shorten(&entry.sentence),
    ]
}

/// Blanks as marks that can be seen, where there is nothing else to see.
fn show_blanks(text: &str) -> String {
    if text.trim().is_empty() {
        text.chars()
            .map(|blank| match blank {
                '\u{3000}' => '□',
                '\u{a0}' => '⍽',
                _ => '␣',
            })
            .collect()
    } else {
        text.to_owned()
    }
}

fn shorten(sentence: &str) -> String {
    const LONGEST: usize = 40;
    if sentence.chars().count() <= LONGEST {
        return sentence.to_owned();
    }
    let start: String = sentence.chars().take(LONGEST).collect();
    format!("{start}……")
}
