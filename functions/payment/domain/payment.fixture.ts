import type { Decision } from '#shared/domain/decision.ts';
import { decideApprove } from './approve.decide.ts';
import { decideCancel } from './cancel.decide.ts';
import { decideCapture, decideLapse } from './capture.decide.ts';
import { decideClose } from './close.decide.ts';
import {
  decideDepositSettled,
  decideForgetReason,
  decideItemBack,
  decideKeepDeposit,
  decideReleaseDeposit,
} from './deposit.decide.ts';
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
  | { readonly type: 'Approve'; readonly n: number; readonly deposit?: number }
  | { readonly type: 'Capture' }
  | { readonly type: 'Lapse'; readonly n: number }
  | { readonly type: 'Cancel'; readonly n: number }
  | { readonly type: 'Close'; readonly because: 'renter' | 'released' }
  | { readonly type: 'Expire'; readonly n: number; readonly heardOf?: number | undefined }
  | { readonly type: 'ConfirmRefund'; readonly n: number; readonly deposit?: number | undefined }
  | DepositCommand;

/** The commands of a deposit. `at`: seconds since the epoch. */
export type DepositCommand =
  | { readonly type: 'ItemBack'; readonly late?: typeof LATE }
  | { readonly type: 'KeepDeposit'; readonly kept: number; readonly at: number }
  | { readonly type: 'ReleaseDeposit'; readonly at: number }
  | { readonly type: 'ConfirmDeposit'; readonly outcome: 'done' | 'lapsed' }
  | { readonly type: 'ForgetReason' };

export const approve = (n: number): PaymentCommand => ({ type: 'Approve', n });
export const capture: PaymentCommand = { type: 'Capture' };
/** The provider has let the authorization of attempt `n` lapse. */
export const lapse = (n: number): PaymentCommand => ({ type: 'Lapse', n });
export const cancel = (n: number): PaymentCommand => ({ type: 'Cancel', n });
/** The renter cancels. */
export const close: PaymentCommand = { type: 'Close', because: 'renter' };
/** The item was released. */
export const closeReleased: PaymentCommand = { type: 'Close', because: 'released' };
/** The reservation was not paid in time; `n` is its version. `heardOf`: the newest attempt of which it had heard. */
export const expire = (n: number, heardOf?: number): PaymentCommand => ({ type: 'Expire', n, heardOf });
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
  sameMoney: true,
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
/** The authorization of attempt `of` lapsed; `n`: the number that the money had by then. */
export const lapsed = (n: number, of = n): PaymentEvent => ({ ...canceled(n, of), lapsed: true }) as PaymentEvent;
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

/** The deposit of these tests, and until when its owner may keep of it, in seconds since the epoch. */
export const DEPOSIT = 200;
export const KEEP_BY = 1_800_000_000;
/** The owner's reason. */
export const SCRATCH = 'The lens is scratched';

export const approveWithDeposit = (n: number): PaymentCommand => ({ type: 'Approve', n, deposit: DEPOSIT });
/** It came back two days late. */
export const LATE = { daysLate: 2, lateFeeDue: 40 };

export const itemBack: PaymentCommand = { type: 'ItemBack' };
export const itemBackLate: PaymentCommand = { type: 'ItemBack', late: LATE };
export const keep = (kept: number, at = KEEP_BY): PaymentCommand => ({ type: 'KeepDeposit', kept, at });
export const release = (at = KEEP_BY): PaymentCommand => ({ type: 'ReleaseDeposit', at });
export const confirmDeposit: PaymentCommand = { type: 'ConfirmDeposit', outcome: 'done' };
export const depositLapses: PaymentCommand = { type: 'ConfirmDeposit', outcome: 'lapsed' };
export const forgetReason: PaymentCommand = { type: 'ForgetReason' };

export const approvedWithDeposit = (n: number): PaymentEvent => ({ ...approved(n), deposit: DEPOSIT }) as PaymentEvent;
export const depositDue: PaymentEvent = { type: 'DepositDue', keepBy: KEEP_BY };
export const depositDueLate: PaymentEvent = { ...depositDue, ...LATE };
export const depositKept = (n: number, kept: number, reason: string | null = SCRATCH): PaymentEvent => ({
  type: 'DepositKept',
  kept,
  ...(reason !== null && { reason }),
  authorizationId: authorizationOf(n),
});
export const depositReleased = (n: number): PaymentEvent => ({
  type: 'DepositReleased',
  authorizationId: authorizationOf(n),
});
export const depositSettled: PaymentEvent = { type: 'DepositSettled' };
export const depositLapsed: PaymentEvent = { type: 'DepositSettled', lapsed: true };
export const reasonForgotten: PaymentEvent = { type: 'DepositReasonForgotten' };

/** The payment's rules, for given/when/then. */
export const paymentRules = { decide: decidePayment, evolve: evolvePayment };

function decidePayment(payment: Payment | undefined, command: PaymentCommand): Decision<PaymentEvent> {
  switch (command.type) {
    case 'Approve': {
      const { n, deposit } = command;
      const asked = { ...charge, ...(deposit !== undefined && { deposit }) };
      return decideApprove(payment, { ...asked, attempt: n, authorizationId: authorizationOf(n) });
    }
    case 'Capture':
      return decideCapture(payment);
    case 'Lapse':
      return decideLapse(payment, authorizationOf(command.n));
    case 'Cancel':
      return decideCancel(payment, { ...charge, attempt: command.n });
    case 'Close':
      return decideClose(payment, { ...charge, because: command.because });
    case 'Expire':
      return decideClose(payment, { ...charge, because: 'expired', attempt: command.n, heardOf: command.heardOf });
    case 'ItemBack':
      return decideItemBack(payment, { keepBy: KEEP_BY, ...command.late });
    case 'KeepDeposit':
      return decideKeepDeposit(payment, { kept: command.kept, reason: SCRATCH, now: command.at });
    case 'ReleaseDeposit':
      return decideReleaseDeposit(payment, command.at);
    case 'ConfirmDeposit':
      return decideDepositSettled(payment, command.outcome);
    case 'ForgetReason':
      return decideForgetReason(payment);
    case 'ConfirmRefund':
      return decideRefunded(payment, { authorizationId: authorizationOf(command.n), deposit: command.deposit });
  }
}
