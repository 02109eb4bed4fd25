/** The views as tabs, with the keys that lead from one to the next. */
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../i18n/languages.js';
import type { ViewName } from '../views/destination.js';

/** The row of tabs; `pick` is told which was picked and whether by a key, which keeps focus on the tabs. */
export function renderTabs(
  front: ViewName,
  views: readonly ViewName[],
  strings: Strings,
  pick: (view: ViewName, byKey: boolean) => void,
): TemplateResult {
  const keyDown = (event: KeyboardEvent): void => {
    const next = nextTab(front, event.key, views);
    if (!next) return;
    event.preventDefault();
    pick(next, true);
  };
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${strings.frame.views}
    @keydown=${keyDown}
  >
    ${views.map(
      (name) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${name}"
          part="tab"
          aria-controls="panel"
          aria-selected=${name === front ? 'true' : 'false'}
          tabindex=${name === front ? 0 : -1}
          @click=${() => {
            pick(name, false);
          }}
        >
          ${strings.frame[name]}
        </button>`,
    )}
  </div>`;
}

/** The view that a key leads to from another. */
export function nextTab(
  front: ViewName,
  key: string,
  views: readonly ViewName[],
): ViewName | undefined {
  const many = views.length;
  const at = views.indexOf(front);
  switch (key) {
    case 'ArrowRight':
      return views[(at + 1) % many];
    case 'ArrowLeft':
      return views[(at + many - 1) % many];
    case 'Home':
      return views[0];
    case 'End':
      return views[many - 1];
    default:
      return undefined;
  }
}
