/** Passes on the first of many changes at once and the others once a frame: between the shelf and the element’s updates. */

/** A page that is hidden has no frames: then a change waits this long at most. */
const LONGEST_WAIT_MS = 100;

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

function nextFrame(then: () => void): void {
  let frame = 0;
  const come = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    then();
  };
  const timer = setTimeout(come, LONGEST_WAIT_MS);
  frame = requestAnimationFrame(come);
}
