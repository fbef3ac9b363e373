import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { allFound } from '#shared/use-cases/all-found.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { decideForgetReason } from '../domain/deposit.decide.ts';
import { type PaymentDependencies, paymentAggregate } from '../payment.aggregate.ts';

/** Takes owners' reasons out of all payments of a person, who paid or whose item it was. The sums stay. */
export async function forgetReasons(
  dependencies: PaymentDependencies,
  person: number,
  context: MessageContext,
): Promise<void> {
  for (const name of ['customerId', 'ownerId'])
    for (const state of await allFound(dependencies.payments, { name, value: person })) {
      const { paymentNo } = state;
      orFail(await paymentAggregate.change(dependencies, paymentNo, theMarket, decideForgetReason, context, { state }));
    }
}
