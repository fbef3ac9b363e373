import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type StandIn, standInSettings, startStandIn } from '../shared/aws/stand-in.fixture.ts';
import { createHoldTimes } from './hold-time.ts';

const env = { HOLD_PARAMETER: '/holds', HOLD_SETTINGS_MAX_AGE_MS: 0, METRICS_NAMESPACE: 'gdmarket-test' };
let ssm: StandIn;

beforeAll(async () => {
  ssm = await startStandIn();
  vi.stubEnv('AWS_ENDPOINT_URL', ssm.endpoint.href);
  // A busy machine may take longer than a renter has to wait.
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(new AbortController().signal);
});
afterAll(() => {
  vi.unstubAllEnvs();
  ssm.stop();
});

it('is the setting, read at run time; a bad one leaves the last good one in force, and is counted', async () => {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const store = (payWithinSeconds: unknown) => {
    const Value = JSON.stringify({ payWithinSeconds });
    ssm.answer = { status: 200, body: JSON.stringify({ Parameter: { Value } }) };
  };
  store('for ever');
  const {
    payWithinMs: holdTime,
    keepForMs,
    payNear,
  } = createHoldTimes(env, new DynamoDBClient(standInSettings).config);
  expect(await holdTime()).toBe(900_000);
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ Dependency: 'reservation-holds', BadSettings: 1 }),
  );
  store(2);
  expect(await holdTime()).toBe(2_000);
  // An operator who stored it before the other setting was known has that at its first value.
  expect(await keepForMs()).toBe(1_800_000);
  expect(await payNear()).toEqual({ aheadDays: 6, onceNearMs: 172_800_000 });
  store(0);
  expect(await holdTime()).toBe(2_000);
});
