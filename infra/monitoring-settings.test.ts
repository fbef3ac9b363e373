import { expect, it } from 'vitest';
import { monitoringSettingsOf } from './monitoring-settings.ts';

it('takes an address for alarms, or none', () => {
  expect(monitoringSettingsOf({})).toEqual({});
  expect(monitoringSettingsOf({ alarmEmail: 'ops@shop.example' })).toEqual({ alarmEmail: 'ops@shop.example' });
});

it.each(['', 'ops', 'ops@shop', 'a b@shop.example', true])('refuses %j', (alarmEmail) => {
  expect(() => monitoringSettingsOf({ alarmEmail })).toThrow('-c alarmEmail=… must be an address such as');
});
