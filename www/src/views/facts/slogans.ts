/** Formulas: “五微”, “三联”… with who used them first and who uses them, too. */
import { html, type TemplateResult } from 'lit';
import type { Threads } from '../../protocol/contract.js';
import { registerElement } from '../../register-element.js';
import { sloganTable } from './thread-tables.js';
import { ThreadsView } from './threads-view.js';

/** Formulas of a bulletin. */
export class SlogansView extends ThreadsView {
  protected override renderThreads(threads: Threads): TemplateResult {
    const words = this.strings.facts;
    const shared = threads.slogans.filter((one) => one.articles.length > 1).length;
    return html`
      <p class="lead">${words.slogansLead(threads.slogans.length, shared)}</p>
      <div class="controls">${this.renderDivisions()}</div>
      ${this.renderKind(
        'slogans',
        threads,
        (shown) => sloganTable(shown, this.context),
        words.slogansCaption,
        words.noSlogans,
      )}
    `;
  }
}

registerElement('bl-slogans', SlogansView);
