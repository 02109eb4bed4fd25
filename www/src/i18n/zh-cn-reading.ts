/** What the masthead, the single article and the proof list say, in Chinese; a room of zh-cn.ts. */
import type { Bound, CorrectedField, DateKind, ProofRule } from '../protocol/contract.js';
import type { RegionEvidencePlace } from '../protocol/contract.js';

const count = new Intl.NumberFormat('zh-CN');
const n = (value: number): string => count.format(value);

const evidencePlaces: Record<RegionEvidencePlace, string> = {
  masthead: '刊头刊尾',
  title: '标题',
  byline: '署名',
  body: '正文',
};

/** The masthead, the city and what a bulletin is read with. */
export const mastheadZh = {
  printed: '刊头刊尾',
  note: '编者按',
  contents: '目录',
  recipients: '报送',
  copies: '印数',
  seePlace: (words: string): string => `在原文中看“${words}”`,
  cityOf: (name: string, province: string | null): string =>
    province === null || province === name ? name : `${name}（${province}）`,
  recognised: (city: string): string => `识别为 ${city}`,
  given: (city: string): string => `按选定的 ${city} 读`,
  ownGazetteer: (city: string): string => `按自备地名表读：${city}`,
  unknown: '没有认出这期简报属于哪个城市。',
  unknownAdvice: '各篇暂时分不出区县；选定城市后会重读，其余内容照常可看。',
  evidence: (articles: number): string => (articles > 0 ? `依据 ${n(articles)} 篇` : '依据'),
  evidenceTitle: '凭什么认出这个城市',
  evidenceNote: (articles: number, listed: number): string =>
    articles > 0
      ? `有 ${n(articles)} 篇的字句指向这里。列出最有力的 ${n(listed)} 处，点字句看原文。`
      : '点字句看原文。',
  evidencePlaces,
  evidenceArticle: (ordinal: number): string => `第 ${n(ordinal)} 篇`,
  settings: '更改城市',
  settingsTitle: '这期简报怎么读',
  city: '城市',
  cityHint: '输入城市、省份或六位代码',
  cityListLoading: '正在取城市名单…',
  cityListEmpty: '这个版本没有城市名单；可以用下面的自备地名表。',
  cityNone: (query: string): string => `没有“${query}”。换个写法，或用自备地名表。`,
  cityFound: (many: number): string => `${n(many)} 个城市`,
  cityMore: (many: number): string => `另有 ${n(many)} 个，请再输几个字`,
  automatic: '自动识别',
  gazetteer: '自备地名表',
  gazetteerNote: '代替内置的地名，也用于此后打开的简报。',
  corrections: '更正文件',
  correctionsNote: '手工改定的分篇、标题、区县和署名，只用于这一期。',
  chooseFile: '选文件',
  fileOf: (what: string): string => `选文件：${what}`,
  inUse: (name: string): string => `在用：${name}`,
  remove: '不再使用',
  removeOf: (what: string): string => `不再使用${what}`,
  rereading: '正在重读…',
  refusedLine: (line: string): string => `第 ${line} 行：`,
  refused: '没有按新的设定重读，仍是原来的样子。',
};

const bounds: Record<Exclude<Bound, 'exact'>, string> = {
  at_least: '至少',
  over: '超过',
  about: '约',
  at_most: '至多',
};

const corrected: Record<CorrectedField, string> = {
  boundary: '起止',
  title: '标题',
  division: '区县',
  byline: '署名',
};

const dateKinds: Record<DateKind, string> = {
  date: '日期',
  period: '起止',
  relative: '相对时间',
  plan: '五年规划',
  damaged: '疑似印错',
};

/** One article with its facts. */
export const articleZh = {
  all: '全部文章',
  previous: '上一篇',
  next: '下一篇',
  place: (ordinal: number, all: number): string => `第 ${n(ordinal)} 篇，共 ${n(all)} 篇`,
  read: '读原文',
  text: '原文',
  backToFact: '← 回到所点之处',
  inWholeText: '在全文中看',
  division: '区县',
  byline: '署名',
  unsigned: '未署名',
  noRole: '署名',
  uncertain: '姓名之间没有空格，这样断开未必对',
  corrected: (fields: string[]): string => `人工更正过：${fields.join('、')}`,
  correctedFields: corrected,
  outline: '要点',
  quantities: '数字',
  quantitiesNote: '每处数字都列，点数字看原句。',
  quantitiesParts: '缩进的已含在合计里，不可再加。',
  printed: '原文',
  value: '数值',
  bounds,
  things: '所指',
  partOf: (total: string): string => `已含在“${total}”内`,
  documents: '文件',
  alias: (alias: string): string => `简称《${alias}》`,
  official: '正式文件',
  unofficial: '书报、节目等',
  mentions: (many: number): string => `提到 ${n(many)} 次`,
  meetings: '会议',
  term: (term: number): string => `第 ${n(term)} 届`,
  session: (session: number): string => `第 ${n(session)} 次会议`,
  dates: '时间',
  dateKinds,
  from: (start: string, end: string): string => `${start} 至 ${end}`,
  slogans: '数字口号',
  announces: (many: number): string => `说的是 ${n(many)} 项`,
  firstHere: '本期首见于本篇',
  firstIn: (ordinal: number): string => `本期首见于第 ${n(ordinal)} 篇`,
  alsoIn: (ordinals: string[]): string => `又见第 ${ordinals.join('、')} 篇`,
  threadsFailed: '未能查出各篇之间的呼应。',
  none: (kinds: string[]): string => `这篇没有${kinds.join('、')}。`,
  kinds: {
    outline: '编号的要点',
    quantities: '带单位的数字',
    documents: '《》中的文件',
    meetings: '写明届次的会议',
    dates: '日期或时段',
    slogans: '引号中的数字口号',
  },
  notices: '留意',
  seePlace: '看原文',
};

const rules: Record<ProofRule, string> = {
  'mixed-width': '标点全角半角混用',
  'byline-format': '署名格式不一',
  'blank-in-name': '姓名中间有空格',
  'unpaired-mark': '引号括号不成对',
  'broken-title': '标题断行',
  'comma-at-end': '段末是逗号',
  'point-count': '口号与要点数目不符',
  'point-order': '要点序号跳号或重号',
  'percent-sign': '百分号全角半角混用',
  'document-name': '文件名称前后不一',
};

/** The proof list. */
export const proofZh = {
  rules,
  rulesTitle: '检查项',
  rulesNote: '关掉的检查项下次打开仍是关着的。',
  summary: (shown: number, all: number): string =>
    shown === all ? `共 ${n(all)} 处` : `列出 ${n(shown)} 处，共 ${n(all)} 处`,
  omitted: (many: number): string =>
    `另有 ${n(many)} 处没有列出：同一篇里同类问题太多，只列最前面的。`,
  none: '没有发现需要改的地方。',
  noneRead: '检查了标点、署名、标题、要点序号和文件名称；内容是否属实仍要人来看。',
  noneShown: '有问题的检查项都关掉了。打开上面的检查项再看。',
  outside: '刊头刊尾',
  suggestion: '改为',
  deletion: '删去',
  wide: '全角',
  narrow: '半角',
  byHand: '需人工判断',
  open: '在原文中看',
  copy: '复制清单',
  copied: '已复制。',
  copyFailed: '浏览器不允许复制。请选中清单后手工复制。',
  line: (ordinal: string, rule: string, sentence: string, advice: string): string =>
    `${ordinal}　${rule}：${sentence}　${advice}`,
};
