import { dayAfter, dayAt, hourOf, type MaybeDays } from '#contracts/days/civil-day.ts';
import type { Reservation } from './reservation.ts';

/** The clock and the settings by which renters pay in time. */
export interface PayingTimes {
  readonly nowMs: number;
  /** Where the market's days are, as `Asia/Seoul`. */
  readonly timeZone: string;
  /** For how long a reservation is held unpaid. */
  readonly payWithinMs: number;
  /** A card's authorization lasts days: what begins later is paid once its first day is as many days ahead. */
  readonly aheadDays: number;
  /** For how long such a reservation is then held unpaid. */
  readonly onceNearMs: number;
}

/** When a reservation can be paid: both in seconds since the epoch. */
export interface TimeToPay {
  /** From when; absent when that is at once. */
  readonly payFrom?: number | undefined;
  /** Until when it is held unpaid. */
  readonly payBy: number;
}

/** When a reservation that is made now can be paid. */
export function timeToPay({ from }: MaybeDays, times: PayingTimes): TimeToPay {
  const { nowMs, timeZone, payWithinMs, aheadDays } = times;
  const isAhead = from !== undefined && from > dayAfter(dayAt(timeZone, nowMs), aheadDays);
  if (!isAhead) return { payBy: seconds(nowMs + payWithinMs) };
  const payFromMs = beginOf(dayAfter(from, -aheadDays), timeZone);
  return { payFrom: seconds(payFromMs), payBy: seconds(endOf(payFromMs, from, times)) };
}

/**
 * Until when a reservation whose payment is cancelled now can be paid again, in seconds since the epoch: as long as at
 * first, and never less than others have.
 */
export function timeToPayAgain({ from, payFrom }: MaybeDays & Pick<TimeToPay, 'payFrom'>, times: PayingTimes): number {
  const { nowMs, payWithinMs } = times;
  const usualMs = nowMs + payWithinMs;
  const isAhead = from !== undefined && payFrom !== undefined;
  return seconds(isAhead ? Math.max(usualMs, endOf(Math.max(nowMs, payFrom * 1000), from, times)) : usualMs);
}

/**
 * Until when a reservation whose payment lapsed now can be paid again, in seconds since the epoch. Its renter did nothing
 * and may not be looking: they have as long as for one that has become near, within its days, and never less than others.
 */
export function timeToPayAfterLapse(reservation: MaybeDays & Pick<TimeToPay, 'payFrom'>, times: PayingTimes): number {
  const { nowMs, onceNearMs, timeZone } = times;
  const endMs = reservation.to === undefined ? Infinity : beginOf(dayAfter(reservation.to), timeZone);
  return Math.max(timeToPayAgain(reservation, times), seconds(Math.min(nowMs + onceNearMs, endMs)));
}

/** Whether the time to pay may be days: no message waits for its end. */
export function mayTakeDays({ payFrom, paymentLapsed }: Pick<Reservation, 'payFrom' | 'paymentLapsed'>): boolean {
  return payFrom !== undefined || paymentLapsed === true;
}

/** The end of a time to pay that begins at some time once it is near: not after the first day has begun. */
function endOf(beginsMs: number, from: string, { onceNearMs, timeZone }: PayingTimes): number {
  return Math.min(beginsMs + onceNearMs, beginOf(from, timeZone));
}

function beginOf(day: string, timeZone: string): number {
  return hourOf(day, 0, timeZone).getTime();
}

function seconds(ms: number): number {
  return Math.ceil(ms / 1000);
}
