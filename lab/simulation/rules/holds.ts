import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/**
 * Holds end: nobody keeps an item from others without paying, and nobody loses it before the time they were told.
 * Expects a market in which all times are over.
 */
export function checkHolds({ mirror: { reservations } }: Scene, blame: Blame): void {
  for (const { reservationNo, status, paymentStatus, payBy } of reservations.latest.values()) {
    if (status === 'Confirmed' && paymentStatus === 'NotPaid')
      blame('unpaid holds end', `reservation ${reservationNo} is held for good`);
    if (payBy !== undefined)
      blame('unpaid holds end', `reservation ${reservationNo} is ${status}, to be paid by ${payBy}`);
  }
  for (const { number, state, event } of reservations.writes) {
    if (state.cancellation !== 'late') continue;
    const before = reservations.of(number)[state.version - 2]?.state;
    if (before?.cancellation === 'late') continue;
    if (before?.payBy === undefined || Date.parse(event.time) < before.payBy * 1_000)
      blame('holds end in time', `${event.id} is of ${event.time}, it was to be paid by ${before?.payBy}`);
  }
}
