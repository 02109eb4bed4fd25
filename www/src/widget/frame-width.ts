/** Tells the element how much room it has, in the reader’s own letter size. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rail, view and sentences side by side; the rail folded; one column. */
export type FrameSize = 'wide' | 'medium' | 'narrow';

const WIDE_REM = 1100 / 16;
const MEDIUM_REM = 720 / 16;

/**
 * Watches the element’s own width rather than the window’s: in a portal it may stand in a column.
 * Container queries would do the same in CSS alone, but a container also catches fixed boxes, and
 * the sentences need to know whether they stand beside the view or over it.
 */
export class FrameWidth implements ReactiveController {
  size: FrameSize = 'narrow';
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // The observer tells the first width, too, once all is laid out: asking for it here would lay out twice.
    this.#observer = new ResizeObserver(([entry]) => {
      if (entry) this.#measure(entry.contentRect.width);
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #measure(width: number): void {
    if (width === 0) return;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const size = sizeFor(width / rem);
    if (size === this.size) return;
    this.size = size;
    this.#host.requestUpdate();
  }
}

/** The size for a width in rem. */
export function sizeFor(rem: number): FrameSize {
  if (rem >= WIDE_REM) return 'wide';
  return rem >= MEDIUM_REM ? 'medium' : 'narrow';
}
