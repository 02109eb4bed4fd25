/** The figures: what each division counts, thing by thing, with sums only where adding is right. */
import { html, type TemplateResult } from 'lit';
import type { FigureTable } from '../../protocol/contract.js';
import { registerElement } from '../../register-element.js';
import { numberOf, setUnless } from '../address.js';
import { Answer } from '../answer.js';
import { FactView } from './fact-view.js';
import { figureTable, filterFigures } from './figure-table.js';

/** As many rows as are put on the page at first. */
const ROWS = 60;

/** Quantities of a bulletin. */
export class FiguresView extends FactView {
  readonly #table = new Answer<FigureTable>(this);

  override willUpdate(): void {
    const { bulletin, query } = this;
    this.#table.want(`${bulletin.key} ${JSON.stringify(query)}`, (signal) =>
      bulletin.ask('figures', query, signal),
    );
  }

  override render(): TemplateResult {
    const { strings } = this;
    if (this.#table.error !== undefined) {
      return this.renderFailure(this.#table.error, () => {
        this.#table.retry();
      });
    }
    const table = this.#table.value;
    if (!table) return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    const words = strings.facts;
    const rows = filterFigures(table, {
      minimumDivisions: this.#minimumDivisions,
      thing: this.settings['thing'] ?? '',
      withUnnamed: this.settings['unnamed'] === 'yes',
    });
    const shown = rows.slice(0, this.#limit);
    const sums = rows.filter((row) => row.sum !== null).length;
    return html`
      <p class="lead">${words.figuresLead(table.quantities, table.rows.length)}</p>
      ${this.#renderControls()}
      ${
        rows.length === 0
          ? html`<p>${words.noFigures}</p>`
          : this.renderTable(
              figureTable(shown, this.context),
              words.figuresCaption(shown.length, rows.length, table.articles, sums),
            )
      }
      ${
        shown.length < rows.length
          ? html`<p>
              <button
                type="button"
                @click=${() => {
                  this.choose({ rows: String(this.#limit + ROWS) });
                }}
              >
                ${strings.common.more(Math.min(ROWS, rows.length - shown.length))}
              </button>
            </p>`
          : null
      }
      <p class="tells quiet small">${words.sumsTell}</p>
    `;
  }

  get #limit(): number {
    return Math.max(1, numberOf(this.settings['rows'], ROWS));
  }

  /** Looking at one division, a reader wants all that it counts. */
  get #minimumDivisions(): number {
    return this.settings['shared'] === 'yes' && this.division === null ? 2 : 0;
  }

  #renderControls(): TemplateResult {
    const words = this.strings.facts;
    const toggle = (name: 'shared' | 'unnamed', text: string): TemplateResult =>
      html`<label
        ><input
          type="checkbox"
          .checked=${this.settings[name] === 'yes'}
          @change=${(event: Event) => {
            const { checked } = event.target as HTMLInputElement;
            this.choose({ [name]: checked ? 'yes' : null, rows: null });
          }}
        />
        ${text}</label
      >`;
    return html`<div class="controls">
      ${this.renderDivisions()}
      <label class="control">
        <span>${words.thingFilter}</span>
        <input
          type="text"
          lang="zh-CN"
          maxlength="20"
          .value=${this.settings['thing'] ?? ''}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            this.choose({ thing: setUnless('', value.trim()), rows: null });
          }}
        />
      </label>
      <div class="choices">
        ${toggle('shared', words.sharedOnly)} ${toggle('unnamed', words.withUnnamed)}
      </div>
    </div>`;
  }
}

registerElement('bl-figures', FiguresView);
