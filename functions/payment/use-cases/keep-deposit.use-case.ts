import type { Caller } from '#shared/domain/caller.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { type Expectation, expecting } from '#shared/use-cases/expectation.ts';
import { existingOf, type Outcome } from '#shared/use-cases/outcome.ts';
import { decideKeepDeposit } from '../domain/deposit.decide.ts';
import { mayKeepDeposit } from '../domain/payment.policy.ts';
import type { Payment } from '../domain/payment.ts';
import { type PaymentDependencies, paymentAggregate } from '../payment.aggregate.ts';

/** How much an owner keeps of a payment's deposit, in whole units, and why. */
export interface KeepDepositWish {
  readonly paymentNo: number;
  readonly kept: number;
  readonly reason: string;
}

/**
 * The owner keeps some of the deposit once the item is back. The row decides: once, in time, and never more than there
 * is. The settlement of the event takes it at the provider.
 */
export async function keepDeposit(
  dependencies: PaymentDependencies,
  { paymentNo, kept, reason }: KeepDepositWish,
  caller: Caller,
  context: MessageContext,
  expectation?: Expectation<Payment>,
): Promise<Outcome<Payment>> {
  const now = Date.parse(dependencies.now()) / 1_000;
  const decide = expecting(expectation, (payment: Payment | undefined) =>
    decideKeepDeposit(payment, { kept, reason, now }),
  );
  const may = mayKeepDeposit(caller);
  return existingOf(await paymentAggregate.change(dependencies, paymentNo, may, decide, context));
}
