/** The bylines: which offices and which people signed, and what. */
import { html, type TemplateResult } from 'lit';
import { registerElement } from '../../register-element.js';
import { FactView } from './fact-view.js';
import { gatherSigners, officeTable, personTable, type Signer } from './signers.js';

/** As many rows of each table as are put on the page. */
const ROWS = 300;

/** Offices and authors of a bulletin. */
export class BylinesView extends FactView {
  override render(): TemplateResult {
    const { bulletin, strings, context, division } = this;
    const words = strings.facts;
    const all = bulletin.report.articles;
    const articles = division === null ? all : all.filter((one) => one.division === division);
    const { offices, people, unsigned } = gatherSigners(articles);
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
            caption(Math.min(ROWS, signers.length), signers.length, articles.length),
          );
    return html`
      <p class="lead">
        ${words.bylinesLead(articles.length - unsigned, unsigned, offices.length, people.length)}
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
