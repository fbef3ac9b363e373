import type { Rejection } from '#shared/domain/decision.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { type Expectation, expecting } from '#shared/use-cases/expectation.ts';
import { existingOf, type Outcome } from '#shared/use-cases/outcome.ts';
import { decideAskAgain, decideForRenter } from '../domain/renter.decide.ts';
import type { RenterCommand } from '../domain/reservation.commands.ts';
import { type Charge, chargeOf, type Reservation } from '../domain/reservation.ts';
import { type ReservationDependencies, reservationAggregate } from '../reservation.aggregate.ts';

/** Asks payment for something about an attempt; throws DependencyUnavailable when payment does not answer. */
export type AskPayment<Answer extends string> = (
  request: Charge & { readonly attempt: number },
  context: MessageContext,
) => Promise<{ readonly outcome: Answer }>;

/**
 * What the reservation is to be, the command for that under an attempt's number, how payment is asked, and what each
 * of its answers means.
 */
export interface PaymentStep<Answer extends string> {
  readonly wanted: Reservation['paymentStatus'];
  readonly command: (attempt: number) => RenterCommand;
  readonly ask: AskPayment<Answer>;
  readonly meaning: Readonly<Record<Answer, Rejection | 'done'>>;
}

/**
 * A renter's command about the money: payment is asked first, and only when it has done its part does the reservation
 * change. Payment is asked also for what the reservation says already, so that nothing late undoes the answer. Gives
 * the reservation. When it is refused or throws DependencyUnavailable, the reservation says what it said.
 */
export async function askPaymentFirst<Answer extends string>(
  dependencies: ReservationDependencies,
  { wanted, command, ask, meaning }: PaymentStep<Answer>,
  reservationNo: number,
  context: MessageContext,
  expectation?: Expectation<Reservation>,
): Promise<Outcome<Reservation>> {
  // Expected of the state on which payment is asked: what payment does for it is not denied afterwards.
  const begin = expecting(expectation, (reservation: Reservation | undefined) => {
    const decision = decideForRenter(reservation, command(attemptOn(reservation, wanted)));
    return decision.outcome === 'rejected' ? decision : decideAskAgain(reservation, wanted);
  });
  const begun = existingOf(await reservationAggregate.change(dependencies, reservationNo, begin, context));
  if (begun.rejection !== undefined) return begun;
  const { state: found } = begun;
  const attempt = attemptOn(found, wanted);
  const decide = (reservation: Reservation | undefined) => decideForRenter(reservation, command(attempt));
  if (decide(found).outcome === 'event') {
    const { outcome } = await ask({ ...chargeOf(found), attempt }, context);
    const answer = meaning[outcome];
    if (answer !== 'done') return { rejection: answer };
  }
  return existingOf(await reservationAggregate.change(dependencies, reservationNo, decide, context, { state: found }));
}

/**
 * An attempt's number is the reservation's version when it asks, so later attempts have higher numbers. Taking back what
 * is NotPaid uses the version before the one that was just written: a cancellation beats the payment with its own
 * number and every older one, and loses against every newer one.
 */
function attemptOn(reservation: Reservation | undefined, wanted: Reservation['paymentStatus']): number {
  if (reservation === undefined) return 0;
  const { version, paymentStatus } = reservation;
  return wanted === 'NotPaid' && paymentStatus === 'NotPaid' ? version - 1 : version;
}
