import { describe, expect, it } from 'vitest';
import { paymentProviderContract } from './payment-provider.contract.ts';
import type { ProviderSettings } from './payment-provider-settings.ts';
import { createSimulatedProvider } from './payment-provider-simulated.ts';
import { ProviderFailed } from './provider-failed.error.ts';

const calm: ProviderSettings = { latencyMs: 400, jitterMs: 220, declineRate: 0, failureRate: 0, lapseAfterSeconds: 0 };
const request = { idempotencyKey: '7-2', amount: 100 };

/** A provider with these settings and a fixed chance, and the times that it slept. */
function providerWith(settings: ProviderSettings, chance = 0.5) {
  const slept: number[] = [];
  const provider = createSimulatedProvider({
    settings: async () => settings,
    random: () => chance,
    sleep: async (ms) => slept.push(ms),
  });
  return { provider, slept };
}

const LAPSES_AFTER = 7 * 86_400;

paymentProviderContract('simulated', () => {
  let nowMs = 1_796_083_200_000;
  const provider = createSimulatedProvider({
    settings: async () => ({ ...calm, lapseAfterSeconds: LAPSES_AFTER }),
    sleep: async () => 0,
    nowMs: () => nowMs,
  });
  return {
    provider,
    passTime: () => {
      nowMs += LAPSES_AFTER * 1_000;
    },
  };
});

describe('the simulated payment provider', () => {
  it('lets lapse what it authorized while that is set, in whichever instance it is asked', async () => {
    let nowMs = 1_000_000;
    let lapseAfterSeconds = 0;
    const instance = () =>
      createSimulatedProvider({
        settings: async () => ({ ...calm, lapseAfterSeconds }),
        sleep: async () => 0,
        nowMs: () => nowMs,
      });
    const [one, other] = [instance(), instance()];
    expect(await one.authorize(request)).toMatchObject({ authorizationId: 'sim-7-2' });
    lapseAfterSeconds = 60;
    const lapsing = await one.authorize({ ...request, idempotencyKey: '7-4' });
    expect(lapsing).toStrictEqual({ outcome: 'authorized', authorizationId: 'sim-7-4~1060000' });
    nowMs += 59_999;
    expect(await other.capture('sim-7-4~1060000')).toBe('captured');
    nowMs += 1;
    expect(await one.capture('sim-7-4~1060000')).toBe('lapsed');
    expect(await other.capture('sim-7-4~1060000')).toBe('captured');
    lapseAfterSeconds = 0;
    expect(await one.capture('sim-7-2')).toBe('captured');
  });

  it('names an authorization after its attempt, so that asking again is the same one', async () => {
    const { provider } = providerWith(calm);
    const first = await provider.authorize(request);
    expect(first).toStrictEqual({ outcome: 'authorized', authorizationId: 'sim-7-2' });
    expect(await provider.authorize(request)).toStrictEqual(first);
    expect(await provider.authorize({ ...request, idempotencyKey: '7-4' })).not.toStrictEqual(first);
  });

  it('takes its latency and a part of its jitter for every operation', async () => {
    const { provider, slept } = providerWith(calm);
    await provider.authorize(request);
    await provider.capture('sim-7-2');
    expect(await provider.void('sim-7-2')).toBe('voided');
    await provider.refund('sim-7-2');
    expect(slept).toStrictEqual([510, 510, 510, 510]);
  });

  it('declines a share of authorizations', async () => {
    expect(await providerWith({ ...calm, declineRate: 0.6 }).provider.authorize(request)).toStrictEqual({
      outcome: 'declined',
    });
    const { provider } = providerWith({ ...calm, declineRate: 0.4 });
    expect(await provider.authorize(request)).toMatchObject({ outcome: 'authorized' });
  });

  it.each(['authorize', 'capture', 'void', 'refund'] as const)(
    'fails a share of every operation: %s',
    async (operation) => {
      const run = ({ provider }: ReturnType<typeof providerWith>) =>
        operation === 'authorize' ? provider.authorize(request) : provider[operation]('sim-7-2');
      await expect(run(providerWith({ ...calm, failureRate: 0.6 }))).rejects.toBeInstanceOf(ProviderFailed);
      await run(providerWith({ ...calm, failureRate: 0.4 }));
    },
  );

  it('follows its settings while it runs', async () => {
    let settings = calm;
    const provider = createSimulatedProvider({
      settings: async () => settings,
      random: () => 0.5,
      sleep: async () => 0,
    });
    expect(await provider.authorize(request)).toMatchObject({ outcome: 'authorized' });
    settings = { ...calm, declineRate: 1 };
    expect(await provider.authorize(request)).toStrictEqual({ outcome: 'declined' });
  });
});
