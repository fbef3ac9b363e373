import { describe, expect, it } from 'vitest';
import { defaultHoldSettings, holdSettings } from './hold-settings.ts';

describe('the settings of holds', () => {
  it('are 15 minutes, half an hour for whoever waited, two days for a deposit, and six days ahead, unless set otherwise', () => {
    expect(holdSettings.parse(defaultHoldSettings)).toStrictEqual({
      payWithinSeconds: 15 * 60,
      keepForSeconds: 30 * 60,
      keepDepositWithinSeconds: 2 * 86_400,
      payAheadDays: 6,
      payOnceNearWithinSeconds: 2 * 86_400,
    });
  });

  it.each([1, 2, 86_400])('take %d seconds, and leave out what a later version may add', (seconds) => {
    const set = { payWithinSeconds: seconds, keepForSeconds: seconds };
    expect(holdSettings.parse({ ...set, mood: 'bad' })).toStrictEqual({
      ...defaultHoldSettings,
      ...set,
    });
  });

  it.each([0, -1, 1.5, 86_401, '900', null, undefined])('refuse %o', (payWithinSeconds) => {
    expect(holdSettings.safeParse({ payWithinSeconds }).success).toBe(false);
    const keepForSeconds = payWithinSeconds;
    // Absent in settings of earlier versions.
    if (keepForSeconds !== undefined)
      expect(holdSettings.safeParse({ payWithinSeconds: 1, keepForSeconds }).success).toBe(false);
  });

  it.each([0, 1.5, 366, '6', null])('refuse to be paid %o days ahead', (payAheadDays) => {
    expect(holdSettings.safeParse({ payWithinSeconds: 900, payAheadDays }).success).toBe(false);
  });

  it.each([0, 1.5, 30 * 86_400 + 1, '900', null])('refuse %o for a deposit', (keepDepositWithinSeconds) => {
    expect(holdSettings.safeParse({ payWithinSeconds: 900, keepDepositWithinSeconds }).success).toBe(false);
  });
});
