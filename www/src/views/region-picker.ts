/** Picks a city from the list of all: a field to type in, with the cities that fit below it. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { RegionChoice } from '../protocol/contract.js';
import { Answer } from './answer.js';
import { findRegions } from './region-search.js';
import { ViewElement } from './view-element.js';
import { registerElement } from '../register-element.js';

/** So many cities are offered at once; whoever types on sees the others. */
const OFFERED = 40;

/** A combobox of cities; tells which was picked by the event `bl-region`. */
export class RegionPicker extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    typed: { state: true },
    isOpen: { state: true },
    at: { state: true },
  };
  static override styles = [
    ViewElement.styles,
    css`
      .field {
        position: relative;
        max-inline-size: 22rem;
      }
      label {
        display: block;
        color: var(--bl-ink-2);
        font-size: var(--bl-size-1);
      }
      input {
        inline-size: 100%;
        min-height: var(--bl-target);
        padding: 0 10px;
        border: 1px solid var(--bl-rule);
        border-radius: var(--bl-radius);
        background: var(--bl-sheet);
      }
      input::placeholder {
        color: var(--bl-ink-2);
        opacity: 1;
      }
      ul {
        position: absolute;
        z-index: 3;
        inset-inline: 0;
        max-block-size: 18rem;
        margin-block-start: 2px;
        overflow-y: auto;
        border: 1px solid var(--bl-rule);
        border-radius: var(--bl-radius);
        background: var(--bl-sheet);
        scrollbar-width: thin;
      }
      li {
        display: flex;
        justify-content: space-between;
        gap: 16px;
        align-items: center;
        min-height: var(--bl-target);
        padding: 0 10px;
        cursor: pointer;
      }
      li[aria-selected='true'] {
        background: var(--bl-wash);
        box-shadow: inset 2px 0 0 var(--bl-vermilion);
      }
      .note {
        min-block-size: 1.5em;
        margin-block-start: 2px;
      }
      @media (forced-colors: active) {
        li[aria-selected='true'] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  declare private typed: string;
  declare private isOpen: boolean;
  /** The city that Enter would pick. */
  declare private at: number;
  readonly #regions = new Answer<RegionChoice[]>(this);

  constructor() {
    super();
    this.typed = '';
    this.isOpen = false;
    this.at = -1;
  }

  override willUpdate(): void {
    const { bulletin } = this;
    // The list is the same for every bulletin of a page.
    this.#regions.want('regions', (signal) => bulletin.regions(signal));
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has('at') || !this.isOpen) return;
    this.renderRoot
      .querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  get #found(): RegionChoice[] {
    return findRegions(this.#regions.value ?? [], this.typed);
  }

  override render(): TemplateResult {
    const { strings } = this;
    const words = strings.masthead;
    if (this.#regions.error !== undefined) {
      return this.renderFailure(this.#regions.error, () => {
        this.#regions.retry();
      });
    }
    const all = this.#regions.value;
    if (!all) return html`<p class="quiet" role="status">${words.cityListLoading}</p>`;
    if (all.length === 0) return html`<p class="quiet">${words.cityListEmpty}</p>`;
    const found = this.#found;
    const offered = found.slice(0, OFFERED);
    const isOpen = this.isOpen && offered.length > 0;
    return html`<div class="field" @focusout=${this.#leave}>
      <label for="city">${words.city}</label>
      <input
        id="city"
        type="text"
        role="combobox"
        aria-label=${words.city}
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-controls="cities"
        aria-activedescendant=${isOpen && this.at >= 0 ? `city-${String(this.at)}` : nothing}
        aria-describedby="found"
        placeholder=${words.cityHint}
        .value=${this.typed}
        @input=${this.#type}
        @click=${this.#open}
        @keydown=${this.#keyDown}
      />
      <ul id="cities" role="listbox" aria-label=${words.city} ?hidden=${!isOpen}>
        ${offered.map(
          (region, place) =>
            // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the field has the keys of its list
            html`<li
              id="city-${place}"
              role="option"
              aria-selected=${place === this.at ? 'true' : 'false'}
              lang="zh-CN"
              @mousedown=${keepFocus}
              @click=${() => {
                this.#pick(region);
              }}
            >
              <span>${region.name}</span>
              <span class="quiet small">${region.province}</span>
            </li>`,
        )}
      </ul>
      <p class="note quiet small" id="found" role="status">${this.#note(found.length)}</p>
    </div>`;
  }

  #note(found: number): string {
    const words = this.strings.masthead;
    if (this.typed === '' && !this.isOpen) return '';
    if (found === 0) return words.cityNone(this.typed);
    return found > OFFERED ? words.cityMore(found - OFFERED) : words.cityFound(found);
  }

  #pick(region: RegionChoice): void {
    this.isOpen = false;
    this.typed = region.name;
    this.at = -1;
    this.dispatchEvent(
      new CustomEvent('bl-region', { detail: { code: region.code }, bubbles: true }),
    );
  }

  readonly #open = (): void => {
    this.isOpen = true;
  };

  readonly #type = (event: InputEvent): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.isOpen = true;
    this.at = this.typed.trim() === '' ? -1 : 0;
  };

  readonly #leave = (): void => {
    this.isOpen = false;
    this.at = -1;
  };

  readonly #keyDown = (event: KeyboardEvent): void => {
    // While characters are composed, Enter and the arrows belong to the input method.
    if (event.isComposing) return;
    const offered = this.#found.slice(0, OFFERED);
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        const from = this.at < 0 && step < 0 ? 0 : this.at;
        if (offered.length > 0 && this.isOpen) {
          this.at = (from + step + offered.length) % offered.length;
        } else {
          this.at = offered.length > 0 ? 0 : -1;
        }
        this.isOpen = true;
        break;
      }
      case 'Enter': {
        const region = offered[this.at];
        if (!this.isOpen || !region) return;
        this.#pick(region);
        break;
      }
      case 'Escape':
        if (!this.isOpen) return;
        this.isOpen = false;
        this.at = -1;
        break;
      default:
        return;
    }
    event.preventDefault();
  };
}

/** A press on a city must not take focus from the field, whose loss closes the list. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

registerElement('bl-region-picker', RegionPicker);
