/** wasm-pack.toml is ours, wasm-pack reads Cargo.toml: the two have to say the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import {
  findDisagreements,
  lockedVersion,
  readBuildSettings,
  ROOT,
} from '../../scripts/build-settings.mjs';

const manifestText = readFileSync(join(ROOT, 'src/wasm/Cargo.toml'), 'utf8');

describe('wasm-pack.toml', () => {
  test('says in its first line who reads it', () => {
    const [first] = readFileSync(join(ROOT, 'wasm-pack.toml'), 'utf8').split('\n');
    expect(first).toMatch(
      /^# Read by our own build step \(scripts\/build-wasm\.mjs\); wasm-pack itself reads nothing here/,
    );
  });

  test('agrees with the metadata that wasm-pack reads', () => {
    expect(findDisagreements()).toEqual([]);
  });

  test('is found to disagree when a flag of wasm-opt differs', () => {
    const changed = parse(manifestText.replace('"-O3"', '"-Oz"'));
    expect(findDisagreements(readBuildSettings(), changed)).toEqual([
      expect.stringContaining('wasm-opt flags: Cargo.toml has ["-Oz"'),
    ]);
  });

  test('is found to disagree when the metadata speaks of another profile', () => {
    const changed = parse(manifestText.replace('profile.release]', 'profile.profiling]'));
    expect(findDisagreements(readBuildSettings(), changed)).toContain(
      'Cargo.toml has settings for profile "profiling", wasm-pack.toml builds "release".',
    );
  });

  test('holds the budgets that the project promises', () => {
    const { wasmGzipBudget, pageGzipBudget } = readBuildSettings();
    expect({ wasmGzipBudget, pageGzipBudget }).toEqual({
      wasmGzipBudget: 900_000,
      pageGzipBudget: 120_000,
    });
  });

  test('leaves the version of wasm-bindgen to Cargo.lock', () => {
    const [, pinned] = /^wasm-bindgen = "=([\d.]+)"$/m.exec(manifestText) ?? [];
    expect(lockedVersion('wasm-bindgen')).toBe(pinned);
  });
});

describe('the bindings', () => {
  test('are a cdylib alone, since a second crate type switches link-time optimisation off', () => {
    expect(parse(manifestText)).toMatchObject({ lib: { 'crate-type': ['cdylib'] } });
  });
});
