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

/** The districts and counties of Hangzhou, as their articles are signed. */
const DISTRICTS = [
  ['上城区', '拱墅区', '西湖区', '滨江区', '萧山区', '余杭区', '临平区'],
  ['钱塘区', '富阳区', '临安区', '桐庐县', '淳安县', '建德市'],
].flat();

/** Words of the dictionary of two characters and more, the commonest first. */
function readWords() {
  const lines = readFileSync(join(ROOT, 'data/dictionary.txt'), 'utf8').split('\n');
  const words = [];
  for (const line of lines) {
    const [word, frequency] = line.split(' ');
    if (/^\p{Script=Han}{2,4}$/u.test(word)) words.push([word, Number(frequency)]);
  }
  return words.sort((one, other) => other[1] - one[1]).map(([word]) => word);
}

/**
 * A bulletin with over 20,000 distinct terms: four articles a district, each with words of its own and with common ones
 * as a text has them, few often and many seldom. With `repeated` 2 each article says all of it twice: twice as long, with
 * the same terms.
 */
export function makeWordyBulletin(repeated) {
  const ARTICLES = 52;
  const RARE = 440;
  const COMMON = 2000;
  const words = readWords();
  const next = numbersFrom(20_250_318);
  const pieces = ['杭州人大简报\n\n'];
  for (let article = 0; article < ARTICLES; article += 1) {
    const district = DISTRICTS[article % DISTRICTS.length];
    const chosen = words.slice(COMMON + article * RARE, COMMON + (article + 1) * RARE);
    // The word at rank r about as often as 1 in r.
    for (let token = 0; token < 4 * RARE; token += 1) {
      const rank = Math.floor(COMMON ** (next(1_000_000) / 1_000_000));
      chosen.splice(next(chosen.length), 0, words[rank]);
    }
    const sentences = [];
    for (let start = 0; start < chosen.length; start += 12) {
      const clause = (from) => chosen.slice(from, from + 4).join('');
      sentences.push(`${[start, start + 4, start + 8].map(clause).filter(Boolean).join('，')}。`);
    }
    const body = sentences.join('').repeat(repeated);
    pieces.push(
      `${district}：打好监督组合拳\n　　${district}人大常委会${body}\n（${district}人大常委会办公室 王明）\n\n`,
    );
  }
  return pieces.join('');
}
