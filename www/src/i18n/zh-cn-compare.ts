/** What the comparison says, in Chinese. */
import type { ContrastColumn, GroupingKind, SimilarityMeasure } from '../protocol/contract.js';

const count = new Intl.NumberFormat('zh-CN');
const n = (value: number): string => count.format(value);

const columns: Record<ContrastColumn, string> = {
  'conservative-log-ratio': '稳健对数比 LRC',
  'log-odds-z': '对数优势 z',
  'log-likelihood': '对数似然 G²',
  'log-ratio': '对数比',
  bic: 'BIC',
  'q-value': 'q 值',
  'percent-difference': '百分差',
  'odds-ratio': '优势比',
  count: '次数',
  'reference-count': '对照次数',
  rate: '频率',
  'reference-rate': '对照频率',
  range: '篇数',
  term: '词',
};

const kinds: Record<GroupingKind, string> = {
  division: '区县',
  office: '署名单位',
  article: '文章',
  document: '期',
  labels: '自定分组',
};

const similarities: Record<SimilarityMeasure, string> = {
  'jensen-shannon': '用词比例（詹森–香农）',
  cosine: '余弦',
};

/** The strings of the comparison. */
export const compareZh = {
  heading: '区县比较',
  grouping: '分组',
  kinds,
  mode: '看法',
  modes: { contrast: '一组与其余', spread: '各组一并', likeness: '相似程度' },
  target: '看哪一组',
  reference: '和谁比',
  rest: '其余',
  allRest: '其余全部文章',
  noText: '本期无文',
  withText: (name: string, tokens: number): string => `${name}（${n(tokens)} 词）`,
  measure: '条的长短',
  sort: '排列',
  ascending: '从小到大',
  columns,
  rows: '两端各列',
  rowsChoice: (many: number): string => `${n(many)} 个`,
  noRegion: '没有认出城市，也就没有区县可比。请在上面选定城市，或换一种分组。',
  noGroups: '这样分组，本期没有一篇文章可归，无从比较。请换一种分组。',
  alone: (name: string): string => `本期文章都属于${name}，没有其余可比。`,
  ungrouped: (articles: number, tokens: number): string =>
    `另有 ${n(articles)} 篇、${n(tokens)} 词不属于任何一组，只计入“其余”。`,
  absent: (names: string[]): string => `${names.join('、')}本期没有文章。`,
  absentMany: (many: number): string => `另有 ${n(many)} 组本期没有文章。`,
  columnsLeft: (many: number): string => `没有文章的 ${n(many)} 列未画。`,
  size: (name: string, articles: number, tokens: number): string =>
    `${name} ${n(articles)} 篇、${n(tokens)} 词`,
  contrastCaption: (target: string, reference: string, measure: string, excluded: string): string =>
    `${target}，与${reference}相比。条的长短是${measure}。${excluded}`,
  /** What the numbers can and cannot tell. */
  tells: {
    'log-odds-z':
      'z 表示差别有多大把握：先假定两边用词和全部文字一样，再看各自偏离多少。超过 2 才值得看句子。',
    'conservative-log-ratio':
      'LRC 是打过折扣的倍数：1 表示多用的把握至少在两倍，0 表示说不准。次数少的词自然往 0 收。',
    'log-likelihood': 'G² 越大越不像偶然，但文字越多它也越大，不能当作“差别有多大”。',
  },
  tested: (terms: number, prior: number): string =>
    `一共比了 ${n(terms)} 个词，LRC 和 q 值已按此校正；z 的先验是两边合起来的用词，按 ${n(prior)} 词计。`,
  limits: {
    'no-text': '这一组没有文字，什么也看不出。',
    'no-rest': '没有可比的文字，什么也看不出。',
    'few-tokens': (tokens: number, minimum: number): string =>
      `文本过少：只有 ${n(tokens)} 词，不到 ${n(minimum)} 词，用一次的词也显得突出，只能当线索。`,
    'one-article':
      '这一组只有一篇文章，看到的也可能只是这一篇的题目和写法，不能说是这一组一贯如此。',
    none: '这些数字只说明这一期里的用词，不能说明工作做得多少、好坏；要下判断，请点词看原句。',
  },
  referenceFew: (name: string, tokens: number, minimum: number): string =>
    `对照的${name}文本过少：只有 ${n(tokens)} 词，不到 ${n(minimum)} 词，那边没有的词未必真的少。`,
  shared: '两组都常用的词',
  sharedCaption: (left: string, right: string, shared: number, listed: number): string =>
    `${left}与${right}都用的词共 ${n(shared)} 个，按两边较低的频率从高到低列出 ${n(listed)} 个。`,
  sharedOnly: (left: string, leftOnly: number, right: string, rightOnly: number): string =>
    `只有${left}用的 ${n(leftOnly)} 个，只有${right}用的 ${n(rightOnly)} 个。`,
  sharedCount: (left: number, right: number): string => `${n(left)} 次 · ${n(right)} 次`,
  noShared: '没有两组都用的词。',
  heatMap: '各组用词',
  heatMapCaption: (terms: number, groups: number, tokens: number, excluded: string): string =>
    `差异最大的 ${n(terms)} 个词在 ${n(groups)} 组有文章的文字中的分布，共 ${n(tokens)} 词。${excluded}`,
  heatMapMeasure: '数值',
  measures: { count: '次数', rate: '每千词' },
  spread: '差异有多大',
  spreadCaption: (groups: number, tokens: number, terms: number, sort: string): string =>
    `${n(groups)} 组、${n(tokens)} 词一并比较，比了 ${n(terms)} 个词，按${sort}排列。`,
  spreadTells:
    'G²、q 说的是“各组用得不一样”有多可靠，DPnorm 说的是有多不均匀（0 最匀，1 集中在一组），“最突出的组”按 LRC 定。它们不说明原因。',
  spreadSorts: {
    'log-likelihood': 'G²',
    bic: 'BIC',
    'q-value': 'q 值',
    deviation: 'DPnorm',
    'conservative-log-ratio': 'LRC',
    count: '次数',
    range: '组数',
    term: '词',
  },
  likenessMeasure: '按什么算',
  similarities,
  likenessCaption: (groups: number, terms: number, measure: string, excluded: string): string =>
    `${n(groups)} 组两两相比，用 ${n(terms)} 个词，按${measure}计算；1 是用词比例全同，0 是毫无共同。相近的排在一起。${excluded}`,
  likenessTells:
    '短文章之间本来就不像，文字少的组相似度自然偏低；相似只说明用词相近，不说明内容相同。点一格看两组的异同。',
  likenessFew: '有文字的组不到两组，没有可比的。',
  labels: {
    heading: '自定分组',
    hint: '给每篇文章选一组。组名可以改；不选的文章只计入“其余”。',
    add: '加一组',
    remove: (name: string): string => `去掉“${name}”`,
    name: (place: number): string => `第 ${n(place)} 组的名字`,
    fresh: (place: number): string => `第 ${n(place)} 组`,
    none: '不归组',
    of: (article: string): string => `《${article}》归入`,
    noneYet: '还没有分组。先加一组，再给文章选组。',
  },
};
