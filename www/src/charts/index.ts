/** The front door of the charts: the elements, the shape of their words, the event they answer with. */
export { CoverageMap, type CoverageMeasure } from './bl-coverage-map.js';
export { DivergingBars } from './bl-diverging-bars.js';
export { LikenessMatrix, type PairDetail } from './bl-likeness-matrix.js';
export { SpreadMeasures } from './bl-spread-table.js';
export { KeywordBars } from './bl-keyword-bars.js';
export { TermHeatMap, type HeatMeasure } from './bl-term-heat-map.js';
export type { ChartStrings } from './chart-strings.js';
export { chartStringsZh } from './chart-strings-zh.js';
export type { SelectDetail, SelectEvent } from './data.js';
export { defineCharts } from './define.js';
export { numberWriter, type NumberWriter, type Quantity } from './numbers.js';
