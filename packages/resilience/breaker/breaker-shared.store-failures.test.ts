import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testSettings } from '../base/settings.fixture.ts';
import type { BreakerStore } from '../store/breaker-store.ts';
import {
  anInstance,
  fail,
  failUntilOpen,
  type Instance,
  ok,
  type Trouble,
  TroubledStore,
  transitionsOf,
} from './breaker-shared.fixture.ts';

let store: TroubledStore;
let instance: Instance;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  store = new TroubledStore();
  instance = anInstance(store);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Runs a call while time passes; returns its result and its duration in milliseconds. */
async function timed(of: Instance, call: () => Promise<unknown>) {
  const began = Date.now();
  let ended = 0;
  const outcome = of.run(call).finally(() => {
    ended = Date.now();
  });
  await vi.advanceTimersByTimeAsync(1_000);
  return { outcome: await outcome, ms: ended - began };
}

const troubles: [Trouble, number][] = [
  ['fails', 0],
  ['answer-lost', 0],
  ['hangs', 150],
];

describe.each(troubles)('a store that is in trouble (%s)', (trouble, waitMs) => {
  beforeEach(() => store.be(trouble));

  it('fails no request, delays few, and none for long', async () => {
    const delays: number[] = [];
    for (let i = 0; i < 20; i += 1) {
      const { outcome, ms } = await timed(instance, i % 5 === 0 ? fail : ok);
      expect(outcome).toBe(i % 5 === 0 ? 'failed' : 'ok');
      delays.push(ms);
    }
    expect(Math.max(...delays)).toBe(waitMs);
    expect(store.reads).toBeLessThanOrEqual(6);
  });

  it('is tried again, but not by every request', async () => {
    instance = anInstance(store, { settings: () => ({ ...testSettings, minimumCalls: 99 }) });
    for (let i = 0; i < 10; i += 1) {
      const came = instance.run(fail);
      await vi.advanceTimersByTimeAsync(400);
      expect(await came).toBe('failed');
    }
    // At 0 s and 2 s, and after the last one's answer: 150 ms later each.
    expect(store.reads).toBe(2);
  });

  it('leaves each process to itself: it opens, pauses, lets one call probe, and closes', async () => {
    for (let i = 0; i < 4; i += 1) await timed(instance, fail);
    expect(instance.breaker.state()).toBe('open');
    expect(await instance.run(ok)).toBe('refused');
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    const both = Promise.all([timed(instance, ok), instance.run(ok)]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await both)[0].outcome).toBe('ok');
    expect((await both)[1]).toBe('refused');
    expect(instance.breaker.state()).toBe('closed');
    expect(await timed(instance, ok)).toMatchObject({ outcome: 'ok' });
    expect(transitionsOf(instance)).toEqual(['closed → open', 'open → half-open', 'half-open → closed']);
  });

  it('takes at most its limit of the call that opens and of the one that probes, twice', async () => {
    for (let i = 0; i < 3; i += 1) await timed(instance, fail);
    expect((await timed(instance, fail)).ms).toBeLessThanOrEqual(2 * waitMs);
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    expect(await timed(instance, ok)).toEqual({ outcome: 'ok', ms: 2 * waitMs });
  });

  it('is told in the log', async () => {
    await timed(instance, ok);
    const line = { level: 'warn', message: 'breaker store failed', dependency: 'ledger', error: expect.any(String) };
    expect(instance.lines).toEqual([expect.objectContaining(line)]);
  });

  it('is caught up with once it works again', async () => {
    for (let i = 0; i < 4; i += 1) await timed(instance, fail);
    store.be('none');
    const other = anInstance(store);
    await failUntilOpen(other);
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    expect(await other.run(ok)).toBe('ok');
    expect(await store.row()).toMatchObject({ state: 'closed' });
    // The first request finds either a closed circuit or its own older row; the second certainly a closed one.
    await instance.run(ok);
    expect(await instance.run(ok)).toBe('ok');
    expect(instance.breaker.state()).toBe('closed');
    await failUntilOpen(instance);
    expect(await store.row()).toMatchObject({ state: 'open' });
  });
});

describe('an answer of the store that was lost', () => {
  it('to a claim: the probe closes the circuit for all nevertheless', async () => {
    await failUntilOpen(instance);
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    store.writing = 'answer-lost';
    const probe = async () => {
      store.writing = 'none';
      expect(await store.row()).toMatchObject({ state: 'half-open', version: 2 });
    };
    expect(await instance.run(probe)).toBe('ok');
    expect(await store.row()).toEqual({ state: 'closed', version: 3 });
    expect(instance.breaker.state()).toBe('closed');
  });

  it('to a claim: a probe that fails opens it for all nevertheless', async () => {
    await failUntilOpen(instance);
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    store.writing = 'answer-lost';
    const probe = async () => {
      store.writing = 'none';
      throw new Error('down');
    };
    expect(await instance.run(probe)).toBe('failed');
    expect(await store.row()).toMatchObject({ state: 'open', version: 3 });
    expect(instance.breaker.remainingPauseMs()).toBe(testSettings.pauseMs);
  });

  it('to a claim, and the way to the store as well: nobody waits for itself', async () => {
    instance = anInstance(store, { settings: () => ({ ...testSettings, pauseMs: 500 }) });
    await failUntilOpen(instance);
    await vi.advanceTimersByTimeAsync(500);
    store.writing = 'answer-lost';
    const probe = async () => {
      store.writing = 'fails';
      throw new Error('down');
    };
    expect(await instance.run(probe)).toBe('failed');
    store.writing = 'none';
    expect(await store.row()).toMatchObject({ state: 'half-open', version: 2 });
    await vi.advanceTimersByTimeAsync(500);
    // The lease of that claim still has 5 s to run.
    expect(await instance.run(ok)).toBe('ok');
    expect(await store.row()).toEqual({ state: 'closed', version: 4 });
  });

  it('to an opening: the pause is not counted anew', async () => {
    store.writing = 'answer-lost';
    await failUntilOpen(instance);
    store.writing = 'none';
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    expect(await instance.run(ok)).toBe('refused');
    expect(instance.breaker.remainingPauseMs()).toBe(0);
    expect(await instance.run(ok)).toBe('ok');
    expect(await store.row()).toEqual({ state: 'closed', version: 3 });
  });

  it('to a closing: this process goes on, and opens over it when it must', async () => {
    await failUntilOpen(instance);
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    const probe = async () => {
      store.writing = 'answer-lost';
    };
    expect(await instance.run(probe)).toBe('ok');
    store.writing = 'none';
    expect(await instance.run(ok)).toBe('ok');
    await failUntilOpen(instance);
    expect(await store.row()).toMatchObject({ state: 'open', version: 4 });
  });
});

describe('a closing that did not take place', () => {
  it('leaves this process in use; the row it left half-open is no news', async () => {
    await failUntilOpen(instance);
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    const probe = async () => {
      store.writing = 'fails';
    };
    expect(await instance.run(probe)).toBe('ok');
    store.writing = 'none';
    await vi.advanceTimersByTimeAsync(2_500);
    expect(await instance.run(fail)).toBe('failed');
    const { reads } = store;
    expect(await instance.run(ok)).toBe('ok');
    expect(store.reads).toBe(reads + 1);
    expect(instance.breaker.state()).toBe('closed');
    await failUntilOpen(instance);
    expect(await store.row()).toMatchObject({ state: 'open', version: 3 });
  });
});

describe('an own claim that nobody answered and nothing followed', () => {
  it('is no news to who made it, when a look finds it', async () => {
    await failUntilOpen(instance);
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    store.writing = 'answer-lost';
    const probe = async () => {
      store.writing = 'fails';
    };
    expect(await instance.run(probe)).toBe('ok');
    store.writing = 'none';
    expect(await store.row()).toMatchObject({ state: 'half-open', version: 2 });
    await vi.advanceTimersByTimeAsync(2_500);
    expect(await instance.run(fail)).toBe('failed');
    const { reads } = store;
    expect(await instance.run(ok)).toBe('ok');
    expect(store.reads).toBe(reads + 1);
    expect(instance.breaker.state()).toBe('closed');
    await failUntilOpen(instance);
    expect(await store.row()).toMatchObject({ state: 'open', version: 3 });
  });
});

describe('a look', () => {
  it('is shared by the requests that wait for it', async () => {
    expect(await Promise.all([ok, ok, ok].map(instance.run))).toEqual(['ok', 'ok', 'ok']);
    expect(store.reads).toBe(1);
  });

  it('is made once for a request, also when it takes longer than a call may', async () => {
    const slow: BreakerStore = {
      read: async (name, signal) => {
        await new Promise((resolve) => setTimeout(resolve, 140));
        return store.read(name, signal);
      },
      write: (...write) => store.write(...write),
    };
    const leaseUntil = Date.now() + 10_000;
    await store.write(
      'ledger',
      { state: 'half-open', version: 1, holder: 'other', leaseUntil },
      new AbortController().signal,
    );
    const one = anInstance(slow, { settings: () => ({ ...testSettings, timeoutMs: 100 }) });
    const first = one.run(ok);
    await vi.advanceTimersByTimeAsync(140);
    expect(await first).toBe('refused');
    await vi.advanceTimersByTimeAsync(100);
    const { reads } = store;
    const second = one.run(ok);
    await vi.advanceTimersByTimeAsync(140);
    expect(await second).toBe('refused');
    expect(store.reads).toBe(reads + 1);
    expect(one.breaker.remainingPauseMs()).toBe(0);
  });

  it('that is older than what happened meanwhile changes nothing', async () => {
    // The answer is on its way while another call opens the circuit.
    let arrive = () => {};
    const slow: BreakerStore = {
      read: async (name, signal) => {
        const row = await store.read(name, signal);
        await new Promise<void>((resolve) => {
          arrive = resolve;
        });
        return row;
      },
      write: (...write) => store.write(...write),
    };
    const one = anInstance(slow, { settings: () => ({ ...testSettings, minimumCalls: 1 }) });
    let refuse = (_: Error) => {};
    const first = one.run(() => new Promise((_, reject) => (refuse = reject)));
    await vi.advanceTimersByTimeAsync(0);
    arrive();
    await vi.advanceTimersByTimeAsync(2_000);
    const second = one.run(ok);
    await vi.advanceTimersByTimeAsync(0);
    refuse(new Error('down'));
    expect(await first).toBe('failed');
    arrive();
    expect(await second).toBe('refused');
    expect(one.breaker.state()).toBe('open');
  });

  it('that began before an own claim took place changes nothing', async () => {
    const settings = () => ({ ...testSettings, timeoutMs: 10 });
    const late: BreakerStore = {
      read: async (name, signal) => {
        const row = await store.read(name, signal);
        await new Promise((resolve) => setTimeout(resolve, 50));
        return row;
      },
      write: async (name, row, signal) => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        return store.write(name, row, signal);
      },
    };
    const opening = failUntilOpen(anInstance(store));
    await vi.advanceTimersByTimeAsync(0);
    await opening;
    const one = anInstance(late, { settings });
    const learnt = one.run(ok);
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    expect(await learnt).toBe('refused');
    let answer = () => {};
    const end = new Promise<void>((resolve) => (answer = resolve));
    const probe = one.run(() => end);
    await vi.advanceTimersByTimeAsync(10);
    // The claim is under way; this one reads the earlier row.
    const second = one.run(ok);
    await vi.advanceTimersByTimeAsync(100);
    expect(await second).toBe('refused');
    expect(one.breaker.state()).toBe('half-open');
    answer();
    await vi.advanceTimersByTimeAsync(100);
    expect(await probe).toBe('ok');
    expect(await store.row()).toEqual({ state: 'closed', version: 3 });
  });

  it('that finds the table empty again is believed', async () => {
    await failUntilOpen(instance);
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    const emptied = new TroubledStore();
    let now: BreakerStore = store;
    const moving: BreakerStore = {
      read: (name, signal) => now.read(name, signal),
      write: (name, row, signal) => now.write(name, row, signal),
    };
    const one = anInstance(moving);
    await one.run(ok);
    now = emptied;
    await one.run(fail);
    await one.run(ok);
    await failUntilOpen(one);
    expect(await emptied.row()).toMatchObject({ state: 'open', version: 1 });
  });
});
