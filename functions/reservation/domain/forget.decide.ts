import { type Decision, happened, nothing, type Rejection } from '#shared/domain/decision.ts';
import type { ReservationEvent } from './reservation.events.ts';
import type { Reservation } from './reservation.ts';

/** The renter is forgotten: the reservation goes on without their name. */
export function decideForget(reservation: Reservation | undefined): Decision<ReservationEvent> {
  return reservation === undefined || reservation.forgotten ? nothing() : happened({ type: 'RenterForgotten' });
}

/** Why a person cannot be forgotten yet: they rent something, or an item of theirs is held or lent. */
export function rentalOpen(open: { readonly reservationNo: number } | { readonly itemNo: number }): Rejection {
  const own = 'reservationNo' in open ? open.reservationNo : undefined;
  return {
    kind: 'conflict',
    code: 'rentals-open',
    detail: `first end what is open: ${'reservationNo' in open ? `your reservation ${own}` : `your item ${open.itemNo} is held or lent`}`,
    ...(own !== undefined && { facts: { reservationNo: own } }),
  };
}
