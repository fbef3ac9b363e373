import { extensionIn } from '#contracts/days/extension.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { IdempotencyKeys } from '#shared/persistence/idempotency-keys/idempotency-keys.ts';
import { type Created, createOnce, firstState, type RepeatableRequest } from '#shared/use-cases/create-once.ts';
import { firstReservation } from '../domain/reservation.evolve.ts';
import type { Reservation } from '../domain/reservation.ts';
import { decideReserve, type ReserveCommand } from '../domain/reserve.decide.ts';
import { type ReserveDependencies, reserve } from './reserve.use-case.ts';

/** The dependencies of reserving. */
export type ReservingDependencies = ReserveDependencies & { readonly keys: IdempotencyKeys };

/**
 * Reserves an item once for all sendings of a request with a key. Each sending gets the reservation in its first state,
 * but with the current time to pay.
 */
export function reserveOnce(
  dependencies: ReservingDependencies,
  wish: Omit<ReserveCommand, 'reservationNo' | 'payBy' | 'payFrom'>,
  context: MessageContext,
  request: RepeatableRequest | undefined,
): Promise<Created<Reservation>> {
  const { reservations, numbers } = dependencies;
  return createOnce(dependencies, request, {
    create: (claim) => reserve({ ...dependencies, numbers: { next: () => claim(numbers.next) } }, wish, context),
    async first(reservationNo) {
      const reservation = await reservations.find(reservationNo);
      if (reservation === undefined) return undefined;
      const lock = { itemNo: wish.itemNo, holdSeq: reservation.holdSeq - 1 };
      const decision = decideReserve(lock, { ...wish, reservationNo, payBy: 0 }, 0);
      const made = firstState(decision, (_, event) => firstReservation(event));
      const { payBy, payFrom } = reservation;
      return made && { ...made, ...extensionIn(reservation), payBy, payFrom };
    },
  });
}
