/** The static server behind `make run` and the browser tests: right types, strict headers, nothing from outside. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, startServer } from '../../scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const root = join(folder, 'site');
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets/index.html'), 'assets');
  writeFileSync(join(root, 'assets/a.js'), 'export {};');
  writeFileSync(join(root, 'assets/a.wasm'), 'wasm');
  writeFileSync(join(root, '简报 一.txt'), '简报');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  server = await startServer({ root, base: '/portal/bulletins/' });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks for a path exactly as written; `fetch` would resolve `..` by itself. */
function ask(path: string, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (done, failed) => {
      const { port } = new URL(server.address);
      request({ host: '127.0.0.1', port, path, method }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () => {
          done({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      })
        .on('error', failed)
        .end();
    },
  );
}

describe('what it serves', () => {
  test.each([
    ['', 'text/html; charset=utf-8'],
    ['assets/a.js', 'text/javascript; charset=utf-8'],
    ['assets/a.wasm', 'application/wasm'],
    ['%E7%AE%80%E6%8A%A5%20%E4%B8%80.txt', 'text/plain'],
  ])('%s comes as %s', async (path, type) => {
    const { status, headers } = await ask(`/portal/bulletins/${path}`);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  test('every answer carries the policy and says no sniffing', async () => {
    for (const path of ['', 'assets/a.js', 'missing']) {
      const { headers } = await ask(`/portal/bulletins/${path}`);
      expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('a query does not matter, and HEAD has the size without the body', async () => {
    const { status, headers, body } = await ask('/portal/bulletins/assets/a.js?v=1', 'HEAD');
    expect([status, headers['content-length'], body]).toEqual([200, '10', '']);
  });

  test('a folder without its slash is sent on to the one with it', async () => {
    expect((await ask('/portal/bulletins')).headers['location']).toBe('/portal/bulletins/');
    expect((await ask('/portal/bulletins/assets')).headers['location']).toBe(
      '/portal/bulletins/assets/',
    );
  });
});

describe('what it refuses', () => {
  test.each([
    '/portal/bulletins/../../secret.txt',
    '/portal/bulletins/../secret.txt',
    '/portal/bulletins/%2e%2e/secret.txt',
    '/portal/bulletins/..%2fsecret.txt',
    '/portal/bulletins//etc/passwd',
    '/portal/bulletins/link.txt',
    '/portal/bulletins/missing.txt',
    '/index.html',
    '/',
  ])('%s is not found', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test.each(['/portal/bulletins/%', '/portal/bulletins/%00', '/portal/bulletins/..%5csecret.txt'])(
    '%s is a bad request',
    async (path) => {
      expect((await ask(path)).status).toBe(400);
    },
  );

  test('nothing can be written', async () => {
    const { status, headers } = await ask('/portal/bulletins/index.html', 'POST');
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });
});
