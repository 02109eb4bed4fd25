/** What all views have in common: the bulletin, the language, and how a failure is shown. */
import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { EngineFailure } from '../engine/engine-failure.js';
import { chartStringsFor } from '../i18n/chart-strings.js';
import type { ChartStrings } from '../charts/chart-strings.js';
import { sentenceIn, stringsFor, type Language, type Strings } from '../i18n/languages.js';
import type { StopWordSection } from '../protocol/contract.js';
import { baseSheet } from '../style/sheets.js';
import { NO_SETTINGS, type Settings, type SettingsChange } from './address.js';
import type { OpenBulletin } from './open-bulletin.js';

const viewSheet = css`
  :host {
    display: block;
    font: 400 var(--bl-size-2) / 1.7 var(--bl-sans);
    color: var(--bl-ink);
  }
  h3 {
    margin-block-end: 8px;
  }
  .failure {
    padding: 16px 0;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: end;
  }
  .control {
    display: grid;
    gap: 4px;
    flex-wrap: wrap;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  /* With large letters a choice is wider than a telephone: its end may be cut, the page may not. */
  .control select,
  .control input {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .control > span,
  legend {
    white-space: nowrap;
    color: var(--bl-ink-2);
    font-size: var(--bl-size-1);
    line-height: 1.5;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .choices label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: var(--bl-target);
    cursor: pointer;
  }
  /* What the simple mode leaves out until all is asked for; the element decides by the property. */
  .secondary {
    display: var(--bl-secondary, contents);
  }
  .pending {
    opacity: 0.55;
  }
  @media print {
    .controls {
      display: none;
    }
  }
`;

/** A view of one bulletin. */
export abstract class ViewElement extends LitElement {
  static override properties = {
    bulletin: { attribute: false },
    language: { attribute: false },
    sections: { attribute: false },
    excludedTerms: { attribute: false },
    settings: { attribute: false },
  };
  static override styles: CSSResultGroup = [baseSheet, viewSheet];

  declare bulletin: OpenBulletin;
  declare language: Language;
  /** The stop-word list, for names and switches; empty until it has come. */
  declare sections: StopWordSection[];
  /** Stop words of the reader’s own for this bulletin. */
  declare excludedTerms: readonly string[];
  /** What is set in this view; the element keeps it, for it is part of the address. */
  declare settings: Settings;

  constructor() {
    super();
    this.language = 'zh-CN';
    this.sections = [];
    this.excludedTerms = [];
    this.settings = NO_SETTINGS;
  }

  /** Sets something in this view, and with it in the address. */
  protected choose(change: SettingsChange): void {
    this.dispatchEvent(
      new CustomEvent('bl-settings', { detail: change, bubbles: true, composed: true }),
    );
  }

  /** Parts of a view that are not about a bulletin have none. */
  get #isOfSeveral(): boolean {
    const { bulletin } = this as { bulletin?: OpenBulletin };
    return bulletin?.isSeveral === true;
  }

  protected get strings(): Strings {
    return stringsFor(this.language, this.#isOfSeveral);
  }

  protected get chartStrings(): ChartStrings {
    return chartStringsFor(this.language, this.#isOfSeveral);
  }

  /** The names of stop-word sections. */
  protected sectionNames(ids: readonly string[]): string[] {
    return ids.map((id) => {
      const section = this.sections.find((candidate) => candidate.id === id);
      if (!section) return id;
      return this.language === 'en' ? section.nameEn : section.nameZh;
    });
  }

  /** What is left out of a table, by name: sections of the list, and words of the reader’s own. */
  #leftOutNames(ids: readonly string[]): string[] {
    const own = this.excludedTerms.length;
    const names = this.sectionNames(ids);
    return own === 0 ? names : [...names, this.strings.stopWords.own(own)];
  }

  /** The sentence that says what was left out of a table, and how much that was. */
  protected excludedSentence(tokens: number, ids: readonly string[]): string {
    const words = this.strings.keywords;
    const names = this.#leftOutNames(ids);
    return names.length === 0 ? words.excludedNone : words.excluded(tokens, names);
  }

  /** What is left out, as the end of a caption; `null` stands for the list’s own default. */
  protected leftOutSentence(chosen: readonly string[] | null): string {
    const words = this.strings.keywords;
    const names = this.#leftOutNames(chosen ?? this.bulletin.report.generator.excludedSections);
    return names.length === 0 ? words.excludedNone : words.excludedNames(names);
  }

  /** A question that failed: what happened, what to do, and a button to ask again. */
  protected renderFailure(error: unknown, retry: () => void): TemplateResult {
    const named = error instanceof EngineFailure ? error : null;
    return html`<div class="failure" role="alert">
      <p>${named ? sentenceIn(this.language, named.sentence) : this.strings.common.failed}</p>
      ${named ? html`<p class="quiet">${sentenceIn(this.language, named.advice)}</p>` : null}
      <p><button type="button" @click=${retry}>${this.strings.common.retry}</button></p>
    </div>`;
  }
}
