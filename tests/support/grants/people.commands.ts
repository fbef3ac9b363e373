import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { aKey, claims } from '#shared/identity/issuer.fixture.ts';
import { signIn } from '../../../tools/people/user-pool.ts';
import { newAccount, userPool } from '../accounts.ts';
import { expectStatus, get, send } from '../http-client.ts';
import type { JsonObject } from '../json.ts';
import { probe } from '../probe.ts';
import { asking, type Command, type CommandsOfFunction } from './command.ts';

/** Judging a token takes the trusted issuers; without them the last known ones count. */
export function judgesTokens(list: string): Command {
  return {
    does: `judges a token for ${list}`,
    needs: [],
    misses: ['ssm:GetParameter identity'],
    prepare: async () => {
      const token = await (await aKey()).sign(claims({ iss: 'https://nobody.test' }));
      const attempt = asking(() => get(`/${list}`, { authorization: `Bearer ${token}` }), 401);
      await attempt();
      return attempt;
    },
  };
}

/** What somebody who signed in makes takes the limits; without them the last known ones count. `body`: of each request. */
export function countsWhatIsMade(list: string, needs: Command['needs'], body: () => Promise<JsonObject>): Command {
  return {
    does: `counts what somebody makes: ${list}`,
    needs,
    misses: ['ssm:GetParameter limits'],
    prepare: async () => {
      const pool = await userPool();
      const headers = { authorization: `Bearer ${await signIn(pool, await newAccount(pool))}` };
      return async () => expectStatus(await send('POST', `/${list}`, { headers, body: await body() }), 201);
    },
  };
}

/** The commands of the functions that give people their numbers, and that sign people of their own in. */
export const peopleCommands: Readonly<Record<string, CommandsOfFunction>> = {
  'identity-tokens': {
    commands: [
      {
        does: 'gives somebody a number at the first sign-in',
        needs: ['dynamodb:GetItem people', 'dynamodb:PutItem people', 'dynamodb:UpdateItem people'],
        prepare: async () => {
          const pool = await userPool();
          return async () => signIn(pool, await newAccount(pool));
        },
      },
    ],
  },
  'probe-probe': {
    commands: [
      {
        does: 'rents an item as somebody new',
        needs: ['AdminCreateUser', 'AdminSetUserPassword', 'AdminInitiateAuth'].map(
          (action) => `cognito-idp:${action} userpool`,
        ),
        prepare: async () => async () =>
          expect(await probe(`new-${randomUUID()}`)).toMatchObject({ outcome: 'rented' }),
      },
    ],
  },
};
