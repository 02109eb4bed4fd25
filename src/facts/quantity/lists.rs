//! The word lists behind quantities, read from data/measure-words.txt: units and their look-alikes.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::order;

/// A measure word or unit.
#[derive(Debug)]
pub(super) struct Unit {
    pub name: &'static str,
    /// What may follow and make another word of it: 人 before 大 is 人大.
    other_words: Vec<&'static str>,
    /// What may follow and leave it a unit all the same: 人 before 工作 although 人工 is a word.
    kept: Vec<&'static str>,
}

/// The lists of the data file.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Units by their first character, longest first.
    units: FxHashMap<char, Vec<Unit>>,
    pub structure: Vec<&'static str>,
    pub formula: Vec<&'static str>,
    pub groups: Vec<&'static str>,
    pub durations: Vec<&'static str>,
    pub periods: Vec<&'static str>,
    pub idioms: Vec<&'static str>,
}

/// The built-in lists.
pub(super) static LISTS: LazyLock<Lists> =
    LazyLock::new(|| Lists::read(include_str!("../../../data/measure-words.txt")));

impl Lists {
    fn read(file: &'static str) -> Self {
        let mut lists = Self::default();
        let mut section = "";
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[') {
                section = name.trim_end_matches(']');
                continue;
            }
            let words = line.split_whitespace();
            match section {
                "units" => lists.add_units(line),
                "structure" => lists.structure.extend(words),
                "formula" => lists.formula.extend(words),
                "groups" => lists.groups.extend(words),
                "durations" => lists.durations.extend(words),
                "periods" => lists.periods.extend(words),
                "idioms" => lists.idioms.extend(words),
                _ => {}
            }
        }
        for units in lists.units.values_mut() {
            order::sort_by_key_descending(units, |unit| unit.name.len());
        }
        lists
    }

    fn add_units(&mut self, line: &'static str) {
        let mut columns = line.split('|');
        let mut column = || columns.next().unwrap_or_default().split_whitespace();
        let names: Vec<&str> = column().collect();
        let (other_words, kept): (Vec<&str>, Vec<&str>) = (column().collect(), column().collect());
        for (place, name) in names.iter().enumerate() {
            let is_last = place + 1 == names.len();
            let words =
                |words: &Vec<&'static str>| if is_last { words.clone() } else { Vec::new() };
            let first = name.chars().next().unwrap_or_default();
            self.units.entry(first).or_default().push(Unit {
                name,
                other_words: words(&other_words),
                kept: words(&kept),
            });
        }
    }

    /// The unit a text opens with, where no other word begins with its characters.
    pub fn unit_at(&self, text: &str) -> Option<&Unit> {
        let units = self.units.get(&text.chars().next()?)?;
        units.iter().find(|unit| {
            text.starts_with(unit.name) && !unit.is_other_word(&text[unit.name.len()..])
        })
    }
}

impl Unit {
    fn is_other_word(&self, behind: &str) -> bool {
        starts_with_any(behind, &self.other_words) && !starts_with_any(behind, &self.kept)
    }
}

/// Whether a text opens with one of some words.
pub(super) fn starts_with_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}

/// Whether a text ends with one of some words.
pub(super) fn ends_with_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_has_words_and_no_unit_stands_twice() {
        let lists = &*LISTS;
        for section in [
            &lists.structure,
            &lists.formula,
            &lists.groups,
            &lists.durations,
            &lists.periods,
            &lists.idioms,
        ] {
            assert!(section.len() > 5);
        }
        let mut names: Vec<&str> = lists
            .units
            .values()
            .flatten()
            .map(|unit| unit.name)
            .collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn a_unit_is_the_longest_that_is_no_other_word() {
        let unit = |text: &str| LISTS.unit_at(text).map(|unit| unit.name);
        assert_eq!(unit("人次参加"), Some("人次"));
        assert_eq!(unit("人大代表"), None);
        assert_eq!(unit("支队伍"), Some("支"));
        assert_eq!(unit("支部"), None);
        assert_eq!(unit("名单位负责人"), Some("名"));
    }
}
