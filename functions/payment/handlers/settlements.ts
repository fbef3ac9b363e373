import * as z from 'zod/mini';
import { createPatientConsumerFunction } from '../../shared/composition/consumer-function.ts';
import { consumerVariables, patientVariables, tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { SETTINGS_READ_MS } from '../../shared/config/time-limits.ts';
import { createPaymentContainer } from '../container.ts';
import { createProvider, providerVariables } from '../provider.ts';
import { settlementListeners } from './settlement.listeners.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables, ...patientVariables, ...providerVariables }));
const container = createPaymentContainer(env);
const dependencies = { ...container, provider: createProvider(env, container.client.config, SETTINGS_READ_MS) };

/** Gives the money of cancelled payments back, however long the provider fails. */
export const handler = createPatientConsumerFunction(settlementListeners(dependencies), env);
