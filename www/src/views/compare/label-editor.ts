/** The reader’s own groups: names, and a choice for each article. */
import { css, html, type TemplateResult } from 'lit';
import type { LabelledGroup } from '../../protocol/contract.js';
import { GrowingList } from '../../timing/growing-list.js';
import { articleName } from '../open-bulletin.js';
import { ViewElement } from '../view-element.js';
import { registerElement } from '../../register-element.js';

/** The groups changed. */
export type LabelsEvent = CustomEvent<LabelledGroup[]>;

/** Groups made by hand. */
export class LabelEditor extends ViewElement {
  static override properties = { ...ViewElement.properties, labels: { attribute: false } };
  static override styles = [
    ViewElement.styles,
    css`
      :host {
        margin-block-end: 16px;
        padding-block: 12px;
        border-block: 1px solid var(--bl-hairline);
      }
      .names {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        margin: 8px 0;
        padding: 0;
        list-style: none;
      }
      .names li {
        display: flex;
      }
      .names input {
        inline-size: 10em;
      }
      .articles {
        max-block-size: 18rem;
        overflow: auto;
        margin: 8px 0 0;
        padding: 0;
        list-style: none;
      }
      .articles label {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 12px;
        align-items: center;
        min-height: var(--bl-target);
        border-block-start: 1px solid var(--bl-hairline);
      }
    `,
  ];

  /** The groups as they are. */
  declare labels: readonly LabelledGroup[];
  readonly #growing = new GrowingList(this);

  constructor() {
    super();
    this.labels = [];
  }

  override render(): TemplateResult {
    const words = this.strings.compare.labels;
    const { bulletin, labels } = this;
    return html`
      <h3>${words.heading}</h3>
      <p class="quiet small">${words.hint}</p>
      <ul class="names">
        ${labels.map(
          (label, place) =>
            html`<li>
              <input
                aria-label=${words.name(place + 1)}
                .value=${label.name ?? ''}
                maxlength="40"
                @change=${(event: Event) => {
                  this.#rename(place, (event.target as HTMLInputElement).value);
                }}
              />
              <button
                type="button"
                aria-label=${words.remove(label.name ?? '')}
                @click=${() => {
                  this.#tell(labels.filter((_, other) => other !== place));
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>`,
        )}
      </ul>
      <p><button type="button" @click=${this.#add}>${words.add}</button></p>
      ${
        labels.length === 0
          ? html`<p class="quiet" role="status">${words.noneYet}</p>`
          : html`<ul class="articles">
              ${this.#growing.take(bulletin.report.articles, bulletin.key).map((article) => {
                const name = articleName(article, this.strings);
                const chosen = labels.findIndex((label) => holds(label, article.index));
                return html`<li>
                  <label
                    ><span lang="zh-CN">${article.index + 1}. ${name}</span>
                    <select
                      aria-label=${words.of(name)}
                      @change=${(event: Event) => {
                        this.#move(
                          article.index,
                          Number((event.target as HTMLSelectElement).value),
                        );
                      }}
                    >
                      <option value="-1" ?selected=${chosen === -1}>${words.none}</option>
                      ${labels.map(
                        (label, place) =>
                          html`<option value=${place} ?selected=${place === chosen}>
                            ${label.name}
                          </option>`,
                      )}
                    </select>
                  </label>
                </li>`;
              })}
            </ul>`
      }
    `;
  }

  readonly #add = (): void => {
    const { labels } = this;
    const words = this.strings.compare.labels;
    let place = labels.length + 1;
    while (labels.some((label) => label.name === words.fresh(place))) place += 1;
    this.#tell([...labels, { name: words.fresh(place), articles: [] }]);
  };

  /** A name that is empty or taken is not given: the field shows again what the group is called. */
  #rename(place: number, wanted: string): void {
    const name = wanted.trim();
    const isTaken = this.labels.some((label, other) => other !== place && label.name === name);
    if (name === '' || isTaken) {
      this.requestUpdate();
      return;
    }
    this.#tell(this.labels.map((label, other) => (other === place ? { ...label, name } : label)));
  }

  #move(article: number, to: number): void {
    this.#tell(
      this.labels.map((label, place) => {
        const others = (label.articles ?? []).filter((one) => (one.article ?? 0) !== article);
        return {
          ...label,
          articles: place === to ? [...others, { document: 0, article }] : others,
        };
      }),
    );
  }

  #tell(labels: LabelledGroup[]): void {
    this.dispatchEvent(
      new CustomEvent('bl-labels', { detail: labels, bubbles: true, composed: true }),
    );
  }
}

function holds(label: LabelledGroup, article: number): boolean {
  return (label.articles ?? []).some((one) => (one.article ?? 0) === article);
}

registerElement('bl-label-editor', LabelEditor);
