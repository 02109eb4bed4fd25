/** Moves boxes apart until none lies on another: boxes in, boxes out, no DOM. */
import type { Box } from './data.js';

/** Far below what can be seen, far above what is lost when boxes are moved together. */
const HAIR = 1e-6;

/** Whether two boxes have more than an edge in common. */
export function overlap(a: Box, b: Box): boolean {
  const meet = (from: number, size: number, otherFrom: number, otherSize: number): boolean =>
    from + HAIR < otherFrom + otherSize && otherFrom + HAIR < from + size;
  return meet(a.x, a.width, b.x, b.width) && meet(a.y, a.height, b.y, b.height);
}

/** Rounds of pushing; after that what still overlaps is set aside and down. */
const ROUNDS = 120;

/**
 * The same boxes, none on another, all between 0 and `width`; none wider than that may be given.
 * First each pair that overlaps shares the way to where it no longer does, along the shorter side; what is too dense for
 * that goes down, from the highest box on, to the next free place. Height is free.
 */
export function moveApart(boxes: readonly Box[], width: number): Box[] {
  const moved = boxes.map((box) => keepWithin(box, width));
  for (let round = 0; round < ROUNDS && pushOnce(moved, width); round += 1);
  const settled: Box[] = [];
  const order = moved.map((_, index) => index);
  const topOf = (index: number): number => moved[index]?.y ?? 0;
  order.sort((a, b) => topOf(a) - topOf(b) || a - b);
  for (const index of order) {
    const box = moved[index];
    if (!box) continue;
    let blocker = settled.find((other) => overlap(box, other));
    while (blocker) {
      box.y = blocker.y + blocker.height;
      blocker = settled.find((other) => overlap(box, other));
    }
    settled.push(box);
  }
  return moved;
}

/** One round; tells whether anything overlapped. */
function pushOnce(boxes: Box[], width: number): boolean {
  let any = false;
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1)) {
      if (!overlap(a, b)) continue;
      any = true;
      const across = Math.min(a.x + a.width - b.x, b.x + b.width - a.x);
      const down = Math.min(a.y + a.height - b.y, b.y + b.height - a.y);
      if (across < down) {
        const direction = a.x + a.width / 2 <= b.x + b.width / 2 ? 1 : -1;
        a.x -= (direction * across) / 2;
        b.x += (direction * across) / 2;
      } else {
        const direction = a.y + a.height / 2 <= b.y + b.height / 2 ? 1 : -1;
        a.y -= (direction * down) / 2;
        b.y += (direction * down) / 2;
      }
      Object.assign(a, keepWithin(a, width));
      Object.assign(b, keepWithin(b, width));
    }
  });
  return any;
}

function keepWithin(box: Box, width: number): Box {
  return { ...box, x: Math.max(0, Math.min(box.x, width - box.width)) };
}
