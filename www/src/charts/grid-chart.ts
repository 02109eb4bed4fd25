/** What charts made of rows and columns of cells have in common: heads, cells, a scroller, the labels that stay beside it. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { ChartElement, type ChartMark } from './chart-element.js';
import { grow } from './data.js';
import { GrowingList } from '../timing/growing-list.js';
import { hatchPath, type HeatCell, type HeatLayout } from './heat-map.js';
import { rowsAFrame } from './rows-a-frame.js';

const HATCH_SPACING = 6;

/** A chart of cells. */
export abstract class GridChart extends ChartElement {
  override readonly isGrid = true;
  /** Inside the cell: at the edges the scroller would cut a ring off. */
  protected override readonly ringMargin = { x: -1, y: -1 };
  /** The rows that are drawn by now; the drawing has its height from the first one on. */
  readonly #growing = new GrowingList(this, Infinity);

  /** The drawing of a layout whose cells, row by row, are the marks. */
  protected drawGrid(layout: HeatLayout, marks: readonly ChartMark[]): TemplateResult {
    const columnCount = layout.columns.length;
    const step = rowsAFrame(layout.rows.length, columnCount);
    const rows = this.#growing.take(layout.rows, 'grid', step);
    // Two drawings side by side: the labels of the rows stay while the cells scroll.
    return html`<div class="heat">
      <svg aria-hidden="true" width=${layout.labelWidth} height=${layout.height}>
        ${layout.rows.map((row) => svg`<text x="0" y=${row.textY}>${row.label}</text>`)}
      </svg>
      <div class="scroller ${layout.scrolls ? 'wide' : ''}" @scroll=${this.hideTooltip}>
        <svg
          role="grid"
          aria-label=${this.describe().name}
          aria-describedby="description"
          aria-readonly="true"
          aria-rowcount=${layout.rows.length}
          aria-colcount=${columnCount}
          width=${layout.gridWidth}
          height=${layout.height}
        >
          ${svg`<g aria-hidden="true">${layout.columns.map((column) => drawHead(column, layout))}</g>
          ${rows.map(
            (_, row) => svg`<g role="row" aria-rowindex=${row + 1}>
              ${layout.columns.map((_column, column) => {
                const index = row * columnCount + column;
                const [cell, mark] = [layout.cells[index], marks[index]];
                return cell && mark ? this.#drawCell(cell, mark, index) : nothing;
              })}
            </g>`,
          )}
          ${this.drawSelection(marks)} ${this.drawRing(marks)}`}
        </svg>
      </div>
    </div>`;
  }

  #drawCell(cell: HeatCell, mark: ChartMark, index: number): TemplateResult {
    const { x, y, width, height } = cell.box;
    const inner = grow(cell.box, -1, -1);
    return svg`<g role="gridcell" aria-colindex=${cell.column + 1} data-mark=${index} ?data-opens=${mark.opens !== null}
      tabindex=${this.navigation.tabIndexOf(index)} aria-label=${mark.name} aria-selected=${this.selectedState(mark)}>
      <rect class="hit" x=${x} y=${y} width=${width} height=${height}></rect>
      ${
        cell.value === null
          ? svg`<path class="hatch" d=${hatchPath(inner, HATCH_SPACING)}></path>`
          : svg`<rect class="cell shade-${cell.shade}" x=${inner.x + 0.5} y=${inner.y + 0.5} width=${inner.width - 1} height=${inner.height - 1}></rect>`
      }
    </g>`;
  }
}

function drawHead(column: HeatLayout['columns'][number], layout: HeatLayout): TemplateResult {
  const centre = column.x + column.width / 2;
  const bottom = layout.headHeight - 6;
  if (layout.head === 'across')
    return svg`<text class="small middle" x=${centre} y=${bottom}>${column.label}</text>`;
  if (layout.head === 'turned') {
    return svg`<text class="small" x=${centre + 4} y=${bottom} transform="rotate(-90 ${centre + 4} ${bottom})">${column.label}</text>`;
  }
  // Han stand upright one below the other, as in any printed table with narrow columns.
  const characters = [...column.label];
  return svg`<text class="small middle">${characters.map(
    (character, index) =>
      svg`<tspan x=${centre} y=${bottom} dy="${-(characters.length - 1 - index) * 1.15}em">${character}</tspan>`,
  )}</text>`;
}
