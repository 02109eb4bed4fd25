/** An analysed bulletin, as the views see it: the report and a way to ask for more. */
import type {
  Article,
  DivisionSummary,
  Issue,
  QuestionKind,
  Questions,
  RegionChoice,
  Report,
} from '../protocol/contract.js';
import type { Engine } from '../engine/engine.js';
import type { Language, Strings } from '../i18n/languages.js';

let lastReading = 0;

/** One bulletin, open in the engine. */
export class OpenBulletin {
  readonly id: string;
  /** Names this reading of the bulletin: another city or other corrections make another reading. */
  readonly key: string;
  readonly name: string;
  readonly report: Report;
  readonly #engine: Engine;
  readonly #divisions: ReadonlyMap<string, DivisionSummary>;
  #text: Promise<string> | undefined;

  constructor(id: string, name: string, report: Report, engine: Engine) {
    this.id = id;
    lastReading += 1;
    this.key = `${id} ${String(lastReading)}`;
    this.name = name;
    this.report = report;
    this.#engine = engine;
    this.#divisions = new Map(report.divisions.map((division) => [division.code, division]));
  }

  /** Asks the engine; a newer question of the same kind ends this one. */
  ask<K extends Exclude<QuestionKind, 'text' | 'reportJson'>>(
    kind: K,
    query: Questions[K]['query'],
    signal: AbortSignal,
  ): Promise<Questions[K]['answer']> {
    return this.#engine.ask(kind, this.id, query, { signal });
  }

  /** The cities that it could be read with. */
  regions(signal: AbortSignal): Promise<RegionChoice[]> {
    return this.#engine.regions({ signal });
  }

  /** The text that all spans refer to; fetched once. */
  text(): Promise<string> {
    this.#text ??= this.#engine.ask('text', this.id, null).catch((error: unknown) => {
      this.#text = undefined;
      throw error;
    });
    return this.#text;
  }

  /** The report as the command line prints it. */
  reportJson(): Promise<string> {
    return this.#engine.ask('reportJson', this.id, null);
  }

  /** A division by its code. */
  division(code: string | null): DivisionSummary | undefined {
    return code === null ? undefined : this.#divisions.get(code);
  }

  /** Whether it can be parted into the same divisions as another reading. */
  hasDivisionsOf(other: OpenBulletin): boolean {
    const codes = [...this.#divisions.keys()];
    return (
      this.#divisions.size === other.#divisions.size && codes.every((code) => other.division(code))
    );
  }

  /** Whether it is several issues put together. */
  get isSeveral(): boolean {
    return this.report.issues.length > 1;
  }

  /** Whether it is put together of the same issues as another. */
  hasIssuesOf(other: OpenBulletin): boolean {
    const issues = other.report.issues;
    return (
      issues.length === this.report.issues.length &&
      this.report.issues.every(
        ({ name, articles }, place) =>
          name === issues[place]?.name && (!this.isSeveral || articles === issues[place].articles),
      )
    );
  }

  /** The name of the issue that an article is from; `null` where there is only one. */
  issueName({ issue }: Pick<Article, 'issue'>): string | null {
    return this.isSeveral ? (this.report.issues[issue]?.name ?? null) : null;
  }

  /** The code of the city level; `null` where no city was recognised. */
  get cityCode(): string | null {
    return this.report.region?.code ?? null;
  }
}

/** A division’s name in a language. */
export function divisionName(
  division: DivisionSummary | undefined,
  language: Language,
  strings: Strings,
): string {
  if (!division) return strings.common.noDivision;
  return language === 'en' ? division.englishName : division.name;
}

/** A division’s short name in a language. */
export function shortDivisionName(
  division: DivisionSummary | undefined,
  language: Language,
  strings: Strings,
): string {
  if (!division) return strings.common.noDivision;
  return language === 'en' ? division.englishName : division.shortName;
}

/** What an article is called: its title, or its first words. */
export function articleName(article: Article, strings: Strings): string {
  return article.title ?? strings.common.untitled(article.opening);
}

/** The articles of an issue, by their indexes. */
export function articlesOfIssue({ firstArticle, articles }: Issue): number[] {
  return Array.from({ length: articles }, (_, place) => firstArticle + place);
}

/** The name of the issue whose articles these are, all of them and no others; `null` where there is none. */
export function issueOfArticles(
  { isSeveral, report }: OpenBulletin,
  articles: readonly number[],
): string | null {
  const issue = isSeveral
    ? report.issues.find(({ firstArticle }) => firstArticle === articles[0])
    : undefined;
  const isWhole =
    issue?.articles === articles.length &&
    articles.every((article, place) => article === issue.firstArticle + place);
  return issue && isWhole ? issue.name : null;
}
