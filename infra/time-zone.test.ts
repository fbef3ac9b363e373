import { expect, it } from 'vitest';
import { timeZoneOf } from './time-zone.ts';

const stage = { timeZone: 'Asia/Seoul' };

it('the market is in Seoul unless a stage says otherwise', () => {
  expect(timeZoneOf(undefined, stage)).toEqual(stage);
  expect(timeZoneOf('Europe/Lisbon', stage)).toEqual({ timeZone: 'Europe/Lisbon' });
});

it.each(['Seoul', 'Asia/Soul', '', '+09:00', 9])('%j is no time zone', (wanted) => {
  expect(() => timeZoneOf(wanted, stage)).toThrow(/^-c timeZone=… must be a time zone such as Europe\/Lisbon, not /);
});
