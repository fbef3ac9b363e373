import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { createLogger } from '../observability/logger.ts';
import { createCockatielBreaker } from './breaker-cockatiel.ts';
import { guard } from './guard.middleware.ts';
import type { GuardedCall } from './guard.ts';

const logger = createLogger({}, () => {});

function optionsFor<const N extends string>(name: N) {
  const settings = { minimumCalls: 1, failureRatio: 0.5 };
  return { name, timeoutMs: 610, breaker: createCockatielBreaker({ name, settings, logger }), logger };
}

const lambdaContext: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'f',
  functionVersion: '1',
  invokedFunctionArn: 'arn',
  memoryLimitInMB: '128',
  awsRequestId: 'r',
  logGroupName: 'g',
  logStreamName: 's',
  getRemainingTimeInMillis: () => 3_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};

function fresh<C>(context: C): C {
  return { ...context };
}

describe('the guard middleware', () => {
  it('hands the handler every guarded client, typed by name', async () => {
    const handler = middy<string, string>()
      .use(guard(async (sum: number, _signal: AbortSignal) => `paid ${sum}`, optionsFor('payment')))
      .use(guard(async (itemNo: number, unit: string, _signal: AbortSignal) => `${unit}${itemNo}`, optionsFor('item')))
      .handler(async (_event, { guarded }) => {
        expectTypeOf(guarded.payment).toEqualTypeOf<GuardedCall<[sum: number], string>>();
        expectTypeOf(guarded.item).parameters.toEqualTypeOf<[itemNo: number, unit: string]>();
        return `${await guarded.payment(100)}, ${await guarded.item(7, '#')}`;
      });
    // A Lambda context knows nothing of `guarded`: the middleware brings it.
    const invoke: (event: string, context: never) => Promise<string> = handler;
    expect(await Reflect.apply(invoke, undefined, ['e', fresh(lambdaContext)])).toBe('paid 100, #7');
  });

  it('leaves the handler’s errors alone: they neither count nor change', async () => {
    const options = optionsFor('payment');
    const onError = vi.fn();
    const refusal = new Error('404 no such reservation');
    const middleware = guard(async (_signal: AbortSignal) => 'x', options);
    expect(middleware.onError).toBeUndefined();
    expect(middleware.after).toBeUndefined();
    const handler = middy()
      .use(middleware)
      .onError(onError)
      .handler(async () => Promise.reject(refusal));
    for (let i = 0; i < 5; i += 1) {
      await expect(Reflect.apply(handler, undefined, ['e', fresh(lambdaContext)])).rejects.toBe(refusal);
    }
    expect(onError).toHaveBeenCalledTimes(5);
    expect(options.breaker.state()).toBe('closed');
  });

  it('never answers early, also while the circuit is open', async () => {
    const options = optionsFor('payment');
    await options.breaker.execute(() => Promise.reject(new Error('down'))).catch(() => {});
    expect(options.breaker.state()).toBe('open');
    const after = vi.fn();
    const handler = middy()
      .use(guard(async (_signal: AbortSignal) => 'x', options))
      .after(after)
      .handler(async () => 'handled without the dependency');
    const answer = await Reflect.apply(handler, undefined, ['e', fresh(lambdaContext)]);
    expect(answer).toBe('handled without the dependency');
    expect(after).toHaveBeenCalledOnce();
  });

  it('keeps one client, and so one circuit, for all invocations', async () => {
    const seen = new Set<unknown>();
    const handler = middy()
      .use(guard(async (_signal: AbortSignal) => 'x', optionsFor('payment')))
      .handler(async (_event, { guarded }) => seen.add(guarded.payment));
    for (let i = 0; i < 3; i += 1) await Reflect.apply(handler, undefined, ['e', fresh(lambdaContext)]);
    expect(seen.size).toBe(1);
  });
});
