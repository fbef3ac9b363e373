import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { PATIENCE } from '../../testing/patience.ts';
import { createLogger } from '../logger.ts';
import { listenAsDaemon, type SentDocument } from './daemon.fixture.ts';
import { currentTraceparent, noteLine, startTracing, traced } from './traced.ts';

const ROOT = 'Root=1-6a2b3c4d-0123456789abcdef01234567;Parent=89abcdef01234567';
const TRACE = '1-6a2b3c4d-0123456789abcdef01234567';

type Receiver = Awaited<ReturnType<typeof listenAsDaemon>>;

const statuses: number[] = [];
const headers: unknown[] = [];
const server = createServer((asked, answer) => {
  headers.push(asked.headers['x-amzn-trace-id']);
  answer.writeHead(statuses.shift() ?? 200).end('{}');
});
let receiver: Receiver;
let stop: () => void;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

beforeEach(async () => {
  receiver = await listenAsDaemon();
  stop = startTracing(`tcp:127.0.0.1:1 udp:${receiver.address}`);
  vi.stubEnv('_X_AMZN_TRACE_ID', `${ROOT};Sampled=1`);
});
afterEach(() => {
  stop();
  receiver.close();
  vi.unstubAllEnvs();
});

/** The one document that was sent. */
async function sent(): Promise<SentDocument> {
  await vi.waitFor(() => expect(receiver.documents()).toHaveLength(1), PATIENCE);
  return receiver.documents()[0] as SentDocument;
}

/** Posts as a client of AWS does, and waits for the whole answer. */
async function post(target: string, path = '/'): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const asked = request({ host: '127.0.0.1', port, path, method: 'POST', headers: { 'x-amz-target': target } });
  asked.end('{}');
  const [answer] = await once(asked, 'response');
  answer.resume();
  await once(answer, 'end');
}

const logger = createLogger({ function: 'f' }, () => undefined);

it('is a part of Lambda’s own segment, with what the log line tells and each request', async () => {
  statuses.push(200, 400, 429, 500);
  const answer = await traced('request', async () => {
    await post('DynamoDB_20120810.GetItem');
    await post('DynamoDB_20120810.PutItem');
    await post('AmazonSSM.GetParameter');
    await post('AWSEvents.PutEvents');
    const route = 'GET /reservations/{reservationNo}';
    logger.info('request', {
      method: 'GET',
      route,
      path: '/reservations/42',
      correlationId: 'c-1',
      status: 200,
      ms: 3,
    });
    return 'answer';
  });
  expect(answer).toBe('answer');
  expect(await sent()).toMatchObject({
    name: 'request',
    type: 'subsegment',
    trace_id: TRACE,
    parent_id: '89abcdef01234567',
    http: { request: { method: 'GET', url: '/reservations/42' }, response: { status: 200 } },
    annotations: { correlationId: 'c-1', route: 'GET /reservations/{reservationNo}', reservationNo: 42 },
    subsegments: [
      { name: 'DynamoDB', namespace: 'aws', aws: { operation: 'GetItem' }, http: { response: { status: 200 } } },
      { name: 'DynamoDB', aws: { operation: 'PutItem' }, error: true },
      { name: 'SSM', error: true, throttle: true },
      { name: 'Events', aws: { operation: 'PutEvents' }, fault: true },
    ],
  });
});

it('hands an invoked function the header that makes it a child of the call', async () => {
  headers.length = 0;
  await traced('request', () => post('', '/2015-03-31/functions/gdmarket-payment-calls%3Alive/invocations'));
  const [call] = (await sent()).subsegments;
  expect(call).toMatchObject({
    name: 'Lambda',
    aws: { operation: 'Invoke', function_name: 'gdmarket-payment-calls:live' },
  });
  expect(headers).toEqual([`Root=${TRACE};Parent=${call?.id};Sampled=1`]);
});

it('is a segment of its own in the trace of what caused it', async () => {
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'gdmarket-item-events');
  await traced(
    'event',
    async () =>
      logger.info('event handled', { eventId: 'reservation#42#1', eventType: 'Reserved', correlationId: 'c-1' }),
    '00-11111111222222222222222222222222-3333333333333333-01',
  );
  const document = await sent();
  expect(document).toMatchObject({
    name: 'gdmarket-item-events',
    trace_id: '1-11111111-222222222222222222222222',
    parent_id: '3333333333333333',
    annotations: { eventId: 'reservation#42#1', eventType: 'Reserved', reservationNo: 42 },
  });
  expect(document.type).toBeUndefined();
});

it('tells what it causes about itself', async () => {
  const told = await traced('request', async () => currentTraceparent());
  expect(told).toBe(`00-6a2b3c4d0123456789abcdef01234567-${(await sent()).id}-01`);
  expect(currentTraceparent()).toBeUndefined();
});

it('marks what throws as a fault, and throws the same', async () => {
  const error = new Error('broken');
  await expect(traced('call', () => Promise.reject(error))).rejects.toBe(error);
  expect(await sent()).toMatchObject({ fault: true });
});

it('marks a request that was given up', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  await traced('request', async () => {
    const asked = request({ host: '127.0.0.1', port, headers: { 'x-amz-target': 'DynamoDB_20120810.GetItem' } });
    asked.on('error', () => undefined).end();
    await setTimeout(20);
    asked.destroy(new Error('out of time'));
    await new Promise((resolve) => asked.once('close', resolve));
  });
  silent.close();
  expect((await sent()).subsegments).toMatchObject([{ name: 'DynamoDB', fault: true }]);
});

it('keeps concurrent work apart', async () => {
  await Promise.all(
    ['1', '2', '3'].map((digit) =>
      traced(
        'event',
        async () => {
          await post(`DynamoDB_20120810.Op${digit}`);
          logger.info('event handled', { eventId: `item#${digit}#1` });
        },
        `00-${digit.repeat(32)}-${digit.repeat(16)}-01`,
      ),
    ),
  );
  await vi.waitFor(() => expect(receiver.documents()).toHaveLength(3), PATIENCE);
  for (const { trace_id, annotations, subsegments } of receiver.documents()) {
    const digit = trace_id.at(-1);
    expect(annotations.eventId).toBe(`item#${digit}#1`);
    expect(subsegments).toMatchObject([{ aws: { operation: `Op${digit}` } }]);
  }
});

it.each([
  ['Lambda did not sample it', `${ROOT};Sampled=0`, undefined],
  ['nobody has decided', ROOT, undefined],
  ['there is no header', '', undefined],
  ['what caused it is not sampled', `${ROOT};Sampled=1`, `00-${'1'.repeat(32)}-${'2'.repeat(16)}-00`],
  ['its cause names no trace', `${ROOT};Sampled=1`, 'somewhere'],
])('sends nothing when %s', async (_, header, traceparent) => {
  vi.stubEnv('_X_AMZN_TRACE_ID', header);
  const told = await traced('request', async () => currentTraceparent(), traceparent);
  expect(told).toBeUndefined();
  vi.stubEnv('_X_AMZN_TRACE_ID', `${ROOT};Sampled=1`);
  await traced('next', async () => undefined);
  expect((await sent()).name).toBe('next');
});

it('cuts a trace that is too long, and says how much', async () => {
  await traced('request', async () => {
    for (let no = 0; no < 520; no += 1) await post('DynamoDB_20120810.TransactWriteItems');
  });
  const { annotations, subsegments } = await sent();
  expect(subsegments.length).toBeGreaterThan(200);
  expect(Number(annotations.cut) + subsegments.length).toBe(500);
});

it.each([
  ['a daemon that is gone', '127.0.0.1:9'],
  ['an address that is none', 'nowhere'],
])('does the work with %s', async (_, address) => {
  stop();
  stop = startTracing(address);
  expect(await traced('request', async () => 'done')).toBe('done');
});

it('does the work when a line cannot be noted', async () => {
  const odd = {
    get eventId(): string {
      throw new Error('odd');
    },
  };
  const work = async () => {
    noteLine(false, odd);
    return 'done';
  };
  expect(await traced('request', work)).toBe('done');
});
