/**
 * Takes the caret along out of a view that is about to be hidden. A click on text leaves a caret there; once that text is
 * hidden, Chromium looks for a place to show the caret in all that is hidden with it, at every layout and every press of
 * the mouse, which took tens of milliseconds each time in a long view.
 */
import { selectedRange } from '../views/selected-range.js';

/** To be called before what is in `part` is hidden; what is selected elsewhere stays. */
export function leaveCaret(part: Element | null): void {
  const start = selectedRange(part?.getRootNode())?.startContainer;
  if (start && part?.contains(start)) document.getSelection()?.removeAllRanges();
}
