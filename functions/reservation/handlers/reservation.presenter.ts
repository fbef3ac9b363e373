import { type MarketClock, marketDay } from '#contracts/days/civil-day.ts';
import { dueOf } from '#contracts/days/item-days.ts';
import { type Late, lateIn, lateOn } from '#contracts/days/late.ts';
import { termsShown } from '#contracts/days/terms.ts';
import type { ReservationAnswer, ReservationPlaceAnswer } from '#contracts/http/reservations.answers.ts';
import type { Caller } from '#shared/domain/caller.ts';
import type { Rejection } from '#shared/domain/decision.ts';
import type { Resource } from '#shared/http/hal/hal.ts';
import { type Reference, urlOf } from '#shared/http/hal/reference.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { isOnASide, readsWords } from '../domain/reservation.policy.ts';
import {
  isCancellationAsked,
  isCancelled,
  isGone,
  isPaidFor,
  type Reservation,
  rejectionReasonOf,
} from '../domain/reservation.ts';
import type { Extensions } from '../use-cases/find-extensions.use-case.ts';
import type { FoundPlace } from '../use-cases/find-place.use-case.ts';
import { reservationListTemplates, reservationTemplates } from './reservation.templates.ts';

/**
 * A reservation as clients see it today, its links, and the possible requests. `extensions`: what late ones and those
 * that were to extend another need.
 */
export const reservationResource = (
  clock: MarketClock,
  extensions?: Extensions,
): Resource<Reservation, ReservationAnswer> => ({
  name: 'reservations',
  rel: 'reservation',
  idOf: ({ reservationNo }) => reservationNo,
  present: (reservation, caller) => presentReservation(reservation, caller, marketDay(clock), extensions),
  links: (reservation) => {
    const { itemNo, paymentStatus, rentalStatus, reservationNo } = reservation;
    return {
      item: ['items', itemNo],
      ...(paymentStatus === 'Paid' ? { payment: ['payments', reservationNo] } : {}),
      ...(isPaidFor(reservation) ? { place: ['reservations', reservationNo, 'place'] } : {}),
      ...(isPaidFor(reservation) || rentalStatus === 'Returned'
        ? { pictures: ['reservations', reservationNo, 'pictures'] }
        : {}),
      ...(rentalStatus === 'Returned' ? { review: ['reviews', reservationNo] } : {}),
    };
  },
  templates: (reservation, caller) => reservationTemplates(reservation, caller, Date.parse(clock.now()) / 1000),
  listTemplates: reservationListTemplates,
});

/** Where the item of a reservation is. */
export function placeOf(request: HttpRequest, { reservationNo, place, ...said }: FoundPlace): ReservationPlaceAnswer {
  const at = (...reference: Reference) => ({ href: urlOf(request, reference) });
  const self = at('reservations', reservationNo, 'place');
  return { reservationNo, ...place, ...said, _links: { self, reservation: at('reservations', reservationNo) } };
}

/**
 * The original's fields, its own number, and its status, which is `Cancelling` until payment has decided. `payBy` (ISO
 * 8601 UTC) while it is held unpaid, with `payFrom` where it is paid only once it is near and `paymentLapsed` where its
 * payment has lapsed, `rejectionReason` when it was rejected.
 */
function presentReservation(
  reservation: Reservation,
  caller: Caller,
  today: string,
  extensions: Extensions | undefined,
): Omit<ReservationAnswer, '_links'> {
  const { reservationNo, customerId, customerName, itemNo, itemName, itemPrice, rentalStatus, paymentStatus } =
    reservation;
  const { total = itemPrice, from, to, extensionOf, payBy, payFrom, paymentLapsed } = reservation;
  const extendedUntil = extensions?.until.get(reservationNo);
  return {
    reservationNo,
    customerName: isOnASide(caller, reservation) ? customerName : null,
    customerId,
    itemNo,
    itemName,
    itemPrice,
    total,
    ...termsShown(reservation),
    from: from ?? null,
    to: to ?? null,
    ...(extensionOf !== undefined && !extensions?.alone.has(reservationNo) && { extensionOf }),
    ...dueOf(to, rentalStatus === 'Renting', today, extendedUntil),
    ...lateShown(reservation, today, extendedUntil),
    rentalStatus,
    paymentStatus,
    status: shownStatus(reservation),
    ...(payFrom !== undefined && payBy !== undefined && { payFrom: timeOf(payFrom) }),
    payBy: payBy === undefined ? null : timeOf(payBy),
    ...(paymentLapsed && { paymentLapsed }),
    rejectionReason: rejectionReasonOf(reservation) ?? null,
    rejectionDetail: readsWords(caller, reservation) ? wordsOf(reservation) : null,
  };
}

/** Why somebody else than its renter cancelled it. */
function wordsOf(reservation: Reservation): string | null {
  return (isCancelled(reservation) ? reservation.turnedDown?.reason : undefined) ?? null;
}

/** What is due because the item came back late; while its renter has it, what would be if it came back today. */
function lateShown(reservation: Reservation, today: string, extendedUntil: string | undefined): Late {
  if (reservation.status === 'Closed') return lateIn(reservation);
  return reservation.rentalStatus === 'Renting' ? lateOn(today, reservation, extendedUntil) : {};
}

/** From when it can be paid, in the answer to somebody who wanted to pay too early. */
export function whenToPay({ facts }: Rejection): Readonly<Record<string, unknown>> {
  return typeof facts?.payFrom === 'number' ? { payFrom: timeOf(facts.payFrom) } : {};
}

/** A time in seconds since the epoch, as ISO 8601 UTC. */
export function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

/** Clients find only those cancelled ones that somebody else than the renter cancelled: they call that Rejected. */
function shownStatus(reservation: Reservation): ReservationAnswer['status'] {
  if (isCancelled(reservation)) return isGone(reservation) ? 'Cancelling' : 'Rejected';
  const { status } = reservation;
  return isCancellationAsked(reservation) || status === 'Cancelled' ? 'Cancelling' : status;
}
