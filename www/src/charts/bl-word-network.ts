/** `<bl-word-network>`: the words that share sentences, tied by lines; its table lists the ties. */
import { css, nothing, svg } from 'lit';
import { ChartElement, type ChartMark, type Drawing } from './chart-element.js';
import type { TermNetwork } from './data.js';
import type { TableContent } from './data-table.js';
import type { FrameRoom } from './frame-size.js';
import { layOutNetwork, type NetworkLayout } from './network.js';
import { registerElement } from '../register-element.js';

/** What a reader is told of a word's ties. */
const TOLD_TIES = 5;

/** Wider than this, ties are too long to follow. */
const WIDEST_IN_EM = 60;

/** Words as options of a list, ties as lines. */
export class WordNetwork extends ChartElement {
  static override properties = { ...ChartElement.properties, network: { attribute: false } };
  static override styles = [
    ...ChartElement.styles,
    css`
      :host {
        --widest: ${WIDEST_IN_EM}em;
      }
      .tie {
        stroke: var(--shade-4);
        opacity: 0.45;
      }
      /* A little of the ties is seen through: they lead on to another word, or end here. */
      .ground {
        fill: var(--paper);
        fill-opacity: 0.88;
      }
      @media (forced-colors: active) {
        .tie {
          stroke: CanvasText;
        }
        .ground {
          fill: Canvas;
        }
      }
    `,
  ];

  /** The words and their ties. */
  declare network: TermNetwork | null;

  #kept: { network: TermNetwork | null; room: FrameRoom; layout: NetworkLayout } | null = null;

  protected override readonly ringMargin = { x: 0, y: 0 };

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
    const ties = this.network?.ties ?? [];
    const [strongest] = [...ties].sort((a, b) => b.joint - a.joint);
    return {
      name: strings.networkName(this.count(this.#tied.length), this.count(ties.length)),
      description:
        (strongest
          ? strings.networkStrongest(
              this.#term(strongest.left),
              this.#term(strongest.right),
              this.count(strongest.joint),
            )
          : '') + strings.listKeys,
    };
  }

  protected override draw(room: FrameRoom): Drawing {
    const { strings, network } = this;
    const tied = this.#tied;
    const ties = network?.ties ?? [];
    const layout = this.#layOut(tied, room);
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
          <rect class="ground" x=${word.ground.x} y=${word.ground.y} width=${word.ground.width} height=${word.ground.height}></rect>
          <text class="label middle" x=${word.x} y=${word.textY}>${word.label}</text>
        </g>`;
      })}
      ${this.drawSelection(marks)}`;
    return { marks, plot: this.drawListbox(layout, seen, marks) };
  }

  /** Forces take milliseconds, and a chart is drawn at every move of the focus: the layout is kept with what it is of. */
  #layOut(tied: readonly number[], room: FrameRoom): NetworkLayout {
    const { network } = this;
    const kept = this.#kept;
    if (kept && kept.network === network && kept.room === room) return kept.layout;
    const layout = layOutNetwork(
      tied.map((node) => ({ label: this.#term(node) })),
      (network?.ties ?? []).map(({ left, right, joint }) => ({
        left: tied.indexOf(left),
        right: tied.indexOf(right),
        weight: joint,
      })),
      {
        width: Math.min(room.width, room.fontSize * WIDEST_IN_EM),
        fontSize: room.fontSize,
        hit: room.coarse ? 44 : 28,
      },
    );
    this.#kept = { network, room, layout };
    return layout;
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
