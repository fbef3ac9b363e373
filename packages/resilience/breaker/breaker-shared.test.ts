import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testSettings } from '../base/settings.fixture.ts';
import { createMemoryBreakerStore } from '../store/breaker-store-memory.ts';
import {
  anInstance,
  fail,
  failUntilOpen,
  type Instance,
  ok,
  TroubledStore,
  transitionsOf,
} from './breaker-shared.fixture.ts';
import { createSharedBreaker } from './breaker-shared.ts';
import { CircuitOpen } from './circuit-open.error.ts';

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

describe('a breaker', () => {
  it('gives what the call gives, and the very error it throws', async () => {
    const { breaker } = instance;
    expect(await breaker.execute(async () => 42)).toBe(42);
    const error = new Error('mine');
    await expect(breaker.execute(() => Promise.reject(error))).rejects.toBe(error);
    expect(breaker.remainingPauseMs()).toBe(0);
  });

  it('opens at the least number of calls, not before', async () => {
    for (let i = 0; i < 3; i += 1) await instance.run(fail);
    expect(instance.breaker.state()).toBe('closed');
    await instance.run(fail);
    expect(instance.breaker.state()).toBe('open');
    expect(await store.row()).toEqual({ state: 'open', version: 1, openUntil: 1_005_000 });
  });

  it('opens above the ratio, not at it', async () => {
    for (const call of [ok, ok, fail, fail]) await instance.run(call);
    expect(instance.breaker.state()).toBe('closed');
    await instance.run(fail);
    expect(instance.breaker.state()).toBe('open');
  });

  it('forgets what is older than the window, also when hardly anybody calls', async () => {
    for (let i = 0; i < 20; i += 1) {
      await instance.run(fail);
      await vi.advanceTimersByTimeAsync(testSettings.windowMs);
    }
    expect(instance.breaker.state()).toBe('closed');
  });

  it('goes closed → open → half-open → closed, writes, logs and counts each change, and starts with a clean window', async () => {
    const { breaker, run } = instance;
    await failUntilOpen(instance);
    expect(breaker.remainingPauseMs()).toBe(5_000);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(await run(ok)).toBe('refused');
    expect(breaker.remainingPauseMs()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    let probing: unknown;
    const probe = async () => {
      probing = { ...(await store.row()), known: breaker.state() };
    };
    expect(await run(probe)).toBe('ok');
    const leaseUntil = 1_005_000 + 600 + 5_000;
    expect(probing).toEqual({
      state: 'half-open',
      version: 2,
      holder: expect.any(String),
      leaseUntil,
      known: 'half-open',
    });
    expect(breaker.state()).toBe('closed');
    expect(await store.row()).toEqual({ state: 'closed', version: 3 });
    for (let i = 0; i < 2; i += 1) await run(fail);
    expect(breaker.state()).toBe('closed');
    expect(store.writes).toBe(3);
    const common = { message: 'circuit', dependency: 'ledger' };
    expect(instance.lines).toEqual([
      { ...common, level: 'warn', from: 'closed', to: 'open', pauseMs: 5_000 },
      { ...common, level: 'info', from: 'open', to: 'half-open' },
      { ...common, level: 'info', from: 'half-open', to: 'closed' },
    ]);
    const change = { dimensions: { Dependency: 'ledger' }, counts: { StateChanges: 1 } };
    expect(instance.counted).toEqual([change, change, change]);
  });

  it('opens for another whole pause when the probe fails', async () => {
    await failUntilOpen(instance);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await instance.run(fail)).toBe('failed');
    expect(instance.breaker.remainingPauseMs()).toBe(5_000);
    expect(await store.row()).toEqual({ state: 'open', version: 3, openUntil: 1_010_000 });
    expect(transitionsOf(instance)).toEqual(['closed → open', 'open → half-open', 'half-open → open']);
  });

  it('refuses at once while open: no call, no request to the store, no timer', async () => {
    await failUntilOpen(instance);
    const { reads, writes } = store;
    const call = vi.fn(ok);
    for (let i = 0; i < 100; i += 1) {
      await expect(instance.breaker.execute(call)).rejects.toEqual(new CircuitOpen('ledger'));
      expect(vi.getTimerCount()).toBe(0);
      await vi.advanceTimersByTimeAsync(49);
    }
    expect(call).not.toHaveBeenCalled();
    expect({ reads: store.reads, writes: store.writes }).toEqual({ reads, writes });
  });

  it('refuses what comes while it probes, until about when the probe must be over', async () => {
    await failUntilOpen(instance);
    await vi.advanceTimersByTimeAsync(5_000);
    let answer = (_: string) => {};
    const probe = instance.run(() => new Promise<string>((resolve) => (answer = resolve)));
    expect(await instance.run(ok)).toBe('refused');
    expect(instance.breaker.remainingPauseMs()).toBe(600);
    await vi.advanceTimersByTimeAsync(500);
    expect(instance.breaker.remainingPauseMs()).toBe(100);
    expect(await instance.run(ok)).toBe('refused');
    answer('healed');
    expect(await probe).toBe('ok');
    expect(await instance.run(ok)).toBe('ok');
  });

  it('calls that began before it opened change nothing afterwards', async () => {
    let answer = (_: string) => {};
    let refuse = (_: Error) => {};
    const begun = [
      instance.run(() => new Promise<string>((resolve) => (answer = resolve))),
      instance.run(() => new Promise<string>((_, reject) => (refuse = reject))),
    ];
    await failUntilOpen(instance);
    answer('late');
    refuse(new Error('late'));
    expect(await Promise.all(begun)).toEqual(['ok', 'failed']);
    expect(instance.breaker.remainingPauseMs()).toBe(5_000);
    expect(store.writes).toBe(1);
  });

  it('a clock that is set back makes no pause longer', async () => {
    await failUntilOpen(instance);
    vi.setSystemTime(900_000);
    expect(instance.breaker.remainingPauseMs()).toBe(5_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await instance.run(ok)).toBe('ok');
  });

  it('goes by settings that change while it is in use', async () => {
    let settings = { ...testSettings, minimumCalls: 100 };
    instance = anInstance(store, { settings: () => settings });
    for (let i = 0; i < 6; i += 1) await instance.run(fail);
    expect(instance.breaker.state()).toBe('closed');
    settings = { ...settings, minimumCalls: 7, failureRatio: 0.99, windowMs: 2_000 };
    await instance.run(fail);
    expect(instance.breaker.remainingPauseMs()).toBe(5_000);
    settings = { ...settings, pauseMs: 2_000 };
    expect(instance.breaker.remainingPauseMs()).toBe(2_000);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await instance.run(ok)).toBe('ok');
    settings = { ...settings, minimumCalls: 2, windowMs: 1_000 };
    await vi.advanceTimersByTimeAsync(1_000);
    await instance.run(fail);
    await vi.advanceTimersByTimeAsync(1_000);
    await instance.run(fail);
    expect(instance.breaker.state()).toBe('closed');
    await instance.run(fail);
    expect(instance.breaker.state()).toBe('open');
  });

  it('goes by the clock it is given', async () => {
    let now = 0;
    const breaker = createSharedBreaker({
      name: 'ledger',
      store,
      settings: () => testSettings,
      now: () => now,
    });
    for (let i = 0; i < 20; i += 1) {
      await breaker.execute(fail).catch(() => {});
      now += testSettings.windowMs;
    }
    expect(breaker.state()).toBe('closed');
    for (let i = 0; i < 4; i += 1) await breaker.execute(fail).catch(() => {});
    expect(await store.row()).toMatchObject({ openUntil: now + testSettings.pauseMs });
  });

  it('needs neither clock, chance, name nor metrics of its own', async () => {
    const shared = createMemoryBreakerStore();
    const two = [0, 1].map(() => createSharedBreaker({ name: 'ledger', store: shared, settings: () => testSettings }));
    const [first, second] = two;
    for (let i = 0; i < 4; i += 1) await first?.execute(fail).catch(() => {});
    expect(first?.remainingPauseMs()).toBe(5_000);
    await second?.execute(ok).catch(() => {});
    expect(second?.state()).toBe('open');
    await vi.advanceTimersByTimeAsync(5_000);
    const probe = first?.execute(() => new Promise<string>((resolve) => setTimeout(resolve, 10, 'healed')));
    await vi.advanceTimersByTimeAsync(5);
    const { signal } = new AbortController();
    expect(await shared.read('ledger', signal)).toMatchObject({ holder: expect.stringMatching(/^[\da-f-]{36}$/) });
    await expect(second?.execute(ok)).rejects.toThrow(CircuitOpen);
    await vi.advanceTimersByTimeAsync(5);
    expect(await probe).toBe('healed');
  });

  it('loses neither a transition nor an answer to a logger and metrics that throw', async () => {
    const silent = () => {
      throw new Error('the log is full');
    };
    const breaker = createSharedBreaker({
      name: 'ledger',
      store,
      settings: () => testSettings,
      logger: { info: silent, warn: silent },
      metrics: { count: silent },
    });
    const other = anInstance(store);
    for (let i = 0; i < 4; i += 1) await expect(breaker.execute(fail)).rejects.toThrow('down');
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    expect(await breaker.execute(ok)).toBe('ok');
    expect(await store.row()).toEqual({ state: 'closed', version: 3 });
    await other.run(ok);
    await failUntilOpen(other);
    await expect(breaker.execute(fail)).rejects.toThrow('down');
    await expect(breaker.execute(ok)).rejects.toThrow(CircuitOpen);
    store.reading = 'fails';
    expect(
      await createSharedBreaker({
        name: 'ledger',
        store,
        settings: () => testSettings,
        logger: { info: silent, warn: silent },
      }).execute(ok),
    ).toBe('ok');
  });

  it('whatever happens: never open under the least number of calls, refuses exactly while open, a good probe closes it', async () => {
    const step = fc.record({ failing: fc.boolean(), waitMs: fc.integer({ min: 0, max: 12_000 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const one = anInstance(new TroubledStore());
        const came: string[] = [];
        for (const { failing, waitMs } of steps) {
          const whenAsked = failing ? 'failed' : 'ok';
          const expected = one.breaker.remainingPauseMs() > 0 ? 'refused' : whenAsked;
          came.push(await one.run(failing ? fail : ok));
          expect(came.at(-1)).toBe(expected);
          expectSound(one, came);
          await vi.advanceTimersByTimeAsync(waitMs);
        }
      }),
    );
  });
});

/** Invariants after every call; `came` lists the results so far. */
function expectSound({ breaker }: Instance, came: readonly string[]): void {
  const made = came.filter((outcome) => outcome !== 'refused').length;
  if (made < testSettings.minimumCalls || came.at(-1) === 'ok') expect(breaker.state()).toBe('closed');
  expect(breaker.remainingPauseMs()).toBeLessThanOrEqual(testSettings.pauseMs);
  expect(breaker.state() === 'open').toBe(breaker.remainingPauseMs() > 0);
}
