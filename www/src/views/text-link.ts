/** A button that is part of a sentence: it breaks over lines as text does, which the box of a `<button>` cannot. */
import { html, type TemplateResult } from 'lit';
import { selectedRange } from './selected-range.js';

/** `text` as a link in running text; `press` is called by pointer, Enter and space. */
export function renderTextLink(text: string, press: () => void): TemplateResult {
  return html`<span
    role="button"
    tabindex="0"
    class="link"
    @click=${(event: Event) => {
      // Who marks words of the sentence to copy them opens nothing.
      const marked = selectedRange((event.currentTarget as Element).getRootNode());
      if (!marked || marked.collapsed) press();
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      press();
    }}
    >${withUnits(text)}</span
  >`;
}

/** A number stays on the line of its unit. */
function withUnits(text: string): string {
  return text.replaceAll(/(?<=\d) (?=\p{Script=Han})/gu, '\u00a0');
}
