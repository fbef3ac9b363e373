import { awaitsRelease, isOpen, isOver } from '#functions/reservation/domain/reservation.ts';
import type { Rental } from '../rental.ts';
import { type Advice, factsOf, waits } from './advice.ts';
import { ofEnding, ofOver, ofReturned } from './ended-reservation.ts';
import { withoutReservation } from './lost-reservation.ts';
import { ofOpen } from './open-reservation.ts';

/**
 * What is wrong with a rental whose rows do not change any more, and the first step to mend it; undefined when its parts
 * agree. A rental that is under way looks wrong for a moment, too.
 */
export function diagnose(rental: Rental): Advice | undefined {
  const { state } = rental.reservation ?? {};
  if (state === undefined) return withoutReservation(rental);
  const facts = factsOf(rental, state);
  const other = isOver(state) ? undefined : lockedBy(rental);
  if (other !== undefined) return waits(`reservation ${other}, which is older, has the item’s lock`);
  if (isOpen(state)) return ofOpen(facts);
  if (awaitsRelease(state)) return ofEnding(facts);
  return state.status === 'Closed' ? ofReturned(facts) : ofOver(facts);
}

/** The reservation that has the lock while this one has not. */
function lockedBy({ lock, reservationNo }: Rental): number | undefined {
  const { openReservationNo, bookings = {} } = lock ?? {};
  if (openReservationNo === reservationNo || bookings[reservationNo] !== undefined) return undefined;
  const [first] = Object.keys(bookings).map(Number);
  return openReservationNo ?? first;
}
