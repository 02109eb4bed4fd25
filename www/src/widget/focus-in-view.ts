/**
 * Keeps what has focus in view: between the keyboard and texts whose height is only guessed until they are drawn. A
 * browser scrolls by the guess, and what it scrolled to can lie outside the window when the text above has its height.
 */

/** Drawing what came into view can move it once more. */
const MOST_FRAMES = 4;

/** Looks after each step of the keyboard inside `host`. */
export function keepFocusInView(host: HTMLElement): void {
  host.addEventListener('focusin', (event) => {
    const target = event.composedPath()[0];
    if (target instanceof Element && target.matches(':focus-visible')) follow(target, MOST_FRAMES);
  });
}

function follow(target: Element, frames: number): void {
  if (frames === 0) return;
  requestAnimationFrame(() => {
    if (!target.matches(':focus')) return;
    const { top, bottom } = target.getBoundingClientRect();
    // What is higher than the window, as a panel, is in view wherever it is met.
    if (bottom <= 0 || top >= innerHeight) target.scrollIntoView({ block: 'nearest' });
    follow(target, frames - 1);
  });
}
