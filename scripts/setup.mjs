/**
 * Installs what the build misses and nothing else: the wasm32 target, wasm-pack and wasm-bindgen.
 * With --browser also what the browser tests need: Chromium and a Chinese font.
 * Tools go to .tools in this repository; only the target and Debian packages are put on the machine.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, hasChineseFont } from './browser.mjs';
import { ROOT } from './build-settings.mjs';
import { findTool, requiredTools, TOOLS } from './tools.mjs';

const WASM_TARGET = 'wasm32-unknown-unknown';
const BROWSER_PACKAGES = ['chromium', 'fonts-noto-cjk'];

function run(command, args, environment = {}) {
  console.log(`$ ${command} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (error || status !== 0)
    fail(`${command} did not succeed${error ? `: ${error.message}` : '.'}`);
}

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** Adds the wasm32 target to the toolchain, by rustup. */
function installWasmTarget() {
  const sysroot = execFileSync('rustc', ['--print', 'sysroot'], {
    cwd: ROOT,
    encoding: 'utf8',
  }).trim();
  if (existsSync(join(sysroot, 'lib/rustlib', WASM_TARGET))) return;
  if (spawnSync('rustup', ['--version']).error) {
    fail(
      `This Rust has no ${WASM_TARGET}, and there is no rustup to add it. Install Rust from https://rustup.rs.`,
    );
  }
  run('rustup', ['target', 'add', WASM_TARGET]);
}

/** Builds the missing tools into .tools, without debug information and optimisation: they run for seconds. */
function installTools() {
  const missing = requiredTools().filter((tool) => findTool(tool) === null);
  const target = join(TOOLS, 'target');
  for (const { crate, version } of missing) {
    run('cargo', ['install', crate, '--version', version, '--debug', '--force', '--root', TOOLS], {
      CARGO_TARGET_DIR: target,
      CARGO_PROFILE_DEV_DEBUG: '0',
    });
  }
  rmSync(target, { recursive: true, force: true });
}

/** Installs Chromium and a Chinese font by apt where that is allowed; says what to do where it is not. */
function installBrowser() {
  if (findChromium() !== null && hasChineseFont()) return;
  const aptAsRoot = process.getuid?.() === 0 && !spawnSync('apt-get', ['--version']).error;
  if (!aptAsRoot) {
    fail(
      'The browser tests need Chromium and a Chinese font. On Debian or Ubuntu:\n' +
        `  sudo apt-get install ${BROWSER_PACKAGES.join(' ')}\n` +
        'Elsewhere install Chromium or Chrome and name it: CHROMIUM=/path/to/chrome make test',
    );
  }
  run('apt-get', ['update']);
  run('apt-get', ['install', '--yes', '--no-install-recommends', ...BROWSER_PACKAGES], {
    DEBIAN_FRONTEND: 'noninteractive',
  });
  if (findChromium() === null || !hasChineseFont()) {
    fail('apt-get installed its packages, but Chromium or a Chinese font is still not found.');
  }
}

if (process.argv.includes('--browser')) {
  installBrowser();
} else {
  installWasmTarget();
  installTools();
}
