/**
 * Takes the caret along out of a view that is about to be hidden. A click on text leaves a caret there; once that text is
 * hidden, Chromium looks for a place to show the caret in all that is hidden with it, at every layout and every press of
 * the mouse, which took tens of milliseconds each time in a long view.
 */

/** To be called before what is in `part` is hidden; what is selected elsewhere stays. */
export function leaveCaret(part: Element | null): void {
  const selection = document.getSelection();
  const root = part?.getRootNode();
  if (!selection || !(root instanceof ShadowRoot)) return;
  // Chromium before 137 cannot tell where in a shadow root: there the caret stays.
  if (!('getComposedRanges' in selection)) return;
  const start = selection.getComposedRanges({ shadowRoots: [root] })[0]?.startContainer;
  if (start && part?.contains(start)) selection.removeAllRanges();
}
