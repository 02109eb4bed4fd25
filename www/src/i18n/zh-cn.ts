/** Everything the element and the page say, in Chinese: the source that other languages are typed against. */
import type { WordClass } from '../protocol/contract.js';
import { companyZh } from './zh-cn-company.js';
import { exportZh } from './zh-cn-export.js';
import { reportZh } from './zh-cn-report.js';
import { keptZh } from './zh-cn-kept.js';
import { stopWordsZh } from './zh-cn-stop-words.js';
import { mendingZh } from './zh-cn-mending.js';
import { manyZh } from './zh-cn-many.js';
import { trendZh } from './zh-cn-trend.js';
import { factsZh } from './zh-cn-facts.js';
import { compareZh } from './zh-cn-compare.js';
import { wordsZh } from './zh-cn-words.js';
import { articleZh, mastheadZh, proofZh } from './zh-cn-reading.js';

const count = new Intl.NumberFormat('zh-CN');
const n = (value: number): string => count.format(value);

const wordClasses: Record<WordClass, string> = {
  noun: '名词',
  place: '地名',
  organisation: '机构',
  person: '人名',
  verb: '动词',
  adjective: '形容词、副词',
  number: '数量词',
  phrase: '固定用语',
  function: '虚词',
  other: '其他',
};

/** The Chinese strings. */
export const zhCn = {
  /** Strings shared by all views. */
  common: {
    number: n,
    percent: (share: number): string => `${String(Math.round(share * 100))}%`,
    listOf: (items: string[]): string => items.join('、'),
    title: (name: string): string => `《${name}》`,
    colon: '：',
    untitled: (opening: string): string => `（无题）${opening}…`,
    articles: (many: number): string => `${n(many)} 篇`,
    words: (many: number): string => `${n(many)} 词`,
    noDivision: '未定区县',
    city: '市级',
    close: '关闭',
    cancel: '取消',
    loading: '正在计算…',
    failed: '没有算出来。',
    retry: '再试一次',
    more: (many: number): string => `再看 ${n(many)} 条`,
  },
  /** The views and the frame around them. */
  frame: {
    views: '视图',
    overview: '概览',
    articles: '文章',
    keywords: '关键词',
    company: '搭配',
    compare: '区县比较',
    trend: '各期变化',
    outlines: '要点',
    figures: '数字',
    documents: '文件会议',
    slogans: '提法',
    bylines: '署名',
    report: '汇总',
    words: '新词',
    proof: '校对',
    source: '原文',
    moreViews: '更多',
    fewerViews: '少列几样',
    rail: '简报与文章',
    bulletins: '简报',
    articleList: '文章',
    allArticles: (many: number): string => `全部 ${n(many)} 篇`,
    remove: (name: string): string => `移去《${name}》`,
    waiting: '等候',
    reading: '正在读',
    ready: '已读完',
    failed: '未能打开',
    readingNow: (name: string): string => `正在读《${name}》`,
    readingShare: (name: string, share: string): string => `正在读《${name}》，${share}`,
    readingHint: '在本机读，不上传。',
    viewMissing: (view: string): string => `“${view}”的程序文件没有取到`,
    viewMissingAdvice:
      '可能是网络断了，或者网站刚换了版本。请检查网络后重试；还不行就重新载入网页。已打开的简报还在。',
    readyNow: (name: string, many: number): string => `《${name}》读完了，共 ${n(many)} 篇。`,
    failureOf: (name: string): string => `《${name}》没有打开`,
    dismiss: '知道了',
    stillThere: (name: string): string => `《${name}》还在，下面照常可用。`,
    empty: '还没有简报。',
    pasted: '粘贴的文字',
    inline: '页内简报',
  },
  /** The overview. */
  overview: {
    heading: '概览',
    lead: {
      total: (many: number): string => `${n(many)} 篇`,
      before: '本期 ',
      colon: '：',
      semicolon: '；',
      stop: '。',
      city: (many: number): string => `市级 ${n(many)} 篇`,
      each: (divisions: number, articles: number): string =>
        `${n(divisions)} 个区县各 ${n(articles)} 篇`,
      one: (name: string, articles: number): string => `${name} ${n(articles)} 篇`,
      unattributed: (many: number): string => `${n(many)} 篇看不出区县`,
      all: '各区县都有',
      absent: (names: string[]): string => `${names.join('、')}未出现`,
      others: (many: number): string => `其余 ${n(many)} 个区县未出现`,
      noRegion: '没有认出是哪个城市，未按区县归类',
      nothing: '这份文件里没有认出文章；请确认它是一期简报，或到“原文”里看读到了什么',
      comma: '，',
    },
    noRegion: '没有认出这期简报属于哪个城市，所以分不出区县。请在上面选定城市。',
    coverage: '各区县篇数',
    coverageCaption: (
      articles: number,
      divisions: number,
      present: number,
      byPlace: boolean,
    ): string =>
      `本期 ${n(articles)} 篇按所属区县计数；${n(divisions)} 个区县中 ${n(present)} 个有文章。${
        byPlace ? '方格按大致方位排列，不是地图比例。' : '方格按区划次序排列，不表示方位。'
      }`,
    topWords: '全期高频词',
    typical: '各区县的典型词',
    typicalNote: '与本期其余文章相比用得明显更多的词，至多三个。点词看句子。',
    typicalFew: '文本过少，看不出',
    typicalAlone: '本期文章都在这里，没有其余可比',
    notices: '读的时候注意到',
    noticesNone: '没有需要提醒的地方。',
    seePlace: '看原文',
    warning: '留意',
    information: '说明',
    moreKeywords: '更多关键词',
  },
  /** The list of articles. */
  articles: {
    heading: '文章',
    filter: '区县',
    all: '全部',
    districts: '各区县',
    shown: (shown: number, all: number): string =>
      shown === all ? `共 ${n(all)} 篇` : `${n(shown)} 篇，全期共 ${n(all)} 篇`,
    evidence: {
      title: (words: string): string => `依据标题“${words}”`,
      byline: (words: string): string => `依据署名“${words}”`,
      'first-words': (words: string): string => `依据开头“${words}”`,
      hand: (words: string): string => `由人指定（“${words}”）`,
    },
    noEvidence: '标题、署名、开头都没有写明',
    unsigned: '未署名',
    size: (han: number): string => `${n(han)} 字`,
    more: (many: number): string => `还有 ${n(many)} 篇，再列一些`,
    none: '这个区县本期没有文章。',
    seeSource: '看原文',
  },
  /** The keywords. */
  keywords: {
    heading: '关键词',
    measure: '排序',
    measures: {
      count: '次数',
      rate: '每千词',
      'tf-idf': 'TF-IDF',
      'text-rank': 'TextRank',
      keyness: '特有程度',
    },
    form: '样子',
    forms: { bars: '条形', strips: '分布', cloud: '词云' },
    stripsNote: '每条横带是全文，一根短线是一次出现；只数独立成词的，至多三十个词。',
    measureNotes: {
      count: '按出现次数排列，右边是每千词次数。',
      rate: '每千词出现的次数，便于比较长短不同的范围。',
      'text-rank':
        '常与重要的词相邻的词排在前面（窗口 5 词）。条上的数只用来排先后，不是次数；次数见表格。',
      keyness: '与本期其余文字相比用得确实更多的词排在前面（LRC：1 表示有把握多用一倍）。',
      'tf-idf': '在所选范围里多见、而在全期只集中于少数文章的词排在前面。',
    },
    level: '长词里的词',
    levels: { own: '只数独立成词的', all: '连长词里的也数' },
    levelNotes: {
      own: '长词里的不另数。',
      all: '连在长词里出现的也数在内（如“全过程人民民主基层单元”里的“基层单元”），分母仍是全部词。',
    },
    minimumCount: '最少次数',
    minimumRange: '最少篇数',
    minimumCharacters: '最短字数',
    maximumCharacters: '最长字数',
    anyLength: '不限',
    top: '显示',
    topChoice: (many: number): string => `前 ${n(many)} 个`,
    division: '区县',
    article: '文章',
    articlesBeyond: (many: number): string => `另有 ${n(many)} 篇，请先选区县`,
    wordClass: '词类',
    allDivisions: '全部区县',
    allArticles: '全部文章',
    sections: '不列入的词',
    filters: '筛选',
    reset: '恢复默认',
    none: '这个范围里没有符合条件的词。请放宽筛选。',
    caption: (scope: string, articles: number, tokens: number, excluded: string): string =>
      `${scope} ${n(articles)} 篇、${n(tokens)} 词。${excluded}`,
    scopeAll: '全期',
    excluded: (tokens: number, sections: string[]): string =>
      `未列入${sections.join('、')}共 ${n(tokens)} 词次。`,
    excludedNames: (sections: string[]): string => `未列入${sections.join('、')}。`,
    excludedNone: '没有略去任何词。',
    listed: (shown: number, matching: number): string =>
      `列出 ${n(shown)} 个，符合条件的共 ${n(matching)} 个。`,
  },
  wordClasses,
  compare: compareZh,
  words: wordsZh,
  company: companyZh,
  mending: mendingZh,
  many: manyZh,
  trend: trendZh,
  stopWords: stopWordsZh,
  kept: keptZh,
  /** The text. */
  source: {
    heading: '原文',
    back: (where: string): string => `回到${where}`,
    backToSentences: '回到句子',
    head: '刊头',
    foot: '刊尾',
    noise: '不属于文章的文字',
    at: (term: string): string => `已到“${term}”所在处`,
    characters: (many: number): string => `${n(many)} 字符`,
    encoding: (name: string): string => `编码 ${name}`,
    loading: '正在取原文…',
  },
  /** The sentences. */
  speech: {
    read: '朗读',
    stop: '停止',
    noVoice:
      '这台电脑没有装本机的中文语音，不能朗读。可在系统的语音设置里添加；联网的语音会把文字发出去，这里不用。',
  },
  search: {
    label: '在原文中查找',
    go: '查找',
  },
  sentences: {
    heading: (term: string): string => `“${term}”的句子`,
    summary: (occurrences: number, sentences: number, scope: string): string =>
      `${scope}出现 ${n(occurrences)} 次，在 ${n(sentences)} 句里。`,
    scopeAll: '全期',
    none: (scope: string, term: string): string => `${scope}没有“${term}”。`,
    all: '看全期的句子',
    open: '在原文中看',
    elsewhere: (many: number): string => `文章标题和正文以外另有 ${n(many)} 处`,
    places: { head: '刊头', foot: '刊尾', noise: '文章之间', byline: '署名' },
    shownPlaces: (shown: number, all: number): string => `列出前 ${n(shown)} 处，共 ${n(all)} 处`,
    order: '排列',
    orders: { text: '按原文', left: '按左邻', right: '按右邻' },
    near: (term: string): string => `只列在“${term}”附近的`,
    company: '看搭配',
    shown: (shown: number, all: number): string => `已列出 ${n(shown)} 句，共 ${n(all)} 句`,
    more: (many: number): string => `再看 ${n(many)} 句`,
  },
  masthead: mastheadZh,
  article: articleZh,
  proof: proofZh,
  facts: factsZh,
  export: exportZh,
  report: reportZh,
  /** The page around the element. */
  page: {
    name: '简报透镜',
    skip: '跳到正文',
    open: '打开简报',
    paste: '粘贴文字',
    language: '语言',
    theme: '明暗',
    themes: { auto: '随系统', light: '浅色', dark: '深色', contrast: '高对比' },
    textSize: '字号',
    textSizes: { normal: '标准', large: '大', larger: '特大', largest: '最大（200%）' },
    cannotCome: '程序文件没有取到，现在还不能读简报。请检查网络，然后重新载入网页。',
    newVersion: '有新版本。重新载入后生效，打开的简报会重新读入。',
    takeVersion: '重新载入',
    display: '显示',
    simple: '适老化模式',
    simpleNote: '字和按钮更大；先只列常用的几页和选项，按“更多”全部列出',
    readAloud: '朗读',
    readAloudNote: '用这台电脑自带的语音，不联网；图表里选中一格，按 R 读它，按 Esc 停',
    promise:
      '读一期人大简报、工作通讯或政务信息：分出文章，摘出数字，比较区县；文件不会离开这台电脑。',
    drop: '把简报文件拖到这里，或拖到页面任何地方',
    dropNow: '松手就读',
    choose: '选择文件',
    formats: '纯文本文件（.txt），UTF-8、UTF-16 或 GB18030 编码，不超过 50 MB；可以一次拖几份。',
    samples: '先看一份样例',
    samplesFailed: '样例没有取到。仍可打开自己的文件。',
    what: '会看到什么',
    whatItems: [
      '是哪个城市的简报，凭哪些字句认出来',
      '每篇的题目、区县、署名，要点、数字、文件、会议、口号',
      '全期和各区县的关键词，各区县用词的差别',
      '发稿前要改的地方：标点、署名、断行、跳号',
      '每个数字和每个词所在的原句',
    ],
    pasteTitle: '粘贴一期简报的文字',
    pasteLabel: '简报全文',
    pasteGo: '读这段文字',
    pasteEmpty: '还没有文字。请先粘贴。',
    noScript: '这个页面需要 JavaScript。',
  },
};

/** What every language has to say. */
export type Strings = typeof zhCn;
