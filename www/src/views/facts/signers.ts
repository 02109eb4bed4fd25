/** Who signed what, as tables: offices and people with their articles. */
import type { TableContent } from '../../charts/data-table.js';
import type { Signer } from '../../protocol/contract.js';
import {
  countCell,
  divisionOf,
  placesCell,
  plainCell,
  type FactContext,
  type FactPlace,
} from './fact-cells.js';

/** The offices as a table. */
export function officeTable(
  offices: readonly Signer[],
  context: FactContext,
): Omit<TableContent, 'caption'> {
  const words = context.strings.facts;
  return {
    columns: [
      { head: words.office, numeric: false, wraps: true },
      { head: words.division, numeric: false },
      { head: words.articles, unit: words.articleUnit, numeric: true },
      { head: words.where, numeric: false, wraps: true },
    ],
    rows: offices.map((office) => [
      plainCell(office.name),
      plainCell(divisionsOf(office, context)),
      countCell(office.places.length, context),
      articlesCell(office, context),
    ]),
  };
}

/** The people as a table. */
export function personTable(
  people: readonly Signer[],
  context: FactContext,
): Omit<TableContent, 'caption'> {
  const { strings } = context;
  const words = strings.facts;
  return {
    columns: [
      { head: words.person, numeric: false },
      { head: words.office, numeric: false, wraps: true },
      { head: words.articles, unit: words.articleUnit, numeric: true },
      { head: words.where, numeric: false, wraps: true },
      { head: words.remark, numeric: false, wraps: true },
    ],
    rows: people.map((person) => [
      plainCell(person.name),
      plainCell(person.offices.length > 0 ? strings.common.listOf(person.offices) : null),
      countCell(person.places.length, context),
      articlesCell(person, context),
      plainCell(person.isUncertain ? strings.article.uncertain : null),
    ]),
  };
}

function divisionsOf(signer: Signer, context: FactContext): string {
  const names = signer.places.map(({ article }) => divisionOf(context, article));
  return context.strings.common.listOf([...new Set(names)]);
}

function articlesCell(signer: Signer, context: FactContext): ReturnType<typeof placesCell> {
  const places: FactPlace[] = signer.places.map((place) => ({ text: signer.name, ...place }));
  return placesCell(places, context, (place, division) =>
    context.strings.facts.placeOf(place.article + 1, division),
  );
}
