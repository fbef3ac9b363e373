import * as z from 'zod/mini';
import { patientConsumerPorts } from '#shared/composition/consumer-ports.ts';
import { consumerVariables, patientVariables, tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { SETTINGS_READ_MS } from '#shared/config/time-limits.ts';
import { createPaymentContainer } from '../container.ts';
import { settlements } from '../payment.functions.ts';
import { createProvider, providerVariables } from '../provider.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables, ...patientVariables, ...providerVariables }));
const container = createPaymentContainer(env);
const provider = createProvider(env, container.client.config, SETTINGS_READ_MS);

export const handler = settlements({ ...container, provider }, patientConsumerPorts(env));
