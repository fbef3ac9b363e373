import { type Late, lateIn } from '#contracts/days/late.ts';
import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import type { PaymentEvent } from './payment.events.ts';
import { type CapturedPayment, type Payment, wasEverPaid } from './payment.ts';

/** The item is back, maybe late. `keepBy`: until when its owner may keep of the deposit, in seconds since the epoch. */
export interface ItemBack extends Late {
  readonly keepBy: number;
}

/** The owner keeps so much of the deposit. `now`: seconds since the epoch. */
export interface KeepDeposit {
  readonly kept: number;
  readonly reason: string;
  readonly now: number;
}

/** The item is back: from now on its owner may keep of the deposit. A repetition starts no new time. */
export function decideItemBack(payment: Payment | undefined, { keepBy, ...late }: ItemBack): Decision<PaymentEvent> {
  if (payment?.status !== 'Captured' || payment.deposit === undefined) return nothing();
  return payment.deposit.keepBy === undefined ? happened({ type: 'DepositDue', keepBy, ...lateIn(late) }) : nothing();
}

/** The owner keeps some of the deposit, once, in time, and never more than there is. A repetition changes nothing. */
export function decideKeepDeposit(
  payment: Payment | undefined,
  { kept, reason, now }: KeepDeposit,
): Decision<PaymentEvent> {
  if (payment === undefined || !wasEverPaid(payment)) return unknownPayment();
  const { deposit } = payment;
  if (deposit === undefined) return rejected('conflict', 'no-deposit', 'no deposit is reserved for this payment');
  if (deposit.kept === kept && (deposit.forgotten || deposit.reason === reason)) return nothing();
  if (deposit.kept !== undefined) return rejected('conflict', 'deposit-decided', settledAs(deposit.kept));
  if (!isCaptured(payment) || deposit.keepBy === undefined)
    return rejected('conflict', 'not-returned', 'the owner keeps of a deposit once the item is back');
  if (deposit.keepBy < now) return rejected('conflict', 'deposit-decided', settledAs(0));
  if (kept > deposit.amount)
    return rejected('unprocessable', 'more-than-the-deposit', `the deposit is ${deposit.amount}`);
  const { authorizationId } = payment;
  return happened({ type: 'DepositKept', kept, ...(!deposit.forgotten && { reason }), authorizationId });
}

/** Nobody kept any of the deposit in time: it is released. `now`: seconds since the epoch. */
export function decideReleaseDeposit(payment: Payment | undefined, now: number): Decision<PaymentEvent> {
  if (payment === undefined || !isCaptured(payment)) return nothing();
  const { keepBy, kept } = payment.deposit ?? {};
  if (keepBy === undefined || keepBy > now || kept !== undefined) return nothing();
  return happened({ type: 'DepositReleased', authorizationId: payment.authorizationId });
}

/**
 * The provider has taken and freed what was decided, or had let all of it go before (`lapsed`). It is recorded once: a
 * repetition after it was taken may find it gone.
 */
export function decideDepositSettled(payment: Payment | undefined, outcome: 'done' | 'lapsed'): Decision<PaymentEvent> {
  const { kept, settled } = payment?.deposit ?? {};
  if (kept === undefined || settled) return nothing();
  return happened({ type: 'DepositSettled', ...(kept > 0 && outcome === 'lapsed' && { lapsed: true }) });
}

/**
 * The owner or the renter is forgotten: what the owner wrote goes, and nothing is written later. What they kept stays.
 * Nobody writes about a deposit that is released.
 */
export function decideForgetReason(payment: Payment | undefined): Decision<PaymentEvent> {
  if (payment?.status !== 'Captured' || payment.deposit === undefined) return nothing();
  const { kept, forgotten } = payment.deposit;
  return forgotten || kept === 0 ? nothing() : happened({ type: 'DepositReasonForgotten' });
}

function isCaptured(payment: Payment): payment is CapturedPayment {
  return payment.status === 'Captured';
}

function settledAs(kept: number): string {
  return kept === 0 ? 'the time to keep of the deposit is over' : `the owner has kept ${kept} of the deposit`;
}

function unknownPayment(): Decision<PaymentEvent> {
  return rejected('not-found', 'payment-not-found', 'there is no such payment');
}
