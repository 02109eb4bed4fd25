/** Groups compared across the boundary: the tables of the command line, one document or several. */
import { describe, expect, test } from 'vitest';
import type { ContrastQuery, GroupingKind } from '../../www/wasm/bulletin_lens.js';
import { memory, openBulletin, startEngine } from '../harness/engine.js';
import { printByCommandLine, readSample, SAMPLE_NAMES, samplePath } from '../harness/samples.js';

const engine = startEngine();
const paths = SAMPLE_NAMES.map(samplePath);
for (const name of SAMPLE_NAMES)
  engine.open(readSample(name), { document: name, name }, () => undefined);

/** The command line's JSON, laid out as JavaScript lays it out: numbers, names and their order stay. */
const printed = (...call: string[]) =>
  JSON.stringify(JSON.parse(printByCommandLine(...call, '--format', 'json')));

const KINDS: GroupingKind[] = ['division', 'article', 'office', 'document'];
const grouped = (kind: GroupingKind) => ({ grouping: { kind } });

describe.each(KINDS)(
  'by %s, the tables from wasm are the command line’s to the last digit',
  (kind) => {
    test('each group against the rest', () => {
      const tables = JSON.parse(printed('compare', ...paths, '--by', kind, '--top', '0')) as {
        target: string;
      }[];
      expect(tables.length).toBeGreaterThan(1);
      for (const table of tables.slice(0, 6)) {
        const query = { ...grouped(kind), target: table.target, top: 0 };
        expect(JSON.stringify(engine.contrast(SAMPLE_NAMES, query))).toBe(JSON.stringify(table));
      }
    });

    test('all groups at once', () => {
      expect(JSON.stringify(engine.spread(SAMPLE_NAMES, grouped(kind)))).toBe(
        printed('compare', ...paths, '--by', kind, '--against', 'all', '--top', '0'),
      );
    });

    test.each(['jensen-shannon', 'cosine'] as const)('likeness by %s', (measure) => {
      expect(JSON.stringify(engine.similarity(SAMPLE_NAMES, { ...grouped(kind), measure }))).toBe(
        printed('similarity', ...paths, '--by', kind, '--measure', measure),
      );
    });
  },
);

test('two groups of the reader’s own, and the terms that they share', () => {
  const [first = '', second = ''] = SAMPLE_NAMES;
  const reference = (document: number, article: number) => ({ document, article });
  const query: ContrastQuery = {
    grouping: {
      kind: 'labels',
      labels: [
        { name: '甲', articles: [reference(0, 0), reference(0, 1)] },
        { name: '乙', articles: [reference(1, 0), reference(1, 2)] },
      ],
    },
  };
  const table = engine.contrast([first, second], { ...query, target: '甲', reference: '乙' });
  expect([table.articles, table.referenceArticles]).toEqual([2, 2]);
  const both = table.rows.filter((row) => row.count > 0 && row.referenceCount > 0);
  const shared = engine.sharedTerms([first, second], { ...query, left: '甲', right: '乙' });
  expect(new Set(shared.rows.map((row) => row.term))).toEqual(new Set(both.map((row) => row.term)));
  const smaller = shared.rows.map((row) => Math.min(row.leftPerThousand, row.rightPerThousand));
  expect(smaller).toEqual([...smaller].sort((one, other) => other - one));
  for (const row of shared.rows.slice(0, 5)) {
    const { occurrences } = engine.concordance(first, { term: row.term, articles: [0, 1] });
    expect([row.term, occurrences]).toEqual([row.term, row.leftCount]);
  }
});

test('what cannot be compared is an error with a code, and what was open stays open', () => {
  const code = (ask: () => unknown) => {
    try {
      ask();
    } catch (error) {
      return (error as { code: string }).code;
    }
    return 'nothing was thrown';
  };
  const [first = ''] = SAMPLE_NAMES;
  expect(code(() => engine.contrast([], {}))).toBe('grouping-empty');
  expect(code(() => engine.contrast([first, 'nowhere'], {}))).toBe('document-not-open');
  expect(code(() => engine.contrast([first], { target: '宁波' }))).toBe('grouping-group');
  expect(code(() => engine.contrast([first], { confidence: 2 }))).toBe('query-confidence');
  expect(code(() => engine.sharedTerms([first], {}))).toBe('grouping-group');
  expect(engine.contrast([first], { top: 1 }).rows).toHaveLength(1);
});

test('asking again and again takes no more memory', () => {
  const ask = (times: number) => {
    for (let time = 0; time < times; time += 1) {
      engine.spread(SAMPLE_NAMES, {});
      engine.contrast(SAMPLE_NAMES, { grouping: { kind: 'article' } });
      engine.similarity(SAMPLE_NAMES, {});
    }
    return memory.buffer.byteLength;
  };
  const afterFive = ask(5);
  expect(ask(40)).toBe(afterFive);
});

test('a bulletin whose articles show no division has no groups, and says so', () => {
  openBulletin(engine, '守护碧水蓝天\n　　代表视察环境保护，提出意见。\n', 'nobody');
  const { grouping, rows } = engine.contrast(['nobody'], {});
  expect(rows).toEqual([]);
  expect(grouping).toMatchObject({ groups: [], ungroupedArticles: 1 });
  engine.close('nobody');
});
