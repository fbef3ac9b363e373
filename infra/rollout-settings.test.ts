import { expect, it } from 'vitest';
import { rolloutSettingsOf } from './rollout-settings.ts';

it('tries new versions for five minutes on AWS, and on no emulator', () => {
  expect(rolloutSettingsOf('prod', {}).canary).toBe(5);
  expect(rolloutSettingsOf('dev-anna', {}).canary).toBe(5);
  expect(rolloutSettingsOf('local', { canary: '10' }).canary).toBeUndefined();
});

it.each([
  ['5', 5],
  ['30', 30],
  ['off', 'off'],
])('takes canary=%s', (typed, canary) => {
  expect(rolloutSettingsOf('prod', { canary: typed }).canary).toBe(canary);
});

it.each(['', '7', 'no', 'OFF', '10/5'])('refuses canary=%s, naming the choices', (typed) => {
  expect(() => rolloutSettingsOf('prod', { canary: typed })).toThrow(
    `-c canary=… must be 5, 10, 15, 30 (minutes) or off, not ${typed}`,
  );
});

it('reads versions that aliases stay at', () => {
  expect(rolloutSettingsOf('dev', {}).pinned).toEqual({});
  expect(rolloutSettingsOf('dev', { pinned: 'item-http:6,review-http:14' }).pinned).toEqual({
    'item-http': '6',
    'review-http': '14',
  });
  expect(() => rolloutSettingsOf('dev', { pinned: 'item-http' })).toThrow('-c pinned=… must be as in item-http:6');
});

it('keeps instances ready in prod, elsewhere only when told', () => {
  expect(['local', 'dev', 'prod'].map((name) => rolloutSettingsOf(name as 'dev', {}).warm)).toEqual([
    false,
    false,
    true,
  ]);
  expect(rolloutSettingsOf('dev', { warm: 'on' }).warm).toBe(true);
  expect(rolloutSettingsOf('prod', { warm: 'off' }).warm).toBe(false);
  expect(rolloutSettingsOf('local', { warm: 'on' }).warm).toBe(false);
  expect(() => rolloutSettingsOf('prod', { warm: '3' })).toThrow('-c warm=… must be on or off, not 3');
});

it('lets faults in on dev alone', () => {
  expect(rolloutSettingsOf('dev', {}).faults).toBe(false);
  expect(rolloutSettingsOf('dev-anna', { faults: 'on' }).faults).toBe(true);
  for (const name of ['prod', 'local'] as const)
    expect(() => rolloutSettingsOf(name, { faults: 'on' })).toThrow(`-c faults=on is for dev stages, not ${name}`);
});
