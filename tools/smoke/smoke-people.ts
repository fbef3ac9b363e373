import { randomBytes } from 'node:crypto';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { nameIn, type StageName } from '../../infra/stage-name.ts';
import { UserError } from '../bootstrap/user-error.mjs';
import { stackOutputs } from '../market/stack-output.ts';
import { addPerson } from '../people/local-people.ts';
import { signIn, type UserPool } from '../people/user-pool.ts';

/** Access tokens of two people: the operator who owns the marked item, and somebody who rents it. */
export interface SmokeTokens {
  readonly operator: string;
  readonly renter: string;
}

/**
 * Signs both in at the stage's user pool, by the AWS credentials of this process. Each run gives them a new password that
 * nobody keeps. The board's own client lets nobody in by a password. Throws a UserError where the stage has no pool.
 */
export async function smokeTokens(stage: StageName): Promise<SmokeTokens> {
  const pool = await userPoolOf(stage);
  return {
    operator: await signInAs(pool, 'smoke-operator@example.com', ['operators']),
    renter: await signInAs(pool, 'smoke-renter@example.com', []),
  };
}

async function signInAs(pool: UserPool, email: string, groups: readonly string[]): Promise<string> {
  const password = `Smoke-1-${randomBytes(24).toString('base64url')}`;
  await addPerson(pool, { email, password, name: 'Smoke', groups });
  return signIn(pool, { email, password });
}

async function userPoolOf(stage: StageName): Promise<UserPool> {
  const { UserPoolId, ProbeClientId: ClientId } = await stackOutputs(nameIn({ name: stage }, 'identity'));
  if (UserPoolId === undefined || ClientId === undefined)
    throw new UserError(`Stage ${stage} has no user pool: set GDMARKET_OPERATOR_TOKEN and GDMARKET_RENTER_TOKEN.`);
  return { cognito: new CognitoIdentityProviderClient({}), UserPoolId, ClientId };
}
