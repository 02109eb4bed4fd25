/** Lets a long list grow by a few rows a frame, so that no list holds the page up. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const STEP = 80;

/** How many rows to render by now. */
export class GrowingList implements ReactiveController {
  #shown = STEP;
  #wanted = 0;
  #scheduled = false;
  #key: unknown;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The first rows of a list; the rest follows. A new `key` starts again. */
  take<T>(rows: readonly T[], key: unknown): readonly T[] {
    if (key !== this.#key) {
      this.#key = key;
      this.#shown = STEP;
    }
    this.#wanted = rows.length;
    return rows.length <= this.#shown ? rows : rows.slice(0, this.#shown);
  }

  hostUpdated(): void {
    if (this.#scheduled || this.#shown >= this.#wanted) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#shown += STEP;
      this.#host.requestUpdate();
    });
  }
}
