/** Hands a file to the browser, which saves it as it saves any download. */

/** Long enough for a browser to have begun reading. */
const KEPT_MS = 60_000;
/** Longer names are cut by some file systems. */
const LONGEST_NAME = 80;

/** Saves bytes or text under a name. */
export function saveFile(name: string, content: Blob | string, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, KEPT_MS);
}

/** `简报-关键词-2026-11-26.csv`: without what Windows forbids in names, and without the ending of the bulletin’s file. */
export function fileName(parts: readonly string[], now: Date, ending: string): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const clean = (part: string): string =>
    part
      .replace(/\.(txt|md|html?)$/iu, '')
      .replaceAll(/[\\/:*?"<>|\u0000-\u001f]+/gu, ' ')
      .trim();
  const name = parts.map(clean).filter(Boolean).join('-').slice(0, LONGEST_NAME);
  return `${name}-${day}.${ending}`;
}
