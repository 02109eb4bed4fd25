/**
 * Lays out a word cloud: words and values in, places out, no DOM.
 *
 * A spiral of our own instead of d3-cloud: that one measures words on a canvas, so that its places differ with the
 * fonts of a machine and cannot be tested in Node; and it drops a word without a place silently.
 */
import { TEXT_DROP } from './bars.js';
import { overlap } from './boxes-apart.js';
import type { Box } from './data.js';
import { estimateTextWidth } from './text-width.js';

/** One word to place. */
export interface CloudWord {
  label: string;
  /** Its size; what is not above zero has none. */
  value: number;
}

/** The room there is. */
export interface CloudOptions {
  width: number;
  /** Size of the page's type in pixels. */
  fontSize: number;
  /** No word's box is lower: what a finger or a pointer can hit. */
  leastHeight: number;
}

/** One word as drawn. */
export interface PlacedWord {
  /** Its place among the words given. */
  index: number;
  /** Middle and baseline of its text. */
  x: number;
  textY: number;
  fontSize: number;
  box: Box;
}

/** The cloud as drawn. */
export interface CloudLayout {
  width: number;
  height: number;
  words: PlacedWord[];
  /** Places of the words that would have been too small to read. */
  leftOut: number[];
}

/** Type of the greatest word, in em of the page. */
const LARGEST_IN_EM = 3.4;
/** Smaller than this, in em of the page, nobody reads a word. */
const SMALLEST_IN_EM = 0.8;
const LINE_HEIGHT = 1.24;
const GAP_ACROSS = 8;
/** How much of the ellipse words fill, as the spiral packs them. */
const FILLED_SHARE = 0.55;
/** Between two turns of the spiral, and two tries along it. */
const PITCH = 5;
const WIDEST_ASPECT = 3;

/**
 * The area of each word's type is in proportion to its value, exactly: what would be too small is left out and not
 * drawn larger than it is. From the greatest on, each takes the first free place on a spiral from the middle outwards;
 * the drawing grows in height until all have one.
 */
export function layOutCloud(words: readonly CloudWord[], options: CloudOptions): CloudLayout {
  const { width, fontSize, leastHeight } = options;
  const sized = sizeWords(words, width, fontSize);
  const shown = sized.filter(({ size }) => size >= SMALLEST_IN_EM * fontSize);
  const leftOut = sized.filter(({ size }) => size < SMALLEST_IN_EM * fontSize);
  shown.sort((a, b) => b.size - a.size || a.index - b.index);

  const boxes = shown.map(({ index, size }) => ({
    width: Math.min(width, estimateTextWidth(words[index]?.label ?? '', size) + GAP_ACROSS),
    height: Math.max(size * LINE_HEIGHT, leastHeight),
  }));
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0) / FILLED_SHARE;
  const aspect = Math.min(WIDEST_ASPECT, Math.max(1, (width * width) / Math.max(1, area)));
  const placed: Box[] = [];
  for (const box of boxes) placed.push(findPlace(box, placed, width, aspect));

  const top = Math.min(0, ...placed.map(({ y }) => y));
  const bottom = Math.max(0, ...placed.map(({ y, height }) => y + height));
  return {
    width,
    height: bottom - top,
    words: shown.map(({ index, size }, rank) => {
      const box = placed[rank] ?? { x: 0, y: 0, width: 0, height: 0 };
      const y = box.y - top;
      return {
        index,
        x: box.x + box.width / 2,
        textY: y + box.height / 2 + size * TEXT_DROP,
        fontSize: size,
        box: { ...box, y },
      };
    }),
    leftOut: leftOut.map(({ index }) => index),
  };
}

/** The size of each word's type: the greatest as large as it may be, and no word wider than the room. */
function sizeWords(
  words: readonly CloudWord[],
  width: number,
  fontSize: number,
): { index: number; size: number }[] {
  const greatest = Math.max(0, ...words.map(({ value }) => amount(value)));
  const parts = words.map(({ value }) => (greatest > 0 ? Math.sqrt(amount(value) / greatest) : 0));
  const room = Math.max(0, width - GAP_ACROSS);
  const largest = words.reduce((least, { label }, index) => {
    const wide = estimateTextWidth(label, parts[index] ?? 0);
    return wide > 0 ? Math.min(least, room / wide) : least;
  }, LARGEST_IN_EM * fontSize);
  return parts.map((part, index) => ({ index, size: part * largest }));
}

function findPlace(
  size: { width: number; height: number },
  placed: readonly Box[],
  width: number,
  aspect: number,
): Box {
  const [middleX, reach] = [width / 2, Math.sqrt(aspect)];
  // Along the spiral a try mostly meets what the one before met: that is asked first.
  let lastHit: Box | undefined;
  // Beyond this the spiral is below and above all that stands: a free place has been met.
  const lowest = Math.max(0, ...placed.map(({ y, height }) => Math.max(y + height, -y)));
  const furthest = (lowest + size.height + PITCH) * reach;
  for (let angle = 0; ;) {
    const radius = (PITCH * angle) / (2 * Math.PI);
    if (radius > furthest) break;
    const box = {
      x: middleX + radius * reach * Math.cos(angle) - size.width / 2,
      y: (radius / reach) * Math.sin(angle) - size.height / 2,
      ...size,
    };
    if (box.x >= 0 && box.x + box.width <= width && !(lastHit && overlap(box, lastHit))) {
      lastHit = placed.find((other) => overlap(box, other));
      if (!lastHit) return box;
    }
    angle += PITCH / Math.max(PITCH, radius);
  }
  return { x: middleX - size.width / 2, y: lowest, ...size };
}

function amount(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0;
}
