import * as z from 'zod/mini';
import { itemSubscriptions } from '../../../contracts/subscriptions/item.ts';
import { createConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { consumerVariables, tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { subscribe } from '../../shared/events/subscriptions.ts';
import { createItemContainer } from '../container.ts';
import { answerReservation } from '../use-cases/answer-reservation.use-case.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables }));
const container = createItemContainer(env);

/** Answers reservations: holds the item when they are made, lets it go when they are cancelled. */
export const handler = createConsumerFunction(
  subscribe(itemSubscriptions, {
    Reserved: ({ state: { itemNo, reservationNo, holdSeq } }, context) =>
      answerReservation(container, itemNo, { type: 'HoldItem', reservationNo, holdSeq }, context),
    ReservationCancelled: ({ state: { itemNo, reservationNo, holdSeq } }, context) =>
      answerReservation(container, itemNo, { type: 'ReleaseItem', reservationNo, holdSeq }, context),
  }),
  env,
);
