import { describe, expect, it } from 'vitest';
import type { SignIn } from '#shared/domain/caller.ts';
import { IdentityUnavailable } from '#shared/identity/identity-unavailable.error.ts';
import { InvalidToken } from '#shared/identity/invalid-token.error.ts';
import type { Claims, TokenVerifier } from '#shared/identity/token-verifier.ts';
import { createLogger } from '#shared/observability/logger.ts';
import { createHttpHandler } from '../handler.ts';
import { gateways, httpApiEvent, restApiEvent } from '../payload/gateway-events.fixture.ts';
import { ok } from '../response.ts';
import { signInWith } from './sign-in.fixture.ts';

const anna: Claims = { customerId: 7, name: 'Anna', roles: ['renters'] };
const known = { 'good.token': anna };

describe.each(gateways)('a function behind %s', (_name, eventOf) => {
  /** Asks a function for its caller; a HEAD request goes to a public route, a GET request to one that is not. */
  async function ask(
    authorization?: string,
    options: { signIn?: SignIn; verifier?: TokenVerifier; path?: string } = {},
  ) {
    const lines: Record<string, unknown>[] = [];
    const { path = '/things', ...ports } = options;
    const handler = createHttpHandler<string, object>({
      ...signInWith(known),
      ...ports,
      publicRoutes: new Set(['GET /public']),
      operatorRoutes: new Set(['GET /operations']),
      routes: {
        'GET /things': async ({ caller }) => ok(caller),
        'GET /public': async ({ caller }) => ok(caller),
        'GET /operations': async ({ caller }) => ok(caller),
      },
      logger: createLogger({}, (line) => lines.push(JSON.parse(line))),
      problemBase: 'p:',
      exposedHeaders: [],
    });
    const headers = authorization === undefined ? {} : { Authorization: authorization };
    const { statusCode: status, headers: got, body } = await handler(eventOf({ template: path, path, headers }), {});
    return { status, body: JSON.parse(body), authenticate: got['www-authenticate'], retry: got['retry-after'], lines };
  }

  it('learns who calls from a token', async () => {
    const person = { customerId: 7, name: 'Anna', isOperator: false };
    for (const word of ['Bearer', 'bearer', 'BEARER']) {
      const { status, body } = await ask(`${word} good.token`);
      expect({ status, body }).toEqual({ status: 200, body: { signIn: 'open', person } });
    }
    expect((await ask('Bearer good.token', { signIn: 'required' })).body).toEqual({ signIn: 'required', person });
  });

  it('takes a request without a token for one of nobody, and asks nobody about it', async () => {
    const verifier = { verify: () => Promise.reject(new Error('asked')) };
    expect(await ask(undefined, { verifier })).toMatchObject({ status: 200, body: { signIn: 'open' } });
  });

  it('lets nobody in particular use public routes alone where sign-in is required', async () => {
    const signIn = 'required';
    expect(await ask(undefined, { signIn, path: '/public' })).toMatchObject({ status: 200, body: { signIn } });
    const body = { type: 'p:sign-in-required', status: 401 };
    expect(await ask(undefined, { signIn })).toMatchObject({ status: 401, body, authenticate: 'Bearer' });
  });

  it.each<SignIn>(['open', 'required'])(
    'lets operators alone use their routes, also where it is %s',
    async (signIn) => {
      const path = '/operations';
      const body = { type: 'p:sign-in-required', status: 401 };
      expect(await ask(undefined, { signIn, path })).toMatchObject({ status: 401, body, authenticate: 'Bearer' });
      expect(await ask('Bearer good.token', { signIn, path })).toMatchObject({
        status: 403,
        body: { type: 'p:not-an-operator' },
      });
      const verifier = { verify: async () => ({ ...anna, roles: ['operators'] }) };
      expect(await ask('Bearer t', { signIn, path, verifier })).toMatchObject({ status: 200 });
    },
  );

  it.each([
    ['', 'malformed'],
    ['Bearer', 'malformed'],
    ['Bearer ', 'malformed'],
    ['Bearer  good.token', 'malformed'],
    ['Bearer\tgood.token', 'malformed'],
    [' Bearer good.token', 'malformed'],
    ['Bearer good.token ', 'malformed'],
    ['Bearer good.token good.token', 'malformed'],
    ['Bearer good.token, Bearer good.token', 'malformed'],
    ['Bearer good.token,Bearer good.token', 'malformed'],
    ['good.token', 'malformed'],
    ['Basic good.token', 'malformed'],
    ['Bearer good.tokén', 'malformed'],
    ['Bearer other.token', 'unreadable'],
    [`Bearer ${'x'.repeat(8_192)}`, 'unreadable'],
    [`Bearer ${'x'.repeat(8_193)}`, 'too-long'],
    [`${'x'.repeat(100_000)}`, 'too-long'],
  ] as const)('refuses %j on every route, and logs the reason alone', async (authorization, reason) => {
    for (const path of ['/things', '/public']) {
      for (const signIn of ['open', 'required'] as const) {
        const { status, body, authenticate, lines } = await ask(authorization, { path, signIn });
        expect({ status, body }).toMatchObject({ status: 401, body: { type: 'p:invalid-token', status: 401 } });
        expect(authenticate).toBe(`Bearer error="invalid_token", error_description="${body.detail}"`);
        expect(lines).toMatchObject([{ message: 'request', status: 401, code: 'invalid-token', reason }]);
        expect(JSON.stringify([lines, body])).not.toMatch(/good|other|xxxx/);
      }
    }
  });

  it('says when nobody can tell whether a token is good', async () => {
    const verifier = { verify: () => Promise.reject(new IdentityUnavailable('no keys at https://issuer.example', 5)) };
    const { status, body, retry, lines } = await ask('Bearer good.token', { verifier, path: '/public' });
    expect({ status, retry, type: body.type }).toEqual({ status: 503, retry: '5', type: 'p:identity-unavailable' });
    expect(JSON.stringify(body)).not.toContain('issuer.example');
    expect(lines).toMatchObject([{ code: 'identity-unavailable', reason: 'no keys at https://issuer.example' }]);
  });

  it.each<[string, Claims, object]>([
    ['digits', { customerId: '7' }, { customerId: 7, name: null }],
    ['the largest number', { customerId: 2_147_483_647 }, { customerId: 2_147_483_647 }],
    ['a name that breaks the rule', { ...anna, name: 'x'.repeat(21) }, { name: null }],
    ['a name that is none', { ...anna, name: ['Anna'] }, { name: null }],
    ['an operator', { ...anna, roles: ['renters', 'operators'] }, { isOperator: true }],
    ['an operator, in one word', { ...anna, roles: 'operators' }, { isOperator: true }],
    ['another role in several words', { ...anna, roles: 'no operators' }, { isOperator: false }],
  ])('takes %s', async (_, claims, person) => {
    expect(await ask('Bearer t', { verifier: { verify: async () => claims } })).toMatchObject({ body: { person } });
  });

  it.each([undefined, null, 0, '0', -1, '-1', 1.5, '1.5', '1e3', ' 7', '', 2_147_483_648, '2147483648', [7], true])(
    'refuses a token with the number %j, though it is good',
    async (customerId) => {
      const verifier = { verify: async () => ({ ...anna, customerId }) };
      const answer = await ask('Bearer t', { verifier, path: '/public' });
      expect(answer).toMatchObject({ status: 403, body: { type: 'p:no-customer-number' } });
    },
  );
});

it('sees two headers, as each gateway hands them over', async () => {
  const handler = createHttpHandler<string, object>({
    ...signInWith(known),
    routes: { 'GET /things': async ({ caller }) => ok(caller) },
    logger: createLogger({}, () => undefined),
    problemBase: 'p:',
    exposedHeaders: [],
  });
  const call = {
    template: '/things',
    path: '/things',
    headers: { authorization: 'Bearer good.token,Bearer good.token' },
  };
  const rest = restApiEvent({ template: '/things', path: '/things', headers: { authorization: 'Bearer good.token' } });
  const twice = { ...rest.multiValueHeaders, authorization: ['Bearer good.token', 'Bearer good.token'] };
  for (const event of [httpApiEvent(call), { ...rest, multiValueHeaders: twice }])
    expect(await handler(event, {})).toMatchObject({ statusCode: 401 });
  expect(await handler(rest, {})).toMatchObject({ statusCode: 200 });
});

it('never believes what a gateway says about the caller', async () => {
  const handler = createHttpHandler<string, object>({
    ...signInWith(known),
    routes: { 'GET /things': async ({ caller }) => ok(caller) },
    logger: createLogger({}, () => undefined),
    problemBase: 'p:',
    exposedHeaders: [],
  });
  const call = { template: '/things', path: '/things' };
  const authorizer = { principalId: 'x', claims: anna, jwt: { claims: anna, scopes: [] }, ...anna };
  for (const event of [httpApiEvent(call), restApiEvent(call)]) {
    const requestContext = { ...event.requestContext, authorizer };
    const { body } = await handler({ ...event, requestContext } as typeof event, {});
    expect(JSON.parse(body)).toEqual({ signIn: 'open' });
  }
});

it('says of every reason what RFC 6750 can carry', () => {
  const reasons = ['malformed', 'too-long', 'unreadable', 'wrong-issuer', 'expired'] as const;
  for (const reason of reasons) expect(new InvalidToken(reason).message).toMatch(/^[\x20-\x7e]+\.$/);
});
