/** The comparison: which groups, and how they are looked at. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { SelectDetail } from '../../charts/data.js';
import type { Grouping, GroupingKind, LabelledGroup } from '../../protocol/contract.js';
import type { OpenBulletin } from '../open-bulletin.js';
import { chosenOf, setUnless } from '../address.js';
import { renderSectionSwitches } from '../section-switches.js';
import { ViewElement } from '../view-element.js';
import type { PairEvent } from './contrast.js';
import { registerElement } from '../../register-element.js';
import './contrast.js';
import './likeness.js';
import './spread.js';
import './label-editor.js';

const MODES = ['contrast', 'spread', 'likeness'] as const;
type Mode = (typeof MODES)[number];
const KINDS: readonly GroupingKind[] = ['division', 'office', 'article', 'document', 'labels'];

/** Groups compared. */
export class CompareView extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    others: { attribute: false },
    excludedSections: { attribute: false },
    selected: { attribute: false },
    labels: { attribute: false },
  };
  static override styles = [
    ViewElement.styles,
    css`
      .head {
        align-items: center;
        margin-block-end: 16px;
        border-block-end: 1px solid var(--bl-hairline);
        padding-block-end: 8px;
      }
      .head fieldset {
        display: flex;
        gap: 10px;
        align-items: center;
      }
      .head .control {
        display: flex;
        gap: 10px;
        align-items: center;
      }
      .head legend {
        float: inline-start;
        line-height: var(--bl-target);
      }
      .head .choices label:has(:checked) {
        font-weight: 600;
      }
      .switches {
        margin-block-start: 24px;
        border-block-start: 1px solid var(--bl-hairline);
        padding-block-start: 12px;
      }
    `,
  ];

  /** The other bulletins that are open: they make groups of issues. */
  declare others: readonly OpenBulletin[];
  /** Stop-word sections left out; `null` for the default. */
  declare excludedSections: string[] | null;
  /** What sentences are open. */
  declare selected: SelectDetail | null;
  /** The reader’s own groups; the element keeps them. */
  declare labels: LabelledGroup[];

  constructor() {
    super();
    this.others = [];
    this.excludedSections = null;
    this.selected = null;
    this.labels = [];
  }

  get #mode(): Mode {
    return chosenOf(this.settings['mode'], MODES, 'contrast');
  }

  get #kind(): GroupingKind {
    return chosenOf(this.settings['by'], this.#kinds, 'division');
  }

  get #hasIssues(): boolean {
    return this.others.length > 0 || this.bulletin.isSeveral;
  }

  /** A bulletin alone is no group among issues. */
  get #kinds(): readonly GroupingKind[] {
    return KINDS.filter((kind) => kind !== 'document' || this.#hasIssues);
  }

  // The same object for the same groups, so that no question is asked again for nothing.
  #grouping: Grouping = { kind: 'division', labels: [] };

  get #chosenGrouping(): Grouping {
    const labels = this.#kind === 'labels' ? this.labels : [];
    if (this.#grouping.kind !== this.#kind || this.#grouping.labels !== labels) {
      this.#grouping = { kind: this.#kind, labels };
    }
    return this.#grouping;
  }

  override render(): TemplateResult {
    const { strings } = this;
    return html`
      ${this.#renderHead()}
      ${
        this.#kind === 'labels'
          ? html`<bl-label-editor
              .bulletin=${this.bulletin}
              .language=${this.language}
              .labels=${this.labels}
              @bl-labels=${this.#changeLabels}
            ></bl-label-editor>`
          : nothing
      }
      <div @bl-pair=${this.#changePair}>${this.#renderPart()}</div>
      <div class="switches">
        ${renderSectionSwitches(this, this.sections, this.excludedSections, this.language, strings)}
      </div>
    `;
  }

  #renderHead(): TemplateResult {
    const words = this.strings.compare;
    return html`<div class="controls head">
      <label class="control">
        <span>${words.grouping}</span>
        <select @change=${this.#changeKind}>
          ${this.#kinds.map(
            (kind) =>
              html`<option value=${kind} ?selected=${kind === this.#kind}>
                ${words.kinds[kind]}
              </option>`,
          )}
        </select>
      </label>
      <fieldset>
        <legend>${words.mode}</legend>
        <div class="choices" @change=${this.#changeMode}>
          ${MODES.map(
            (mode) =>
              html`<label
                ><input
                  type="radio"
                  name="mode"
                  .value=${mode}
                  .checked=${mode === this.#mode}
                />${words.modes[mode]}</label
              >`,
          )}
        </div>
      </fieldset>
    </div>`;
  }

  #renderPart(): TemplateResult | typeof nothing {
    const grouping = this.#chosenGrouping;
    if (this.#kind === 'labels' && this.labels.length === 0) return nothing;
    if (this.#kind === 'division' && this.bulletin.report.region === null) {
      return html`<p>${this.strings.compare.noRegion}</p>`;
    }
    const others = this.#kind === 'document' ? this.others : NONE;
    switch (this.#mode) {
      case 'contrast':
        return html`<bl-compare-contrast
          .bulletin=${this.bulletin}
          .language=${this.language}
          .sections=${this.sections}
          .grouping=${grouping}
          .others=${others}
          .excludedSections=${this.excludedSections}
          .excludedTerms=${this.excludedTerms}
          .selected=${this.selected}
          .settings=${this.settings}
          .target=${this.settings['group'] ?? null}
          .reference=${this.settings['with'] ?? null}
        ></bl-compare-contrast>`;
      case 'spread':
        return html`<bl-compare-spread
          .settings=${this.settings}
          .bulletin=${this.bulletin}
          .language=${this.language}
          .sections=${this.sections}
          .grouping=${grouping}
          .others=${others}
          .excludedSections=${this.excludedSections}
          .excludedTerms=${this.excludedTerms}
          .selected=${this.selected}
        ></bl-compare-spread>`;
      case 'likeness':
        return html`<bl-compare-likeness
          .settings=${this.settings}
          .bulletin=${this.bulletin}
          .language=${this.language}
          .sections=${this.sections}
          .grouping=${grouping}
          .others=${others}
          .excludedSections=${this.excludedSections}
          .excludedTerms=${this.excludedTerms}
          .selected=${this.selected}
        ></bl-compare-likeness>`;
    }
  }

  readonly #changeKind = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.choose({ by: setUnless('division', value), group: null, with: null });
  };

  readonly #changeMode = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    // Each way has measures and orders of its own.
    this.choose({ mode: setUnless('contrast', value), measure: null, sort: null, rows: null });
  };

  readonly #changePair = (event: PairEvent): void => {
    event.stopPropagation();
    const { target, reference } = event.detail;
    const other = this.#mode === 'contrast' ? {} : { measure: null, sort: null, rows: null };
    this.choose({ ...other, mode: null, group: target, with: reference });
  };

  /** The element takes the groups themselves. */
  readonly #changeLabels = (): void => {
    this.choose({ group: null, with: null });
  };
}

const NONE: readonly OpenBulletin[] = [];

registerElement('bl-compare', CompareView);
