/** A choice of the gazetteer’s divisions for an article; nothing changes before its button is pressed. */
import { html, type TemplateResult } from 'lit';
import type { Article } from '../../protocol/contract.js';
import type { Language, Strings } from '../../i18n/languages.js';
import { articleName, divisionName, type OpenBulletin } from '../open-bulletin.js';
import { mend } from './mend.js';

/** The choice as a small form; `isNamed` where there are several on the page, which then name their articles. */
export function renderDivisionChoice(
  host: EventTarget,
  bulletin: OpenBulletin,
  article: Article,
  language: Language,
  strings: Strings,
  isNamed: boolean,
): TemplateResult {
  const words = strings.mending.article;
  const name = articleName(article, strings);
  const submit = (event: Event): void => {
    event.preventDefault();
    const code = (event.target as HTMLFormElement).querySelector('select')?.value ?? '';
    const at = article.span.utf16Start;
    mend(host, [{ action: 'division', at, code: code === '' ? null : code }], at);
  };
  return html`<form class="mend-division" @submit=${submit}>
    <label class="control">
      <span class=${isNamed ? 'visually-hidden' : ''}
        >${isNamed ? words.divisionOf(name) : words.division}</span
      >
      <select .value=${article.division ?? ''}>
        <option value="" ?selected=${article.division === null}>${words.noDivision}</option>
        ${bulletin.report.divisions.map(
          (division) =>
            html`<option value=${division.code} ?selected=${division.code === article.division}>
              ${divisionName(division, language, strings)}
            </option>`,
        )}
      </select>
    </label>
    <button type="submit" aria-label=${isNamed ? words.divisionGoOf(name) : words.divisionGo}>
      ${words.divisionGo}
    </button>
  </form>`;
}
