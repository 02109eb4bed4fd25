/** How a document is read: its city, a gazetteer and corrections of the reader's own, and what they refuse. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Engine, OpenOptions, Report } from '../../www/wasm/bulletin_lens.js';
import { startEngine } from '../harness/engine.js';
import { NINGBO_BULLETIN, NO_CITY_BULLETIN, STREETS } from '../harness/invented.js';

const engine: Engine = startEngine();

/** Opens a text with more said about it. */
function read(text: string, more: Partial<OpenOptions> = {}): Report {
  return engine.open(
    new TextEncoder().encode(text),
    { document: 'read', name: 'read.txt', ...more },
    () => undefined,
  );
}

/** A file of corrections for the text that is open. */
function correctionsOf({ source }: Report, corrections: unknown[]): string {
  const { utf16Length, checksum } = source;
  return JSON.stringify({ format: 1, text: { utf16Length, checksum }, corrections });
}

/** The code of what `action` throws, with its sentence. */
function refusal(action: () => unknown): { code: string; zh: string; subject: string | null } {
  try {
    action();
  } catch (error) {
    const { code, subject, message } = error as {
      code: string;
      subject: string | null;
      message: { zh: string };
    };
    return { code, zh: message.zh, subject };
  }
  throw new Error('nothing was thrown');
}

const divisionsOf = (report: Report) => report.articles.map(({ division }) => division);

describe('the city', () => {
  test('is recognised from the text, with words that stand where they are said to', () => {
    const report = read(NINGBO_BULLETIN);
    expect(report.region).toMatchObject({ code: '330200', name: '宁波市', basis: 'recognised' });
    expect(divisionsOf(report)).toEqual(['330200', '330212', '330282']);
    const text = engine.text('read');
    expect(report.region?.evidence.length).toBeGreaterThan(0);
    for (const { words, span } of report.region?.evidence ?? []) {
      expect(text.slice(span.utf16Start, span.utf16End)).toBe(words);
    }
  });

  test('is the one given, and a notice says that no name of it was found', () => {
    const report = read(NO_CITY_BULLETIN, { region: '510100' });
    expect(report.region).toMatchObject({ code: '510100', basis: 'given', evidence: [] });
    expect(report.notices.map(({ code }) => code)).toContain('region-unconfirmed');
  });

  test('of a county is given by the code of the county', () => {
    expect(read(NINGBO_BULLETIN, { region: '330282' }).region?.code).toBe('330200');
  });

  test('is null where no name decides, and every article is left without division', () => {
    const report = read(NO_CITY_BULLETIN);
    expect(report.region).toBeNull();
    expect(report.divisions).toEqual([]);
    expect(report.unattributed.articles).toBe(report.articles.length);
    expect(report.notices.map(({ code }) => code)).toContain('region-unknown');
  });

  test.each(['999999', '33', 'Ningbo', ''])('“%s” is no code', (region) => {
    const before = read(NINGBO_BULLETIN);
    expect(refusal(() => read(NINGBO_BULLETIN, { region })).code).toBe('region-unknown-code');
    expect(JSON.parse(engine.reportJson('read'))).toMatchObject({ region: before.region });
  });

  test('is one of a list, in which each code opens a bulletin', () => {
    const regions = engine.regions();
    expect(new Set(regions.map(({ code }) => code)).size).toBe(regions.length);
    expect(regions).toContainEqual({ code: '330200', name: '宁波市', province: '浙江省' });
    for (const { code, name, province } of regions.filter((_, place) => place % 40 === 0)) {
      expect(read(NO_CITY_BULLETIN, { region: code }).region).toMatchObject({
        code,
        name,
        province,
      });
    }
  });
});

describe('a gazetteer of the reader’s own', () => {
  test('takes the place of the built-in divisions', () => {
    const report = read('西溪路街道：开展走访\n街道人大工委组织走访。\n', { gazetteer: STREETS });
    expect(report.region).toMatchObject({ code: 'qu', name: '某某区', basis: 'own-gazetteer' });
    expect(report.divisions.map(({ code }) => code)).toEqual(['xx', 'ch', 'qu']);
    expect(divisionsOf(report)).toEqual(['xx']);
  });

  test.each([
    ['a line outside sections', `无主的一行\n${STREETS}`, 'gazetteer-line'],
    ['a section nobody knows', `${STREETS}[streets]\n`, 'gazetteer-line'],
    ['no divisions', '[region]\nqu\t某某区\n', 'gazetteer-incomplete'],
    ['no region', '[divisions]\nxx\t西溪路街道\n', 'gazetteer-incomplete'],
    ['nothing at all', '', 'gazetteer-incomplete'],
  ])('with %s is refused', (_what, gazetteer, code) => {
    expect(refusal(() => read(NINGBO_BULLETIN, { gazetteer })).code).toBe(code);
  });
});

describe('corrections', () => {
  let plain: Report;
  beforeEach(() => {
    plain = read(NINGBO_BULLETIN);
  });

  test('change what they name and say so in the article', () => {
    const [, second, third] = plain.articles;
    if (!second || !third) throw new Error('the bulletin has three articles');
    const corrections = correctionsOf(plain, [
      { action: 'division', at: second.span.utf16Start, code: '330203' },
      {
        action: 'byline',
        at: third.span.utf16Start,
        office: '余姚市人大办',
        authors: ['林小满'],
      },
    ]);
    const report = read(NINGBO_BULLETIN, { corrections });
    expect(divisionsOf(report)).toEqual(['330200', '330203', '330282']);
    expect(report.articles.map(({ corrected }) => corrected)).toEqual([
      [],
      ['division'],
      ['byline'],
    ]);
    expect(report.articles[1]?.divisionEvidence?.place).toBe('hand');
    expect(report.articles[2]?.byline?.authors).toEqual(['林小满']);
  });

  test('part and join articles, and the terms are counted once', () => {
    const { span } = plain.articles[1] ?? { span: { utf16Start: 0 } };
    const corrections = correctionsOf(plain, [{ action: 'merge', at: span.utf16Start }]);
    const report = read(NINGBO_BULLETIN, { corrections });
    expect(report.articles.length).toBe(plain.articles.length - 1);
    expect(report.articles[0]?.corrected).toContain('boundary');
    expect(report.divisions.reduce((sum, { tokens }) => sum + tokens, 0)).toBe(
      report.totals.tokens,
    );
  });

  test('an empty file of them changes nothing', () => {
    const corrections = correctionsOf(plain, []);
    expect(read(NINGBO_BULLETIN, { corrections }).articles).toEqual(plain.articles);
  });

  test.each([
    ['for another text', (text: string) => text.replace(/"checksum":"./, '"checksum":"x')],
    ['with an entry outside the text', (text: string) => text.replace(/"at":\d+/, '"at":999999')],
    ['with a code nobody has', (text: string) => text.replace('330203', '999999')],
    ['with a field too many', (text: string) => text.replace('"at"', '"as":"noise","at"')],
    ['that break off', (text: string) => text.slice(0, -3)],
    ['that are none', () => '更正'],
  ])('%s are refused, in Chinese, and what was open stays', (what, spoil) => {
    const at = plain.articles[1]?.span.utf16Start;
    const good = correctionsOf(plain, [{ action: 'division', at, code: '330203' }]);
    const { code, zh } = refusal(() => read(NINGBO_BULLETIN, { corrections: spoil(good) }));
    const codes: Record<string, string> = {
      'for another text': 'corrections-other-text',
      'with an entry outside the text': 'corrections-inapplicable',
      'with a code nobody has': 'corrections-inapplicable',
    };
    expect(code).toBe(codes[what] ?? 'corrections-malformed');
    // Names of fields stand in quotation marks or behind the number of an entry; English sentences never.
    expect(zh).not.toMatch(/[a-z]+ [a-z]+/i);
    expect(JSON.parse(engine.reportJson('read'))).toMatchObject({ articles: plain.articles });
  });
});

describe('the proof list', () => {
  test('leaves out the rules that are switched off and keeps the others as they were', () => {
    read(NINGBO_BULLETIN);
    const { entries } = engine.proof('read', { without: [] });
    const rules = [...new Set(entries.map(({ rule }) => rule))];
    expect(rules.length).toBeGreaterThan(1);
    for (const rule of rules) {
      expect(engine.proof('read', { without: [rule] }).entries).toEqual(
        entries.filter((entry) => entry.rule !== rule),
      );
    }
    expect(engine.proof('read', { without: rules }).entries).toEqual([]);
  });

  test('with a rule that does not exist is a malformed request', () => {
    read(NINGBO_BULLETIN);
    const without = ['no-such-rule'] as never;
    expect(refusal(() => engine.proof('read', { without })).code).toBe('request-malformed');
  });
});

test('what goes through several articles names them in order, first use first', () => {
  const report = read(NINGBO_BULLETIN);
  const { slogans, documents } = engine.threads('read');
  const [slogan] = slogans;
  expect(slogan).toMatchObject({ text: '三张清单', articles: [0, 2] });
  expect(documents.map(({ text }) => text)).toEqual(['宁波市养老服务促进条例']);
  const { span } = slogan ?? { span: { utf16Start: 0, utf16End: 0 } };
  expect(engine.text('read').slice(span.utf16Start, span.utf16End)).toContain('三张清单');
  expect(span.utf16End).toBeLessThanOrEqual(report.articles[0]?.span.utf16End ?? 0);
});
