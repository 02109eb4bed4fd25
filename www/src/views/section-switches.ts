/** The switches for stop-word sections: what is left out of every table, and what its words are. */
import { html, type TemplateResult } from 'lit';
import type { Language, Strings } from '../i18n/languages.js';
import type { StopWordSection } from '../protocol/contract.js';

/** Tells the element which sections are left out from now on; it tells all views. */
export type SectionsEvent = CustomEvent<{ excluded: string[] | null }>;

/** The ids left out: the reader’s choice, or the list’s own default. */
export function excludedIds(
  sections: readonly StopWordSection[],
  chosen: readonly string[] | null,
): string[] {
  const isOut = (section: StopWordSection): boolean =>
    chosen === null ? section.excludedByDefault : chosen.includes(section.id);
  return sections.filter(isOut).map((section) => section.id);
}

/** A checkbox for each section. */
export function renderSectionSwitches(
  host: EventTarget,
  sections: readonly StopWordSection[],
  chosen: readonly string[] | null,
  language: Language,
  strings: Strings,
): TemplateResult {
  const excluded = excludedIds(sections, chosen);
  const change = (event: Event): void => {
    const { checked, value } = event.target as HTMLInputElement;
    const others = excluded.filter((id) => id !== value);
    const detail = { excluded: checked ? [...others, value] : others };
    host.dispatchEvent(new CustomEvent('bl-sections', { detail, bubbles: true, composed: true }));
  };
  return html`<fieldset>
    <legend>${strings.keywords.sections}</legend>
    <div class="choices" @change=${change}>
      ${sections.map(
        (section) =>
          html`<label title=${section.words.slice(0, 40).join('、')}
            ><input
              type="checkbox"
              .value=${section.id}
              .checked=${excluded.includes(section.id)}
            />${language === 'en' ? section.nameEn : section.nameZh}</label
          >`,
      )}
    </div>
  </fieldset>`;
}
