import type { Payment } from '#functions/payment/domain/payment.ts';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import type { Wish } from '#lab/simulation/clients/wishes.ts';
import type { Mirror } from '#lab/simulation/cloud/written-rows.ts';
import { codeIn } from '#lab/simulation/linearizability/fields.ts';
import { hasLapsed } from '../lapses.ts';
import { wasSo } from './effects.ts';

/** Whether a payment's change for a refused command may stand. */
type MayStand = (mirror: Mirror, attempt: Attempt, payment: Payment) => boolean;

/**
 * The payments that a refused command changed although it must not have. Payment is asked first, and then the deciding
 * row may refuse. The change may stand only if the row allowed the command when payment was asked, and another client
 * changed the row since. A declined payment must have changed nothing.
 */
export function wrongMoneyOfRefused(mirror: Mirror, attempt: Attempt): readonly Payment[] {
  const { requestId, response, command } = attempt;
  const own = mirror.payments.writes.filter(({ event }) => event.causationId === requestId).map(({ state }) => state);
  if (response?.status === 402) return own;
  const mayStand = reasons[command.wish.kind] ?? wasOvertaken;
  return own.filter((payment) => !mayStand(mirror, attempt, payment));
}

/**
 * The reservation was at the version of the attempt, or one later, because a repeated attempt has the version before.
 * Afterwards it was to be cancelled, was handed over, or heard of a newer attempt.
 */
const wasOvertaken: MayStand = ({ reservations }, attempt, { reservationNo, attempt: asked }) => {
  const wasAsked = wasSo(reservations, reservationNo, attempt, ({ version, status }) => {
    return (version === asked || version === asked + 1) && status === 'Confirmed';
  });
  const refuses = wasSo(reservations, reservationNo, attempt, (reservation) => {
    const { version, status, rentalStatus, paymentFence, cancellation } = reservation;
    const isOpen = status === 'Confirmed' && rentalStatus === 'NotRenting' && cancellation === undefined;
    return version > asked && (!isOpen || paymentFence >= asked);
  });
  return wasAsked && refuses;
};

/** The item was held for the reservation, and afterwards was let go, or lent and returned. */
const wasLetGo: MayStand = ({ items }, attempt) => {
  const { params, body } = attempt.request;
  const [itemNo, reservationNo] = [Number(params.itemNo), Number(body?.reservationNo)];
  const wasHeld = wasSo(items, itemNo, attempt, (item) => item.reservationNo === reservationNo);
  return wasHeld && wasSo(items, itemNo, attempt, (item) => item.reservationNo !== reservationNo);
};

/** The payment was closed, and its reservation was rejected meanwhile. */
const wasRejected: MayStand = ({ reservations }, attempt, { reservationNo }) =>
  wasSo(reservations, reservationNo, attempt, ({ status }) => status === 'Rejected');

/** It was given up because it had lapsed, and the owner was told so. */
const mayBeGivenUp: MayStand = (mirror, attempt, payment) =>
  hasLapsed(payment) ? codeIn(attempt.response?.body) === 'payment-lapsed' : wasLetGo(mirror, attempt, payment);

const reasons: Partial<Record<Wish['kind'], MayStand>> = {
  lend: mayBeGivenUp,
  cancel: wasRejected,
  'turn down': wasRejected,
  'keep deposit': () => false,
};
