/** Sizes of files as a browser fetches them: raw, gzip -9 and brotli 11. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The three sizes of one file, in bytes. */
export function measureFile(path) {
  const bytes = readFileSync(path);
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length,
  };
}

/** The sizes of several files together, each compressed alone, as a server sends them. */
export function measureFiles(paths) {
  const total = { raw: 0, gzip: 0, brotli: 0 };
  for (const path of paths) {
    const size = measureFile(path);
    for (const key of Object.keys(total)) total[key] += size[key];
  }
  return total;
}

/** `1,234,567 bytes, gzip 456,789, brotli 345,678`. */
export function describeSize({ raw, gzip, brotli }) {
  const grouped = (bytes) => bytes.toLocaleString('en-US');
  return `${grouped(raw)} bytes, gzip ${grouped(gzip)}, brotli ${grouped(brotli)}`;
}
