/** What is kept of a bulletin on this machine, and the file it is exported to; nothing of its text is in it. */
import type { Report, Source } from '../protocol/contract.js';
import { NO_WISH, type OwnText, type Wish } from '../views/wish.js';

/** A group of the reader’s own: its articles by where they begin, because their numbers change with corrections. */
export interface KeptGroup {
  name: string;
  utf16Places: number[];
}

/** What a reader chose for a bulletin, beside how it is read. */
export interface Choices {
  /** Stop-word sections left out; `null` for the list’s own default. */
  excludedSections: string[] | null;
  /** The reader’s own stop words. */
  excludedTerms: string[];
  groups: KeptGroup[];
}

/** Nothing was chosen. */
export const NO_CHOICES: Choices = { excludedSections: null, excludedTerms: [], groups: [] };

/** Everything that is kept of one bulletin. */
export interface KeptBulletin extends Wish, Choices {
  key: string;
  name: string;
  utf16Length: number;
  checksum: string;
  /** ISO date and time of the last use. */
  usedAt: string;
}

/** The file of all that is kept. */
export interface KeptFile {
  format: 1;
  bulletins: KeptBulletin[];
}

/** A bulletin by its text and name. */
export function keyOf(
  { utf16Length, checksum }: Pick<Source, 'utf16Length' | 'checksum'>,
  name: string,
): string {
  return `${String(utf16Length)}-${checksum}-${name}`;
}

/** What is to be kept of a bulletin. */
export function recordOf(
  report: Pick<Report, 'source'>,
  name: string,
  { region, gazetteer, corrections }: Wish,
  { excludedSections, excludedTerms, groups }: Choices,
  usedAt: string,
): KeptBulletin {
  const { utf16Length, checksum } = report.source;
  return {
    key: keyOf(report.source, name),
    name,
    utf16Length,
    checksum,
    region,
    gazetteer,
    corrections,
    excludedSections,
    excludedTerms,
    groups,
    usedAt,
  };
}

/** Whether there is anything worth keeping: a bulletin that was only looked at leaves no trace. */
export function saysSomething(record: Wish & Choices): boolean {
  return (
    record.region !== null ||
    record.gazetteer !== null ||
    record.corrections !== null ||
    record.excludedSections !== null ||
    record.excludedTerms.length > 0 ||
    record.groups.length > 0
  );
}

/** How a kept bulletin is to be read. */
export function wishOf({ region, gazetteer, corrections }: KeptBulletin): Wish {
  return { ...NO_WISH, region, gazetteer, corrections };
}

/** What was chosen for a kept bulletin. */
export function choicesOf({ excludedSections, excludedTerms, groups }: KeptBulletin): Choices {
  return { excludedSections, excludedTerms, groups };
}

/** All that is kept, as one file. */
export function formatKept(bulletins: readonly KeptBulletin[]): string {
  const file: KeptFile = { format: 1, bulletins: [...bulletins] };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a file of kept bulletins holds; `null` where it is none, or not all of it can be understood. */
export function parseKept(text: string): KeptBulletin[] | null {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // Not JSON: the reader is told that it is no such file.
    return null;
  }
  if (!isRecord(read) || read['format'] !== 1 || !Array.isArray(read['bulletins'])) return null;
  const bulletins = read['bulletins'].map(bulletinIn);
  return bulletins.every((one) => one !== null) ? bulletins : null;
}

function bulletinIn(value: unknown): KeptBulletin | null {
  if (!isRecord(value)) return null;
  const { name, utf16Length, checksum, region, usedAt, excludedSections, excludedTerms, groups } =
    value;
  const gazetteer = ownTextIn(value['gazetteer']);
  const corrections = ownTextIn(value['corrections']);
  const isUnderstood =
    typeof name === 'string' &&
    typeof utf16Length === 'number' &&
    typeof checksum === 'string' &&
    (region === null || typeof region === 'string') &&
    typeof usedAt === 'string' &&
    !Number.isNaN(Date.parse(usedAt)) &&
    (excludedSections === null || isStrings(excludedSections)) &&
    isStrings(excludedTerms) &&
    isGroups(groups) &&
    gazetteer !== undefined &&
    corrections !== undefined;
  if (!isUnderstood) return null;
  return {
    key: keyOf({ utf16Length, checksum }, name),
    name,
    utf16Length,
    checksum,
    region,
    gazetteer,
    corrections,
    excludedSections,
    excludedTerms,
    groups: groups.map((group) => ({ name: group.name, utf16Places: group.utf16Places })),
    usedAt,
  };
}

/** A text with its name, `null` for none; `undefined` where it is neither. */
function ownTextIn(value: unknown): OwnText | null | undefined {
  if (value === null) return null;
  if (!isRecord(value)) return undefined;
  const { name, text } = value;
  return typeof name === 'string' && typeof text === 'string' ? { name, text } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isGroups(value: unknown): value is KeptGroup[] {
  return (
    Array.isArray(value) &&
    value.every(
      (group) =>
        isRecord(group) &&
        typeof group['name'] === 'string' &&
        Array.isArray(group['utf16Places']) &&
        group['utf16Places'].every((place) => typeof place === 'number'),
    )
  );
}
