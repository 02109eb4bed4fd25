/** What holds for every source file, whoever wrote it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/build-settings.mjs';

/** The files under version control with these endings, by path. */
function readSources(...endings: string[]): Map<string, string> {
  const patterns = endings.map((ending) => `*${ending}`);
  const paths = execFileSync('git', ['ls-files', ...patterns], { cwd: ROOT, encoding: 'utf8' });
  return new Map(
    paths
      .trim()
      .split('\n')
      .filter((path) => existsSync(join(ROOT, path)))
      .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
  );
}

/** Paths of the sources in which a pattern occurs. */
function findIn(sources: Map<string, string>, pattern: RegExp): string[] {
  return [...sources].filter(([, text]) => pattern.test(text)).map(([path]) => path);
}

test('it opens with a line that says what it is', () => {
  const silent = [...readSources('.rs', '.ts', '.mjs')]
    .filter(([, text]) => !/^(\/\/|\/\*\*)/.test(text))
    .map(([path]) => path);
  expect(silent).toEqual([]);
});

test('no test is left out', () => {
  expect(findIn(readSources('.test.ts'), /\.(skip|only|todo)\(/)).toEqual([]);
  expect(findIn(readSources('.rs'), /#\[ignore/)).toEqual([]);
});

test('no test waits for time to pass', () => {
  // Put together here, so that this file does not find itself.
  const waits = new RegExp(`waitFor${'Timeout'}|\\bsleep${'\\('}`);
  expect(findIn(readSources('.test.ts'), waits)).toEqual([]);
  expect(findIn(readSources('.rs'), /thread::sleep/)).toEqual([]);
});

test('nothing unfinished is hidden in it', () => {
  const unfinished = new RegExp(
    ['TO' + 'DO', 'FIX' + 'ME', 'todo!\\(', 'unimplemented!\\('].join('|'),
  );
  expect(findIn(readSources('.rs', '.ts', '.mjs'), unfinished)).toEqual([]);
});
