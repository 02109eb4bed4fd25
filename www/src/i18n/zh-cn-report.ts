/** What the report says, in Chinese: the paragraph, the headings of the printed sheets, how it is taken away. */
const count = new Intl.NumberFormat('zh-CN');
const n = (value: number): string => count.format(value);

/** The strings of the report. */
export const reportZh = {
  common: '全期用得最多的是',
  commonWord: (term: string, occurrences: number, articles: number): string =>
    `“${term}”（${n(occurrences)} 次，见于 ${n(articles)} 篇）`,
  listComma: '、',
  typical: '与其余文章相比，',
  talksOf: (division: string): string => `${division}多用`,
  quoted: (term: string): string => `“${term}”`,
  nothingTypical: '各区县之间没有差别大到可以确定的词。',
  alsoHolds: '文中',
  points: (articles: number, points: number): string =>
    `${n(articles)} 篇分点写，共 ${n(points)} 点`,
  figures: (many: number): string => `数字 ${n(many)} 处`,
  documents: (many: number): string => `提到文件 ${n(many)} 个`,
  meetings: (many: number): string => `编了届次的会议 ${n(many)} 次`,
  comma: '，',
  semicolon: '；',
  stop: '。',
  basis: '以上由程序按字面统计，未列虚词和公文框架语；词多不等于事多，引用前请点开原句核对。',

  summary: '一段话',
  copy: '复制这段话',
  copied: '已复制。',
  copyFailed: '浏览器不许复制。这段话已选中，请按 Ctrl+C。',
  print: '打印',
  saveJson: '报告 JSON',
  saveWorkbook: '全部表格 XLSX',
  takeAway: '带走',
  takeAwayNote: '打印得到 A4 报告；打印窗口里可以另存为 PDF。单张图表在各自的“导出”里。',
  figure: (ordinal: number, caption: string): string => `图 ${n(ordinal)}　${caption}`,
  table: (ordinal: number, caption: string): string => `表 ${n(ordinal)}　${caption}`,
  coverage: '各区县篇数',
  keywords: '高频词',
  keywordsCaption: (shown: number, articles: number, tokens: number): string =>
    `全期 ${n(articles)} 篇、${n(tokens)} 词里次数最多的 ${n(shown)} 个词。`,
  typicalTitle: '各区县的典型词',
  typicalCaption: '与其余文章相比用得明显更多的词，每个区县至多三个。',
  terms: '词',
  spread: '各区县用词',
  spreadCaption: (terms: number, groups: number, tokens: number): string =>
    `差异最大的 ${n(terms)} 个词在 ${n(groups)} 组文章、${n(tokens)} 词里的分布，每千词次数。`,
  articles: '文章一览',
  articlesCaption: (many: number): string => `全期 ${n(many)} 篇。`,
  ordinal: '篇',
  issue: '期',
  title: '题目',
  division: '区县',
  byline: '署名',
  size: '字数',
  outlines: '要点',
  notices: '提示',
  about: '说明',
  corrections: '人工更正',
  correctionsOf: (articles: number): string => (articles === 0 ? '没有' : `${n(articles)} 篇改过`),
};
