/** Words in company across the boundary: the tables of the command line to the last digit, and the sentences behind them. */
import { describe, expect, test } from 'vitest';
import type { ConcordanceQuery, KeywordMeasure, Side } from '../../www/wasm/bulletin_lens.js';
import { memory, startEngine } from '../harness/engine.js';
import { printByCommandLine, readSample, SAMPLE_NAMES, samplePath } from '../harness/samples.js';

const engine = startEngine();
for (const name of SAMPLE_NAMES)
  engine.open(readSample(name), { document: name, name }, () => undefined);

/** The command line's JSON, laid out as JavaScript lays it out: numbers, names and their order stay. */
const printed = (...call: string[]) =>
  JSON.stringify(JSON.parse(printByCommandLine(...call, '--format', 'json')));

describe.each(SAMPLE_NAMES)('%s', (name) => {
  const path = samplePath(name);
  const [first = '', second = ''] = engine.keywords(name, {}).rows.map((row) => row.term);

  test.each(['count', 'rate', 'tf-idf', 'text-rank'] as KeywordMeasure[])(
    'keywords by %s, at either level',
    (measure) => {
      for (const level of ['own', 'all'] as const) {
        const table = engine.keywords(name, { measure, level, filter: { minimumRange: 2 } });
        expect(table.rows.length).toBeGreaterThan(10);
        expect(JSON.stringify(table)).toBe(
          printed(
            ...['keywords', path, '--measure', measure, '--level', level],
            ...['--minimum-range', '2', '--top', '0'],
          ),
        );
      }
    },
  );

  test('keywords by keyness of one article, and why the whole bulletin has none', () => {
    const query = { measure: 'keyness' as const, filter: { articles: [1] }, top: 20 };
    const table = engine.keywords(name, query);
    expect(table.rows).toHaveLength(20);
    expect(JSON.stringify(table)).toBe(
      printed('keywords', path, '--measure', 'keyness', '--article', '2', '--top', '20'),
    );
    expect(() => engine.keywords(name, { measure: 'keyness' })).toThrowError(
      expect.objectContaining({ code: 'keyness-without-rest' }),
    );
  });

  test.each(['count', 'cohesion'] as const)('phrases by %s', (measure) => {
    const table = engine.phrases(name, { measure });
    expect(table.rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(table)).toBe(
      printed('phrases', path, '--measure', measure, '--top', '0'),
    );
  });

  test.each(['both', 'left', 'right'] as Side[])('words around a word, on side %s', (side) => {
    for (const window of [0, 3]) {
      const query = { term: first, window, side, minimumJoint: 1 };
      const table = engine.collocates(name, query);
      expect(table.rows.length).toBeGreaterThan(5);
      expect(JSON.stringify(table)).toBe(
        printed(
          ...['collocates', first, path, '--window', String(window), '--side', side],
          ...['--minimum-joint', '1', '--top', '0'],
        ),
      );
      for (const { term, joint } of table.rows.slice(0, 8)) {
        const near = { term: first, window, side };
        expect(engine.concordance(name, { term, near }).occurrences).toBe(joint);
      }
    }
  });

  test('the network', () => {
    const network = engine.network(name, {});
    expect(network.ties.length).toBeGreaterThan(0);
    expect(JSON.stringify(network)).toBe(printed('network', path));
  });

  test.each([
    ['in the order of the text', {}, ['--width', '0']],
    [
      'by the words on the left',
      { order: 'left', contextCharacters: 8 },
      ['--sort', 'left', '--width', '8'],
    ],
    [
      'by the words on the right',
      { order: 'right', contextCharacters: 8 },
      ['--sort', 'right', '--width', '8'],
    ],
    ['inside longer words', { level: 'all', contextCharacters: 20 }, ['--level', 'all']],
    ['of any text', { matching: 'substring', contextCharacters: 20 }, ['--matching', 'substring']],
  ] as [string, ConcordanceQuery, string[]][])('lines %s', (_, query, options) => {
    const found = engine.concordance(name, { ...query, term: first });
    expect(found.lines.length).toBeGreaterThan(1);
    expect(JSON.stringify(found)).toBe(printed('concordance', first, path, ...options));
  });

  test('lines of a phrase are as many as the phrase has occurrences', () => {
    for (const { phrase, words, count } of engine.phrases(name, { top: 20 }).rows) {
      const query = { term: phrase, words, matching: 'phrase' as const, contextCharacters: 5 };
      const { lines, occurrences } = engine.concordance(name, query);
      expect([phrase, occurrences, lines.length]).toEqual([phrase, count, count]);
      for (const { sentence, hits } of lines)
        expect(hits.map((hit) => sentence.slice(hit.utf16Start, hit.utf16End))).toEqual([phrase]);
    }
  });

  test('asking again and again takes no more memory', () => {
    const ask = (times: number) => {
      for (let time = 0; time < times; time += 1) {
        engine.keywords(name, { measure: 'text-rank', level: 'all' });
        engine.phrases(name, {});
        engine.collocates(name, { term: second });
        engine.network(name, {});
        engine.concordance(name, { term: first, order: 'left', contextCharacters: 20 });
      }
      return memory.buffer.byteLength;
    };
    const afterFive = ask(5);
    expect(ask(25)).toBe(afterFive);
  });
});

test('what cannot be asked is an error with a code, and what was open stays open', () => {
  const [name = ''] = SAMPLE_NAMES;
  const code = (ask: () => unknown) => {
    try {
      ask();
    } catch (error) {
      return (error as { code: string }).code;
    }
    return 'nothing was thrown';
  };
  expect(code(() => engine.phrases(name, { minimumWords: 1 }))).toBe('ngram-length');
  expect(code(() => engine.network(name, { terms: 101 }))).toBe('network-too-large');
  expect(code(() => engine.collocates(name, { window: -1 }))).toBe('request-malformed');
  expect(code(() => engine.concordance(name, { order: 'up' as 'left' }))).toBe('request-malformed');
  expect(code(() => engine.concordance('nowhere', { term: '监督' }))).toBe('document-not-open');
  expect(engine.concordance(name, {}).lines).toEqual([]);
  expect(engine.keywords(name, { top: 1 }).rows).toHaveLength(1);
});
