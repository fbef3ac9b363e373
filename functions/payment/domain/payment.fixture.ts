import type { Decision } from '#shared/domain/decision.ts';
import { decideApprove } from './approve.decide.ts';
import { decideCancel } from './cancel.decide.ts';
import { decideCapture } from './capture.decide.ts';
import { decideClose } from './close.decide.ts';
import type { PaymentEvent } from './payment.events.ts';
import { evolvePayment } from './payment.evolve.ts';
import type { Payment } from './payment.ts';
import { decideRefunded } from './refund.decide.ts';

/** The payment of these tests: reservation 7's, for item 5, of 100. */
export const charge = { reservationNo: 7, itemNo: 5, itemPrice: 100 };

/** Its renter cancels. */
export const cancelling = { ...charge, because: 'renter' } as const;
/** Its item was released. */
export const letGo = { ...charge, because: 'released' } as const;

/** All commands of a payment in one type. `n`: the attempt's number. */
export type PaymentCommand =
  | { readonly type: 'Approve'; readonly n: number }
  | { readonly type: 'Capture' }
  | { readonly type: 'Cancel'; readonly n: number }
  | { readonly type: 'Close'; readonly because: 'renter' | 'released' }
  | { readonly type: 'Expire'; readonly n: number }
  | { readonly type: 'ConfirmRefund'; readonly n: number };

export const approve = (n: number): PaymentCommand => ({ type: 'Approve', n });
export const capture: PaymentCommand = { type: 'Capture' };
export const cancel = (n: number): PaymentCommand => ({ type: 'Cancel', n });
/** The renter cancels. */
export const close: PaymentCommand = { type: 'Close', because: 'renter' };
/** The item was released. */
export const closeReleased: PaymentCommand = { type: 'Close', because: 'released' };
/** The reservation was not paid in time; `n` is its version. */
export const expire = (n: number): PaymentCommand => ({ type: 'Expire', n });
export const confirmRefund = (n: number): PaymentCommand => ({ type: 'ConfirmRefund', n });

/** Its events. Each attempt has its own authorization. */
export const authorizationOf = (n: number) => `authorization-${n}`;
export const approved = (n: number): PaymentEvent => ({
  type: 'PaymentApproved',
  ...charge,
  attempt: n,
  authorizationId: authorizationOf(n),
});
/** The money of attempt `of` is in force and has the number of attempt `n` by now. */
export const renumbered = (n: number, of: number): PaymentEvent => ({
  type: 'PaymentApproved',
  ...charge,
  attempt: n,
  authorizationId: authorizationOf(of),
});
export const captured: PaymentEvent = { type: 'PaymentCaptured' };
/** Given back by cancellation `n`; `of`: the attempt whose money it was, if any was in force. */
export const canceled = (n: number, of?: number): PaymentEvent => ({
  type: 'PaymentCanceled',
  ...charge,
  attempt: n,
  closed: false,
  captured: false,
  ...(of === undefined ? {} : { authorizationId: authorizationOf(of) }),
});
/** Given back and closed while the money of attempt `n` was in force, captured or not. */
export const closedWithMoney = (n: number, wasCaptured = false): PaymentEvent => ({
  type: 'PaymentCanceled',
  ...charge,
  attempt: n,
  closed: true,
  captured: wasCaptured,
  authorizationId: authorizationOf(n),
});
/** Closed with no money in force. Until a price is known, it is 0. */
export const closed = (
  itemPrice = charge.itemPrice,
  because: 'renter' | 'expired' | 'released' = 'renter',
): PaymentEvent => ({ type: 'PaymentClosed', ...charge, itemPrice, because });

/** The provider gave the money of attempt `n` back. */
export const refunded = (n: number): PaymentEvent => ({
  type: 'PaymentRefunded',
  authorizationId: authorizationOf(n),
});

/** The payment's rules, for given/when/then. */
export const paymentRules = { decide: decidePayment, evolve: evolvePayment };

function decidePayment(payment: Payment | undefined, command: PaymentCommand): Decision<PaymentEvent> {
  switch (command.type) {
    case 'Approve': {
      const { n } = command;
      return decideApprove(payment, { ...charge, attempt: n, authorizationId: authorizationOf(n) });
    }
    case 'Capture':
      return decideCapture(payment);
    case 'Cancel':
      return decideCancel(payment, { ...charge, attempt: command.n });
    case 'Close':
      return decideClose(payment, { ...charge, because: command.because });
    case 'Expire':
      return decideClose(payment, { ...charge, because: 'expired', attempt: command.n });
    case 'ConfirmRefund':
      return decideRefunded(payment, authorizationOf(command.n));
  }
}
