import * as z from 'zod/mini';
import { reservationSubscriptions } from '../../../contracts/subscriptions/reservation.ts';
import { createConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { consumerVariables, tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import type { MessageContext } from '../../shared/domain/message-context.ts';
import { subscribe } from '../../shared/events/subscriptions.ts';
import { createReservationContainer } from '../container.ts';
import type { ReservationNews } from '../domain/reservation.commands.ts';
import { receiveNews } from '../use-cases/receive-news.use-case.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables }));
const container = createReservationContainer(env);

function tell(reservationNo: number, news: ReservationNews, context: MessageContext): Promise<void> {
  return receiveNews(container, reservationNo, news, context);
}

/** Tells reservations what happened to their item and their payment. */
export const handler = createConsumerFunction(
  subscribe(reservationSubscriptions, {
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
  }),
  env,
);
