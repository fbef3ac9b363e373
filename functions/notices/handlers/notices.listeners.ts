import { noticesSubscriptions } from '#contracts/subscriptions/notices.ts';
import type { ComeAgain } from '#shared/events/consuming/come-again.ts';
import { lookAgain } from '#shared/events/consuming/look-again.ts';
import type { Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import { whenTimeToLook } from '#shared/events/consuming/when-time-to-look.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import type { Telling } from '../telling/notice.ts';
import { rentalsOf } from '../telling/rental.ts';
import { sidesOf, tellings } from '../telling/tellings.ts';
import { extendedUntil, stageBefore } from '../use-cases/extended.ts';
import { forgetPerson } from '../use-cases/forget-person.use-case.ts';
import { keepRental } from '../use-cases/keep-rental.use-case.ts';
import { recipientsOnce } from '../use-cases/recipients-once.ts';
import { type RemindDependencies, remind } from '../use-cases/remind.use-case.ts';
import { tell } from '../use-cases/tell.use-case.ts';

type Change = Parameters<typeof rentalsOf>[0];

/** How people are told of events and days. */
export function noticesListeners(
  dependencies: RemindDependencies & { readonly comeAgain: ComeAgain },
): readonly Subscription[] {
  const told = (all: readonly Telling[], { time, id }: Envelope) => tell(dependencies, all, time, id);

  /** Keeps the dates of a reservation, and tells its event. */
  const rental = async (change: Change, { time, id }: Envelope, all: readonly Telling[]): Promise<void> => {
    const recipientOf = recipientsOnce(dependencies.recipients);
    // Telling throws when an e-mail has to wait: the calendar does not wait for it.
    for (const one of rentalsOf(change, time)) await keepRental(dependencies, one, recipientOf);
    await tell(dependencies, all, time, id, recipientOf);
  };

  /** One of the two sides: both know the same of their rentals. */
  const sideOf = (state: Change['state']): number | undefined => sidesOf(state)[0]?.[1];

  /** Whether its renter has, or is to have, the thing when it begins. */
  const keepsIt = async (state: Change['state']): Promise<boolean> => {
    const customerId = sideOf(state);
    if (customerId === undefined) return false;
    return ['paid', 'out'].includes((await stageBefore(dependencies.rentals, { ...state, customerId })) ?? '');
  };

  /** Until when its renter keeps the thing, if they do. */
  const keptUntil = async (state: Change['state']): Promise<string | undefined> => {
    const customerId = sideOf(state);
    if (customerId === undefined || state.rentalStatus !== 'Returned') return undefined;
    return extendedUntil(dependencies.rentals, { ...state, customerId });
  };

  const subscriptions = subscribe(noticesSubscriptions, {
    Reserved: (data, _, envelope) => rental(data, envelope, []),
    ReservationConfirmed: (data, _, envelope) =>
      rental(data, envelope, tellings.ReservationConfirmed(data, dependencies.timeZone)),
    ReservationRejected: (data, _, envelope) => rental(data, envelope, tellings.ReservationRejected(data)),
    ReservationCancelled: (data, _, envelope) => rental(data, envelope, tellings.ReservationCancelled(data)),
    PaymentRequested: async (data, _, envelope) =>
      rental(data, envelope, tellings.PaymentRequested(data, await keepsIt(data.state))),
    PaymentCancellationRequested: (data, _, envelope) =>
      rental(data, envelope, tellings.PaymentCancellationRequested(data, dependencies.timeZone)),
    RentalStarted: (data, _, envelope) => rental(data, envelope, []),
    ReservationClosed: async (data, _, envelope) =>
      rental(data, envelope, tellings.ReservationClosed(data, await keptUntil(data.state))),
    DepositSettled: async (data, _, envelope) => {
      const { reservationNo } = data.state;
      const sides = await Promise.all(
        sidesOf(data.state).map(([, customerId]) => dependencies.rentals.find(customerId, reservationNo)),
      );
      const rental = sides.find((one) => one !== undefined) ?? { itemName: null };
      await told(tellings.DepositSettled(data, rental), envelope);
    },
    ItemDeleted: (data, _, envelope) => told(tellings.ItemDeleted(data), envelope),
    ReviewRequested: async (data, _, envelope) => {
      const { renterId, reservationNo } = data.state;
      const rental = renterId === undefined ? undefined : await dependencies.rentals.find(renterId, reservationNo);
      await told(
        tellings.ReviewRequested(data, rental && (await extendedUntil(dependencies.rentals, rental))),
        envelope,
      );
    },
    WaitingCalled: (data, _, envelope) => told(tellings.WaitingCalled(data, envelope.time), envelope),
    WaitingLeft: (data, _, envelope) => told(tellings.WaitingLeft(data), envelope),
    WaitingRuledOut: (data, _, envelope) => told(tellings.WaitingRuledOut(data), envelope),
    WaitingEnded: (data, _, envelope) => told(tellings.WaitingEnded(data), envelope),
    PersonForgotten: async ({ state: { customerId } }, _, envelope) => {
      await forgetPerson(dependencies.recipients, customerId, envelope.time);
      await lookAgain(dependencies, envelope, false);
    },
  });
  return [...subscriptions, whenTimeToLook(dependencies.comeAgain, () => remind(dependencies))];
}
