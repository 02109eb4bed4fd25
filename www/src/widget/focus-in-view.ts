/**
 * Keeps what has focus in view: between the keyboard and texts whose height is only guessed until they are drawn. A
 * browser scrolls by the guess, and what it scrolled to can lie outside the window when the text above has its height.
 */
import { deepestFocus } from './deepest-focus.js';

/** Drawing what came into view can move it once more: it has come to rest when it stayed in view for so many frames. */
const FRAMES_AT_REST = 4;

/** However long a text is, the keyboard is followed for no more than so many frames. */
const MOST_FRAMES = 60;

/** What a reader does to look elsewhere: the window is theirs from then on. */
const LOOKS_ELSEWHERE = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Looks after each step of the keyboard inside `host`. */
export function keepFocusInView(host: HTMLElement): void {
  let given = new AbortController();
  const look = (target: Element): void => {
    given.abort();
    given = new AbortController();
    if (target.matches(':focus-visible')) follow(target, given);
  };
  host.addEventListener('focusin', (event) => {
    const target = event.composedPath()[0];
    if (target instanceof Element) look(target);
  });
  // A step from one part of a shadow root to another is not told outside it: then only the key is.
  let before: HTMLElement | null = null;
  host.addEventListener('keydown', () => {
    before = deepestFocus();
  });
  host.addEventListener('keyup', () => {
    const now = deepestFocus();
    if (now && now !== before) look(now);
    before = now;
  });
}

function follow(target: Element, given: AbortController): void {
  for (const happening of LOOKS_ELSEWHERE) {
    window.addEventListener(
      happening,
      () => {
        given.abort();
      },
      { signal: given.signal, passive: true, capture: true },
    );
  }
  const look = (framesLeft: number, framesAtRest: number): void => {
    if (framesLeft === 0 || framesAtRest === FRAMES_AT_REST) given.abort();
    requestAnimationFrame(() => {
      if (given.signal.aborted) return;
      if (!target.matches(':focus')) {
        given.abort();
        return;
      }
      const { top, bottom } = target.getBoundingClientRect();
      // What is higher than the window, as a panel, is in view wherever it is met.
      const isOutside = bottom <= 0 || top >= innerHeight;
      if (isOutside) target.scrollIntoView({ block: 'nearest' });
      look(framesLeft - 1, isOutside ? 0 : framesAtRest + 1);
    });
  };
  look(MOST_FRAMES, 0);
}
