/** What a reader brings at once: files in the order of their names, without those that cannot be text by their names. */

import type { LeftOutFile, LeftOutKind } from '../views/intake.js';

/** A file with the folders it came out of. */
export interface FileAtPath {
  file: File;
  /** Its name behind those of its folders, with strokes between. */
  path: string;
}

/** What is opened of many files, and what is not. */
export interface Incoming {
  /** In the order in which they are read. */
  files: { name: string; file: File }[];
  leftOut: LeftOutFile[];
  /** How many lie beyond {@link MOST_AT_ONCE}. */
  beyond: number;
}

/** More files than this are a disk and no set of bulletins. */
export const MOST_AT_ONCE = 1000;

const DOCUMENT =
  /\.(?:docx?|docm|dotx?|wps|wpt|rtf|odt|pdf|ofd|xlsx?|xlsm|et|ods|pptx?|dps|odp)$/iu;
const PICTURE = /\.(?:png|jpe?g|gif|bmp|webp|tiff?|heic|avif|ico|svg|psd)$/iu;
const OTHER =
  /\.(?:zip|rar|7z|tar|gz|exe|msi|dll|bat|lnk|url|ini|db|sys|log|tmp|bak|mp[34]|wav|avi|mov|mkv|ttf|otf|woff2?|css|js|json|xml)$/iu;
/** What the system or an office program leaves behind, besides what begins with a dot. */
const HIDDEN = /^(?:\.|~\$|__MACOSX$|thumbs\.db$|desktop\.ini$)/iu;

const byName = new Intl.Collator('zh-CN', { numeric: true });

/** The order of names as people count: 第2期 before 第10期. */
export function compareNames(one: string, other: string): number {
  return byName.compare(one, other);
}

/** Puts files in order. A single file is never left out: the reader meant it, and is told why it cannot be read. */
export function sortIncoming(brought: Iterable<File | FileAtPath>): Incoming {
  const all = Array.from(brought, (one): FileAtPath =>
    'path' in one ? one : { file: one, path: one.webkitRelativePath || one.name },
  );
  const kinds = all.map(({ file, path }) => (all.length === 1 ? null : kindOf(file, path)));
  const leftOut = all.flatMap(({ path }, place): LeftOutFile[] => {
    const kind = kinds[place] ?? null;
    return kind === null ? [] : [{ name: path, kind }];
  });
  const texts = all
    .filter((_, place) => kinds[place] === null)
    .sort((one, other) => compareNames(one.path, other.path));
  const files = texts.slice(0, MOST_AT_ONCE);
  const isTaken = repeatedNames(files);
  return {
    files: files.map(({ file, path }) => ({
      file,
      name: isTaken.has(file.name) ? path : file.name,
    })),
    leftOut: leftOut.sort((one, other) => compareNames(one.name, other.name)),
    beyond: texts.length - files.length,
  };
}

/** Names that several files have: these are told apart by their folders. */
function repeatedNames(files: readonly FileAtPath[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { file } of files) {
    if (seen.has(file.name)) repeated.add(file.name);
    seen.add(file.name);
  }
  return repeated;
}

/** Why a file among others is left out; `null` where it may be text. What only its bytes can tell, the core tells. */
function kindOf(file: File, path: string): LeftOutKind | null {
  if (path.split('/').some((part) => HIDDEN.test(part))) return 'hidden';
  if (DOCUMENT.test(file.name)) return 'document';
  if (PICTURE.test(file.name) || file.type.startsWith('image/')) return 'picture';
  if (OTHER.test(file.name) || /^(?:audio|video|font)\//u.test(file.type)) return 'other';
  return null;
}
