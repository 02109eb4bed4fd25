/** Widens a place in the text to the sentence it stands in, for reading; the core’s own sentences are not asked for. */
import type { Utf16Span } from '../protocol/contract.js';

/** Ends a sentence, with what may close behind it. */
const STOP = /[。！？!?；;]/u;
const CLOSES = /[”’"'）)》」』]/u;
/** Looked at no further than this on either side: a text without stops is one long sentence. */
const REACH = 400;
/** A shorter line was not broken because it was full: it is a heading, or ends a paragraph. */
const FULL_LINE = 16;

/** The sentence around a span; a line end ends it too, unless a full line was only broken by hand. */
export function sentenceAround(text: string, span: Utf16Span): Utf16Span {
  let start = span.utf16Start;
  const first = Math.max(0, start - REACH);
  while (start > first && !endsBefore(text, start)) start -= 1;
  let end = Math.max(span.utf16End, span.utf16Start);
  const last = Math.min(text.length, end + REACH);
  while (end < last && !endsBefore(text, end)) end += 1;
  // A span that ends with its sentence is not led into the next one, one that begins with it keeps its beginning.
  while (start < span.utf16Start && /\s/u.test(text.charAt(start))) start += 1;
  while (end > span.utf16End && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { utf16Start: start, utf16End: end };
}

/** Whether a sentence ends just before an offset. */
function endsBefore(text: string, offset: number): boolean {
  let at = offset - 1;
  if (text.charAt(at) === '\n') return !isBrokenByHand(text, at);
  // What closes behind a stop belongs to the sentence before it.
  if (CLOSES.test(text.charAt(offset))) return false;
  while (at > 0 && CLOSES.test(text.charAt(at))) at -= 1;
  return STOP.test(text.charAt(at));
}

function isBrokenByHand(text: string, lineEnd: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', lineEnd - 1) + 1, lineEnd).trim();
  const next = text.charAt(lineEnd + 1);
  return line.length >= FULL_LINE && !/[。！？：；…”』）)!?:;]$/u.test(line) && /\S/u.test(next);
}
