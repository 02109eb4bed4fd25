/** A city and a gazetteer of one’s own exclude each other; corrections go with either. */
import { describe, expect, it } from 'vitest';
import { NO_WISH, readingOf, withFile, withRegion } from './wish.js';

const own = { name: '地名.txt', text: '[city]' };
const corrections = { name: '更正.txt', text: '1' };

describe('a wish', () => {
  it('with a city has no gazetteer any more, but keeps its corrections', () => {
    const wish = withFile(withFile(NO_WISH, 'gazetteer', own), 'corrections', corrections);
    expect(readingOf(withRegion(wish, '330200'))).toEqual({ region: '330200', corrections: '1' });
  });

  it('with a gazetteer has no city any more', () => {
    const wish = withFile(withRegion(NO_WISH, '330200'), 'gazetteer', own);
    expect(readingOf(wish)).toEqual({ gazetteer: '[city]' });
  });

  it('keeps its city when a gazetteer that is not there is taken away', () => {
    const wish = withFile(withRegion(NO_WISH, '330200'), 'gazetteer', null);
    expect(readingOf(wish)).toEqual({ region: '330200' });
  });

  it('for nothing asks the core for nothing', () => {
    expect(readingOf(withRegion(NO_WISH, null))).toEqual({});
  });
});
