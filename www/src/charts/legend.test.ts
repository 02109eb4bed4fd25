/** Tests of the words of a legend and of the Chinese names of charts. */
import { describe, expect, it } from 'vitest';
import { chartStringsZh } from './chart-strings-zh.js';
import { writeRange } from './legend.js';
import { numberWriter } from './numbers.js';

describe('writeRange', () => {
  const zh = numberWriter('zh-CN');

  it('writes a single count as itself and several as a range', () => {
    expect(writeRange({ above: 2, upTo: 3, shade: 3 }, true, zh)).toBe('3');
    expect(writeRange({ above: 4, upTo: 8, shade: 2 }, true, zh)).toBe('5–8');
  });

  it('writes rates without needless digits', () => {
    expect(writeRange({ above: 0.30000000000000004, upTo: 0.6, shade: 2 }, false, zh)).toBe(
      '0.3–0.6',
    );
  });
});

describe('chartStringsZh', () => {
  it('names the bars of keywords by their number and their first word', () => {
    const terms = { value: 20, text: '20' };
    expect(chartStringsZh.keywordBarsName(terms, '监督', '41 次')).toBe(
      '关键词条形图，20 个词，最多：监督 41 次',
    );
  });
});
