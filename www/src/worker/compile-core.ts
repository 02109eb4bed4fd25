/** Fetches and compiles the core, and tells by name why it could not. */
import { failure } from '../protocol/failures.js';

const WASM_MAGIC = [0x00, 0x61, 0x73, 0x6d];

/** Compiles what is served at `url`; throws a named failure. */
export async function compileCore(url: string): Promise<WebAssembly.Module> {
  const response = await fetchCore(url);
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/wasm')) {
    return compileOrName(url, () => WebAssembly.compileStreaming(response));
  }
  // Many servers do not know the type: what counts is what the bytes are.
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!WASM_MAGIC.every((byte, place) => bytes[place] === byte)) {
    throw failure('wasm-mime-type', url);
  }
  return compileOrName(url, () => WebAssembly.compile(bytes));
}

async function fetchCore(url: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'same-origin' });
  } catch (cause) {
    console.error(cause);
    throw failure('wasm-not-found', url);
  }
  if (!response.ok) throw failure('wasm-not-found', url);
  return response;
}

async function compileOrName(
  url: string,
  compile: () => Promise<WebAssembly.Module>,
): Promise<WebAssembly.Module> {
  try {
    return await compile();
  } catch (cause) {
    // Chromium and Firefox name the policy or its keyword in the message; there is no other sign.
    if (/unsafe-eval|content security policy|blocked by csp/i.test(String(cause))) {
      throw failure('wasm-blocked-by-csp');
    }
    console.error(cause);
    throw isRecentEnough() ? failure('wasm-not-found', url) : failure('browser-too-old');
  }
}

/** Whether references, the newest feature that the core needs, are known here: if so, the file is broken. */
function isRecentEnough(): boolean {
  const takesReference = [...WASM_MAGIC, 1, 0, 0, 0, 1, 5, 1, 0x60, 1, 0x6f, 0];
  return WebAssembly.validate(Uint8Array.from(takesReference));
}
