/** The head of a bulletin: what its red head says, which city it was read with and why, and how to read it otherwise. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { sentenceIn } from '../i18n/languages.js';
import type { EngineFailure } from '../engine/engine-failure.js';
import type { Masthead, MastheadField, Region, Utf16Span } from '../protocol/contract.js';
import { go } from './destination.js';
import { mastheadSheet } from './masthead-sheet.js';
import { correctionsIn } from './mending/corrections.js';
import { ViewElement } from './view-element.js';
import { NO_WISH, type Wish, type WishChange } from './wish.js';
import { registerElement } from '../register-element.js';
import './region-picker.js';

/** What can be unfolded from the head. */
type Fold = 'printed' | 'evidence' | 'settings';

/** Nameplate, city and settings of one bulletin. */
export class MastheadView extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    wish: { attribute: false },
    isPending: { attribute: false },
    refusal: { attribute: false },
    opened: { state: true },
  };
  static override styles = [ViewElement.styles, mastheadSheet];

  /** What it was read with. */
  declare wish: Wish;
  /** Whether it is being read with something else. */
  declare isPending: boolean;
  /** Why it could not be read with what was asked for last. */
  declare refusal: EngineFailure | null;
  /** What is unfolded. */
  declare private opened: Fold | null;
  #lostField = false;

  constructor() {
    super();
    this.wish = NO_WISH;
    this.isPending = false;
    this.refusal = null;
    this.opened = null;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('bulletin')) return;
    const before = changed.get('bulletin');
    const isReadAnew = before?.id === this.bulletin.id;
    if (!isReadAnew) this.opened = null;
    // The picker goes when the city is known: focus must not go with it.
    this.#lostField =
      isReadAnew &&
      before.report.region === null &&
      this.bulletin.report.region !== null &&
      this.renderRoot.querySelector('bl-region-picker')?.matches(':focus-within') === true;
  }

  override updated(): void {
    if (!this.#lostField) return;
    this.#lostField = false;
    this.renderRoot.querySelector<HTMLElement>('.toggle')?.focus();
  }

  override render(): TemplateResult {
    const { bulletin, strings } = this;
    const { masthead, region } = bulletin.report;
    const words = strings.masthead;
    return html`
      <header>
        ${
          masthead.name
            ? html`<p class="nameplate" lang="zh-CN">
                ${this.#place(masthead.name.text, masthead.name.span)}
              </p>`
            : nothing
        }
        ${this.#renderIssue(masthead)}
        <div class=${masthead.name ? 'reading' : ''}>
          <h2 class=${masthead.name ? 'file' : ''} lang="zh-CN">${bulletin.name}</h2>
          ${masthead.name ? this.#renderRegion(region) : nothing}
        </div>
        ${masthead.name ? nothing : html`<div class="reading">${this.#renderRegion(region)}</div>`}
      </header>
      ${
        region === null
          ? html`<div class="unknown">
              <p>${words.unknown}</p>
              <p class="quiet">${words.unknownAdvice}</p>
            </div>`
          : nothing
      }
      ${this.#renderRefusal()}
      ${this.opened === 'printed' ? this.#renderPrinted(masthead) : nothing}
      ${this.opened === 'evidence' && region ? this.#renderEvidence(region) : nothing}
      ${this.opened === 'settings' || region === null ? this.#renderSettings() : nothing}
    `;
  }

  #renderIssue(masthead: Masthead): TemplateResult | typeof nothing {
    const { issue, runningIssue, date, issuingBody } = masthead;
    const printed = [issue, runningIssue, date, issuingBody].filter((field) => field !== null);
    if (printed.length === 0) return nothing;
    return html`<p class="issue" lang="zh-CN">
      ${printed.map((field) => html`<span>${this.#place(field.text, field.span)}</span>`)}
    </p>`;
  }

  /** Words of the bulletin that lead to where they stand. */
  #place(text: string, span: Utf16Span): TemplateResult {
    return html`<button
      type="button"
      class="link printed"
      title=${this.strings.masthead.seePlace(text)}
      @click=${() => {
        go(this, { to: 'place', span, marks: [span], term: text });
      }}
    >
      ${text}
    </button>`;
  }

  #renderRegion(region: Region | null): TemplateResult {
    const { strings } = this;
    const words = strings.masthead;
    const toggle = (what: Fold, text: string): TemplateResult =>
      html`<button
        type="button"
        class="link toggle"
        aria-expanded=${this.opened === what ? 'true' : 'false'}
        @click=${() => {
          this.opened = this.opened === what ? null : what;
        }}
      >
        ${text}
      </button>`;
    return html`
      ${region ? html`<span class="region">${this.#cityWords(region)}</span>` : nothing}
      ${
        region && region.evidence.length > 0
          ? toggle('evidence', words.evidence(region.evidenceArticles))
          : nothing
      }
      ${region ? toggle('settings', words.settings) : nothing}
      ${furtherFields(this.bulletin.report.masthead).length > 0 ? toggle('printed', words.printed) : nothing}
      ${this.#renderCorrections()}
      <span class="quiet" role="status">${this.isPending ? words.rereading : ''}</span>
    `;
  }

  /** That what is shown is not what was found alone, and where it was corrected. */
  #renderCorrections(): TemplateResult | typeof nothing {
    const many = correctionsIn(this.wish.corrections).length;
    if (many === 0) return nothing;
    return html`<button
      type="button"
      class="link"
      @click=${() => {
        go(this, { to: 'mending' });
      }}
    >
      ${this.strings.mending.inForce(many)}
    </button>`;
  }

  #cityWords({ name, province, basis }: Region): string {
    const words = this.strings.masthead;
    const city = words.cityOf(name, province);
    switch (basis) {
      case 'recognised':
        return words.recognised(city);
      case 'given':
        return words.given(city);
      case 'own-gazetteer':
        return words.ownGazetteer(city);
    }
  }

  #renderPrinted(masthead: Masthead): TemplateResult {
    const words = this.strings.masthead;
    return html`<section class="folded" aria-labelledby="printed">
      <h3 id="printed">${words.printed}</h3>
      <dl>
        ${furtherFields(masthead).map(
          ({ what, fields }) =>
            html`<dt>${words[what]}</dt>
              <dd lang="zh-CN">
                ${fields.map((field) => html`<p>${this.#place(field.text, field.span)}</p>`)}
              </dd>`,
        )}
      </dl>
    </section>`;
  }

  #renderEvidence(region: Region): TemplateResult {
    const words = this.strings.masthead;
    return html`<section class="folded" aria-labelledby="evidence">
      <h3 id="evidence">${words.evidenceTitle}</h3>
      <p class="quiet small">
        ${words.evidenceNote(region.evidenceArticles, region.evidence.length)}
      </p>
      <ul class="evidence">
        ${region.evidence.map(
          ({ words: printed, place, article, span }) =>
            html`<li>
              <button
                type="button"
                class="link"
                lang="zh-CN"
                @click=${() => {
                  go(this, { to: 'place', span, marks: [span], term: printed });
                }}
              >
                ${printed}
              </button>
              <span class="quiet small"
                >${
                  article === null
                    ? words.evidencePlaces[place]
                    : `${words.evidenceArticle(article + 1)} · ${words.evidencePlaces[place]}`
                }</span
              >
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    const { refusal, strings, language } = this;
    if (!refusal) return nothing;
    // The sentence quotes the line of a gazetteer; which line it is only the subject says.
    const line =
      refusal.code === 'gazetteer-line' ? /:(\d+)$/.exec(refusal.subject ?? '')?.[1] : undefined;
    return html`<div class="refusal" role="alert">
      <p>
        ${line === undefined ? '' : strings.masthead.refusedLine(line)}${sentenceIn(language, refusal.sentence)}
      </p>
      <p class="quiet">${sentenceIn(language, refusal.advice)}</p>
      <p class="quiet">${strings.masthead.refused}</p>
      <button
        type="button"
        @click=${() => {
          this.dispatchEvent(new CustomEvent('bl-wish-seen', { bubbles: true, composed: true }));
        }}
      >
        ${strings.frame.dismiss}
      </button>
    </div>`;
  }

  #renderSettings(): TemplateResult {
    const { bulletin, language, wish } = this;
    const words = this.strings.masthead;
    const isAutomatic = wish.region === null && wish.gazetteer === null;
    return html`<section class="folded" aria-labelledby="settings">
      <h3 id="settings">${words.settingsTitle}</h3>
      <div class="settings">
        <div>
          <bl-region-picker
            .bulletin=${bulletin}
            .language=${language}
            @bl-region=${this.#pickRegion}
          ></bl-region-picker>
          ${
            isAutomatic
              ? nothing
              : html`<button type="button" @click=${this.#recognise}>${words.automatic}</button>`
          }
        </div>
        ${this.#renderOwn('gazetteer', words.gazetteer, words.gazetteerNote)}
        ${this.#renderOwn('corrections', words.corrections, words.correctionsNote)}
      </div>
    </section>`;
  }

  #renderOwn(what: 'gazetteer' | 'corrections', name: string, note: string): TemplateResult {
    const words = this.strings.masthead;
    const own = this.wish[what];
    return html`<div class="own" role="group" aria-labelledby=${`${what}-name`}>
      <span class="name" id=${`${what}-name`}>${name}</span>
      <div class="row">
        <button
          type="button"
          aria-label=${words.fileOf(name)}
          @click=${(event: Event) => {
            (event.currentTarget as HTMLElement).parentElement
              ?.querySelector<HTMLInputElement>('input')
              ?.click();
          }}
        >
          ${words.chooseFile}
        </button>
        <input
          type="file"
          hidden
          accept=".txt,.tsv,.csv,.json,text/plain"
          aria-label=${name}
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            const file = input.files?.[0];
            // So that the same file, mended, is a change again.
            input.value = '';
            if (file) this.#tell({ what, file });
          }}
        />
        ${
          own
            ? html`<span class="small in-use" lang="zh-CN">${words.inUse(own.name)}</span>
                <button
                  type="button"
                  class="link small"
                  aria-label=${words.removeOf(name)}
                  @click=${() => {
                    this.#tell({ what, file: null });
                  }}
                >
                  ${words.remove}
                </button>`
            : nothing
        }
      </div>
      <span class="quiet small">${note}</span>
    </div>`;
  }

  readonly #pickRegion = (event: CustomEvent<{ code: string }>): void => {
    event.stopPropagation();
    this.#tell({ what: 'region', region: event.detail.code });
  };

  readonly #recognise = (): void => {
    this.#tell({ what: 'region', region: null });
  };

  #tell(detail: WishChange): void {
    this.dispatchEvent(new CustomEvent('bl-wish', { detail, bubbles: true, composed: true }));
  }
}

type Further = 'note' | 'contents' | 'recipients' | 'copies';

/** What head and foot say beyond the nameplate. */
function furtherFields(masthead: Masthead): { what: Further; fields: MastheadField[] }[] {
  const { editorsNote, contents, recipients, copies } = masthead;
  const all: { what: Further; fields: MastheadField[] }[] = [
    { what: 'note', fields: editorsNote ? [editorsNote] : [] },
    { what: 'contents', fields: contents },
    { what: 'recipients', fields: recipients },
    { what: 'copies', fields: copies ? [copies] : [] },
  ];
  return all.filter(({ fields }) => fields.length > 0);
}

registerElement('bl-masthead', MastheadView);
