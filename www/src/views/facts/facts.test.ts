/** Facts as tables: nothing is lost or doubled on the way from the core’s answers. */
import { describe, expect, test } from 'vitest';
import { stringsFor } from '../../i18n/languages.js';
import type { FigureRow, FigureTable, Report, Signer, Thread } from '../../protocol/contract.js';
import type { Engine } from '../../engine/engine.js';
import { OpenBulletin } from '../open-bulletin.js';
import type { FactContext } from './fact-cells.js';
import { figureTable, filterFigures } from './figure-table.js';
import { outlineTable } from './outline-table.js';
import { officeTable, personTable } from './signers.js';
import { documentTable } from './thread-tables.js';

const span = { utf16Start: 4, utf16End: 8 };
const report = {
  divisions: [
    { code: '330110', name: '余杭区', shortName: '余杭', englishName: 'Yuhang', articles: [0] },
    { code: '330113', name: '临平区', shortName: '临平', englishName: 'Linping', articles: [1] },
  ],
  articles: [
    { index: 0, title: '甲', division: '330110' },
    { index: 1, title: '乙', division: '330113' },
    { index: 2, title: '丙', division: null },
  ],
} as unknown as Report;
const context: FactContext = {
  bulletin: new OpenBulletin('one', '简报', report, {} as Engine),
  strings: stringsFor('zh-CN'),
  language: 'zh-CN',
};

const row = (thing: string | null, divisions: (string | null)[]): FigureRow => ({
  thing,
  unit: '条',
  articles: divisions.length,
  entries: divisions.map((division, article) => ({
    article,
    division,
    text: '25条',
    value: 25,
    bound: 'exact',
    isPart: false,
    span,
  })),
  divisions: divisions.map((division, place) => ({
    division,
    entries: [place],
    value: 25,
    bound: 'exact',
  })),
  sum: null,
  noSum: 'one-division',
});

describe('figures', () => {
  const rows = [row('意见建议', ['330110', '330113']), row('企业', ['330110']), row(null, [null])];
  const table: FigureTable = { articles: 3, quantities: 4, rows };
  const things = (filter: Partial<Parameters<typeof filterFigures>[1]>) =>
    filterFigures(table, { minimumDivisions: 0, thing: '', withUnnamed: false, ...filter }).map(
      (one) => one.thing,
    );

  test('are filtered by what they count and by how many count it', () => {
    expect(things({})).toEqual(['意见建议', '企业']);
    expect(things({ withUnnamed: true })).toEqual(['意见建议', '企业', null]);
    expect(things({ minimumDivisions: 2 })).toEqual(['意见建议']);
    expect(things({ thing: '企' })).toEqual(['企业']);
    expect(things({ thing: '企', withUnnamed: true })).toEqual(['企业']);
  });

  test('show every number with its division, each leading to its place', () => {
    const content = figureTable(rows, context);
    const cells = content.rows.flatMap((one) => one.at(-1)?.words ?? []);
    expect(cells.map((one) => one.text)).toEqual([
      '余杭 25条',
      '临平 25条',
      '余杭 25条',
      '余杭 25条',
    ]);
    expect(cells.every((one) => one.detail.span === span)).toBe(true);
  });

  test('write a sum with how it is meant, and a reason only where it says something', () => {
    const sum = { value: 50.5, bound: 'at_least' as const, divisions: 2 };
    const write = (one: FigureRow) => figureTable([one], context).rows[0]?.[3]?.text;
    expect(write({ ...row('企业', ['330110']), sum, noSum: null })).toBe('≥ 50.5');
    expect(write(row('企业', ['330110']))).toBe('–');
    expect(write({ ...row('企业', ['330110']), noSum: 'several' })).toBe('一地有几个数');
  });
});

test('points of several articles have as many columns as the longest has points', () => {
  const point = (ordinal: number) => ({
    ordinal,
    marker: `${String(ordinal)}是`,
    head: '抓落实',
    span,
    children: ordinal === 1 ? [{ ordinal: 1, marker: '1.', head: '小点', span, children: [] }] : [],
  });
  const content = outlineTable(
    [
      { article: 0, division: '330110', points: [point(1), point(2), point(3)] },
      { article: 1, division: '330113', points: [point(1)] },
    ],
    context,
  );
  expect(content.columns).toHaveLength(5);
  expect(content.rows.map((cells) => cells.length)).toEqual([5, 5]);
  expect(content.rows[0]?.[2]?.text).toBe('1是 抓落实（下分 1 点）');
  expect(content.rows[1]?.[3]?.text).toBe('–');
});

test('a document leads to its first place in each article', () => {
  const thread: Thread = {
    text: '湿地保护条例',
    mentions: 3,
    articles: [0, 1],
    places: [
      { mentions: 2, span },
      { mentions: 1, span: { utf16Start: 50, utf16End: 56 } },
    ],
    about: { kind: 'document', alias: '条例', isOfficial: true },
    span,
  };
  const [cells] = documentTable([thread], context).rows;
  expect(cells?.map((cell) => cell.text)).toEqual([
    '《湿地保护条例》',
    '正式文件',
    '《条例》',
    '3',
    '2',
    '',
  ]);
  expect(cells?.at(-1)?.words?.map((one) => one.detail.span?.utf16Start)).toEqual([4, 50]);
});

test('a person who signed leads to every byline, with offices and doubt', () => {
  const signer: Signer = {
    name: '王明',
    offices: ['余杭区人大办', '财经工委'],
    places: [
      { article: 0, division: '330110', span },
      { article: 2, division: null, span: { utf16Start: 50, utf16End: 56 } },
    ],
    isUncertain: true,
  };
  const [cells] = personTable([signer], context).rows;
  expect(cells?.slice(0, 3).map((cell) => cell.text)).toEqual([
    '王明',
    '余杭区人大办、财经工委',
    '2',
  ]);
  expect(cells?.[3]?.words?.map((one) => one.detail.span?.utf16Start)).toEqual([4, 50]);
  expect(cells?.[4]?.text).not.toBe('–');
  const [office] = officeTable([{ ...signer, name: '余杭区人大办', offices: [] }], context).rows;
  expect(office?.[1]?.text).toContain('余杭');
});
