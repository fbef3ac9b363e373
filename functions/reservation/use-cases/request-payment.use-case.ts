import { NEWS_SECONDS } from '#shared/domain/decision.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { Expectation } from '#shared/use-cases/expectation.ts';
import type { Outcome } from '#shared/use-cases/outcome.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { ReservationDependencies } from '../reservation.aggregate.ts';
import { type AskPayment, askPaymentFirst, type PaymentStep } from './ask-payment-first.ts';

type Answer = 'approved' | 'declined' | 'closed' | 'stale';

/** Asks payment to approve an attempt; throws DependencyUnavailable when payment does not answer. */
export type ApprovePayment = AskPayment<Answer>;

const meaning: PaymentStep<Answer>['meaning'] = {
  approved: 'done',
  declined: { kind: 'declined', code: 'payment-declined', detail: 'the payment provider declined the payment' },
  closed: { kind: 'conflict', code: 'reservation-cancelled', detail: 'the reservation was cancelled in the meantime' },
  stale: {
    kind: 'conflict',
    code: 'payment-overtaken',
    detail: 'the payment was cancelled in the meantime',
    retryAfterSeconds: NEWS_SECONDS,
  },
};

/**
 * The renter pays: payment is asked first, and only an approval makes the reservation Paid. Gives the reservation.
 * Refused when it is declined, not confirmed, over or overtaken. Then, and when it throws DependencyUnavailable, the
 * reservation says what it said, and asking again never charges twice.
 */
export async function requestPayment(
  dependencies: ReservationDependencies,
  approve: ApprovePayment,
  reservationNo: number,
  context: MessageContext,
  expectation?: Expectation<Reservation>,
): Promise<Outcome<Reservation>> {
  const command = (attempt: number) => ({ type: 'RequestPayment', attempt }) as const;
  const step = { wanted: 'Paid', command, ask: approve, meaning } as const;
  return askPaymentFirst(dependencies, step, reservationNo, context, expectation);
}
