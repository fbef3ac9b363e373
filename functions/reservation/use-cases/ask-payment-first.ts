import { CommandRejected } from '../../shared/domain/command-rejected.ts';
import type { Rejection } from '../../shared/domain/decision.ts';
import type { MessageContext } from '../../shared/domain/message-context.ts';
import { existing } from '../../shared/use-cases/existing.ts';
import { type Expectation, expecting } from '../../shared/use-cases/expectation.ts';
import { decideForRenter } from '../domain/renter.decide.ts';
import { type Charge, chargeOf, type Reservation } from '../domain/reservation.ts';
import { changeStateOfReservation } from './change-state-of-reservation.ts';
import type { ReservationDependencies } from './reservation.dependencies.ts';

/** Asks payment for something about an attempt; throws DependencyUnavailable when payment does not answer. */
export type AskPayment<Outcome extends string> = (
  request: Charge & { readonly attempt: number },
  context: MessageContext,
) => Promise<{ readonly outcome: Outcome }>;

/** The command that waits for payment, how payment is asked, and what each of its answers means: done, or a refusal. */
export interface PaymentStep<Outcome extends string> {
  readonly type: 'RequestPayment' | 'RequestPaymentCancellation';
  readonly ask: AskPayment<Outcome>;
  readonly meaning: Readonly<Record<Outcome, Rejection | 'done'>>;
}

/**
 * A renter's command about the money: payment is asked first, and only when it has done its part does the reservation change.
 * Gives the reservation. Throws CommandRejected and DependencyUnavailable; the reservation then stays as it was.
 */
export async function askPaymentFirst<Outcome extends string>(
  dependencies: ReservationDependencies,
  { type, ask, meaning }: PaymentStep<Outcome>,
  reservationNo: number,
  context: MessageContext,
  expectation?: Expectation<Reservation>,
): Promise<Reservation> {
  const found = await dependencies.reservations.find(reservationNo);
  // The attempt's number is the version it was asked at: it grows with every change, so a later cancellation is always newer.
  const attempt = found?.version ?? 0;
  const decide = (reservation: Reservation | undefined) => decideForRenter(reservation, { type, attempt });
  // Expected of the state on which payment is asked: what payment does for it is not denied afterwards.
  expecting(expectation, decide)(found);
  if (decide(found).outcome === 'event') {
    const state = existing(found);
    const { outcome } = await ask({ ...chargeOf(state), attempt }, context);
    const answer = meaning[outcome];
    if (answer !== 'done') throw new CommandRejected(answer);
  }
  return existing(await changeStateOfReservation(dependencies, reservationNo, decide, context, { state: found }));
}
