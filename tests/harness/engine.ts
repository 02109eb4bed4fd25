/** Starts the built wasm in Node, the way the worker does in the browser, for the tests of the boundary. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuildSettings, ROOT } from '../../scripts/build-settings.mjs';
import {
  Engine,
  initSync,
  type EngineSettings,
  type Report,
} from '../../www/wasm/bulletin_lens.js';

const { outDir, outName } = readBuildSettings();

/** The memory of the one wasm instance that all engines of a test file share. */
export const { memory } = initSync({
  module: readFileSync(join(ROOT, outDir, `${outName}_bg.wasm`)),
});

/** A new engine with the built-in dictionary, or with what `settings` add to it. */
export function startEngine(settings: EngineSettings = {}): Engine {
  return new Engine(settings);
}

/** Opens `content` under the name `document`; text goes in as UTF-8. */
export function openBulletin(
  engine: Engine,
  content: string | Uint8Array,
  document = 'bulletin',
): Report {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return engine.open(bytes, { document, name: `${document}.txt` }, () => undefined);
}

/** A bulletin of two articles with characters outside the basic plane in title, body and between the terms. */
export const ASTRAL_BULLETIN = [
  '余杭区：开展𠮷祥社区民生实事项目监督',
  '余杭区人大常委会组织代表视察𠮷祥社区，推进民生实事项目。代表们走进𬱖家桥😀，察看民生实事项目的进展。',
  '（余杭区人大常委会 张三）',
  '',
  '西湖区：听取生态环境保护工作报告',
  '西湖区人大常委会听取生态环境保护工作报告😀，代表提出意见。生态环境是民生实事。',
  '（西湖区人大常委会 李四）',
  '',
].join('\n');
