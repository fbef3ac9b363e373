import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type StandIn, standInSettings, startStandIn } from '../shared/aws/stand-in.fixture.ts';
import { createProvider } from './provider.ts';

const env = {
  PROVIDER_PARAMETER: '/gdmarket/test/payment-provider',
  PROVIDER_SETTINGS_MAX_AGE_MS: 0,
  METRICS_NAMESPACE: 'gdmarket-test',
};
const prompt = { latencyMs: 0, jitterMs: 0, declineRate: 0, failureRate: 0 };

let ssm: StandIn;
beforeAll(async () => {
  ssm = await startStandIn();
  vi.stubEnv('AWS_ENDPOINT_URL', ssm.endpoint.href);
});
afterAll(() => {
  vi.unstubAllEnvs();
  ssm.stop();
});
afterEach(() => {
  vi.restoreAllMocks();
});

function store(settings: object) {
  ssm.answer = { status: 200, body: JSON.stringify({ Parameter: { Value: JSON.stringify(settings) } }) };
}

it('goes on with the last good settings when somebody stores bad ones, and counts them', async () => {
  const lines: unknown[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(JSON.parse(String(line))) > 0);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  store(prompt);
  const provider = createProvider(env, new DynamoDBClient(standInSettings).config, 2_000);
  const request = { idempotencyKey: '1-1', amount: 1 };
  expect(await provider.authorize(request)).toMatchObject({ outcome: 'authorized' });
  expect(lines).toEqual([]);
  store({ ...prompt, latencyMs: 'for ever' });
  expect(await provider.authorize(request)).toMatchObject({ outcome: 'authorized' });
  const counted = { Dependency: 'payment-provider', BadSettings: 1, function: 'local' };
  expect(lines).toContainEqual(expect.objectContaining(counted));
});

it('pays as by default when an instance starts while bad settings are stored', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  store({ ...prompt, latencyMs: 'for ever' });
  const provider = createProvider(env, new DynamoDBClient(standInSettings).config, 2_000);
  expect(await provider.authorize({ idempotencyKey: '2-1', amount: 1 })).toMatchObject({ outcome: 'authorized' });
});
