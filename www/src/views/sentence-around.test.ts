/** A fact is shown in its sentence: no more, no less, and never outside the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from './sentence-around.js';

function around(text: string, words: string): string {
  const utf16Start = text.indexOf(words);
  const { utf16Start: start, utf16End: end } = sentenceAround(text, {
    utf16Start,
    utf16End: utf16Start + words.length,
  });
  return text.slice(start, end);
}

describe('the sentence around a place', () => {
  it.each([
    [
      '先说一句。走访养老机构46家、助餐点112个。再说一句。',
      '46家',
      '走访养老机构46家、助餐点112个。',
    ],
    ['第一行标题\n走访46家。', '46家', '走访46家。'],
    ['走访46家', '46家', '走访46家'],
    ['他说：“走访46家。”大家同意。', '46家', '他说：“走访46家。”'],
    ['他说：“走访46家。”大家同意20次。', '20次', '大家同意20次。'],
    ['走访9家；座谈19场；访谈580余人次。', '19场', '座谈19场；'],
    ['共有86件。', '86件。', '共有86件。'],
    ['上一段。\n\n　　共有86件，办结。', '86件', '共有86件，办结。'],
  ])('in %s of %s', (text, words, expected) => {
    expect(around(text, words)).toBe(expected);
  });

  it('goes on over a full line that was broken by hand', () => {
    const text = '常委会组织代表分成三个小组先后走访了养老机构\n46家和助餐点。下一句。';
    expect(around(text, '46家')).toBe(text.slice(0, text.indexOf('下')));
  });

  it('holds the place and stays inside the text, whatever the text', () => {
    const unit = fc.constantFrom('甲', '。', '”', '\n', ' ', '；', '1');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.nat(59), fc.nat(8), (text, at, length) => {
        const utf16Start = Math.min(at, text.length);
        const utf16End = Math.min(text.length, utf16Start + length);
        const found = sentenceAround(text, { utf16Start, utf16End });
        expect(found.utf16Start).toBeGreaterThanOrEqual(0);
        expect(found.utf16Start).toBeLessThanOrEqual(utf16Start);
        expect(found.utf16End).toBeGreaterThanOrEqual(utf16End);
        expect(found.utf16End).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
