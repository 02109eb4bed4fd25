/** A lexicon as text: one term a line, its tag and frequency behind it; what is done with such lines. */
import type { EngineFailure } from '../engine/engine-failure.js';

/** What a reader does with their lexicon. */
export type LexiconStep =
  | { what: 'add'; text: string }
  | { what: 'import'; file: File }
  | { what: 'remove'; term: string }
  | { what: 'clear' }
  | { what: 'undo' };

/** Why a step was refused. */
export interface LexiconRefusal {
  failure: EngineFailure;
  /** The faulty line in what the reader gave, from 1; `null` where it is not a line that is at fault. */
  line: number | null;
}

/** The lines of a text, whatever their ends; a byte-order mark is none of it. */
export function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
}

/** The term of a line; a remark or an empty line has none. */
function termOf(line: string): string | undefined {
  return line === '' || line.startsWith('#') ? undefined : line.split(/\s+/)[0];
}

/** The lines that hold a term, with its tag and frequency. */
export function entriesOf(text: string): string[] {
  return linesOf(text).filter((line) => termOf(line) !== undefined);
}

/** The terms of a lexicon, in their order. */
export function termsOf(text: string): string[] {
  return linesOf(text).flatMap((line) => termOf(line) ?? []);
}

/** A lexicon with the lines of another text whose terms it does not have. */
export function joined(text: string, more: string): string {
  const known = new Set(termsOf(text));
  const added: string[] = [];
  for (const line of linesOf(more)) {
    const term = termOf(line);
    if (term === undefined || known.has(term)) continue;
    known.add(term);
    added.push(`${line}\n`);
  }
  if (added.length === 0) return text;
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${end}${added.join('')}`;
}

/** A lexicon without a term. */
export function withoutTerm(text: string, term: string): string {
  const kept = text.split('\n').filter((line) => termOf(line.trim()) !== term);
  return kept.join('\n');
}

/**
 * On which line of what a reader gave the line stands that the core refused in the lexicon made of it, counted from 1;
 * `null` where the core named none. `subject` is the core's `lexicon:NUMBER`.
 */
export function refusedLine(subject: string | null, lexicon: string, given: string): number | null {
  const number = Number(/:(\d+)$/.exec(subject ?? '')?.[1]);
  const refused = linesOf(lexicon)[number - 1];
  const place = refused === undefined ? -1 : linesOf(given).indexOf(refused);
  return place < 0 ? null : place + 1;
}
