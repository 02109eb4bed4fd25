/** The same bytes give the same report in wasm and natively, byte for byte, whatever the encoding. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { encodeGb18030, encodeUtf16, encodeUtf8WithMark } from '../harness/encodings.js';
import { ASTRAL_BULLETIN, openBulletin, startEngine } from '../harness/engine.js';
import {
  printByCommandLine,
  readSample,
  reportByCommandLine,
  SAMPLE_NAMES,
  samplePath,
} from '../harness/samples.js';

const engine = startEngine();
const folder = mkdtempSync(join(tmpdir(), 'same-report-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function reportByWasm(name: string, bytes: Uint8Array): string {
  engine.open(bytes, { document: 'one', name }, () => undefined);
  return engine.reportJson('one');
}

describe("the report from wasm is the command line's", () => {
  test('for at least three samples', () => {
    expect(SAMPLE_NAMES.length).toBeGreaterThanOrEqual(3);
  });

  test.each(SAMPLE_NAMES)('for %s', (name) => {
    expect(reportByWasm(name, readSample(name))).toBe(reportByCommandLine(samplePath(name)));
  });

  test.each([
    ['utf-8', new TextEncoder().encode(ASTRAL_BULLETIN)],
    ['utf-8', encodeUtf8WithMark(ASTRAL_BULLETIN)],
    ['utf-16le', encodeUtf16(ASTRAL_BULLETIN, true)],
    ['utf-16be', encodeUtf16(ASTRAL_BULLETIN, false)],
    ['gb18030', encodeGb18030(ASTRAL_BULLETIN)],
  ])('for a bulletin in %s', (encoding, bytes) => {
    const path = join(folder, 'bulletin.txt');
    writeFileSync(path, bytes);
    const report = reportByWasm('bulletin.txt', bytes);
    expect(report).toBe(reportByCommandLine(path));
    expect(JSON.parse(report)).toMatchObject({ source: { encoding, bytes: bytes.length } });
    expect(engine.text('one')).toBe(ASTRAL_BULLETIN);
  });
});

test('the object that open returns, the details, the threads and the proof list say the same as the JSON', () => {
  const report = openBulletin(engine, ASTRAL_BULLETIN);
  const articles = report.articles.map((article, index) => ({
    ...article,
    ...engine.details('bulletin', index),
  }));
  expect(JSON.parse(engine.reportJson('bulletin'))).toEqual({
    ...report,
    articles,
    threads: engine.threads('bulletin'),
    proof: engine.proof('bulletin', {}),
  });
});

test.each(['figures', 'outlines'] as const)('%s are those of the command line', (what) => {
  for (const name of SAMPLE_NAMES) {
    openBulletin(engine, readSample(name).toString('utf8'));
    const printed: unknown = JSON.parse(
      printByCommandLine(what, samplePath(name), '--format', 'json'),
    );
    expect(engine[what]('bulletin', {})).toEqual(printed);
  }
});

test('all facts are those of the command line', () => {
  for (const name of SAMPLE_NAMES) {
    openBulletin(engine, readSample(name).toString('utf8'));
    const printed: unknown = JSON.parse(
      printByCommandLine('facts', samplePath(name), '--format', 'json'),
    );
    expect({
      figures: engine.figures('bulletin', {}),
      outlines: engine.outlines('bulletin', {}),
      threads: engine.threads('bulletin'),
      signers: engine.signers('bulletin', {}),
    }).toEqual(printed);
  }
});

test('opening the same bytes twice gives the same report', () => {
  const reports = ['first', 'second'].map((document) => {
    engine.open(readSample(SAMPLE_NAMES[0] ?? ''), { document, name: 'same.txt' }, () => undefined);
    return engine.reportJson(document);
  });
  expect(reports[0]).toBe(reports[1]);
});
