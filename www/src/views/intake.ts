/** How far the reading of many files is, and which of them were not opened: a panel above the view. */
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { stringsFor, type Language, type Strings } from '../i18n/languages.js';
import { baseSheet } from '../style/sheets.js';
import { registerElement } from '../register-element.js';

/** As many names as are listed of files that were not opened. */
const NAMED = 60;

/** Why a file is left out. */
export type LeftOutKind = 'picture' | 'document' | 'hidden' | 'other';

/** A file that is left out. */
export interface LeftOutFile {
  name: string;
  kind: LeftOutKind;
}

const KINDS: readonly LeftOutKind[] = ['document', 'picture', 'hidden', 'other'];

/** What came at once. */
export interface IntakeState {
  isRunning: boolean;
  /** Files that are read, were read or could not be. */
  all: number;
  read: number;
  failed: number;
  /** Files that were given up before they were read. */
  stopped: number;
  leftOut: readonly LeftOutFile[];
  /** Files behind the most that are opened at once, and how many those are. */
  beyond: number;
  most: number;
  /** Files that were open already, with the name under which they are. */
  repeated: readonly { name: string; of: string }[];
}

/** What the reader does about many files. */
export type IntakeStep =
  | { what: 'stop' | 'go-on' | 'drop-rest' | 'dismiss' | 'retry-all' | 'dismiss-failures' }
  | { what: 'retry' | 'remove'; id: string };

/** The event that carries it up to the element. */
export type IntakeEvent = CustomEvent<IntakeStep>;

/** Tells the element what the reader does about many files. */
export function tellIntake(from: EventTarget, detail: IntakeStep): void {
  from.dispatchEvent(new CustomEvent('bl-intake', { detail, bubbles: true, composed: true }));
}

/** The panel of many files. */
export class IntakePanel extends LitElement {
  static override properties = { state: { attribute: false }, language: { attribute: false } };
  static override styles = [
    baseSheet,
    css`
      :host {
        display: block;
        max-inline-size: 42rem;
        margin-block-end: 24px;
        padding-block: 12px;
        border-block: 1px solid var(--bl-hairline);
        font: 400 var(--bl-size-2) / 1.7 var(--bl-sans);
      }
      h2 {
        font: 600 var(--bl-size-3) / 1.5 var(--bl-serif);
        font-variant-numeric: tabular-nums;
      }
      p + p,
      details {
        margin-block-start: 4px;
      }
      summary {
        min-block-size: 1.5rem;
        cursor: pointer;
        color: var(--bl-indigo);
      }
      li {
        overflow-wrap: anywhere;
      }
      progress {
        appearance: none;
        display: block;
        inline-size: 100%;
        block-size: 4px;
        margin-block: 8px 12px;
        border: 0;
        background: var(--bl-hairline);
        color: var(--bl-vermilion);
      }
      progress::-webkit-progress-bar {
        background: var(--bl-hairline);
      }
      progress::-webkit-progress-value {
        background: var(--bl-vermilion);
      }
      progress::-moz-progress-bar {
        background: var(--bl-vermilion);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 8px;
      }
    `,
  ];

  declare state: IntakeState | null;
  declare language: Language;

  constructor() {
    super();
    this.state = null;
    this.language = 'zh-CN';
  }

  /** A button was pressed that gives way to others. */
  #isPressed = false;

  override updated(changed: PropertyValues<this>): void {
    if (!this.#isPressed || !changed.has('state')) return;
    this.#isPressed = false;
    this.renderRoot.querySelector('button')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { state } = this;
    if (!state) return nothing;
    const strings = stringsFor(this.language);
    return html`<section aria-label=${strings.many.heading}>
      ${state.isRunning ? this.#renderRunning(state, strings) : this.#renderStill(state, strings)}
      ${this.#renderLeftOut(state, strings)} ${this.#renderRepeated(state, strings)}
      ${state.isRunning ? nothing : this.#renderActions(state, strings)}
    </section>`;
  }

  #renderRunning({ read, failed, all }: IntakeState, { many, common }: Strings): TemplateResult {
    const done = read + failed;
    const place = Math.min(done + 1, all);
    return html`<h2>${many.reading(place, all, failed)}</h2>
      <progress max=${all} .value=${done} aria-label=${many.share(done, all)}></progress>
      <p>
        ${this.#button(many.cancelAll, 'stop')}
        <span class="visually-hidden" role="status"
          >${common.percent(Math.floor((done / all) * 4) / 4)}</span
        >
      </p>`;
  }

  #renderStill({ all, read, failed, stopped }: IntakeState, { many }: Strings): TemplateResult {
    const done = all === 0 ? many.nothingToRead : many.done(read, failed);
    return html`<p>${stopped > 0 ? many.stopped(read, stopped) : done}</p>`;
  }

  #renderLeftOut(
    { leftOut, beyond, most }: IntakeState,
    { many }: Strings,
  ): TemplateResult | typeof nothing {
    if (leftOut.length === 0 && beyond === 0) return nothing;
    const counted = KINDS.flatMap((kind) => {
      const found = leftOut.filter((file) => file.kind === kind).length;
      return found === 0 ? [] : [many.kinds[kind](found)];
    });
    const hasDocuments = leftOut.some(({ kind }) => kind === 'document');
    return html`${
      leftOut.length === 0
        ? nothing
        : html`<p>
              ${many.leftOut(leftOut.length, counted)}${hasDocuments ? many.documentsAdvice : ''}
            </p>
            ${this.#renderNames(
              leftOut.map(({ name }) => name),
              many,
            )}`
    }
    ${beyond === 0 ? nothing : html`<p>${many.beyond(most, beyond)}</p>`}`;
  }

  #renderRepeated({ repeated }: IntakeState, { many }: Strings): TemplateResult | typeof nothing {
    const [first, ...more] = repeated;
    if (!first) return nothing;
    if (more.length === 0) return html`<p>${many.same(first.name, first.of)}</p>`;
    return html`<p>${many.sameMany(repeated.length)}</p>
      ${this.#renderNames(
        repeated.map(({ name, of }) => many.sameLine(name, of)),
        many,
      )}`;
  }

  #renderNames(names: readonly string[], many: Strings['many']): TemplateResult {
    return html`<details class="small">
      <summary>${many.names}</summary>
      <ul lang="zh-CN">
        ${names.slice(0, NAMED).map((name) => html`<li>${name}</li>`)}
      </ul>
      ${names.length > NAMED ? html`<p class="quiet">${many.andMore(names.length - NAMED)}</p>` : nothing}
    </details>`;
  }

  #renderActions({ stopped }: IntakeState, { many, frame }: Strings): TemplateResult {
    return html`<p class="actions">
      ${
        stopped > 0
          ? html`${this.#button(many.goOn(stopped), 'go-on')}
            ${this.#button(many.dropRest, 'drop-rest')}`
          : this.#button(frame.dismiss, 'dismiss')
      }
    </p>`;
  }

  #button(text: string, what: 'stop' | 'go-on' | 'drop-rest' | 'dismiss'): TemplateResult {
    return html`<button
      type="button"
      @click=${() => {
        this.#isPressed = true;
        tellIntake(this, { what });
      }}
    >
      ${text}
    </button>`;
  }
}

registerElement('bl-intake', IntakePanel);
