/** `<bl-likeness-matrix>`: how alike each two groups are, like beside like, as shades of one hue. */
import type { ChartMark, Drawing } from './chart-element.js';
import type { SelectDetail, SimilarityTable } from './data.js';
import type { TableContent } from './data-table.js';
import { rowHeightIn, SMALL_TYPE, type FrameRoom } from './frame-size.js';
import { GridChart } from './grid-chart.js';
import { layOutHeatMap, type HeatCell } from './heat-map.js';
import { renderLegend } from './legend.js';
import { registerElement } from '../register-element.js';

/** The pair that a cell stands for: `division` is the row’s group, `against` the column’s. */
export interface PairDetail extends SelectDetail {
  against?: string;
}

/** A cell for each two groups; the diagonal is left blank. */
export class LikenessMatrix extends GridChart {
  static override properties = {
    ...GridChart.properties,
    similarity: { attribute: false },
    names: { attribute: false },
    shortNames: { attribute: false },
  };

  /** The values, in their order. */
  declare similarity: SimilarityTable | null;
  /** What groups are called, by id. */
  declare names: ReadonlyMap<string, string>;
  /** The same, short enough for the heads of columns. */
  declare shortNames: ReadonlyMap<string, string>;

  constructor() {
    super();
    this.similarity = null;
    this.names = new Map();
    this.shortNames = new Map();
  }

  get #ids(): string[] {
    const { similarity } = this;
    return (similarity?.order ?? []).map((place) => similarity?.grouping.groups[place]?.id ?? '');
  }

  #name(id: string): string {
    return this.names.get(id) ?? id;
  }

  protected override get isEmpty(): boolean {
    return (this.similarity?.order.length ?? 0) < 2;
  }

  protected override describe(): { name: string; description: string } {
    const { strings, similarity } = this;
    const ids = this.#ids;
    let best: { left: string; right: string; value: number } | null = null;
    for (const [row, left] of ids.entries()) {
      for (const [column, right] of ids.entries()) {
        const value = similarity?.values[row]?.[column] ?? 0;
        if (column > row && value > (best?.value ?? -1)) best = { left, right, value };
      }
    }
    return {
      name: strings.likenessName(this.count(ids.length)),
      description:
        (best
          ? strings.likenessHighest(
              this.#name(best.left),
              this.#name(best.right),
              this.decimal(best.value),
            )
          : '') + strings.gridKeys,
    };
  }

  protected override draw(room: FrameRoom): Drawing {
    const ids = this.#ids;
    const short = (id: string): string => this.shortNames.get(id) ?? this.#name(id);
    const layout = layOutHeatMap(
      ids.map((id) => ({ label: short(id), hasText: true })),
      ids.map((id, row) => ({
        label: short(id),
        // A group beside itself says nothing.
        values: ids.map((_, column) =>
          row === column ? null : (this.similarity?.values[row]?.[column] ?? null),
        ),
      })),
      {
        width: room.width,
        fontSize: room.fontSize,
        headSize: room.fontSize * SMALL_TYPE,
        rowHeight: rowHeightIn(room),
        leastColumnWidth: room.coarse ? 36 : 28,
        whole: false,
      },
    );
    const marks = layout.cells.map((cell) => this.#mark(cell, ids));
    this.navigation.keepWithin(marks.length);
    return {
      marks,
      plot: this.drawGrid(layout, marks),
      below: renderLegend(
        { bins: layout.bins, whole: false, title: this.strings.likeness, zero: '0' },
        this.numbers,
      ),
    };
  }

  #mark(cell: HeatCell, ids: readonly string[]): ChartMark {
    const { strings } = this;
    const [left = '', right = ''] = [ids[cell.row], ids[cell.column]];
    const value = cell.value === null ? strings.itself : this.numbers.decimal(cell.value);
    const detail: PairDetail = { division: left, against: right };
    return {
      row: cell.row,
      column: cell.column,
      name: [this.#name(left), this.#name(right), value].join(strings.comma),
      more: '',
      tooltip: {
        title: [this.#name(left), this.#name(right)].join(' · '),
        rows: [{ head: strings.likeness, text: value }],
      },
      opens: cell.value === null ? null : detail,
      hit: cell.box,
    };
  }

  protected override tabulate(): TableContent {
    const { strings } = this;
    const ids = this.#ids;
    return {
      caption: this.caption || this.describe().name,
      columns: [
        { head: strings.group, numeric: false },
        ...ids.map((id) => ({ head: this.#name(id), numeric: true })),
      ],
      rows: ids.map((id, row) => [
        { sortBy: row, text: this.#name(id) },
        ...ids.map((_, column) => {
          const value = this.similarity?.values[row]?.[column] ?? 0;
          return row === column
            ? { sortBy: null, text: '–' }
            : { sortBy: value, text: this.numbers.decimal(value) };
        }),
      ]),
    };
  }
}

registerElement('bl-likeness-matrix', LikenessMatrix);
