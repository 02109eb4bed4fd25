/** Sorts amounts into a few steps of one hue: the scale and the legend of the heat map and of the tile-grid. */
import { max } from 'd3-array';

/** One step of the scale: amounts greater than `above`, up to and including `upTo`. */
export interface Bin {
  above: number;
  upTo: number;
  /** Which of the colours `--bl-seq-1` … `--bl-seq-5` it has. */
  shade: number;
}

/** A scale from zero up; zero itself is in no bin. */
export interface SequentialBins {
  bins: Bin[];
  /** The shade of an amount: 0 for zero, for nothing and for what is no number. */
  shadeOf(value: number | null): number;
}

/** Which shades are used for one bin, two bins, … : spread over the scale, so that a short scale is easy to tell apart. */
export type ShadeTable = readonly (readonly number[])[];

/** For marks without text on them: steps of even lightness. */
export const EVEN_SHADES: ShadeTable = [[3], [2, 4], [1, 3, 5], [2, 3, 4, 5], [1, 2, 3, 4, 5]];

/** For marks with text on them: the middle shade is left out, no text colour has contrast 4.5 on it. */
export const TEXT_SHADES: ShadeTable = [[1], [1, 4], [1, 2, 4], [1, 2, 4, 5]];

const NICE_STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 10] as const;

/** A step a person would choose, not below `least`. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  for (const factor of NICE_STEPS) {
    const step = factor * power;
    if (step >= least) return step;
  }
  // Only rounding at the edges of floating point ends here.
  return least;
}

/** The same in whole numbers; among small ones every step is as round as any other, so the least will do. */
function wholeStep(least: number): number {
  const step = Math.ceil(least);
  return step <= 10 ? step : Math.ceil(niceStep(step));
}

/** Upper bounds of at most `count` bins up to `max`: of equal width, or each as wide as all before it. */
function boundsOf(max: number, count: number, whole: boolean, doubling: boolean): number[] {
  const least = max / (doubling ? 2 ** (count - 1) : count);
  const step = whole ? wholeStep(least) : niceStep(least);
  const bounds: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const exact = Math.min(doubling ? step * 2 ** index : step * (index + 1), Number.MAX_VALUE);
    // Rounding may leave the last bound a hair below the greatest amount.
    const bound = index === count - 1 ? Math.max(exact, max) : exact;
    bounds.push(bound);
    if (bound >= max) break;
  }
  return bounds;
}

/**
 * The scale for these amounts; at most as many bins as `shades` has rows. With `whole`, bins end at whole numbers.
 *
 * Bins are of equal width, unless more than half of what is above zero would fall into the first of them: words are
 * spread so unevenly that one frequent word would leave all others alike. Then each bin ends at twice the bound of
 * the one before. Zero and what is no number count for nothing; without any positive amount there is no bin.
 */
export function binAmounts(
  amounts: Iterable<number | null>,
  shades: ShadeTable,
  whole: boolean,
): SequentialBins {
  const positive: number[] = [];
  for (const amount of amounts) {
    if (amount !== null && amount > 0 && Number.isFinite(amount)) positive.push(amount);
  }
  const greatest = max(positive);
  if (greatest === undefined) return { bins: [], shadeOf: () => 0 };
  let bounds = boundsOf(greatest, shades.length, whole, false);
  const inFirst = positive.filter((amount) => amount <= (bounds[0] ?? 0)).length;
  const everyCountApart = whole && greatest <= shades.length;
  if (!everyCountApart && inFirst * 2 > positive.length) {
    bounds = boundsOf(greatest, shades.length, whole, true);
  }
  const row = shades[bounds.length - 1] ?? [];
  const bins = bounds.map((upTo, index) => ({
    above: bounds[index - 1] ?? 0,
    upTo,
    shade: row[index] ?? 0,
  }));
  const shadeOf = (amount: number | null): number => {
    if (amount === null || !(amount > 0)) return 0;
    const bin = bins.find((one) => amount <= one.upTo) ?? bins.at(-1);
    return bin?.shade ?? 0;
  };
  return { bins, shadeOf };
}
