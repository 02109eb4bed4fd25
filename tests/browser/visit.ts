/** A visit to the built page in a fresh browser profile, and everything that went wrong during it. */
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { ROOT } from '../../scripts/build-settings.mjs';
import { launchOptions } from '../../scripts/browser.mjs';
import { startServer } from '../../scripts/serve.mjs';
import type { Reply } from '../../www/src/protocol/messages.js';

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
  /** Changes what the worker says, to show the page a bulletin that the samples are none of. */
  core?: ChangeReply;
}

/** A request to the worker, as far as a change has to know it. */
export interface AskedRequest {
  kind: string;
  document?: string;
  region?: string;
  corrections?: string;
  query?: unknown;
}

/** Gets each reply of the worker with its request; runs inside the worker, so it can use nothing from outside itself. */
export type ChangeReply = (request: AskedRequest, reply: Reply) => Reply;

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
    visit: async ({ path = '', core, ...options }: VisitOptions = {}) => {
      const context = await browser.newContext({
        // What the page keeps for use without a network is a matter of its own tests.
        serviceWorkers: 'block',
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
        const isBlocked = message.text().includes('Service Worker registration blocked');
        if ((message.type() === 'error' || message.type() === 'warning') && !isBlocked) {
          visit.complaints.push(`${message.type()}: ${message.text()}`);
        }
      });
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI}`);
        });
      });
      if (core) await changeWorker(page, core);
      await page.goto(`${server.address}${path}`);
      return visit;
    },
  };
}

/** Puts a change between the worker and the page. */
async function changeWorker(page: Page, change: ChangeReply): Promise<void> {
  const before = `{
    const asked = new Map();
    self.addEventListener('message', ({ data }) => asked.set(data.id, data.request));
    const post = self.postMessage.bind(self);
    const change = ${change.toString()};
    self.postMessage = (reply) => post(change(asked.get(reply.id), reply));
  }\n`;
  await page.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: before + (await response.text()) });
  });
}

/** Whether a request stays with the site: its own files, and what the page holds in memory. */
function isOwn(request: string, address: string): boolean {
  return ['blob:', 'data:', new URL('/', address).href].some((own) => request.startsWith(own));
}
