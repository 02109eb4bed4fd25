/**
 * Builds the wasm bindings with wasm-pack, as wasm-pack.toml says, into www/wasm.
 * wasm-pack passes over a missing wasm-opt in silence and has no size budget: this step checks both.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { findDisagreements, readBuildSettings, ROOT } from './build-settings.mjs';
import { describeSize, measureFile } from './file-size.mjs';
import { findTool, requiredTools } from './tools.mjs';

/** Written last, so that a build that broke off is not taken for one that is up to date. */
export const BUILD_RECORD = 'build.json';

function fail(message) {
  console.error(`build-wasm: ${message}`);
  process.exit(1);
}

/** A wasm-opt that notes its arguments in `mark` and then runs binaryen's. */
function writeMarkedWasmOpt(folder, mark) {
  const path = join(folder, 'wasm-opt');
  const real = join(ROOT, 'node_modules/.bin/wasm-opt');
  if (!existsSync(real)) fail('node_modules has no wasm-opt; run npm ci.');
  writeFileSync(path, `#!/bin/sh\necho "$@" >> '${mark}'\nexec '${real}' "$@"\n`);
  chmodSync(path, 0o755);
}

function runWasmPack(settings, extraPath) {
  const folders = requiredTools().map(
    (tool) => findTool(tool) ?? fail(`no ${tool.command} ${tool.version}; run make setup.`),
  );
  const args = [
    'build',
    settings.crate,
    '--target',
    settings.target,
    `--${settings.profile}`,
    '--out-dir',
    relative(join(ROOT, settings.crate), join(ROOT, settings.outDir)),
    '--out-name',
    settings.outName,
    '--no-pack',
    // Everything wasm-pack would fetch is here already.
    '--mode',
    'no-install',
  ];
  console.log(`$ wasm-pack ${args.join(' ')}`);
  const { status } = spawnSync('wasm-pack', args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: [extraPath, ...folders, process.env.PATH].join(delimiter) },
  });
  if (status !== 0) fail('wasm-pack failed.');
}

const settings = readBuildSettings();
const disagreements = findDisagreements(settings);
if (disagreements.length > 0) fail(disagreements.join('\n'));

const outDir = join(ROOT, settings.outDir);
rmSync(join(outDir, BUILD_RECORD), { force: true });
const scratch = mkdtempSync(join(tmpdir(), 'build-wasm-'));
const mark = join(scratch, 'wasm-opt.log');
try {
  writeMarkedWasmOpt(scratch, mark);
  runWasmPack(settings, scratch);
  const optRun = existsSync(mark)
    ? readFileSync(mark, 'utf8')
    : fail('wasm-pack did not run wasm-opt.');
  const unused = settings.wasmOptFlags.filter((flag) => !optRun.split(/\s+/).includes(flag));
  if (unused.length > 0) fail(`wasm-opt ran without ${unused.join(' ')}.`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

const wasm = measureFile(join(outDir, `${settings.outName}_bg.wasm`));
const glue = measureFile(join(outDir, `${settings.outName}.js`));
console.log(
  `${settings.outName}_bg.wasm: ${describeSize(wasm)} (budget: gzip ${settings.wasmGzipBudget})`,
);
console.log(`${settings.outName}.js: ${describeSize(glue)}`);
if (wasm.gzip > settings.wasmGzipBudget) fail('the wasm is over its budget.');
writeFileSync(join(outDir, BUILD_RECORD), `${JSON.stringify({ wasm, glue }, null, 2)}\n`);
