/** Brings the modules of the views: the overview comes with the element, every other view when it is first wanted. */
import type { ViewName } from '../views/destination.js';
import '../views/overview.js';

const modules: Readonly<Record<ViewName, (() => Promise<unknown>) | null>> = {
  overview: null,
  articles: () =>
    Promise.all([
      import('../views/articles.js'),
      import('../views/article/article.js'),
      import('../views/mending/mending-panel.js'),
      import('../views/mending/mend-article.js'),
    ]),
  keywords: () => import('../views/keywords.js'),
  company: () => import('../views/company.js'),
  compare: () => import('../views/compare/compare.js'),
  trend: () => import('../views/trend.js'),
  outlines: () => import('../views/facts/outlines.js'),
  figures: () => import('../views/facts/figures.js'),
  documents: () => import('../views/facts/documents.js'),
  slogans: () => import('../views/facts/slogans.js'),
  bylines: () => import('../views/facts/bylines.js'),
  words: () => import('../views/new-words.js'),
  proof: () => import('../views/proof.js'),
  report: () => import('../views/report/report.js'),
  source: () => import('../views/source.js'),
};

/** Told when a view has come, or could not. */
export interface ViewModulesListener {
  viewCame(): void;
}

/** The views that are there. */
export class ViewModules {
  readonly #listener: ViewModulesListener;
  readonly #here = new Set<ViewName>();
  readonly #coming = new Set<ViewName>();
  readonly #missing = new Set<ViewName>();

  constructor(listener: ViewModulesListener) {
    this.#listener = listener;
  }

  /** Whether a view can be shown. */
  has(view: ViewName): boolean {
    return modules[view] === null || this.#here.has(view);
  }

  /** Whether a view was asked for in vain. */
  lacks(view: ViewName): boolean {
    return this.#missing.has(view);
  }

  /** Fetches a view, unless it is there, on its way, or was asked for in vain. */
  want(view: ViewName): void {
    if (!this.#missing.has(view)) this.#fetch(view);
  }

  /** Fetches a view that was asked for in vain. */
  retry(view: ViewName): void {
    this.#missing.delete(view);
    this.#fetch(view);
    this.#listener.viewCame();
  }

  #fetch(view: ViewName): void {
    const load = modules[view];
    if (!load || this.#here.has(view) || this.#coming.has(view)) return;
    this.#coming.add(view);
    load()
      .then(
        () => {
          this.#here.add(view);
        },
        (error: unknown) => {
          // The server is gone, or has another version of the site by now: the reader is told and may ask again.
          console.warn(error);
          this.#missing.add(view);
        },
      )
      .finally(() => {
        this.#coming.delete(view);
        this.#listener.viewCame();
      });
  }
}
