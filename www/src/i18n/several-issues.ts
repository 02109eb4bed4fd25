/**
 * The strings as they are said of several issues together: what says “this issue” of one says “these issues” of them.
 *
 * Only our own words are changed. What a sentence is given, a word or a name of the bulletin’s, stands apart from it
 * meanwhile, so that it stays as it is printed.
 */
import type { ChartStrings } from '../charts/chart-strings.js';
import type { Strings } from './zh-cn.js';

/** Words of one issue with those of several, the longer ones first. */
type Pairs = readonly (readonly [one: string, several: string])[];

const CHINESE: Pairs = [
  ['这期简报属于哪个城市', '这几期同属哪个城市'],
  ['看全期的句子', '看各期的句子'],
  ['全期高频词', '各期高频词'],
  ['全期最常见', '各期最常见'],
  ['全期只集中', '各期只集中'],
  ['全期用得', '各期用得'],
  ['全期共', '各期共'],
  ['全期', '各期合计'],
  ['这一期', '这几期'],
  ['这期', '这几期'],
  ['本期 ', '这几期 '],
  ['本期', '这几期'],
];
const ENGLISH: Pairs = [
  ['This issue has', 'These issues have'],
  ['This issue does', 'These issues do'],
  ['Sentences of the whole issue', 'Sentences of all issues'],
  ['Whole issue', 'All issues'],
  ['this issue', 'these issues'],
  ['the issue', 'these issues'],
];

/** The parts that speak of what is in view. */
const PARTS = [
  'overview',
  'articles',
  'keywords',
  'company',
  'compare',
  'words',
  'sentences',
  'stopWords',
  'facts',
  'article',
  'proof',
  'report',
] as const satisfies readonly (keyof Strings)[];

/** The strings for several issues. */
export function ofSeveral(strings: Strings, language: 'zh-CN' | 'en'): Strings {
  const pairs = pairsOf(language);
  const changed = PARTS.map((part) => [part, change(strings[part], pairs)]);
  return { ...strings, ...(Object.fromEntries(changed) as Pick<Strings, (typeof PARTS)[number]>) };
}

/** The words of the charts for several issues; those of a chart over issues speak of one at a time as they are. */
export function chartsOfSeveral(strings: ChartStrings, language: 'zh-CN' | 'en'): ChartStrings {
  const { noArticles, caution } = strings;
  return { ...strings, ...change({ noArticles, caution }, pairsOf(language)) };
}

function pairsOf(language: 'zh-CN' | 'en'): Pairs {
  return language === 'en' ? ENGLISH : CHINESE;
}

function change<T>(value: T, pairs: Pairs): T {
  if (typeof value === 'string') return reword(value, pairs) as T;
  if (typeof value === 'function') return rewordAnswers(value as unknown as Say, pairs) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => change(one, pairs)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, change(inner, pairs)]);
  return Object.fromEntries(entries) as T;
}

type Say = (...given: unknown[]) => unknown;

/** A place for what is given: two characters that no text has round a number. */
const placeOf = (number: number): string => `\uE000${String(number)}\uE001`;
const PLACES = /\uE000(\d+)\uE001/gu;

function rewordAnswers(say: Say, pairs: Pairs): Say {
  return (...given) => {
    const kept: string[] = [];
    const keep = (value: unknown): unknown => {
      if (typeof value === 'string' && value !== '') return placeOf(kept.push(value) - 1);
      return Array.isArray(value) ? value.map(keep) : value;
    };
    const answer = say(...given.map(keep));
    return typeof answer === 'string'
      ? reword(answer, pairs).replace(PLACES, (_, number: string) => kept[Number(number)] ?? '')
      : answer;
  };
}

function reword(text: string, pairs: Pairs): string {
  return pairs.reduce((said, [one, several]) => said.replaceAll(one, several), text);
}
