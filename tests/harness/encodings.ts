/** Writes text in the encodings that offices use, so that tests need no binary fixtures. */

/** Two-byte GB18030, read off the platform's own decoder. */
const twoBytes = new Map<string, [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const character = decoder.decode(new Uint8Array([lead, trail]));
    if ([...character].length === 1) twoBytes.set(character, [lead, trail]);
  }
}

/** Four bytes for a character outside the basic plane: the standard maps these in one straight line. */
function fourBytes(codePoint: number): number[] {
  let index = codePoint - 0x10000;
  const last = 0x30 + (index % 10);
  index = Math.floor(index / 10);
  const third = 0x81 + (index % 126);
  index = Math.floor(index / 126);
  return [0x90 + Math.floor(index / 10), 0x30 + (index % 10), third, last];
}

/** `text` in GB18030; throws on a character of the basic plane that has no two-byte form. */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const pair = twoBytes.get(character);
    if (codePoint < 0x80) bytes.push(codePoint);
    else if (codePoint > 0xffff) bytes.push(...fourBytes(codePoint));
    else if (pair) bytes.push(...pair);
    else throw new Error(`no two-byte GB18030 for ${character}`);
  }
  return new Uint8Array(bytes);
}

/** `text` in UTF-16 with its byte order mark. */
export function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let unit = 0; unit < text.length; unit += 1) {
    view.setUint16(2 + 2 * unit, text.charCodeAt(unit), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

/** `text` in UTF-8 behind a byte order mark. */
export function encodeUtf8WithMark(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text}`);
}
