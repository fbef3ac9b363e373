import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type StandIn, startStandIn } from '../aws/stand-in.fixture.ts';
import { messagingLimits } from '../config/time-limits.ts';
import { anEnvelope } from '../events/envelope.fixture.ts';
import { createRelay } from '../events/publishing/relay.ts';
import { relayPorts } from './relay-ports.ts';

const { requestHandler } = messagingLimits;
const { requestTimeout } = requestHandler;

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
  Object.assign(requestHandler, { requestTimeout: 500 });
  vi.stubEnv('AWS_ENDPOINT_URL', standIn.endpoint.href);
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('BUS_NAME', 'bus');
  vi.stubEnv('FAILURE_QUEUE_URL', standIn.endpoint.href);
});
afterEach(() => {
  standIn.stop();
  Object.assign(requestHandler, { requestTimeout });
  vi.unstubAllEnvs();
});

it('is not held by a bus that takes a connection and says nothing: the batch comes again', async () => {
  standIn.answer = { status: 200, silent: true };
  const relay = createRelay({ envelopeOf: () => anEnvelope(1), ...relayPorts() });
  const record = { dynamodb: { NewImage: { event: { M: {} } } } };
  await expect(relay({ Records: [record] })).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(standIn.received).toHaveLength(2);
});
