import { civilMinute, dayAfter, dayAt, hourOf } from '#contracts/days/civil-day.ts';
import type { NoticeKind } from '#contracts/notice-kinds.ts';
import type { Telling } from './notice.ts';
import type { Rental } from './rental.ts';

/** What a day of a rental makes somebody be told. */
export interface Reminder {
  readonly telling: Telling;
  /** When to tell it, ISO 8601. */
  readonly at: string;
  /** Until when its words are true, ISO 8601; absent when they stay so. */
  readonly until?: string;
  /** Names it, whichever event brings it: `reservation#7@2026-12-24`. */
  readonly source: string;
}

/** The hour of the day at which people are reminded, where the market is. */
const HOUR = 9;

/** A reminder of a stage: of which day, and so many days after it. */
const plans: readonly {
  readonly kind: NoticeKind;
  readonly stage: Rental['stage'];
  readonly of: 'from' | 'to';
  readonly days: number;
  /** True when its words name the day: “today”, “tomorrow”. */
  readonly ofThatDay?: true;
}[] = [
  { kind: 'hand-over-today', stage: 'paid', of: 'from', days: 0, ofThatDay: true },
  { kind: 'due-tomorrow', stage: 'out', of: 'to', days: -1, ofThatDay: true },
  { kind: 'overdue', stage: 'out', of: 'to', days: 1 },
];

/** The reminders of a rental as it is now, in order of time; none without days. */
export function remindersOf(rental: Rental, timeZone: string): readonly Reminder[] {
  return [...toPay(rental, timeZone), ...ofDays(rental, timeZone)];
}

/** Its renter can pay from now on, which they could not when they reserved it. */
function toPay(rental: Rental, timeZone: string): readonly Reminder[] {
  const { customerId, side, reservationNo, itemNo, itemName, stage, payFrom, payBy, from, to } = rental;
  if (side !== 'renter' || stage !== 'reserved' || payFrom === undefined || payBy === undefined) return [];
  const moment = civilMinute(timeZone, payBy * 1_000);
  const telling = { customerId, side, kind: 'pay-now', reservationNo, itemNo, itemName, from, to, moment } as const;
  const source = `reservation#${reservationNo}@${payFrom}`;
  return [{ telling, at: timeOf(payFrom), until: timeOf(payBy), source }];
}

function timeOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString();
}

function ofDays(rental: Rental, timeZone: string): readonly Reminder[] {
  const { customerId, side, reservationNo, itemNo, itemName, stage, from, to, deposit, lateFee } = rental;
  return plans.flatMap(({ kind, of, days, ofThatDay, ...plan }) => {
    const day = rental[of];
    if (day === undefined || plan.stage !== stage) return [];
    const costs = kind === 'overdue' && lateFee !== undefined && { deposit, lateFee };
    const telling = { customerId, side, kind, reservationNo, itemNo, itemName, from, to, ...costs };
    const thatDay = dayAfter(day, days);
    const at = hourOf(thatDay, HOUR, timeZone).toISOString();
    const until = hourOf(dayAfter(thatDay), 0, timeZone).toISOString();
    return [{ telling, at, ...(ofThatDay && { until }), source: `reservation#${reservationNo}@${day}` }];
  });
}

/**
 * The day after `now` at the hour of reminders (ISO 8601): what may end at any time is looked at once a day.
 */
export function tomorrow(now: string, timeZone: string): string {
  return hourOf(dayAfter(dayAt(timeZone, Date.parse(now))), HOUR, timeZone).toISOString();
}

/** When the first reminder is due that is still true at `now` (ISO 8601); undefined when there is none. */
export function firstDue(reminders: readonly Reminder[], now: string): string | undefined {
  return reminders.find(({ until }) => until === undefined || until > now)?.at;
}

/** When the first reminder after `now` (ISO 8601) is due; undefined when there is none. */
export function nextDue(reminders: readonly Reminder[], now: string): string | undefined {
  return reminders.find(({ at }) => at > now)?.at;
}
