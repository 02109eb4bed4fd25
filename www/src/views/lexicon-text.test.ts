/** Lines of a lexicon: added once, taken away with their tags, joined with those of a file, found again by number. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf, joined, refusedLine, termsOf, withoutTerm } from './lexicon-text.js';

describe('the lines', () => {
  test('a term is added once and taken away with its tag', () => {
    const text = joined('议事厅 n', '民生实事\n议事厅 v');
    expect(text).toBe('议事厅 n\n民生实事\n');
    expect(withoutTerm(text, '议事厅')).toBe('民生实事\n');
    expect(termsOf('# 说明\n\n议事厅 n 30\n')).toEqual(['议事厅']);
    expect(entriesOf('# 说明\n\n议事厅 n 30\n')).toEqual(['议事厅 n 30']);
  });

  test('an imported file adds what is not there, whatever its line ends', () => {
    expect(joined('议事厅\n', '\ufeff议事厅 v\r\n# 说明\r\n站点 n\r')).toBe('议事厅\n站点 n\n');
  });

  test('a text that adds nothing leaves the lexicon as it was, to the letter', () => {
    expect(joined('议事厅', '# 说明\n议事厅 n\n')).toBe('议事厅');
  });

  test('a list of fifty thousand terms is joined within the time of a test', () => {
    const many = Array.from({ length: 50_000 }, (_, number) => `词${String(number)}`).join('\n');
    expect(termsOf(joined(many, `${many}\n新词`))).toHaveLength(50_001);
  });

  test('whatever is added, each term is there once, and taking it away again leaves the others', () => {
    const line = fc.constantFrom('甲', '乙 n', '丙 v 30', '甲 n', '# 说明', '', ' 丁 ');
    const text = fc.array(line).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (own, more) => {
        const lexicon = joined(joined('', own), more);
        const terms = termsOf(lexicon);
        expect(new Set(terms)).toEqual(new Set([...termsOf(own), ...termsOf(more)]));
        expect(new Set(terms).size).toBe(terms.length);
        expect(joined(lexicon, more)).toBe(lexicon);
        const [first] = terms;
        if (first !== undefined)
          expect(termsOf(withoutTerm(lexicon, first))).toEqual(terms.slice(1));
      }),
    );
  });
});

describe('a refused line', () => {
  test('is named by its place in what was given, not in the lexicon', () => {
    const given = '# 说明\r\n甲 n\r\n\r\n“四强化”\r\n';
    const lexicon = joined('甲\n乙\n', given);
    expect(lexicon).toBe('甲\n乙\n“四强化”\n');
    expect(refusedLine('lexicon:3', lexicon, given)).toBe(4);
  });

  test('is no number where the core named none', () => {
    expect(refusedLine(null, '甲\n', '甲\n')).toBeNull();
    expect(refusedLine('core.wasm', '甲\n', '甲\n')).toBeNull();
    expect(refusedLine('lexicon:9', '甲\n', '甲\n')).toBeNull();
  });
});
