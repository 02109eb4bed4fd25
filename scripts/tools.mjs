/** Finds the build's tools: first those that `make` installed under .tools, then the machine's own in the same version. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { lockedVersion, readBuildSettings, ROOT } from './build-settings.mjs';

/** Where `make` installs tools, so that nobody's machine is changed. */
export const TOOLS = join(ROOT, '.tools');

/** The tools the build needs, each with the package that brings it and its exact version. */
export function requiredTools() {
  return [
    { command: 'wasm-pack', crate: 'wasm-pack', version: readBuildSettings().wasmPackVersion },
    // wasm-bindgen refuses a module that another version of its library wrote.
    { command: 'wasm-bindgen', crate: 'wasm-bindgen-cli', version: lockedVersion('wasm-bindgen') },
  ];
}

/** The folder that holds `command` in exactly `version`; null when there is none. */
export function findTool({ command, version }) {
  const folders = [join(TOOLS, 'bin'), ...(process.env.PATH ?? '').split(delimiter)];
  for (const folder of folders) {
    const path = join(folder, command);
    if (folder && existsSync(path) && printedVersion(path) === version) return dirname(path);
  }
  return null;
}

/** What `path --version` prints after the name; null when it does not run. */
function printedVersion(path) {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe' })
      .trim()
      .split(' ')[1];
  } catch {
    return null;
  }
}
