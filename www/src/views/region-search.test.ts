/** What a reader types finds the city that is meant, the likeliest first. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionChoice } from '../protocol/contract.js';
import { findRegions } from './region-search.js';

const regions: RegionChoice[] = [
  { code: '330100', name: '杭州市', province: '浙江省' },
  { code: '330200', name: '宁波市', province: '浙江省' },
  { code: '220500', name: '通化市', province: '吉林省' },
  { code: '220100', name: '长春市', province: '吉林省' },
  { code: '220200', name: '吉林市', province: '吉林省' },
];
const namesFor = (typed: string): string[] => findRegions(regions, typed).map(({ name }) => name);

describe('the search for a city', () => {
  it.each([
    ['宁', ['宁波市']],
    ['波', ['宁波市']],
    ['3302', ['宁波市']],
    ['浙江', ['杭州市', '宁波市']],
    ['杭州市（浙江省）', ['杭州市']],
    ['浙江省 宁波', ['宁波市']],
    ['３３０２', ['宁波市']],
    ['无此地', []],
  ])('finds for %s', (typed, expected) => {
    expect(namesFor(typed)).toEqual(expected);
  });

  it('puts the city of a name before the other cities of the province of that name', () => {
    expect(namesFor('吉林')).toEqual(['吉林市', '通化市', '长春市']);
  });

  it('lists every city where nothing is typed', () => {
    expect(namesFor(' ')).toEqual(regions.map(({ name }) => name));
  });

  it('never gives a city twice or one that does not exist', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'杭州宁波浙江省市3０ ') }), (typed) => {
        const found = findRegions(regions, typed);
        expect(new Set(found).size).toBe(found.length);
        expect(regions).toEqual(expect.arrayContaining(found));
      }),
    );
  });
});
