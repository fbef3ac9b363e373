import { describe, expect, it } from 'vitest';
import { defaultHoldSettings, holdSettings } from './hold-settings.ts';

describe('the settings of holds', () => {
  it('are 15 minutes unless set otherwise', () => {
    expect(holdSettings.parse(defaultHoldSettings)).toStrictEqual({ payWithinSeconds: 15 * 60 });
  });

  it.each([1, 2, 86_400])('take %d seconds, and leave out what a later version may add', (payWithinSeconds) => {
    expect(holdSettings.parse({ payWithinSeconds, mood: 'bad' })).toStrictEqual({ payWithinSeconds });
  });

  it.each([0, -1, 1.5, 86_401, '900', null, undefined])('refuse %o', (payWithinSeconds) => {
    expect(holdSettings.safeParse({ payWithinSeconds }).success).toBe(false);
  });
});
