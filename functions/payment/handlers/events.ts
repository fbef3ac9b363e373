import * as z from 'zod/mini';
import { createPatientConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { consumerVariables, patientVariables, tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { createPaymentContainer } from '../container.ts';
import { paymentListeners } from './payment.listeners.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables, ...patientVariables }));

/** Closes the payments of cancelled reservations. */
export const handler = createPatientConsumerFunction(paymentListeners(createPaymentContainer(env)), env);
