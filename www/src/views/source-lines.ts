/** Cuts a text into sections and lines for reading, and lines into marked and unmarked pieces. */
import type { Article, Part, Utf16Span } from '../protocol/contract.js';

/** What a line of the source is. */
export type LineRole = 'title' | 'byline' | 'text';

/** A line that is not blank. */
export interface SourceLine {
  start: number;
  end: number;
  role: LineRole;
  /** Whether it goes on with the sentence of the line above: the source breaks lines by hand. */
  continues: boolean;
}

/** A stretch small enough to be put on the page at once. */
export interface SourceSection {
  kind: Part['kind'];
  article: number | null;
  /** Whether it opens its part: a long part is more than one section. */
  first: boolean;
  start: number;
  end: number;
}

/** A piece of a line. */
export interface Piece {
  text: string;
  /** Index of the mark it belongs to; `null` where it is unmarked. */
  mark: number | null;
}

/** Shorter lines are headings or ends of paragraphs. */
const FULL_LINE = 16;
/** Sections are about this long; a line is never cut. */
const SECTION_LENGTH = 3000;

/** The parts of a text as sections, in order; parts of blanks alone are left out. */
export function cutSections(text: string, parts: readonly Part[]): SourceSection[] {
  return parts.flatMap((part) => {
    const { kind, article } = part;
    const { utf16Start, utf16End } = part.span;
    if (text.slice(utf16Start, Math.min(utf16End, utf16Start + 4000)).trim() === '') {
      if (text.slice(utf16Start, utf16End).trim() === '') return [];
    }
    const sections: SourceSection[] = [];
    let start = utf16Start;
    while (start < utf16End) {
      let end = Math.min(start + SECTION_LENGTH, utf16End);
      if (end < utf16End) {
        const lineEnd = text.indexOf('\n', end);
        end = lineEnd < 0 || lineEnd >= utf16End ? utf16End : lineEnd + 1;
      }
      sections.push({ kind, article, first: start === utf16Start, start, end });
      start = end;
    }
    return sections;
  });
}

/** The lines of a section that are not blank. */
export function cutLines(
  text: string,
  section: SourceSection,
  article: Article | undefined,
): SourceLine[] {
  const lines: SourceLine[] = [];
  let above: { start: number; end: number; role: LineRole } | undefined;
  let start = section.start;
  while (start < section.end) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 || lineEnd > section.end ? section.end : lineEnd;
    const trimmed = trimSpan(text, start, end);
    if (trimmed) {
      const role = roleOf(trimmed, article);
      lines.push({ ...trimmed, role, continues: goesOn(text, above, trimmed, role) });
      above = { ...trimmed, role };
    } else {
      above = undefined;
    }
    start = end + 1;
  }
  return lines;
}

/** The pieces of a line; marks are ordered and do not overlap. */
export function cutPieces(
  text: string,
  line: { start: number; end: number },
  marks: readonly Utf16Span[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = line.start;
  marks.forEach((mark, index) => {
    const start = Math.max(mark.utf16Start, at);
    const end = Math.min(mark.utf16End, line.end);
    if (start >= end) return;
    if (start > at) pieces.push({ text: text.slice(at, start), mark: null });
    pieces.push({ text: text.slice(start, end), mark: index });
    at = end;
  });
  if (at < line.end) pieces.push({ text: text.slice(at, line.end), mark: null });
  return pieces;
}

function roleOf(line: { start: number; end: number }, article: Article | undefined): LineRole {
  if (!article) return 'text';
  // A title or byline may share its line with the body: then the line is text.
  if (article.titleSpan && isMostOf(line, article.titleSpan)) return 'title';
  if (article.byline && isMostOf(line, article.byline.span)) return 'byline';
  return 'text';
}

/** A line broken by hand is full, and does not end where a sentence or a heading could. */
function goesOn(
  text: string,
  above: { start: number; end: number; role: LineRole } | undefined,
  line: { start: number },
  role: LineRole,
): boolean {
  if (above?.role !== role || role === 'byline') return false;
  if (role === 'title') return true;
  const isFull = above.end - above.start >= FULL_LINE;
  return (
    isFull &&
    !/[。！？：；…”』）)!?:;]/u.test(text.charAt(above.end - 1)) &&
    !/[（(■一二三四五六七八九十]/u.test(text.charAt(line.start))
  );
}

function isMostOf(line: { start: number; end: number }, span: Utf16Span): boolean {
  const common = Math.min(line.end, span.utf16End) - Math.max(line.start, span.utf16Start);
  return common > 0 && common * 2 >= line.end - line.start;
}

function trimSpan(text: string, start: number, end: number): { start: number; end: number } | null {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from).trim() === '') from += 1;
  while (to > from && text.charAt(to - 1).trim() === '') to -= 1;
  return from < to ? { start: from, end: to } : null;
}
