import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type StandIn, startStandIn } from '../aws/stand-in.fixture.ts';
import { anEnvelope } from '../events/envelope.fixture.ts';
import { createRelay } from '../events/publishing/relay.ts';
import { relayPorts } from './relay-ports.ts';

vi.mock('../config/time-limits.ts', async (original) => {
  const limits = await original<typeof import('../config/time-limits.ts')>();
  const { requestHandler } = limits.messagingLimits;
  return { ...limits, messagingLimits: { maxAttempts: 2, requestHandler: { ...requestHandler, requestTimeout: 500 } } };
});

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
  vi.stubEnv('AWS_ENDPOINT_URL', standIn.endpoint.href);
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('BUS_NAME', 'bus');
  vi.stubEnv('FAILURE_QUEUE_URL', standIn.endpoint.href);
});
afterEach(() => {
  standIn.stop();
  vi.unstubAllEnvs();
});

it('is not held by a bus that takes a connection and says nothing: the batch comes again', async () => {
  standIn.answer = { status: 200, silent: true };
  const relay = createRelay({ envelopeOf: () => anEnvelope(1), ...relayPorts() });
  const record = { dynamodb: { NewImage: { event: { M: {} } } } };
  await expect(relay({ Records: [record] })).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(standIn.received).toHaveLength(2);
});
