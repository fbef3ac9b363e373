import { dayAfter, dayAt, hourOf, type MaybeDays } from '#contracts/days/civil-day.ts';

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
  const { nowMs, timeZone, payWithinMs, aheadDays, onceNearMs } = times;
  if (from === undefined || from <= dayAfter(dayAt(timeZone, nowMs), aheadDays))
    return { payBy: seconds(nowMs + payWithinMs) };
  const payFromMs = beginOf(dayAfter(from, -aheadDays), timeZone);
  return { payFrom: seconds(payFromMs), payBy: seconds(Math.min(payFromMs + onceNearMs, beginOf(from, timeZone))) };
}

/**
 * Until when a reservation whose payment is cancelled now can be paid again, in seconds since the epoch: as long as at
 * first, and never less than others have.
 */
export function timeToPayAgain(reservation: MaybeDays & Pick<TimeToPay, 'payFrom'>, times: PayingTimes): number {
  const { nowMs, timeZone, payWithinMs, onceNearMs } = times;
  const { from, payFrom } = reservation;
  const usual = seconds(nowMs + payWithinMs);
  if (from === undefined || payFrom === undefined) return usual;
  const payFromMs = Math.max(nowMs, payFrom * 1000);
  return Math.max(usual, seconds(Math.min(payFromMs + onceNearMs, beginOf(from, timeZone))));
}

function beginOf(day: string, timeZone: string): number {
  return hourOf(day, 0, timeZone).getTime();
}

function seconds(ms: number): number {
  return Math.ceil(ms / 1000);
}
