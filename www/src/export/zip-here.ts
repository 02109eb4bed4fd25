/** Stands for `fflate` in the build: packs in the thread it is called in, because the page’s policy forbids a worker made of a blob. */
import { zipSync, type AsyncZippable, type FlateCallback, type Zippable } from 'fflate/browser';

export { strToU8, zipSync } from 'fflate/browser';

/** As the library’s own, without threads. */
export function zip(files: AsyncZippable, done: FlateCallback): void {
  try {
    done(null, zipSync(files as Zippable));
  } catch (error) {
    done(error as Parameters<FlateCallback>[0], new Uint8Array());
  }
}
