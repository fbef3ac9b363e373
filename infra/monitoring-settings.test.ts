import { expect, it } from 'vitest';
import { monitoringSettingsOf } from './monitoring-settings.ts';

it('probes prod unless told otherwise, and dev when told', () => {
  expect(monitoringSettingsOf('prod', {})).toEqual({ probe: true });
  expect(monitoringSettingsOf('prod', { probe: 'off' })).toEqual({ probe: false });
  expect(monitoringSettingsOf('dev', {})).toEqual({ probe: false });
  expect(monitoringSettingsOf('dev', { probe: 'on' })).toEqual({ probe: true });
  expect(() => monitoringSettingsOf('dev', { probe: 'yes' })).toThrow('-c probe=… must be on or off, not yes');
});

it('takes an address for alarms', () => {
  const alarmEmail = 'ops@shop.example';
  expect(monitoringSettingsOf('dev', { alarmEmail })).toEqual({ probe: false, alarmEmail });
});

it.each(['', 'ops', 'ops@shop', 'a b@shop.example', true])('refuses %j', (alarmEmail) => {
  expect(() => monitoringSettingsOf('prod', { alarmEmail })).toThrow('-c alarmEmail=… must be an address such as');
});
