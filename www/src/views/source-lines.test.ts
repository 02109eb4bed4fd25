/** The source loses nothing: sections cover their parts, pieces give their lines back, marks stay in place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeReport } from '../engine/testing/fake-core.js';
import type { Part } from '../protocol/contract.js';
import { cutLines, cutPieces, cutSections } from './source-lines.js';

function partsOf(length: number, cuts: number[]): Part[] {
  const ends = [...new Set(cuts.map((cut) => cut % (length + 1))), length].sort((a, b) => a - b);
  return ends.map((end, index) => ({
    kind: 'article',
    article: index,
    span: { utf16Start: ends[index - 1] ?? 0, utf16End: end },
  }));
}

const texts = fc.array(fc.constantFrom('字', '，', '\n', ' ', '𠮷', 'a'), { maxLength: 9000 });

describe('sections', () => {
  it('cover every part that is not blank, in order, without overlap', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(9000), { maxLength: 6 }), (letters, cuts) => {
        const text = letters.join('');
        const parts = partsOf(text.length, cuts);
        const sections = cutSections(text, parts);
        const whole = parts
          .map(({ span }) => text.slice(span.utf16Start, span.utf16End))
          .filter((part) => part.trim() !== '')
          .join('');
        expect(sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(whole);
        expect(sections.filter(({ first }) => first).length).toBe(
          new Set(sections.map(({ article }) => article)).size,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('are cut at line ends only', () => {
    const text = `${'长'.repeat(5000)}\n${'短\n'.repeat(3000)}`;
    const sections = cutSections(text, partsOf(text.length, []));
    expect(sections.length).toBeGreaterThan(1);
    for (const { end } of sections.slice(0, -1)) expect(text[end - 1]).toBe('\n');
  });
});

describe('lines', () => {
  it('are everything but blanks', () => {
    fc.assert(
      fc.property(texts, (letters) => {
        const text = letters.join('');
        const lines = cutSections(text, partsOf(text.length, [])).flatMap((section) =>
          cutLines(text, section, undefined),
        );
        const shown = lines.map(({ start, end }) => text.slice(start, end)).join('');
        expect(shown.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
        for (const { start, end } of lines) expect(text.slice(start, end)).not.toMatch(/\n/u);
      }),
      { numRuns: 60 },
    );
  });

  it('know the title and the byline', () => {
    const text = '题目\n正文一句。\n（余杭区 张三）\n';
    const [article] = fakeReport('a.txt', '题目').articles;
    if (!article) throw new Error('the fake has an article');
    const byline = {
      office: null,
      authors: ['张三'],
      credits: [],
      isUncertain: false,
      span: { utf16Start: 9, utf16End: 17 },
    };
    const lines = cutLines(
      text,
      { kind: 'article', article: 0, first: true, start: 0, end: text.length },
      { ...article, byline },
    );
    expect(lines.map(({ role }) => role)).toEqual(['title', 'text', 'byline']);
  });

  it('leave a line that is mostly body a line of text', () => {
    const text = '题：正文很长很长很长。';
    const [article] = fakeReport('a.txt', '题').articles;
    const [line] = cutLines(
      text,
      { kind: 'article', article: 0, first: true, start: 0, end: text.length },
      article,
    );
    expect(line?.role).toBe('text');
  });
});

describe('lines broken by hand', () => {
  const continues = (text: string): boolean[] =>
    cutLines(
      text,
      { kind: 'article', article: 0, first: true, start: 0, end: text.length },
      undefined,
    ).map((line) => line.continues);

  it('go on where a full line ends in the middle of a sentence', () => {
    expect(continues(`${'字'.repeat(30)}\n${'字'.repeat(10)}。\n${'字'.repeat(30)}`)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('do not go on after a blank line, a short line, or into a numbered point', () => {
    const full = '字'.repeat(30);
    expect(continues(`${full}\n\n${full}`)).toEqual([false, false]);
    expect(continues(`短题\n${full}`)).toEqual([false, false]);
    expect(continues(`${full}\n一是${full}`)).toEqual([false, false]);
  });
});

describe('pieces', () => {
  it('give the line back and mark what was asked, cut to the line', () => {
    const text = '甲乙丙丁戊';
    const marks = [
      { utf16Start: 0, utf16End: 2 },
      { utf16Start: 3, utf16End: 9 },
    ];
    expect(cutPieces(text, { start: 1, end: 5 }, marks)).toEqual([
      { text: '乙', mark: 0 },
      { text: '丙', mark: null },
      { text: '丁戊', mark: 1 },
    ]);
  });

  it('leave a line alone that no mark touches', () => {
    expect(cutPieces('甲乙', { start: 0, end: 2 }, [{ utf16Start: 5, utf16End: 6 }])).toEqual([
      { text: '甲乙', mark: null },
    ]);
  });
});
