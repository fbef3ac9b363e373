import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Call, gateways } from '../../shared/http/gateway-events.fixture.ts';
import { handler } from './http.ts';

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(gateways)('the entry behind %s', (_name, eventOf) => {
  const headers = { Host: 'api.example' };
  const prefix = eventOf({}).requestContext.stage === 'prod' ? '/prod' : '';
  const send = async (call: Call) => await handler(eventOf({ headers, ...call }), {});

  it('lists the collections at /', async () => {
    const response = await send({ path: '/' });
    expect(response.statusCode).toBe(200);
    const base = `https://api.example${prefix}`;
    const { _links: links } = JSON.parse(response.body);
    expect(links.self).toEqual({ href: `${base}/` });
    expect(links.items).toEqual({ href: `${base}/items{?size,sort,cursor}`, templated: true });
    const lists = ['items', 'reservations', 'payments', 'reviews', 'itemInfoes', 'reviewInfoes'];
    expect(Object.keys(links)).toEqual(['self', ...lists]);
  });

  it('answers HEAD / without a body', async () => {
    expect(await send({ path: '/', method: 'HEAD' })).toMatchObject({ statusCode: 200, body: '' });
  });

  it.each([
    ['/items', 'GET, POST, OPTIONS'],
    ['/items/7', 'GET, PATCH, DELETE, OPTIONS'],
    ['/payments/7', 'GET, OPTIONS'],
    ['/', 'GET, OPTIONS'],
    ['/no/such', 'GET, POST, PATCH, DELETE, OPTIONS'],
  ])('answers a preflight of %s with %s', async (path, methods) => {
    const response = await send({ method: 'OPTIONS', path });
    expect(response).toMatchObject({ statusCode: 204, body: '' });
    expect(response.headers).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'access-control-allow-methods': methods,
      'access-control-allow-headers': 'content-type, x-correlation-id, authorization',
      'access-control-max-age': '7200',
    });
  });

  it.each([
    ['PUT', '/items/7', 'GET, PATCH, DELETE, OPTIONS'],
    ['POST', '/payments', 'GET, OPTIONS'],
    ['POST', '/itemInfoes', 'GET, OPTIONS'],
    ['HEAD', '/items', 'GET, POST, OPTIONS'],
    ['DELETE', '/', 'GET, OPTIONS'],
  ])('answers %s %s with 405 and what is allowed', async (method, path, allow) => {
    const response = await send({ method, path });
    expect(response).toMatchObject({ statusCode: 405, headers: { allow, 'content-type': 'application/problem+json' } });
  });

  it('answers another method on a routed template the same way', async () => {
    const call = { method: 'PUT', template: '/items/{itemNo}', path: '/items/7', params: { itemNo: '7' } };
    expect(await send(call)).toMatchObject({ statusCode: 405, headers: { allow: 'GET, PATCH, DELETE, OPTIONS' } });
  });

  it.each(['/no/such', '/items/', '/items/7/8', '/constructor'])(
    'answers %s with 404 and the correlation id',
    async (path) => {
      const response = await send({ path, headers: { ...headers, 'x-correlation-id': 'mine-1' } });
      expect(response.statusCode).toBe(404);
      expect(response.headers['x-correlation-id']).toBe('mine-1');
      expect(JSON.parse(response.body)).toMatchObject({ status: 404, correlationId: 'mine-1' });
    },
  );

  it('does not claim that a routed method is not allowed', async () => {
    expect(await send({ path: '/items' })).toMatchObject({ statusCode: 404 });
  });

  it('logs one line', async () => {
    const log = vi.mocked(console.log);
    await send({ path: '/no/such' });
    expect(log).toHaveBeenCalledOnce();
    const line = JSON.parse(String(log.mock.calls[0]?.[0]));
    expect(line).toMatchObject({
      function: 'local',
      message: 'request',
      route: '$default',
      status: 404,
      code: 'not-found',
    });
  });
});
