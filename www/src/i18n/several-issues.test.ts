/** What is said of several issues: never “this issue”, and the bulletin’s own words untouched. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartStringsFor } from './chart-strings.js';
import { stringsFor, type Language } from './languages.js';

const languages: Language[] = ['zh-CN', 'en'];
const ONE = /本期|这一期|全期|\b[Tt]his issue\b/u;

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(texts);
  return [];
}

describe.each(languages)('the strings of several issues in %s', (language) => {
  const one = stringsFor(language);
  const several = stringsFor(language, true);

  it('do not speak of one', () => {
    const { overview, articles, keywords, company, compare, words, sentences } = several;
    const said = texts({ overview, articles, keywords, company, compare, words, sentences });
    expect(said.filter((text) => ONE.test(text))).toEqual([]);
    expect(several.overview.coverageCaption(9, 13, 5, true)).not.toMatch(ONE);
    expect(several.compare.alone('余杭区')).not.toMatch(ONE);
    expect(chartStringsFor(language, true).noArticles).not.toMatch(ONE);
  });

  it('leave a term as it is printed, whatever it is', () => {
    const printed = fc.oneof(
      fc.constantFrom('本期', '全期', '这一期', 'this issue'),
      fc.string({ minLength: 1 }),
    );
    fc.assert(
      fc.property(printed, (term) => {
        expect(several.sentences.heading(term)).toBe(one.sentences.heading(term));
        expect(several.company.absent(term)).toContain(term);
        expect(several.compare.absent([term])).toContain(term);
      }),
    );
  });

  it('stay the same objects from call to call', () => {
    expect(stringsFor(language, true)).toBe(several);
    expect(stringsFor(language)).toBe(one);
  });
});
