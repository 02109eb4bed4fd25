//! Signers: the bylines of all articles → offices and people with what each signed.

use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::analysis::Analysis;
use crate::bulletin::Signature;
use crate::order;
use crate::query::{Signer, SignerPlace, SignerTable};
use crate::span::Utf16Index;

/// Gathers the bylines of some articles, given by index in printed order. Takes time linear in their names.
pub(crate) fn gather_signers(analysis: &Analysis, articles: &[usize]) -> SignerTable {
    let index = Utf16Index::new(&analysis.document.text);
    let (mut offices, mut people) = (Roll::default(), Roll::default());
    let mut unsigned = 0;
    for &number in articles {
        let Some((signature, span)) = &analysis.bulletin.articles[number].signature else {
            unsigned += 1;
            continue;
        };
        let place = SignerPlace {
            article: number as u32,
            division: analysis.division_of(number).map(str::to_owned),
            span: index.span(*span),
        };
        let mut is_signed = false;
        for (office, names) in credits_of(signature) {
            if let Some(office) = office {
                offices.sign(office, &place);
                is_signed = true;
            }
            for name in names {
                let at = people.sign(name, &place);
                people.signers[at].is_uncertain |= signature.is_uncertain;
                if let Some(office) = office {
                    people.work_for(at, office);
                }
                is_signed = true;
            }
        }
        unsigned += u32::from(!is_signed);
    }
    SignerTable {
        articles: articles.len() as u32,
        unsigned,
        offices: offices.finish(),
        people: people.finish(),
    }
}

/// Office and people of each credit; of the whole byline where it has none.
fn credits_of(signature: &Signature) -> Vec<(Option<&str>, &[String])> {
    if signature.credits.is_empty() {
        return vec![(signature.office.as_deref(), &signature.authors)];
    }
    let credits = signature.credits.iter();
    credits
        .map(|credit| (credit.office.as_deref(), credit.people.as_slice()))
        .collect()
}

/// Those who signed, in order of first article.
#[derive(Debug, Default)]
struct Roll<'bulletin> {
    signers: Vec<Signer>,
    known: FxHashMap<&'bulletin str, usize>,
    employed: FxHashSet<(usize, &'bulletin str)>,
}

impl<'bulletin> Roll<'bulletin> {
    fn sign(&mut self, name: &'bulletin str, place: &SignerPlace) -> usize {
        let at = *self.known.entry(name).or_insert_with(|| {
            self.signers.push(Signer {
                name: name.to_owned(),
                offices: Vec::new(),
                places: Vec::new(),
                is_uncertain: false,
            });
            self.signers.len() - 1
        });
        let places = &mut self.signers[at].places;
        if places
            .last()
            .is_none_or(|last| last.article != place.article)
        {
            places.push(place.clone());
        }
        at
    }

    fn work_for(&mut self, at: usize, office: &'bulletin str) {
        if self.employed.insert((at, office)) {
            self.signers[at].offices.push(office.to_owned());
        }
    }

    fn finish(mut self) -> Vec<Signer> {
        order::sort_by_key(&mut self.signers, |signer| Reverse(signer.places.len()));
        self.signers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::FactsQuery;
    use crate::{Analyzer, Document, Reading, Settings};

    fn signers(text: &str, query: &FactsQuery) -> (Vec<u16>, SignerTable) {
        let analyzer = Analyzer::new(Settings::default());
        let document = Document::from_text("试.txt", text);
        let analysis = analyzer
            .analyze(document, &Reading::default(), &mut |_| ())
            .expect("a bulletin");
        let table = analyzer.signers(&analysis, query).expect("signers");
        (analysis.document.text.encode_utf16().collect(), table)
    }

    const BULLETIN: &str = "杭州人大工作通讯\n\n余杭区：代表走进联络站\n余杭区人大常委会组织代表视察。\n（余杭区人大办　王明）\n临平区：代表视察社区食堂\n临平区人大常委会组织代表视察食堂。\n（临平区人大办　李红　王明）\n余杭区：代表听取意见\n余杭区人大常委会组织代表听取意见。\n（余杭区人大办　王明）\n拱墅区：代表建言献策\n拱墅区人大常委会组织代表建言献策。\n";

    fn names(signers: &[Signer]) -> Vec<(&str, Vec<u32>)> {
        let row = |signer: &Signer| signer.places.iter().map(|place| place.article).collect();
        signers
            .iter()
            .map(|signer| (signer.name.as_str(), row(signer)))
            .collect()
    }

    #[test]
    fn those_who_signed_most_stand_first_with_their_articles_and_offices() {
        let (_, table) = signers(BULLETIN, &FactsQuery::default());
        assert_eq!((table.articles, table.unsigned), (4, 1));
        assert_eq!(
            names(&table.offices),
            [("余杭区人大办", vec![0, 2]), ("临平区人大办", vec![1])]
        );
        assert_eq!(
            names(&table.people),
            [("王明", vec![0, 1, 2]), ("李红", vec![1])]
        );
        assert_eq!(table.people[0].offices, ["余杭区人大办", "临平区人大办"]);
    }

    #[test]
    fn each_place_is_that_of_a_byline_with_the_name_and_of_its_division() {
        let (text, table) = signers(BULLETIN, &FactsQuery::default());
        for signer in table.offices.iter().chain(&table.people) {
            for place in &signer.places {
                let span = place.span.utf16_start as usize..place.span.utf16_end as usize;
                let byline = String::from_utf16_lossy(&text[span]);
                assert!(byline.contains(&signer.name), "{byline}");
                let code = if place.article == 1 {
                    "330113"
                } else {
                    "330110"
                };
                assert_eq!(place.division.as_deref(), Some(code));
            }
        }
    }

    #[test]
    fn one_division_has_its_own_signers_only() {
        let query = FactsQuery {
            divisions: vec!["330113".to_owned()],
            ..FactsQuery::default()
        };
        let (_, table) = signers(BULLETIN, &query);
        assert_eq!((table.articles, table.unsigned), (1, 0));
        assert_eq!(names(&table.people), [("李红", vec![1]), ("王明", vec![1])]);
    }

    #[test]
    fn names_that_could_be_parted_in_another_way_are_marked() {
        let text = BULLETIN.replace("李红　王明", "李红王明赵");
        let (_, table) = signers(&text, &FactsQuery::default());
        let uncertain = |signer: &&Signer| signer.is_uncertain;
        assert!(table.people.iter().any(|one| uncertain(&one)), "{table:#?}");
        assert!(!table.offices.iter().any(|one| uncertain(&one)));
    }
}
