/** What words over several issues say, in Chinese. */
const count = new Intl.NumberFormat('zh-CN');
const n = (value: number): string => count.format(value);

/** The strings of the trend. */
export const trendZh = {
  heading: '各期变化',
  terms: (shown: number, most: number): string => `看哪些词（${n(shown)} 个，最多 ${n(most)} 个）`,
  remove: (term: string): string => `不看“${term}”`,
  add: '添一个词',
  addGo: '添上',
  full: (most: number): string => `已有 ${n(most)} 个词，线再多就分不清了。请先去掉一个。`,
  known: (term: string): string => `“${term}”已经在图上。`,
  reset: '换回最常见的词',
  measure: '数目',
  measures: { rate: '每千词', count: '次数' },
  none: '还没有选词。请在上面添一个词。',
  noText: '各期都没有可以数的文字。',
  issueNumber: (number: number): string => `${String(number)}期`,
  caption: (issues: number, size: string, order: string, excluded: string): string =>
    `${n(issues)} 期，${size}；${order}。每千词的基数是该期全部词。默认的词按全部各期的次数选，${excluded}`,
  sizeOf: (name: string, tokens: number): string => `${name} ${n(tokens)} 词`,
  sizeRange: (least: number, most: number): string =>
    `每期 ${n(least)} 至 ${n(most)} 词，各期词数见表格`,
  orders: {
    date: '按刊头的日期排列',
    running: '不是每期都有日期，按刊头的总期号排列',
    number: '不是每期都有日期，按刊头的期号排列',
    name: '按文件名排列，不一定是出刊的先后',
  },
  unknownOrder: (names: string[], more: number): string =>
    `看不出先后的有：${names.join('、')}${more > 0 ? `，还有 ${n(more)} 期` : ''}；刊头没有写明日期。`,
  sameDay: '有几期日期相同，它们之间按文件名排列。',
  absent: (terms: string[]): string =>
    `各期都没有${terms.map((term) => `“${term}”`).join('、')}这样切分的词；可到“原文”里查找一段文字。`,
};
