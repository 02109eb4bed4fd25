/** The filter that all views share: what the reader leaves out is said, and nothing where nothing was chosen. */
import { describe, expect, it } from 'vitest';
import { termFilter } from './term-filter.js';

describe('the filter of terms', () => {
  it('says nothing where nothing was chosen, so that the core’s defaults hold', () => {
    expect(termFilter({ excludedSections: null, excludedTerms: [] })).toEqual({});
  });

  it('tells an empty choice of sections from none', () => {
    expect(termFilter({ excludedSections: [], excludedTerms: [] })).toEqual({
      excludedSections: [],
    });
  });

  it('joins what the reader leaves out with what a view asks', () => {
    const filter = termFilter(
      { excludedSections: ['function'], excludedTerms: ['开展'] },
      { minimumCount: 2 },
    );
    expect(filter).toEqual({
      minimumCount: 2,
      excludedSections: ['function'],
      excludedTerms: ['开展'],
    });
  });
});
