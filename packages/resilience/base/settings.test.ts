import { describe, expect, it } from 'vitest';
import { defaultBreakerSettings, defaultGuardSettings, guardSettings } from './settings.ts';

describe('settings from outside', () => {
  it('the defaults are good ones', () => {
    expect(guardSettings.parse(defaultGuardSettings)).toEqual(defaultGuardSettings);
    expect(defaultGuardSettings).toEqual({ ...defaultBreakerSettings, timeoutMs: 610 });
  });

  it.each([
    ['timeoutMs', [1, 30_000], [0, -1, 0.5, 30_001, '610', null, Number.NaN]],
    ['windowMs', [1, 600_000], [0, 0.5, 600_001, Number.POSITIVE_INFINITY]],
    ['minimumCalls', [1, 10_000], [0, 1.5, 10_001]],
    ['failureRatio', [0, 0.5, 0.999], [-0.1, 1, 2, '0.5']],
    ['pauseMs', [1, 600_000], [0, 1.5, 600_001, undefined]],
  ])('%s within bounds', (name, good, bad) => {
    for (const value of good) {
      const settings = { ...defaultGuardSettings, [name]: value };
      expect(guardSettings.parse(settings)).toEqual(settings);
    }
    for (const value of bad) {
      expect(guardSettings.safeParse({ ...defaultGuardSettings, [name]: value }).success).toBe(false);
    }
  });

  it.each(Object.keys(defaultGuardSettings))('all of them: not without %s', (name) => {
    const { [name]: _, ...rest }: Record<string, unknown> = { ...defaultGuardSettings };
    expect(guardSettings.safeParse(rest).success).toBe(false);
  });

  it('not with a misspelt name in the place of one', () => {
    const { timeoutMs, ...rest } = defaultGuardSettings;
    expect(guardSettings.safeParse({ ...rest, timeOutMs: timeoutMs }).success).toBe(false);
  });

  it('what else there is belongs to a later version and is left out', () => {
    expect(guardSettings.parse({ ...defaultGuardSettings, retries: 'many' })).toStrictEqual(defaultGuardSettings);
  });
});
