/**
 * Runs every check of the repository, one after the other, and sums them up at the end: `make test`.
 * A step that fails does not stop the others, except those that need what it should have made.
 * The last line is `N passed, N failed`: tests as their runners counted them, and one for each step that failed
 * without a failed test.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './build-settings.mjs';

const CORE = ['-p', 'bulletin-lens', '--features', 'cli'];
// In the release profile, whose macros and build script the site needs anyway.
const WASM = ['-p', 'bulletin-lens-wasm', '--target', 'wasm32-unknown-unknown', '--release'];
const npmScript = (name) => ['npm', 'run', '--silent', name];
const vitest = (name) => ({ command: [...npmScript(name), '--'], counts: 'vitest' });

/** The checks in order. `needs` names steps without which this one says nothing. */
export const STEPS = [
  { name: 'Chromium and fonts', command: ['node', 'scripts/setup.mjs', '--browser'] },
  { name: 'layout of TypeScript', command: npmScript('check:format') },
  { name: 'lint of TypeScript', command: npmScript('check:lint') },
  { name: 'layout of Rust', command: ['cargo', 'fmt', '--all', '--check'] },
  {
    name: 'clippy, native',
    command: ['cargo', 'clippy', ...CORE, '--all-targets', '--', '-D', 'warnings'],
  },
  { name: 'clippy, wasm32', command: ['cargo', 'clippy', ...WASM, '--', '-D', 'warnings'] },
  {
    name: 'Rust tests',
    command: ['cargo', 'test', ...CORE, '--no-fail-fast'],
    counts: 'cargo',
  },
  {
    name: 'Rust documentation',
    command: ['cargo', 'doc', ...CORE, '--no-deps'],
    environment: { RUSTDOCFLAGS: '-D warnings' },
  },
  { name: 'command line', command: ['cargo', 'build', ...CORE] },
  { name: 'site', command: ['make', 'build'] },
  { name: 'types', command: npmScript('check:types'), needs: ['site'] },
  { name: 'repository tests', ...vitest('test:repository'), needs: ['site'] },
  { name: 'unit tests of the page', ...vitest('test:page'), needs: ['site'] },
  { name: 'wasm boundary tests', ...vitest('test:wasm'), needs: ['site', 'command line'] },
  {
    name: 'browser tests',
    ...vitest('test:browser'),
    needs: ['Chromium and fonts', 'site', 'command line'],
  },
];

/** How many tests `cargo test` ran, from its result lines; `failed` and `skipped` alike. */
export function countCargoTests(output) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [, passed, failed, ignored] of output.matchAll(
    /^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm,
  )) {
    counts.passed += Number(passed);
    counts.failed += Number(failed);
    counts.skipped += Number(ignored);
  }
  return counts;
}

/** How many tests vitest ran, from its JSON report. */
export function countVitestTests(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(report);
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  };
}

/** What a finished step amounts to; a runner that ran nothing or passed over a test has failed. */
export function judgeStep(exitCode, counts) {
  const reasons = [];
  if (exitCode !== 0) reasons.push(`exit code ${exitCode}`);
  if (counts && counts.passed + counts.failed === 0) reasons.push('no test ran');
  if (counts && counts.skipped > 0) reasons.push(`${counts.skipped} tests skipped`);
  const failedTests = counts?.failed ?? 0;
  return {
    passed: counts?.passed ?? 0,
    failed: reasons.length > 0 ? Math.max(failedTests, 1) : failedTests,
    reasons,
  };
}

/** Runs a command and keeps what it prints. */
function runCommand([command, ...args], environment) {
  return new Promise((done) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: '0', CARGO_TERM_COLOR: 'never', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (text) => (output += text);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => done({ exitCode: 127, output: `${output}${error.message}\n` }));
    child.on('close', (exitCode) => done({ exitCode: exitCode ?? 1, output }));
  });
}

async function runStep(step, scratch) {
  const report = join(scratch, `${step.name}.json`);
  const reporter =
    step.counts === 'vitest'
      ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      : [];
  const { exitCode, output } = await runCommand([...step.command, ...reporter], step.environment);
  let counts = null;
  if (step.counts === 'cargo') counts = countCargoTests(output);
  if (step.counts === 'vitest') {
    try {
      counts = countVitestTests(readFileSync(report, 'utf8'));
    } catch {
      counts = { passed: 0, failed: 0, skipped: 0 };
    }
  }
  return { ...judgeStep(exitCode, counts), counts, output };
}

const seconds = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;

async function main() {
  const scratch = mkdtempSync(join(tmpdir(), 'check-'));
  const start = Date.now();
  const lines = [];
  const unusable = new Set();
  const total = { passed: 0, failed: 0 };
  for (const step of STEPS) {
    const stepStart = Date.now();
    const missing = (step.needs ?? []).filter((name) => unusable.has(name));
    process.stdout.write(`${step.name} … `);
    const result =
      missing.length > 0
        ? { passed: 0, failed: 1, reasons: [`needs: ${missing.join(', ')}`], output: '' }
        : await runStep(step, scratch);
    const ok = result.failed === 0;
    if (!ok) unusable.add(step.name);
    total.passed += result.passed;
    total.failed += result.failed;
    const tests = result.counts ? `, ${result.passed} passed, ${result.counts.failed} failed` : '';
    const why = result.reasons.length > 0 ? ` (${result.reasons.join('; ')})` : '';
    const line = `${ok ? 'ok  ' : 'FAIL'}  ${step.name}: ${seconds(stepStart)}${tests}${why}`;
    lines.push(line);
    console.log(
      ok ? `ok, ${seconds(stepStart)}${tests}` : `FAILED, ${seconds(stepStart)}${tests}${why}`,
    );
    if (!ok) console.log(result.output);
  }
  rmSync(scratch, { recursive: true, force: true });
  console.log(`\n${lines.join('\n')}\n${seconds(start)} in all`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
