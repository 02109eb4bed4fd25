//! Freedom: how much the company of a candidate changes, on either side. The pieces of a word always stand in the same.

use rustc_hash::FxHashMap;

use crate::order;

/// The words before and behind each candidate.
#[derive(Debug)]
pub(super) struct Freedom<'candidates> {
    places: FxHashMap<&'candidates [u32], usize>,
    longest: usize,
    sides: Vec<[Side; 2]>,
}

/// The neighbours on one side.
#[derive(Debug, Clone, Default)]
struct Side {
    words: FxHashMap<u32, u32>,
    /// Times a mark or the end of the text stood there: free each time.
    marks: u32,
}

impl<'candidates> Freedom<'candidates> {
    pub(super) fn of(candidates: impl Iterator<Item = &'candidates [u32]>) -> Self {
        let places: FxHashMap<&[u32], usize> = candidates
            .enumerate()
            .map(|(place, words)| (words, place))
            .collect();
        Self {
            longest: places.keys().map(|words| words.len()).max().unwrap_or(0),
            sides: vec![<[Side; 2]>::default(); places.len()],
            places,
        }
    }

    /// Notes the neighbours of every occurrence.
    pub(super) fn look_around(mut self, rows: &[(usize, Vec<u32>)]) -> Self {
        for (_, words) in rows {
            for start in 0..words.len() {
                for end in start + 2..=words.len().min(start + self.longest) {
                    let Some(&place) = self.places.get(&words[start..end]) else {
                        continue;
                    };
                    let [left, right] = &mut self.sides[place];
                    left.add(start.checked_sub(1).and_then(|at| words.get(at)));
                    right.add(words.get(end));
                }
            }
        }
        self
    }

    /// The entropies of both sides in bits, in the order of the candidates.
    pub(super) fn entropies(&self) -> Vec<(f64, f64)> {
        let both = self.sides.iter();
        both.map(|[left, right]| (left.entropy(), right.entropy()))
            .collect()
    }
}

impl Side {
    fn add(&mut self, word: Option<&u32>) {
        match word {
            Some(&word) => *self.words.entry(word).or_default() += 1,
            None => self.marks += 1,
        }
    }

    fn entropy(&self) -> f64 {
        let mut counts: Vec<u32> = self.words.values().copied().collect();
        // Sums depend on their order in the last bit.
        order::sort(&mut counts);
        let all = f64::from(counts.iter().sum::<u32>() + self.marks);
        if all <= 0.0 {
            return 0.0;
        }
        let part = |count: f64| count / all * libm::log2(all / count);
        let of_words: f64 = counts.iter().map(|&count| part(f64::from(count))).sum();
        of_words + f64::from(self.marks) * part(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entropies(rows: &[&[u32]], candidate: &[u32]) -> (f64, f64) {
        let rows: Vec<(usize, Vec<u32>)> = rows.iter().map(|row| (0, row.to_vec())).collect();
        Freedom::of([candidate].into_iter())
            .look_around(&rows)
            .entropies()[0]
    }

    #[test]
    fn the_same_company_is_no_freedom_and_marks_are() {
        assert_eq!(
            entropies(&[&[1, 7, 8, 2], &[1, 7, 8, 3]], &[7, 8]),
            (0.0, 1.0)
        );
        assert_eq!(entropies(&[&[7, 8], &[7, 8, 3]], &[7, 8]), (1.0, 1.0));
        assert_eq!(entropies(&[&[1, 2]], &[7, 8]), (0.0, 0.0));
    }
}
