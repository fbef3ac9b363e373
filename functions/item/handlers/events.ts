import { itemSubscriptions } from '../../../contracts/subscriptions/item.ts';
import { createConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { subscribe } from '../../shared/events/subscriptions.ts';
import { createItemContainer } from '../container.ts';
import { answerReservation } from '../use-cases/answer-reservation.use-case.ts';

const container = createItemContainer();

/** Answers reservations: holds the item when they are made, lets it go when they are cancelled. */
export const handler = createConsumerFunction(
  subscribe(itemSubscriptions, {
    Reserved: ({ state: { itemNo, reservationNo, holdSeq } }, context) =>
      answerReservation(container, itemNo, { type: 'HoldItem', reservationNo, holdSeq }, context),
    ReservationCancelled: ({ state: { itemNo, reservationNo, holdSeq } }, context) =>
      answerReservation(container, itemNo, { type: 'ReleaseItem', reservationNo, holdSeq }, context),
  }),
);
