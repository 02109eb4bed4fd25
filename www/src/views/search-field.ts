/** The search: any stretch of text, as it is printed, opens the sentences it stands in. */
import { css, html, type TemplateResult } from 'lit';
import { registerElement } from '../register-element.js';
import { go } from './destination.js';
import { ViewElement } from './view-element.js';

/** Longer than any phrase that a reader looks for. */
const LONGEST = 60;

/** A field and its button. */
export class SearchField extends ViewElement {
  static override styles = [
    ViewElement.styles,
    css`
      form {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      label {
        display: contents;
      }
      input {
        flex: 1;
        inline-size: 11em;
        min-inline-size: 0;
        min-height: var(--bl-target);
        padding: 0 8px;
        border: 1px solid var(--bl-rule);
        border-radius: var(--bl-radius);
        background: var(--bl-sheet);
      }
      button {
        flex: none;
        white-space: nowrap;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  override render(): TemplateResult {
    const words = this.strings.search;
    return html`<form role="search" @submit=${this.#search}>
      <label>
        <span class="visually-hidden">${words.label}</span>
        <input
          type="search"
          name="text"
          lang="zh-CN"
          maxlength=${LONGEST}
          autocomplete="off"
          enterkeyhint="search"
          placeholder=${words.label}
        />
      </label>
      <button type="submit">${words.go}</button>
    </form>`;
  }

  readonly #search = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const field = form.elements.namedItem('text') as HTMLInputElement;
    const term = field.value.trim();
    if (term === '') {
      field.focus();
      return;
    }
    go(this, { to: 'sentences', term, divisions: [], articles: [], matching: 'substring' });
  };
}

registerElement('bl-search', SearchField);
