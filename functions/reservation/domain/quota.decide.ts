import { allowedFrom, endOfHour, secondsUntil, type Use, type Verdict } from '#shared/domain/quota.ts';
import { isBeforeHandover, type Reservation } from './reservation.ts';

/** How much one renter may reserve: in any 60 minutes, and without having paid. */
export interface ReservationLimits {
  readonly reservationsPerHour: number;
  readonly unpaidReservations: number;
}

/** A reservation that was made, or is being made, and until when it counts as unpaid, in ms since the epoch. */
export type ReservationUse = Use & { readonly unpaidUntil: number };

/** Until when a reservation holds its item unpaid, in ms since the epoch; 0 when it does not. */
export function unpaidUntil(reservation: Reservation): number {
  return isBeforeHandover(reservation) ? (reservation.payBy ?? 0) * 1000 : 0;
}

/**
 * Decides on another reservation of a renter, who made these. The refusal is the one that lasts longer. A payment that
 * is taken back counts again while its reservation is not an hour old.
 */
export function decideAnother(
  uses: readonly ReservationUse[],
  { reservationsPerHour, unpaidReservations }: ReservationLimits,
  nowMs: number,
): Verdict {
  const often = allowedFrom(uses.map(endOfHour), reservationsPerHour, nowMs) ?? 0;
  const unpaid = allowedFrom(
    uses.map((use) => use.unpaidUntil),
    unpaidReservations,
    nowMs,
  );
  if (unpaid !== undefined && unpaid > often) {
    return {
      rejection: {
        kind: 'too-many',
        code: 'too-many-unpaid-reservations',
        retryAfterSeconds: secondsUntil(unpaid, nowMs),
        detail: `you have ${unpaidReservations} reservations that are not paid: pay or cancel one of them first`,
      },
    };
  }
  if (often > 0) {
    return {
      rejection: {
        kind: 'too-many',
        code: 'too-many-reservations',
        retryAfterSeconds: secondsUntil(often, nowMs),
        detail: `you have reserved ${reservationsPerHour} times within an hour`,
      },
    };
  }
  const counts = (use: ReservationUse) => endOfHour(use) > nowMs || use.unpaidUntil > nowMs;
  return { kept: uses.filter(counts).map(({ number, at }) => ({ number, at })) };
}
