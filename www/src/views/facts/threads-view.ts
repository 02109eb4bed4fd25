/** What goes through several articles, for the views of documents and meetings and of formulas: asked for once, by division. */
import { html, type TemplateResult } from 'lit';
import type { TableContent } from '../../charts/data-table.js';
import type { Thread, Threads } from '../../protocol/contract.js';
import { Answer } from '../answer.js';
import { FactView } from './fact-view.js';

/** As many rows of a table as are put on the page at first. */
const ROWS = 100;

/** A view of threads. */
export abstract class ThreadsView extends FactView {
  readonly #threads = new Answer<Threads>(this);
  /** How many rows of each table the reader wants. */
  readonly #limits = new Map<keyof Threads, number>();

  override willUpdate(): void {
    const { bulletin } = this;
    this.#threads.want(bulletin.key, (signal) => bulletin.ask('threads', null, signal));
  }

  /** Its tables, once the threads are there. */
  protected abstract renderThreads(threads: Threads): TemplateResult;

  override render(): TemplateResult {
    if (this.#threads.error !== undefined) {
      return this.renderFailure(this.#threads.error, () => {
        this.#threads.retry();
      });
    }
    const threads = this.#threads.value;
    if (!threads) {
      return html`<p class="quiet" role="status">${this.strings.common.loading}</p>`;
    }
    return this.renderThreads(threads);
  }

  /** One table: the threads that the division in question takes part in. */
  protected renderKind(
    kind: keyof Threads,
    threads: Threads,
    tabulate: (shown: readonly Thread[]) => Omit<TableContent, 'caption'>,
    caption: (shown: number, all: number) => string,
    none: string,
  ): TemplateResult {
    const { division, bulletin } = this;
    const articles = division === null ? null : (bulletin.division(division)?.articles ?? []);
    const all = threads[kind].filter(
      (thread) => articles?.some((article) => thread.articles.includes(article)) ?? true,
    );
    if (all.length === 0) return html`<p>${none}</p>`;
    const limit = this.#limits.get(kind) ?? ROWS;
    const shown = all.slice(0, limit);
    const more = (): void => {
      this.#limits.set(kind, limit + ROWS);
      this.requestUpdate();
    };
    return html`${this.renderTable(tabulate(shown), caption(shown.length, all.length))}
    ${
      shown.length < all.length
        ? html`<p>
            <button type="button" @click=${more}>
              ${this.strings.common.more(Math.min(ROWS, all.length - shown.length))}
            </button>
          </p>`
        : null
    }`;
  }
}
