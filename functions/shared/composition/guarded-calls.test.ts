import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { type StandIn, standInSettings, startStandIn } from '../aws/stand-in.fixture.ts';
import { defaultGuardSettings } from '../resilience/guard-settings.ts';
import { guardedCallsOf } from './guarded-calls.ts';

const contract = { name: 'book' as const, input: z.object({}), output: z.object({}) };
const env = {
  CALLEE: 'ledger-calls',
  BREAKER_TABLE: 'breakers',
  GUARD_PARAMETER: '/guard/ledger',
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

beforeAll(async () => {
  [dynamo, ssm, lambda] = await Promise.all([startStandIn(), startStandIn(), startStandIn()]);
});
beforeEach(() => {
  vi.stubEnv('AWS_ENDPOINT_URL_SSM', ssm.endpoint.href);
  vi.stubEnv('AWS_ENDPOINT_URL_LAMBDA', lambda.endpoint.href);
  vi.spyOn(console, 'log').mockImplementation((line) => lines.push(JSON.parse(line)));
  lines.length = 0;
  for (const standIn of [dynamo, ssm, lambda]) standIn.received.length = 0;
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
  // Requests without an answer end now, and are logged.
  await sleep(20);
  vi.restoreAllMocks();
});

/** A handler that makes the guarded call, and says whether there was an answer; with `false` it makes none. */
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

/** The milliseconds of the shortest of a few runs: the others may have been held up by the machine. */
async function shortest(invoke: () => Promise<{ ms: number }>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) times.push((await invoke()).ms);
  return Math.min(...times);
}

describe('guarded calls', () => {
  it('hear of a change though their instance only refuses, and is frozen as soon as it has', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    dynamo.answer = { status: 200, body: JSON.stringify({ Item: openRow }) };
    ssm.answer = { status: 200, body: parameter({ ...defaultGuardSettings, pauseMs: 600_000 }) };
    const invoke = anInstance();
    expect(await invoke()).toMatchObject({ answer: 'circuit-open' });
    vi.setSystemTime(Date.now() + 20_000);
    ssm.answer = { status: 200, body: parameter({ ...defaultGuardSettings, pauseMs: 100 }) };
    expect(await invoke()).toMatchObject({ answer: 'circuit-open' });
    // Nothing arrives any more, as in a frozen process.
    ssm.answer = { status: 200, silent: true };
    dynamo.answer = { status: 200, body: '{}' };
    expect(ssm.received).toHaveLength(2);
    expect(await invoke()).toMatchObject({ answer: 'answered' });
    expect(lambda.received).toHaveLength(1);
  });

  it('wait for silent settings once in their age, and 150 ms at most', async () => {
    ssm.answer = { status: 200, silent: true };
    const invoke = anInstance();
    const first = await invoke();
    expect(first).toMatchObject({ answer: 'answered' });
    expect(first.ms).toBeGreaterThan(148);
    // Less than a read may take, however busy the machine is.
    expect(first.ms).toBeLessThan(2_000);
    expect(await shortest(invoke)).toBeLessThan(148);
    expect(ssm.received).toHaveLength(1);
  });

  it('cost a request without a call no wait, also while the first look is under way', async () => {
    ssm.answer = { status: 200, silent: true };
    const invoke = anInstance();
    // The look has begun while the instance started.
    await vi.waitFor(() => expect(ssm.received).toHaveLength(1));
    expect(await shortest(() => invoke(false))).toBeLessThan(148);
  });

  it('do not fail when settings cannot be read', async () => {
    ssm.answer = { status: 500, body: 'no' };
    const invoke = anInstance();
    expect(await invoke()).toMatchObject({ answer: 'answered' });
    await sleep(10);
    expect(lines).toContainEqual(expect.objectContaining({ message: 'setting not read' }));
  });
});
