import {
  CallFailed,
  createGuardedCall,
  createMemoryBreakerStore,
  createSharedBreaker,
  defaultGuardSettings,
  type GuardedCall,
} from '@gdmarket/resilience';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import type { MessageContext } from '../domain/message-context.ts';
import { createLogger } from '../observability/logger.ts';
import type { FunctionInvoker, InvocationResult } from './function-invoker.ts';
import { createLambdaCall, type LambdaCall } from './lambda-call.ts';

const contract = {
  name: 'double',
  input: z.object({ number: z.number() }),
  output: z.object({ outcome: z.enum(['doubled', 'declined']), number: z.optional(z.number()) }),
};
type Doubled = z.output<typeof contract.output>;
const context = { correlationId: 'c-1', causationId: 'r-1' };
const signal = new AbortController().signal;
const lines: string[] = [];
const logger = createLogger({}, (line) => lines.push(line));

interface Invocation {
  readonly functionName: string;
  readonly payload: unknown;
  readonly signal: AbortSignal;
}

function aCall(result: InvocationResult, seen: Invocation[] = []): LambdaCall<{ number: number }, Doubled> {
  const invoker: FunctionInvoker = {
    invoke: async (functionName, payload, given) => {
      seen.push({ functionName, payload: JSON.parse(payload), signal: given });
      return result;
    },
  };
  return createLambdaCall({ invoker, functionName: 'doubler:live', contract, logger });
}

describe('a call of another function', () => {
  it('sends name, input and ids, and gives the answer', async () => {
    const seen: Invocation[] = [];
    const call = aCall({ payload: '{"outcome":"doubled","number":4}' }, seen);
    expect(await call({ number: 2 }, context, signal)).toEqual({ outcome: 'doubled', number: 4 });
    const payload = { call: 'double', input: { number: 2 }, correlationId: 'c-1', causationId: 'r-1' };
    expect(seen).toEqual([{ functionName: 'doubler:live', payload, signal }]);
    expect(seen[0]?.signal).toBe(signal);
  });

  it('sends only what the contract names', async () => {
    const seen: Invocation[] = [];
    const wider = { number: 2, note: 'not part of the contract' };
    const widerContext = { ...context, more: 'not part of a message' };
    await aCall({ payload: '{"outcome":"declined"}' }, seen)(wider, widerContext, signal);
    expect(seen[0]?.payload).toEqual({ call: 'double', input: { number: 2 }, ...context });
  });

  it('gives a business refusal as a value', async () => {
    expect(await aCall({ payload: '{"outcome":"declined"}' })({ number: 2 }, context, signal)).toEqual({
      outcome: 'declined',
    });
  });

  it('sends nothing when the input breaks the contract, and does not blame the callee', async () => {
    const seen: Invocation[] = [];
    const call = aCall({ payload: '{}' }, seen)({ number: Number.NaN }, context, signal);
    const error = await call.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'Error', message: expect.stringContaining('bad input for double') });
    expect(error).not.toBeInstanceOf(CallFailed);
    expect(seen).toEqual([]);
  });

  it('a callee that threw has failed: the effect is unknown, the reason is logged, its stack stays away', async () => {
    lines.length = 0;
    const payload = '{"errorType":"TypeError","errorMessage":"boom","trace":["secret.js:1"]}';
    const error = await aCall({ payload, functionError: 'Unhandled' })({ number: 2 }, context, signal).catch((e) => e);
    expect(error).toBeInstanceOf(CallFailed);
    expect(error).toMatchObject({ outcome: 'unknown', message: 'double: the callee failed (Unhandled)' });
    expect(lines.join()).toMatch(/"correlationId":"c-1".*TypeError: boom/);
    expect(lines.join()).not.toContain('secret.js');
  });

  it.each(['', 'no json', 'null', '{"outcome":"exploded"}'])(
    'an answer that is none, %o, has failed',
    async (payload) => {
      const error = await aCall({ payload })({ number: 2 }, context, signal).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(CallFailed);
      expect(error).toMatchObject({ outcome: 'unknown' });
    },
  );

  it('fits the guard: the client is called with input and context', async () => {
    const store = createMemoryBreakerStore();
    const breaker = createSharedBreaker({ name: 'doubler', store, settings: () => defaultGuardSettings, logger });
    const call = aCall({ payload: '{"outcome":"doubled","number":4}' });
    const client = createGuardedCall(call, { name: 'doubler', timeoutMs: 610, breaker, logger });
    expectTypeOf(client).toEqualTypeOf<GuardedCall<[input: { number: number }, context: MessageContext], Doubled>>();
    expect(await client({ number: 2 }, context)).toEqual({ outcome: 'doubled', number: 4 });
  });
});
