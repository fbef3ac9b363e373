import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { findUserPool, signIn, type UserPool } from './user-pool.ts';

/** The people of a local market, in the order of their numbers. */
export const localRoles = ['owner', 'renter', 'operator'] as const;

/** See {@link localRoles}. */
export type LocalRole = (typeof localRoles)[number];

/** Everybody's password there; no other stage knows these people. */
export const LOCAL_PASSWORD = 'Gdmarket-local-1';

/** What a person signs in with. */
export function localPerson(role: LocalRole): { readonly email: string; readonly password: string } {
  return { email: `${role}@example.com`, password: LOCAL_PASSWORD };
}

/**
 * Gives the market at an emulator its people, unless it has them. Each signs in once, in this order, so that a new
 * market's have the numbers 1, 2 and 3. Returns their pool; undefined where there is none. Throws Cognito's errors.
 */
export async function addLocalPeople(endpoint: string): Promise<UserPool | undefined> {
  const pool = await findUserPool(endpoint);
  if (pool === undefined) return undefined;
  for (const role of localRoles) {
    await addPerson(pool, { ...localPerson(role), name: role, groups: role === 'operator' ? ['operators'] : [] });
    await signIn(pool, localPerson(role));
  }
  return pool;
}

/** Adds a person with a confirmed address and a password that stays, unless somebody has the address. */
export async function addPerson(
  { cognito, UserPoolId }: UserPool,
  person: {
    readonly email: string;
    readonly password: string;
    readonly name: string;
    readonly groups?: readonly string[];
  },
): Promise<void> {
  const { email: Username, password: Password, name, groups = [] } = person;
  const UserAttributes = Object.entries({ email: Username, email_verified: 'true', name }).map(([Name, Value]) => {
    return { Name, Value };
  });
  const own = { UserPoolId, Username };
  await cognito
    .send(new AdminCreateUserCommand({ ...own, UserAttributes, MessageAction: 'SUPPRESS' }))
    .catch((error: unknown) => {
      if (!(error instanceof UsernameExistsException)) throw error;
    });
  await cognito.send(new AdminSetUserPasswordCommand({ ...own, Password, Permanent: true }));
  for (const GroupName of groups) await cognito.send(new AdminAddUserToGroupCommand({ ...own, GroupName }));
}
