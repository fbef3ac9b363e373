import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { SendSigned } from '#shared/aws/signed-request.ts';
import type { TokenOf } from '../tokens.ts';

/** The user pool that gives the tokens, and the client that asks for them. */
export interface TokenSource {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly send: SendSigned;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Seconds before its end at which a token is not used any more. */
const SPARE_S = 120;

/** Milliseconds that one request may take. */
const REQUEST_MS = 5_000;

const tokens = z.object({ AuthenticationResult: z.object({ AccessToken: z.string(), ExpiresIn: z.number() }) });

/**
 * Access tokens of the probe's own people, which it makes in the pool when they are missing. No password is stored: each
 * instance sets new ones. The pool's own e-mails are never sent to them.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminInitiateAuth.html
 */
export function createCognitoTokens({ userPoolId, clientId, send, now }: TokenSource): TokenOf {
  const known = new Map<string, { readonly token: string; readonly untilMs: number }>();

  return async (person: string): Promise<string> => {
    const kept = known.get(person);
    if (kept !== undefined && kept.untilMs > now()) return kept.token;
    const Username = `probe-${person}@probe.invalid`;
    const Password = `${randomBytes(24).toString('base64url')}aA1!`;
    const setPassword = () => ask('AdminSetUserPassword', { Username, Password, Permanent: true });
    const set = await setPassword();
    if (set.error === 'UserNotFoundException') {
      expectDone(
        await ask('AdminCreateUser', { Username, MessageAction: 'SUPPRESS', UserAttributes: attributesOf(Username) }),
      );
      expectDone(await setPassword());
    } else expectDone(set);
    const AuthParameters = { USERNAME: Username, PASSWORD: Password };
    const answer = await ask('AdminInitiateAuth', {
      ClientId: clientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters,
    });
    const { AccessToken, ExpiresIn } = tokens.parse(JSON.parse(expectDone(answer))).AuthenticationResult;
    known.set(person, { token: AccessToken, untilMs: now() + (ExpiresIn - SPARE_S) * 1_000 });
    return AccessToken;
  };

  async function ask(action: string, input: object): Promise<CognitoAnswer> {
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
    };
    const body = JSON.stringify({ UserPoolId: userPoolId, ...input });
    const { status, text } = await send({ path: '/', headers, body }, AbortSignal.timeout(REQUEST_MS));
    if (status === 200) return { action, text };
    return { action, text, error: refusal.parse(JSON.parse(text)).__type.replace(/^.*#/, '') };
  }
}

interface CognitoAnswer {
  readonly action: string;
  readonly text: string;
  /** The name of Cognito's error. */
  readonly error?: string;
}

const refusal = z.object({ __type: z.string() });

function expectDone({ action, text, error }: CognitoAnswer): string {
  if (error !== undefined) throw new Error(`${action}: ${text}`);
  return text;
}

function attributesOf(email: string) {
  return [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'name', Value: 'Probe' },
  ];
}
