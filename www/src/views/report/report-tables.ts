/** The tables of the report that no chart has: typical words, articles. */
import type { TableContent } from '../../charts/data-table.js';
import { countCell, plainCell, type FactContext } from '../facts/fact-cells.js';
import { articleName, divisionName } from '../open-bulletin.js';

type Table = Omit<TableContent, 'caption'>;

/** What each division says more of than the rest. */
export function typicalTable(context: FactContext): Table {
  const { bulletin, strings, language } = context;
  const words = strings.report;
  const divisions = bulletin.report.divisions.filter(({ articles }) => articles.length > 0);
  return {
    columns: [
      { head: words.division, numeric: false },
      { head: strings.facts.articles, unit: strings.facts.articleUnit, numeric: true },
      { head: words.terms, numeric: false, wraps: true },
    ],
    rows: divisions.map((division) => [
      plainCell(divisionName(division, language, strings)),
      countCell(division.articles.length, context),
      {
        sortBy: division.typicalTerms.length,
        text: division.typicalTerms.length === 0 ? '–' : '',
        words: division.typicalTerms.map((term) => ({
          text: term,
          label: strings.facts.openPlace(term),
          detail: { term, division: division.code },
        })),
      },
    ]),
  };
}

/** All articles with their division and byline, of several issues each with the issue it is from. */
export function articleTable(context: FactContext): Table {
  const { bulletin, strings, language } = context;
  const words = strings.report;
  const { isSeveral } = bulletin;
  return {
    columns: [
      { head: words.ordinal, numeric: true },
      ...(isSeveral ? [{ head: words.issue, numeric: false, wraps: true }] : []),
      { head: words.title, numeric: false, wraps: true },
      { head: words.division, numeric: false },
      { head: words.byline, numeric: false, wraps: true },
      { head: words.size, numeric: true },
    ],
    rows: bulletin.report.articles.map((article) => {
      const { index, byline, hanCharacters } = article;
      const signed = [byline?.office, ...(byline?.authors ?? [])].filter(Boolean).join(' ');
      const name = articleName(article, strings);
      return [
        countCell(index + 1, context),
        ...(isSeveral ? [plainCell(bulletin.issueName(article))] : []),
        {
          sortBy: name,
          text: name,
          open: { label: strings.facts.openArticle(name), detail: { article: index } },
        },
        plainCell(divisionName(bulletin.division(article.division), language, strings)),
        plainCell(signed === '' ? null : signed),
        countCell(hanCharacters, context),
      ];
    }),
  };
}
