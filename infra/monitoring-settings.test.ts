import { expect, it } from 'vitest';
import { monitoringSettingsOf } from './monitoring-settings.ts';

it('probes prod unless told otherwise, and dev when told', () => {
  expect(monitoringSettingsOf('prod', {})).toMatchObject({ probe: true });
  expect(monitoringSettingsOf('prod', { probe: 'off' })).toMatchObject({ probe: false });
  expect(monitoringSettingsOf('dev', {})).toMatchObject({ probe: false });
  expect(monitoringSettingsOf('dev', { probe: 'on' })).toMatchObject({ probe: true });
  expect(() => monitoringSettingsOf('dev', { probe: 'yes' })).toThrow('-c probe=… must be on or off, not yes');
});

it('sends traces when told', () => {
  expect(monitoringSettingsOf('prod', {}).traces).toBe(false);
  expect(monitoringSettingsOf('dev', { traces: 'on', alarmEmail: 'ops@shop.example' }).traces).toBe(true);
  expect(() => monitoringSettingsOf('dev', { traces: '0.05' })).toThrow('-c traces=… must be on or off, not 0.05');
});

it('takes an address for alarms', () => {
  const alarmEmail = 'ops@shop.example';
  expect(monitoringSettingsOf('dev', { alarmEmail })).toMatchObject({ alarmEmail });
});

it.each(['', 'ops', 'ops@shop', 'a b@shop.example', true])('refuses %j', (alarmEmail) => {
  expect(() => monitoringSettingsOf('prod', { alarmEmail })).toThrow('-c alarmEmail=… must be an address such as');
});
