/** Estimates how wide a line of sans text is, so that layouts stay pure: the same numbers in Node and in every browser. */

/** Advance widths in em, a little wider than the fonts in use, so that an estimate errs towards eliding. */
const FULL = 1;
const CAPITAL = 0.7;
const LETTER = 0.6;
const FIGURE = 0.64;
const NARROW = 0.33;

/** Whether a character takes a whole em: Han, kana, full-width forms and punctuation, hangul, emoji. */
export function isFullWidth(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff00 && codePoint <= 0xff60) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
    codePoint >= 0x1f300
  );
}

function widthInEm(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (isFullWidth(codePoint)) return FULL;
  if (character >= '0' && character <= '9') return FIGURE;
  if (character >= 'A' && character <= 'Z') return CAPITAL;
  if (" .,:;'|!iljI".includes(character)) return NARROW;
  return codePoint === 0x2026 ? FULL : LETTER;
}

/** The width of `text` in pixels, set at `fontSize` pixels. */
export function estimateTextWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) em += widthInEm(character);
  return em * fontSize;
}

/** The widest of several lines. */
export function widestText(texts: Iterable<string>, fontSize: number): number {
  let widest = 0;
  for (const text of texts) widest = Math.max(widest, estimateTextWidth(text, fontSize));
  return widest;
}

/** `text` if it fits `maxWidth` pixels, otherwise its longest beginning that fits together with an ellipsis. */
export function elideText(text: string, maxWidth: number, fontSize: number): string {
  if (estimateTextWidth(text, fontSize) <= maxWidth) return text;
  const room = maxWidth / fontSize - FULL;
  let em = 0;
  let kept = '';
  for (const character of text) {
    em += widthInEm(character);
    if (em > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
