/** Opening and closing again and again does not fill the memory. */
import { expect, test } from 'vitest';
import { ASTRAL_BULLETIN, memory, openBulletin, startEngine } from '../harness/engine.js';

const LONG = ASTRAL_BULLETIN.repeat(300);

test('a hundred documents opened and closed take no more memory than ten', () => {
  const engine = startEngine();
  const openAndClose = (times: number) => {
    for (let time = 0; time < times; time += 1) {
      openBulletin(engine, LONG);
      engine.keywords('bulletin', { top: 0 });
      engine.close('bulletin');
    }
    return memory.buffer.byteLength;
  };
  const afterTen = openAndClose(10);
  expect(openAndClose(100)).toBe(afterTen);
  engine.free();
});

test('an engine that is freed gives its dictionary back', () => {
  const startAndFree = (times: number) => {
    for (let time = 0; time < times; time += 1) startEngine().free();
    return memory.buffer.byteLength;
  };
  const afterTwo = startAndFree(2);
  expect(startAndFree(4)).toBe(afterTwo);
});
