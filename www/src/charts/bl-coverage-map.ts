/** `<bl-coverage-map>`: which divisions a bulletin has articles from, as a tile-grid map. */
import { nothing, svg, type TemplateResult } from 'lit';
import { ChartElement, type ChartMark, type Drawing } from './chart-element.js';
import { grow, NO_BOX, type DivisionSummary } from './data.js';
import type { TableContent } from './data-table.js';
import { fullNameOf, isCityLevel, shortNameOf } from './division-names.js';
import { SMALL_TYPE, type FrameRoom } from './frame-size.js';
import { renderLegend } from './legend.js';
import { layOutTiles, type TileGridLayout } from './tile-grid.js';
import { registerElement } from '../register-element.js';

/** What the shade of a tile stands for. */
export type CoverageMeasure = 'articles' | 'tokens';

/** A tile for each division, those without articles too. */
export class CoverageMap extends ChartElement {
  static override properties = {
    ...ChartElement.properties,
    divisions: { attribute: false },
    measure: { type: String },
  };

  protected override readonly ringMargin = { x: 2, y: 2 };

  /** Every division of the region. */
  declare divisions: readonly DivisionSummary[];
  /** What the shades and the numbers show. */
  declare measure: CoverageMeasure;

  constructor() {
    super();
    this.divisions = [];
    this.measure = 'articles';
  }

  protected override get isEmpty(): boolean {
    return this.divisions.length === 0;
  }

  protected override describe(): { name: string; description: string } {
    const { strings } = this;
    const districts = this.divisions.filter((division) => !isCityLevel(division.code));
    const absent = districts.filter((division) => division.articles.length === 0);
    const names = absent
      .map((division) => shortNameOf(division, this.lang))
      .join(strings.listJoint);
    return {
      name: strings.coverageMapName(
        this.count(districts.length - absent.length),
        this.count(absent.length),
      ),
      description: (absent.length > 0 ? strings.coverageMapAbsent(names) : '') + strings.gridKeys,
    };
  }

  protected override draw(room: FrameRoom): Drawing {
    const { strings } = this;
    const layout = layOutTiles(
      this.divisions.map((division) => ({
        column: division.column,
        row: division.row,
        label: shortNameOf(division, this.lang),
        value: this.#amountOf(division),
        apart: isCityLevel(division.code),
      })),
      {
        width: room.width,
        fontSize: room.fontSize,
        smallSize: room.fontSize * SMALL_TYPE,
      },
    );
    const marks = this.divisions.map((division, index) => this.#mark(division, index, layout));
    this.navigation.keepWithin(marks.length);
    return {
      marks,
      plot: this.#plot(layout, marks),
      below: renderLegend(
        {
          bins: layout.bins,
          whole: true,
          title: this.measure === 'articles' ? strings.articles : strings.tokens,
          zero: '0',
          dashed: true,
        },
        this.numbers,
      ),
    };
  }

  #mark(division: DivisionSummary, index: number, layout: TileGridLayout): ChartMark {
    const { strings } = this;
    const name = fullNameOf(division, this.lang);
    const articles = strings.countArticles(this.count(division.articles.length));
    const tokens = strings.countTokens(this.count(division.tokens));
    const hasArticles = division.articles.length > 0;
    const typical = division.typicalTerms.join(strings.listJoint);
    const placed = layout.marks[index];
    return {
      row: division.row,
      column: division.column,
      name: [name, hasArticles ? articles : strings.noArticles].join(strings.comma),
      more: hasArticles
        ? [tokens, ...(typical ? [`${strings.typicalTerms} ${typical}`] : [])].join(strings.comma)
        : strings.noArticles,
      tooltip: {
        title: name,
        rows: hasArticles
          ? [
              { head: strings.articles, text: articles },
              { head: strings.tokens, text: tokens },
              ...(typical ? [{ head: strings.typicalTerms, text: typical }] : []),
            ]
          : [{ head: strings.articles, text: articles }],
      },
      opens: hasArticles ? { division: division.code } : null,
      hit: placed?.frame ?? placed?.box ?? NO_BOX,
    };
  }

  #plot(layout: TileGridLayout, marks: readonly ChartMark[]): TemplateResult {
    const { strings } = this;
    const inWords = this.measure === 'articles' ? strings.countArticles : strings.countTokens;
    const seen = svg`${layout.marks.map((tile, index) => {
      const division = this.divisions[index];
      if (!division) return nothing;
      const { frame } = tile;
      const box = grow(tile.box, -0.5, -0.5);
      const amount = this.#amountOf(division);
      return svg`
        ${frame ? svg`<rect class="tile-frame" x=${frame.x + 0.5} y=${frame.y + 0.5} width=${frame.width - 1} height=${frame.height - 1}></rect>` : nothing}
        <rect class="tile shade-${tile.shade}" x=${box.x} y=${box.y} width=${box.width} height=${box.height}></rect>
        <text class="middle ${layout.smallNames ? 'tile-name-small' : ''} on-${tile.shade}" x=${tile.centreX} y=${tile.labelY}>${tile.label}</text>
        <text class="tile-value middle on-${tile.shade}" x=${tile.centreX} y=${tile.valueY}>${amount === 0 ? '0' : inWords(this.count(amount))}</text>`;
    })}
    ${this.drawSelection(marks)}`;
    return this.drawListbox(layout, seen, marks);
  }

  protected override tabulate(): TableContent {
    const { strings } = this;
    return {
      caption: this.caption || this.describe().name,
      columns: [
        { head: strings.division, numeric: false },
        { head: strings.articles, unit: strings.articleUnit, numeric: true },
        { head: strings.tokens, unit: strings.tokenUnit, numeric: true },
        { head: strings.typicalTerms, numeric: false },
      ],
      rows: this.divisions.map((division) => {
        const name = fullNameOf(division, this.lang);
        const hasArticles = division.articles.length > 0;
        const terms = division.typicalTerms;
        return [
          {
            sortBy: name,
            text: name,
            open: hasArticles
              ? { label: strings.openSentences(name), detail: { division: division.code } }
              : undefined,
          },
          { sortBy: division.articles.length, text: this.numbers.count(division.articles.length) },
          { sortBy: division.tokens, text: this.numbers.count(division.tokens) },
          {
            sortBy: terms[0] ?? null,
            text: '',
            words: terms.map((term) => ({
              text: term,
              label: strings.openSentences([name, term].join(strings.comma)),
              detail: { term, division: division.code },
            })),
          },
        ];
      }),
    };
  }

  #amountOf(division: DivisionSummary): number {
    return this.measure === 'articles' ? division.articles.length : division.tokens;
  }
}

registerElement('bl-coverage-map', CoverageMap);
