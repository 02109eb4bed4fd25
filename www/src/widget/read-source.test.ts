/** Bytes come in whole or with a named failure; what is too large is never read. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FILE_LIMIT_BYTES } from '../protocol/failures.js';
import { nameOfAddress, readAddress, readFile, readOwnText, readText } from './read-source.js';

const signal = new AbortController().signal;

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.stubGlobal('document', { baseURI: 'https://example.test/portal/' });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function serve(response: Response | Error): ReturnType<typeof vi.fn> {
  const fetch = vi.fn(() =>
    response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
  );
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

describe('a text of the reader’s own', () => {
  it.each([
    ['UTF-8', [0xe6, 0x9d, 0xad, 0xe5, 0xb7, 0x9e]],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xe6, 0x9d, 0xad, 0xe5, 0xb7, 0x9e]],
    ['GB18030', [0xba, 0xbc, 0xd6, 0xdd]],
  ])('is read in %s', async (_, bytes) => {
    expect(await readOwnText(new Blob([Uint8Array.from(bytes)]), '地名.txt')).toBe('杭州');
  });

  it('that is neither is unreadable by name', async () => {
    const picture = new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff])]);
    await expect(readOwnText(picture, '图.txt')).rejects.toMatchObject({
      code: 'source-unreadable',
      subject: '图.txt',
    });
  });
});

describe('a file', () => {
  it('that is too large is refused before a byte is read', async () => {
    const arrayBuffer = vi.fn();
    const file = { size: FILE_LIMIT_BYTES + 1, arrayBuffer } as unknown as Blob;
    await expect(readFile(file, '大.txt')).rejects.toMatchObject({
      code: 'file-too-large',
      subject: '大.txt',
    });
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('that is a folder or was moved is unreadable by name', async () => {
    const file = {
      size: 4096,
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')),
    } as unknown as Blob;
    await expect(readFile(file, '文件夹')).rejects.toMatchObject({ code: 'source-unreadable' });
  });

  it('comes as it is', async () => {
    expect(await readFile(new Blob(['甲']), 'a')).toEqual(new TextEncoder().encode('甲'));
  });
});

describe('a text', () => {
  it('becomes UTF-8', () => {
    expect(readText('甲', 'a')).toEqual(new TextEncoder().encode('甲'));
  });
});

describe('an address', () => {
  it('is resolved against the page', async () => {
    const fetch = serve(new Response('甲'));
    await readAddress('./a.txt', signal);
    expect(String((fetch.mock.calls[0] as unknown[])[0])).toBe('https://example.test/portal/a.txt');
  });

  it.each([404, 403, 500])('that answers %d is not found', async (status) => {
    serve(new Response('', { status }));
    await expect(readAddress('a.txt', signal)).rejects.toMatchObject({ code: 'source-not-found' });
  });

  it('that does not answer is unreadable', async () => {
    serve(new TypeError('network'));
    await expect(readAddress('a.txt', signal)).rejects.toMatchObject({ code: 'source-unreadable' });
  });

  it('with too much behind it is refused by its announced length', async () => {
    const response = new Response('x', {
      headers: { 'content-length': String(FILE_LIMIT_BYTES + 1) },
    });
    serve(response);
    await expect(readAddress('a.txt', signal)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('that is given up stays an abort', async () => {
    serve(new DOMException('', 'AbortError'));
    await expect(readAddress('a.txt', signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each([
    ['https://x.test/a/%E7%AE%80%E6%8A%A5.txt?v=1#x', '简报.txt'],
    ['./b.txt', 'b.txt'],
    ['100%.txt', '100%.txt'],
    ['https://x.test/', 'https://x.test/'],
  ])('%s is named %s', (address, name) => {
    expect(nameOfAddress(address)).toBe(name);
  });
});
