/** Of a city with many divisions those with text are compared; nothing that was counted goes. */
import { describe, expect, it } from 'vitest';
import type { DivisionTermMatrix } from '../protocol/contract.js';
import { columnsWithText } from './columns-with-text.js';

/** A matrix of one term in which every third division has an article and the term as often as its place. */
function matrixOf(many: number): DivisionTermMatrix {
  const places = Array.from({ length: many }, (_, place) => place);
  const has = (place: number): boolean => place % 3 === 0;
  const counts = places.map((place) => (has(place) ? place : 0));
  return {
    divisions: places.map((place) => String(500101 + place)),
    articles: places.map((place) => (has(place) ? 1 : 0)),
    tokens: places.map((place) => (has(place) ? 100 : 0)),
    rows: [
      {
        term: '监督',
        count: counts.reduce((sum, each) => sum + each, 0),
        counts,
        perThousand: places.map((place) => (has(place) ? place * 10 : null)),
      },
    ],
  };
}

describe('the columns of the comparison', () => {
  it('are all of them where they are few', () => {
    const matrix = matrixOf(14);
    expect(columnsWithText(matrix)).toBe(matrix);
  });

  it('are those with text where they are many, each with its own numbers', () => {
    const shown = columnsWithText(matrixOf(38));
    expect(shown.divisions).toHaveLength(13);
    expect(shown.articles.every((many) => many > 0)).toBe(true);
    const [row] = shown.rows;
    expect(row?.counts.reduce((sum, each) => sum + each, 0)).toBe(row?.count);
    expect(row?.counts).toEqual(shown.divisions.map((code) => Number(code) - 500101));
    expect(row?.perThousand).not.toContain(null);
  });
});
