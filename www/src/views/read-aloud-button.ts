/** A button that reads a text aloud and stops; there where the reader has switched reading aloud on. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { stringsFor } from '../i18n/languages.js';
import { registerElement } from '../register-element.js';
import { pageReader } from '../speech/platform.js';
import { isReadAloudOn, listenToReadAloud, leaveReadAloud } from '../speech/switch.js';
import { ViewElement } from './view-element.js';

/** Plays and stops. */
export class ReadAloudButton extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    text: { attribute: false },
    isWithoutVoice: { state: true },
  };
  static override styles = [
    ViewElement.styles,
    css`
      :host {
        display: inline;
      }
      button {
        border-color: transparent;
        padding-inline: 4px;
        color: var(--bl-indigo);
        font-size: var(--bl-size-1);
      }
    `,
  ];

  /** What is read; asked for when the button is pressed. */
  declare text: () => string | Promise<string>;
  declare private isWithoutVoice: boolean;

  constructor() {
    super();
    this.text = () => '';
    this.isWithoutVoice = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    pageReader.listen(this.#changed);
    listenToReadAloud(this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (pageReader.isReading(this)) pageReader.stop();
    pageReader.leave(this.#changed);
    leaveReadAloud(this.#changed);
  }

  override render(): TemplateResult | typeof nothing {
    if (!isReadAloudOn()) return nothing;
    const words = stringsFor(this.language).speech;
    const reading = pageReader.isReading(this);
    return html`<button
        type="button"
        aria-pressed=${reading ? 'true' : 'false'}
        @click=${this.#press}
      >
        <span aria-hidden="true">${reading ? '■' : '▶'}</span> ${reading ? words.stop : words.read}
      </button>
      <span class="small" role="status">${this.isWithoutVoice ? words.noVoice : ''}</span>`;
  }

  readonly #changed = (): void => {
    this.requestUpdate();
  };

  readonly #press = async (): Promise<void> => {
    if (pageReader.isReading(this)) {
      pageReader.stop();
      return;
    }
    // Bulletins are Chinese whatever the language of the page.
    const started = await pageReader.start(this, await this.text(), 'zh-CN');
    this.isWithoutVoice = !started;
  };
}

registerElement('bl-read-aloud', ReadAloudButton);
