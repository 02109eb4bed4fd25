/** How the page is shown: letters, colours, the simple way, reading aloud; a disclosure in the top bar. */
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../i18n/languages.js';
import { textSizes, themes, type Preferences } from './preferences.js';

/** The letters in use: the simple way has large ones at least. */
export function sizeInUse({ simple, textSize }: Preferences): Preferences['textSize'] {
  return simple && (textSize === 'normal' || textSize === 'large') ? 'larger' : textSize;
}

/** The disclosure; `prefer` is told each change, `isWithoutVoice` says that this computer has no voice to read by. */
export function drawDisplaySettings(
  preferences: Preferences,
  { page: words, speech }: Strings,
  isWithoutVoice: boolean,
  prefer: (change: Partial<Preferences>) => void,
): TemplateResult {
  const inUse = sizeInUse(preferences);
  // What the simple way has no use for cannot be picked in it.
  const least = preferences.simple ? textSizes.indexOf('larger') : 0;
  const toggle = (name: 'simple' | 'readAloud', text: string, note: string): TemplateResult =>
    html`<label class="switch">
      <input
        type="checkbox"
        .checked=${preferences[name]}
        @change=${(event: Event) => {
          prefer({ [name]: (event.target as HTMLInputElement).checked });
        }}
      />
      <span>${text}<span class="note">${note}</span></span>
    </label>`;
  return html`<details class="display" @keydown=${closeOnEscape} @focusout=${closeOnLeave}>
    <summary>${words.display}</summary>
    <div class="display-panel">
      <label
        >${words.textSize}
        <select
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            prefer({ textSize: textSizes.find((one) => one === value) ?? 'normal' });
          }}
        >
          ${textSizes.map(
            (one, place) =>
              html`<option value=${one} .selected=${one === inUse} ?disabled=${place < least}>
                ${words.textSizes[one]}
              </option>`,
          )}
        </select></label
      >
      <label
        >${words.theme}
        <select
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            prefer({ theme: themes.find((one) => one === value) ?? 'auto' });
          }}
        >
          ${themes.map(
            (one) =>
              html`<option value=${one} .selected=${one === preferences.theme}>
                ${words.themes[one]}
              </option>`,
          )}
        </select></label
      >
      ${toggle('simple', words.simple, words.simpleNote)}
      ${toggle('readAloud', words.readAloud, words.readAloudNote)}
      <p class="note" role="status">${isWithoutVoice ? speech.noVoice : ''}</p>
    </div>
  </details>`;
}

function closeOnEscape(event: KeyboardEvent): void {
  const panel = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !panel.open) return;
  event.preventDefault();
  panel.open = false;
  panel.querySelector('summary')?.focus();
}

function closeOnLeave(event: FocusEvent): void {
  const panel = event.currentTarget as HTMLDetailsElement;
  if (event.relatedTarget && !panel.contains(event.relatedTarget as Node)) panel.open = false;
}
