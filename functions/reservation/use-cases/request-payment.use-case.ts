import { NEWS_SECONDS } from '../../shared/domain/decision.ts';
import type { MessageContext } from '../../shared/domain/message-context.ts';
import type { Expectation } from '../../shared/use-cases/expectation.ts';
import type { Reservation } from '../domain/reservation.ts';
import { type AskPayment, askPaymentFirst, type PaymentStep } from './ask-payment-first.ts';
import type { ReservationDependencies } from './reservation.dependencies.ts';

type Outcome = 'approved' | 'declined' | 'closed' | 'stale';

/** Asks payment to approve an attempt; throws DependencyUnavailable when payment does not answer. */
export type ApprovePayment = AskPayment<Outcome>;

const meaning: PaymentStep<Outcome>['meaning'] = {
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
 * Throws CommandRejected (402 declined, 409 not confirmed, over, overtaken) and DependencyUnavailable: the
 * reservation says what it said, and asking again never charges twice.
 */
export async function requestPayment(
  dependencies: ReservationDependencies,
  approve: ApprovePayment,
  reservationNo: number,
  context: MessageContext,
  expectation?: Expectation<Reservation>,
): Promise<Reservation> {
  const command = (attempt: number) => ({ type: 'RequestPayment', attempt }) as const;
  const step = { wanted: 'Paid', command, ask: approve, meaning } as const;
  return askPaymentFirst(dependencies, step, reservationNo, context, expectation);
}
