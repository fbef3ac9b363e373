import { AdminInitiateAuthCommand, DescribeUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { addLocalPeople, localRoles } from '../../tools/people/local-people.ts';
import { signIn, type UserPool } from '../../tools/people/user-pool.ts';
import { type Account, claimsIn, newAccount, userPool } from '../support/accounts.ts';
import { environment } from '../support/environment.ts';
import { expectStatus, get } from '../support/http-client.ts';
import { npmRun } from '../support/npm-run.ts';
import { expectProblem } from '../support/problem.ts';
import { newVerifier, redeem, renew, signInOnPages } from '../support/sign-in-pages.ts';

const endpoint = process.env.AWS_ENDPOINT_URL ?? '';

/** Asks the pool for tokens. Throws Cognito's error. */
async function ask(
  { cognito, UserPoolId, ClientId }: UserPool,
  AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' | 'REFRESH_TOKEN_AUTH',
  AuthParameters: Record<string, string>,
) {
  const command = new AdminInitiateAuthCommand({ UserPoolId, ClientId, AuthFlow, AuthParameters });
  const { AuthenticationResult = {} } = await cognito.send(command);
  return AuthenticationResult;
}

function allTokens(pool: UserPool, { email, password }: Account) {
  return ask(pool, 'ADMIN_USER_PASSWORD_AUTH', { USERNAME: email, PASSWORD: password });
}

describe.skipIf(environment.GDMARKET_EMULATOR === 'localstack')(
  'people (LocalStack’s free edition has no Cognito)',
  async () => {
    it('a person who signs in for the first time several times at once has one number', async () => {
      const pool = await userPool();
      const person = await newAccount(pool);
      const tokens = await Promise.all(Array.from({ length: 4 }, () => signIn(pool, person)));
      const numbers = new Set(tokens.map((token) => claimsIn(token).customerId));
      expect(numbers.size).toBe(1);
      expect(numbers).toContain(claimsIn(await signIn(pool, person)).customerId);
    });

    it('several people who sign in for the first time at once have different numbers', async () => {
      const pool = await userPool();
      const people = await Promise.all(Array.from({ length: 4 }, () => newAccount(pool)));
      const tokens = await Promise.all([...people, ...people].map((person) => signIn(pool, person)));
      const numbers = tokens.map((token) => claimsIn(token).customerId);
      expect(new Set(numbers).size).toBe(people.length);
      expect(numbers.slice(people.length)).toEqual(numbers.slice(0, people.length));
    });

    it('an access token says who it is for, for a quarter of an hour', async () => {
      const pool = await userPool();
      const token = await signIn(pool, await newAccount(pool, ['operators']));
      const claims = claimsIn(token);
      expect(claims).toMatchObject({
        iss: `https://cognito-idp.us-east-1.amazonaws.com/${pool.UserPoolId}`,
        token_use: 'access',
        client_id: pool.ClientId,
        name: 'Anna',
        'cognito:groups': ['operators'],
      });
      expect(claims.exp - claims.iat).toBe(15 * 60);
    });

    it('a refreshed token has the same number', async () => {
      const pool = await userPool();
      const first = await allTokens(pool, await newAccount(pool));
      const second = await ask(pool, 'REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: first.RefreshToken ?? '' });
      expect(claimsIn(second.AccessToken ?? '').customerId).toBe(claimsIn(first.AccessToken ?? '').customerId);
    });

    it('the market knows the access tokens of its pool, and no others', async () => {
      const pool = await userPool();
      const { AccessToken = '', IdToken = '' } = await allTokens(pool, await newAccount(pool));
      const read = (token: string) => get('/items', { authorization: `Bearer ${token}` });
      expectStatus(await read(AccessToken), 200);
      expect(expectProblem(await read(IdToken), 401, 'invalid-token').detail).toBe('The token is not an access token.');
      const [header, payload = '', signature] = AccessToken.split('.');
      const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), customerId: 1 };
      const changed = Buffer.from(JSON.stringify(claims)).toString('base64url');
      expectProblem(await read([header, changed, signature].join('.')), 401, 'invalid-token');
    });

    it('the people of a local market are there once, and npm run token prints their tokens alone', async () => {
      expect(await addLocalPeople(endpoint)).toBeDefined();
      expect(await addLocalPeople(endpoint)).toBeDefined();
      const endings = await Promise.all(localRoles.map((role) => npmRun('token', role)));
      expect(endings.map(({ code }) => code)).toEqual([0, 0, 0]);
      const [owner, renter, operator] = endings.map(({ output }) => claimsIn(output.trim()));
      expect([owner?.name, renter?.name, operator?.name]).toEqual(localRoles);
      expect(operator?.['cognito:groups']).toEqual(['operators']);
      expect(Number(owner?.customerId)).toBeLessThan(Number(renter?.customerId));
      expect(Number(renter?.customerId)).toBeLessThan(Number(operator?.customerId));
    });

    it('the sign-in pages give a code, and tokens for it only to who asked for the code', async () => {
      const pool = await userPool();
      const { UserPoolClient } = await pool.cognito.send(new DescribeUserPoolClientCommand(pool));
      const [callback = ''] = UserPoolClient?.CallbackURLs ?? [];
      const client = { pages: endpoint, clientId: pool.ClientId, callback };
      const { email: username, password } = await newAccount(pool);
      const { verifier, challenge } = newVerifier();
      const signedIn = async () => {
        const sentTo = await signInOnPages(client, challenge, { username, password });
        expect(sentTo.href.startsWith(callback)).toBe(true);
        expect(sentTo.searchParams.get('state')).toBe('state-1');
        return sentTo.searchParams.get('code') ?? '';
      };
      expect(await redeem(client, await signedIn(), newVerifier().verifier)).toBeUndefined();
      const tokens = await redeem(client, await signedIn(), verifier);
      expect(claimsIn(tokens?.access_token ?? '')).toMatchObject({ name: 'Anna', customerId: expect.any(Number) });
      const renewed = await renew(client, tokens?.refresh_token ?? '');
      expect(claimsIn(renewed?.access_token ?? '').customerId).toBe(claimsIn(tokens?.access_token ?? '').customerId);
      await expect(signInOnPages(client, challenge, { username, password: 'wrong' })).rejects.toThrow('led nowhere');
    });
  },
);
