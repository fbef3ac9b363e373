import type { Payment } from '../../../functions/payment/domain/payment.ts';
import type { Attempt } from '../clients.ts';
import type { Mirror } from '../mirror.ts';
import { wasSo } from './effects.ts';

/**
 * The payments that a refused command changed although it must not have. Payment is asked first, and then the row that decides may refuse: only if it
 * allowed the command when payment was asked, and somebody else changed it since, may what payment did stand. Declined means nothing was done.
 */
export function wrongMoneyOfRefused(mirror: Mirror, attempt: Attempt): readonly Payment[] {
  const { requestId, response, command } = attempt;
  const own = mirror.payments.writes.filter(({ event }) => event.causationId === requestId).map(({ state }) => state);
  if (response?.status === 402) return own;
  const isLending = command.wish.kind === 'lend';
  return own.filter((payment) => !(isLending ? wasLetGo(mirror, attempt) : wasOvertaken(mirror, attempt, payment)));
}

/** The reservation was at the version that was asked at, and then was cancelled, handed over, or heard of a newer attempt. */
function wasOvertaken({ reservations }: Mirror, attempt: Attempt, { reservationNo, attempt: asked }: Payment): boolean {
  const wasAsked = wasSo(reservations, reservationNo, attempt, ({ version, status }) => {
    return version === asked && status === 'Confirmed';
  });
  const refuses = wasSo(reservations, reservationNo, attempt, ({ version, status, rentalStatus, paymentFence }) => {
    return version > asked && (status !== 'Confirmed' || rentalStatus !== 'NotRenting' || paymentFence >= asked);
  });
  return wasAsked && refuses;
}

/** The item was held for the reservation, and then was let go, or lent and brought back. */
function wasLetGo({ items }: Mirror, attempt: Attempt): boolean {
  const { params, body } = attempt.request;
  const [itemNo, reservationNo] = [Number(params.itemNo), Number(body?.reservationNo)];
  const wasHeld = wasSo(items, itemNo, attempt, (item) => item.reservationNo === reservationNo);
  return wasHeld && wasSo(items, itemNo, attempt, (item) => item.reservationNo !== reservationNo);
}
