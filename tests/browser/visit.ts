/** A visit to the built page in a fresh browser profile, and everything that went wrong during it. */
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { ROOT } from '../../scripts/build-settings.mjs';
import { launchOptions } from '../../scripts/browser.mjs';
import { startServer } from '../../scripts/serve.mjs';

/** The path the site is served under: deep, so that an absolute address would be found out. */
const BASE = '/portal/bulletins/';

/** How long, in milliseconds, a reader waits for what should come at once; a machine under load is slow. */
const PATIENCE = 15_000;

/** One page with what it asked for and what it complained of. */
export interface Visit {
  page: Page;
  /** Addresses of all requests, the worker's included. */
  requests: string[];
  /** Violations of the content security policy, errors on the console, uncaught errors. */
  complaints: string[];
}

/** How a visit differs from a plain one. */
export interface VisitOptions extends BrowserContextOptions {
  /** The page, relative to the site. */
  path?: string;
}

/**
 * Starts a browser and a server for the tests of one file; call it at the top of the file.
 * Every visit is closed after its test, and must have passed without complaint.
 */
export function openSite(): {
  address: () => string;
  visit: (options?: VisitOptions) => Promise<Visit>;
} {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startServer>>;
  let visits: Visit[] = [];

  beforeAll(async () => {
    server = await startServer({ root: join(ROOT, 'www/dist'), base: BASE });
    browser = await chromium.launch(launchOptions());
  });

  afterEach(async () => {
    const complaints = visits.flatMap((visit) => visit.complaints);
    const foreign = visits
      .flatMap((visit) => visit.requests)
      .filter((request) => !isOwn(request, server.address));
    await Promise.all(visits.map((visit) => visit.page.context().close()));
    visits = [];
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return {
    address: () => server.address,
    visit: async ({ path = '', ...options }: VisitOptions = {}) => {
      const context = await browser.newContext({
        locale: 'zh-CN',
        colorScheme: 'light',
        reducedMotion: 'reduce',
        viewport: { width: 1280, height: 800 },
        ...options,
      });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      const visit: Visit = { page, requests: [], complaints: [] };
      visits.push(visit);
      // The context sees the worker's requests too.
      context.on('request', (request) => visit.requests.push(request.url()));
      page.on('pageerror', (error) => visit.complaints.push(`uncaught: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          visit.complaints.push(`${message.type()}: ${message.text()}`);
        }
      });
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI}`);
        });
      });
      await page.goto(`${server.address}${path}`);
      return visit;
    },
  };
}

/** Whether a request stays with the site: its own files, and what the page holds in memory. */
function isOwn(request: string, address: string): boolean {
  return ['blob:', 'data:', new URL('/', address).href].some((own) => request.startsWith(own));
}
