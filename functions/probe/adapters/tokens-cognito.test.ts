import { beforeEach, describe, expect, it } from 'vitest';
import { createCognitoTokens } from './tokens-cognito.ts';

type Input = Readonly<Record<string, unknown>>;

let asked: { readonly action: string; readonly input: Input }[];
let missing: boolean;
let nowMs: number;
let broken: string | undefined;

beforeEach(() => {
  asked = [];
  missing = false;
  nowMs = 0;
  broken = undefined;
});

/** The pool, which knows nobody while `missing`. */
function tokens() {
  return createCognitoTokens({
    userPoolId: 'eu-west-1_pool',
    clientId: 'probe',
    now: () => nowMs,
    send: async ({ headers, body }) => {
      const action = headers['x-amz-target']?.replace('AWSCognitoIdentityProviderService.', '') ?? '';
      asked.push({ action, input: JSON.parse(String(body)) });
      const refuse = (__type: string) => ({
        status: 400,
        headers: {},
        text: JSON.stringify({ __type, message: 'slower' }),
        bytes: new Uint8Array(),
      });
      if (action === broken) return refuse('com.amazonaws.cognito#TooManyRequestsException');
      if (action === 'AdminSetUserPassword' && missing) return refuse('UserNotFoundException');
      if (action === 'AdminCreateUser') missing = false;
      const AuthenticationResult = { AccessToken: `token-${asked.length}`, ExpiresIn: 900 };
      return {
        bytes: new Uint8Array(),
        status: 200,
        headers: {},
        text: action === 'AdminInitiateAuth' ? JSON.stringify({ AuthenticationResult }) : '',
      };
    },
  });
}

const actions = () => asked.map(({ action }) => action);

describe('tokens of the probe’s people', () => {
  it('come from the pool, with a password that nobody else knows', async () => {
    expect(await tokens()('owner')).toBe('token-2');
    expect(actions()).toEqual(['AdminSetUserPassword', 'AdminInitiateAuth']);
    const [set, signIn] = asked.map(({ input }) => input);
    expect(set).toMatchObject({
      UserPoolId: 'eu-west-1_pool',
      Username: 'probe-owner@probe.invalid',
      Permanent: true,
    });
    expect(signIn).toMatchObject({ ClientId: 'probe', AuthParameters: { PASSWORD: set?.Password } });
    await tokens()('owner');
    expect(asked[2]?.input.Password).not.toBe(set?.Password);
  });

  it('are kept until shortly before their end, for each person', async () => {
    const tokenOf = tokens();
    const first = await tokenOf('owner');
    nowMs = 779_000;
    expect(await tokenOf('owner')).toBe(first);
    expect(await tokenOf('renter-0')).not.toBe(first);
    nowMs = 781_000;
    expect(await tokenOf('owner')).not.toBe(first);
  });

  it('make the person when the pool has none, and send no e-mail', async () => {
    missing = true;
    await tokens()('owner');
    expect(actions()).toEqual(['AdminSetUserPassword', 'AdminCreateUser', 'AdminSetUserPassword', 'AdminInitiateAuth']);
    expect(asked[1]?.input).toMatchObject({ MessageAction: 'SUPPRESS' });
  });

  it.each(['AdminSetUserPassword', 'AdminInitiateAuth'])('name what failed: %s', async (action) => {
    broken = action;
    await expect(tokens()('owner')).rejects.toThrow(`${action}: {"__type":"com.amazonaws.cognito#TooManyRequests`);
  });
});
