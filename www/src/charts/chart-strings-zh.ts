/** The words of the charts in Chinese: what stands when the page gives no others. */
import type { ChartStrings } from './chart-strings.js';

/** Chinese, the language of the product. */
export const chartStringsZh: ChartStrings = {
  comma: '，',
  showTable: '看表格',
  showChart: '看图',
  export: '导出',
  exportFormats: {
    csv: 'CSV（表格通用）',
    xlsx: 'XLSX（Excel、WPS）',
    json: 'JSON（程序用）',
    svg: 'SVG（矢量图）',
    png: 'PNG（图片）',
  },
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
  textRank: 'TextRank ‰',
  nested: '在长词里',
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

  divergingBarsName: (target, reference, more, less) =>
    `${target}与${reference}用词对比图，${more.text} 个词用得多，${less.text} 个词用得少`,
  divergingBarsScope: (target, tokens, reference, referenceTokens) =>
    `${target} ${tokens.text} 词，${reference} ${referenceTokens.text} 词。`,
  moreThan: (reference) => `比${reference}多`,
  lessThan: (reference) => `比${reference}少`,
  contrastColumns: {
    'conservative-log-ratio': '稳健对数比 LRC',
    'log-odds-z': '对数优势 z',
    'log-likelihood': '对数似然 G²',
    'log-ratio': '对数比 log₂',
    bic: 'BIC',
    'q-value': 'q',
    'percent-difference': '百分差 %DIFF',
    'odds-ratio': '优势比',
    count: '次数',
    'reference-count': '对照次数',
    rate: '频率',
    'reference-rate': '对照频率',
    range: '篇数',
    term: '词',
  },
  interval: (low, high) => `${low.text} 至 ${high.text}`,
  confidenceUnit: '95% 区间',
  nothingSure: '在这个数量的文字里，没有一个词的差别大到可以肯定。可换一种排列看大致的差别。',
  spreadName: (terms, groups) => `各组用词差异表，${terms.text} 个词，${groups.text} 组`,
  deviation: 'DPnorm',
  groups: '组数',
  strongest: '最突出的组',
  newWordsName: (words) => `新词建议表，${words.text} 个`,
  pieces: '现在切成',
  cohesion: '凝固度',
  leftFreedom: '左邻自由度',
  rightFreedom: '右邻自由度',
  cValue: 'C 值',
  bits: '比特',
  lexicon: '我的词表',
  accept: '收入',
  acceptTerm: (term) => `把“${term}”收入词表`,
  collocatesName: (term, words) => `“${term}”的搭配表，${words.text} 个词`,
  joint: '相邻次数',
  expected: '偶然相邻',
  logDice: 'logDice',
  mutualInformation: '互信息 PMI',
  tScore: 't 值',
  phrasesName: (phrases) => `词串表，${phrases.text} 个`,
  phrase: '词串',
  partOf: '只在其中出现',
  networkName: (words, ties) => `关系图，${words.text} 个词，${ties.text} 条连线`,
  networkNode: (term, sentences, others) =>
    others === ''
      ? `${term}，${sentences.text} 句`
      : `${term}，${sentences.text} 句，与${others}同句`,
  networkStrongest: (left, right, sentences) =>
    `同句最多：“${left}”与“${right}”，${sentences.text} 句。`,
  networkTie: (left, right) => `${left} — ${right}`,
  jointSentences: '同句',
  sentenceUnit: '句',
  pair: '两个词',
  dispersionName: (terms, articles) => `词的分布条带，${terms.text} 个词，${articles.text} 篇`,
  dispersionMost: (term, count, range) => `第一行：“${term}”，${count}，${range}。`,
  dispersionCut: (term, shown, count) =>
    `“${term}”共 ${count.text} 次，图和各篇次数只含最前面的 ${shown.text} 次。`,
  dispersionScale: '横向是全文从头到尾，每条竖线是一次；几次挨在一起时线更高更深。',
  dispersionShaded: '细线隔开的是一篇篇文章，底色明暗相间。',
  range: '见于篇数',
  rangeOf: (articles, all) => `${articles.text}/${all.text} 篇`,
  foundInRange: (articles, all) => `${all.text} 篇中见于 ${articles.text} 篇`,
  notFound: '没有出现',
  article: '文章',
  position: '在全文的位置',
  positionIn: (from, to) => (from.text === to.text ? from.text : `${from.text} 至 ${to.text}`),
  cloudName: (terms, top, value) => `词云，${terms.text} 个词，最大：${top} ${value}`,
  cloudSize: (measure, greatest, smallest) =>
    `字的面积与${measure}成正比：最大的词 ${greatest}，最小的词 ${smallest}。`,
  cloudLeftOut: (words) => `另有 ${words.text} 个词按比例太小，画不出来，请看表格。`,
  trendName: (terms, issues) => `各期走势图，${terms.text} 个词，${issues.text} 期`,
  slopeName: (terms, from, to) => `两期对比斜线图，${terms.text} 个词，${from}到${to}`,
  trendHighest: (term, issue, value) => `最高：${issue}的“${term}”，${value}。`,
  trendLeftOut: (shown, all) => `图上只画前 ${shown.text} 个词，共 ${all.text} 个，其余见表格。`,
  issue: '期',
  outOfTokens: (tokens) => `该期共 ${tokens.text} 词`,
  samePlace: '同一位置还有',
  likenessName: (groups) => `相似度矩阵，${groups.text} 组`,
  likenessHighest: (left, right, value) => `最像的两组：${left}与${right}，${value.text}。`,
  likeness: '相似度',
  likenessUnit: '0 至 1',
  itself: '与自己',
  group: '组',
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
