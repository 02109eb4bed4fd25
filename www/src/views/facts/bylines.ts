/** The bylines: which offices and which people signed, and what. */
import { html, type TemplateResult } from 'lit';
import type { Signer, SignerTable } from '../../protocol/contract.js';
import { registerElement } from '../../register-element.js';
import { Answer } from '../answer.js';
import { FactView } from './fact-view.js';
import { officeTable, personTable } from './signers.js';

/** As many rows of each table as are put on the page. */
const ROWS = 300;

/** Offices and authors of a bulletin. */
export class BylinesView extends FactView {
  readonly #signers = new Answer<SignerTable>(this);

  override willUpdate(): void {
    const { bulletin, query } = this;
    this.#signers.want(`${bulletin.key} ${JSON.stringify(query)}`, (signal) =>
      bulletin.ask('signers', query, signal),
    );
  }

  override render(): TemplateResult {
    const { strings, context } = this;
    if (this.#signers.error !== undefined) {
      return this.renderFailure(this.#signers.error, () => {
        this.#signers.retry();
      });
    }
    const signed = this.#signers.value;
    if (!signed) return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    const words = strings.facts;
    const { articles, unsigned, offices, people } = signed;
    const table = (
      signers: readonly Signer[],
      tabulate: typeof officeTable,
      caption: (shown: number, all: number, articles: number) => string,
      none: string,
    ): TemplateResult =>
      signers.length === 0
        ? html`<p>${none}</p>`
        : this.renderTable(
            tabulate(signers.slice(0, ROWS), context),
            caption(Math.min(ROWS, signers.length), signers.length, articles),
          );
    return html`
      <p class="lead">
        ${words.bylinesLead(articles - unsigned, unsigned, offices.length, people.length)}
      </p>
      <div class="controls">${this.renderDivisions()}</div>
      <section aria-labelledby="offices">
        <h3 id="offices">${words.offices}</h3>
        ${table(offices, officeTable, words.officesCaption, words.noOffices)}
      </section>
      <section aria-labelledby="people">
        <h3 id="people">${words.people}</h3>
        ${table(people, personTable, words.peopleCaption, words.noPeople)}
      </section>
    `;
  }
}

registerElement('bl-bylines', BylinesView);
