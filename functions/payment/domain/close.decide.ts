import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import type { PaymentEvent } from './payment.events.ts';
import { type Charge, hasLapsed, isInForce, moneyToGiveBack, type Payment } from './payment.ts';

/**
 * A request to close a payment for good: the renter cancels, did not pay in time (`expired`), or the item was released,
 * so that nothing can be handed over any more (`released`). `attempt`: the attempt at which the time to pay expired; a
 * payment that was cancelled since may be paid again. `heardOf`: the newest attempt of which its reservation had heard
 * then; a payment that lapsed under a newer one has a new time to pay.
 */
export type Closing = Pick<Charge, 'reservationNo' | 'itemNo'> &
  (
    | { readonly because: 'expired'; readonly attempt: number; readonly heardOf?: number | undefined }
    | { readonly because: 'renter' | 'released' }
  );

/**
 * Closes a payment, even before it exists, and gives back money in force. Captured money stays, because the item was
 * handed over: nothing can be cancelled then. Money in force keeps a reservation from expiring.
 */
export function decideClose(payment: Payment | undefined, closing: Closing): Decision<PaymentEvent> {
  if (payment?.status === 'Closed') return nothing();
  const refusal = refusalOf(payment, closing);
  if (refusal !== undefined) return refusal;
  const { reservationNo, itemNo, because } = closing;
  const charge = { reservationNo, itemNo, itemPrice: payment?.itemPrice ?? 0 };
  if (payment === undefined || !isInForce(payment)) return happened({ type: 'PaymentClosed', ...charge, because });
  const { attempt } = payment;
  return happened({ type: 'PaymentCanceled', ...charge, attempt, closed: true, ...moneyToGiveBack(payment) });
}

function refusalOf(payment: Payment | undefined, closing: Closing): Decision<PaymentEvent> | undefined {
  if (payment === undefined || closing.because === 'released') return undefined;
  if (payment.status === 'Captured') return rejected('conflict', 'captured', 'the money was taken at the hand-over');
  if (closing.because !== 'expired') return undefined;
  if (isInForce(payment)) return rejected('conflict', 'paid', 'the payment is in force');
  const { attempt, heardOf = attempt } = closing;
  const isNew = hasLapsed(payment) && payment.attempt > heardOf;
  if (payment.attempt < attempt && !isNew) return undefined;
  return rejected('conflict', 'stale', 'it was taken back or lapsed since');
}
