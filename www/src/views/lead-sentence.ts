/** The first sentence of the overview, as pieces: plain text and numbers that lead somewhere. */
import type { DivisionSummary, Report } from '../protocol/contract.js';
import type { Language, Strings } from '../i18n/languages.js';
import type { ArticleFilter } from './destination.js';
import { shortDivisionName } from './open-bulletin.js';

/** A piece of the sentence; `filter` is the list of articles that it leads to. */
export interface LeadPiece {
  text: string;
  filter: ArticleFilter | null;
}

/** At most this many divisions are named with a number of their own. */
const NAMED = 3;

/** More absent divisions than these are counted; the map beside the sentence names them. */
const ABSENT_NAMED = 12;

/** 本期 10 篇：市级 2 篇，8 个区县各 1 篇；拱墅、滨江、富阳、桐庐、淳安未出现。 */
export function leadSentence(report: Report, language: Language, strings: Strings): LeadPiece[] {
  const words = strings.overview.lead;
  const isSeveral = report.issues.length > 1;
  const before = isSeveral ? strings.many.wholeBefore(report.issues.length) : words.before;
  const plain = (text: string): LeadPiece => ({ text, filter: null });
  if (report.articles.length === 0) return [plain(words.nothing), plain(words.stop)];

  if (report.region === null) {
    return [
      plain(before),
      { text: words.total(report.articles.length), filter: 'all' },
      plain(words.semicolon),
      plain(words.noRegion),
      plain(words.stop),
    ];
  }

  const cityCode = report.region.code;
  const city = report.divisions.find((division) => division.code === cityCode);
  const districts = report.divisions.filter((division) => division !== city);
  const present = districts.filter((division) => division.articles.length > 0);
  const absent = districts.filter((division) => division.articles.length === 0);
  const name = (division: DivisionSummary): string =>
    shortDivisionName(division, language, strings);

  const shares: LeadPiece[] = [];
  if (city && city.articles.length > 0) {
    shares.push({ text: words.city(city.articles.length), filter: { division: city.code } });
  }
  for (const share of districtShares(present)) {
    shares.push(
      'division' in share
        ? {
            text: words.one(name(share.division), share.division.articles.length),
            filter: { division: share.division.code },
          }
        : { text: words.each(share.divisions, share.articles), filter: 'present' },
    );
  }
  if (report.unattributed.articles > 0) {
    shares.push({
      text: words.unattributed(report.unattributed.articles),
      filter: 'unattributed',
    });
  }

  const absenceWords = (): string => {
    if (absent.length === 0) return words.all;
    return absent.length > ABSENT_NAMED
      ? words.others(absent.length)
      : words.absent(absent.map(name));
  };

  return [
    plain(before),
    { text: words.total(report.articles.length), filter: 'all' },
    plain(words.colon),
    ...shares.flatMap((share, place) => (place === 0 ? [share] : [plain(words.comma), share])),
    plain(words.semicolon),
    plain(absenceWords()),
    plain(words.stop),
  ];
}

type Share = { division: DivisionSummary } | { divisions: number; articles: number };

/** Divisions with the same number go together; a number that only one division has names it. */
function districtShares(present: DivisionSummary[]): Share[] {
  const byNumber = new Map<number, DivisionSummary[]>();
  for (const division of present) {
    const many = division.articles.length;
    byNumber.set(many, [...(byNumber.get(many) ?? []), division]);
  }
  return [...byNumber.entries()]
    .sort(([one], [other]) => other - one)
    .flatMap(([articles, divisions]): Share[] =>
      divisions.length <= NAMED && (articles > 1 || divisions.length === 1)
        ? divisions.map((division) => ({ division }))
        : [{ divisions: divisions.length, articles }],
    );
}
