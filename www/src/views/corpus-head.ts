/** The head of several bulletins that are looked at as one: how many, how much, from when to when, of which city. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { stringsFor, type Language } from '../i18n/languages.js';
import { baseSheet } from '../style/sheets.js';
import type { OpenBulletin } from './open-bulletin.js';
import { registerElement } from '../register-element.js';

/** Stands where a bulletin has its masthead. */
export class CorpusHead extends LitElement {
  static override properties = { bulletin: { attribute: false }, language: { attribute: false } };
  static override styles = [
    baseSheet,
    css`
      :host {
        display: block;
        line-height: 1.6;
      }
      h2 {
        font: 600 var(--bl-size-5) / 1.35 var(--bl-serif);
        overflow-wrap: anywhere;
      }
      p {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.5em;
        margin-block: 2px 8px;
      }
    `,
  ];

  declare bulletin: OpenBulletin;
  declare language: Language;

  constructor() {
    super();
    this.language = 'zh-CN';
  }

  override render(): TemplateResult {
    const { issues, totals, region } = this.bulletin.report;
    const { many } = stringsFor(this.language);
    const dates = issues.flatMap(({ date }) => date ?? []).sort();
    const [first, last] = [dates[0], dates.at(-1)];
    const isDated = dates.length === issues.length && first !== undefined && last !== undefined;
    return html`<header>
      <h2>${many.whole(issues.length)}</h2>
      <p class="small numbers">
        <span>${many.wholeSize(totals.articles, totals.tokens)}</span>
        ${isDated ? html`<span>${many.wholeDates(first, last)}</span>` : ''}
        <span>${region ? many.wholeCity(region.name) : many.wholeCities}</span>
        <span class="quiet">${many.wholeNote}</span>
      </p>
    </header>`;
  }
}

registerElement('bl-corpus-head', CorpusHead);
