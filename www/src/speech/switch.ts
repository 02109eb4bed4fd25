/** Whether texts can be read aloud on this page: one switch for all elements, because there is one voice. */
import { readByKey } from './keys.js';
import { pageReader } from './platform.js';

let isOn = false;
const listeners = new Set<() => void>();

/** Whether it is on. */
export function isReadAloudOn(): boolean {
  return isOn;
}

/** Switches it; what is being read stops with it, and the keys that read and stop come and go. */
export function switchReadAloud(on: boolean): void {
  if (on === isOn) return;
  isOn = on;
  if (on) addEventListener('keydown', readByKey, { capture: true });
  else {
    removeEventListener('keydown', readByKey, { capture: true });
    pageReader.stop();
  }
  for (const listener of listeners) listener();
}

/** Tells `listener` of each change. */
export function listenToReadAloud(listener: () => void): void {
  listeners.add(listener);
}

/** Tells it no more. */
export function leaveReadAloud(listener: () => void): void {
  listeners.delete(listener);
}
