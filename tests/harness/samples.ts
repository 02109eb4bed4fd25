/** The sample bulletins that the page offers, and what the command line says of them. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/build-settings.mjs';

const FOLDER = join(ROOT, 'www/public/samples');

/** File names of the sample bulletins. */
export const SAMPLE_NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort();

/** Where a sample lies. */
export const samplePath = (name: string) => join(FOLDER, name);

/** A sample's bytes. */
export const readSample = (name: string) => readFileSync(samplePath(name));

/** What the command line prints, byte for byte. */
export function printByCommandLine(...call: string[]): string {
  return execFileSync(join(ROOT, 'target/debug/bulletin-lens'), call, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** What `bulletin-lens report --format json` prints for a file, byte for byte. */
export function reportByCommandLine(path: string): string {
  return printByCommandLine('report', path, '--format', 'json');
}
