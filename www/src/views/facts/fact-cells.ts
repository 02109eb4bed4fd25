/** Cells that facts of many articles have in common: an article, a division, a place in the text. */
import type { TableCell } from '../../charts/data-table.js';
import type { Strings, Language } from '../../i18n/languages.js';
import type { Utf16Span } from '../../protocol/contract.js';
import { articleName, shortDivisionName, type OpenBulletin } from '../open-bulletin.js';

/** What the tables of facts are written with. */
export interface FactContext {
  bulletin: OpenBulletin;
  strings: Strings;
  language: Language;
}

/** A place that a word in a cell leads to. */
export interface FactPlace {
  text: string;
  article: number;
  span: Utf16Span;
}

/** The short name of an article’s division. */
export function divisionOf({ bulletin, strings, language }: FactContext, article: number): string {
  const code = bulletin.report.articles[article]?.division ?? null;
  return shortDivisionName(bulletin.division(code), language, strings);
}

/** A cell of one text without anything to open. */
export function plainCell(text: string | null): TableCell {
  return { sortBy: text, text: text ?? '–' };
}

/** A cell of a whole number. */
export function countCell(value: number, { strings }: FactContext): TableCell {
  return { sortBy: value, text: strings.common.number(value) };
}

/** A cell with one place: the text leads there. */
export function placeCell({ text, span }: FactPlace, { strings }: FactContext): TableCell {
  return {
    sortBy: text,
    text,
    open: { label: strings.facts.openPlace(text), detail: { term: text, span } },
  };
}

/** A cell with several places: each by its division, or by its own words behind it. */
export function placesCell(
  places: readonly FactPlace[],
  context: FactContext,
  write: (place: FactPlace, division: string) => string = (_, division) => division,
): TableCell {
  const { bulletin, strings } = context;
  return {
    sortBy: places.length,
    text: '',
    words: places.map((place) => {
      const article = bulletin.report.articles[place.article];
      const text = write(place, divisionOf(context, place.article));
      return {
        text,
        label: strings.facts.openIn(
          text,
          place.article + 1,
          article ? articleName(article, strings) : '',
        ),
        detail: { term: place.text, span: place.span },
      };
    }),
  };
}
