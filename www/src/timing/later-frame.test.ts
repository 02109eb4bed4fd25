/** What is put off comes after the frame that paints the rest, once for each bulletin. */
import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LaterFrame } from './later-frame.js';

let frames: Map<number, () => void>;
let updates = 0;

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => {
    updates += 1;
  },
  updateComplete: Promise.resolve(true),
};

/** Paints a frame and does what follows it. */
function paint(): void {
  const due = [...frames.values()];
  frames.clear();
  for (const frame of due) frame();
  vi.runAllTimers();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  frames = new Map();
  updates = 0;
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
    last += 1;
    frames.set(last, frame);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a later frame', () => {
  it('comes behind the frame that paints what is rendered now', () => {
    const laterFrame = new LaterFrame(host);
    expect(laterFrame.hasCome('a')).toBe(false);
    paint();
    expect(laterFrame.hasCome('a')).toBe(false);
    paint();
    expect(laterFrame.hasCome('a')).toBe(true);
    expect(updates).toBe(1);
  });

  it('is drawn behind its frame and not in it', () => {
    const laterFrame = new LaterFrame(host, 0);
    laterFrame.hasCome('a');
    for (const frame of frames.values()) frame();
    expect(updates).toBe(0);
    vi.runAllTimers();
    expect(updates).toBe(1);
  });

  it('does not come when the view was taken out between its frame and its turn', () => {
    const laterFrame = new LaterFrame(host, 0);
    laterFrame.hasCome('a');
    for (const frame of frames.values()) frame();
    laterFrame.hostDisconnected();
    vi.runAllTimers();
    expect(updates).toBe(0);
  });

  it('comes a turn later where another view goes first', () => {
    const laterFrame = new LaterFrame(host, 2);
    laterFrame.hasCome('a');
    paint();
    paint();
    expect(laterFrame.hasCome('a')).toBe(false);
    paint();
    expect(laterFrame.hasCome('a')).toBe(true);
  });

  it('is waited for again with another bulletin, whose frame alone counts', () => {
    const laterFrame = new LaterFrame(host);
    laterFrame.hasCome('a');
    paint();
    expect(laterFrame.hasCome('b')).toBe(false);
    paint();
    expect(laterFrame.hasCome('b')).toBe(false);
    paint();
    expect(laterFrame.hasCome('b')).toBe(true);
  });

  it('is asked for again by a view that was taken out before it came', () => {
    const laterFrame = new LaterFrame(host);
    laterFrame.hasCome('a');
    laterFrame.hostDisconnected();
    expect(frames.size).toBe(0);
    laterFrame.hostConnected();
    expect(updates).toBe(1);
    laterFrame.hasCome('a');
    paint();
    paint();
    expect(laterFrame.hasCome('a')).toBe(true);
  });
});
