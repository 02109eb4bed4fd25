/** Reads wasm-pack.toml and what it has to agree with; every build step and its tests start here. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import { parse } from 'smol-toml';

/** The folder of the repository. */
export const ROOT = resolve(fileURLToPath(import.meta.url), '../..');

const readToml = (path) => parse(readFileSync(join(ROOT, path), 'utf8'));

/** The values of wasm-pack.toml. */
export function readBuildSettings() {
  const { build, tools, budget } = readToml('wasm-pack.toml');
  return {
    crate: build.crate,
    target: build.target,
    outDir: build['out-dir'],
    outName: build['out-name'],
    profile: build.profile,
    wasmOptFlags: build['wasm-opt'],
    wasmPackVersion: tools['wasm-pack'],
    wasmGzipBudget: budget['wasm-gzip'],
    pageGzipBudget: budget['page-js-gzip'],
  };
}

/**
 * Where wasm-pack.toml and the metadata that wasm-pack itself reads say different things.
 * One sentence a disagreement; empty when there is none.
 */
export function findDisagreements(
  settings = readBuildSettings(),
  manifest = readToml(`${settings.crate}/Cargo.toml`),
) {
  const profiles = manifest.package?.metadata?.['wasm-pack']?.profile ?? {};
  const disagreements = [];
  for (const name of Object.keys(profiles)) {
    if (name !== settings.profile) {
      disagreements.push(
        `Cargo.toml has settings for profile "${name}", wasm-pack.toml builds "${settings.profile}".`,
      );
    }
  }
  const flags = profiles[settings.profile]?.['wasm-opt'];
  if (JSON.stringify(flags) !== JSON.stringify(settings.wasmOptFlags)) {
    disagreements.push(
      `wasm-opt flags: Cargo.toml has ${JSON.stringify(flags)}, wasm-pack.toml has ${JSON.stringify(settings.wasmOptFlags)}.`,
    );
  }
  return disagreements;
}

/** The version of a package in Cargo.lock; throws when it is not there. */
export function lockedVersion(name) {
  const found = readToml('Cargo.lock').package.find((each) => each.name === name);
  if (!found) throw new Error(`Cargo.lock has no package "${name}".`);
  return found.version;
}
