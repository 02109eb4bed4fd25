/** Puts work off to the next frame, and no longer than a reader would notice. */

/** A page that is hidden has no frames: then a change waits this long at most. */
const LONGEST_WAIT_MS = 100;

/** Does `then` with the next frame. */
export function nextFrame(then: () => void): void {
  let frame = 0;
  const come = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    then();
  };
  const timer = setTimeout(come, LONGEST_WAIT_MS);
  frame = requestAnimationFrame(come);
}
