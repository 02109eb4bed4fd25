//! Names: a unit and the people behind it, however they are parted or run together.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::{
    NO_NAMES, OFFICE_ENDINGS, PEN_NAMES, PICTURE_ROLES, ROLES, SHORT_OFFICES, WEAK_ENDINGS,
};
use super::{Credit, Signature};
use crate::character::is_han;

/// Surnames with their rank in the list, where the common ones stand first.
static SURNAMES: LazyLock<FxHashMap<&'static str, usize>> = LazyLock::new(|| {
    let file = include_str!("../../../data/surnames.txt");
    let names = file
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace);
    let mut ranks = FxHashMap::default();
    for (rank, name) in names.enumerate() {
        ranks.entry(name).or_insert(rank);
    }
    ranks
});

/// Without a unit or a role beside them, run-together names need surnames as common as this.
const COMMON_SURNAMES: usize = 200;

/// A unit and people parted by blanks or `、`; `None` where a piece is neither.
///
/// `is_introduced` says that a role stands before the names, so that people are to be expected.
pub(super) fn read_names(text: &str, is_introduced: bool) -> Option<Signature> {
    let mut reader = Reader {
        text,
        is_introduced,
        signature: Signature::default(),
        people: Vec::new(),
        role: None,
        office: None,
        place: None,
        surname: None,
        is_padded: false,
    };
    let pieces = pieces_of(text);
    for (number, &(start, piece)) in pieces.iter().enumerate() {
        let next_is_single = pieces
            .get(number + 1)
            .is_some_and(|(_, next)| is_single(next) && known_role(next).is_none());
        reader.read_piece(start, piece, next_is_single)?;
    }
    reader.finish()
}

/// What has been read of a line of names.
struct Reader<'text> {
    text: &'text str,
    is_introduced: bool,
    signature: Signature,
    /// The people who have no role yet.
    people: Vec<String>,
    /// A role printed between or behind the names: 某某 摄, 某某供稿.
    role: Option<&'text str>,
    /// Where the unit stands.
    office: Option<(usize, usize)>,
    /// Where a place stands that may be the first part of a unit.
    place: Option<(usize, usize)>,
    /// A surname that waits for the rest of its padded name.
    surname: Option<&'text str>,
    /// Whether the last name was put together from padded characters.
    is_padded: bool,
}

impl<'text> Reader<'text> {
    fn read_piece(&mut self, start: usize, piece: &'text str, next_is_single: bool) -> Option<()> {
        // 文 　澜: a surname that is also a role, before anybody has written anything.
        let is_surname = next_is_single && self.people.is_empty() && SURNAMES.contains_key(piece);
        let (piece, role) = match known_role(piece) {
            Some(_) if is_surname => (piece, None),
            Some(role) => ("", Some(role)),
            None => strip_role(piece),
        };
        if !piece.is_empty() {
            self.read_name(start, piece, next_is_single)?;
        }
        if role.is_some() && self.surname.is_some() {
            return None;
        }
        if role.is_some() {
            if self.people.is_empty() {
                self.role = role;
            } else {
                // A role behind people is theirs.
                self.role = self.role.or(role);
                self.close_credit();
            }
        }
        Some(())
    }

    fn read_name(&mut self, start: usize, piece: &'text str, next_is_single: bool) -> Option<()> {
        if let Some(surname) = self.surname.take() {
            let is_rest = piece.chars().all(is_han) && piece.chars().count() <= 2;
            self.is_padded = is_single(piece);
            return is_rest.then(|| self.people.push(format!("{surname}{piece}")));
        }
        let was_padded = std::mem::take(&mut self.is_padded);
        if is_single(piece) {
            // 周 晓 岚: each character stands alone.
            if was_padded && !next_is_single && !SURNAMES.contains_key(piece) {
                let last = self.people.last_mut()?;
                last.push_str(piece);
                return Some(());
            }
            let can_open = SURNAMES.contains_key(piece) || self.office.is_some();
            self.surname = Some(piece);
            return can_open.then_some(());
        }
        self.read_word(start, piece)
    }

    fn read_word(&mut self, start: usize, piece: &'text str) -> Option<()> {
        let end = start + piece.len();
        let has_unit = self.office.is_some() || self.place.is_some();
        let is_first = self.people.is_empty() && self.signature.authors.is_empty();
        if has_unit && is_person_like_office(piece) {
            self.people.push(piece.to_owned());
            return Some(());
        }
        if is_first && is_office(piece) {
            // Two units stand as they were printed, with what is printed between them.
            let from = self.office.or(self.place).map_or(start, |(from, _)| from);
            self.office = Some((from, end));
            return Some(());
        }
        if is_first && !has_unit && is_place(piece) && !is_person(piece) {
            self.place = Some((start, end));
            return Some(());
        }
        if is_first && let Some((office, people)) = part_office_and_names(piece) {
            let from = self.office.or(self.place).map_or(start, |(from, _)| from);
            self.office = Some((from, start + office.len()));
            match people {
                Behind::People(people) => self.take_people(people),
                Behind::Surname(surname) => self.surname = Some(surname),
            }
            return Some(());
        }
        let people = read_people(piece).filter(|people| {
            has_unit || self.is_introduced || people.names.len() == 1 || people.is_common
        });
        if let Some(people) = people {
            self.take_people(people);
            return Some(());
        }
        // Behind a unit stands a person, however rare the surname.
        let is_rare_name = has_unit && can_be_name(piece);
        is_rare_name.then(|| self.people.push(piece.to_owned()))
    }

    fn take_people(&mut self, people: People) {
        self.people.extend(people.names);
        self.signature.is_uncertain |= people.is_uncertain;
    }

    /// Gives the people so far their role.
    fn close_credit(&mut self) {
        let role = self.role.take();
        let people = std::mem::take(&mut self.people);
        // Who took the picture has written nothing.
        if !role.is_some_and(|role| PICTURE_ROLES.contains(role)) {
            self.signature.authors.extend(people.iter().cloned());
        }
        self.signature.credits.push(Credit {
            role: role.map(str::to_owned),
            office: None,
            people,
        });
    }

    fn finish(mut self) -> Option<Signature> {
        if self.surname.is_some() {
            return None;
        }
        if !self.people.is_empty() || self.signature.credits.is_empty() {
            self.close_credit();
        }
        let names_people = self
            .signature
            .credits
            .iter()
            .any(|credit| !credit.people.is_empty());
        // A place alone signs nothing; before people it is their unit.
        let office = self
            .office
            .or(self.place.filter(|_| names_people))
            .map(|(from, to)| self.text[from..to].to_owned());
        if office.is_none() && !names_people {
            return None;
        }
        if let Some(first) = self.signature.credits.first_mut() {
            first.office.clone_from(&office);
        }
        self.signature.office = office;
        Some(self.signature)
    }
}

fn is_single(piece: &str) -> bool {
    let mut characters = piece.chars();
    characters.next().is_some_and(is_han) && characters.next().is_none()
}

/// A piece that is a role and nothing else.
fn known_role(piece: &str) -> Option<&str> {
    (ROLES.contains(piece) || PICTURE_ROLES.contains(piece)).then_some(piece)
}

/// A piece without the role printed against its end: 区人大办供稿, 周晓岚摄.
fn strip_role(piece: &str) -> (&str, Option<&str>) {
    ROLES
        .endings_of(piece)
        .chain(PICTURE_ROLES.endings_of(piece))
        .filter(|role| !matches!(*role, "图" | "文" | "图片" | "文字"))
        .filter_map(|role| piece.strip_suffix(role))
        .filter(|rest| !rest.is_empty())
        .min_by_key(|rest| rest.len())
        .map_or((piece, None), |rest| (rest, Some(&piece[rest.len()..])))
}

/// The pieces between blanks and separators, with their places.
fn pieces_of(text: &str) -> Vec<(usize, &str)> {
    let is_separator = |character: char| {
        character.is_whitespace()
            || matches!(
                character,
                '、' | '/' | '／' | '|' | '｜' | '；' | ';' | '，' | ','
            )
    };
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, separator) in text
        .char_indices()
        .filter(|&(_, character)| is_separator(character))
    {
        pieces.push((start, &text[start..at]));
        start = at + separator.len_utf8();
    }
    pieces.push((start, &text[start..]));
    pieces.retain(|(_, piece)| !piece.is_empty());
    // 文/图 is one role.
    for index in (1..pieces.len()).rev() {
        let ((first, before), (second, behind)) = (pieces[index - 1], pieces[index]);
        let is_pair = matches!((before, behind), ("文", "图") | ("图", "文"));
        if is_pair && text[first + before.len()..second].chars().count() == 1 {
            pieces[index - 1].1 = &text[first..second + behind.len()];
            pieces.remove(index);
        }
    }
    pieces
}

/// The people in a piece without blanks.
struct People {
    names: Vec<String>,
    /// Whether the list of surnames allows another parting as well.
    is_uncertain: bool,
    /// Whether all the surnames are common ones.
    is_common: bool,
}

/// One name, or names printed without a gap, parted as the surnames allow.
///
/// Of several partings the one with the most common surnames is taken, and called uncertain.
fn read_people(piece: &str) -> Option<People> {
    const LONGEST_ROW: usize = 9;
    if is_person(piece) && piece.chars().count() < 4 {
        return Some(People {
            names: vec![piece.to_owned()],
            is_uncertain: false,
            is_common: true,
        });
    }
    if piece.contains('·') {
        return is_person(piece).then(|| People {
            names: vec![piece.to_owned()],
            is_uncertain: false,
            is_common: true,
        });
    }
    let count = piece.chars().count();
    if !(4..=LONGEST_ROW).contains(&count) || is_office(piece) || NO_NAMES.contains(piece) {
        return None;
    }
    let mut partings = Vec::new();
    part_names(piece, &mut Vec::new(), &mut partings);
    let best = partings
        .iter()
        .min_by_key(|names| (rarest_surname(names), names.len()))?;
    Some(People {
        names: best.iter().map(|&name| name.to_owned()).collect(),
        is_uncertain: partings.len() > 1,
        is_common: rarest_surname(best) < COMMON_SURNAMES,
    })
}

/// All partings of a row of characters into names of known surnames, longer first names first.
fn part_names<'row>(row: &'row str, names: &mut Vec<&'row str>, found: &mut Vec<Vec<&'row str>>) {
    if row.is_empty() {
        found.push(names.clone());
        return;
    }
    for length in [3, 2, 4] {
        let cut = row
            .char_indices()
            .map(|(at, _)| at)
            .chain([row.len()])
            .nth(length);
        let Some((name, rest)) = cut.and_then(|cut| row.split_at_checked(cut)) else {
            continue;
        };
        if is_person(name) {
            names.push(name);
            part_names(rest, names, found);
            names.pop();
        }
    }
}

fn rarest_surname(names: &[&str]) -> usize {
    names
        .iter()
        .map(|name| surname_rank(name))
        .max()
        .unwrap_or(0)
}

/// How far down the list a name's surname stands; one of two characters is sure.
fn surname_rank(name: &str) -> usize {
    if compound_surname(name).is_some() {
        return 0;
    }
    let first = name.chars().next().map_or(0, char::len_utf8);
    SURNAMES.get(&name[..first]).copied().unwrap_or(usize::MAX)
}

/// The surname of two characters that a name of three or four opens with.
fn compound_surname(name: &str) -> Option<&str> {
    let end = name.char_indices().nth(2)?.0;
    SURNAMES.contains_key(&name[..end]).then_some(&name[..end])
}

enum Behind<'text> {
    People(People),
    /// The first character of a padded name.
    Surname(&'text str),
}

/// A unit with names printed right behind it: the longest unit that leaves names.
fn part_office_and_names(piece: &str) -> Option<(&str, Behind<'_>)> {
    piece
        .char_indices()
        .map(|(at, _)| piece.split_at(at))
        .filter(|(office, _)| is_office(office))
        .filter_map(|(office, rest)| {
            if is_single(rest) {
                let is_surname = SURNAMES.contains_key(rest);
                return is_surname.then_some((office, Behind::Surname(rest)));
            }
            Some((office, Behind::People(read_people(rest)?)))
        })
        .next_back()
}

/// Whether a piece is a unit's name by its ending.
pub(in crate::bulletin) fn is_office(piece: &str) -> bool {
    PEN_NAMES.contains(piece)
        || piece.chars().count() >= 3
            && OFFICE_ENDINGS.ends(piece)
            && piece.chars().all(|character| {
                is_han(character)
                    || character.is_ascii_alphanumeric()
                    || matches!(character, '（' | '）' | '(' | ')')
            })
            && piece.chars().next().is_some_and(char::is_alphanumeric)
}

/// `陈立科`: three characters behind a unit that open with a surname and end as some units do.
fn is_person_like_office(piece: &str) -> bool {
    piece.chars().count() == 3
        && piece.ends_with(WEAK_ENDINGS)
        && surname_rank(piece) < COMMON_SURNAMES
        && !SHORT_OFFICES.contains(piece)
        && !PEN_NAMES.contains(piece)
}

/// Whether a piece is a place by its ending: a district, a county, a street.
fn is_place(piece: &str) -> bool {
    piece.chars().all(is_han)
        && (2..=12).contains(&piece.chars().count())
        && (piece.ends_with(['区', '县', '市', '镇', '乡']) || piece.ends_with("街道"))
}

/// Whether a piece can be one person's name: a known surname and one or two more characters
/// (three or four in all after a surname of two), or a name with a point inside.
pub(in crate::bulletin) fn is_person(piece: &str) -> bool {
    if let Some((first, last)) = piece.split_once('·') {
        let is_part =
            |part: &str| (2..=7).contains(&part.chars().count()) && part.chars().all(is_han);
        return is_part(first) && is_part(last) && !is_office(last);
    }
    let count = piece.chars().count();
    if !(2..=4).contains(&count)
        || !piece.chars().all(is_han)
        || is_office(piece)
        || NO_NAMES.contains(piece)
        || piece.ends_with(['区', '县', '市', '省', '乡'])
    {
        return false;
    }
    match count {
        2 => surname_rank(piece) != usize::MAX,
        3 => compound_surname(piece).is_some() || surname_rank(piece) != usize::MAX,
        _ => compound_surname(piece).is_some(),
    }
}

/// Whether a piece has the length of a name and is no office.
fn can_be_name(piece: &str) -> bool {
    (2..=3).contains(&piece.chars().count())
        && piece.chars().all(is_han)
        && !is_office(piece)
        && !NO_NAMES.contains(piece)
}
