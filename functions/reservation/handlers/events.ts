import * as z from 'zod/mini';
import { createConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { consumerVariables, tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { createReservationContainer } from '../container.ts';
import { reservationListeners } from './reservation.listeners.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables }));

/** Tells reservations what happened to their item and their payment. */
export const handler = createConsumerFunction(reservationListeners(createReservationContainer(env)), env);
