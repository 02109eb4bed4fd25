/** The figures as a table: thing by thing, what each division gives, and the sum where there can be one. */
import type { TableCell, TableContent } from '../../charts/data-table.js';
import type { Bound, FigureRow, FigureTable } from '../../protocol/contract.js';
import { countCell, placesCell, plainCell, type FactContext } from './fact-cells.js';

/** Which rows are shown. */
export interface FigureFilter {
  /** Only what so many divisions give a number for. */
  minimumDivisions: number;
  /** Only things whose name holds this. */
  thing: string;
  /** Numbers whose thing the text does not name are shown, too. */
  withUnnamed: boolean;
}

const SIGNS: Record<Bound, string> = {
  exact: '',
  at_least: '≥ ',
  over: '> ',
  about: '≈ ',
  at_most: '≤ ',
};

/** The rows that pass a filter, in the order of the core. */
export function filterFigures(table: FigureTable, filter: FigureFilter): FigureRow[] {
  return table.rows.filter((row) => {
    const divisions = row.divisions.filter((one) => one.division !== null).length;
    if (divisions < filter.minimumDivisions) return false;
    if (row.thing === null) return filter.withUnnamed && filter.thing === '';
    return row.thing.includes(filter.thing);
  });
}

/** The table of some rows. */
export function figureTable(
  rows: readonly FigureRow[],
  context: FactContext,
): Omit<TableContent, 'caption'> {
  const { strings } = context;
  const words = strings.facts;
  return {
    columns: [
      { head: words.thing, numeric: false, wraps: true },
      { head: words.unit, numeric: false },
      { head: words.divisions, numeric: true },
      { head: words.sum, numeric: true },
      { head: words.numbers, numeric: false, wraps: true },
    ],
    rows: rows.map((row) => [
      plainCell(row.thing ?? words.noThing),
      plainCell(row.unit),
      countCell(row.divisions.filter((one) => one.division !== null).length, context),
      sumCell(row, context),
      placesCell(
        row.entries.map(({ text, article, span }) => ({ text, article, span })),
        context,
        ({ text }, division) => `${division} ${text}`,
      ),
    ]),
  };
}

function sumCell({ sum, noSum }: FigureRow, { strings, language }: FactContext): TableCell {
  // That one place has nothing to be added to needs no words.
  const isAlone = noSum === null || noSum === 'one-division' || noSum === 'no-thing';
  if (!sum) return { sortBy: null, text: isAlone ? '–' : strings.facts.noSum[noSum] };
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(sum.value);
  return { sortBy: sum.value, text: `${SIGNS[sum.bound]}${number}` };
}
