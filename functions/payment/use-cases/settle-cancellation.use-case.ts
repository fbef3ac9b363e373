import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import type { Payment } from '../domain/payment.ts';
import { decideRefunded } from '../domain/refund.decide.ts';
import { paymentAggregate } from '../payment.aggregate.ts';
import type { MoneyDependencies } from './payment-provider.ts';

/** A cancellation, with the money that has to be given back, if any. */
export interface Cancellation {
  readonly reservationNo: number;
  readonly authorizationId?: string | undefined;
  readonly captured: boolean;
  /** The deposit that goes back with it, if any. */
  readonly deposit?: number | undefined;
}

/**
 * Gives the money of a cancelled payment back at the provider, then records that it is back. It may be repeated. Throws
 * when the provider fails, so that the message comes again: until then the payment's refund is pending.
 */
export async function settleCancellation(
  dependencies: MoneyDependencies,
  { reservationNo, authorizationId, captured, deposit }: Cancellation,
  context: MessageContext,
): Promise<void> {
  const { provider } = dependencies;
  if (authorizationId === undefined) return;
  // A hand-over may have captured the money after the cancellation was decided: then only a refund gives it back.
  if (captured || (await provider.void(authorizationId)) === 'captured') await provider.refund(authorizationId);
  const decide = (payment: Payment | undefined) => decideRefunded(payment, { authorizationId, deposit });
  orFail(await paymentAggregate.change(dependencies, reservationNo, theMarket, decide, context));
}
