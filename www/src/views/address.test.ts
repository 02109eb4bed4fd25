/** Addresses of views: what is written is read back, and nonsense leads nowhere. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeSettings,
  chosenAmong,
  chosenOf,
  formatAddress,
  numberOf,
  parseAddress,
} from './address.js';
import { viewNames } from './destination.js';

const settings = fc.dictionary(
  fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
  fc.string(),
  { noNullPrototype: true },
);

describe('an address', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...viewNames), settings, (view, set) => {
        expect(parseAddress(formatAddress({ view, settings: set }))).toEqual({
          view,
          settings: set,
        });
      }),
    );
  });

  test('is a word where nothing is set', () => {
    expect(formatAddress({ view: 'keywords', settings: {} })).toBe('keywords');
  });

  test('is the same whatever was set first', () => {
    const one = formatAddress({ view: 'compare', settings: { by: 'office', sort: 'bic' } });
    const other = formatAddress({ view: 'compare', settings: { sort: 'bic', by: 'office' } });
    expect(one).toBe(other);
  });

  test('of no view leads nowhere', () => {
    for (const text of ['', 'nowhere', 'keyword', '?division=330110']) {
      expect(parseAddress(text)).toBeNull();
    }
  });
});

describe('settings', () => {
  test('change by name, and null takes one away', () => {
    expect(changeSettings({ a: '1', b: '2' }, { a: null, c: '3' })).toEqual({ b: '2', c: '3' });
  });

  test('stay the same object where nothing changes', () => {
    const before = { a: '1' };
    expect(changeSettings(before, { a: '1', b: null })).toBe(before);
  });

  test('that a view does not know stand at its default', () => {
    expect(chosenOf('nonsense', ['count', 'rate'], 'count')).toBe('count');
    expect(chosenAmong('verb,nonsense,noun', ['noun', 'verb'])).toEqual(['noun', 'verb']);
    expect(numberOf('-3', null)).toBeNull();
    expect(numberOf('1e9', 20)).toBe(20);
    expect(numberOf('50', 20)).toBe(50);
  });
});
