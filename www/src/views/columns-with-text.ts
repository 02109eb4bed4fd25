/** Which divisions the comparison shows: all of a city with few, those with text of a city with many. */
import type { DivisionTermMatrix } from '../protocol/contract.js';

/** So many columns stand side by side on an office screen. */
const COMFORTABLE = 16;

/** Whether a city has so many divisions that those without text are left out. */
export function isCrowded(divisions: number): boolean {
  return divisions > COMFORTABLE;
}

/** The matrix without the columns that hold no text, where it has more columns than are comfortable. */
export function columnsWithText(matrix: DivisionTermMatrix): DivisionTermMatrix {
  if (!isCrowded(matrix.divisions.length)) return matrix;
  const keep = <T>(values: readonly T[]): T[] =>
    values.filter((_, column) => (matrix.articles[column] ?? 0) > 0);
  return {
    divisions: keep(matrix.divisions),
    tokens: keep(matrix.tokens),
    articles: keep(matrix.articles),
    rows: matrix.rows.map((row) => ({
      ...row,
      counts: keep(row.counts),
      perThousand: keep(row.perThousand),
    })),
  };
}
