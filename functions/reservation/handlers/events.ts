import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { createConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { consumerVariables, tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { messagingLimits } from '../../shared/config/time-limits.ts';
import { createSqsComeAgain } from '../../shared/events/come-again-sqs.ts';
import { createReservationContainer } from '../container.ts';
import { holdVariables } from '../hold-time.ts';
import { reservationListeners } from './reservation.listeners.ts';

const env = loadEnv(
  z.object({ ...tableVariables, ...consumerVariables, ...holdVariables, WAITING_QUEUE_URL: z.string() }),
);
const container = createReservationContainer(env);
const comeAgain = createSqsComeAgain(new SQSClient(messagingLimits), env.WAITING_QUEUE_URL);

/** Tells reservations what happened to their item and their payment, and when their time to pay is over. */
export const handler = createConsumerFunction(reservationListeners({ ...container, comeAgain }), env);
