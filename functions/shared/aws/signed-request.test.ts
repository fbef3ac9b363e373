import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it, vi } from 'vitest';
import { PATIENCE } from '../testing/patience.ts';
import { createSignedSender } from './signed-request.ts';
import { standInForEachTest, standInSettings } from './stand-in.fixture.ts';

const standIn = standInForEachTest();

const request = { path: '/', headers: {}, body: '{"ask":1}' };
const never = new AbortController().signal;

function sender() {
  return createSignedSender(new DynamoDBClient(standInSettings).config, 'lambda', () => standIn.endpoint);
}

it('repeats the request on a new connection when the server closed the kept one', async () => {
  const send = sender();
  await send(request, never);
  standIn.answer = { status: 200, body: 'yes', hangUp: 'reused' };
  expect(await send(request, never)).toMatchObject({ status: 200, text: 'yes' });
  expect(standIn.hungUp).toBe(1);
  expect(standIn.received.map(({ body }) => body)).toEqual([request.body, request.body]);
});

it('repeats only once: a server that closes every connection has failed', async () => {
  standIn.answer = { status: 200, hangUp: 'always' };
  await expect(sender()(request, never)).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(standIn.hungUp).toBe(2);
});

it('repeats within the same limit: the signal ends the second request as well', async () => {
  const send = sender();
  await send(request, never);
  standIn.answer = { status: 200, silent: true, hangUp: 'reused' };
  const controller = new AbortController();
  const asking = send(request, controller.signal);
  await vi.waitFor(() => expect(standIn.received).toHaveLength(2), PATIENCE);
  controller.abort();
  await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  expect(standIn.hungUp).toBe(1);
});

it('does not ask again for an answer that is none', async () => {
  standIn.answer = { status: 500 };
  expect(await sender()(request, never)).toMatchObject({ status: 500 });
  expect(standIn.received).toHaveLength(1);
});

it('waits as long as it is let, whatever limits the client has whose identity it borrows', async () => {
  const { config } = new DynamoDBClient({
    ...standInSettings,
    requestHandler: { requestTimeout: 20, throwOnRequestTimeout: true },
  });
  standIn.answer = { status: 200, silent: true };
  const controller = new AbortController();
  const asking = createSignedSender(config, 'lambda', () => standIn.endpoint)(request, controller.signal);
  const first = await Promise.race([asking.catch(String), new Promise((resolve) => setTimeout(resolve, 100, 'waits'))]);
  expect(first).toBe('waits');
  controller.abort();
  await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
});
