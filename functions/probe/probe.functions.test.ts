import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { captureLogger } from '#shared/events/capture-logger.fixture.ts';
import type { MetricCounts } from '#shared/observability/metrics.ts';
import { probe } from './probe.functions.ts';

const server = createServer((request, response) => {
  response.writeHead(request.url === '/me' ? 200 : 503, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ customerId: 1, roles: [] }));
});

let counted: MetricCounts[];
let url: string;

beforeEach(async () => {
  counted = [];
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => void server.close());

function run(tokenOf: (person: string) => Promise<string>, nowMs = 0) {
  const { logger, lines } = captureLogger();
  const metrics = { count: (_: object, counts: MetricCounts) => void counted.push(counts) };
  const handler = probe({ url, tokenOf, now: () => nowMs, sleep: async () => undefined, logger, metrics });
  return handler({}).then((outcome) => ({ outcome, lines }));
}

it('counts a failure and says at which step, but does not throw', async () => {
  const { outcome, lines } = await run(async () => 'token');
  expect(outcome).toEqual({ outcome: 'failed', step: 'cancel what is open' });
  expect(lines).toMatchObject([{ level: 'error', message: 'probe failed', step: 'cancel what is open' }]);
  expect(counted).toEqual([{ Runs: 1, Failures: 1 }]);
});

it('counts it as a failure when nobody can sign in', async () => {
  const { lines } = await run(() => Promise.reject(new Error('AdminInitiateAuth: TooManyRequestsException')));
  expect(lines[0]).toMatchObject({ message: 'probe failed', error: expect.stringContaining('AdminInitiateAuth') });
  expect(counted).toEqual([{ Runs: 1, Failures: 1 }]);
});

it('lets four renters take turns, one a minute', async () => {
  const people = new Set<string>();
  for (const minute of [0, 1, 2, 3, 4])
    await run((person) => Promise.resolve(person).finally(() => people.add(person)), minute * 60_000);
  expect([...people]).toEqual(['renter-0', 'renter-1', 'renter-2', 'renter-3']);
});
