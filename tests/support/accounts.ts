import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { addPerson } from '../../tools/people/local-people.ts';
import { findUserPool, type UserPool } from '../../tools/people/user-pool.ts';

/** An account of somebody who has not signed in yet. */
export interface Account {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly groups?: readonly string[];
}

/** The market's user pool. Throws when it has none. */
export async function userPool(): Promise<UserPool> {
  const pool = await findUserPool(process.env.AWS_ENDPOINT_URL ?? '');
  if (pool === undefined) throw new Error('the market has no user pool');
  return pool;
}

/** Makes an account that nobody else has. */
export async function newAccount(pool: UserPool, groups: readonly string[] = [], name = 'Anna'): Promise<Account> {
  const person = { email: `${randomUUID()}@example.com`, password: 'Another-secret-1', name, groups };
  await addPerson(pool, person);
  return person;
}

const claims = z.looseObject({
  iss: z.string(),
  sub: z.string(),
  token_use: z.string(),
  client_id: z.string(),
  iat: z.int(),
  exp: z.int(),
  customerId: z.int(),
  name: z.optional(z.string()),
  'cognito:groups': z.optional(z.array(z.string())),
});

/** The claims of an access token, unverified. Throws when it lacks one. */
export function claimsIn(token: string): z.output<typeof claims> {
  return claims.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));
}
