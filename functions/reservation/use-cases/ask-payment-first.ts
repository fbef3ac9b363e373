import type { Rejection } from '#shared/domain/decision.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { Permission } from '#shared/domain/permission.ts';
import { type Expectation, expecting } from '#shared/use-cases/expectation.ts';
import { existingOf, type Outcome } from '#shared/use-cases/outcome.ts';
import { decideAskAgain, decideForRenter, type RenterCommand } from '../domain/renter.decide.ts';
import { type Charge, chargeOf } from '../domain/reservation.charge.ts';
import type { Reservation } from '../domain/reservation.ts';
import { type ReservationDependencies, reservationAggregate } from '../reservation.aggregate.ts';

/** Asks payment about an attempt. Throws DependencyUnavailable when payment does not answer. */
export type AskPayment<Answer extends string> = (
  request: Charge & { readonly attempt: number },
  context: MessageContext,
) => Promise<{ readonly outcome: Answer }>;

/**
 * The wanted payment status, the command for it under an attempt's number, the call to payment, and the meaning of each
 * answer.
 */
export interface PaymentStep<Answer extends string> {
  readonly wanted: Reservation['paymentStatus'];
  readonly command: (attempt: number, reservation: Reservation | undefined) => RenterCommand;
  readonly ask: AskPayment<Answer>;
  readonly meaning: Readonly<Record<Answer, Rejection | 'done'>>;
}

/**
 * Runs a renter's command about the money: it asks payment first and changes the reservation only when payment has done
 * its part. It asks even when the reservation already has the wanted status, so that no late message undoes the answer.
 * A refusal or DependencyUnavailable leaves the reservation unchanged.
 */
export async function askPaymentFirst<Answer extends string>(
  dependencies: ReservationDependencies,
  { wanted, command, ask, meaning }: PaymentStep<Answer>,
  reservationNo: number,
  may: Permission<Reservation>,
  context: MessageContext,
  expectation?: Expectation<Reservation>,
): Promise<Outcome<Reservation>> {
  // Checks the expectation on the state for which payment is asked: afterwards payment's work is not denied.
  const begin = expecting(expectation, (reservation: Reservation | undefined) => {
    const decision = decideForRenter(reservation, command(attemptOn(reservation, wanted), reservation));
    return decision.outcome === 'rejected' ? decision : decideAskAgain(reservation, wanted);
  });
  const begun = existingOf(await reservationAggregate.change(dependencies, reservationNo, may, begin, context));
  if (begun.rejection !== undefined) return begun;
  const { state: found } = begun;
  const attempt = attemptOn(found, wanted);
  const decide = (reservation: Reservation | undefined) => decideForRenter(reservation, command(attempt, reservation));
  if (decide(found).outcome === 'event') {
    const { outcome } = await ask({ ...chargeOf(found), attempt }, context);
    const answer = meaning[outcome];
    if (answer !== 'done') return { rejection: answer };
  }
  return existingOf(
    await reservationAggregate.change(dependencies, reservationNo, may, decide, context, { state: found }),
  );
}

/**
 * An attempt's number is the reservation's version at the time of asking, so later attempts have higher numbers.
 * Cancelling the payment of a NotPaid reservation uses the version before the one just written: a cancellation
 * overrules the payment with its own number and every older one, but no newer one.
 */
function attemptOn(reservation: Reservation | undefined, wanted: Reservation['paymentStatus']): number {
  if (reservation === undefined) return 0;
  const { version, paymentStatus } = reservation;
  return wanted === 'NotPaid' && paymentStatus === 'NotPaid' ? version - 1 : version;
}
