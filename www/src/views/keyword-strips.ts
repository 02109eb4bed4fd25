/** Where the keywords stand in the text: strips for the terms that a table ranks first. */
import { html, type TemplateResult } from 'lit';
import '../charts/bl-dispersion-strips.js';
import type { SelectDetail } from '../charts/data.js';
import type { DispersionData } from '../charts/dispersion.js';
import type { DispersionTable } from '../protocol/contract.js';
import { registerElement } from '../register-element.js';
import { Answer } from './answer.js';
import { articleName, shortDivisionName } from './open-bulletin.js';
import { ViewElement } from './view-element.js';

/** The core finds the places of so many terms at once. */
const MOST_TERMS = 30;

/** Strips of terms. */
export class KeywordStrips extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    terms: { attribute: false },
    division: { attribute: false },
    article: { attribute: false },
    selected: { attribute: false },
    caption: { type: String },
  };

  /** The terms, in the order of the table. */
  declare terms: readonly string[];
  /** Only this division, or this article. */
  declare division: string | null;
  declare article: number | null;
  /** The term whose sentences are open. */
  declare selected: SelectDetail | null;
  declare caption: string;
  readonly #table = new Answer<DispersionData>(this);

  constructor() {
    super();
    this.terms = [];
    this.division = null;
    this.article = null;
    this.selected = null;
    this.caption = '';
  }

  override willUpdate(): void {
    const { bulletin, division, article } = this;
    const query = {
      terms: this.terms.slice(0, MOST_TERMS),
      divisions: division === null ? [] : [division],
      articles: article === null ? [] : [article],
    };
    this.#table.want(`${bulletin.key} ${this.language} ${JSON.stringify(query)}`, async (signal) =>
      this.#layOnText(await bulletin.ask('dispersion', query, signal)),
    );
  }

  override render(): TemplateResult {
    if (this.#table.error !== undefined) {
      return this.renderFailure(this.#table.error, () => {
        this.#table.retry();
      });
    }
    const data = this.#table.value;
    if (!data) return html`<p class="quiet" role="status">${this.strings.common.loading}</p>`;
    return html`<bl-dispersion-strips
      lang=${this.language}
      .strings=${this.chartStrings}
      .data=${data}
      .selected=${this.selected}
      caption=${this.caption}
    ></bl-dispersion-strips>`;
  }

  /** The articles in scope side by side, without what stands between them: only in them is counted. */
  #layOnText({ articles, rows }: DispersionTable): DispersionData {
    const { bulletin, strings, language } = this;
    const starts = new Map<number, { from: number; at: number }>();
    let length = 0;
    const bands = articles.flatMap((index) => {
      const article = bulletin.report.articles[index];
      if (!article) return [];
      const { utf16Start, utf16End } = article.span;
      const start = length;
      starts.set(index, { from: utf16Start, at: start });
      length += utf16End - utf16Start;
      const division = bulletin.division(article.division);
      return [
        {
          index,
          name: articleName(article, strings),
          division: article.division,
          divisionName: division ? shortDivisionName(division, language, strings) : '',
          start,
          end: length,
        },
      ];
    });
    return {
      articles: bands,
      length,
      terms: rows.map(({ term, count, articles: articlesWith, places }) => ({
        term,
        count,
        articlesWith,
        places: places.flatMap(({ article, span }) => {
          const start = starts.get(article);
          return start ? [{ article, start: start.at + span.utf16Start - start.from }] : [];
        }),
      })),
    };
  }
}

registerElement('bl-keyword-strips', KeywordStrips);
