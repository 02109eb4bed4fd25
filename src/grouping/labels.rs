//! The reader's own groups as a file: one group a line, `name = articles`; docs/comparison.md describes the format.

use crate::message::{Error, Localized};
use crate::query::{ArticleReference, LabelledGroup};

/// Names that a command says otherwise: all other articles, and all groups at once.
const RESERVED: [&str; 2] = ["rest", "all"];

/// A file within the limits of a bulletin has fewer articles: no number is larger, and a file of groups names no more.
const MOST_ARTICLES: u32 = 1_000_000;

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Fault {
    NoEqualSign,
    NoName,
    ReservedName(String),
    RepeatedName(String),
    NoArticles,
    Entry(String),
    Backwards(String),
    TooManyArticles,
}

/// Reads groups; `file` names the file in messages. Articles and documents are counted from 1, as they are printed;
/// whether they exist is known only where the documents are.
///
/// ```
/// use bulletin_lens::grouping::read_label_file;
///
/// let groups = read_label_file("组.txt", "城区 = 1-2、4\n县域 = 2:1\n").expect("two groups");
/// assert_eq!(groups[0].name, "城区");
/// assert_eq!(groups[0].articles.len(), 3);
/// assert_eq!((groups[1].articles[0].document, groups[1].articles[0].article), (1, 0));
/// ```
///
/// # Errors
/// `labels-line` for the first line that is no group, with its number and what is wrong with it.
pub fn read_label_file(file: &str, text: &str) -> Result<Vec<LabelledGroup>, Error> {
    let mut groups: Vec<LabelledGroup> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let group = read_line(line, &groups).map_err(|fault| explain(file, number, &fault))?;
        groups.push(group);
    }
    Ok(groups)
}

fn read_line(line: &str, before: &[LabelledGroup]) -> Result<LabelledGroup, Fault> {
    let (name, articles) = line.split_once(['=', '＝']).ok_or(Fault::NoEqualSign)?;
    let name = name.trim();
    if name.is_empty() {
        return Err(Fault::NoName);
    }
    if RESERVED.contains(&name) {
        return Err(Fault::ReservedName(name.to_owned()));
    }
    if before.iter().any(|group| group.name == name) {
        return Err(Fault::RepeatedName(name.to_owned()));
    }
    let named: usize = before.iter().map(|group| group.articles.len()).sum();
    let room = MOST_ARTICLES as usize - named;
    let mut found = Vec::new();
    let entries = articles.split([',', '，', '、']).map(str::trim);
    for entry in entries.filter(|entry| !entry.is_empty()) {
        read_entry(entry, room, &mut found)?;
    }
    if found.is_empty() {
        return Err(Fault::NoArticles);
    }
    Ok(LabelledGroup {
        name: name.to_owned(),
        articles: found,
    })
}

/// An article, or the first and the last of several, behind its document where it is not the first.
fn read_entry(entry: &str, room: usize, found: &mut Vec<ArticleReference>) -> Result<(), Fault> {
    let fault = || Fault::Entry(entry.to_owned());
    let (document, articles) = entry.split_once([':', '：']).unwrap_or(("1", entry));
    let (first, last) = articles
        .split_once(['-', '－', '–', '—'])
        .unwrap_or((articles, articles));
    let document = read_number(document).ok_or_else(fault)?;
    let first = read_number(first).ok_or_else(fault)?;
    let last = read_number(last).ok_or_else(fault)?;
    if last < first {
        return Err(Fault::Backwards(entry.to_owned()));
    }
    if (last - first) as usize >= room - found.len() {
        return Err(Fault::TooManyArticles);
    }
    found.extend((first..=last).map(|article| ArticleReference {
        document: document - 1,
        article: article - 1,
    }));
    Ok(())
}

fn read_number(text: &str) -> Option<u32> {
    let number: u32 = text.trim().parse().ok()?;
    (1..=MOST_ARTICLES).contains(&number).then_some(number)
}

fn explain(file: &str, line: usize, fault: &Fault) -> Error {
    let (reason_zh, reason_en) = match fault {
        Fault::NoEqualSign => ("没有等号".to_owned(), "it has no equals sign".to_owned()),
        Fault::NoName => (
            "等号前没有组名".to_owned(),
            "no name stands before the equals sign".to_owned(),
        ),
        Fault::ReservedName(name) => (
            format!("“{name}”另有用处，不能作组名"),
            format!("“{name}” means something else and cannot be a group's name"),
        ),
        Fault::RepeatedName(name) => (
            format!("前面已有一组叫“{name}”"),
            format!("a group above is called “{name}” already"),
        ),
        Fault::NoArticles => (
            "等号后没有篇号".to_owned(),
            "no article stands behind the equals sign".to_owned(),
        ),
        Fault::Entry(entry) => (
            format!("“{entry}”不是篇号"),
            format!("“{entry}” is no number of an article"),
        ),
        Fault::Backwards(entry) => (
            format!("“{entry}”的起止颠倒了"),
            format!("“{entry}” ends before it begins"),
        ),
        Fault::TooManyArticles => (
            format!("总共不能超过 {MOST_ARTICLES} 篇"),
            format!("no more than {MOST_ARTICLES} articles can be named"),
        ),
    };
    Error::new(
        "labels-line",
        format!("{file}:{line}"),
        Localized::new(
            format!("分组文件的这一行读不懂：{reason_zh}。"),
            format!("This line of the file of groups cannot be read: {reason_en}."),
        ),
        Localized::new(
            "每行写一组，篇号从 1 数起，例如：城区 = 1, 3-5, 2:4（2:4 是第 2 份简报的第 4 篇）。",
            "Write one group a line, articles counted from 1, for example: towns = 1, 3-5, 2:4 (2:4 is article 4 of document 2).",
        ),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fault_of(text: &str) -> (String, String) {
        let error = read_label_file("组.txt", text).expect_err("a faulty line");
        assert_eq!(error.code, "labels-line");
        (error.subject.unwrap_or_default(), error.message.zh)
    }

    #[test]
    fn blank_lines_remarks_and_full_width_marks_are_understood() {
        let text = "# 两组\r\n\r\n  城区 ＝ 1，3－4、2：5 \r\n县域=2\n";
        let groups = read_label_file("组.txt", text).expect("two groups");
        let places: Vec<(u32, u32)> = groups[0]
            .articles
            .iter()
            .map(|one| (one.document, one.article))
            .collect();
        assert_eq!(places, [(0, 0), (0, 2), (0, 3), (1, 4)]);
        assert_eq!(
            (groups[1].name.as_str(), groups[1].articles.len()),
            ("县域", 1)
        );
    }

    #[test]
    fn a_faulty_line_is_explained_with_its_place() {
        for (text, line, reason) in [
            ("甲 = 1\n乙 2", "组.txt:2", "没有等号"),
            ("= 1", "组.txt:1", "没有组名"),
            ("all = 1", "组.txt:1", "不能作组名"),
            ("甲 = 1\n\n甲 = 2", "组.txt:3", "已有一组"),
            ("甲 = ", "组.txt:1", "没有篇号"),
            ("甲 = 一", "组.txt:1", "“一”不是篇号"),
            ("甲 = 0", "组.txt:1", "“0”不是篇号"),
            ("甲 = 1-4000000000", "组.txt:1", "不是篇号"),
            ("甲 = 5-3", "组.txt:1", "颠倒"),
            ("甲 = 1-900000\n乙 = 2:1-900000", "组.txt:2", "总共"),
        ] {
            let (subject, message) = fault_of(text);
            assert_eq!(subject, line, "{text}");
            assert!(message.contains(reason), "{message}");
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_groups_or_a_named_error(text in "[甲乙=:,\\-0-9 \n#]{0,60}") {
            if let Err(error) = read_label_file("组.txt", &text) {
                prop_assert_eq!(error.code, "labels-line");
            }
        }
    }
}
