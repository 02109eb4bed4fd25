/** Finds the files of a drop: folders are walked to their ends, without reading a byte of what lies in them. */
import type { FileAtPath } from '../widget/incoming.js';

/** What was found. */
export interface Found {
  files: FileAtPath[];
  /** Whether something in a folder could not be looked at. */
  isCut: boolean;
}

/** More files than this are not looked for: a whole disk was dropped by mistake. */
const MOST_FILES = 20_000;

/** Asking whether something is a folder stops the page until the browser has looked at the disk: it is asked of as many. */
const MOST_ASKED = 24;

/** What was dropped. */
export interface Dropped {
  files: File[];
  folders: FileSystemDirectoryEntry[];
}

/**
 * The files and the folders of a drop; to be asked while the drop is handled. Of very many things those with the name of
 * a file are taken for files: a folder with such a name is then told as a file that cannot be read.
 */
export function droppedFrom(transfer: DataTransfer | null): Dropped {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const dropped: Dropped = { files: [], folders: [] };
  for (const item of items) {
    const isAsked = items.length <= MOST_ASKED || item.type === '';
    const entry = isAsked ? item.webkitGetAsEntry() : null;
    if (entry && isFolder(entry)) {
      dropped.folders.push(entry);
      continue;
    }
    const file = item.getAsFile();
    if (file) dropped.files.push(file);
  }
  return dropped;
}

/** The files in folders, at any depth. */
export async function filesIn(folders: readonly FileSystemDirectoryEntry[]): Promise<Found> {
  const found: Found = { files: [], isCut: false };
  const waiting: { entry: FileSystemEntry; path: string }[] = folders.map((entry) => ({
    entry,
    path: entry.name,
  }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { entry, path } = next;
    if (found.files.length >= MOST_FILES) {
      found.isCut = true;
      break;
    }
    try {
      if (isFolder(entry)) {
        const inside = await entriesIn(entry);
        waiting.push(...inside.map((one) => ({ entry: one, path: `${path}/${one.name}` })));
      } else if (isFile(entry)) {
        found.files.push({ file: await fileOf(entry), path });
      }
    } catch (cause) {
      // The reader is told; what else was dropped is opened.
      console.warn(cause);
      found.isCut = true;
    }
  }
  return found;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A browser gives the entries of a folder by the hundred, until it gives none. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}
