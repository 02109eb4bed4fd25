/** Nudges labels on a line apart, each as little as it can be: wished places in, places out, no DOM. */

/**
 * Places at least `gap` apart, between `low` and `high`, in the order of the wishes; equal wishes keep their order.
 * The sum of the squared ways is the least there is. Where the room is too short for the gap, the gap shrinks.
 */
export function spreadLabels(
  wishes: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const count = wishes.length;
  if (count === 0) return [];
  const step = count > 1 ? Math.min(gap, Math.max(0, high - low) / (count - 1)) : gap;
  const order = wishes
    .map((wish, index) => ({ wish, index }))
    .sort((a, b) => a.wish - b.wish || a.index - b.index);
  // Less its steps, the row may only not descend: neighbours that would are pooled at their mean.
  const pools: { sum: number; size: number }[] = [];
  order.forEach(({ wish }, rank) => {
    let pool = { sum: wish - rank * step, size: 1 };
    for (let before = pools.at(-1); before && mean(before) > mean(pool); before = pools.at(-1)) {
      pools.pop();
      pool = { sum: before.sum + pool.sum, size: before.size + pool.size };
    }
    pools.push(pool);
  });
  const highest = Math.max(low, high - (count - 1) * step);
  const places = new Array<number>(count).fill(low);
  let rank = 0;
  for (const pool of pools) {
    const base = Math.min(Math.max(mean(pool), low), highest);
    for (let within = 0; within < pool.size; within += 1, rank += 1) {
      const label = order[rank];
      if (label) places[label.index] = base + rank * step;
    }
  }
  return places;
}

function mean(pool: { sum: number; size: number }): number {
  return pool.sum / pool.size;
}
