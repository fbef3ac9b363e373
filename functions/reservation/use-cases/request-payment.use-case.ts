import { NEWS_SECONDS } from '#shared/domain/decision.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { Permission } from '#shared/domain/permission.ts';
import type { Expectation } from '#shared/use-cases/expectation.ts';
import type { Outcome } from '#shared/use-cases/outcome.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { ReservationDependencies } from '../reservation.aggregate.ts';
import { type AskPayment, askPaymentFirst, type PaymentStep } from './ask-payment-first.ts';

type Answer = 'approved' | 'declined' | 'closed' | 'stale';

/** Asks payment to approve an attempt. Throws DependencyUnavailable when payment does not answer. */
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
 * The renter pays: payment is asked first, and only an approval makes the reservation Paid. Refused when the payment is
 * declined, or the reservation is not confirmed, cannot be paid yet, has ended or was overtaken. A refusal or DependencyUnavailable leaves
 * the reservation unchanged, and asking again never charges twice.
 */
export async function requestPayment(
  dependencies: ReservationDependencies,
  approve: ApprovePayment,
  reservationNo: number,
  may: Permission<Reservation>,
  context: MessageContext,
  expectation?: Expectation<Reservation>,
): Promise<Outcome<Reservation>> {
  const now = Date.parse(dependencies.now()) / 1000;
  const command = (attempt: number) => ({ type: 'RequestPayment', attempt, now }) as const;
  const step = { wanted: 'Paid', command, ask: approve, meaning } as const;
  return askPaymentFirst(dependencies, step, reservationNo, may, context, expectation);
}
