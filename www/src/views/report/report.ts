/** The report: a bulletin in a paragraph, its figures and tables numbered, its settings; to be printed, copied and saved. */
import { html, nothing, type TemplateResult } from 'lit';
import '../../charts/bl-coverage-map.js';
import '../../charts/bl-fact-table.js';
import '../../charts/bl-keyword-bars.js';
import '../../charts/bl-term-heat-map.js';
import { ChartElement } from '../../charts/chart-element.js';
import type { SelectEvent } from '../../charts/data.js';
import type { TableContent } from '../../charts/data-table.js';
import { sentenceIn } from '../../i18n/languages.js';
import type { KeywordTable, SpreadTable } from '../../protocol/contract.js';
import { registerElement } from '../../register-element.js';
import { Answer } from '../answer.js';
import { columnsWithText } from '../columns-with-text.js';
import { columnsOf, matrixOf, nameGroups } from '../compare/groups.js';
import { go } from '../destination.js';
import type { FactContext } from '../facts/fact-cells.js';
import { LaterFrame } from '../../timing/later-frame.js';
import { articleName } from '../open-bulletin.js';
import { termFilter } from '../term-filter.js';
import { renderTextLink } from '../text-link.js';
import { ViewElement } from '../view-element.js';
import { reportSheet } from './report-sheet.js';
import { articleTable, typicalTable } from './report-tables.js';
import { summarise, textOf, type SummaryFacts, type SummaryPiece } from './summary.js';

const KEYWORDS = 20;
const SPREAD_TERMS = 20;
/** A report of more articles lists no points: it would be a book. */
const ARTICLES_WITH_POINTS = 60;

/** What the report asks the element to save. */
export type SaveDetail =
  { what: 'json' } | { what: 'workbook'; tables: { name: string; content: TableContent }[] };

/** A report of a bulletin. */
export class ReportView extends ViewElement {
  static override properties = {
    ...ViewElement.properties,
    excludedSections: { attribute: false },
    excludedTerms: { attribute: false },
    provenance: { attribute: false },
    copied: { state: true },
  };
  static override styles = [ViewElement.styles, reportSheet];

  /** Stop-word sections left out; `null` for the default. */
  declare excludedSections: string[] | null;
  /** The reader’s own stop words. */
  declare excludedTerms: readonly string[];
  /** What the report says about how it was made. */
  declare provenance: readonly { name: string; value: string }[];
  declare private copied: 'no' | 'yes' | 'selected';
  readonly #facts = new Answer<SummaryFacts>(this);
  /** The exhibits come one a frame, from above to below, a drawing and its table each on its own. */
  readonly #frames = [1, 2, 3, 4, 5, 6, 7, 8].map((behind) => new LaterFrame(this, behind));
  readonly #keywords = new Answer<KeywordTable>(this);
  readonly #spread = new Answer<SpreadTable>(this);

  constructor() {
    super();
    this.excludedSections = null;
    this.excludedTerms = [];
    this.provenance = [];
    this.copied = 'no';
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { bulletin } = this;
    if (changed.has('bulletin')) this.copied = 'no';
    this.#facts.want(bulletin.key, async (signal) => ({
      outlines: await bulletin.ask('outlines', {}, signal),
      figures: await bulletin.ask('figures', {}, signal),
      threads: await bulletin.ask('threads', null, signal),
    }));
    const keywords = { filter: termFilter(this), top: KEYWORDS };
    this.#keywords.want(`${bulletin.key} ${JSON.stringify(keywords)}`, (signal) =>
      bulletin.ask('keywords', keywords, signal),
    );
    const spread = {
      grouping: { kind: 'division' as const, labels: [] },
      filter: termFilter(this),
      top: SPREAD_TERMS,
    };
    this.#spread.want(`${bulletin.key} ${JSON.stringify(spread)}`, (signal) =>
      bulletin.ask('spread', spread, signal),
    );
  }

  override render(): TemplateResult {
    const { strings } = this;
    const answers = [this.#facts, this.#keywords, this.#spread];
    const failed = answers.find((answer) => answer.error !== undefined);
    if (failed) {
      return this.renderFailure(failed.error, () => {
        failed.retry();
      });
    }
    const facts = this.#facts.value;
    const keywords = this.#keywords.value;
    const spread = this.#spread.value;
    if (!facts || !keywords || !spread) {
      return html`<p class="quiet" role="status">${strings.common.loading}</p>`;
    }
    return html`${this.#renderTake()} ${this.#renderHead()} ${this.#renderSummary(facts)}
      <div @bl-select=${this.#open}>${this.#renderExhibits(keywords, spread)}</div>
      ${this.#renderPoints(facts)} ${this.#renderNotices()} ${this.#renderAbout()}`;
  }

  #renderTake(): TemplateResult {
    const words = this.strings.report;
    return html`<div class="take">
        <button
          type="button"
          @click=${() => {
            window.print();
          }}
        >
          ${words.print}
        </button>
        <button type="button" @click=${this.#saveWorkbook}>${words.saveWorkbook}</button>
        <button
          type="button"
          @click=${() => {
            this.#save({ what: 'json' });
          }}
        >
          ${words.saveJson}
        </button>
      </div>
      <p class="note quiet small">${words.takeAwayNote}</p>`;
  }

  #renderHead(): TemplateResult {
    const { masthead, region, source } = this.bulletin.report;
    const { issue, runningIssue, date, issuingBody } = masthead;
    const printed = [issue, runningIssue, date, issuingBody].flatMap((field) =>
      field ? [field.text] : [],
    );
    return html`<p class="name" lang="zh-CN">${masthead.name?.text ?? source.name}</p>
      <p class="issue" lang="zh-CN">
        ${[...printed, ...(region ? [region.name] : [])].map((text) => html`<span>${text}</span>`)}
      </p>`;
  }

  #renderSummary(facts: SummaryFacts): TemplateResult {
    const { strings } = this;
    const words = strings.report;
    const pieces = summarise(this.bulletin.report, facts, this.language, strings);
    return html`<section aria-labelledby="summary">
      <h3 id="summary">${words.summary}</h3>
      <p class="paragraph" lang=${this.language}>
        ${pieces.map(({ text, opens }) =>
          opens === null
            ? text
            : renderTextLink(text, () => {
                go(this, opens);
              }),
        )}
      </p>
      <p class="copy">
        <button
          type="button"
          @click=${() => {
            void this.#copy(pieces);
          }}
        >
          ${words.copy}
        </button>
        <span class="quiet small" role="status"
          >${this.copied === 'no' ? '' : this.copied === 'yes' ? words.copied : words.copyFailed}</span
        >
      </p>
    </section>`;
  }

  #renderExhibits(keywords: KeywordTable, spread: SpreadTable): TemplateResult {
    const { bulletin, strings, language } = this;
    const { report } = bulletin;
    const words = strings.report;
    const context: FactContext = { bulletin, strings, language };
    let figures = 0;
    let tables = 0;
    const figure = (caption: string): string => words.figure((figures += 1), caption);
    const table = (caption: string): string => words.table((tables += 1), caption);
    const hasDivisions = report.divisions.length > 0;
    const come = this.#frames.map((frame) => frame.hasCome(bulletin.key));
    /** A drawing, and behind it its table, as far as their frames have come. */
    const twins = (
      first: number,
      render: (asTable: boolean) => TemplateResult,
    ): TemplateResult | typeof nothing =>
      come[first] ? html`${render(false)} ${come[first + 1] ? render(true) : nothing}` : nothing;
    const named = {
      lang: language,
      strings: this.chartStrings,
    };
    const keywordCaption = `${words.keywordsCaption(
      keywords.rows.length,
      keywords.articles,
      keywords.tokens,
    )}${this.excludedSentence(keywords.excludedTokens, keywords.excludedSections)}`;
    return html`
      ${
        hasDivisions && come[0]
          ? html`<section class="exhibit" aria-labelledby="coverage">
              <h3 id="coverage">${words.coverage}</h3>
              ${twins(
                0,
                (asTable) =>
                  html`<bl-coverage-map
                    class=${asTable ? 'twin' : ''}
                    data-sheet=${asTable ? nothing : words.coverage}
                    lang=${named.lang}
                    .strings=${named.strings}
                    .divisions=${report.divisions}
                    .asTable=${asTable}
                    caption=${asTable ? table(words.coverage) : figure(words.coverage)}
                  ></bl-coverage-map>`,
              )}
            </section>`
          : nothing
      }
      ${
        come[2]
          ? html`<section class="exhibit" aria-labelledby="keywords">
              <h3 id="keywords">${words.keywords}</h3>
              ${twins(
                2,
                (asTable) =>
                  html`<bl-keyword-bars
                    class=${asTable ? 'twin' : ''}
                    data-sheet=${asTable ? nothing : words.keywords}
                    lang=${named.lang}
                    .strings=${named.strings}
                    .table=${keywords}
                    .measure=${keywords.measure}
                    .asTable=${asTable}
                    caption=${asTable ? table(words.keywords) : figure(keywordCaption)}
                  ></bl-keyword-bars>`,
              )}
            </section>`
          : nothing
      }
      ${
        hasDivisions && come[4]
          ? html`<section class="exhibit" aria-labelledby="typical">
              <h3 id="typical">${words.typicalTitle}</h3>
              ${this.#renderTable(typicalTable(context), table(words.typicalCaption), words.typicalTitle)}
            </section>`
          : nothing
      }
      ${
        spread.groupsWithText < 2 || !come[5]
          ? nothing
          : html`<section class="exhibit" aria-labelledby="spread">
              <h3 id="spread">${words.spread}</h3>
              ${twins(5, (asTable) =>
                this.#renderSpread(spread, asTable, (caption) =>
                  asTable ? table(caption) : figure(caption),
                ),
              )}
            </section>`
      }
      ${
        come[7]
          ? html`<section class="exhibit" aria-labelledby="articles">
              <h3 id="articles">${words.articles}</h3>
              ${this.#renderTable(
                articleTable(context),
                table(words.articlesCaption(report.articles.length)),
                words.articles,
              )}
            </section>`
          : nothing
      }
    `;
  }

  #renderSpread(
    spread: SpreadTable,
    asTable: boolean,
    number: (caption: string) => string,
  ): TemplateResult {
    const { bulletin, strings, language } = this;
    const words = strings.report;
    const { groups } = spread.grouping;
    const names = nameGroups(groups, 'division', bulletin.report.divisions, language, strings);
    const matrix = columnsWithText(matrixOf(spread));
    return html`<bl-term-heat-map
      class=${asTable ? 'twin' : ''}
      data-sheet=${asTable ? nothing : words.spread}
      lang=${language}
      .strings=${this.chartStrings}
      .matrix=${matrix}
      .divisions=${columnsOf(groups, names)}
      .measure=${'rate'}
      .asTable=${asTable}
      caption=${number(
        asTable
          ? words.spread
          : words.spreadCaption(matrix.rows.length, spread.groupsWithText, spread.tokens),
      )}
    ></bl-term-heat-map>`;
  }

  #renderTable(
    content: Omit<TableContent, 'caption'>,
    caption: string,
    sheet: string,
  ): TemplateResult {
    return html`<bl-fact-table
      data-sheet=${sheet}
      lang=${this.language}
      .strings=${this.chartStrings}
      .content=${content}
      caption=${caption}
    ></bl-fact-table>`;
  }

  #renderPoints({ outlines }: SummaryFacts): TemplateResult | typeof nothing {
    const { bulletin, strings } = this;
    if (outlines.rows.length === 0 || outlines.rows.length > ARTICLES_WITH_POINTS) return nothing;
    return html`<section aria-labelledby="outlines">
      <h3 id="outlines">${strings.report.outlines}</h3>
      ${outlines.rows.map((row) => {
        const article = bulletin.report.articles[row.article];
        return html`<p class="of" lang="zh-CN">
            ${row.article + 1}. ${article ? articleName(article, strings) : ''}
          </p>
          <ol class="points" lang="zh-CN">
            ${row.points.map((point) => html`<li>${point.marker} ${point.head}</li>`)}
          </ol>`;
      })}
    </section>`;
  }

  #renderNotices(): TemplateResult | typeof nothing {
    const { notices } = this.bulletin.report;
    if (notices.length === 0) return nothing;
    return html`<section aria-labelledby="notices">
      <h3 id="notices">${this.strings.report.notices}</h3>
      <ul>
        ${notices.map(({ message }) => html`<li>${sentenceIn(this.language, message)}</li>`)}
      </ul>
    </section>`;
  }

  #renderAbout(): TemplateResult {
    const words = this.strings.report;
    const corrected = this.bulletin.report.articles.filter((one) => one.corrected.length > 0);
    return html`<section aria-labelledby="about">
      <h3 id="about">${words.about}</h3>
      <dl>
        ${this.provenance.map(
          ({ name, value }) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
        <dt>${words.corrections}</dt>
        <dd>${words.correctionsOf(corrected.length)}</dd>
      </dl>
    </section>`;
  }

  async #copy(pieces: readonly SummaryPiece[]): Promise<void> {
    const text = textOf(pieces);
    try {
      await navigator.clipboard.writeText(text);
      this.copied = 'yes';
    } catch {
      // Without a secure address there is no clipboard: the reader copies what is selected.
      const paragraph = this.renderRoot.querySelector('.paragraph');
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
      this.copied = 'selected';
    }
  }

  readonly #saveWorkbook = (): void => {
    const charts = this.renderRoot.querySelectorAll<HTMLElement>('[data-sheet]');
    const tables = [...charts].flatMap((chart) =>
      chart instanceof ChartElement
        ? [{ name: chart.dataset['sheet'] ?? '', content: chart.tableContent() }]
        : [],
    );
    this.#save({ what: 'workbook', tables });
  };

  #save(detail: SaveDetail): void {
    this.dispatchEvent(new CustomEvent('bl-save', { detail, bubbles: true, composed: true }));
  }

  readonly #open = (event: SelectEvent): void => {
    event.stopPropagation();
    const { term, division, article } = event.detail;
    if (term !== undefined) {
      go(this, {
        to: 'sentences',
        term,
        divisions: division === undefined ? [] : [division],
        articles: [],
      });
    } else if (article !== undefined) go(this, { to: 'article', article });
    else if (division !== undefined) go(this, { to: 'articles', filter: { division } });
  };
}

registerElement('bl-report', ReportView);
