/** The texts that are measured: made from our sample bulletins, varied, the same in every run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/build-settings.mjs';

const SAMPLES = join(ROOT, 'www/public/samples');
const byteLength = (text) => Buffer.byteLength(text, 'utf8');

/** A small generator of numbers with a fixed seed (mulberry32), so that every run measures the same text. */
function numbersFrom(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The UTF-8 samples, line ends made equal. */
function readSamples() {
  const texts = [];
  for (const name of readdirSync(SAMPLES).sort()) {
    if (!name.endsWith('.txt')) continue;
    try {
      const bytes = readFileSync(join(SAMPLES, name));
      texts.push(new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n'));
    } catch {
      // A sample in another encoding shows the reader's skill, not the segmenter's.
    }
  }
  return texts;
}

/** A bulletin of about `bytes` bytes: whole paragraphs of the samples, in their order. */
export function makeBulletin(bytes) {
  const paragraphs = readSamples().join('\n').split('\n');
  let text = '';
  for (let index = 0; ; index = (index + 1) % paragraphs.length) {
    const next = `${paragraphs[index]}\n`;
    if (byteLength(text) + byteLength(next) > bytes) return text;
    text += next;
  }
}

/**
 * A long text of about `bytes` bytes in the form of bulletins: the samples again and again, each time with the
 * sentences inside a paragraph in another order and other digits, so that no line comes twice.
 */
export function makeLongText(bytes) {
  const next = numbersFrom(20_240_620);
  const samples = readSamples();
  const pieces = [];
  let size = 0;
  for (let round = 0; size < bytes; round += 1) {
    for (const line of samples[round % samples.length].split('\n')) {
      const sentences = line.match(/[^。！？]*[。！？]|[^。！？]+$/g) ?? [''];
      for (let last = sentences.length - 1; last > 0; last -= 1) {
        const other = next(last + 1);
        [sentences[last], sentences[other]] = [sentences[other], sentences[last]];
      }
      const varied = `${sentences.join('').replaceAll(/\d/g, () => String(1 + next(9)))}\n`;
      pieces.push(varied);
      size += byteLength(varied);
      if (size >= bytes) break;
    }
  }
  return pieces.join('');
}
