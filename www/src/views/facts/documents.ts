/** Documents and meetings: which papers and sessions are named, how often, and by whom. */
import { html, type TemplateResult } from 'lit';
import type { Threads } from '../../protocol/contract.js';
import { registerElement } from '../../register-element.js';
import { documentTable, meetingTable } from './thread-tables.js';
import { ThreadsView } from './threads-view.js';

/** Papers and sessions of a bulletin. */
export class DocumentsView extends ThreadsView {
  protected override renderThreads(threads: Threads): TemplateResult {
    const words = this.strings.facts;
    const { context } = this;
    const official = threads.documents.filter(
      ({ about }) => about.kind === 'document' && about.isOfficial,
    ).length;
    return html`
      <p class="lead">
        ${words.documentsLead(threads.documents.length, official, threads.meetings.length)}
      </p>
      <div class="controls">${this.renderDivisions()}</div>
      <section aria-labelledby="documents">
        <h3 id="documents">${words.documents}</h3>
        ${this.renderKind(
          'documents',
          threads,
          (shown) => documentTable(shown, context),
          words.documentsCaption,
          words.noDocuments,
        )}
      </section>
      <section aria-labelledby="meetings">
        <h3 id="meetings">${words.meetings}</h3>
        ${this.renderKind(
          'meetings',
          threads,
          (shown) => meetingTable(shown, context),
          words.meetingsCaption,
          words.noMeetings,
        )}
      </section>
    `;
  }
}

registerElement('bl-documents', DocumentsView);
