import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import asyncapi from '#contracts/published/asyncapi.json' with { type: 'json' };
import openapi from '#contracts/published/openapi.json' with { type: 'json' };
import { type Call, gateways } from '#shared/http/payload/gateway-events.fixture.ts';
import { handler } from './http.ts';

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(gateways)('the entry behind %s', (_name, eventOf) => {
  const prefix = eventOf({}).requestContext.stage === 'prod' ? '/prod' : '';
  const send = async (call: Call) => await handler(eventOf({ domainName: 'api.example', ...call }), {});

  it('lists the collections at /', async () => {
    const response = await send({ path: '/' });
    expect(response.statusCode).toBe(200);
    const base = `https://api.example${prefix}`;
    const { _links: links } = JSON.parse(response.body);
    expect(links.self).toEqual({ href: `${base}/` });
    expect(links.items).toEqual({ href: `${base}/items{?size,sort,cursor}`, templated: true });
    const lists = ['items', 'reservations', 'payments', 'reviews', 'itemInfoes', 'reviewInfoes'];
    expect(Object.keys(links)).toEqual([
      'self',
      'service-desc',
      'service-doc',
      'me',
      'neighbourhoods',
      'asyncapi',
      ...lists,
    ]);
    expect(links['service-desc']).toEqual({ href: `${base}/openapi.json` });
    expect(links['service-doc']).toEqual({ href: `${base}/docs` });
    expect(links.asyncapi).toEqual({ href: `${base}/asyncapi.json` });
  });

  it('sends a browser at / to the board', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const answer = await send({ path: '/', headers: { Accept: accept } });
    expect(answer).toMatchObject({
      statusCode: 303,
      body: '',
      headers: { location: `https://api.example${prefix}/board`, 'cache-control': 'no-store' },
    });
  });

  it('leads to the board where the gateway does not', async () => {
    const location = `https://api.example${prefix}/board`;
    expect(await send({ path: '/board/' })).toMatchObject({ statusCode: 308, headers: { location } });
  });

  it.each([
    ['/openapi.json', openapi],
    ['/asyncapi.json', asyncapi],
  ])('shows the published document at %s, for which caches need not ask each time', async (path, published) => {
    const response = await send({ path, headers: { Accept: 'text/html, */*' } });
    expect(response).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
    });
    expect(JSON.parse(response.body)).toEqual(published);
    const known = { 'If-None-Match': String(response.headers.etag) };
    expect(await send({ path, headers: known })).toMatchObject({ statusCode: 304, body: '' });
  });

  it('shows a document of the API that is right under its own address', async () => {
    const { body } = await send({ path: '/openapi.json' });
    expect(JSON.parse(body).servers).toMatchObject([{ url: '.' }]);
  });

  it('shows the reference as a page that may use its own style alone', async () => {
    const { statusCode, headers, body } = await send({ path: '/docs', headers: { Accept: 'text/html,*/*;q=0.8' } });
    expect({ statusCode, headers }).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' },
    });
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(body) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toMatch(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:;`,
    );
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
    expect(body).toContain(`API=https://api.example${prefix}<`);
    const known = { 'If-None-Match': String(headers.etag) };
    expect(await send({ path: '/docs', headers: known })).toMatchObject({ statusCode: 304, body: '' });
  });

  it.each(['/docs', '/docs/'])('leads from %s to the document, without a host', async (path) => {
    expect((await send({ path })).body).toContain(`<a href="${prefix}/openapi.json">OpenAPI</a>`);
  });

  it('answers HEAD / without a body', async () => {
    expect(await send({ path: '/', method: 'HEAD' })).toMatchObject({ statusCode: 200, body: '' });
  });

  const optionsOf = [
    ['/items', 'GET, HEAD, POST, OPTIONS'],
    ['/items/', 'GET, HEAD, POST, OPTIONS'],
    ['/items/7', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
    ['/payments/7', 'GET, HEAD, PATCH, OPTIONS'],
    ['/', 'GET, HEAD, OPTIONS'],
    ['/openapi.json', 'GET, HEAD, OPTIONS'],
    ['/asyncapi.json', 'GET, HEAD, OPTIONS'],
    ['/docs', 'GET, HEAD, OPTIONS'],
  ] as const;

  it.each([...optionsOf, ['/no/such', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'] as const])(
    'answers a preflight of %s with %s',
    async (path, methods) => {
      const headers = { Origin: 'https://shop.example', 'Access-Control-Request-Method': 'PATCH' };
      const response = await send({ method: 'OPTIONS', path, headers });
      expect(response).toMatchObject({ statusCode: 204, body: '' });
      expect(response.headers).toMatchObject({
        'Access-Control-Allow-Origin': '*',
        'access-control-allow-methods': methods,
        'access-control-max-age': '7200',
      });
      const allowed = response.headers['access-control-allow-headers']?.split(', ');
      expect(allowed).toEqual(expect.arrayContaining(['content-type', 'if-match', 'traceparent', 'x-requested-with']));
    },
  );

  it.each(optionsOf)('says to whoever asks for the OPTIONS of %s: %s', async (path, allow) => {
    const response = await send({ method: 'OPTIONS', path });
    expect(response).toMatchObject({ statusCode: 204, body: '', headers: { allow } });
    expect(response.headers).not.toHaveProperty('access-control-allow-methods');
  });

  it('has no options where nothing is', async () => {
    expect(await send({ method: 'OPTIONS', path: '/no/such' })).toMatchObject({ statusCode: 404 });
  });

  it.each([
    ['PUT', '/reservations/7', 'GET, HEAD, PATCH, DELETE, OPTIONS'],
    ['PUT', '/reservations/7/', 'GET, HEAD, PATCH, DELETE, OPTIONS'],
    ['POST', '/payments', 'GET, HEAD, OPTIONS'],
    ['POST', '/itemInfoes', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/', 'GET, HEAD, OPTIONS'],
    ['POST', '/board', 'GET, HEAD, OPTIONS'],
    ['PUT', '/board/things/5', 'GET, HEAD, OPTIONS'],
  ])('answers %s %s with 405 and what is allowed', async (method, path, allow) => {
    const response = await send({ method, path });
    expect(response).toMatchObject({ statusCode: 405, headers: { allow, 'content-type': 'application/problem+json' } });
  });

  it('answers another method on a routed template the same way', async () => {
    const call = { method: 'POST', template: '/items/{itemNo}', path: '/items/7', params: { itemNo: '7' } };
    const allow = 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS';
    expect(await send(call)).toMatchObject({ statusCode: 405, headers: { allow } });
  });

  it.each(['/no/such', '/items//', '/items/7/8', '/constructor'])(
    'answers %s with 404 and the correlation id',
    async (path) => {
      const response = await send({ path, headers: { 'x-correlation-id': 'mine-1' } });
      expect(response.statusCode).toBe(404);
      expect(response.headers['x-correlation-id']).toBe('mine-1');
      expect(JSON.parse(response.body)).toMatchObject({ status: 404, correlationId: 'mine-1' });
    },
  );

  it('does not claim that a routed method is not allowed', async () => {
    for (const method of ['GET', 'HEAD'])
      expect(await send({ method, path: '/items' })).toMatchObject({ statusCode: 404 });
  });

  it('logs one line', async () => {
    const log = vi.mocked(process.stdout.write);
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
