/** The failures that have a name on this side of the boundary, each with its sentence and a way on. */
import type { Error as CoreError, Localized } from './contract.js';

/** A file larger than this is refused before a byte of it is read. */
export const FILE_LIMIT_BYTES = 50_000_000;

interface Wording {
  message: (subject: string) => Localized;
  advice: Localized;
}

const askTheSite: Localized = {
  zh: '请把这句话转给网站的技术人员。',
  en: 'Please pass this sentence on to whoever runs the site.',
};

const wordings = {
  'wasm-blocked-by-csp': {
    message: () => ({
      zh: '网站的安全策略不允许运行分析程序。',
      en: 'The site’s security policy does not allow the analysis program to run.',
    }),
    advice: {
      zh: "请网站技术人员在 Content-Security-Policy 的 script-src 中加上 'wasm-unsafe-eval'。",
      en: "Ask whoever runs the site to add 'wasm-unsafe-eval' to script-src in its Content-Security-Policy.",
    },
  },
  'wasm-not-found': {
    message: (subject) => ({
      zh: `没有取到完整的分析程序 ${subject}。`,
      en: `The analysis program ${subject} could not be fetched whole.`,
    }),
    advice: {
      zh: '请刷新页面再试；若仍如此，请网站技术人员检查这个文件是否已经放上。',
      en: 'Reload the page. If it happens again, ask whoever runs the site whether this file is in place.',
    },
  },
  'wasm-mime-type': {
    message: (subject) => ({
      zh: `取到的 ${subject} 不是分析程序。`,
      en: `What came back for ${subject} is not the analysis program.`,
    }),
    advice: {
      zh: '可能需要重新登录，或服务器把它换成了别的页面。请刷新再试；若仍如此，请网站技术人员检查 .wasm 文件的类型应为 application/wasm。',
      en: 'You may have to sign in again, or the server sent another page in its place. Reload; if it happens again, ask whoever runs the site to serve .wasm files as application/wasm.',
    },
  },
  'worker-blocked': {
    message: () => ({
      zh: '浏览器或网站不允许在后台运行分析程序。',
      en: 'The browser or the site does not allow the analysis program to run in the background.',
    }),
    advice: askTheSite,
  },
  'file-protocol': {
    message: () => ({
      zh: '这个页面是从磁盘直接打开的，浏览器不允许这样运行分析程序。',
      en: 'This page was opened straight from disk, where browsers do not let the analysis program run.',
    }),
    advice: {
      zh: '请通过网址（http:// 或 https://）打开它。',
      en: 'Open it through a web address (http:// or https://).',
    },
  },
  'browser-too-old': {
    message: () => ({
      zh: '这个浏览器版本太旧，运行不了分析程序。',
      en: 'This browser is too old to run the analysis program.',
    }),
    advice: {
      zh: '请换用近年的 Chrome、Edge、Firefox 或 Safari；双核浏览器请切换到“极速模式”。',
      en: 'Use a recent Chrome, Edge, Firefox or Safari; in a dual-core browser switch to its fast mode.',
    },
  },
  'source-not-found': {
    message: (subject) => ({
      zh: `在 ${subject} 没有找到简报。`,
      en: `There is no bulletin at ${subject}.`,
    }),
    advice: {
      zh: '请核对地址，或直接把文件拖进来。',
      en: 'Check the address, or drop the file here instead.',
    },
  },
  'source-unreadable': {
    message: (subject) => ({
      zh: `读不到“${subject}”的内容。`,
      en: `“${subject}” could not be read.`,
    }),
    advice: {
      zh: '文件可能已被移走、正被别的程序占用，或者是一个文件夹。请关闭占用它的程序后再拖一次，或打开文件把文字复制粘贴进来。',
      en: 'It may have been moved, be in use by another program, or be a folder. Close that program and drop it again, or copy its text and paste it here.',
    },
  },
  'engine-crashed': {
    message: (subject) => ({
      zh: `处理“${subject}”时分析程序意外停止。`,
      en: `The analysis program stopped unexpectedly while it worked on “${subject}”.`,
    }),
    advice: {
      zh: '它已经重新启动，其他简报仍在。请把这份简报另存为纯文本，或分成几部分再试。',
      en: 'It has been started again and your other bulletins are still there. Save this one as plain text, or try it in parts.',
    },
  },
  'file-too-large': {
    message: (subject) => ({
      zh: `“${subject}”超过 50 MB，没有读取。`,
      en: `“${subject}” is larger than 50 MB and was not read.`,
    }),
    advice: {
      zh: '一期简报的文字通常不到 1 MB。请确认是不是选错了文件；若是合订本，请分期打开。',
      en: 'The text of one bulletin is usually under 1 MB. Check whether this is the right file; open a bound volume issue by issue.',
    },
  },
} satisfies Record<string, Wording>;

/** The names of these failures; the core has names of its own besides. */
export type FailureCode = keyof typeof wordings;

/** Every name, for tests and documentation. */
export const failureCodes = Object.keys(wordings) as FailureCode[];

/** A failure in the form in which the core reports its own, so that both are shown alike. */
export function failure(code: FailureCode, subject: string | null = null): CoreError {
  const wording: Wording = wordings[code];
  return { code, subject, message: wording.message(subject ?? '—'), advice: wording.advice };
}

/** Whether something thrown is a failure with a name, from here or from the core. */
export function isFailure(thrown: unknown): thrown is CoreError {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'code' in thrown &&
    typeof thrown.code === 'string' &&
    'message' in thrown &&
    typeof thrown.message === 'object' &&
    'advice' in thrown
  );
}
