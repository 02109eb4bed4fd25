/** The outlines: the points of all articles as a grid, so that what each puts first can be compared. */
import { html, type TemplateResult } from 'lit';
import type { OutlineTable } from '../../protocol/contract.js';
import { registerElement } from '../../register-element.js';
import { Answer } from '../answer.js';
import { GrowingList } from '../../timing/growing-list.js';
import { FactView } from './fact-view.js';
import { outlineTable } from './outline-table.js';

/** Points of a bulletin. */
export class OutlinesView extends FactView {
  readonly #table = new Answer<OutlineTable>(this);
  readonly #growing = new GrowingList(this);

  override willUpdate(): void {
    const { bulletin, query } = this;
    this.#table.want(`${bulletin.key} ${JSON.stringify(query)}`, (signal) =>
      bulletin.ask('outlines', query, signal),
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
    const rows = this.#growing.take(table.rows, `${this.bulletin.key} ${this.division ?? ''}`);
    return html`
      <p class="lead">${words.outlinesLead(table.rows.length, table.articles)}</p>
      <div class="controls">${this.renderDivisions()}</div>
      ${
        rows.length === 0
          ? html`<p>${words.noOutlines}</p>`
          : this.renderTable(
              outlineTable(rows, this.context),
              words.outlinesCaption(rows.length, table.articles),
            )
      }
      ${
        this.#growing.beyond > 0
          ? html`<p>
              <button type="button" @click=${this.#growing.more}>
                ${strings.common.more(this.#growing.beyond)}
              </button>
            </p>`
          : null
      }
    `;
  }
}

registerElement('bl-outlines', OutlinesView);
