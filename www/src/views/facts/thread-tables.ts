/** Documents, meetings and formulas with the articles that name them. */
import type { TableContent } from '../../charts/data-table.js';
import type { Thread } from '../../protocol/contract.js';
import {
  countCell,
  divisionOf,
  placeCell,
  placesCell,
  plainCell,
  type FactContext,
  type FactPlace,
} from './fact-cells.js';

type Table = Omit<TableContent, 'caption'>;

/** The papers in 《》. */
export function documentTable(threads: readonly Thread[], context: FactContext): Table {
  const words = context.strings.facts;
  return threadTable(threads, context, words.document, (text) => `《${text}》`, [
    {
      head: words.kind,
      cell: ({ about }) =>
        about.kind === 'document' ? (about.isOfficial ? words.official : words.publication) : null,
    },
    {
      head: words.alias,
      cell: ({ about }) =>
        about.kind === 'document' && about.alias !== null ? `《${about.alias}》` : null,
    },
  ]);
}

/** The numbered sessions. */
export function meetingTable(threads: readonly Thread[], context: FactContext): Table {
  const words = context.strings.facts;
  return threadTable(threads, context, words.meeting, (text) => text, [
    { head: words.body, cell: ({ about }) => (about.kind === 'meeting' ? about.body : null) },
    {
      head: words.session,
      cell: ({ about }) =>
        about.kind === 'meeting' ? words.sessionOf(about.term, about.session) : null,
    },
  ]);
}

/** The formulas in quotation marks. */
export function sloganTable(threads: readonly Thread[], context: FactContext): Table {
  const words = context.strings.facts;
  return threadTable(threads, context, words.slogan, (text) => `“${text}”`, [
    {
      head: words.first,
      cell: ({ articles: [first] }) => (first === undefined ? null : divisionOf(context, first)),
    },
  ]);
}

interface FurtherColumn {
  head: string;
  cell: (thread: Thread) => string | null;
}

function threadTable(
  threads: readonly Thread[],
  context: FactContext,
  head: string,
  write: (text: string) => string,
  further: readonly FurtherColumn[],
): Table {
  const words = context.strings.facts;
  return {
    columns: [
      { head, numeric: false, wraps: true },
      ...further.map((column) => ({ head: column.head, numeric: false })),
      { head: words.mentions, unit: words.mentionUnit, numeric: true },
      { head: words.articles, unit: words.articleUnit, numeric: true },
      { head: words.where, numeric: false, wraps: true },
    ],
    rows: threads.map((thread) => [
      placeCell(
        { text: write(thread.text), article: thread.articles[0] ?? 0, span: thread.span },
        context,
      ),
      ...further.map((column) => plainCell(column.cell(thread))),
      countCell(thread.mentions, context),
      countCell(thread.articles.length, context),
      placesCell(placesOf(thread), context, (place, division) =>
        words.placeOf(place.article + 1, division),
      ),
    ]),
  };
}

function placesOf({ text, articles, places }: Thread): FactPlace[] {
  return articles.flatMap((article, at) => {
    const place = places[at];
    return place ? [{ text, article, span: place.span }] : [];
  });
}
