/** The proof list: what an editor would mend, article by article, with a switch for each check. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { sentenceIn } from '../i18n/languages.js';
import type { ProofEntry, ProofList, ProofRule } from '../protocol/contract.js';
import { Answer } from './answer.js';
import { go } from './destination.js';
import { GrowingList } from '../timing/growing-list.js';
import { articleName } from './open-bulletin.js';
import {
  BLANK,
  countByRule,
  groupByArticle,
  proofRules,
  proofText,
  replacementOf,
  widthOf,
  type ProofGroup,
  type Width,
} from './proof-list.js';
import { cutPieces } from './source-lines.js';
import { ViewElement } from './view-element.js';
import { registerElement } from '../register-element.js';

/** Tells the element which checks are off from now on. */
export type ProofRulesEvent = CustomEvent<{ off: ProofRule[] }>;

/** Things to mend in a bulletin. */
export class ProofView extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    off: { attribute: false },
    copied: { state: true },
  };
  static override styles = [
    ViewElement.styles,
    css`
      .switches {
        padding-block-end: 12px;
        border-block-end: 1px solid var(--bl-hairline);
      }
      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
        gap: 0 24px;
      }
      .switches {
        container-type: inline-size;
      }
      @container (max-width: 30rem) {
        .choices {
          grid-template-columns: repeat(auto-fill, minmax(10.25rem, 1fr));
          gap: 0 8px;
        }
        .choices label {
          font-size: var(--bl-size-1);
          line-height: 1.4;
        }
      }
      .choices .many {
        margin-inline-start: 0.25em;
      }
      .choices .empty {
        color: var(--bl-ink-2);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        align-items: center;
        margin-block: 12px 0;
      }
      .bar p:first-child {
        margin-inline-end: auto;
      }
      section {
        margin-block-start: 24px;
      }
      h3 {
        margin-block-end: 2px;
        font-size: var(--bl-size-3);
        text-wrap: pretty;
      }
      h3 button.link {
        color: var(--bl-ink);
        text-decoration-color: transparent;
        font: inherit;
      }
      h3 button.link:hover {
        color: var(--bl-indigo);
        text-decoration-color: currentColor;
      }
      li {
        padding: 10px 0 11px;
        border-block-start: 1px solid var(--bl-hairline);
      }
      li:last-child {
        border-block-end: 1px solid var(--bl-hairline);
      }
      .sentence {
        display: block;
        inline-size: 100%;
        min-height: 0;
        margin-block: 2px 4px;
        padding: 0;
        border: 0;
        font: 400 var(--bl-size-3) / 1.8 var(--bl-serif);
        text-align: start;
        overflow-wrap: anywhere;
        max-inline-size: 40em;
      }
      .sentence:hover {
        background: none;
        text-decoration: underline;
        text-decoration-color: var(--bl-rule);
        text-decoration-thickness: 1px;
        text-underline-offset: 0.3em;
      }
      .advice {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1em;
        align-items: baseline;
      }
      .advice .change {
        overflow-wrap: anywhere;
      }
      del {
        color: var(--bl-vermilion);
        text-decoration-thickness: 1px;
        font-family: var(--bl-serif);
      }
      ins {
        color: var(--bl-ink);
        font-family: var(--bl-serif);
        font-weight: 600;
        text-decoration: none;
        box-shadow: 0 1px 0 var(--bl-ink-2);
      }
      .empty-state {
        max-inline-size: 34em;
        margin-block: 28px;
      }
      .empty-state p:first-child {
        font: 400 var(--bl-size-4) / 1.7 var(--bl-serif);
      }
      @media (pointer: coarse) {
        .sentence {
          min-height: var(--bl-target);
        }
      }
      @media print {
        .switches,
        .bar button {
          display: none;
        }
      }
    `,
  ];

  /** The checks that are switched off. */
  declare off: readonly ProofRule[];
  /** What became of the last copy: nothing yet, done, refused. */
  declare private copied: 'yes' | 'no' | null;
  // All places, whatever is switched off: the switches say how many each of them has.
  readonly #list = new Answer<{ of: string; list: ProofList }>(this);
  readonly #growing = new GrowingList(this);

  constructor() {
    super();
    this.off = [];
    this.copied = null;
  }

  override willUpdate(): void {
    const { bulletin } = this;
    const of = bulletin.key;
    this.#list.want(of, async (signal) => ({
      of,
      list: await bulletin.ask('proof', { without: [] }, signal),
    }));
  }

  override render(): TemplateResult {
    const { strings, bulletin, off } = this;
    const words = strings.proof;
    if (this.#list.error !== undefined) {
      return this.renderFailure(this.#list.error, () => {
        this.#list.retry();
      });
    }
    const answer = this.#list.value;
    if (answer?.of !== bulletin.key) {
      return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    }
    const { entries, omitted } = answer.list;
    if (entries.length === 0) {
      return html`<div class="empty-state">
        <p>${words.none}</p>
        <p class="quiet">${words.noneRead}</p>
      </div>`;
    }
    const wanted = entries.filter(({ rule }) => !off.includes(rule));
    const shown = this.#growing.take(wanted, `${bulletin.key} ${off.join()}`);
    return html`
      ${this.#renderSwitches(entries)}
      <div class="bar">
        <p class="quiet numbers" role="status">${words.summary(wanted.length, entries.length)}</p>
        ${wanted.length > 0 ? this.#renderCopy(wanted) : nothing}
      </div>
      ${omitted > 0 ? html`<p class="quiet">${words.omitted(omitted)}</p>` : nothing}
      ${
        wanted.length === 0
          ? html`<div class="empty-state"><p>${words.noneShown}</p></div>`
          : groupByArticle(shown).map((group, place) => this.#renderGroup(group, place))
      }
      ${
        this.#growing.beyond > 0
          ? html`<p>
              <button type="button" @click=${this.#growing.more}>
                ${strings.common.more(this.#growing.beyond)}
              </button>
            </p>`
          : nothing
      }
    `;
  }

  #renderSwitches(entries: readonly ProofEntry[]): TemplateResult {
    const { strings, off } = this;
    const words = strings.proof;
    const counts = countByRule(entries);
    return html`<fieldset class="switches">
      <legend>${words.rulesTitle}</legend>
      <div class="choices" @change=${this.#switch}>
        ${proofRules.map((rule) => {
          const many = counts.get(rule) ?? 0;
          return html`<label class=${many === 0 ? 'empty' : ''}
            ><input type="checkbox" .value=${rule} .checked=${!off.includes(rule)} /><span
              >${words.rules[rule]}
              <span class="many quiet small numbers">${strings.common.number(many)}</span></span
            ></label
          >`;
        })}
      </div>
      <p class="quiet small">${words.rulesNote}</p>
    </fieldset>`;
  }

  #renderCopy(wanted: readonly ProofEntry[]): TemplateResult | typeof nothing {
    // Where a page is not served safely, browsers have no clipboard to offer.
    if (!('clipboard' in navigator)) return nothing;
    const words = this.strings.proof;
    return html`<p class="quiet small" role="status">
        ${this.copied === 'yes' ? words.copied : ''}${this.copied === 'no' ? words.copyFailed : ''}
      </p>
      <button
        type="button"
        @click=${() => {
          void this.#copy(wanted);
        }}
      >
        ${words.copy}
      </button>`;
  }

  #renderGroup({ article, entries }: ProofGroup, place: number): TemplateResult {
    const name = this.#nameOf(article);
    const id = `group-${String(place)}`;
    return html`<section aria-labelledby=${id}>
      <h3 id=${id}>
        ${
          article === null
            ? name
            : html`<button
                type="button"
                class="link"
                lang="zh-CN"
                @click=${() => {
                  go(this, { to: 'article', article });
                }}
              >
                ${name}
              </button>`
        }
      </h3>
      <ul>
        ${entries.map((entry) => this.#renderEntry(entry))}
      </ul>
    </section>`;
  }

  #renderEntry(entry: ProofEntry): TemplateResult {
    const { strings, language } = this;
    const words = strings.proof;
    const { rule, sentence, hit, span, message } = entry;
    const replacement = replacementOf(entry, BLANK);
    const width = replacement && widthOf(replacement.from, replacement.to);
    const widthWords = (which: Width | undefined): TemplateResult | typeof nothing =>
      which ? html`<span class="quiet" lang=${language}> ${words[which]}</span>` : nothing;
    return html`<li>
      <span class="quiet small">${words.rules[rule]}</span>
      <button
        type="button"
        class="sentence"
        lang="zh-CN"
        title=${words.open}
        @click=${() => {
          go(this, { to: 'place', span, marks: [span], term: words.rules[rule] });
        }}
      >
        ${cutPieces(sentence, { start: 0, end: sentence.length }, [hit]).map((piece) =>
          piece.mark === null ? piece.text : html`<mark>${piece.text}</mark>`,
        )}
      </button>
      <div class="advice small">
        <span>${sentenceIn(language, message)}</span>
        ${
          replacement
            ? html`<span class="change" lang="zh-CN"
                >${replacement.from === '' ? nothing : html`<del>${replacement.from}</del>`}${widthWords(width?.from)}
                <span class="quiet" lang=${language}>${words.suggestion}</span>
                ${
                  replacement.to === ''
                    ? html`<span lang=${language}>${words.deletion}</span>`
                    : html`<ins>${replacement.to}</ins>${widthWords(width?.to)}`
                }</span
              >`
            : html`<span class="quiet">${words.byHand}</span>`
        }
      </div>
    </li>`;
  }

  #nameOf(article: number | null): string {
    const { strings, bulletin } = this;
    const named = article === null ? undefined : bulletin.report.articles[article];
    return named
      ? `${String(named.index + 1)} · ${articleName(named, strings)}`
      : strings.proof.outside;
  }

  readonly #switch = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    const off = proofRules.filter((rule) => (rule === value ? !checked : this.off.includes(rule)));
    this.copied = null;
    this.dispatchEvent(
      new CustomEvent('bl-proof-rules', { detail: { off }, bubbles: true, composed: true }),
    );
  };

  async #copy(wanted: readonly ProofEntry[]): Promise<void> {
    const { language, strings } = this;
    const name = (article: number | null): string => this.#nameOf(article);
    try {
      await navigator.clipboard.writeText(
        proofText(groupByArticle(wanted), name, language, strings),
      );
      this.copied = 'yes';
    } catch (cause) {
      console.info('The browser does not let the list be copied.', cause);
      this.copied = 'no';
    }
  }
}

registerElement('bl-proof', ProofView);
