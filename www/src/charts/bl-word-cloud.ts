/** `<bl-word-cloud>`: the keywords as a cloud; the area of a word's type is its number. The bars say the same better. */
import { css, html, nothing, svg } from 'lit';
import type { ChartMark, Drawing } from './chart-element.js';
import { NO_BOX, type KeywordMeasure, type KeywordTable } from './data.js';
import type { FrameRoom } from './frame-size.js';
import { amountOf, KeywordChart } from './keyword-chart.js';
import { layOutCloud, type CloudLayout } from './word-cloud.js';
import { registerElement } from '../register-element.js';

/** Wider than this a cloud is a line. */
const WIDEST_IN_EM = 54;

/** Words of a table of keywords, the greatest in the middle. */
export class WordCloud extends KeywordChart {
  static override styles = [
    ...KeywordChart.styles,
    css`
      :host {
        --widest: ${WIDEST_IN_EM}em;
      }
      .selected .label {
        fill: var(--more);
      }
      @media (forced-colors: active) {
        .selected .label {
          fill: Highlight;
        }
      }
    `,
  ];

  protected override readonly ringMargin = { x: 0, y: 0 };
  #kept: {
    table: KeywordTable | null;
    measure: KeywordMeasure;
    room: FrameRoom;
    layout: CloudLayout;
  } | null = null;

  protected override describe(): { name: string; description: string } {
    const { strings, table } = this;
    const greatest = this.#ranked[0];
    if (!table || !greatest) return { name: this.caption, description: '' };
    return {
      name: strings.cloudName(
        this.count(table.rows.length),
        greatest.term,
        this.inWords(greatest, this.usedMeasure),
      ),
      description:
        strings.keywordBarsScope(this.count(table.articles), this.count(table.tokens)) +
        strings.listKeys,
    };
  }

  /** The rows by the measure shown, greatest first: the order of the keyboard. */
  get #ranked(): KeywordTable['rows'] {
    const measure = this.usedMeasure;
    return [...(this.table?.rows ?? [])].sort(
      (a, b) => amountOf(b, measure) - amountOf(a, measure),
    );
  }

  protected override draw(room: FrameRoom): Drawing {
    const { strings } = this;
    const rows = this.#ranked;
    const layout = this.#layOut(rows, room);
    const marks = layout.words.map(({ index, box }): ChartMark => {
      const row = rows[index];
      return row ? this.markRow(row, index, box) : emptyMark(index);
    });
    this.navigation.keepWithin(marks.length);
    // Every number may be zero: no word is more frequent here than elsewhere beyond doubt.
    if (marks.length === 0) {
      const reason = this.usedMeasure === 'keyness' ? strings.nothingSure : strings.noData;
      return { marks, plot: html`<p class="empty">${reason}</p>` };
    }
    const seen = svg`
      ${layout.words.map((word, index) => {
        const row = rows[word.index];
        if (!row) return nothing;
        const selected = this.isSelected(marks[index]?.opens ?? null);
        return svg`<g class=${selected ? 'selected' : ''}>
          <text class="label middle" font-size=${word.fontSize} x=${word.x} y=${word.textY}>${row.term}</text>
        </g>`;
      })}
      ${this.drawSelection(marks)}`;
    const [first, last] = [layout.words[0], layout.words.at(-1)].map((word) =>
      word ? rows[word.index] : undefined,
    );
    return {
      marks,
      plot: this.drawListbox(layout, seen, marks),
      below: html`<ul class="legend" part="legend">
        ${
          first && last
            ? html`<li>
                ${strings.cloudSize(
                  this.unitHead(this.usedMeasure),
                  this.inWords(first, this.usedMeasure),
                  this.inWords(last, this.usedMeasure),
                )}
              </li>`
            : nothing
        }
        ${layout.leftOut.length > 0 ? html`<li>${strings.cloudLeftOut(this.count(layout.leftOut.length))}</li>` : nothing}
      </ul>`,
    };
  }

  /** Looking for free places takes milliseconds, and a chart is drawn at every move of the focus: the layout is kept. */
  #layOut(rows: KeywordTable['rows'], room: FrameRoom): CloudLayout {
    const { table, usedMeasure: measure } = this;
    const kept = this.#kept;
    if (kept && kept.table === table && kept.measure === measure && kept.room === room)
      return kept.layout;
    const layout = layOutCloud(
      rows.map((row) => ({ label: row.term, value: amountOf(row, measure) })),
      {
        width: Math.min(room.width, room.fontSize * WIDEST_IN_EM),
        fontSize: room.fontSize,
        leastHeight: room.coarse ? 36 : 24,
      },
    );
    this.#kept = { table, measure, room, layout };
    return layout;
  }
}

function emptyMark(row: number): ChartMark {
  return {
    row,
    column: 0,
    name: '',
    more: '',
    tooltip: { title: '', rows: [] },
    opens: null,
    hit: NO_BOX,
  };
}

registerElement('bl-word-cloud', WordCloud);
