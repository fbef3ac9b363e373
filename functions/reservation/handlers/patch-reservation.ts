import { HttpProblem } from '#shared/http/problem/http-problem.error.ts';
import type { PatchReservation } from './reservation.requests.ts';

/** What a patch of a reservation asks for. */
export interface ReservationPatch {
  readonly paymentStatus: 'Paid' | 'NotPaid';
  /**
   * True for `paymentStatus` by itself, which always asks payment. In a whole reservation, sent back as it was read, it says
   * how the reservation is, and asks only when it is not so.
   */
  readonly alone: boolean;
}

/** Reads a patch. Takes the number in the address and the body. Throws HttpProblem 400 when nothing in it can be asked for. */
export function toReservationPatch(
  number: number,
  { reservationNo, paymentStatus, ...descriptions }: PatchReservation,
): ReservationPatch {
  if (reservationNo !== undefined && reservationNo !== number) {
    const message = `must be ${number}, as in the address`;
    const errors = [{ path: 'reservationNo', message }];
    throw new HttpProblem(400, 'invalid-request', `reservationNo ${message}`, { errors });
  }
  if (paymentStatus === undefined) {
    throw new HttpProblem(
      400,
      'unknown-command',
      'Pay with paymentStatus=Paid, or take the payment back with paymentStatus=NotPaid.',
    );
  }
  return { paymentStatus, alone: Object.values(descriptions).every((value) => value === undefined) };
}
