import { describe, expect, it } from 'vitest';
import { providerSettings } from './payment-provider-settings.ts';

const good = { latencyMs: 400, jitterMs: 220, declineRate: 0.1, failureRate: 1, lapseAfterSeconds: 604_800 };

describe('the provider settings', () => {
  it('take what makes sense', () => {
    expect(providerSettings.parse(good)).toStrictEqual(good);
  });

  it('of an earlier version let nothing lapse', () => {
    const { lapseAfterSeconds: _, ...earlier } = good;
    expect(providerSettings.parse(earlier)).toStrictEqual({ ...good, lapseAfterSeconds: 0 });
  });

  it('have nothing of what a later version may add', () => {
    expect(providerSettings.parse({ ...good, mood: 'bad' })).toStrictEqual(good);
  });

  it.each([
    { latencyMs: -1 },
    { latencyMs: 60_001 },
    { jitterMs: '220' },
    { declineRate: 1.1 },
    { failureRate: -0.1 },
    { failureRate: undefined },
    { lapseAfterSeconds: -1 },
    { lapseAfterSeconds: 2_678_401 },
  ])('refuse %o', (wrong) => {
    expect(providerSettings.safeParse({ ...good, ...wrong }).success).toBe(false);
  });
});
