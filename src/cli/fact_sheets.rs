//! What bulletins say as sheets: figures, points, what goes through articles, and who signed them.

use bulletin_lens::Analysis;
use bulletin_lens::query::{FigureTable, NoSum, OutlineTable, Signer, SignerTable};
use bulletin_lens::report::{OutlinePoint, Thread, ThreadKind};

use super::facts_table::bound_sign;
use super::sheet::{Cell, Sheet};

/// One row a number, with the sum of its thing where there can be one.
pub(super) fn figure_sheet(analysis: &Analysis, table: &FigureTable) -> Sheet {
    let rows = table.rows.iter().flat_map(|row| {
        row.entries.iter().map(|entry| {
            vec![
                Cell::Text(row.thing.clone().unwrap_or_default()),
                Cell::Text(row.unit.clone()),
                Cell::Text(division_name(analysis, entry.division.as_deref())),
                Cell::Count(entry.article + 1),
                Cell::Text(entry.text.clone()),
                Cell::Text(bound_sign(entry.bound).to_owned()),
                Cell::Number(Some(entry.value)),
                Cell::Text(if entry.is_part { "是" } else { "" }.to_owned()),
                Cell::Number(row.sum.map(|sum| sum.value)),
                Cell::Text(row.no_sum.map_or("", reason).to_owned()),
            ]
        })
    });
    Sheet {
        file: analysis.document.name.clone(),
        caption: format!(
            "数字；{} 篇，{} 处数量，{} 种事物；合计只跨区县，且只在能相加时给出",
            table.articles,
            table.quantities,
            table.rows.len()
        ),
        columns: vec![
            ("所指", "thing"),
            ("单位", "unit"),
            ("区县", "division"),
            ("篇", "article"),
            ("原文", "text"),
            ("范围", "bound"),
            ("数值", "value"),
            ("已含在别数内", "is_part"),
            ("合计", "sum"),
            ("不合计", "no_sum"),
        ],
        rows: rows.collect(),
    }
}

pub(super) fn outline_sheet(analysis: &Analysis, table: &OutlineTable) -> Sheet {
    let mut rows = Vec::new();
    for row in &table.rows {
        let division = division_name(analysis, row.division.as_deref());
        for point in &row.points {
            add_point(&mut rows, &division, row.article + 1, 1, point);
        }
    }
    Sheet {
        file: analysis.document.name.clone(),
        caption: format!(
            "要点；{} 篇里 {} 篇分了点",
            table.articles,
            table.rows.len()
        ),
        columns: vec![
            ("区县", "division"),
            ("篇", "article"),
            ("层", "level"),
            ("序号", "ordinal"),
            ("标记", "marker"),
            ("要点", "head"),
        ],
        rows,
    }
}

fn add_point(
    rows: &mut Vec<Vec<Cell>>,
    division: &str,
    article: u32,
    level: u32,
    point: &OutlinePoint,
) {
    rows.push(vec![
        Cell::Text(division.to_owned()),
        Cell::Count(article),
        Cell::Count(level),
        Cell::Count(point.ordinal),
        Cell::Text(point.marker.clone()),
        Cell::Text(point.head.clone()),
    ]);
    for child in &point.children {
        add_point(rows, division, article, level + 1, child);
    }
}

fn division_name(analysis: &Analysis, code: Option<&str>) -> String {
    let division = code.and_then(|code| analysis.gazetteer.division(code));
    division.map_or_else(String::new, |division| division.name.clone())
}

fn reason(no_sum: NoSum) -> &'static str {
    match no_sum {
        NoSum::NoThing => "所指不明",
        NoSum::NotAdditive => "单位或所指不能相加",
        NoSum::OneDivision => "不足两个区县",
        NoSum::Mean => "平均数不能相加",
        NoSum::Repeated => "同一区县在几篇里给出同一个数",
        NoSum::MixedChanges => "增减与总量混用",
        NoSum::Several => "同一区县有几个不同的数",
        NoSum::MixedBounds => "至少与至多混用",
        NoSum::City => "市级的数可能已含区县",
    }
}

/// One row for each article that names a paper.
pub(super) fn document_sheet(analysis: &Analysis, threads: &[Thread]) -> Sheet {
    thread_sheet(
        analysis,
        "文件",
        threads,
        &[("文件", "document"), ("简称", "alias"), ("类别", "kind")],
        |thread| {
            let ThreadKind::Document { alias, is_official } = &thread.about else {
                return vec![Cell::Text(String::new()); 2];
            };
            let kind = if *is_official { "文件" } else { "书报等" };
            vec![
                Cell::Text(alias.clone().unwrap_or_default()),
                Cell::Text(kind.to_owned()),
            ]
        },
    )
}

/// One row for each article that names a session.
pub(super) fn meeting_sheet(analysis: &Analysis, threads: &[Thread]) -> Sheet {
    let columns = [
        ("会议", "meeting"),
        ("机构", "body"),
        ("届", "term"),
        ("次", "session"),
    ];
    thread_sheet(analysis, "会议", threads, &columns, |thread| {
        let ThreadKind::Meeting {
            body,
            term,
            session,
        } = &thread.about
        else {
            return vec![Cell::Text(String::new()); 3];
        };
        vec![
            Cell::Text(body.clone().unwrap_or_default()),
            number(*term),
            number(*session),
        ]
    })
}

/// One row for each article that uses a formula.
pub(super) fn slogan_sheet(analysis: &Analysis, threads: &[Thread]) -> Sheet {
    let columns = [("提法", "slogan"), ("数字", "number")];
    thread_sheet(analysis, "提法", threads, &columns, |thread| {
        vec![match thread.about {
            ThreadKind::Slogan { number: said } => number(said),
            _ => Cell::Text(String::new()),
        }]
    })
}

/// Threads with what each kind tells of itself: `columns` are its name and what `describe` gives.
fn thread_sheet(
    analysis: &Analysis,
    what: &str,
    threads: &[Thread],
    columns: &[(&'static str, &'static str)],
    describe: impl Fn(&Thread) -> Vec<Cell>,
) -> Sheet {
    let mut rows = Vec::new();
    for thread in threads {
        for (&article, place) in thread.articles.iter().zip(&thread.places) {
            let mut row = vec![Cell::Text(thread.text.clone())];
            row.extend(describe(thread));
            row.extend([
                Cell::Count(thread.mentions),
                Cell::Text(name_of_article(analysis, article)),
                Cell::Count(article + 1),
                Cell::Count(place.mentions),
            ]);
            rows.push(row);
        }
    }
    let mut columns = columns.to_vec();
    columns.extend([
        ("共提到", "mentions"),
        ("区县", "division"),
        ("篇", "article"),
        ("本篇提到", "mentions_in_article"),
    ]);
    Sheet {
        file: analysis.document.name.clone(),
        caption: format!("{what}；共 {} 种，一行是一种在一篇里", threads.len()),
        columns,
        rows,
    }
}

/// One row for each article that an office signed.
pub(super) fn office_sheet(analysis: &Analysis, table: &SignerTable) -> Sheet {
    let cells = |_: &Signer| Vec::new();
    signer_sheet(
        analysis,
        "署名单位",
        table,
        &table.offices,
        &[("单位", "office")],
        cells,
    )
}

/// One row for each article that a person signed.
pub(super) fn author_sheet(analysis: &Analysis, table: &SignerTable) -> Sheet {
    let columns = [
        ("姓名", "person"),
        ("单位", "offices"),
        ("断法存疑", "is_uncertain"),
    ];
    signer_sheet(
        analysis,
        "署名人",
        table,
        &table.people,
        &columns,
        |person| {
            vec![
                Cell::Text(person.offices.join("、")),
                Cell::Text(if person.is_uncertain { "是" } else { "" }.to_owned()),
            ]
        },
    )
}

fn signer_sheet(
    analysis: &Analysis,
    what: &str,
    table: &SignerTable,
    signers: &[Signer],
    columns: &[(&'static str, &'static str)],
    describe: impl Fn(&Signer) -> Vec<Cell>,
) -> Sheet {
    let mut rows = Vec::new();
    for signer in signers {
        for place in &signer.places {
            let mut row = vec![Cell::Text(signer.name.clone())];
            row.extend(describe(signer));
            row.extend([
                Cell::Count(signer.places.len() as u32),
                Cell::Text(division_name(analysis, place.division.as_deref())),
                Cell::Count(place.article + 1),
            ]);
            rows.push(row);
        }
    }
    let mut columns = columns.to_vec();
    columns.extend([
        ("共署", "articles"),
        ("区县", "division"),
        ("篇", "article"),
    ]);
    Sheet {
        file: analysis.document.name.clone(),
        caption: format!(
            "{what}；{} 篇，{} 篇没有署名，共 {} 个，一行是一个署的一篇",
            table.articles,
            table.unsigned,
            signers.len()
        ),
        columns,
        rows,
    }
}

fn name_of_article(analysis: &Analysis, article: u32) -> String {
    division_name(analysis, analysis.division_of(article as usize))
}

fn number(number: Option<u32>) -> Cell {
    number.map_or_else(|| Cell::Text(String::new()), Cell::Count)
}
