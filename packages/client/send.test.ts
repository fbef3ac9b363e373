import { describe, expect, it } from 'vitest';
import type { Call, Client } from './client.ts';
import { send } from './send.ts';
import { serve } from './server.fixture.ts';

/** What fetch itself and the connection add. */
const USUAL =
  /^(?:host|connection|user-agent|accept-(?:language|encoding)|sec-.*|content-length|cache-control|pragma)$/;

/** The headers that a request of this client has. */
async function headersSent(client: Partial<Client>, method: string, body?: object, call?: Call) {
  const { url, asked } = await serve();
  await send({ url, ...client }, method, '/items', body, call);
  return Object.fromEntries(Object.entries(asked[0]?.headers ?? {}).filter(([name]) => !USUAL.test(name)));
}

describe('a request', () => {
  it('has method, path and body', async () => {
    const { url, asked } = await serve();
    await send({ url: `${url}/stage/` }, 'PATCH', '/items/1', { itemPrice: 90 });
    expect(asked).toMatchObject([{ method: 'PATCH', path: '/stage/items/1', body: '{"itemPrice":90}' }]);
  });

  it('goes where a link leads', async () => {
    const { url, asked } = await serve();
    await send({ url: 'http://127.0.0.1:1' }, 'GET', `${url}/items?cursor=a`);
    expect(asked).toMatchObject([{ method: 'GET', path: '/items?cursor=a', body: '' }]);
  });

  it('is sent by the fetch of its client', async () => {
    const given = Response.json({ itemNo: 1 }, { status: 201 });
    const answer = await send({ url: '.', fetch: async () => given }, 'POST', '/items');
    expect(answer).toMatchObject({ status: 201, body: { itemNo: 1 } });
  });

  it('ends with its signal', async () => {
    const { url } = await serve();
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(send({ url }, 'GET', '/', undefined, { signal })).rejects.toThrow('enough');
  });
});

describe('the headers of a request', () => {
  it('are few', async () => {
    expect(await headersSent({}, 'GET')).toEqual({ accept: '*/*' });
  });

  it('say what the call says', async () => {
    const call = { ifMatch: '"1.a"', ifNoneMatch: '"2.b"', correlationId: 'c-1' };
    expect(await headersSent({ forms: true }, 'PUT', {}, call)).toEqual({
      accept: 'application/prs.hal-forms+json',
      'content-type': 'application/json',
      'if-match': '"1.a"',
      'if-none-match': '"2.b"',
      'x-correlation-id': 'c-1',
    });
  });

  it.each([
    ['a text', 'abc'],
    ['a function', () => 'abc'],
    ['a promise', async () => 'abc'],
  ])('have the token: %s', async (_, token) => {
    expect(await headersSent({ token }, 'GET')).toMatchObject({ authorization: 'Bearer abc' });
  });

  it('have no token of nobody, or when a call takes it away', async () => {
    expect(await headersSent({ token: () => undefined }, 'GET')).not.toHaveProperty('authorization');
    const call = { token: undefined };
    expect(await headersSent({ token: 'abc' }, 'GET', undefined, call)).not.toHaveProperty('authorization');
  });

  it('name a POST, each by another key', async () => {
    const one = await headersSent({}, 'POST', {});
    const other = await headersSent({}, 'POST', {});
    expect(one['idempotency-key']).toMatch(/^"[\d-]{20,}"$/);
    expect(other['idempotency-key']).not.toBe(one['idempotency-key']);
  });

  it('name a POST as the call does, and nothing else', async () => {
    const call = { idempotencyKey: 'mine' };
    expect(await headersSent({}, 'POST', {}, call)).toMatchObject({ 'idempotency-key': '"mine"' });
    expect(await headersSent({}, 'PATCH', {}, call)).not.toHaveProperty('idempotency-key');
  });
});

describe('an answer', () => {
  it('has its status, headers, text and JSON', async () => {
    const { url } = await serve({ status: 404, headers: { etag: '"1.a"' }, body: '{"detail":"there is none"}' });
    const { status, headers, text, body } = await send({ url }, 'GET', '/items/9');
    expect([status, headers.get('etag'), text]).toEqual([404, '"1.a"', '{"detail":"there is none"}']);
    expect(body).toEqual({ detail: 'there is none' });
  });

  it('has no body when it is not JSON', async () => {
    const { url } = await serve({ status: 502, body: '<h1>Bad gateway</h1>' }, { status: 204, body: '' });
    expect(await send({ url }, 'GET', '/')).toMatchObject({ text: '<h1>Bad gateway</h1>', body: undefined });
    expect(await send({ url }, 'DELETE', '/items/1')).toMatchObject({ text: '', body: undefined });
  });
});
