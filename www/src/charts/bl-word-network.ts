/** `<bl-word-network>`: the words that share sentences, on a circle; its table lists the ties. */
import { css, nothing, svg } from 'lit';
import { ChartElement, type ChartMark, type Drawing } from './chart-element.js';
import type { TermNetwork } from './data.js';
import type { TableContent } from './data-table.js';
import type { FrameRoom } from './frame-size.js';
import { layOutNetwork } from './network.js';
import { registerElement } from '../register-element.js';

/** What a reader is told of a word's ties. */
const TOLD_TIES = 5;

/** Words as options of a list, ties as lines. */
export class WordNetwork extends ChartElement {
  static override properties = { ...ChartElement.properties, network: { attribute: false } };
  static override styles = [
    ...ChartElement.styles,
    css`
      .tie {
        stroke: var(--shade-4);
        opacity: 0.45;
      }
      .dot {
        fill: var(--shade-4);
      }
    `,
  ];

  /** The words and their ties. */
  declare network: TermNetwork | null;

  constructor() {
    super();
    this.network = null;
  }

  /** Words with a tie; the others would only fill the circle. */
  get #tied(): number[] {
    const { network } = this;
    const tied = new Set((network?.ties ?? []).flatMap(({ left, right }) => [left, right]));
    return [...tied].sort((a, b) => a - b);
  }

  protected override get isEmpty(): boolean {
    return (this.network?.ties.length ?? 0) === 0;
  }

  #term(node: number): string {
    return this.network?.nodes[node]?.term ?? '';
  }

  protected override describe(): { name: string; description: string } {
    const { strings } = this;
    return {
      name: strings.networkName(
        this.count(this.#tied.length),
        this.count(this.network?.ties.length ?? 0),
      ),
      description: strings.listKeys,
    };
  }

  protected override draw(room: FrameRoom): Drawing {
    const { strings, network } = this;
    const tied = this.#tied;
    const ties = network?.ties ?? [];
    const layout = layOutNetwork(
      tied.map((node) => ({ label: this.#term(node) })),
      ties.map(({ left, right, joint }) => ({
        left: tied.indexOf(left),
        right: tied.indexOf(right),
        weight: joint,
      })),
      { width: room.width, fontSize: room.fontSize, hit: room.coarse ? 44 : 28 },
    );
    const marks = tied.map((node, index): ChartMark => {
      const own = ties.filter(({ left, right }) => left === node || right === node);
      const others = own.map(({ left, right }) => this.#term(left === node ? right : left));
      const sentences = this.count(network?.nodes[node]?.sentences ?? 0);
      return {
        row: index,
        column: 0,
        name: strings.networkNode(
          this.#term(node),
          sentences,
          others.slice(0, TOLD_TIES).join(strings.listJoint),
        ),
        more: '',
        tooltip: {
          title: this.#term(node),
          rows: [
            {
              head: strings.occurrences,
              text: strings.countOccurrences(this.count(network?.nodes[node]?.count ?? 0)),
            },
            ...own.slice(0, TOLD_TIES).map(({ left, right, joint }) => ({
              head: this.#term(left === node ? right : left),
              text: `${this.numbers.count(joint)} ${strings.sentenceUnit}`,
            })),
          ],
        },
        opens: { term: this.#term(node) },
        hit: layout.words[index]?.hit ?? { x: 0, y: 0, width: 0, height: 0 },
      };
    });
    this.navigation.keepWithin(marks.length);
    const seen = svg`
      ${layout.links.map(
        (link) =>
          svg`<line class="tie" x1=${link.x1} y1=${link.y1} x2=${link.x2} y2=${link.y2} stroke-width=${link.thickness}></line>`,
      )}
      ${layout.words.map((word, index) => {
        const node = tied[index];
        if (node === undefined) return nothing;
        const selected = this.isSelected(marks[index]?.opens ?? null);
        return svg`<g class=${selected ? 'selected' : ''}>
          <circle class="dot" cx=${word.x} cy=${word.y} r="4"></circle>
          <text text-anchor=${word.anchor} x=${word.labelX} y=${word.labelY}>${this.#term(node)}</text>
        </g>`;
      })}`;
    return { marks, plot: this.drawListbox(layout, seen, marks) };
  }

  protected override tabulate(): TableContent {
    const { strings, numbers, network } = this;
    return {
      caption: this.caption || this.describe().name,
      columns: [
        { head: strings.pair, numeric: false },
        { head: strings.jointSentences, unit: strings.sentenceUnit, numeric: true },
        { head: strings.logDice, numeric: true },
      ],
      rows: (network?.ties ?? []).map(({ left, right, joint, logDice }) => {
        const name = strings.networkTie(this.#term(left), this.#term(right));
        return [
          {
            sortBy: name,
            text: name,
            open: {
              label: strings.openSentences(name),
              detail: { term: this.#term(left), near: this.#term(right) },
            },
          },
          { sortBy: joint, text: numbers.count(joint) },
          { sortBy: logDice, text: numbers.decimal(logDice) },
        ];
      }),
    };
  }
}

registerElement('bl-word-network', WordNetwork);
