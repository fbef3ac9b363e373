import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { testSettings } from '../base/settings.fixture.ts';
import type { BreakerRow, BreakerStore } from '../store/breaker-store.ts';
import { anInstance, fail, failUntilOpen, ok, TroubledStore } from './breaker-shared.fixture.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A store that delays its answers to writes. */
function slowToAnswer(store: BreakerStore) {
  const slow = { answersAfterMs: 0 };
  const write = async (dependency: string, row: BreakerRow, signal: AbortSignal): Promise<BreakerRow> => {
    const { answersAfterMs } = slow;
    const there = await store.write(dependency, row, signal);
    if (answersAfterMs > 0) await new Promise((resolve) => setTimeout(resolve, answersAfterMs));
    return there;
  };
  return Object.assign(slow, { read: store.read.bind(store), write });
}

it.each([
  ['as late', 140],
  ['sooner', 0],
])(
  'learned of by a look before the store has answered, an own closing does not undo what other requests did since and were answered %s',
  async (_, answersAfterMs) => {
    const rows = new TroubledStore();
    const store = slowToAnswer(rows);
    const instance = anInstance(store);
    await failUntilOpen(instance);
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    // The probe takes its whole time, and so does the store's answer that it has written the closing.
    const probe = instance.run(async () => {
      await new Promise((resolve) => setTimeout(resolve, testSettings.timeoutMs - 10));
      store.answersAfterMs = 140;
    });
    await vi.advanceTimersByTimeAsync(testSettings.timeoutMs);
    expect(await rows.row()).toMatchObject({ state: 'closed' });
    // Another instance looks when the probe's result is due, and all find the dependency gone once more.
    store.answersAfterMs = answersAfterMs;
    for (let i = 0; i < testSettings.minimumCalls; i += 1) {
      void instance.run(fail);
      await vi.advanceTimersByTimeAsync(0);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await probe).toBe('ok');
    expect(await rows.row()).toMatchObject({ state: 'open' });
    expect(instance.breaker.state()).toBe('open');
    // It recovers as from any other outage.
    store.answersAfterMs = 0;
    await vi.advanceTimersByTimeAsync(testSettings.pauseMs);
    expect(await instance.run(ok)).toBe('ok');
    expect(instance.breaker.state()).toBe('closed');
    expect(await instance.run(ok)).toBe('ok');
  },
);

it('a request that ends while another of its process opens the circuit waits until the others are told, too', async () => {
  const rows = new TroubledStore();
  const store = slowToAnswer(rows);
  store.answersAfterMs = 140;
  const { run } = anInstance(store);
  const ends: string[] = [];
  const fails = Array.from({ length: testSettings.minimumCalls }, () => run(fail));
  const slow = run(() => new Promise((resolve) => setTimeout(resolve, 50)));
  void Promise.all(fails).then(() => ends.push('opened'));
  void slow.then(() => ends.push('answered'));
  await vi.advanceTimersByTimeAsync(139);
  expect(ends).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(ends.toSorted()).toEqual(['answered', 'opened']);
});

/** Consecutive requests: when they arrive, how long their calls take, and their results. */
const requests = fc.record({
  waitMs: fc.constantFrom(0, 10, 60, 140, testSettings.timeoutMs, testSettings.pauseMs, testSettings.pauseMs),
  count: fc.constantFrom(1, testSettings.minimumCalls + 1),
  takesMs: fc.constantFrom(0, 0, testSettings.timeoutMs - 10),
  isAnswered: fc.boolean(),
});

it('many requests at once of one process, on a store that takes its time, never leave it refusing for good', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(60, 140),
      fc.array(requests, { minLength: 6, maxLength: 20 }),
      async (answersAfterMs, bursts) => {
        const store = slowToAnswer(new TroubledStore());
        store.answersAfterMs = answersAfterMs;
        const { run, breaker } = anInstance(store);
        for (const { waitMs, count, takesMs, isAnswered } of bursts) {
          await vi.advanceTimersByTimeAsync(waitMs);
          for (let i = 0; i < count; i += 1) {
            void run(async () => {
              if (takesMs > 0) await new Promise((resolve) => setTimeout(resolve, takesMs));
              return isAnswered ? ok() : fail();
            });
            await vi.advanceTimersByTimeAsync(0);
          }
        }
        await vi.advanceTimersByTimeAsync(testSettings.timeoutMs + testSettings.pauseMs + 1_000);
        store.answersAfterMs = 0;
        // The first one may be the probe; after it everything is normal again.
        await run(ok);
        expect([await run(ok), await run(ok), breaker.state()]).toEqual(['ok', 'ok', 'closed']);
      },
    ),
    { numRuns: 500 },
  );
});
