import { describe, expect, it } from 'vitest';
import { captureLogger } from '#shared/events/capture-logger.fixture.ts';
import { tokens } from './identity.functions.ts';
import { aMarketOfPeople } from './use-cases/people-world.fixture.ts';

/** What Cognito sends, as far as it matters here, and some of the rest. */
function signIn(userAttributes: Readonly<Record<string, string>>, triggerSource = 'TokenGeneration_HostedAuth') {
  return {
    version: '2',
    triggerSource,
    userName: 'anna',
    request: { userAttributes, groupConfiguration: { groupsToOverride: ['operators'] }, scopes: ['openid'] },
    response: { claimsAndScopeOverrideDetails: null },
  };
}

function aFunction(world = aMarketOfPeople()) {
  const { logger, lines } = captureLogger();
  return { answer: tokens(world, { logger, now: () => 0 }), lines };
}

describe('before Cognito makes tokens', () => {
  it('the number and the name go into the access token, and nothing else changes', async () => {
    const event = signIn({ sub: 'a-1', name: 'Anna', email: 'anna@example.com' });
    expect(await aFunction().answer(event)).toEqual({
      ...event,
      response: {
        claimsAndScopeOverrideDetails: {
          accessTokenGeneration: { claimsToAddOrOverride: { customerId: 1, name: 'Anna' } },
        },
      },
    });
  });

  it('a refreshed token has the same number and the name of today', async () => {
    const { answer } = aFunction();
    await answer(signIn({ sub: 'a-1', name: 'Anna' }));
    expect(await answer(signIn({ sub: 'a-1', name: 'Ann' }, 'TokenGeneration_RefreshTokens'))).toMatchObject({
      response: {
        claimsAndScopeOverrideDetails: {
          accessTokenGeneration: { claimsToAddOrOverride: { customerId: 1, name: 'Ann' } },
        },
      },
    });
  });

  it('a token that is refreshed without attributes, as by MiniStack, has the number of the user name', async () => {
    const { answer } = aFunction();
    await answer({ ...signIn({ sub: 'a-1', name: 'Anna' }), userName: 'a-1' });
    const refreshed = await answer({ ...signIn({}, 'TokenGeneration_RefreshTokens'), userName: 'a-1' });
    expect(refreshed.response.claimsAndScopeOverrideDetails.accessTokenGeneration).toEqual({
      claimsToAddOrOverride: { customerId: 1 },
    });
  });

  it('one line tells whose token it is by number, never by name or address', async () => {
    const { answer, lines } = aFunction();
    await answer(signIn({ sub: 'a-1', name: 'Anna', email: 'anna@example.com' }));
    expect(lines).toEqual([
      expect.objectContaining({ message: 'token', customerId: 1, isNew: true, trigger: 'TokenGeneration_HostedAuth' }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/anna/i);
  });

  it.each([
    ['without a person', { ...signIn({ name: 'Anna' }), userName: '' }],
    ['with an empty one', signIn({ sub: '' })],
    ['that is none', undefined],
  ])('an event %s is refused, so that no token lacks its number', async (_, event) => {
    const { answer, lines } = aFunction();
    await expect(answer(event)).rejects.toThrow();
    expect(lines).toEqual([expect.objectContaining({ level: 'error', message: 'token', outcome: 'failed' })]);
  });

  it('a sign-in is refused while numbers cannot be read, and ends with the invocation', async () => {
    const world = aMarketOfPeople();
    const people = { ...world.people, find: () => new Promise<never>(() => {}) };
    const { answer } = aFunction({ ...world, people });
    await expect(answer(signIn({ sub: 'a-1' }), { getRemainingTimeInMillis: () => 510 })).rejects.toThrow();
  });
});
