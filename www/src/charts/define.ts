/** Registers the chart elements; a name that is taken stays as it is, so that loading the product twice does no harm. */
import { Collocates } from './bl-collocate-table.js';
import { CoverageMap } from './bl-coverage-map.js';
import { DivergingBars } from './bl-diverging-bars.js';
import { KeywordBars } from './bl-keyword-bars.js';
import { LikenessMatrix } from './bl-likeness-matrix.js';
import { NewWordSuggestions } from './bl-new-word-table.js';
import { Phrases } from './bl-phrase-table.js';
import { SpreadMeasures } from './bl-spread-table.js';
import { TermHeatMap } from './bl-term-heat-map.js';
import { WordNetwork } from './bl-word-network.js';
import type { SelectEvent } from './data.js';

const charts = {
  'bl-keyword-bars': KeywordBars,
  'bl-coverage-map': CoverageMap,
  'bl-term-heat-map': TermHeatMap,
  'bl-diverging-bars': DivergingBars,
  'bl-spread-table': SpreadMeasures,
  'bl-likeness-matrix': LikenessMatrix,
  'bl-new-word-table': NewWordSuggestions,
  'bl-collocate-table': Collocates,
  'bl-phrase-table': Phrases,
  'bl-word-network': WordNetwork,
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
    'bl-collocate-table': Collocates;
    'bl-phrase-table': Phrases;
    'bl-word-network': WordNetwork;
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
