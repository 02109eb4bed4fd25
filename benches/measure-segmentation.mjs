/**
 * How well words are cut, beside jieba's full dictionary and the platform's Intl.Segmenter: agreement with the
 * sentences cut by hand in tests/segmentation/sentences.txt. `make bench` writes the table into benches/RESULTS.md.
 *
 *   node benches/measure-segmentation.mjs             print the table
 *   node benches/measure-segmentation.mjs --mistakes  list our mistakes, of the tuning half only
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cut as cutByJieba } from 'jieba-wasm';
import { ROOT } from '../scripts/build-settings.mjs';
import { compareCuts, findMistakes, score } from './segmentation-score.mjs';

const SENTENCES = 'tests/segmentation/sentences.txt';

/** The sentences as lists of tokens; those on lines of odd number are for tuning, the others held out. */
export function readHalves() {
  const lines = readFileSync(join(ROOT, SENTENCES), 'utf8').trimEnd().split('\n');
  const halves = { tuning: [], heldOut: [] };
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#')) continue;
    halves[index % 2 === 0 ? 'tuning' : 'heldOut'].push(line.split(' '));
  }
  return halves;
}

/** Ours, by the command line: the same core as the page's. */
function cutByUs(sentences) {
  const output = execFileSync(
    'cargo',
    'run --quiet --release -p bulletin-lens --features cli -- segment -'.split(' '),
    { cwd: ROOT, encoding: 'utf8', input: `${sentences.join('\n')}\n` },
  );
  return output
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '));
}

const intl = new Intl.Segmenter('zh', { granularity: 'word' });

const SUBJECTS = [
  { name: 'bulletin-lens', cut: cutByUs },
  {
    name: 'jieba, full dictionary, HMM',
    cut: (sentences) => sentences.map((text) => cutByJieba(text, true)),
  },
  {
    name: 'jieba, full dictionary',
    cut: (sentences) => sentences.map((text) => cutByJieba(text, false)),
  },
  {
    name: 'Intl.Segmenter',
    cut: (sentences) =>
      sentences.map((text) => Array.from(intl.segment(text), ({ segment }) => segment)),
  },
];

const textsOf = (half) => half.map((tokens) => tokens.join(''));

/** The scores of each subject on both halves. */
export function measureSegmentation() {
  const halves = readHalves();
  const scores = SUBJECTS.map(({ name, cut }) => {
    const scoreHalf = (half) => {
      const cuts = cut(textsOf(half));
      return score(cuts.map((tokens, index) => compareCuts(tokens, half[index])));
    };
    return { name, tuning: scoreHalf(halves.tuning), heldOut: scoreHalf(halves.heldOut) };
  });
  return { sizes: { tuning: halves.tuning.length, heldOut: halves.heldOut.length }, scores };
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const rate = (number) => number.toFixed(3);

/** The table, half by half. */
export function describeSegmentation({ sizes, scores }) {
  const table = (half) =>
    [
      row(['', 'words: precision', 'recall', 'F1', 'with marks: F1', 'boundaries: F1']),
      row(['---', '---:', '---:', '---:', '---:', '---:']),
      ...scores.map(({ name, [half]: { words, tokens, boundaries } }) =>
        row([
          name,
          ...[words.precision, words.recall, words.f1, tokens.f1, boundaries.f1].map(rate),
        ]),
      ),
    ].join('\n');
  return `Held-out half, ${sizes.heldOut} sentences, on which nothing was chosen:

${table('heldOut')}

Tuning half, ${sizes.tuning} sentences, on which threshold and lexicon were chosen:

${table('tuning')}
`;
}

function listMistakes() {
  const { tuning } = readHalves();
  for (const [index, cut] of cutByUs(textsOf(tuning)).entries()) {
    for (const { given, expected } of findMistakes(cut, tuning[index])) {
      console.log(`${given.join(' ')} → ${expected.join(' ')}`);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === '--mistakes') listMistakes();
  else console.log(describeSegmentation(measureSegmentation()));
}
