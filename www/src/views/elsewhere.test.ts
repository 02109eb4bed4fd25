/** What is found outside the articles’ sentences. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../protocol/contract.js';
import { findElsewhere } from './elsewhere.js';

const text = '工作简报\n第6期 工作\n一、工作会\n大家在工作。\n（工作处 张三）\n报送：工作组';
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { utf16Start: start, utf16End: start + words.length };
};
const report = {
  parts: [
    { kind: 'head', article: null, span: { utf16Start: 0, utf16End: text.indexOf('一、') } },
    {
      kind: 'article',
      article: 0,
      span: { utf16Start: text.indexOf('一、'), utf16End: text.indexOf('报送') },
    },
    {
      kind: 'foot',
      article: null,
      span: { utf16Start: text.indexOf('报送'), utf16End: text.length },
    },
  ],
  articles: [{ byline: { span: at('（工作处 张三）') } }],
} as unknown as Report;

describe('elsewhere', () => {
  test('finds head, byline and foot, not title and body', () => {
    const found = findElsewhere(text, '工作', report);
    expect(found.map(({ place }) => place)).toEqual(['head', 'head', 'byline', 'foot']);
  });

  test('gives the line and the place in it', () => {
    for (const { line, hit, span } of findElsewhere(text, '工作', report)) {
      expect(line.slice(hit.utf16Start, hit.utf16End)).toBe('工作');
      expect(text.slice(span.utf16Start, span.utf16End)).toBe('工作');
      expect(line).not.toMatch(/^\s|\s$|\n/);
    }
  });

  test('finds nothing where there is nothing', () => {
    expect(findElsewhere(text, '饕餮', report)).toEqual([]);
  });
});
