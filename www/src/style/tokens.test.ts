/** Each pair of colours in use can be read, by day and by night. */
import { describe, expect, it } from 'vitest';
import { dark, light, pairsInUse, type Palette } from './tokens.js';

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((place) => {
    const value = parseInt(hex.slice(place, place + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(one: string, other: string): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

const themes: [string, Palette][] = [
  ['light', light],
  ['dark', dark],
];

describe.each(themes)('%s theme', (_, palette) => {
  it.each(pairsInUse)('%s on %s has a contrast of at least %d', (front, back, least) => {
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(least);
  });

  it('has sequential steps that only ever get stronger', () => {
    const steps = [0, 1, 2, 3, 4, 5].map((step) =>
      contrast(palette[`seq-${String(step)}` as keyof Palette], palette.paper),
    );
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
