/** The browser that tests, screenshots and the benchmark drive: where it is and how it is started. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Flags for a browser that asks nobody anything and calls nobody. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of Chromium or Chrome: $CHROMIUM, else the first on PATH; null when there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const command of COMMANDS) {
      const path = join(folder, command);
      if (folder && existsSync(path)) return path;
    }
  }
  return null;
}

/** Whether a font with Chinese characters is installed where Debian puts fonts; true on other systems. */
export function hasChineseFont() {
  const folder = '/usr/share/fonts';
  if (process.platform !== 'linux' || !existsSync(folder)) return true;
  return readdirSync(folder, { recursive: true }).some((name) =>
    /(noto.*cjk|wqy|source-?han|droidsansfallback|simsun|uming|ukai)/i.test(String(name)),
  );
}

/** Options for playwright-core's `chromium.launch`; throws when there is no browser. */
export function launchOptions() {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error('No Chromium found; `make test` installs it or says how.');
  }
  return { executablePath, args: CHROMIUM_FLAGS };
}
