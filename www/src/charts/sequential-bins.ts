/** Sorts amounts into a few steps of one hue: the scale and the legend of the heat map and of the tile-grid. */

/** One step of the scale: amounts greater than `above`, up to and including `upTo`. */
export interface Bin {
  above: number;
  upTo: number;
  /** Which of the colours `--bl-seq-1` … `--bl-seq-5` it has. */
  shade: number;
}

/** A scale of equal steps from zero; zero itself is in no bin. */
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

/** A step a person would choose, wide enough that `count` of them reach `max`. */
function niceStep(max: number, count: number): number {
  const power = 10 ** Math.floor(Math.log10(max / count));
  for (const factor of NICE_STEPS) {
    const step = factor * power;
    if (step * count >= max) return step;
  }
  // Only rounding at the edges of floating point ends here.
  return max;
}

/** The same in whole numbers; among small ones every step is as round as any other, so the least will do. */
function wholeStep(max: number, count: number): number {
  const least = Math.ceil(max / count);
  return least <= 10 ? least : Math.ceil(niceStep(max, count));
}

/**
 * The scale for amounts from 0 to `max`; at most as many bins as `shades` has rows.
 * With `whole`, bins begin and end at whole numbers. Without a positive finite `max` there is no bin.
 */
export function binAmounts(max: number, shades: ShadeTable, whole: boolean): SequentialBins {
  if (!(max > 0) || !Number.isFinite(max)) return { bins: [], shadeOf: () => 0 };
  const step = whole ? wholeStep(max, shades.length) : niceStep(max, shades.length);
  // The subtraction absorbs what 0.3 / 0.1 and its like leave behind the point.
  const binOf = (value: number): number => Math.max(1, Math.ceil(value / step - 1e-9));
  const count = Math.min(binOf(max), shades.length);
  const row = shades[count - 1] ?? [];
  const bins = row.map((shade, index) => ({
    above: index * step,
    upTo:
      index + 1 === count
        ? Math.max(max, Math.min((index + 1) * step, Number.MAX_VALUE))
        : (index + 1) * step,
    shade,
  }));
  const shadeOf = (value: number | null): number => {
    if (value === null || !(value > 0)) return 0;
    return row[Math.min(binOf(value), count) - 1] ?? 0;
  };
  return { bins, shadeOf };
}
