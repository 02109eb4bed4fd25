/** Corrections as a reader makes them: the entries of docs/corrections.md, their file, and what a step does with them. */
import type { Article, Source, Utf16Span } from '../../protocol/contract.js';
import type { EngineFailure } from '../../engine/engine-failure.js';
import type { OwnText } from '../wish.js';

/** What a stretch outside all articles can be. */
export const declaredKinds = ['noise', 'head', 'foot'] as const;

/** What a stretch outside all articles is. */
export type DeclaredKind = (typeof declaredKinds)[number];

/** One entry of the file; places count UTF-16 units of the text. */
export type Correction =
  | { action: 'split'; at: number }
  | { action: 'merge'; at: number }
  | { action: 'title'; at: number; span: Utf16Span | null }
  | { action: 'division'; at: number; code: string | null }
  | {
      action: 'byline';
      at: number;
      office: string | null;
      authors: string[];
      span?: Utf16Span;
    }
  | { action: 'declare'; span: Utf16Span; as: DeclaredKind };

/** What a reader does in the mode. */
export type MendingStep =
  | { what: 'add'; corrections: Correction[] }
  /** Takes entries back, by their places in the list. */
  | { what: 'remove'; places: number[] }
  | { what: 'clear' }
  | { what: 'undo' }
  | { what: 'redo' }
  | { what: 'import'; file: File };

/** Asks the element for a step; it stays with the article that holds the place, where one is given. */
export type MendingEvent = CustomEvent<{ step: MendingStep; place: number | null }>;

/** A step that was taken. */
export interface StepDone {
  what: MendingStep['what'];
  /** The entries that came or went. */
  corrections: readonly Correction[];
  /** How many articles there were, and are. */
  articlesBefore: number;
  articles: number;
}

/** Why a step was not taken. */
export interface StepRefusal {
  failure: EngineFailure;
  step: MendingStep;
  /** The entry that stands in the way, by its place in the list as it stays; `null` where it is none of them. */
  entry: number | null;
}

/** What the mode shows of one bulletin. */
export interface MendingState {
  corrections: readonly Correction[];
  canUndo: boolean;
  canRedo: boolean;
  isPending: boolean;
  done: StepDone | null;
  refusal: StepRefusal | null;
}

/** Nothing was corrected. */
export const NO_MENDING: MendingState = {
  corrections: [],
  canUndo: false,
  canRedo: false,
  isPending: false,
  done: null,
  refusal: null,
};

/** The file of corrections to a text; `null` where there are none. */
export function fileOf(
  name: string,
  { utf16Length, checksum }: Pick<Source, 'utf16Length' | 'checksum'>,
  corrections: readonly Correction[],
): OwnText | null {
  if (corrections.length === 0) return null;
  const text = JSON.stringify({ format: 1, text: { utf16Length, checksum }, corrections }, null, 2);
  return { name, text: `${text}\n` };
}

/** The entries of a file; a file that the core has not taken yet may have none that can be read. */
export function correctionsIn(file: OwnText | null): readonly Correction[] {
  if (file === null) return [];
  let read: unknown;
  try {
    read = JSON.parse(file.text.replace(/^\ufeff/, ''));
  } catch {
    // The core says what is wrong with it, with line and column.
    return [];
  }
  const { corrections } = (read ?? {}) as { corrections?: unknown };
  return Array.isArray(corrections) ? (corrections as Correction[]) : [];
}

/** What the file of a bulletin’s corrections is called. */
export function correctionsFileName(bulletin: string): string {
  return `${bulletin.replace(/\.[^.]*$/, '')}.corrections.json`;
}

/** Where an entry stands in the text. */
export function placeOf(correction: Correction): number {
  return correction.action === 'declare' ? correction.span.utf16Start : correction.at;
}

/** The list without some of its entries. */
export function without(
  corrections: readonly Correction[],
  places: readonly number[],
): Correction[] {
  return corrections.filter((_, place) => !places.includes(place));
}

/**
 * Which entry of the list, as it stands, the core means by a number of the list it was given; `subject` is the core’s
 * `FILE#NUMBER`. `removed` are the places that were left out of the list it was given.
 */
export function entryMeant(
  subject: string | null,
  removed: readonly number[],
  many: number,
): number | null {
  const number = Number(/#(\d+)$/.exec(subject ?? '')?.[1] ?? 0);
  const kept = Array.from({ length: many }, (_, place) => place).filter(
    (place) => !removed.includes(place),
  );
  return kept[number - 1] ?? null;
}

/** The article that holds a place, or else the last one before it; the first where there is none before. */
export function articleAt(articles: readonly Article[], place: number): number {
  let found = 0;
  for (const { index, span } of articles) if (span.utf16Start <= place) found = index;
  return found;
}

/** The first words from a place on, for people; never half a character. */
export function wordsFrom(text: string, span: Utf16Span | number, most = 14): string {
  const [start, end] =
    typeof span === 'number' ? [span, span + 4 * most] : [span.utf16Start, span.utf16End];
  const line =
    text
      .slice(start, end)
      .trim()
      .split(/\s*\n\s*/)[0] ?? '';
  const characters = Array.from(line);
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : line;
}
