/**
 * A static file server for www/dist, for `make run`, the browser tests and the benchmark. No dependencies.
 *
 *   node scripts/serve.mjs [--root www/dist] [--port 8080] [--base /]
 */
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const MEDIA_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  // Sample bulletins come in several encodings: no charset, the reader finds it out.
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** The policy that a portal is asked to send; the page works under it. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "manifest-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // Always ask whether a file changed: the page is rebuilt under the same address.
  'Cache-Control': 'no-cache',
};

/**
 * The file inside `root` that `url` asks for under `base`, or the status that answers it instead.
 * Nothing outside `root` is ever found: neither by `..`, nor encoded, nor through a link.
 */
export function findServedFile(root, base, url) {
  let pathname;
  try {
    pathname = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return { status: 400 };
  }
  if (pathname.includes('\0') || pathname.includes('\\')) return { status: 400 };
  if (pathname === base.slice(0, -1)) return { status: 308, location: base };
  if (!pathname.startsWith(base)) return { status: 404 };
  const home = realpathSync(root);
  const inside = (path) => path === home || path.startsWith(home + sep);
  let path = resolve(home, pathname.slice(base.length));
  if (!inside(path)) return { status: 404 };
  try {
    if (pathname.endsWith('/')) path = join(path, 'index.html');
    path = realpathSync(path);
    const found = statSync(path);
    if (!inside(path)) return { status: 404 };
    if (found.isDirectory()) return { status: 308, location: `${encodeURI(pathname)}/` };
    return { status: 200, path, size: found.size };
  } catch {
    return { status: 404 };
  }
}

function answer(request, response, root, base) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...HEADERS, Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = findServedFile(root, base, request.url ?? '/');
  if (found.status === 308) {
    response.writeHead(308, { ...HEADERS, Location: found.location }).end();
    return;
  }
  if (found.status !== 200) {
    response.writeHead(found.status, { ...HEADERS, 'Content-Type': MEDIA_TYPES['.txt'] });
    response.end(`${found.status}\n`);
    return;
  }
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': MEDIA_TYPES[extname(found.path).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': found.size,
  });
  if (request.method === 'HEAD') response.end();
  else pipeline(createReadStream(found.path), response, () => undefined);
}

/**
 * Serves `root` on this machine only; port 0 takes a free one. `base` begins and ends with a slash.
 * Resolves to the address of the page and a function that stops the server.
 */
export function startServer({ root, port = 0, base = '/' }) {
  const server = createServer((request, response) => answer(request, response, root, base));
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      const address = `http://localhost:${server.address().port}${base}`;
      const close = () =>
        new Promise((closed) => {
          server.closeAllConnections();
          server.close(closed);
        });
      done({ address, close });
    });
  });
}

async function main() {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: fileURLToPath(new URL('../www/dist', import.meta.url)) },
      port: { type: 'string', default: '8080' },
      base: { type: 'string', default: '/' },
    },
  });
  try {
    const { address } = await startServer({ ...values, port: Number(values.port) });
    console.log(`\nbulletin-lens: ${address}   (Ctrl+C stops it)`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(
      `Port ${values.port} is taken. Choose another: PORT=${Number(values.port) + 1} make run`,
    );
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
