/** New words and the reader’s lexicon across the boundary: the command line’s suggestions, counts before and after, no trace left. */
import { describe, expect, test } from 'vitest';
import type { Engine, Report } from '../../www/wasm/bulletin_lens.js';
import { memory, openBulletin, startEngine } from '../harness/engine.js';
import { BULLETIN_WITH_A_NEW_WORD, NEW_WORD } from '../harness/invented.js';
import { printByCommandLine, readSample, SAMPLE_NAMES, samplePath } from '../harness/samples.js';

const count = (engine: Engine, term: string, document = 'bulletin') =>
  engine.concordance(document, { term }).occurrences;

describe('suggestions', () => {
  test('from wasm are the command line’s to the last digit', () => {
    const engine = startEngine();
    for (const name of SAMPLE_NAMES) openBulletin(engine, readSample(name), name);
    const options = ['--min-count', '2', '--min-articles', '1', '--max-characters', '12'];
    const query = { minimumCount: 2, minimumArticles: 1, maximumCharacters: 12 };
    const printed = printByCommandLine(
      'new-words',
      ...SAMPLE_NAMES.map(samplePath),
      ...options,
      '--top',
      '0',
      '--format',
      'json',
    );
    const tables = SAMPLE_NAMES.map((file) => ({ file, ...engine.newWords(file, query) }));
    expect(tables.some((table) => table.rows.length > 3)).toBe(true);
    expect(JSON.stringify(tables)).toBe(JSON.stringify(JSON.parse(printed)));
  });

  test('open just the sentences they were counted in', () => {
    const engine = startEngine();
    openBulletin(engine, BULLETIN_WITH_A_NEW_WORD);
    const { rows } = engine.newWords('bulletin', { minimumCount: 2, minimumArticles: 1 });
    expect(rows[0]).toMatchObject({ term: NEW_WORD, count: 12, articles: 3 });
    for (const row of rows) {
      const found = engine.concordance('bulletin', { term: row.term, matching: 'phrase' });
      expect([row.term, found.occurrences]).toEqual([row.term, row.count]);
    }
  });
});

describe('a lexicon that is revised', () => {
  test('counts its words whole, says what changed in each document, and leaves no trace when it is emptied', () => {
    const engine = startEngine();
    const [sample = ''] = SAMPLE_NAMES;
    openBulletin(engine, BULLETIN_WITH_A_NEW_WORD);
    openBulletin(engine, readSample(sample), sample);
    const before = [engine.reportJson('bulletin'), engine.reportJson(sample)];
    const pieces = engine.newWords('bulletin', {}).rows[0]?.pieces ?? [];
    expect(pieces.join('')).toBe(NEW_WORD);
    const whole = pieces.map((piece) => count(engine, piece));

    const { terms, documents } = engine.reviseLexicon(`# 说明\r\n${NEW_WORD} n\r\n`);
    expect(terms).toBe(1);
    const [own, other] = documents;
    expect(own?.changes).toContainEqual({ term: NEW_WORD, before: 0, after: 12 });
    pieces.forEach((term, place) => {
      const before = whole[place] ?? 0;
      expect(own?.changes).toContainEqual({ term, before, after: before - 12 });
    });
    const { keywords, totals } = JSON.parse(engine.reportJson('bulletin')) as Report;
    expect(own?.report).toMatchObject({ keywords, totals });
    expect(keywords.rows).toContainEqual(expect.objectContaining({ term: NEW_WORD, count: 12 }));
    expect(count(engine, NEW_WORD)).toBe(12);
    expect(other).toMatchObject({ document: sample, changes: [] });

    engine.reviseLexicon('');
    expect([engine.reportJson('bulletin'), engine.reportJson(sample)]).toEqual(before);
  });

  test('counts as one that the engine was started with', () => {
    const lexicon = `${NEW_WORD} n\n接待选民\n`;
    const started = startEngine({ lexicon });
    openBulletin(started, BULLETIN_WITH_A_NEW_WORD);
    const revised = startEngine({ lexicon: '走访邻里\n' });
    openBulletin(revised, BULLETIN_WITH_A_NEW_WORD);
    revised.reviseLexicon(lexicon);
    expect(revised.reportJson('bulletin')).toBe(started.reportJson('bulletin'));
  });

  test('with a faulty line is an error that names the line, and nothing changes', () => {
    const engine = startEngine();
    openBulletin(engine, BULLETIN_WITH_A_NEW_WORD);
    engine.reviseLexicon(`${NEW_WORD}\n`);
    const before = engine.reportJson('bulletin');
    let thrown: unknown;
    try {
      engine.reviseLexicon('议事\n“四强化”\n');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: 'lexicon-line', subject: 'lexicon:2' });
    expect(engine.reportJson('bulletin')).toBe(before);
    expect(count(engine, NEW_WORD)).toBe(12);
  });

  test('again and again takes no more memory', () => {
    const engine = startEngine();
    openBulletin(engine, BULLETIN_WITH_A_NEW_WORD);
    const revise = (times: number) => {
      for (let time = 0; time < times; time += 1) {
        engine.reviseLexicon(`${NEW_WORD}\n`);
        engine.newWords('bulletin', {});
        engine.reviseLexicon('');
      }
      return memory.buffer.byteLength;
    };
    // The memory settles once: what was free in pieces is used before more is asked for.
    const settled = revise(40);
    expect(revise(120)).toBe(settled);
  });
});
