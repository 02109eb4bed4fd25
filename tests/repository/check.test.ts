/** The summary of `make test` counts what the runners print, and takes silence for failure. */
import { describe, expect, test } from 'vitest';
import { countCargoTests, countVitestTests, judgeStep, STEPS } from '../../scripts/check.mjs';

const cargoOutput = `
running 3 tests
test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s
   Doc-tests bulletin_lens
test result: FAILED. 4 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.01s
`;

describe('counting', () => {
  test("cargo's result lines add up", () => {
    expect(countCargoTests(cargoOutput)).toEqual({ passed: 7, failed: 1, skipped: 2 });
  });

  test("vitest's report counts skipped tests and todos as skipped", () => {
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(countVitestTests(JSON.stringify(report))).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });
});

describe('judging', () => {
  test('a check without tests fails once by its exit code', () => {
    expect(judgeStep(1, null)).toEqual({ passed: 0, failed: 1, reasons: ['exit code 1'] });
  });

  test('a runner that ran nothing has failed', () => {
    expect(judgeStep(0, { passed: 0, failed: 0, skipped: 0 })).toMatchObject({ failed: 1 });
  });

  test('a skipped test is a failure', () => {
    expect(judgeStep(0, { passed: 3, failed: 0, skipped: 1 })).toMatchObject({
      passed: 3,
      failed: 1,
    });
  });

  test('failed tests are counted once, not again for the exit code', () => {
    expect(judgeStep(101, { passed: 3, failed: 2, skipped: 0 })).toMatchObject({ failed: 2 });
  });
});

test('every step that is needed comes before the step that needs it', () => {
  const seen = new Set<string>();
  for (const step of STEPS) {
    for (const needed of step.needs ?? []) expect(seen).toContain(needed);
    seen.add(step.name);
  }
});
