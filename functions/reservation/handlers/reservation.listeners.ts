import { marketDay } from '#contracts/days/civil-day.ts';
import { extendedUntil } from '#contracts/days/extension.ts';
import { reservationSubscriptions } from '#contracts/subscriptions/reservation.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { ComeAgain } from '#shared/events/consuming/come-again.ts';
import { lookAgain } from '#shared/events/consuming/look-again.ts';
import type { Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import { whenTimeToLook } from '#shared/events/consuming/when-time-to-look.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import type { Reservation } from '../domain/reservation.ts';
import { mayTakeDays, timeToPayAfterLapse, timeToPayAgain } from '../domain/time-to-pay.ts';
import type { CallingDependencies } from '../use-cases/call-next.use-case.ts';
import { callNext } from '../use-cases/call-next.use-case.ts';
import { expireDue } from '../use-cases/expire-due.use-case.ts';
import { forgetRenter } from '../use-cases/forget-renter.use-case.ts';
import { type DepositDependencies, keepDepositBy } from '../use-cases/keep-deposit-by.ts';
import { type HoldDependencies, payingTimes } from '../use-cases/pay-by.ts';
import { receiveNews } from '../use-cases/receive-news.use-case.ts';
import { watchHold } from '../use-cases/watch-hold.use-case.ts';
import { waitingListeners } from './waiting.listeners.ts';

/** No message waits longer for a reservation that is in the index of what is due: that is looked at every hour. */
const LONG_SECONDS = 3_600;

/** An event of a reservation that was unpaid when it happened. */
interface Unpaid {
  readonly state: Pick<Reservation, 'reservationNo' | 'payBy' | 'payFrom' | 'paymentLapsed'>;
}

/** Money that is not in force any more. */
interface Canceled {
  readonly attempt: number;
  /** True when the provider let it lapse. */
  readonly lapsed?: boolean | undefined;
}

/** How the reservation reacts to events of its item, its payment and its renter, and to its own time to pay. */
export function reservationListeners(
  dependencies: HoldDependencies & CallingDependencies & DepositDependencies & { readonly comeAgain: ComeAgain },
): readonly Subscription[] {
  const tell = (
    reservationNo: number,
    news: Parameters<typeof receiveNews>[2],
    context: MessageContext,
  ): Promise<void> => receiveNews(dependencies, reservationNo, news, context);
  const takenBackNow = async ({ attempt, lapsed }: Canceled) => {
    const times = await payingTimes(dependencies);
    return (reservation: Reservation | undefined) => {
      const payBy = (lapsed ? timeToPayAfterLapse : timeToPayAgain)(reservation ?? {}, times);
      return { type: 'RecordPaymentCancellation', attempt, payBy, lapsed } as const;
    };
  };
  const watch = async ({ state }: Unpaid, context: MessageContext, envelope: Envelope) => {
    const { reservationNo, payBy } = state;
    // A reservation that is older than the time to pay has none.
    if (payBy === undefined) return;
    const seconds = await watchHold(dependencies, { reservationNo, payBy }, context);
    const isInIndex = mayTakeDays(state) && seconds > LONG_SECONDS;
    if (seconds > 0 && !isInIndex) await dependencies.comeAgain.in(seconds, envelope);
  };
  const subscriptions = subscribe(reservationSubscriptions, {
    ...waitingListeners(dependencies),
    Reserved: watch,
    PaymentCancellationRequested: watch,
    ItemHeld: ({ reservationNo, total, state: { itemName, itemPrice, ownerId, deposit, lateFee } }, context) =>
      tell(reservationNo, { type: 'Confirm', itemName, itemPrice, total, ownerId, deposit, lateFee }, context),
    ItemHoldRefused: ({ reservationNo, reason }, context) => tell(reservationNo, { type: 'Reject', reason }, context),
    ItemReleased: ({ reservationNo }, context) => tell(reservationNo, { type: 'RecordRelease' }, context),
    // An event of an earlier version: the rental goes on, and another event will end it.
    ItemReleaseRefused: async () => undefined,
    RentedItem: async ({ reservationNo, state: { itemNo, daysBetween = 0 } }, context) => {
      await tell(reservationNo, { type: 'StartRental' }, context);
      // Whoever waits for days that are too near to the earliest return waits in vain from now on.
      if (daysBetween > 0) await callNext(dependencies, itemNo, context);
    },
    ReturnedItem: async ({ reservationNo, state: { bookings, returnedOn: day } }, context, { time }) => {
      // An event of an earlier version says no day.
      const returnedOn = day ?? marketDay({ now: () => time, timeZone: dependencies.timeZone });
      const by = await keepDepositBy(dependencies, time);
      const until = extendedUntil(bookings, reservationNo);
      const back = { keepDepositBy: by, returnedOn, extendedUntil: until };
      await tell(reservationNo, { type: 'CloseReturned', ...back }, context);
    },
    PaymentApproved: ({ state: { reservationNo, attempt } }, context) =>
      tell(reservationNo, { type: 'RecordApproval', attempt }, context),
    PaymentCanceled: async ({ state: { reservationNo, status, ...money } }, context) =>
      status === 'Closed'
        ? tell(reservationNo, { type: 'RecordPaymentClosing', isExpired: false }, context)
        : tell(reservationNo, await takenBackNow(money), context),
    PaymentClosed: ({ state: { reservationNo }, because }, context) =>
      tell(reservationNo, { type: 'RecordPaymentClosing', isExpired: because === 'expired' }, context),
    PersonForgotten: async ({ state: { customerId } }, context, envelope) => {
      await forgetRenter(dependencies, customerId, context);
      await lookAgain(dependencies, envelope, false);
    },
  });
  const look = (context: MessageContext) => expireDue(dependencies, context);
  return [...subscriptions, whenTimeToLook(dependencies.comeAgain, look)];
}
