/** Asks for a correction from wherever in the mode a reader makes one. */
import type { Correction } from './corrections.js';

/** Adds corrections in one step; the reader stays with the article that holds the place. */
export function mend(from: EventTarget, corrections: Correction[], place: number | null): void {
  from.dispatchEvent(
    new CustomEvent('bl-mend', {
      detail: { step: { what: 'add', corrections }, place },
      bubbles: true,
      composed: true,
    }),
  );
}
