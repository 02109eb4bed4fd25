/** How alike groups are: a matrix in an order that puts like beside like; a cell leads to the two groups. */
import { css, html, type TemplateResult } from 'lit';
import type { PairDetail } from '../../charts/bl-likeness-matrix.js';
import type { SimilarityMeasure, SimilarityTable } from '../../protocol/contract.js';
import { chosenOf, setUnless } from '../address.js';
import { Answer } from '../answer.js';
import { ComparePart } from './compare-part.js';
import { registerElement } from '../../register-element.js';
import '../../charts/bl-likeness-matrix.js';

const MEASURES: readonly SimilarityMeasure[] = ['jensen-shannon', 'cosine'];

/** Each two groups. */
export class CompareLikeness extends ComparePart {
  static override styles = [
    ComparePart.styles,
    css`
      .controls {
        margin-block-end: 12px;
      }
      .tells {
        max-inline-size: 44em;
        margin-block-start: 16px;
      }
    `,
  ];

  readonly #table = new Answer<SimilarityTable>(this);

  get #measure(): SimilarityMeasure {
    return chosenOf(this.settings['measure'], MEASURES, 'jensen-shannon');
  }

  override willUpdate(): void {
    const { bulletin } = this;
    const query = { ...this.common, measure: this.#measure };
    this.#table.want(`${this.keyOfBulletins} ${JSON.stringify(query)}`, (signal) =>
      bulletin.ask('similarity', query, signal),
    );
  }

  override render(): TemplateResult {
    const { strings } = this;
    const words = strings.compare;
    if (this.#table.error !== undefined) {
      return this.renderFailure(this.#table.error, () => {
        this.#table.retry();
      });
    }
    const table = this.#table.value;
    if (!table) return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    const names = this.namesOf(table.grouping.groups);
    return html`
      <div class="controls">
        <fieldset>
          <legend>${words.likenessMeasure}</legend>
          <div class="choices" @change=${this.#changeMeasure}>
            ${MEASURES.map(
              (one) =>
                html`<label
                  ><input
                    type="radio"
                    name="measure"
                    .value=${one}
                    .checked=${one === this.#measure}
                  />${words.similarities[one]}</label
                >`,
            )}
          </div>
        </fieldset>
      </div>
      ${
        table.order.length < 2
          ? html`<p>${words.likenessFew}</p>`
          : html`<bl-likeness-matrix
              lang=${this.language}
              .strings=${this.chartStrings}
              .similarity=${table}
              .names=${names.whole}
              .shortNames=${names.short}
              caption=${words.likenessCaption(
                table.order.length,
                table.comparedTerms,
                words.similarities[table.measure],
                this.leftOut(),
              )}
              @bl-select=${this.#openPair}
            ></bl-likeness-matrix>`
      }
      <p class="tells quiet small">${words.likenessTells}</p>
      ${this.renderRemarks(table.grouping)}
    `;
  }

  readonly #changeMeasure = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    this.choose({ measure: setUnless('jensen-shannon', value) });
  };

  readonly #openPair = (event: CustomEvent<PairDetail>): void => {
    event.stopPropagation();
    const { division: target, against: reference } = event.detail;
    if (target === undefined || reference === undefined) return;
    this.dispatchEvent(
      new CustomEvent('bl-pair', { detail: { target, reference }, bubbles: true, composed: true }),
    );
  };
}

registerElement('bl-compare-likeness', CompareLikeness);
