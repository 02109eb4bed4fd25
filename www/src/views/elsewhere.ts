/** Finds a stretch of text where no sentence of an article stands: in the head, the foot, a byline, between the articles. */
import type { Report, Utf16Span } from '../protocol/contract.js';

/** Where it stands. */
export type ElsewherePlace = 'head' | 'foot' | 'noise' | 'byline';

/** One occurrence with its line of text. */
export interface Elsewhere {
  place: ElsewherePlace;
  span: Utf16Span;
  /** The printed line, without the blanks around it, or the part of a long one around the occurrence. */
  line: string;
  /** Where the occurrence stands in `line`. */
  hit: Utf16Span;
}

/** Characters of a long line that are shown on either side. */
const CONTEXT = 40;

/** The occurrences outside titles and bodies, in the order of the text. */
export function findElsewhere(text: string, wanted: string, report: Report): Elsewhere[] {
  const stretches = [
    ...report.parts.flatMap(({ kind, span }) => (kind === 'article' ? [] : [{ kind, span }])),
    ...report.articles.flatMap(({ byline }) =>
      byline ? [{ kind: 'byline' as const, span: byline.span }] : [],
    ),
  ].sort((a, b) => a.span.utf16Start - b.span.utf16Start);
  return stretches.flatMap(({ kind, span }) =>
    findIn(text, wanted, span).map((found) => ({ place: kind, ...found })),
  );
}

function findIn(text: string, wanted: string, within: Utf16Span): Omit<Elsewhere, 'place'>[] {
  const found: Omit<Elsewhere, 'place'>[] = [];
  let at = text.indexOf(wanted, within.utf16Start);
  while (at >= 0 && at + wanted.length <= within.utf16End) {
    found.push(inItsLine(text, { utf16Start: at, utf16End: at + wanted.length }));
    at = text.indexOf(wanted, at + wanted.length);
  }
  return found;
}

function inItsLine(text: string, span: Utf16Span): Omit<Elsewhere, 'place'> {
  const lineStart = text.lastIndexOf('\n', span.utf16Start - 1) + 1;
  const lineEnd = text.indexOf('\n', span.utf16End);
  const from = Math.max(lineStart, span.utf16Start - CONTEXT);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, span.utf16End + CONTEXT);
  const shown = text.slice(from, to);
  const start = from + (shown.length - shown.trimStart().length);
  return {
    span,
    line: shown.trim(),
    hit: { utf16Start: span.utf16Start - start, utf16End: span.utf16End - start },
  };
}
