import { listItems } from '@gdmarket/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identityParameter } from '#contracts/settings/parameters.ts';
import { type StandIn, startStandIn } from '#shared/aws/stand-in.fixture.ts';
import { AUDIENCE, aKey, claims, secondsFromNow, type TestKey } from '#shared/identity/issuer.fixture.ts';
import { environment } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { linesLogged } from '../support/function-log.ts';
import { type RestoreSettings, replaceSettings, settingsStore } from '../support/guards.ts';
import { type Answer, expectStatus, get, market, patch, send } from '../support/http-client.ts';
import { heldRental, newCustomer, registerItem } from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';

const parameter = identityParameter(environment.GDMARKET_STAGE);
const issuer = 'https://sign-in.test';
const withServer = 'https://key-server.test';

let key: TestKey;
let stranger: TestKey;
let curve: TestKey;
let keyServer: StandIn;
let restore: RestoreSettings;

beforeAll(async () => {
  [key, stranger, curve] = await Promise.all([aKey(), aKey(), aKey('curve', 'ES256')]);
  keyServer = await startStandIn();
  const before = JSON.parse((await settingsStore.read(parameter)) ?? '');
  const ours = [
    { issuer, audience: [AUDIENCE], tokenUse: 'access', jwks: { keys: [key.jwk, curve.jwk] } },
    { issuer: withServer, audience: [AUDIENCE], jwksUri: new URL('/keys', keyServer.endpoint).href },
  ];
  restore = await replaceSettings(parameter, { issuers: [...before.issuers, ...ours] });
  await untilInForce();
});
afterAll(async () => {
  keyServer.stop();
  await restore();
});

/** The claims of an access token of somebody new, with a test's changes. */
function ofSomebody(changes: object = {}) {
  return claims({ iss: issuer, token_use: 'access', customerId: newCustomer(), ...changes });
}

const lists = ['items', 'reservations', 'payments', 'reviews', 'itemInfoes', 'reviewInfoes'];

function read(token: string, list = 'items'): Promise<Answer> {
  return get(`/${list}`, { authorization: `Bearer ${token}` });
}

/** Instances learn of the setting some seconds later. */
async function untilInForce(): Promise<void> {
  const token = await key.sign(ofSomebody());
  for (const list of lists) await eventually(async () => expectStatus(await read(token, list), 200));
}

it.each(lists)('/%s shows itself to who has a good token, and nothing to who has a forged one', async (list) => {
  for (const one of [key, curve]) expectStatus(await read(await one.sign(ofSomebody()), list), 200);
  const problem = expectProblem(await read(await stranger.sign(ofSomebody()), list), 401, 'invalid-token');
  expect(problem.detail).toBe('The signature of the token is wrong.');
});

it('an open market works without a token, and with one', async () => {
  const { item, reservation } = await heldRental();
  const authorization = `Bearer ${await key.sign(ofSomebody())}`;
  const paid = { headers: { authorization }, body: { paymentStatus: 'Paid' } };
  expectStatus(await send('PATCH', `/reservations/${reservation.reservationNo}`, paid), 200);
  expectStatus(await patch(`/items/${item.itemNo}`, { itemPrice: 120 }), 200);
});

describe('a token that is not good', () => {
  const cases: Readonly<Record<string, () => Promise<string>>> = {
    'expired two minutes ago': () => key.sign(ofSomebody({ exp: secondsFromNow(-120) })),
    'is for later': () => key.sign(ofSomebody({ nbf: secondsFromNow(120) })),
    'is for others': () => key.sign(ofSomebody({ aud: 'another-app' })),
    'is of an issuer that nobody trusts': () => key.sign(ofSomebody({ iss: 'https://elsewhere.test' })),
    'is no access token': () => key.sign(ofSomebody({ token_use: 'id' })),
    'is signed with a key that nobody knows': () => key.sign(ofSomebody(), { kid: 'another' }),
    'is cut short': async () => (await key.sign(ofSomebody())).slice(0, -40),
    'is no token': async () => 'no-token',
    'has 8 kB': () => key.sign(ofSomebody({ padding: 'x'.repeat(6_200) })),
  };

  it.each(Object.entries(cases))('%s: a change is refused and changes nothing', async (_, make) => {
    const { itemNo, itemPrice } = await registerItem();
    const headers = { authorization: `Bearer ${await make()}` };
    const answer = await send('PATCH', `/items/${itemNo}`, { headers, body: { itemPrice: itemPrice + 1 } });
    const { detail } = expectProblem(answer, 401, 'invalid-token');
    const challenge = answer.headers.get('www-authenticate');
    expect(challenge).toBe(`Bearer error="invalid_token", error_description="${detail}"`);
    expect((await get(`/items/${itemNo}`)).body).toMatchObject({ itemPrice });
  });

  it('is one of two', async () => {
    const token = await key.sign(ofSomebody());
    expectProblem(await read(`${token}, Bearer ${token}`), 401, 'invalid-token');
  });

  it('is never logged, nor is a good one', async () => {
    const since = Date.now();
    const good = await key.sign(ofSomebody());
    await eventually(async () => {
      await read(good);
      await read(`${good}x`);
      const lines = await linesLogged('item-http', since);
      expect(lines).toContainEqual(expect.objectContaining({ code: 'invalid-token', reason: 'wrong-signature' }));
      expect(JSON.stringify(lines)).not.toContain(good.slice(-40));
    });
  });
});

it('a good token without a number opens nothing', async () => {
  expectProblem(await read(await key.sign(ofSomebody({ customerId: undefined }))), 403, 'no-customer-number');
});

// Functions on somebody else's emulator may run on another machine.
describe.skipIf(environment.E2E_FOREIGN === 'yes')('keys that an issuer publishes', () => {
  // Sent once: a 503 is an answer here.
  const asked = () => listItems(market, {}, { token, retries: { times: 0 } });
  let token: string;

  it('that cannot be read are no fault of the token', async () => {
    keyServer.answer = { status: 500 };
    token = await key.sign(ofSomebody({ iss: withServer }));
    const answer = await asked();
    expectProblem(answer, 503, 'identity-unavailable');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  });

  it('are in force as soon as they can be, and a new one soon after it is published', async () => {
    keyServer.answer = { status: 200, body: JSON.stringify({ keys: [key.jwk] }) };
    await eventually(async () => expectStatus(await asked(), 200));
    token = await curve.sign(ofSomebody({ iss: withServer }));
    expectProblem(await asked(), 401, 'invalid-token');
    keyServer.answer = { status: 200, body: JSON.stringify({ keys: [key.jwk, curve.jwk] }) };
    await eventually(async () => expectStatus(await asked(), 200));
  });
});
