//! Nearness: whether words stand within a window of another, for collocations and for the sentences behind them.

use crate::query::Side;

/// How far from a word, and on which side of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Window {
    /// Words on either side; 0 means the whole sentence.
    pub tokens: u32,
    /// On which side of the word.
    pub side: Side,
}

impl Window {
    /// Whether the words from one place of a sentence up to, not including, another are near a word that stands at
    /// `nodes`, places ascending. What stands at one of the words itself is not near it.
    pub(crate) fn holds(self, nodes: &[usize], from: usize, to: usize) -> bool {
        let before = nodes.partition_point(|&node| node < from);
        let behind = nodes.partition_point(|&node| node < to);
        let is_near = |distance: usize| self.tokens == 0 || distance <= self.tokens as usize;
        let follows = || {
            let node = before.checked_sub(1).and_then(|at| nodes.get(at));
            node.is_some_and(|&node| is_near(from - node))
        };
        // The last word is the nearest to what stands behind; no word at all ends where it begins.
        let precedes = || {
            nodes
                .get(behind)
                .is_some_and(|&node| is_near(node + 1 - to))
        };
        match self.side {
            Side::Both => follows() || precedes(),
            Side::Left => precedes(),
            Side::Right => follows(),
        }
    }

    /// The places of a sentence's terms that are near a term, each once; the term's own places are not.
    pub(crate) fn places(self, terms: &[u32], node: u32) -> Vec<usize> {
        let nodes = places_of(terms, node);
        if nodes.is_empty() {
            return Vec::new();
        }
        (0..terms.len())
            .filter(|&place| terms[place] != node && self.holds(&nodes, place, place + 1))
            .collect()
    }
}

/// Where a term stands among a sentence's terms, ascending.
pub(crate) fn places_of(terms: &[u32], node: u32) -> Vec<usize> {
    (0..terms.len())
        .filter(|&place| terms[place] == node)
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn near(terms: &[u32], tokens: u32, side: Side) -> Vec<usize> {
        Window { tokens, side }.places(terms, 9)
    }

    #[test]
    fn each_near_place_counts_once() {
        assert_eq!(near(&[1, 9, 2, 9, 3], 1, Side::Both), [0, 2, 4]);
        assert_eq!(near(&[1, 2, 3, 9, 4], 2, Side::Both), [1, 2, 4]);
        assert_eq!(near(&[1, 2, 3, 9, 4], 0, Side::Both), [0, 1, 2, 4]);
        assert!(near(&[1, 2], 0, Side::Both).is_empty());
    }

    #[test]
    fn a_side_is_the_side_of_the_term() {
        assert_eq!(near(&[1, 2, 9, 3, 4], 1, Side::Left), [1]);
        assert_eq!(near(&[1, 2, 9, 3, 4], 1, Side::Right), [3]);
        assert_eq!(near(&[1, 2, 9, 3, 4], 0, Side::Left), [0, 1]);
        assert_eq!(near(&[1, 9, 2, 9, 3], 1, Side::Left), [0, 2]);
    }

    #[test]
    fn several_words_are_near_by_their_nearest_one() {
        let window = |side| Window { tokens: 1, side };
        assert!(window(Side::Both).holds(&[4], 1, 4));
        assert!(window(Side::Left).holds(&[4], 1, 4));
        assert!(!window(Side::Right).holds(&[4], 1, 4));
        assert!(!window(Side::Both).holds(&[2], 1, 4), "it stands inside");
        assert!(window(Side::Both).holds(&[3], 4, 4), "a mark behind it");
    }

    proptest! {
        #[test]
        fn near_is_what_looking_from_each_node_finds(
            terms in proptest::collection::vec(7_u32..10, 0..30),
            tokens in 0_u32..6,
            side in prop_oneof![Just(Side::Both), Just(Side::Left), Just(Side::Right)],
        ) {
            let sees = |node: usize, place: usize| {
                let is_on_side = match side {
                    Side::Both => true,
                    Side::Left => place < node,
                    Side::Right => place > node,
                };
                is_on_side && (tokens == 0 || node.abs_diff(place) <= tokens as usize)
            };
            let slowly: Vec<usize> = (0..terms.len())
                .filter(|&place| terms[place] != 9)
                .filter(|&place| (0..terms.len()).any(|node| terms[node] == 9 && sees(node, place)))
                .collect();
            prop_assert_eq!(near(&terms, tokens, side), slowly);
        }
    }
}
