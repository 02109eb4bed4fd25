/** What the views of facts have in common: the division that is looked at, and where a click in their tables leads. */
import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { SelectEvent } from '../../charts/data.js';
import type { TableContent } from '../../charts/data-table.js';
import type { FactsQuery } from '../../protocol/contract.js';
import { setUnless } from '../address.js';
import { go } from '../destination.js';
import { divisionName } from '../open-bulletin.js';
import { ViewElement } from '../view-element.js';
import '../../charts/bl-fact-table.js';
import type { FactContext } from './fact-cells.js';

/** A view of facts. */
export abstract class FactView extends ViewElement {
  static override styles: CSSResultGroup = [
    ViewElement.styles,
    css`
      .controls {
        align-items: center;
        margin-block-end: 12px;
      }
      .control {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .lead {
        max-inline-size: 38em;
        margin-block-end: 16px;
        font: 400 var(--bl-size-3) / 1.8 var(--bl-serif);
      }
      h3 {
        margin-block: 32px 4px;
      }
      .tells {
        max-inline-size: 44em;
        margin-block-start: 12px;
      }
    `,
  ];

  /** What its tables are written with. */
  protected get context(): FactContext {
    const { bulletin, strings, language } = this;
    return { bulletin, strings, language };
  }

  /** The division that is looked at; `null` for all. */
  protected get division(): string | null {
    const division = this.bulletin.division(this.settings['division'] ?? null);
    return division !== undefined && division.articles.length > 0 ? division.code : null;
  }

  /** Asks for the facts of that division. */
  protected get query(): FactsQuery {
    const { division } = this;
    return division === null ? {} : { divisions: [division] };
  }

  /** The choice of a division. */
  protected renderDivisions(): TemplateResult {
    const { bulletin, strings, language, division } = this;
    return html`<label class="control">
      <span>${strings.keywords.division}</span>
      <select
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          this.choose({ division: setUnless('', value) });
        }}
      >
        <option value="" ?selected=${division === null}>${strings.keywords.allDivisions}</option>
        ${bulletin.report.divisions
          .filter((one) => one.articles.length > 0)
          .map(
            (one) =>
              html`<option value=${one.code} ?selected=${one.code === division}>
                ${divisionName(one, language, strings)}
              </option>`,
          )}
      </select>
    </label>`;
  }

  /** A table of facts with its caption. */
  protected renderTable(content: Omit<TableContent, 'caption'>, caption: string): TemplateResult {
    return html`<bl-fact-table
      lang=${this.language}
      .strings=${this.chartStrings}
      .content=${content}
      caption=${caption}
      @bl-select=${this.#open}
    ></bl-fact-table>`;
  }

  readonly #open = (event: SelectEvent): void => {
    event.stopPropagation();
    const { article, span, term } = event.detail;
    if (span) go(this, { to: 'place', span, marks: [span], term: term ?? null });
    else if (article !== undefined) go(this, { to: 'article', article });
  };
}
