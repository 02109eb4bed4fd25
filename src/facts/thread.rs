//! Threads: formulas, papers and sessions over all articles of a bulletin, and who names each first.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::meeting::session_key;
use super::{find_names, key_of};
use crate::analysis::Analysis;
use crate::order;
use crate::report::{Thread, ThreadKind, ThreadPlace, Threads};
use crate::segment::Segmenter;
use crate::span::{Span, Utf16Index};

/// Finds what goes through some articles, given by index in printed order. Takes time linear in the text.
pub(crate) fn find_threads(
    analysis: &Analysis,
    articles: &[usize],
    segmenter: &Segmenter,
) -> Threads {
    let index = Utf16Index::new(&analysis.document.text);
    let (mut slogans, mut documents, mut meetings) =
        (Strand::default(), Strand::default(), Strand::default());
    let gazetteer = &analysis.gazetteer;
    let city = gazetteer
        .city
        .as_ref()
        .map_or("", |city| city.name.as_str());
    for &number in articles {
        let names = find_names(&analysis.bulletin.articles[number], gazetteer, segmenter);
        for slogan in names.slogans {
            slogans.add(
                number,
                key_of(&slogan.text),
                slogan.text,
                (slogan.mentions, slogan.span),
                ThreadKind::Slogan {
                    number: slogan.number,
                },
            );
        }
        for document in names.documents {
            let key = title_key(&document.title);
            documents.add(
                number,
                key,
                document.title,
                (document.mentions, document.span),
                ThreadKind::Document {
                    alias: document.alias,
                    is_official: document.is_official,
                },
            );
        }
        let division = analysis
            .division_of(number)
            .and_then(|code| gazetteer.division(code))
            .map(|division| division.name.as_str());
        for meeting in names.meetings {
            let key = meeting_key(&meeting.text, division, city);
            meetings.add(
                number,
                key,
                meeting.text,
                (meeting.mentions, meeting.span),
                ThreadKind::Meeting {
                    body: meeting.body,
                    term: meeting.term,
                    session: meeting.session,
                },
            );
        }
    }
    Threads {
        slogans: slogans.finish(&index),
        documents: documents.finish(&index),
        meetings: meetings.finish(&index),
    }
}

/// A title without the differences that are only typing: blanks, kinds and widths of brackets and quotes.
pub(crate) fn title_key(title: &str) -> String {
    title
        .chars()
        .filter(|character| !character.is_whitespace())
        .map(|character| match character {
            '<' | '《' | '〈' | '＜' => '〈',
            '>' | '》' | '〉' | '＞' => '〉',
            '(' => '（',
            ')' => '）',
            '"' | '“' | '”' | '＂' => '"',
            other => other,
        })
        .collect()
}

/// A session with its body's place: 市 alone is the bulletin's city, 区 alone the article's division.
fn meeting_key(printed: &str, division: Option<&str>, city: &str) -> String {
    let key = session_key(printed);
    let bare = ["市", "区", "县", "州"].iter().find(|level| {
        key.strip_prefix(**level).is_some_and(|rest| {
            rest.starts_with(|next: char| next.is_ascii_digit() || next == '人')
        })
    });
    let Some(level) = bare else {
        return key;
    };
    let place = division
        .filter(|name| name.ends_with(level) && name.chars().count() > 2 && *level != "市")
        .or_else(|| (!city.is_empty() && city.ends_with(level)).then_some(city));
    match place {
        Some(place) => format!("{place}{}", &key[level.len()..]),
        None => key,
    }
}

/// One kind of thread while articles are read.
#[derive(Debug, Default)]
struct Strand {
    found: Vec<Found>,
    places: FxHashMap<String, usize>,
}

/// A thread with its places by bytes.
#[derive(Debug)]
struct Found {
    text: String,
    about: ThreadKind,
    /// Article, mentions, first place.
    places: Vec<(u32, u32, Span)>,
}

impl Found {
    fn mentions(&self) -> u32 {
        self.places.iter().map(|&(_, mentions, _)| mentions).sum()
    }

    fn first(&self) -> Option<Span> {
        self.places.iter().map(|&(_, _, span)| span).min()
    }
}

impl Strand {
    fn add(
        &mut self,
        article: usize,
        key: String,
        text: String,
        (mentions, span): (u32, Span),
        about: ThreadKind,
    ) {
        let article = article as u32;
        let place = *self.places.entry(key).or_insert_with(|| {
            self.found.push(Found {
                text,
                about: about.clone(),
                places: Vec::new(),
            });
            self.found.len() - 1
        });
        let found = &mut self.found[place];
        if let ThreadKind::Document { alias: known, .. } = &mut found.about
            && let ThreadKind::Document { alias, .. } = about
            && known.is_none()
        {
            *known = alias;
        }
        match found.places.last_mut() {
            Some((last, many, first)) if *last == article => {
                *many += mentions;
                *first = (*first).min(span);
            }
            _ => found.places.push((article, mentions, span)),
        }
    }

    /// The threads, most mentions first, then by first place.
    fn finish(mut self, index: &Utf16Index<'_>) -> Vec<Thread> {
        order::sort_by_key(&mut self.found, |found| {
            (Reverse(found.mentions()), found.first())
        });
        let describe = |found: Found| {
            let span = index.span(found.first()?);
            Some(Thread {
                mentions: found.mentions(),
                text: found.text,
                articles: found
                    .places
                    .iter()
                    .map(|&(article, _, _)| article)
                    .collect(),
                places: found
                    .places
                    .iter()
                    .map(|&(_, mentions, span)| ThreadPlace {
                        mentions,
                        span: index.span(span),
                    })
                    .collect(),
                about: found.about,
                span,
            })
        };
        self.found.into_iter().filter_map(describe).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Analyzer, Document, Reading, Settings};

    fn threads(text: &str) -> Threads {
        let analyzer = Analyzer::new(Settings::default());
        let analysis = analyzer
            .analyze(
                Document::from_text("试.txt", text),
                &Reading::default(),
                &mut |_| (),
            )
            .expect("a bulletin");
        analyzer.threads(&analysis)
    }

    #[test]
    fn a_formula_runs_through_the_articles_that_use_it() {
        let found = threads(
            "余杭区：打好监督组合拳\n区人大常委会推行“五微”工作法，提出意见建议25条。\n（余杭区人大办　王明）\n临平区：“五微”“三联”齐发力\n区人大常委会深化“五微”工作法，推动工作落实。\n（临平区人大办　李红）\n",
        );
        let summary: Vec<_> = found
            .slogans
            .iter()
            .map(|thread| {
                (
                    thread.text.as_str(),
                    thread.mentions,
                    thread.articles.clone(),
                )
            })
            .collect();
        assert_eq!(summary, [("五微", 3, vec![0, 1]), ("三联", 1, vec![1])]);
    }

    #[test]
    fn short_and_full_names_of_a_session_are_one_thread_and_aliases_are_resolved() {
        let found = threads(
            "市人大常委会：打好监督组合拳\n市十四届人大常委会第四次会议作出《杭州市湿地保护决定》（以下简称《决定》）。《决定》提出要求。\n（社会工委　王明）\n余杭区：落实会议精神\n区人大常委会学习杭州市第十四届人民代表大会常务委员会第四次会议精神，落实《杭州市湿地保护决定》。\n（余杭区人大办　李红）\n",
        );
        assert_eq!(found.meetings.len(), 1);
        assert_eq!(found.meetings[0].articles, [0, 1]);
        assert_eq!((found.documents.len(), found.documents[0].mentions), (1, 3));
    }

    #[test]
    fn district_sessions_of_two_districts_are_two_threads() {
        let key = |printed, division| meeting_key(printed, division, "杭州市");
        assert_ne!(
            key("区九届人大四次会议", Some("余杭区")),
            key("区九届人大四次会议", Some("拱墅区"))
        );
        assert_eq!(
            key("区九届人大四次会议", Some("余杭区")),
            key("余杭区第九届人民代表大会第四次会议", None)
        );
        assert_eq!(
            key("市十四届人大常委会第四次会议", Some("余杭区")),
            key("杭州市第十四届人民代表大会常务委员会第四次会议", None)
        );
    }
}
