/** Draws the legend of a scale of shades: a swatch and a range for each step, zero and "no text" among them. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { NumberWriter } from './numbers.js';
import type { Bin } from './sequential-bins.js';
import { hatchPath } from './heat-map.js';

const SWATCH_WIDTH = 22;
const SWATCH_HEIGHT = 12;

/** What a legend shows. */
export interface LegendText {
  bins: readonly Bin[];
  whole: boolean;
  /** Stands before the first step. */
  title: string;
  /** The word for zero: an empty swatch; left out where there is none. */
  zero?: string;
  /** The word for a hatched swatch; left out where there is none. */
  hatched?: string | undefined;
  /** The swatch of zero has the dashed outline of a tile. */
  dashed?: boolean;
}

/** The legend as a list; the title is its first item. */
export function renderLegend(text: LegendText, numbers: NumberWriter): TemplateResult {
  return html`<ul class="legend" part="legend">
    <li>${text.title}</li>
    ${text.zero === undefined ? nothing : html`<li>${drawSwatch(0, text.dashed)}<span>${text.zero}</span></li>`}
    ${text.bins.map((bin) => html`<li>${drawSwatch(bin.shade)}<span>${writeRange(bin, text.whole, numbers)}</span></li>`)}
    ${text.hatched === undefined ? nothing : html`<li>${drawHatch()}<span>${text.hatched}</span></li>`}
  </ul>`;
}

/** A step in words: 5–8 for whole numbers, 0.5–1 for others. */
export function writeRange(bin: Bin, whole: boolean, numbers: NumberWriter): string {
  if (!whole) return `${numbers.bound(bin.above)}–${numbers.bound(bin.upTo)}`;
  const from = bin.above + 1;
  return from >= bin.upTo
    ? numbers.count(bin.upTo)
    : `${numbers.count(from)}–${numbers.count(bin.upTo)}`;
}

function drawSwatch(shade: number, dashed = false): TemplateResult {
  return html`<svg width=${SWATCH_WIDTH} height=${SWATCH_HEIGHT} aria-hidden="true">
    ${svg`<rect class="swatch shade-${shade} ${dashed ? 'tile' : ''}" x="0.5" y="0.5" width=${SWATCH_WIDTH - 1} height=${SWATCH_HEIGHT - 1}></rect>`}
  </svg>`;
}

function drawHatch(): TemplateResult {
  const box = { x: 0, y: 0, width: SWATCH_WIDTH, height: SWATCH_HEIGHT };
  return html`<svg width=${SWATCH_WIDTH} height=${SWATCH_HEIGHT} aria-hidden="true">
    ${svg`<path class="hatch" d=${hatchPath(box, 5)}></path>`}
  </svg>`;
}
