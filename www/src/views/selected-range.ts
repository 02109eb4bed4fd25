/** Tells what is selected inside a shadow root, of which the document itself sees no more than its host. */

/**
 * What is selected, as far as `root` sees it; `null` where nothing is, and in Chromium before 137, which cannot tell.
 */
export function selectedRange(root: Node | undefined): StaticRange | null {
  const selection = document.getSelection();
  if (!selection || !(root instanceof ShadowRoot) || !('getComposedRanges' in selection))
    return null;
  return selection.getComposedRanges({ shadowRoots: [root] })[0] ?? null;
}
