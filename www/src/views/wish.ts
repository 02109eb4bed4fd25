/** What a reader wants a bulletin to be read with: a city or a gazetteer of their own, and corrections. */
import type { Reading } from '../protocol/contract.js';

/** A text of the reader’s own, by the name of its file. */
export interface OwnText {
  name: string;
  text: string;
}

/** Everything that can be wanted; `null` leaves it to the core. */
export interface Wish {
  /** Six-digit code of the city. */
  region: string | null;
  gazetteer: OwnText | null;
  corrections: OwnText | null;
}

/** Nothing in particular. */
export const NO_WISH: Wish = { region: null, gazetteer: null, corrections: null };

/** What the masthead asks for; a file is read by the element, which also tells where it cannot be. */
export type WishChange =
  | { what: 'region'; region: string | null }
  | { what: 'gazetteer'; file: File | null }
  | { what: 'corrections'; file: File | null };

/** The event that carries it up to the element. */
export type WishEvent = CustomEvent<WishChange>;

/** The wish with a city, which ends a gazetteer of the reader’s own; `null` recognises the city. */
export function withRegion(wish: Wish, region: string | null): Wish {
  return { ...wish, region, gazetteer: null };
}

/** The wish with a file; a gazetteer brings its own city. */
export function withFile(wish: Wish, what: 'gazetteer' | 'corrections', own: OwnText | null): Wish {
  return what === 'gazetteer'
    ? { ...wish, region: own ? null : wish.region, gazetteer: own }
    : { ...wish, corrections: own };
}

/** The wish as the core takes it. */
export function readingOf({ region, gazetteer, corrections }: Wish): Reading {
  return {
    ...(region === null ? {} : { region }),
    ...(gazetteer === null ? {} : { gazetteer: gazetteer.text }),
    ...(corrections === null ? {} : { corrections: corrections.text }),
  };
}
