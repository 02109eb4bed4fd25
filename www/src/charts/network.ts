/** Lays out a network of words on a circle: ties in, places out, no DOM. */
import type { Box } from './data.js';
import { estimateTextWidth } from './text-width.js';

/** One word to place. */
export interface NetworkWord {
  label: string;
}

/** One tie to draw, by the places of its words. */
export interface NetworkLink {
  left: number;
  right: number;
  /** How thick, relative to the others. */
  weight: number;
}

/** The network as drawn, in pixels. */
export interface NetworkLayout {
  width: number;
  height: number;
  words: {
    x: number;
    y: number;
    labelX: number;
    labelY: number;
    anchor: 'start' | 'middle' | 'end';
    hit: Box;
  }[];
  links: { x1: number; y1: number; x2: number; y2: number; thickness: number }[];
}

const THICKEST = 6;
const THINNEST = 1;
const LABEL_GAP = 8;
const LEAST_RADIUS = 90;
const LARGEST_RADIUS = 240;
/** Cosine of the angle from which labels get in each other’s way. */
const NEAR_A_POLE = 0.6;

/**
 * The words in an order that puts tied ones beside each other: from the word with most ties on, each next one is the
 * one most strongly tied to the last, or the first that is left.
 */
export function orderByTies(words: number, links: readonly NetworkLink[]): number[] {
  const strength = (a: number, b: number): number =>
    links
      .filter(({ left, right }) => (left === a && right === b) || (left === b && right === a))
      .reduce((sum, { weight }) => sum + weight, 0);
  const ties = (word: number): number =>
    links.filter(({ left, right }) => left === word || right === word).length;
  const rest = Array.from({ length: words }, (_, word) => word);
  rest.sort((a, b) => ties(b) - ties(a) || a - b);
  const order: number[] = [];
  let last = rest.shift();
  while (last !== undefined) {
    const from = last;
    order.push(from);
    const next = rest.reduce(
      (best, word) => (strength(from, word) > strength(from, best) ? word : best),
      rest[0] ?? -1,
    );
    const at = rest.indexOf(next);
    last = at >= 0 ? rest.splice(at, 1)[0] : undefined;
  }
  return order;
}

/** Places words on a circle, tied ones beside each other; labels stand outside it. */
export function layOutNetwork(
  words: readonly NetworkWord[],
  links: readonly NetworkLink[],
  options: { width: number; fontSize: number; hit: number },
): NetworkLayout {
  const { width, fontSize, hit } = options;
  const widest = Math.max(0, ...words.map(({ label }) => estimateTextWidth(label, fontSize)));
  const radius = Math.max(
    LEAST_RADIUS,
    Math.min(LARGEST_RADIUS, width / 2 - widest - LABEL_GAP - 4),
  );
  const height = 2 * radius + 7 * fontSize;
  const [centreX, centreY] = [width / 2, height / 2];
  const order = orderByTies(words.length, links);
  const places = new Map(
    order.map((word, step) => {
      const angle = (2 * Math.PI * step) / Math.max(1, words.length) - Math.PI / 2;
      return [word, { cos: Math.cos(angle), sin: Math.sin(angle), isOdd: step % 2 === 1 }];
    }),
  );
  const placed = words.map((_, word) => {
    const { cos, sin, isOdd } = places.get(word) ?? { cos: 0, sin: 0, isOdd: false };
    // At top and bottom labels stand side by side: every other one is set a line further out.
    const further = isOdd && Math.abs(cos) < NEAR_A_POLE ? 1.3 * fontSize : 0;
    const [x, y] = [centreX + radius * cos, centreY + radius * sin];
    const anchor = Math.abs(cos) < 0.15 ? 'middle' : cos > 0 ? 'start' : 'end';
    return {
      x,
      y,
      labelX: x + LABEL_GAP * cos,
      labelY: y + (LABEL_GAP + fontSize * 0.6 + further) * sin + fontSize * 0.35,
      anchor,
      hit: { x: x - hit / 2, y: y - hit / 2, width: hit, height: hit },
    } as const;
  });
  const heaviest = Math.max(1, ...links.map(({ weight }) => weight));
  return {
    width,
    height,
    words: placed.map((word) => ({ ...word, hit: { ...word.hit } })),
    links: links.flatMap(({ left, right, weight }) => {
      const [from, to] = [placed[left], placed[right]];
      if (!from || !to) return [];
      return [
        {
          x1: from.x,
          y1: from.y,
          x2: to.x,
          y2: to.y,
          thickness: THINNEST + ((THICKEST - THINNEST) * weight) / heaviest,
        },
      ];
    }),
  };
}
