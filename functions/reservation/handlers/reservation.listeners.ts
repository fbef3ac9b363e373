import { reservationSubscriptions } from '../../../contracts/subscriptions/reservation.ts';
import type { MessageContext } from '../../shared/domain/message-context.ts';
import type { Subscription } from '../../shared/events/queue-consumer.ts';
import { subscribe } from '../../shared/events/subscriptions.ts';
import type { ReservationNews } from '../domain/reservation.commands.ts';
import { receiveNews } from '../use-cases/receive-news.use-case.ts';
import type { ReservationDependencies } from '../use-cases/reservation.dependencies.ts';

/** What the reservation makes of what it hears of its item and its payment. */
export function reservationListeners(dependencies: ReservationDependencies): readonly Subscription[] {
  const tell = (reservationNo: number, news: ReservationNews, context: MessageContext): Promise<void> =>
    receiveNews(dependencies, reservationNo, news, context);
  return subscribe(reservationSubscriptions, {
    ItemHeld: ({ reservationNo, state: { itemName, itemPrice } }, context) =>
      tell(reservationNo, { type: 'Confirm', itemName, itemPrice }, context),
    ItemHoldRefused: ({ reservationNo, reason }, context) => tell(reservationNo, { type: 'Reject', reason }, context),
    ItemReleaseRefused: ({ reservationNo }, context) => tell(reservationNo, { type: 'RefuseCancellation' }, context),
    RentedItem: ({ reservationNo }, context) => tell(reservationNo, { type: 'StartRental' }, context),
    ReturnedItem: ({ reservationNo }, context) => tell(reservationNo, { type: 'CloseReturned' }, context),
    PaymentApproved: ({ state: { reservationNo, attempt } }, context) =>
      tell(reservationNo, { type: 'RecordApproval', attempt }, context),
    PaymentCanceled: ({ state: { reservationNo, attempt, status } }, context) =>
      status === 'Closed'
        ? tell(reservationNo, { type: 'CloseCancelled' }, context)
        : tell(reservationNo, { type: 'RecordPaymentCancellation', attempt }, context),
    PaymentClosed: ({ state: { reservationNo } }, context) => tell(reservationNo, { type: 'CloseCancelled' }, context),
  });
}
