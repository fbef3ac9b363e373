import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { decideDepositSettled } from '../domain/deposit.decide.ts';
import type { Payment } from '../domain/payment.ts';
import { paymentAggregate } from '../payment.aggregate.ts';
import type { MoneyDependencies } from './payment-provider.ts';

/** What was decided on a deposit: how much of it is kept, in whole units; 0 when it is released. */
export interface DecidedDeposit {
  readonly reservationNo: number;
  readonly authorizationId: string;
  readonly kept: number;
}

/**
 * Takes what is kept of a deposit at the provider and frees the rest, then records that. It may be repeated. Throws when
 * the provider fails, so that the message comes again.
 */
export async function settleDeposit(
  dependencies: MoneyDependencies,
  { reservationNo, authorizationId, kept }: DecidedDeposit,
  context: MessageContext,
): Promise<void> {
  const outcome = await dependencies.provider.settleDeposit(authorizationId, kept);
  const decide = (payment: Payment | undefined) => decideDepositSettled(payment, outcome);
  orFail(await paymentAggregate.change(dependencies, reservationNo, theMarket, decide, context));
}
