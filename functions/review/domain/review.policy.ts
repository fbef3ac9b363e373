import { actsFor, type Caller } from '#shared/domain/caller.ts';
import { notAllowedTo, type Permission } from '#shared/domain/permission.ts';
import type { Review } from './review.ts';

/** May this caller write the review? The renter of its reservation and operators may. */
export function mayWrite(caller: Caller): Permission<Review> {
  return ({ renterId, customerId }) => {
    // Where everybody signs in, a reservation from before is its customer's.
    const renter = renterId ?? (caller.signIn === 'required' ? customerId : undefined);
    if (actsFor(caller, renter)) return undefined;
    return notAllowedTo(caller, 'not-the-renter', 'only the renter of the reservation may review it');
  };
}
