//! Order: one stable sort for all the small lists of the core.
//!
//! The standard library's sort is compiled anew for each type and each comparison, two to eight
//! kilobytes a time; together they were a tenth of the wasm. Here the places of the items are sorted,
//! which is compiled once, and the items follow. Terms are counted with a sort of their own.

use std::cmp::{Ordering, Reverse};

/// Sorts by a comparison; equals keep their order.
pub(crate) fn sort_by<Item>(items: &mut [Item], compare: impl Fn(&Item, &Item) -> Ordering) {
    // Most lists are found in order.
    if items.is_sorted_by(|left, right| compare(left, right) != Ordering::Greater) {
        return;
    }
    let mut order = leading_places(items.len(), items.len(), &|left, right| {
        compare(&items[left], &items[right])
    });
    // Each round brings one circle of items to their places, each item once.
    for start in 0..items.len() {
        let mut place = start;
        loop {
            let next = order[place] as usize;
            order[place] = place as u32;
            if next == start {
                break;
            }
            items.swap(place, next);
            place = next;
        }
    }
}

/// The places of the first `count` items in the order of a comparison, as [`sort_by`] would leave them; the others are
/// not put in order, which is most of the work where few of many are wanted.
pub(crate) fn first_places<Item>(
    items: &[Item],
    count: usize,
    compare: impl Fn(&Item, &Item) -> Ordering,
) -> Vec<usize> {
    let places = leading_places(items.len(), count, &|left, right| {
        compare(&items[left], &items[right])
    });
    places.into_iter().map(|place| place as usize).collect()
}

/// Sorts by a key; equals keep their order.
pub(crate) fn sort_by_key<Item, Key: Ord>(items: &mut [Item], key: impl Fn(&Item) -> Key) {
    sort_by(items, |left, right| key(left).cmp(&key(right)));
}

/// Sorts by a key, greatest first; equals keep their order.
pub(crate) fn sort_by_key_descending<Item, Key: Ord>(
    items: &mut [Item],
    key: impl Fn(&Item) -> Key,
) {
    sort_by_key(items, |item| Reverse(key(item)));
}

/// Sorts by the items' own order.
pub(crate) fn sort<Item: Ord>(items: &mut [Item]) {
    sort_by(items, Item::cmp);
}

/// Which item comes to each of the first places. Never inlined: that there is one of it is its purpose.
#[inline(never)]
fn leading_places(
    count: usize,
    wanted: usize,
    compare: &dyn Fn(usize, usize) -> Ordering,
) -> Vec<u32> {
    // Equals in the order they came in: no two places are equal, so that the quick selection is stable.
    let before = |&left: &u32, &right: &u32| {
        compare(left as usize, right as usize).then_with(|| left.cmp(&right))
    };
    let mut order: Vec<u32> = (0..count as u32).collect();
    if wanted < count {
        order.select_nth_unstable_by(wanted, before);
        order.truncate(wanted);
    }
    order.sort_by(before);
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn items_come_out_as_from_the_stable_sort(keys in proptest::collection::vec(0_u8..20, 0..200)) {
            let items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let (mut ours, mut wanted) = (items.clone(), items.clone());
            sort_by_key(&mut ours, |&(key, _)| key);
            wanted.sort_by_key(|&(key, _)| key);
            prop_assert_eq!(&ours, &wanted);
            sort_by_key_descending(&mut ours, |&(key, _)| key);
            wanted.sort_by_key(|&(key, _)| Reverse(key));
            prop_assert_eq!(&ours, &wanted);
            sort(&mut ours);
            wanted.sort_unstable();
            prop_assert_eq!(&ours, &wanted);
        }

        #[test]
        fn the_first_places_are_those_of_the_whole_order(keys in proptest::collection::vec(0_u8..20, 0..200), count in 0_usize..220) {
            let items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut wanted = items.clone();
            sort_by_key(&mut wanted, |&(key, _)| key);
            wanted.truncate(count);
            let places = first_places(&items, count, |left, right| left.0.cmp(&right.0));
            let found: Vec<(u8, usize)> = places.into_iter().map(|place| items[place]).collect();
            prop_assert_eq!(found, wanted);
        }
    }
}
