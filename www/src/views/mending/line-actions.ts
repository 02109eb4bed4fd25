/** What can be done with one line of an article, as entries of the file of corrections; pure functions. */
import type { Article } from '../../protocol/contract.js';
import type { SourceLine } from '../source-lines.js';
import type { Correction, DeclaredKind } from './corrections.js';

/** A stretch of the text. */
export interface Stretch {
  start: number;
  end: number;
}

/** A new article begins at a place; perhaps with a stretch as its title. */
export function splitAt(start: number, title: Stretch | null): Correction[] {
  const split: Correction = { action: 'split', at: start };
  return title ? [split, ...titleIs(start, title)] : [split];
}

/** A stretch is the title of the article that holds a place. */
export function titleIs(at: number, { start, end }: Stretch): Correction[] {
  return [{ action: 'title', at, span: { utf16Start: start, utf16End: end } }];
}

/** A stretch belongs to no article. */
export function declare({ start, end }: Stretch, as: DeclaredKind): Correction[] {
  return [{ action: 'declare', span: { utf16Start: start, utf16End: end }, as }];
}

/** Office and names as a byline’s line seems to say them: what stands before the first gap, and what behind it. */
export function signatureIn(line: string): { office: string; authors: string } {
  const bare = line.trim().replace(/^[（(]\s*(.*?)\s*[）)]$/u, '$1');
  const [office = '', ...people] = bare.split(/\s+/u);
  return { office, authors: people.join('、') };
}

/** The names in a field: with commas of any kind between them. */
export function namesIn(field: string): string[] {
  return field
    .split(/[、，,;；\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The part of a line that is selected, without the blanks at its ends; `null` where nothing is. */
export function pickedIn(line: SourceLine, text: string, from: number, to: number): Stretch | null {
  let start = line.start + Math.min(from, to);
  let end = line.start + Math.max(from, to);
  while (start < end && text.charAt(start).trim() === '') start += 1;
  while (end > start && text.charAt(end - 1).trim() === '') end -= 1;
  return start < end ? { start, end } : null;
}

/** Where the article’s own text begins and ends. */
export function extentOf({ span }: Article): Stretch {
  return { start: span.utf16Start, end: span.utf16End };
}
