/** Files for other programs: what is a number stays one, nothing is run, nothing is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableCell, TableContent } from '../charts/data-table.js';
import { fakeReport } from '../engine/testing/fake-core.js';
import { stringsFor } from '../i18n/languages.js';
import { writeCsv } from './csv.js';
import { writeJson } from './json.js';
import { describeProvenance } from './provenance.js';
import { fileName } from './save-file.js';
import { plainSheets, workbookSheets } from './workbook.js';
import { writeWorkbook } from './write-workbook.js';

const count = (value: number): TableCell => ({
  sortBy: value,
  text: value.toLocaleString('zh-CN'),
});
const word = (text: string): TableCell => ({ sortBy: text, text });
const tableOf = (rows: TableCell[][]): TableContent => ({
  caption: '全期 8 篇',
  columns: [
    { head: '词', numeric: false },
    { head: '次数', unit: '次', numeric: true },
  ],
  rows,
});
const settings = [{ name: '程序', value: 'bulletin-lens 0.1.0' }];

/** Reads CSV by RFC 4180, apart from the code that writes it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else cell += character;
  }
  return rows;
}

describe('CSV', () => {
  test('begins with the mark that Excel needs, and with the table', () => {
    const csv = writeCsv(tableOf([[word('代表'), count(1203)]]), settings);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(readCsv(csv.slice(1))).toEqual([
      ['词', '次数（次）'],
      ['代表', '1203'],
      [''],
      ['全期 8 篇'],
      ['程序', 'bulletin-lens 0.1.0'],
    ]);
  });

  test('gives every text back as it was, but for what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const rows = readCsv(writeCsv(tableOf([[word(text), count(1)]]), []).slice(1));
        const written = rows[1]?.[0] ?? '';
        expect(written).toBe(/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);
      }),
    );
  });

  test.each(['=1+1', '+86', '-5', '@SUM(A1)'])('does not let %s be run', (text) => {
    expect(writeCsv(tableOf([[word(text), count(1)]]), [])).toContain(`'${text},1`);
  });

  test('keeps negative numbers numbers', () => {
    expect(writeCsv(tableOf([[word('代表'), { sortBy: -2.5, text: '−2.50' }]]), [])).toContain(
      '代表,-2.5',
    );
  });

  test('has an empty cell where there is no number', () => {
    expect(writeCsv(tableOf([[word('代表'), { sortBy: null, text: '–' }]]), [])).toContain(
      '代表,\r\n',
    );
  });
});

test('JSON holds columns, values and settings', () => {
  expect(JSON.parse(writeJson(tableOf([[word('代表'), count(3)]]), settings))).toEqual({
    caption: '全期 8 篇',
    columns: ['词', '次数（次）'],
    rows: [['代表', 3]],
    settings,
  });
});

describe('a workbook', () => {
  const about = { name: '说明', provenance: settings };

  test('has a sheet for each table and one that tells the settings', () => {
    const sheets = plainSheets([{ name: '关键词', content: tableOf([]) }], about);
    expect(sheets.map(({ name }) => name)).toEqual(['关键词', '说明']);
    expect(sheets[1]?.rows).toContainEqual(['程序', 'bulletin-lens 0.1.0']);
  });

  test('gives sheets names that Excel takes, each another', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 50 }), { maxLength: 6 }), (names) => {
        const tables = names.map((name) => ({ name, content: tableOf([]) }));
        const given = plainSheets(tables, about).map(({ name }) => name);
        expect(new Set(given).size).toBe(given.length);
        for (const name of given) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/u);
      }),
    );
  });

  test('holds numbers as numbers, heads bold and in sight, columns wide enough for Han', () => {
    const [sheet] = workbookSheets(
      plainSheets([{ name: '表', content: tableOf([[word('人大常委会'), count(17)]]) }], about),
    );
    expect(sheet?.stickyRowsCount).toBe(1);
    expect(sheet?.data[0]?.[0]).toMatchObject({ value: '词', fontWeight: 'bold' });
    expect(sheet?.data[1]?.[1]).toMatchObject({ value: 17, type: Number, format: '#,##0' });
    expect(sheet?.columns[0]?.width).toBe(12);
  });

  test('is a zip with the numbers in it', async () => {
    const sheets = plainSheets(
      [{ name: '表', content: tableOf([[word('代表'), count(1203)]]) }],
      about,
    );
    const bytes = new Uint8Array(await (await writeWorkbook(sheets)).arrayBuffer());
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    const { unzipSync, strFromU8 } = await import('fflate/browser');
    const files = unzipSync(bytes);
    const names = Object.keys(files).filter((name) => /worksheets\/sheet\d\.xml$/u.test(name));
    expect(names).toHaveLength(2);
    const [first = new Uint8Array()] = names.sort().map((name) => files[name]);
    expect(strFromU8(first)).toContain('<v>1203</v>');
  });
});

test('every export tells of which text, by which program and dictionary, and what was left out', () => {
  const report = fakeReport('简报.txt', '甲\n乙');
  const lines = describeProvenance(
    {
      report,
      excludedSections: ['虚词'],
      excludedTerms: ['工作'],
      strings: stringsFor('zh-CN'),
      language: 'zh-CN',
    },
    new Date(2026, 10, 26, 9, 30),
  );
  const said = lines.map(({ name, value }) => `${name} ${value}`).join('\n');
  for (const part of [
    '简报.txt',
    '811c9dc5',
    '杭州市 330100',
    '虚词',
    '工作',
    'bulletin-lens 0',
    '2026',
  ]) {
    expect(said).toContain(part);
  }
});

test('the name of a file holds nothing that Windows forbids', () => {
  const now = new Date(2026, 0, 5);
  expect(fileName(['第6期.txt', '关键词'], now, 'csv')).toBe('第6期-关键词-2026-01-05.csv');
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => {
      expect(fileName(parts, now, 'csv')).not.toMatch(/[\\/:*?"<>|]/u);
    }),
  );
});
