/** Bulletins that the samples are none of, made by changing what the worker says; each runs inside the worker. */
import type { ChangeReply } from './visit.js';

/** No city is recognised until one is chosen. */
export const withoutRegion: ChangeReply = (request, reply) => {
  if (reply.kind !== 'done') return reply;
  if (request.kind === 'regions') {
    reply.answer = [
      { code: '330100', name: '杭州市', province: '浙江省' },
      { code: '330200', name: '宁波市', province: '浙江省' },
      { code: '320500', name: '苏州市', province: '江苏省' },
    ];
  }
  if (request.kind !== 'open') return reply;
  const report = reply.answer as import('../../www/wasm/bulletin_lens.js').Report;
  if (request.region !== undefined) {
    report.region = {
      code: request.region,
      name: request.region === '330200' ? '宁波市' : '杭州市',
      province: '浙江省',
      basis: 'given',
      evidence: [],
      evidenceArticles: 0,
    };
    return reply;
  }
  report.region = null;
  report.divisions = [];
  report.comparisons = [];
  report.unattributed = { articles: report.totals.articles, tokens: report.totals.tokens };
  for (const article of report.articles) {
    article.division = null;
    article.divisionName = null;
    article.divisionEvidence = null;
  }
  return reply;
};

/** The city is recognised by the first title, and the head says what the first article's title says. */
export const withMasthead: ChangeReply = (request, reply) => {
  if (reply.kind !== 'done' || request.kind !== 'open') return reply;
  const report = reply.answer as import('../../www/wasm/bulletin_lens.js').Report;
  const [article] = report.articles;
  if (!article?.titleSpan || !article.title) return reply;
  const { utf16Start } = article.titleSpan;
  const span = { utf16Start, utf16End: utf16Start + 4 };
  const words = article.title.slice(0, 4);
  report.masthead.name = { text: words, span };
  report.masthead.issue = { text: '第6期', value: 6, span };
  report.masthead.date = { text: '2024年6月20日', iso: '2024-06-20', span };
  report.masthead.issuingBody = { text: '编辑部', span };
  report.region = {
    code: '330100',
    name: '杭州市',
    province: '浙江省',
    basis: 'recognised',
    evidence: [{ words, place: 'title', article: 0, span }],
    evidenceArticles: 3,
  };
  if (article.byline) {
    article.byline.isUncertain = true;
    article.byline.credits = [
      { role: '供稿', office: '代表工委', people: ['林小满', '周一叶'] },
      { role: '摄', office: null, people: ['方知秋'] },
    ];
  }
  article.corrected = ['division'];
  return reply;
};

/** The first article has two things to mend, the second one, the head none. */
export const withProof: ChangeReply = (request, reply) => {
  if (reply.kind !== 'done' || request.kind !== 'proof') return reply;
  const entry = (
    rule: import('../../www/wasm/bulletin_lens.js').ProofRule,
    article: number,
    at: number,
    sentence: string,
    hit: [number, number],
    suggestion: string | null,
  ): import('../../www/wasm/bulletin_lens.js').ProofEntry => ({
    rule,
    article,
    message: { zh: `这里应改：${rule}。`, en: `To be mended here: ${rule}.` },
    span: { utf16Start: at, utf16End: at + hit[1] - hit[0] },
    sentence,
    hit: { utf16Start: hit[0], utf16End: hit[1] },
    suggestion,
  });
  reply.answer = {
    entries: [
      entry('mixed-width', 0, 300, '走访养老机构,召开座谈会。', [6, 7], '，'),
      entry('point-count', 0, 320, '“四张清单”推动走深走实', [1, 5], null),
      entry('mixed-width', 1, 1200, '每一笔钱都看得见,管得住。', [8, 9], '，'),
    ],
    omitted: 0,
  };
  return reply;
};

/** Corrections are refused with the line that is faulty. */
export const refusingCorrections: ChangeReply = (request, reply) => {
  if (request.kind !== 'open' || request.corrections === undefined) return reply;
  return {
    id: reply.id,
    kind: 'failed',
    fatal: false,
    error: {
      code: 'corrections-line',
      subject: '3',
      message: { zh: '更正文件第 3 行没有这样的篇号。', en: 'Line 3 names no article.' },
      advice: { zh: '请改正第 3 行后再选一次。', en: 'Mend line 3 and choose it again.' },
    },
  };
};
