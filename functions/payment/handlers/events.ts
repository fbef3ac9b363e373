import * as z from 'zod/mini';
import { createConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { consumerVariables, tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { SETTINGS_READ_MS } from '../../shared/config/time-limits.ts';
import { createPaymentContainer } from '../container.ts';
import { createProvider, providerVariables } from '../provider.ts';
import { paymentListeners } from './payment.listeners.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables, ...providerVariables }));
const container = createPaymentContainer(env);
const dependencies = { ...container, provider: createProvider(env, container.client.config, SETTINGS_READ_MS) };

/** Closes the payments of cancelled reservations, and gives the money of cancelled payments back. */
export const handler = createConsumerFunction(paymentListeners(dependencies), env);
