/** Knows how much room a chart has: its width, the size of its type and how coarse the pointer is, in real pixels. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inNextTask } from '../timing/next-task.js';

/** The room, in pixels. Width 0 means: not laid out yet. */
export interface FrameRoom {
  width: number;
  fontSize: number;
  /** The pointer is a finger: targets are to be larger. */
  coarse: boolean;
}

/** The smaller type of a chart (heads, rates, axes), against its labels: 13 px to 15 px. */
export const SMALL_TYPE = 13 / 15;

/** Height of a row that is a target: 24 px at least for a pointer (WCAG 2.5.8), 36 px for a finger; 20 rows fit 560 px. */
export function rowHeightIn(room: FrameRoom): number {
  return room.coarse ? Math.max(36, room.fontSize * 2.4) : Math.max(24, room.fontSize * 1.8);
}

type Host = ReactiveControllerHost & HTMLElement;

/** Watches the host's width and, by a probe of one em, its type size, which no resize of the host would tell. */
export class FrameSize implements ReactiveController {
  room: FrameRoom = { width: 0, fontSize: 15, coarse: false };
  readonly #host: Host;
  #observer: ResizeObserver | undefined;
  #pointer: MediaQueryList | undefined;
  #probe: Element | undefined;
  /** As last told: asking for them when another chart was just drawn would lay the page out once more. */
  #width = 0;
  #em = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) {
        if (target === this.#host) this.#width = contentRect.width;
        else this.#em = contentRect.width;
      }
      this.#measure();
    });
    this.#observer.observe(this.#host);
    if (this.#probe) this.#observer.observe(this.#probe);
    this.#pointer = window.matchMedia('(pointer: coarse)');
    this.#pointer.addEventListener('change', this.#measure);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#pointer?.removeEventListener('change', this.#measure);
  }

  hostUpdated(): void {
    if (this.#probe) return;
    const probe = this.#host.shadowRoot?.querySelector('.probe');
    if (!probe) return;
    this.#probe = probe;
    this.#observer?.observe(probe);
  }

  readonly #measure = (): void => {
    const width = Math.floor(this.#width);
    const fontSize = this.#em || this.room.fontSize;
    const coarse = this.#pointer?.matches ?? false;
    const { room } = this;
    // A chart in a view that is out of sight keeps its drawing, and with it the mark that had focus.
    if (width === 0) return;
    if (width === room.width && Math.abs(fontSize - room.fontSize) < 0.1 && coarse === room.coarse)
      return;
    this.room = { width, fontSize, coarse };
    inNextTask(() => {
      this.#host.requestUpdate();
    });
  };
}
