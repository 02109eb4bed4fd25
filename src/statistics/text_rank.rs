//! TextRank: which terms the other important terms stand beside.

use rustc_hash::FxHashMap;

use crate::order;

/// Terms and how often each two of them stand near each other.
///
/// A node a term; edges have no direction, and as many weights as there were meetings.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Graph {
    /// By node: its neighbours, ascending, with the weights of the edges.
    neighbours: Vec<Vec<(u32, f64)>>,
}

impl Graph {
    /// The graph of sequences of terms: two terms of one sequence meet where fewer than `window` places lie between
    /// the start of one and of the other, those of `None` included. A term does not meet itself, and terms
    /// from `nodes` on are none. Memory grows with the different pairs, not with the text.
    #[must_use]
    pub fn of_windows<'sequence>(
        nodes: usize,
        window: usize,
        sequences: impl IntoIterator<Item = &'sequence [Option<u32>]>,
    ) -> Self {
        // Meetings are counted as they come: a long text has many more of them than different pairs.
        let mut meetings: FxHashMap<(u32, u32), u32> = FxHashMap::default();
        for sequence in sequences {
            for (place, &first) in sequence.iter().enumerate() {
                let Some(first) = first.filter(|&node| (node as usize) < nodes) else {
                    continue;
                };
                let behind = sequence
                    .iter()
                    .skip(place + 1)
                    .take(window.saturating_sub(1));
                for &second in behind.flatten() {
                    if second != first && (second as usize) < nodes {
                        let pair = (first.min(second), first.max(second));
                        *meetings.entry(pair).or_default() += 1;
                    }
                }
            }
        }
        let mut neighbours: Vec<Vec<(u32, f64)>> = vec![Vec::new(); nodes];
        for ((first, second), count) in meetings {
            neighbours[first as usize].push((second, f64::from(count)));
            neighbours[second as usize].push((first, f64::from(count)));
        }
        // The map has an order of its own, and sums depend on theirs in the last bit.
        for edges in &mut neighbours {
            order::sort_by_key(edges, |&(other, _)| other);
        }
        Self { neighbours }
    }

    /// How many nodes there are.
    #[must_use]
    pub fn nodes(&self) -> usize {
        self.neighbours.len()
    }
}

/// The rank of each node: r(v) = (1 − d)/n + d · Σ r(u) · w(u,v) / Σ w(u,·) over its neighbours u, with `damping`
/// d (Mihalcea & Tarau 2004; their d is 0.85, and weights are divided as in weighted PageRank, so that all ranks
/// together are 1). The rank of a node that meets nobody is shared out among all.
///
/// Repeated until no rank changes by `tolerance` or more; 200 times at most, which d ≤ 0.9 and 1e-6 never need.
/// Not a frequency, and never to be shown as one. Empty with no nodes; 1 with a single one.
///
/// ```
/// use bulletin_lens::statistics::{Graph, text_rank};
///
/// let sequence = [Some(0), Some(1), Some(2)];
/// let graph = Graph::of_windows(3, 2, [sequence.as_slice()]);
/// let ranks = text_rank(&graph, 0.85, 1e-6);
/// assert!(ranks[1] > ranks[0] && ranks[0] == ranks[2]);
/// ```
#[must_use]
pub fn text_rank(graph: &Graph, damping: f64, tolerance: f64) -> Vec<f64> {
    const MOST_ROUNDS: usize = 200;
    let nodes = graph.nodes();
    if nodes == 0 {
        return Vec::new();
    }
    let share = 1.0 / nodes as f64;
    let sums: Vec<f64> = graph
        .neighbours
        .iter()
        .map(|edges| edges.iter().map(|&(_, weight)| weight).sum())
        .collect();
    let mut ranks = vec![share; nodes];
    for _ in 0..MOST_ROUNDS {
        let stranded: f64 = ranks
            .iter()
            .zip(&sums)
            .filter(|&(_, &sum)| sum <= 0.0)
            .map(|(rank, _)| rank)
            .sum();
        let base = (1.0 - damping + damping * stranded) * share;
        let next: Vec<f64> = graph
            .neighbours
            .iter()
            .map(|edges| {
                let flow = |&(other, weight): &(u32, f64)| {
                    ranks[other as usize] * weight / sums[other as usize]
                };
                base + damping * edges.iter().map(flow).sum::<f64>()
            })
            .collect();
        let change = ranks
            .iter()
            .zip(&next)
            .map(|(before, after)| (before - after).abs())
            .fold(0.0, f64::max);
        ranks = next;
        if change < tolerance {
            break;
        }
    }
    ranks
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::statistics::assert_near;

    #[test]
    fn the_middle_of_a_star_and_of_a_path() {
        // A star of three rays: r = 0.0375 + 0.85·3·s and s = 0.0375 + 0.85·r/3.
        let rays = [[Some(0), Some(1)], [Some(0), Some(2)], [Some(0), Some(3)]];
        let graph = Graph::of_windows(4, 2, rays.iter().map(<[Option<u32>; 2]>::as_slice));
        let ranks = text_rank(&graph, 0.85, 1e-9);
        assert_near(ranks[0], 0.4797);
        assert_near(ranks[1], 0.1734);
    }

    #[test]
    fn none_and_one() {
        assert!(text_rank(&Graph::default(), 0.85, 1e-6).is_empty());
        let single = Graph::of_windows(1, 5, [[Some(0), None, Some(0)].as_slice()]);
        assert_near(text_rank(&single, 0.85, 1e-6)[0], 1.0);
    }

    #[test]
    fn terms_beyond_the_nodes_meet_nobody() {
        let sequence = [Some(0), Some(7), Some(1)];
        assert_eq!(
            Graph::of_windows(2, 3, [sequence.as_slice()]),
            Graph::of_windows(2, 3, [[Some(0), None, Some(1)].as_slice()])
        );
    }

    #[test]
    fn gaps_count_as_places_of_the_window() {
        let near = [Some(0), None, Some(1)];
        assert_eq!(
            Graph::of_windows(2, 2, [near.as_slice()]),
            Graph::of_windows(2, 2, [])
        );
        assert_ne!(
            Graph::of_windows(2, 3, [near.as_slice()]),
            Graph::of_windows(2, 3, [])
        );
    }

    proptest! {
        #[test]
        fn ranks_are_shares_of_one(sequence in proptest::collection::vec(proptest::option::of(0_u32..12), 0..60)) {
            let ranks = text_rank(&Graph::of_windows(12, 5, [sequence.as_slice()]), 0.85, 1e-9);
            prop_assert!((ranks.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert!(ranks.iter().all(|&rank| rank > 0.0));
        }

        #[test]
        fn turning_the_text_round_changes_nothing(sequence in proptest::collection::vec(proptest::option::of(0_u32..12), 0..60)) {
            let there = Graph::of_windows(12, 5, [sequence.as_slice()]);
            let turned: Vec<Option<u32>> = sequence.iter().rev().copied().collect();
            prop_assert_eq!(there, Graph::of_windows(12, 5, [turned.as_slice()]));
        }
    }
}
