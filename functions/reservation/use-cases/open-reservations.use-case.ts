import type { SignIn } from '#shared/domain/caller.ts';
import type { ListFilter } from '#shared/domain/page.ts';
import { firstFound, newestFound } from '#shared/use-cases/all-found.ts';
import { renterOf } from '../domain/reservation.policy.ts';
import { isOpen, type Reservation } from '../domain/reservation.ts';
import type { ReservationRepository } from './reservation.repository.ts';

/** What is needed of reservations. Their list lags: a new one may be missing for a moment. */
interface Listed {
  readonly reservations: Pick<ReservationRepository, 'list'>;
}

/** The open reservations among a renter's newest hundred, newest first: one page is read, however many there were. */
export async function openReservationsOf(
  { reservations }: Listed,
  customerId: number,
  signIn: SignIn,
): Promise<readonly Reservation[]> {
  return (await newestFound(reservations, of(customerId))).filter(isOpenOf(customerId, signIn));
}

/** The newest open reservation of a renter, if there is any: it is looked for among all of theirs. */
export function anyOpenReservationOf(
  { reservations }: Listed,
  customerId: number,
  signIn: SignIn,
): Promise<Reservation | undefined> {
  return firstFound(reservations, of(customerId), isOpenOf(customerId, signIn));
}

function of(customerId: number): ListFilter {
  return { name: 'customerId', value: customerId };
}

function isOpenOf(customerId: number, signIn: SignIn): (one: Reservation) => boolean {
  return (one) => isOpen(one) && renterOf(one, signIn) === customerId;
}
