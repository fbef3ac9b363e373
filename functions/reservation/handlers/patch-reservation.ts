import type { PatchReservation } from '#contracts/http/reservations.requests.ts';
import { HttpProblem } from '#shared/http/problem/http-problem.error.ts';

/** The request in a patch of a reservation. */
export type ReservationPatch = PaymentPatch | { readonly cancels: true; readonly reason: string | undefined };

/** Pay, or cancel the payment. */
interface PaymentPatch {
  readonly cancels?: undefined;
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
  { reservationNo, paymentStatus, reason, ...descriptions }: PatchReservation,
): ReservationPatch {
  if (reservationNo !== undefined && reservationNo !== number) {
    throw invalid('reservationNo', `must be ${number}, as in the address`);
  }
  if (descriptions.status === 'Cancelled') {
    if (paymentStatus !== undefined) throw invalid('status', 'cannot change together with paymentStatus');
    return { cancels: true, reason };
  }
  if (paymentStatus === undefined) {
    throw new HttpProblem(
      400,
      'unknown-command',
      'Pay with paymentStatus=Paid, take the payment back with paymentStatus=NotPaid, or cancel with status=Cancelled.',
    );
  }
  return { paymentStatus, alone: Object.values(descriptions).every((value) => value === undefined) };
}

/** 400 that names the field. */
export function invalid(path: string, message: string): HttpProblem {
  return new HttpProblem(400, 'invalid-request', `${path} ${message}`, { errors: [{ path, message }] });
}
