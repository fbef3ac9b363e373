import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../observability/logger.ts';
import { type BreakerTransition, CircuitOpen, defaultBreakerSettings } from './breaker.ts';
import { createCockatielBreaker } from './breaker-cockatiel.ts';

const lines: Record<string, unknown>[] = [];
const logger = createLogger({}, (line) => lines.push(JSON.parse(line)));
const settings = { windowMs: 10_000, minimumCalls: 4, failureRatio: 0.5, pauseMs: 5_000 };

function aBreaker(transitions: BreakerTransition[] = []) {
  return createCockatielBreaker({ name: 'payment', settings, logger, onTransition: (t) => transitions.push(t) });
}

const ok = async () => 'ok';
const fail = async () => Promise.reject(new Error('down'));

/** Runs one call, whatever comes of it. */
function run(breaker: ReturnType<typeof aBreaker>, call: () => Promise<string>): Promise<string> {
  return breaker.execute(call).catch((error: unknown) => (error instanceof CircuitOpen ? 'refused' : 'failed'));
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  lines.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the cockatiel breaker', () => {
  it('opens at the least number of calls, not before', async () => {
    const breaker = aBreaker();
    for (let i = 0; i < 3; i += 1) await run(breaker, fail);
    expect(breaker.state()).toBe('closed');
    await run(breaker, fail);
    expect(breaker.state()).toBe('open');
  });

  it('opens above the ratio, not at it', async () => {
    const breaker = aBreaker();
    for (const call of [ok, ok, fail, fail]) await run(breaker, call);
    expect(breaker.state()).toBe('closed');
    await run(breaker, fail);
    expect(breaker.state()).toBe('open');
  });

  it('forgets what is older than the window, also when hardly anybody calls', async () => {
    const breaker = aBreaker();
    for (let i = 0; i < 20; i += 1) {
      await run(breaker, fail);
      await vi.advanceTimersByTimeAsync(settings.windowMs);
    }
    expect(breaker.state()).toBe('closed');
  });

  it('goes open → half-open → closed, logs each change, and starts with a clean window', async () => {
    const transitions: BreakerTransition[] = [];
    const breaker = aBreaker(transitions);
    for (let i = 0; i < 4; i += 1) await run(breaker, fail);
    expect(breaker.remainingPauseMs()).toBe(5_000);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(await run(breaker, ok)).toBe('refused');
    expect(breaker.remainingPauseMs()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await run(breaker, ok)).toBe('ok');
    expect(breaker.state()).toBe('closed');
    for (let i = 0; i < 2; i += 1) await run(breaker, fail);
    expect(breaker.state()).toBe('closed');
    expect(transitions.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'closed → open',
      'open → half-open',
      'half-open → closed',
    ]);
    const logged = lines.map(({ level, message, dependency, to }) => ({ level, message, dependency, to }));
    const common = { message: 'circuit', dependency: 'payment' };
    expect(logged).toEqual([
      { ...common, level: 'warn', to: 'open' },
      { ...common, level: 'info', to: 'half-open' },
      { ...common, level: 'info', to: 'closed' },
    ]);
  });

  it('a clock that is set back makes no pause longer', async () => {
    const breaker = aBreaker();
    for (let i = 0; i < 4; i += 1) await run(breaker, fail);
    vi.setSystemTime(900_000);
    expect(breaker.remainingPauseMs()).toBe(5_000);
  });

  it('the defaults stand the occasional time-out', async () => {
    // One call in five fails, 200 calls a window: a loaded provider, not a dead one.
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 4 }), async (offset) => {
        const breaker = createCockatielBreaker({ name: 'payment', logger });
        for (let i = 0; i < 400; i += 1) {
          await run(breaker, i % 5 === offset ? fail : ok);
          await vi.advanceTimersByTimeAsync(50);
        }
        expect(breaker.state()).toBe('closed');
      }),
    );
    expect(defaultBreakerSettings.minimumCalls).toBeGreaterThanOrEqual(10);
  });

  it('whatever happens: never open under the least number of calls, refuses exactly while open, a good probe closes it', async () => {
    const step = fc.record({ failing: fc.boolean(), waitMs: fc.integer({ min: 0, max: 12_000 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const breaker = aBreaker();
        const came: string[] = [];
        for (const { failing, waitMs } of steps) {
          const whenAsked = failing ? 'failed' : 'ok';
          const expected = breaker.remainingPauseMs() > 0 ? 'refused' : whenAsked;
          came.push(await run(breaker, failing ? fail : ok));
          expect(came.at(-1)).toBe(expected);
          expectSound(breaker, came);
          await vi.advanceTimersByTimeAsync(waitMs);
        }
      }),
    );
  });
});

/** What holds after every call, of which `came` tells what came. */
function expectSound(breaker: ReturnType<typeof aBreaker>, came: readonly string[]): void {
  const made = came.filter((outcome) => outcome !== 'refused').length;
  if (made < settings.minimumCalls || came.at(-1) === 'ok') expect(breaker.state()).toBe('closed');
  expect(breaker.remainingPauseMs()).toBeLessThanOrEqual(settings.pauseMs);
  expect(breaker.state() === 'open').toBe(breaker.remainingPauseMs() > 0);
}
