import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endOfInvocation } from '../config/invocation.ts';
import { PRIME_MS } from '../config/time-limits.ts';
import { captureLogger } from '../events/capture-logger.fixture.ts';
import { prime } from './prime.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

it('reads the first need alone, once', async () => {
  const { logger, lines } = captureLogger();
  const [own, other] = [vi.fn(async () => 'row'), vi.fn(async () => 'row')];
  await prime({ TABLE_NAME: own, BREAKER_TABLE: other }, logger);
  expect([own.mock.calls.length, other.mock.calls.length, lines]).toEqual([1, 0, []]);
});

it('does nothing for a function that needs nothing', async () => {
  const { logger, lines } = captureLogger();
  await prime({}, logger);
  expect(lines).toEqual([]);
});

it.each([
  () => Promise.reject(new Error('no table')),
  () => {
    throw new Error('no table');
  },
])('lets a function start without its store, and says why: %#', async (read) => {
  const { logger, lines } = captureLogger();
  await prime({ TABLE_NAME: read }, logger);
  expect(lines).toMatchObject([{ level: 'warn', message: 'not primed', error: 'Error: no table' }]);
});

it('gives up a store that does not answer, and ends the request', async () => {
  const { logger, lines } = captureLogger();
  let signal: AbortSignal | undefined;
  const silent = () => {
    signal = endOfInvocation();
    return new Promise(() => {});
  };
  const started = prime({ TABLE_NAME: silent }, logger);
  await vi.advanceTimersByTimeAsync(PRIME_MS);
  await started;
  expect(signal?.aborted).toBe(true);
  expect(lines).toMatchObject([{ message: 'not primed', error: expect.stringContaining('OutOfTime') }]);
});

it.each(['provisioned-concurrency', 'snap-start'])('makes no connection that is frozen: %s', async (type) => {
  vi.stubEnv('AWS_LAMBDA_INITIALIZATION_TYPE', type);
  const read = vi.fn(async () => 'row');
  await prime({ TABLE_NAME: read }, captureLogger().logger);
  expect(read).not.toHaveBeenCalled();
});
