import { beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../aws/stand-in.fixture.ts';
import { identityLimitsMs } from '../config/time-limits.ts';
import { IdentityUnavailable } from './identity-unavailable.error.ts';
import { aKey } from './issuer.fixture.ts';
import { createPublishedKeys } from './published-keys.ts';
import { type KeySet, usableKeys } from './signing-keys.ts';

const URI = 'https://issuer.example/keys';

let first: KeySet;
let both: KeySet;
beforeAll(async () => {
  const [one, other] = await Promise.all([aKey('one', 'ES256'), aKey('other', 'ES256')]);
  first = usableKeys({ keys: [one.jwk] });
  both = usableKeys({ keys: [one.jwk, other.jwk] });
});

/** An issuer whose answer a test changes; it counts how often it was asked. */
function anIssuer(answer: KeySet | Error = first) {
  const issuer = { answer, asked: 0, now: 0 };
  const fetchKeys = async (): Promise<KeySet> => {
    issuer.asked += 1;
    if (issuer.answer instanceof Error) throw issuer.answer;
    return issuer.answer;
  };
  return { issuer, keys: createPublishedKeys(fetchKeys, () => issuer.now) };
}

describe('published keys', () => {
  it('are read once while they are new', async () => {
    const { issuer, keys } = anIssuer();
    for (let count = 0; count < 3; count += 1) expect(await keys.at(URI, 'one')).toEqual(first);
    issuer.now = 599_999;
    await keys.at(URI, 'one');
    expect(issuer.asked).toBe(1);
  });

  it('are read again when they are old, so that a key that was taken back ends', async () => {
    const { issuer, keys } = anIssuer(both);
    await keys.at(URI, 'other');
    issuer.answer = first;
    issuer.now = 600_000;
    expect(await keys.at(URI, 'other')).toEqual(first);
  });

  it('are read again at once for a key that is new, and then not for a while', async () => {
    const { issuer, keys } = anIssuer();
    await keys.at(URI, 'one');
    issuer.answer = both;
    issuer.now = 5_000;
    expect(await keys.at(URI, 'other')).toEqual(both);
    for (const kid of ['forged', 'forged', 'forged too', undefined]) expect(await keys.at(URI, kid)).toEqual(both);
    expect(issuer.asked).toBe(2);
    issuer.now = 10_000;
    await keys.at(URI, 'forged');
    expect(issuer.asked).toBe(3);
  });

  it('that cannot be read are unavailable, for a while without another try', async () => {
    const { issuer, keys } = anIssuer(new Error('down'));
    for (let count = 0; count < 3; count += 1) {
      const trouble = {
        name: 'IdentityUnavailable',
        retryAfterSeconds: 5,
        message: `the keys at ${URI} were not read: Error: down`,
      };
      await expect(keys.at(URI, 'one')).rejects.toMatchObject(trouble);
    }
    expect(issuer.asked).toBe(1);
    issuer.answer = first;
    issuer.now = 5_000;
    expect(await keys.at(URI, 'one')).toEqual(first);
  });

  it('stay in force while the issuer is down; whether another key is good nobody can tell', async () => {
    const { issuer, keys } = anIssuer();
    await keys.at(URI, 'one');
    issuer.answer = new Error('down');
    issuer.now = 600_000;
    expect(await keys.at(URI, 'one')).toEqual(first);
    await expect(keys.at(URI, 'other')).rejects.toBeInstanceOf(IdentityUnavailable);
    expect(issuer.asked).toBe(2);
    issuer.answer = both;
    issuer.now = 605_000;
    expect(await keys.at(URI, 'one')).toEqual(both);
  });

  it('are read again after the clock was set back', async () => {
    const { issuer, keys } = anIssuer();
    issuer.now = 1_000_000;
    await keys.at(URI, 'one');
    issuer.now = 0;
    await keys.at(URI, 'one');
    expect(issuer.asked).toBe(2);
  });

  it('of one address say nothing about another', async () => {
    const { issuer, keys } = anIssuer();
    await keys.at(URI, 'one');
    await keys.at('https://other.example/keys', 'one');
    expect(issuer.asked).toBe(2);
  });
});

describe('an address of keys', () => {
  let server: StandIn;
  const uri = () => new URL('/keys', server.endpoint).href;
  const published = () => createPublishedKeys().at(uri(), 'one');

  it('gives those that can be used, whatever else is published there', async () => {
    server = await startStandIn();
    const others = [{ kty: 'RSA', kid: 'enc', use: 'enc', n: 'AQAB', e: 'AQAB' }, { kty: 'oct' }, null];
    server.answer = { status: 200, body: JSON.stringify({ keys: [...first.keys, ...others] }) };
    expect(await published()).toEqual(first);
    expect(server.received).toMatchObject([{ method: 'GET', url: '/keys' }]);
    server.stop();
  });

  it.each([
    { status: 500, body: '{"keys":[]}' },
    { status: 200, body: '<html>' },
    { status: 200, body: '{"no":"keys"}' },
    { status: 200, hangUp: 'always' } as const,
  ])('that answers %j is unavailable', async (answer) => {
    server = await startStandIn();
    server.answer = answer;
    await expect(published()).rejects.toBeInstanceOf(IdentityUnavailable);
    server.stop();
  });

  it('leads nowhere else: keys come from where the operator said', async () => {
    const elsewhere = await startStandIn();
    elsewhere.answer = { status: 200, body: JSON.stringify({ keys: first.keys }) };
    server = await startStandIn();
    server.answer = { status: 302, headers: { location: elsewhere.endpoint.href } };
    await expect(published()).rejects.toBeInstanceOf(IdentityUnavailable);
    expect(elsewhere.received).toEqual([]);
    for (const one of [server, elsewhere]) one.stop();
  });

  it('that does not answer is given up in time', async () => {
    server = await startStandIn();
    server.answer = { status: 200, silent: true };
    const started = performance.now();
    await expect(published()).rejects.toBeInstanceOf(IdentityUnavailable);
    expect(performance.now() - started).toBeGreaterThanOrEqual(identityLimitsMs.keys - 50);
    server.stop();
  });
});
