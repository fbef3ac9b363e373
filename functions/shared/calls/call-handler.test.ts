import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { MessageContext } from '../domain/message-context.ts';
import { createLogger } from '../observability/logger.ts';
import { createCallHandler, handleCall } from './call-handler.ts';
import { createLambdaCall } from './lambda-call.ts';

const double = { name: 'double', input: z.object({ number: z.number() }), output: z.object({ number: z.number() }) };
const refuse = { name: 'refuse', input: z.object({}), output: z.object({ outcome: z.literal('declined') }) };

const lines: Record<string, unknown>[] = [];
const logger = createLogger({ function: 'f' }, (line) => lines.push(JSON.parse(line)));
const ids = { correlationId: 'c-1', causationId: 'r-1' };

/** Milliseconds: each reading is 7 later than the one before. */
function aClock(): () => number {
  let time = 0;
  return () => {
    time += 7;
    return time;
  };
}

function aHandler() {
  return createCallHandler({
    logger,
    now: aClock(),
    calls: [
      handleCall({ contract: double, handle: async ({ number }) => ({ number: number * 2 }) }),
      handleCall({ contract: refuse, handle: async () => ({ outcome: 'declined' as const }) }),
      handleCall({
        contract: { ...double, name: 'fail' },
        handle: () => Promise.reject(new Error('table is gone')),
      }),
    ],
  });
}

beforeEach(() => {
  lines.length = 0;
});

describe('the callee’s handler', () => {
  it('runs the call and logs one line', async () => {
    expect(await aHandler()({ call: 'double', input: { number: 2 }, ...ids })).toEqual({ number: 4 });
    expect(lines).toEqual([
      expect.objectContaining({ level: 'info', message: 'call', call: 'double', outcome: 'answered', ms: 7, ...ids }),
    ]);
  });

  it('logs the answer’s own outcome', async () => {
    expect(await aHandler()({ call: 'refuse', input: {}, ...ids })).toEqual({ outcome: 'declined' });
    expect(lines).toEqual([expect.objectContaining({ level: 'info', call: 'refuse', outcome: 'declined' })]);
  });

  it.each([
    ['an unknown call', { call: 'triple', input: {}, ...ids }, 'no such call here: triple'],
    ['a call by an inherited name', { call: 'constructor', input: {}, ...ids }, 'no such call here: constructor'],
    ['bad input', { call: 'double', input: { number: '2' }, ...ids }, 'bad input for double'],
    ['no input', { call: 'double', ...ids }, 'not a call'],
    ['no correlation id', { call: 'double', input: { number: 2 }, causationId: 'r-1' }, 'not a call'],
    ['something else', 'hello', 'not a call'],
  ])('refuses %s, saying what is wrong', async (_name, event, message) => {
    await expect(aHandler()(event)).rejects.toThrow(message);
    expect(lines).toEqual([expect.objectContaining({ level: 'error', message: 'call', outcome: 'refused' })]);
  });

  it('lets what a handler throws go back to the caller, and logs it with the ids', async () => {
    await expect(aHandler()({ call: 'fail', input: { number: 2 }, ...ids })).rejects.toThrow('table is gone');
    const fields = { call: 'fail', outcome: 'failed', error: 'Error: table is gone', ...ids };
    expect(lines).toEqual([expect.objectContaining({ level: 'error', message: 'call', ...fields })]);
  });

  it('understands what the caller’s side sends', async () => {
    const handler = aHandler();
    const invoker = {
      invoke: async (_functionName: string, payload: string) => ({
        payload: JSON.stringify(await handler(JSON.parse(payload))),
      }),
    };
    const call = createLambdaCall({ invoker, functionName: 'f', contract: double, logger });
    expect(await call({ number: 21 }, ids, new AbortController().signal)).toEqual({ number: 42 });
  });

  it.each([undefined, { customerId: 7, isOperator: false }])('is told who asked: %j', async (actor) => {
    const told: unknown[] = [];
    const handle = async ({ number }: { readonly number: number }, context: MessageContext) => {
      told.push(context.actor);
      return { number };
    };
    const handler = createCallHandler({ logger, calls: [handleCall({ contract: double, handle })] });
    const invoker = {
      invoke: async (_functionName: string, payload: string) => ({
        payload: JSON.stringify(await handler(JSON.parse(payload))),
      }),
    };
    const call = createLambdaCall({ invoker, functionName: 'f', contract: double, logger });
    await call({ number: 1 }, { ...ids, actor }, new AbortController().signal);
    expect(told).toEqual([actor]);
  });

  it('understands a later version, which sends more', async () => {
    const more = { ...ids, actor: { customerId: 7, isOperator: true, later: 1 }, later: 1 };
    expect(await aHandler()({ call: 'double', input: { number: 2, later: 1 }, ...more })).toEqual({ number: 4 });
  });
});
