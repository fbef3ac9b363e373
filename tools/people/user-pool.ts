import {
  AdminInitiateAuthCommand,
  CognitoIdentityProviderClient,
  CognitoIdentityProviderServiceException,
  DescribeUserPoolClientCommand,
  ListUserPoolsCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { nameIn } from '../../infra/stage-name.ts';
import { clientOf } from '../emulator/clients.ts';
import { stackOutput } from '../market/stack-output.ts';

const STACK = nameIn({ name: 'local' }, 'identity');

/** The user pool of a local market, and the board as its client. */
export interface UserPool {
  readonly cognito: CognitoIdentityProviderClient;
  readonly UserPoolId: string;
  readonly ClientId: string;
}

/** Whether an emulator has user pools. */
export async function hasUserPools(endpoint: string): Promise<boolean> {
  try {
    await new CognitoIdentityProviderClient(clientOf(endpoint)).send(new ListUserPoolsCommand({ MaxResults: 1 }));
    return true;
  } catch (error) {
    if (error instanceof CognitoIdentityProviderServiceException) return false;
    throw error;
  }
}

/** The user pool of the market at an emulator; undefined when the market has none. */
export async function findUserPool(endpoint: string): Promise<UserPool | undefined> {
  const [UserPoolId, ClientId] = await Promise.all(
    ['UserPoolId', 'ClientId'].map((output) => stackOutput(endpoint, STACK, output)),
  );
  if (UserPoolId === undefined || ClientId === undefined) return undefined;
  return { cognito: new CognitoIdentityProviderClient(clientOf(endpoint)), UserPoolId, ClientId };
}

/**
 * Lets the sign-in pages of the market at an emulator bring people back to one more address of the board, which ends
 * in a slash. Does nothing where there is no user pool.
 */
export async function bringBackTo(board: string, endpoint: string): Promise<void> {
  const pool = await findUserPool(endpoint);
  if (pool === undefined) return;
  const { cognito, ...own } = pool;
  const { UserPoolClient: now } = await cognito.send(new DescribeUserPoolClientCommand(own));
  // Whatever an update does not name is lost on AWS.
  const { CreationDate, LastModifiedDate, ClientSecret, ...settings } = now ?? {};
  const CallbackURLs = [...new Set([...(now?.CallbackURLs ?? []), `${board}signed-in`])];
  const LogoutURLs = [...new Set([...(now?.LogoutURLs ?? []), board])];
  await cognito.send(new UpdateUserPoolClientCommand({ ...settings, ...own, CallbackURLs, LogoutURLs }));
}

/** Signs a person in, and returns the access token. Throws Cognito's error. */
export async function signIn(
  { cognito, ...pool }: UserPool,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<string> {
  const { AuthenticationResult } = await cognito.send(
    new AdminInitiateAuthCommand({
      ...pool,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD: password },
    }),
  );
  if (AuthenticationResult?.AccessToken === undefined) throw new Error(`Cognito gave ${email} no access token`);
  return AuthenticationResult.AccessToken;
}
