/** All groups at once: a heat map of the words that differ most, and how much they differ. */
import { css, html, type TemplateResult } from 'lit';
import type { SelectEvent } from '../../charts/data.js';
import type { DivisionTermMatrix, SpreadColumn, SpreadTable } from '../../protocol/contract.js';
import { chosenOf, setUnless } from '../address.js';
import { Answer } from '../answer.js';
import { columnsWithText } from '../columns-with-text.js';
import { ComparePart } from './compare-part.js';
import { columnsOf, matrixOf } from './groups.js';
import { registerElement } from '../../register-element.js';
import '../../charts/bl-spread-table.js';
import '../../charts/bl-term-heat-map.js';

const TERMS = 20;
const SORT: SpreadColumn = 'log-likelihood';
const SORTS: readonly SpreadColumn[] = [
  'log-likelihood',
  'count',
  'conservative-log-ratio',
  'deviation',
  'bic',
  'q-value',
  'range',
  'term',
];

/** All groups. */
export class CompareSpread extends ComparePart {
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
      }
      .measures {
        margin-block-start: 32px;
      }
      .tells {
        max-inline-size: 44em;
        margin-block-start: 8px;
      }
    `,
  ];

  // Narrowed once an answer: a new object would draw the chart again on every update.
  readonly #table = new Answer<{
    spread: SpreadTable;
    whole: DivisionTermMatrix;
    shown: DivisionTermMatrix;
  }>(this);

  get #measure(): 'count' | 'rate' {
    return chosenOf(this.settings['measure'], ['count', 'rate'], 'rate');
  }

  get #sort(): SpreadColumn {
    return chosenOf(this.settings['sort'], SORTS, SORT);
  }

  override willUpdate(): void {
    const { bulletin } = this;
    const sort = this.#sort;
    const query = {
      ...this.common,
      sort,
      ascending: sort === 'term' || sort === 'q-value',
      top: TERMS,
    };
    this.#table.want(`${this.keyOfBulletins} ${JSON.stringify(query)}`, async (signal) => {
      const spread = await bulletin.ask('spread', query, signal);
      const whole = matrixOf(spread);
      return { spread, whole, shown: columnsWithText(whole) };
    });
  }

  override render(): TemplateResult {
    const { strings } = this;
    const words = strings.compare;
    if (this.#table.error !== undefined) {
      return this.renderFailure(this.#table.error, () => {
        this.#table.retry();
      });
    }
    const answer = this.#table.value;
    if (!answer) return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    const { spread, whole, shown } = answer;
    const { groups } = spread.grouping;
    if (spread.groupsWithText < 2) return html`<p>${words.noGroups}</p>`;
    const names = this.namesOf(groups);
    const left = whole.divisions.length - shown.divisions.length;
    const open = (event: SelectEvent): void => {
      this.openSentences(event, groups);
    };
    return html`
      ${this.#renderControls()}
      <bl-term-heat-map
        lang=${this.language}
        .strings=${this.chartStrings}
        .matrix=${shown}
        .divisions=${columnsOf(groups, names)}
        .measure=${this.#measure}
        .selected=${this.selected}
        caption="${words.heatMapCaption(
          shown.rows.length,
          spread.groupsWithText,
          spread.tokens,
          this.leftOut(),
        )}${left === 0 ? '' : words.columnsLeft(left)}"
        @bl-select=${open}
      ></bl-term-heat-map>
      <bl-spread-table
        class="measures"
        lang=${this.language}
        .strings=${this.chartStrings}
        .spread=${spread}
        .names=${names.whole}
        caption=${words.spreadCaption(
          spread.groupsWithText,
          spread.tokens,
          spread.testedTerms,
          words.spreadSorts[this.#sort],
        )}
        @bl-select=${open}
      ></bl-spread-table>
      <p class="tells quiet small">${words.spreadTells}${words.limits.none}</p>
      ${this.renderRemarks(spread.grouping)}
    `;
  }

  #renderControls(): TemplateResult {
    const words = this.strings.compare;
    return html`<div class="controls">
      <label class="control">
        <span>${words.sort}</span>
        <select @change=${this.#changeSort}>
          ${SORTS.map(
            (one) =>
              html`<option value=${one} ?selected=${one === this.#sort}>
                ${words.spreadSorts[one]}
              </option>`,
          )}
        </select>
      </label>
      <fieldset>
        <legend class="visually-hidden">${words.heatMapMeasure}</legend>
        <div class="choices" @change=${this.#changeMeasure}>
          ${(['rate', 'count'] as const).map(
            (one) =>
              html`<label
                ><input
                  type="radio"
                  name="measure"
                  .value=${one}
                  .checked=${one === this.#measure}
                />${words.measures[one]}</label
              >`,
          )}
        </div>
      </fieldset>
    </div>`;
  }

  readonly #changeSort = (event: Event): void => {
    this.choose({ sort: setUnless(SORT, (event.target as HTMLSelectElement).value) });
  };

  readonly #changeMeasure = (event: Event): void => {
    this.choose({ measure: setUnless('rate', (event.target as HTMLInputElement).value) });
  };
}

registerElement('bl-compare-spread', CompareSpread);
