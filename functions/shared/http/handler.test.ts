import { gunzipSync } from 'node:zlib';
import { DependencyUnavailable } from '@gdmarket/resilience';
import { describe, expect, it } from 'vitest';
import { endOfInvocation } from '../config/invocation.ts';
import { LAST_WORDS_MS } from '../config/time-limits.ts';
import type { Rejection } from '../domain/decision.ts';
import { createLogger } from '../observability/logger.ts';
import { StoreUnavailable, storeUnavailable } from '../persistence/store-unavailable.error.ts';
import { TooMuchContention } from '../use-cases/too-much-contention.error.ts';
import { signInWith } from './caller/sign-in.fixture.ts';
import { createHttpHandler, type RouteHandler } from './handler.ts';
import { bodyText } from './input/body-text.ts';
import { type Call, gateways } from './payload/gateway-events.fixture.ts';
import { HttpProblem } from './problem/http-problem.error.ts';
import { created, noContent, ok, orRefuse } from './response.ts';

type Context = { readonly word: string };

describe.each(gateways)('an HTTP function behind %s', (name, eventOf) => {
  /** Sends one call to a function with this single route; returns the response and the log. */
  async function send(route: RouteHandler<Context>, call: Call = {}, lambda: object = {}) {
    const lines: Record<string, unknown>[] = [];
    const faults: Call[] = [];
    const times = [1000, 1012.34];
    const handler = createHttpHandler<string, Context>({
      ...signInWith({ secret: { customerId: 7, name: 'secret' } }),
      routes: { 'GET /things': route, 'POST /things': route },
      allRoutes: ['GET /things', 'POST /things', 'GET /things/owned'],
      logger: createLogger({ function: 'test' }, (line) => lines.push(JSON.parse(line))),
      onFault: () => faults.push(call),
      problemBase: 'https://problems.example/',
      exposedHeaders: ['location', 'x-correlation-id'],
      now: () => times.shift() ?? 0,
    });
    const response = await handler(eventOf({ template: '/things', path: '/things', ...call }), {
      word: 'hello',
      ...lambda,
    });
    const isJson = response.body !== '' && !response.isBase64Encoded;
    return { response, lines, faults, body: isJson ? JSON.parse(response.body) : undefined };
  }
  const refusing =
    (rejection: Rejection): RouteHandler<Context> =>
    async () =>
      ok(orRefuse({ rejection }));
  const failing =
    (error: unknown): RouteHandler<Context> =>
    async () =>
      Promise.reject(error);

  it('answers with the route’s response and the headers every response has', async () => {
    const { response, body } = await send(async (request, { word }) => ok({ word, path: request.path }));
    expect(response).toMatchObject({ statusCode: 200, isBase64Encoded: false });
    expect(body).toEqual({ word: 'hello', path: '/things' });
    expect(response.headers).toEqual({
      'content-type': 'application/hal+json',
      'x-correlation-id': 'gateway-request-id=',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'location, x-correlation-id',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      etag: expect.stringMatching(/^"[\w-]+"$/),
      vary: 'accept, accept-encoding, authorization, origin',
    });
  });

  it('lets nobody keep what has no entity tag: a problem, an answer without a body', async () => {
    for (const route of [failing(new HttpProblem(404, 'not-found', 'No.')), async () => noContent()]) {
      const { headers } = (await send(route)).response;
      expect(headers).toMatchObject({ 'cache-control': 'no-store' });
      expect(headers).not.toHaveProperty('etag');
    }
  });

  it.each(['GET', 'HEAD'])('answers %s with 304 and the tag when the reader has what it would get', async (method) => {
    const route = async () => ok({ x: 1 }, 3);
    const { etag = '' } = (await send(route, { method })).response.headers;
    expect(etag).toMatch(/^"3\./);
    for (const known of [etag, `W/${etag}`, '*']) {
      const { response } = await send(route, { method, headers: { 'If-None-Match': known } });
      expect(response).toMatchObject({
        statusCode: 304,
        body: '',
        headers: { etag, vary: 'accept, accept-encoding, authorization, origin' },
      });
      expect(response.headers).not.toHaveProperty('content-type');
    }
    const { response } = await send(async () => ok({ x: 2 }, 4), { method, headers: { 'If-None-Match': etag } });
    expect(response.statusCode).toBe(200);
  });

  it('answers who asks for another media type with its own tag', async () => {
    const route = async () => ok({ x: 1 });
    const { etag = '' } = (await send(route)).response.headers;
    const headers = { 'If-None-Match': etag, Accept: 'application/json' };
    expect((await send(route, { headers })).response.statusCode).toBe(200);
  });

  it.runIf(name.includes('1.0'))('leaves compression to a REST API', async () => {
    const long = async () => ok({ words: '카메라 '.repeat(200) });
    const { response } = await send(long, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(response.isBase64Encoded).toBe(false);
    expect(response.headers).not.toHaveProperty('content-encoding');
  });

  it.runIf(name.includes('2.0'))('compresses what is longer than a packet for who accepts it', async () => {
    const long = async () => ok({ words: '카메라 '.repeat(200) }, 3);
    const plain = (await send(long)).response;
    for (const headers of [{}, { 'Accept-Encoding': 'br' }, { 'Accept-Encoding': 'gzip;q=0' }])
      expect((await send(long, { headers })).response).toMatchObject({ isBase64Encoded: false, body: plain.body });
    const headers = { 'Accept-Encoding': 'br;q=1, GZIP;q=0.5' };
    const packed = (await send(long, { headers })).response;
    expect(packed).toMatchObject({ isBase64Encoded: true, headers: { 'content-encoding': 'gzip' } });
    expect(gunzipSync(Buffer.from(packed.body, 'base64')).toString()).toBe(plain.body);
    expect(packed.headers.etag).toMatch(/^"3\./);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    const again = await send(long, { headers: { ...headers, 'If-None-Match': String(packed.headers.etag) } });
    expect(again.response).toMatchObject({ statusCode: 304, body: '' });
    const head = await send(long, { method: 'HEAD', headers });
    const length = String(Buffer.from(packed.body, 'base64').length);
    expect(head.response).toMatchObject({
      body: '',
      headers: { 'content-encoding': 'gzip', 'content-length': length },
    });
    const short = await send(async () => ok({ x: 1 }), { headers });
    expect(short.response).toMatchObject({ isBase64Encoded: false, body: '{"x":1}' });
  });

  it('carries a change out whatever its If-None-Match says', async () => {
    const { response } = await send(async () => created('/things/1', {}, { version: 1 }), {
      method: 'POST',
      headers: { 'If-None-Match': '*' },
    });
    expect(response).toMatchObject({ statusCode: 201, headers: { etag: expect.stringMatching(/^"1\./) } });
  });

  it('answers plain JSON to who asks for it', async () => {
    const { response } = await send(async () => ok({}), { headers: { Accept: 'application/json, */*;q=0.5' } });
    expect(response.headers['content-type']).toBe('application/json');
  });

  it('says where a new resource is', async () => {
    const { response } = await send(async ({ baseUrl }) => created(`${baseUrl}/things/1`, {}));
    expect(response.statusCode).toBe(201);
    expect(response.headers.location).toMatch(/^https:\/\/.+\/things\/1$/);
  });

  it.each([204, 205, 304])('sends no body with %d, whatever the route says', async (status) => {
    const { response } = await send(async () => ({ ...noContent(), status, body: { x: 1 } }));
    expect(response).toMatchObject({ statusCode: status, body: '' });
    expect(response.headers).not.toHaveProperty('content-type');
  });

  it('tells HEAD all of GET but the body', async () => {
    const route: RouteHandler<Context> = async () => ok({ word: '카메라' });
    const { response: whole } = await send(route);
    const { response: head } = await send(route, { method: 'HEAD' });
    const length = String(Buffer.byteLength(whole.body));
    expect(head).toEqual({ ...whole, body: '', headers: { ...whole.headers, 'content-length': length } });
  });

  it('sends the caller’s correlation id back and logs it', async () => {
    const { response, lines } = await send(async () => noContent(), { headers: { 'X-Correlation-Id': 'mine-1' } });
    expect(response.headers['x-correlation-id']).toBe('mine-1');
    expect(lines[0]?.correlationId).toBe('mine-1');
  });

  it('logs one line per request, without query, headers or body', async () => {
    const call = {
      query: [['secret', 'x']] satisfies [string, string][],
      headers: { authorization: 'Bearer secret' },
      body: '{"secret":1}',
    };
    const { lines } = await send(async () => ok({}), call);
    expect(lines).toHaveLength(1);
    const route = { method: 'GET', route: 'GET /things', path: '/things' };
    expect(lines[0]).toMatchObject({ level: 'info', message: 'request', ...route, status: 200, ms: 12.3 });
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it.each([
    ['/calendar/7.kX3nV0s1u9QeT5rWb2aYcg.ics', '/calendar/7.*.ics'],
    ['/unsubscribe/7.kX3nV0s1u9-eT5rWb2a_cg', '/unsubscribe/7.*'],
    ['/unsubscribe/7%2EkX3nV0s1u9-eT5rWb2a_cg', '/unsubscribe/7%2E*'],
    ['/assets/board.4f2a9c1b.js', '/assets/board.4f2a9c1b.js'],
  ])('logs %s as %s', async (path, logged) => {
    const { lines } = await send(async () => ok({}), { path, template: path });
    expect(lines[0]?.path).toBe(logged);
  });

  it('logs no more than the beginning of a long path', async () => {
    const { lines } = await send(async () => ok({}), { path: `/${'x'.repeat(5000)}` });
    expect(lines[0]?.path).toHaveLength(200);
  });

  it.each<[Rejection['kind'], number]>([
    ['not-found', 404],
    ['conflict', 409],
    ['forbidden', 403],
    ['declined', 402],
  ])('tells a refusal of kind %s as %d', async (kind, status) => {
    const rejection = { kind, code: 'thing-is-lent', detail: 'Thing 7 is lent.' };
    const { response, body, lines } = await send(refusing(rejection));
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(body).toEqual({
      type: 'https://problems.example/thing-is-lent',
      title: 'Thing is lent',
      status,
      detail: 'Thing 7 is lent.',
      correlationId: 'gateway-request-id=',
    });
    expect(lines).toEqual([expect.objectContaining({ message: 'request', status, code: 'thing-is-lent' })]);
  });

  it.each([
    [{}, undefined],
    [{ retryAfterSeconds: 1 }, '1'],
  ])('tells when to come back after a refusal that is only for now: %o', async (hint, expected) => {
    const rejection = { kind: 'conflict', code: 'not-there', detail: 'Not there.', ...hint } as const;
    const { response } = await send(refusing(rejection));
    expect(response.headers['retry-after']).toBe(expected);
  });

  it('tells the facts of a refusal as members of the problem, which never take the place of its own', async () => {
    const rejection = {
      kind: 'conflict',
      code: 'taken',
      detail: 'Taken.',
      facts: { thingNo: 7, status: 200 },
    } as const;
    const { body } = await send(refusing(rejection));
    expect(body).toMatchObject({ status: 409, detail: 'Taken.', thingNo: 7 });
  });

  it('tells a problem with its field errors and headers', async () => {
    const errors = [{ path: 'name', message: 'is required' }];
    const problem = new HttpProblem(400, 'invalid-body', 'No.', { errors, headers: { allow: 'GET' } });
    const { response, body } = await send(failing(problem), { headers: { accept: 'application/json' } });
    expect(body).toMatchObject({ status: 400, errors });
    expect(response.headers).toMatchObject({ allow: 'GET', 'content-type': 'application/problem+json' });
  });

  it('tells an unavailable dependency as 503 with Retry-After, and why to the log', async () => {
    const error = new DependencyUnavailable({
      dependency: 'ledger',
      reason: 'timeout',
      outcome: 'unknown',
      retryAfterSeconds: 1.2,
    });
    const { response, body, lines } = await send(failing(error));
    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('2');
    expect(body).toMatchObject({
      type: 'https://problems.example/ledger-unavailable',
      detail: error.message,
    });
    expect(lines).toEqual([expect.objectContaining({ status: 503, dependency: 'ledger', reason: 'timeout' })]);
  });

  it('tells too much contention as 503 with Retry-After', async () => {
    const { response } = await send(failing(new TooMuchContention()));
    expect(response).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } });
  });

  it.each([
    ['nothing-happened', /Nothing was changed/],
    ['unknown', /may have been done/],
  ] as const)(
    'tells trouble of the store as 503 with Retry-After, and what it means: %s',
    async (outcome, sentence) => {
      const { response, body, lines } = await send(failing(new StoreUnavailable(outcome, new Error('secret'))));
      expect(response).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } });
      expect(body).toMatchObject({
        type: 'https://problems.example/store-unavailable',
        detail: expect.stringMatching(sentence),
      });
      expect(response.body).not.toContain('secret');
      expect(lines).toEqual([
        expect.objectContaining({ status: 503, outcome, reason: expect.stringContaining('secret') }),
      ]);
    },
  );

  it('answers 503 before Lambda ends it, whatever its route still waits for', async () => {
    let ended: AbortSignal | undefined;
    const waiting: RouteHandler<Context> = () => {
      ended = endOfInvocation();
      return new Promise(() => undefined);
    };
    const { response, body } = await send(waiting, {}, { getRemainingTimeInMillis: () => LAST_WORDS_MS + 20 });
    expect(response).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } });
    expect(body).toMatchObject({
      type: 'https://problems.example/out-of-time',
      detail: expect.stringMatching(/may have been done/),
    });
    expect(ended?.aborted).toBe(true);
  });

  it.each([new TypeError('secret table-name'), 'secret', undefined, { toString: () => 'secret' }])(
    'tells nothing about an error nobody meant (%#), and logs all of it',
    async (error) => {
      const { response, body, lines, faults } = await send(failing(error));
      expect(faults).toHaveLength(1);
      expect(response.statusCode).toBe(500);
      expect(body).toMatchObject({
        type: 'https://problems.example/internal-error',
        correlationId: 'gateway-request-id=',
      });
      expect(JSON.stringify(response)).not.toContain('secret');
      expect(lines.map(({ level, message }) => [level, message])).toEqual([
        ['error', 'unexpected error'],
        ['info', 'request'],
      ]);
      expect(lines[0]).toMatchObject({ correlationId: 'gateway-request-id=', error: expect.anything() });
    },
  );

  it('answers a body that cannot be written as JSON with 500', async () => {
    expect((await send(async () => ok({ big: 1n }))).response.statusCode).toBe(500);
  });

  it('counts no refusal as a fault, nor that a store does not answer', async () => {
    expect((await send(async () => ok({}), { method: 'PUT' })).faults).toEqual([]);
    const unavailable = storeUnavailable('nothing-happened', new Error('away'));
    const { response, faults } = await send(failing(unavailable));
    expect([response.statusCode, faults]).toEqual([503, []]);
  });

  it('knows no other path', async () => {
    const { response, body } = await send(async () => ok({}), { path: '/constructor', template: '/constructor' });
    expect(response.statusCode).toBe(404);
    expect(body).toMatchObject({ type: 'https://problems.example/not-found' });
  });

  it('knows no other method', async () => {
    const { response, body } = await send(async () => ok({}), { method: 'PUT' });
    expect(response).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD, POST, OPTIONS' } });
    expect(body).toMatchObject({ type: 'https://problems.example/method-not-allowed' });
  });

  it('knows the methods of other functions, whose paths an HTTP API may send here', async () => {
    const at = { path: '/things/owned', template: '/things/{proxy+}', params: { proxy: 'owned' } };
    const { response } = await send(async () => ok({}), { ...at, method: 'DELETE' });
    expect(response).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD, OPTIONS' } });
    const routed = await send(async () => ok({}), { ...at, method: 'GET' });
    expect(routed.response.statusCode).toBe(404);
  });

  it('takes one slash at the end for none, whichever route the gateway matched', async () => {
    const greedy = { template: '/things/{proxy+}', params: { proxy: '' }, path: '/things/' };
    for (const call of [{ path: '/things/' }, greedy]) {
      expect((await send(async () => ok({}), call)).response.statusCode).toBe(200);
    }
  });

  it('refuses a body that is not UTF-8, which the gateway may hand over in base64', async () => {
    const latin = Buffer.from('{"word":"caf\xe9"}', 'latin1').toString('base64');
    const event = { ...eventOf({ template: '/things', path: '/things' }), body: latin, isBase64Encoded: true };
    const handler = createHttpHandler<string, Context>({
      ...signInWith(),
      routes: { 'GET /things': async (request) => ok({ text: bodyText(request) }) },
      logger: createLogger({}, () => undefined),
      problemBase: 'p:',
      exposedHeaders: [],
    });
    const response = await handler(event, { word: '' });
    expect(JSON.parse(response.body)).toMatchObject({ status: 400, type: 'p:malformed-body' });
  });

  it('answers an event nobody can read with 500', async () => {
    const lines: string[] = [];
    const logger = createLogger({}, (line) => lines.push(line));
    const options = { routes: {}, logger, problemBase: 'p:', exposedHeaders: [] };
    const handler = createHttpHandler<string, Context>({ ...signInWith(), ...options });
    const broken: unknown = { ...eventOf({}), requestContext: undefined };
    const response = await handler(broken as ReturnType<typeof eventOf>, { word: '' });
    expect(response.statusCode).toBe(500);
    expect(JSON.parse(response.body)).toMatchObject({ type: 'p:internal-error' });
    expect(lines).toHaveLength(2);
  });
});
