/** The views as tabs, with the keys that lead from one to the next. */
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../i18n/languages.js';
import type { ViewName } from '../views/destination.js';

/** The views that the simple mode shows first. */
const SIMPLE: readonly ViewName[] = [
  'overview',
  'articles',
  'keywords',
  'compare',
  'figures',
  'source',
];

/** The views that have tabs: all, or in the simple mode the most used ones and the one in front. */
export function tabsOf(
  views: readonly ViewName[],
  front: ViewName,
  isSimple: boolean,
): readonly ViewName[] {
  return isSimple ? views.filter((view) => view === front || SIMPLE.includes(view)) : views;
}

/** What the simple mode leaves out, and how to turn that round. */
export interface Rest {
  isAll: boolean;
  turn: () => void;
}

/** The row of tabs; behind them a button for what the simple mode leaves out, where it is on. `pick` is told which was picked and whether by a key, which keeps focus on the tabs. */
export function renderTabs(
  views: readonly ViewName[],
  front: ViewName,
  strings: Strings,
  pick: (view: ViewName, byKey: boolean) => void,
  rest: Rest | null = null,
): TemplateResult {
  const keyDown = (event: KeyboardEvent): void => {
    const next = nextTab(views, front, event.key);
    if (!next) return;
    event.preventDefault();
    pick(next, true);
  };
  const tabs = html`<div
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
  return rest
    ? html`<div class="tabs-and-more">
        ${tabs}<button
          type="button"
          class="more-tabs"
          aria-expanded=${rest.isAll ? 'true' : 'false'}
          @click=${rest.turn}
        >
          ${rest.isAll ? strings.frame.fewerViews : strings.frame.moreViews}
        </button>
      </div>`
    : tabs;
}

/** The view that a key leads to from another. */
export function nextTab(
  views: readonly ViewName[],
  front: ViewName,
  key: string,
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
