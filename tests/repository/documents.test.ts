/** What the documents say is so: commands, files, attributes, error codes and versions. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/build-settings.mjs';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const DOCUMENTS = [
  'README.md',
  'README.zh-CN.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
];
const READMES = ['README.md', 'README.zh-CN.md'];
const help = execFileSync('make', ['help'], { cwd: ROOT, encoding: 'utf8' });
const commands = [...help.matchAll(/^make (\S+)/gm)].map((match) => match[1]);

/** All source files below a folder with this ending. */
const sources = (folder: string, ending: string) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
    .map((name) => read(join(folder, name)));

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  test('names only commands that exist', () => {
    const named = [...text.matchAll(/(?:^|[`\s])make ([a-z]+)(?=[`\s])/gm)].map(
      (match) => match[1],
    );
    for (const command of new Set(named)) expect(commands).toContain(command);
  });

  test('links only to files that exist', () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect([target, existsSync(join(ROOT, dirname(document), target))]).toEqual([target, true]);
    }
  });

  test('names only files that exist', () => {
    const named = [...text.matchAll(/`((?:src|data|www|tests|benches|scripts|docs)\/[\w./-]+)`/g)];
    for (const [, path = ''] of named) {
      // What a build makes need not be there.
      if (path.startsWith('www/dist')) continue;
      expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
    }
  });

  test('names only scripts of package.json that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, script = ''] of text.matchAll(/npm run ([\w:]+)/g)) {
      expect(Object.keys(scripts)).toContain(script);
    }
  });
});

describe('the README', () => {
  test('lists every command of the Makefile', () => {
    for (const command of commands)
      expect(read('README.md')).toContain(`\`make ${String(command)}\``);
  });

  test.each(READMES)('%s shows a picture that is small enough to load at once', (document) => {
    expect(read(document)).toContain('(docs/screenshot.png)');
    expect(statSync(join(ROOT, 'docs/screenshot.png')).size).toBeLessThan(300_000);
  });

  test.each(READMES)('%s lists the attributes of the element', (document) => {
    const element = read('www/src/widget/bulletin-lens.ts');
    const properties = /static override properties = \{(.*?)\n {2}\};/s.exec(element)?.[1] ?? '';
    const attributes = properties
      .split('\n')
      .filter((line) => line.includes('type:') && !line.includes('state: true'))
      .map((line) => /attribute: '([\w-]+)'/.exec(line)?.[1] ?? /^\s*(\w+):/.exec(line)?.[1] ?? '');
    expect(attributes.length).toBeGreaterThan(0);
    const listed = [...read(document).matchAll(/^\| `([\w-]+)` \|/gm)].map((match) => match[1]);
    expect(listed.filter((name) => attributes.includes(name ?? '')).sort()).toEqual(
      attributes.sort(),
    );
  });

  test.each(READMES)('%s asks for no more than the page itself allows', (document) => {
    const asked = /^default-src .*$/m.exec(read(document))?.[0] ?? '';
    const page = read('www/index.html');
    for (const directive of asked.split('; ')) {
      const [name = '', ...values] = directive.split(' ');
      const own = new RegExp(`${name} ([^;"]*)`).exec(page)?.[1] ?? '';
      for (const value of own.trim().split(' ')) expect(values).toContain(value);
    }
  });
});

describe('error codes', () => {
  const architecture = read('ARCHITECTURE.md');
  const documented = [...architecture.matchAll(/^\| `([a-z]+(?:-[a-z0-9]+)+)` \|/gm)].map(
    (match) => match[1],
  );
  const used = new Set([
    ...sources('src', '.rs').flatMap((text) =>
      [...text.matchAll(/Error::new\(\s*"([a-z-]+)"/g)].map((match) => match[1]),
    ),
    ...[...read('www/src/protocol/failures.ts').matchAll(/^ {2}'([a-z-]+)': \{/gm)].map(
      (match) => match[1],
    ),
  ]);

  test('each one in use is documented', () => {
    expect([...used].filter((code) => !documented.includes(code))).toEqual([]);
  });

  test('each one documented is in use', () => {
    const known = documented.filter((code) => !existsSync(join(ROOT, String(code))));
    expect(known.filter((code) => !used.has(code))).toEqual([]);
  });
});

describe('versions', () => {
  const { workspace } = parse(read('Cargo.toml')) as {
    workspace: { package: { version: string } };
  };
  const { version } = workspace.package;

  test('of Cargo.toml, package.json, its lock file and the changelog are one', () => {
    const [, newest] = /^## (\S+)/m.exec(read('CHANGELOG.md')) ?? [];
    const manifest = JSON.parse(read('package.json')) as { version: string };
    const lock = JSON.parse(read('package-lock.json')) as { version: string };
    expect([manifest.version, lock.version, newest]).toEqual([version, version, version]);
  });

  test('of the changelog use its three headings only', () => {
    for (const [, heading] of read('CHANGELOG.md').matchAll(/^### (.*)$/gm)) {
      expect(['Added', 'Changed', 'Fixed']).toContain(heading);
    }
  });

  test('of npm packages are exact, and the lock file names no registry', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    const wanted = { ...manifest['dependencies'], ...manifest['devDependencies'] };
    for (const each of Object.values(wanted)) expect(each).toMatch(/^\d+\.\d+\.\d+$/);
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  test('of Cargo.lock are those that Cargo.toml asks for', () => {
    const arguments_ = ['metadata', '--locked', '--no-deps', '--format-version', '1'];
    expect(() => execFileSync('cargo', arguments_, { cwd: ROOT, stdio: 'pipe' })).not.toThrow();
  });
});
