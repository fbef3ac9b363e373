import { createHmac, createPublicKey } from 'node:crypto';
import { type JWK, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { identitySettings } from './identity-settings.ts';
import { IdentityUnavailable } from './identity-unavailable.error.ts';
import { AUDIENCE, aKey, claims, ISSUER, secondsFromNow, type TestKey } from './issuer.fixture.ts';
import { usableKeys } from './signing-keys.ts';
import { tokenVerifierContract } from './token-verifier.contract.ts';
import { createJwtTokenVerifier } from './token-verifier-jwt.ts';

const OTHER_ISSUER = 'https://other.example';

let key: TestKey;
let stranger: TestKey;
let curve: TestKey;
beforeAll(async () => {
  [key, stranger, curve] = await Promise.all([aKey(), aKey(), aKey('curve', 'ES256')]);
});

/** A verifier that trusts one issuer with inline keys; the test changes its settings. */
function trusting(keys: readonly JWK[] = [key.jwk, curve.jwk], changes: object = {}) {
  return withIssuers([{ issuer: ISSUER, audience: [AUDIENCE], jwks: { keys }, ...changes }]);
}

function withIssuers(issuers: readonly object[]) {
  const settings = identitySettings.parse({ issuers });
  return createJwtTokenVerifier({ settings: async () => settings });
}

const refused = (reason: string) => expect.objectContaining({ name: 'InvalidToken', reason });

/** A token with another payload or header than was signed. */
function tampered(token: string, part: 0 | 1, changes: object): string {
  const parts = token.split('.');
  const read = JSON.parse(Buffer.from(parts[part] ?? '', 'base64url').toString());
  parts[part] = Buffer.from(JSON.stringify({ ...read, ...changes })).toString('base64url');
  return parts.join('.');
}

describe('the verifier of JWTs', () => {
  tokenVerifierContract(async () => ({
    verifier: trusting(undefined, { claims: { roles: 'roles' } }),
    issue: (owner) => key.sign({ ...claims(), ...owner }),
  }));

  it('takes RS256 and ES256, each with the keys made for it', async () => {
    for (const one of [key, curve])
      expect(await trusting().verify(await one.sign(claims({ customerId: 7 })))).toEqual({ customerId: 7 });
  });

  it('finds claims under the names that the issuer gives them', async () => {
    const token = await key.sign(claims({ 'https://market.example/number': 7, nickname: 'Anna', groups: ['x'] }));
    const names = { customerId: 'https://market.example/number', name: 'nickname', roles: 'groups' };
    const verifier = trusting(undefined, { claims: names });
    expect(await verifier.verify(token)).toEqual({ customerId: 7, name: 'Anna', roles: ['x'] });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['has expired', { exp: secondsFromNow(-62) }, 'expired'],
    ['is for later', { nbf: secondsFromNow(90) }, 'not-yet-valid'],
    ['never expires', { exp: undefined }, 'without-expiry'],
    ['is of another issuer', { iss: OTHER_ISSUER }, 'wrong-issuer'],
    ['is of no issuer', { iss: undefined }, 'wrong-issuer'],
    ['is for others', { aud: 'another-app' }, 'wrong-audience'],
    ['is for several others', { aud: ['another-app', 'third-app'] }, 'wrong-audience'],
    ['is for others, though asked for by our client', { aud: 'another-app', client_id: AUDIENCE }, 'wrong-audience'],
    ['is for nobody', { aud: undefined }, 'wrong-audience'],
    ['is for the client of others', { aud: undefined, client_id: 'another-app' }, 'wrong-audience'],
  ])('refuses a token that %s', async (_, changes, reason) => {
    await expect(trusting().verify(await key.sign(claims(changes)))).rejects.toEqual(refused(reason));
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['expired half a minute ago', { exp: secondsFromNow(-30) }],
    ['is for half a minute later', { nbf: secondsFromNow(30) }],
    ['is for several, us among them', { aud: ['another-app', AUDIENCE] }],
    ['is for our client, as an access token of Cognito', { aud: undefined, client_id: AUDIENCE }],
  ])('takes a token that %s', async (_, changes) => {
    expect(await trusting().verify(await key.sign(claims({ ...changes, customerId: 7 })))).toEqual({ customerId: 7 });
  });

  it('takes access tokens alone from an issuer that has others, too', async () => {
    const verifier = trusting(undefined, { tokenUse: 'access' });
    const token = await key.sign(claims({ customerId: 7, token_use: 'access' }));
    expect(await verifier.verify(token)).toEqual({ customerId: 7 });
    for (const use of ['id', undefined])
      await expect(verifier.verify(await key.sign(claims({ token_use: use })))).rejects.toEqual(refused('wrong-use'));
  });

  it('refuses a token that was signed with a stranger’s key under a known name', async () => {
    await expect(trusting().verify(await stranger.sign(claims()))).rejects.toEqual(refused('wrong-signature'));
  });

  it('refuses a token whose payload was changed', async () => {
    const token = tampered(await key.sign(claims({ customerId: 7 })), 1, { customerId: 8 });
    await expect(trusting().verify(token)).rejects.toEqual(refused('wrong-signature'));
  });

  it('refuses a token of one trusted issuer in the name of another', async () => {
    const issuers = [
      { issuer: ISSUER, audience: [AUDIENCE], jwks: { keys: [key.jwk] } },
      { issuer: OTHER_ISSUER, audience: [AUDIENCE], jwks: { keys: [stranger.jwk] } },
    ];
    const verifier = withIssuers(issuers);
    expect(await verifier.verify(await stranger.sign(claims({ iss: OTHER_ISSUER })))).toEqual({});
    await expect(verifier.verify(await stranger.sign(claims()))).rejects.toEqual(refused('wrong-signature'));
  });

  it('refuses a token without a signature', async () => {
    const unsecured = new UnsecuredJWT(claims()).encode();
    await expect(trusting().verify(unsecured)).rejects.toEqual(refused('unreadable'));
    const named = tampered(`${unsecured}AAAA`, 0, { kid: key.kid });
    await expect(trusting().verify(named)).rejects.toEqual(refused('wrong-algorithm'));
  });

  it('refuses a token that was signed with the public key as a shared secret', async () => {
    const pem = createPublicKey({ key: key.jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const [header, payload] = tampered(await key.sign(claims()), 0, { alg: 'HS256' }).split('.');
    const signature = createHmac('sha256', pem).update(`${header}.${payload}`).digest('base64url');
    const token = `${header}.${payload}.${signature}`;
    await expect(trusting().verify(token)).rejects.toEqual(refused('wrong-algorithm'));
  });

  it('lets no token choose the algorithm, whether or not its key names one', async () => {
    const { alg: _, use: __, ...bare } = key.jwk;
    for (const jwk of [key.jwk, bare]) {
      for (const alg of ['RS512', 'PS256', 'ES256', 'EdDSA']) {
        const token = tampered(await key.sign(claims()), 0, { alg });
        await expect(trusting([jwk]).verify(token)).rejects.toEqual(refused('wrong-algorithm'));
      }
      expect(await trusting([jwk]).verify(await key.sign(claims()))).toEqual({});
    }
  });

  it.each(['unknown', undefined])('refuses a token whose key is %s', async (kid) => {
    const token = tampered(await key.sign(claims()), 0, { kid });
    await expect(trusting().verify(token)).rejects.toEqual(refused('unknown-key'));
  });

  it.each(['a.b.c', 'e30.e30.e30', 'e30.bnVsbA.AAAA', 'W10.e30.AAAA', `${'a'.repeat(9_000)}.b.c`])(
    'refuses %s, which says nothing',
    async (token) => {
      await expect(trusting().verify(token)).rejects.toMatchObject({ name: 'InvalidToken' });
    },
  );

  it('trusts nobody as long as nobody is named', async () => {
    await expect(withIssuers([]).verify(await key.sign(claims()))).rejects.toEqual(refused('wrong-issuer'));
  });

  it('goes by the issuers of the moment', async () => {
    let settings = identitySettings.parse({ issuers: [] });
    const verifier = createJwtTokenVerifier({ settings: async () => settings });
    const token = await key.sign(claims());
    await expect(verifier.verify(token)).rejects.toEqual(refused('wrong-issuer'));
    settings = identitySettings.parse({
      issuers: [{ issuer: ISSUER, audience: [AUDIENCE], jwks: { keys: [key.jwk] } }],
    });
    expect(await verifier.verify(token)).toEqual({});
  });

  it('asks for published keys at the issuer’s address, by the name of the token’s key', async () => {
    const asked: unknown[] = [];
    const jwksUri = 'https://issuer.example/keys';
    const settings = identitySettings.parse({ issuers: [{ issuer: ISSUER, audience: [AUDIENCE], jwksUri }] });
    const at = async (...where: unknown[]) => {
      asked.push(where);
      return usableKeys({ keys: [key.jwk] });
    };
    const verifier = createJwtTokenVerifier({ settings: async () => settings, publishedKeys: { at } });
    expect(await verifier.verify(await key.sign(claims()))).toEqual({});
    expect(asked).toEqual([[jwksUri, key.kid]]);
    await expect(verifier.verify(await curve.sign(claims()))).rejects.toEqual(refused('unknown-key'));
  });

  it('says so when the keys cannot be had, which is no fault of the token', async () => {
    const settings = identitySettings.parse({
      issuers: [{ issuer: ISSUER, audience: [AUDIENCE], jwksUri: 'https://issuer.example/keys' }],
    });
    const at = () => Promise.reject(new IdentityUnavailable('no keys', 5));
    const verifier = createJwtTokenVerifier({ settings: async () => settings, publishedKeys: { at } });
    await expect(verifier.verify(await key.sign(claims()))).rejects.toBeInstanceOf(IdentityUnavailable);
  });
});
