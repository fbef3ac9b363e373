import type { Decision } from '../../shared/domain/decision.ts';
import type { MessageContext } from '../../shared/domain/message-context.ts';
import { changeAggregate } from '../../shared/use-cases/change-aggregate.ts';
import type { Outcome } from '../../shared/use-cases/outcome.ts';
import type { PaymentEvent } from '../domain/payment.events.ts';
import { evolvePayment } from '../domain/payment.evolve.ts';
import type { Payment } from '../domain/payment.ts';
import type { PaymentDependencies } from './payment.dependencies.ts';

/** Carries a decision out on one reservation's payment, deciding anew when another write came first. */
export function changeStateOfPayment(
  { payments, now, pause }: Pick<PaymentDependencies, 'payments' | 'now' | 'pause'>,
  reservationNo: number,
  decide: (payment: Payment | undefined) => Decision<PaymentEvent>,
  context: MessageContext,
  loaded?: { readonly state: Payment | undefined },
): Promise<Outcome<Payment | undefined>> {
  return changeAggregate({ find: () => payments.find(reservationNo), save: payments.save }, decide, {
    evolve: evolvePayment,
    context,
    now,
    pause,
    loaded,
  });
}
