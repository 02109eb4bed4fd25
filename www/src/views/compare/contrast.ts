/** One group against the rest or against another: bars, every measure in their table, and what two groups share. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { contrastMeasures, type ContrastMeasure } from '../../charts/contrast-cells.js';
import type { SelectEvent } from '../../charts/data.js';
import type {
  ComparedGroup,
  ContrastColumn,
  ContrastTable,
  SharedTermsTable,
} from '../../protocol/contract.js';
import { EngineFailure } from '../../engine/engine-failure.js';
import { chosenOf, numberOf, setUnless } from '../address.js';
import { Answer } from '../answer.js';
import { ComparePart } from './compare-part.js';
import type { GroupNames } from './groups.js';
import { registerElement } from '../../register-element.js';
import '../../charts/bl-diverging-bars.js';

const ROWS: readonly number[] = [10, 20, 50, 200];
const FIRST_ROWS = 10;
const MEASURE: ContrastMeasure = 'log-odds-z';
const SHARED_TERMS = 20;
const SORTS: readonly ContrastColumn[] = [
  'log-odds-z',
  'conservative-log-ratio',
  'log-likelihood',
  'log-ratio',
  'bic',
  'q-value',
  'percent-difference',
  'odds-ratio',
  'count',
  'reference-count',
  'range',
  'term',
];

/** Asks the comparison to look at a group, and at another beside it or at all the rest. */
export type PairEvent = CustomEvent<{ target: string; reference: string | null }>;

/** Two groups. */
export class CompareContrast extends ComparePart {
  static override properties = {
    ...ComparePart.properties,
    target: { attribute: false },
    reference: { attribute: false },
  };
  static override styles = [
    ComparePart.styles,
    css`
      .controls {
        align-items: center;
        margin-block-end: 12px;
      }
      .control {
        display: flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
      }
      .control select {
        max-width: min(15rem, 100%);
      }
      .bars {
        max-width: 60rem;
      }
      .tells {
        max-inline-size: 44em;
        margin-block: 16px 0;
      }
      .tells p + p {
        margin-block-start: 4px;
      }
      h3 {
        margin-block: 32px 4px;
        font-size: var(--bl-size-3);
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 0 20px;
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
      }
      ol button {
        font-family: var(--bl-serif);
      }
    `,
  ];

  /** The group in question; `null` for the first with text. */
  declare target: string | null;
  /** What it is compared with; `null` for the rest. */
  declare reference: string | null;
  readonly #table = new Answer<ContrastTable>(this);
  readonly #shared = new Answer<SharedTermsTable>(this);

  constructor() {
    super();
    this.target = null;
    this.reference = null;
  }

  get #measure(): ContrastMeasure {
    return chosenOf(this.settings['measure'], contrastMeasures, MEASURE);
  }

  /** The order is that of the measure shown, unless another is set. */
  get #sort(): ContrastColumn {
    return chosenOf(this.settings['sort'], SORTS, this.#measure);
  }

  get #rows(): number {
    return Math.max(1, numberOf(this.settings['rows'], FIRST_ROWS));
  }

  override willUpdate(): void {
    const { bulletin, target, reference } = this;
    const sort = this.#sort;
    const query = {
      ...this.common,
      ...(target === null ? {} : { target }),
      ...(reference === null ? {} : { reference }),
      sort,
      // What reads from its beginning is listed so.
      ascending: sort === 'term' || sort === 'q-value',
      top: this.#rows,
      bothEnds: contrastMeasures.some((one) => one === sort) || sort === 'log-ratio',
    };
    this.#table.want(`${this.keyOfBulletins} ${JSON.stringify(query)}`, (signal) =>
      bulletin.ask('contrast', query, signal),
    );
    if (target === null || reference === null) return;
    const shared = { ...this.common, left: target, right: reference, top: SHARED_TERMS };
    this.#shared.want(`${this.keyOfBulletins} ${JSON.stringify(shared)}`, (signal) =>
      bulletin.ask('sharedTerms', shared, signal),
    );
  }

  override render(): TemplateResult {
    const { strings } = this;
    if (this.#table.error !== undefined) {
      return this.renderFailure(this.#table.error, this.#askAgain);
    }
    const table = this.#table.value;
    if (!table) return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    const { groups } = table.grouping;
    if (table.target === null) {
      return html`<p>${strings.compare.noGroups}</p>`;
    }
    const names = this.namesOf(groups);
    return html`
      ${this.#renderControls(table, names)}
      <div class="bars">${this.#renderBars(table, names)}</div>
      ${this.#renderTells(table)} ${this.renderRemarks(table.grouping)}
      ${this.reference === null ? nothing : this.#renderShared(names)}
    `;
  }

  #renderControls(table: ContrastTable, names: GroupNames): TemplateResult {
    const words = this.strings.compare;
    const { groups } = table.grouping;
    const option = (group: ComparedGroup, chosen: string | null): TemplateResult => {
      const name = names.whole.get(group.id) ?? group.id;
      return html`<option
        value=${group.id}
        ?selected=${group.id === chosen}
        ?disabled=${group.tokens === 0}
      >
        ${group.tokens === 0 ? `${name}（${words.noText}）` : words.withText(name, group.tokens)}
      </option>`;
    };
    return html`<div class="controls">
      <label class="control">
        <span>${words.target}</span>
        <select @change=${this.#changeTarget}>
          ${groups.map((group) => option(group, table.target))}
        </select>
      </label>
      <label class="control">
        <span>${words.reference}</span>
        <select @change=${this.#changeReference}>
          <option value="" ?selected=${table.reference === null}>${words.allRest}</option>
          ${groups
            .filter((group) => group.id !== table.target)
            .map((group) => option(group, table.reference))}
        </select>
      </label>
      <div class="secondary">
        <label class="control">
          <span>${words.measure}</span>
          <select @change=${this.#changeMeasure}>
            ${contrastMeasures.map(
              (one) =>
                html`<option value=${one} ?selected=${one === this.#measure}>
                  ${words.columns[one]}
                </option>`,
            )}
          </select>
        </label>
        <label class="control">
          <span>${words.sort}</span>
          <select @change=${this.#changeSort}>
            ${SORTS.map(
              (one) =>
                html`<option value=${one} ?selected=${one === this.#sort}>
                  ${words.columns[one]}
                </option>`,
            )}
          </select>
        </label>
        <label class="control">
          <span>${words.rows}</span>
          <select @change=${this.#changeRows}>
            ${ROWS.map(
              (many) =>
                html`<option value=${many} ?selected=${many === this.#rows}>
                  ${words.rowsChoice(many)}
                </option>`,
            )}
          </select>
        </label>
      </div>
    </div>`;
  }

  #renderBars(table: ContrastTable, names: GroupNames): TemplateResult {
    const words = this.strings.compare;
    const target = names.whole.get(table.target ?? '') ?? '';
    if (table.referenceTokens === 0 && table.reference === null) {
      return html`<p class="quiet" role="status">${words.alone(target)}</p>`;
    }
    const reference =
      table.reference === null ? words.rest : (names.whole.get(table.reference) ?? '');
    return html`<bl-diverging-bars
      lang=${this.language}
      .strings=${this.chartStrings}
      .contrast=${table}
      .measure=${this.#measure}
      .targetName=${target}
      .referenceName=${reference}
      .selected=${this.selected}
      caption=${words.contrastCaption(
        words.size(target, table.articles, table.tokens),
        words.size(reference, table.referenceArticles, table.referenceTokens),
        words.columns[this.#measure],
        this.leftOut(),
      )}
      @bl-select=${(event: SelectEvent) => {
        this.openSentences(event, table.grouping.groups);
      }}
    ></bl-diverging-bars>`;
  }

  /** What the numbers can and cannot tell. */
  #renderTells(table: ContrastTable): TemplateResult {
    const words = this.strings.compare;
    const target = table.grouping.groups.find((group) => group.id === table.target);
    const reference = table.grouping.groups.find((group) => group.id === table.reference);
    const caution = target?.caution ?? 'none';
    const limits = words.limits;
    const limit =
      caution === 'few-tokens'
        ? limits['few-tokens'](table.tokens, table.grouping.minimumTokens)
        : limits[caution];
    return html`<div class="tells quiet small">
      <p>${words.tells[this.#measure]}${words.tested(table.testedTerms, table.priorTokens)}</p>
      <p>${limit}</p>
      ${
        reference?.caution === 'few-tokens'
          ? html`<p>
              ${words.referenceFew(
                this.namesOf(table.grouping.groups).whole.get(reference.id) ?? reference.id,
                reference.tokens,
                table.grouping.minimumTokens,
              )}
            </p>`
          : nothing
      }
    </div>`;
  }

  #renderShared(names: GroupNames): TemplateResult | typeof nothing {
    const { strings } = this;
    const words = strings.compare;
    if (this.#shared.error !== undefined) {
      return this.renderFailure(this.#shared.error, () => {
        this.#shared.retry();
      });
    }
    const table = this.#shared.value;
    if (!table) return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    const [left, right] = [table.left, table.right].map((id) => names.whole.get(id) ?? id);
    return html`<h3>${words.shared}</h3>
      <p class="quiet small">
        ${words.sharedCaption(left ?? '', right ?? '', table.sharedTerms, table.rows.length)}
        ${words.sharedOnly(left ?? '', table.leftOnlyTerms, right ?? '', table.rightOnlyTerms)}
      </p>
      ${
        table.rows.length === 0
          ? html`<p class="quiet">${words.noShared}</p>`
          : html`<ol>
              ${table.rows.map(
                (row) =>
                  html`<li>
                    <button
                      type="button"
                      class="link"
                      @click=${(event: Event) => {
                        const { groups } = table.grouping;
                        const detail = { term: row.term, division: table.left };
                        this.openSentences(new CustomEvent('bl-select', { detail }), groups);
                        event.stopPropagation();
                      }}
                    >
                      ${row.term}
                    </button>
                    <span class="quiet small numbers"
                      >${words.sharedCount(row.leftCount, row.rightCount)}</span
                    >
                  </li>`,
              )}
            </ol>`
      }`;
  }

  #tellPair(target: string, reference: string | null): void {
    this.dispatchEvent(
      new CustomEvent('bl-pair', { detail: { target, reference }, bubbles: true, composed: true }),
    );
  }

  /** An address may name groups that this bulletin does not have: then it is asked without them. */
  readonly #askAgain = (): void => {
    const { error } = this.#table;
    if (error instanceof EngineFailure && error.code === 'grouping-group') {
      this.choose({ group: null, with: null });
    } else {
      this.#table.retry();
    }
  };

  readonly #changeTarget = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.#tellPair(value, this.reference === value ? null : this.reference);
  };

  readonly #changeReference = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const target = this.#table.value?.target ?? null;
    if (target !== null) this.#tellPair(target, value === '' ? null : value);
  };

  readonly #changeMeasure = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.choose({ measure: setUnless(MEASURE, value), sort: null });
  };

  readonly #changeSort = (event: Event): void => {
    this.choose({ sort: setUnless(this.#measure, (event.target as HTMLSelectElement).value) });
  };

  readonly #changeRows = (event: Event): void => {
    this.choose({
      rows: setUnless(FIRST_ROWS, Number((event.target as HTMLSelectElement).value)),
    });
  };
}

registerElement('bl-compare-contrast', CompareContrast);
