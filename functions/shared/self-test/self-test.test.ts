import { expect, it, vi } from 'vitest';
import type { Logger } from '../observability/logger.ts';
import { SELF_TEST, withSelfTest } from './self-test.ts';

const logger = { info: vi.fn<Logger['info']>(), warn: vi.fn(), error: vi.fn() };
const handler = vi.fn(async (event: unknown) => ({ handled: event }));

it('answers that all needs are reached, and names how many', async () => {
  const tested = withSelfTest(handler, logger, () => ({
    TABLE_NAME: async () => 'row',
    LIMITS: async () => undefined,
  }));
  expect(await tested(SELF_TEST, undefined)).toEqual({ selfTest: 'passed', unreachable: {} });
  expect(logger.info).toHaveBeenLastCalledWith('self-test', { outcome: 'passed', needs: 2, unreachable: {} });
  expect(handler).not.toHaveBeenCalled();
});

it('names each need that is out of reach, with the reason behind the error', async () => {
  const tested = withSelfTest(handler, logger, () => ({
    TABLE_NAME: () => Promise.reject(new Error('store unavailable', { cause: new Error('AccessDenied') })),
    LIMITS_PARAMETER: () => {
      throw new Error('SSM answered 400');
    },
    ITEM_CALLEE: async () => undefined,
  }));
  expect(await tested(SELF_TEST, undefined)).toEqual({
    selfTest: 'failed',
    unreachable: { TABLE_NAME: 'Error: AccessDenied', LIMITS_PARAMETER: 'Error: SSM answered 400' },
  });
});

it('gives up a need while the function still has time to say so', async () => {
  const tested = withSelfTest(handler, logger, () => ({ TABLE_NAME: () => new Promise(() => {}) }));
  expect(await tested(SELF_TEST, { getRemainingTimeInMillis: () => 501 })).toMatchObject({
    unreachable: { TABLE_NAME: expect.stringContaining('OutOfTime') },
  });
});

it.each([
  { ...SELF_TEST, version: '2.0', rawPath: '/items' },
  { selfTest: 'true' },
  { body: JSON.stringify(SELF_TEST) },
  undefined,
  'selfTest',
])('leaves %j to the handler', async (event) => {
  const needs = vi.fn(() => ({}));
  expect(await withSelfTest(handler, logger, needs)(event, undefined)).toEqual({ handled: event });
  expect(needs).not.toHaveBeenCalled();
});
