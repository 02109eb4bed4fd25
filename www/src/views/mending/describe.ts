/** What corrections and steps are called, in the reader’s words. */
import type { Language, Strings } from '../../i18n/languages.js';
import { divisionName, type OpenBulletin } from '../open-bulletin.js';
import { wordsFrom, type Correction, type StepDone } from './corrections.js';

/** As many entries as a sentence can hold. */
const TOLD_ENTRIES = 3;

/** Puts entries into words. */
export class CorrectionWords {
  readonly #bulletin: OpenBulletin;
  readonly #text: string;
  readonly #language: Language;
  readonly #strings: Strings;

  constructor(bulletin: OpenBulletin, text: string, language: Language, strings: Strings) {
    this.#bulletin = bulletin;
    this.#text = text;
    this.#language = language;
    this.#strings = strings;
  }

  /** What an entry says. */
  entry(correction: Correction): string {
    const { entries, lines } = this.#strings.mending;
    if (correction.action === 'declare') {
      return entries.declare(wordsFrom(this.#text, correction.span), lines.kinds[correction.as]);
    }
    const words = wordsFrom(this.#text, correction.at);
    switch (correction.action) {
      case 'split':
        return entries.split(words);
      case 'merge':
        return entries.merge(words);
      case 'title':
        return correction.span === null
          ? entries.noTitle(words)
          : entries.title(wordsFrom(this.#text, correction.span, 30));
      case 'division': {
        const { code } = correction;
        if (code === null) return entries.noDivision(words);
        const division = this.#bulletin.division(code);
        return entries.division(
          words,
          division ? divisionName(division, this.#language, this.#strings) : code,
        );
      }
      case 'byline': {
        const signed = [correction.office ?? '', this.#strings.common.listOf(correction.authors)];
        const told = signed.filter((part) => part !== '').join(' ');
        return told === '' ? entries.noByline(words) : entries.byline(words, told);
      }
    }
  }

  /** What a step did. */
  done({ what, corrections, articlesBefore, articles }: StepDone): string {
    const { done } = this.#strings.mending;
    const told = corrections.slice(0, TOLD_ENTRIES).map((one) => this.entry(one));
    if (corrections.length > TOLD_ENTRIES) told.push(done.many(corrections.length));
    if (told.length === 0) told.push(done.nothing);
    const moved = articles === articlesBefore ? '' : done.articles(articlesBefore, articles);
    return `${done[what](told)}${this.#language === 'en' && moved !== '' ? ' ' : ''}${moved}`;
  }
}
