/** Registers the chart elements; a name that is taken stays as it is, so that loading the product twice does no harm. */
import { CoverageMap } from './bl-coverage-map.js';
import { DivergingBars } from './bl-diverging-bars.js';
import { KeywordBars } from './bl-keyword-bars.js';
import { LikenessMatrix } from './bl-likeness-matrix.js';
import { NewWordSuggestions } from './bl-new-word-table.js';
import { SpreadMeasures } from './bl-spread-table.js';
import { TermHeatMap } from './bl-term-heat-map.js';
import type { SelectEvent } from './data.js';

const charts = {
  'bl-keyword-bars': KeywordBars,
  'bl-coverage-map': CoverageMap,
  'bl-term-heat-map': TermHeatMap,
  'bl-diverging-bars': DivergingBars,
  'bl-spread-table': SpreadMeasures,
  'bl-likeness-matrix': LikenessMatrix,
  'bl-new-word-table': NewWordSuggestions,
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'bl-keyword-bars': KeywordBars;
    'bl-coverage-map': CoverageMap;
    'bl-term-heat-map': TermHeatMap;
    'bl-diverging-bars': DivergingBars;
    'bl-spread-table': SpreadMeasures;
    'bl-likeness-matrix': LikenessMatrix;
    'bl-new-word-table': NewWordSuggestions;
  }
  interface HTMLElementEventMap {
    'bl-select': SelectEvent;
    'bl-table-change': CustomEvent<{ asTable: boolean }>;
  }
}

/** Makes the elements known to the page. */
export function defineCharts(): void {
  for (const [name, chart] of Object.entries(charts)) {
    if (!customElements.get(name)) customElements.define(name, chart);
  }
}
