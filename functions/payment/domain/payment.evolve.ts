import { lateIn } from '#contracts/days/late.ts';
import type { Deposit } from './deposit.ts';
import type { DepositEvent, PaymentEvent } from './payment.events.ts';
import type { Charge, Payment } from './payment.ts';

/**
 * The payment after an event: folding its events from nothing gives its state. Throws when the first event is a capture,
 * a refund, or of a deposit.
 */
export function evolvePayment(payment: Payment | undefined, event: PaymentEvent): Payment {
  const version = (payment?.version ?? 0) + 1;
  if (event.type === 'PaymentCaptured') {
    if (payment?.status !== 'Approved') throw new Error('PaymentCaptured of a payment that was never approved');
    return { ...payment, status: 'Captured', version };
  }
  if (event.type === 'PaymentRefunded') return refunded(payment, event.authorizationId);
  if (isOfDeposit(event)) return withDeposit(payment, event);
  const known = { ...knownAfter(payment, event), version };
  switch (event.type) {
    case 'PaymentApproved':
      return {
        ...known,
        status: 'Approved',
        attempt: event.attempt,
        authorizationId: event.authorizationId,
        ...(event.deposit !== undefined && { deposit: { amount: event.deposit } }),
      };
    case 'PaymentCanceled':
      return {
        ...known,
        status: event.closed ? 'Closed' : 'Canceled',
        attempt: event.attempt,
        authorizationId: event.authorizationId ?? payment?.authorizationId,
        ...(event.lapsed && { lapsed: true, lapsedId: event.authorizationId }),
        ...(event.authorizationId && { refundsPending: [...(payment?.refundsPending ?? []), event.authorizationId] }),
      };
    case 'PaymentClosed':
      return { ...known, status: 'Closed', attempt: payment?.attempt ?? 0, authorizationId: payment?.authorizationId };
  }
}

/** What a payment is for, after an event that says so. The deposit is not in it: it is given back with the money. */
function knownAfter(payment: Payment | undefined, { reservationNo, itemNo, itemPrice, ...event }: Charge) {
  const customerId = event.customerId ?? payment?.customerId;
  const renterId = event.renterId ?? payment?.renterId;
  const ownerId = event.ownerId ?? payment?.ownerId;
  return {
    paymentNo: reservationNo,
    reservationNo,
    itemNo,
    itemPrice,
    customerId,
    ...(renterId !== undefined && { renterId }),
    ...(ownerId !== undefined && { ownerId }),
    refundsPending: payment?.refundsPending,
    ...(payment?.lapsedId && { lapsedId: payment.lapsedId }),
  };
}

function refunded(payment: Payment | undefined, authorizationId: string): Payment {
  if (payment === undefined) throw new Error('PaymentRefunded of a payment that was never approved');
  const refundsPending = payment.refundsPending?.filter((id) => id !== authorizationId);
  return { ...payment, refundsPending, version: payment.version + 1 };
}

function isOfDeposit(event: PaymentEvent): event is DepositEvent {
  return event.type.startsWith('Deposit');
}

function withDeposit(payment: Payment | undefined, event: DepositEvent): Payment {
  if (payment?.status !== 'Captured' || payment.deposit === undefined)
    throw new Error(`${event.type} of a payment without a deposit`);
  return { ...payment, deposit: depositAfter(payment.deposit, event), version: payment.version + 1 };
}

function depositAfter(deposit: Deposit, event: DepositEvent): Deposit {
  switch (event.type) {
    case 'DepositDue':
      return { ...deposit, keepBy: event.keepBy, ...lateIn(event) };
    case 'DepositKept':
      return { ...deposit, kept: event.kept, ...(event.reason !== undefined && { reason: event.reason }) };
    case 'DepositReleased':
      return { ...deposit, kept: 0 };
    case 'DepositSettled':
      return { ...deposit, settled: true, ...(event.lapsed && { lapsed: true }) };
    case 'DepositReasonForgotten':
      return { ...deposit, reason: undefined, forgotten: true };
  }
}
