/**
 * Puts work off to a task of its own, so that the browser can paint and answer the reader in between: for what is drawn
 * once a place is measured, where drawing at once would make one long task of measuring, drawing and laying out.
 */

/** Does `work` in a task of its own; what it returns calls it off. */
export function inNextTask(work: () => void): () => void {
  const timer = setTimeout(work, 0);
  return () => {
    clearTimeout(timer);
  };
}
