/** The cells of a contrast’s table and the numbers its bars show: one place for chart, tooltip and table. */
import type { ChartStrings } from './chart-strings.js';
import type { ContrastColumn, ContrastRow } from './data.js';
import type { TableCell, TableColumn } from './data-table.js';
import { NO_NUMBER, type NumberWriter } from './numbers.js';

/** The measures that bars can show: they have a sign. */
export const contrastMeasures = [
  'log-odds-z',
  'conservative-log-ratio',
  'log-likelihood',
] as const satisfies readonly ContrastColumn[];

/** A measure that bars can show. */
export type ContrastMeasure = (typeof contrastMeasures)[number];

/** The number of a row by a measure; 0 where it has none. */
export function measureOf(row: ContrastRow, measure: ContrastMeasure): number {
  switch (measure) {
    case 'conservative-log-ratio':
      return row.conservativeLogRatio ?? 0;
    case 'log-odds-z':
      return row.logOddsZ ?? 0;
    case 'log-likelihood':
      return row.logLikelihood;
  }
}

/** The symbol that stands before the number. */
export function symbolOf(measure: ContrastMeasure): string {
  return { 'conservative-log-ratio': 'LRC', 'log-odds-z': 'z', 'log-likelihood': 'G²' }[measure];
}

/** The columns behind the term’s. */
export function contrastColumns(strings: ChartStrings): TableColumn[] {
  const heads = strings.contrastColumns;
  const number = (head: string, unit?: string): TableColumn => ({
    head,
    numeric: true,
    ...(unit === undefined ? {} : { unit }),
  });
  return [
    number(heads['conservative-log-ratio']),
    number(heads['log-odds-z']),
    number(heads.count, strings.occurrenceUnit),
    number(heads.rate, strings.rateUnit),
    number(heads.rate, strings.confidenceUnit),
    number(heads['reference-count'], strings.occurrenceUnit),
    number(heads['reference-rate'], strings.rateUnit),
    number(heads['reference-rate'], strings.confidenceUnit),
    number(heads.range, strings.articleUnit),
    number(heads['log-ratio']),
    number(heads['log-ratio'], strings.confidenceUnit),
    number(heads['percent-difference'], '%'),
    number(heads['odds-ratio']),
    number(heads['log-likelihood']),
    number(heads.bic),
    number(heads['q-value']),
  ];
}

/** The cells behind the term’s. */
export function contrastCells(
  row: ContrastRow,
  strings: ChartStrings,
  numbers: NumberWriter,
): TableCell[] {
  const optional = (value: number | null, write: (value: number) => string): TableCell => ({
    sortBy: value,
    text: value === null ? NO_NUMBER : write(value),
  });
  const count = (value: number): TableCell => ({ sortBy: value, text: numbers.count(value) });
  const interval = (
    ends: { low: number; high: number } | null,
    write: (value: number) => string,
  ): TableCell => ({
    sortBy: ends?.low ?? null,
    text: ends
      ? strings.interval(
          { value: ends.low, text: write(ends.low) },
          { value: ends.high, text: write(ends.high) },
        )
      : NO_NUMBER,
  });
  const { decimal, signed } = numbers;
  return [
    optional(row.conservativeLogRatio, signed),
    optional(row.logOddsZ, signed),
    count(row.count),
    optional(row.perThousand, decimal),
    interval(row.perThousandInterval, decimal),
    count(row.referenceCount),
    optional(row.referencePerThousand, decimal),
    interval(row.referencePerThousandInterval, decimal),
    count(row.range),
    optional(row.logRatio, signed),
    interval(row.logRatioInterval, signed),
    optional(row.percentDifference, signed),
    optional(row.oddsRatio, decimal),
    optional(row.logLikelihood, signed),
    optional(row.bic, signed),
    optional(row.qValue, numbers.share),
  ];
}
