/** The points of all articles side by side: an article a row, its first, second, third point in columns. */
import type { TableCell, TableContent } from '../../charts/data-table.js';
import type { ArticleOutline, OutlinePoint } from '../../protocol/contract.js';
import { articleName } from '../open-bulletin.js';
import { divisionOf, plainCell, type FactContext } from './fact-cells.js';

/** The grid of some articles’ points. */
export function outlineTable(
  rows: readonly ArticleOutline[],
  context: FactContext,
): Omit<TableContent, 'caption'> {
  const { bulletin, strings } = context;
  const words = strings.facts;
  const most = Math.max(0, ...rows.map((row) => row.points.length));
  return {
    columns: [
      { head: words.article, numeric: false, wraps: true },
      { head: words.division, numeric: false },
      ...Array.from({ length: most }, (_, place) => ({
        head: words.point(place + 1),
        numeric: false,
        wraps: true,
      })),
    ],
    rows: rows.map((row) => {
      const article = bulletin.report.articles[row.article];
      const name = article ? articleName(article, strings) : '';
      return [
        {
          sortBy: row.article,
          text: name,
          open: { label: words.openArticle(name), detail: { article: row.article } },
        },
        plainCell(divisionOf(context, row.article)),
        ...Array.from({ length: most }, (_, place) => pointCell(row.points[place], context)),
      ];
    }),
  };
}

function pointCell(point: OutlinePoint | undefined, { strings }: FactContext): TableCell {
  if (!point) return plainCell(null);
  const words = strings.facts;
  const within = point.children.length;
  const text = `${point.marker} ${point.head}${within > 0 ? words.within(within) : ''}`;
  return {
    sortBy: point.head,
    text,
    open: { label: words.openPlace(text), detail: { term: point.head, span: point.span } },
  };
}
