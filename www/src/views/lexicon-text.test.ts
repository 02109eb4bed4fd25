/** Lines of a lexicon: added once, taken away with their tags, joined with those of a file. */
import { describe, expect, test } from 'vitest';
import { joined, termsOf, withoutTerm, withTerm } from './lexicon-text.js';

describe('the lines', () => {
  test('a term is added once and taken away with its tag', () => {
    const text = withTerm(withTerm('议事厅 n\n', '民生实事'), '议事厅');
    expect(text).toBe('议事厅 n\n民生实事\n');
    expect(withoutTerm(text, '议事厅')).toBe('民生实事\n');
    expect(termsOf('# 说明\n\n议事厅 n 30\n')).toEqual(['议事厅']);
  });

  test('an imported file adds what is not there, whatever its line ends', () => {
    expect(joined('议事厅\n', '\ufeff议事厅 v\r\n# 说明\r\n站点 n\r')).toBe('议事厅\n站点 n\n');
  });
});
