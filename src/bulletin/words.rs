//! Words: where clauses begin, which words before a subject name the time, and where a name is printed whose
//! blanks were removed. Shared by the recognition of the city and the attribution of articles.

use crate::character::is_blank;
use crate::span::Span;

/// Where the first clauses of a paragraph's first sentence begin, as far as a subject can stand.
pub(super) fn clause_starts(text: &str) -> impl Iterator<Item = usize> {
    const LONGEST_ADVERBIAL: usize = 60;
    const CLAUSES: usize = 4;
    let end = text
        .char_indices()
        .nth(LONGEST_ADVERBIAL)
        .map_or(text.len(), |(at, _)| at);
    let opening = &text[..end];
    let sentence = &opening[..opening.find('。').unwrap_or(end)];
    let behind_marks = sentence
        .match_indices(['，', ',', '：', ':'])
        .map(|(at, mark)| at + mark.len());
    std::iter::once(0).chain(behind_marks).take(CLAUSES)
}

/// `近日`, `8月27日`, `今年以来` right before the subject.
pub(super) fn strip_time_words(text: &str) -> &str {
    const WORDS: &[&str] = &[
        "近日",
        "日前",
        "近期",
        "近来",
        "今年以来",
        "今年",
        "去年",
        "年初",
        "上半年",
        "下半年",
        "连日来",
        "近年来",
        "同日",
        "当日",
        "当天",
    ];
    if let Some(rest) = WORDS.iter().find_map(|word| text.strip_prefix(word)) {
        return rest;
    }
    let date = text.find(|character: char| {
        !(character.is_ascii_digit()
            || matches!(
                character,
                '年' | '月' | '日' | '上' | '下' | '午' | '至' | '-' | '—' | '底' | '初' | '、'
            ))
    });
    match date {
        Some(end)
            if text[..end].ends_with(['日', '月', '午', '底', '初', '年'])
                && text.starts_with(|first: char| first.is_ascii_digit()) =>
        {
            &text[end..]
        }
        _ => text,
    }
}

/// Where words stand in a stretch of a document that may have blanks between their characters.
pub(super) fn find_words(source: &str, span: Span, words: &str) -> Option<Span> {
    let text = &source[span.range()];
    if let Some(at) = text.find(words) {
        return Some(Span::new(span.start + at, span.start + at + words.len()));
    }
    let first = words.chars().next()?;
    text.match_indices(first).find_map(|(start, _)| {
        let mut wanted = words.chars();
        let mut next = wanted.next();
        for (at, character) in text[start..].char_indices() {
            if next.is_none_or(|next| next != character) && !is_blank(character) {
                return None;
            }
            if next == Some(character) {
                next = wanted.next();
            }
            if next.is_none() {
                let end = start + at + character.len_utf8();
                return Some(Span::new(span.start + start, span.start + end));
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_begin_behind_commas_of_the_first_sentence() {
        let starts = |text| clause_starts(text).collect::<Vec<_>>();
        assert_eq!(starts("甲，乙。丙，丁"), [0, 6]);
        assert_eq!(starts(""), [0]);
    }

    #[test]
    fn words_are_found_with_blanks_inside() {
        let source = "（余杭 区人大  周晓岚）";
        let whole = Span::new(0, source.len());
        let found = find_words(source, whole, "余杭区").expect("the words stand there");
        assert_eq!(&source[found.range()], "余杭 区");
        assert_eq!(find_words(source, whole, "余姚"), None);
        assert_eq!(find_words(source, whole, ""), Some(Span::new(0, 0)));
    }
}
