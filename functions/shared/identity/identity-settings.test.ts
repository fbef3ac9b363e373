import { beforeAll, describe, expect, it } from 'vitest';
import { identitySettings } from './identity-settings.ts';
import { AUDIENCE, aKey, ISSUER } from './issuer.fixture.ts';

const jwksUri = 'https://issuer.example/keys';
let rsa: object;
let curve: object;
beforeAll(async () => {
  rsa = (await aKey()).jwk;
  curve = (await aKey('curve', 'ES256')).jwk;
});

/** What is wrong with settings that have these issuers: paths and messages. */
function faults(...issuers: readonly object[]): readonly string[] {
  const { error } = identitySettings.safeParse({ issuers });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const issuer = (changes: object = {}) => ({ issuer: ISSUER, audience: [AUDIENCE], jwksUri, ...changes });

describe('the trusted issuers', () => {
  it('have their claims under the names of Cognito, unless they say otherwise', () => {
    const claims = { roles: 'groups' };
    const { issuers } = identitySettings.parse({ issuers: [issuer(), issuer({ issuer: 'https://other', claims })] });
    const usual = {
      customerId: 'customerId',
      email: 'email',
      emailVerified: 'email_verified',
      name: 'name',
      roles: 'cognito:groups',
    };
    expect(issuers.map((one) => one.claims)).toEqual([usual, { ...usual, roles: 'groups' }]);
  });

  it('have keys of their own, or say where they are', () => {
    expect(
      faults(issuer(), issuer({ issuer: 'https://other', jwksUri: undefined, jwks: { keys: [rsa, curve] } })),
    ).toEqual([]);
    const wanted = ['issuers.0.jwks: must be there, or jwksUri, and not both'];
    expect(faults(issuer({ jwksUri: undefined }))).toEqual(wanted);
    expect(faults(issuer({ jwks: { keys: [rsa] } }))).toEqual(wanted);
  });

  it('publish their keys with TLS, or on this machine', () => {
    const at = (address: string) => faults(issuer({ jwksUri: address }));
    for (const host of ['127.0.0.1:4566', 'localhost', '[::1]:80']) expect(at(`http://${host}/keys`)).toEqual([]);
    for (const bad of ['http://issuer.example/keys', 'http://127.0.0.1.issuer.example', 'ftp://localhost', 'keys', ''])
      expect(at(bad)).toEqual([expect.stringContaining('must be an https: address')]);
  });

  it.each(['issuer', 'audience'])('have a %s', (field) => {
    expect(faults(issuer({ [field]: undefined }))).toHaveLength(1);
    expect(faults(issuer({ [field]: field === 'issuer' ? '' : [] }))).toHaveLength(1);
  });

  it('are named once each', () => {
    expect(faults(issuer(), issuer())).toEqual(['issuers: must not name an issuer twice']);
  });

  it('have no inline key that cannot be used: it would be missed when it is needed', () => {
    const keys = (...some: readonly object[]) => faults(issuer({ jwksUri: undefined, jwks: { keys: some } }));
    for (const changes of [{ use: 'enc' }, { alg: 'RS512' }, { kty: 'oct' }, { kid: undefined }, { n: undefined }])
      expect(keys({ ...rsa, ...changes }).length).toBeGreaterThan(0);
    expect(keys({ ...curve, crv: 'P-384' }).length).toBeGreaterThan(0);
    expect(keys()).toEqual(['issuers.0.jwks.keys: must have a key']);
  });

  it('ignore what only a later version knows', () => {
    expect(faults(issuer({ later: true }))).toEqual([]);
  });
});
