import type { Late } from '#contracts/days/late.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { decideItemBack, decideReleaseDeposit } from '../domain/deposit.decide.ts';
import type { Payment } from '../domain/payment.ts';
import { type PaymentDependencies, paymentAggregate } from '../payment.aggregate.ts';

/** A time in which an owner may keep of a deposit. `keepBy`: its end, in seconds since the epoch. */
export interface DepositTime {
  readonly reservationNo: number;
  readonly keepBy: number;
}

/** The item is back, maybe late: its owner has time to keep of the deposit. */
export async function beginDepositTime(
  dependencies: PaymentDependencies,
  { reservationNo, ...back }: DepositTime & Late,
  context: MessageContext,
): Promise<void> {
  const decide = (payment: Payment | undefined) => decideItemBack(payment, back);
  orFail(await paymentAggregate.change(dependencies, reservationNo, theMarket, decide, context));
}

/**
 * Watches the time to keep of a deposit. Returns the seconds that are left. 0: the time is over, and the deposit is
 * released unless its owner has kept of it.
 */
export async function watchDeposit(
  dependencies: PaymentDependencies,
  { reservationNo, keepBy }: DepositTime,
  context: MessageContext,
): Promise<number> {
  const now = Date.parse(dependencies.now()) / 1_000;
  if (keepBy > now) return keepBy - now;
  const decide = (payment: Payment | undefined) => decideReleaseDeposit(payment, now);
  orFail(await paymentAggregate.change(dependencies, reservationNo, theMarket, decide, context));
  return 0;
}
