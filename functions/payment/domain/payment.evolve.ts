import type { PaymentEvent } from './payment.events.ts';
import type { Payment } from './payment.ts';

/**
 * The payment after an event: folding its events from nothing gives its state. Throws when the first event is a capture
 * or a refund.
 */
export function evolvePayment(payment: Payment | undefined, event: PaymentEvent): Payment {
  const version = (payment?.version ?? 0) + 1;
  if (event.type === 'PaymentCaptured') {
    if (payment?.status !== 'Approved') throw new Error('PaymentCaptured of a payment that was never approved');
    return { ...payment, status: 'Captured', version };
  }
  if (event.type === 'PaymentRefunded') return refunded(payment, event.authorizationId);
  const { reservationNo, itemNo, itemPrice } = event;
  const customerId = event.customerId ?? payment?.customerId;
  const ownerId = event.ownerId ?? payment?.ownerId;
  const known = {
    paymentNo: reservationNo,
    reservationNo,
    itemNo,
    itemPrice,
    customerId,
    ...(ownerId !== undefined && { ownerId }),
    refundsPending: payment?.refundsPending,
    version,
  };
  switch (event.type) {
    case 'PaymentApproved':
      return { ...known, status: 'Approved', attempt: event.attempt, authorizationId: event.authorizationId };
    case 'PaymentCanceled':
      return {
        ...known,
        status: event.closed ? 'Closed' : 'Canceled',
        attempt: event.attempt,
        authorizationId: event.authorizationId ?? payment?.authorizationId,
        ...(event.authorizationId && { refundsPending: [...(payment?.refundsPending ?? []), event.authorizationId] }),
      };
    case 'PaymentClosed':
      return { ...known, status: 'Closed', attempt: payment?.attempt ?? 0, authorizationId: payment?.authorizationId };
  }
}

function refunded(payment: Payment | undefined, authorizationId: string): Payment {
  if (payment === undefined) throw new Error('PaymentRefunded of a payment that was never approved');
  const refundsPending = payment.refundsPending?.filter((id) => id !== authorizationId);
  return { ...payment, refundsPending, version: payment.version + 1 };
}
