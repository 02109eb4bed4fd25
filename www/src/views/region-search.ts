/** Finds cities by what a reader types: name, province or code. */
import type { RegionChoice } from '../protocol/contract.js';

/** How a city fits what was typed, best first. */
enum Fit {
  NameBegins,
  NameHolds,
  CodeBegins,
  ProvinceHolds,
  None,
}

/** The cities that fit, best first and else in their own order; all of them where nothing is typed. */
export function findRegions(regions: readonly RegionChoice[], typed: string): RegionChoice[] {
  const words = typed.normalize('NFKC').replaceAll(/[\s（）()·]/gu, '');
  if (words === '') return [...regions];
  return regions
    .map((region) => ({ region, fit: fitOf(region, words) }))
    .filter(({ fit }) => fit !== Fit.None)
    .sort((one, other) => one.fit - other.fit)
    .map(({ region }) => region);
}

function fitOf({ name, code, province }: RegionChoice, words: string): Fit {
  if (name.startsWith(words)) return Fit.NameBegins;
  if (name.includes(words)) return Fit.NameHolds;
  if (code.startsWith(words)) return Fit.CodeBegins;
  const whole = `${province ?? ''}${name}${province ?? ''}`;
  return whole.includes(words) ? Fit.ProvinceHolds : Fit.None;
}
