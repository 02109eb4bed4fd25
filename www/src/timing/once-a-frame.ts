/** Passes on the first of many changes at once and the others once a frame: between the shelf and the element’s updates. */
import { nextFrame } from './next-frame.js';

/** Calls no oftener than once a frame. */
export class OnceAFrame {
  readonly #call: () => void;
  #isWaiting = false;
  #isAsked = false;

  constructor(call: () => void) {
    this.#call = call;
  }

  /** Something changed. */
  tell(): void {
    if (this.#isWaiting) {
      this.#isAsked = true;
      return;
    }
    this.#isWaiting = true;
    nextFrame(() => {
      this.#isWaiting = false;
      if (!this.#isAsked) return;
      this.#isAsked = false;
      this.tell();
    });
    this.#call();
  }
}
