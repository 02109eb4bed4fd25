// derive-dictionary.mjs: cuts jieba's dict.txt, as shipped in the crate jieba-rs, down to data/dictionary.txt (MIT OR Apache-2.0).
//
//   node scripts/derive-dictionary.mjs                  find dict.txt through cargo metadata, write data/dictionary.txt
//   node scripts/derive-dictionary.mjs path/to/dict.txt  take this dict.txt (it must stand inside a jieba-rs crate)
//   node scripts/derive-dictionary.mjs --check [path]    write nothing; exit 1 when data/dictionary.txt would change

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const OUTPUT = join(ROOT, 'data', 'dictionary.txt');
const DICT_IN_CRATE = join('src', 'data', 'dict.txt');

// 159,317 entries of the source stand at frequency 3 exactly: filler that glues common words together.
const MIN_FREQUENCY = 8;

// What jieba-rs 0.11 looks words up in: runs of these characters (is_han_default in its lib.rs).
// A word with any other character, such as · 《 “ 〇 or a full-width digit, can never match.
const MATCHABLE =
  /^[\u{4E00}-\u{9FFF}\u{3400}-\u{4DBF}\u{F900}-\u{FAFF}\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\u{2CEB0}-\u{2EBEF}\u{2F800}-\u{2FA1F}A-Za-z0-9+#&._%-]+$/u;

// A number with its measure word is two words (docs/segmentation.md, 7 and 8): a reader counts 项, not 三项 and 五项 apart.
// Measure words of single things only: 万元 and 万亩 are units, 一起 and 一线 are words.
const NUMERALS = '[一二两三四五六七八九十百千万亿几数余多〇零]';
const MEASURES =
  '(?:个|名|位|件|项|条|家|户|人|人次|次|座|所|处|份|张|只|台|辆|栋|幢|间|套|批|组|类|种|届|场|轮|遍|趟|块|片|根|支|枝|枚|头|' +
  '株|棵|颗|粒|袋|箱|瓶|杯|碗|盘|篇|首|章|节|封|页|幅|册|段|排|艘|架|匹|双|年|天|日|岁|小时|分钟|个月|周年|期|倍|声|号|层|' +
  '级|成|季|周|月)';
const COUNTED = new RegExp(
  `^(?:第?${NUMERALS}+[余多来几]?${MEASURES}[多余半]?|[余多][万亿]元)$`,
  'u',
);
// Words that only look like a number with a measure.
const UNCOUNTED = new Set(['百年', '千年', '万年', '十年', '四季', '四周']);

// What points at one of several is a word, and so is what it points at (13 and 19): 这 次, 本 市, 逐 项. A level of
// government stands apart from the body behind it (1): 县 政府. 不 and 是 are two words (22).
const POINTED =
  /^(?:[这那此该每逐]|本(?![位名])|各(?![项种]))[个次届件位名户条项种市省县区镇乡村]$|^我[省市县区]$/u;
const OF_A_LEVEL = /^[省市县区镇乡](?:政府|人大|法院|检察院)$/u;
const SEPARATE = new Set(['不是']);

/** Whether the rule of docs/segmentation.md cuts a word of the source into several. */
function isSeveralWords(word, tag) {
  const isCounted =
    (tag.startsWith('m') || word.startsWith('第')) && COUNTED.test(word) && !UNCOUNTED.has(word);
  return isCounted || POINTED.test(word) || OF_A_LEVEL.test(word) || SEPARATE.has(word);
}

/** jieba's licence, which has to travel with its words. */
const MIT_NOTICE = [
  'Copyright (c) 2013 Sun Junyi',
  'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated',
  'documentation files (the "Software"), to deal in the Software without restriction, including without limitation',
  'the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and',
  'to permit persons to whom the Software is furnished to do so, subject to the following conditions:',
  'The above copyright notice and this permission notice shall be included in all copies or substantial portions of',
  'the Software.',
  'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO',
  'THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE',
  'AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF',
  'CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER',
  'DEALINGS IN THE SOFTWARE.',
];

/** A failure the person at the terminal can act on; printed without a stack trace. */
class Failure extends Error {}

function parseArguments(args) {
  const options = { check: false, path: null };
  for (const arg of args) {
    if (arg === '--check') options.check = true;
    else if (arg.startsWith('-')) throw new Failure(`unknown option ${arg}; known: --check`);
    else if (options.path === null) options.path = resolve(arg);
    else throw new Failure(`one path at most, got also ${arg}`);
  }
  return options;
}

/** The dict.txt of the jieba-rs that the workspace depends on. */
function findSourceByCargo() {
  let json;
  try {
    json = execFileSync('cargo', ['metadata', '--format-version', '1'], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const reason = (error.stderr || error.message).trim();
    throw new Failure(
      `cargo metadata failed in ${ROOT}:\n${reason}\nGive the path of jieba-rs's dict.txt as an argument instead.`,
    );
  }
  const found = JSON.parse(json).packages.filter((p) => p.name === 'jieba-rs');
  if (found.length !== 1) {
    const versions = found.map((p) => p.version).join(', ') || 'none';
    throw new Failure(
      `expected one jieba-rs among the packages of the workspace, found: ${versions}`,
    );
  }
  return join(dirname(found[0].manifest_path), DICT_IN_CRATE);
}

/** The version in the manifest of the crate that holds this dict.txt. */
function readCrateVersion(dictPath) {
  const manifest = resolve(dirname(dictPath), '..', '..', 'Cargo.toml');
  if (!existsSync(manifest))
    throw new Failure(
      `no Cargo.toml at ${manifest}: ${dictPath} does not stand inside a jieba-rs crate`,
    );
  const text = readFileSync(manifest, 'utf8');
  const name = /^name = "([^"]+)"/m.exec(text)?.[1];
  const version = /^version = "([^"]+)"/m.exec(text)?.[1];
  if (name !== 'jieba-rs' || !version)
    throw new Failure(
      `${manifest} is the manifest of ${name ?? 'an unnamed package'}, not of jieba-rs`,
    );
  return version;
}

/** Reads `word frequency tag` lines; returns the kept entries and how many were left out, by reason. */
function selectEntries(text) {
  const entries = new Map();
  let read = 0;
  let belowThreshold = 0;
  let unmatchable = 0;
  let several = 0;
  let repeated = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    read += 1;
    const columns = line.trim().split(' ');
    const [word, digits, tag] = columns;
    if (columns.length !== 3 || !/^\d+$/.test(digits)) {
      throw new Failure(
        `line ${index + 1} of the source is not "word frequency tag": ${JSON.stringify(line)}`,
      );
    }
    const frequency = Number(digits);
    if (frequency < MIN_FREQUENCY) belowThreshold += 1;
    else if (!MATCHABLE.test(word)) unmatchable += 1;
    else if (isSeveralWords(word, tag)) several += 1;
    else if (entries.has(word)) {
      // As jieba-rs's load_dict does: the first tag stays, the last frequency counts.
      repeated += 1;
      entries.get(word).frequency = frequency;
    } else entries.set(word, { word, frequency, tag });
  }
  return { entries: [...entries.values()], read, belowThreshold, unmatchable, several, repeated };
}

/** Order of Unicode code points, which is the byte order of UTF-8 and not JavaScript's own. */
function sortByCodePoint(entries) {
  return entries
    .map((entry) => ({ entry, key: Buffer.from(entry.word, 'utf8') }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ entry }) => entry);
}

function renderDictionary(selection, version, sha256) {
  const entries = sortByCodePoint(selection.entries);
  const header = [
    '# dictionary.txt: the general Chinese dictionary of the segmenter.',
    '# Format: one word a line, `word frequency tag`, parted by one blank, in order of Unicode code points;',
    '#   lines that open with `# ` stand at the top only. Made by scripts/derive-dictionary.mjs; do not edit by hand.',
    `# Source: jieba's dict.txt by Sun Junyi (https://github.com/fxsjy/jieba), taken from the crate jieba-rs ${version} (src/data/dict.txt).`,
    `# SHA-256 of the source: ${sha256}`,
    '# Licence: MIT, as follows.',
    ...MIT_NOTICE.map((line) => `#   ${line}`.trimEnd()),
    `# Selection: frequency >= ${MIN_FREQUENCY}. Left out of ${selection.read} entries: ${selection.belowThreshold} below the threshold,`,
    `#   ${selection.unmatchable} with a character that jieba-rs never looks up, ${selection.repeated} repeated (the first tag was kept),`,
    `#   ${selection.several} that are several words by docs/segmentation.md.`,
    `# Count: ${entries.length}`,
  ];
  const lines = entries.map(({ word, frequency, tag }) => `${word} ${frequency} ${tag}`);
  return header.concat(lines).join('\n') + '\n';
}

/** The first line in which two texts differ, for the message of --check. */
function describeDifference(committed, derived) {
  const a = committed.split('\n');
  const b = derived.split('\n');
  const at = b.findIndex((line, index) => line !== a[index]);
  const line = at === -1 ? b.length : at;
  return `first difference in line ${line + 1}:\n  committed: ${a[line] ?? '(ends)'}\n  derived:   ${b[line] ?? '(ends)'}`;
}

function main() {
  const options = parseArguments(process.argv.slice(2));
  const source = options.path ?? findSourceByCargo();
  if (!existsSync(source)) throw new Failure(`no dictionary at ${source}`);
  const version = readCrateVersion(source);
  const bytes = readFileSync(source);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const selection = selectEntries(bytes.toString('utf8'));
  const derived = renderDictionary(selection, version, sha256);

  if (!options.check) {
    writeFileSync(OUTPUT, derived);
    console.log(`data/dictionary.txt: ${selection.entries.length} words from jieba-rs ${version}`);
    return;
  }
  if (!existsSync(OUTPUT))
    throw new Failure('data/dictionary.txt is missing; run node scripts/derive-dictionary.mjs');
  const committed = readFileSync(OUTPUT, 'utf8');
  if (committed !== derived) {
    throw new Failure(
      `data/dictionary.txt is not what jieba-rs ${version} gives, ${describeDifference(committed, derived)}\n` +
        'Run node scripts/derive-dictionary.mjs and commit the result.',
    );
  }
  console.log(`data/dictionary.txt is up to date with jieba-rs ${version}`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`derive-dictionary: ${error.message}`);
  process.exit(1);
}
