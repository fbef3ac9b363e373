import { NEWS_SECONDS } from '#shared/domain/decision.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { Permission } from '#shared/domain/permission.ts';
import type { Expectation } from '#shared/use-cases/expectation.ts';
import type { Outcome } from '#shared/use-cases/outcome.ts';
import { itemLent } from '../domain/renter.decide.ts';
import type { Reservation } from '../domain/reservation.ts';
import { timeToPayAgain } from '../domain/time-to-pay.ts';
import { type AskPayment, askPaymentFirst, type PaymentStep } from './ask-payment-first.ts';
import { type HoldDependencies, payingTimes } from './pay-by.ts';

type Answer = 'canceled' | 'captured' | 'stale';

/** Asks payment to cancel an attempt. Throws DependencyUnavailable when payment does not answer. */
export type CancelPayment = AskPayment<Answer>;

const meaning: PaymentStep<Answer>['meaning'] = {
  canceled: 'done',
  captured: itemLent,
  stale: {
    kind: 'conflict',
    code: 'payment-overtaken',
    detail: 'the reservation was paid anew in the meantime',
    retryAfterSeconds: NEWS_SECONDS,
  },
};

/**
 * The renter cancels the payment before the hand-over. The hold stays, and the renter can pay again. A refusal or
 * DependencyUnavailable leaves the reservation unchanged, and asking again is safe.
 */
export async function requestPaymentCancellation(
  dependencies: HoldDependencies,
  cancel: CancelPayment,
  reservationNo: number,
  may: Permission<Reservation>,
  context: MessageContext,
  expectation?: Expectation<Reservation>,
): Promise<Outcome<Reservation>> {
  const times = await payingTimes(dependencies);
  const command = (attempt: number, reservation: Reservation | undefined) => {
    return { type: 'RequestPaymentCancellation', attempt, payBy: timeToPayAgain(reservation ?? {}, times) } as const;
  };
  const step = { wanted: 'NotPaid', command, ask: cancel, meaning } as const;
  return askPaymentFirst(dependencies, step, reservationNo, may, context, expectation);
}
