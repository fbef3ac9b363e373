import type { SignIn } from '#shared/domain/caller.ts';
import { allFound } from '#shared/use-cases/all-found.ts';
import { renterOf } from '../domain/reservation.policy.ts';
import { isOpen, type Reservation } from '../domain/reservation.ts';
import type { ReservationRepository } from './reservation.repository.ts';

/** The open reservations of a renter, newest first. A new one may be missing for a moment. */
export async function openReservationsOf(
  { reservations }: { readonly reservations: Pick<ReservationRepository, 'list'> },
  customerId: number,
  signIn: SignIn,
): Promise<readonly Reservation[]> {
  const all = await allFound(reservations, { name: 'customerId', value: customerId });
  return all.filter((one) => isOpen(one) && renterOf(one, signIn) === customerId);
}
