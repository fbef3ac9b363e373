import { defaultGuardSettings } from '@gdmarket/resilience';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '#contracts/settings/limits.ts';
import { defaultHoldSettings } from '#functions/reservation/adapters/hold-settings.ts';
import { AUDIENCE, aKey, ISSUER } from '#shared/identity/issuer.fixture.ts';
import { configCommand } from '../commands/config.ts';
import { runConfig } from './run-config.ts';

const provider = { latencyMs: 120, jitterMs: 80, declineRate: 0, failureRate: 0, lapseAfterSeconds: 0 };
const parameters = new Map<string, string>();
const lines: string[] = [];

/** Runs a command line against parameters in memory; returns the exit code. */
function run(...argv: readonly string[]): Promise<number> {
  const store = {
    read: async (parameter: string) => parameters.get(parameter),
    write: async (parameter: string, text: string) => {
      if (!parameters.has(parameter)) throw new Error(`${parameter} is not there`);
      parameters.set(parameter, text);
    },
  };
  return runConfig(configCommand.read(argv), { store, write: (line) => lines.push(line) });
}

const stored = (parameter: string): unknown => JSON.parse(parameters.get(`/gdmarket/local/${parameter}`) ?? '');

beforeEach(() => {
  lines.length = 0;
  parameters.clear();
  for (const stage of ['local', 'dev']) {
    parameters.set(`/gdmarket/${stage}/guard/payment`, JSON.stringify(defaultGuardSettings));
    parameters.set(`/gdmarket/${stage}/guard/item`, JSON.stringify(defaultGuardSettings));
    parameters.set(`/gdmarket/${stage}/payment-provider`, JSON.stringify(provider));
    parameters.set(`/gdmarket/${stage}/reservation-holds`, JSON.stringify(defaultHoldSettings));
    parameters.set(`/gdmarket/${stage}/limits`, JSON.stringify(defaultLimits));
    parameters.set(`/gdmarket/${stage}/identity`, '{"issuers":[]}');
  }
});

describe('npm run config -- get', () => {
  it('shows everything', async () => {
    expect(await run('get')).toBe(0);
    const shown = lines.map((line) => line.split(/\s+/));
    expect(shown).toContainEqual(['payment.timeoutMs', String(defaultGuardSettings.timeoutMs)]);
    expect(shown).toContainEqual(['item.failureRatio', String(defaultGuardSettings.failureRatio)]);
    expect(shown).toContainEqual(['provider.jitterMs', '80']);
    expect(shown).toContainEqual(['reservation.payWithinSeconds', '900']);
    expect(shown).toContainEqual(['reservation.keepForSeconds', '1800']);
    expect(shown).toContainEqual(['reservation.keepDepositWithinSeconds', '172800']);
    expect(shown).toContainEqual(['reservation.payAheadDays', '6']);
    expect(shown).toContainEqual(['limits.unpaidReservations', '5']);
    expect(shown).toContainEqual(['identity.issuers', '[]']);
    expect(shown).toHaveLength(2 * Object.keys(defaultGuardSettings).length + Object.keys(provider).length + 10);
  });

  it('shows a group', async () => {
    await run('get', 'provider');
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual(
      Object.keys(provider).map((field) => `provider.${field}`),
    );
  });

  it('shows one value, for scripts', async () => {
    await run('get', 'payment.pauseMs');
    expect(lines).toEqual([String(defaultGuardSettings.pauseMs)]);
  });

  it('shows another stage’s', async () => {
    parameters.set('/gdmarket/dev/guard/payment', JSON.stringify({ ...defaultGuardSettings, timeoutMs: 700 }));
    await run('get', 'payment.timeoutMs', '--stage', 'dev');
    expect(lines).toEqual(['700']);
  });

  it.each(['no json', '{"timeoutMs":"fast"}', '[]'])(
    'says so when %j is stored, and how to put it right',
    async (bad) => {
      parameters.set('/gdmarket/local/guard/payment', bad);
      expect(await run('get')).toBe(1);
      expect(lines[0]).toContain('What is stored is bad; functions go by their last good payment settings');
      expect(lines[0]).toContain("npm run config -- set payment '{");
      expect(lines.some((line) => line.startsWith('item.timeoutMs'))).toBe(true);
    },
  );

  it('shows what this version does not know, as such', async () => {
    parameters.set('/gdmarket/local/payment-provider', JSON.stringify({ ...provider, mood: 'bad' }));
    expect(await run('get', 'provider')).toBe(0);
    expect(lines).toHaveLength(Object.keys(provider).length + 1);
    expect(lines.at(-1)).toMatch(/^provider\.mood +is not known to this version, whose functions ignore it$/);
    expect(lines.at(-1)).not.toContain('bad');
    lines.length = 0;
    await run('get', 'provider.latencyMs');
    expect(lines).toEqual(['120']);
  });

  it('says so when the stage is not there', async () => {
    await expect(run('get', '--stage', 'prod')).rejects.toThrow(
      'There is no parameter /gdmarket/prod/guard/payment: is stage prod deployed here?',
    );
  });
});

describe('npm run config -- set', () => {
  it('changes one setting, leaves the others and shows both values', async () => {
    expect(await run('set', 'payment.timeoutMs', '900')).toBe(0);
    expect(lines).toEqual([`payment.timeoutMs: ${defaultGuardSettings.timeoutMs} → 900`]);
    expect(stored('guard/payment')).toEqual({ ...defaultGuardSettings, timeoutMs: 900 });
    expect(stored('guard/item')).toEqual(defaultGuardSettings);
  });

  it('changes the stage it is told, and no other', async () => {
    await run('set', 'item.failureRatio', '0.25', '--stage', 'dev');
    expect(JSON.parse(parameters.get('/gdmarket/dev/guard/item') ?? '')).toMatchObject({ failureRatio: 0.25 });
    expect(stored('guard/item')).toEqual(defaultGuardSettings);
  });

  it('changes the provider', async () => {
    await run('set', 'provider.latencyMs', '1200');
    expect(stored('payment-provider')).toEqual({ ...provider, latencyMs: 1_200 });
  });

  it('changes whom to trust, with what functions would assume written out', async () => {
    const { jwk } = await aKey();
    const issuer = { issuer: ISSUER, audience: [AUDIENCE], jwks: { keys: [jwk] } };
    await run('set', 'identity.issuers', JSON.stringify([issuer]));
    const ofCognito = { roles: 'cognito:groups', emailVerified: 'email_verified' };
    const claims = { customerId: 'customerId', name: 'name', email: 'email', ...ofCognito };
    expect(stored('identity')).toEqual({ issuers: [{ ...issuer, claims }] });
    lines.length = 0;
    await run('get', 'identity.issuers');
    expect(JSON.parse(lines.join())).toMatchObject([issuer]);
    await expect(run('set', 'identity.issuers', JSON.stringify([issuer, issuer]))).rejects.toThrow(
      'Nothing is changed: identity.issuers must not name an issuer twice.',
    );
    const many = Array.from({ length: 20 }, (_, count) => ({ ...issuer, issuer: `${ISSUER}/${count}` }));
    await expect(run('set', 'identity.issuers', JSON.stringify(many))).rejects.toThrow(
      /identity would have \d{5} bytes/,
    );
  });

  it.each([
    ['payment.timeoutMs', '1001'],
    ['payment.minimumCalls', '17'],
    ['payment.windowMs', '6099'],
    ['payment', JSON.stringify({ ...defaultGuardSettings, timeoutMs: 5_000 })],
  ])(
    'writes %s %s, and says that such a circuit opens for nobody who makes one call at a time',
    async (name, value) => {
      expect(await run('set', name, value)).toBe(0);
      expect(lines.at(-1)).toMatch(/^Careful: .* payment .*windowMs/);
    },
  );

  it.each([
    ['payment.timeoutMs', '1000'],
    ['payment.minimumCalls', '16'],
    ['provider.latencyMs', '5000'],
  ])('has no doubts about %s %s', async (name, value) => {
    await run('set', name, value);
    expect(lines.filter((line) => line.includes('Careful'))).toEqual([]);
  });

  it('changes a whole group', async () => {
    const healed = { ...defaultGuardSettings, pauseMs: 1_000 };
    parameters.set('/gdmarket/local/guard/payment', 'no json');
    expect(await run('set', 'payment', JSON.stringify(healed))).toBe(0);
    expect(stored('guard/payment')).toEqual(healed);
    expect(lines).toContain('payment.pauseMs: (bad) → 1000');
  });

  it.each([
    ['payment.timeoutMs', '5001', 'Nothing is changed: payment.timeoutMs must be between 50 and 5000.'],
    ['payment.timeoutMs', '49', 'must be between 50 and 5000'],
    ['payment.timeoutMs', '-1', 'payment.timeoutMs must be at least 1'],
    ['payment.timeoutMs', '610.5', 'payment.timeoutMs must be of type int'],
    ['payment.timeoutMs', 'fast', 'Nothing is changed: payment.timeoutMs must be a number, not "fast".'],
    ['payment.timeoutMs', '', 'must be a number'],
    ['payment.timeoutMs', 'Infinity', 'must be a number'],
    ['item.failureRatio', '0', 'item.failureRatio must be more than 0'],
    ['item.failureRatio', '1', 'item.failureRatio must be less than 1'],
    ['item.pauseMs', '99', 'item.pauseMs must be at least 100'],
    ['item.windowMs', '10', 'item.windowMs must be at least 1000'],
    ['provider.declineRate', '1.1', 'provider.declineRate must be at most 1'],
    ['payment', '{"timeoutMs": 700}', 'payment.windowMs is required'],
    ['payment', '700', 'payment must be of type object'],
    ['payment', '{timeoutMs: 700}', 'must be JSON'],
    [
      'payment',
      JSON.stringify({ ...defaultGuardSettings, timeOutMs: 700 }),
      'Nothing is changed: payment.timeOutMs is no setting: payment has ',
    ],
    ['provider', JSON.stringify({ ...provider, latencyMS: 1, mood: 2 }), 'provider.latencyMS, provider.mood is no'],
  ])('refuses %s %s in a sentence and writes nothing', async (name, value, sentence) => {
    const before = new Map(parameters);
    await expect(run('set', name, value)).rejects.toThrow(sentence);
    expect(parameters).toEqual(before);
    expect(lines).toEqual([]);
  });

  it('leaves alone what a later version has stored beside it', async () => {
    parameters.set('/gdmarket/local/guard/payment', JSON.stringify({ ...defaultGuardSettings, retries: 2 }));
    expect(await run('set', 'payment.timeoutMs', '900')).toBe(0);
    expect(stored('guard/payment')).toEqual({ ...defaultGuardSettings, timeoutMs: 900, retries: 2 });
  });

  it('takes away what nobody knows when all settings are set', async () => {
    parameters.set('/gdmarket/local/guard/payment', JSON.stringify({ ...defaultGuardSettings, retries: 2 }));
    expect(await run('set', 'payment', JSON.stringify(defaultGuardSettings))).toBe(0);
    expect(stored('guard/payment')).toEqual(defaultGuardSettings);
  });

  it('does not guess the other settings when what is stored is bad', async () => {
    parameters.set('/gdmarket/local/guard/payment', '{"timeoutMs":"fast"}');
    await expect(run('set', 'payment.timeoutMs', '700')).rejects.toThrow(/What is stored is bad.*Set them all at once/);
    expect(parameters.get('/gdmarket/local/guard/payment')).toBe('{"timeoutMs":"fast"}');
  });
});
