/** Who signed what: offices and people with their articles, gathered from the bylines. */
import type { TableContent } from '../../charts/data-table.js';
import type { Article, Utf16Span } from '../../protocol/contract.js';
import { creditsOf } from '../article/facts.js';
import {
  countCell,
  divisionOf,
  placesCell,
  plainCell,
  type FactContext,
  type FactPlace,
} from './fact-cells.js';

/** An office or a person. */
export interface Signer {
  name: string;
  /** For a person: the offices they signed for, in order of first article. */
  offices: string[];
  /** Where they signed; an article in which one signs twice is named once. */
  places: { article: number; span: Utf16Span }[];
  /** Whether a byline they stand in may be parted wrongly. */
  isUncertain: boolean;
}

/** Everybody who signed. */
export interface Signers {
  offices: Signer[];
  people: Signer[];
  /** Articles that nobody signed. */
  unsigned: number;
}

/** Gathers the bylines; those with most articles first, then in printed order. */
export function gatherSigners(articles: readonly Article[]): Signers {
  const offices = new Map<string, Signer>();
  const people = new Map<string, Signer>();
  let unsigned = 0;
  for (const { index, byline } of articles) {
    const credits = creditsOf(byline);
    if (!byline || credits.length === 0) {
      unsigned += 1;
      continue;
    }
    const { span, isUncertain } = byline;
    for (const { office, people: names } of credits) {
      if (office !== null) sign(offices, office, index, span, false, null);
      for (const name of names) sign(people, name, index, span, isUncertain, office);
    }
  }
  return { offices: inOrder(offices), people: inOrder(people), unsigned };
}

function sign(
  signers: Map<string, Signer>,
  name: string,
  article: number,
  span: Utf16Span,
  isUncertain: boolean,
  office: string | null,
): void {
  const signer = signers.get(name) ?? { name, offices: [], places: [], isUncertain: false };
  signers.set(name, signer);
  signer.isUncertain ||= isUncertain;
  if (office !== null && !signer.offices.includes(office)) signer.offices.push(office);
  if (signer.places.at(-1)?.article !== article) signer.places.push({ article, span });
}

function inOrder(signers: ReadonlyMap<string, Signer>): Signer[] {
  return [...signers.values()].sort((a, b) => b.places.length - a.places.length);
}

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
