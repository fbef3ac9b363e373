import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type StandIn, standInSettings, startStandIn } from '../aws/stand-in.fixture.ts';
import { AUDIENCE, aKey, claims, ISSUER, type TestKey } from '../identity/issuer.fixture.ts';
import { identityPorts } from './identity-ports.ts';

const env = {
  SIGN_IN: 'required',
  IDENTITY_PARAMETER: '/identity',
  IDENTITY_SETTINGS_MAX_AGE_MS: 0,
  METRICS_NAMESPACE: 'gdmarket-test',
} as const;

let key: TestKey;
let ssm: StandIn;
let lines: string[];

beforeAll(async () => {
  key = await aKey();
});
beforeEach(async () => {
  ssm = await startStandIn();
  vi.stubEnv('AWS_ENDPOINT_URL', ssm.endpoint.href);
  lines = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  ssm.stop();
});

function store(issuers: unknown): void {
  const Value = JSON.stringify({ issuers });
  ssm.answer = { status: 200, body: JSON.stringify({ Parameter: { Value } }) };
}

const ports = (maxAgeMs = 0) =>
  identityPorts({ ...env, IDENTITY_SETTINGS_MAX_AGE_MS: maxAgeMs }, new DynamoDBClient(standInSettings).config);
const trusted = () => [{ issuer: ISSUER, audience: [AUDIENCE], jwks: { keys: [key.jwk] } }];

it('trusts the issuers of the parameter, which it reads when the first token comes', async () => {
  store(trusted());
  const { signIn, verifier } = ports();
  expect(signIn).toBe('required');
  expect(ssm.received).toHaveLength(0);
  const token = await key.sign(claims({ customerId: 7 }));
  expect(await verifier.verify(token)).toEqual({ customerId: 7 });
  expect(JSON.parse(ssm.received[0]?.body ?? '')).toEqual({ Name: '/identity' });
  store([]);
  await expect(verifier.verify(token)).rejects.toMatchObject({ name: 'InvalidToken', reason: 'wrong-issuer' });
});

it('reads the parameter once while it is young', async () => {
  store(trusted());
  const { verifier } = ports(60_000);
  for (let count = 0; count < 3; count += 1) await verifier.verify(await key.sign(claims()));
  expect(ssm.received).toHaveLength(1);
});

it('keeps the last good issuers when a bad value is stored, and counts it', async () => {
  store(trusted());
  const { verifier } = ports();
  const token = await key.sign(claims());
  await verifier.verify(token);
  store('everybody');
  expect(await verifier.verify(token)).toEqual({});
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ Dependency: 'identity', BadSettings: 1 }),
  );
});

it.each([{ status: 500 }, { status: 200, body: '{"Parameter":{"Value":"bad"}}' }])(
  'refuses nobody for good while it has never read the parameter: %j',
  async (answer) => {
    ssm.answer = answer;
    const unavailable = { name: 'IdentityUnavailable', retryAfterSeconds: 1 };
    await expect(ports().verifier.verify(await key.sign(claims()))).rejects.toMatchObject(unavailable);
  },
);
