/** Gets the bytes of a bulletin from a file, an address or a text; too large a file is refused unread. */
import { EngineFailure, isAbort } from '../engine/engine-failure.js';
import { FILE_LIMIT_BYTES } from '../protocol/failures.js';

/** The bytes of a file. */
export async function readFile(file: Blob, name: string): Promise<Uint8Array> {
  refuseOver(file.size, name);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    console.error(cause);
    throw EngineFailure.named('source-unreadable', name);
  }
}

/** The text of a file of the reader’s own, in UTF-8 or, as offices write, in GB18030. */
export async function readOwnText(file: Blob, name: string): Promise<string> {
  const bytes = await readFile(file, name);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (cause) {
      // Not in this encoding; after the last of them the file is refused below.
      if (!(cause instanceof TypeError)) throw cause;
    }
  }
  throw EngineFailure.named('source-unreadable', name);
}

/** The bytes of a text. */
export function readText(text: string, name: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  refuseOver(bytes.length, name);
  return bytes;
}

/** The bytes at an address. */
export async function readAddress(address: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const response = await fetch(new URL(address, document.baseURI), { signal });
    if (!response.ok) throw EngineFailure.named('source-not-found', address);
    refuseOver(Number(response.headers.get('content-length') ?? 0), address);
    const bytes = new Uint8Array(await response.arrayBuffer());
    refuseOver(bytes.length, address);
    return bytes;
  } catch (cause) {
    if (isAbort(cause) || cause instanceof EngineFailure) throw cause;
    console.error(cause);
    throw EngineFailure.named('source-unreadable', address);
  }
}

/** The file’s name at the end of an address. */
export function nameOfAddress(address: string): string {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  const last = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last) || address;
  } catch {
    // A stray % in the address: the name as it stands will do.
    return last;
  }
}

function refuseOver(bytes: number, name: string): void {
  if (bytes > FILE_LIMIT_BYTES) throw EngineFailure.named('file-too-large', name);
}
