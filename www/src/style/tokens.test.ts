/** Each pair of colours in use can be read, by day and by night. */
import { describe, expect, it } from 'vitest';
import { contrastDark, contrastLight, dark, light, pairsInUse, type Palette } from './tokens.js';

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

const themes: [string, Palette, boolean][] = [
  ['light', light, false],
  ['dark', dark, false],
  ['high-contrast light', contrastLight, true],
  ['high-contrast dark', contrastDark, true],
];

describe.each(themes)('%s theme', (_, palette, isHigh) => {
  it.each(pairsInUse)('%s on %s has a contrast of at least %d', (front, back, least) => {
    // The enhanced contrast of WCAG 2.2 (1.4.6): 7 for words; as much as words have elsewhere for the rest.
    const wanted = isHigh ? (least === 3 ? 4.5 : 7) : least;
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(wanted);
  });

  it('has sequential steps that only ever get stronger', () => {
    const steps = [0, 1, 2, 3, 4, 5].map((step) =>
      contrast(palette[`seq-${String(step)}` as keyof Palette], palette.paper),
    );
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
