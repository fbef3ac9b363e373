import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testSettings } from '../base/settings.fixture.ts';
import type { BreakerRow, BreakerStore } from '../store/breaker-store.ts';
import { anInstance, fail, type Instance, ok, TroubledStore } from './breaker-shared.fixture.ts';

const START = 1_000_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what a healthy request costs', () => {
  it.each([1, 100, 1_000, 1_999, 2_501, 10_000, 60_000, 3_600_000])(
    'one every %i ms: at most 10 reads in 1,000, no write',
    async (everyMs) => {
      const store = new TroubledStore();
      const instance = anInstance(store);
      for (let round = 0; round < 3; round += 1) {
        store.reads = 0;
        for (let i = 0; i < 1_000; i += 1) {
          expect(await instance.run(ok)).toBe('ok');
          vi.setSystemTime(Date.now() + everyMs);
        }
        expect(store.reads).toBeLessThanOrEqual(10);
      }
      expect(store.writes).toBe(0);
    },
  );
});

describe('what a failure costs', () => {
  it.each([6, 50, 1_000])('with one call in %i late: at most one read each, beside those of the healthy', async (n) => {
    const store = new TroubledStore();
    const instance = anInstance(store);
    let failures = 0;
    for (let i = 1; i <= 2_000; i += 1) {
      const isLate = i % n === 0;
      failures += Number(isLate);
      expect(await instance.run(isLate ? fail : ok)).toBe(isLate ? 'failed' : 'ok');
      vi.setSystemTime(Date.now() + 500);
    }
    expect(store.reads).toBeGreaterThanOrEqual(failures - 1);
    expect(store.reads).toBeLessThanOrEqual(failures + 20);
    expect(store.writes).toBe(0);
  });
});

/** A step of one instance at some time: a call of some duration, with or without dying in the middle. */
interface Step {
  readonly instance: number;
  readonly waitMs: number;
  readonly takesMs: number;
  readonly dies: boolean;
}

const step = fc.record({
  instance: fc.nat({ max: 3 }),
  waitMs: fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 3_000 }), fc.nat({ max: 8_000 })),
  takesMs: fc.oneof(fc.nat({ max: testSettings.timeoutMs }), fc.constant(testSettings.timeoutMs)),
  dies: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
const skew = fc.oneof(fc.constantFrom(-2_000, 2_000), fc.integer({ min: -2_000, max: 2_000 }));
/** Whether the ledger is down in each second, repeated. */
const weather = fc.array(fc.boolean(), { minLength: 5, maxLength: 40 });

describe('clocks that are wrong by up to 2 s', () => {
  it('never let two probe at once, nor a call through a circuit known to be open', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(skew, { minLength: 4, maxLength: 4 }),
        fc.array(step, { minLength: 30, maxLength: 120 }),
        weather,
        async (skews, steps, down) => {
          const world = aWorld(skews, down);
          for (const each of steps) {
            await vi.advanceTimersByTimeAsync(each.waitMs);
            world.begin(each);
          }
          await vi.advanceTimersByTimeAsync(testSettings.timeoutMs + 1_000);
          expect(world.wrongs).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('heal all: once the ledger is back, everybody gets through after a pause, or a dead prober’s lease, as their clocks see them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(skew, { minLength: 4, maxLength: 4 }),
        fc.array(step, { minLength: 20, maxLength: 60 }),
        async (skews, steps) => {
          const world = aWorld(skews, [true]);
          for (const each of steps) {
            await vi.advanceTimersByTimeAsync(each.waitMs % 400);
            world.begin(each);
          }
          world.heal();
          await vi.advanceTimersByTimeAsync(testSettings.pauseMs + testSettings.timeoutMs + 5_000 + 4_000);
          // The first round's prober heals it; an instance that looked during its probe asks again.
          for (let round = 0; round < 2; round += 1) {
            for (const instance of world.alive()) await instance.run(ok);
            await vi.advanceTimersByTimeAsync(testSettings.timeoutMs);
          }
          for (const instance of world.alive()) expect(await instance.run(ok)).toBe('ok');
          expect(world.wrongs).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/**
 * Instances with these clocks on one store, in front of a ledger that is down in some seconds; and the violations among
 * them.
 */
function aWorld(skews: readonly number[], down: readonly boolean[]) {
  const shared = new TroubledStore();
  const wrongs: string[] = [];
  const dead = new Set<number>();
  const probing = new Set<number>();
  let healed = false;
  const everyone = skews.map((skewMs) => {
    const told: Told = { row: undefined };
    return { told, instance: anInstance(telling(shared, told), { skewMs }) };
  });

  return {
    wrongs,
    heal: () => {
      healed = true;
    },
    alive: (): Instance[] => everyone.filter((_, index) => !dead.has(index)).map(({ instance }) => instance),
    begin({ instance: index, takesMs, dies }: Step): void {
      const one = everyone[index];
      if (one === undefined || dead.has(index)) return;
      void one.instance.run(async () => {
        note(index, one.told, one.instance);
        if (dies && dead.size < 2) {
          dead.add(index);
          probing.delete(index);
          return never;
        }
        await new Promise((resolve) => setTimeout(resolve, takesMs));
        probing.delete(index);
        return isDown() ? Promise.reject(new Error('down')) : 'ok';
      });
    },
  };

  /** A call begins: checks whether it was allowed. */
  function note(index: number, { row }: Told, { breaker }: Instance): void {
    if (row?.state === 'open') wrongs.push(`${index} called through an open circuit`);
    if (row?.state !== 'half-open') return;
    if (probing.size > 0) wrongs.push(`${index} probed beside ${[...probing]}`);
    if (breaker.state() !== 'half-open') wrongs.push(`${index} took a probe for a closed circuit`);
    probing.add(index);
  }

  function isDown(): boolean {
    return !healed && down[Math.floor((Date.now() - START) / 1_000) % down.length] === true;
  }
}

const never = new Promise<never>(() => {});

/** The store's last answer to an instance. */
interface Told {
  row: BreakerRow | undefined;
}

/** A store that records its answers. */
function telling(store: BreakerStore, told: Told): BreakerStore {
  const note = async (asked: Promise<BreakerRow>) => {
    const row = await asked;
    told.row = row;
    return row;
  };
  return { read: (...read) => note(store.read(...read)), write: (...write) => note(store.write(...write)) };
}
