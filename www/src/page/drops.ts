/** Watches a window for files and text that are dropped anywhere on it. */
import type { FileAtPath } from '../widget/incoming.js';
import { droppedFrom, filesIn } from './dropped-files.js';

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
    const { files, folders } = droppedFrom(event.dataTransfer);
    if (folders.length > 0) {
      void filesIn(folders).then((found) => {
        const all = [...files, ...found.files];
        if (all.length > 0) listener.files(all);
        if (found.isCut) listener.folderCut();
      });
      return;
    }
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
