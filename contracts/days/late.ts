import { type MaybeDays, numberOf } from './civil-day.ts';
import type { Terms } from './terms.ts';

/** What a thing that comes back late costs its renter; both absent when nothing is due. */
export interface Late {
  readonly daysLate?: number | undefined;
  /** In whole units of the currency: for all days, and at most the deposit. */
  readonly lateFeeDue?: number | undefined;
}

/** How many days after the day on which it was due a thing came back; 0 when it was not late. */
export function daysLate(dueOn: string, returnedOn: string): number {
  return Math.max(0, numberOf(returnedOn) - numberOf(dueOn));
}

/**
 * What is due when a rental's thing is back on this day. A rental without days has no day on which it is due; one that is
 * extended is due with its extension. Pure: for the reservation, and for what its renter sees meanwhile.
 *
 * @example
 *   lateOn('2026-12-26', { to: '2026-12-24', deposit: 50_000, lateFee: 2_000 }); // { daysLate: 2, lateFeeDue: 4_000 }
 */
export function lateOn(
  returnedOn: string,
  { to, deposit = 0, lateFee = 0 }: MaybeDays & Terms,
  extendedUntil?: string,
): Late {
  const days = to === undefined ? 0 : daysLate(extendedUntil ?? to, returnedOn);
  const lateFeeDue = Math.min(days * lateFee, deposit);
  return lateFeeDue > 0 ? { daysLate: days, lateFeeDue } : {};
}

/** What is due, without what says nothing. */
export function lateIn({ daysLate, lateFeeDue }: Late): Late {
  return { ...(daysLate !== undefined && { daysLate }), ...(lateFeeDue !== undefined && { lateFeeDue }) };
}
