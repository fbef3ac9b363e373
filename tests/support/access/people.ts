import { identityParameter } from '#contracts/settings/parameters.ts';
import { AUDIENCE, aKey, claims, type TestKey } from '#shared/identity/issuer.fixture.ts';
import { environment } from '../environment.ts';
import { eventually } from '../eventually.ts';
import { type RestoreSettings, replaceSettings, settingsStore } from '../guards.ts';
import { expectStatus, get } from '../http-client.ts';
import { newCustomer } from '../market.ts';

const issuer = 'https://people.test';

/** Somebody who signs in: their number, and the header of their requests. */
export interface Somebody {
  readonly customerId: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** The header of nobody. */
export const nobody: Pick<Somebody, 'headers'> = { headers: {} };

/** Signs people in: an issuer that the market trusts until `restore`. */
export interface People {
  /** `more`: further claims of the token. */
  readonly signIn: (roles?: readonly string[], name?: string, more?: object) => Promise<Somebody>;
  readonly restore: RestoreSettings;
}

/** Makes the market trust an issuer of this test, beside those that it trusts already. */
export async function startSigningIn(): Promise<People> {
  const key = await aKey();
  const parameter = identityParameter(environment.GDMARKET_STAGE);
  const before = JSON.parse((await settingsStore.read(parameter)) ?? '');
  const ours = { issuer, audience: [AUDIENCE], jwks: { keys: [key.jwk] } };
  const restore = await replaceSettings(parameter, { issuers: [...before.issuers, ours] });
  const signIn = (roles: readonly string[] = [], name?: string, more: object = {}) => somebody(key, roles, name, more);
  const { headers } = await signIn(['operators']);
  for (const list of [
    'items',
    'reservations',
    'payments',
    'reviews',
    'itemInfoes',
    'operations/circuits',
    'me/notices',
  ])
    await eventually(async () => expectStatus(await get(`/${list}`, headers), 200));
  return { signIn, restore };
}

async function somebody(key: TestKey, roles: readonly string[], name?: string, more: object = {}): Promise<Somebody> {
  const customerId = newCustomer();
  const who = { customerId, name: name ?? `Customer${customerId}`, 'cognito:groups': roles, ...more };
  const token = await key.sign(claims({ iss: issuer, ...who }));
  return { customerId, headers: { authorization: `Bearer ${token}` } };
}
