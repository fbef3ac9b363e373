import type { PatchReservation } from '#contracts/http/reservations.requests.ts';
import { HttpProblem } from '#shared/http/problem/http-problem.error.ts';

/** The request in a patch of a reservation. */
export interface ReservationPatch {
  readonly paymentStatus: 'Paid' | 'NotPaid';
  /**
   * True for `paymentStatus` alone, which always asks payment. A whole reservation that is sent back as it was read
   * only asks payment when its status differs.
   */
  readonly alone: boolean;
}

/** Parses a patch. Throws HttpProblem 400 when the body contains no possible request. */
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
