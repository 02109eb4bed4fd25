/** What the views of facts say, in Chinese: points, figures, documents and meetings, formulas, bylines. */
import type { NoSum } from '../protocol/contract.js';

const count = new Intl.NumberFormat('zh-CN');
const n = (value: number): string => count.format(value);

const noSum: Record<NoSum, string> = {
  'no-thing': '所指不明',
  'not-additive': '不能相加',
  mean: '平均数',
  'one-division': '不足两地',
  several: '一地有几个数',
  repeated: '几篇同一个数',
  'mixed-changes': '增减与总量混用',
  'mixed-bounds': '至少与至多混用',
  city: '市级数或已含',
};

const listed = (what: string, measure: string, shown: number, all: number): string =>
  shown === all
    ? `${what}共 ${n(all)} ${measure}。`
    : `${what}列出 ${n(shown)} ${measure}，共 ${n(all)} ${measure}。`;

/** The strings of the views of facts. */
export const factsZh = {
  openPlace: (text: string): string => `${text}，打开原句`,
  openIn: (text: string, ordinal: number, title: string): string =>
    `${text}，第 ${n(ordinal)} 篇《${title}》，打开原句`,
  openArticle: (title: string): string => `${title}，打开这一篇`,
  placeOf: (ordinal: number, division: string): string => `${n(ordinal)} ${division}`,
  article: '文章',
  division: '区县',
  divisions: '几家',
  articles: '篇数',
  articleUnit: '篇',
  mentions: '次数',
  mentionUnit: '次',
  where: '在哪几篇',
  remark: '备注',

  point: (ordinal: number): string => `第 ${n(ordinal)} 点`,
  within: (many: number): string => `（下分 ${n(many)} 点）`,
  outlinesLead: (pointed: number, all: number): string =>
    `${n(all)} 篇里有 ${n(pointed)} 篇分点写：横着看一篇讲了哪几点，竖着看各家把什么放在前面。`,
  outlinesCaption: (pointed: number, all: number): string =>
    `要点对照：${n(all)} 篇里的 ${n(pointed)} 篇，每行一篇，点要点看原句。`,
  noOutlines: '这里没有分点写的文章。',

  thing: '所指',
  unit: '单位',
  sum: '各区县合计',
  numbers: '各处的数',
  noThing: '（未说明所指）',
  noSum,
  figuresLead: (quantities: number, things: number): string =>
    `共读出 ${n(quantities)} 处数字，按所指的事物和单位归成 ${n(things)} 行。`,
  figuresCaption: (shown: number, all: number, articles: number, sums: number): string =>
    `${n(articles)} 篇里的数字，${listed('', '行', shown, all).replace(/。$/u, '')}，其中 ${n(sums)} 行可以合计；点数字看原句。`,
  noFigures: '没有符合条件的数字。',
  thingFilter: '所指含',
  sharedOnly: '只看两个以上区县都有的',
  withUnnamed: '连未说明所指的',
  sumsTell:
    '合计只跨区县：每个区县对同一事物恰好给出一个数才相加；同一区县几个不同的数可能互相包含，市级的数可能已含区县，百分比、倍数、天数、平均数不能相加，增减与总量不能混加，都不合计。钱统一折成元。',

  documents: '文件',
  document: '文件',
  kind: '类别',
  official: '正式文件',
  publication: '其他',
  alias: '简称',
  documentsLead: (documents: number, official: number, meetings: number): string =>
    `提到 ${n(documents)} 个文件，其中 ${n(official)} 个是法规、决定、报告一类的正式文件；提到 ${n(meetings)} 次编了号的会议。`,
  documentsCaption: (shown: number, all: number): string =>
    `${listed('书名号里的文件', '个', shown, all)}同一文件的全称和简称合在一起数。`,
  noDocuments: '没有书名号里的文件。',
  meetings: '会议',
  meeting: '会议',
  body: '机构',
  session: '届次',
  sessionOf: (term: number | null, session: number | null): string | null =>
    term === null && session === null
      ? null
      : `${term === null ? '' : `第 ${n(term)} 届`}${session === null ? '' : `第 ${n(session)} 次`}`,
  meetingsCaption: (shown: number, all: number): string =>
    `${listed('编了届次的会议', '次', shown, all)}全称和简称合在一起数。`,
  noMeetings: '没有编了届次的会议。',

  slogan: '提法',
  first: '先用',
  slogansLead: (slogans: number, shared: number): string =>
    `引号里的数字提法 ${n(slogans)} 个，${n(shared)} 个不止一篇在用。`,
  slogansCaption: (shown: number, all: number): string =>
    `${listed('数字提法', '个', shown, all)}次数多的在前；先用，指在本期里排在前面。`,
  noSlogans: '没有引号里的数字提法。',

  offices: '单位',
  office: '单位',
  people: '作者',
  person: '姓名',
  bylinesLead: (signed: number, unsigned: number, offices: number, people: number): string =>
    `${n(signed)} 篇有署名${unsigned === 0 ? '' : `，${n(unsigned)} 篇没有`}；出现 ${n(offices)} 个单位、${n(people)} 个姓名。`,
  officesCaption: (shown: number, all: number, articles: number): string =>
    `${n(articles)} 篇里署名的单位，${listed('', '个', shown, all)}点篇号看署名。`,
  peopleCaption: (shown: number, all: number, articles: number): string =>
    `${n(articles)} 篇里署名的人，${listed('', '个', shown, all)}同名的算一个人；点篇号看署名。`,
  noOffices: '没有署单位的。',
  noPeople: '没有署姓名的。',
};
