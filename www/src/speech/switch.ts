/** Whether texts can be read aloud on this page: one switch for all elements, because there is one voice. */

let isOn = false;
const listeners = new Set<() => void>();

/** Whether it is on. */
export function isReadAloudOn(): boolean {
  return isOn;
}

/** Switches it. */
export function switchReadAloud(on: boolean): void {
  if (on === isOn) return;
  isOn = on;
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
