/** `<bl-keyword-bars>`: the keywords of a bulletin or of a part of it as ranked bars. */
import { css, nothing, svg, type TemplateResult } from 'lit';
import { layOutBars, type BarsLayout } from './bars.js';
import type { ChartMark, Drawing } from './chart-element.js';
import { NO_BOX, type KeywordMeasure } from './data.js';
import { rowHeightIn, SMALL_TYPE, type FrameRoom } from './frame-size.js';
import { amountOf, KeywordChart } from './keyword-chart.js';
import { registerElement } from '../register-element.js';

/** Beyond this the eye loses the line from a word to its number. */
const WIDEST_IN_EM = 60;

/** Bars of keywords. */
export class KeywordBars extends KeywordChart {
  static override styles = [
    ...KeywordChart.styles,
    css`
      :host {
        --widest: ${WIDEST_IN_EM}em;
      }
    `,
  ];

  protected override describe(): { name: string; description: string } {
    const { strings, table } = this;
    const first = table?.rows[0];
    if (!table || !first) return { name: this.caption, description: '' };
    return {
      name: strings.keywordBarsName(
        this.count(table.rows.length),
        first.term,
        this.inWords(first, this.usedMeasure),
      ),
      description:
        strings.keywordBarsScope(this.count(table.articles), this.count(table.tokens)) +
        strings.listKeys,
    };
  }

  protected override draw(room: FrameRoom): Drawing {
    const rows = this.table?.rows ?? [];
    const measure = this.usedMeasure;
    // Beside a rate or a score stands what it comes from: the count; beside a count, the rate.
    const side: KeywordMeasure = measure === 'count' ? 'rate' : 'count';
    const smallSize = room.fontSize * SMALL_TYPE;
    const layout = layOutBars(
      rows.map((row) => ({
        label: row.term,
        value: amountOf(row, measure),
        valueText: this.write(row, measure),
        sideText: this.write(row, side),
      })),
      {
        width: Math.min(room.width, room.fontSize * WIDEST_IN_EM),
        fontSize: room.fontSize,
        smallSize,
        rowHeight: rowHeightIn(room),
        headHeight: Math.round(smallSize * 1.6),
        sideHead: this.unitHead(side),
      },
    );
    const marks = rows.map((row, index) =>
      this.markRow(row, index, layout.marks[index]?.row ?? NO_BOX),
    );
    this.navigation.keepWithin(marks.length);
    return { marks, plot: this.#plot(layout, marks, smallSize, side) };
  }

  #plot(
    layout: BarsLayout,
    marks: readonly ChartMark[],
    smallSize: number,
    side: KeywordMeasure,
  ): TemplateResult {
    const rows = this.table?.rows ?? [];
    const { baseline, sideX } = layout;
    const top = layout.marks[0]?.row.y ?? 0;
    const seen = svg`
      <text class="small" x=${baseline} y=${smallSize}>${this.unitHead(this.usedMeasure)}</text>
      ${sideX === null ? nothing : svg`<text class="small end" x=${sideX} y=${smallSize}>${this.unitHead(side)}</text>`}
      ${layout.marks.map((bar, index) => {
        const row = rows[index];
        if (!row) return nothing;
        const selected = this.isSelected(marks[index]?.opens ?? null);
        return svg`<g class=${selected ? 'selected' : ''}>
          <rect class="row" x=${bar.row.x} y=${bar.row.y} width=${bar.row.width} height=${bar.row.height}></rect>
          <text class="label" x="0" y=${bar.textY}>${bar.label}</text>
          <rect class="bar" x=${bar.bar.x} y=${bar.bar.y} width=${bar.bar.width} height=${bar.bar.height}></rect>
          <text x=${bar.valueX} y=${bar.textY}>${this.write(row, this.usedMeasure)}</text>
          ${sideX === null ? nothing : svg`<text class="small end" x=${sideX} y=${bar.textY}>${this.write(row, side)}</text>`}
        </g>`;
      })}
      <line class="baseline" x1=${baseline - 0.5} x2=${baseline - 0.5} y1=${top} y2=${layout.height}></line>`;
    return this.drawListbox(layout, seen, marks);
  }
}

registerElement('bl-keyword-bars', KeywordBars);
