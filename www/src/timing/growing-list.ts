/** Lets a long list grow by a few rows a frame, so that no list holds the page up. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inNextTask } from './next-task.js';

const STEP = 80;
/** A list stops here until the reader asks for more, because each step looks at every row before it. */
const PAGE = 400;

/** How many rows to render by now. */
export class GrowingList implements ReactiveController {
  /** How many rows wait until the reader asks for them. */
  beyond = 0;
  #shown = 0;
  #wanted = 0;
  #scheduled = false;
  #key: unknown;
  #limit: number;
  readonly #host: ReactiveControllerHost;
  readonly #page: number;
  #step: number;

  constructor(host: ReactiveControllerHost, page = PAGE, step = STEP) {
    this.#host = host;
    this.#page = page;
    this.#step = step;
    this.#limit = page;
    host.addController(this);
  }

  /** The first rows of a list; the rest follows, `step` a frame. A new `key`, other than `undefined`, starts again. */
  take<T>(rows: readonly T[], key: unknown, step = this.#step): readonly T[] {
    this.#step = step;
    if (key !== this.#key) {
      this.#key = key;
      this.#shown = step;
      this.#limit = this.#page;
    }
    this.#wanted = Math.min(rows.length, this.#limit);
    this.beyond = rows.length - this.#wanted;
    return rows.slice(0, Math.min(this.#shown, this.#wanted));
  }

  /** Lets the list grow by another page. */
  readonly more = (): void => {
    this.#limit += this.#page;
    this.#host.requestUpdate();
  };

  hostUpdated(): void {
    if (this.#scheduled || this.#shown >= this.#wanted) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      // Behind the frame, not in it: drawing and laying out are two tasks then instead of a long one.
      inNextTask(() => {
        this.#scheduled = false;
        this.#shown += this.#step;
        this.#host.requestUpdate();
      });
    });
  }
}
