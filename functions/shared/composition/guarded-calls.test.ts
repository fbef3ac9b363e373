import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { defaultGuardSettings } from '@gdmarket/resilience';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { type StandIn, standInSettings, startStandIn } from '../aws/stand-in.fixture.ts';
import { PATIENCE } from '../testing/patience.ts';
import { guardedCallsOf } from './guarded-calls.ts';

const contract = { name: 'book' as const, input: z.object({}), output: z.object({}) };
const env = {
  LEDGER_CALLEE: 'ledger-calls',
  BREAKER_TABLE: 'breakers',
  LEDGER_GUARD_PARAMETER: '/guard/ledger',
  GUARD_SETTINGS_MAX_AGE_MS: 20_000,
  METRICS_NAMESPACE: 'test',
};
const parameter = (value: object) => JSON.stringify({ Parameter: { Value: JSON.stringify(value) } });
const openRow = {
  dependency: { S: 'ledger' },
  version: { N: '1' },
  state: { S: 'open' },
  openUntil: { N: String(Number.MAX_SAFE_INTEGER) },
};
let dynamo: StandIn;
let ssm: StandIn;
let lambda: StandIn;
const lines: Record<string, unknown>[] = [];

/**
 * Tests of a few milliseconds are repeated until they pass: a busy machine can delay most tries, but only a fault
 * delays all.
 */
const MOST_TRIES = 200;

function forgetRequests(): void {
  for (const standIn of [dynamo, ssm, lambda]) standIn.received.length = 0;
}

beforeAll(async () => {
  [dynamo, ssm, lambda] = await Promise.all([startStandIn(), startStandIn(), startStandIn()]);
});
beforeEach(() => {
  vi.stubEnv('AWS_ENDPOINT_URL_SSM', ssm.endpoint.href);
  vi.stubEnv('AWS_ENDPOINT_URL_LAMBDA', lambda.endpoint.href);
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(JSON.parse(String(line))) > 0);
  lines.length = 0;
  forgetRequests();
  dynamo.answer = { status: 200, body: '{}' };
  ssm.answer = { status: 200, body: parameter(defaultGuardSettings) };
  lambda.answer = { status: 200, body: '{}' };
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
afterAll(async () => {
  for (const standIn of [dynamo, ssm, lambda]) standIn.stop();
  // Unanswered requests end now and are logged.
  await sleep(20);
  vi.restoreAllMocks();
});

/** A handler that makes the guarded call and returns whether it got an answer; with `false` it makes no call. */
function anInstance() {
  const client = new DynamoDBClient({ ...standInSettings, endpoint: dynamo.endpoint.href, maxAttempts: 1 });
  const guarded = guardedCallsOf('ledger', env, DynamoDBDocumentClient.from(client));
  const handler = middy<boolean, string>()
    .use(guarded(contract, { unknown: '', 'nothing-happened': '' }))
    .handler(async (calls, context) => {
      if (!calls) return 'no call';
      const origin = { correlationId: 'c', causationId: 'c' };
      return await context.guarded.book({}, origin).then(
        () => 'answered',
        (error) => error.reason,
      );
    });
  return async (calls = true): Promise<{ answer: string; ms: number }> => {
    const began = performance.now();
    const context = { getRemainingTimeInMillis: () => 3_000 } as Context;
    const answer: string = await Reflect.apply(handler, undefined, [calls, context, {}]);
    return { answer, ms: performance.now() - began };
  };
}

describe('guarded calls', () => {
  /** Whether an instance that only refuses learns of a shorter pause by its own waits. */
  async function hearsWhileItRefuses(): Promise<boolean> {
    forgetRequests();
    dynamo.answer = { status: 200, body: JSON.stringify({ Item: openRow }) };
    ssm.answer = { status: 200, body: parameter({ ...defaultGuardSettings, pauseMs: 600_000 }) };
    const invoke = anInstance();
    if ((await invoke()).answer !== 'circuit-open') return false;
    vi.setSystemTime(Date.now() + 20_000);
    ssm.answer = { status: 200, body: parameter({ ...defaultGuardSettings, pauseMs: 100 }) };
    if ((await invoke()).answer !== 'circuit-open') return false;
    // No more answers arrive, as in a frozen process.
    ssm.answer = { status: 200, silent: true };
    dynamo.answer = { status: 200, body: '{}' };
    if (ssm.received.length !== 2) return false;
    return (await invoke()).answer === 'answered' && lambda.received.length === 1;
  }

  /** An instance that has read in time that the circuit is open, and has refused one call. */
  async function instanceThatRefuses() {
    dynamo.answer = { status: 200, body: JSON.stringify({ Item: openRow }) };
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      forgetRequests();
      const invoke = anInstance();
      if ((await invoke()).answer === 'circuit-open') return invoke;
    }
    throw new Error('no instance read the breaker in time');
  }

  it('hear of a change though their instance only refuses, and is frozen as soon as it has', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    let heard = false;
    for (let tries = 0; tries < MOST_TRIES && !heard; tries += 1) heard = await hearsWhileItRefuses();
    expect(heard).toBe(true);
  });

  it('refuse without calling anybody, but for the settings once in their age', async () => {
    const invoke = await instanceThatRefuses();
    for (let request = 1; request < 50; request += 1) expect(await invoke()).toMatchObject({ answer: 'circuit-open' });
    expect([lambda, dynamo, ssm].map(({ received }) => received.length)).toEqual([0, 1, 1]);
  });

  it('wait for silent settings once in their age, and so shortly that a refusal is over within 10 ms', async () => {
    dynamo.answer = { status: 200, body: JSON.stringify({ Item: openRow }) };
    ssm.answer = { status: 200, silent: true };
    let [first, second, runs] = [0, Number.POSITIVE_INFINITY, 0];
    for (; runs < MOST_TRIES && second >= 7; runs += 1) {
      const invoke = anInstance();
      // The first request reads the breaker's row.
      await invoke(false);
      first = (await invoke()).ms;
      second = (await invoke()).ms;
    }
    // Timers may fire a moment early.
    expect(first).toBeGreaterThan(7);
    expect(second).toBeLessThan(7);
    expect(ssm.received).toHaveLength(runs);
  });

  it('cost a request without a call no wait, also while the first look is under way', async () => {
    ssm.answer = { status: 200, silent: true };
    let shortest = Number.POSITIVE_INFINITY;
    for (let run = 0; run < MOST_TRIES && shortest >= 7; run += 1) {
      const invoke = anInstance();
      // The read began while the instance started.
      await vi.waitFor(() => expect(ssm.received).toHaveLength(run + 1), PATIENCE);
      shortest = Math.min(shortest, (await invoke(false)).ms);
    }
    expect(shortest).toBeLessThan(7);
  });

  it('do not fail when settings cannot be read', async () => {
    ssm.answer = { status: 500, body: 'no' };
    const invoke = anInstance();
    expect(await invoke()).toMatchObject({ answer: 'answered' });
    await vi.waitFor(
      () => expect(lines).toContainEqual(expect.objectContaining({ message: 'setting not read' })),
      PATIENCE,
    );
  });
});
