import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wait } from './wait.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('waiting', () => {
  it('takes its seconds', async () => {
    const ended = vi.fn();
    wait(2, undefined).then(ended);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('leaves its signal alone afterwards', async () => {
    const { signal } = new AbortController();
    const waiting = wait(2, signal);
    await vi.advanceTimersByTimeAsync(2_000);
    await waiting;
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('ends with its signal, and leaves no timer', async () => {
    const stop = new AbortController();
    const waiting = wait(2, stop.signal);
    stop.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not begin after its signal', async () => {
    await expect(wait(2, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });
});
