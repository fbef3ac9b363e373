import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultBreakerSettings, defaultGuardSettings } from '../base/settings.ts';
import { type FailureWindow, isOverRatio, withCall } from '../circuit/failure-window.ts';

const { windowMs, minimumCalls, failureRatio } = defaultBreakerSettings;
const { timeoutMs } = defaultGuardSettings;

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * When one instance that makes call after call would open, in milliseconds; `undefined` if it does not before
 * `untilMs`. The fraction `late` of its calls reaches the limit, as do its first `cold` ones and all from `deadFrom`
 * on.
 */
function opensAt(
  random: () => number,
  { late, cold = 0, deadFrom = Number.POSITIVE_INFINITY, thinkMs = 40, untilMs = 30_000, ratio = failureRatio }: Load,
): number | undefined {
  let now = random() * 1_000;
  let window: FailureWindow = [];
  for (let calls = 0; now < untilMs; calls += 1) {
    const failed = now >= deadFrom || calls < cold || random() < late;
    now += failed ? timeoutMs : 400 + random() * (timeoutMs - 400);
    window = withCall(window, failed, now, windowMs);
    if (failed && isOverRatio(window, { ...defaultBreakerSettings, failureRatio: ratio })) return now;
    now += thinkMs;
  }
  return undefined;
}

interface Load {
  readonly late: number;
  readonly cold?: number;
  readonly deadFrom?: number;
  readonly thinkMs?: number;
  readonly untilMs?: number;
  readonly ratio?: number;
}

const RUNS = 1_000;

/** The fraction of 30 s runs in which any of 10 instances opens. */
function partThatOpens(load: Load): number {
  const random = draws(1);
  let opened = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const instances = Array.from({ length: 10 }, () => opensAt(random, load));
    opened += Number(instances.some((at) => at !== undefined));
  }
  return opened / RUNS;
}

describe('the defaults, in front of a provider that is often late', () => {
  it.each([
    // With the minimum number of calls, every one must be late.
    [0.15, 0, 5.77e-9],
    [0.25, 0, 9.54e-7],
    [0.35, 0, 2.76e-5],
    // Two of them are cold starts.
    [0.15, 2, 2.57e-7],
    [0.25, 2, 1.53e-5],
    [0.35, 2, 2.26e-4],
    // It answers one call in five.
    [0.8, 0, 0.107],
  ])('%f late, %i cold starts: a first window opens with a probability of %f', (late, cold, chance) => {
    expect(chanceOfFirstWindow(late, cold) / chance).toBeCloseTo(1, 1);
  });

  it.each([
    [{ late: 0.15, cold: 2 }, 0],
    [{ late: 0.25, cold: 2 }, 0.002],
    [{ late: 0.35, cold: 1 }, 0.012],
    [{ late: 0.35, cold: 2 }, 0.02],
  ])('ten instances for half a minute with %o: opens in at most %f of all runs', (load, most) => {
    expect(partThatOpens(load)).toBeLessThanOrEqual(most);
  });

  it.each([
    [{ late: 0.8 }, 1],
    [{ late: 0.5 }, 0.11],
    // Other ratios, beside the table's last row.
    [{ late: 0.35, cold: 2, ratio: 0.85 }, 0.045],
    [{ late: 0.35, cold: 2, ratio: 0.8 }, 0.13],
    [{ late: 0.35, cold: 2, ratio: 0.5 }, 1],
  ])('ten instances for half a minute with %o: opens in about %f of all runs', (load, part) => {
    expect(partThatOpens(load)).toBeCloseTo(part, 1);
  });

  it('opens within its window when every call fails, whatever was before, down to 10 calls in 9 s', () => {
    const load = fc.record({
      late: fc.double({ min: 0, max: 0.35, noNaN: true }),
      deadFrom: fc.integer({ min: 0, max: 25_000 }),
      thinkMs: fc.integer({ min: 0, max: 280 }),
    });
    fc.assert(
      fc.property(load, fc.integer(), (given, seed) => {
        const at = opensAt(draws(seed), { ...given, untilMs: 60_000 });
        // The first call that meets the dead dependency starts at most one call and one think time after its death.
        const noticed = given.deadFrom + timeoutMs + given.thinkMs + timeoutMs;
        expect(at).toBeLessThanOrEqual(noticed + windowMs);
      }),
    );
  });
});

/**
 * The probability that the first window with enough calls opens: more than the ratio of them are late, `cold` of them
 * certainly.
 */
function chanceOfFirstWindow(late: number, cold: number): number {
  const needed = Math.floor(minimumCalls * failureRatio) + 1 - cold;
  const open = minimumCalls - cold;
  let chance = 0;
  for (let k = needed; k <= open; k += 1) chance += choose(open, k) * late ** k * (1 - late) ** (open - k);
  return chance;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i += 1) ways = (ways * (n - k + i)) / i;
  return ways;
}
