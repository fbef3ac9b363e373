import { ReservationCancelled } from '../../../contracts/events/reservation-cancelled.ts';
import { Reserved } from '../../../contracts/events/reserved.ts';
import { createConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { on } from '../../shared/events/queue-consumer.ts';
import { createItemContainer } from '../container.ts';
import { answerReservation } from '../use-cases/answer-reservation.use-case.ts';

const container = createItemContainer();

/** Answers reservations: holds the item when they are made, lets it go when they are cancelled. */
export const handler = createConsumerFunction([
  on(Reserved, ({ state: { itemNo, reservationNo, holdSeq } }, context) =>
    answerReservation(container, itemNo, { type: 'HoldItem', reservationNo, holdSeq }, context),
  ),
  on(ReservationCancelled, ({ state: { itemNo, reservationNo, holdSeq } }, context) =>
    answerReservation(container, itemNo, { type: 'ReleaseItem', reservationNo, holdSeq }, context),
  ),
]);
