/** A view shows the newest answer only, keeps the old one while it waits, and can ask again after a failure. */
import type { ReactiveControllerHost } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { abortError } from '../engine/engine-failure.js';
import { Answer } from './answer.js';

function hostOf(): ReactiveControllerHost {
  return {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: vi.fn<() => void>(),
    updateComplete: Promise.resolve(true),
  };
}

const turn = (): Promise<void> => Promise.resolve().then(() => undefined);

describe('an answer', () => {
  it('is asked for once for each question', async () => {
    const answer = new Answer<string>(hostOf());
    const ask = vi.fn(() => Promise.resolve('甲'));
    answer.want('a', ask);
    answer.want('a', ask);
    await turn();
    expect(ask).toHaveBeenCalledOnce();
    expect(answer.value).toBe('甲');
    expect(answer.pending).toBe(false);
  });

  it('that comes late does not replace a newer one', async () => {
    const answer = new Answer<string>(hostOf());
    let late: (value: string) => void = () => undefined;
    answer.want(
      'a',
      () =>
        new Promise((resolve) => {
          late = resolve;
        }),
    );
    answer.want('b', () => Promise.resolve('新'));
    await turn();
    late('旧');
    await turn();
    expect(answer.value).toBe('新');
  });

  it('gives up the older question when a newer one is asked', () => {
    const answer = new Answer<string>(hostOf());
    let given: AbortSignal | undefined;
    answer.want('a', (signal) => {
      given = signal;
      return new Promise(() => undefined);
    });
    answer.want('b', () => new Promise(() => undefined));
    expect(given?.aborted).toBe(true);
  });

  it('stays while a new one is awaited', async () => {
    const answer = new Answer<string>(hostOf());
    answer.want('a', () => Promise.resolve('甲'));
    await turn();
    answer.want('b', () => new Promise(() => undefined));
    expect(answer.value).toBe('甲');
    expect(answer.pending).toBe(true);
  });

  it('that failed can be asked for again', async () => {
    const host = hostOf();
    const answer = new Answer<string>(host);
    answer.want('a', () => Promise.reject(new Error('no')));
    await turn();
    expect(answer.error).toEqual(new Error('no'));
    answer.retry();
    expect(host.requestUpdate).toHaveBeenCalledTimes(2);
    answer.want('a', () => Promise.resolve('甲'));
    await turn();
    expect(answer.value).toBe('甲');
    expect(answer.error).toBeUndefined();
  });

  it('that was superseded elsewhere is no failure and is not asked back at once', async () => {
    const host = hostOf();
    const answer = new Answer<string>(host);
    answer.want('a', () => Promise.reject(abortError()));
    await turn();
    expect(answer.error).toBeUndefined();
    expect(host.requestUpdate).not.toHaveBeenCalled();
  });

  it('is given up when its view goes', () => {
    const answer = new Answer<string>(hostOf());
    let given: AbortSignal | undefined;
    answer.want('a', (signal) => {
      given = signal;
      return new Promise(() => undefined);
    });
    answer.hostDisconnected();
    expect(given?.aborted).toBe(true);
  });
});
