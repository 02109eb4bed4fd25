/**
 * `make bench`: ours beside npm's jieba-wasm and the platform's Intl.Segmenter, in one run on one machine.
 * Prints the tables and writes them to benches/RESULTS.md. Nothing here passes or fails: numbers are for reading.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../scripts/build-settings.mjs';
import { measureFiles } from '../scripts/file-size.mjs';
import {
  measureFirst,
  measureMainThread,
  SERVED_ROOT,
  SITE_ROOT,
  withBrowser,
} from './measure-in-chromium.mjs';
import { LONG_TASK_MS } from './main-thread.mjs';
import { describeSegmentation, measureSegmentation } from './measure-segmentation.mjs';
import { measureVisit } from './measure-visit.mjs';
import { makeBulletin, makeLongText } from './texts.mjs';

const BULLETIN_BYTES = 17_000;
const LONG_BYTES = 5_000_000;
const PAGE_BYTES = 1_000_000;
const RUNS = 9;
const LONG_RUNS = 3;

const JIEBA_FOLDER = 'node_modules/jieba-wasm/pkg/web';

/** What is measured: ours first, then what its ratios are to, then the others. */
const SUBJECTS = [
  {
    name: 'bulletin-lens',
    does: 'whole analysis',
    files: ['www/wasm/bulletin_lens_bg.wasm', 'www/wasm/bulletin_lens.js'],
  },
  {
    name: 'jieba-wasm',
    does: 'bare `cut`',
    files: [`${JIEBA_FOLDER}/jieba_rs_wasm_bg.wasm`, `${JIEBA_FOLDER}/jieba_rs_wasm.js`],
  },
  { name: 'intl-segmenter', does: 'bare segmentation', files: [] },
];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function measureInNode(subject, what, textFile) {
  const script = join(ROOT, 'benches/measure-in-node.mjs');
  return JSON.parse(
    execFileSync('node', [script, subject.name, what, textFile], { encoding: 'utf8' }),
  );
}

/** First results, the subjects in turn, so that a busy moment of the machine hits all of them. */
async function measureFirstResults(bulletin, bulletinFile) {
  const runs = new Map(
    SUBJECTS.map((subject) => [subject, { chromium: [], node: [], memory: null }]),
  );
  await withBrowser(SERVED_ROOT, async (browser, address) => {
    for (let run = 0; run < RUNS; run += 1) {
      for (const subject of SUBJECTS) {
        const { chromium, node } = runs.get(subject);
        chromium.push(await measureFirst(browser, address, subject.name, bulletin));
        const result = measureInNode(subject, 'first', bulletinFile);
        node.push(result.milliseconds);
        runs.get(subject).memory = result.memoryBytes;
      }
    }
  });
  return runs;
}

/** Throughput in several processes, the subjects in turn for the same reason; the median pass and the last memory. */
function measureThroughput(longFile) {
  const runs = new Map(SUBJECTS.map((subject) => [subject, []]));
  for (let run = 0; run < LONG_RUNS; run += 1) {
    for (const subject of SUBJECTS) {
      runs.get(subject).push(measureInNode(subject, 'long', longFile));
    }
  }
  return new Map(
    [...runs].map(([subject, results]) => [
      subject,
      { ...results.at(-1), milliseconds: median(results.flatMap((each) => each.milliseconds)) },
    ]),
  );
}

/** How time grows with the text, in a process of its own. */
function measureScaling() {
  const script = join(ROOT, 'benches/measure-scaling.mjs');
  return JSON.parse(execFileSync('node', [script], { encoding: 'utf8' }));
}

async function measureAll() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const bulletin = makeBulletin(BULLETIN_BYTES);
    const long = makeLongText(LONG_BYTES);
    const bulletinFile = join(folder, 'bulletin.txt');
    const longFile = join(folder, 'long.txt');
    writeFileSync(bulletinFile, bulletin);
    const pageFile = join(folder, 'page.txt');
    writeFileSync(longFile, long);
    writeFileSync(pageFile, makeLongText(PAGE_BYTES));
    const first = await measureFirstResults(bulletin, bulletinFile);
    const throughputs = measureThroughput(longFile);
    const results = SUBJECTS.map((subject) => {
      const { chromium, node, memory } = first.get(subject);
      const throughput = throughputs.get(subject);
      return {
        ...subject,
        size: measureFiles(subject.files.map((path) => join(ROOT, path))),
        firstInChromium: median(chromium),
        firstInNode: median(node),
        firstMemory: memory,
        bytesPerSecond: (Buffer.byteLength(long) / throughput.milliseconds) * 1000,
        longMemory: throughput.memoryBytes,
        processMemory: throughput.processBytes,
      };
    });
    const page = await withBrowser(SITE_ROOT, async (browser, address) => ({
      version: browser.version(),
      ...(await measureMainThread(browser, address, bulletinFile, pageFile)),
    }));
    const visit = await measureVisit();
    const scaling = measureScaling();
    const segmentation = measureSegmentation();
    const comparison = [1, 2].map(measureComparison);
    return {
      results,
      page,
      visit,
      scaling,
      segmentation,
      comparison,
      bulletinBytes: Buffer.byteLength(bulletin),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What comparing groups costs, in a process of its own; each article's text as often as asked. */
function measureComparison(repeated) {
  const script = join(ROOT, 'benches/measure-comparison.mjs');
  return JSON.parse(execFileSync('node', [script, String(repeated)], { encoding: 'utf8' }));
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const grouped = (number) => Math.round(number).toLocaleString('en-US');
const milliseconds = (number) => `${number.toFixed(0)} ms`;
const mebibytes = (bytes) => (bytes === null ? '–' : `${(bytes / 2 ** 20).toFixed(1)} MiB`);

/** The rows of the table: what is measured, how it is written, and from which number the ratio comes. */
const DIMENSIONS = [
  ['gzip over the wire, bytes', ({ size }) => size.gzip, grouped],
  ['brotli over the wire, bytes', ({ size }) => size.brotli, grouped],
  ['first result, Chromium', (each) => each.firstInChromium, milliseconds],
  ['first result, Node', (each) => each.firstInNode, milliseconds],
  [
    'throughput on 5 MB, Node',
    (each) => each.bytesPerSecond,
    (bytes) => `${(bytes / 1e6).toFixed(1)} MB/s`,
  ],
  ['wasm memory after the first result', (each) => each.firstMemory, mebibytes],
  ['wasm memory after 5 MB', (each) => each.longMemory, mebibytes],
  ['whole process after 5 MB', (each) => each.processMemory, mebibytes],
];

/** One row a size: time for each million bytes, and how that compares with the size before. */
function describeScaling(scaling) {
  const perMillion = ({ bytes }, time) => (time / bytes) * 1e6;
  const cells = (each, before, what) => [
    `${perMillion(each, each[what]).toFixed(0)} ms`,
    before ? (perMillion(each, each[what]) / perMillion(before, before[what])).toFixed(2) : '–',
  ];
  return scaling
    .map((each, index) =>
      row([
        grouped(each.bytes),
        ...cells(each, scaling[index - 1], 'analysis'),
        ...cells(each, scaling[index - 1], 'depth'),
      ]),
    )
    .join('\n');
}

function describeComparison(comparison) {
  return comparison
    .map(({ tokens, terms, segmenting, contrasts, spread, similarity, openBytes }) =>
      row([
        grouped(tokens),
        grouped(terms),
        ...[segmenting, contrasts].map(milliseconds),
        (contrasts / segmenting).toFixed(2),
        ...[spread, similarity].map(milliseconds),
        mebibytes(openBytes),
      ]),
    )
    .join('\n');
}

/** A task of the main thread by the clock and, in brackets, how much of that it ran. */
const describeTask = ({ step, duration, running }) =>
  `${step} ${milliseconds(duration)} (${milliseconds(running)})`;

/** The long tasks by their steps, and the one that ran longest. */
function describeTasks({ count, long, longest, busiest }) {
  const listed = long.length === 0 ? 'none' : long.map(describeTask).join(', ');
  return `of ${grouped(count)} tasks ${LONG_TASK_MS} ms and more: ${listed}; longest: ${describeTask(longest)}; ran longest: ${describeTask(busiest)}`;
}

function describeResults({
  results,
  page,
  visit,
  scaling,
  segmentation,
  comparison,
  bulletinBytes,
}) {
  const [ours, jieba] = results;
  const jiebaVersion = JSON.parse(
    readFileSync(join(ROOT, 'node_modules/jieba-wasm/package.json'), 'utf8'),
  ).version;
  return `# Results of \`make bench\`

Written by benches/run.mjs on ${new Date().toISOString().slice(0, 10)}: ${cpus()[0].model.trim()}, ${cpus().length} cores,
Node ${process.versions.node}, Chromium ${page.version}, jieba-wasm ${jiebaVersion}. Ours does the whole analysis
(articles, districts, counts, comparisons); jieba-wasm a bare \`cut\` with its defaults; Intl.Segmenter bare
segmentation, line by line. The texts are made from the sample bulletins.

${row(['', ...results.map(({ name, does }) => `${name}: ${does}`), 'ours ÷ jieba-wasm'])}
${row(['---', ...results.map(() => '---:'), '---:'])}
${DIMENSIONS.map(([label, pick, write]) =>
  row([label, ...results.map((each) => write(pick(each))), (pick(ours) / pick(jieba)).toFixed(2)]),
).join('\n')}

- First result: from nothing (module, wasm, dictionary) to the result for a bulletin of ${grouped(bulletinBytes)} bytes, in a fresh
  page or process each time, median of ${RUNS}. Lower is better.
- Throughput: median of nine passes over one text in ${LONG_RUNS} processes, each after a pass over a tenth of it. Higher is
  better.
- The page while it analyses ${grouped(PAGE_BYTES)} bytes, in Chromium: longest main-thread task ${describeTask(page.tasks.longest)}; longest
  wait of the event loop: ${milliseconds(page.longestWait)}; until the report shows: ${milliseconds(page.milliseconds)}.

A visit in Chromium: with the processor ${visit.slower} times slower and an empty cache the first screen can be used after
${milliseconds(visit.usable)}; from a dropped bulletin of 17 KB to its first chart it takes ${milliseconds(visit.firstChart)} more (medians).

The main thread at full speed, each task by the clock and in brackets how much of that it ran: the rest it waited, for one
of the processors or for the browser, which looks up each dropped file before the page is asked. While each of ${visit.views}
views is opened and used ${visit.rounds} times, ${describeTasks(visit.tasks)}.
${visit.many.files} files dropped at once are read in ${milliseconds(visit.many.read)} and put together in ${milliseconds(visit.many.together)}:
${describeTasks(visit.many.tasks)}.
What the machine itself adds: in an empty page that calculates ${milliseconds(visit.machine.wanted)} at a time, of ${grouped(visit.machine.tasks.count)} such tasks
${visit.machine.tasks.long.length} took ${LONG_TASK_MS} ms and more; longest: ${describeTask(visit.machine.tasks.longest)}.

How time grows with the text, in Node: time for each million bytes, best of several passes, and its ratio to the size
before. In linear time no ratio is much above 1; below 1, fixed costs weigh less.

${row(['bytes', 'whole analysis', 'ratio', 'points, facts, proof list', 'ratio'])}
${row(['---:', '---:', '---:', '---:', '---:'])}
${describeScaling(scaling)}

What comparing costs, in Node: a text of ${comparison[0].districts} districts, each against the rest with every measure, all at once, and by
likeness, best of several passes, beside segmenting and counting the same text; then the same text with each article twice.

${row(['tokens', 'terms', 'segmenting', 'each against the rest', 'ratio', 'all at once', 'likeness', 'memory of the open text'])}
${row(['---:', '---:', '---:', '---:', '---:', '---:', '---:', '---:'])}
${describeComparison(comparison)}

How well words are cut: agreement with sentences cut by hand (docs/segmentation.md). A word is right where it begins and
ends as by hand; marks are left out but in the last two columns.

${describeSegmentation(segmentation)}`;
}

const report = describeResults(await measureAll());
writeFileSync(join(ROOT, 'benches/RESULTS.md'), report);
console.log(report);
