/** The words of the charts in Chinese: what stands when the page gives no others. */
import type { ChartStrings } from './chart-strings.js';

/** Chinese, the language of the product. */
export const chartStringsZh: ChartStrings = {
  comma: '，',
  showTable: '看表格',
  showChart: '看图',
  tableShown: '已换成表格',
  chartShown: '已换成图',
  sorted: (column, ascending) => `已按${column}${ascending ? '从小到大' : '从大到小'}排列`,
  noData: '没有符合条件的词。可放宽词性、篇目或停用词的筛选。',
  listKeys: '方向键逐项移动，回车打开句子，T 键换成表格。',
  gridKeys: '方向键上下左右移动，回车打开句子，T 键换成表格。',
  openSentences: (what) => `${what}，打开句子`,

  term: '词',
  division: '区县',
  occurrences: '次数',
  rate: '频率',
  tfIdf: 'TF-IDF',
  articles: '篇数',
  tokens: '词数',
  typicalTerms: '特征词',
  restOccurrences: '其余次数',
  restRate: '其余频率',
  logLikelihood: '对数似然 G²',
  logRatio: '对数比 log₂',
  total: '合计',

  occurrenceUnit: '次',
  rateUnit: '次/千词',
  articleUnit: '篇',
  tokenUnit: '词',

  countOccurrences: (count) => `${count.text} 次`,
  countPerThousand: (rate) => `每千词 ${rate.text} 次`,
  countArticles: (articles) => `${articles.text} 篇`,
  countTokens: (tokens) => `${tokens.text} 词`,
  foundInArticles: (articles) => `见于 ${articles.text} 篇`,
  rank: (rank, total) => `第 ${rank.text}，共 ${total.text}`,

  keywordBarsName: (terms, top, value) => `关键词条形图，${terms.text} 个词，最多：${top} ${value}`,
  keywordBarsScope: (articles, tokens) => `范围：${articles.text} 篇，${tokens.text} 词。`,

  coverageMapName: (present, absent) =>
    `区县分布图，${present.text} 个区县有文章，${absent.text} 个没有`,
  coverageMapAbsent: (names) => `未出现：${names}。`,
  listJoint: '、',
  noArticles: '本期没有文章',
  noText: '没有文本',

  heatMapName: (terms, divisions) => `词与区县热力图，${terms.text} 个词，${divisions.text} 个区县`,
  heatMapHighest: (term, division, value) => `最高：${division}的“${term}”，${value}。`,

  divergingBarsName: (division, more, less) =>
    `${division}用词对比图，${more.text} 个词比其余部分多，${less.text} 个词比其余部分少`,
  divergingBarsScope: (division, tokens, restTokens) =>
    `${division} ${tokens.text} 词，其余 ${restTokens.text} 词。`,
  moreThanRest: '比其余多',
  lessThanRest: '比其余少',
  here: '本区县',
  rest: '其余',
  caution: (reason, division, articles, tokens) => {
    switch (reason) {
      case 'no-text':
        return `${division}在本期没有文本，无从对比。`;
      case 'few-tokens':
        return `${division}只有 ${tokens.text} 词，文本过少，差异仅供参考。`;
      case 'no-rest':
        return `本期只有${division}的文本，没有可比的其余部分。`;
      case 'one-article':
        return `${division}只有 ${articles.text} 篇，差异可能出自这一篇的题目，仅供参考。`;
    }
  },
};
