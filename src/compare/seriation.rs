//! Seriation: an order of groups that puts like beside like.
//!
//! Groups are joined step by step, the two most alike clusters first (average linkage; Sokal & Michener 1958). Each
//! cluster is a row of groups; when two are joined, each may be turned round, so that the most alike of their ends
//! meet. The order depends on likeness alone, not on the order the groups came in, but for exact ties.

/// An order of the rows of a symmetric matrix of likeness.
pub(super) fn order_by_likeness(values: &[Vec<f64>]) -> Vec<usize> {
    let mut clusters: Vec<Vec<usize>> = (0..values.len()).map(|place| vec![place]).collect();
    while clusters.len() > 1 {
        let mut best = (0, 1, f64::NEG_INFINITY);
        for left in 0..clusters.len() {
            for right in left + 1..clusters.len() {
                let likeness = average(values, &clusters[left], &clusters[right]);
                if likeness > best.2 {
                    best = (left, right, likeness);
                }
            }
        }
        let (left, right, _) = best;
        let second = clusters.remove(right);
        let first = std::mem::take(&mut clusters[left]);
        clusters[left] = join(values, first, second);
    }
    let mut order = clusters.pop().unwrap_or_default();
    // Read from the end whose group came first.
    if order.first() > order.last() {
        order.reverse();
    }
    order
}

fn average(values: &[Vec<f64>], left: &[usize], right: &[usize]) -> f64 {
    let pairs = left
        .iter()
        .flat_map(|&row| right.iter().map(move |&column| values[row][column]));
    pairs.sum::<f64>() / (left.len() * right.len()) as f64
}

/// Joins two rows where their most alike ends meet.
fn join(values: &[Vec<f64>], mut first: Vec<usize>, mut second: Vec<usize>) -> Vec<usize> {
    let ends = |row: &[usize]| (row[0], row[row.len() - 1]);
    let ((first_start, first_end), (second_start, second_end)) = (ends(&first), ends(&second));
    let meetings = [
        (first_end, second_start, false, false),
        (first_end, second_end, false, true),
        (first_start, second_start, true, false),
        (first_start, second_end, true, true),
    ];
    let mut best = meetings[0];
    for meeting in meetings {
        if values[meeting.0][meeting.1] > values[best.0][best.1] {
            best = meeting;
        }
    }
    if best.2 {
        first.reverse();
    }
    if best.3 {
        second.reverse();
    }
    first.extend(second);
    first
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Likeness that falls with the distance of places on a line.
    fn on_a_line(places: &[f64]) -> Vec<Vec<f64>> {
        let row = |from: &f64| {
            places
                .iter()
                .map(|to| 1.0 / (1.0 + (from - to).abs()))
                .collect()
        };
        places.iter().map(row).collect()
    }

    #[test]
    fn what_lies_on_a_line_is_put_in_line() {
        let order = order_by_likeness(&on_a_line(&[0.0, 7.0, 1.0, 8.0, 2.5]));
        assert_eq!(order, [0, 2, 4, 1, 3]);
        assert!(order_by_likeness(&[]).is_empty());
        assert_eq!(order_by_likeness(&[vec![1.0]]), [0]);
    }

    proptest! {
        #[test]
        fn every_group_has_one_place(places in proptest::collection::vec(0.0_f64..100.0, 0..20)) {
            let mut order = order_by_likeness(&on_a_line(&places));
            order.sort_unstable();
            prop_assert_eq!(order, (0..places.len()).collect::<Vec<_>>());
        }

        #[test]
        fn neighbours_are_no_less_alike_than_in_a_random_order(places in proptest::collection::vec(0.0_f64..100.0, 2..15)) {
            let values = on_a_line(&places);
            let together = |order: &[usize]| order.windows(2).map(|pair| values[pair[0]][pair[1]]).sum::<f64>();
            let order = order_by_likeness(&values);
            let given: Vec<usize> = (0..places.len()).collect();
            prop_assert!(together(&order) >= together(&given) - 1e-9);
        }
    }
}
