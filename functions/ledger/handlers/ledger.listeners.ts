import { ledgerSubscriptions } from '#contracts/subscriptions/ledger.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { postings } from '../domain/postings.ts';
import type { Posting } from '../domain/transfer.ts';
import { type BookkeepingDependencies, recordEvent } from '../use-cases/record-event.use-case.ts';

/** Writes down what every event of a payment moves. An event without postings does not compile. */
export function ledgerListeners(dependencies: BookkeepingDependencies): readonly Subscription[] {
  const booked =
    <Data>(moves: (data: Data) => readonly Posting[]) =>
    (
      data: Data & { readonly state: { readonly reservationNo: number } },
      _: MessageContext,
      { id, type, time }: Envelope,
    ) =>
      recordEvent(dependencies, { id, type, time, reservationNo: data.state.reservationNo }, moves(data));
  return subscribe(ledgerSubscriptions, {
    PaymentApproved: booked(postings.PaymentApproved),
    PaymentCaptured: booked(postings.PaymentCaptured),
    PaymentCanceled: booked(postings.PaymentCanceled),
    PaymentClosed: booked(postings.PaymentClosed),
    PaymentRefunded: booked(postings.PaymentRefunded),
    DepositDue: booked(postings.DepositDue),
    DepositKept: booked(postings.DepositKept),
    DepositReleased: booked(postings.DepositReleased),
    DepositReasonForgotten: booked(postings.DepositReasonForgotten),
    DepositSettled: booked(postings.DepositSettled),
  });
}
