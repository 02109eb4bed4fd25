/** Watches a window for files and text that are dropped anywhere on it. */
import type { FileAtPath } from '../widget/incoming.js';
import { entriesOf, filesOf } from './dropped-files.js';

/** What happens. */
export interface DropListener {
  /** Something that could be dropped is over the page, or no longer. */
  over(isOver: boolean): void;
  files(files: readonly (File | FileAtPath)[]): void;
  /** Something in a folder could not be looked at. */
  folderCut(): void;
  text(text: string): void;
}

/** Watches until the page is left. */
export function watchDrops(target: Window, listener: DropListener): void {
  let isOver = false;
  const tell = (now: boolean): void => {
    if (now === isOver) return;
    isOver = now;
    listener.over(now);
  };
  const isWelcome = (event: DragEvent): boolean =>
    event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') ?? false;

  target.addEventListener('dragover', (event) => {
    if (!isWelcome(event) || isEditable(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    tell(true);
  });
  target.addEventListener('dragleave', (event) => {
    // Leaving one element for another has a related target; leaving the window has none.
    if (event.relatedTarget === null) tell(false);
  });
  target.addEventListener('drop', (event) => {
    tell(false);
    if (!isWelcome(event) || isEditable(event)) return;
    event.preventDefault();
    const entries = entriesOf(event.dataTransfer);
    if (entries.some(({ isDirectory }) => isDirectory)) {
      void filesOf(entries).then((found) => {
        if (found.files.length > 0) listener.files(found.files);
        if (found.isCut) listener.folderCut();
      });
      return;
    }
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) {
      listener.files(files);
      return;
    }
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    if (text.trim() !== '') listener.text(text);
  });
}

function isEditable(event: DragEvent): boolean {
  return event.composedPath()[0] instanceof HTMLTextAreaElement;
}
