import { describe, expect, it } from 'vitest';
import { type PayingTimes, timeToPay, timeToPayAfterLapse, timeToPayAgain } from './time-to-pay.ts';

const HOUR_MS = 3_600_000;
const at = (time: string): number => Date.parse(time) / 1000;
const times = (now: string, changes: Partial<PayingTimes> = {}): PayingTimes => ({
  nowMs: Date.parse(now),
  timeZone: 'Asia/Seoul',
  payWithinMs: 900_000,
  aheadDays: 6,
  onceNearMs: 48 * HOUR_MS,
  ...changes,
});
const days = (from: string) => ({ from, to: from });

/** Noon of the first of December in Seoul. */
const NOON = '2026-12-01T03:00:00.000Z';
const usual = { payBy: at('2026-12-01T03:15:00.000Z') };

describe('when a reservation can be paid', () => {
  it.each([
    ['without days', {}],
    ['for today', days('2026-12-01')],
    ['that begins in six days', days('2026-12-07')],
  ])('at once, one %s', (_, wish) => {
    expect(timeToPay(wish, times(NOON))).toEqual(usual);
  });

  it('six days before its first day, and then for two days, where the market is', () => {
    const payFrom = at('2026-12-01T15:00:00.000Z');
    expect(timeToPay(days('2026-12-08'), times(NOON))).toEqual({ payFrom, payBy: payFrom + 48 * 3_600 });
    const zone = times(NOON, { timeZone: 'America/New_York' });
    // Summer time has ended in between.
    expect(timeToPay(days('2027-11-08'), zone)).toMatchObject({ payFrom: at('2027-11-02T04:00:00.000Z') });
  });

  it('counts days where the market is: it is the second there already', () => {
    expect(timeToPay(days('2026-12-08'), times('2026-12-01T14:59:59.000Z'))).toHaveProperty('payFrom');
    expect(timeToPay(days('2026-12-08'), times('2026-12-01T15:00:00.000Z'))).not.toHaveProperty('payFrom');
  });

  it('not after its first day has begun', () => {
    const { payFrom, payBy } = timeToPay(days('2026-12-24'), times(NOON, { aheadDays: 1 }));
    expect([payFrom, payBy]).toEqual([at('2026-12-22T15:00:00.000Z'), at('2026-12-23T15:00:00.000Z')]);
  });
});

describe('when it can be paid again after its payment was cancelled', () => {
  const ahead = { ...days('2026-12-24'), payFrom: at('2026-12-17T15:00:00.000Z') };

  it.each([
    ['has as long as at first', '2026-12-18T01:00:00.000Z', '2026-12-20T01:00:00.000Z'],
    ['ends when its first day begins', '2026-12-22T01:00:00.000Z', '2026-12-23T15:00:00.000Z'],
    ['has no less than others, shortly before', '2026-12-23T14:59:00.000Z', '2026-12-23T15:14:00.000Z'],
    ['has no less than others, on its days', '2026-12-24T01:00:00.000Z', '2026-12-24T01:15:00.000Z'],
    ['begins when it is near, on a clock that is behind', '2026-12-17T14:59:59.000Z', '2026-12-19T15:00:00.000Z'],
  ])('%s', (_, now, payBy) => {
    expect(timeToPayAgain(ahead, times(now))).toBe(at(payBy));
  });

  it.each([{}, days('2026-12-02')])('has as long as ever when it could be paid at once: %j', (reservation) => {
    expect(timeToPayAgain(reservation, times(NOON))).toBe(usual.payBy);
  });
});

describe('when it can be paid again after its payment lapsed', () => {
  it.each([
    ['for two days', {}, '2026-12-03T03:00:00.000Z'],
    ['within its days', days('2026-12-02'), '2026-12-02T15:00:00.000Z'],
    ['for two days, before its own', days('2026-12-24'), '2026-12-03T03:00:00.000Z'],
    ['no less than others have, when its days are over', days('2026-11-30'), '2026-12-01T03:15:00.000Z'],
  ])('%s', (_, reservation, payBy) => {
    expect(timeToPayAfterLapse(reservation, times(NOON))).toBe(at(payBy));
  });
});
