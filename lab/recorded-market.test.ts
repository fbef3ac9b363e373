import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { changeItem, getItem } from '@gdmarket/client';
import { afterEach, expect, it, vi } from 'vitest';
import type { Operation } from './simulation/histories/history.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('records what was asked and answered, and what nobody answered', async () => {
  const server = createServer((request, response) => {
    if (request.method === 'GET') response.destroy();
    else response.writeHead(409).end('{"detail":"it is lent"}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  vi.stubEnv('GDMARKET_API', `http://127.0.0.1:${(server.address() as AddressInfo).port}/stage`);
  // The address is read when the module is loaded.
  vi.resetModules();
  const { recordedMarket } = await import('./recorded-market.ts');
  const recorded: Operation[] = [];
  const market = recordedMarket('c1', (operation) => recorded.push(operation));

  const answer = await changeItem(market, { itemNo: 7, itemPrice: 90 });
  expect(answer.body).toEqual({ detail: 'it is lent' });
  await expect(getItem(market, { itemNo: 7 })).rejects.toThrow();
  server.close();

  const times = { call: expect.any(Number), return: expect.any(Number) };
  expect(recorded).toEqual([
    {
      ...{ client: 'c1', ...times },
      request: { method: 'PATCH', path: '/items/7', body: { itemPrice: 90 } },
      response: { status: 409, body: { detail: 'it is lent' } },
    },
    {
      ...{ client: 'c1', ...times, return: undefined },
      request: { method: 'GET', path: '/items/7' },
      response: undefined,
    },
  ]);
});
