//! Documents: titles in 《》, with the short names that an article gives them.

use rustc_hash::FxHashMap;

use super::{Claimed, key_of, place};
use crate::bulletin::Flow;
use crate::span::Span;

/// A title in 《》.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentTitle {
    /// The full title without its brackets.
    pub title: String,
    /// The short name the article gives it: （以下简称《决定》）.
    pub alias: Option<String>,
    /// Whether it is a law, plan, report or other official paper, told by its last word.
    pub is_official: bool,
    /// Where it is named first.
    pub span: Span,
    /// How often it is named, by title or alias.
    pub mentions: u32,
}

/// The titles of an article while its flows are read.
#[derive(Debug, Default)]
pub(super) struct Titles {
    documents: Vec<DocumentTitle>,
    /// The document that a title or an alias names, by the name without blanks.
    names: FxHashMap<String, usize>,
}

impl Titles {
    /// Reads the titles of a flow.
    pub(super) fn find(&mut self, flow: &Flow, claimed: &mut Claimed) {
        let text = flow.text();
        for range in bracketed_titles(text) {
            claimed.push(range);
            let title = text[range.start + OPEN.len()..range.end - CLOSE.len()].trim();
            if title.is_empty() {
                continue;
            }
            let key = key_of(title);
            if introduces_alias(&text[..range.start]) {
                if let Some(document) = self.documents.last_mut() {
                    document.alias = Some(title.to_owned());
                    self.names.insert(key, self.documents.len() - 1);
                }
                continue;
            }
            if let Some(&known) = self.names.get(&key) {
                self.documents[known].mentions += 1;
                continue;
            }
            self.names.insert(key, self.documents.len());
            self.documents.push(DocumentTitle {
                title: title.to_owned(),
                alias: None,
                is_official: is_official(title),
                span: place(flow, range.start, range.end),
                mentions: 1,
            });
        }
    }

    pub(super) fn into_documents(self) -> Vec<DocumentTitle> {
        self.documents
    }
}

const OPEN: &str = "《";
const CLOSE: &str = "》";

/// The outermost 《…》 of a text; one that is never closed is none.
pub(crate) fn bracketed_titles(text: &str) -> Vec<Span> {
    /// No title is longer; an unclosed bracket must not swallow the article.
    const LONGEST_TITLE_BYTES: usize = 360;
    let mut titles = Vec::new();
    let mut depth = 0;
    let mut start = 0;
    for (at, character) in text.char_indices() {
        match character {
            '《' if depth > 0 && at - start > LONGEST_TITLE_BYTES => {
                depth = 1;
                start = at;
            }
            '《' => {
                if depth == 0 {
                    start = at;
                }
                depth += 1;
            }
            '》' if depth > 0 => {
                depth -= 1;
                if depth == 0 && at - start <= LONGEST_TITLE_BYTES {
                    titles.push(Span::new(start, at + CLOSE.len()));
                }
            }
            '。' if depth > 0 && at - start > LONGEST_TITLE_BYTES => depth = 0,
            _ => {}
        }
    }
    titles
}

/// Whether a text ends with the words that introduce a short name.
pub(crate) fn introduces_alias(before: &str) -> bool {
    let before = before.trim_end_matches(|character: char| {
        character.is_whitespace() || matches!(character, '“' | '"' | '：' | ':' | '为')
    });
    ["以下简称", "下称", "简称", "以下称", "以下统称"]
        .iter()
        .any(|words| before.ends_with(words))
}

/// Whether a title's last word is that of an official paper, and not of a newspaper or a show.
fn is_official(title: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "法",
        "典",
        "政策",
        "告知书",
        "承诺书",
        "倡议书",
        "意见书",
        "责任书",
        "纪要",
        "预算",
        "决算",
        "协定",
        "批复",
        "请示",
        "条例",
        "规定",
        "办法",
        "细则",
        "决定",
        "决议",
        "意见",
        "通知",
        "规划",
        "计划",
        "方案",
        "报告",
        "纲要",
        "制度",
        "规则",
        "规程",
        "公告",
        "通报",
        "要点",
        "清单",
        "标准",
        "规范",
        "指南",
        "导则",
        "章程",
        "协议",
        "建议书",
        "审议意见",
        "措施",
        "任务书",
        "备忘录",
        "准则",
        "若干意见",
        "行动",
        "指引",
        "目录",
        "名单",
        "议案",
        "建议",
        "说明",
        "函",
        "令",
        "公报",
        "白皮书",
        "蓝皮书",
        "实施意见",
        "机制",
        "十条",
        "公约",
        "手册",
    ];
    let bare = title.trim_end_matches(['）', ')']);
    let bare = bare
        .rsplit_once(['（', '('])
        .map_or(bare, |(before, inside)| {
            if inside.chars().count() <= 16 {
                before
            } else {
                bare
            }
        });
    // 说法 and 书法 end like laws.
    let is_other_word = ["说法", "书法", "做法", "方法", "想法", "看法", "语法"]
        .iter()
        .any(|word| bare.ends_with(word));
    !is_other_word && ENDINGS.iter().any(|ending| bare.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::flow;

    fn titles(text: &str) -> Vec<(String, Option<String>, u32)> {
        let mut found = Titles::default();
        found.find(&flow(text), &mut Vec::new());
        found
            .into_documents()
            .into_iter()
            .map(|document| (document.title, document.alias, document.mentions))
            .collect()
    }

    #[test]
    fn an_alias_stands_for_its_title() {
        let found = titles(
            "作出《市人大常委会关于加强城市建设的决定》（以下简称《决定》）。《决定》指出，要落实《决定》。",
        );
        assert_eq!(
            found,
            [(
                "市人大常委会关于加强城市建设的决定".to_owned(),
                Some("决定".to_owned()),
                3
            )]
        );
    }

    #[test]
    fn titles_without_a_gap_and_titles_inside_titles() {
        let found = titles(
            "出台《甲办法》《乙条例（草案）》，修改《关于〈丙规定〉的说明》和《关于修改《丁条例》的决定》。",
        );
        let names: Vec<_> = found.iter().map(|(title, ..)| title.as_str()).collect();
        assert_eq!(
            names,
            [
                "甲办法",
                "乙条例（草案）",
                "关于〈丙规定〉的说明",
                "关于修改《丁条例》的决定"
            ]
        );
    }

    #[test]
    fn newspapers_and_shows_are_no_official_papers() {
        let official = |title: &str| {
            let mut found = Titles::default();
            found.find(&flow(title), &mut Vec::new());
            found.into_documents()[0].is_official
        };
        assert!(official("《市养老服务条例（草案）》"));
        assert!(!official("《人民日报》"));
        assert!(!official("《新闻联播》"));
        assert!(!official("《今日说法》"));
        assert!(official("《中华人民共和国民法典》"));
        assert!(official("《审计整改攻坚计划（2024—2026年）》"));
    }

    #[test]
    fn an_unclosed_bracket_swallows_nothing() {
        let text = format!(
            "印发《工作方案。{}又印发《乙办法》。",
            "推进各项工作。".repeat(30)
        );
        assert_eq!(titles(&text).len(), 1);
    }
}
