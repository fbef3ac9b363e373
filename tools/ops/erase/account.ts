import {
  AdminDeleteUserCommand,
  CognitoIdentityProviderClient,
  ListUsersCommand,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { UserError } from '../../bootstrap/user-error.mjs';
import { stackOutputs } from '../../market/stack-output.ts';
import { keptTables } from '../backup/kept-tables.ts';
import { rowsIn } from '../rows.ts';
import type { StageOnAws } from '../stage-on-aws.ts';

/** A person's account, as far as there is one: its name in the user pool, and the row that links it to the number. */
export interface Account {
  readonly customerId: number;
  readonly sub?: string | undefined;
}

/** The account of a person by their number, or by their e-mail address. Throws a sentence when nobody has the address. */
export async function findAccount(on: StageOnAws, person: number | string): Promise<Account> {
  const sub = typeof person === 'string' ? await subOf(on, person) : undefined;
  if ((await keptTables(on)).includes('people')) {
    for await (const { bucket, customerId } of rowsIn(on, on.named('people'))) {
      const [, found] = /^PERSON#(.+)$/.exec(String(bucket)) ?? [];
      if (found !== undefined && (found === sub || customerId === person))
        return { customerId: Number(customerId), sub: found };
    }
  }
  if (typeof person === 'number') return { customerId: person };
  throw new UserError(
    `The account ${person} has never signed in: nothing of it is in the market. Delete it in the user pool.`,
  );
}

/** Deletes the account in the user pool: otherwise the person is there again when they sign in. */
export async function deleteAccount(on: StageOnAws, { sub }: Account): Promise<void> {
  const UserPoolId = await userPoolOf(on);
  if (sub === undefined || UserPoolId === undefined) return;
  const cognito = new CognitoIdentityProviderClient({});
  await cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username: sub })).catch((error: unknown) => {
    if (!(error instanceof UserNotFoundException)) throw error;
  });
}

/** Deletes the row that links the account to the number. */
export async function deleteLink(on: StageOnAws, { sub }: Account): Promise<void> {
  if (sub === undefined) return;
  const Key = { bucket: `PERSON#${sub}`, number: 0 };
  await on.tables.send(new DeleteCommand({ TableName: on.named('people'), Key }));
}

async function subOf(on: StageOnAws, email: string): Promise<string> {
  const UserPoolId = await userPoolOf(on);
  if (UserPoolId === undefined) throw new UserError(`Stage ${on.stage} has no user pool: say the person’s number.`);
  const Filter = `email = "${email.replaceAll(/["\\]/g, '')}"`;
  const { Users = [] } = await new CognitoIdentityProviderClient({}).send(new ListUsersCommand({ UserPoolId, Filter }));
  const sub = Users[0]?.Attributes?.find(({ Name }) => Name === 'sub')?.Value;
  if (sub !== undefined) return sub;
  throw new UserError(`Nobody has the address ${email}. If the account is deleted already, say the person’s number.`);
}

/** The stage's user pool; undefined where others sign people in. */
async function userPoolOf(on: StageOnAws): Promise<string | undefined> {
  return (await stackOutputs(on.named('identity'))).UserPoolId;
}
