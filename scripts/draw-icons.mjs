/** Draws the icons of the installed page from www/public/icon.svg, by Chromium: `node scripts/draw-icons.mjs`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from './browser.mjs';
import { ROOT } from './build-settings.mjs';

const FOLDER = join(ROOT, 'www/public');
/** A maskable icon may be cut to a circle: what matters stays within its middle 80 %. */
const ICONS = [
  { file: 'icon-192.png', size: 192, share: 1 },
  { file: 'icon-512.png', size: 512, share: 1 },
  { file: 'icon-maskable-512.png', size: 512, share: 0.72 },
];

const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
const browser = await chromium.launch(launchOptions());
try {
  for (const { file, size, share } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const inner = Math.round(size * share);
    await page.setContent(
      `<style>body{margin:0;display:grid;place-items:center;height:100vh;background:${share < 1 ? '#fbfaf7' : 'transparent'}}svg{width:${inner}px;height:${inner}px}</style>${svg}`,
    );
    await page.screenshot({ path: join(FOLDER, file), omitBackground: true });
    await page.close();
    console.log(file);
  }
} finally {
  await browser.close();
}
