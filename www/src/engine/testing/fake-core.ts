/** A small core in TypeScript for unit tests: splits by blank lines, counts two-character words, crashes on request. */
import type {
  Article,
  ArticleDetails,
  Concordance,
  ConcordanceQuery,
  Core,
  DispersionQuery,
  DispersionTable,
  DivisionSummary,
  Error as CoreError,
  FactsQuery,
  FigureTable,
  KeywordTable,
  Masthead,
  OutlineTable,
  ProofEntry,
  ProofList,
  ProofQuery,
  ProofRule,
  RegionChoice,
  Report,
  TermComparison,
  Threads,
  TrendQuery,
  SignerTable,
  TrendTable,
} from '../../protocol/contract.js';

interface FakeDocument {
  text: string;
  report: Report;
}

const NO_GROUPS = { groups: [], ungroupedArticles: 0, ungroupedTokens: 0, minimumTokens: 200 };

/** Every method a test may want to see called. */
export class FakeCore implements Core {
  /** Names of the documents in the order in which they were opened. */
  readonly opened: string[] = [];
  /** What each of them was opened with. */
  readonly options: Parameters<Core['open']>[1][] = [];
  /** What the proof list holds. */
  proofEntries: ProofEntry[] = [];
  readonly #documents = new Map<string, FakeDocument>();

  open(...[bytes, options, progress]: Parameters<Core['open']>): Report {
    const text = new TextDecoder().decode(Uint8Array.from(bytes));
    if (text.includes('trap')) throw new WebAssembly.RuntimeError('unreachable');
    if (text.trim() === '') {
      throw {
        code: 'empty',
        subject: options.name,
        message: { zh: '文件是空的。', en: 'The file is empty.' },
        advice: { zh: '请换一个文件。', en: 'Choose another file.' },
      };
    }
    const totalBytes = bytes.length;
    if (options.corrections?.includes('faulty')) {
      throw {
        code: 'corrections-line',
        subject: 'faulty',
        message: { zh: '更正有误。', en: 'The corrections are faulty.' },
        advice: { zh: '请改正。', en: 'Mend them.' },
      };
    }
    progress({ doneBytes: Math.floor(totalBytes / 2), totalBytes });
    progress({ doneBytes: totalBytes, totalBytes });
    const report = fakeReport(options.name, text);
    if (options.region !== undefined && report.region) {
      report.region = { ...report.region, code: options.region, basis: 'given' };
    }
    this.options.push(options);
    this.#documents.set(options.document, { text, report });
    this.opened.push(options.document);
    return report;
  }

  openTogether(...[document, name, documents]: Parameters<Core['openTogether']>): Report {
    const members = documents.map((one) => this.#get(one));
    const text = members.map((one) => one.text).join('\n\n');
    const report = fakeReport(name, text);
    let firstArticle = 0;
    report.issues = members.flatMap((member) =>
      member.report.issues.map((issue) => {
        const placed = { ...issue, firstArticle };
        firstArticle += issue.articles;
        return placed;
      }),
    );
    for (const article of report.articles) {
      article.issue = report.issues.findLastIndex((one) => one.firstArticle <= article.index);
    }
    this.#documents.set(document, { text, report });
    this.opened.push(document);
    return report;
  }

  close(document: string): void {
    this.#documents.delete(document);
  }

  keywords(...[document, query]: Parameters<Core['keywords']>): KeywordTable {
    const { report } = this.#get(document);
    return { ...report.keywords, rows: report.keywords.rows.slice(0, query.top ?? 20) };
  }

  matrix(document: string): ReturnType<Core['matrix']> {
    const { report } = this.#get(document);
    return {
      divisions: report.divisions.map((division) => division.code),
      tokens: report.divisions.map((division) => division.tokens),
      articles: report.divisions.map((division) => division.articles.length),
      rows: [],
    };
  }

  compare(...[document, query]: Parameters<Core['compare']>): TermComparison {
    this.#get(document);
    if (query.division === 'trap') throw new WebAssembly.RuntimeError('unreachable');
    return {
      division: query.division ?? '',
      articles: 1,
      tokens: 100,
      restArticles: 1,
      restTokens: 100,
      caution: 'few-tokens',
      more: [],
      less: [],
    };
  }

  contrast(...[documents]: Parameters<Core['contrast']>): ReturnType<Core['contrast']> {
    for (const document of documents) this.#get(document);
    return {
      grouping: NO_GROUPS,
      target: null,
      reference: null,
      articles: 0,
      tokens: 0,
      referenceArticles: 0,
      referenceTokens: 0,
      testedTerms: 0,
      priorTokens: 1000,
      confidence: 0.95,
      sort: 'conservative-log-ratio',
      ascending: false,
      rows: [],
    };
  }

  spread(...[documents]: Parameters<Core['spread']>): ReturnType<Core['spread']> {
    for (const document of documents) this.#get(document);
    return {
      grouping: NO_GROUPS,
      tokens: 0,
      groupsWithText: 0,
      testedTerms: 0,
      sort: 'log-likelihood',
      ascending: false,
      rows: [],
    };
  }

  sharedTerms(
    ...[documents, query]: Parameters<Core['sharedTerms']>
  ): ReturnType<Core['sharedTerms']> {
    for (const document of documents) this.#get(document);
    return {
      grouping: NO_GROUPS,
      left: query.left ?? '',
      right: query.right ?? '',
      leftTokens: 0,
      rightTokens: 0,
      sharedTerms: 0,
      leftOnlyTerms: 0,
      rightOnlyTerms: 0,
      rows: [],
    };
  }

  similarity(...[documents]: Parameters<Core['similarity']>): ReturnType<Core['similarity']> {
    for (const document of documents) this.#get(document);
    return {
      grouping: NO_GROUPS,
      measure: 'jensen-shannon',
      comparedTerms: 0,
      order: [],
      absent: [],
      values: [],
    };
  }

  phrases(...[document]: Parameters<Core['phrases']>): ReturnType<Core['phrases']> {
    this.#get(document);
    return {
      articles: 0,
      tokens: 0,
      minimumWords: 2,
      maximumWords: 5,
      minimumCount: 2,
      measure: 'count',
      matchingPhrases: 0,
      rows: [],
    };
  }

  collocates(...[document, query]: Parameters<Core['collocates']>): ReturnType<Core['collocates']> {
    this.#get(document);
    return {
      term: query.term ?? '',
      count: 0,
      articles: 0,
      tokens: 0,
      window: query.window ?? 5,
      side: query.side ?? 'both',
      nearTokens: 0,
      minimumJoint: 2,
      measure: 'log-dice',
      matchingTerms: 0,
      rows: [],
    };
  }

  network(...[document]: Parameters<Core['network']>): ReturnType<Core['network']> {
    this.#get(document);
    return { articles: 0, tokens: 0, sentences: 0, minimumJoint: 2, nodes: [], ties: [] };
  }

  newWords(...[document]: Parameters<Core['newWords']>): ReturnType<Core['newWords']> {
    this.#get(document);
    return {
      articles: 0,
      tokens: 0,
      isShort: true,
      minimumCount: 3,
      minimumArticles: 2,
      minimumCohesion: 4,
      minimumEntropy: 0.9,
      matchingWords: 0,
      rows: [],
    };
  }

  /** What the lexicon was revised to, one text each time. */
  readonly lexicons: string[] = [];

  reviseLexicon(lexicon: string): ReturnType<Core['reviseLexicon']> {
    const faulty = lexicon.split('\n').indexOf('faulty');
    if (faulty >= 0) throw fakeFailure('lexicon-line', `lexicon:${String(faulty + 1)}`);
    this.lexicons.push(lexicon);
    const documents = [...this.#documents].map(([document, { report }]) => ({
      document,
      report,
      changes: [],
    }));
    return { terms: lexicon.split('\n').filter(Boolean).length, documents };
  }

  concordance(document: string, query: ConcordanceQuery): Concordance {
    this.#get(document);
    return { term: query.term ?? '', occurrences: 0, sentences: 0, lines: [] };
  }

  details(document: string, article: number): ArticleDetails {
    const { report } = this.#get(document);
    if (!report.articles[article]) throw fakeFailure('query-article', String(article));
    return { ...NO_DETAILS, slogans: [`第${String(article)}篇`] };
  }

  threads(document: string): Threads {
    this.#get(document);
    return { slogans: [], documents: [], meetings: [] };
  }

  figures(document: string, query: FactsQuery): FigureTable {
    const { report } = this.#get(document);
    const articles = query.articles ?? [];
    return { articles: articles.length || report.articles.length, quantities: 0, rows: [] };
  }

  outlines(document: string, query: FactsQuery): OutlineTable {
    const { report } = this.#get(document);
    const articles = query.articles ?? [];
    return { articles: articles.length || report.articles.length, rows: [] };
  }

  signers(document: string, query: FactsQuery): SignerTable {
    const { report } = this.#get(document);
    const articles = query.articles ?? [];
    const count = articles.length || report.articles.length;
    return { articles: count, unsigned: count, offices: [], people: [] };
  }

  trend(document: string, query: TrendQuery): TrendTable {
    this.#get(document);
    const terms = query.terms ?? [];
    return {
      issues: [{ issue: 0, articles: 1, tokens: 100 }],
      rows: terms.map((term) => ({ term, counts: [1], perThousand: [10], articles: [1] })),
    };
  }

  dispersion(document: string, query: DispersionQuery): DispersionTable {
    this.#get(document);
    const terms = query.terms ?? [];
    return {
      articles: [0],
      rows: terms.map((term) => ({ term, count: 0, articles: 0, places: [] })),
    };
  }

  proof(document: string, query: ProofQuery): ProofList {
    this.#get(document);
    const without = query.without ?? [];
    return {
      entries: this.proofEntries.filter(({ rule }) => !without.includes(rule)),
      omitted: 0,
    };
  }

  regions(): RegionChoice[] {
    return [{ code: '330100', name: '杭州市', province: '浙江省' }];
  }

  text(document: string): string {
    return this.#get(document).text;
  }

  reportJson(document: string): string {
    return JSON.stringify(this.#get(document).report);
  }

  stopWordSections(): ReturnType<Core['stopWordSections']> {
    return [
      {
        id: 'function',
        nameZh: '虚词',
        nameEn: 'function words',
        excludedByDefault: true,
        words: ['的'],
      },
    ];
  }

  #get(document: string): FakeDocument {
    const found = this.#documents.get(document);
    if (found) return found;
    throw fakeFailure('unknown-document', document);
  }
}

function fakeFailure(code: string, subject: string): CoreError {
  return {
    code,
    subject,
    message: { zh: `没有 ${subject}。`, en: `There is no ${subject}.` },
    advice: { zh: '请先打开。', en: 'Open it first.' },
  };
}

/** Details of an article that says nothing. */
export const NO_DETAILS: ArticleDetails = {
  outline: [],
  quantities: [],
  documents: [],
  documentDetails: [],
  meetings: [],
  meetingDetails: [],
  slogans: [],
  sloganDetails: [],
  dates: [],
  notices: [],
};

/** The masthead of a bulletin without head and foot. */
export const NO_MASTHEAD: Masthead = {
  name: null,
  issue: null,
  runningIssue: null,
  date: null,
  issuingBody: null,
  editorsNote: null,
  contents: [],
  recipients: [],
  copies: null,
};

/** A thing to mend, for tests. */
export function fakeProofEntry(rule: ProofRule): ProofEntry {
  return {
    rule,
    article: 0,
    message: { zh: '应改。', en: 'Mend it.' },
    span: { utf16Start: 0, utf16End: 1 },
    sentence: '一',
    hit: { utf16Start: 0, utf16End: 1 },
    suggestion: null,
  };
}

/** A division for tests. */
export function fakeDivision(code: string, articles: number[]): DivisionSummary {
  const names: Record<string, [string, string]> = {
    '330100': ['市级', 'City level'],
    '330102': ['上城', 'Shangcheng'],
    '330105': ['拱墅', 'Gongshu'],
    '330110': ['余杭', 'Yuhang'],
  };
  const [shortName, englishName] = names[code] ?? [code, code];
  return {
    code,
    name: code === '330100' ? shortName : `${shortName}区`,
    shortName,
    englishName,
    column: 0,
    row: 0,
    articles,
    tokens: articles.length * 100,
    typicalTerms: [],
  };
}

/** A report for tests, one article a paragraph, the first of them from the city. */
export function fakeReport(name: string, text: string): Report {
  const articles: Article[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const span = { utf16Start: match.index, utf16End: match.index + match[0].length };
    articles.push({
      index: articles.length,
      title: match[0],
      titleSpan: span,
      opening: match[0].slice(0, 8),
      division: articles.length === 0 ? '330100' : '330110',
      divisionName: null,
      divisionEvidence: null,
      byline: null,
      span,
      bodySpan: span,
      tokens: match[0].length,
      hanCharacters: match[0].length,
      corrected: [],
      issue: 0,
    });
  }
  const indexes = articles.map((article) => article.index);
  return {
    generator: {
      name: 'bulletin-lens',
      version: '0',
      dictionary: '00000000',
      dictionaryWords: 0,
      userWords: 0,
      excludedSections: ['function'],
    },
    source: {
      name,
      encoding: 'utf-8',
      bytes: text.length,
      characters: text.length,
      utf16Length: text.length,
      checksum: '811c9dc5',
    },
    region: {
      code: '330100',
      name: '杭州市',
      province: '浙江省',
      basis: 'recognised',
      evidence: [],
      evidenceArticles: 1,
    },
    masthead: NO_MASTHEAD,
    totals: {
      articles: articles.length,
      tokens: text.length,
      distinctTerms: 1,
      hanCharacters: text.length,
    },
    issues: [
      {
        name,
        issue: null,
        runningIssue: null,
        date: null,
        firstArticle: 0,
        articles: articles.length,
        span: { utf16Start: 0, utf16End: text.length },
      },
    ],
    articles,
    divisions: [
      fakeDivision('330102', []),
      fakeDivision('330110', indexes.slice(1)),
      fakeDivision('330100', indexes.slice(0, 1)),
    ],
    unattributed: { articles: 0, tokens: 0 },
    parts: [{ kind: 'noise', article: null, span: { utf16Start: 0, utf16End: text.length } }],
    keywords: {
      measure: 'count',
      level: 'own',
      restTokens: 0,
      articles: articles.length,
      tokens: text.length,
      matchingTerms: 1,
      excludedTokens: 0,
      excludedSections: ['function'],
      rows: [
        {
          term: '代表',
          wordClass: 'noun',
          count: 3,
          nestedCount: 0,
          perThousand: 3,
          tfIdf: 1,
          articles: 1,
          textRank: null,
          keyness: null,
        },
      ],
    },
    comparisons: [],
    notices: [],
  };
}
