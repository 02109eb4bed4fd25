/** Finds what has focus: a page sees only the outermost host of it. */

/** The element that has focus, inside however many shadow roots. */
export function deepestFocus(): HTMLElement | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused === document.body) return null;
  return focused instanceof HTMLElement || focused instanceof SVGElement
    ? (focused as HTMLElement)
    : null;
}
