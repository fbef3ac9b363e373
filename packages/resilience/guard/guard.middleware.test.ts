import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { testSettings } from '../base/settings.fixture.ts';
import { createSharedBreaker } from '../breaker/breaker-shared.ts';
import { createMemoryBreakerStore } from '../store/breaker-store-memory.ts';
import { guard } from './guard.middleware.ts';
import type { GuardedCall } from './guard.ts';

function optionsFor<const N extends string>(name: N) {
  const settings = () => ({ ...testSettings, minimumCalls: 1 });
  const breaker = createSharedBreaker({ name, store: createMemoryBreakerStore(), settings });
  return { name, timeoutMs: 610, breaker };
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
      .use(guard(async (sum: number, _signal: AbortSignal) => `booked ${sum}`, optionsFor('ledger')))
      .use(
        guard(
          async (entryNo: number, unit: string, _signal: AbortSignal) => `${unit}${entryNo}`,
          optionsFor('archive'),
        ),
      )
      .handler(async (_event, { guarded }) => {
        expectTypeOf(guarded.ledger).toEqualTypeOf<GuardedCall<[sum: number], string>>();
        expectTypeOf(guarded.archive).parameters.toEqualTypeOf<[entryNo: number, unit: string]>();
        return `${await guarded.ledger(100)}, ${await guarded.archive(7, '#')}`;
      });
    // A Lambda context has no `guarded`: the middleware adds it.
    const invoke: (event: string, context: never) => Promise<string> = handler;
    expect(await Reflect.apply(invoke, undefined, ['e', fresh(lambdaContext)])).toBe('booked 100, #7');
  });

  it('leaves the handler’s errors alone: they neither count nor change', async () => {
    const options = optionsFor('ledger');
    const onError = vi.fn();
    const refusal = new Error('404 no such entry');
    const middleware = guard(async (_signal: AbortSignal) => 'x', options);
    expect(middleware.name).toBe('guard ledger');
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
    const options = optionsFor('ledger');
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
      .use(guard(async (_signal: AbortSignal) => 'x', optionsFor('ledger')))
      .handler(async (_event, { guarded }) => seen.add(guarded.ledger));
    for (let i = 0; i < 3; i += 1) await Reflect.apply(handler, undefined, ['e', fresh(lambdaContext)]);
    expect(seen.size).toBe(1);
  });
});
