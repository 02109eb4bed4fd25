/** Groups of articles as the comparison’s views see them: what they are called, and which sentences a number of one opens. */
import type {
  ArticleReference,
  ComparedGroup,
  ComparedGroups,
  DivisionSummary,
  DivisionTermMatrix,
  GroupingKind,
  SpreadTable,
} from '../../protocol/contract.js';
import type { NamedDivision } from '../../charts/data.js';
import type { Language, Strings } from '../../i18n/languages.js';
import type { SentencesOf } from '../destination.js';
import { divisionName, shortDivisionName } from '../open-bulletin.js';

/** The longest name that fits the head of a column, in characters. */
const SHORT_NAME = 8;

/** The names of groups by id, whole and short. */
export interface GroupNames {
  whole: Map<string, string>;
  short: Map<string, string>;
}

/** What the groups are called; divisions by the names of their city’s gazetteer. */
export function nameGroups(
  groups: readonly ComparedGroup[],
  kind: GroupingKind,
  divisions: readonly DivisionSummary[],
  language: Language,
  strings: Strings,
): GroupNames {
  const names: GroupNames = { whole: new Map(), short: new Map() };
  for (const { id, name } of groups) {
    const division =
      kind === 'division' ? divisions.find((candidate) => candidate.code === id) : undefined;
    names.whole.set(id, division ? divisionName(division, language, strings) : name);
    const characters = [...name];
    const short =
      characters.length > SHORT_NAME ? `${characters.slice(0, SHORT_NAME - 1).join('')}…` : name;
    names.short.set(id, division ? shortDivisionName(division, language, strings) : short);
  }
  return names;
}

/** The articles of one document. */
function articlesIn(references: readonly ArticleReference[], document: number): number[] {
  return references
    .filter((reference) => (reference.document ?? 0) === document)
    .map((reference) => reference.article ?? 0);
}

/**
 * The sentences of a term in a group; in all articles where no group is named. A group of another document leads there:
 * `documents` are the bulletins’ ids, the one in view first.
 */
export function sentencesOf(
  term: string,
  group: ComparedGroup | undefined,
  kind: GroupingKind,
  documents: readonly string[],
): SentencesOf {
  const all = { term, divisions: [], articles: [] };
  if (!group) return all;
  if (kind === 'division') return { ...all, divisions: [group.id] };
  const document = group.articles[0]?.document ?? 0;
  const bulletin = documents[document];
  const articles = articlesIn(group.articles, document);
  return {
    ...all,
    ...(document === 0 || bulletin === undefined ? {} : { bulletin }),
    // All articles of a document are asked for by naming none; an issue of several put together is a part of one.
    articles: kind === 'document' && documents.length > 1 ? [] : articles,
  };
}

/** The rows of a spread table as a matrix for the heat map; groups without text only where there is room for them. */
export function matrixOf(spread: SpreadTable): DivisionTermMatrix {
  const { groups } = spread.grouping;
  return {
    divisions: groups.map((group) => group.id),
    tokens: groups.map((group) => group.tokens),
    articles: groups.map((group) => group.articles.length),
    rows: spread.rows.map(({ term, count, counts, perThousand }) => ({
      term,
      count,
      counts,
      perThousand,
    })),
  };
}

/** Groups as the heat map names its columns. */
export function columnsOf(groups: readonly ComparedGroup[], names: GroupNames): NamedDivision[] {
  return groups.map(({ id }) => {
    const [whole, short] = [names.whole.get(id) ?? id, names.short.get(id) ?? id];
    return { code: id, name: whole, shortName: short, englishName: short };
  });
}

/** What is said of groups that are absent, and of articles in none. */
export function remarksOn(grouping: ComparedGroups, names: GroupNames, strings: Strings): string {
  const MOST_NAMES = 16;
  const words = strings.compare;
  const absent = grouping.groups.filter((group) => group.articles.length === 0);
  const said: string[] = [];
  if (absent.length > MOST_NAMES) said.push(words.absentMany(absent.length));
  else if (absent.length > 0) {
    said.push(words.absent(absent.map(({ id }) => names.short.get(id) ?? id)));
  }
  if (grouping.ungroupedArticles > 0) {
    said.push(words.ungrouped(grouping.ungroupedArticles, grouping.ungroupedTokens));
  }
  return said.join('');
}
