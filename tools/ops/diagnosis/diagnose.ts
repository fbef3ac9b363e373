import { awaitsRelease, isOpen } from '#functions/reservation/domain/reservation.ts';
import type { Rental } from '../rental.ts';
import { type Advice, factsOf } from './advice.ts';
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
  if (isOpen(state)) return ofOpen(facts);
  if (awaitsRelease(state)) return ofEnding(facts);
  return state.status === 'Closed' ? ofReturned(facts) : ofOver(facts);
}
